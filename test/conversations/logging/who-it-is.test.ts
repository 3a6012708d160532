/** "Who is “Adeyemi”?" answered by what the name is. The directory knows a June Adeyemi, two Priyas and two Mohammeds. */
import { openBot } from '../script';
import type { Bot, Chat } from '../script';

let bot: Bot;
let me: Chat;
beforeAll(async () => {
  bot = await openBot();
  me = bot.chat('socialWorker');
}, 60_000);
afterAll(() => bot.close());
afterEach(async () => {
  await me.says('bin the lot');
  await me.says('yes, discard all');
});

const ABOUT = (name: string) =>
  `complaint phoned today from mum: ${name} was left at the taxi rank on Monday by the escort`;

describe('nobody of ours', () => {
  it.each([
    ['Adeyemi', 'Adeyemi is the family’s surname'],
    ['Adeyemi', 'it’s the family’s surname'],
    ['Adeyemi', 'nobody at work, it’s the child’s name'],
    ['Adeyemi', 'no one here'],
    ['Adeyemi', 'that’s the mum’s last name'],
    ['Priya', 'it’s the child’s name'],
    ['Priya', 'her son is called Priya'],
    ['Priya', 'older sister is called Priya'],
    ['Priya', 'Priya is the little girl'],
    ['Priya', 'Priya doesn’t work for us'],
    ['Mohammed', 'Mohammed is her son'],
    ['Mohammed', 'nobody at work'],
    ['Mohammed', 'that’s her brother'],
  ])('asked who “%s” is, “%s” answers', async (name, line) => {
    await me.says(ABOUT(name));
    me.sees(`Who is “${name}”?`);
    (await me.says('save')).sees('Not saved yet. Still to answer');
    (await me.says(line)).sees('Save it if that is right').seesNo('Who is “', 'About:');
    await me.says('my drafts');
    expect(me.seen.texts).toHaveLength(1);
    (await me.says('save')).sees('Saved.');
  });

  it.each([
    'her son is called Tolu',
    'older sister is called Tolu',
    'the twins are called Tolu and Ayo',
    'and the baby is called Tolu',
  ])('“%s” is added to its words, and the question stays', async (line) => {
    await me.says(ABOUT('Adeyemi'));
    (await me.says(line)).sees('Added to their words', 'Who is “Adeyemi”?');
    (await me.says('change')).sees(line, ABOUT('Adeyemi'));
  });
});

describe('somebody after all', () => {
  it.each([
    ['Mo', 'Mo is me', 'About: Mohammed Rahman'],
    ['Mohammed', 'it’s me', 'About: Mohammed Rahman'],
    ['Priya', 'priya nair', 'About: Priya Nair'],
  ])('asked who “%s” is, “%s” is %s', async (name, line, shows) => {
    await me.says(ABOUT(name));
    (await me.says(line)).sees(shows).seesNo('Who is “');
  });
});

it.each(['it’s from Tracey Lyle', 'from Tracey Lyle', 'sorry, it was from Tracey Lyle'])(
  '“%s” says who complains, by a name that nobody of ours has',
  async (line) => {
    await me.says('complaint phoned today: nobody rang back about the bus');
    (await me.says(line)).sees('From: Tracey Lyle');
  },
);
