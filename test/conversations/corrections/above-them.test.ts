/**
 * It becomes known that a complaint is about somebody above whoever has it: what is read back says who no longer has it
 * and who is told, the complaints team is asked to find somebody else, and it stands among what nobody has.
 * Wednesday 11 March 2026.
 */
import { openDesk, PRIYA, WHO, type Desk } from '../desk';
import { cardOf, Chat, wordsOf } from '../script';

const n = (ref: string) => String(Number(ref.split('-').at(-1)));
const TAKEN = 'Priya Nair no longer has it in hand: it is about somebody above them';

let desk: Desk;
const chat = (who: keyof typeof WHO) => new Chat(desk.bot, WHO[who]);
const has = async (ref: string) => (await desk.view(ref)).investigations[0]!.investigatorId;
const lastTold = () =>
  wordsOf(cardOf(desk.bot.connector.sent.filter(({ how }) => how === 'send').at(-1)));
beforeAll(async () => {
  desk = await openDesk();
  for (const who of ['officer', 'complaintsManager'] as const) await chat(who).says('help');
}, 60_000);
afterAll(() => desk.close());

it('by words: read back, told to the complaints team, in the list of what nobody has, and taken back', async () => {
  const ref = await desk.logged();
  const me = await chat('complaintsManager').says(`${n(ref)} is about Tom Reeve`);
  me.sees(TAKEN, 'May no longer see it', 'Is told', 'Sam Doyle', 'Nothing is recorded yet');
  expect(await has(ref)).toBe(PRIYA);
  await me.says('yes');
  me.sees(TAKEN);
  expect(await has(ref)).toBeNull();
  expect(lastTold()).toContain(
    `Nobody has ${ref} now in Disabled Children's Team: whoever looked into it may have no part in it. Please give it to somebody else.`,
  );
  (await chat('officer').says('which complaints are unallocated')).sees(ref);
  await me.says(`undo ${n(ref)}`);
  expect(await has(ref)).toBe(PRIYA);
});

it('whoever is herself named loses it in the same way, and the complaints team hears of it too', async () => {
  const ref = await desk.logged();
  const me = await chat('complaintsManager').says(`${n(ref)} is about Priya Nair`);
  me.sees('May no longer see it', 'Priya Nair', 'Is told', 'Sam Doyle');
  await me.says('yes');
  expect(await has(ref)).toBeNull();
  expect(lastTold()).toContain(`Nobody has ${ref} now`);
});

it('a comment about her manager that becomes a complaint is hers no more', async () => {
  const ref = await desk.logged({ feedbackType: 'comment', about: ['P008'] });
  await desk.done(ref, 'P005', '2026-03-04T09:00:00Z', {
    ...{ type: 'assign', teamId: 'T06', teamName: "Disabled Children's Team" },
    investigatorId: PRIYA,
  });
  const me = await chat('complaintsManager').says(`make ${n(ref)} a complaint`);
  me.sees(TAKEN, 'Is told', 'Sam Doyle');
  await me.says('yes');
  expect(await has(ref)).toBeNull();
});

it('about somebody beside her, nothing is taken and nobody is told', async () => {
  const ref = await desk.logged();
  const me = await chat('complaintsManager').says(`${n(ref)} is about Jas Gill`);
  me.seesNo('no longer has it', 'Is told');
  await me.says('yes');
  expect(await has(ref)).toBe(PRIYA);
});

it('merged with a case about her manager’s manager, it is hers no more, and the complaints team hears of it', async () => {
  const [stays, goes] = [
    await desk.logged(),
    await desk.logged({ about: ['P003'], bars: ['P003'] }),
  ];
  const me = chat('complaintsManager');
  await me.presses('case.merge', { ref: `${stays}+${goes}`, version: null });
  const kept = (await desk.view(goes)).mergedInto ? stays : goes;
  expect(await has(kept)).toBeNull();
  expect(lastTold()).toContain(`Nobody has ${kept} now`);
});
