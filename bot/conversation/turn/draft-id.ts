/** Ids of what a turn makes: a draft, a plan, a question that was asked. */
import { createHash } from 'node:crypto';

/** The same activity delivered twice gives the same id, so it can't make two drafts. */
export function draftIdFor(turnId: string): string {
  return `D-${createHash('sha256').update(turnId).digest('hex').slice(0, 20)}`;
}
