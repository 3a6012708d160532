/**
 * What makes a date later or takes a case out of the figures is seen in them: exclusion from timescales, and a pause together with an extension (regulation 14 of the 2006
 * Regulations: twenty working days at most).
 */
import type { Command } from '../../services/cases';
import type { CaseView } from '../../services/cases/view';
import { Desk, openTestStores, SAM, SHAH, threeDates } from '../cases/support';

let desk: Desk;
let close: () => Promise<void>;
beforeAll(async () => {
  const opened = await openTestStores();
  desk = new Desk(opened.stores.cases);
  close = opened.close;
});
afterAll(() => close());

/** Received Mon 2 March 2026, acknowledged on Tue 3, under the statutory procedure: Mon 16, at the latest Mon 30 March. */
async function underWay(): Promise<string> {
  const { ref } = await desk.log({ receivedOn: '2026-03-02' }, SHAH, '2026-03-02');
  await desk.does(SAM, '2026-03-03', ref, { type: 'accept', procedureId: 'statutory-children' });
  await desk.does(SAM, '2026-03-03', ref, { type: 'acknowledge', on: '2026-03-03' });
  return ref;
}

describe('exclusion from timescales', () => {
  const exclude: Command = { type: 'excludeFromTimescales', reason: 'Before a court' };

  it('leaves a line for each date that ran', async () => {
    const view = await desk.does(SAM, '2026-03-04', await underWay(), exclude);
    expect(view.adjustments.map(({ dueId }) => dueId)).toContain('stage1.response');
  });

  it('leaves a line also where no date runs: a compliment has none', async () => {
    const { ref } = await desk.log(
      { feedbackType: 'compliment', receivedOn: '2026-03-02' },
      SHAH,
      '2026-03-02',
    );
    const view = await desk.does(SAM, '2026-03-04', ref, exclude);
    expect(view.adjustments).toMatchObject([
      { what: 'excludedFromTimescales', by: SAM, dueId: null, from: null, to: null },
    ]);
  });

  it('taken back, the dates of Mon 16 and Mon 30 March stand again, and the line stays', async () => {
    const ref = await underWay();
    await desk.does(SAM, '2026-03-04', ref, exclude);
    const back: Command = { type: 'includeInTimescales', reason: 'The court has decided' };
    const view = await desk.does(SAM, '2026-03-05', ref, back);
    expect(view.excludedBecause).toBeNull();
    expect(threeDates(view, 'stage1.response')).toEqual(['2026-03-16', '2026-03-30', null]);
    expect(view.adjustments.length).toBeGreaterThan(0);
  });
});

describe('a pause and an extension together', () => {
  it('paused Wed 4 to Mon 9 March, three working days: Thu 19 March, and never past the twenty of Mon 30', async () => {
    const ref = await underWay();
    const does = (day: string, command: Command) => desk.does(SAM, day, ref, command);
    const binding = (view: CaseView) =>
      view.due.find(({ id }) => id === 'stage1.response')?.binding;
    await does('2026-03-04', { type: 'pause', on: '2026-03-04', reason: 'awaitingAdvocate' });
    const paused = await does('2026-03-09', { type: 'resume', on: '2026-03-09' });
    expect(binding(paused)).toBe('2026-03-19');
    // Reports count without the pause: the ten working days stay Mon 16 March.
    expect(threeDates(paused, 'stage1.response')).toEqual(['2026-03-16', '2026-03-30', null]);
    const extend = (to: string): Command => ({
      type: 'extend',
      to,
      reason: 'complex',
      complainantToldOn: '2026-03-10',
    });
    // Thu 19 March is the paused date: an extension is later than that, and Tue 31 March is past the ceiling.
    for (const [to, code] of [
      ['2026-03-19', 'notLater'],
      ['2026-03-31', 'pastCeiling'],
    ] as const)
      expect((await desk.refusal(SAM, '2026-03-10', ref, extend(to))).facts).toMatchObject({
        timescaleCode: code,
      });
    expect(binding(await does('2026-03-10', extend('2026-03-30')))).toBe('2026-03-30');
  });
});
