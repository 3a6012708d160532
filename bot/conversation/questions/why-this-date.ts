/** Why a date is what it is: the rule, the days counted, and the difference to the asker's own count. */
import { dateExplainedCard, messageCard, type BuiltCard } from '../../../cards';
import { fullDueDates } from '../../../services/cases';
import type { CaseView } from '../../../services/cases/view';
import {
  compareCount,
  isPlainDate,
  nextDue,
  type DueDate,
  type PlainDate,
} from '../../../services/timescale';
import { dateLine, headOf } from '../case/lines';
import { rememberCard } from '../turn/last-card';
import { caseFor } from '../turn/access';
import type { Context } from '../turn/feature';
import { nearest, type OwnCount } from './own-count';

/**
 * Why a date is what it is, and the difference to the asker's own count.
 * @param dueId which; null: the one that is next
 * @param asked the date that the asker makes it
 */
export async function explainDate(
  context: Context,
  ref: string,
  dueId: string | null,
  asked: PlainDate | OwnCount | null,
): Promise<BuiltCard> {
  const { view } = await caseFor(context, 'case.overview', ref);
  rememberCard(context, ref);
  const due = pickDue(datesOf(context, view), dueId);
  if (!due?.explanation) {
    return messageCard({
      title: ref,
      sentence: view.procedureId
        ? 'No date is running on this case now.'
        : 'Nothing is timed on this kind of feedback, so it has no due date.',
      asAt: context.now,
      ref,
      version: view.version,
      actions: [{ title: 'Open the case', verb: 'case.open' }],
    });
  }
  const calendar = context.deps.calendar();
  const count = dayCounted(asked, due);
  return dateExplainedCard({
    head: headOf(view),
    asAt: context.now,
    due,
    line: dateLine(due, context.today, calendar),
    asked: count ? { on: count, says: compareCount(due.explanation, count, calendar) } : null,
  });
}

/** What a card sends back as a date is not yet one. */
function dayCounted(asked: PlainDate | OwnCount | null, due: DueDate): PlainDate | null {
  if (asked === null || typeof asked === 'string')
    return asked !== null && isPlainDate(asked) ? asked : null;
  const near = due.binding ?? due.target;
  return near ? nearest(asked, near) : null;
}

function pickDue(dues: DueDate[], dueId: string | null): DueDate | null {
  if (dueId) return dues.find((due) => due.id === dueId) ?? null;
  return nextDue(dues) ?? [...dues].reverse().find((due) => due.metOn !== null) ?? null;
}

/** Recounted now from the case's own facts, under the rule in force when it started. */
export function datesOf(context: Context, view: CaseView): DueDate[] {
  return fullDueDates(view, context.deps.rules());
}
