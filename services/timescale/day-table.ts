/**
 * Every day of a calendar, worked out once, so that counting is two look-ups whatever the length:
 * how many working days lie up to a day, and which day is the k-th working day.
 */
import { plainDate } from './dates';
import type { PlainDate, SkippedDay } from './types';

/** What a look-up answers past either end of the calendar. No day of a calendar has this number. */
export const UNKNOWN = -1;

export class DayTable {
  /** Day numbers of the first and last day known. */
  readonly first: number;
  readonly last: number;
  /** The date of each day, by `day - first`. */
  readonly names: readonly PlainDate[];
  /** Working days from `first` up to and including each day, by `day - first + 1`; entry 0 is 0. */
  readonly upTo: Int32Array;
  /** The day number of each working day, in order. */
  readonly nth: Int32Array;
  readonly workingDates: readonly PlainDate[];
  readonly skippedDays: readonly SkippedDay[];

  /** @param whyNot why a day is not a working day, or null where it is one */
  constructor(first: number, last: number, whyNot: (day: number) => string | null) {
    const names: PlainDate[] = [];
    const nth: number[] = [];
    const workingDates: PlainDate[] = [];
    const skippedDays: SkippedDay[] = [];
    const upTo = new Int32Array(last - first + 2);
    for (let day = first; day <= last; day += 1) {
      const date = plainDate(day);
      const why = whyNot(day);
      names.push(date);
      if (why === null) {
        nth.push(day);
        workingDates.push(date);
      } else {
        skippedDays.push(Object.freeze({ date, why }));
      }
      upTo[day - first + 1] = nth.length;
    }
    this.first = first;
    this.last = last;
    this.names = names;
    this.upTo = upTo;
    this.nth = Int32Array.from(nth);
    this.workingDates = workingDates;
    this.skippedDays = skippedDays;
  }

  knows(day: number): boolean {
    return day >= this.first && day <= this.last;
  }

  /** Working days from the start of the calendar up to and including `day`, which must be known. */
  workingUpTo(day: number): number {
    return this.upTo[day - this.first + 1] as number;
  }

  isWorking(day: number): boolean {
    return this.workingUpTo(day) > (this.upTo[day - this.first] as number);
  }

  /** The `n`-th working day after `day` (before it, if negative; the day itself, if 0), or UNKNOWN. */
  addWorking(day: number, n: number): number {
    if (!this.knows(day)) return UNKNOWN;
    if (n === 0) return day;
    const counted = n > 0 ? this.workingUpTo(day) - 1 : (this.upTo[day - this.first] as number);
    return this.nth[counted + n] ?? UNKNOWN;
  }

  /** Working days in (after, upTo]; both known. */
  workingBetween(after: number, upTo: number): PlainDate[] {
    return this.workingDates.slice(this.workingUpTo(after), this.workingUpTo(upTo));
  }

  /** Days that are not working days in (after, upTo], each with its name; both known. */
  skippedBetween(after: number, upTo: number): SkippedDay[] {
    return this.skippedDays.slice(this.#skippedUpTo(after), this.#skippedUpTo(upTo));
  }

  /** Why a known day is not a working day; null where it is one. */
  whyNot(day: number): string | null {
    return this.isWorking(day) ? null : (this.skippedDays[this.#skippedUpTo(day) - 1]?.why ?? null);
  }

  #skippedUpTo(day: number): number {
    return day - this.first + 1 - this.workingUpTo(day);
  }

  /** The date of any day number; days of the calendar are looked up. */
  date(day: number): PlainDate {
    return this.names[day - this.first] ?? plainDate(day);
  }
}
