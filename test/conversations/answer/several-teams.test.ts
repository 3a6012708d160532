/** One complaint, two teams, Wed 11 March 2026: an investigation each, answered and found apart. */
import { openDesk, PRIYA, WHO, type Desk } from '../desk';
import { Chat } from '../script';

/** Siobhán O'Donnell, manager of the Fostering Team. */
const SIOBHAN = 'P024';
const TOM = 'P003';
const GRACE = 'P008';
const DAN = 'P011';
const siobhan = {
  aadObjectId: '009dd6cb-a740-5bf1-a129-34be5a5fa757',
  name: "Siobhán O'Donnell",
  email: 'siobhan.odonnell@council.example',
};

let desk: Desk;
let sam: Chat;
let priya: Chat;
let fostering: Chat;
beforeAll(async () => {
  desk = await openDesk();
  [sam, priya, fostering] = [WHO.officer, WHO.investigator, siobhan].map(
    (who) => new Chat(desk.bot, who),
  ) as [Chat, Chat, Chat];
}, 60_000);
afterAll(() => desk.close());

const byTeam = async (ref: string) =>
  (await desk.view(ref)).investigations.map(({ investigatorId, respondedOn, outcome }) => [
    investigatorId,
    respondedOn,
    outcome,
  ]);

describe('by card', () => {
  it('a second team is set beside the first; the case has its answer when both have', async () => {
    const ref = await desk.logged();
    await sam.says(`assign ${ref}`);
    sam.sees("Beside Disabled Children's Team, not instead");
    const team = (await desk.view(ref)).teamId;
    await sam.taps('Assign', { team: 'Fostering Team', investigator: SIOBHAN, also: 'true' });
    sam.sees('Priya Nair, not yet taken on', "Siobhán O'Donnell, not yet taken on");
    expect((await desk.view(ref)).teamId).toBe(team);

    await fostering.says(`outcome ${ref}`);
    await fostering.taps('Record the outcome', {
      team: (await desk.view(ref)).investigations[1]!.teamId,
      outcome: 'notUpheld',
    });
    await priya.says(`status ${ref}`);
    await priya.taps('Response sent');
    // The other team's part is not hers to answer, nor so all of them.
    priya.sees('Whose part');
    expect(priya.reads()).not.toMatch(/All of them|Fostering Team/);
    await priya.taps('Response sent', {
      team: (await desk.view(ref)).investigations[0]!.teamId,
      on: '2026-03-11',
    });
    expect(await byTeam(ref)).toEqual([
      [PRIYA, '2026-03-11', null],
      [SIOBHAN, null, 'notUpheld'],
    ]);
    expect((await desk.view(ref)).status).toBe('open');
  });
});

describe('whose work is given to whom', () => {
  const grace = () => new Chat(desk.bot, WHO.manager);

  it('each manager gives their own team’s; the other’s is refused, by card and by words, and stays the complaints team’s to give', async () => {
    const ref = await desk.logged();
    await sam.says(`also give ${ref} to Siobhán O'Donnell`);
    const [own, theirs] = (await desk.view(ref)).investigations;
    const chat = grace();
    const assigns = (teamId: string, investigator: string) =>
      chat.presses('case.assign', { ref, version: null, team: teamId, investigator });
    await assigns(theirs!.teamId, DAN);
    expect(await byTeam(ref)).toEqual([
      [PRIYA, null, null],
      [SIOBHAN, null, null],
    ]);
    await fostering.says(`give ${ref} to Grace Mensah`);
    expect((await byTeam(ref)).map(([id]) => id)).toEqual([PRIYA, SIOBHAN]);
    await assigns(own!.teamId, GRACE);
    expect((await byTeam(ref)).map(([id]) => id)).toEqual([GRACE, SIOBHAN]);
    await sam.presses('case.assign', {
      ...{ ref, version: null, team: theirs!.teamId, investigator: DAN },
    });
    expect((await byTeam(ref)).map(([id]) => id)).toEqual([GRACE, DAN]);
  });
});

describe('by words', () => {
  it('“also give it to Siobhán”, each answers and finds for their own team, the officer says whose', async () => {
    const ref = await desk.logged();
    await sam.says(`also give ${ref} to Siobhán O'Donnell`);
    (await sam.says(`status ${ref}`)).sees("Fostering Team: Siobhán O'Donnell, not yet taken on");
    (await sam.says(`response sent ${ref} today`)).sees('Whose part', 'Fostering Team');
    expect(await byTeam(ref)).toEqual([
      [PRIYA, null, null],
      [SIOBHAN, null, null],
    ]);

    (await fostering.says(`I’ll take ${ref}`)).sees('taken on Wed 11 Mar');
    (await priya.says(`finding on ${ref}: upheld`)).sees('Nothing is recorded yet');
    expect((await byTeam(ref))[0]).toEqual([PRIYA, null, null]);
    await priya.says('yes');
    (await priya.says(`response sent ${ref} today`)).sees('Nothing is recorded yet');
    expect((await byTeam(ref))[0]).toEqual([PRIYA, null, 'upheld']);
    await priya.says('yes');
    expect(await byTeam(ref)).toEqual([
      [PRIYA, '2026-03-11', 'upheld'],
      [SIOBHAN, null, null],
    ]);
    await fostering.says(`finding on ${ref}: not upheld`);
    await fostering.says('yes');
    await fostering.says(`response sent ${ref} today`);
    expect((await desk.view(ref)).status).toBe('open');
    await fostering.says('yes');
    const view = await desk.view(ref);
    expect(view).toMatchObject({ status: 'responded', outcome: 'partiallyUpheld' });
    (await sam.says(`status ${ref}`)).sees(
      "Disabled Children's Team: Priya Nair, answered Wed 11 Mar",
    );
  });

  it('stands among the open cases of both, and of whoever covers one of them', async () => {
    const ref = await desk.logged();
    await sam.says(`also give ${ref} to Siobhán O'Donnell`);
    for (const chat of [priya, fostering]) (await chat.says('my cases')).sees(ref.slice(-4));
    const covering = new Chat(desk.bot, WHO.signOff);
    (await covering.says('my cases')).sees('You have no cases');
    await desk.done(ref, SIOBHAN, '2026-03-11T09:30:00Z', {
      type: 'arrangeCover',
      personId: TOM,
      from: '2026-03-11',
      until: '2026-03-13',
    });
    (await covering.says('my cases')).sees(ref.slice(-4));
    await desk.done(ref, SIOBHAN, '2026-03-11T09:40:00Z', { type: 'endCover' });
    (await covering.says('my cases')).sees('You have no cases');
  });

  it('without “also” it passes from one team to the other', async () => {
    const ref = await desk.logged();
    await sam.says(`give ${ref} to Siobhán O'Donnell`);
    expect(await byTeam(ref)).toEqual([[SIOBHAN, null, null]]);
  });
});
