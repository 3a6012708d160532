/** A question about many cases: answered from one query, said back whole, each number open to its cases. */
import {
  answerCard,
  messageCard,
  MOST_ROWS,
  upperFirst,
  type AnswerRow,
  type BuiltCard,
} from '../../../cards';
import {
  answer,
  besideRow,
  changed,
  filtersBehind,
  notBothAtOnce,
  unanswerable,
  withDefaults,
  type Answer,
  type Dimension,
  type Figure,
  type Question,
  type QuestionChange,
  type Row,
  type Trait,
  type Unsaid,
} from '../../../services/queries';
import { teamsFor } from '../../../services/status';
import { StoreError } from '../../../services/cases/ports';
import {
  DIMENSION_WORDS,
  sayFilters,
  sayPeriod,
  traitWords,
  whatIsCounted,
} from '../../wording/questions';
import { record } from '../turn/access';
import type { Context } from '../turn/feature';
import { showList } from '../case/show-list';
import { askedList, namesFor } from './asked-list';
import { askingOf } from './asking';
import { chartFor } from './answer-chart';
import { figureWords, rowLabel, sentenceFor } from './figures';
import { knownList } from './known-lists';
import { keepQuestion, lastAsked, listOf, rememberAsked, rowOf } from './kept-questions';

/**
 * @param unread words that no filter took: named and refused, never ignored
 * @param rest a second question of the line, which is left and said to be
 */
export async function answerAsked(
  context: Context,
  asked: Question,
  unread: readonly string[],
  rest?: string,
): Promise<BuiltCard> {
  if (unread.length > 0) return refusal(context, unread);
  const cannot = unanswerable(asked);
  if (cannot.length > 0) return notTogether(context, cannot);
  const both = notBothAtOnce(asked);
  if (both.length > 0) return oneByOne(context, both);
  if (asked.measure === 'list') return listed(context, asked, rest);
  await record(context, 'team.status', null, true);
  const scoped = inScope(context, asked);
  try {
    return await figures(
      context,
      await answer(context.deps.stores.cases, scoped, askingOf(context)),
      rest,
    );
  } catch (error) {
    if (error instanceof StoreError && error.code === 'invalid') return tooMany(context);
    throw error;
  }
}

/** "And south?", "only the late ones": the question before, changed. Null: there is none to change. */
export async function answerChange(
  context: Context,
  change: QuestionChange,
  unsaid: Unsaid,
): Promise<BuiltCard | null> {
  const before = await lastAsked(context);
  if (before && unsaid.earlier && !before.filters.within) return noTime(context);
  return before ? answerAsked(context, changed(before, change, unsaid), []) : null;
}

/** A manager's questions are of the teams they answer for, unless a person, a team or a service is named. */
function inScope(context: Context, question: Question): Question {
  const { filters } = question;
  const { people, teamsAbout, teamsAtWork, leadTeams, services } = filters;
  const teams = teamsFor(context.actor, context.directory);
  const named = people ?? teamsAbout ?? teamsAtWork ?? leadTeams ?? services;
  if (named || teams === null || teams === 'all') return question;
  return { ...question, filters: { ...filters, teamsAtWork: teams } };
}

async function listed(
  context: Context,
  asked: Question,
  rest: string | undefined,
): Promise<BuiltCard> {
  const { question } = withDefaults(inScope(context, asked), context.today);
  const known = rest === undefined ? await knownList(context, asked) : null;
  rememberAsked(context, question);
  if (known) return known;
  const list = askedList(
    context,
    await keepQuestion(context, question),
    listOf(question, question.filters),
  );
  return showList(
    context,
    rest === undefined ? list : { ...list, note: `${leftWords(rest)} ${list.note ?? ''}` },
    1,
  );
}

const leftWords = (rest: string): string =>
  `I answer one question at a time, so I left “${rest}”: type it by itself and I go on from this.`;

async function figures(
  context: Context,
  answered: Answer,
  rest: string | undefined,
): Promise<BuiltCard> {
  const { question, rows, figure } = answered;
  const names = namesFor(context);
  const by = question.by ?? [];
  rememberAsked(context, question);
  const shown = rows.slice(0, MOST_ROWS);
  const kept = await keepQuestion(
    context,
    question,
    shown.map(({ values }) => values),
  );
  return answerCard({
    title: titleOf(question),
    sentence: sentenceFor(context, answered),
    lines: [
      {
        label: 'Counted',
        value: [whatIsCounted(question.filters), ...sayFilters(question.filters, names)].join('; '),
      },
      ...(question.of
        ? [{ label: 'Of these', value: sayFilters(question.of, names).join('; ') }]
        : []),
      { label: 'Whose', value: scopeWords(context, question) },
      ...comparedLines(context, answered),
    ],
    notes: [...(rest === undefined ? [] : [leftWords(rest)]), ...notesFor(answered)],
    asAt: context.now,
    rows:
      by.length === 0
        ? null
        : {
            title: `By ${by.map((one) => DIMENSION_WORDS[one]).join(' and ')}`,
            rows: shown.map((row, at) => rowFor(context, answered, row, rowOf(kept, at))),
            more: rows.length - shown.length,
          },
    chart: chartFor(context, answered, titleOf(question)),
    listRef: figure.n > 0 ? kept : null,
  });
}

const titleOf = (question: Question): string => {
  const what = upperFirst(whatIsCounted(question.filters));
  return question.measure === 'days' ? `${what}: working days to answer` : what;
};

/** @param listRef of the list behind it, where there is one */
function rowFor(
  context: Context,
  { question, compared }: Answer,
  { values, figure }: Row,
  listRef: string,
): AnswerRow {
  const said = figureWords(context, question, figure);
  const beside = besideRow(question, compared, values) ?? { n: 0, base: 0 };
  return {
    label: rowLabel(context, question.by ?? [], values),
    figure: compared ? `${said}, beside ${figureWords(context, question, beside)}` : said,
    listRef: figure.n > 0 && filtersBehind(question, values) ? listRef : null,
  };
}

function scopeWords(context: Context, { filters }: Question): string {
  const names = namesFor(context);
  const { teamsAtWork } = filters;
  if (teamsFor(context.actor, context.directory) === 'all') return 'All cases that you may see';
  return teamsAtWork
    ? `Cases of ${teamsAtWork.map((id) => names.team(id)).join(', ')}`
    : 'Cases that you may see';
}

function comparedLines(context: Context, { compared, question }: Answer) {
  if (compared === null) return [];
  return [
    {
      label: 'Beside it',
      value: `${sayPeriod(compared.period)}: ${figureWords(context, question, compared.figure)}`,
    },
  ];
}

function notesFor({ assumed, question, figure, compared, asAt }: Answer): string[] {
  const { within } = question.filters;
  return [
    ...(compared && within && within.period.to > asAt
      ? ['The first of the two is not over: its figures are up to today.']
      : []),
    ...(assumed.within && within
      ? [`No time was said, so it is those ${within.day} this financial year so far.`]
      : []),
    ...(assumed.statuses ? ['No time was said, so it is what is open now.'] : []),
    ...(assumed.types ? ['Complaints only, as nothing else has an answer to time.'] : []),
    ...(question.filters.isNot?.includes('late')
      ? ['Cases that have no date to meet are not among them.']
      : []),
    ...(isThin(figure) ? ['Of so few cases a percentage or an average says little.'] : []),
  ];
}

const isThin = ({ n, base, days }: Figure): boolean =>
  (base !== undefined && base > 0 && base < 5) || (days !== undefined && n < 5);

/** What can't be narrowed by is named; nothing is counted without it. */
function refusal(context: Context, words: readonly string[]): BuiltCard {
  const named = words.map((one) => `“${one}”`).join(' or ');
  return messageCard({
    title: 'I can’t count by that',
    sentence: `I can’t narrow cases by ${named}, so I counted nothing. I can by type, team, person, service, stage, status, outcome, category, theme, a time, late, in time, blocked, extended, and what is missing. Ask again without it, for example “late complaints in my team” or “how many complaints in Q3 by category”.`,
    asAt: context.now,
  });
}

/** Each is known by itself, and can't be asked with the rest. */
const notTogether = (context: Context, traits: readonly Trait[]): BuiltCard =>
  messageCard({
    title: 'I can’t count those together',
    sentence: `“${traits.map(traitWords).join('” and “')}” can’t be asked together with the rest of that, so I counted nothing. Ask for one of them by itself: of what is late I can give the list and the number, of what was answered the days it took.`,
    asAt: context.now,
  });

/** A case may have several themes and several remedies: a row for each pair would count it again and again. */
const oneByOne = (context: Context, both: readonly Dimension[]): BuiltCard =>
  messageCard({
    title: 'One of those at a time',
    sentence: `A case may count several times by ${both.map((one) => DIMENSION_WORDS[one]).join(' and by ')}, so I break down by one of them at a time and counted nothing. Ask by one of them.`,
    asAt: context.now,
  });

const noTime = (context: Context): BuiltCard =>
  messageCard({
    title: 'No time to go back from',
    sentence:
      'The question before was of what is open now, so there is no time before it to go back to. Ask it with a time, for example “how many complaints in February”.',
    asAt: context.now,
  });

const tooMany = (context: Context): BuiltCard =>
  messageCard({
    title: 'Too many rows',
    sentence:
      'That breaks down into more rows than can be shown. Ask by one thing, or for a shorter time.',
    asAt: context.now,
  });
