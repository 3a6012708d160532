/** Whose work it is: given, taken on, handed back, covered. */
import { atStage, earlierHandlers, workOf } from '../../investigations';
import type { CaseView } from '../../view';
import { no, yes } from '../deciding';
import type { DecidersOf, Guard } from '../deciding';
import { after, first, live, open, saysSomething } from '../guards';
import type { AssignmentCommands } from './commands';

export const assignmentDeciders: DecidersOf<AssignmentCommands['type']> = {
  assign: (command, view) => {
    const { teamId, teamName, investigatorId } = command;
    const here = atStage(view, view.stage);
    const mine = here.find((one) => one.teamId === teamId);
    if (mine?.investigatorId === investigatorId) return no('alreadyDone', { teamId });
    const replaces = mine || command.also ? null : (here[0]?.teamId ?? null);
    return (
      first(open(view), mayHandle(investigatorId, view)) ??
      yes({
        type: 'assigned',
        stage: view.stage,
        teamId,
        teamName,
        investigatorId,
        replaces,
        service: command.service ?? null,
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

  handBack: ({ reason, teamId }, view) => {
    const mine = atStage(view, view.stage).find(
      (one) => one.investigatorId !== null && (teamId === undefined || one.teamId === teamId),
    );
    if (!mine) return no('alreadyDone');
    return (
      first(open(view), saysSomething(reason)) ??
      yes({ type: 'handedBack', stage: view.stage, teamId: mine.teamId, reason })
    );
  },

  arrangeCover: ({ personId, from, until }, view) => {
    const { cover } = view;
    if (cover?.personId === personId && cover.from === from && cover.until === until)
      return no('alreadyDone');
    const barred = view.bars.includes(personId) ? no('notThisPerson') : null;
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

/** Not someone the case is about, and (for a later stage) nobody who handled an earlier one. */
export function mayHandle(personId: string | null, view: CaseView): Guard {
  if (personId === null) return null;
  if (view.bars.includes(personId)) return no('notThisPerson');
  return earlierHandlers(view, view.stage).includes(personId)
    ? no('sameHandlerAsEarlierStage', { stage: view.stage })
    : null;
}
