/** Who complains, as the line or the head of a pasted e-mail names them. */
import { openBot } from '../script';
import type { Bot, Chat } from '../script';

describe('from whom it came, on Wednesday 11 March 2026', () => {
  let bot: Bot;
  let me: Chat;
  beforeAll(async () => {
    bot = await openBot();
    me = bot.chat('officer');
  });
  afterAll(() => bot.close());
  afterEach(() => me.says('discard'));

  it.each([
    ['complaint from Leah Smith yesterday about the taxi', 'Leah Smith'],
    ['complaint from mum yesterday, Leah Smith, about the taxi', 'Leah Smith (mum)'],
    ['complaint from Cllr Bloggs about parking received yesterday', 'Cllr Bloggs'],
    ['compliment for Priya Nair from Mrs Adeyemi, "she was lovely"', 'Mrs Adeyemi'],
    ['complaint from mum received yesterday about Priya Nair, she was rude', 'mum'],
  ])('reads “%s” as from %s', async (text, from) => {
    expect((await me.says(text)).onCards()).toContain(`From: \n${from}\n`);
  });

  it('takes no day and no team for a name', async () => {
    (await me.says('complaint from Easter Monday about the taxi')).seesNo('From');
    await me.says('discard');
    (await me.says('complaint received yesterday from School Transport')).seesNo(
      'School Transport (',
    );
  });

  it('warns of a complainant who has complained before, from the line alone', async () => {
    await me.says('complaint from Nadia Bright yesterday about the taxi');
    await me.taps('Save');
    (await me.says('complaint from mum today, Nadia Bright, nobody rang about the bus')).sees(
      'Somebody of this name has 1 other complaint here.',
    );
  });

  it('takes the sender and the day from the head of a pasted e-mail, not from the mail quoted below', async () => {
    await me.says(
      [
        'From: Ms Hassan <r.hassan@parents.example>',
        'Date: Mon, 9 Mar 2026 09:12',
        'Subject: complaint',
        '',
        'I want to complain about the bus.',
        '',
        'On 2 Feb 2026 you wrote:',
        '> hello',
      ].join('\n'),
    );
    me.sees('Received: Mon 9 Mar, by email', 'From: Ms Hassan').seesNo('Which day');
  });
});
