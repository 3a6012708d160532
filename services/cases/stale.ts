/** When an old card is pressed: did someone else change the very thing that it is about? */
import { TRAITS } from './acts';
import type { CaseEvent, CaseEventBody } from './events';

const subjectOf = ({ type }: CaseEventBody) => TRAITS[type].subject;

/**
 * The last event by someone else, later than the version seen, on a subject that the command also changes.
 * Null: what changed since does not matter to it.
 */
export function changedMeanwhile(
  history: readonly CaseEvent[],
  seenVersion: number,
  bodies: readonly CaseEventBody[],
  by: string,
): CaseEvent | null {
  const subjects = new Set(bodies.map(subjectOf));
  subjects.delete(undefined);
  const commands = [...new Set(history.map((event) => event.commandId))];
  const unseen = new Set(commands.slice(seenVersion));
  const clashing = history.filter(
    (event) => unseen.has(event.commandId) && event.by !== by && subjects.has(subjectOf(event)),
  );
  return clashing.at(-1) ?? null;
}
