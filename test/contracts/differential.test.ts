/**
 * The same random commands to both stores: every answer must be the same, errors by their code included.
 * Run with a seed from a failure: `fc` prints it.
 */
import * as fc from 'fast-check';
import type { CaseIndex, StoredCase } from '../../services/cases/ports';
import { StoreError } from '../../services/cases/ports';
import type { Stores } from '../../services/stores/types';
import { NO_ENGINE, hasEngine } from '../engine/engine';
import { mongoEngine, sqliteEngine } from './engines';
import { anIndex as index, aQuery as query, inOrder, keys, viewer } from './arbitrary';
import { aCase, aPerson, allRefs, anEvent } from './samples';
import type { View } from './samples';

type Command = [name: string, run: (stores: Stores<View>) => Promise<unknown>];

const oneOf = <T>(...all: T[]) => fc.constantFrom(...all);
const key = oneOf('a', 'B', 'é', '🙂', 'a.b', '$x');
const moment = fc.integer({ min: 0, max: 12 });
/** JSON that each store must give back as it was; -0 is 0 in JSON. */
const value = fc
  .jsonValue({ maxDepth: 3 })
  .filter((json) => !/\\u0000|__proto__/.test(JSON.stringify(json)))
  .map((json): unknown => JSON.parse(JSON.stringify(json)));

function stored(number: number, version: number, index: CaseIndex, inner: unknown) {
  return { ...aCase(number), version, index, view: { inner } } as StoredCase<View>;
}

const number = fc.integer({ min: 1, max: 6 });
const version = fc.integer({ min: 1, max: 4 });
const named = <T>(name: string, from: fc.Arbitrary<T>, run: (s: Stores<View>, t: T) => unknown) =>
  from.map(
    (given): Command => [
      `${name} ${JSON.stringify(given)}`,
      (stores) => Promise.resolve(run(stores, given)),
    ],
  );

const command: fc.Arbitrary<Command> = fc.oneof(
  named('insert', fc.tuple(number, index, value), ({ cases }, [n, i, v]) =>
    cases.insert(stored(n, 1, i, v), [anEvent(1)]),
  ),
  named('append', fc.tuple(number, version, index, value), ({ cases }, [n, seen, i, v]) =>
    cases.append(seen, stored(n, seen + 1, i, v), [anEvent(seen + 1)]),
  ),
  named('get', number, ({ cases }, n) => cases.get(aCase(n).ref)),
  named('history', fc.tuple(number, version), ({ cases }, [n, after]) =>
    cases.history(aCase(n).ref, after - 1, 2),
  ),
  named('find', fc.tuple(query, oneOf(1, 2, 100)), ({ cases }, [q, limit]) =>
    allRefs(cases, q, limit),
  ),
  named('count', query, ({ cases }, q) => cases.count(q)),
  named('tally', fc.tuple(query, keys), async ({ cases }, [q, by]) =>
    inOrder(await cases.tally(q, by)),
  ),
  named('nextNumber', key, ({ cases }, label) => cases.nextNumber(label)),
  named('replace', fc.uniqueArray(viewer), ({ people }, ids) =>
    people.replace(
      ids.map((id) => aPerson(id)),
      [],
    ),
  ),
  named('link', fc.tuple(viewer, oneOf('x', 'y')), ({ people }, [id, aad]) => people.link(id, aad)),
  named('load', oneOf(0), ({ people }) => people.load()),
  named(
    'put',
    fc.tuple(key, value, moment, fc.option(moment), moment),
    (s, [k, v, seen, end, now]) => s.conversations.put('draft', k, v, seen % 3, end, now),
  ),
  named('set', fc.tuple(key, value, fc.option(moment)), (s, [k, v, end]) =>
    s.conversations.set('draft', k, v, end),
  ),
  named('get draft', fc.tuple(key, moment), (s, [k, now]) => s.conversations.get('draft', k, now)),
  named('remove', key, (s, k) => s.conversations.remove('draft', k)),
  named('list drafts', fc.tuple(fc.option(key), moment), (s, [after, now]) =>
    s.conversations.list('draft', after, 3, now),
  ),
  named('sweep', moment, (s, now) => s.conversations.sweep(now, 100)),
  named('add', fc.tuple(key, value, moment, moment), ({ outbox }, [k, payload, from, to]) =>
    outbox.add([{ key: k, personId: 'P001', payload, notBefore: from, notAfter: to }]),
  ),
  named('claim', fc.tuple(oneOf('one', 'two'), moment), ({ outbox }, [owner, now]) =>
    outbox.claim(owner, now, 3, 2),
  ),
  named('settle', fc.tuple(key, oneOf('one', 'two'), moment), ({ outbox }, [k, owner, now]) =>
    outbox.settle(k, owner, 'sent', 'activity', now),
  ),
  named('retry', fc.tuple(key, oneOf('one', 'two'), moment), ({ outbox }, [k, owner, later]) =>
    outbox.retry(k, owner, later, 'throttled'),
  ),
  named('list outbox', fc.option(key), ({ outbox }, after) => outbox.list(after, 3)),
);

async function answerOf([, run]: Command, stores: Stores<View>): Promise<unknown> {
  try {
    return (await run(stores)) ?? null;
  } catch (error) {
    if (error instanceof StoreError) return { failed: error.code };
    throw error;
  }
}

const describeWithEngine = hasEngine() ? describe : describe.skip;

describeWithEngine(
  `SQLite and MongoDB answer alike${hasEngine() ? '' : ` (skipped: ${NO_ENGINE})`}`,
  () => {
    afterAll(() => mongoEngine.stop());

    it('over 3,000 random commands', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(command, { minLength: 60, maxLength: 60 }), async (commands) => {
          const [left, right] = [await sqliteEngine.open(), await mongoEngine.open()];
          try {
            for (const each of commands) {
              const expected = await answerOf(each, left.stores);
              expect([each[0], await answerOf(each, right.stores)]).toEqual([each[0], expected]);
            }
          } finally {
            await left.drop();
            await right.drop();
          }
        }),
        {
          numRuns: 50,
          interruptAfterTimeLimit: 60_000,
          endOnFailure: process.env['CI'] !== undefined,
        },
      );
    }, 120_000);
  },
);
