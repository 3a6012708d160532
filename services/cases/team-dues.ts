/**
 * Where several teams are at work on one stage, the case's due date is met when the last has answered; figures count
 * each team's investigation by itself, from the dates that were its own.
 */
import { dueDates } from '../timescale';
import type { ClockEvent, DueDate } from '../timescale';
import { atStage } from './investigations';
import type { Rules } from './rules';
import type { CaseView } from './view';
import { worksOf } from './works';
import type { WorkFacts } from './works';

export interface TeamDue {
  stage: number;
  /** Which investigation: its `teamId` in the view. */
  workId: string;
  due: DueDate;
  /** The facts that it was counted from. */
  clock: ClockEvent[];
}

const OWN: readonly string[] = ['allocated', 'extended', 'holdingLetterSent', 'responded'];

/** Empty where no stage has several investigations, or nothing is timed. @throws TimescaleError */
export function teamDues(view: CaseView, rules: Rules): TeamDue[] {
  const { procedureId } = view;
  const stages = [...new Set(view.investigations.map(({ stage }) => stage))];
  const shared = stages.filter((stage) => atStage(view, stage).length > 1);
  if (procedureId === null || shared.length === 0) return [];
  const procedure = rules.procedure(procedureId, view.receivedOn);
  return worksOf(view)
    .filter(({ stage }) => shared.includes(stage))
    .flatMap((work) => {
      const { stage, workId } = work;
      const clock = clockOf(view, work);
      const due = dueDates(procedure, clock, rules.calendar, rules.counting).find(
        (one) => one.id === `stage${stage}.response`,
      );
      return due && workId !== null ? [{ stage, workId, due, clock }] : [];
    });
}

function clockOf({ clock, records = [] }: CaseView, work: WorkFacts): ClockEvent[] {
  const { stage, respondedOn, startedOn } = work;
  const brought = records.some((one) => one.stage === stage && one.workId === work.workId);
  const shared = clock.filter((one) => {
    if (Math.max(one.stage, 1) !== stage || !OWN.includes(one.kind)) return true;
    // More time that was given here was given to all the teams of the stage.
    return !brought && one.kind !== 'responded';
  });
  const begun = shared.map((one) =>
    brought && one.kind === 'stageRequested' && one.stage === stage
      ? { ...one, on: startedOn }
      : one,
  );
  return [
    ...begun,
    ...(brought ? broughtIn(work) : []),
    ...(respondedOn === null ? [] : [{ kind: 'responded', on: respondedOn, stage } as const]),
  ];
}

const broughtIn = ({
  stage,
  startedOn,
  allocatedTo,
  extension,
  holdingLetters,
}: WorkFacts): ClockEvent[] => [
  ...(allocatedTo === null
    ? []
    : [{ kind: 'allocated', on: startedOn, stage, to: allocatedTo } as const]),
  ...(extension === null
    ? []
    : [
        {
          ...({ kind: 'extended', on: extension.grantedOn, stage, to: extension.to } as const),
          ...{ reason: extension.reason, complainantToldOn: extension.complainantToldOn },
        },
      ]),
  ...holdingLetters.map((on) => ({ kind: 'holdingLetterSent', on, stage }) as const),
];
