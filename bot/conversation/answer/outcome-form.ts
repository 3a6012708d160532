/** The findings of an answer: one for each point, or one for the whole. */
import { outcomeCard, type BuiltCard } from '../../../cards';
import { leading, workOf } from '../../../services/cases';
import type { Outcome } from '../../../services/cases/events';
import { OUTCOMES } from '../../../services/terms';
import type { CaseView } from '../../../services/cases/view';
import { base } from '../case/form-parts';
import { partChosen, teamsOf } from '../case/several-teams';
import type { Context, Filled, Form } from '../turn/feature';
import { one, orNull, text, wrong, type Inputs, type Submitted } from '../turn/form-input';

const MOST_REASONS = 2000;

export const outcomeForm: Form = { needs: 'case.recordOutcome', card, read };

function card(context: Context, view: CaseView, filled: Filled): BuiltCard {
  const mine = workOf(view, context.actor.id)[0] ?? leading(view);
  const findings = mine?.points ?? [];
  return outcomeCard({
    ...base(context, view, filled),
    ofTeams: teamsOf(context, view, false),
    points: view.points.map((summary, i) => ({ n: i + 1, summary, outcome: findings[i] ?? null })),
    outcomes: context.deps.council.outcomes,
    reasons: mine?.reasons ?? null,
  });
}

function read(inputs: Inputs, view: CaseView): Submitted {
  const reasons = orNull(text(inputs, 'reasons').slice(0, MOST_REASONS));
  const asOutcome = (value: string): Outcome | undefined => OUTCOMES.find((each) => each === value);
  if (view.points.length === 0) {
    const overall = asOutcome(text(inputs, 'outcome'));
    return overall
      ? one({ type: 'recordOutcome', outcome: overall, reasons, ...partChosen(inputs) })
      : wrong('outcome', 'Choose the outcome.');
  }
  const found = view.points.map((_, i) => asOutcome(text(inputs, `point.${i + 1}`)));
  const missing = found.findIndex((each) => each === undefined);
  if (missing >= 0) return wrong(`point.${missing + 1}`, 'Choose the outcome of this point.');
  return one({
    type: 'recordOutcome',
    points: found.filter((each) => each !== undefined),
    reasons,
    ...partChosen(inputs),
  });
}
