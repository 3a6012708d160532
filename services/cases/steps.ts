/** The steps between a decision and what is appended, all of them pure. */
import { TimescaleError } from '../timescale';
import type { Decision } from './decide';
import { withDues } from './dues';
import { fromTimescale } from './errors';
import type { CaseEvent, CaseEventBody } from './events';
import { moves } from './recalculate';
import { countedBy } from './rules';
import type { Rules } from './rules';
import type { CaseView } from './view';

/** The case counted by the rules in force, if its dates were counted by others. */
export function recounted(view: CaseView, rules: Rules): CaseView {
  return view.countedBy === countedBy(rules) ? view : withDues(view, rules);
}

/** A calendar that changed since shows in the history before whatever is done under it. */
export function recalculation(view: CaseView, rules: Rules): CaseEventBody[] {
  const moved = moves(view, rules);
  return moved.length > 0 ? [{ type: 'recalculated', countedBy: countedBy(rules), moved }] : [];
}

/** Facts that no procedure could have (an answer before receipt …) are refused before anything is written. */
export function countable(folded: () => CaseView): CaseView {
  try {
    return folded();
  } catch (error) {
    throw error instanceof TimescaleError ? fromTimescale(error) : error;
  }
}

/** @throws the refusal */
export function eventsOf(decision: Decision): CaseEventBody[] {
  if ('refusal' in decision) throw decision.refusal;
  return decision.events;
}

/** The events as they are kept, numbered on from the last. */
export function numbered(
  bodies: CaseEventBody[],
  after: number,
  context: { at: string; by: string; commandId: string },
): CaseEvent[] {
  const { at, by, commandId } = context;
  return bodies.map((body, i) => ({ ...body, seq: after + 1 + i, at, by, commandId }));
}
