/** Between colleagues, Wed 11 March 2026, 10:00: a question, its answer, and a family that asks again. */
import { openDesk, WHO, type Desk } from '../desk';
import { Chat } from '../script';

let desk: Desk;
let priya: Chat;
let sam: Chat;
let ref: string;
const n = () => Number(ref.slice(-4));
const version = async () => (await desk.view(ref)).version;
const sentTo = (who: { aadObjectId: string }) =>
  desk.bot.connector.sent
    .filter(({ conversationId }) => conversationId.includes(who.aadObjectId))
    .map(({ activity }) => JSON.stringify(activity));

beforeEach(async () => {
  desk = await openDesk();
  priya = new Chat(desk.bot, WHO.investigator);
  sam = new Chat(desk.bot, WHO.officer);
  for (const each of [priya, sam]) await each.says('help');
  ref = await desk.logged();
}, 60_000);
afterEach(() => desk.close());

describe('a question to a colleague', () => {
  it.each([
    'ask Priya Nair for the case notes on #',
    'need the case notes from Priya Nair for #, can you ask her?',
  ])('“%s” is ready to send, and nothing is recorded', async (typed) => {
    const before = await version();
    await sam.says(typed.replace('#', String(n())));
    sam.sees('Nothing is recorded until they do', 'Send it');
    expect(JSON.stringify(sam.seen.cards)).toContain('case notes');
    expect(await version()).toBe(before);
  });

  it('is answered in the other’s own chat: kept as a note, and whoever asked gets it', async () => {
    await sam.says(`ask Priya Nair for the case notes on ${n()}`);
    const before = await version();
    await sam.taps('Send it', { person: 'P006', question: 'Where are the case notes?' });
    sam.sees('Priya Nair has been asked about');
    expect(await version()).toBe(before);
    expect(sentTo(WHO.investigator).at(-1)).toContain('Where are the case notes?');
    await priya.presses('form.reply', { ref, version: null });
    (await priya.taps('Answer', { answer: 'In the shared folder.' })).sees(
      'Kept as a note',
      'has your answer',
    );
    expect(await version()).toBe(before + 1);
    expect(sentTo(WHO.officer).at(-1)).toContain('In the shared folder.');
    (await sam.says(`notes on ${n()}`)).sees('In the shared folder.');
  });

  it('is not sent to somebody who may not see the case, nor without words', async () => {
    await sam.presses('case.ask', { ref, version: null, person: 'P012', question: 'Anything?' });
    sam.sees('Choose whom to ask.');
    await sam.presses('case.ask', { ref, version: null, person: 'P006', question: ' ' });
    sam.sees('This is needed.');
  });
});

describe('a colleague to be chased or told', () => {
  it.each([
    ['chase Priya Nair about #', /Where does CF-26-\d{4} stand, please\?/],
    ['chase #', /Where does CF-26-\d{4} stand, please\?/],
    ['nudge priya nair on #', /Where does/],
    ['remind Priya Nair about #', /Where does/],
    ['tell Priya Nair # is due thursday', / is due thursday/],
    ['let Priya Nair know # is late', / is late/],
    ['tell priya nair that mum wants # by friday', /mum wants .* by friday/],
  ])('“%s”: nobody is written to before a button or a yes sends it', async (typed, question) => {
    const before = await version();
    const asked = () => sentTo(WHO.investigator).filter((each) => each.includes('They ask')).length;
    const heard = asked();
    await sam.says(typed.replace('#', String(n())));
    sam.sees('Nobody has been asked or told yet.', 'Send it');
    expect(asked()).toBe(heard);
    const card = JSON.stringify(sam.seen.cards);
    expect(card).toMatch(question);
    expect(card).toContain('"value":"P006"');
    await sam.says('yes');
    expect(await version()).toBe(before);
    expect(asked()).toBe(heard + 1);
  });

  it.each([
    ['remind me about # thursday', 'Your next reminder'],
    ['tell me about #', 'answer at stage 1'],
  ])('“%s” is for oneself', async (typed, says) => {
    (await priya.says(typed.replace('#', String(n())))).sees(says);
  });
});

describe('a family that asks again', () => {
  it('told by the officer is kept, and whoever investigates gets the words', async () => {
    const before = await version();
    await sam.says(`mum has rung AGAIN chasing ${n()}`);
    sam.sees('Your words are kept on the case as a note.', 'Priya Nair has been told.');
    expect(await version()).toBe(before + 1);
    expect(sentTo(WHO.investigator).at(-1)).toContain('rung AGAIN');
  });

  it('told by the investigator is kept; nobody else is written to', async () => {
    const before = desk.bot.connector.sent.length;
    await priya.says(`mum has rung AGAIN chasing ${n()}`);
    priya.sees('Note added');
    expect(desk.bot.connector.sent.length).toBe(before + 1);
  });

  it.each(['chase #', 'mum wants to know who chased # and why?'])(
    '“%s” writes nothing',
    async (typed) => {
      const before = await version();
      await sam.says(typed.replace('#', String(n())));
      expect(await version()).toBe(before);
    },
  );
});
