/** Second thoughts, on Wed 11 March 2026: undo takes back what was one step to whoever did it, and says what that was. */
import { openDesk, PRIYA, SAM, said, WHO, type Desk } from '../desk';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
}, 60_000);
afterAll(() => desk.close());

const press = (verb: string, ref: string, inputs = {}) =>
  desk.bot.press(WHO.officer, verb, { ref, version: null, ...inputs });
const undo = async (ref?: string) => {
  await desk.bot.say(WHO.officer, ref ? `undo ${ref}` : 'undo');
  return JSON.stringify(desk.bot.connector.last()!.activity);
};

describe('a complaint that was saved with a link', () => {
  const saved = async () => {
    const ref = await desk.logged({ feedbackType: 'comment', words: 'Fine so far.' });
    await desk.bot.say(WHO.officer, `MP letter Friday re same family as ${ref}`);
    const plan = JSON.stringify(desk.bot.connector.last()!.activity);
    await press('plan.all', /"ref":"(D-[0-9a-f]{20})","version":\d+[^}]*/.exec(plan)![1]!);
    await desk.bot.say(WHO.officer, 'save');
    return { ref, fresh: (await desk.view(ref)).links[0]!.to };
  };

  it('is taken back with its link by one undo, which says both', async () => {
    const { ref, fresh } = await saved();
    const answer = await undo();
    expect(answer).toContain('Taken back: logging it, the link with another case.');
    expect(answer).toContain('if it was real, reopening it as a correction brings it back');
    expect(await desk.view(fresh)).toMatchObject({ status: 'withdrawn', links: [] });
    expect((await desk.view(ref)).links).toEqual([]);
  });

  it('undone on the older case only the link goes, from both', async () => {
    const { ref, fresh } = await saved();
    expect(await undo(ref)).toContain('Taken back: the link with another case.');
    expect(await desk.view(fresh)).toMatchObject({ status: 'open', links: [] });
  });
});

it('new points of a closed case: one undo, and the closed case names nothing', async () => {
  const ref = await desk.logged();
  await desk.done(
    ref,
    SAM,
    '2026-03-09T10:00:00Z',
    { type: 'respond', on: '2026-03-09' },
    { type: 'recordOutcome', outcome: 'notUpheld' },
    { type: 'recordLearning', learning: null, noneBecause: 'It went as it should.' },
    { type: 'close', on: '2026-03-09' },
  );
  const inputs = { choice: 'newPoints', on: '2026-03-11', reason: 'Now it is about transport.' };
  await press('case.reopen', ref, inputs);
  await desk.bot.say(WHO.officer, 'save');
  const [link] = (await desk.view(ref)).links;
  expect(await undo()).toContain('Taken back: logging it.');
  expect((await desk.view(link!.to)).loggedInError).toBe(true);
  expect(await desk.view(ref)).toMatchObject({ status: 'closed', links: [] });
});

it('a decision that accepted and assigned: one undo, and whoever was told is named as told', async () => {
  const ref = await desk.logged({ feedbackType: 'serviceRequest', words: 'A taxi, please.' });
  await press('case.retype', ref, { type: 'complaint', kind: 'complaint' });
  const before = await desk.view(ref);
  expect(before.triaged).toBe(false);
  await press('case.triage', ref, {
    decision: 'accept',
    procedure: 'statutory-children',
    team: 'T06',
    investigator: PRIYA,
  });
  expect((await desk.view(ref)).investigations).toHaveLength(1);
  const answer = await undo(ref);
  expect(answer).toContain('Taken back: the acceptance, giving it to somebody.');
  expect(answer).toContain('Whoever was told by message has read it: tell them yourself.');
  const after = await desk.view(ref);
  expect([after.triaged, after.investigations, after.due]).toEqual([false, [], before.due]);
});

it('a conflict declared on one of two merged cases: closed on both, and opened on both', async () => {
  const [a, b] = [await desk.logged(), await desk.logged()];
  await press('case.merge', `${a}+${b}`);
  await press('case.conflict', b, { person: 'P007' });
  expect([(await desk.view(a)).bars, (await desk.view(b)).bars]).toEqual([['P007'], ['P007']]);
  expect(said(await press('undo', a))).toContain('Taken back: closing it to somebody.');
  expect([(await desk.view(a)).bars, (await desk.view(b)).bars]).toEqual([[], []]);
});
