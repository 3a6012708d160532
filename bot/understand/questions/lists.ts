/** Members of a council's lists, found by the words of their labels. */
import { wordKey } from '../../../services/cases/handle';
import { fold } from '../text/tokens';
import type { CouncilLists } from './types';

export type ListName = 'services' | 'categories' | 'themes' | 'procedures';

interface Entry {
  list: ListName;
  id: string;
  words: string[];
}

/** A council's lists, prepared once. */
export interface PreparedLists {
  entries: readonly Entry[];
  /** The ids of procedures that stand on the statute, and of the others for complaints. */
  statutory: readonly string[];
  corporate: readonly string[];
}

const SMALL = new Set(
  `of or and a an the in on for to with by from how was is were be been something else other about`.split(
    ' ',
  ),
);
/** Too common to name a member by themselves. */
const COMMON = new Set(
  `service children child decision complaint plan team case young people person education care social staff policy number
   day days working calendar customer request school handled change council work quality`
    .trim()
    .split(/\s+/),
);

const NAMES: readonly ListName[] = ['categories', 'themes', 'services', 'procedures'];

export function prepareLists(lists: CouncilLists | undefined): PreparedLists {
  const entries = NAMES.flatMap((list) =>
    (lists?.[list] ?? []).map(({ id, label }) => ({ list, id, words: wordsOf(label) })),
  );
  const procedures = lists?.procedures ?? [];
  const told = ({ id, label }: { id: string; label: string }): string => fold(`${id} ${label}`);
  return {
    entries,
    statutory: procedures.filter((p) => told(p).includes('statutory')).map(({ id }) => id),
    corporate: procedures
      .filter((p) => /corporate|handling code/.test(told(p)) && !told(p).includes('statutory'))
      .map(({ id }) => id),
  };
}

const wordsOf = (label: string): string[] => [
  ...new Set(
    fold(label)
      .split(/[^a-z0-9]+/)
      .filter((w) => w !== '' && !SMALL.has(w))
      .map(wordKey),
  ),
];

export interface Found {
  list: ListName;
  id: string;
  /** Words that it takes: [at, end). */
  at: number;
  end: number;
}

/** The longest stretch of words that names a member, wholly or by what sets it apart; null: none. */
export function memberIn(words: readonly string[], prepared: PreparedLists): Found | null {
  for (let length = Math.min(words.length, 8); length > 0; length -= 1)
    for (let at = 0; at + length <= words.length; at += 1) {
      const said = words.slice(at, at + length).map(wordKey);
      const own = said.filter((w) => !SMALL.has(w));
      if (own.length === 0 || SMALL.has(said[0] ?? '') || SMALL.has(said.at(-1) ?? '')) continue;
      const best = bestFor(own, prepared);
      if (best) return { list: best.list, id: best.id, at, end: at + length };
    }
  return null;
}

/** The member whose label has all these words, and the fewest others; common words alone name only a whole label. */
function bestFor(said: readonly string[], { entries }: PreparedLists): Entry | null {
  const fit = entries
    .filter(({ words }) => said.every((w) => words.includes(w)))
    .filter(({ words }) => words.length === said.length || said.some((w) => !COMMON.has(w)))
    .sort((a, b) => a.words.length - b.words.length);
  return fit[0] ?? null;
}
