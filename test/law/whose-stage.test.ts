/**
 * A stage is its people's, and nobody decides on those above them. Regulations 14 to 20 of the Children Act 1989
 * Representations Procedure (England) Regulations 2006 give each stage people of its own; the Ombudsman's Code (stage 2)
 * has nobody look at their own answer again; who answers at Blackpool is line 67 of its annual report for 2014/15.
 */
import type { Command } from '../../services/cases';
import type { CaseView } from '../../services/cases/view';
import { loadCouncil } from '../../services/councils';
import { Directory } from '../../services/people';
import {
  ACTIONS,
  actionOf,
  couldSign,
  may,
  ruleOf,
  stageRead,
  type Action,
} from '../../services/privacy';
import { Desk, openTestStores, SAM } from '../cases/support';
import { complaint, directory, investigation, SUBJECTS_ONLY } from '../privacy/views';

const PRIYA = 'P006'; // investigates, Disabled Children's Team
const GRACE = 'P008'; // manages that team
const TOM = 'P003'; // manages Grace and Jas
const JAS = 'P016'; // manages Case Management North, investigates
const SAM_ = 'P005'; // complaints officer
const HARRIET = 'P004'; // complaints manager
const RUTH = 'P001'; // director, manages Harriet and Owen
const OWEN = 'P002'; // head of service, manages Tom
const DCT = { teamId: 'T06', teamName: 'Disabled Children’s Team' };
const NORTH = { teamId: 'T03', teamName: 'Case Management North' };

const can = (
  id: string,
  action: Action,
  view: (CaseView | ReturnType<typeof complaint>) & { workOf?: string[] },
) => may(directory.byId(id)!, action, view, directory, SUBJECTS_ONLY).allowed;
const OF_STAGE = ACTIONS.filter((action) => ruleOf(action).ofStage);

let desk: Desk;
let close: () => Promise<void>;
beforeAll(async () => {
  const opened = await openTestStores();
  desk = new Desk(opened.stores.cases);
  close = opened.close;
});
afterAll(() => close());

/** Received Mon 2 March 2026, answered by Priya Nair on Mon 16; stage 2 asked for on Tue 17 March. */
async function atStage2(about: string[] = []): Promise<string> {
  const { ref } = await desk.log({ ...DCT, about, receivedOn: '2026-03-02' }, 'P009', '2026-03-02');
  const does = (by: string, day: string, command: Command) => desk.does(by, day, ref, command);
  await does(SAM, '2026-03-03', { type: 'accept', procedureId: 'statutory-children' });
  await does(SAM, '2026-03-03', { type: 'assign', ...DCT, investigatorId: PRIYA });
  await does(PRIYA, '2026-03-13', { type: 'recordOutcome', outcome: 'notUpheld' });
  await does(PRIYA, '2026-03-16', { type: 'respond', on: '2026-03-16' });
  await does(SAM, '2026-03-17', { type: 'requestStage', stage: 2, on: '2026-03-17' });
  return ref;
}

describe('A stage is its people’s', () => {
  it('asked for on Tue 17 March, stage 2 is the complaints team’s alone until it is given out', async () => {
    const view = await desk.does(SAM, '2026-03-18', await atStage2(), {
      type: 'note',
      note: 'Rang mum',
    });
    for (const action of OF_STAGE)
      for (const id of [PRIYA, GRACE, JAS])
        expect([action, id, can(id, action, view)]).toEqual([action, id, false]);
    expect(can(HARRIET, 'case.assign', view)).toBe(true);
  });

  it('given to Case Management North on Wed 18 March, it is Jas Gill’s and no more Priya Nair’s or her manager’s', async () => {
    const ref = await atStage2();
    const given: Command = { type: 'assign', ...NORTH, investigatorId: JAS };
    const view = await desk.does(SAM, '2026-03-18', ref, given);
    for (const action of OF_STAGE.filter((one) => can(JAS, one, view)))
      expect([action, can(PRIYA, action, view), can(GRACE, action, view)]).toEqual([
        action,
        false,
        false,
      ]);
    const theirs: Action[] = [
      'case.respond',
      'case.extend',
      'case.close',
      'case.assign',
      'case.history',
    ];
    expect(theirs.filter((action) => can(JAS, action, view))).toEqual(theirs);
    // Where it stands they may still look up: the family asks them too.
    expect(can(PRIYA, 'case.overview', view)).toBe(true);
  });

  it('its notes are not for those whose answer it looks into; theirs of stage 1 stay theirs', async () => {
    const ref = await atStage2();
    const view = await desk.does(SAM, '2026-03-18', ref, {
      ...{ type: 'assign', ...NORTH, investigatorId: JAS },
    });
    const upTo = (id: string, of = view) =>
      stageRead(directory.byId(id)!, of, directory, SUBJECTS_ONLY);
    expect([upTo(PRIYA), upTo(GRACE), upTo(JAS), upTo(SAM), upTo('P009')]).toEqual([
      1,
      1,
      'all',
      'all',
      0,
    ]);
    // Withdrawn on Fri 20 March, stage 2 is over; what it noted becomes nobody else's to read.
    const ended = await desk.does(SAM, '2026-03-20', ref, { type: 'withdraw', on: '2026-03-20' });
    expect(ended.stage).toBe(1);
    expect([upTo(PRIYA, ended), upTo(JAS, ended), upTo(SAM, ended)]).toEqual([1, 'all', 'all']);
  });
});

describe('Whoever had a part in stage 1 has none in stage 2', () => {
  it('not as the manager of the team that has it: who signed on Fri 13 March neither answers nor signs from Wed 18', async () => {
    const { ref } = await desk.log({ ...DCT, receivedOn: '2026-03-02' }, 'P009', '2026-03-02');
    const does = (by: string, day: string, command: Command) => desk.does(by, day, ref, command);
    await does(SAM, '2026-03-03', { type: 'accept', procedureId: 'statutory-children' });
    await does(SAM, '2026-03-03', { type: 'assign', ...DCT, investigatorId: PRIYA });
    await does(PRIYA, '2026-03-12', { type: 'sendToSignOff', to: GRACE });
    await does(GRACE, '2026-03-13', { type: 'approve' });
    await does(PRIYA, '2026-03-16', { type: 'respond', on: '2026-03-16' });
    await does(SAM, '2026-03-17', { type: 'requestStage', stage: 2, on: '2026-03-17' });
    // The same team again, in other hands: its manager signed the first answer.
    const view = await does(SAM, '2026-03-18', { type: 'assign', ...DCT, investigatorId: 'P024' });
    const acts: Action[] = ['case.respond', 'case.extend', 'case.close', 'case.signOff'];
    expect(acts.filter((action) => can(GRACE, action, view))).toEqual([]);
    expect(couldSign(GRACE, view, directory, SUBJECTS_ONLY)).toBe(false);
    expect(couldSign(OWEN, view, directory, SUBJECTS_ONLY)).toBe(true);
    expect(acts.filter((action) => can(HARRIET, action, view))).toEqual(acts);
  });
});

describe('What somebody from outside looks into', () => {
  const outside = { name: 'Ada Poe', body: 'Poe & Partners' };
  const theirs = { ...investigation(DCT.teamId, null), outside };
  const acts: Action[] = ['case.respond', 'case.extend', 'case.recordOutcome', 'case.close'];
  const may_ = (id: string, view: ReturnType<typeof complaint>) =>
    acts.filter((action) => can(id, action, view));

  it('is acted for by the complaints team alone, not by the manager or the head of the team it is counted with', () => {
    const view = complaint({ investigations: [theirs] });
    expect([GRACE, TOM, OWEN, RUTH].flatMap((id) => may_(id, view))).toEqual([]);
    expect([may_(SAM_, view), may_(HARRIET, view)]).toEqual([acts, acts]);
    // They may still look it up: nothing is hidden from whoever answers for the service.
    expect(can(RUTH, 'case.history', view)).toBe(true);
  });

  it('beside another team’s is nothing of that team’s to answer', () => {
    const both = complaint({ investigations: [theirs, investigation(NORTH.teamId, JAS)] });
    const answers = (workOf: string[]) => can(JAS, 'case.respond', { ...both, workOf });
    expect([answers([NORTH.teamId]), answers([DCT.teamId])]).toEqual([true, false]);
  });
});

describe('Nobody below whom it is about decides', () => {
  const aboutTom = complaint({ about: [TOM], bars: [TOM] });

  it('not as investigator nor as manager: to assign, answer, sign, extend or close is others’', () => {
    const acts: Action[] = [
      'case.assign',
      'case.respond',
      'case.signOff',
      'case.extend',
      'case.close',
    ];
    for (const id of [PRIYA, GRACE, JAS])
      expect(acts.filter((action) => can(id, action, aboutTom))).toEqual([]);
    expect(acts.filter((action) => can(HARRIET, action, aboutTom))).toEqual(acts);
    expect(couldSign(GRACE, aboutTom, directory, SUBJECTS_ONLY)).toBe(false);
  });

  it('a complaint about the director: the complaints team works it for somebody from outside, and does not sign', () => {
    const aboutRuth = complaint({
      about: [RUTH],
      bars: [RUTH],
      investigations: [
        { ...investigation('T06', null), outside: { name: 'Ada Poe', body: 'Poe & Partners' } },
      ],
    });
    // Harriet Vance stands below the director whom she acts beside.
    expect(
      ['case.respond', 'case.assign', 'case.close', 'case.signOff'].map((action) =>
        can(HARRIET, action as Action, aboutRuth),
      ),
    ).toEqual([true, true, true, false]);
    expect(couldSign(OWEN, aboutRuth, directory, SUBJECTS_ONLY)).toBe(false);
  });

  it('naming somebody from outside is the complaints team’s, at any stage, and its stand-in’s where it is about that team', () => {
    const outside = { name: 'Ada Poe', body: 'Poe & Partners' };
    const given: Command = { type: 'assign', ...DCT, investigatorId: null, outside };
    expect(actionOf(given)).toBe('case.assignOutside');
    expect(actionOf({ type: 'assign', ...DCT, investigatorId: PRIYA })).toBe('case.assign');
    const who = (view: ReturnType<typeof complaint>) =>
      [SAM_, HARRIET, GRACE, TOM, OWEN, RUTH].filter((id) => can(id, 'case.assignOutside', view));
    const later = { ...investigation(NORTH.teamId, JAS), stage: 2 };
    for (const view of [complaint(), complaint({ stage: 2, investigations: [later] })])
      expect(who(view)).toEqual([SAM_, HARRIET]);
    const team = [SAM_, HARRIET];
    const aboutTeam = complaint({ about: team, bars: team });
    expect(who(aboutTeam)).toEqual([]);
    expect(who({ ...aboutTeam, standIn: OWEN })).toEqual([OWEN]);
  });
});

describe('Heads of service answer where the council’s file says so (Blackpool 2014/15, lines 67 and 183)', () => {
  const HEADS: Action[] = ['case.respond', 'case.holdingLetter', 'case.close'];
  // A service manager of Children's Social Care who manages no team there, so that the service alone is the tie.
  const head = { ...directory.byId('P031')!, roles: ['serviceManager' as const] };
  const withHead = new Directory(
    1,
    directory.people.map((one) => (one.id === head.id ? head : one)),
    directory.teams,
  );
  const allowed = (council: string, view = complaint()) =>
    HEADS.filter((action) => may(head, action, view, withHead, loadCouncil(council)).allowed);

  it('in their own service, and nowhere else', () => {
    expect(allowed('blackpool-2014-15')).toEqual(HEADS);
    const elsewhere = complaint({
      ...{ teamId: 'T14', service: 'Education and Inclusion' },
      investigations: [investigation('T14', 'P041')],
    });
    expect(allowed('blackpool-2014-15', elsewhere)).toEqual([]);
  });

  it('at other councils they see it, extend and sign it, and answer nothing', () => {
    expect(allowed('demo')).toEqual([]);
    const council = loadCouncil('demo');
    const others: Action[] = ['case.overview', 'case.extend', 'case.signOff'];
    expect(
      others.filter((action) => may(head, action, complaint(), withHead, council).allowed),
    ).toEqual(others);
  });

  it('not at stage 2 in another service’s hands, nor where it is about somebody above them', () => {
    const stage2 = { ...investigation('T14', 'P041'), stage: 2 };
    const later = complaint({ stage: 2, investigations: [stage2] });
    expect(allowed('blackpool-2014-15', later)).toEqual([]);
    expect(allowed('blackpool-2014-15', complaint({ about: [OWEN], bars: [OWEN] }))).toEqual([]);
  });
});
