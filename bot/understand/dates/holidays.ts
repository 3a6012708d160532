/** The named days people write, for any year. Working-day sums use the timescale service's calendar, not this. */
import type { PlainDate } from '../../../services/timescale/types';
import { addDays, firstOf, lastOf, makeDate, weekdayOf } from './plain';

/** Easter Sunday of the Gregorian calendar (the anonymous algorithm printed in Nature, 20 April 1876). */
export function easterSunday(year: number): PlainDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d =
    b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 19 * a + 15;
  const h = d % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return makeDate(year, Math.floor(n / 31), (n % 31) + 1) ?? firstOf(year, 4);
}

const fixed =
  (month: number, day: number) =>
  (year: number): PlainDate =>
    makeDate(year, month, day) ?? firstOf(year, month);
const fromEaster =
  (days: number) =>
  (year: number): PlainDate =>
    addDays(easterSunday(year), days);
/** The n-th such weekday of a month. */
const nthDay =
  (month: number, weekday: number, n: number) =>
  (year: number): PlainDate => {
    const first = firstOf(year, month);
    return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (n - 1));
  };
const firstMonday =
  (month: number) =>
  (year: number): PlainDate => {
    const first = firstOf(year, month);
    return addDays(first, (7 - weekdayOf(first)) % 7);
  };
const lastMonday =
  (month: number) =>
  (year: number): PlainDate => {
    const last = lastOf(year, month);
    return addDays(last, -weekdayOf(last));
  };

/** Name as tokens, to the day it falls on. Longer names are tried first. */
export const NAMED_DAYS: readonly (readonly [string, (year: number) => PlainDate])[] = [
  ['early may bank holiday monday', firstMonday(5)],
  ['early may bank holiday', firstMonday(5)],
  ['may day bank holiday', firstMonday(5)],
  ['first may bank holiday', firstMonday(5)],
  ['spring bank holiday', lastMonday(5)],
  ['late may bank holiday', lastMonday(5)],
  ['second may bank holiday', lastMonday(5)],
  ['whitsun bank holiday', lastMonday(5)],
  ['august bank holiday', lastMonday(8)],
  ['summer bank holiday', lastMonday(8)],
  ['easter bank holiday monday', fromEaster(1)],
  ['new years eve', fixed(12, 31)],
  ['new year eve', fixed(12, 31)],
  ['new years day', fixed(1, 1)],
  ['new year day', fixed(1, 1)],
  ['christmas eve', fixed(12, 24)],
  ['christmas day', fixed(12, 25)],
  ['boxing day', fixed(12, 26)],
  ['good friday', fromEaster(-2)],
  ['easter monday', fromEaster(1)],
  ['easter tuesday', fromEaster(2)],
  ['easter sunday', fromEaster(0)],
  ['easter saturday', fromEaster(-1)],
  ['maundy thursday', fromEaster(-3)],
  ['shrove tuesday', fromEaster(-47)],
  ['pancake day', fromEaster(-47)],
  ['mothering sunday', fromEaster(-21)],
  ['mothers day', fromEaster(-21)],
  ['whit sunday', fromEaster(49)],
  ['whit monday', fromEaster(50)],
  ['fathers day', nthDay(6, 6, 3)],
  ['remembrance sunday', nthDay(11, 6, 2)],
  ['remembrance day', fixed(11, 11)],
  ['armistice day', fixed(11, 11)],
  ['world book day', nthDay(3, 3, 1)],
  ['burns night', fixed(1, 25)],
  ['st andrews day', fixed(11, 30)],
  ['april fools day', fixed(4, 1)],
  ['ash wednesday', fromEaster(-46)],
  ['palm sunday', fromEaster(-7)],
  ['valentines day', fixed(2, 14)],
  ['valentines', fixed(2, 14)],
  ['st davids day', fixed(3, 1)],
  ['st patricks day', fixed(3, 17)],
  ['st georges day', fixed(4, 23)],
  ['may day', fixed(5, 1)],
  ['bonfire night', fixed(11, 5)],
  ['guy fawkes night', fixed(11, 5)],
  ['halloween', fixed(10, 31)],
  ['nye', fixed(12, 31)],
];

/** The Mondays that are bank holidays every year: where "bank holiday Monday" can fall. */
export const bankHolidayMondays = (year: number): PlainDate[] => [
  fromEaster(1)(year),
  firstMonday(5)(year),
  lastMonday(5)(year),
  lastMonday(8)(year),
];

/** Feasts that last days: from their first to their last holiday. */
export const FEASTS: Readonly<Record<string, (year: number) => [PlainDate, PlainDate]>> = {
  easter: (year) => [fromEaster(-2)(year), fromEaster(1)(year)],
  christmas: (year) => [fixed(12, 25)(year), fixed(12, 26)(year)],
  'new year': (year) => [fixed(1, 1)(year), fixed(1, 1)(year)],
};
