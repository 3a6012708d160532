/** A line as plain words with stand-ins for what was found, cut into clauses. */
import { FILLERS } from '../lexicon/spellings';
import type { Line } from '../line';
import { isListNumber } from '../refs';

export interface Clause {
  /** Words between single spaces, with a space at either end. */
  text: string;
  /** Token positions [at, end). */
  at: number;
  end: number;
}

interface Piece {
  w: string;
  at: number;
  end: number;
}

/** The line's words with REF, DATE, LEN, WHO and TEAM in place of what they stand for. */
const made = new WeakMap<Line, Piece[]>();

export function pieces(line: Line): Piece[] {
  const known = made.get(line);
  if (known) return known;
  const fresh = boilDown(line);
  made.set(line, fresh);
  return fresh;
}

function boilDown(line: Line): Piece[] {
  const stand = new Map<number, Piece>();
  const put = (w: string, finds: readonly { at: number; end: number }[]): void => {
    for (const f of finds) if (!stand.has(f.at)) stand.set(f.at, { w, at: f.at, end: f.end });
  };
  put('DATE', line.times);
  put(
    'LEN',
    line.lengths.filter((l) => !isMore(line, l)),
  );
  put(
    'LEN more',
    line.lengths.filter((l) => isMore(line, l)),
  );
  put('WHO', line.people);
  put('TEAM', line.teams);
  put('REF', line.refs);
  const out: Piece[] = [];
  for (let i = 0; i < line.tokens.length; i += 1) {
    const known = stand.get(i);
    if (known) {
      out.push(known);
      i = known.end - 1;
      continue;
    }
    const token = line.tokens[i];
    if (line.quoted && i >= line.quoted.at && i < line.quoted.end) continue;
    if (namesACase(line, i)) {
      out.push({ w: 'that', at: i, end: i + 2 });
      i += 1;
      continue;
    }
    if (!token || (token.kind === 'word' && (FILLERS.has(token.w) || emptyJust(line, i)))) continue;
    // "until after Easter", "til before the 20th": the pair is one word to the rules.
    if (
      /^(after|before)$/.test(token.w) &&
      /^(until|to)$/.test(out.at(-1)?.w ?? '') &&
      stand.get(i + 1)?.w === 'DATE'
    )
      continue;
    // "an email off dad": from him; nobody is away.
    const fromThem = token.w === 'off' && OFFERED.test(out.at(-1)?.w ?? '');
    const numbered =
      token.kind === 'number' && /^(stage|points?|q)$/.test(line.tokens[i - 1]?.w ?? '');
    const w = fromThem ? 'from' : numbered ? token.w : plain(token.kind, token.w);
    out.push({ w, at: i, end: i + 1 });
  }
  return out;
}

/** "the Okonkwo one", "the Hartley case": a case by a family's name, at its article. */
export function namesACase(line: Line, i: number): boolean {
  const name = line.tokens[i + 1];
  return (
    line.tokens[i]?.w === 'the' &&
    name?.kind === 'word' &&
    name.capital &&
    name.raw !== name.raw.toUpperCase() &&
    /^(one|case)$/.test(line.tokens[i + 2]?.w ?? '') &&
    ![...line.people, ...line.teams, ...line.times].some((f) => f.at <= i + 1 && i + 1 < f.end)
  );
}

const OFFERED =
  /^(email|emails|letter|call|text|message|card|note|complaint|compliment|comment|enquiry|one|something|voicemail|heard|grief|earful|request|phone)$/;

/** "just" says something only before a few words ("just noted", "just a comment"). */
const emptyJust = (line: Line, i: number): boolean =>
  line.tokens[i]?.w === 'just' &&
  !/^(noted|noting|asking|gone|for|to|a|as|letting|wants|want|wanted|this|once)$/.test(
    line.tokens[i + 1]?.w ?? '',
  ) &&
  !(line.tokens[i + 1]?.w === 'note' && /^(it|this|that)$/.test(line.tokens[i + 2]?.w ?? ''));

const isMore = (line: Line, find: { at: number; end: number }): boolean =>
  line.tokens
    .slice(find.at, find.end)
    .some((t) => /^(another|more|extra|further|additional)$/.test(t.w));

const plain = (kind: string, w: string): string =>
  kind === 'number' ? 'N' : kind === 'time' ? 'TIME' : kind === 'ordinal' ? 'NTH' : w;

/** Commas and "and"s tried in one clause. */
const MAX_SPLITS = 6;

const HARD = /^[;!?]$/;

/** Sentences, list items and "then": each may ask for something of its own. */
export function clauses(line: Line): Clause[] {
  const all = pieces(line);
  const out: Clause[] = [];
  let begin = 0;
  const cut = (k: number, next: number): void => {
    if (k > begin) out.push(clauseOf(all.slice(begin, k)));
    begin = next;
  };
  for (const [k, piece] of all.entries()) {
    if (isListNumber(line.tokens, piece.at) && piece.w === 'N') {
      cut(k, k + 1);
      continue;
    }
    const newline =
      k > 0 &&
      /\n/.test(
        line.input.text.slice(
          line.tokens[(all[k - 1]?.end ?? 1) - 1]?.end ?? 0,
          line.tokens[piece.at]?.start ?? 0,
        ),
      );
    if (newline) cut(k, k);
    if (HARD.test(piece.w) || piece.w === '.') cut(k + (piece.w === '?' ? 1 : 0), k + 1);
    else if (piece.w === 'then' && (k !== begin + 1 || all[begin]?.w === 'and'))
      cut(all[k - 1]?.w === 'and' ? k - 1 : k, k + 1);
  }
  cut(all.length, all.length);
  return out.some((c) => /[a-z]/i.test(c.text)) ? out.filter((c) => /[a-z]/i.test(c.text)) : out;
}

export function clauseOf(part: readonly Piece[]): Clause {
  const words = part.map((p) => p.w).filter((w) => !/^["'“”‘’()[\]*_~<>|]$/.test(w));
  const said = words.length > 1 ? words.filter((w) => w !== '?') : words;
  return { text: ` ${said.join(' ')} `, at: part[0]?.at ?? 0, end: part.at(-1)?.end ?? 0 };
}

/** The boiled-down words of a stretch of tokens. */
export const wordsOf = (line: Line, { at, end }: { at: number; end: number }): string =>
  clauseOf(pieces(line).filter((p) => p.at >= at && p.end <= end)).text;

/** The clause cut at its commas, dashes and "and": tried only to see whether both sides stand on their own. */
export function softParts(line: Line, clause: Clause): Clause[][] {
  const inside = pieces(line).filter((p) => p.at >= clause.at && p.end <= clause.end);
  const splits: Clause[][] = [];
  for (const [k, piece] of inside.entries()) {
    if (k === 0 || !/^(,|and|-|–|—|but|also|plus|so|:|&)$/.test(piece.w)) continue;
    // "off mon and tues": two days of one thing.
    if (inside[k - 1]?.w === 'DATE' && inside[k + 1]?.w === 'DATE' && piece.w !== ',') continue;
    const left = inside.slice(0, k);
    const right = inside.slice(k + 1);
    if (splits.length >= MAX_SPLITS) break;
    if (left.length > 0 && right.length > 0) splits.push([clauseOf(left), clauseOf(right)]);
  }
  return splits;
}
