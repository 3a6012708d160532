/** An answer by one thing, as a picture of it: columns along time, bars beside each other, shares as their two parts. */
import type { Chart } from '../../../cards';
import { rounded, type Answer, type Row } from '../../../services/queries';
import { DIMENSION_WORDS, sayFilters } from '../../wording/questions';
import type { Context } from '../turn/feature';
import { namesFor } from './asked-list';
import { figureWords, rowLabel } from './figures';

/** @returns null where one number, or two groupings at once, make no picture */
export function chartFor(
  context: Context,
  { question, rows }: Answer,
  title: string,
): Chart | null {
  const [by, another] = question.by ?? [];
  if (by === undefined || another || rows.length < 2) return null;
  const named = { title: `${title} by ${DIMENSION_WORDS[by]}` };
  const label = ({ values }: Row) => rowLabel(context, [by], values);
  if (question.measure === 'share' && question.of) {
    const counted = sayFilters(question.of, namesFor(context)).join(', ');
    return {
      title: `${title} ${counted} by ${DIMENSION_WORDS[by]}`,
      as: 'parts',
      legend: [counted, `not ${counted}`],
      bars: rows.map((row) => ({
        label: label(row),
        counts: [row.figure.n, (row.figure.base ?? 0) - row.figure.n],
      })),
    };
  }
  return {
    ...named,
    as: by === 'month' || by === 'quarter' ? 'columns' : 'bars',
    bars: rows.map((row) => ({
      label: by === 'month' && rows.length <= 12 ? monthAlone(label(row)) : label(row),
      count: heightOf(context, row),
      said: figureWords(context, question, row.figure),
    })),
  };
}

/** Within a year the month's name is enough under a column; the rows beside it say the year. */
const monthAlone = (label: string): string => label.replace(/ \d{4}$/, '');

function heightOf({ deps }: Context, { figure: { n, days } }: Row): number {
  return days ? Number(rounded(days.sum, n, deps.council.report.meanDecimals)) : n;
}
