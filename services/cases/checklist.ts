/** Before an answer goes out: what it must hold, and what the case does not yet show. Nothing here refuses. */
import { everyPointFound } from './findings';
import { atStage } from './investigations';
import type { CaseView } from './view';

export type ChecklistItem =
  | 'consent'
  | 'points'
  | 'reasons'
  | 'outcome'
  | 'remedy'
  | 'learning'
  | 'signOff'
  | 'furtherRights';

export interface ChecklistLine {
  item: ChecklistItem;
  done: boolean;
}

/**
 * The contents that the Complaint Handling Code asks of an answer (decision, remedy, how to go further),
 * and the council's own sign-off. A remedy is asked for only where something was upheld; consent only
 * where it was asked.
 */
export function answerChecklist(view: CaseView): ChecklistLine[] {
  const here = atStage(view, view.stage);
  const upheld = view.outcome === 'upheld' || view.outcome === 'partiallyUpheld';
  const { consent } = view.circumstances;
  const lines: (ChecklistLine | null)[] = [
    consent && {
      item: 'consent',
      done: consent.status === 'given' || consent.status === 'notNeeded',
    },
    { item: 'points', done: view.points.length > 0 && everyPointFound(view) },
    { item: 'outcome', done: view.outcome !== null },
    { item: 'reasons', done: here.length > 0 && here.every((one) => Boolean(one.reasons)) },
    upheld ? { item: 'remedy', done: view.remedies.some((one) => one.stage === view.stage) } : null,
    { item: 'learning', done: view.learning.recorded },
    { item: 'signOff', done: view.signOff?.state === 'approved' },
    { item: 'furtherRights', done: toldOfRights(view) },
  ];
  return lines.filter((line) => line !== null);
}

/** Told at this stage: what was said with the answer to an earlier one names another way further. */
export function toldOfRights({ letters, stage, clock }: CaseView): boolean {
  const since = clock.find((one) => one.kind === 'stageRequested' && one.stage === stage)?.on ?? '';
  return letters.some((one) => one.kind === 'furtherRights' && one.on >= since);
}
