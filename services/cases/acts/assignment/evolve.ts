/** Whose work it is: given, taken on, handed back, covered. */
import { passTo } from '../../holds';
import { NOBODY, atStage, changing, leading, withHandler } from '../../investigations';
import type { CaseView, Investigation } from '../../view';
import type { EventOf, EvolversOf } from '../evolving';
import type { AssignmentEvents } from './events';

export const assignmentEvolvers: EvolversOf<AssignmentEvents> = {
  assigned: (view, event, day) => {
    const next: CaseView = { ...view, investigations: withAssigned(view, event, day) };
    const lead = atStage(next, event.stage)[0];
    // Whom it is about and who looks into it are two facts: a team that is known stays (a correction changes it).
    const led: CaseView =
      view.teamId === null && lead?.teamId === event.teamId
        ? {
            ...next,
            teamId: event.teamId,
            teamName: event.teamName,
            service: event.service ?? view.service,
          }
        : next;
    const known = withHandler(led, event.stage, event.investigatorId, 'investigated');
    const ball = leading(known);
    return passTo(coverFor(view, known), 'investigator', ball?.investigatorId ?? null, day);
  },

  takenOn: (view, { stage, teamId }, day) => ({
    ...view,
    investigations: changing(view, (one) => one.stage === stage && one.teamId === teamId, {
      takenOn: day,
    }),
  }),

  handedBack: (view, event, day) => {
    const investigations = changing(
      view,
      (one) => one.stage === event.stage && one.teamId === event.teamId,
      NOBODY,
    );
    const next = coverFor(view, { ...view, investigations, lastWord: null });
    return passTo(next, 'complaintsTeam', null, day);
  },

  coverArranged: (view, { personId, from, until }) => ({
    ...view,
    cover: { personId, from, until },
  }),

  coverEnded: (view) => ({ ...view, cover: null }),
};

/** Cover is for the one who has the case: with other hands it ends. */
function coverFor(before: CaseView, after: CaseView): CaseView {
  const same = leading(before)?.investigatorId === leading(after)?.investigatorId;
  return same ? after : { ...after, cover: null };
}

/** The same team gets another investigator; another team is added, or takes the place of `replaces`. */
function withAssigned(view: CaseView, event: EventOf<'assigned'>, day: string): Investigation[] {
  const { stage, teamId, teamName, investigatorId } = event;
  // Whoever gives it to themself needs no asking.
  const hands = {
    investigatorId,
    given: { on: day, by: event.by },
    takenOn: investigatorId === event.by ? day : null,
    ...(event.outside ? { outside: event.outside } : { outside: null }),
  };
  const isThis = (one: Investigation) => one.stage === stage && one.teamId === teamId;
  if (view.investigations.some(isThis)) return changing(view, isThis, { teamName, ...hands });
  const fresh: Investigation = {
    stage,
    teamId,
    teamName,
    ...hands,
    assignedOn: day,
    respondedOn: null,
    outcome: null,
    points: [],
  };
  const isReplaced = (one: Investigation) => one.stage === stage && one.teamId === event.replaces;
  if (view.investigations.some(isReplaced)) {
    return view.investigations.map((one) => (isReplaced(one) ? fresh : one));
  }
  return [...view.investigations, fresh];
}
