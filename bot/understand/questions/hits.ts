/** Looks a line through for phrases of the lexicon: at each unit the longest, and what no phrase takes. */
import type { Effect } from './effects';
import { GROUPINGS, MEASURES } from './lexicon/asking';
import { BARRED, FOLLOW_UPS, PARTS, SMALL_WORDS } from './lexicon/around';
import { KINDS, STATUSES } from './lexicon/kinds';
import { LATENESS, PROGRESS, RECORDS } from './lexicon/traits';
import { endOf, phrasesOf } from './phrases';
import type { Unit } from './units';

const PHRASES = phrasesOf([
  SMALL_WORDS,
  BARRED,
  KINDS,
  STATUSES,
  LATENESS,
  PROGRESS,
  RECORDS,
  MEASURES,
  GROUPINGS,
  PARTS,
  FOLLOW_UPS,
]);

export interface Hit {
  /** Units that it takes: [at, end). */
  at: number;
  end: number;
  /** Null: no phrase takes the unit. */
  says: Effect | null;
  /** It stands beside the one before as "or" does. */
  or?: true;
}

/** One hit for every stretch of the line, in order; of two phrases of one length the later row counts. */
export function hitsIn(units: readonly Unit[]): Hit[] {
  const words = units.map(({ word }) => word);
  const hits: Hit[] = [];
  let at = 0;
  while (at < units.length) {
    const hit = groupedOn(words, at, hits.at(-1)) ??
      lackingToo(words, at, hits.at(-1)) ??
      longestAt(words, at) ?? { at, end: at + 1, says: null };
    hits.push(hit);
    at = hit.end;
  }
  return hits;
}

function longestAt(words: readonly string[], at: number): Hit | null {
  let best: Hit | null = null;
  for (const row of PHRASES.get(words[at] ?? '') ?? []) {
    const end = endOf(row, words, at);
    if (end > 0 && end >= (best?.end ?? 0)) best = { at, end, says: row.says };
  }
  return best;
}

/** "No outcome, learning or theme": what else is missing has no "no" of its own. */
function lackingToo(words: readonly string[], at: number, before: Hit | undefined): Hit | null {
  if (!lacks(before)) return null;
  const joined = /^(?:or|nor|and)$/.test(words[at] ?? '');
  const tail = words.slice(joined ? at + 1 : at);
  const hit = longestAt([...words.slice(0, at), 'no', ...tail], at);
  if (!hit || !lacks(hit)) return null;
  const end = joined ? hit.end : hit.end - 1;
  return { ...hit, end, ...(words[at] === 'and' ? {} : { or: true }) };
}

const lacks = (hit: Hit | undefined): boolean =>
  hit?.says?.filters.is?.some((trait) => trait.startsWith('without')) === true;

/** "By team and month: the second grouping has no "by" of its own. */
function groupedOn(words: readonly string[], at: number, before: Hit | undefined): Hit | null {
  if (!before?.says?.by || !/^(?:and|then|within)$/.test(words[at] ?? '')) return null;
  const hit = longestAt([...words.slice(0, at), 'by', ...words.slice(at + 1)], at);
  return hit?.says?.by ? hit : null;
}
