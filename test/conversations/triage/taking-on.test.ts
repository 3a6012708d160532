/** Being given a case, Wed 11 March 2026: asked at once, taken on, handed back or declared a conflict. */
import { GRACE, openDesk, PRIYA, SAM, WHO, type Desk } from '../desk';
import { Chat, cardOf, partsOf, wordsOf } from '../script';

let desk: Desk;
let priya: Chat;
let sam: Chat;
let grace: Chat;
beforeAll(async () => {
  desk = await openDesk();
  [priya, sam, grace] = [WHO.investigator, WHO.officer, WHO.manager].map(
    (who) => new Chat(desk.bot, who),
  ) as [Chat, Chat, Chat];
  for (const each of [priya, sam, grace]) await each.says('help');
}, 60_000);
afterAll(() => desk.close());

/** Accepted, and with nobody yet. */
async function accepted(): Promise<string> {
  const ref = await desk.logged({ feedbackType: 'comment' });
  await desk.done(ref, SAM, '2026-03-10T09:00:00Z', { type: 'accept' });
  return ref;
}

/** The message that the bot wrote of its own accord, last. */
function lastTold() {
  const message = desk.bot.connector.sent.filter(({ how }) => how === 'send').at(-1);
  const card = cardOf(message);
  const buttons = partsOf(card).filter((part) => part['type'] === 'Action.Execute');
  return { words: wordsOf(card), titles: buttons.map((part) => part['title']) };
}

describe('Sam gives Priya a case', () => {
  it('she is asked at once, with three answers, and until then everybody reads “not yet taken on”', async () => {
    const ref = await accepted();
    await sam.says(`assign ${ref} to Priya Nair`);
    sam.sees(`It is with Priya Nair, not yet taken on.`);
    const { words, titles } = lastTold();
    expect(words).toContain(`${ref} is with you now, given by Sam Doyle.`);
    expect(titles).toEqual(
      expect.arrayContaining(['Take it on', 'Hand back', 'Declare a conflict']),
    );
    (await sam.says(`who has got ${ref}`)).sees('Priya Nair, investigator (not yet taken on)');
    (await priya.says(`status ${ref}`)).sees('Take it on', 'Hand back');

    await priya.taps('Take it on');
    priya.sees('Taken on.', 'Priya Nair, the investigator', 'taken on Wed 11 Mar');
    expect(priya.buttons()).not.toContain('Take it on');
    (await sam.says(`history ${ref}`)).sees('Taken on (Priya Nair)');
    (await sam.says(`status ${ref}`)).sees('taken on Wed 11 Mar').seesNo('not yet taken on');
  });

  it.each(['I’ll take @', 'accepting @', 'ok will take @ on'])('“%s” takes it on', async (line) => {
    const ref = await accepted();
    await sam.says(`assign ${ref} to Priya Nair`);
    // What she saw last is another one; this one only came as a message.
    await priya.says(line.replace('@', ref));
    await isTakenOn(ref);
  });

  it.each([
    'happy to take it',
    'yes, happy to take it on',
    'I can pick this up, thanks',
    'mine, I’ll do it',
  ])('“%s” names no case: which one is meant is read back, and “yes” takes it on', async (line) => {
    const ref = await accepted();
    await sam.says(`assign ${ref} to Priya Nair`);
    const { version } = await desk.view(ref);
    (await priya.says(line)).sees(`Take ${ref} on?`, 'Nothing is recorded yet.', 'mother ·');
    expect((await desk.view(ref)).version).toBe(version);
    await priya.says('yes');
    await isTakenOn(ref);
  });

  /** Priya has just been shown that she took it on; that it can be undone; and it is taken on again, for what follows. */
  async function isTakenOn(ref: string): Promise<void> {
    priya.sees('Taken on.', ref);
    expect((await desk.view(ref)).investigations[0]?.takenOn).toBe('2026-03-11');
    (await priya.says('undo')).sees('not yet taken on');
    await desk.done(ref, PRIYA, '2026-03-11T10:00:00Z', { type: 'takeOn' });
  }

  it('“can’t take it, on leave from Monday” opens the form with the reason; whoever gave it hears', async () => {
    const ref = await accepted();
    await sam.says(`assign ${ref} to Priya Nair`);
    const digits = Number(ref.split('-').at(-1));
    await priya.says(`can’t take ${digits}, on leave from Monday`);
    priya.sees('Hand this back to', 'on leave from Monday');
    expect((await desk.view(ref)).investigations[0]?.investigatorId).toBe(PRIYA);
    await priya.taps('Hand back', { reason: 'On leave from Monday' });
    priya.sees('no longer with you');
    expect(lastTold().words).toContain(`Priya Nair handed ${ref} back`);
    (await sam.says(`status ${ref}`)).seesNo('not yet taken on', 'Priya Nair, the investigator');
  });

  it('a conflict declared shuts her out, and she reads what she would read of a case that never was', async () => {
    const ref = await accepted();
    await sam.says(`assign ${ref} to Priya Nair`);
    await priya.says(`status ${ref}`);
    await priya.taps('Conflict of interest');
    await priya.taps('Declare the conflict', { person: PRIYA });
    const gone = (await priya.says(`I’ll take ${ref}`)).onCards();
    expect((await priya.says('I’ll take CF-26-0999')).onCards()).toBe(gone);
  });

  it('working on it is taking it on: she says that it is on track', async () => {
    const ref = await accepted();
    await sam.says(`assign ${ref} to Priya Nair`);
    await priya.says(`on track ${ref}`);
    priya.sees('taken on Wed 11 Mar');
  });

  it('a second tap on the old message says what already happened', async () => {
    const ref = await accepted();
    await sam.says(`assign ${ref} to Priya Nair`);
    await priya.says(`status ${ref}`);
    const { data } = priya.button('Take it on');
    await priya.taps('Take it on');
    const { version } = await desk.view(ref);
    (await priya.presses('case.takeOn', data)).sees('already recorded', 'taken on Wed 11 Mar');
    expect((await desk.view(ref)).version).toBe(version);
  });
});

describe('taking what nobody gave', () => {
  it('a manager’s “I’ll take it” gives her own team’s case to herself, and asks her nothing', async () => {
    const ref = await accepted();
    await grace.says(`I’ll take ${ref}`);
    grace.sees('Grace Mensah, the investigator', 'taken on Wed 11 Mar');
    expect((await desk.view(ref)).investigations[0]).toMatchObject({ investigatorId: GRACE });
  });

  it('an officer’s “accept” of what waits for triage opens the decision', async () => {
    const ref = await desk.logged({ feedbackType: 'comment' });
    (await sam.says(`accept ${ref}`)).sees('Decide which procedure this follows');
  });

  it('whoever logged it and may not look into it is told who can give it', async () => {
    const ref = await accepted();
    const rahman = new Chat(desk.bot, WHO.socialWorker);
    (await rahman.says(`I’ll take ${ref}`)).sees('hasn’t been given to you');
  });
});
