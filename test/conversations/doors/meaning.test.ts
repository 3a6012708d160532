/** Words that can't be told: kept, asked about, and never the same closed door twice. */
import { openBot } from '../script';
import type { Bot, Chat } from '../script';

describe('orders and questions that must never become something to log', () => {
  let bot: Bot;
  let me: Chat;
  beforeAll(async () => {
    bot = await openBot();
    me = bot.chat('officer');
  });
  afterAll(() => bot.close());

  it.each([
    ['accept 8', 'Decide which procedure this follows'],
    ['decide 8', 'Decide which procedure this follows'],
    ['accept it', 'Decide which procedure this follows'],
    ['put 8 down the corporate route', 'Decide which procedure this follows'],
    ['thank 9', 'Pass the thanks on.'],
    ['thank Priya for 9', 'Pass the thanks on.'],
    ['does 9 count', 'Does it count as a compliment?'],
    ['compliment 9', 'Compliment CF-26-0009 is open'],
    ['statement 4', 'No statement of complaint is awaited on CF-26-0004.'],
    ['panel 4', 'Complaint CF-26-0004'],
    ['accept 4', 'CF-26-0004 was decided before.'],
  ])('“%s” opens what it names', async (text, says) => {
    (await me.says('status 8')).sees('CF-26-0008');
    (await me.says(text)).sees(says).seesNo('not saved yet');
  });

  it('fills the decision in from the words and leaves it to a person to record', async () => {
    await me.says('accept 8 as corporate');
    expect(valueOf(me, 'procedure')).toBe('lgsco-code');
    await me.says('Refuse 8 because it is before the Family Court');
    expect(valueOf(me, 'decision')).toBe('refuse');
    expect(valueOf(me, 'reason')).toBe('it is before the Family Court');
    (await me.says('status 8')).sees('Decide', 'Who has it');
  });

  it('offers three readings and the form, and keeps the words', async () => {
    await me.says('frobnicate 8 everything');
    me.sees('I wasn’t sure what you’d like', 'frobnicate 8 everything', '01632 960100');
    expect(me.buttons()).toEqual([
      'Show where CF-26-0008 stands',
      'List your open cases',
      'List what is due',
      'Log it as feedback',
    ]);
    const card = me.button('Log it as feedback').data;
    await me.taps('Show where CF-26-0008 stands');
    me.sees('Complaint CF-26-0008');
    (await me.presses('pick', card)).sees('Change what isn’t right', 'frobnicate 8 everything');
    await me.says('discard');
    (await me.presses('pick', card)).sees('Discarded. Nothing was saved.');
  });

  it('lets go of what it asked about', async () => {
    await me.says('everything');
    (await me.says('never mind')).sees('Discarded. Nothing was saved.');
  });

  it('says whom to speak to, whatever is open', async () => {
    await me.says('complaint from mum received yesterday about the taxi');
    (await me.says('I want to speak to a human')).sees(
      '01632 960100',
      'Your complaint from mum is not saved yet. It is kept here.',
    );
    (await me.says('discard')).sees('Discarded.');
  });
});

describe('a second matter while the first is not saved', () => {
  let bot: Bot;
  let me: Chat;
  beforeAll(async () => {
    bot = await openBot();
    me = bot.chat('socialWorker');
  });
  afterAll(() => bot.close());
  beforeEach(async () => {
    await me.says('complaint about Priya Nair from dad received yesterday');
  });
  afterEach(async () => {
    for (let i = 0; i < 4; i += 1) await me.says('discard');
  });

  it('gets a draft of its own, and leaves the first as it was', async () => {
    await me.says('sgo team rude to grandma on monday');
    me.sees('sgo team rude to grandma on monday', 'Adoption and Special', 'From: grandma');
    me.sees('What you typed before is kept').seesNo('Priya Nair');
    (await me.says('discard')).sees('Discarded.', 'still waiting', 'About: Priya Nair');
    (await me.says('discard')).sees('Discarded.').seesNo('still waiting');
  });

  it('gets a draft of its own even where it is about the same person', async () => {
    await me.says('My mum says Prya Nair was rude to her, yesterday');
    (await me.says('change')).sees('My mum says Prya Nair was rude to her, yesterday');
    me.seesNo('complaint about Priya Nair from dad');
    (await me.says('discard')).sees('Discarded.', 'still waiting', 'From: dad');
    (await me.says('change')).sees('complaint about Priya Nair from dad received yesterday');
    me.seesNo('My mum says');
  });

  it('is none, where it says that it is to be added: the open one takes its words as well', async () => {
    await me.says('add: she also hung up on him');
    (await me.says('change')).sees('complaint about Priya Nair', 'she also hung up on him');
  });

  it('is plainly new when it says so, and the first comes back', async () => {
    await me.says('complaint from gran received monday about the taxi');
    me.sees('What you typed before is kept').seesNo('Priya Nair');
    (await me.says('save')).sees('Saved.', 'still waiting', 'About: Priya Nair');
  });

  it('is no matter at all: asked about, each time, beside the draft', async () => {
    for (const word of ['wibble', 'wobble']) {
      (await me.says(word)).sees('What would you like?', 'I wasn’t sure what you’d like', word);
      me.sees('Your complaint from dad is not saved yet. It is unchanged.');
      const card = me.button('Add it to what is not saved yet');
      expect(card.verb).toBe('pick');
    }
    (await me.says('no, monday')).sees('Received: Mon 9 Mar', 'About: Priya Nair');
    me.seesNo('wibble', 'wobble');
  });

  it('is not added by “change”, which opens the form of the draft as its card says', async () => {
    await me.says('wibble');
    (await me.says('change')).sees('Change what isn’t right').seesNo('wibble');
    (await me.taps('Back')).sees(/About:\s+Priya Nair/).seesNo('wibble');
  });

  it('is put where it belongs by the one who typed it, once', async () => {
    await me.says('wibble');
    const card = me.button('Log it as something new').data;
    await me.taps('Log it as something new');
    me.sees('wibble').seesNo('complaint about Priya Nair');
    (await me.presses('pick', card)).sees('wibble');
    (await me.says('discard')).sees('Discarded.', 'still waiting', 'About: Priya Nair');
    await me.says('wobble');
    await me.taps('Add it to what is not saved yet');
    (await me.says('change')).sees('complaint about Priya Nair', 'wobble').seesNo('wibble');
  });
});

function valueOf(chat: Chat, id: string): unknown {
  const found = JSON.stringify(chat.seen.cards);
  const input = new RegExp(`\\{[^{}]*"id":"${id}"[^{}]*`).exec(found)?.[0] ?? '';
  return (
    /"value":"([^"]*)"/.exec(input)?.[1] ??
    new RegExp(`"id":"${id}".*?"value":"([^"]*)"`).exec(found)?.[1]
  );
}
