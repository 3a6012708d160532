/** More time, a date allocated, a case that is stuck: as people type it. */
import type { BuiltCard } from '../../../cards';
import { act } from '../case/act';
import { answerDue } from '../case/form-parts';
import { openCaseForm } from '../case/forms';
import { allowed, caseFor } from '../turn/access';
import { dayOf } from '../turn/asked-values';
import type { Context } from '../turn/context';
import type { Asked } from '../turn/feature';
import { pauseReasons } from './forms';

/** "Allocate 5 to 20 days": a date counted from receipt, not somebody to look into it. */
export const allocatesDays = (text: string): boolean =>
  /\ballocate\b.*\b\d+ (?:working |more )?days\b/i.test(text);

export async function allocateDays(
  context: Context,
  ref: string,
  text: string,
): Promise<BuiltCard> {
  const { view } = await caseFor(context, 'case.allocate', ref);
  const days = Number(/(\d+) (?:working |more )?days\b/i.exec(text)?.[1]);
  const to = context.deps.calendar().addWorkingDays(view.receivedOn, days);
  return openCaseForm(context, 'case.allocate', ref, {
    values: to === 'unknown' ? {} : { to },
  });
}

/** "Pause" stops the clock where the procedure lets it; elsewhere, and in any other words, it is blocked. */
export async function blocked(context: Context, ref: string, { text }: Asked): Promise<BuiltCard> {
  if (PAUSES.test(text)) {
    const stored = await context.deps.stores.cases.get(ref);
    if (stored && allowed(context, 'case.pause', stored.view) && pauseReasons(context, stored.view))
      return openCaseForm(context, 'case.pause', ref);
  }
  const note = text.split(/\s+/).length > 2 ? { note: text.slice(0, 500) } : {};
  const says = PAUSES.test(text)
    ? {
        says: 'The clock can’t stop here, so it runs on. What is in the way? Whoever can help sees it.',
      }
    : {};
  return openCaseForm(context, 'nudge.blocked', ref, { values: note, ...says });
}

const PAUSES = /^\W*(?:please |pls )?(?:pause|stop the clock)\b/i;

/** With a day or a number of days it is asked for at once, else on the form. */
export async function moreTime(
  context: Context,
  ref: string,
  { slots, text, step }: Asked,
): Promise<BuiltCard> {
  const { view } = await caseFor(context, 'case.askMoreTime', ref);
  const from = answerDue(view)?.binding ?? null;
  const counted =
    slots.days && from ? context.deps.calendar().addWorkingDays(from, slots.days) : null;
  const to = dayOf(slots.due) ?? (counted === 'unknown' ? null : counted);
  const reason = text.slice(0, 500);
  if (!to) return openCaseForm(context, 'case.request_extension', ref, { values: { reason } });
  return act(context, ref, { type: 'askMoreTime', to, reason }, null, step);
}
