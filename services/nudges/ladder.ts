/** Which nudges one due date calls for, and on which days, before anyone's pattern is looked at. */
import type { CaseView, DueSummary } from '../cases/view';
import type { NudgeLadder } from '../councils/types';
import { daysBetween } from '../timescale';
import type { Calendar, PlainDate } from '../timescale';
import { stepWorkingDays, workingDaysBetween } from './hours';

/** Whom a rung speaks to. `handler`: whoever has the work; `decider`: who can help where that is stuck; `alert`: the manager. */
export type Audience = 'handler' | 'decider' | 'signOff' | 'alert';

export interface Rung {
  key: string;
  audience: Audience;
  dueOn: PlainDate;
  basis: 'binding' | 'promised';
  offset: number;
  idealOn: PlainDate;
  /** Whoever said since that it is on track need not be told. */
  drops?: true;
}

/**
 * The rungs of one running due date. Two ladders where a promise differs from the binding date: one for
 * being in time, one for keeping the promise. None for a complainant's window: it closes, nobody is late.
 * @param today of the tail, which has no end, the rungs that can bear on this day or are the next after it
 */
export function rungsOf(
  view: Pick<CaseView, 'ref' | 'clock'>,
  due: DueSummary,
  ladder: NudgeLadder,
  calendar: Calendar,
  today: PlainDate,
): Rung[] {
  if (due.state !== 'running' || due.window || isPaused(view, due.stage)) return [];
  const dates = new Map<PlainDate, Rung['basis']>();
  if (due.promised) dates.set(due.promised, 'promised');
  if (due.binding) dates.set(due.binding, 'binding');
  return [...dates].flatMap(([dueOn, basis]) =>
    [...offsetsOf(ladder), ...tailOf(ladder, lateBy(calendar, dueOn, today))].map(
      ({ offset, audience }) => ({
        key: keyOf(view.ref, due.id, dueOn, offset, audience),
        audience,
        dueOn,
        basis,
        offset,
        idealOn: stepWorkingDays(calendar, dueOn, offset),
      }),
    ),
  );
}

/** A pause of the whole case (stage 0) or of this stage that has not been ended. Events are in order of day. */
export function isPaused(view: Pick<CaseView, 'clock'>, stage: number): boolean {
  const last = view.clock
    .filter((event) => event.kind === 'paused' || event.kind === 'resumed')
    .filter((event) => event.stage === 0 || event.stage === stage)
    .at(-1);
  return last?.kind === 'paused';
}

/**
 * What the last answer makes of the rungs: on track drops the next reminder; where it is blocked or more time is asked
 * for, the next goes to whoever can decide as well, until the manager hears of it anyway.
 */
export function afterAnswer(
  rungs: readonly Rung[],
  { lastWord }: Pick<CaseView, 'lastWord'>,
  { managerAlertAfter }: NudgeLadder,
): Rung[] {
  if (lastWord === null) return [...rungs];
  const next = nextAfter(rungs, lastWord.on);
  return rungs.flatMap((rung) => {
    if (!next.has(rung)) return [rung];
    if (lastWord.kind === 'onTrack') return [rung.offset < 0 ? { ...rung, drops: true } : rung];
    if (rung.offset >= managerAlertAfter) return [rung];
    return [rung, { ...rung, key: `${rung.key}${SUFFIX.decider}`, audience: 'decider' }];
  });
}

/** Of each date the first day's rung for whoever has the work. */
function nextAfter(rungs: readonly Rung[], day: PlainDate): Set<Rung> {
  const next = new Map<PlainDate, Rung>();
  for (const rung of rungs) {
    if (rung.audience !== 'handler' || rung.idealOn <= day) continue;
    const found = next.get(rung.dueOn);
    if (!found || rung.idealOn < found.idealOn) next.set(rung.dueOn, rung);
  }
  return new Set(next.values());
}

/** By when a draft should be with sign-off for an answer due on `dueOn`. */
export function draftBy(calendar: Calendar, dueOn: PlainDate, ladder: NudgeLadder): PlainDate {
  return stepWorkingDays(calendar, dueOn, -ladder.signOffLead);
}

function offsetsOf(ladder: NudgeLadder): { offset: number; audience: Audience }[] {
  const alerts = new Set([
    ladder.managerAlertAfter,
    ...ladder.after.filter((n) => n >= ladder.managerAlertAfter),
  ]);
  return [
    // `0 - n`: minus nought would print as another key.
    ...[...new Set(ladder.before)].map((n) => ({ offset: 0 - n, audience: 'handler' as const })),
    { offset: 0 - ladder.signOffLead, audience: 'signOff' as const },
    ...[...new Set(ladder.after)].map((n) => ({ offset: n, audience: 'handler' as const })),
    ...[...alerts].map((n) => ({ offset: n, audience: 'alert' as const })),
  ];
}

/** Further than any rung moves to find its receiver's day, in working days. */
const REACH = 20;

/** Every so many working days after the ladder's last rung, for as long as it isn't done: nothing late goes silent. */
function tailOf(ladder: NudgeLadder, late: number): { offset: number; audience: Audience }[] {
  const every = ladder.thenEvery;
  if (every === undefined) return [];
  const last = Math.max(ladder.managerAlertAfter, ...ladder.after);
  const first = Math.max(1, Math.ceil((late - REACH - last) / every));
  const tail: { offset: number; audience: Audience }[] = [];
  for (let offset = last + first * every; offset <= late + REACH + every; offset += every) {
    tail.push({ offset, audience: 'handler' }, { offset, audience: 'alert' });
  }
  return tail;
}

/** In working days; past the calendar's end weekdays stand in. */
const lateBy = (calendar: Calendar, dueOn: PlainDate, today: PlainDate): number =>
  workingDaysBetween(calendar, dueOn, today) ?? Math.round((daysBetween(dueOn, today) * 5) / 7);

const SUFFIX: Record<Audience, string> = { handler: '', decider: 'd', signOff: 's', alert: 'm' };

function keyOf(
  ref: string,
  dueId: string,
  dueOn: PlainDate,
  offset: number,
  audience: Audience,
): string {
  const sign = offset > 0 ? '+' : '';
  return `${ref}|${dueId}|${dueOn}|${sign}${offset}${SUFFIX[audience]}`;
}
