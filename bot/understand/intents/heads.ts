/**
 * The words with which something to log begins: "complaint from …", "also log a compliment for …". Two such
 * beginnings in one message are two things to log, however much of one would fit the other.
 */
import type { Intent } from '../types';
import { compile } from './rule';

const KINDS: readonly [Intent, string][] = [
  ['log.compliment', 'compliment'],
  ['log.complaint', 'complaint'],
  ['log.comment', 'comment'],
  ['log.enquiry', '((mp|councillor|ombudsman) )?enquiry'],
  ['log.service_request', 'service request'],
];
const OPENS =
  '< (and |also |plus |then |too |, |- |please |oh |next )*((log|record|add|register|enter|put in|got|had|have|there is|theres) )?((a|an|one|another|new|second|third|further|formal|different|separate) )*';
const GOES_ON =
  ' (from|about|against|for|re|regarding|received|came|got|today|yesterday|by|of|that|saying|over|on|this|in|:|DATE|WHO|TEAM)';
const HEADS = KINDS.map(
  ([intent, kind]) => [intent, compile(`${OPENS}${kind}${GOES_ON}`)] as const,
);
const ANOTHER = compile(
  '< (and |also |plus |then |, |- )*(log|record|add|register|enter|another|second|(a|an|one) (second|new|further|different|separate)|one more|new)',
);
const SENDER = compile('from');
const CASE = compile('REF');

/** What the clause begins to log; null: it begins nothing, or speaks of a case there is. */
export function headOf(text: string): Intent | null {
  if (CASE.test(text)) return null;
  return HEADS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** Whether the second clause begins another thing of the same kind, rather than saying more of the first. */
export const startsAnother = (text: string): boolean =>
  headOf(text) !== null && (ANOTHER.test(text) || SENDER.test(text));
