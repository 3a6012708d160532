/**
 * When a case is to be looked at next. It may be too early, which costs a look; it is never too late: a rung's day
 * is found as the planner finds it, and what is still unsaid is looked at each morning for as long as it may be said.
 */
import type { CaseView } from '../cases/view';
import { addDays, londonDate, type PlainDate } from '../timescale';
import { EARLIEST, londonInstant, workingDaysBetween } from './hours';
import type { Rung } from './ladder';
import { hoursOf, MAX_SHIFT_DAYS, type Placed } from './placing';
import { CATCH_UP_DAYS, datesOf, placeRung, rungsFor } from './plan';
import type { Nudge, PlanContext } from './types';

/** What a case still calls for after the day of `now`, as far as facts alone tell. */
export interface Ahead {
  /** The first instant of a later day at which something may be said; null: none is in sight. */
  at: number | null;
  /** What may still be said tomorrow, if it wasn't sent. */
  open: Pick<Nudge, 'key' | 'personId'>[];
}

/** The first minute of tomorrow at which anybody may be written to. */
export const tomorrowMorning = (now: number): number =>
  londonInstant(addDays(londonDate(new Date(now)), 1), EARLIEST);

export function lookAhead(view: CaseView, context: PlanContext): Ahead {
  const today = londonDate(new Date(context.now));
  const rungs = datesOf(view, context)
    .flatMap((date) => rungsFor(view, date, context).map((rung) => ({ date, rung })))
    .filter(({ rung }) => rung.idealOn >= addDays(today, -MAX_SHIFT_DAYS))
    .sort((a, b) => (a.rung.idealOn < b.rung.idealOn ? -1 : 1));
  const ahead: Ahead = { at: null, open: [] };
  for (const { date, rung } of rungs) {
    // It can't be said earlier than what was found, nor can any that come after it.
    if (ahead.at !== null && earliest(rung) > ahead.at) break;
    const placed = placeRung(view, date, rung, context);
    // Nobody can be told as things are: that may be another matter on the day itself.
    if (placed.length === 0 && rung.idealOn > today) sooner(ahead, earliestOn(rung.idealOn));
    for (const one of placed) {
      if (one.plannedOn > today) sooner(ahead, morningOf(one, context));
      else if (isSayableLater(rung, today, context))
        ahead.open.push({ key: rung.key, personId: one.personId });
    }
  }
  return ahead;
}

const earliestOn = (day: PlainDate): number => londonInstant(day, EARLIEST);
const earliest = ({ idealOn }: Rung): number => earliestOn(addDays(idealOn, -MAX_SHIFT_DAYS));

function sooner(ahead: Ahead, at: number): void {
  if (ahead.at === null || at < ahead.at) ahead.at = at;
}

/** Even what waits for the afternoon: whoever has other lines that day gets it in the morning with them. */
function morningOf({ personId, plannedOn, rung }: Placed, context: PlanContext) {
  const person = context.directory.byId(personId);
  const hours = person && hoursOf(person, plannedOn, rung, context);
  return hours?.morning ?? earliestOn(plannedOn);
}

/** Before the date, until its day; after it, for as long as it is caught up with. */
function isSayableLater(rung: Rung, today: PlainDate, context: PlanContext): boolean {
  const tomorrow = addDays(today, 1);
  if (rung.offset <= 0) return rung.dueOn >= tomorrow;
  const missed = workingDaysBetween(context.calendar, rung.idealOn, tomorrow);
  return missed === null || missed <= CATCH_UP_DAYS;
}
