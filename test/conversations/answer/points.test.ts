/** Splitting a complaint into points: what words can't give is named, and nothing is made up. */
import { openDesk, WHO, type Desk } from '../desk';
import { Chat } from '../script';

let desk: Desk;
let me: Chat;
beforeAll(async () => {
  desk = await openDesk();
  me = new Chat(desk.bot, WHO.officer);
}, 60_000);
afterAll(() => desk.close());

it.each([
  ['split # into 4 points', '4'],
  ['split # into three points', 'three'],
  ['split case # in to 2 separate points', '2'],
])('“%s” names the number as not used', async (words, n) => {
  const ref = await desk.logged();
  const before = await desk.view(ref);
  await me.says(words.replace('#', String(Number(ref.slice(-4)))));
  me.sees(`“${n}” isn’t used`, 'on a line of its own');
  expect(await desk.view(ref)).toEqual(before);
});

it('takes the points themselves from the words', async () => {
  const ref = await desk.logged();
  await me.says(`points on ${ref}: 1. contact was cancelled 2. nobody rang`);
  me.seesNo('isn’t used');
  await me.taps('Agree the points', { points: '1. contact was cancelled 2. nobody rang' });
  expect((await desk.view(ref)).points).toEqual(['contact was cancelled', 'nobody rang']);
});
