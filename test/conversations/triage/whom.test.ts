/** Whom a case is given to, Wednesday 11 March 2026: what was typed is never answered with whoever has it now. */
import { openBot } from '../script';
import type { Bot, Chat } from '../script';

describe('somebody who can’t be told from the words', () => {
  let bot: Bot;
  let sam: Chat;
  beforeAll(async () => {
    bot = await openBot();
    sam = bot.chat('officer');
  });
  afterAll(() => bot.close());

  it.each([
    ['give 3 to Mohammed', 'You typed “Mohammed”', 'Mohammed Rahman', 'Mohammed Iqbal'],
    ['give 3 to Grace Menash', 'You typed “Grace Menash”', 'Do you mean Grace Mensah'],
    ['give 3 to nobody', 'I don’t know “nobody”'],
    ['give 3 to School Transport', 'School Transport is filled in'],
  ])('%s', async (text, ...sees) => {
    (await sam.says(text)).sees(...sees, 'nothing has changed yet');
    expect(investigator(sam)).toBe('');
    (await sam.says('status 3')).sees('Priya Nair has it');
  });

  const investigator = (chat: Chat) =>
    /\{[^{}]*"id":"investigator"[^{}]*\}/
      .exec(JSON.stringify(chat.seen.cards).replace(/"choices":\[[^\]]*\],?/g, ''))?.[0]
      .match(/"value":"([^"]*)"/)?.[1] ?? '';
});
