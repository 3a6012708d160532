/**
 * The message behind an open draft was edited. It is read anew, and what the edit changes in that reading is changed in
 * the draft; whatever the sender has put right meanwhile stands where the edit doesn't speak of it.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Context } from '../turn/feature';
import { MAX_WORDS } from './fields';
import { putDraft, type Draft, type DraftFields, type DraftRead, type StoredDraft } from './store';

/** So many edits of one message are told apart from their repeated deliveries. */
const MOST_EDITS = 20;

/**
 * @param edit tells this edit from others of the same message
 * @param next the edited message as it would have been read when it was first sent
 * @returns the draft as it stands; the same where this very edit was taken before
 * @throws StoreError `conflict`
 */
export async function reread(
  context: Context,
  stored: StoredDraft,
  edit: string,
  next: DraftRead,
): Promise<StoredDraft> {
  const { draft, version } = stored;
  if (draft.edits.includes(edit)) return stored;
  const changed: Draft = {
    ...draft,
    fields: mergedFields(draft, next.fields),
    questions: mergedQuestions(draft, next),
    read: next,
    edits: [...draft.edits, edit].slice(-MOST_EDITS),
  };
  return putDraft(context, changed, version);
}

function mergedFields({ fields, read }: Draft, next: DraftFields): DraftFields {
  const merged = { ...fields };
  // A draft of an earlier version doesn't say what was read and what was put right: only what is empty is filled.
  const speaks = (key: keyof DraftFields): boolean =>
    read === null ? fields[key] === null : !isDeepStrictEqual(next[key], read.fields[key]);
  const take = <Key extends keyof DraftFields>(key: Key): void => {
    if (speaks(key)) merged[key] = next[key];
  };
  take('enquiryKind');
  take('receivedOn');
  take('happenedOn');
  take('fromDescription');
  take('complainantKind');
  take('channel');
  take('teamId');
  take('lookedAfter');
  take('madeByChild');
  if (next.feedbackType !== null) take('feedbackType');
  merged.aboutIds = mergedIds(fields.aboutIds, read?.fields.aboutIds ?? null, next.aboutIds);
  merged.words = mergedWords(fields.words, read?.fields.words ?? null, next.words);
  return merged;
}

/** Whoever the edit brings comes in, whoever it leaves out goes; the others stay as the sender has settled them. */
function mergedIds(
  now: readonly string[],
  read: readonly string[] | null,
  next: readonly string[],
): string[] {
  if (read === null) return [...now];
  const gone = read.filter((id) => !next.includes(id));
  const come = next.filter((id) => !read.includes(id));
  return [...new Set([...now.filter((id) => !gone.includes(id)), ...come])];
}

/** The edited message, verbatim, and after it what was added to the words in messages of their own. */
function mergedWords(now: string, read: string | null, next: string): string {
  const added = read !== null && now.startsWith(`${read}\n`) ? now.slice(read.length) : '';
  return `${next}${added}`.slice(0, MAX_WORDS);
}

/** What the edit asks that was not asked before, and what is still open; a question once answered stays answered. */
function mergedQuestions({ questions, read }: Draft, next: DraftRead): Draft['questions'] {
  const among = (list: Draft['questions'], one: Draft['questions'][number]): boolean =>
    list.some((each) => isDeepStrictEqual(each, one));
  const before = read?.questions ?? questions;
  const asked = next.questions.filter((one) => !among(before, one) || among(questions, one));
  const own = questions.filter((one) => !among(before, one) && !among(asked, one));
  return [...asked, ...own];
}
