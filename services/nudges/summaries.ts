/** Summaries: how things stand for a person, on the day and at the hour that they wish. Through the same outbox. */
import { COMPLAINTS_ROLES, holdsAny } from '../people/directory';
import type { Person } from '../people/ports';
import { addDays, londonDate, weekday } from '../timescale';
import type { PlainDate } from '../timescale';
import { bundleKey } from './bundle';
import { hoursOn, londonInstant, type DayHours } from './hours';
import type { Outbox, OutboxItem } from './ports';
import type { PersonBundle, PlanContext } from './types';
import { USUAL, type Wishes } from './wishes';

/** When a person wants a summary; null: never. */
export type SummaryWish = Exclude<Wishes['summary'], 'usual'>;

const MONDAY = 1;

/** Who answers for others' cases has one as their Monday begins, unless they wish otherwise. */
export function summaryWish(person: Person, wishes: Wishes = USUAL): SummaryWish {
  if (wishes.summary !== 'usual') return wishes.summary;
  const manages = person.roles.includes('teamManager') || holdsAny(person, COMPLAINTS_ROLES);
  return manages ? { weekday: MONDAY, at: null } : null;
}

/** The summary that is a person's on the day of `now`; null: none is. */
export function summaryFor(person: Person, context: PlanContext): PersonBundle | null {
  const wishes = context.wishes?.get(person.id);
  const wish = summaryWish(person, wishes);
  const on = londonDate(new Date(context.now));
  if (!wish || !isItsDay(person, wish, on, context)) return null;
  const hours = hoursThen(person, on, context)!;
  const wished = wish.at === null ? hours.morning : londonInstant(on, wish.at);
  return {
    key: bundleKey(person.id, on, 'summary'),
    personId: person.id,
    on,
    slot: 'summary',
    sendAt: wished < hours.end ? Math.max(wished, hours.morning) : hours.morning,
    notAfter: hours.end,
    nudges: [],
  };
}

/** Its weekday, or the next day of that week on which they are in; where there is none, the last before it. */
function isItsDay(
  person: Person,
  { weekday: wished }: NonNullable<SummaryWish>,
  on: PlainDate,
  context: PlanContext,
): boolean {
  const isIn = (day: PlainDate) => isAtWork(person, day, context);
  if (!isIn(on)) return false;
  if (wished === null) return true;
  const monday = addDays(on, -sinceMonday(weekday(on)));
  const days = [0, 1, 2, 3, 4, 5, 6].map((n) => addDays(monday, n));
  const from = addDays(monday, sinceMonday(wished));
  return (days.find((day) => day >= from && isIn(day)) ?? days.filter(isIn).at(-1)) === on;
}

const sinceMonday = (day: number): number => (day + 6) % 7;

function isAtWork(person: Person, day: PlainDate, context: PlanContext): boolean {
  const away = (context.absences ?? []).some(
    ({ personId, from, until }) => personId === person.id && from <= day && day <= until,
  );
  return !away && hoursThen(person, day, context) !== null;
}

/** A day without reminders may still be the one that they want their summary on. */
function hoursThen(
  person: Person,
  day: PlainDate,
  { council, calendar, wishes }: PlanContext,
): DayHours | null {
  const quiet = { hours: wishes?.get(person.id)?.hours ?? null, quietDays: [] };
  return hoursOn(person, council.workingHours, calendar, day, quiet);
}

/** Puts into the outbox those whose time has come. @param offered keys that this process has offered before */
export async function offerSummaries(
  outbox: Pick<Outbox, 'add'>,
  context: PlanContext,
  offered: Set<string>,
): Promise<void> {
  const today = `|${londonDate(new Date(context.now))}|`;
  for (const key of offered) if (!key.includes(today)) offered.delete(key);
  const items = context.directory.people.flatMap((person): OutboxItem[] => {
    const one = summaryFor(person, context);
    if (!one || one.sendAt > context.now || context.now > one.notAfter || offered.has(one.key))
      return [];
    const { key, personId, sendAt: notBefore, notAfter } = one;
    return [{ key, personId, payload: { nudges: [] }, notBefore, notAfter }];
  });
  if (items.length === 0) return;
  await outbox.add(items);
  for (const { key } of items) offered.add(key);
}
