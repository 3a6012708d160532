/** More time: what an extension needs, as it was typed or asked for; what the procedure allows; the answer “no”. */
import { extendCard, noMoreTimeCard, type BuiltCard, type Choice } from '../../../cards';
import type { CaseView } from '../../../services/cases/view';
import { isPlainDate } from '../../../services/timescale';
import { Refused } from '../turn/access';
import type { Context, Filled, Form } from '../turn/feature';
import { REASONS } from '../case/event-words';
import { answerDue, approvers, base, categoryChoices, latestLawful } from '../case/form-parts';
import { one, orNull, REAL_DATE, text as typed, wrong } from '../turn/form-input';

/** What words say each lawful reason. */
const REASON_SAID: Record<string, RegExp> = {
  complex: /\bcomplex/i,
  advocateRequested: /\badvoca/i,
};

/** The form, carrying the date and the reason of a request that is open. */
function extendForm(context: Context, view: CaseView, filled: Filled): BuiltCard {
  const asked = openRequest(view);
  const reason = asked?.reason ? reasonSaid(context, view, asked.reason) : null;
  const values = { ...(reason ? { reason } : {}), ...filled.values };
  return extendCard({
    ...base(context, view, { ...filled, values }),
    latest: latestLawful(view),
    reasons: extensionReasons(context, view),
    approvers: approvers(context, view, [context.actor.id]),
    askedTo: asked?.to ?? null,
    askedReason: asked?.reason ?? null,
    lawful: lawfulReasons(context, view),
    beyond: mayGoBeyond(context, view),
  });
}

/** The lawful reason that words give; null: none of them. */
export function reasonSaid(context: Context, view: CaseView, text: string): string | null {
  const said = extensionReasons(context, view).find(
    ({ value, label }) =>
      REASON_SAID[value]?.test(text) ?? text.toLowerCase().includes(label.toLowerCase()),
  );
  return said?.value ?? null;
}

/** What was asked for and not yet answered. */
export function openRequest(view: CaseView) {
  return view.lastWord?.kind === 'moreTimeAsked' ? view.lastWord : null;
}

/** Where the procedure names its reasons, they are said: others keep nobody waiting lawfully. */
function lawfulReasons(context: Context, view: CaseView): string | null {
  const named = namedReasons(context, view);
  if (named === 'any') return null;
  const says = named.map((code) => (REASONS[code] ?? code).toLowerCase()).join(', or ');
  return `The procedure allows more time only where ${says}. For any other reason, such as waiting for a school, the date stands: send a holding letter and answer as soon as you can.`;
}

/** The reasons that the procedure itself allows; where it names none, the council's reasons for delay. */
function extensionReasons(context: Context, view: CaseView): Choice[] {
  if (!view.procedureId) return [];
  const named = namedReasons(context, view);
  if (named === 'any') return categoryChoices(context.deps.council.delayReasons);
  return named.map((code) => ({ value: code, label: REASONS[code] ?? code }));
}

function namedReasons(context: Context, view: CaseView): readonly string[] | 'any' {
  return extensionRule(context, view)?.reasons ?? 'any';
}

/** Past its latest day for a good reason (the Ombudsman's Code, 6.4 and 6.15): where the procedure's own data say so. */
export const mayGoBeyond = (context: Context, view: CaseView): boolean =>
  extensionRule(context, view)?.beyond === true;

function extensionRule(context: Context, view: CaseView) {
  if (!view.procedureId) return null;
  const procedure = context.deps.procedureOn(view.procedureId, view.receivedOn);
  const due = answerDue(view);
  return procedure.timescales.find(({ id }) => id === due?.id)?.extension ?? null;
}

/** @throws Refused when nobody waits for an answer */
function noMoreTimeForm(context: Context, view: CaseView, filled: Filled): BuiltCard {
  const asked = openRequest(view);
  if (!asked) throw new Refused(`Nobody is waiting for an answer about more time on ${view.ref}.`);
  return noMoreTimeCard({
    ...base(context, view, filled),
    askedTo: asked.to ?? null,
    askedReason: asked.reason,
  });
}

export const noMoreTime: Form = {
  needs: 'case.extend',
  card: noMoreTimeForm,
  read: (inputs) => {
    const reason = typed(inputs, 'reason');
    return reason === ''
      ? wrong('reason', 'Say why: whoever asked is told this.')
      : one({ type: 'refuseMoreTime', reason });
  },
};

export const extend: Form = {
  needs: 'case.extend',
  card: extendForm,
  read: (inputs, _view, context) => {
    const to = typed(inputs, 'to');
    if (!isPlainDate(to)) return wrong('to', REAL_DATE);
    const reason = typed(inputs, 'reason');
    if (reason === '') return wrong('reason', 'Choose the reason.');
    const toldOn = typed(inputs, 'toldOn');
    if (toldOn !== '' && !isPlainDate(toldOn)) return wrong('toldOn', REAL_DATE);
    const approvedBy = context.directory.byId(typed(inputs, 'approvedBy'))?.id ?? context.actor.id;
    const beyond = typed(inputs, 'beyond') === 'true' ? { beyond: true as const } : {};
    return one({
      ...{ type: 'extend', to, reason, complainantToldOn: orNull(toldOn), approvedBy },
      ...beyond,
    });
  },
};

/** To whoever asks for a reason that the procedure doesn't know: what does count, and what to do instead. */
export function whyNotLawful(context: Context, view: CaseView): string {
  const asked = openRequest(view);
  if (!asked?.reason || reasonSaid(context, view, asked.reason)) return '';
  const says = lawfulReasons(context, view);
  return says ? ` ${says}` : '';
}
