/**
 * A request for a stage that is late, early, or made again: both answers are offered, with who decides and why. To
 * refuse without weighing is fault (the Ombudsman's decision 20 003 273); a refusal can be right (23 002 843).
 */
import { weighCard, type BuiltCard, type Line } from '../../../cards';
import { weighing, type DecideContext } from '../../../services/cases';
import type { CaseView } from '../../../services/cases/view';
import { isPlainDate, sayDate, type PlainDate } from '../../../services/timescale';
import { peopleChoices } from '../case/choices';
import { answerDue, dateForm } from '../case/form-parts';
import type { Context, Filled, Inputs, Reader } from '../turn/feature';
import { one, REAL_DATE, text, wrong } from '../turn/form-input';

export const SAY_WHY = 'Say why: it is kept with the decision, and the complainant is told.';

/** Why a request of that day can't simply begin the next stage; null: it can, or something else is in its way. */
export function toWeigh(context: Context, view: CaseView, on: PlainDate) {
  return weighing({ stage: view.stage + 1, on }, view, deciding(context));
}

function deciding({ deps, actor, today, now }: Context): DecideContext {
  return { today, at: now, by: actor.id, rules: deps.rules(), council: deps.council };
}

/** The reason in a sentence. */
export function saysWhyWeighed(context: Context, view: CaseView, on: PlainDate): string | null {
  const found = toWeigh(context, view, on);
  const next = view.stage + 1;
  switch (found?.because) {
    case 'early':
      return `The answer at stage ${view.stage} isn’t recorded as sent${dueWords(context, view)}. Stage ${next} begins before it only where the complainant and the council both agree.`;
    case 'late':
      return found.says;
    case 'again':
      return `Stage ${next} had been withdrawn or refused. It begins again only where that is decided anew.`;
    default:
      return null;
  }
}

function dueWords({ today }: Context, view: CaseView): string {
  const due = answerDue(view)?.binding;
  return due ? `, and isn’t late: it is due ${sayDate(due, today)}` : '';
}

/**
 * @param first the answer that is likelier meant
 * @param knows what the stage would set off
 */
export function weighForm(
  context: Context,
  view: CaseView,
  filled: Filled,
  first: 'accept' | 'refuse',
  knows: Line[],
): BuiltCard {
  const given = filled.values?.['on'] ?? '';
  const why = saysWhyWeighed(context, view, isPlainDate(given) ? given : context.today);
  return weighCard({
    ...dateForm(context, view, filled),
    stage: view.stage + 1,
    knows: [
      { label: 'To be weighed', value: why ?? 'It comes in time: they have a right to it.' },
      ...knows,
    ],
    ...deciders(context, view),
    accepts: why ? 'Accept all the same' : `Start stage ${view.stage + 1}`,
    first,
    others: view.status === 'open' ? [{ title: 'Response sent', verb: 'form.respond' }] : [],
  });
}

/** Who may have decided it: the complaints team, whoever of it is not kept out. */
export function deciders(context: Context, view: CaseView) {
  const { actor, directory } = context;
  const team = directory.complaintsTeam().filter(({ id }) => !view.bars.includes(id));
  return { approvers: peopleChoices(context, [actor.id], [], team), approverId: actor.id };
}

/** What was decided, as a command's fields; whoever records it decides where nobody else is named. */
export function weighed(
  context: Context,
  inputs: Inputs,
): { reason: string; decidedBy?: string } | null {
  const reason = text(inputs, 'why');
  if (reason === '') return null;
  const decidedBy = context.directory.byId(text(inputs, 'decidedBy'))?.id ?? context.actor.id;
  return { reason, ...(decidedBy === context.actor.id ? {} : { decidedBy }) };
}

/** Before the answer a stage is let in by agreement, after it by discretion. */
export const acceptance = (
  view: CaseView,
  decided: NonNullable<ReturnType<typeof weighed>>,
): { accept: { as: 'agreed' | 'discretion'; reason: string; decidedBy?: string } } => ({
  accept: { as: view.status === 'open' ? 'agreed' : 'discretion', ...decided },
});

/** The answer “yes”: with reasons where it has to be weighed. */
export const readRequest: Reader = (inputs, view, context) => {
  const on = text(inputs, 'on');
  if (!isPlainDate(on)) return wrong('on', REAL_DATE);
  const request = { type: 'requestStage', stage: view.stage + 1, on } as const;
  if (!toWeigh(context, view, on)) return one(request);
  const decided = weighed(context, inputs);
  return decided ? one({ ...request, ...acceptance(view, decided) }) : wrong('why', SAY_WHY);
};

/** The answer “no”. */
export const readRefusal: Reader = (inputs, view, context) => {
  const on = text(inputs, 'on');
  if (!isPlainDate(on)) return wrong('on', REAL_DATE);
  const decided = weighed(context, inputs);
  return decided
    ? one({ type: 'refuseStage', stage: view.stage + 1, on, ...decided })
    : wrong('why', SAY_WHY);
};
