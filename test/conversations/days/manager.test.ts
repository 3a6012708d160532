/** A manager's day, Wednesday 11 March 2026: Grace Mensah leads the Disabled Children's Team. */
import { openBot } from '../script';
import type { Bot, Chat } from '../script';

describe('a manager’s day', () => {
  let bot: Bot;
  let me: Chat;
  beforeAll(async () => {
    bot = await openBot();
    me = bot.chat('manager');
  });
  afterAll(() => bot.close());

  it.each(["how's my team doing?", 'team status', 'how is my team doing'])(
    'answers “%s” with five numbers',
    async (text) => {
      (await me.says(text)).sees(
        "Team status · Disabled Children's Team",
        '4 open, 1 due this week, 1 late, 1 not allocated',
      );
      me.sees('CF-26-0002', 'Most in need of a person');
    },
  );

  it.each([
    ['Open', '4 cases'],
    ['Due this week', '1 case'],
    ['Late', '1 case'],
    ['Not allocated', '1 case'],
  ])('opens the list behind “%s”, which holds %s', async (number, count) => {
    await me.says("how's my team doing?");
    (await me.taps(`Open the list: ${number}`)).sees(`${count}. Choose one to open it.`);
    const refs = new Set(me.reads().match(/CF-26-\d{4}/g));
    expect(`${refs.size} case${refs.size === 1 ? '' : 's'}`).toBe(count);
    await me.taps(me.buttons().find((title) => title.startsWith('Open CF'))!);
    me.sees("Disabled Children's Team", 'Who has it');
  });

  it('asks who is late in the words people use', async () => {
    for (const text of ["who's late", 'whos late', "what's overdue"])
      (await me.says(text)).sees('CF-26-0002', '2 working days late').seesNo('CF-26-0003');
  });

  it('is told what would be in an empty list', async () => {
    (await me.presses('list.open', { ref: 'waitingSignOff' })).sees('Nothing is with sign-off.');
  });

  it('sees nothing of another manager’s team, and the other sees nothing of hers', async () => {
    const other = bot.chat('otherManager');
    (await other.says("how's my team doing?")).sees('0 open').seesNo('CF-26');
    const none = (await other.says('status CF-26-0999')).onCards();
    expect((await other.says('status 3')).onCards()).toBe(none);
    expect((await other.presses('list.open', { ref: 'late@T06' })).onCards()).toBe(none);
    (await other.presses('list.open', { ref: 'late' })).sees('Nothing is late.');
  });

  it('keeps a complaint about one of her people, and about herself, from her', async () => {
    const officer = bot.chat('officer');
    await officer.says(
      'complaint about Grace Mensah from dad received yesterday, she never rang back',
    );
    officer.sees('About: Grace Mensah');
    const ref = (await officer.taps('Save')).ref();
    const none = (await me.says('status CF-26-0999')).onCards();
    expect((await me.says(`status ${ref}`)).onCards()).toBe(none);
    (await me.says("how's my team doing?")).sees('4 open').seesNo(ref);
    (await me.says('is there anything about me')).sees('I can’t answer that here.').seesNo(ref);
    (await officer.says(`status ${ref}`)).sees('Complaint');
  });
});
