/**
 * The bank holidays of England and Wales: the standing rules, the proclaimed exceptions, and the
 * published feed (https://www.gov.uk/bank-holidays.json) that can extend or change them.
 *
 * Sources: Banking and Financial Dealings Act 1971, s 1 and schedule 1 (Easter Monday, last Monday in
 * May, last Monday in August, 26 December); royal proclamations under the Act (New Year's Day, first
 * Monday in May, substitutes and the exceptions below); common law (Christmas Day, Good Friday).
 */
import { z } from 'zod/v4';
import { dayNumberOf, isPlainDate, plainDate, weekdayOf } from './dates';
import { TimescaleError } from './errors';
import type { PlainDate } from './types';

export interface BankHoliday {
  date: PlainDate;
  /** As GOV.UK titles it, with "(substitute day)" where it stands in for a weekend. */
  name: string;
}

/** The years for which every proclamation is known. A later year is unknown until a feed brings it. */
export const BUNDLED_YEARS = { first: 2012, last: 2028 } as const;

/** Days moved or added by royal proclamation. `instead` is the ordinary day that it replaced. */
const PROCLAIMED: readonly { date: PlainDate; name: string; instead?: PlainDate }[] = [
  { date: '2012-06-04', name: 'Spring bank holiday', instead: '2012-05-28' },
  { date: '2012-06-05', name: 'Queen’s Diamond Jubilee' },
  { date: '2020-05-08', name: 'Early May bank holiday (VE day)', instead: '2020-05-04' },
  { date: '2022-06-02', name: 'Spring bank holiday', instead: '2022-05-30' },
  { date: '2022-06-03', name: 'Platinum Jubilee bank holiday' },
  { date: '2022-09-19', name: 'Bank Holiday for the State Funeral of Queen Elizabeth II' },
  { date: '2023-05-08', name: 'Bank holiday for the coronation of King Charles III' },
];

const MONDAY = 1;
const SATURDAY = 6;
const SUNDAY = 0;

/** Day number of Easter Sunday: the Gregorian computus (Meeus, Jones and Butcher). */
function easterSunday(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return dayNumberOf(year, month, day);
}

function firstMonday(year: number, month: number): number {
  const first = dayNumberOf(year, month, 1);
  return first + ((MONDAY - weekdayOf(first) + 7) % 7);
}

function lastMondayOf31(year: number, month: number): number {
  const last = dayNumberOf(year, month, 31);
  return last - ((weekdayOf(last) - MONDAY + 7) % 7);
}

type Dated = [day: number, name: string];

/** 1 January, or the Monday after a weekend one. */
function newYear(year: number): Dated {
  const day = dayNumberOf(year, 1, 1);
  if (weekdayOf(day) === SATURDAY) return [day + 2, 'New Year’s Day (substitute day)'];
  if (weekdayOf(day) === SUNDAY) return [day + 1, 'New Year’s Day (substitute day)'];
  return [day, 'New Year’s Day'];
}

/** Each weekend day of the two gets the next free weekday. When Christmas is a Sunday, Boxing Day keeps the Monday. */
function christmas(year: number): Dated[] {
  const day = dayNumberOf(year, 12, 25);
  const substitute = {
    christmas: 'Christmas Day (substitute day)',
    boxing: 'Boxing Day (substitute day)',
  };
  switch (weekdayOf(day)) {
    case 5:
      return [
        [day, 'Christmas Day'],
        [day + 3, substitute.boxing],
      ];
    case SATURDAY:
      return [
        [day + 2, substitute.christmas],
        [day + 3, substitute.boxing],
      ];
    case SUNDAY:
      return [
        [day + 1, 'Boxing Day'],
        [day + 2, substitute.christmas],
      ];
    default:
      return [
        [day, 'Christmas Day'],
        [day + 1, 'Boxing Day'],
      ];
  }
}

/** The bank holidays of one year by rule and proclamation, in date order. */
export function bankHolidaysOf(year: number): BankHoliday[] {
  const easter = easterSunday(year);
  const byRule: Dated[] = [
    newYear(year),
    [easter - 2, 'Good Friday'],
    [easter + 1, 'Easter Monday'],
    [firstMonday(year, 5), 'Early May bank holiday'],
    [lastMondayOf31(year, 5), 'Spring bank holiday'],
    [lastMondayOf31(year, 8), 'Summer bank holiday'],
    ...christmas(year),
  ];
  const proclaimed = PROCLAIMED.filter(({ date }) => date.startsWith(`${year}-`));
  const replaced = new Set(proclaimed.map(({ instead }) => instead));
  return [
    ...byRule
      .map(([day, name]) => ({ date: plainDate(day), name }))
      .filter(({ date }) => !replaced.has(date)),
    ...proclaimed.map(({ date, name }) => ({ date, name })),
  ].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/**
 * Good Friday, Christmas Day and Boxing Day are not working days whatever a feed lists: reg 2 of the
 * 2006 Regulations (SI 2006/1738) names them beside the bank holidays.
 */
function namedInRegulation2(year: number): BankHoliday[] {
  return [
    { date: plainDate(easterSunday(year) - 2), name: 'Good Friday' },
    { date: `${year}-12-25`, name: 'Christmas Day' },
    { date: `${year}-12-26`, name: 'Boxing Day' },
  ];
}

const FeedSchema = z.object({
  'england-and-wales': z.object({
    events: z
      .array(
        z.object({
          title: z.string().min(1),
          date: z.string().refine(isPlainDate, 'must be a real date, YYYY-MM-DD'),
          notes: z.string().optional(),
        }),
      )
      .min(1, 'must list at least one bank holiday'),
  }),
});

/** Holidays of each year that a feed speaks of. */
export type Feed = Map<number, BankHoliday[]>;

/**
 * Reads a feed in the format of GOV.UK, and only its `england-and-wales` part.
 * @throws TimescaleError `calendarFile`, naming the entry at fault
 */
export function readFeed(json: unknown, fileName = 'bank holidays feed'): Feed {
  const parsed = FeedSchema.safeParse(json);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(
      (issue) => `${issue.path.join('.') || 'the file'}: ${issue.message}`,
    );
    throw new TimescaleError(
      'calendarFile',
      `${fileName} is not in the format of https://www.gov.uk/bank-holidays.json: ${faults.join('; ')}.`,
    );
  }
  const feed: Feed = new Map();
  for (const { date, title, notes } of parsed.data['england-and-wales'].events) {
    const year = Number(date.slice(0, 4));
    const name = notes === 'Substitute day' ? `${title} (substitute day)` : title;
    feed.set(year, [...(feed.get(year) ?? []), { date, name }]);
  }
  return feed;
}

/** A published year lists at least the eight standing holidays; fewer is an addition to what is known. */
const isWholeYear = (holidays: BankHoliday[]) => holidays.length >= 8;

/**
 * The holidays of every known year. A whole year in the feed replaces the bundled one; a part of a year
 * is added to it (one new bank holiday can be written as one entry).
 * @throws TimescaleError `calendarFile` where a year beyond the bundled ones is partial or leaves a gap
 */
export function knownHolidays(feed: Feed = new Map()): {
  firstYear: number;
  lastYear: number;
  holidays: BankHoliday[];
} {
  const firstYear = BUNDLED_YEARS.first;
  const lastYear = Math.max(BUNDLED_YEARS.last, ...feed.keys());
  const holidays: BankHoliday[] = [];
  for (let year = firstYear; year <= lastYear; year += 1) {
    const published = feed.get(year) ?? [];
    if (year > BUNDLED_YEARS.last && !isWholeYear(published)) {
      throw new TimescaleError(
        'calendarFile',
        `The feed goes on to ${lastYear} but lists ${published.length} bank holidays for ${year}: a year after ${BUNDLED_YEARS.last} must be whole (at least 8).`,
      );
    }
    const bundled = isWholeYear(published) ? [] : bankHolidaysOf(year);
    holidays.push(...namedInRegulation2(year), ...bundled, ...published);
  }
  return { firstYear, lastYear, holidays };
}
