/** A longer date, said in days from receipt. */
import type { CaseView } from '../../../services/cases/view';
import type { Context } from '../turn/feature';
import type { Inputs } from '../turn/form-input';

/** "Allocate 5 to 20 days": a date counted from receipt, not somebody to look into it; null: it says no days. */
export function allocatedTo(context: Context, view: CaseView, text: string): Inputs | null {
  const days = /\ballocate\b.*\b(\d+) (?:working |more )?days\b/i.exec(text)?.[1];
  if (days === undefined) return null;
  const to = context.deps.calendar().addWorkingDays(view.receivedOn, Number(days));
  return to === 'unknown' ? {} : { to };
}
