/** Which intents are only the reasons, contents or wording of another. */
import { CATALOGUE } from '../catalogue';
import type { Intent } from '../types';

/** Contents, not a request: what a note, an action or returned draft goes on to say. */
export const isContent = (l: Intent, r: Intent): boolean =>
  CATALOGUE[l].goesOn === true &&
  CATALOGUE[r].mayBeContent === true &&
  !(l === 'case.finding' && (r === 'case.respond' || r === 'letter.draft'));

export const stand = (l: Intent, r: Intent): boolean =>
  !isContent(l, r) &&
  !drops(l, r) &&
  !drops(r, l) &&
  (!(l.startsWith('log.') && r.startsWith('log.')) || opposite(l, r));

/** A grievance and thanks in one breath are two things to log. */
const opposite = (l: Intent, r: Intent): boolean =>
  [l, r].includes('log.complaint') && [l, r].includes('log.compliment');

const OPENS_A_QUESTION =
  /^ (?:and |also |, |- )*(?:what|which|who|show|list|how many|anything|when|why|where|any|tell me|give me) /;
const OPENS_A_NOTE =
  /^ (?:and |also |, |- |add |put |pop |make |quick )*(?:a )?(?:note|file note|case note|contact note) | (?:log|note|record|add) (?:that|it|this)(?: as a note| down| on it)? /;

/** A clause of its own that opens as a question or a note, or asks for so many days, is no mere reason for its neighbour. */
export function asksAgain(intent: Intent, beside: Intent, text: string): boolean {
  if (intent === 'case.note') return OPENS_A_NOTE.test(text);
  // "stuck, worker off sick" is why; "stuck, and I am off sick" is an absence.
  if (intent === 'absence.set' && beside === 'nudge.blocked') return / (?:i|my|me) /.test(text);
  if (intent === 'case.assign' && beside === 'case.declare_conflict')
    return / (?:to|for|let|ask|get|can) WHO | WHO (?:to|can|could) /.test(text);
  if (intent === 'case.request_extension' && beside === 'letter.holding')
    return / (?:LEN|until DATE|to DATE)/.test(text);
  return /^(list|status|report|due)/.test(intent) && OPENS_A_QUESTION.test(text);
}

/** What somebody wants to know of us is their enquiry, not the sender's question. */
const THEIRS =
  / (?:wants|want|wanting|would like) to (?:know|ask|understand)| (?:asks|asked|asking|wonders|wondering|queries|querying|enquiring|chasing|questioning) /;
/** Settings and policy spoken of in something to log. */
export const toldInLog = (intent: Intent, log: Intent, text: string): boolean =>
  (log === 'log.enquiry' && intent === 'ask.policy' && THEIRS.test(text)) ||
  (log === 'log.service_request' &&
    intent === 'ask.policy' &&
    / (?:can|could|would) /.test(text)) ||
  (intent === 'prefs.set' && !OPENS_A_SETTING.test(text));
const OPENS_A_SETTING =
  /^ (?:and |also |, |- |can you |could you |i want )*(?:stop|turn|switch|only (?:send|message|tell|email|nudge|remind|notify)|change|move|put|send|set|pause|mute|do not|no more|cancel|daily|weekly|summary|message|remind|notify) /;

/** Whether the second is only a reason, the contents or the wording of the first. */
export const drops = (a: Intent, b: Intent): boolean => CATALOGUE[a].drops?.includes(b) === true;
