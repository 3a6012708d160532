/** What became of each line of a plan: waiting, a form open, done, refused or dropped; a form that is shown is not done. */
import { openDesk, WHO, type Desk } from '../desk';
import { Chat } from '../script';

let desk: Desk;
let me: Chat;
beforeAll(async () => {
  desk = await openDesk();
  me = new Chat(desk.bot, WHO.officer);
}, 60_000);
afterAll(() => desk.close());

const fresh = () => desk.logged({ feedbackType: 'enquiry', enquiryKind: 'mp' });
const numberOf = (ref: string) => Number(ref.slice(-4));
/** The plan's own line about a case, as the plain twin gives it. */
const lineOf = (ref: string): string =>
  [...me.seen.texts, ...me.seen.cards.map((card) => String(card['fallbackText']))]
    .join('\n')
    .split('\n')
    .find((line) => /^\d\. /.test(line) && line.includes(ref)) ?? '';

it('waits until it is confirmed, and is done once an event was written', async () => {
  const [a, b] = [await fresh(), await fresh()];
  const before = [await desk.view(a), await desk.view(b)];
  await me.says(`ack sent ${numberOf(a)} today and close ${numberOf(b)}`);
  me.sees('2 things to do');
  expect([await desk.view(a), await desk.view(b)]).toEqual(before);
  await me.taps('Only 1');
  expect(lineOf(a)).toContain('Done');
  expect(lineOf(b)).toContain('Waiting');
  expect((await desk.view(a)).lastSeq).toBe(before[0]!.lastSeq + 1);
  expect(await desk.view(b)).toEqual(before[1]);
});

it('is a form that is open where the words don’t say all: nothing is written, and it is not called done', async () => {
  const [a, b] = [await fresh(), await fresh()];
  const before = await desk.view(a);
  await me.says(`give ${numberOf(a)} to somebody and ack sent ${numberOf(b)} today`);
  await me.taps('Confirm all');
  expect(lineOf(a)).toMatch(/Form open below|Not done/);
  expect(lineOf(a)).not.toMatch(/\(Done/);
  expect(await desk.view(a)).toEqual(before);
  expect(lineOf(b)).toContain('Done');
});

it('is refused with the reason, and the others are done all the same', async () => {
  const [a, b] = [await desk.logged(), await fresh()];
  const before = await desk.view(a);
  await me.says(`close ${numberOf(a)} and ack sent ${numberOf(b)} today`);
  expect(lineOf(a)).toMatch(/It would be refused|still to be said/);
  await me.taps('Confirm all');
  expect(lineOf(a)).toMatch(/Not done: \S|Form open below/);
  expect(lineOf(a)).not.toMatch(/\(Done/);
  expect((await desk.view(a)).status).toBe(before.status);
  expect(lineOf(b)).toContain('Done');
});

it('is dropped where it only tells what is to come: no yes records it', async () => {
  const [a, b, c] = [await fresh(), await fresh(), await fresh()];
  const before = await desk.view(c);
  await me.says(
    `ack sent ${numberOf(a)} today, ack sent ${numberOf(b)} today and I will close ${numberOf(c)} next week`,
  );
  if (me.buttons().includes('Confirm all')) await me.taps('Confirm all');
  expect(await desk.view(c)).toEqual(before);
  expect(lineOf(c)).not.toMatch(/\(Done/);
});

it('is gone where it is discarded: nothing of it is done', async () => {
  const [a, b] = [await fresh(), await fresh()];
  const before = [await desk.view(a), await desk.view(b)];
  await me.says(`ack sent ${numberOf(a)} today and close ${numberOf(b)}`);
  const all = me.button('Confirm all').data;
  (await me.says('discard')).sees('Discarded.');
  await me.presses('plan.all', all);
  expect([await desk.view(a), await desk.view(b)]).toEqual(before);
});
