/** The kind that a case is to become. */
import type { Slots } from '../types';

const TYPES: [RegExp, NonNullable<Slots['type']>][] = [
  [/service requests?/, 'service_request'],
  [/compliments?/, 'compliment'],
  [/complaints?/, 'complaint'],
  [/comments?/, 'comment'],
  [/enquir(?:y|ies)/, 'enquiry'],
];

/** The type a case is to become: after "to", "into", "should be"; never the one it is said not to be. */
export function typeOf(text: string): NonNullable<Slots['type']> | null {
  const target = [...text.matchAll(TARGET)].at(-1)?.[1];
  if (target !== undefined) return TYPES.find(([pattern]) => pattern.test(target))?.[1] ?? null;
  const cut = text
    .replace(
      /\b(?:not|is not|was not|wasnt|isnt|from|instead of|rather than|(?<!\bbe )(?:logged as|down as|(?:classified|wrongly) (?:wrongly )?as)|entered as|recorded as|put as|saved as|in as|came in as|isnt really) (?:really |actually )?(?:a |an |being a )?(?:formal )?(?:service request|complaint|compliment|comment|enquiry)\b/g,
      ' ',
    )
    .replace(/\b(?:complaint|compliment|comment|enquiry) (?=REF|ref|cf|\d)/g, ' ')
    .replace(
      /\b(?:the|that|this|my|last) (?:complaint|compliment|comment|enquiry)\b(?=.*\b(?:complaint|compliment|comment|enquiry|service request)\b)/g,
      ' ',
    );
  const said = TYPES.map(([pattern, type]) => ({ type, at: lastIndex(cut, pattern) })).filter(
    (t) => t.at >= 0,
  );
  return said.sort((a, b) => b.at - a.at)[0]?.type ?? null;
}

function lastIndex(text: string, pattern: RegExp): number {
  let at = -1;
  for (const m of text.matchAll(new RegExp(pattern.source, 'g'))) at = m.index;
  return at;
}

/** After what says plainly what it is to be: "should be a comment", "is to be recorded as an enquiry". */
const TARGET =
  /(?<!\b(?:not|never|nt) )\b(?:should be|ought to be|needs to be|(?:is )?to be (?:recorded|logged|treated|dealt with|classed|reclassified) as|turn (?:it|this|that|\S+) into|make (?:it|this|that)|change (?:it |this |that )?(?:in)?to) (?:a |an |just |only |formal |proper )*(service request|complaint|compliment|comment|enquiry)\b/g;

/** What it is denied to be or to become: the first kind named that it isn't already. */
export function deniedType(text: string): NonNullable<Slots['type']> | null {
  const rest = text.replace(
    /\b(?:it is|its|it stays|stays|remains|as) (?:a |an )?(?:service request|complaint|compliment|comment|enquiry)\b(?! (?:any|at))/g,
    (said) => (/^as/.test(said) ? said : ' '),
  );
  const said = TYPES.map(([pattern, type]) => ({ type, at: rest.search(pattern) }));
  return said.filter((t) => t.at >= 0).sort((a, b) => a.at - b.at)[0]?.type ?? null;
}
