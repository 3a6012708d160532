/** What comes in goes out again, to the byte once its keys are sorted. */
import fc from 'fast-check';
import { bundledCouncils } from '../../services/councils/load';
import { sortedJson } from '../../services/interchange/line';
import { lineOf } from '../../services/interchange/to-line';
import { caseOf } from '../../services/interchange/to-case';
import { fold } from '../../services/cases';
import { aLine, leftOut } from './arbitrary';
import { Desk, bringIn, faultsOf, linesIn, readAcceptance, takeOut, worldOf } from './support';

const sorted = (text: string): string[] => linesIn(text).map(sortedJson).sort();
const written = (lines: readonly object[]): string =>
  lines.map((line) => `${JSON.stringify(line)}\n`).join('');

const unique = (council: string) =>
  fc.uniqueArray(aLine(worldOf(council).council), {
    selector: ({ ref }) => ref,
    minLength: 1,
    maxLength: 12,
  });

describe('the acceptance file of Blackpool 2014/15', () => {
  const world = worldOf('blackpool-2014-15');
  let desk: Desk;
  beforeAll(async () => {
    desk = new Desk();
    const file = desk.file('cases.jsonl', readAcceptance('cases.jsonl'));
    expect(await faultsOf(file, world)).toEqual([]);
    expect(await bringIn(file, world, await desk.store())).toEqual({
      ...{ added: 252, known: 0, differing: 0, flagged: 0, bad: 0 },
    });
  });
  afterAll(() => desk.close());

  it('comes out as it went in', async () => {
    const out = await takeOut(await desk.store(), world);
    expect(sorted(out)).toEqual(sorted(readAcceptance('cases.jsonl')));
  });

  it('changes nothing when it comes in again', async () => {
    const store = await desk.store();
    const before = await store.get('BP0003');
    const again = await bringIn(
      desk.file('again.jsonl', readAcceptance('cases.jsonl')),
      world,
      store,
    );
    expect(again).toEqual({ added: 0, known: 252, differing: 0, flagged: 0, bad: 0 });
    expect(await store.get('BP0003')).toEqual(before);
  });

  it('is in time as the printed report counts it: 81 of 125 by the date allocated, 73 by the rule alone', async () => {
    const store = await desk.store();
    const complaints = {
      reach: { viewerId: 'P001', grants: 'all' },
      feedbackTypes: ['complaint'],
      order: 'oldest',
    } as const;
    const inTime = (rule: string) =>
      store.count({
        ...complaints,
        feedbackTypes: ['complaint'],
        facts: { tags: [[`inTime:${rule}`]] },
      });
    expect([await inTime('allocated'), await inTime('standard')]).toEqual([81, 73]);
  });

  it('goes through CSV and comes out the same', async () => {
    const csv = await takeOut(await desk.store(), world, 'csv');
    const other = new Desk();
    const file = other.file('cases.csv', csv);
    expect(await faultsOf(file, world)).toEqual([]);
    await bringIn(file, world, await other.store());
    expect(await takeOut(await other.store(), world, 'csv')).toBe(csv);
    // A decision without a day has a key for it in a CSV file, and none in the acceptance file.
    const decided = (line: Record<string, unknown>) =>
      line['ombudsman'] ? { ...line, ombudsman: { decidedOn: null, ...line['ombudsman'] } } : line;
    expect(sorted(await takeOut(await other.store(), world))).toEqual(
      linesIn(readAcceptance('cases.jsonl')).map(decided).map(sortedJson).sort(),
    );
    await other.close();
  });
});

describe.each(bundledCouncils())('random cases of %s', (council) => {
  const world = worldOf(council, { 'Leaving Care Team': 'T05' });

  it('are told by the case itself, whatever is remembered of their spelling', () => {
    fc.assert(
      fc.property(aLine(world.council), (line) => {
        const { findings, line: meant } = world.checker.check(line);
        expect(findings).toEqual([]);
        const { stored } = caseOf(meant!, null, world.importing);
        expect(lineOf(stored.view, world.checker.lists)).toEqual(meant);
      }),
      { numRuns: 60 },
    );
  });

  it('are the fold of their history', () => {
    fc.assert(
      fc.property(aLine(world.council), (line) => {
        const { stored, events } = caseOf(world.checker.check(line).line!, null, world.importing);
        expect(fold(stored.ref, events, world.rules)).toEqual(stored.view);
      }),
      { numRuns: 20 },
    );
  });

  it('come out of a store to the byte, labels, missing keys and all', async () => {
    await fc.assert(
      fc.asyncProperty(unique(council), fc.boolean(), async (lines, bare) => {
        const desk = new Desk();
        const text = written(bare ? lines.map(leftOut) : lines);
        const file = desk.file('cases.jsonl', text);
        expect(await faultsOf(file, world)).toEqual([]);
        await bringIn(file, world, await desk.store());
        expect(sorted(await takeOut(await desk.store(), world))).toEqual(sorted(text));
        expect(await bringIn(file, world, await desk.store())).toMatchObject({
          added: 0,
          differing: 0,
        });
        await desk.close();
      }),
      { numRuns: 6 },
    );
  });

  it('come out of CSV as they went in', async () => {
    await fc.assert(
      fc.asyncProperty(unique(council), async (lines) => {
        const [one, other] = [new Desk(), new Desk()];
        await bringIn(one.file('cases.jsonl', written(lines)), world, await one.store());
        const csv = await takeOut(await one.store(), world, 'csv');
        const file = other.file('cases.csv', csv);
        expect(await faultsOf(file, world)).toEqual([]);
        await bringIn(file, world, await other.store());
        expect(await takeOut(await other.store(), world, 'csv')).toBe(csv);
        await Promise.all([one.close(), other.close()]);
      }),
      { numRuns: 6 },
    );
  });
});
