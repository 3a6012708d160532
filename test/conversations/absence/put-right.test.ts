/** Days of an absence put right in a few words, from Wed 11 March 2026: whoever it was of, it stays theirs. */
import { openDesk, WHO, type Desk } from '../desk';
import { Chat } from '../script';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
}, 60_000);
afterEach(() => desk.close());

const chat = (who: keyof typeof WHO) => new Chat(desk.bot, WHO[who]);
const manager = () => chat('manager');

it.each([
  ['while it waits', false, 'actually he’s only off monday', 'on Mon 16 Mar'],
  ['once it is saved', true, 'actually he’s only off monday', 'on Mon 16 Mar'],
  ['on today’s weekday', true, 'sorry he’s only off wednesday', 'on Wed 18 Mar'],
  ['a day inside it', true, 'sorry he’s only off tuesday', 'on Tue 17 Mar'],
])(
  'of Mohammed, put right %s (saved: %s): “%s” is Mohammed’s, never the speaker’s',
  async (_why, saved, line, span) => {
    const grace = manager();
    await grace.says('mohammed rahman off 16-18 march, priya nair covers');
    grace.sees('Away: Mohammed Rahman from Mon 16 Mar to Wed 18 Mar, covered by Priya Nair');
    if (saved) await grace.says('yes');
    await grace.says(line);
    grace.sees(`Away: Mohammed Rahman ${span}, covered by Priya Nair`);
    await grace.says('yes');
    grace.sees(`Mohammed Rahman is marked as away ${span}.`);
    await grace.says('who is away');
    grace.sees('1 absence');
  },
);

it('“back on Thursday” ends what is on record, and begins nothing', async () => {
  const priya = chat('investigator');
  await priya.says("i'm back on thursday 19th");
  priya.sees('Nothing was recorded. You are not down as away.');
  await priya.says('i’m off 16-20 march');
  await priya.says('yes');
  await priya.says("i'm back on thursday 19th");
  priya.sees('Away: You from Mon 16 Mar to Wed 18 Mar');
  await priya.says('yes');
  priya.sees('You are marked as away from Mon 16 Mar to Wed 18 Mar');
});

it.each([
  ['a weekday alone is one of its own week', 'no, only tuesday', 'on Tue 17 Mar'],
  [
    'a weekday that ends it comes after its beginning',
    'make that until friday',
    'from Mon 16 Mar to Fri 20 Mar',
  ],
])('of one’s own, just saved: %s (“%s”)', async (_why, line, span) => {
  const priya = chat('investigator');
  await priya.says('i’m off 16-18 march');
  await priya.says('yes');
  await priya.says(line);
  priya.sees(`Away: You ${span}`, 'takes the place of what is on record');
  await priya.says('yes');
  priya.sees(`You are marked as away ${span}.`);
});
