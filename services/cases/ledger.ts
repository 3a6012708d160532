/**
 * Who had the ball, and for how long. Working days are counted (from, until], so stretches that follow one
 * another add up to the whole: the holders' days are always the elapsed ones, less any time it rested. After the
 * answer nobody has it: what is still to be recorded then keeps no complainant waiting.
 */
import type { Calendar, PlainDate } from '../timescale';
import { endedOn } from './adjustments';
import type { Holder } from './events';
import type { CaseView, DueSummary, Hold } from './view';

export interface LedgerEntry {
  holder: Holder;
  personId: string | null;
  from: PlainDate;
  /** As at the ledger's day when still so. */
  until: PlainDate;
  stillSo: boolean;
  workingDays: number;
}

export interface Ledger {
  entries: LedgerEntry[];
  /** Per pair of hands, in the order in which each first had it. */
  totals: { holder: Holder; personId: string | null; workingDays: number }[];
  /** Working days from receipt to `asAt`, or to the answer or the end of the case. Always totals + restDays. */
  elapsed: number;
  /** Working days between an answer or an ending and what came next. */
  restDays: number;
}

/**
 * The ledger as at a day.
 * @returns 'unknown' when the calendar does not reach over the whole life of the case
 */
export function ledger(view: CaseView, calendar: Calendar, asAt: PlainDate): Ledger | 'unknown' {
  const holds = view.holds.filter((hold) => hold.from <= asAt);
  const entries = holds.map((hold) => entry(hold, calendar, asAt));
  const rests = holds.map((hold, i) => (i === 0 ? 0 : gap(holds[i - 1]!, hold, calendar)));
  const end = entries.at(-1)?.until ?? view.receivedOn;
  const elapsed = calendar.countWorkingDays(view.receivedOn, end);
  const days = [...entries.map((one) => one?.workingDays), ...rests, elapsed];
  if (elapsed === 'unknown' || days.some((n) => n === 'unknown')) return 'unknown';
  const known = entries as LedgerEntry[];
  return {
    entries: known,
    totals: totals(known),
    elapsed,
    restDays: (rests as number[]).reduce((sum, n) => sum + n, 0),
  };
}

function entry(hold: Hold, calendar: Calendar, asAt: PlainDate) {
  const ended = hold.until !== null && hold.until <= asAt;
  const until = ended ? hold.until! : asAt;
  const workingDays = calendar.countWorkingDays(hold.from, until);
  return {
    holder: hold.holder,
    personId: hold.personId,
    from: hold.from,
    until,
    stillSo: !ended,
    workingDays,
  };
}

function gap(before: Hold, after: Hold, calendar: Calendar): number | 'unknown' {
  const ended = before.until ?? after.from;
  return ended === after.from ? 0 : calendar.countWorkingDays(ended, after.from);
}

function totals(entries: LedgerEntry[]): Ledger['totals'] {
  const sums = new Map<string, Ledger['totals'][number]>();
  for (const { holder, personId, workingDays } of entries) {
    const key = `${holder}:${personId ?? ''}`;
    const sum = sums.get(key) ?? { holder, personId, workingDays: 0 };
    sums.set(key, { ...sum, workingDays: sum.workingDays + workingDays });
  }
  return [...sums.values()];
}

export interface WhyLate {
  /** Every date missed so far, with the working days between it and the day it was met (or the day asked). */
  missed: {
    dueId: string;
    label: string;
    stage: number;
    by: PlainDate;
    metOn: PlainDate | null;
    workingDaysLate: number | 'unknown';
  }[];
  ledger: Ledger | 'unknown';
  /** Reasons that people gave, latest last. */
  reasons: { stage: number; reason: string }[];
  /** Working days between receipt and logging: time in which nobody could act. */
  loggedAfter: number | 'unknown';
  extensions: { stage: number; on: PlainDate; to: PlainDate | null; reason: string | null }[];
}

/** "Why were we late?", answered from the history. `missed` is empty when nothing was. */
export function whyLate(
  view: CaseView,
  calendar: Calendar,
  asAt: PlainDate,
  loggedOn: PlainDate,
): WhyLate {
  const missed = view.due.flatMap((due) => lateBy(due, view, calendar, asAt));
  const blocked = view.block ? [{ stage: view.stage, reason: view.block.reason }] : [];
  const extensions = view.clock
    .filter((fact) => fact.kind === 'extended')
    .map(({ stage, on, to, reason }) => ({ stage, on, to: to ?? null, reason: reason ?? null }));
  return {
    missed,
    ledger: ledger(view, calendar, asAt),
    reasons: [...view.delayReasons, ...blocked],
    loggedAfter: calendar.countWorkingDays(view.receivedOn, loggedOn),
    extensions,
  };
}

function lateBy(due: DueSummary, view: CaseView, calendar: Calendar, asAt: PlainDate) {
  const by = due.binding;
  if (by === null || due.state === 'notStarted' || due.window) return [];
  const until = due.metOn ?? endedOn(due, view) ?? asAt;
  if (until <= by) return [];
  const { id: dueId, label, stage, metOn } = due;
  return [
    { dueId, label, stage, by, metOn, workingDaysLate: calendar.countWorkingDays(by, until) },
  ];
}
