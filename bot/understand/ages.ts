/** A bare number that is how old somebody is, by the words around it: "the child is Ava Marsh, 9", "he is 9", "8 is her age". */
import type { Token } from './text/tokens';

const OLDEST = 25;
const CHILD =
  /^(?:child|children|kid|kids|daughters?|sons?|grand(?:son|daughter|child|children)|step(?:son|daughter)|brothers?|sisters?|siblings?|twins?|boys?|girls?|lads?|lass|baby|toddler|nephew|niece|pupil|youngest|eldest|oldest)$/;
const PERSON = /^(?:he|she)$/;
const IS = /^(?:is|are|was|were|turned|just|only|now|nearly|almost|about|still|s|re)$/;
/** What may stand after an age; whatever else does may be said of a case ("he is 9 late"). */
const ENDS =
  /^(?:|[,.;:!?)]|and|but|so|now|today|tomorrow|already|next|this|in|when|who|with|pls|please)$/;
/** "Her son 15 says", "his sister 9 was": after the bare word for a child the number is no case's. */
const SAYS =
  /^(?:says?|said|saying|told|tells|wants?|wanted|feels?|thinks?|was|is|has|had|goes|went|lives|got|gets|never|also|rang|came|cries|cried|agrees?)$/;
const AILS = /^(?:poorly|ill|sick|unwell|crying)$/;
/** How far before its child the age may stand: "her daughter's review, Ava, 9". */
const NEAR = 8;

/** @returns false wherever the number may as well be a case: "status 9", "3 is closed", "give 5, 6 to Priya" */
export function isAge(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (token?.kind !== 'number' || token.n === null || token.n > OLDEST) return false;
  const word = (k: number): string => tokens[k]?.w ?? '';
  if (i === 0 && word(1) === 'is')
    return (
      AILS.test(word(2)) || (/^(?:her|his|their|the)$/.test(word(2)) && /^ages?$/.test(word(3)))
    );
  if (SAYS.test(word(i + 1)) && CHILD.test(word(i - 1))) return true;
  return ENDS.test(word(i + 1)) && (ofWhoeverIs(tokens, i) || ofNamedChild(tokens, i));
}

/** "The twins are 3", "he is 9", "they are 3" of children, "Ella is 5 and she …". */
function ofWhoeverIs(tokens: readonly Token[], i: number): boolean {
  let at = i - 1;
  while (at >= 0 && IS.test(tokens[at]?.w ?? '')) at -= 1;
  const who = tokens[at];
  if (at === i - 1 || !who) return false;
  if (PERSON.test(who.w) || CHILD.test(who.w)) return true;
  const goesOn = tokens.slice(i + 1, i + 3).some(({ w }) => PERSON.test(w));
  return goesOn && /^\p{Lu}\p{Ll}+$/u.test(who.raw);
}

/** "The child is Ava Marsh, 9", "her daughter's review, Ava, 9, and …": after a comma and a name, where a child is spoken of. */
function ofNamedChild(tokens: readonly Token[], i: number): boolean {
  if (!/^[,(]$/.test(tokens[i - 1]?.w ?? '')) return false;
  const name = tokens[i - 2];
  if (name?.kind !== 'word') return false;
  const spoken = tokens.slice(Math.max(0, i - 2 - NEAR), i - 2);
  if (CHILD.test(name.w)) return true;
  return /^\p{Lu}/u.test(name.raw) && spoken.some(({ w }) => CHILD.test(w));
}

/** Whether any number of the line says how old somebody is. */
export const saysAnAge = (tokens: readonly Token[]): boolean =>
  tokens.some((_, i) => isAge(tokens, i));
