/** What was answered to a reminder changes the next. An answer due Tue 24 March 2026, with Priya Nair; asked on Tue 17. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CaseView } from '../../services/cases/view';
import { lookAround, NudgeMemory, planNudges, type Nudge } from '../../services/nudges';
import { addDays, type PlainDate } from '../../services/timescale';
import { at, complaint, context, council, told } from './desk';
import { changeCase, openTestStore, putCase } from './store';

const [TUE17, FRI20, MON23, TUE24, WED25] = [
  '2026-03-17',
  '2026-03-20',
  '2026-03-23',
  '2026-03-24',
  '2026-03-25',
] as const;
type Word = NonNullable<CaseView['lastWord']>;
const word = (kind: Word['kind'], on: PlainDate = TUE17, reason: string | null = null): Word => ({
  kind,
  on,
  by: 'P006',
  reason,
});
const on = (day: PlainDate, lastWord: Word | null, by = council): Nudge[] =>
  planNudges([complaint({ lastWord })], context(at(day, '15:00'), { catchUp: false, council: by }));
const who = (nudges: readonly Nudge[]) => nudges.map(({ personId, kind }) => `${personId} ${kind}`);

describe('on track', () => {
  it('drops the next reminder, Fri 20 March, and no other', () => {
    expect(who(on(FRI20, null))).toContain('P006 reminder');
    expect(who(on(FRI20, word('onTrack')))).not.toContain('P006 reminder');
    expect(who(on(MON23, word('onTrack')))).toContain('P006 reminder');
    expect(who(on(TUE24, word('onTrack')))).toContain('P006 dueToday');
  });

  it('is a stand-in’s to hear all the same: nobody else said it', () => {
    const absences = [{ personId: 'P006', from: FRI20, until: WED25, coverId: null }];
    const view = complaint({ lastWord: word('onTrack') });
    const day = { ...context(at(FRI20)), absences, catchUp: false };
    expect(who(planNudges([view], day))).toEqual([]);
    expect(who(planNudges([view], { ...day, now: at(MON23) }))).toEqual(['P008 reminder']);
  });

  it('whatever the day on which it was said, at most one reminder is lost, and nothing that is due or late', () => {
    const days = Array.from({ length: 24 }, (_, n) => addDays('2026-03-10', n));
    fc.assert(
      fc.property(fc.constantFrom(...days.slice(0, 16)), (said) => {
        const keys = (lastWord: Word | null) =>
          days
            .filter((day) => day > said)
            .flatMap((day) => on(day, lastWord).map(({ key, kind }) => ({ key, kind })));
        const [before, after] = [keys(null), keys(word('onTrack', said)).map(({ key }) => key)];
        const lost = before.filter(({ key }) => !after.includes(key));
        expect(after.filter((key) => !before.some((one) => one.key === key))).toEqual([]);
        expect(lost.length).toBeLessThanOrEqual(1);
        expect(lost.filter(({ kind }) => kind !== 'reminder')).toEqual([]);
      }),
    );
  });
});

describe('blocked, or more time needed', () => {
  it.each<[string, Word, string]>([
    ['blocked: her manager can help', word('blocked', TUE17, 'otherAgency'), 'P008 reminder'],
    ['more time: the complaints team grants it', word('moreTimeAsked'), 'P005 reminder'],
    ['with sign-off: who signs', word('blocked', TUE17, 'signOff'), 'P003 reminder'],
  ])('the next reaches whoever can decide as well: %s', (_, said, decider) => {
    const before = who(on(FRI20, null));
    expect(before).not.toContain(decider);
    expect(who(on(FRI20, said))).toEqual(expect.arrayContaining([...before, decider]));
    // Once: on Mon 23 March it is hers alone again.
    expect(who(on(MON23, said))).toEqual(['P006 reminder']);
  });

  it('is a question whether it is still so, to both', () => {
    const lines = told(complaint({ lastWord: word('blocked', TUE17, 'otherAgency') }), FRI20);
    const [own] = lines.filter(({ personId }) => personId === 'P006');
    const [other] = lines.filter(({ personId }) => personId === 'P008');
    expect(own?.says).toMatch(/Is that still so\? \[No longer blocked\] \[Still so…\]/);
    expect(other?.says).toMatch(
      /Priya Nair said: waiting on another agency\. Is that still so\? You hear of it because you can decide or help\./,
    );
  });

  it('a manager who is alerted to a late answer is not told twice', () => {
    const said = word('blocked', TUE24, 'otherAgency');
    expect(who(on(WED25, said)).filter((one) => one.startsWith('P008'))).toEqual([
      'P008 managerAlert',
    ]);
  });
});

it('the stored next look follows an answer', async () => {
  const store = await openTestStore();
  try {
    const view = complaint();
    await putCase(store.stores, view);
    const memory = new NudgeMemory(store.stores.conversations);
    const look = (now: number) =>
      lookAround({ ...store.stores, memory }, { ...context(now), catchUp: true });
    const next = async () => (await store.stores.agenda.walk(null, 1))[0]?.at ?? null;
    await look(at('2026-03-18'));
    await memory.markSent(on(TUE17, null), at('2026-03-18'));
    await look(at('2026-03-18', '09:01'));
    await changeCase(
      store.stores,
      { ...view, lastWord: word('onTrack', '2026-03-18') },
      at('2026-03-18', '11:00'),
    );
    expect(await next()).toBe(0);
    await look(at('2026-03-18', '11:01'));
    const at1 = (await next())!;
    await look(at1);
    // Nothing is said on Fri 20 March any more; Mon 23 March is the next.
    expect(at1).toBeLessThanOrEqual(at(MON23));
    expect(
      (await store.stores.outbox.list(null, 10)).filter(({ key }) => key.includes(FRI20)),
    ).toEqual([]);
  } finally {
    await store.close();
  }
});
