import { answerChecklist, blankView, planHandover, possibleDuplicates } from '../../services/cases';
import type { DecideContext } from '../../services/cases';
import type { CaseView } from '../../services/cases/view';
import { loadCouncil } from '../../services/councils';
import { DCT, Desk, PRIYA, SAM, SHAH, TOM, openTestStores, rulesWith } from './support';

let desk: Desk;
let close: () => Promise<void>;
beforeAll(async () => {
  const opened = await openTestStores();
  desk = new Desk(opened.stores.cases);
  close = opened.close;
});
afterAll(() => close());

const context: DecideContext = {
  today: '2026-03-13',
  at: '2026-03-13T10:00:00Z',
  by: SAM,
  rules: rulesWith(),
  council: loadCouncil('demo'),
};

describe('“Priya’s off long term, move all hers to …”', () => {
  const hers = async (over = {}) => {
    const { ref } = await desk.log(over);
    return desk.does(SAM, '2026-03-12', ref, { type: 'assign', ...DCT, investigatorId: PRIYA });
  };

  it('previews each case: what moves, what stays, and no date changes', async () => {
    const [moves, stays] = [await hers(), await hers({ bars: [SHAH] })];
    const answered = await hers();
    await desk.does(PRIYA, '2026-03-12', answered.ref, { type: 'respond', on: '2026-03-12' });
    const views = [
      moves,
      stays,
      (await desk.service.get(answered.ref, { viewerId: SAM, grants: 'all' }))!,
    ];
    const plan = planHandover(views, PRIYA, SHAH, context);
    expect(plan.map((line) => [line.ref, line.refusal?.code ?? 'moves'])).toEqual([
      [moves.ref, 'moves'],
      [stays.ref, 'notThisPerson'],
    ]);
    const after = await desk.does(SAM, '2026-03-13', moves.ref, plan[0]!.commands[0]!);
    expect(after.investigations[0]?.investigatorId).toBe(SHAH);
    expect(after.due).toEqual(moves.due);
  });
});

describe('Before an answer goes out', () => {
  const open = (view: CaseView) =>
    answerChecklist(view)
      .filter((line) => !line.done)
      .map((line) => line.item);

  it('says what is missing, and ticks it off', async () => {
    const { ref } = await desk.log();
    const day = '2026-03-12';
    await desk.does(SAM, day, ref, { type: 'assign', ...DCT, investigatorId: PRIYA });
    const bare = await desk.does(SAM, day, ref, {
      type: 'agreePoints',
      points: ['Contact', 'Rudeness'],
    });
    expect(open(bare)).toEqual([
      'points',
      'outcome',
      'reasons',
      'learning',
      'signOff',
      'furtherRights',
    ]);
    const found = await desk.does(PRIYA, day, ref, {
      type: 'recordOutcome',
      points: ['upheld', 'notUpheld'],
    });
    expect(open(found)).toEqual(['reasons', 'remedy', 'learning', 'signOff', 'furtherRights']);
    await desk.does(PRIYA, day, ref, {
      type: 'recordOutcome',
      points: ['upheld', 'notUpheld'],
      reasons: 'Two visits were missed; the worker was civil.',
    });
    await desk.does(PRIYA, day, ref, {
      type: 'agreeRemedy',
      kind: 'apology',
      detail: null,
      amountPence: null,
      dueOn: null,
    });
    await desk.does(PRIYA, day, ref, {
      type: 'recordLearning',
      learning: 'Ring first',
      noneBecause: null,
    });
    await desk.does(PRIYA, day, ref, { type: 'sendToSignOff', to: TOM });
    await desk.does(TOM, day, ref, { type: 'approve' });
    expect(
      open(
        await desk.does(SAM, day, ref, { type: 'recordLetter', kind: 'furtherRights', on: day }),
      ),
    ).toEqual([]);
  });

  it('every agreed point needs its finding', async () => {
    const { ref } = await desk.log();
    await desk.does(SAM, '2026-03-12', ref, {
      type: 'agreePoints',
      points: ['One', 'Two', 'Three'],
    });
    const two = { type: 'recordOutcome', points: ['upheld', 'upheld'] } as const;
    expect(await desk.refusal(SAM, '2026-03-12', ref, { ...two, points: [...two.points] })).toEqual(
      {
        code: 'pointsDontMatch',
        facts: { expected: 3, given: 2 },
      },
    );
  });

  it('no answer goes while consent is awaited', async () => {
    const { ref } = await desk.log();
    await desk.does(SAM, '2026-03-12', ref, {
      type: 'recordConsent',
      status: 'asked',
      on: '2026-03-12',
    });
    const respond = { type: 'respond', on: '2026-03-12' } as const;
    expect((await desk.refusal(PRIYA, '2026-03-12', ref, respond)).code).toBe('needsConsent');
    await desk.does(SAM, '2026-03-12', ref, {
      type: 'recordConsent',
      status: 'given',
      on: '2026-03-12',
    });
    expect((await desk.does(PRIYA, '2026-03-12', ref, respond)).status).toBe('responded');
  });
});

describe('Is it a duplicate?', () => {
  const view = (ref: string, over: Partial<CaseView>) =>
    blankView(ref, {
      feedbackType: 'complaint',
      receivedOn: '2026-03-10',
      teamId: 'T09',
      words: 'Saturday contact was cancelled without anybody ringing',
      ...over,
    });
  const fresh = view('fresh', { complainant: { kind: 'parent', description: 'mum', key: 'k1' } });

  it('the likest first, with what they share; a team and a day alone say nothing', () => {
    const found = possibleDuplicates(fresh, [
      view('CF-26-0001', { words: 'the taxi never came' }),
      view('CF-26-0002', { receivedOn: '2026-03-06' }),
      view('CF-26-0003', { complainant: fresh.complainant }),
      view('CF-26-0004', { receivedOn: '2025-12-01' }),
      view('CF-26-0005', { mergedInto: 'CF-26-0003' }),
    ]);
    expect(found).toEqual([
      { ref: 'CF-26-0003', alike: ['complainant', 'receivedOn', 'team', 'words'] },
      { ref: 'CF-26-0002', alike: ['team', 'words'] },
    ]);
  });
});
