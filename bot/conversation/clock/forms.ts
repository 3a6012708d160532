/** Forms about the clock: more time asked for, a holding letter, a date allocated at the start, a pause, a delay. */
import {
  allocateCard,
  blockedCard,
  delayCard,
  holdingLetterCard,
  moreTimeCard,
  pauseCard,
  resumeCard,
  type Choice,
} from '../../../cards';
import { BLOCK_REASONS } from '../../../services/terms';
import type { CaseView } from '../../../services/cases/view';
import { addDays, isPlainDate } from '../../../services/timescale';
import type { Context, Form } from '../turn/feature';
import { REASONS } from '../case/event-words';
import { answerDue, base, categoryChoices, dateForm, latestLawful } from '../case/form-parts';
import {
  dated,
  one,
  orNull,
  REAL_DATE,
  text,
  wrong,
  type Inputs,
  type Submitted,
} from '../turn/form-input';

export const clockForms = {
  allocate: {
    needs: 'case.allocate',
    card: (c, v, f) => allocateCard({ ...base(c, v, f), latest: latestLawful(v) }),
    read: (inputs) => {
      const to = text(inputs, 'to');
      return isPlainDate(to) ? one({ type: 'allocate', to }) : wrong('to', REAL_DATE);
    },
  },
  pause: {
    needs: 'case.pause',
    card: (c, v, f) => pauseCard({ ...dateForm(c, v, f), reasons: pauseReasons(c, v) ?? [] }),
    read: (inputs) => {
      const reason = text(inputs, 'reason');
      if (reason === '') return wrong('reason', 'Say why: the procedure allows it only for some.');
      const on = text(inputs, 'on');
      return isPlainDate(on) ? one({ type: 'pause', on, reason }) : wrong('on', REAL_DATE);
    },
  },
  resume: {
    needs: 'case.pause',
    card: (c, v, f) => resumeCard({ ...dateForm(c, v, f), min: v.pausedSince ?? v.receivedOn }),
    read: dated((on) => ({ type: 'resume', on })),
  },
  delay: {
    needs: 'case.delayReason',
    card: (c, v, f) =>
      delayCard({ ...base(c, v, f), reasons: categoryChoices(c.deps.council.delayReasons) }),
    read: (inputs, _view, context) => {
      const id = text(inputs, 'reason');
      const label = context.deps.council.delayReasons.find((each) => each.id === id)?.label;
      const reason = [label, text(inputs, 'more')].filter(Boolean).join(': ');
      return reason === ''
        ? wrong('reason', 'Choose a reason, or say it in your own words.')
        : one({ type: 'explainDelay', reason, ...(label ? { category: id } : {}) });
    },
  },
  moreTime: {
    needs: 'case.askMoreTime',
    card: (c, v, f) =>
      moreTimeCard({ ...base(c, v, f), latest: latestLawful(v), asks: 'the complaints team' }),
    read: readMoreTime,
  },
  holdingLetter: {
    needs: 'case.holdingLetter',
    card: (c, v, f) =>
      holdingLetterCard({ ...base(c, v, f), on: c.today, min: addDays(c.today, 1) }),
    read: (inputs) => {
      const on = text(inputs, 'on');
      const promised = text(inputs, 'promised');
      if (!isPlainDate(on)) return wrong('on', REAL_DATE);
      return isPlainDate(promised)
        ? one({ type: 'sendHoldingLetter', on, promised })
        : wrong('promised', REAL_DATE);
    },
  },
  blocked: {
    needs: 'case.block',
    card: (c, v, f) => blockedCard(base(c, v, f)),
    read: (inputs) => {
      const reason = BLOCK_REASONS.find((each) => each === text(inputs, 'reason'));
      return reason
        ? one({ type: 'block', reason, note: orNull(text(inputs, 'note')) })
        : wrong('reason', 'Choose what is in the way.');
    },
  },
} as const satisfies Record<string, Form>;

function readMoreTime(inputs: Inputs, view: CaseView, context: Context): Submitted {
  const reason = text(inputs, 'reason');
  if (reason === '') return wrong('reason', 'Say why: it is what the complaints team decides by.');
  const typed = text(inputs, 'to');
  if (typed !== '')
    return isPlainDate(typed)
      ? one({ type: 'askMoreTime', to: typed, reason })
      : wrong('to', REAL_DATE);
  const days = Number(text(inputs, 'days'));
  const from = answerDue(view)?.binding;
  if (!Number.isInteger(days) || days < 1 || days > 65 || !from)
    return wrong('to', 'Give a new date, or how many working days more.');
  const to = context.deps.calendar().addWorkingDays(from, days);
  return to === 'unknown'
    ? wrong('to', 'That is past the last year with published bank holidays.')
    : one({ type: 'askMoreTime', to, reason });
}

/** The reasons for which this procedure's clock may stop; null: nothing stops it. */
export function pauseReasons(context: Context, view: CaseView): Choice[] | null {
  const rule = runningRule(context, view)?.pauses;
  return rule ? rule.reasons.map((each) => ({ label: REASONS[each] ?? each, value: each })) : null;
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
