/**
 * More words for an open draft. They are added as they were typed, and nothing else that stands there is changed by
 * them: not the day, the channel or who complains. Only whom they name is named there as well, or is asked about.
 */
import type { BuiltCard } from '../../../cards';
import type { Reading } from '../../understand/types';
import * as wording from '../../wording/refusals';
import { Refused } from '../turn/access';
import type { Context } from '../turn/feature';
import { withDescribed } from './described';
import { ownDraft, readDraftBack, showState } from './draft-state';
import { idsInRole, MAX_WORDS, questionsOf } from './fields';
import { putDraft, type DraftFields, type StoredDraft } from './store';

/**
 * @param reading of the added words alone
 * @throws Refused where it grows longer than can be kept: nothing is cut
 */
export async function addWords(
  context: Context,
  { draft, version }: StoredDraft,
  reading: Reading,
  text: string,
): Promise<BuiltCard> {
  const about = idsInRole(reading, 'about');
  const added: DraftFields = {
    ...draft.fields,
    words: joined(draft.fields.words, text),
    aboutIds: [...new Set([...draft.fields.aboutIds, ...about])],
  };
  const asked = questionsOf(reading, text, context.today).filter(
    ({ slot, says }) =>
      slot === 'people' &&
      draft.fields.feedbackType !== null &&
      draft.questions.every((each) => each.says !== says),
  );
  const before = [...draft.questions, ...asked];
  const { fields, questions } = withDescribed(context, added, text, before);
  const next = { ...draft, fields, questions: [...before, ...questions] };
  return readDraftBack(context, await putDraft(context, next, version), [wording.ADDED]);
}

/**
 * More words at the end of a draft, that say nothing of its fields.
 * @param id null: the open one
 * @throws Refused
 */
export async function addToDraft(
  context: Context,
  id: string | null,
  text: string,
): Promise<BuiltCard> {
  const stored = await ownDraft(context, id);
  const { draft, version } = stored;
  if (draft.state !== 'open') return showState(context, stored);
  if (draft.fields.words.endsWith(`\n${text}`)) return readDraftBack(context, stored);
  const next = { ...draft, fields: { ...draft.fields, words: joined(draft.fields.words, text) } };
  return readDraftBack(context, await putDraft(context, next, version));
}

function joined(words: string, more: string): string {
  const both = words.trim() === '' ? more : `${words}\n${more}`;
  if (both.length > MAX_WORDS) throw new Refused(wording.tooLong(MAX_WORDS));
  return both;
}
