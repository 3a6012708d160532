/** Help offers only what works for whoever reads it, Wed 11 March 2026: the first thing tried must not be refused. */
import { openBot, type Bot } from '../script';

const REFUSED = /I can’t help with that here|You can’t do that/;

describe('what help offers', () => {
  let bot: Bot;
  beforeAll(async () => {
    bot = await openBot();
  });
  afterAll(() => bot.close());

  it('names no case to somebody who has none', async () => {
    (await bot.chat('manager').says('help')).seesNo('CF-26-').sees('how’s my team doing?');
  });

  it.each(['socialWorker', 'investigator', 'manager', 'officer'] as const)(
    'works, typed by the %s who reads it',
    async (who) => {
      const chat = await bot.chat(who).says('help');
      const examples = [...chat.reads().matchAll(/^“(.+)”$/gm)].map(([, words = '']) => words);
      expect(examples.length).toBeGreaterThan(3);
      for (const words of new Set(examples))
        expect((await chat.says(words)).reads()).not.toMatch(REFUSED);
    },
  );
});
