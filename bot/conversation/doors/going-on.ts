/** A line that goes on with what was begun by "log a complaint" is read as it would be under that head. */
import type { BuiltCard } from '../../../cards';
import { readTypedWords } from '../logging/draft';
import { typeOf } from '../logging/fields';
import { goesOn, goOn, headFor } from '../logging/gathering';
import { freshDraft } from '../logging/store';
import type { Context } from '../turn/feature';
import { readTyped } from './reading';
import type { TypedLine } from './typed-line';

/** @returns null: nothing was begun, or the line is something else */
export async function wentOn(
  context: Context,
  { text, reading }: TypedLine,
): Promise<BuiltCard[] | null> {
  const stored = await freshDraft(context);
  if (!stored || !goesOn(reading, text, stored.draft)) return null;
  const alone = await readTyped(context, text, undefined, 'none');
  const headed = `${headFor(alone, stored.draft.fields)}: ${text}`;
  const read = typeOf(alone) === null ? await readTyped(context, headed, undefined, 'none') : alone;
  return [await goOn(context, stored, readTypedWords(context, read, text), text)];
}
