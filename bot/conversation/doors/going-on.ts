/** A line that goes on with what was begun by "log a complaint" is read as it would be under that head. */
import type { BuiltCard } from '../../../cards';
import { readTypedWords } from '../logging/draft';
import { typeOf } from '../logging/fields';
import { goesOn, goOn, headFor } from '../logging/gathering';
import { mailsIn } from '../logging/mail-chain';
import { freshDraft, type StoredDraft } from '../logging/store';
import type { Context } from '../turn/feature';
import { readTyped } from './reading';
import type { TypedLine } from './typed-line';

/** Pasted mail or a letter: it says itself what it is, whatever was begun before it. */
const isSomebodys = (text: string): boolean =>
  mailsIn(text).length > 0 ||
  /^\W*(?:dear|hi|hello|good (?:morning|afternoon))\b[^\n]{0,60}\n/i.test(text);

const withoutKind = ({ draft, version }: StoredDraft): StoredDraft => ({
  draft: { ...draft, fields: { ...draft.fields, feedbackType: null } },
  version,
});

/** @returns null: nothing was begun, or the line is something else */
export async function wentOn(
  context: Context,
  { text, reading }: TypedLine,
): Promise<BuiltCard[] | null> {
  const stored = await freshDraft(context);
  if (!stored || !goesOn(reading, text, stored.draft)) return null;
  const alone = await readTyped(context, text, undefined, 'none');
  const begun = isSomebodys(text) ? withoutKind(stored) : stored;
  const headed = `${headFor(alone, begun.draft.fields)}: ${text}`;
  const own = typeOf(alone);
  const under = own === null ? await readTyped(context, headed, undefined, 'none') : alone;
  const read = readTypedWords(context, under, text);
  // What nothing in somebody's letter says is asked.
  const fields = begun === stored ? read.fields : { ...read.fields, feedbackType: own };
  return [await goOn(context, begun, { ...read, fields }, text)];
}
