/** What a name typed in a line stands for when it is no member of staff: a family's, the sender, an everyday word. */
import {
  AFTER_MODAL,
  AFTER_PERSON,
  BEFORE_PERSON,
  FAMILY_AFTER,
  FAMILY_BEFORE,
  MILD_NAMES,
  WORDLIKE_NAMES,
} from '../lexicon/names';
import type { Token } from '../text/tokens';

/** "Sean's mum", "the Kelly family", "Mrs Kelly", "little Joe": not a member of staff. */
export function belongsToFamily(tokens: readonly Token[], i: number, end: number): boolean {
  const before = tokens[i - 1]?.w ?? '';
  const at = tokens[end]?.w === 's' ? end + 1 : end;
  if (FAMILY_BEFORE.has(before) || titled(tokens, i)) return true;
  const after = tokens[at]?.w ?? '';
  if (!FAMILY_AFTER.has(after)) return false;
  if (/^(family|families|household)$/.test(after)) return true;
  return Boolean(tokens[i]?.possessive) || (tokens[i]?.w.endsWith('s') ?? false) || at > end;
}

/** "Mrs Siân Ó Briain", "Mr van der Berg": a title up to three words before, and nothing but a name between. */
function titled(tokens: readonly Token[], i: number): boolean {
  for (let k = i - 1; k >= 0 && k >= i - 3; k -= 1) {
    const token = tokens[k];
    if (/^(?:mr|mrs|ms|miss|mx|cllr|councillor)$/.test(token?.w ?? '')) return true;
    if (!token || token.kind !== 'word' || !(token.capital || PARTICLE.test(token.w))) return false;
  }
  return false;
}
const PARTICLE = /^(?:van|von|der|den|de|la|le|du|di|da|bin|al|o|ni|mac)$/;

/** "it's Jas", "hi Sam here", "this is Dan": the sender. */
export function isSelf(tokens: readonly Token[], i: number, end: number): boolean {
  const before = tokens[i - 1]?.w ?? '';
  const two = tokens[i - 2]?.w ?? '';
  if (/^(here|speaking)$/.test(tokens[end]?.w ?? '')) return true;
  if (
    /^(its|is)$/.test(before) &&
    /^(hi|hiya|hello|hey|yeah|this|morning|it|um|\.|,|afternoon|alright|)$/.test(
      before === 'its' ? two : two,
    )
  )
    return i <= 5 && before !== 'is' ? true : i <= 5 && /^(this|it)$/.test(two);
  return before === 'am' && two === 'i';
}

export function isEverydayWord(
  tokens: readonly Token[],
  i: number,
  end: number,
  loud: boolean,
): boolean {
  const token = tokens[i];
  const w = token?.w ?? '';
  const base = token?.possessive ? w.replace(/s$/, '') : w;
  if (!WORDLIKE_NAMES.has(base)) return false;
  if (token?.possessive) return false;
  const before = tokens[i - 1]?.w ?? '';
  const after = tokens[end]?.w ?? '';
  const modal = /^(will|may|mark)$/.test(w);
  const opening = i === 0 || /^[.?!:;\-–—)]$/.test(before);
  const capital = Boolean(token?.capital) && !loud;
  // "dad says Will never rings back": no one writes the verb with a capital there.
  if (w === 'will' && capital && !opening && before !== ',') return false;
  if (modal && AFTER_MODAL.has(after)) return true;
  if (modal && (tokens[end]?.kind === 'ref' || tokens[end]?.kind === 'number')) return true;
  if (
    w === 'sat' &&
    /^(with|down|in|and|on|there|through|at|waiting|around|here)$/.test(after) &&
    !BEFORE_PERSON.has(before)
  )
    return true;
  if (BEFORE_PERSON.has(before)) return false;
  if (capital && !opening) return false;
  if (MILD_NAMES.has(w) && capital) return false;
  if (capital && opening && after === 'to' && !modal) return false;
  const elder = tokens[i - 1]?.kind === 'word' && /^(and|or)$/.test(before);
  if (elder && capital) return false;
  return !(
    AFTER_PERSON.has(after) &&
    (opening || capital || /^(was|has|did|deserves|is)$/.test(after)) &&
    !(modal && !opening && !capital && after !== 'was' && after !== 'has')
  );
}
