/**
 * Undo: the sender's own last action, as long as nobody else has acted since. Nothing is deleted; an
 * `undone` event takes the command's events out of the folding, so the case is exactly what it was.
 */
import { adjustmentsBetween } from './adjustments';
import type { DecideContext, Decision } from './decide';
import { no, yes } from './decide/types';
import type { CaseEvent } from './events';
import { fold, standing } from './fold';
import type { CaseView } from './view';

/** What nobody does, and what only records another undoing: neither is undone, nor stands in the way. */
const PASSED_OVER: ReadonlySet<CaseEvent['type']> = new Set(['undone', 'recalculated', 'barred']);

/** The command that `undo` would take back, or a refusal. */
export function undoable(
  history: readonly CaseEvent[],
  by: string,
): { target: CaseEvent } | { refusal: Decision } {
  const acts = standing(history).filter((event) => !PASSED_OVER.has(event.type));
  const mine = acts.findLast((event) => event.by === by && !isLoggedInError(event));
  if (!mine) return { refusal: no('nothingToUndo') };
  const last = acts.at(-1)!;
  if (last.commandId !== mine.commandId) {
    return last.by === by
      ? { refusal: no('nothingToUndo') }
      : { refusal: no('someoneElseActed', { by: last.by, what: last.type, at: last.at }) };
  }
  const target = acts.find((event) => event.commandId === mine.commandId)!;
  return { target };
}

/**
 * Undoing the logging itself can't leave nothing: the case stays, withdrawn as logged in error, out of
 * every figure. It is not undone again by a second `undo` (reopening as a correction brings it back).
 */
export function decideUndo(
  view: CaseView,
  history: readonly CaseEvent[],
  context: DecideContext,
  only?: string,
): Decision {
  const found = undoable(history, context.by);
  if ('refusal' in found) return found.refusal;
  const { target } = found;
  if (only !== undefined && target.commandId !== only) {
    return no('someoneElseActed', { by: target.by, what: target.type, at: target.at });
  }
  // Whoever a bar shuts out can't lift it.
  if (target.type === 'conflictDeclared' && target.bars.includes(context.by)) {
    return no('cannotBeUndone', { what: target.type });
  }
  if (target.type === 'received') {
    return yes({ type: 'withdrawn', on: context.today, inError: true });
  }
  const rest = history.filter((event) => event.commandId !== target.commandId);
  const doing = { seq: view.lastSeq + 1, by: context.by, on: context.today, what: 'undone' };
  const adjustments = adjustmentsBetween(view, fold(view.ref, rest, context.rules), doing);
  return yes({ type: 'undone', undoes: target.commandId, what: target.type, adjustments });
}

function isLoggedInError(event: CaseEvent): boolean {
  return event.type === 'withdrawn' && event.inError === true;
}
