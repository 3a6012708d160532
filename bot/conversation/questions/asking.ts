/** Who asks, when, and by which of the council's rules. */
import type { Asking } from '../../../services/queries';
import { reach } from '../turn/access';
import type { Context } from '../turn/feature';

export const askingOf = (context: Context): Asking => ({
  reach: reach(context),
  today: context.today,
  calendar: context.deps.calendar(),
  metRule: context.deps.council.report.timescalesMetRule,
});
