/**
 * What a pattern cannot match without. From the source of a regular expression over plain words, works
 * out lists of pieces of words of which a text must hold at least one each, so that almost every pattern
 * is passed over without being run. Errs on the side of needing less; never needs what a match could lack.
 */

/** Pieces of words, one of which must be there; `=` before a piece says it stands as a whole word. */
export type Need = readonly string[];

/** Splits at the bars that stand outside any brackets. */
export function alternativesOf(source: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let k = 0; k < source.length; k += 1) {
    const c = source[k];
    if (c === '\\') k += 1;
    else if (c === '[') k = source.indexOf(']', k);
    else if (c === '(') depth += 1;
    else if (c === ')') depth -= 1;
    else if (c === '|' && depth === 0) {
      parts.push(source.slice(from, k));
      from = k + 1;
    }
  }
  return [...parts, source.slice(from)];
}

/** One thing in a row: a letter, or something in brackets, and whether a match can do without it. */
interface Atom {
  text: string;
  kind: 'letter' | 'group' | 'other';
  optional: boolean;
}

function atomsOf(source: string): Atom[] {
  const atoms: Atom[] = [];
  for (let k = 0; k < source.length; ) {
    const end = atomEnd(source, k);
    const text = source.slice(k, end);
    const repeat = /^(?:[?*+]|\{\d+(?:,\d*)?\})\??/.exec(source.slice(end, end + 8))?.[0] ?? '';
    const aside = /^\(\?<?[!=]/.test(text);
    if (!aside)
      atoms.push({
        text: text.replace(/^\((?:\?:)?|\)$/g, ''),
        kind: /^[a-z0-9 ]$/.test(text) ? 'letter' : text.startsWith('(') ? 'group' : 'other',
        optional: /^(?:[?*]|\{0)/.test(repeat),
      });
    k = end + repeat.length;
  }
  return atoms;
}

function atomEnd(source: string, at: number): number {
  const c = source[at];
  if (c === '\\') return at + 2;
  if (c === '[') return source.indexOf(']', at) + 1;
  if (c !== '(') return at + 1;
  let depth = 0;
  for (let k = at; k < source.length; k += 1) {
    if (source[k] === '\\') k += 1;
    else if (source[k] === '[') k = source.indexOf(']', k);
    else if (source[k] === '(') depth += 1;
    else if (source[k] === ')' && (depth -= 1) === 0) return k + 1;
  }
  return source.length;
}

/** Whether a word ends here, looking past what may be missing as long as that is whole words. */
function isGap(atoms: readonly Atom[], at: number, step: 1 | -1, atEdge: boolean): boolean {
  let atom = atoms[at];
  while (step === -1 && atom?.kind === 'group' && atom.optional && isWords(atom.text))
    atom = atoms[(at -= 1)];
  if (atom === undefined) return atEdge;
  return atom.kind === 'letter' && atom.text === ' ' && !atom.optional;
}

const isWords = (group: string): boolean =>
  alternativesOf(group).every((alternative) => alternative.endsWith(' '));

/**
 * @param source a pattern without bars outside brackets
 * @param edges whether a word begins where it starts, and ends where it ends
 */
export function needsOf(source: string, edges: readonly [boolean, boolean] = [true, true]): Need[] {
  const atoms = atomsOf(source);
  const needs: Need[] = [];
  for (let k = 0; k < atoms.length; k += 1) {
    const atom = atoms[k] as Atom;
    if (atom.optional || atom.kind === 'other' || atom.text === ' ') continue;
    if (atom.kind === 'group') {
      const own = [isGap(atoms, k - 1, -1, edges[0]), isGap(atoms, k + 1, 1, edges[1])] as const;
      needs.push(...groupNeeds(atom.text, own));
      continue;
    }
    const from = k;
    while (isLetter(atoms[k + 1])) k += 1;
    const word = atoms.slice(from, k + 1).map((a) => a.text);
    const whole = isGap(atoms, from - 1, -1, edges[0]) && isGap(atoms, k + 1, 1, edges[1]);
    needs.push([`${whole ? '=' : ''}${word.join('')}`]);
  }
  return needs;
}

const isLetter = (atom: Atom | undefined): boolean =>
  atom !== undefined && atom.kind === 'letter' && atom.text !== ' ' && !atom.optional;

/** Of a group one alternative must match: its rarest piece stands for it. */
function groupNeeds(source: string, edges: readonly [boolean, boolean]): Need[] {
  const each = alternativesOf(source).map((alternative) => needsOf(alternative, edges));
  if (each.length === 1) return each[0] ?? [];
  const rarest = each.map((needs) => [...needs].sort((a, b) => rarity(b) - rarity(a))[0]);
  return rarest.every((need) => need !== undefined) ? [[...new Set(rarest.flat())].sort()] : [];
}

/** Long pieces and short lists are rare; a piece that need not be a whole word is less so. */
export const rarity = (need: Need): number =>
  Math.min(...need.map((p) => (p.startsWith('=') ? p.length + 1 : p.length))) -
  Math.log2(need.length);
