/** Which nudges one due date calls for, and on which days, before anyone's pattern is looked at. */
import type { CaseView, DueSummary } from '../cases/view';
import type { NudgeLadder } from '../councils/types';
import type { Calendar, PlainDate } from '../timescale';
import { stepWorkingDays } from './hours';

/** Whom a rung speaks to. `handler`: whoever has the work; `alert`: the manager. */
export type Audience = 'handler' | 'signOff' | 'alert';

export interface Rung {
  key: string;
  audience: Audience;
  dueOn: PlainDate;
  basis: 'binding' | 'promised';
  offset: number;
  idealOn: PlainDate;
}

/**
 * The rungs of one running due date. Two ladders where a promise differs from the binding date: one for
 * being in time, one for keeping the promise. None for a complainant's window: it closes, nobody is late.
 */
export function rungsOf(
  view: Pick<CaseView, 'ref' | 'clock'>,
  due: DueSummary,
  ladder: NudgeLadder,
  calendar: Calendar,
): Rung[] {
  if (due.state !== 'running' || due.window || isPaused(view, due.stage)) return [];
  const dates = new Map<PlainDate, Rung['basis']>();
  if (due.promised) dates.set(due.promised, 'promised');
  if (due.binding) dates.set(due.binding, 'binding');
  return [...dates].flatMap(([dueOn, basis]) =>
    offsetsOf(ladder).map(({ offset, audience }) => ({
      key: keyOf(view.ref, due.id, dueOn, offset, audience),
      audience,
      dueOn,
      basis,
      offset,
      idealOn: stepWorkingDays(calendar, dueOn, offset),
    })),
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

/** By when a draft should be with sign-off for an answer due on `dueOn`. */
export function draftBy(calendar: Calendar, dueOn: PlainDate, ladder: NudgeLadder): PlainDate {
  return stepWorkingDays(calendar, dueOn, -ladder.signOffLead);
}

/** The furthest ahead, in working days, that a due date can call for a nudge today. */
export function ladderReach(ladder: NudgeLadder): number {
  return Math.max(0, ladder.signOffLead, ...ladder.before);
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

const SUFFIX: Record<Audience, string> = { handler: '', signOff: 's', alert: 'm' };

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
