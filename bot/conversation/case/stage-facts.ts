/** What the procedure of a case has at its stages: the people, the steps, the statement; and what is still open. */
import {
  messageCard,
  type ActionSpec,
  type BuiltCard,
  type Choice,
  type Line,
} from '../../../cards';
import { partsAt, stepsAt, wantsStatement } from '../../../services/cases';
import type { Part, Step } from '../../../services/cases/events';
import type { CaseView } from '../../../services/cases/view';
import type { Procedure } from '../../../services/timescale';
import type { Context } from '../turn/feature';
import { nameOf } from './lines';

export const PART_NAMES: Record<Part, string> = {
  investigatingOfficer: 'Investigating officer',
  independentPerson: 'Independent person',
  adjudicator: 'Adjudicating officer',
  panelChair: 'Panel chair',
  panelMember: 'Panel member',
};
export const PART_IDS = Object.keys(PART_NAMES) as Part[];

const STEP_NAMES: Record<Step, string> = {
  investigationReported: 'The investigation reported',
  adjudicated: 'The adjudication was sent',
  panelMet: 'The panel met',
  panelReported: 'The panel reported',
  authorityResponded: 'The council answered the panel',
};

export function procedureOf(
  { deps }: Context,
  { procedureId, receivedOn }: CaseView,
): Procedure | null {
  return procedureId === null ? null : deps.procedureOn(procedureId, receivedOn);
}

const happened = (view: CaseView, kind: CaseView['clock'][number]['kind']) =>
  view.clock.some((fact) => fact.kind === kind && fact.stage === view.stage);

/** Steps of the present stage that have not been taken. */
export function stepsLeft(context: Context, view: CaseView): Choice[] {
  const procedure = procedureOf(context, view);
  if (!procedure) return [];
  return stepsAt(procedure, view.stage)
    .filter((step) => !happened(view, step))
    .map((step) => ({ value: step, label: STEP_NAMES[step] }));
}

export function partsOf(context: Context, view: CaseView) {
  const procedure = procedureOf(context, view);
  return procedure ? partsAt(procedure, view.stage) : [];
}

/** Parts of this stage that nobody has been appointed to. */
export function partsLeft(context: Context, view: CaseView): Part[] {
  const taken = view.appointments
    .filter(({ stage }) => stage === view.stage)
    .map(({ part }) => part);
  return partsOf(context, view)
    .map(({ part }) => part)
    .filter((part) => !taken.includes(part));
}

/** Whether the clock of this stage waits for a statement of complaint. */
export function statementAwaited(context: Context, view: CaseView): boolean {
  const procedure = procedureOf(context, view);
  return (
    procedure !== null &&
    wantsStatement(procedure, view.stage) &&
    !happened(view, 'statementAgreed')
  );
}

/** Whether the procedure has a stage after the present one. */
export function stageAfter(context: Context, view: CaseView) {
  return procedureOf(context, view)?.stages.find(({ no }) => no === view.stage + 1) ?? null;
}

/** Who takes part at a stage, and as what. */
export function appointedLines(context: Context, view: CaseView, stage: number): Line[] {
  return view.appointments
    .filter((each) => each.stage === stage)
    .map(({ part, personId, name }) => ({
      label: PART_NAMES[part],
      value: personId ? nameOf(context, personId) : (name ?? ''),
    }));
}

/** Instead of a form that could only be refused: why, and what can be done. */
export function notNow(
  context: Context,
  view: CaseView,
  sentence: string,
  actions: ActionSpec[] = [],
): BuiltCard {
  return messageCard({
    title: view.ref,
    sentence,
    asAt: context.now,
    ref: view.ref,
    version: view.version,
    actions: [...actions, { title: 'Back to case', verb: 'case.open' }],
  });
}
