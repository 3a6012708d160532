/** From stage 1 to the panel: the statement, the people and the steps of a stage, as its procedure has them. */
import { appointCard, statementCard, stepCard, type BuiltCard } from '../../../cards';
import { earlierHandlers } from '../../../services/cases';
import { STEPS } from '../../../services/terms';
import type { CaseView } from '../../../services/cases/view';
import { isPlainDate } from '../../../services/timescale';
import type { Context, Filled, Form } from '../turn/feature';
import { base, dateForm, fitPeople } from '../case/form-parts';
import { among, dated, one, orNull, REAL_DATE, text, wrong } from '../turn/form-input';
import {
  appointedLines,
  notNow,
  PART_IDS,
  PART_NAMES,
  partsOf,
  statementAwaited,
  stepsLeft,
} from '../case/stage-facts';
import { refusalForm, requestForm } from './request';

export const stageForms = {
  request: requestForm,
  refusal: refusalForm,
  statement: {
    needs: 'case.progress',
    card: (c, v, f) =>
      statementAwaited(c, v)
        ? statementCard(dateForm(c, v, f))
        : notNow(c, v, `No statement of complaint is awaited on ${v.ref}.`),
    read: dated((on) => ({ type: 'agreeStatement', on })),
  },
  appoint: {
    needs: 'case.progress',
    card: appoint,
    read: (inputs, _view, context) => {
      const part = among(PART_IDS, text(inputs, 'part'));
      if (!part) return wrong('part', 'Choose the part they take.');
      const personId = context.directory.byId(text(inputs, 'person'))?.id ?? null;
      const name = personId ? null : orNull(text(inputs, 'name'));
      if (!personId && !name) return wrong('person', 'Choose someone, or give a name.');
      const on = text(inputs, 'on');
      return isPlainDate(on)
        ? one({ type: 'appoint', part, personId, name, on })
        : wrong('on', REAL_DATE);
    },
  },
  step: {
    needs: 'case.progress',
    card: (c, v, f) => {
      const choices = stepsLeft(c, v);
      return choices.length > 0
        ? stepCard({ ...dateForm(c, v, f), choices })
        : notNow(c, v, `Stage ${v.stage} of ${v.ref} has no step still to be recorded.`);
    },
    read: (inputs) => {
      const step = among(STEPS, text(inputs, 'step'));
      if (!step) return wrong('step', 'Choose the step.');
      const on = text(inputs, 'on');
      return isPlainDate(on) ? one({ type: 'takeStep', step, on }) : wrong('on', REAL_DATE);
    },
  },
} as const satisfies Record<string, Form>;

function appoint(context: Context, view: CaseView, filled: Filled): BuiltCard {
  const parts = partsOf(context, view);
  if (parts.length === 0)
    return notNow(
      context,
      view,
      `Stage ${view.stage} of ${view.ref} has nobody to appoint: whoever looks into it is assigned.`,
      view.status === 'open' ? [{ title: 'Assign', verb: 'form.assign' }] : [],
    );
  const inside = parts.some(({ outside }) => outside === null);
  const outside = parts.filter((each) => each.outside !== null).map(({ part }) => part);
  const before = new Set(earlierHandlers(view, view.stage));
  return appointCard({
    ...dateForm(context, view, filled),
    dates: base(context, view, {}).dates,
    parts: parts.map(({ part }) => ({ value: part, label: PART_NAMES[part] })),
    people: inside
      ? fitPeople(context, view, () => true).filter(({ value }) => !before.has(value))
      : [],
    outside: outside.map((part) => PART_NAMES[part]),
    appointed: appointedLines(context, view, view.stage),
  });
}
