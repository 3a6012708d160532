/** Proof that what was logged is safe, and what happens next. */
import { receiptCard, type BuiltCard } from '../../../cards';
import type { CaseView } from '../../../services/cases/view';
import { barsOf } from '../../../services/privacy';
import * as wording from '../../wording/refusals';
import type { Context } from '../turn/feature';
import { rememberCard } from '../turn/last-card';
import { dateLines, examplesIn, headOf } from '../case/lines';

/** Proof that it is safe. Someone the case is closed to gets a receipt and nothing that opens it. */
export function receipt(context: Context, view: CaseView, linked: string | null = null): BuiltCard {
  const mayOpen = !isBarred(context, view);
  if (mayOpen) rememberCard(context, view.ref);
  return receiptCard({
    head: headOf(view),
    asAt: context.now,
    next: mayOpen ? [linked, nextStep(view)].filter(Boolean).join(' ') : wording.CLOSED_TO_YOU,
    dates: mayOpen
      ? dateLines(
          view.due.filter((due) => due.state === 'running'),
          context.today,
          context.deps.calendar(),
          examplesIn(context, view.procedureId),
        )
      : [],
    mayOpen,
    ...(mayOpen ? { undo: true } : {}),
  });
}

export function isBarred(context: Context, view: CaseView): boolean {
  return barsOf(view, context.deps.council, context.directory).includes(context.actor.id);
}

function nextStep(view: CaseView): string {
  switch (view.feedbackType) {
    case 'compliment':
      return 'The complaints team checks whether it counts as a compliment and passes the thanks on.';
    case 'complaint':
      return 'The complaints team decides the procedure and who looks into it.';
    case 'comment':
      return 'The complaints team reads it and decides whether it needs an answer.';
    case 'enquiry':
      return 'The complaints team gives it to whoever will answer.';
    case 'serviceRequest':
      return 'The complaints team passes it to the service.';
  }
}
