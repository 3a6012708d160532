/**
 * Undo: the sender's own last act, as long as nobody else has acted since. Nothing is deleted; an
 * `undone` event takes a command's events out of the folding, so the case is exactly what it was.
 */
import { actOf } from './act-ids';
import { TRAITS } from './acts';
import { no, yes } from './acts/deciding';
import { adjustmentsBetween } from './adjustments';
import type { DecideContext, Decision } from './decide';
import type { CaseEvent, CaseEventBody } from './events';
import { fold, standing } from './fold';
import type { CaseView } from './view';

function passedOver(event: CaseEvent, by: string): boolean {
  const { undo } = TRAITS[event.type];
  return undo === 'passedOver' || (undo === 'follows' && event.by !== by);
}

/** The events of the act that `undo` would take back on this case, in order; or a refusal. */
export function undoable(
  history: readonly CaseEvent[],
  by: string,
): { events: CaseEvent[] } | { refusal: Decision } {
  const acts = standing(history).filter((event) => !passedOver(event, by));
  const mine = acts.findLast((event) => event.by === by && !isLoggedInError(event));
  if (!mine) return { refusal: no('nothingToUndo') };
  const last = acts.at(-1)!;
  if (last.commandId !== mine.commandId) {
    return last.by === by
      ? { refusal: no('nothingToUndo') }
      : { refusal: no('someoneElseActed', { by: last.by, what: last.type, at: last.at }) };
  }
  const act = actOf(mine);
  return { events: acts.slice(acts.findLastIndex((event) => actOf(event) !== act) + 1) };
}

/**
 * Undoing the logging itself can't leave nothing: the case stays, withdrawn as logged in error, out of
 * every figure. It is not undone again by a second `undo` (reopening as a correction brings it back).
 * @param only that act or nothing (the other half of a merge)
 */
export function decideUndo(
  view: CaseView,
  history: readonly CaseEvent[],
  context: DecideContext,
  only?: string,
): Decision {
  const found = undoable(history, context.by);
  if ('refusal' in found) return found.refusal;
  const { events } = found;
  const target = events[0]!;
  if (only !== undefined && actOf(target) !== only) {
    return no('someoneElseActed', { by: target.by, what: target.type, at: target.at });
  }
  // Whoever a bar shuts out can't lift it.
  if (events.some((event) => shutsOut(event, context.by))) {
    return no('cannotBeUndone', { what: target.type });
  }
  const logged = events.some((event) => event.type === 'received');
  const back = takenBack(view, history, events, context);
  return yes(
    ...back,
    ...(logged ? [{ type: 'withdrawn', on: context.today, inError: true } as const] : []),
  );
}

/** One `undone` for each command but the logging, the latest first; the first carries what it did to the dates. */
function takenBack(
  view: CaseView,
  history: readonly CaseEvent[],
  events: readonly CaseEvent[],
  { by, today, rules }: DecideContext,
): CaseEventBody[] {
  const logging = events.find((event) => event.type === 'received')?.commandId;
  const commands = [...new Set(events.map((event) => event.commandId))]
    .filter((id) => id !== logging)
    .reverse();
  if (commands.length === 0) return [];
  const rest = history.filter((event) => !commands.includes(event.commandId));
  const doing = { seq: view.lastSeq + 1, by, on: today, what: 'undone' };
  const adjustments = adjustmentsBetween(view, fold(view.ref, rest, rules), doing);
  return commands.map((undoes, i) => ({
    type: 'undone',
    undoes,
    what: events.find((event) => event.commandId === undoes)!.type,
    adjustments: i === 0 ? adjustments : [],
  }));
}

function shutsOut(event: CaseEvent, id: string): boolean {
  return 'bars' in event && event.type !== 'received' && event.bars?.includes(id) === true;
}

function isLoggedInError(event: CaseEvent): boolean {
  return event.type === 'withdrawn' && event.inError === true;
}
