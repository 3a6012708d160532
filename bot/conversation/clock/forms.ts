/** The rarer acts on the clock: a date allocated at the start, a pause, the reason for a delay. */
import { allocateCard, delayCard, pauseCard, resumeCard, type Choice } from '../../../cards';
import type { CaseView } from '../../../services/cases/view';
import { isPlainDate } from '../../../services/timescale';
import type { Context } from '../turn/context';
import {
  answerDue,
  base,
  categoryChoices,
  dateForm,
  latestLawful,
  type Forms,
} from '../case/form-parts';
import { dated, one, REAL_DATE, text, wrong, type Readers } from '../turn/form-input';

export const clockForms: Forms = {
  'form.allocate': {
    needs: 'case.allocate',
    card: (c, v, f) => allocateCard({ ...base(c, v, f), latest: latestLawful(v) }),
  },
  'form.pause': {
    needs: 'case.pause',
    card: (c, v, f) => pauseCard({ ...dateForm(c, v, f), reasons: pauseReasons(c, v) ?? [] }),
  },
  'form.resume': {
    needs: 'case.pause',
    card: (c, v, f) => resumeCard({ ...dateForm(c, v, f), min: v.pausedSince ?? v.receivedOn }),
  },
  'form.delay': {
    needs: 'case.delayReason',
    card: (c, v, f) =>
      delayCard({ ...base(c, v, f), reasons: categoryChoices(c.deps.council.delayReasons) }),
  },
};

export const clockReaders: Readers = {
  'case.allocate': (inputs) => {
    const to = text(inputs, 'to');
    return isPlainDate(to) ? one({ type: 'allocate', to }) : wrong('to', REAL_DATE);
  },
  'case.pause': (inputs) => {
    const reason = text(inputs, 'reason');
    if (reason === '') return wrong('reason', 'Say why: the procedure allows it only for some.');
    const on = text(inputs, 'on');
    return isPlainDate(on) ? one({ type: 'pause', on, reason }) : wrong('on', REAL_DATE);
  },
  'case.resume': dated((on) => ({ type: 'resume', on })),
  'case.delay': (inputs, _view, context) => {
    const id = text(inputs, 'reason');
    const label = context.deps.council.delayReasons.find((each) => each.id === id)?.label;
    const reason = [label, text(inputs, 'more')].filter(Boolean).join(': ');
    return reason === ''
      ? wrong('reason', 'Choose a reason, or say it in your own words.')
      : one({ type: 'explainDelay', reason });
  },
};

/** As they are said; the procedure's own file names them by key. */
const PAUSE_WORDS: Record<string, string> = {
  awaitingAdvocate: 'An advocate is being found',
};

/** The reasons for which this procedure's clock may stop; null: nothing stops it. */
export function pauseReasons(context: Context, view: CaseView): Choice[] | null {
  const rule = runningRule(context, view)?.pauses;
  return rule
    ? rule.reasons.map((each) => ({ label: PAUSE_WORDS[each] ?? each, value: each }))
    : null;
}

/** Whether this procedure lets a longer date be allocated at the start. */
export function mayAllocate(context: Context, view: CaseView): boolean {
  return Boolean(runningRule(context, view)?.allocation);
}

/** The rule of the date that runs now, as it was in force when the case was received. */
function runningRule(context: Context, view: CaseView) {
  const due = answerDue(view);
  if (!view.procedureId || !due) return null;
  const { timescales } = context.deps.procedureOn(view.procedureId, view.receivedOn);
  return timescales.find(({ id }) => id === due.id) ?? null;
}
