/** Working days of England and Wales. A working day is asked here and nowhere else. */
import { knownHolidays, readFeed } from './bank-holidays';
import type { BankHoliday } from './bank-holidays';
import { dayNumber, weekdayOf } from './dates';
import { DayTable, UNKNOWN } from './day-table';
import type { MaybeDate, PlainDate, SkippedDay } from './types';

/** A calendar knows where it ends: outside `firstDay` to `lastDay` every answer is `unknown`. */
export interface Calendar {
  readonly firstDay: PlainDate;
  readonly lastDay: PlainDate;
  /** Changes exactly when a day of the calendar does. */
  readonly version: string;
  /** The same calendar without council closures: what reg 2 and the 1971 Act alone take out. */
  readonly statutory: Calendar;
  readonly holidays: readonly BankHoliday[];
  readonly closures: readonly SkippedDay[];
  /** The look-up tables, in day numbers (see `dayNumber`), for counting in bulk. */
  readonly table: DayTable;
  isWorkingDay(date: PlainDate): boolean | 'unknown';
  /** Why a day is not a working day: "Good Friday", "Saturday", "Council closure: …"; null where it is one. */
  whyNot(date: PlainDate): string | null;
  /** The `n`-th working day after a date; before it, if negative; the date itself, if 0. */
  addWorkingDays(date: PlainDate, n: number): MaybeDate;
  /** Working days in (after, upTo]; the same day gives 0, an earlier `upTo` a negative number. */
  countWorkingDays(after: PlainDate, upTo: PlainDate): number | 'unknown';
  /** This calendar with more days on which the council is closed. */
  withClosures(closures: readonly SkippedDay[]): Calendar;
}

interface Days {
  firstDay: PlainDate;
  lastDay: PlainDate;
  holidays: readonly BankHoliday[];
}

const WEEKEND: Record<number, string> = { 0: 'Sunday', 6: 'Saturday' };

/** A weekend is said as a weekend even when a holiday falls on it: that is what the reader sees. */
function reasons(holidays: readonly BankHoliday[], closures: readonly SkippedDay[]) {
  const named = new Map<number, string>();
  for (const { date, why } of closures) named.set(dayNumber(date), `Council closure: ${why}`);
  for (const { date, name } of holidays) named.set(dayNumber(date), name);
  return (day: number): string | null => WEEKEND[weekdayOf(day)] ?? named.get(day) ?? null;
}

/** FNV-1a, in hexadecimal: short, stable and enough to tell two lists of days apart. */
function fingerprint(dates: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < dates.length; i += 1)
    hash = Math.imul(hash ^ dates.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

class WorkingDays implements Calendar {
  readonly firstDay: PlainDate;
  readonly lastDay: PlainDate;
  readonly version: string;
  readonly statutory: Calendar;
  readonly holidays: readonly BankHoliday[];
  readonly table: DayTable;
  readonly #days: Days;
  /** One calendar per list of closures: building the tables takes a millisecond, asking takes none. */
  readonly #closed = new WeakMap<readonly SkippedDay[], Calendar>();

  constructor(
    days: Days,
    readonly closures: readonly SkippedDay[],
    statutory?: Calendar,
  ) {
    this.#days = days;
    this.firstDay = days.firstDay;
    this.lastDay = days.lastDay;
    this.holidays = days.holidays;
    this.statutory = statutory ?? this;
    this.table = new DayTable(
      dayNumber(days.firstDay),
      dayNumber(days.lastDay),
      reasons(days.holidays, closures),
    );
    const years = `${days.firstDay.slice(0, 4)}-${days.lastDay.slice(0, 4)}`;
    this.version = `england-and-wales/${years}/${fingerprint(this.table.skippedDays.map((day) => day.date).join())}`;
  }

  isWorkingDay(date: PlainDate): boolean | 'unknown' {
    const day = dayNumber(date);
    return this.table.knows(day) ? this.table.isWorking(day) : 'unknown';
  }

  whyNot(date: PlainDate): string | null {
    const day = dayNumber(date);
    if (!this.table.knows(day)) {
      return `Not known: the calendar holds the bank holidays from ${this.firstDay} to ${this.lastDay}`;
    }
    return this.table.whyNot(day);
  }

  addWorkingDays(date: PlainDate, n: number): MaybeDate {
    const found = this.table.addWorking(dayNumber(date), n);
    return found === UNKNOWN ? 'unknown' : this.table.date(found);
  }

  countWorkingDays(after: PlainDate, upTo: PlainDate): number | 'unknown' {
    const [from, to] = [dayNumber(after), dayNumber(upTo)];
    if (!this.table.knows(from) || !this.table.knows(to)) return 'unknown';
    return this.table.workingUpTo(to) - this.table.workingUpTo(from);
  }

  withClosures(closures: readonly SkippedDay[]): Calendar {
    if (closures.length === 0) return this;
    let closed = this.#closed.get(closures);
    if (!closed) {
      closed = new WorkingDays(this.#days, [...this.closures, ...closures], this.statutory);
      this.#closed.set(closures, closed);
    }
    return closed;
  }
}

export interface CalendarOptions {
  /** Days on which the council is closed, beside the bank holidays. */
  closures?: readonly SkippedDay[];
  /** The content of a file in the format of https://www.gov.uk/bank-holidays.json. */
  feed?: unknown;
  /** Its name, for error messages. */
  feedName?: string;
}

/**
 * The calendar of England and Wales, 2012 to 2028, longer or changed where a feed is given.
 * @throws TimescaleError `calendarFile` for a feed that cannot be used, `notADate` for a closure
 */
export function englandAndWales(options: CalendarOptions = {}): Calendar {
  const feed = options.feed === undefined ? undefined : readFeed(options.feed, options.feedName);
  const { firstYear, lastYear, holidays } = knownHolidays(feed);
  const days = { firstDay: `${firstYear}-01-01`, lastDay: `${lastYear}-12-31`, holidays };
  return new WorkingDays(days, []).withClosures(options.closures ?? []);
}
