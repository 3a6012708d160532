/** What a case leads to: new points, or a request that was met with dissatisfaction, drafted as a complaint of its own. */
import type { BuiltCard } from '../../../cards';
import type { CaseView } from '../../../services/cases/view';
import type { PlainDate } from '../../../services/timescale';
import { caseFor } from '../turn/access';
import type { Context } from '../turn/feature';
import { draftForm } from '../logging/card';
import { readDraftBack, showState } from '../logging/draft-state';
import { putNewDraft, type StoredDraft } from '../logging/store';
import { draftIdFor } from '../turn/draft-id';

/**
 * "Now a complaint": the form, with all that the request says already; what they are unhappy with is to be given.
 * @throws NotForYou
 */
export async function nowComplaint(context: Context, ref: string): Promise<BuiltCard> {
  const { view } = await caseFor(context, 'case.reopen', ref);
  const stored = await draftFrom(context, view, context.today, '');
  return stored.draft.state === 'open' ? draftForm(context, stored) : showState(context, stored);
}

/** New points of somebody whose case has ended: read back, and logged once its sender says so. */
export async function newPoints(
  context: Context,
  view: CaseView,
  receivedOn: PlainDate,
  words: string,
): Promise<BuiltCard> {
  const stored = await draftFrom(context, view, receivedOn, words);
  return stored.draft.state === 'open'
    ? readDraftBack(context, stored)
    : showState(context, stored);
}

/** The same complainant, team and people; the same press delivered again finds the same draft. */
async function draftFrom(
  context: Context,
  view: CaseView,
  receivedOn: PlainDate,
  words: string,
): Promise<StoredDraft> {
  return putNewDraft(context, {
    id: draftIdFor(context.turnId),
    ownerId: context.actor.id,
    conversationId: context.conversationId,
    fields: {
      feedbackType: 'complaint',
      enquiryKind: null,
      receivedOn,
      happenedOn: null,
      aboutIds: view.about,
      fromDescription: view.complainant.description,
      complainantKind: view.complainant.kind,
      channel: null,
      teamId: view.teamId,
      lookedAfter: view.circumstances.lookedAfter,
      madeByChild: view.circumstances.madeByChild,
      words,
    },
    questions: [],
    // It grew from a case and no message: there is none that could be edited.
    read: null,
    edits: [],
    state: 'open',
    savedRef: null,
    savedBy: null,
    from: view.ref,
    linkTo: null,
    gathers: false,
  });
}
