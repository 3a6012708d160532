/** What falls due leaves out what is late already, and says so: Wed 11 March 2026. */
import { openDesk, PRIYA, WHO, type Desk } from '../desk';
import { Chat } from '../script';

describe('an all-clear is not false', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
    // Received on a Tuesday, 10 working days: due on Tue 17 March, late by then for nobody.
    await desk.logged({ receivedOn: '2026-03-03' });
    // Received on Tue 10 February: due on Tue 24 February, 11 working days late.
    await desk.logged({ receivedOn: '2026-02-10' });
  });
  afterAll(() => desk.close());

  it.each([
    'what’s due today',
    'anything I need to do today',
    'what’s due this week',
    'due next week',
  ])('“%s” tells of what is late', async (asked) => {
    const chat = new Chat(desk.bot, WHO.investigator);
    await chat.says(asked);
    chat.sees(/\d more (?:is|are) late already/);
  });

  it.each(['what’s late', 'what was due last week', 'complaints received this week'])(
    '“%s” has no need to',
    async (asked) => {
      const chat = new Chat(desk.bot, WHO.investigator);
      await chat.says(asked);
      expect(chat.reads()).not.toMatch(/late already/);
    },
  );

  it('says how many, as “what’s late” then lists them', async () => {
    const chat = new Chat(desk.bot, WHO.manager);
    await chat.says('what’s due today');
    const [, n] = /(\d+) more (?:is|are) late already/.exec(chat.reads()) ?? [];
    await chat.says('what’s late');
    expect(new Set(chat.reads().match(/CF-26-\d{4}/g)).size).toBe(Number(n));
  });

  it('a follow-up “and closed?” counts the closed ones', async () => {
    const chat = new Chat(desk.bot, WHO.manager);
    await chat.says('how many open');
    await chat.says('and closed?');
    chat.sees(/cases; closed/);
  });

  it('one kind beside another is counted by kind', async () => {
    const chat = new Chat(desk.bot, WHO.officer);
    await chat.says('statutory vs corporate this year');
    chat.sees(/statutory\)\s*:?\s*\d/, /Handling Code\)\s*:?\s*\d/);
  });

  it('what nobody has taken on, and what waits with somebody to sign, is found', async () => {
    const ref = await desk.logged();
    const chat = new Chat(desk.bot, WHO.officer);
    await chat.says('who hasn’t taken on their cases');
    chat.sees(ref);
    await desk.done(
      ref,
      PRIYA,
      '2026-03-10T09:00:00Z',
      { type: 'takeOn' },
      { type: 'sendToSignOff', to: 'P003' },
    );
    await chat.says('who hasn’t taken on their cases');
    expect(chat.reads()).not.toContain(ref);
    await chat.says('what’s with Tom Reeve');
    chat.sees(ref);
  });
});
