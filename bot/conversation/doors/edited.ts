/**
 * A message that was edited after it was sent. It re-reads what it opened and is not saved yet; what was saved or done
 * is changed by nothing but a yes: the edit only offers to put it right.
 */
import type { BuiltCard } from '../../../cards';
import { londonDate } from '../../../services/timescale';
import type { Reading } from '../../understand/types';
import * as wording from '../../wording/messages';
import { perform } from '../case/perform';
import { startDraft, readTypedWords } from '../logging/draft';
import { readDraftBack } from '../logging/draft-state';
import { typeOf } from '../logging/fields';
import { reread } from '../logging/reread';
import { getDraft, putDraft, type DraftRead, type StoredDraft } from '../logging/store';
import { linesOf } from '../plans/lines';
import { replan } from '../plans/plans';
import { asked } from '../turn/asked';
import { draftIdFor } from '../turn/draft-id';
import type { Context } from '../turn/feature';
import { plain } from '../turn/sentence-card';
import { actsOf, draftsOfPlan } from './came-of';
import { askMeaning } from './clarify';
import { offerCorrection } from './edited-saved';
import { readTyped } from './reading';
import { isChatter } from './text';

export interface Edited {
  /** The turn that the message was. */
  of: string;
  text: string;
  /** It had been deleted and is there again. */
  restored: boolean;
}

/** @returns nothing where the message had set nothing off that the edit could bear on */
export async function answerEdited(context: Context, edit: Edited): Promise<BuiltCard[]> {
  const { of, text } = edit;
  if (text.trim() === '') return [];
  const id = draftIdFor(of);
  // What the message sets off now is its own, as if it had been sent so in the first place.
  const source = { ...context, turnId: of };
  const stored = await getDraft(context, id);
  const own = stored?.draft.ownerId === context.actor.id ? stored : null;
  const reading = await readAnew(context, text, own);
  if (reading.intents[0] === 'safety')
    return (await perform(source, asked(reading, text, 'safety'))).cards;
  if (own) return onDraft(context, own, reading, edit);
  const lines = () => linesOf(reading, text, null, false);
  const planned = await replan(source, id, lines, reading.detail.unread ?? []);
  if (planned) return planned;
  const drafts = await draftsOfPlan(context, id);
  if (drafts.length > 0) return [plain(context, wording.editedSeveral(drafts.length))];
  const { question } = await context.memory.read();
  if (typeOf(reading) !== null && reading.detail.parts.length < 2)
    return [await startDraft(source, reading, text)];
  if (question?.id === id) return [await askMeaning(source, reading, text, null)];
  if (await actsOf(context, of)) return [plain(context, wording.EDITED_AFTER_ACT)];
  return reading.intents[0] === 'none' && isChatter({ reading, text })
    ? []
    : [plain(context, wording.EDITED_LATER)];
}

/** With the days counted from when it was first sent. */
async function readAnew(context: Context, text: string, own: StoredDraft | null): Promise<Reading> {
  return readTyped(asOf(context, own), text, undefined, 'none');
}

function asOf(context: Context, own: StoredDraft | null): Context {
  const at = own?.draft.read?.at;
  return at ? { ...context, now: at, today: londonDate(at) } : context;
}

async function onDraft(
  context: Context,
  own: StoredDraft,
  reading: Reading,
  { text, restored }: Edited,
): Promise<BuiltCard[]> {
  const { draft } = own;
  const next = readTypedWords(asOf(context, own), reading, text);
  if (draft.state === 'saved') return offerCorrection(context, draft, next, text);
  if (draft.state === 'discarded')
    return restored
      ? [await again(context, own, next)]
      : [plain(context, wording.EDITED_DISCARDED)];
  if (isAnotherThing(reading))
    return [await readDraftBack(context, own, [wording.EDITED_INTO_ANOTHER])];
  return [
    await readDraftBack(context, await reread(context, own, context.turnId, next), [
      wording.EDITED,
    ]),
  ];
}

/** It asks or orders something now, or several things: that is no reading of the draft. */
const isAnotherThing = ({ intents, story, detail }: Reading): boolean =>
  !story &&
  (detail.parts.length > 1 ||
    intents.some((intent) => intent !== 'none' && !intent.startsWith('log.')));

/** A message that was deleted and is back brings its draft back. */
async function again(
  context: Context,
  { draft, version }: StoredDraft,
  next: DraftRead,
): Promise<BuiltCard> {
  const { fields, questions } = next;
  const back = { ...draft, fields, questions, read: next, state: 'open' as const, savedBy: null };
  return readDraftBack(context, await putDraft(context, back, version));
}
