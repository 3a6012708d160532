/** Questions about one case that have one fact for an answer, and what its date would be if …: nothing is written. */
import { messageCard, type BuiltCard } from '../../../cards';
import { parseRef } from '../../../services/cases';
import { sayDate } from '../../../services/timescale';
import type { CaseView } from '../../../services/cases/view';
import { askWhichCase } from '../case/asking';
import { factAsked, sayFact } from '../case/facts-asked';
import { answerDue } from '../case/form-parts';
import { dayAsked } from '../clock/day-asked';
import { freshDraft } from '../logging/store';
import { explainDate } from '../questions/why-this-date';
import { caseFor } from '../turn/access';
import { namedCase } from '../turn/asked';
import { dayOf } from '../turn/asked-values';
import type { Context } from '../turn/feature';
import { lastCards, rememberCard } from '../turn/last-card';
import { refIn } from '../turn/typed-ref';
import { readTyped } from './reading';
import type { TypedLine } from './typed-line';

const LONGEST = 120;
const POINTS_AT_IT = /(?:^| )(?:it|its|it's|that|this|that one|this one|that case|this case)\b/;

/** @returns null: it asks for no such fact, or not of one case */
export async function oneCaseAsked(context: Context, line: TypedLine): Promise<BuiltCard[] | null> {
  const { text, words, reading } = line;
  if (text.length > LONGEST || reading.story) return null;
  const fact = factAsked(words);
  const supposed = fact === null && SUPPOSED.test(words);
  const inTime = fact === null && !supposed && IN_TIME_IF.test(words);
  const answerBy = fact === null && !supposed && !inTime && ANSWER_BY.test(words);
  if (fact === null && !supposed && !inTime && !answerBy) return null;
  const [ref, another] = await casesMeant(context, line);
  if (ref === undefined) return null;
  if (another !== undefined) return [await askWhichCase(context, text, [ref, another])];
  if (fact !== null) return [await sayFact(context, ref, fact)];
  const { view } = await caseFor(context, 'case.read', ref);
  if (answerBy) return [await explainDate(context, ref, answerDue(view)?.id ?? null, null)];
  const sentence = await (supposed
    ? withMoreTime(context, view, line)
    : wouldBeInTime(context, view, line));
  if (sentence === null) return null;
  rememberCard(context, ref);
  return [
    messageCard({
      title: ref,
      sentence,
      asAt: context.now,
      notes: ['Nothing was changed.'],
      ref,
      version: view.version,
      actions: [{ title: 'Open the case', verb: 'case.open' }],
    }),
  ];
}

/** "What's the date on that for answering", "by when must we reply on 3": of the answer, though an acknowledgement is due before it. */
const ANSWER_BY =
  /^(?:and |so |ok )*(?:when(?:'?s)?|what(?:'?s)?|by when|how long)\b(?=.*\b(?:dates?|deadline|due|need|have|has|must|should|got|by)\b)(?!.*\b(?:sent|was|did|draft|letter)\b).*\b(?:for (?:the )?(?:answer(?:ing)?|repl(?:y|ying)|respon(?:se|ding))|to (?:answer|reply|respond)|(?:answer|reply|response) (?:(?:on|for|to) (?:#|it|that|this) )?(?:due|date|deadline|by)|(?:must|should|do) (?:we|i|they) (?:have to |need to )?(?:answer|reply|respond))\b/;

/** The case that is picked or named; else, where the words point at it and no draft is open, what "it" may mean. */
async function casesMeant(
  context: Context,
  { chosen, reading, text, words }: TypedLine,
): Promise<string[]> {
  const named =
    chosen ?? namedCase(reading, text) ?? (words.includes('#') ? await refIn(context, text) : null);
  if (named !== null) return parseRef(named)?.label ? [named] : [];
  return POINTS_AT_IT.test(words) && !(await freshDraft(context)) ? lastCards(context) : [];
}

/** "What would the date be if I gave 3 five more days" */
const SUPPOSED =
  /\b(?:what|when)\b.*\b(?:if|would)\b.*\b(?:more|extra|another|longer|extend(?:ed)?|extension|gave|give|had|got)\b|^if\b.*\b(?:more|extra|another|longer|extend(?:ed)?)\b.*\b(?:what|when)\b/;

async function withMoreTime(
  context: Context,
  view: CaseView,
  line: TypedLine,
): Promise<string | null> {
  const n = await lengthSaid(context, line, view.ref);
  const due = answerDue(view);
  if (n === null || !due?.binding) return null;
  const asked = await readTyped(context, `need ${n} more days on ${view.ref}`, view.ref, 'none');
  const to = dayAsked(context, view, { slots: { ...asked.slots, days: n }, text: '' });
  if (to === null) return null;
  const say = (day: string): string => sayDate(day, context.today);
  const over =
    due.lawfulMaximum && to > due.lawfulMaximum
      ? ` That is later than the latest lawful day, ${say(due.lawfulMaximum)}.`
      : '';
  return `With ${n} more working days ${view.ref} would be due ${say(to)} instead of ${say(due.binding)}.${over}`;
}
/** How many working days more the words suppose; null: they say no length. */
async function lengthSaid(
  context: Context,
  { reading, text }: TypedLine,
  ref: string,
): Promise<number | null> {
  const { sum } = reading.detail;
  const days = sum?.asks === 'day' && !sum.back ? DAYS[sum.unit] : undefined;
  if (sum?.asks === 'day' && days) return sum.n * days;
  const order = text.replace(/^.*\bif (?:(?:i|we) )?(?=\S)/i, '').replace(/\?\s*$/, '');
  return (await readTyped(context, order, ref, 'none')).slots.days ?? null;
}
/** How many working days stand for one of each; a month is asked for by its day. */
const DAYS: Partial<Record<string, number>> = { workingDays: 1, calendarDays: 1, weeks: 5 };

/** "If I answer 3 today does it count as in time", "if we'd acked 8 on Monday would it still be in time" */
const IN_TIME_IF =
  /^(?:and |so |but )?(?:if|say)\b.*\b(?:in time|on time|late|make the (?:deadline|date)|count)\b|\b(?:in time|on time|late)\b.*\bif (?:i|we)\b/;

async function wouldBeInTime(
  context: Context,
  view: CaseView,
  { text, words }: TypedLine,
): Promise<string | null> {
  const acks = /\back/.test(words);
  const due = acks
    ? (view.due.find(({ id, stage }) => id.endsWith('acknowledge') && stage <= view.stage) ?? null)
    : answerDue(view);
  if (!due?.binding) return null;
  const said = await readTyped(
    context,
    `response sent on ${view.ref} ${text.replace(/^.*?\b(?=on|today|tomorrow|yesterday|mon|tue|wed|thu|fri)/i, '')}`,
    view.ref,
    'none',
  );
  const on = dayOf(said.slots.on) ?? context.today;
  const say = (day: string): string => sayDate(day, context.today);
  const what = acks
    ? 'The acknowledgement'
    : /\bclos/.test(words)
      ? 'What counts is the answer, not the closing: it'
      : 'The answer';
  return `${what} is due ${say(due.binding)}, so ${say(on)} would be ${on <= due.binding ? 'in time' : 'late'}.`;
}
