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
  type ReadingDetail,
} from '../../understand/types';
import type { Context } from '../turn/feature';
import { answerAsked, answerChange } from './asked-cases';

/** @returns null where the line is no such question */
export async function askedInWords(
  context: Context,
  { question, change }: ReadingDetail,
): Promise<BuiltCard | null> {
  if (question) return answerQuestion(context, question);
  return change ? changeQuestion(context, change) : null;
}

function answerQuestion(
  context: Context,
  { question, unread, leftOpen }: CaseQuestion,
): Promise<BuiltCard> | BuiltCard {
  if (leftOpen.length > 0 && unread.length === 0) return askWhich(context, leftOpen);
  return answerAsked(context, named(context, question), unread);
}

function changeQuestion(
  context: Context,
  { change, unsaid, comparedMonthsBack, leftOpen }: CaseChange,
): Promise<BuiltCard | null> {
  // What is left open in a follow-up is asked by asking the whole again.
  if (leftOpen.length > 0) return Promise.resolve(null);
  const filters = change.filters ? filled(context, change.filters) : undefined;
  return answerChange(
    context,
    { ...change, ...(filters ? { filters } : {}) },
    {
      day: unsaid.includes('day'),
      part: unsaid.includes('part'),
      team: unsaid.includes('team'),
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
