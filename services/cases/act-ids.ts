/**
 * What a person experiences as one act may be several commands: a form that accepts and assigns, a complaint that is
 * saved with a link. Their ids share what stands before the first `#`, and `undo` takes them back together.
 */
import type { CaseEvent } from './events';

const PART = '#';

/** The id of a further command of the same act. @param part tells it apart from the others */
export function partOf(act: string, part: string | number): string {
  return `${act}${PART}${part}`;
}

/** The act that a command belongs to. */
export function actOf({ commandId }: Pick<CaseEvent, 'commandId'>): string {
  return commandId.split(PART)[0] ?? commandId;
}
