import fc from 'fast-check';
import { ACTIONS, barsFor, barsOf, grantsFor, may, reachOf, ruleOf } from '../../services/privacy';
import { reachable } from '../../services/cases';
import { COMPLAINTS_ROLES, Directory, holdsAny, ROLES } from '../../services/people';
import {
  anyActor,
  anyCase,
  anyCouncil,
  complaint,
  directory,
  SUBJECTS_ONLY,
  WITH_LINE,
} from './views';

const CASE_ACTIONS = ACTIONS.filter((action) => ruleOf(action).about === 'case');

describe('whom a complaint bars', () => {
  it('the person complained about, and nobody else, where the council keeps to that', () => {
    expect(barsFor(['P006'], SUBJECTS_ONLY, directory)).toEqual(['P006']);
  });

  it('their managers too where the council says so, up to but not with the director', () => {
    expect(barsFor(['P006'], WITH_LINE, directory)).toEqual(['P002', 'P003', 'P006', 'P008']);
  });

  it('upwards only: those whom the subject manages are not in the line', () => {
    expect(barsFor(['P008'], WITH_LINE, directory)).not.toContain('P006');
  });

  it('a complaints officer only when complained about: their manager still sees it', () => {
    expect(barsFor(['P005'], WITH_LINE, directory)).toEqual(['P005']);
  });

  it('the complaints manager and the director when they are the subject', () => {
    expect(barsFor(['P004', 'P001'], WITH_LINE, directory)).toEqual(['P001', 'P004']);
  });

  it.each(['compliment', 'comment', 'enquiry', 'serviceRequest'] as const)(
    'a %s bars nobody',
    (type) => {
      expect(barsFor(['P006'], WITH_LINE, directory, type)).toEqual([]);
    },
  );

  it('a manager who came after the complaint stands in the line today', () => {
    const moved = new Directory(
      2,
      directory.people.map((one) => (one.id === 'P006' ? { ...one, managerId: 'P011' } : one)),
      directory.teams,
    );
    const view = complaint({ about: ['P006'], bars: ['P006', 'P008'] });
    expect(barsOf(view, WITH_LINE, moved)).toEqual(['P002', 'P006', 'P008', 'P011']);
  });

  it('whoever stands in for the complaints team there only when complained about: it would be nobody’s', () => {
    const view = complaint({ about: ['P006'], bars: ['P006', 'P004', 'P005'], standIn: 'P002' });
    expect(barsOf(view, WITH_LINE, directory)).not.toContain('P002');
    expect(barsOf({ ...view, standIn: 'P006' }, WITH_LINE, directory)).toContain('P006');
    expect(barsOf({ ...view, standIn: 'P001' }, WITH_LINE, directory)).toContain('P002');
  });
});

describe('whoever is barred', () => {
  it('is refused every act and read of the case, whatever their roles and ties', () => {
    fc.assert(
      fc.property(
        anyActor,
        anyCase,
        anyCouncil,
        fc.uniqueArray(fc.constantFrom(...ROLES)),
        (actor, view, council, roles) => {
          const everything = new Directory(
            1,
            directory.people.map((one) => (one.id === actor.id ? { ...one, roles } : one)),
            directory.teams,
          );
          const barred = { ...view, bars: [...view.bars, actor.id], loggedBy: actor.id };
          for (const action of CASE_ACTIONS) {
            expect(may({ ...actor, roles }, action, barred, everything, council)).toEqual({
              allowed: false,
              because: 'barred',
            });
          }
        },
      ),
    );
  });

  it('finds it in no query either', () => {
    fc.assert(
      fc.property(anyActor, anyCase, (actor, view) => {
        const barred = { ...view, bars: [...view.bars, actor.id] };
        const index = { grants: grantsFor(barred), bars: barred.bars };
        expect(reachable(index, reachOf(actor, directory))).toBe(false);
      }),
    );
  });

  it('a worker who logs a complaint about themself loses sight of it at once', () => {
    const view = complaint({
      loggedBy: 'P009',
      about: ['P009'],
      bars: barsFor(['P009'], SUBJECTS_ONLY, directory),
    });
    const mohammed = directory.byId('P009')!;
    expect(may(mohammed, 'case.read', view, directory, SUBJECTS_ONLY)).toEqual({
      allowed: false,
      because: 'barred',
    });
    expect(may(mohammed, 'case.undo', view, directory, SUBJECTS_ONLY)).toEqual({
      allowed: false,
      because: 'barred',
    });
  });

  it('cannot be given the case, and neither can whoever works under the subject', () => {
    const sam = directory.byId('P005')!;
    const view = complaint({ about: ['P008'], bars: ['P008'] });
    const assign = (assigneeId: string) =>
      may(sam, 'case.assign', { ...view, assigneeId }, directory, SUBJECTS_ONLY);
    expect(assign('P008')).toEqual({ allowed: false, because: 'assigneeBarred' });
    expect(assign('P006')).toEqual({ allowed: false, because: 'assigneeBelowSubject' });
    expect(assign('P009')).toEqual({ allowed: false, because: 'assigneeRole' });
    expect(assign('P999')).toEqual({ allowed: false, because: 'assigneeUnknown' });
    expect(assign('P024')).toEqual({ allowed: true });
  });
});

describe('more bars, fewer rights', () => {
  it('adding a bar or a subject never allows what was refused', () => {
    fc.assert(
      fc.property(
        anyActor,
        anyCase,
        anyCouncil,
        fc.constantFrom(...CASE_ACTIONS),
        anyActor,
        (actor, view, council, action, other) => {
          const before = may(actor, action, view, directory, council);
          const more = {
            ...view,
            bars: [...view.bars, other.id],
            about: [...view.about, other.id],
          };
          if (!before.allowed)
            expect(may(actor, action, more, directory, council).allowed).toBe(false);
        },
      ),
    );
  });

  it('the line bars all that the subject alone bars, and never one of the complaints team besides', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyActor, { maxLength: 4 }), (subjects) => {
        const ids = subjects.map(({ id }) => id);
        const line = barsFor(ids, WITH_LINE, directory);
        expect(line).toEqual(expect.arrayContaining(barsFor(ids, SUBJECTS_ONLY, directory)));
        const added = line.filter((id) => !ids.includes(id));
        expect(added.filter((id) => holdsAny(directory.byId(id)!, COMPLAINTS_ROLES))).toEqual([]);
      }),
    );
  });
});
