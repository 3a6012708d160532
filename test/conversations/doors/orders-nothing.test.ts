/** Statements that ask, take themselves back or say what can't be done: none is an order. Wednesday 11 March 2026. */
import { WHO } from '../desk';
import { Chat, openBot } from '../script';
import type { Bot } from '../script';

describe('what orders nothing by its very form', () => {
  let bot: Bot;
  const chat = (who: keyof typeof WHO) => new Chat(bot, WHO[who], 'personal');
  beforeAll(async () => {
    bot = await openBot();
  });
  afterAll(() => bot.close());

  it.each([
    ['investigator', '3 is on track isnt it'],
    ['investigator', '3 on track innit'],
    ['investigator', 'response gone on 3, has it'],
    ['officer', '6’s withdrawn isn’t it'],
    ['officer', '8 acked wasnt it'],
    ['officer', 'ack sent for 8 was it'],
    ['officer', 'mum nearly withdrew 6 but didnt'],
    ['officer', 'acked 8 in my head, not really lol'],
    ['officer', 'give 5 to jas gill - joke'],
    ['officer', 'sorry cant close 9'],
    ['officer', 'i can’t extend 3'],
  ] as const)('%s: “%s” is neither done nor read back', async (who, line) => {
    const me = chat(who);
    (await me.says(line)).seesNo('Nothing is recorded yet. Wed').seesNo('type “yes”');
    (await me.says('yes')).sees('Nothing waits for a yes');
  });

  it.each(['can you close 9', 'close 9 will you', 'please close 9'])(
    '“%s” is an order all the same',
    async (line) => {
      const me = chat('officer');
      (await me.says(line)).sees('Close CF-26-0009? Nothing is recorded yet.');
      await me.says('no');
    },
  );

  it('a case that is named by its number is never the one last shown', async () => {
    const me = chat('officer');
    await me.says('status 2');
    (await me.says('spoke to the worker, its a not upheld for 3')).sees('found on CF-26-0003?');
    await me.says('no');
  });
});
