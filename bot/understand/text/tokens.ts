/**
 * Cuts a line into tokens that keep their place in the original text, so that anything found can be
 * shown, quoted or cut out verbatim. One pass, sticky alternatives, no backtracking over long spans.
 */
import { DIALECT } from '../lexicon/dialect';
import { APOSTROPHES, CONTRACTIONS, SPELLINGS } from '../lexicon/spellings';
import { lostApostrophe } from './apostrophes';
import { joinSpoken } from './spoken-numbers';
import type { Token, TokenKind } from './token';
import { correct } from './typos';

export type { Token, TokenKind } from './token';

/** Words beyond this many are not read in depth; safety still scans the whole text. */
export const MAX_TOKENS = 400;

const SHAPES: [TokenKind, RegExp][] = [
  ['ref', /c\.?f\.?[\s\-_/]{0,2}\d\d[\s\-_/]{1,2}[0-9o]{1,5}(?![a-z0-9])/iy],
  ['ref', /c\.?f\.?[\s\-_/]{0,2}#?\d{2}[0-9o]{4}(?![a-z0-9])/iy],
  ['ref', /(?:c\.?f\.?[\s\-_/]{0,2}#?|#\s?)[0-9o]{1,5}(?![a-z0-9/])/iy],
  ['ref', /\d\d[\-/]0[0-9o]{3}(?![a-z0-9])/iy],
  ['date', /20\d\d([-/.])\d{1,2}\1\d{1,2}(?![a-z0-9])/iy],
  ['date', /\d{1,2}([/.\-])\d{1,2}\1(?:\d{4}|\d{2})(?![a-z0-9])/iy],
  ['date', /(?:20)?\d\d[/\-](?:20)?\d\d(?![a-z0-9/\-])/iy],
  ['date', /\d{1,2}[/]\d{1,2}(?![a-z0-9/])/iy],
  ['time', /\d{1,2}[:.]\d\d\s?(?:am|pm)(?![a-z])/iy],
  ['time', /\d{1,2}:\d\d(?![a-z0-9])/iy],
  ['time', /\d{1,2}\s?(?:am|pm)(?![a-z])/iy],
  // "rang at 9.10", "email 8.02 this morning": the clock.
  [
    'time',
    /(?<=\b(?:at|rang|phoned|called|taken|email|voicemail) )(?:[01]?\d|2[0-3])\.[0-5]\d(?![a-z0-9.%])/iy,
  ],
  ['date', /\d{1,2}\.\d{1,2}(?![a-z0-9.%])/iy],
  // "9.30": no such month.
  ['time', /(?:[01]?\d|2[0-3])\.(?:1[3-9]|[2-5]\d)(?![a-z0-9.%])/iy],
  ['ordinal', /\d{1,2}\s?(?:st|nd|rd|th)(?![a-z])/iy],
  ['number', /0?o0?\d{2,3}(?![a-z0-9])/iy],
  ['number', /0[0-9o]{3}(?![a-z0-9])/iy],
  ['word', /[a-z\u00c0-\u024f]+(?:['’‘ʼ`][a-z\u00c0-\u024f]+)*\d?(?![a-z])/iy],
  ['number', /\d+/y],
];

const POSSESSIVE = /['’‘ʼ`]s$/i;

/** Lower case, without accents or apostrophes of any shape. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’‘ʼ`]/g, '')
    .toLowerCase();
}

/**
 * @param known words that must not be "corrected" (names of people and teams), folded
 */
export function tokenise(text: string, known: ReadonlySet<string>): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let spaced = true;
  while (at < text.length && tokens.length < MAX_TOKENS) {
    if (/\s/.test(text[at] ?? '')) {
      spaced = true;
      at += 1;
      continue;
    }
    const token = shapeAt(text, at, spaced);
    spaced = false;
    at = token.end;
    pushCanonical(tokens, token, known);
  }
  return joinSpoken(tokens);
}

function shapeAt(text: string, at: number, spaced: boolean): Token {
  for (const [kind, shape] of SHAPES) {
    shape.lastIndex = at;
    const raw = shape.exec(text)?.[0];
    if (raw !== undefined && fits(kind, raw, tail(text, at + raw.length))) {
      return makeToken(kind, raw, at, spaced);
    }
  }
  const raw = String.fromCodePoint(text.codePointAt(at) ?? 0x20);
  return makeToken('symbol', raw, at, spaced);
}

const tail = (text: string, at: number): string => text.slice(at, at + 12).toLowerCase();

/** Shapes that need a look at what they say or at what follows. */
function fits(kind: TokenKind, raw: string, next: string): boolean {
  if (kind !== 'date') return true;
  const parts = raw.split(/[/.-]/).map(Number);
  const [a = 0, b = 0] = parts;
  if (parts.length === 3) return true;
  // "14-18 March" and "3-5 days" are ranges, "2.30" a time, "2.5 days" a length.
  if (/^\s*(?:of\s)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/.test(next)) return false;
  if (isFinancialYear(raw)) return true;
  if (/^\s*(?:day|wd|work|week|wk|hour|hr|%|am|pm|month|yr|year)/.test(next)) return false;
  if (raw.includes('-')) return /^\d\d-\d\d$/.test(raw) && b >= 1 && b <= 12 && a >= 1 && a <= 31;
  if (raw.includes('.')) return a >= 1 && a <= 31 && b >= 1 && b <= 12 && !/\.0?0$/.test(raw);
  return true;
}

/** `25/26`, `2025-26`, `2025/2026`: two years that follow each other and cannot be a day and month. */
export function isFinancialYear(raw: string): boolean {
  const match = /^(20)?(\d\d)[/-](20)?(\d\d)$/.exec(raw);
  if (!match) return false;
  const a = Number(match[2]);
  const b = Number(match[4]);
  return b === (a + 1) % 100 && (match[1] !== undefined || b > 12);
}

function makeToken(kind: TokenKind, raw: string, start: number, spaced: boolean): Token {
  const folded = fold(raw);
  const digits = kind === 'number' || kind === 'ordinal' ? folded.replace(/o/g, '0') : '';
  return {
    kind,
    w: kind === 'number' ? digits : folded,
    raw,
    start,
    end: start + raw.length,
    n: digits === '' ? null : Number.parseInt(digits, 10),
    capital: /^\p{Lu}/u.test(raw),
    possessive: POSSESSIVE.test(raw),
    spaced,
  };
}

/** After a relative's "'s" these show "is" as well: "mum's my neighbour", "dad's in hospital". */
const OF_A_RELATIVE =
  /^(my|our|a|an|the|in|on|at|being|now|back|still|also|got|wanting|well|fine|ok)$/;
/** Without the apostrophe fewer do: "mums my neighbour", but "mums on benefits". */
const OF_ONE_RELATIVE = /^(my|our|a|not|been|unhappy|fuming|furious|livid|complaining)$/;
const ONE_RELATIVE = /^(mums|dads|nans|grans|grandmas|grandads|aunts|uncles)$/;
const RELATIVE = /^(mums|dads|nans|grans|grandmas|grandads|carers|aunts|uncles|families|she|he)$/;

/** After "'s" these show a verb: "letter's gone out", "mum's not happy". */
const IS_OR_HAS =
  /^(gone|been|had|come|not|unhappy|happy|complaining|asking|rung|emailed|saying|going|fuming|furious|angry|upset|sent|put|just|really|very|so|threatening|asked|complained|withdrawn|changed|written|phoned)$/;

/** "who's got" is "who has got"; "wed got", "ill be" show their missing apostrophe by what follows. */
function putRight(tokens: Token[], latest: Token): void {
  const last = tokens.at(-1);
  const before = tokens.at(-2);
  if (!last || !before) return;
  if (
    before.w === 'is' &&
    before.raw !== 'is' &&
    before.kind === 'word' &&
    /^(got|been|had|gone|happened|taken|become|put|asked|said)$/.test(last.w)
  ) {
    before.w = 'has';
  }
  const verb = before.possessive
    ? IS_OR_HAS.test(last.w) || (RELATIVE.test(before.w) && OF_A_RELATIVE.test(last.w))
    : ONE_RELATIVE.test(before.w) && OF_ONE_RELATIVE.test(last.w);
  if (before.w.endsWith('s') && verb) {
    tokens.splice(
      -2,
      1,
      { ...before, w: before.w.slice(0, -1), possessive: false },
      { ...before, w: 'is', possessive: false, capital: false },
    );
    return;
  }
  const lost = before.raw.toLowerCase() === before.w ? APOSTROPHES.get(before.w) : undefined;
  if (!lost || !latest.spaced || !lostApostrophe(before.w, tokens.at(-3)?.w ?? '', last.w)) return;
  const [first = '', second = ''] = lost;
  tokens.splice(-2, 1, { ...before, w: first }, { ...before, w: second });
}

/** "29's a service request": after a number or reference "'s" is "is". "compliment 4 Sunny": "4" is "for". */
function afterNumber(tokens: Token[], token: Token): boolean {
  const last = tokens.at(-1);
  const before = tokens.at(-2);
  if (!last || !before) return false;
  if (token.w === 's' && /^['’‘]$/.test(last.raw) && /^(number|ref)$/.test(before.kind)) {
    tokens.splice(-1, 1, { ...token, w: 'is', start: last.start, spaced: false });
    return true;
  }
  if (last.raw === '4' && FOR_WHOM.test(before.w) && !COUNTED_BY_FOUR.test(token.w))
    tokens.splice(-1, 1, { ...last, kind: 'word', w: 'for', n: null });
  return false;
}
/** A slip in a habitual misspelling ("complemint") is put right twice. */
function corrected(w: string): readonly string[] {
  const word = correct(w);
  return SPELLINGS.get(word) ?? [word];
}
/** What a contraction, a habitual spelling or a word of dialect stands for. */
const meant = (w: string): string[] | undefined =>
  CONTRACTIONS.get(w) ?? SPELLINGS.get(w) ?? DIALECT.get(w);

const FOR_WHOM = /^(compliment|compliments|thanks|you|card|praise|flowers|done|kudos|feedback)$/;
const COUNTED_BY_FOUR =
  /^(days?|weeks?|working|points?|times?|months?|complaints?|people|calls?|visits?|more|and|or|to)$/;

function pushCanonical(tokens: Token[], token: Token, known: ReadonlySet<string>): void {
  if (token.kind === 'word' && afterNumber(tokens, token)) return;
  if (token.kind !== 'word') {
    tokens.push(token);
    return;
  }
  const written = /['’‘ʼ`]/.test(token.raw) ? APOSTROPHES.get(token.w) : undefined;
  const expansion = known.has(token.w) ? undefined : (written ?? meant(token.w));
  const words = expansion ?? (known.has(token.w) ? [token.w] : corrected(token.w));
  // "It's" opened is two words: neither owns anything, and only the first has the capital.
  const opened = expansion !== undefined && words.length > 1;
  words.forEach((w, k) => {
    tokens.push(
      opened
        ? { ...token, w, possessive: false, capital: token.capital && k === 0 }
        : { ...token, w },
    );
  });
  putRight(tokens, token);
}
