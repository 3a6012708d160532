/**
 * Which act a question about one case asks after, so that its answer begins with that very thing. Only the answer's
 * first sentence depends on it: a question writes nothing, whatever its words.
 */
import type { ActName } from '../../understand/catalogue';

const TOPICS: readonly [RegExp, ActName][] = [
  [/\back(?:s|ed|nowledg\w*|'d)?\b/i, 'case.acknowledge'],
  [
    /\b(?:sign(?:ed|ing)?[ -]?(?:it )?off|sign[ -]?offs?|approv\w+|sent back)\b/i,
    'signoff.approve',
  ],
  [/\bholding letter\b/i, 'letter.holding'],
  [/\b(?:ombudsman|lgsco)\b/i, 'case.ombudsman'],
  [/\b(?:clos\w+|shut)\b/i, 'case.close'],
  [/\b(?:withdr\w+|dropp\w+)\b/i, 'case.withdraw'],
  [/\b(?:exten\w+|more time|extra time|longer)\b/i, 'case.extend'],
  [/\b(?:paus\w+|block\w+|stuck|on hold|waiting on)\b/i, 'nudge.blocked'],
  [/\b(?:uphe?ld|finding|found|outcome)\b/i, 'case.finding'],
  [/\blearn\w*\b/i, 'case.learning'],
  [/\bremed\w+\b/i, 'case.remedy'],
  [/\bactions?\b/i, 'case.action'],
  [/\b(?:consent|advocate)\b/i, 'case.needs'],
  [/\b(?:merg\w+|link\w+|duplicate)\b/i, 'case.merge'],
  [/\b(?:accept\w*|triag\w+|refus\w+)\b/i, 'case.triage'],
  [/\bstage\b|\bpanel\b/i, 'case.progress_to_stage'],
  [
    /\b(?:complaint or|a comment|a compliment|service request|what kind|what type|retyp\w+)\b/i,
    'case.retype',
  ],
  [
    /\b(?:respon\w+|answer\w*|repl(?:y|ied)|letter sent|sent|gone out|gone|went)\b/i,
    'case.respond',
  ],
  [
    /\b(?:giv\w+|gave|assign\w*|take|took|has it|got it|who has|allocat\w+|investigat\w+)\b/i,
    'case.assign',
  ],
  [/\bpoints?\b/i, 'case.points'],
  [/\b(?:count|thank\w*)\b/i, 'case.compliment_counts'],
];

/** Null: it asks how the case stands in general. */
export const askedAbout = (text: string): ActName | null =>
  TOPICS.find(([words]) => words.test(text))?.[1] ?? null;
