/** Passing the ball. Holds are contiguous, so that the ledger's days always add up to the elapsed ones. */
import type { PlainDate } from '../timescale';
import { leading, workOf } from './investigations';
import type { Holder } from './events';
import type { CaseView, Hold } from './view';

const latest = (a: PlainDate, b: PlainDate) => (a > b ? a : b);

/** Ends the present hold, if one is open. Never before it began: something recorded late can't rewrite it. */
export function letGo(holds: readonly Hold[], on: PlainDate): Hold[] {
  const last = holds.at(-1);
  if (!last || last.until !== null) return [...holds];
  return [...holds.slice(0, -1), { ...last, until: latest(last.from, on) }];
}

/** The ball goes to someone else from that day; the same pair of hands just keeps it. */
export function passTo(
  view: CaseView,
  holder: Holder,
  personId: string | null,
  on: PlainDate,
): CaseView {
  const last = view.holds.at(-1);
  if (last?.until === null && last.holder === holder && last.personId === personId) return view;
  const holds = letGo(view.holds, on);
  const from = latest(holds.at(-1)?.until ?? on, on);
  return { ...view, holds: [...holds, { holder, personId, from, until: null }] };
}

/** Whoever has it has still to answer for their own team. */
function isAtWork(view: CaseView): boolean {
  const hold = presentHold(view);
  return (
    hold?.holder === 'investigator' &&
    hold.personId !== null &&
    workOf(view, hold.personId).length > 0
  );
}

/** Nobody has it any more. */
export function endHolds(view: CaseView, on: PlainDate): CaseView {
  return { ...view, holds: letGo(view.holds, on) };
}

/** What ended with the answer ends on its right day. */
export function endedInstead(holds: readonly Hold[], old: PlainDate, to: PlainDate): Hold[] {
  const last = holds.at(-1);
  return last?.until === old
    ? [...holds.slice(0, -1), { ...last, until: latest(last.from, to) }]
    : [...holds];
}

/** Who has it now; null once it is answered or has ended. */
export function presentHold(view: CaseView): Hold | null {
  const last = view.holds.at(-1);
  return last?.until === null ? last : null;
}

/**
 * The ball returns to whoever does the work: the investigator, or the complaints team before there is one. Of several
 * teams it stays with one that has still to answer; one team's word takes it from no other.
 * @param whose who did the work that comes back to them, where that is known
 */
export function backAtWork(view: CaseView, day: PlainDate, whose?: string): CaseView {
  if (view.status !== 'open' || isAtWork(view)) return view;
  const own = whose === undefined ? undefined : workOf(view, whose)[0];
  const lead = own ?? leading(view);
  return lead
    ? passTo(view, 'investigator', lead.investigatorId, day)
    : passTo(view, 'complaintsTeam', null, day);
}
