/** A request for a stage that is late, early or made again, on Wed 11 March 2026: both answers are offered. */
import { openDesk, PRIYA, SAM, said, WHO, type Desk } from '../desk';
import { Chat } from '../script';

let desk: Desk;
let sam: Chat;
beforeAll(async () => {
  desk = await openDesk();
  sam = new Chat(desk.bot, WHO.officer);
}, 60_000);
afterAll(() => desk.close());

const press = (verb: string, ref: string, inputs = {}) =>
  desk.bot.press(WHO.officer, verb, { ref, version: null, ...inputs });

const EARLIER = '2026-03-03T10:00:00Z';

/** Adjudicated on Tue 10 February 2026: a panel could be asked for within 20 working days, until Tue 10 March. */
async function adjudicated(): Promise<string> {
  const ref = await desk.logged({ receivedOn: '2026-01-05' });
  await desk.done(
    ref,
    SAM,
    EARLIER,
    {
      type: 'correct',
      change: { what: 'date', fact: 'acknowledged', stage: 1, to: '2026-01-06' },
      reason: 'The letter says so',
    },
    { type: 'respond', on: '2026-01-19' },
    { type: 'requestStage', stage: 2, on: '2026-01-20' },
    { type: 'takeStep', step: 'investigationReported', on: '2026-02-09' },
    { type: 'takeStep', step: 'adjudicated', on: '2026-02-10' },
  );
  return ref;
}

/** Received and acknowledged on Tue 3 March: the answer is due on Tue 17 March. */
const unanswered = () => desk.logged();

describe('stage 3 asked for on Wed 11 March, one working day after the window', () => {
  it('typed, leads to a form with both answers, who decides and why; nothing is recorded', async () => {
    const ref = await adjudicated();
    await sam.says(`stage 3 requested ${ref} today`);
    sam.sees('Who decides whether it begins, and why?', 'so until Tue 10 Mar 2026');
    expect(sam.buttons()).toEqual(expect.arrayContaining(['Accept all the same', 'Don’t accept']));
    sam.sees('Decided by', 'Why it is accepted, or why not');
    expect(await desk.view(ref)).toMatchObject({ stage: 2, status: 'responded' });
  });

  it('is accepted all the same, with the reason and who decided in the history', async () => {
    const ref = await adjudicated();
    await sam.says(`stage 3 requested ${ref} today`);
    const decision = { on: '2026-03-11', why: 'She was in hospital', decidedBy: 'P004' };
    await sam.taps('Accept all the same', decision);
    sam.sees('Stage 3 asked for, and accepted all the same');
    expect(await desk.view(ref)).toMatchObject({ stage: 3, status: 'open' });
    (await sam.says(`history ${ref}`)).sees('She was in hospital; decided by Harriet Vance');
  });

  it('is not accepted, and the stage 2 answer stands; the complainant is to be told why', async () => {
    const ref = await adjudicated();
    await sam.says(`stage 3 requested ${ref} today`);
    await sam.taps('Don’t accept', { on: '2026-03-11', why: 'Nothing kept her from asking' });
    sam.sees('Stage 3 asked for and not accepted', 'Tell the complainant why');
    const view = await desk.view(ref);
    expect(view).toMatchObject({ stage: 2, respondedOn: '2026-02-10' });
    expect(view.refusedStages).toMatchObject([
      { stage: 3, reason: 'Nothing kept her from asking' },
    ]);
  });

  it.each(['Accept all the same', 'Don’t accept'])(
    '%s without a reason asks for one',
    async (is) => {
      const ref = await adjudicated();
      await sam.says(`stage 3 requested ${ref} today`);
      await sam.taps(is, { on: '2026-03-11', why: ' ' });
      sam.sees('Say why: it is kept with the decision');
      expect((await desk.view(ref)).stage).toBe(2);
    },
  );

  it('asked for on Tue 10 March after all, it simply begins', async () => {
    const ref = await adjudicated();
    await sam.says(`stage 3 requested ${ref} today`);
    await sam.taps('Accept all the same', { on: '2026-03-10', why: '' });
    sam.sees('Stage 3 asked for').seesNo('all the same');
    expect((await desk.view(ref)).stage).toBe(3);
  });

  it('through “reopen, same points” it is weighed in the same way', async () => {
    const ref = await adjudicated();
    await desk.done(
      ref,
      PRIYA,
      EARLIER,
      { type: 'recordOutcome', outcome: 'notUpheld' },
      { type: 'recordLearning', learning: null, noneBecause: 'None' },
      { type: 'close', on: '2026-02-16' },
    );
    const again = { choice: 'samePoints', on: '2026-03-11', reason: 'She is not content' };
    await sam.presses('form.reopen', { ref, version: null });
    await sam.taps('Reopen', again);
    sam.sees('so until Tue 10 Mar 2026', 'Don’t accept');
    expect((await desk.view(ref)).status).toBe('closed');
    await sam.taps('Accept all the same', { ...again, why: 'She was in hospital' });
    expect(await desk.view(ref)).toMatchObject({ stage: 3, status: 'open' });
  });

  it.each(['don’t accept stage 3 on # : too late', 'refuse stage 3 on #: too late'])(
    '“%s” opens the form with the reason in it',
    async (words) => {
      const ref = await adjudicated();
      await sam.says(words.replace('#', ref));
      sam.sees('Who decides whether it begins, and why?', 'too late');
      expect((await desk.view(ref)).refusedStages).toBeUndefined();
    },
  );
});

describe('stage 2 asked for before stage 1 is answered', () => {
  it('not late until Tue 17 March: it begins only where both agree', async () => {
    const ref = await unanswered();
    await sam.says(`stage 2 requested ${ref} today`);
    sam.sees('it is due Tue 17 Mar', 'only where the complainant and the council both agree');
    expect(sam.buttons()).toContain('Response sent');
    const why = 'Both want somebody from outside';
    await sam.taps('Accept all the same', { on: '2026-03-11', why });
    sam.sees('Stage 2 asked for before the answer, by agreement');
    expect((await desk.view(ref)).stage).toBe(2);
  });

  it('late since Tue 17 February: it begins by itself, and stage 1 stays not answered', async () => {
    const ref = await desk.logged({ receivedOn: '2026-02-02' });
    await desk.done(ref, SAM, EARLIER, { type: 'note', note: 'Rang mum' });
    await sam.says(`stage 2 requested ${ref} today`);
    sam.sees('stays not answered in every figure').seesNo('Don’t accept');
    await sam.taps('Start stage 2', { on: '2026-03-11' });
    sam.sees('the stage before it not answered in time');
    expect((await desk.view(ref)).stage).toBe(2);
  });

  it('the case offers it only once the answer is late', async () => {
    const late = await desk.logged({ receivedOn: '2026-02-02' });
    await sam.says(late);
    expect(sam.buttons()).toContain('Stage 2');
    const early = await unanswered();
    await sam.says(early);
    expect(sam.buttons()).not.toContain('Stage 2');
  });
});

describe('an extension past the Code’s ceiling (Complaint Handling Code, 6.4)', () => {
  const corporate = async () => {
    const ref = await desk.logged();
    await desk.done(ref, SAM, EARLIER, { type: 'accept', procedureId: 'lgsco-code' });
    return ref;
  };
  // 10 working days from Tue 3 March are Tue 17 March; 20 in all, Tue 31 March.
  const filled = { to: '2026-04-23', reason: 'complex', toldOn: '2026-03-11', approvedBy: SAM };

  it('is refused without a good reason; ticked, it is recorded as one', async () => {
    const ref = await corporate();
    const refused = await press('case.extend', ref, filled);
    expect(said(refused)).toContain('latest lawful date is Tue 31 Mar 2026');
    const done = await press('case.extend', ref, { ...filled, beyond: 'true' });
    expect(said(done)).toContain('past the latest day, for a good reason');
    expect((await desk.view(ref)).clock.at(-1)).toMatchObject({ kind: 'extended', beyond: true });
  });

  it('typed, the form says what takes it past that day', async () => {
    await sam.says(`extend ${await corporate()} to 23 April, complex`);
    sam.sees('Only a good reason takes it past that', 'There is a good reason to go past it');
  });

  it('is not asked of a statutory complaint: 20 working days are its limit', async () => {
    await sam.says(`extend ${await unanswered()} to 23 April, complex`);
    sam.sees('is too late').seesNo('good reason');
  });
});
