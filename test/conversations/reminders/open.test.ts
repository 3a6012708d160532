/**
 * A reminder that is opened again says what is true by then. Wed 11 March 2026: Priya Nair is reminded of CF-26-0002
 * (two working days late, said to be blocked) and CF-26-0003 (due on Fri 13 March).
 */
import { executes, texts } from '../../cards/walk';
import { NudgeMemory } from '../../../services/nudges';
import { message } from '../../support/activities';
import { remindPriya } from './send';
import { NOW, openDesk, PRIYA, said, SAM, WHO, type Desk } from '../desk';

let desk: Desk;
let card: Record<string, unknown>;
let summary: string;
let day: string;
const [LATE, NEAR] = ['CF-26-0002', 'CF-26-0003'];

beforeAll(async () => {
  desk = await openDesk();
  for (const who of [WHO.investigator, WHO.manager, WHO.officer]) await desk.bot.say(who, 'help');
  day = await remindPriya(desk);
  const reminder = () =>
    desk.bot.connector.sent.findLast(
      ({ conversationId, activity }) =>
        conversationId === `a:personal-${WHO.investigator.aadObjectId}` &&
        JSON.stringify(activity).includes('What needs you'),
    );
  const { activity } = reminder()!;
  const attachments = activity['attachments'] as { content: Record<string, unknown> }[];
  card = attachments[0]!.content;
  summary = String(activity['summary'] ?? activity['text']);
}, 60_000);
afterAll(() => desk.close());

const open = (who: (typeof WHO)[keyof typeof WHO], ref = day) =>
  desk.bot.press(who, 'nudge.open', { ref, version: null });

it('a reaction under it is kept as a sign that she has seen it, and answered by nothing', async () => {
  const key = `${PRIYA}|${day.replace('+', '|')}`;
  const record = (await desk.stores.outbox.get(key))!;
  const answer = await desk.bot.post({
    ...message(WHO.investigator, desk.bot.connector.url, ''),
    type: 'messageReaction',
    replyToId: record.detail,
    reactionsAdded: [{ type: 'like' }],
  });
  expect(answer.sent).toEqual([]);
  const memory = new NudgeMemory(desk.stores.conversations);
  // The bot’s clock runs on from the minute at which it was started.
  expect(await memory.seenAt(record.key, Date.parse(NOW))).toBeGreaterThanOrEqual(Date.parse(NOW));
});

it('has one row a case, each with a way to all its answers', () => {
  const verbsOf = (ref: string) =>
    executes(card)
      .filter(({ data }) => String((data as { ref: string }).ref).includes(ref))
      .map(({ verb }) => verb);
  for (const ref of [NEAR, LATE])
    expect(verbsOf(ref)).toEqual(['case.open', 'row.onTrack', 'row.answer']);
  expect(executes(card).map(({ verb }) => verb)).toContain('nudge.open');
});

it('says the last word with its reason in card and summary alike, the handle on the card alone', () => {
  const onCard = texts(card).join('\n');
  for (const words of [onCard, summary])
    expect(words).toContain('On Thu 5 Mar you said: waiting on another agency. Is that still so?');
  expect(onCard).toMatch(/equipment/);
  expect(summary).not.toMatch(/equipment/);
});

it('shows one of them with all its answers, and keeps the list', async () => {
  const answer = await desk.bot.press(WHO.investigator, 'row.answer', {
    ref: `${day}+${LATE}`,
    version: null,
  });
  expect(said(answer)).toContain('2 cases have a date near; 1 is late');
  const one = JSON.stringify(answer.sent.at(-1)!.activity);
  for (const title of [
    'Sent',
    'No longer blocked',
    'Still so…',
    'Need time',
    'Call me – Sam Doyle',
  ])
    expect(one).toContain(`"title":"${title}"`);
});

it('says on the same card what was answered since', async () => {
  const { version } = (await desk.stores.cases.get(LATE))!;
  await desk.bot.press(WHO.investigator, 'row.onTrack', { ref: LATE, version });
  const now = said(await open(WHO.investigator));
  expect(now).toContain(`${LATE}: you said that it is on track. You hear of it again on `);
  expect(now).toContain('1 case has a date near; 1 case needs nothing more from you');
});

it('an answer from a card that is out of date is told so', async () => {
  const { version } = (await desk.stores.cases.get(NEAR))!;
  await desk.done(NEAR, SAM, '2026-03-11T09:59:00Z', {
    type: 'withdraw',
    on: '2026-03-11',
    by: 'complainant',
  } as never);
  expect(said(await open(WHO.investigator))).toContain(
    `${NEAR}: this is done or no longer needed.`,
  );
  const late = said(await desk.bot.press(WHO.investigator, 'row.onTrack', { ref: NEAR, version }));
  expect(late).toContain('isn’t at a point where that can be done');
  expect((await desk.view(NEAR)).lastWord).toBeNull();
});

it('is nobody’s but the receiver’s', async () => {
  expect(said(await open(WHO.signOff))).toContain('I can’t help with that here');
});

it('drops no form that waits when Teams asks for it of its own accord', async () => {
  await desk.bot.say(WHO.investigator, `blocked ${LATE}`);
  await open(WHO.investigator);
  await desk.bot.say(WHO.investigator, 'save');
  const asked = JSON.stringify(desk.bot.connector.last()!.activity);
  expect(asked).toMatch(/blocked|in the way/i);
});

it('“call me” names the officer, who is asked to ring', async () => {
  const ref = LATE;
  const answer = await desk.bot.press(WHO.investigator, 'nudge.call', { ref, version: null });
  expect(said(answer)).toBe(`Sam Doyle has been asked to call you about ${ref}.`);
  const sent = JSON.stringify(desk.bot.connector.sent);
  expect(sent).toContain(`Priya Nair asks you to call them about ${ref}.`);
  expect(PRIYA).toBe((await desk.view(ref)).investigations[0]?.investigatorId);
});
