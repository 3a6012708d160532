/** A typed line that asks after many cases, or changes the question before it. */
import { messageCard, type BuiltCard } from '../../../cards';
import type { Filters, Question } from '../../../services/queries';
import { teamsFor } from '../../../services/status';
import {
  SENDER,
  SENDERS_TEAMS,
  type CaseChange,
  type CaseQuestion,
  type LeftOpen,
  type Reading,
} from '../../understand/types';
import type { Context } from '../turn/feature';
import { lastCard } from '../turn/last-card';
import { answerOf } from './case-answer';
import { answerAsked, answerChange } from './asked-cases';
import { lastAsked } from './kept-questions';

/**
 * @param alone no draft is open
 * @returns null where the line is no such question
 */
export async function askedInWords(
  context: Context,
  { intents, detail: { question, change } }: Reading,
  text: string,
  alone: boolean,
): Promise<BuiltCard | null> {
  // Beside an open draft, what is not wholly a question may put that right: "not about Priya - Mo".
  if (question && (alone || question.unread.length === 0)) return answerQuestion(context, question);
  if (change) return changeQuestion(context, change);
  const ofMany = alone && intents.length > 0 && intents.every((intent) => OF_MANY.includes(intent));
  const it = ofMany && OF_ONE.test(text) ? await lastCard(context) : null;
  if (it) return answerOf(context, it, { text });
  if (SHOW.test(text)) return answerChange(context, { measure: 'list' }, {});
  const left = ofMany ? LEFT_OUT.exec(text)?.[0] : null;
  return left ? answerAsked(context, { measure: 'list', filters: {} }, [left.trim()]) : null;
}

/** "Show me", after a figure: the cases that it counted. */
const SHOW =
  /^\W*(?:(?:can you |go on )?(?:show|list|open|see|which ones|let'?s see|let me see)(?: (?:me|us|them|the cases|the list|those|these|it|all))*(?: then| please| pls)?)\W*$/i;

/** "Is that case late", "whats its deadline": of the case on the last card, whatever else it sounds like. */
const OF_ONE =
  /\b(?:it|its|it's|that case|this case|that one|this one|that complaint|this complaint)\b/i;

/** Asks after many cases, and was not read as a question of them: what it leaves out is refused, never listed. */
const OF_MANY: readonly string[] = ['list.due', 'list.overdue', 'status.team', 'report.figures'];
const LEFT_OUT =
  /\b(?:but not|not (?:in|from|about|for|with)|except(?:ing)?|excluding|apart from|other than|leaving out)\b.{1,80}/i;

function answerQuestion(
  context: Context,
  { question, unread, leftOpen, rest }: CaseQuestion,
): Promise<BuiltCard> | BuiltCard {
  if (leftOpen.length > 0 && unread.length === 0) return askWhich(context, leftOpen);
  return answerAsked(context, named(context, question), unread, rest);
}

async function changeQuestion(
  context: Context,
  { change, unsaid, comparedMonthsBack, leftOpen, earlier }: CaseChange,
): Promise<BuiltCard | null> {
  if (leftOpen.length > 0) return (await lastAsked(context)) ? askWhich(context, leftOpen) : null;
  const filters = change.filters ? filled(context, change.filters) : undefined;
  return answerChange(
    context,
    { ...change, ...(filters ? { filters } : {}) },
    {
      day: unsaid.includes('day'),
      part: unsaid.includes('part'),
      team: unsaid.includes('team'),
      ...(earlier ? { earlier } : {}),
      ...(comparedMonthsBack === undefined ? {} : { comparedMonthsBack }),
    },
  );
}

/** What was left open, with what it may be: the question is typed again with that said, so that none is guessed. */
const askWhich = (context: Context, leftOpen: readonly LeftOpen[]): BuiltCard =>
  messageCard({
    title: 'One thing first',
    sentence: leftOpen.map(asking).join(' '),
    asAt: context.now,
  });

function asking(open: LeftOpen): string {
  if (open.slot === 'period')
    return `I can’t tell which days “${open.words}” means. Ask again with the date in its place, for example “before 20 March”.`;
  const names = open.choices.slice(0, 6).map(({ name }) => name);
  return `“${open.words}” may be ${names.join(' or ')}. Ask again with the whole name.`;
}

const named = (context: Context, question: Question): Question => ({
  ...question,
  filters: filled(context, question.filters),
  ...(question.of ? { of: filled(context, question.of) } : {}),
});

/** Whoever typed it, and their teams, in place of what stands for them. Of those who answer for all, all. */
function filled(context: Context, filters: Filters): Filters {
  const next: Filters = { ...filters };
  if (filters.people)
    next.people = filters.people.map(({ id, as }) => ({
      id: id === SENDER ? context.actor.id : id,
      as,
    }));
  const teams = teamsFor(context.actor, context.directory);
  for (const key of ['teamsAbout', 'teamsAtWork'] as const) {
    const ids = filters[key];
    if (!ids?.includes(SENDERS_TEAMS)) continue;
    const others = ids.filter((id) => id !== SENDERS_TEAMS);
    if (teams === 'all') delete next[key];
    else next[key] = [...others, ...(teams ?? ownTeam(context))];
  }
  return next;
}

const ownTeam = ({ actor }: Context): string[] => (actor.teamId === null ? [] : [actor.teamId]);
