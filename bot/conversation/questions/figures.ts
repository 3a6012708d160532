/** Figures in words: counts, shares with their base, working days as mean and median. Rounded once, half up. */
import {
  isListed,
  percent,
  rounded,
  type Answer,
  type Dimension,
  type Figure,
  type Question,
  type Row,
} from '../../../services/queries';
import { channelWords, holderWords, kindWords, statusWords, upperFirst } from '../../../cards';
import type { Channel, ComplainantKind, Holder, Outcome } from '../../../services/cases/events';
import type { CaseStatus, FeedbackType } from '../../../services/cases/events';
import { OUTCOME_WORDS } from '../../wording/events';
import { blockWords, sayFilters, whatIsCounted } from '../../wording/questions';
import { KIND_WORDS } from '../../wording/terms';
import type { Context } from '../turn/feature';
import { namesFor } from './asked-list';

export function figureWords({ deps }: Context, { measure }: Question, figure: Figure): string {
  const { percentDecimals, meanDecimals } = deps.council.report;
  const { n, base, days } = figure;
  if (measure === 'share')
    return base ? `${n} of ${base} (${percent(n, base, percentDecimals)})` : 'none';
  if (measure === 'days')
    return days
      ? `${rounded(days.sum, n, meanDecimals)} days (median ${days.median}, of ${n})`
      : 'none answered';
  return String(n);
}

/** The answer in one sentence. */
export function sentenceFor(context: Context, { question, figure }: Answer): string {
  const what = whatIsCounted(question.filters);
  const { meanDecimals, percentDecimals } = context.deps.council.report;
  const { n, base = 0, days } = figure;
  switch (question.measure) {
    case 'days':
      return days
        ? `On average ${rounded(days.sum, n, meanDecimals)} working days (median ${days.median}), over ${n} answered.`
        : `None of these has an answer to count: ${what}.`;
    case 'share': {
      // Each row is a share of the whole; the whole is a number.
      if (!question.of) return `${n} ${n === 1 ? one(what) : what}.`;
      const of = sayFilters(question.of, namesFor(context)).join(', ');
      return base > 0
        ? `${n} of ${base} ${what} (${percent(n, base, percentDecimals)}): ${of}.`
        : `There are no such ${what}, so there is no share to give.`;
    }
    default:
      return n === 0 ? `None: no such ${what}.` : `${n} ${n === 1 ? one(what) : what}.`;
  }
}

const one = (what: string): string =>
  what
    .replace(/ or .*$/, '')
    .replace(/ies$/, 'y')
    .replace(/s$/, '');

export const rowLabel = (
  context: Context,
  by: readonly Dimension[],
  values: Row['values'],
): string => values.map((value, at) => valueWords(context, by[at], value)).join(', ');

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function valueWords(
  context: Context,
  by: Dimension | undefined,
  value: string | number | null,
): string {
  if (value === null) return 'Not recorded';
  const text = String(value);
  const names = namesFor(context);
  switch (by) {
    case 'team':
      return names.team(text);
    case 'procedure':
      return names.procedure(text);
    case 'category':
      return names.category(text);
    case 'theme':
      return names.theme(text);
    case 'type':
      return kindWords(text as FeedbackType, null);
    case 'status':
      return statusWords(text as CaseStatus);
    case 'stage':
      return `Stage ${text}`;
    case 'outcome':
      return OUTCOME_WORDS[text as Outcome];
    case 'channel':
      return channelWords(text as Channel);
    case 'complainant':
      return KIND_WORDS[text as ComplainantKind];
    case 'holder':
      return holderWords(text as Holder);
    case 'block':
      return upperFirst(blockWords(text));
    case 'month':
      return `${MONTHS[Number(text.slice(5)) - 1]} ${text.slice(0, 4)}`;
    default:
      return isListed(by) ? names.listed(by, text) : text;
  }
}
