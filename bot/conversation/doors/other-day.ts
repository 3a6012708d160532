/**
 * The day of an act that is recorded already, put right: "no, it went yesterday" right after it, or "actually the ack on 8
 * went on 10 March". It is read back as a correction, old day and new, and is never taken for the act done once more.
 */
import type { BuiltCard } from '../../../cards';
import type { DatedFact } from '../../../services/cases/commands';
import { sayDate, type PlainDate } from '../../../services/timescale';
import { readAct, type ActName } from '../../understand/catalogue';
import { propose } from '../case/perform';
import { dateId, datesOf } from '../corrections/form';
import { asksSomething } from '../logging/beside';
import { AGREED } from '../corrections/said';
import { allowed, peek } from '../turn/access';
import { dayOf } from '../turn/asked-values';
import { namedCase } from '../turn/asked';
import type { Context } from '../turn/feature';
import { plain } from '../turn/sentence-card';
import type { TypedLine } from './typed-line';

const FACTS: Partial<Record<ActName, DatedFact>> = {
  'case.acknowledge': 'acknowledged',
  'case.respond': 'responded',
  'case.close': 'closed',
  'case.statement': 'statementAgreed',
};

/** @returns null: no such day is recorded of the act at the stage that the case has reached, or it is the same */
export async function onAnotherDay(
  context: Context,
  act: ActName,
  ref: string,
  day: PlainDate | null,
  text: string,
): Promise<BuiltCard | null> {
  const fact = FACTS[act];
  if (!fact || day === null) return null;
  const stored = await peek(context, ref);
  const recorded = datesOf(stored.view).findLast((each) => each.fact === fact);
  if (!recorded || recorded.on === day || recorded.stage !== stored.view.stage) return null;
  if (!allowed(context, 'case.correct', stored.view))
    return plain(
      context,
      `Nothing was changed: ${ref} has it as of ${sayDate(recorded.on, context.today)}, and ${context.deps.council.contact.complaintsTeam} put a recorded day right. If you recorded it just now, type “undo ${ref}” and say it again with the right day.`,
    );
  return propose(context, 'case.correct', stored, {
    [dateId(fact, recorded.stage)]: day,
    reason: text.slice(0, 500),
    ...AGREED,
  });
}

/** "Actually the ack on 8 went on 10 March", where it is recorded as sent on another day. */
export async function otherDayNamed(
  context: Context,
  { text, reading }: TypedLine,
): Promise<BuiltCard[] | null> {
  const [intent, more] = reading.intents;
  const read = intent ? readAct(reading.acts[0] ?? intent) : null;
  const act = read && FACTS[read] ? read : actSaid(text);
  const ref = namedCase(reading, text);
  if (!act || more || !ref || reading.modes[0] === 'denies' || asksSomething(text)) return null;
  const day = dayOf(reading.slots.on);
  // "Ack sent 8 today", once more, only says again what is recorded.
  if (day === context.today && !PUTS_RIGHT.test(text)) return null;
  const card = await onAnotherDay(context, act, ref, day, text);
  return card ? [card] : null;
}

/** "Actually the ack on CF-26-0008 went on 10 March": what it says went, whatever it looks like to be asked. */
const actSaid = (text: string): ActName | null =>
  /^\W*(?:no|actually|sorry|oops|in fact)\b/i.test(text) &&
  /\b(?:went|sent|closed|was on)\b/i.test(text)
    ? (SAID.find(([says]) => says.test(text))?.[1] ?? null)
    : null;
const SAID: readonly [RegExp, ActName][] = [
  [/\back(?:nowledgement|s)?\b/i, 'case.acknowledge'],
  [/\b(?:answer|response|reply)\b/i, 'case.respond'],
  [/\bclosed\b/i, 'case.close'],
];

/** Not said for the first time. */
const PUTS_RIGHT = /\b(?:actually|sorry|no|not|wrong|meant|really|should|in fact|correction)\b/i;

/** What may stand before the day alone: "it actually went out", "the letter was posted". */
const SENT =
  /^\W*(?:(?:it|that|this|they|she|he|we|i|the (?:ack\w*|letter|answer|response|reply|email|e-mail|one))\b\s*)?(?:(?:['’]s|actually|really|only|was|were|has|had|is|did|been|went|gone|go|got|came|sent|rang|done|acked|acknowledged|happened|posted|emailed|e-mailed|answered|replied|closed|out|off|already|meant|mean|should|be|have|say|said|date|for|dated)\b\s*)*/i;
const NOT_FIRST = /^\W*not (?:today|yesterday|(?:the |on )?\S+)[\s,]+(?:but )?/i;
const NOT_THAT = /[\s,]*\b(?:not|instead of|rather than) (?:today|yesterday|(?:the |on )?\S+)\W*$/i;

/** The words for a day in a line that puts right when something went; the words as they are where none is left. */
export const dayWords = (words: string): string =>
  words.replace(NOT_FIRST, '').replace(NOT_THAT, '').replace(SENT, '').trim();
