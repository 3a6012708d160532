/**
 * Which act a question about one case asks after, so that its answer begins with that very thing. Only the answer's
 * first sentence depends on it: a question writes nothing, whatever its words.
 */
import type { Context } from '../turn/feature';
import type { Topic } from './states';

const TOPICS: readonly [RegExp, Topic][] = [
  [/\b(?:statutory|corporate|which procedure|what procedure|which route)\b/i, 'procedure'],
  [/\back(?:ed|nowledg\w*)\b/i, 'case.acknowledge'],
  [/\b(?:on track|in time|on time|late|overdue|running over|going over|breach\w*)\b/i, 'progress'],
  [
    /\b(?:missing|outstanding|left to do|still to (?:do|be done)|still needs?|ready to (?:close|go|send))\b/i,
    'missing',
  ],
  [/\back(?:s|'d)?\b/i, 'case.acknowledge'],
  [
    /\b(?:sign(?:ed|ing|s)?[ -]?(?:it )?off|sign[ -]?offs?|sign(?:ed|s)?|approv\w+|sent back)\b/i,
    'signoff.approve',
  ],
  [/\bholding letter\b/i, 'letter.holding'],
  [/\b(?:ombudsman|lgsco)\b/i, 'case.ombudsman'],
  [/\b(?:clos\w+|shut)\b/i, 'case.close'],
  [/\b(?:withdr\w+|dropp\w+)\b/i, 'case.withdraw'],
  [/\b(?:exten\w+|more time|extra time|longer)\b/i, 'case.extend'],
  [/\b(?:paus\w+|block\w+|stuck|on hold|waiting on)\b/i, 'nudge.blocked'],
  [/\b(?:uphe?ld|find(?:s|ings?)?|found|outcome)\b/i, 'case.finding'],
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

/** "Have I sent 3 to Tom?", "has Priya sent me 3": a colleague gets a draft to sign, the family gets the answer. */
const TO_A_COLLEAGUE = /\b(?:sent|send|gone|went|go|passed|with)\b.{0,30}?\b(?:to|with|me|us)\b/i;
const TO_THE_FAMILY =
  /\b(?:to|with) (?:the |her |his |their )?(?:mum|mam|dad|mother|father|parents?|family|carers?|complainant|child|grand\w+|nan|her|him|them)\b/i;

/** Whether the words have the first name of somebody in the directory. */
export function namesColleague({ directory }: Pick<Context, 'directory'>, text: string): boolean {
  const words = new Set(text.toLowerCase().match(/\p{L}+/gu) ?? []);
  return directory.people.some(({ name }) => words.has(name.split(' ')[0]?.toLowerCase() ?? ''));
}

/**
 * Null: it asks how the case stands in general.
 * @param colleague whether somebody of the directory is named
 */
export function askedAbout(text: string, colleague: boolean): Topic | null {
  const topic = TOPICS.find(([words]) => words.test(text))?.[1] ?? null;
  return topic === 'case.respond' && isOfSignOff(text, colleague) ? 'signoff.approve' : topic;
}

/** Whether a question whether something was sent is about a colleague who signs, and not about the family. */
export const isOfSignOff = (text: string, colleague: boolean): boolean =>
  TO_A_COLLEAGUE.test(text) &&
  !TO_THE_FAMILY.test(text) &&
  (colleague || /\b(?:me|us)\b/i.test(text));
