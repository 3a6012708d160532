/** Whose work it is: given, taken on, handed back, covered. */
import { CaseError } from '../../errors';
import { atStage, earlierHandlers, workOf } from '../../investigations';
import { samePerson } from '../../same-person';
import type { CaseView, Investigation } from '../../view';
import { no, yes } from '../deciding';
import type { DecideContext, DecidersOf, Decision, Guard } from '../deciding';
import { after, first, keptOut, live, open, saysSomething } from '../guards';
import type { AssignmentCommands } from './commands';

export const assignmentDeciders: DecidersOf<AssignmentCommands['type']> = {
  assign: (command, view, context) => {
    const { teamId, teamName, investigatorId, outside } = command;
    const mine = atStage(view, view.stage).find((one) => one.teamId === teamId);
    if (mine && mine.investigatorId === investigatorId && sameOutside(mine.outside, outside))
      return no('alreadyDone', { teamId });
    // What has been answered stays whose it was.
    if (mine?.respondedOn) return open(view) ?? no('alreadyDone', { teamId, on: mine.respondedOn });
    const place = mine ? { replaces: null } : placeOf(command, view);
    if ('refusal' in place) return place;
    return (
      first(
        open(view),
        mayHandle(investigatorId, view, context),
        outsideMayHandle(outside, view),
      ) ??
      yes({
        type: 'assigned',
        stage: view.stage,
        teamId,
        teamName,
        investigatorId,
        replaces: place.replaces,
        service: command.service ?? null,
        ...(outside ? { outside } : {}),
      })
    );
  },

  takeOn: (_command, view, { by }) => {
    const mine = workOf(view, by);
    if (mine.length === 0) return no('notGivenToYou');
    const waiting = mine.filter((one) => !one.takenOn);
    if (waiting.length === 0) return no('alreadyDone', { on: mine[0]?.takenOn ?? null });
    return (
      open(view) ??
      yes(...waiting.map(({ teamId }) => ({ type: 'takenOn' as const, stage: view.stage, teamId })))
    );
  },

  handBack: ({ reason, teamId }, view, { by }) => {
    const mine = handedBack(view, by, teamId);
    if (!mine) return no('alreadyDone');
    return (
      first(open(view), saysSomething(reason)) ??
      yes({ type: 'handedBack', stage: view.stage, teamId: mine.teamId, reason })
    );
  },

  arrangeCover: ({ personId, from, until }, view, context) => {
    const { cover } = view;
    if (cover?.personId === personId && cover.from === from && cover.until === until)
      return no('alreadyDone');
    const barred = keptOut(personId, view, context);
    const inOrder = until >= from ? null : after(until, from);
    return (
      first(live(view), barred, inOrder) ?? yes({ type: 'coverArranged', personId, from, until })
    );
  },

  // Whatever became of the case: whoever covered it has no more part in it.
  endCover: (_command, view) =>
    view.cover === null
      ? no('alreadyDone')
      : yes({ type: 'coverEnded', personId: view.cover.personId }),
};

/**
 * Whose work is handed back: the team's named or, where none is, the sender's own before anybody else's. What has been
 * answered stays whose it was.
 */
export function handedBack(view: CaseView, by: string, teamId?: string): Investigation | undefined {
  const given = atStage(view, view.stage).filter(
    (one) =>
      one.investigatorId !== null &&
      one.respondedOn === null &&
      (teamId === undefined || one.teamId === teamId),
  );
  return given.find((one) => one.investigatorId === by) ?? given[0];
}

/** Not someone the case is about or who stands below them, and (for a later stage) nobody who handled an earlier one. */
function mayHandle(personId: string | null, view: CaseView, context: DecideContext): Guard {
  if (personId === null) return null;
  const earlier = earlierHandlers(view, view.stage).includes(personId)
    ? no('sameHandlerAsEarlierStage', { stage: view.stage })
    : null;
  return keptOut(personId, view, context) ?? earlier;
}

type Assign = Extract<AssignmentCommands, { type: 'assign' }>;
type Refused = Extract<Decision, { refusal: unknown }>;

/** Whose place another team takes: the one named, or the only one still at work; an answered one's never. */
function placeOf(
  { also, replaces }: Assign,
  view: CaseView,
): { replaces: string | null } | Refused {
  if (also) return { replaces: null };
  const working = atStage(view, view.stage).filter((one) => one.respondedOn === null);
  if (replaces !== undefined) {
    return working.some((one) => one.teamId === replaces)
      ? { replaces }
      : { refusal: new CaseError('unknownTeam', { teamId: replaces }) };
  }
  if (working.length > 1) return { refusal: new CaseError('whichTeam') };
  return { replaces: working[0]?.teamId ?? null };
}

/** The team whose investigation an assignment puts into other hands; null: it only begins one. */
export function workGiven(command: Assign, view: CaseView): string | null {
  const { teamId } = command;
  if (atStage(view, view.stage).some((one) => one.teamId === teamId)) return teamId;
  const place = placeOf(command, view);
  return 'refusal' in place ? null : place.replaces;
}

const sameOutside = (a: Investigation['outside'], b: Assign['outside']): boolean =>
  (a?.name ?? null) === (b?.name ?? null) && (a?.body ?? null) === (b?.body ?? null);

/** Somebody from outside is told apart by name: not who handled an earlier stage, nor has another part in this one. */
function outsideMayHandle(outside: Assign['outside'], view: CaseView): Guard {
  if (!outside) return null;
  if (outside.name.trim() === '') return no('unknownItem', { outside: 'name' });
  const earlier = view.investigations.some(
    (one) => one.stage < view.stage && samePerson(one.outside?.name ?? null, outside.name),
  );
  const appointed = view.appointments.some(
    (one) =>
      one.stage === view.stage &&
      one.part !== 'investigatingOfficer' &&
      samePerson(one.name, outside.name),
  );
  return earlier
    ? no('sameHandlerAsEarlierStage', { stage: view.stage })
    : appointed
      ? no('onePartEach', { part: 'investigatingOfficer' })
      : null;
}
