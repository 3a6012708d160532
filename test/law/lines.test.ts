/**
 * What makes a date later or takes a case out of the figures is seen in them: exclusion from timescales, and a pause together with an extension (regulation 14 of the 2006
 * Regulations: twenty working days at most).
 */
import { CaseError, type Command } from '../../services/cases';
import type { CaseView } from '../../services/cases/view';
import { loadCouncil } from '../../services/councils';
import { Desk, openTestStores, rulesWith, SAM, SHAH, threeDates } from '../cases/support';

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

describe('a longer date allocated at the start (Blackpool 2014/15, lines 67 and 183)', () => {
  const council = loadCouncil('blackpool-2014-15');

  /** Received and logged Mon 2 March 2026 under Blackpool's 15 working days: Mon 23 March. */
  let blackpool: Desk;
  let closeOwn: () => Promise<void>;
  beforeAll(async () => {
    const opened = await openTestStores();
    blackpool = new Desk(opened.stores.cases, rulesWith(council.counting), council);
    closeOwn = opened.close;
  });
  afterAll(() => closeOwn());
  async function complaint(): Promise<[Desk, string]> {
    const { ref } = await blackpool.log({ receivedOn: '2026-03-02' }, SHAH, '2026-03-02');
    const accept: Command = { type: 'accept', procedureId: 'complaint-15wd' };
    await blackpool.does(SAM, '2026-03-03', ref, accept);
    return [blackpool, ref];
  }
  const allocate = (to: string): Command => ({ type: 'allocate', to });

  it('is later than Mon 23 March, and leaves a line though nothing was late', async () => {
    const [blackpool, ref] = await complaint();
    const short = await blackpool.refusal(SAM, '2026-03-04', ref, allocate('2026-03-20'));
    expect(short.facts).toMatchObject({ timescaleCode: 'notLater' });
    const view = await blackpool.does(SAM, '2026-03-04', ref, allocate('2026-04-10'));
    expect(threeDates(view, 'stage1.response')?.[0]).toBe('2026-04-10');
    expect(view.adjustments).toMatchObject([
      { what: 'allocated', dueId: 'stage1.response', from: '2026-03-23', to: '2026-04-10' },
    ]);
  });

  it('is refused on Fri 6 March, working day 4: the start was over on Thu 5', async () => {
    const [blackpool, ref] = await complaint();
    const late = await blackpool.refusal(SAM, '2026-03-06', ref, allocate('2026-04-10'));
    expect(late.facts).toMatchObject({ timescaleCode: 'allocationNotAllowed' });
  });
});

describe('what is recorded late makes no date kinder', () => {
  it('acknowledged under the Code on Fri 20 March, due Mon 9: the answer is counted from Mon 9 (6.2, 6.3)', async () => {
    const { ref } = await desk.log({ receivedOn: '2026-03-02' }, SHAH, '2026-03-02');
    await desk.does(SAM, '2026-03-03', ref, { type: 'accept', procedureId: 'lgsco-code' });
    const before = await desk.does(SAM, '2026-03-20', ref, { type: 'note', note: 'Rang mum' });
    const after = await desk.does(SAM, '2026-03-20', ref, {
      type: 'acknowledge',
      on: '2026-03-20',
    });
    const target = (view: CaseView) => threeDates(view, 'stage1.response')?.[0];
    expect([target(before), target(after)]).toEqual(['2026-03-23', '2026-03-23']);
  });
});

describe('taking a merge apart', () => {
  it('asks both cases before it touches either: refused for the dates of one, both are as they were', async () => {
    const stays = (await desk.log({ receivedOn: '2026-03-09' }, SHAH, '2026-03-09')).ref;
    const goes = (await desk.log({ receivedOn: '2026-03-02' }, SHAH, '2026-03-09')).ref;
    await desk.service.merge(goes, stays, desk.context(SAM, '2026-03-10'));
    // Dated Thu 5 March, before the one that stays was received by itself on Mon 9.
    await desk.does(SAM, '2026-03-10', stays, { type: 'acknowledge', on: '2026-03-05' });
    const both = () => Promise.all([stays, goes].map((ref) => desk.store.get(ref)));
    const before = await both();
    const apart = desk.service.unmerge(goes, stays, desk.context(SAM, '2026-03-11'));
    const refused = await apart.then(
      () => null,
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(CaseError);
    expect(await both()).toEqual(before);
  });
});
