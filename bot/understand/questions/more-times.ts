/** Periods that only questions about cases name: "fy25", "calendar 2025", "year ending March 2025", "since the start of the year". */
import type { PlainDate } from '../../../services/timescale/types';
import {
  addDays,
  addMonths,
  financialYearOf,
  firstOf,
  fullYear,
  lastOf,
  mondayOf,
  monthOf,
  yearOf,
} from '../dates/plain';
import type { TimeExpr, TimeFind } from '../dates/types';
import { MONTHS } from '../dates/words';
import type { Line } from '../line';

interface Found {
  end: number;
  expr: TimeExpr;
  prefix?: 'since';
}
type Reader = (line: Line, i: number) => Found | null;

const word = (line: Line, i: number): string => line.tokens[i]?.w ?? '';
const span = (from: PlainDate, to: PlainDate): TimeExpr => ({ t: 'span', from, to });
const financial = (start: number): TimeExpr => span(`${start}-04-01`, `${start + 1}-03-31`);
const passing = (line: Line, i: number, small: RegExp): number => {
  let at = i;
  while (small.test(word(line, at))) at += 1;
  return at;
};

/** "fy24/25", "FY25" (the year that ends then), "fy 2025". */
const labelled: Reader = (line, i) => {
  const split = /^fy(\d)$/.exec(word(line, i));
  const next = line.tokens[i + 1];
  if (!next || !(split || word(line, i) === 'fy')) return null;
  const digits = `${split?.[1] ?? ''}${next.raw}`;
  const both = /^(?:20)?(\d\d)[/-](?:20)?\d\d$/.exec(digits);
  if (both) return { end: i + 2, expr: financial(fullYear(Number(both[1]))) };
  return /^(?:20)?\d\d$/.test(digits)
    ? { end: i + 2, expr: financial(fullYear(Number(digits)) - 1) }
    : null;
};

/** "calendar 2025", "calendar year 2025", "2024/5". */
const numbered: Reader = (line, i) => {
  if (word(line, i) === 'calendar') {
    const at = passing(line, i + 1, /^year$/);
    const year = word(line, at);
    return /^20\d\d$/.test(year)
      ? { end: at + 1, expr: span(`${year}-01-01`, `${year}-12-31`) }
      : null;
  }
  const year = Number(/^20(\d\d)$/.exec(word(line, i))?.[1] ?? Number.NaN);
  const short = line.tokens[i + 2];
  const follows = /^[/-]$/.test(word(line, i + 1)) && short?.spaced === false;
  return follows && short.raw === String((year + 1) % 10)
    ? { end: i + 3, expr: financial(2000 + year) }
    : null;
};

/** "financial year 2024/25": the year named, not this one. */
const named: Reader = (line, i) => {
  if (word(line, i) !== 'financial' || word(line, i + 1) !== 'year') return null;
  const after = line.times.find(({ at }) => at === i + 2);
  return after?.expr.t === 'span' ? { end: after.end, expr: after.expr } : null;
};

/** "year ending March 2025", "the year to 31 March 2025", "12 months to September". */
const ending: Reader = (line, i) => {
  if (word(line, i) !== 'year' || !/^(?:ending|ended|to|end)$/.test(word(line, i + 1))) return null;
  let at = passing(line, i + 2, /^(?:the|end|of|in)$/);
  if (/^3[01]$/.test(line.tokens[at]?.w ?? '') || line.tokens[at]?.kind === 'ordinal') at += 1;
  const month = MONTHS.get(word(line, at));
  if (month === undefined) return null;
  const typed = /^20\d\d$/.test(word(line, at + 1)) ? Number(word(line, at + 1)) : null;
  const { today } = line;
  const year = typed ?? (lastOf(yearOf(today), month) <= today ? yearOf(today) : yearOf(today) - 1);
  const to = lastOf(year, month);
  return {
    end: typed === null ? at + 1 : at + 2,
    expr: span(addMonths(firstOf(year, month), -11), to),
  };
};

/** "since the start of the year", "since the beginning of April": a first day, not a vague one. */
const since: Reader = (line, i) => {
  if (!/^(?:since|from)$/.test(word(line, i))) return null;
  let at = passing(line, i + 1, /^the$/);
  if (!/^(?:start|beginning)$/.test(word(line, at)) || word(line, at + 1) !== 'of') return null;
  at = passing(line, at + 2, /^(?:the|this|financial|current)$/);
  const { today } = line;
  const firsts: Partial<Record<string, PlainDate>> = {
    year:
      word(line, at - 1) === 'calendar'
        ? `${yearOf(today)}-01-01`
        : `${financialYearOf(today)}-04-01`,
    quarter: firstOf(yearOf(today), Math.floor((monthOf(today) - 1) / 3) * 3 + 1),
    month: firstOf(yearOf(today), monthOf(today)),
    week: mondayOf(today),
  };
  const first = firsts[word(line, at)];
  if (first !== undefined) return { end: at + 1, expr: { t: 'day', date: first }, prefix: 'since' };
  const month = MONTHS.get(word(line, at));
  if (month === undefined) return null;
  const year = /^20\d\d$/.test(word(line, at + 1)) ? Number(word(line, at + 1)) : null;
  return {
    end: year === null ? at + 1 : at + 2,
    expr: { t: 'month', month, year },
    prefix: 'since',
  };
};

/** "This week and next", "last month and this". */
const both: Reader = (line, i) => {
  const first = line.times.find(({ at }) => at === i);
  if (!first || word(line, first.end) !== 'and' || first.expr.t !== 'week') return null;
  if (!/^(?:next|this)$/.test(word(line, first.end + 1))) return null;
  if (line.times.some(({ at }) => at === first.end + 1)) return null;
  return {
    end: first.end + 2,
    expr: span(first.expr.monday, addDays(first.expr.monday, 13)),
  };
};

/** Seasons say no days: they are asked. */
const season: Reader = (line, i) =>
  /^(?:autumn|winter|spring)$/.test(word(line, i)) &&
  /^(?:in|over|during|since|the|last|this|for)$/.test(word(line, i - 1))
    ? { end: i + 1, expr: { t: 'open', choices: [], vague: true } }
    : null;

/** "In February and march", "compare february with march": beside another month these words are no others. */
const monthBeside: Reader = (line, i) => {
  const month = MONTHS.get(word(line, i));
  if (month === undefined || line.times.some(({ at, end }) => at <= i && i < end)) return null;
  const isMonth = (at: number): boolean => MONTHS.has(word(line, at));
  const joined = /^(?:and|or|to|with|versus|vs|v|against|than)$/;
  const after = joined.test(word(line, i - 1)) && isMonth(i - 2);
  const before = joined.test(word(line, i + 1)) && isMonth(i + 2);
  return after || before ? { end: i + 1, expr: { t: 'month', month, year: null } } : null;
};

const READERS: readonly Reader[] = [
  labelled,
  numbered,
  named,
  ending,
  since,
  both,
  season,
  monthBeside,
];
const MAY_BEGIN =
  /^(?:fy\d?|calendar|20\d\d|financial|year|since|from|this|last|autumn|winter|spring)$/;
const mayBegin = (w: string): boolean => MAY_BEGIN.test(w) || MONTHS.has(w);

/** The times of a line, with these in place of whatever of them the date grammar saw. */
export function timesOf(line: Line): TimeFind[] {
  const own: TimeFind[] = [];
  for (let i = 0; i < line.tokens.length; i += 1) {
    if (!mayBegin(word(line, i)) || own.some(({ end }) => end > i)) continue;
    for (const read of READERS) {
      const found = read(line, i);
      if (!found) continue;
      const prefix = found.prefix ?? null;
      own.push({ at: i, end: found.end, expr: found.expr, prefix, prefixAt: i, soFar: false });
      break;
    }
  }
  if (own.length === 0) return line.times;
  const kept = line.times.filter((t) => !own.some((o) => o.at < t.end && t.at < o.end));
  return [...kept, ...own.map((o) => withPrefix(line, o))].sort((a, b) => a.at - b.at);
}

const withPrefix = (line: Line, find: TimeFind): TimeFind => {
  if (find.prefix !== null) return find;
  const before =
    word(line, find.at - 1) === 'the' ? word(line, find.at - 2) : word(line, find.at - 1);
  return /^(?:since|before|after|until|by)$/.test(before)
    ? {
        ...find,
        prefix:
          before === 'since'
            ? 'since'
            : before === 'before'
              ? 'before'
              : before === 'after'
                ? 'after'
                : before === 'by'
                  ? 'by'
                  : 'until',
      }
    : find;
};
