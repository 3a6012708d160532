/** The Ombudsman's enquiry on a case that is answered and closed, by words and by button, on Wed 11 March 2026. */
import { PRIYA, SAM, WHO, openDesk, said, shown, type Desk } from '../desk';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
}, 60_000);
afterAll(() => desk.close());

const press = (verb: string, ref: string, inputs = {}) =>
  desk.bot.press(WHO.officer, verb, { ref, version: null, ...inputs });

async function types(words: string): Promise<string> {
  const answer = await desk.bot.say(WHO.officer, words);
  return JSON.stringify(answer.sent.map(({ activity }) => activity));
}

/** Answered, not upheld, closed on Tue 10 March. */
async function ended(): Promise<string> {
  const ref = await desk.logged();
  await desk.done(
    ref,
    PRIYA,
    '2026-03-10T09:00:00Z',
    { type: 'respond', on: '2026-03-10' },
    { type: 'recordOutcome', outcome: 'notUpheld' },
    { type: 'recordLearning', learning: null, noneBecause: 'The policy was followed' },
  );
  await desk.done(ref, SAM, '2026-03-10T10:00:00Z', { type: 'close', on: '2026-03-10' });
  return ref;
}

const reply = async (ref: string) =>
  (await desk.view(ref)).due.find(({ id }) => id === 'ombudsman.reply');

describe('an enquiry of the Ombudsman', () => {
  it('typed with its day opens the form with both days, and the letter’s day is the one that binds', async () => {
    const ref = await ended();
    const form = await types(
      `ombudsman enquiry from LGSCO on ${ref} received today, wants answer by 8 April`,
    );
    expect(form).toContain('by when does it want the council’s reply');
    expect(form).toContain('"value":"2026-03-11"');
    expect(form).toContain('"value":"2026-04-08"');
    const card = await press('case.ombudsman', ref, { on: '2026-03-11', replyBy: '2026-04-08' });
    expect(said(card)).toContain('The Ombudsman asked the council, for a reply by Wed 8 Apr.');
    expect(said(card)).toContain('Reply to the Ombudsman by Wed 8 Apr');
    expect(await reply(ref)).toMatchObject({ state: 'running', binding: '2026-04-08' });
  });

  it('without a day is due 28 calendar days on, Wed 8 April, by the rule of the council’s file', async () => {
    const ref = await ended();
    expect(shown(await press('form.ombudsman', ref))).toContain('within 28 calendar days');
    await press('case.ombudsman', ref, { on: '2026-03-11' });
    expect(await reply(ref)).toMatchObject({ binding: '2026-04-08', target: '2026-04-08' });
    const why = await desk.bot.press(WHO.officer, 'case.why', { ref, version: null });
    expect(shown(why)).toContain('28 calendar days');
  });

  it('a later day agreed with the Ombudsman moves it; the same letter twice does not', async () => {
    const ref = await ended();
    await press('case.ombudsman', ref, { on: '2026-03-10', replyBy: '2026-03-24' });
    const again = await press('case.ombudsman', ref, { on: '2026-03-10', replyBy: '2026-03-24' });
    expect(said(again)).toContain('already recorded');
    await press('case.ombudsman', ref, { on: '2026-03-10', replyBy: '2026-03-31' });
    expect(await reply(ref)).toMatchObject({ binding: '2026-03-31' });
  });

  it('stands in what is due although the case is closed, until the reply is sent', async () => {
    const ref = await ended();
    await press('case.ombudsman', ref, { on: '2026-03-10', replyBy: '2026-03-12' });
    const list = () => desk.bot.press(WHO.officer, 'list.open', { ref: 'dueThisWeek' });
    expect(shown(await list())).toContain(ref);
    expect(shown(await list())).toContain('Reply to the Ombudsman');
    await press('case.ombudsmanReply', ref, { on: '2026-03-11' });
    expect(await reply(ref)).toMatchObject({ state: 'met', metOn: '2026-03-11' });
    expect(shown(await list())).not.toContain(ref);
  });

  it('says beside the day that a reply can’t come before the letter', async () => {
    const ref = await ended();
    await press('case.ombudsman', ref, { on: '2026-03-10' });
    const form = await press('case.ombudsmanReply', ref, { on: '2026-03-09' });
    expect(shown(form)).toContain('before Tue 10 Mar, the day of the Ombudsman’s letter');
  });
});

describe('the decision', () => {
  it('is one of the Ombudsman’s own; what they recommend is a remedy with its day', async () => {
    const ref = await ended();
    await press('case.ombudsman', ref, { on: '2026-03-04' });
    await press('case.ombudsmanReply', ref, { on: '2026-03-09' });
    const form = await types(`ombudsman decided ${ref}`);
    expect(form).toContain('Upheld: fault and injustice');
    expect(form).toContain('Closed after initial enquiries');
    const card = await press('case.ombudsmanDecision', ref, {
      on: '2026-03-11',
      decision: 'upheld',
      remedy: 'apology',
      detail: 'Apologise in writing',
      dueOn: '2026-04-10',
    });
    expect(shown(card)).toContain(
      'Upheld: fault and injustice, Wed 11 Mar; 0 of 1 of their remedies done',
    );
    const view = await desk.view(ref);
    expect(view.remedies).toMatchObject([{ recommendedBy: 'ombudsman', dueOn: '2026-04-10' }]);
    expect(view.nextDue).toMatchObject({ on: '2026-04-10' });
    await press('case.remedyDone', ref, { item: '1', on: '2026-03-11' });
    const after = await desk.bot.press(WHO.officer, 'case.open', { ref, version: null });
    expect(shown(after)).toContain('1 of 1 of their remedies done');
  });

  it('asks for a decision from the list, beside its field', async () => {
    const ref = await ended();
    await press('case.ombudsman', ref, { on: '2026-03-10' });
    const form = await press('case.ombudsmanDecision', ref, {
      on: '2026-03-11',
      decision: 'in our favour',
    });
    expect(shown(form)).toContain('Choose what was decided.');
    expect((await desk.view(ref)).ombudsman?.decidedOn).toBeNull();
  });

  it('typed plainly asks for what is next: the letter, the reply, the decision', async () => {
    const ref = await ended();
    expect(await types(`ombudsman ${ref}`)).toContain('When did the Ombudsman’s letter come');
    await press('case.ombudsman', ref, { on: '2026-03-10' });
    expect(await types(`ombudsman ${ref}`)).toContain('When was the council’s reply sent');
    await press('case.ombudsmanReply', ref, { on: '2026-03-11' });
    expect(await types(`ombudsman ${ref}`)).toContain('What did the Ombudsman decide');
  });
});
