/** Finds members of staff in a line. Exact or nothing: whatever is misspelt or fits several is asked about. */
import {
  AFTER_PERSON,
  BEFORE_PERSON,
  COMMON_SURNAMES,
  OTHER_NAMES,
  WORDLIKE_NAMES,
} from '../lexicon/names';
import type { Token } from '../text/tokens';
import { withinOneSlip } from '../text/typos';
import type { NameForm, Prepared, PreparedPerson } from './index';
import { narrow } from './narrow';
import { soundOf } from './sounds';
import { belongsToFamily, isEverydayWord, isSelf } from './standing';
import { shouting, wordsEnd } from './teams';
import type { TeamFind } from './teams';

export interface PersonFind {
  at: number;
  end: number;
  /** Null: several fit, or the name is misspelt. */
  who: PreparedPerson | null;
  candidates: PreparedPerson[];
  /** Only a first name was typed. */
  firstOnly: boolean;
}

/** Whole names only; run before dates are read, so that "April Jones" is never a month. */
export function findFullNames(tokens: readonly Token[], prepared: Prepared): PersonFind[] {
  const found: PersonFind[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const hit = fullNameAt(tokens, i, prepared);
    if (!hit) continue;
    found.push(hit);
    i = hit.end - 1;
  }
  return found;
}

function fullNameAt(tokens: readonly Token[], i: number, prepared: Prepared): PersonFind | null {
  const forms = prepared.forms.get(tokens[i]?.w ?? '');
  if (!forms) return null;
  let best = null as { end: number; exact: boolean; who: PreparedPerson[] } | null;
  for (const form of forms) {
    if (!form.whole) continue;
    const exactEnd = wordsEnd(tokens, i, form.words);
    const exact = exactEnd > 0;
    const end = exact ? exactEnd : shortEnd(tokens, i, form);
    if (end < 0 || (best && (end < best.end || (end === best.end && best.exact && !exact))))
      continue;
    const joins = best?.end === end && best.exact === exact;
    best = { end, exact, who: joins && best ? [...best.who, form.who] : [form.who] };
  }
  if (!best) return null;
  return {
    at: i,
    end: best.end,
    who: best.who.length === 1 ? (best.who[0] ?? null) : null,
    candidates: best.who,
    firstOnly: false,
  };
}

/** The first name with the first part of a double surname. */
function shortEnd(tokens: readonly Token[], i: number, form: NameForm): number {
  const { first, last } = form.who;
  if (last.length < 2 || form.words.length !== first.length + last.length) return -1;
  const short = wordsEnd(tokens, i, [...first, last[0] ?? '']);
  return short > 0 && (last[0]?.length ?? 0) > 3 ? short : -1;
}

/** First names, after full names, teams and dates have been taken. */
export function findFirstNames(
  tokens: readonly Token[],
  prepared: Prepared,
  taken: readonly boolean[],
  teams: readonly TeamFind[],
): PersonFind[] {
  const found: PersonFind[] = [];
  const loud = shouting(tokens);
  for (let i = 0; i < tokens.length; i += 1) {
    if (taken[i] || tokens[i]?.kind !== 'word') continue;
    const hit =
      firstNameAt(tokens, i, prepared, teams, loud) ?? misspeltAt(tokens, i, prepared, loud, taken);
    if (!hit) continue;
    found.push(hit);
    i = hit.end - 1;
  }
  return found;
}

function firstNameAt(
  tokens: readonly Token[],
  i: number,
  prepared: Prepared,
  teams: readonly TeamFind[],
  loud: boolean,
): PersonFind | null {
  const group = firstNameGroup(tokens, i, prepared);
  if (!group || belongsToFamily(tokens, i, group.end)) return null;
  if (isEverydayWord(tokens, i, group.end, loud)) return null;
  if (isSelf(tokens, i, group.end)) return null;
  const surname = surnameAfter(tokens, group.end, group.people, prepared, loud);
  if (surname === 'another') return null;
  if (surname === 'misspelt') return unsure(i, group.end + 1, group.people);
  const narrowed = narrow(tokens, i, group.end, group.people, teams);
  const who = narrowed.people.length === 1 ? (narrowed.people[0] ?? null) : null;
  return { at: i, end: narrowed.end, who, candidates: narrowed.people, firstOnly: true };
}

const unsure = (at: number, end: number, candidates: PreparedPerson[]): PersonFind => ({
  at,
  end,
  who: null,
  candidates,
  firstOnly: true,
});

function firstNameGroup(
  tokens: readonly Token[],
  i: number,
  prepared: Prepared,
): { people: PreparedPerson[]; end: number } | null {
  const token = tokens[i];
  if (!token) return null;
  for (const w of [token.w, possessiveBase(token)]) {
    if (w === null) continue;
    let best = null as { people: PreparedPerson[]; end: number } | null;
    for (const form of prepared.forms.get(w) ?? []) {
      if (form.whole) continue;
      const end = form.words.length === 1 ? i + 1 : wordsEnd(tokens, i, form.words);
      if (end < 0 || (best && end < best.end)) continue;
      best =
        best?.end === end
          ? { end, people: [...new Set([...best.people, form.who])] }
          : { end, people: [form.who] };
    }
    if (best) return best;
  }
  return null;
}

/** "Priya's", "Priyas"; not "Chris" from "Chri". */
function possessiveBase(token: Token): string | null {
  if (!token.w.endsWith('s') || token.w.length < 4) return null;
  const base = token.w.slice(0, -1);
  return token.possessive || !WORDLIKE_NAMES.has(base) ? base : null;
}

/** Rule 9: another surname is another person; a near miss is asked about. */
function surnameAfter(
  tokens: readonly Token[],
  at: number,
  people: PreparedPerson[],
  prepared: Prepared,
  loud: boolean,
): 'none' | 'another' | 'misspelt' {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.w.length < 3) return 'none';
  const w = token.w;
  const base = token.possessive ? w.replace(/s$/, '') : w;
  const near = people.some((p) => p.last.some((l) => l !== base && nearName(base, l)));
  const asName =
    token.capital &&
    !loud &&
    !/^(in|at|from|on|and|was|is|has|did|for|about|the|to|dct|mash|send)$/.test(w) &&
    token.raw !== token.raw.toUpperCase();
  if (near && (asName || !AFTER_PERSON.has(w))) return 'misspelt';
  const known = prepared.surnames.has(base) || COMMON_SURNAMES.has(base);
  if (asName && !prepared.teams.has(w) && !MONTH_OR_DAY.test(w)) return 'another';
  return known && !AFTER_PERSON.has(w) ? 'another' : 'none';
}

const MONTH_OR_DAY =
  /^(mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/;

function nearName(a: string, b: string): boolean {
  if (a.length < 3 || b.length < 3) return false;
  if (withinOneSlip(a, b)) return a.length > 3;
  return a.length > 3 && a[0] === b[0] && soundOf(a) === soundOf(b);
}

/** A name nobody has, near to one somebody has, where a person must stand. */
function misspeltAt(
  tokens: readonly Token[],
  i: number,
  prepared: Prepared,
  loud: boolean,
  taken: readonly boolean[],
): PersonFind | null {
  const token = tokens[i];
  if (!token || token.w.length < 2 || OTHER_NAMES.has(token.w) || prepared.surnames.has(token.w))
    return null;
  if (prepared.byFirst.has(token.w) || prepared.teams.has(token.w)) return null;
  const base = token.possessive ? token.w.replace(/s$/, '') : token.w;
  const before = tokens[i - 1]?.w ?? '';
  const opening = i === 0 || /^[.?!:;\-–—]$/.test(before);
  const asPerson =
    (token.capital && !loud && (!opening || AFTER_PERSON.has(tokens[i + 1]?.w ?? ''))) ||
    BEFORE_PERSON.has(before);
  const respelt =
    base.length > 3 || (asPerson && token.capital) ? prepared.respelt.get(base) : undefined;
  if (!asPerson && !(respelt && base.length > 4)) return null;
  if (belongsToFamily(tokens, i, i + 1)) return null;
  const names = respelt ?? nearFirstNames(base, prepared, token.capital && !loud);
  if (names.length === 0) return null;
  const candidates = prepared.people.filter((p) => names.includes(p.first.join('')));
  const next = tokens[i + 1];
  const hasSurname =
    next?.kind === 'word' &&
    !taken[i + 1] &&
    candidates.some((p) => p.last[0] === next.w || nearName(next.w, p.last[0] ?? ''));
  const otherSurname =
    !hasSurname &&
    next?.kind === 'word' &&
    !taken[i + 1] &&
    next.capital &&
    !loud &&
    !next.raw.match(/^[A-Z]+$/) &&
    !prepared.teams.has(next.w);
  if (otherSurname || candidates.length === 0) return null;
  return unsure(i, hasSurname ? i + 2 : i + 1, candidates);
}

function nearFirstNames(w: string, prepared: Prepared, capital: boolean): string[] {
  if (!capital || w.length < 4) return [];
  const bySound = prepared.bySound.get(soundOf(w)) ?? [];
  if (bySound.length > 0 && soundOf(w).length > 1) {
    const near = bySound.filter((name) => name[0] === w[0] || soundOf(w).length > 2);
    if (near.length > 0) return near;
  }
  if (w.length < 5) return [];
  const close: string[] = [];
  for (const first of prepared.byFirst.keys()) {
    if (first.length > 3 && first[0] === w[0] && withinOneSlip(first, w))
      close.push(first.replace(/ /g, ''));
  }
  return close;
}
