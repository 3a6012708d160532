/** The dated facts of a line as the timescale service reads them, to see whether they can have happened. */
import type { ClockEvent } from '../timescale';
import type { CaseLine, LineInvestigation } from './line';

export function clockOf(line: CaseLine): ClockEvent[] {
  const stages = [...new Set(line.investigations.map(({ stage }) => stage))];
  return [
    { kind: 'received', on: line.received, stage: 0 },
    ...(line.acknowledged
      ? [{ kind: 'acknowledged', on: line.acknowledged, stage: 1 } as const]
      : []),
    ...stages.flatMap((stage) => ofStage(line.investigations.filter((one) => one.stage === stage))),
  ];
}

/** The first to begin asks for the stage; the last to answer answers it. */
function ofStage(works: readonly LineInvestigation[]): ClockEvent[] {
  const { stage } = works[0]!;
  const started = works.map((one) => one.started).sort()[0]!;
  const answers = works.flatMap(({ responded }) => responded ?? []).sort();
  return [
    ...(stage > 1 ? [{ kind: 'stageRequested', on: started, stage } as const] : []),
    ...(answers.length === works.length
      ? [{ kind: 'responded', on: answers.at(-1)!, stage } as const]
      : []),
  ];
}
