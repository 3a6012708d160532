/** Lengths of time: "10 working days", "a fortnight", "5 more on 42". */
import { countAt, seen, word } from './grammar';
import type { Seen, Sight } from './grammar';
import { addDays, addMonths } from './plain';
import type { PlainDate } from '../../../services/timescale/types';
import type { LengthFind } from './types';

const SLACK = /^(ish|or|odd)$/;

export interface PlainLength {
  n: number;
  unit: 'working' | 'calendar' | 'day' | 'week' | 'month' | 'year';
  rough: boolean;
}

const NO_AMOUNT =
  /^(all|every|each|per|killer|busy|long|hard|mad|crazy|tough|awful|manic|nightmare|bad|good|lovely|great|rough|hectic|stressful|short|quiet|mental|horrible|some)$/;

const UNITS: Record<string, PlainLength['unit'] | 'fortnight'> = {
  day: 'day',
  days: 'day',
  week: 'week',
  weeks: 'week',
  fortnight: 'fortnight',
  fortnights: 'fortnight',
  month: 'month',
  months: 'month',
  year: 'year',
  years: 'year',
};

/** "10 working days", "a fortnight", "another 3 days", "5 more working days", "20 calendar days", "6 wks". */
export function lengthAt(s: Sight, i: number): Seen<PlainLength> | null {
  let at = i;
  if (/^(another|extra|further|additional)$/.test(word(s, at))) at += 1;
  if (
    /^(an|a)$/.test(word(s, at)) &&
    /^(extra|further|additional|couple|few|good)$/.test(word(s, at + 1))
  )
    at += 1;
  if (/^(extra|further|additional)$/.test(word(s, at))) at += 1;
  if (/^(couple|few|several)$/.test(word(s, at))) return roughLength(s, at);
  const counted = countAt(s, at);
  // "all week", "every week", "killer week": how long, but no amount.
  const bare = /^(fortnight|week)$/.test(word(s, at)) && !NO_AMOUNT.test(word(s, at - 1));
  const n = counted ?? (bare ? 1 : null);
  if (n === null) return null;
  at = counted === null ? at : at + 1;
  while (/^(more|extra|further|additional|full|clear|whole|the|-)$/.test(word(s, at))) at += 1;
  let kind: 'working' | 'calendar' | null = null;
  if (/^(working|work|business)$/.test(word(s, at))) kind = 'working';
  else if (/^calendar$/.test(word(s, at))) kind = 'calendar';
  if (kind) at += 1;
  const unit = UNITS[word(s, at)];
  if (unit === undefined || (kind && unit !== 'day')) return null;
  const rough =
    SLACK.test(word(s, at + 1)) &&
    /^(ish|so|odd)$/.test(word(s, at + 1) === 'or' ? word(s, at + 2) : word(s, at + 1));
  const end = at + 1 + (rough ? (word(s, at + 1) === 'or' ? 2 : 1) : 0);
  if (unit === 'fortnight') return seen({ n: n * 2, unit: 'week', rough }, end);
  return seen({ n, unit: kind ?? unit, rough }, end);
}

function roughLength(s: Sight, i: number): Seen<PlainLength> | null {
  let at = word(s, i + 1) === 'of' ? i + 2 : i + 1;
  while (/^(more|extra|further|working)$/.test(word(s, at))) at += 1;
  const unit = UNITS[word(s, at)];
  return unit === undefined
    ? null
    : seen({ n: 2, unit: unit === 'fortnight' ? 'week' : unit, rough: true }, at + 1);
}

/** A calendar length from a day: weeks are sevens, months keep the day number. */
export function shift(from: PlainDate, n: number, unit: PlainLength['unit']): PlainDate {
  if (unit === 'week') return addDays(from, n * 7);
  if (unit === 'month') return addMonths(from, n);
  if (unit === 'year') return addMonths(from, n * 12);
  return addDays(from, n);
}

export function amountAt(s: Sight, i: number): LengthFind | null {
  const length = lengthAt(s, i);
  if (length) {
    const within = /^(within|in|inside|under)$/.test(word(s, i - 1));
    const { n, unit, rough } = length.value;
    if (rough) return null;
    return { at: i, end: length.end, n, unit, from: null, back: false, within };
  }
  const n = countAt(s, i) ?? countAt(s, i + 1);
  const bare = n === null ? -1 : bareAmountEnd(s, i);
  if (n !== null && bare > 0)
    return { at: i, end: bare, n, unit: 'day', from: null, back: false, within: false };
  if (n !== null && countAt(s, i) !== null && /^(wd|wds)$/.test(word(s, i + 1)))
    return { at: i, end: i + 2, n, unit: 'working', from: null, back: false, within: false };
  return null;
}

/** "the extra 5 on 12", "give me 3 more on 42": days, where a case follows. Returns where it ends, or -1. */
function bareAmountEnd(s: Sight, i: number): number {
  const more = /^(extra|another|further|additional|more)$/;
  const end = more.test(word(s, i)) || more.test(word(s, i + 1)) ? i + 2 : -1;
  const digits = s.tokens[i]?.kind === 'number' || s.tokens[i + 1]?.kind === 'number';
  return end > 0 &&
    digits &&
    /^(on|for)$/.test(word(s, end)) &&
    /^(number|ref)$/.test(s.tokens[end + 1]?.kind ?? '')
    ? end
    : -1;
}
