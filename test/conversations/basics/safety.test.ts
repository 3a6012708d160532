/** The duty route comes first and nothing is logged; the words themselves are kept until the sender says what for. */
import { openBot } from '../script';
import type { Bot, Chat } from '../script';

const ALARM = 'Mum says dad hit Leo again on Sunday and he is scared to go home tonight';
const AGAIN =
  'dad rang from the school office, he says he will kill himself if nobody rings him back';

describe('words that set the alarm off', () => {
  let bot: Bot;
  let me: Chat;
  beforeAll(async () => {
    bot = await openBot();
    me = bot.chat('socialWorker');
  });
  afterAll(() => bot.close());
  beforeEach(async () => {
    await me.clears();
  });

  const alarmed = async (text: string) => {
    await me.says(text);
    me.sees('follow your safeguarding procedure now', 'Nothing has been logged.');
    expect(me.buttons()).toEqual(['Keep the words as a draft']);
  };

  it('can be kept beside the duty number, whole; and pressed twice they are one draft', async () => {
    await alarmed(ALARM);
    const keep = me.button('Keep the words as a draft').data;
    (await me.presses('pick', keep)).sees('not saved yet', ALARM);
    (await me.presses('pick', keep)).sees('not saved yet', ALARM);
    (await me.says('drafts')).sees(ALARM);
    expect(me.seen.cards).toHaveLength(1);
  });

  it('are no draft until that is said', async () => {
    await alarmed(ALARM);
    (await me.says('save')).sees('are not saved, and are kept', 'Keep the words as a draft');
    (await me.says('my drafts')).sees(ALARM, 'logged nowhere').seesNo('Saved.');
  });

  it.each([
    'log it anyway',
    'Log it anyway please',
    'that is not a safety matter, log it',
    'it’s not a safeguarding concern. keep it',
    'not a safety issue, please log this',
    'No, nobody is in danger, log it',
    'I’ve already told duty, log it',
    'keep the words as a draft',
    'false alarm',
  ])('“%s” means those words', async (text) => {
    await alarmed(ALARM);
    (await me.says(text)).sees('not saved yet', ALARM).seesNo(text);
  });

  it('are what is logged where the kind is said', async () => {
    await alarmed(AGAIN);
    await me.says('that is not a safety matter, log it as a complaint');
    me.sees('Complaint · not saved yet', AGAIN).seesNo('not a safety matter');
    const ref = (await me.says('save')).sees('Complaint · CF-26-').ref();
    (await me.says(`status ${ref}`)).sees('will kill himself');
  });

  it('leave another draft as it was: it waits in sight', async () => {
    await me.says('compliment from dad for Priya Nair, received yesterday, she listened');
    await alarmed(ALARM);
    (await me.says('log it anyway')).sees(ALARM, '2 not saved yet', 'compliment from dad');
    await me.says('discard');
    me.sees('It is still waiting to be saved', 'she listened');
  });

  it('are not meant by what was typed after something else', async () => {
    await alarmed(ALARM);
    await me.says('what’s due');
    (await me.says('log it anyway')).seesNo(ALARM);
  });

  it('are not meant by a new matter that only begins like it', async () => {
    await alarmed(ALARM);
    await me.says('log this: compliment from mum for Grace Mensah today, so patient');
    me.sees('Compliment · not saved yet', 'so patient').seesNo(ALARM);
  });

  it('wait in sight whatever is typed next, and are kept or logged by words', async () => {
    while (/logged nowhere/.test((await me.says('my drafts')).reads()))
      await me.says('discard the words');
    for (const order of [
      'keep the words as a draft',
      'log that as a complaint',
      'yes log that as a complaint',
      'make that a complaint',
      'please keep my words',
    ]) {
      await alarmed(ALARM);
      await me.says('what’s due');
      (await me.says('my drafts')).sees(ALARM, 'keep the words as a draft');
      await me.says('complaint from nan about the taxi, received today');
      (await me.says(order)).sees('not saved yet', ALARM, '2 not saved yet').seesNo(order);
      (await me.says('my drafts')).seesNo('logged nowhere');
      await me.clears();
    }
    (await me.says('log that as a complaint')).sees('which words you mean');
    await alarmed(ALARM);
    await me.says('what’s due');
    (await me.says('discard the words')).sees('Discarded.');
    (await me.says('my drafts')).sees('nothing waiting');
  });

  it.each([
    ['dad hit Kayden last night and he has a bruise on his face, mum says', 'From: mum'],
    ['mum told me that dad hit Kayden last night and he has a bruise', 'From: mum'],
    ['nan says mum slapped him last night, he has a mark', 'From: nan'],
    ['dad rang, says mum’s boyfriend punched Leo last night', 'From: dad'],
    ['stepdad punched him last night and he has a black eye', 'Happened: Tue 10 Mar'],
  ])('“%s” is from whoever tells it, today', async (line, from) => {
    await alarmed(line);
    await me.says('log that as a complaint');
    me.sees(from, 'Happened: Tue 10 Mar').seesNo('Received: Tue 10 Mar');
    if (/^(?:dad hit|stepdad)/.test(line)) me.seesNo('From: dad', 'From: stepdad');
  });

  it('can be let go of', async () => {
    await alarmed(ALARM);
    const keep = me.button('Keep the words as a draft').data;
    (await me.says('discard')).sees('are not saved, and are kept').seesNo('Discarded.');
    (await me.says('discard the words')).sees('Discarded.');
    (await me.presses('pick', keep)).sees('That draft is no longer here');
  });
});
