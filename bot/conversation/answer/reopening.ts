/** A case that comes back: three choices, and what each does to the figures is said before it is made. */
import { reopenCard, type BuiltCard } from '../../../cards';
import type { ReopenChoice } from '../../../services/cases/events';
import type { CaseView } from '../../../services/cases/view';
import { isPlainDate } from '../../../services/timescale';
import { caseFor } from '../turn/access';
import { act } from '../case/act';
import type { Context, Filled, Form } from '../turn/feature';
import { dateForm } from '../case/form-parts';
import { newPoints } from './follow-on-complaint';
import { notNow } from '../case/stage-facts';
import { acceptance, deciders, SAY_WHY, saysWhyWeighed, toWeigh, weighed } from '../stages/weigh';
import { among, FieldsWrong, REAL_DATE, text, type Inputs } from '../turn/form-input';

const CHOICES: Record<ReopenChoice, { label: string; effect: (view: CaseView) => string }> = {
  newPoints: {
    label: 'New points',
    effect: (v) =>
      `A new complaint linked to ${v.ref}, with its own dates. It counts as one more; ${v.ref} stays as it ended.`,
  },
  samePoints: {
    label: 'The same points again',
    effect: (v) =>
      `${v.ref} goes to stage ${v.stage + 1}: one more investigation with a clock of its own. Stage ${v.stage} stays as it ended; no further complaint is counted.`,
  },
  correction: {
    label: 'A correction',
    effect: (v) =>
      `${v.ref} was closed by mistake. It is open again on its old dates; nothing is counted twice, and it may turn out late.`,
  },
};
const IDS = Object.keys(CHOICES) as ReopenChoice[];

const SAID: readonly [RegExp, ReopenChoice][] = [
  [/\b(?:new|other|further|different) (?:points?|issues?|matters?|things?)\b/i, 'newPoints'],
  [/\bsame (?:points?|issues?|matters?|things?|complaint)\b/i, 'samePoints'],
  [/\b(?:by mistake|in error|wrongly|correction|by accident)\b/i, 'correction'],
];

/** Which of the three the words already say; it stands chosen in the form, with its effect, and nothing is done yet. */
export function choiceIn(text: string): ReopenChoice | null {
  const found = SAID.filter(([says]) => says.test(text));
  return found.length === 1 ? found[0]![1] : null;
}

export const reopenForm: Form = {
  needs: 'case.reopen',
  card: (c, v, f) =>
    v.status === 'open' || v.status === 'responded' ? notEnded(c, v) : choices(c, v, f),
};

function choices(context: Context, view: CaseView, filled: Filled): BuiltCard {
  return reopenCard({
    ...dateForm(context, view, filled),
    min: view.closedOn ?? view.receivedOn,
    choices: IDS.filter((id) => id !== 'samePoints' || mayProgress(view)).map((id) => ({
      value: id,
      label: CHOICES[id].label,
      effect: CHOICES[id].effect(view),
    })),
    weigh: toWeighAgain(context, view, filled.values ?? {}),
  });
}

/** The same points again, asked for when the next stage no longer begins by itself. */
function toWeighAgain(context: Context, view: CaseView, values: Inputs) {
  const on = text(values, 'on');
  const again = text(values, 'choice') === 'samePoints' && isPlainDate(on);
  const says = again ? saysWhyWeighed(context, view, on) : null;
  return says === null ? null : { says, ...deciders(context, view) };
}

/** What has not ended can't come back: what is meant is done to the case as it is. */
function notEnded(context: Context, view: CaseView): BuiltCard {
  const answered = view.status === 'responded';
  return notNow(
    context,
    view,
    answered
      ? `${view.ref} is answered and not closed, so there is nothing to reopen. If they want the same points looked at again, that is the next stage; new points are a new complaint.`
      : `${view.ref} is open, so there is nothing to reopen.`,
    answered && mayProgress(view)
      ? [{ title: `Stage ${view.stage + 1}`, verb: 'form.progress' }]
      : [],
  );
}

/** The same points again are the next stage, so there must have been an answer, and a stage left. */
function mayProgress(view: CaseView): boolean {
  return view.feedbackType === 'complaint' && view.respondedOn !== null && view.stage < 3;
}

/** @throws NotForYou, CaseError, FieldsWrong */
export async function reopen(
  context: Context,
  ref: string,
  version: number | null,
  inputs: Inputs,
): Promise<BuiltCard> {
  const choice = among(IDS, text(inputs, 'choice'));
  const on = text(inputs, 'on');
  const reason = text(inputs, 'reason');
  if (!choice) throw new FieldsWrong({ choice: 'Choose why it comes back.' });
  if (!isPlainDate(on)) throw new FieldsWrong({ on: REAL_DATE });
  if (reason === '') throw new FieldsWrong({ reason: 'Say what they say, or what was wrong.' });
  const { view } = await caseFor(context, 'case.reopen', ref);
  if (choice === 'newPoints') return newPoints(context, view, on, reason);
  const command = { type: 'reopen', choice, on, reason } as const;
  if (choice === 'correction' || !toWeigh(context, view, on))
    return act(context, ref, command, version);
  const decided = weighed(context, inputs);
  if (!decided) throw new FieldsWrong({ why: SAY_WHY });
  return act(context, ref, { ...command, ...acceptance(view, decided) }, version);
}
