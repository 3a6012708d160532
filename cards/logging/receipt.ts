/** The proof that it is saved. */
import type { BuiltCard, CaseHead, Common, DateLine } from '../frame/data';
import { datesPart, dateTwin, linesPart } from '../frame/parts';
import { compose } from '../frame/render';
import { caseTitle, londonDay } from '../frame/words';

export interface ReceiptData extends Common {
  head: CaseHead;
  /** "Sam Doyle in the complaints team decides the procedure by Thu 12 Mar." */
  next: string;
  dates: DateLine[];
  /** False where the sender may not open what they sent (a complaint about themself). */
  mayOpen: boolean;
  /** Absent: can't be undone. */
  undo?: boolean;
}

/** Proves that it is safe: reference, what happens next and by whom, undo. */
export function receiptCard(data: ReceiptData): BuiltCard {
  const today = londonDay(data.asAt);
  const { head } = data;
  return compose(data, (limits) => ({
    head: caseTitle(head),
    sentence: `Saved. The reference is ${head.ref}.`,
    ref: head.ref,
    version: head.version,
    body: [
      ...linesPart([{ label: 'Next', value: data.next }], limits),
      ...datesPart(data.dates, today, limits),
    ],
    actions: [
      ...(data.mayOpen ? [{ title: 'Open', verb: 'case.open' as const }] : []),
      ...(data.undo ? [{ title: 'Undo', verb: 'undo' as const }] : []),
    ],
    twin: [data.next, ...data.dates.map((each) => dateTwin(each, today))],
  }));
}
