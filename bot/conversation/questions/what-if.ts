/** "What if we'd got it on 23 Dec?": the dates that would follow; nothing is written. */
import { whatIfCard, type BuiltCard, type DateLine, type WhatIfData } from '../../../cards';
import type { EnquiryKind } from '../../../services/cases/events';
import {
  dueDates,
  sayDate,
  TimescaleError,
  whatIf,
  type DueDate,
  type PlainDate,
} from '../../../services/timescale';
import { Refused } from '../turn/access';
import type { Context } from '../turn/feature';
import { dateLines, examplesIn } from '../case/lines';

/** What is supposed: feedback received, or a later stage asked for. */
export interface Supposed {
  stage: number;
  enquiryKind: EnquiryKind | null;
}

/** Every procedure that it may follow, with its dates. @throws Refused where no procedure or calendar reaches */
export function showWhatIf(context: Context, on: PlainDate, what: Supposed): BuiltCard {
  const { council } = context.deps;
  const choices = what.enquiryKind
    ? council.procedures.enquiry[what.enquiryKind]
    : council.procedures.complaint;
  const procedures = choices.flatMap(({ procedureId }) =>
    supposedDates(context, procedureId, on, what),
  );
  if (procedures.length === 0)
    throw new Refused(
      `I can’t work out dates for ${sayDate(on, context.today)}: no procedure, or no published bank holidays, cover that.`,
    );
  return whatIfCard({ asAt: context.now, ifReceivedOn: on, stage: what.stage, procedures });
}

/** The dates under one procedure; none where it did not run then or has no such stage. */
function supposedDates(
  context: Context,
  procedureId: string,
  on: PlainDate,
  { stage }: Supposed,
): WhatIfData['procedures'] {
  const rules = context.deps.rules();
  try {
    const procedure = rules.procedure(procedureId, on);
    const dues = (
      stage > 1
        ? dueDates(
            procedure,
            [
              { kind: 'received', on, stage: 0 },
              { kind: 'stageRequested', on, stage },
            ],
            rules.calendar,
            rules.counting,
          ).filter((due) => due.stage === stage)
        : whatIf(procedure, on, rules.calendar, rules.counting).filter((due) => due.stage <= 1)
    ).filter((due) => due.binding);
    if (dues.length === 0) return [];
    return [
      {
        name: procedure.name,
        dates: supposed(
          dateLines(dues, context.today, rules.calendar, examplesIn(context, procedureId)),
        ),
        skipped: skippedOf(dues),
        assumed: assumedIn(dues, context.today),
      },
    ];
  } catch (error) {
    if (error instanceof TimescaleError) return [];
    throw error;
  }
}

/** In a supposed case nothing is late and nothing is soon: only the days matter. */
function supposed(lines: DateLine[]): DateLine[] {
  return lines.map((line) => ({ ...line, distance: null, status: 'none' }));
}

/** A date that hangs on an acknowledgement which hasn't gone: what was taken for it, and what changes it. */
function assumedIn(dues: readonly DueDate[], today: PlainDate): string[] {
  return dues.flatMap(({ label, explanation }) =>
    explanation?.start.assumed && explanation.start.event === 'acknowledged'
      ? [
          `${label} is counted from the acknowledgement, here from its last day, ${sayDate(explanation.start.date, today)}. Sent earlier, it makes this date earlier.`,
        ]
      : [],
  );
}

/** Bank holidays and closures by name; weekends need no naming. */
function skippedOf(dues: readonly DueDate[]): string[] {
  const named = dues
    .flatMap((due) => due.explanation?.skipped ?? [])
    .filter((day) => day.why !== 'Saturday' && day.why !== 'Sunday');
  return [...new Set(named.map((day) => day.why))];
}
