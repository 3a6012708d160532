/** How a case ends, how it comes back, and what is taken back. */
import type { PlainDate } from '../../../timescale';
import { lackingBeforeClosing } from '../../counted';
import { everyPointFound } from '../../findings';
import type { CaseView } from '../../view';
import { no, yes } from '../deciding';
import type { DecideContext, DecidersOf, Guard } from '../deciding';
import {
  after,
  first,
  happened,
  inStage,
  live,
  notBefore,
  saysSomething,
  unmerged,
} from '../guards';
import { beginStage } from '../stages/decide';
import type { EndingCommands } from './commands';

export const endingDeciders: DecidersOf<Exclude<EndingCommands['type'], 'undo'>> = {
  close: ({ on }, view, context) => {
    if (view.status === 'closed') return no('alreadyDone', { on: view.closedOn });
    const answered =
      view.respondedOn !== null && on < view.respondedOn ? after(on, view.respondedOn) : null;
    return (
      first(
        live(view),
        inStage(on, view, context),
        answered,
        afterStages(on, view),
        finished(view, context),
      ) ?? yes({ type: 'closed', on })
    );
  },

  withdraw: ({ on }, view, context) => {
    if (view.status === 'withdrawn') return no('alreadyDone', { on: view.closedOn });
    const answered =
      view.respondedOn === null ? null : notBefore(on, view.respondedOn, 'responded');
    const guard = first(live(view), inStage(on, view, context), answered, afterStages(on, view));
    if (guard) return guard;
    // What was answered before stands: only the stage is withdrawn (annual report of Shropshire 2015/16, stage 2 outcomes).
    if (view.stage > 1 && view.respondedOn === null)
      return yes({ type: 'stageEnded', stage: view.stage, how: 'withdrawn', on, reason: null });
    return yes({ type: 'withdrawn', on });
  },

  reopen: ({ choice, on, reason, accept }, view, context) => {
    if (view.status === 'open' || view.status === 'responded') return no('alreadyDone');
    const guard = first(saysSomething(reason), happened(on, view, context), unmerged(view));
    if (guard) return guard;
    if (choice === 'correction') return yes({ type: 'reopened', choice, on, reason });
    // The same points again are the next stage: a new clock of its own, the old one stays as it ended.
    const last = view.feedbackType !== 'complaint' || view.respondedOn === null || view.stage >= 3;
    if (last) return no('notAllowedNow', { status: view.status, stage: view.stage });
    const begun = beginStage({ stage: view.stage + 1, on, accept }, view, context);
    return 'refusal' in begun
      ? begun
      : yes({ type: 'reopened', choice, on, reason }, ...begun.events);
  },
};

/** Not before a stage of it was over: what was withdrawn on a day was going on until then. */
function afterStages(on: PlainDate, { endedStages = [] }: CaseView): Guard {
  const last = endedStages
    .map((one) => one.on)
    .sort()
    .at(-1);
  return last === undefined ? null : notBefore(on, last, 'stageEnded');
}

/**
 * The closing gate. A complaint closes with an answer, an outcome and the learning (or "none because");
 * an enquiry with an answer; both with what the council's file asks before closing; a compliment or comment as it is.
 */
function finished(view: CaseView, { council }: DecideContext): Guard {
  const { feedbackType } = view;
  if (feedbackType !== 'complaint' && feedbackType !== 'enquiry') return null;
  if (view.status !== 'responded') return no('needsResponse', { stage: view.stage });
  const lacking = lackingBeforeClosing(view, council);
  const counted = lacking.length > 0 ? no('needsCounted', { missing: lacking.join() }) : null;
  if (feedbackType === 'enquiry') return counted;
  if (view.outcome === null) return no('needsOutcome', { stage: view.stage });
  if (!everyPointFound(view))
    return no('needsOutcome', { stage: view.stage, points: view.points.length });
  return view.learning.recorded ? counted : no('needsLearning', { stage: view.stage });
}
