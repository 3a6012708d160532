/**
 * "No wait it was dad", "mum is called Kelly Marsh", right after something was saved: who complains of that case, put right.
 * It is read back as a correction; nobody else's case and no older one is meant by it.
 */
import type { BuiltCard } from '../../../cards';
import { identityIn } from '../case/identity';
import { propose } from '../case/perform';
import { AGREED } from '../corrections/said';
import { isCorrection, withoutWrong } from '../logging/correction-form';
import { fromOf } from '../logging/fields';
import { freshDraft } from '../logging/store';
import { allowed } from '../turn/access';
import { given } from '../turn/asked-values';
import { namedCase } from '../turn/asked';
import type { Context } from '../turn/feature';
import { deedIsPast, lastDeed } from '../turn/undo-scope';
import { readTyped } from './reading';
import type { TypedLine } from './typed-line';

const SAYS_WHO =
  /^\W*(?:(?:no|oh|sorry|actually|oops|wait|hang on)\W+)*(?:(?:it|that|this)(?:['’]?s| is| was)|from\b|(?:the |her |his )?(?:mum|mam|dad|nan|gran|grandad|carer|aunt|uncle)(?:['’]?s| is) (?:called|named|name)|(?:her|his|their) (?:sur|first |last |full )?name|s?he(?:['’]?s| is) called)/iu;
const MOST_WORDS = 9;

/** @returns null: nothing was just saved by the sender, or the words say something else */
export async function savedPutRight(
  context: Context,
  { text, reading, chosen }: TypedLine,
): Promise<BuiltCard[] | null> {
  if (chosen !== null || !SAYS_WHO.test(text) || text.includes('?')) return null;
  if (text.trim().split(/\s+/).length > MOST_WORDS || namedCase(reading, text) !== null)
    return null;
  const corrects = isCorrection(reading, text) || reading.intents[0] === 'case.correct';
  if (!corrects || (await freshDraft(context)) || (await deedIsPast(context))) return null;
  const ref = await lastDeed(context);
  const stored = ref ? await context.deps.stores.cases.get(ref) : null;
  if (!stored || stored.view.loggedBy !== context.actor.id || stored.view.lastSeq > 1) return null;
  if (!allowed(context, 'case.correct', stored.view)) return null;
  const { complainant } = stored.view;
  const other = await readTyped(context, `complaint from ${bare(text)}`, undefined, 'none');
  const from = identityIn(text, complainant.description) ?? fromOf(other);
  if (!from || from === complainant.description) return null;
  const { kind } = other.detail.complainant;
  return [
    await propose(context, 'case.correct', stored, {
      ...given({ from, fromKind: kind }),
      reason: text.slice(0, 500),
      ...AGREED,
    }),
  ];
}

const bare = (text: string): string =>
  withoutWrong(text)
    .replace(/^\W*(?:(?:no|oh|sorry|actually|oops|wait|hang on)\W+)*/i, '')
    .replace(/^(?:(?:it|that|this)(?:['’]?s| is| was)|from)\s+(?:from |by )?/i, '');
