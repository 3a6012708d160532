/** Orders as they are typed, Wednesday 11 March 2026: whose conflict it is, who is to sign, to which day, which point. */
import { WHO } from '../desk';
import { Chat, openBot } from '../script';
import type { Bot } from '../script';

let bot: Bot;
beforeAll(async () => {
  bot = await openBot();
});
afterAll(() => bot.close());

/** Case 3 began on Fri 27 February: its 10th working day is Fri 13 March, its 20th Fri 27 March. */
test.each([
  ['extend 3 to 20 days, complex, mum told yesterday', 'Extended to Fri 27 Mar'],
  [
    'extend 3 to the full twenty working days, complex, mum told yesterday',
    'Extended to Fri 27 Mar',
  ],
  ['extend 3 by 5 days, complex, mum told yesterday', 'Extended to Fri 20 Mar'],
  ['extend 3 5 more days, complex, mum told yesterday', 'Extended to Fri 20 Mar'],
])('%s', async (text, sees) => {
  const harriet = new Chat(bot, WHO.complaintsManager);
  (await harriet.says(text)).sees(sees);
  await harriet.says('no');
});

test.each(['send 3 to tom', 'pass 3 to tom for a look'])(
  '%s, by who holds it: to Tom, who signs',
  async (text) => {
    const priya = bot.chat('investigator');
    (await priya.says(text)).sees('Sent to Tom Reeve for sign-off', 'Nothing is recorded yet');
    await priya.says('no');
  },
);

test.each([
  ['dawn cant have 3, shes mums neighbour', 'Dawn Fletcher'],
  ['tom shouldnt have 3, he knows mum', 'Tom Reeve'],
])('%s: their conflict, never the sender’s', async (text, name) => {
  const harriet = new Chat(bot, WHO.complaintsManager);
  (await harriet.says(text)).sees('Who has a conflict of interest?');
  const shown = JSON.stringify(harriet.seen.cards);
  const chosen = /"id":"person"[^{}[\]]*?"value":"([^"]*)"/.exec(shown)?.[1];
  expect(shown).toContain(`"value":"${chosen}"`);
  expect(new RegExp(`"title":"${name}[^"]*","value":"${chosen}"`).test(shown)).toBe(true);
});

test('“i cant have 3” is the sender’s own', async () => {
  const harriet = new Chat(bot, WHO.complaintsManager);
  (await harriet.says('i cant have 3, shes my neighbour')).sees(
    'Harriet Vance declared a conflict of interest',
  );
  await harriet.says('no');
});

test.each(['finding on 3 is point 1 upheld', '3: first point upheld'])(
  '%s: the point is kept, and no finding of the whole is offered',
  async (text) => {
    (await bot.chat('investigator').says(text)).sees('no points are agreed', 'Nothing is saved');
  },
);

test('a finding on one of two points stands at its own point', async () => {
  const harriet = new Chat(bot, WHO.complaintsManager);
  await harriet.says('points 3: contact cancelled; nobody rang');
  await harriet.taps('Agree the points', { points: '1. contact cancelled 2. nobody rang' });
  const priya = bot.chat('investigator');
  (await priya.says('finding on 3 is point 2 upheld')).sees('2 points and you gave 1 finding');
  expect(JSON.stringify(priya.seen.cards)).toMatch(/"id":"point\.2"[^{}]*"value":"upheld"/);
});
