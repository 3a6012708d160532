/** Who is named in a line only to be kept from a case: nobody is given what is to be hidden from them. */
import type { PersonFind } from '../directory/people';
import type { Line } from '../line';
import { wordsOf } from './clauses';
import { compile } from './rule';

/** The words say that somebody is to have no part in a case, or not to see it. */
const BARRED = compile(
  '(hide|hidden|keep|kept|shield|conceal|withhold|bar|block|restrict) (REF|it|this|that|this one|that one) (away |hidden |back |secret )?from WHO',
);
const SHUT_OUT = compile(
  '(lock|keep|shut|leave|bar|block|exclude) WHO (away |out )?(of|from|off) (REF|it|this|that|this one|that one)',
);
const UNSEEN = compile(
  'WHO (must|should|can|may|is|ought) not (to |be able to |be allowed to |get to )?(see|read|look|open|view|know)',
);
const NOT_SHOWN = compile(
  '(not) (let|allow|want|have) WHO (to )?(see|seeing|read|reading|look|looking|open|view|know)',
);

/**
 * Whether a stretch of the line keeps somebody from a case.
 * @param atOnce it begins with saying so; else somebody else's words, such as a note's, may say it
 */
export function barsSomebody(
  line: Line,
  span: { at: number; end: number },
  atOnce = false,
): boolean {
  const text = wordsOf(line, span);
  return [BARRED, SHUT_OUT, UNSEEN, NOT_SHOWN].some((rule) => {
    const at = text.search(rule);
    return atOnce ? at === 0 : at >= 0;
  });
}

/** It is taken from them, or everybody but they is meant. */
const TAKEN =
  /(?:^| )(?:from|off|except|(?:anyone|anybody|everyone|anyone else) but|(?<!(?:why|if) )not(?: (?:let|give|go|have|want|be|with|to|it|this|that|for|on|at))*)$/;
/** They have said that they will not have it, or somebody says so of them. */
const DECLINED =
  /^(?:said no|says no|say no|declined|declines|refused|refuses|turned (?:it|that|this) down|(?:has |have )?(?:said no|declined|refused)|(?:will|can|must|should|does|did|would|could|is|may) not)(?: |$)/;

/** "…, Priya is swamped", "as Priya's on leave": why it is given away. */
const WHY_BEFORE = /(?:^| )(?:[,;–—(-]|as|because|cos|cause|since|now|while|when|and|but)$/;
const WHY_AFTER =
  /^(?:(?:is|s|are|was|has|have|feels|looks|seems|gets|got|been|just|really|so|too|very|completely|absolutely|totally|already|now|still|going|being|way|a bit) )*(?:swamped|snowed under|overloaded|overwhelmed|overstretched|drowning|stretched|struggling|busy|full up|at capacity|flat out|maxed out|up to (?:her|his|their)|on (?:annual |sick |long |maternity |paternity )?(?:leave|holiday)|on (?:sick|jury|training|secondment)|off\b|away|out (?:of|sick|today|this)|sick|ill|unwell|poorly|leaving|left|retiring|conflicted|related|too (?:many|much)|knows the|no (?:capacity|time)|(?:not|never) (?:in|here|available|able|got|have|has|cope|coping)|cant|can not|cannot|in court)/;

/** Whether a person in an order to give a case out is one to whom it is not to be given. */
export function isExcluded({ tokens, people }: Line, { at, end }: PersonFind): boolean {
  const words = (from: number, to: number): string =>
    tokens
      .slice(Math.max(0, from), to)
      .map(({ w }) => w)
      .join(' ');
  const isWhy =
    people.some((other) => other.at < at) &&
    WHY_BEFORE.test(words(at - 2, at)) &&
    WHY_AFTER.test(words(end, end + 8));
  return isWhy || TAKEN.test(words(at - 5, at)) || DECLINED.test(words(end, end + 4));
}
