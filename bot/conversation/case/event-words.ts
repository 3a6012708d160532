/** What stands behind an event, with the names that its ids stand for: in histories and before a yes. */
import type { CaseEvent } from '../../../services/cases/events';
import type { CaseView } from '../../../services/cases/view';
import type { EventLine } from '../../../cards';
import { detailOf, type DetailWords } from '../../wording/event-details';
import { worksOn } from '../turn/access';
import type { Context } from '../turn/feature';
import { eventLine, nameOf } from './lines';

/** Why somebody handed it back can be a confidence: it is for those who work on the case. */
const FOR_WORKERS: readonly CaseEvent['type'][] = ['handedBack', 'barLifted', 'conflictRefused'];

/** A note's words, the reason, who approved: as far as the sender may read it; empty: nothing, or not theirs. */
export function detailFor(context: Context, view: CaseView, event: CaseEvent): string {
  if (FOR_WORKERS.includes(event.type) && !worksOn(context, view)) return '';
  return detailOf(event, wordsIn(context, view));
}

/** The event as a line of the history, with what stands behind it. */
export function fullLine(context: Context, view: CaseView, event: CaseEvent): EventLine {
  const detail = detailFor(context, view, event);
  return { ...eventLine(event, context), ...(detail ? { detail } : {}) };
}

function wordsIn(context: Context, { receivedOn }: CaseView): DetailWords {
  const { council } = context.deps;
  const labelled = (lists: readonly { id: string; label: string }[][], id: string) =>
    lists.flat().find((each) => each.id === id)?.label ?? id;
  return {
    person: (id) => nameOf(context, id),
    procedure: (id) =>
      id === null ? 'no procedure' : context.deps.procedureOn(id, receivedOn).name,
    category: (id) =>
      labelled([council.problemCategories, council.themes, council.enquiryCategories], id),
    reason: (code) => REASONS[code] ?? labelled([council.delayReasons], code),
  };
}

/** The lawful reasons that procedures name by key. */
export const REASONS: Readonly<Record<string, string>> = {
  complex: 'The complaint is complex',
  advocateRequested: 'An advocate is being sought',
  awaitingAdvocate: 'An advocate is being found',
};
