/** The Ombudsman's decision in words, Wed 11 March 2026: its own form, filled in; never the council's finding. */
import { openDesk, WHO, type Desk } from '../desk';
import { Chat, partsOf } from '../script';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const filledIn = (me: Chat): Record<string, unknown> =>
  Object.fromEntries(
    partsOf(me.seen.cards)
      .filter(({ type }) => String(type).startsWith('Input.'))
      .map(({ id, value }) => [String(id), value]),
  );

it.each([
  ['the ombudsman decided not upheld on @', 'notUpheld'],
  ['ombudsman decision on @: fault but no injustice', 'faultNoInjustice'],
  ['the lgsco closed @ after initial enquiries', 'closedAfterInitialEnquiries'],
  ['@ was upheld by the ombudsman', 'upheld'],
  ['the ombudsman found no fault on @', 'notUpheld'],
])('%s', async (line, decision) => {
  const ref = await desk.logged();
  const { version } = await desk.view(ref);
  const me = await new Chat(desk.bot, WHO.officer).says(line.replace('@', ref));
  expect(filledIn(me)).toMatchObject({ decision });
  expect((await desk.view(ref)).version).toBe(version);
});

it.each(['did the ombudsman uphold @?', 'finding on @: not upheld'])(
  'near miss: %s opens no decision of the Ombudsman’s',
  async (line) => {
    const ref = await desk.logged();
    const me = await new Chat(desk.bot, WHO.officer).says(line.replace('@', ref));
    expect(filledIn(me)).not.toHaveProperty('decision');
  },
);

it('a remedy is named by its kind, and what is none stands as the details', async () => {
  const ref = await desk.logged();
  const me = await new Chat(desk.bot, WHO.officer).says(`remedy on ${ref}: apology`);
  expect(filledIn(me)).toMatchObject({ kind: 'apology' });
  await me.says(`remedy on ${ref}: a day out with her sister`);
  expect(filledIn(me)).toMatchObject({ detail: 'a day out with her sister' });
});
