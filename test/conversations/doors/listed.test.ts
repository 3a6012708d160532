/** A message that says that it holds several things: each has its own words. Wednesday 11 March 2026. */
import { openDesk, WHO } from '../desk';
import type { Desk } from '../desk';
import { Chat } from '../script';

let desk: Desk;
let me: Chat;
beforeAll(async () => {
  desk = await openDesk();
}, 120_000);
afterAll(() => desk.close());
beforeEach(() => {
  me = new Chat(desk.bot, WHO.officer);
});
afterEach(async () => {
  await me.says('discard');
  await me.says('bin the lot');
  await me.says('yes, discard all');
});

it.each([
  [
    'complaint from dad today re the report. also mum on 8 rang again, and whens 3 due',
    [
      '“complaint from dad today re the report”',
      'Add a note to CF-26-0008: “mum on 8 rang again”',
      'CF-26-0003',
    ],
  ],
  [
    'complaint from aunt today, SGO late. Plus gran of 8 has been on again, crying',
    ['“complaint from aunt today, SGO late”', 'Add a note to CF-26-0008'],
  ],
  [
    '3 bits for today 1. mum rang to say thanks for the respite 2. grandad phoned about the taxi, not happy 3. can you remind me to chase 2 thursday',
    [
      '“mum rang to say thanks for the respite”',
      '“grandad phoned about the taxi, not happy”',
      'CF-26-0002, Thu 12 Mar',
    ],
  ],
  [
    '1. complaint from dad today about the taxi 2. thank you to dawn from nan',
    ['“complaint from dad today about the taxi”', '“thank you to dawn from nan”'],
  ],
  [
    '3 new ones: dad re school bus (rang 9.15), aunt re SGO money - letter dated 2 march came yesterday, and a thank you for dawn from mrs Lacey',
    [
      'received Wed 11 Mar, from dad',
      'received Tue 10 Mar, from aunt',
      '“a thank you for dawn from mrs Lacey”',
    ],
  ],
  [
    'two complaints: mum about the missed visit yesterday, grandad about the taxi',
    ['from mum: “mum about the missed visit yesterday”', 'from grandad: “grandad about the taxi”'],
  ],
  [
    'compliment from the fc for the whole fostering team, and one for our team as well from a different fc',
    [
      '“compliment from the fc for the whole fostering team”',
      '“one for our team as well from a different fc”',
    ],
  ],
])('%s', async (line, parts) => {
  (await me.says(line)).sees(`${parts.length} things to do`, ...parts);
});

it.each([
  'complaint from dad today. He says 1. the worker lied 2. nobody rang him',
  'complaint from mum today, the taxi was late and one of the escorts was rude',
  'compliment from nan today, jas is one of the best she has met',
  'complaint from dad today re 3 visits, also mum on the phone was upset',
  'mum says two things went wrong: the visit was missed and nobody told her',
])('“%s” is one matter', async (line) => {
  (await me.says(line)).seesNo('things to do');
});
