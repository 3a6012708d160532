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
  const unseen = unseenCommands(history, seenVersion);
  const clashing = history.filter(
    (event) => unseen.has(event.commandId) && event.by !== by && subjects.has(subjectOf(event)),
  );
  return clashing.at(-1) ?? null;
}

/**
 * Whether the sender has taken something back since the card that they press was shown. Undo means what that card
 * showed: pressed twice, because its answer was lost, it must not go on to the act before.
 * @param seenVersion absent for typed words, which always mean the last act
 */
export function takenBackSince(
  history: readonly CaseEvent[],
  { seenVersion, by }: { seenVersion?: number; by: string },
): boolean {
  if (seenVersion === undefined) return false;
  const unseen = unseenCommands(history, seenVersion);
  return history.some(
    (event) => event.type === 'undone' && event.by === by && unseen.has(event.commandId),
  );
}

/** Every command makes one version. */
function unseenCommands(history: readonly CaseEvent[], seenVersion: number): Set<string> {
  return new Set([...new Set(history.map((event) => event.commandId))].slice(seenVersion));
}
