/** An extension as it was typed: the new day, the lawful reason, who approved it, when they were told. */
import type { CaseView } from '../../../services/cases/view';
import { sayDate } from '../../../services/timescale';
import type { Asked, Context, Said } from '../turn/feature';
import { dayAsked } from './day-asked';
import { mayGoBeyond, openRequest, reasonSaid } from './extending';
import { latestLawful } from '../case/form-parts';

/** "Extend 8 by 5 days, complex, told today, approved by Grace Mensah": all of it on the form, to be checked. */
export function extendSaid(context: Context, view: CaseView, asked: Asked): Said {
  const { reading, text } = asked;
  const to = dayAsked(context, view, asked) ?? openRequest(view)?.to ?? null;
  const latest = latestLawful(view);
  const reason = reasonSaid(context, view, text);
  const approver = /\b(?:approved|agreed|authorised|ok'?d|signed off) by\b/i.test(text)
    ? reading.detail.personIds[0]
    : undefined;
  const values = Object.fromEntries(
    Object.entries({
      to,
      reason,
      toldOn: reading.detail.toldOn ?? null,
      approvedBy: approver,
    }).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
  const tooLate = to !== null && latest !== null && to > latest;
  if (!tooLate) return { values, ...(to && reason ? { whole: true } : {}) };
  const good = mayGoBeyond(context, view)
    ? ' Only a good reason takes it past that: tick that there is one, and it is counted apart.'
    : '';
  const says = `${sayDate(to, context.today)} is too late: the latest lawful day is ${sayDate(latest, context.today)}.${good}`;
  return { values, errors: { to: says } };
}
