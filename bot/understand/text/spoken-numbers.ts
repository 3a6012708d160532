/** Numbers in words, as dictation leaves them: "forty two", "one oh five", "a hundred and twelve". */
import type { Token } from './token';

const UNITS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const TEENS = [
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const unit = (w: string): number => UNITS.indexOf(w);
const small = new Map<string, number>([
  ...TEENS.map((w, k): [string, number] => [w, 10 + k]),
  ...TENS.map((w, k): [string, number] => [w, 20 + 10 * k]),
  ['fourty', 40],
]);

/** Words that "thirty" may stand before without naming a case, beside what is counted: "twenty past two". */
const NO_CASE_AFTER =
  /^(past|to|odd|something|plus|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)$/;

/** Each run of number words that says one number of two figures or more becomes one number. */
export function joinSpoken(tokens: readonly Token[]): Token[] {
  if (
    !tokens.some(
      ({ w, kind }) => kind === 'word' && (small.has(w) || UNITS.includes(w) || w === 'thirtieth'),
    )
  )
    return [...tokens];
  const out: Token[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const said = spokenAt(tokens, i);
    const first = tokens[i];
    const last = said === null ? undefined : tokens[said.end - 1];
    if (said === null || !first || !last) {
      if (first) out.push(first);
      continue;
    }
    out.push({
      ...first,
      kind: said.ordinal === true ? 'ordinal' : 'number',
      w: String(said.n),
      raw: String(said.n),
      end: last.end,
      n: said.n,
      capital: false,
    });
    i = said.end - 1;
  }
  return out;
}

interface Spoken {
  n: number;
  end: number;
  ordinal?: boolean;
}

function spokenAt(tokens: readonly Token[], i: number): Spoken | null {
  const word = (k: number): string => {
    const token = tokens[k];
    if (token?.kind !== 'word') return token?.raw === '-' ? '-' : '';
    // "forty two's ready to sign"
    return token.possessive ? token.w.replace(/s$/, '') : token.w;
  };
  return ordinalAt(word, i) ?? hundredAt(word, i) ?? figuresAt(word, i) ?? tensAt(word, i);
}

type Word = (k: number) => string;

const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth'.split(' ');

/** "twenty seventh", "the thirtieth". */
function ordinalAt(word: Word, i: number): Spoken | null {
  if (word(i) === 'thirtieth') return { n: 30, end: i + 1, ordinal: true };
  const ten = { twenty: 20, thirty: 30 }[word(i)];
  if (ten === undefined) return null;
  const at = word(i + 1) === '-' ? i + 2 : i + 1;
  const one = ORDINALS.indexOf(word(at));
  return one < 0 ? null : { n: ten + one + 1, end: at + 1, ordinal: true };
}

/** "a hundred and twelve", "one hundred". */
function hundredAt(word: Word, i: number): { n: number; end: number } | null {
  const many = word(i) === 'a' ? 1 : unit(word(i));
  if (many < 1 || word(i + 1) !== 'hundred') return null;
  const at = word(i + 2) === 'and' ? i + 3 : i + 2;
  const rest =
    tensAt(word, at, true) ?? (unit(word(at)) > 0 ? { n: unit(word(at)), end: at + 1 } : null);
  return rest === null ? { n: many * 100, end: i + 2 } : { n: many * 100 + rest.n, end: rest.end };
}

/** "one oh five", "one one seven": three figures or four, one after another. */
function figuresAt(word: Word, i: number): { n: number; end: number } | null {
  const figures: number[] = [];
  let at = i;
  for (; figures.length < 5; at += 1) {
    const w = word(at);
    const n = w === 'oh' || w === 'o' ? 0 : unit(w);
    if (n < 0) break;
    figures.push(n);
  }
  return figures.length >= 3 ? { n: Number(figures.join('')), end: at } : null;
}

/** "forty two", "forty-two", "nineteen", "thirty". */
function tensAt(word: Word, i: number, inside = false): { n: number; end: number } | null {
  const n = small.get(word(i));
  if (n === undefined) return null;
  const at = word(i + 1) === '-' ? i + 2 : i + 1;
  const more = n >= 20 ? unit(word(at)) : -1;
  if (more > 0) return { n: n + more, end: at + 1 };
  if (inside) return { n, end: i + 1 };
  return n < 13 || NO_CASE_AFTER.test(word(i + 1)) ? null : { n, end: i + 1 };
}
