/** Questions of a draft and corrections of it: said why, always with a way out, and only what was meant changes. */
import { openBot } from '../script';
import type { Bot, Chat } from '../script';

describe('a draft’s questions and corrections', () => {
  let bot: Bot;
  let me: Chat;
  beforeAll(async () => {
    bot = await openBot();
    me = bot.chat('socialWorker');
  });
  afterAll(() => bot.close());
  afterEach(async () => {
    await me.says('discard');
  });

  it.each([
    // Tuesday 3 March 2026 begins no week.
    [
      'complaint received w/c 3rd March about the SGO payments',
      'Tue 3 Mar isn’t a Monday. I read that as the week Mon 2 Mar to Fri 6 Mar.',
    ],
    ['complaint from mum received 03/04 by letter', 'Fri 3 Apr is in the future.'],
    ['complaint from mum received monday 3rd march', 'Tue 3 Mar isn’t a Monday.'],
    ['complaint from mum received 30 Feb', '30 Feb isn’t a day in the calendar.'],
    ['complaint from mum received 31/02', '31/02 isn’t a day in the calendar.'],
  ])('says why it asks the day of “%s”', async (text, why) => {
    (await me.says(text)).sees(`${why} Which day did it reach us?`).seesNo('From: sgo');
  });

  it('offers 4 March for 03/04 typed in March, and never takes it by itself', async () => {
    await me.says('complaint from mum received 03/04 by letter');
    me.sees('Wed 4 Mar', 'Thu 3 Apr 2025', 'Another day? Type it');
    (await me.taps('Save')).sees('Not saved yet. Still to answer: Fri 3 Apr is in the future.');
    (await me.says('wed 4 march')).sees('Received: Wed 4 Mar, by letter');
  });

  it.each([
    'complaint from mum received w/c 2 March',
    'complaint: the taxi was late all of last week says mum',
    'complaint from dad, email came in over the weekend, nobody rang back',
  ])('saves no guessed day for “%s”: it is asked again, with today and yesterday', async (text) => {
    await me.says(text);
    for (const order of ['save', 'save it please']) {
      (await me.says(order)).sees('Not saved yet. Still to answer:', 'Which day');
      me.sees('Yesterday, Tue 10 Mar', 'Today, Wed 11 Mar').seesNo('Saved.');
    }
    (await me.taps('Save', { 'q.received': '2026-03-10' })).sees('Saved.', 'Tue 24 Mar');
  });

  it.each(['neither', 'none of these', 'somebody else', 'leave it out'])(
    'quotes the name typed, and takes “%s” for an answer',
    async (answer) => {
      await me.says('complaint from mum yesterday about Prya Nair');
      me.sees('Who is “Prya Nair”?', 'None of these: leave it out');
      (await me.says('save')).sees('Not saved yet. Still to answer: Who is “Prya Nair”?');
      (await me.says(answer)).sees('Save it if that is right').seesNo('About:');
    },
  );

  it('takes a name of the choices for an answer', async () => {
    await me.says('complaint from mum yesterday about Prya Nair');
    (await me.says('Priya Nair')).sees("About: Priya Nair, Disabled Children's Team");
  });

  it('changes only what was meant', async () => {
    await me.says('complaint from mum yesterday about Priya Nair');
    (await me.says('not about Priya Nair')).seesNo('About:').sees('From: mum');
    (await me.says('team is School Transport')).sees('From: mum', 'Team: School Transport');
    (await me.says('change the words to mum says the report is wrong'))
      .sees('mum says the report is wrong', 'From: mum')
      .seesNo('complaint from mum yesterday');
    await me.says('change');
    (await me.says('back')).sees('This looks like a complaint');
  });
});

describe('several cases in one line', () => {
  it('are a line of the plan each', async () => {
    const bot = await openBot();
    const me = bot.chat('officer');
    await me.says('ack sent 8 and 5 today');
    me.sees('1. Record that CF-26-0008 was acknowledged, Wed 11 Mar');
    me.sees('2. Record that CF-26-0005 was acknowledged, Wed 11 Mar');
    (await me.says('status 3 and 4')).sees('Complaint CF-26-0003', 'Complaint CF-26-0004');
    await bot.close();
  });
});
