/** An investigator from outside the council, Wed 11 March 2026: by card and by words, read back, taken back. */
import { outsideIn } from '../../../bot/conversation/triage/outside';
import { openDesk, PRIYA, WHO, type Desk } from '../desk';
import { Chat } from '../script';

let desk: Desk;
let sam: Chat;
beforeAll(async () => {
  desk = await openDesk();
  sam = new Chat(desk.bot, WHO.officer);
}, 60_000);
afterAll(() => desk.close());

const JANE = { name: 'Jane Marsh', body: 'Verita' };
const work = async (ref: string) =>
  (await desk.view(ref)).investigations.map(({ investigatorId, outside }) => ({
    investigatorId,
    outside: outside ?? null,
  }));
const PRIYAS = [{ investigatorId: PRIYA, outside: null }];
const JANES = [{ investigatorId: null, outside: JANE }];

describe('the words', () => {
  it.each<[string, object]>([
    ['give 5 to an outside investigator, Jane Marsh of Verita', JANE],
    ['give 5 to an external investigator: jane marsh from verita', JANE],
    ['Please assign CF-26-0005 to an independent investigator Jane Marsh (Verita)', JANE],
    ['give 5 to Jane Marsh of Verita (external)', JANE],
    ['5 to be investigated by Jane Marsh from Verita (external)', JANE],
    ['5 to be investigated by Jane Marsh from Verita, from outside the council.', JANE],
    ['5 will be investigated by an outside investigator, Jane Marsh, Verita', JANE],
    ['outside investigator for 5: Jane Marsh of Verita', JANE],
    ['bring in an external investigator on 5, Jane Marsh of Verita', JANE],
    ['Jane Marsh of Verita (external) to investigate 5', JANE],
    ['give 5 to an outside investigator, Dr Siân O’Neill', { name: "Dr Siân O'Neill" }],
    ['give 5 to an outside investigator', {}],
    ['outside investigator 5', {}],
    ['give 5 to an outside investigator, 3 of them', {}],
    ['give 5 to Jane Marsh of Verita', {}],
    ['mum wants an outside investigator on 5', {}],
    ['mum asked for an external investigator to investigate 5', {}],
    ['5 to be investigated by somebody external', {}],
    ['an external investigator on 5, Jane Marsh, has rung', {}],
    ['the external investigator on 5 rang me', {}],
  ])('“%s”', (typed, said) => {
    expect(outsideIn(typed)).toEqual(said);
  });

  it.each([
    ['give # to an outside investigator, Jane Marsh of Verita'],
    ['# to be investigated by Jane Marsh from Verita (external)'],
  ])('“%s” is read back, done on yes, and taken back', async (words) => {
    const ref = await desk.logged();
    await sam.says(words.replace('#', ref));
    sam.sees('Jane Marsh of Verita, from outside the council', 'Nothing is recorded yet');
    expect(await work(ref)).toEqual(PRIYAS);
    await sam.says('yes');
    sam.sees('Jane Marsh of Verita');
    expect(await work(ref)).toEqual(JANES);
    await sam.says('undo');
    expect(await work(ref)).toEqual(PRIYAS);
  });

  it('of a case that is answered it is said that nothing is to be given any more', async () => {
    const ref = await desk.logged();
    await desk.done(ref, PRIYA, '2026-03-10T09:00:00Z', { type: 'respond', on: '2026-03-10' });
    await sam.says(`give ${ref} to an outside investigator, Jane Marsh of Verita`);
    sam.seesNo('already recorded', 'Yes, record it');
    expect(await work(ref)).toEqual(PRIYAS);
  });

  it('without a name the form is open; who has it is asked and answered', async () => {
    const ref = await desk.logged();
    await sam.says(`give ${ref} to an outside investigator`);
    sam.sees('Who from outside the council', 'Now with', 'Priya Nair');
    await sam.taps('Give it to them', { ...JANE, team: (await desk.view(ref)).teamId! });
    expect(await work(ref)).toEqual(JANES);
    (await sam.says(`who has ${ref}?`)).sees('Jane Marsh of Verita');
    (await sam.says(`history of ${ref}`)).sees('Given to Jane Marsh of Verita, from outside');
  });

  it('denied, asked or told of, nothing is read back', async () => {
    const ref = await desk.logged();
    for (const words of [
      `don't give ${ref} to an outside investigator`,
      `was ${ref} given to an outside investigator?`,
      `mum wants an outside investigator on ${ref}`,
      `the external investigator on ${ref}, Jane Marsh, has rung`,
    ]) {
      await sam.says(words);
      expect(sam.buttons()).not.toContain('Yes, record it');
    }
    expect(await work(ref)).toEqual(PRIYAS);
  });
});

describe('by card', () => {
  it('is offered to the complaints team, from the case and from who is assigned; not to a manager', async () => {
    const ref = await desk.logged();
    await sam.says(`status ${ref}`);
    expect(sam.buttons()).toContain('Investigator from outside');
    await sam.says(`assign ${ref}`);
    await sam.taps('Somebody from outside');
    sam.sees('Their name', 'The body they come from');
    const grace = new Chat(desk.bot, WHO.manager);
    await grace.says(`status ${ref}`);
    expect(grace.buttons()).not.toContain('Investigator from outside');
    await grace.says(`assign ${ref}`);
    expect(grace.buttons()).not.toContain('Somebody from outside');
    await grace.says(`give ${ref} to an outside investigator, Jane Marsh of Verita`);
    await grace.says('yes');
    const team = (await desk.view(ref)).teamId;
    await grace.presses('case.outside', { ref, version: null, ...JANE, team });
    expect(await work(ref)).toEqual(PRIYAS);
    // Nor may the team's manager take back into the team what is somebody's from outside.
    await sam.presses('case.outside', { ref, version: null, ...JANE, team });
    await grace.presses('case.assign', { ref, version: null, team, investigator: PRIYA });
    expect(await work(ref)).toEqual(JANES);
    await sam.presses('case.assign', { ref, version: null, team, investigator: PRIYA });
    expect(await work(ref)).toEqual(PRIYAS);
  });

  it('says beside the field what is missing, and that somebody of the council is not from outside', async () => {
    const ref = await desk.logged();
    const team = (await desk.view(ref)).teamId;
    const gives = (fields: object) =>
      sam.presses('case.outside', { ref, version: null, ...JANE, team, ...fields });
    (await gives({ name: ' ' })).sees('Give the name of whoever looks into it');
    (await gives({ name: 'Ms TOM REEVE' })).sees('Tom Reeve is of the council');
    (await gives({ team: '' })).sees('Choose the team');
    expect(await work(ref)).toEqual(PRIYAS);
  });
});
