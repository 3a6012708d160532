/**
 * One complaint, several teams: each answers for its own investigation, and performance is measured on these (annual
 * report of Shropshire 2020/21: 132 cases gave 152 investigations). Received Tue 10 March 2026, due Tue 24 March.
 */
import { indexOf, mark, presentHold, workGiven, type Command } from '../../services/cases';
import { actionsNeeded, may } from '../../services/privacy';
import { queryFor, teamStatus, type StatusNumber } from '../../services/status';
import { ALL, DCT, Desk, NORTH, openTestStores, PRIYA, SAM, SHAH } from '../cases/support';
import { at, calendar, complaint, directory, investigation, planned, teamOf } from '../nudges/desk';
import { openTestStore, putCase } from '../nudges/store';

const JAS = 'P016'; // Case Management North
const PRIYA_ = 'P006'; // Disabled Children's Team
const own = teamOf(PRIYA_);
const north = teamOf(JAS);
const TODAY = '2026-03-25';

/** With Priya Nair's team and Jas Gill's. */
const shared = (over: Parameters<typeof complaint>[0] = {}, ...works: object[]) =>
  complaint({
    teamId: own,
    investigations: [
      investigation({ ...works[0] }),
      investigation({ teamId: north, investigatorId: JAS, ...works[1] }),
    ],
    ...over,
  });

describe('lists and figures of a team', () => {
  const numbers = async (...views: ReturnType<typeof complaint>[]) => {
    const db = await openTestStore();
    for (const view of views) await putCase(db.stores, view);
    const count = async (teamId: string, number: StatusNumber) => {
      const scope = { reach: ALL, teamIds: [teamId] };
      return db.stores.cases.count(queryFor(number, scope, TODAY));
    };
    const found = await Promise.all(
      [own, north].map(async (team) => [
        await count(team, 'open'),
        await count(team, 'late'),
        await count(team, 'unallocated'),
      ]),
    );
    await db.close();
    return found;
  };

  it('on Wed 25 March, a day late, it is late for both', async () => {
    expect(await numbers(shared())).toEqual([
      [1, 1, 0],
      [1, 1, 0],
    ]);
  });

  it('answered by the first on Fri 13 March, it is late for the second alone', async () => {
    expect(await numbers(shared({}, { respondedOn: '2026-03-13' }))).toEqual([
      [0, 0, 0],
      [1, 1, 0],
    ]);
  });

  it('without an investigator is the team that has none; somebody from outside is one', async () => {
    const nobody = { investigatorId: null };
    expect((await numbers(shared({}, {}, nobody))).map(([, , none]) => none)).toEqual([0, 1]);
    const outside = { investigatorId: null, outside: { name: 'Ada Poe', body: 'Poe & Partners' } };
    expect((await numbers(shared({}, outside, nobody))).map(([, , none]) => none)).toEqual([0, 1]);
    expect((await numbers(shared({}, outside, {}))).map(([, , none]) => none)).toEqual([0, 0]);
  });

  it('an investigating officer appointed to stage 2 by name looks into it (regulation 17)', () => {
    const stage2 = complaint({ stage: 2, teamId: own, investigations: [] });
    const officer = {
      ...{ stage: 2, part: 'investigatingOfficer' as const, personId: null },
      ...{ name: 'Ada Poe', on: '2026-03-12' },
    };
    expect(indexOf(stage2).marks).toContain(mark.unallocated());
    const appointed = { ...stage2, appointments: [officer] };
    expect(indexOf(appointed).marks).not.toContain(mark.unallocated());
    // The independent person looks on; who investigates is still to be found.
    const other = { ...stage2, appointments: [{ ...officer, part: 'independentPerson' as const }] };
    expect(indexOf(other).marks).toContain(mark.unallocated());
  });

  it('names to a manager their own team’s investigator, not the first one’s', async () => {
    const db = await openTestStore();
    await putCase(db.stores, shared());
    const scope = { reach: ALL, teamIds: [north] };
    const { needsAPerson } = await teamStatus(db.stores.cases, scope, TODAY, calendar);
    await db.close();
    expect(needsAPerson).toMatchObject([{ why: 'late', investigatorId: JAS }]);
  });

  it('what somebody has answered is in their list no more', () => {
    const { marks } = indexOf(shared({}, { respondedOn: '2026-03-13' }));
    expect([PRIYA_, JAS].map((id) => marks.includes(mark.owes(id)))).toEqual([false, true]);
  });
});

describe('reminders on Mon 23 March, the day before', () => {
  const day = at('2026-03-23');
  const told = (view: ReturnType<typeof complaint>) => planned([view], day, { catchUp: false });

  it('go to each team’s investigator', () => {
    expect(told(shared())).toEqual(['P006 reminder -1 09:00', 'P016 reminder -1 09:00']);
  });

  it('not to the one who has answered', () => {
    expect(told(shared({}, { respondedOn: '2026-03-13' }))).toEqual(['P016 reminder -1 09:00']);
  });

  it('of what nobody has, and is about somebody above its team’s manager, to the complaints team and not to that manager', () => {
    const none = (about: string[]) =>
      complaint({
        teamId: own,
        about,
        bars: about,
        investigations: [investigation({ investigatorId: null })],
      });
    expect(told(none([]))).toEqual(['P008 reminder -1 09:00']);
    // Tom Reeve manages Grace Mensah (P008), who manages the team.
    expect(told(none(['P003']))).toEqual(['P005 reminder -1 09:00']);
  });

  it('one’s “on track” of that day spares the other nothing', () => {
    const word = { kind: 'onTrack', on: '2026-03-23', reason: null } as const;
    expect(told(shared({ lastWord: { ...word, by: PRIYA_ } }))).toEqual(['P016 reminder -1 09:00']);
    expect(told(shared({ lastWord: { ...word, by: JAS } }))).toEqual(['P006 reminder -1 09:00']);
    // The complaints team's word is for the whole case.
    expect(told(shared({ lastWord: { ...word, by: 'P005' } }))).toEqual([]);
  });

  it('what one sent to be signed is no reason to leave the other out', () => {
    const signOff = { state: 'with', personId: 'P003', since: '2026-03-20', reasons: [] } as const;
    const view = shared({
      signOff: { ...signOff, reasons: [], sentBy: PRIYA_ },
      holds: [{ holder: 'signOff', personId: 'P003', from: '2026-03-20', until: null }],
    });
    expect(told(view)).toEqual(['P003 reminder -1 09:00', 'P016 reminder -1 09:00']);
  });
});

describe('the ball', () => {
  it('never goes back to somebody shut out by another’s “on track”, said on Fri 13 March', async () => {
    const { stores, close } = await openTestStores();
    const desk = new Desk(stores.cases);
    const { ref } = await desk.log({ receivedOn: '2026-03-10' });
    const second: Command = { type: 'assign', ...NORTH, investigatorId: SHAH, also: true };
    await desk.does(SAM, '2026-03-11', ref, { type: 'assign', ...DCT, investigatorId: PRIYA });
    await desk.does(SAM, '2026-03-11', ref, second);
    await desk.does(PRIYA, '2026-03-12', ref, {
      ...{ type: 'declareConflict', personId: PRIYA },
      bars: [PRIYA],
    });
    const view = await desk.does(SHAH, '2026-03-13', ref, { type: 'sayOnTrack' });
    expect(presentHold(view)?.personId).not.toBe(PRIYA);
    expect(view.investigations.map(({ investigatorId }) => investigatorId)).toEqual([null, SHAH]);
    expect(indexOf(view).marks).toContain(mark.unallocated(DCT.teamId));
    await close();
  });
});

describe('each team’s investigation', () => {
  const GRACE = 'P008'; // manages the Disabled Children's Team
  const HARRIET = 'P004'; // complaints manager
  const mayGive = (id: string, workOf: string | null, view = shared()) => {
    const person = directory.byId(id)!;
    const council = { firewall: { lineManagement: false } };
    return may(person, 'case.assign', { ...view, workOf }, directory, council).allowed;
  };

  it('is given to somebody else by its own manager and by the complaints team, not by the other team’s manager', () => {
    const given = [GRACE, JAS, HARRIET].map((id) => [mayGive(id, own), mayGive(id, north)]);
    expect(given).toEqual([
      [true, false],
      [false, true],
      [true, true],
    ]);
    // A further team beside both takes nobody's work away.
    expect([GRACE, JAS].map((id) => mayGive(id, null))).toEqual([true, true]);
  });

  it('which the complaints team gave to somebody from outside stays theirs to give', () => {
    const outside = { name: 'Ada Poe', body: 'Poe & Partners' };
    const view = shared({}, { investigatorId: null, outside });
    expect([GRACE, HARRIET].map((id) => mayGive(id, own, view))).toEqual([false, true]);
  });

  it('is answered, found on and handed back by its own people, not by the other team’s', () => {
    const could = (id: string, command: Command, view = shared()) => {
      const council = { firewall: { lineManagement: false } };
      return actionsNeeded([command], view, id).every(
        ({ action, workOf }) =>
          may(directory.byId(id)!, action, { ...view, workOf }, directory, council).allowed,
      );
    };
    const respond = (teamId?: string): Command => ({
      ...{ type: 'respond', on: TODAY },
      ...(teamId ? { teamId } : {}),
    });
    const who = [PRIYA_, GRACE, JAS, HARRIET];
    const able = (command: Command, view = shared()) =>
      who.filter((id) => could(id, command, view));
    expect(able(respond(own))).toEqual([PRIYA_, GRACE, HARRIET]);
    expect(able(respond(north))).toEqual([JAS, HARRIET]);
    // Without a team it is everybody's answer: the complaints team's to record.
    expect(able(respond())).toEqual([HARRIET]);
    // Answered by the first on Fri 13 March, what is left is the second's.
    expect(able(respond(), shared({}, { respondedOn: '2026-03-13' }))).toEqual([JAS, HARRIET]);
    const upheld: Command = { type: 'recordOutcome', outcome: 'upheld', teamId: own };
    expect(able(upheld)).toEqual([PRIYA_, GRACE, HARRIET]);
    const back = (teamId: string): Command => ({ type: 'handBack', reason: 'Too many', teamId });
    expect([able(back(own)), able(back(north))]).toEqual([[PRIYA_], [JAS]]);
  });

  it('is what an assignment touches: the team named, the one replaced, the only one at work, or none beside them', () => {
    const to = { teamId: 'T14', teamName: 'SEND', investigatorId: null };
    const touched = (view: ReturnType<typeof complaint>, more: object) =>
      workGiven({ type: 'assign', ...to, ...more }, view);
    expect(touched(shared(), { teamId: north })).toBe(north);
    expect(touched(shared(), { replaces: own })).toBe(own);
    expect(touched(shared(), { also: true })).toBeNull();
    expect(touched(complaint({ teamId: own, investigations: [investigation({})] }), {})).toBe(own);
  });
});
