/** A whole history folded into the case as it stands, without what has been undone. */
import { COMMANDS_KEPT, evolve } from './evolve';
import type { CaseEvent } from './events';
import type { Rules } from './rules';
import type { CaseView } from './view';

/** The commands that have been taken back. */
export function undoneCommands(history: readonly CaseEvent[]): Set<string> {
  return new Set(history.flatMap((event) => (event.type === 'undone' ? [event.undoes] : [])));
}

/** The events that still count. `undone` itself counts: it carries its own lines for the report. */
export function standing(history: readonly CaseEvent[]): CaseEvent[] {
  const undone = undoneCommands(history);
  return history.filter((event) => !undone.has(event.commandId));
}

/**
 * Folds a history. Version, last sequence number and the commands seen are those of the whole history:
 * taking something back is itself something that happened.
 * @throws Error when there is no event at all
 */
export function fold(ref: string, history: readonly CaseEvent[], rules: Rules): CaseView {
  const last = history.at(-1);
  const view = standing(history).reduce<CaseView | null>(
    (sum, event) => evolve(sum, event, ref, rules),
    null,
  );
  if (!last || !view) throw new Error(`${ref} has no history to fold`);
  const commands = [...new Set(history.map((event) => event.commandId))];
  return {
    ...view,
    version: commands.length,
    lastSeq: last.seq,
    recentCommands: commands.slice(-COMMANDS_KEPT),
  };
}
