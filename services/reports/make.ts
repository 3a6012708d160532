/** A whole report: each table, what is left out and why, its checks, and what moved a date or a count. */
import type { FigureStore } from '../cases/figure-query';
import type { Council } from '../councils/types';
import type { PlainDate } from '../timescale';
import { adjustmentsOf } from './adjustments';
import { checksOf } from './checks';
import type { Made, Making } from './making';
import { periodOf, type Asked } from './period';
import type { PublishedYear, VerdictOverride } from './published';
import { withSentences } from './sentences';
import { publishedSlips } from './slips';
import {
  channelTable,
  feedbackTables,
  investigationsTable,
  procedureTable,
  teamTable,
} from './tables/feedback';
import { comparisonTable } from './tables/comparison';
import {
  daysToClose,
  outcomesByService,
  outcomesOfStageOne,
  timescalesMet,
} from './tables/outcomes';
import { refusedTable } from './tables/refused';
import { beyondStageOne, complianceTable } from './tables/stages';
import {
  categoryTable,
  childrenTable,
  decisionTable,
  pointTables,
  repeatTable,
  themeTable,
} from './tables/subjects';
import type { Report, ReportNote, ReportTable } from './types';
import { shareSafe } from './withhold';

export interface ReportParts {
  council: Council;
  figures: FigureStore;
  published: readonly PublishedYear[];
  overrides?: readonly VerdictOverride[];
}

export interface ReportAsked extends Asked {
  service?: string;
  /** Hides what happened later; default today. */
  asAt?: PlainDate;
}

/**
 * @param today the London day on which it is made
 * @throws PeriodError; StoreError `unavailable`
 */
export async function makeReport(
  parts: ReportParts,
  asked: ReportAsked,
  today: PlainDate,
): Promise<Report> {
  const asAt = asked.asAt !== undefined && asked.asAt < today ? asked.asAt : today;
  const { period, spans } = periodOf(asked, asAt);
  const service = asked.service ?? null;
  const making: Making = {
    ...{ council: parts.council, figures: parts.figures },
    ...{ published: parts.published, overrides: parts.overrides ?? [] },
    ...{ period, spans, service, asAt },
  };
  const points = await pointTables(making);
  const made: Made[] = [
    ...(await feedbackTables(making)),
    await procedureTable(making),
    await investigationsTable(making),
    await outcomesByService(making),
    await outcomesOfStageOne(making),
    await timescalesMet(making),
    await daysToClose(making),
    await complianceTable(making),
    await categoryTable(making),
    await themeTable(making),
    await teamTable(making),
    await channelTable(making),
    await beyondStageOne(making),
    await decisionTable(making),
    await refusedTable(making),
    await childrenTable(making),
    await repeatTable(making),
    ...points.made,
  ];
  const tables = tablesIn(made);
  const compared = comparisonTable(making, tables);
  const all = [...tables, ...tablesIn([compared])];
  const whole = spans.length > 1 ? (spans.at(-1)?.name ?? null) : null;
  return {
    council: parts.council.name,
    ...(service === null ? {} : { service }),
    period,
    asAt,
    tables: all,
    checks: checksOf(all, whole),
    adjustments: await adjustmentsOf(making),
    notes: [
      ...(period.provisional ? [provisional(period.label)] : []),
      ...leftOut([...made, compared]),
      ...points.notes,
      ...publishedSlips(making),
    ],
  };
}

const tablesIn = (made: readonly Made[]): ReportTable[] =>
  made.flatMap((one) => ('table' in one ? [one.table] : []));
const leftOut = (made: readonly Made[]): ReportNote[] =>
  made.flatMap((one) => ('left' in one ? [one.left] : []));

const provisional = (label: string): ReportNote => ({
  id: 'provisional',
  says: `${label} is not over yet: its figures are provisional.`,
});

/**
 * The report as it is read: with sentences, and for anybody without small counts.
 * @param forAnybody what is withheld is in no sentence either
 */
export const told = (
  report: Report,
  { report: { percentDecimals } }: Council,
  forAnybody: boolean,
): Report => withSentences(forAnybody ? shareSafe(report) : report, percentDecimals);
