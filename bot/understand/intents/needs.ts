/**
 * From a rule's notation, the words of which one must be in any text that the rule fits. Most rules speak of
 * other things than the line at hand: looking at its words first spares trying hundreds of patterns.
 */

/** @returns null when the pattern may fit without any one of a list of words */
export function needsOf(pattern: string): string[] | null {
  const all: string[] = [];
  for (const alternative of topLevel(pattern, '|')) {
    const words = needsOfSequence(alternative.trim());
    if (words === null) return null;
    all.push(...words);
  }
  return [...new Set(all)];
}

/** The first element of a sequence that cannot be left out. */
function needsOfSequence(sequence: string): string[] | null {
  for (const element of topLevel(sequence, ' ')) {
    const words = needsOfElement(element);
    if (words !== 'optional') return words;
  }
  return null;
}

function needsOfElement(element: string): string[] | null | 'optional' {
  if (/^(<|>|~+|)$/.test(element)) return 'optional';
  const plain = /^([a-zA-Z0-9]+)(\(s\)\?)?$/.exec(element);
  if (plain) return plain[2] ? [plain[1] ?? '', `${plain[1]}s`] : [plain[1] ?? ''];
  // Whatever is not a plain group of alternatives (look-aheads, optional groups, repeats) is passed over.
  const group = /^\((?!\?)(.*)\)$/.exec(element);
  return group && balanced(group[1] ?? '') ? (needsOf(group[1] ?? '') ?? 'optional') : 'optional';
}

function balanced(text: string): boolean {
  let depth = 0;
  for (const c of text) {
    depth += c === '(' ? 1 : c === ')' ? -1 : 0;
    if (depth < 0) return false;
  }
  return depth === 0;
}

function topLevel(text: string, separator: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === '(') depth += 1;
    else if (text[i] === ')') depth -= 1;
    else if (depth === 0 && text[i] === separator) {
      parts.push(text.slice(from, i));
      from = i + 1;
    }
  }
  return [...parts, text.slice(from)];
}
