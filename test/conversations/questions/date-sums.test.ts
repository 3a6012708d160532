/** "What if" and date sums, asked on Wednesday 11 March 2026: people put these dates in letters. */
import { openBot } from '../script';
import type { Bot, Chat } from '../script';

describe('a date that is asked for', () => {
  let bot: Bot;
  let me: Chat;
  beforeAll(async () => {
    bot = await openBot();
    me = bot.chat('officer');
  });
  afterAll(() => bot.close());

  it.each([
    ['what if we got it tomorrow', 'If it were received on Thu 12 Mar', 'Thu 26 Mar'],
    ['what if we got it on 2 april', 'If it were received on Thu 2 Apr', 'Mon 20 Apr'],
    ['what if received on 2 feb', 'If it had been received on Mon 2 Feb', 'Mon 16 Feb'],
    ['how long do we have for an MP letter received today', 'MP enquiry', 'Wed 18 Mar'],
    [
      'due date for stage 2 asked for today',
      'If stage 2 were asked for on Wed 11 Mar',
      'Fri 17 Apr',
    ],
    [
      '20 working days from 1 april',
      'from Wed 1 Apr is Fri 1 May',
      'Good Friday Fri 3 Apr; Easter Monday Mon 6 Apr',
    ],
    ['what is 5 working days before good friday', 'before Fri 3 Apr (Good Friday) is Fri 27 Mar'],
    ['whats 10 working days after good friday', 'from Fri 3 Apr (Good Friday) is Mon 20 Apr'],
    ['3 working days before easter', 'is Tue 31 Mar'],
    ['how many working days between 2 march and 20 march', 'it is 14 working days'],
    [
      'how many working days til 3 april',
      'From Wed 11 Mar to Fri 3 Apr (Good Friday) it is 16 working days',
    ],
    [
      'what date is 28 days from today for the ombudsman',
      '28 calendar days from Wed 11 Mar is Wed 8 Apr',
    ],
  ])('%s', async (text, ...sees) => {
    (await me.says(text)).sees(...sees).seesNo('New feedback');
  });

  it('asks where a day may be in either year, and answers for the one that is chosen', async () => {
    (await me.says('10 working days from 1 august')).sees(
      'Which day?',
      'Fri 1 Aug 2025',
      'Sat 1 Aug 2026',
    );
    (await me.taps('This one', { choice: '2026-08-01' })).sees('from Sat 1 Aug is Fri 14 Aug');
    (await me.says('what if we got it on 1 august')).sees('Sat 1 Aug 2026');
    (await me.taps('This one', { choice: '2026-08-01' })).sees('If it were received on Sat 1 Aug');
  });

  it('never takes today for a day that it can’t tell', async () => {
    (await me.says('20 working days from mid-feb')).sees(
      'Which day?',
      '20 working days from 2 April',
    );
    me.seesNo('Wed 11 Mar is');
    (await me.says('how many working days between mid-feb and 2 april')).sees('which two days');
    (await me.says('20 working days from 1 april 2045')).sees('bank holidays are published');
  });
});
