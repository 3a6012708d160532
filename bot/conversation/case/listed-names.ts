/** Entries of a council's list by what people call them. */

const FILLS = new Set([
  'the',
  'and',
  'for',
  'with',
  'from',
  'how',
  'was',
  'service',
  'services',
  'its',
]);
const plain = (words: string): string[] =>
  words
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 2 && !FILLS.has(word));

/**
 * The ids that the words name, parted by commas or "and": by the whole label or id, else by words that only one label
 * has. A part that names none, or several, names nothing.
 */
export const namedIn = (list: Listed, words: string): string[] => eachNamed(list, words).ids;

type Listed = readonly { id: string; label: string }[];

/** The same, with the parts that name none: whoever fills a list of several passes over none of them. */
export function eachNamed(list: Listed, words: string): { ids: string[]; unknown: string[] } {
  const whole = oneNamed(list, words);
  if (whole) return { ids: [whole], unknown: [] };
  const parts = words.split(/,|;|\band\b|&/i).filter((part) => part.trim() !== '');
  const each = parts.map((part) => ({ part: part.trim(), id: oneNamed(list, part) }));
  return {
    ids: [...new Set(each.flatMap(({ id }) => id ?? []))],
    unknown: each.flatMap(({ part, id }) => (id === null ? [part] : [])),
  };
}

function oneNamed(list: Listed, words: string): string | null {
  const said = words
    .trim()
    .toLowerCase()
    .replace(/[.!]+$/, '');
  if (said === '') return null;
  const exact = list.find(({ id, label }) =>
    [id.toLowerCase(), label.toLowerCase()].includes(said),
  );
  if (exact) return exact.id;
  const wanted = plain(said);
  if (wanted.length === 0) return null;
  const fits = list.filter(({ id, label }) => {
    const has = [...plain(label), id.toLowerCase()];
    return wanted.every((word) => has.some((one) => one.startsWith(word) || word.startsWith(one)));
  });
  return fits.length === 1 ? fits[0]!.id : null;
}
