import fc from 'fast-check';
import { reachable } from '../../services/cases';
import { Directory, ROLES } from '../../services/people';
import {
  ACTIONS,
  barsOf,
  couldSign,
  grantsFor,
  may,
  reachOf,
  ruleOf,
} from '../../services/privacy';
import type { Action, PolicyTarget } from '../../services/privacy';
import {
  anyActor,
  anyCase,
  anyCouncil,
  complaint,
  directory,
  investigation,
  SUBJECTS_ONLY,
} from './views';

const PEOPLE = {
  logger: 'P009', // Mohammed Rahman, social worker, logged it
  colleague: 'P012', // Sat Virk, social worker of another team
  investigator: 'P006', // Priya Nair
  'team manager': 'P008', // Grace Mensah
  'other team manager': 'P011', // Dan Whitfield
  'manager further up': 'P003', // Tom Reeve
  director: 'P001',
  'complaints officer': 'P005',
  'complaints manager': 'P004',
} as const;
type Who = keyof typeof PEOPLE;
const EVERYBODY = Object.keys(PEOPLE) as Who[];

const ask = (who: string, action: Action, target: PolicyTarget) =>
  may(directory.byId(who)!, action, target, directory, SUBJECTS_ONLY);

/** Who of the nine may do it to the case. */
const allowed = (action: Action, target: PolicyTarget = complaint()) =>
  EVERYBODY.filter((who) => ask(PEOPLE[who], action, target).allowed);

describe('on a complaint about the Disabled Children’s Team', () => {
  const TEAM: Who[] = ['complaints officer', 'complaints manager'];
  it.each<[Action, Who[]]>([
    [
      'case.read',
      ['logger', 'investigator', 'team manager', 'manager further up', 'director', ...TEAM],
    ],
    [
      'case.overview',
      ['logger', 'investigator', 'team manager', 'manager further up', 'director', ...TEAM],
    ],
    // Whoever passed it on reads no notes, findings or history once it is triaged.
    ['case.history', ['investigator', 'team manager', 'manager further up', 'director', ...TEAM]],
    ['case.accept', TEAM],
    ['case.acknowledge', TEAM],
    ['case.retype', TEAM],
    ['case.withdraw', TEAM],
    ['audit.read', TEAM],
    ['case.behaviour', ['complaints manager']],
    ['case.assign', ['team manager', 'manager further up', ...TEAM]],
    ['case.askMoreTime', ['investigator', 'team manager', 'manager further up', ...TEAM]],
    ['case.extend', ['team manager', 'manager further up', 'director', ...TEAM]],
    ['case.respond', ['investigator', 'team manager', 'manager further up', ...TEAM]],
    ['case.recordOutcome', ['investigator', 'team manager', 'manager further up', ...TEAM]],
    ['case.close', ['investigator', 'team manager', 'manager further up', ...TEAM]],
    ['case.handBack', ['investigator']],
    ['case.undo', ['logger', 'investigator', 'team manager', 'manager further up', ...TEAM]],
  ])('%s: %j', (action, who) => {
    expect(allowed(action)).toEqual(EVERYBODY.filter((one) => who.includes(one)));
  });

  it('whoever covers it or has it for sign-off sees it as well', () => {
    const covered = complaint({
      cover: { personId: 'P012', from: '2026-03-10', until: '2026-03-31' },
    });
    expect(allowed('case.read', covered)).toContain('colleague');
    const signing = complaint({
      signOff: { state: 'with', personId: 'P011', since: '2026-03-10', reasons: [] },
    });
    expect(allowed('case.read', signing)).toContain('other team manager');
  });

  it('before triage whoever logged it reads all of it; after it their own part', () => {
    expect(allowed('case.history', complaint({ triaged: false }))).toContain('logger');
    expect(allowed('case.history')).not.toContain('logger');
    expect(allowed('case.note')).toContain('logger');
  });

  it('whoever owns one of its actions finds it and does that, and sees nothing else of it', () => {
    const owned = complaint({
      actions: [
        {
          id: '1',
          what: 'A rota',
          category: null,
          ownerId: 'P012',
          dueOn: '2026-04-01',
          doneOn: null,
        },
      ],
    });
    const theirs = ACTIONS.filter(
      (action) => ruleOf(action).about === 'case' && allowed(action, owned).includes('colleague'),
    );
    expect(theirs).toEqual(['case.read', 'case.finishTask', 'case.undo']);
  });

  it('a second team’s manager sees it once that team works on it', () => {
    const shared = complaint({
      investigations: [investigation('T06', 'P006'), investigation('T02', null)],
    });
    expect(allowed('case.read', shared)).toContain('other team manager');
  });
});

describe('an administrator', () => {
  const admin = { ...directory.byId('P031')!, roles: ['administrator' as const] };
  const withAdmin = new Directory(
    1,
    directory.people.map((one) => (one.id === admin.id ? admin : one)),
    directory.teams,
  );
  it('runs the system and sees no case', () => {
    const can = (action: Action, target: PolicyTarget) =>
      may(admin, action, target, withAdmin, SUBJECTS_ONLY).allowed;
    expect(
      ['people.import', 'nudges.send', 'calendar.change'].map((action) =>
        can(action as Action, null),
      ),
    ).toEqual([true, true, true]);
    expect(can('case.read', complaint())).toBe(false);
    expect(can('report.run', null)).toBe(false);
    expect(reachOf(admin, withAdmin).grants).toEqual(['person:P031']);
  });
});

describe('who may be named to sign an answer', () => {
  const could = (id: string, view = complaint()) => couldSign(id, view, directory, SUBJECTS_ONLY);

  it('whoever signs by role, their own or another team’s managers, the complaints team', () => {
    const may_ = directory.people.filter(({ id }) => could(id)).map(({ roles }) => roles);
    const signing = ['signOff', 'teamManager', 'serviceManager', 'director'];
    const team = ['complaintsOfficer', 'complaintsManager'];
    for (const roles of may_)
      expect(roles.some((role) => [...signing, ...team].includes(role))).toBe(true);
    expect([could('P003'), could('P009'), could('P999')]).toEqual([true, false, false]);
  });

  it('nobody below whom it is about, nor whoever is shut out', () => {
    const view = complaint({ about: ['P002'], bars: ['P002', 'P004'] });
    expect(['P002', 'P003', 'P004', 'P008', 'P038'].map((id) => could(id, view))).toEqual([
      false,
      false,
      false,
      false,
      true,
    ]);
  });

  it('of any case: never whoever is barred, nor below a person complained about', () => {
    fc.assert(
      fc.property(anyActor, anyCase, anyCouncil, ({ id }, view, council) => {
        if (!couldSign(id, view, directory, council)) return;
        expect(barsOf(view, council, directory)).not.toContain(id);
        if (view.feedbackType === 'complaint')
          expect(view.about.filter((subject) => directory.isAbove(subject, id))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('about teams and people', () => {
  it('a team’s figures: its managers and the complaints team', () => {
    expect(allowed('team.status', { teamId: 'T06' })).toEqual([
      'team manager',
      'manager further up',
      'director',
      'complaints officer',
      'complaints manager',
    ]);
  });

  it('a team that does not exist is nobody’s but the complaints team’s', () => {
    expect(allowed('team.status', { teamId: 'T99' })).toEqual([
      'complaints officer',
      'complaints manager',
    ]);
  });

  it('an absence: oneself, one’s managers, the complaints team', () => {
    expect(allowed('absence.set', { personId: 'P006' })).toEqual([
      'investigator',
      'team manager',
      'manager further up',
      'complaints officer',
      'complaints manager',
    ]);
  });
});

describe('in any case', () => {
  it('someone who has left the directory may do nothing, with an old object in hand', () => {
    const gone = { ...directory.byId('P005')!, id: 'P999' };
    for (const action of ACTIONS) {
      expect(may(gone, action, complaint(), directory, SUBJECTS_ONLY)).toEqual({
        allowed: false,
        because: 'unknownActor',
      });
    }
  });

  it('today’s roles count, not those of an old object', () => {
    const pretender = { ...directory.byId('P012')!, roles: ['complaintsManager' as const] };
    expect(may(pretender, 'case.read', complaint(), directory, SUBJECTS_ONLY).allowed).toBe(false);
  });

  it('an act on a case needs a case: asked of nothing or of a team it is refused', () => {
    for (const action of ACTIONS.filter((one) => ruleOf(one).about === 'case')) {
      for (const target of [null, { teamId: 'T06' }, { personId: 'P006' }]) {
        expect(ask('P005', action, target).allowed).toBe(false);
      }
    }
  });

  it('what a query returns is what case.read allows', () => {
    fc.assert(
      fc.property(anyActor, anyCase, anyCouncil, (actor, view, council) => {
        const stored = { ...view, bars: barsOf(view, council, directory) };
        const index = { grants: grantsFor(stored), bars: stored.bars };
        expect(reachable(index, reachOf(actor, directory))).toBe(
          may(actor, 'case.read', stored, directory, council).allowed,
        );
      }),
      { numRuns: 500 },
    );
  });

  it('whoever may act on a case may see it', () => {
    fc.assert(
      fc.property(
        anyActor,
        anyCase,
        anyCouncil,
        fc.constantFrom(...ACTIONS),
        (actor, view, council, action) => {
          if (ruleOf(action).about !== 'case') return;
          if (may(actor, action, view, directory, council).allowed) {
            expect(may(actor, 'case.read', view, directory, council).allowed).toBe(true);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('one more role never takes a right away', () => {
    fc.assert(
      fc.property(
        anyActor,
        anyCase,
        fc.constantFrom(...ROLES),
        fc.constantFrom(...ACTIONS),
        (actor, view, role, action) => {
          const richer = { ...actor, roles: [...actor.roles, role] };
          const promoted = new Directory(
            1,
            directory.people.map((one) => (one.id === actor.id ? richer : one)),
            directory.teams,
          );
          // With a second manager in it, a team may stop being another's: judged for the person promoted only.
          const before = may(actor, action, view, directory, SUBJECTS_ONLY);
          if (before.allowed)
            expect(may(richer, action, view, promoted, SUBJECTS_ONLY).allowed).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});
