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
export function namedIn(list: readonly { id: string; label: string }[], words: string): string[] {
  const whole = oneNamed(list, words);
  if (whole) return [whole];
  const parts = words.split(/,|;|\band\b|&/i).flatMap((part) => oneNamed(list, part) ?? []);
  return [...new Set(parts)];
}

function oneNamed(list: readonly { id: string; label: string }[], words: string): string | null {
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
