/** Which cases one case may name. */
import type { CaseEvent } from './events';
import type { CaseView } from './view';

/**
 * Whether `view` may name `other` (a link, a note of comparison). Not when somebody who may see the one is barred
 * from the other: its reference alone would tell them that there is something they can't open.
 */
export function mayName(view: Pick<CaseView, 'bars'>, other: Pick<CaseView, 'bars'>): boolean {
  return other.bars.every((id) => view.bars.includes(id));
}

/** The other case that an event names; null: none. */
export function namedIn(event: CaseEvent): string | null {
  switch (event.type) {
    case 'linked':
    case 'unlinked':
      return event.to;
    case 'mergedInto':
    case 'mergedFrom':
    case 'unmerged':
      return event.ref;
    default:
      return null;
  }
}
