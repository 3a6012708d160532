/** More time, a date allocated, a case that is stuck: as people type it. */
import type { CaseView } from '../../../services/cases/view';
import { allowed } from '../turn/access';
import type { Asked, Context, Inputs, Said } from '../turn/feature';
import { dayAsked } from './day-asked';
import { pauseReasons } from './forms';

/** "Pause" stops the clock where the procedure lets it; elsewhere, and in any other words, it is blocked. */
export function blocked(context: Context, view: CaseView, asked: Asked): Said {
  if (PAUSES.test(asked.text)) return pauseSaid(context, view, asked);
  return { values: noteOf(asked) };
}

/** The form of a pause, or of what is in the way where nothing stops the clock. */
export function pauseSaid(context: Context, view: CaseView, asked: Asked): Said {
  if (allowed(context, 'case.pause', view) && pauseReasons(context, view))
    return { instead: 'case.pause', values: {} };
  return {
    instead: 'nudge.blocked',
    values: noteOf(asked),
    says: 'The clock can’t stop here, so it runs on. What is in the way? Whoever can help sees it.',
  };
}

const noteOf = ({ text }: Asked): Inputs =>
  text.split(/\s+/).length > 2 ? { note: text.slice(0, 500) } : {};

const PAUSES = /^\W*(?:please |pls )?(?:pause|stop the clock)\b/i;

/** With a day or a number of days it says all that is needed. */
export function moreTime(context: Context, view: CaseView, asked: Asked): Said {
  const to = dayAsked(context, view, asked);
  const reason = asked.text.slice(0, 500);
  return to ? { values: { to, reason }, whole: true } : { values: { reason } };
}
