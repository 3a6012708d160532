/** Whole reports from the chat, Wed 11 March 2026: whose they are, of which time, and what the link opens. */
import { openDesk, WHO, type Desk } from '../desk';
import { Chat } from '../script';

describe('a report from the chat', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.close());

  it.each([
    ['annual report please', '1 April 2024 to 31 March 2025'],
    ['annual report for 25/26', '1 April 2025 to 31 March 2026'],
    ['Q4 pack please', '1 January 2026 to 31 March 2026'],
    ['scrutiny committee figures for 25/26', '1 April 2025 to 31 March 2026'],
  ])('“%s” says of which time it is', async (asked, period) => {
    const chat = new Chat(desk.bot, WHO.complaintsManager);
    await chat.says(asked);
    chat.sees(period, 'withheld');
  });

  it('shows small counts to the complaints team only where they ask for it', async () => {
    const officer = new Chat(desk.bot, WHO.officer);
    await officer.says('annual report for 25/26 internal');
    officer.sees('not to be passed on');
  });

  it.each(['manager', 'investigator', 'socialWorker'] as const)(
    'a %s is told who makes whole reports',
    async (who) => {
      const chat = new Chat(desk.bot, WHO[who]);
      await chat.says('annual report please');
      chat.sees('complaints@council.example');
      expect(chat.reads()).not.toMatch(/31 March/);
    },
  );
});
