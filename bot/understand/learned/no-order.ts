/**
 * Words that seem to order something and by their very form do not: a tag makes a question of them, they are taken back
 * in the same breath, they say what can't be done, is still to come, or only what somebody remarks. One row a form.
 */
import { CATALOGUE } from '../catalogue';
import type { Line } from '../line';
import type { Intent, Mode } from '../types';
import { wordsOf } from '../intents/clauses';
import type { Part } from '../intents/part';
import { finerAct } from './finer';
import { doesByForm, FORMS_OF } from './own-form';

/** What the form of words makes of what looks like an order. */
export interface Settled {
  mode: Mode;
  /** No question, denial or plan by its look: whoever typed it is told that it was taken for no order. */
  remark: boolean;
}

const SOMEBODY =
  '(?:i|we|you|he|she|it|they|there|that|this|the|mum|dad|any(?:one|body)|some(?:one|body)|#?\\d+|cf-)';
/** A verb before its subject is a question in English, whatever else the reader makes of it. */
const INVERTED = new RegExp(
  `^\\W*(?:(?:and|so|but|hi|hello|ok)\\W+)*(?:are|is|was|were|has|have|had|did|does)(?:n['’]?t)? (?:${SOMEBODY}|[A-Z][a-z]+)`,
);
/** "6 has he withdrawn", "ack on 8 did we": the case in front, then the verb before its subject. */
const CASE_IN_FRONT =
  /^ (?:(?:and|so|but|ok|hi) )?(?:(?:\S+ ){0,3}(?:on|for|to) )?REF ,? ?(?:are|is|was|were|has|have|had|did|does|do|should|shall|must|can|could) (?:not )?(?:i|we|you|he|she|it|they|WHO|mum|dad|nan|grandma|grandad|anyone|anybody|someone|somebody)(?= )(?! (?:has|had|is|was|will) )/;
/** "Can I ack 8 by phone": whether one may, where asking for time or for a case is another matter. */
const MAY_I =
  /^ (?:(?:and|so|but|ok|hi|sorry) ,? ?)*(?:can|could|may|should|shall|must|do|would) (?:i|we) (?!have\b|get\b|please\b)/;
/** "Should I give 2 to Dawn", "do we need to ack 8": asks, whatever it asks after. */
const SHOULD_I =
  /^ (?:(?:and|so|but|ok|hi|sorry|or) ,? ?)*(?:(?:should|shall|must|ought|would|do|did|does|am|are) (?:not )?(?:i|we) (?!not mind\b|have REF please|want REF please)|would it be (?:ok|better|best|right|fair|quicker)|is it (?:ok|okay|right|worth|best|better|time) (?:to|for me to|for us to|if) )/;
const ASKED_BY_MAY: ReadonlySet<Intent> = new Set<Intent>([
  'case.acknowledge',
  'case.respond',
  'case.close',
  'case.withdraw',
  'case.extend',
  'case.merge',
  'case.link',
  'case.reopen',
  'case.retype',
  'case.finding',
  'case.learning',
  'signoff.approve',
]);
const WHO_FIRST =
  /^ (?:(?:and|so|but|ok|hi) )?(?:are|is|was|were|has|have|had|did|does) (?:not )?(?:WHO|mum|dad|nan|grandma|grandad) /;

/** "3 is on track, isn't it", "ack sent for 8, was it", "learning on 3 - do I have to": the end makes it a question. */
const TAGGED =
  /(?:^|[\s,])(?:innit|(?<!\b(?:i|we|you|he|she|they|who|so|else|to|just|not|us|wh?ich)\s)(?:(?:is|was|has|had|did|does|will|would|can|could|should)(?:n['’]?t)? (?:he|she|it|there)|(?:are|were|have|had|did|do|will|would|can|could|should)(?:n['’]?t)? (?:i|we|they|there)))\W*$/i;
const ASKED_AT_END =
  /[ ](?:(?:do|must|should|shall|can|could|need|may|am|are|have) (?:i|we)(?: (?:have|need|got|supposed|meant))?(?: to)?|(?:by |saying |about |to |for |with )?(?:what|when|who|whom|which|why|how)(?: then| for| now)?|(?:right|yes|yeah|yh|correct|eh|no)) \? $/;
const ENDS_IN_WHAT =
  /(?<! so)[ ](?:(?:do|must|should|shall|can|could|may|am|are) (?:i|we)(?: (?:have|need|got|supposed|meant))?(?: to)?|(?:by |saying |about |for |with )(?:what|when|whom|which)|(?<!(?:know|knows|ask|say|said|tell|idea|sure|me) )(?:what|when|which))(?: then| now)? $/;

/** "Withdraw 6? mum said": a question mark right after the case or the deed. */
const QUERIED = /^[^?:“"]{3,60}\?/;
const POLITE_ASKING =
  /\b(?:can|could|will|would|wud|cud|cld|wld) (?:you|u|ya|someone|somebody|anyone)\b|\b(?:please|pls|plz|thanks|ta)\b|\b(?:ok|right|yeah|alright|yes)\?/i;

/** "Give 5 to Jas - joke", "acked 8 in my head", "nearly withdrew", "close 4 … no wait": taken back in the same breath. */
const UNSAID =
  /\b(?:jk|only joking|just kidding|kidding|in my head|not really|only messing|had you going)\b|[-–,(]\s*jok(?:e|ing)\b|\b(?:nearly|almost) (?!there|done|ready|finished|complete|a\b)|\b(?:april fool|imagine if)\b/i;
const END = '(?: ,)?(?: (?:actually|sorry|please|then|no|for now))* $';
const TAKEN_BACK = new RegExp(
  `(?:[,.;:-] |(?:^| )(?:no|nope|actually|sorry|oops|oh)[ ,]+)(?:(?:oh|no|nope|actually|sorry|oops|or|hmm|er|um|ah)[ ,]+)*(?:wait|hang on|hold on|hold fire|hold off|leave it|not yet|do not(?: bother)?|second thoughts)${END}|(?:[,.;:-]|but|and) (?:please )?do not (?:record|write|log|save|do|put|send|keep|close|tell) (?:it|that|this|anything|anyone)(?: down| yet| in)?${END}|[ ](?:no wait|wait no|scrap that|scratch that|strike that|forget that|forget it|ignore that|ignore me|as you were|cancel that|never mind|nvm|on second thoughts?)${END}`,
);
const DENIED_AT_END =
  /[ ](?:no|nope|actually) (?:it|that|he|she|they|we|i|REF) (?:is|was|has|have|had|did|does|do|will|should|would|must) ?not\b/;

/** "Can't approve 3", "not happy with 3". That somebody can't have a case is no such denial: it is a conflict. */
const CANNOT =
  /^\W*(?:(?:sorry|hi|ok|no|so)\W+)*(?:(?:i|we)(?:['’]m| am| are)? )?(?:ca(?:n['’]?t|nnot)|wo(?:n['’]?t| not)|couldn['’]?t|not (?:happy|able|going|sure|signing|closing|sending|approving|comfortable|ready))\b/i;
const SAID_BY_CANNOT: ReadonlySet<Intent> = new Set<Intent>([
  'case.declare_conflict',
  'signoff.return',
  'nudge.blocked',
  'absence.set',
  'case.request_extension',
  'case.note',
]);

/** A question mark in a reason, a note or a request says nothing of the order. */
const isWeighty = ({ intent }: Part): boolean =>
  CATALOGUE[intent].weight !== 'light' &&
  CATALOGUE[intent].goesOn !== true &&
  intent !== 'case.request_extension';

/** "Remind me to close 2", "note: close 2": for later, or for the file. */
const REMINDS =
  /^ (?:(?:please|ok|and|so) )*(?:remind (?:me|us|myself|WHO) (?:to|that|about)|reminder|to do|todo|note to self|(?:must )?remember|note :|note -)/;
const KEEPS_OR_REMINDS: ReadonlySet<string> = new Set([
  'case.note',
  'nudge.snooze',
  'prefs.set',
  'case.to_sign_off',
]);
/** "I told Priya to close 3": what somebody else was asked to do. */
const TOLD_SOMEBODY =
  /^ (?:(?:hi|ok|so|and|fyi) ,? ?)*(?:i|we) (?:have |had |just |already )*(?:told|asked|reminded|warned|said to|begged|emailed) (?:WHO|him|her|them|\S+) (?:to|that|about|if|whether|not to) /;
const isReport = ({ intent }: Part): boolean =>
  /^(?:case\.(?:respond|close|withdraw|finding|reopen|retype|merge)|signoff\.\w+|nudge\.on_track)$/.test(
    intent,
  );

/** Whether words take back, in the same breath, what they seemed to say. */
const isUnsaid = (text: string, words: string): boolean =>
  TAGGED.test(text) || UNSAID.test(text) || TAKEN_BACK.test(words) || DENIED_AT_END.test(words);

/** @returns null: the form of the words says nothing against their being an order */
export function noOrder(line: Line, part: Part): Settled | null {
  const span = sentenceOf(line, part);
  const text = typed(line, span);
  const words = wordsOf(line, span);
  const act = finerAct(part.act) ?? part.intent;
  // What a note says is not said of the case: only the order to keep it is looked at (conversation/case/note-words.ts).
  if (act === 'case.note' && KEEPS.test(words)) return null;
  const cannot = CANNOT.test(text) && !SAID_BY_CANNOT.has(part.intent) && act !== 'case.hand_back';
  const asks =
    INVERTED.test(text) ||
    (part.intent !== 'case.request_extension' && CASE_IN_FRONT.test(words)) ||
    WHO_FIRST.test(words) ||
    (ASKED_BY_MAY.has(part.intent) && MAY_I.test(words)) ||
    SHOULD_I.test(words) ||
    isUnsaid(text, words) ||
    ASKED_AT_END.test(words) ||
    ENDS_IN_WHAT.test(words) ||
    (isWeighty(part) && QUERIED.test(text) && !POLITE_ASKING.test(text));
  if (asks || cannot) return { mode: 'asks', remark: false };
  if (REMINDS.test(words) && !KEEPS_OR_REMINDS.has(act)) return { mode: 'plans', remark: true };
  if (isReport(part) && TOLD_SOMEBODY.test(words)) return { mode: 'asks', remark: true };
  const form = FORMS_OF[act]?.find(({ says }) => says.test(words));
  if (form) return { mode: form.mode, remark: form.remark === true };
  return doesByForm(act, words, line) ? null : { mode: 'asks', remark: true };
}
const KEEPS =
  /^ (?:(?:please|can you|could you|add|put|make|leave|pop|a|the|this|case|file) )*note(?: to self)?(?: (?:on|to|for|re))? /;

/** Whether a whole line takes back what it seemed to say: for words that are matched by a phrase. */
export const takesBack = (line: Line): boolean =>
  isUnsaid(line.input.text, wordsOf(line, { at: 0, end: line.tokens.length }));

/** From where the part's sentence begins to its end. */
export function sentenceOf({ tokens }: Line, { at, end }: Part): { at: number; end: number } {
  let from = at;
  while (from > 0 && !/^[.;\n]$/.test(tokens[from - 1]?.w ?? '')) from -= 1;
  return { at: from, end };
}

function typed({ input, tokens }: Line, { at, end }: { at: number; end: number }): string {
  const from = at === 0 ? 0 : (tokens[at]?.start ?? 0);
  const to = end >= tokens.length ? input.text.length : (tokens[end - 1]?.end ?? input.text.length);
  return input.text.slice(from, to);
}
