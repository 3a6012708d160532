/** Published figures that don't agree with themselves: shown beside the comparison, and never mended. */
import { rounded } from '../queries/rounding';
import type { Making } from './making';
import type { PublishedYear } from './published';
import type { ReportNote } from './types';

const TYPES = [
  ...['complaints', 'compliments', 'comments', 'enquiriesMp', 'enquiriesCouncillor'],
  ...['enquiriesOmbudsman', 'serviceRequests'],
];
const NAMES = ['Q1', 'Q2', 'Q3', 'Q4', 'year'];

export const publishedSlips = ({ published, service }: Making): ReportNote[] =>
  published
    .filter((one) => (one.service ?? null) === service)
    .flatMap((year) => [
      ...totalsOf(year),
      ...quartersOf(year),
      ...shareOf(year),
      ...outcomesOf(year),
    ]);

const idOf = (what: string, { year }: PublishedYear): string =>
  `published-${what}-${year.replace('/', '-')}`;

/** Rows of which every figure is known. */
const rowsIn = ({ byQuarter = {} }: PublishedYear): Record<string, number[]> =>
  Object.fromEntries(
    Object.entries(byQuarter).flatMap(([figure, row]) => {
      const known = row.filter((n) => n !== null);
      return known.length === row.length ? [[figure, known]] : [];
    }),
  );

/** All feedback, as printed and as its types add up. */
function totalsOf(published: PublishedYear): ReportNote[] {
  const { year } = published;
  const byQuarter = rowsIn(published);
  const printed = byQuarter['feedback'];
  const rows = TYPES.flatMap((type) => (byQuarter[type] ? [byQuarter[type]] : []));
  if (!printed || rows.length < 2) return [];
  const summed = printed.map((_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0));
  const differs = NAMES.filter((_, at) => printed[at] !== summed[at]);
  if (differs.length === 0) return [];
  const each = differs.map((name) => {
    const at = NAMES.indexOf(name);
    return `${name} ${printed[at]} printed, ${summed[at]} summed`;
  });
  return [
    {
      id: idOf('feedback', published),
      says: `${year}: the printed feedback totals differ from the sum of the printed rows by type: ${each.join('; ')}`,
      tables: ['comparison'],
      ...{ year, printed, summed, differs },
    },
  ];
}

/** A count whose four quarters are not the year. */
function quartersOf(published: PublishedYear): ReportNote[] {
  const { year } = published;
  const byQuarter = rowsIn(published);
  return Object.entries(byQuarter).flatMap(([figure, printed]) => {
    if (/percent/i.test(figure) || OUTCOMES.includes(figure)) return [];
    const summed = printed.slice(0, 4).reduce((sum, n) => sum + n, 0);
    // The total of all types is held against its rows already.
    if (printed.length < 5 || summed === printed[4] || figure === 'feedback') return [];
    return [
      {
        id: idOf(`${figure}-quarters`, published),
        says: `${year}: the quarters of ${figure} add up to ${summed}; the year is printed as ${printed[4]}`,
        tables: ['comparison'],
        ...{ year, printed: printed[4], summed },
      },
    ];
  });
}

const OUTCOMES: readonly string[] = ['upheld', 'partiallyUpheld'];

/** Upheld and partially upheld, whose quarters are not the year. */
function outcomesOf(published: PublishedYear): ReportNote[] {
  const { year } = published;
  const byQuarter = rowsIn(published);
  const rows = OUTCOMES.map((figure) => byQuarter[figure] ?? []);
  if (rows.some((row) => row.length < 5)) return [];
  const summed = rows.map((row) => row.slice(0, 4).reduce((sum, n) => sum + n, 0));
  const printed = rows.map((row) => row[4] ?? 0);
  if (summed.every((n, at) => n === printed[at])) return [];
  const [upheld, partially] = [0, 1].map((at) => [summed[at], printed[at]]);
  return [
    {
      id: idOf('outcomes', published),
      says: `${year}: the quarters add up to ${upheld?.[0]} upheld and ${partially?.[0]} partially upheld; the year is printed as ${upheld?.[1]} and ${partially?.[1]}`,
      tables: ['comparison'],
      ...{ year, printed, summed },
    },
  ];
}

/** A percentage that is not met of total, or that only a mean of quarters gives. */
function shareOf(published: PublishedYear): ReportNote[] {
  const { figures, year } = published;
  const byQuarter = rowsIn(published);
  const printed = figures['timescalesMetPercent'] ?? null;
  if (printed === null) return [];
  const [met, total] = [figures['timescalesMet'] ?? null, figures['timescalesTotal'] ?? null];
  if (met !== null && total !== null && total > 0) {
    const exact = Number(rounded(met * 100, total, 2));
    if (exact === printed) return [];
    const whole = Math.round(exact) === printed;
    return [
      {
        id: idOf(whole ? 'timescales-rounding' : 'timescales', published).replace(
          /timescales-rounding-(.*)$/,
          'timescales-$1-rounding',
        ),
        says: `${year}: ${printed} % is printed${whole ? ' without decimals' : ''}; ${met} of ${total} is ${exact} %`,
        tables: ['comparison'],
        ...{ year, printed, exact },
      },
    ];
  }
  const quarters = byQuarter['timescalesMetPercent']?.slice(0, 4) ?? [];
  const sum = quarters.reduce((so, n) => so + n, 0);
  if (quarters.length < 4 || sum / 4 !== printed) return [];
  return [
    {
      id: idOf('timescales', published),
      says: `${year}: ${printed} % for the year is the mean of four quarter percentages, without met and total; other years are met of total, so the two are not the same measure`,
      tables: ['comparison'],
      ...{ year, printed },
    },
  ];
}
