/** What a changed calendar does to a case: previewed, applied as an event, and so explained by the history. */
import { withDues } from './dues';
import { movedBetween } from './moved';
import { evolve } from './evolve';
import type { CaseEvent, Recalculation } from './events';
import { derivedFrom } from './derived';
import type { StoredCase } from './ports';
import { countedBy } from './rules';
import type { Rules } from './rules';
import type { CaseView } from './view';

/** Each date that the rules given make another one, old → new. Empty: nothing moves. */
export function moves(view: CaseView, rules: Rules): Recalculation[] {
  if (view.countedBy === countedBy(rules)) return [];
  return movedBetween(view, withDues(view, rules));
}

/**
 * The case under new rules, with the event that says so; null when no date moves. Letters already sent
 * with a date in them keep it: `promised` is a fact, not a sum.
 */
export function recalculate(
  stored: StoredCase<CaseView>,
  rules: Rules,
  by: { by: string; at: string; commandId: string },
): { stored: StoredCase<CaseView>; events: CaseEvent[] } | null {
  const moved = moves(stored.view, rules);
  if (moved.length === 0) return null;
  const event: CaseEvent = {
    type: 'recalculated',
    countedBy: countedBy(rules),
    moved,
    seq: stored.view.lastSeq + 1,
    ...by,
  };
  const view = evolve(stored.view, event, stored.ref, rules);
  return {
    stored: { ...stored, version: view.version, view, ...derivedFrom(view) },
    events: [event],
  };
}
