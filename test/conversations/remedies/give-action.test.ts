/** An improvement action goes to somebody else, by card and by words: its day stays (Wed 11 March 2026). */
import { openDesk, PRIYA, SAM, WHO, type Desk } from '../desk';
import { Chat } from '../script';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
}, 60_000);
afterAll(() => desk.close());

const EARLIER = '2026-03-10T09:00:00Z';
const DAN = 'P011';
const add = (what: string, ownerId: string) =>
  ({ type: 'addAction', what, category: null, ownerId, dueOn: '2026-03-12' }) as const;

/** Answered; Priya Nair was to write a rota by Thu 12 March, and has since declared a conflict. */
async function shutOut(): Promise<string> {
  const ref = await desk.logged();
  await desk.done(
    ref,
    PRIYA,
    EARLIER,
    { type: 'respond', on: '2026-03-10' },
    add('Write a rota', PRIYA),
    { type: 'declareConflict', personId: PRIYA, bars: [] },
  );
  return ref;
}

const sentTo = (who: { aadObjectId: string }) =>
  desk.bot.connector.sent
    .filter(({ conversationId }) => conversationId.includes(who.aadObjectId))
    .map(({ activity }) => JSON.stringify(activity));

const owners = async (ref: string) =>
  (await desk.view(ref)).actions.map(({ ownerId, dueOn }) => [ownerId, dueOn]);

it('by words, where just one is open: done at once, whoever gets it is told', async () => {
  const ref = await shutOut();
  const sam = new Chat(desk.bot, WHO.officer);
  await new Chat(desk.bot, WHO.otherManager).says('help');
  const before = sentTo(WHO.otherManager).length;
  await sam.orders(`give the action on ${ref} to Dan Whitfield`);
  expect(await owners(ref)).toEqual([[DAN, '2026-03-12']]);
  const told = sentTo(WHO.otherManager).slice(before);
  expect(told).toHaveLength(1);
  expect(told[0]).toContain(`An improvement action from ${ref} is now yours, by Thu 12 Mar`);
  expect(told[0]).toContain('Write a rota');
  await sam.says('undo');
  expect(await owners(ref)).toEqual([[PRIYA, '2026-03-12']]);
});

it('by card: which of several, and who, but for whoever is shut out', async () => {
  const ref = await shutOut();
  await desk.done(ref, SAM, EARLIER, add('Train the team', 'P008'));
  const sam = new Chat(desk.bot, WHO.officer);
  await sam.says(`give the action on ${ref} to somebody else`);
  sam.sees('Write a rota', 'Train the team', 'Dan Whitfield').seesNo('"value":"P006"');
  await sam.presses('case.giveAction', { ref, version: null, item: '1', owner: PRIYA });
  sam.sees('Choose who sees to it');
  await sam.presses('case.giveAction', { ref, version: null, item: '', owner: DAN });
  sam.sees('Choose which');
  await sam.presses('case.giveAction', { ref, version: null, item: '2', owner: DAN });
  expect(await owners(ref)).toEqual([
    [PRIYA, '2026-03-12'],
    [DAN, '2026-03-12'],
  ]);
});

it('is nobody’s who doesn’t work on the case', async () => {
  const ref = await shutOut();
  for (const who of ['socialWorker', 'investigator'] as const) {
    const chat = new Chat(desk.bot, WHO[who]);
    await chat.says(`give the action on ${ref} to Dan Whitfield`);
    await chat.presses('case.giveAction', { ref, version: null, item: '1', owner: DAN });
  }
  expect(await owners(ref)).toEqual([[PRIYA, '2026-03-12']]);
});

it('“action on” a whole reference keeps the whole text', async () => {
  const ref = await desk.logged();
  const sam = new Chat(desk.bot, WHO.officer);
  await sam.orders(`action on ${ref}: write a rota for contact, Grace Mensah, by 20 March`);
  expect((await desk.view(ref)).actions[0]?.what).toMatch(/^write a rota for contact/);
});
