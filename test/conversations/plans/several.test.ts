/** Several matters in one line, or one after the other: each keeps its own people, day and words. */
import { openBot } from '../script';
import type { Bot, Chat } from '../script';

describe('several matters at once', () => {
  let bot: Bot;
  let me: Chat;
  beforeAll(async () => {
    bot = await openBot();
    me = bot.chat('socialWorker');
  });
  afterAll(() => bot.close());
  afterEach(async () => {
    for (let i = 0; i < 3; i += 1) await me.says('discard');
  });

  it('plans praise and a complaint apart: who is thanked is never complained about', async () => {
    await me.says(
      'compliment for Priya Nair from foster carers "lovely", also a complaint yesterday from dad about transport, and what\'s due',
    );
    me.sees(
      '1. Log a compliment, received Wed 11 Mar, from foster carers, about Priya Nair: “lovely”',
      '2. Log a complaint, received Tue 10 Mar, from dad, School Transport: “a complaint yesterday from dad about transport”',
      '3. List what is due',
    );
    await me.says('confirm all');
    me.sees('Read back below, for you to save', 'Compliment · not saved yet');
    me.sees('Complaint · not saved yet', 'What is due');
    // The last one read back is saved first; the one before it comes back by itself.
    (await me.says('save')).sees('Complaint · CF-26-0010', 'It is still waiting to be saved');
    me.sees('Compliment · not saved yet', 'lovely').seesNo('School Transport');
    (await me.says('save')).sees('Compliment · CF-26-0011').seesNo('still waiting');
    (await me.says('save')).sees('There is nothing waiting to be saved');
  });

  it.each([
    [
      'log a complaint from mum recieved yesterday and log a complement from dad for Priya Shah',
      '1. Log a complaint, received Tue 10 Mar, from mum:',
      '2. Log a compliment, received Wed 11 Mar, from dad, about Priya Shah:',
    ],
    [
      'complaint from mum received yesterday about contact and another complaint from dad about the taxi',
      '1. Log a complaint, received Tue 10 Mar, from mum: “complaint from mum received yesterday about contact”',
      '2. Log a complaint, received Wed 11 Mar, from dad: “another complaint from dad about the taxi”',
    ],
    [
      '1. complaint from mum re contact 2. compliment from the school for Priya Nair 3. status 3',
      '1. Log a complaint, received Wed 11 Mar, from mum: “complaint from mum re contact”',
      '2. Log a compliment, received Wed 11 Mar, from school, about Priya Nair:',
      '3. Show where CF-26-0003 stands',
    ],
    [
      'complaint from dad yesterday about the taxi. undo. status 3',
      '1. Log a complaint, received Tue 10 Mar, from dad:',
      '2. Take back what was last done',
      '3. Show where CF-26-0003 stands',
    ],
  ])('reads “%s” as lines of their own', async (text, ...lines) => {
    (await me.says(text)).sees(...lines).seesNo('not saved yet');
  });

  it('keeps one matter said in several clauses as one', async () => {
    (await me.says('complaint from mum received yesterday about contact and about the taxi'))
      .sees('Complaint · not saved yet')
      .seesNo('What I understood');
  });

  it('asks again for the draft before when the newer is discarded, each with its own words', async () => {
    await me.says('complaint from mum received yesterday about the taxi');
    await me.says('compliment from dad for Grace Mensah, "so kind"');
    (await me.says('discard')).sees('Discarded.', 'It is still waiting to be saved', 'the taxi');
  });

  it('saves no other draft when the same message is delivered again', async () => {
    await me.says('complaint from mum received yesterday about the taxi');
    await me.says('compliment from dad for Grace Mensah, "so kind"');
    const save = me.typed('save');
    const ref = (await me.posts(save)).sees('Compliment · CF-26-').ref();
    (await me.posts(save)).seesNo('Complaint · CF-26-');
    (await me.says(`status ${ref}`)).sees('Compliment');
    (await me.says('change')).sees('Complaint · not saved yet');
  });
});

describe('a plan of a complaints officer', () => {
  let bot: Bot;
  let me: Chat;
  beforeAll(async () => {
    bot = await openBot();
    me = bot.chat('officer');
  });
  afterAll(() => bot.close());

  it('links an enquiry with the case it names when it is saved, as one thing', async () => {
    await me.says('MP letter Friday re same family as 3');
    me.sees('MP enquiry · not saved yet', 'Fri 6 Mar', 'It is linked with CF-26-0003 when it is');
    (await me.taps('Save')).sees('Saved.', 'It is linked with CF-26-0003.');
  });

  it('says the same of a case that isn’t there: it won’t be linked', async () => {
    await me.says('MP letter Friday re same family as 999');
    me.sees('It won’t be linked with CF-26-0999').seesNo('when it is saved');
    await me.says('discard');
  });

  it('takes no number in a note for a case', async () => {
    await me.says('note on 3: mum rang about the 4 of them');
    me.sees('Note added. Complaint CF-26-0003').seesNo('CF-26-0004', 'Waiting');
  });

  it('does what its line said, whatever was looked at before it was confirmed', async () => {
    await me.says('status 4');
    await me.says('close it and ack sent 8 today');
    me.sees('1. Close CF-26-0004', '2. Record that CF-26-0008 was acknowledged, Wed 11 Mar');
    const first = me.button('Only 1').data;
    await me.taps('Only 2');
    await me.says('status 8');
    (await me.presses('plan.line', first)).sees('Close CF-26-0004 (Not done');
  });
});
