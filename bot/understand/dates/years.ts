/** Quarters, halves and years, financial unless four figures stand alone. */
import type { PlainDate } from '../../../services/timescale/types';
import { isFinancialYear } from '../text/tokens';
import { countAt, phraseEnd, seen, word } from './grammar';
import type { Reader, Seen, Sight } from './grammar';
import { addDays, addMonths, financialYearOf, firstOf, fullYear, monthOf, yearOf } from './plain';
import type { TimeExpr } from './types';

export const span = (from: PlainDate, to: PlainDate): TimeExpr => ({ t: 'span', from, to });
export const financialYear = (start: number): TimeExpr =>
  span(`${start}-04-01`, `${start + 1}-03-31`);

/** "Q3", "q2 25/26", "Q1 this year", "third quarter", "last quarter", "the quarter". */
export const quarter: Reader = (s, i) => {
  const tagged = /^q([1-4])$/.exec(word(s, i));
  const spelled = ['first', 'second', 'third', 'fourth'].indexOf(word(s, i));
  const digit =
    s.tokens[i]?.kind === 'ordinal'
      ? (s.tokens[i]?.n ?? 0)
      : word(s, i) === 'quarter'
        ? countAt(s, i + 1)
        : null;
  if (tagged) return quarterOf(s, Number(tagged[1]), i + 1);
  if (word(s, i) === 'q' && digit === null && countAt(s, i + 1))
    return quarterOf(s, countAt(s, i + 1) ?? 1, i + 2);
  if (spelled >= 0 && word(s, i + 1) === 'quarter') return quarterOf(s, spelled + 1, i + 2);
  if (digit !== null && digit >= 1 && digit <= 4) {
    if (word(s, i) === 'quarter') return quarterOf(s, digit, i + 2);
    if (word(s, i + 1) === 'quarter') return quarterOf(s, digit, i + 2);
  }
  const back = { last: -3, previous: -3, this: 0, current: 0, next: 3 }[word(s, i)];
  if (back === undefined || !/^quarters?$/.test(word(s, i + 1))) return null;
  const first = firstOf(yearOf(s.today), Math.floor((monthOf(s.today) - 1) / 3) * 3 + 1);
  const from = addMonths(first, back);
  return seen(span(from, addDays(addMonths(from, 3), -1)), i + 2);
};

function quarterOf(s: Sight, q: number, end: number): Seen | null {
  if (q < 1 || q > 4) return null;
  const at = /^(of|in|,|for)$/.test(word(s, end)) ? end + 1 : end;
  const year = yearSpan(s, word(s, at) === 'the' ? at + 1 : at);
  if (year?.value.t === 'span') {
    return seen(
      { t: 'quarter', quarter: q as 1 | 2 | 3 | 4, startYear: yearOf(year.value.from) },
      year.end,
    );
  }
  const token = s.tokens[at];
  if (token?.kind === 'number' && /^20\d\d$/.test(token.raw)) {
    return seen(
      { t: 'quarter', quarter: q as 1 | 2 | 3 | 4, startYear: Number(token.raw) },
      at + 1,
    );
  }
  return seen({ t: 'quarter', quarter: q as 1 | 2 | 3 | 4, startYear: null }, end);
}

/** "25/26", "2025-26", "this year", "last financial year", "the year", "year to date", "2025". */
export const yearSpan: Reader = (s, i) => {
  const token = s.tokens[i];
  if (token?.kind === 'date' && isFinancialYear(token.raw)) {
    return seen(financialYear(fullYear(Number(token.raw.split(/[/-]/)[0]))), i + 1);
  }
  const at = word(s, i) === 'the' ? i + 1 : i;
  const by = { this: 0, current: 0, last: -1, previous: -1, next: 1 }[word(s, at)];
  if (by !== undefined) {
    let end = at + 1;
    if (word(s, end) === 'financial' || word(s, end) === 'fin' || word(s, end) === 'fy') end += 1;
    const calendarYear = word(s, end) === 'calendar';
    if (calendarYear) end += 1;
    if (!/^years?$/.test(word(s, end)) && word(s, end - 1) !== 'fy') return null;
    if (word(s, end - 1) !== 'fy' || /^years?$/.test(word(s, end))) end += 1;
    if (calendarYear) return seen(calendarYearSpan(yearOf(s.today) + by), end);
    return seen(financialYear(financialYearOf(s.today) + by), end);
  }
  if (phraseEnd(s, at, ['year', 'before', 'last']) > 0)
    return seen(financialYear(financialYearOf(s.today) - 2), at + 3);
  if (phraseEnd(s, at, ['year', 'to', 'date']) > 0)
    return seen(span(`${financialYearOf(s.today)}-04-01`, s.today), at + 3);
  if (word(s, at) === 'ytd')
    return seen(span(`${financialYearOf(s.today)}-04-01`, s.today), at + 1);
  if (word(s, at) === 'financial' && word(s, at + 1) === 'year')
    return seen(financialYear(financialYearOf(s.today)), at + 2);
  return calendarYearAt(s, i);
};

function calendarYearAt(s: Sight, i: number): Seen | null {
  const token = s.tokens[i];
  if (token?.kind !== 'number' || !/^20[0-4]\d$/.test(token.raw)) return null;
  return /^(in|during|of|for|year|throughout|all)$/.test(word(s, i - 1))
    ? seen(calendarYearSpan(Number(token.raw)), i + 1)
    : null;
}

const calendarYearSpan = (year: number): TimeExpr => span(`${year}-01-01`, `${year}-12-31`);

/** H1, "first half of the year". */
export const halfYear: Reader = (s, i) => {
  const at = word(s, i) === 'the' ? i + 1 : i;
  const half = { first: 1, second: 2, h1: 1, h2: 2 }[word(s, at)];
  if (half === undefined) return null;
  const tagged = word(s, at).startsWith('h');
  if (!tagged && word(s, at + 1) !== 'half') return null;
  let end = tagged ? at + 1 : at + 2;
  const of = /^(of|in)$/.test(word(s, end)) ? end + 1 : end;
  const year =
    yearSpan(s, of) ??
    (word(s, of) === 'the' && word(s, of + 1) === 'year'
      ? seen(financialYear(financialYearOf(s.today)), of + 2)
      : null);
  const start = year?.value.t === 'span' ? yearOf(year.value.from) : financialYearOf(s.today);
  end = year?.end ?? end;
  return seen(
    half === 1
      ? span(`${start}-04-01`, `${start}-09-30`)
      : span(`${start}-10-01`, `${start + 1}-03-31`),
    end,
  );
};
