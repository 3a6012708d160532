/** Logging what reached the council: drafted from the words, read back, saved. */
import { allowed } from '../turn/access';
import type { Context, Feature, Handler } from '../turn/feature';
import * as wording from '../../wording/refusals';
import { discardDraft, openForm, showOwnDraft, startDraft, updateDraft } from './draft';
import { showDrafts } from './draft-state';
import { saveDraft } from './save';
import { openDraft } from './store';
import { undoDraft } from './undo-draft';
import { sayWaiting } from './draft-state';

const log: Handler = async (context, { reading, text, linkTo }) => {
  const mayLink = linkTo ? await canLink(context, linkTo) : false;
  const waits = await sayWaiting(context);
  const notes = linkTo && !mayLink ? [wording.noLink(linkTo), ...waits] : waits;
  return startDraft(context, reading, text, notes, mayLink ? (linkTo ?? null) : null);
};

/** One that isn't there and one that isn't the sender's are said in the same words. */
async function canLink(context: Context, ref: string): Promise<boolean> {
  const stored = await context.deps.stores.cases.get(ref);
  return stored !== null && allowed(context, 'case.link', stored.view);
}

export const logging = {
  unsaved: async (context: Context) => {
    const open = await openDraft(context);
    return open ? [`${wording.openDraftIs(open.draft.fields)} It is kept here.`] : [];
  },
  undoDraft,
  acts: {
    'log.compliment': { typed: log },
    'log.complaint': { typed: log },
    'log.comment': { typed: log },
    'log.enquiry': { typed: log },
    'log.service_request': { typed: log },
    'draft.save': { press: (c, { ref, inputs }) => saveDraft(c, ref, inputs) },
    'draft.change': { press: (c, { ref }) => openForm(c, ref) },
    'draft.update': { press: (c, { ref, inputs }) => updateDraft(c, ref, inputs) },
    'draft.back': { press: (c, { ref }) => showOwnDraft(c, ref) },
    'draft.discard': { press: (c, { ref }) => discardDraft(c, ref) },
    'draft.list': {
      typed: showDrafts,
      phrases: [
        {
          says: /^(?:show |list |see |open )?(?:me )?(?:(?:all )?(?:my|the|any) )?(?:open |unsaved |private )?drafts?(?: list)?$|^what (?:have i not|haven't i|isn't|is not|hasn't been|has not been) saved(?: yet)?$|^(?:show |list )?(?:me )?(?:what(?:'s| is|s)?|anything|is anything|everything) (?:that is |that's |still )?(?:not (?:yet )?saved|unsaved|waiting to be saved|to be saved|left to save)(?: yet)?$/,
        },
      ],
    },
  },
} as const satisfies Feature;
