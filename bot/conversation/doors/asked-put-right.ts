/**
 * "No, that's a compliment", straight after it was asked what the words before it are: those words are put right by it, as a
 * draft of their own, and never an older draft in their place.
 */
import type { BuiltCard } from '../../../cards';
import { CATALOGUE } from '../../understand/catalogue';
import type { Reading } from '../../understand/types';
import { correctDraft, startDraft } from '../logging/draft';
import { isCorrection, withoutWrong } from '../logging/correction-form';
import { sayWaiting } from '../logging/draft-state';
import { bringForward, getDraft } from '../logging/store';
import { draftIdFor } from '../turn/draft-id';
import type { Context } from '../turn/feature';
import { keptWords } from '../turn/kept-words';
import { readTyped } from './reading';
import type { TypedLine } from './typed-line';

/** @returns null: nothing was asked of words, or these put nothing right */
export async function askedPutRight(
  context: Context,
  line: TypedLine,
): Promise<BuiltCard[] | null> {
  const { question, text } = line;
  const ofMatter = question?.about === 'matter';
  if (!question || !(ofMatter || question.about === 'meaning')) return null;
  const kept = await keptWords(context, question.id);
  if (!kept || kept.ownerId !== context.actor.id) return null;
  const reading = await readTyped(context, text, undefined, 'as');
  // Words that seemed no feedback become some only where they are given a kind.
  if (!isCorrection(reading, text) || (!ofMatter && reading.slots.type === undefined)) return null;
  const turnId = kept.turnId ?? context.turnId;
  const own = await getDraft(context, draftIdFor(turnId));
  if (own?.draft.state === 'open') bringForward(context, own);
  else {
    const alone = await readTyped(context, kept.text, undefined, 'none');
    await startDraft({ ...context, turnId }, alone, kept.text, await sayWaiting(context));
  }
  const changed = await correctDraft(
    context,
    await asPutRight(context, { ...line, reading }),
    text,
  );
  return changed && [changed.card];
}

/** "I put the wrong dad, it's the stepdad", "not mum, nan": of the two, the one that is right. */
export async function asPutRight(context: Context, { reading, text }: TypedLine): Promise<Reading> {
  const right = withoutWrong(text);
  // A bare name beside a draft is whom it is about, whatever order of a case it looks like.
  const [intent] = reading.intents;
  const isOrder = intent !== undefined && CATALOGUE[intent].ofCase === true;
  if (isOrder && reading.slots.people) return readTyped(context, `about ${right}`);
  return right === text ? reading : readTyped(context, right);
}
