/** What a procedure's own data say of a stage: its people, its steps, whether a statement of complaint is agreed. */
import type { Citation, Procedure } from '../timescale';
import type { Part, Step } from './events';
import { STEPS } from '../terms';

/** `outside`: where it is written that nobody of the council may be one; null: somebody of the council may. */
export interface PartRule {
  part: Part;
  outside: Citation | null;
}

export function partsAt(procedure: Procedure, stage: number): PartRule[] {
  const found = procedure.stages.find(({ no }) => no === stage)?.parts ?? [];
  return found.map(({ part, outside }) => ({ part: part as Part, outside }));
}

/** The steps that the procedure times or knows at that stage, in their order. */
export function stepsAt(procedure: Procedure, stage: number): Step[] {
  const met = procedure.timescales
    .filter((one) => one.stage === stage)
    .flatMap((one) => one.metBy.map(({ event }) => event as string));
  return STEPS.filter((step) => met.includes(step));
}

/** Whether the clock of the stage starts with a statement that is agreed with the complainant. */
export function wantsStatement(procedure: Procedure, stage: number): boolean {
  return procedure.timescales.some(
    (one) =>
      one.stage === stage &&
      one.from.some((rule) => 'event' in rule && rule.event === 'statementAgreed'),
  );
}
