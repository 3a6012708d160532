/**
 * "Log that as a note on 3", "put that on 3": what was said before is meant, never the sentence in which it is said: words
 * that were asked about, the open draft's, or those of the last note. They are read back as a note on that case.
 */
import type { BuiltCard } from '../../../cards';
import { parseRef } from '../../../services/cases';
import { propose } from '../case/perform';
import { noteIn, saysNothing } from '../case/note-words';
import { openFormOn } from '../case/forms';
import { freshDraft } from '../logging/store';
import { peek } from '../turn/access';
import type { Context } from '../turn/feature';
import { keptWords } from '../turn/kept-words';
import { refIn } from '../turn/typed-ref';
import type { TypedLine } from './typed-line';

const CASE =
  "(?:case |complaint )?#?(?<ref>(?:cf-?\\d\\d-?)?\\d{1,6})(?:['’]s (?:file|record|notes?))?";
const KEEP = '(?:log|put|save|keep|record|add|make|stick|pop|note|file|leave)';
const THAT =
  '(?:that|this|it|them|those|these|what (?:i|she|he|they) (?:just )?(?:said|typed|wrote)|(?:that|this) (?:last )?(?:one|bit)|the (?:words|above))';
const FORMS = [
  `${KEEP} ${THAT}(?: (?:down|in))?(?: as an?(?: case)? note)?(?: instead)? (?:on|to|against|for|under|in) ${CASE}`,
  `${KEEP} ${THAT}(?: (?:down|in))? (?:on|to|against|for|under|in) ${CASE} as an?(?: case)? note`,
  `${KEEP} (?:as )?an? (?:case )?note of ${THAT} (?:on|to|against|for) ${CASE}`,
].map(
  (form) =>
    new RegExp(
      `^\\W*(?:(?:no|yes|ok|and|so|can you|could you|please|pls|just|actually)\\W+)*${form}(?: (?:instead|please|pls|then|thanks|not #?\\d+))*\\W*$`,
      'i',
    ),
);

/** @returns null: the words are no such order */
export async function noteOfSaid(context: Context, line: TypedLine): Promise<BuiltCard[] | null> {
  const said = FORMS.map((form) => form.exec(line.text)?.groups?.['ref']).find(Boolean);
  if (said === undefined) return null;
  const ref = await refIn(context, said);
  if (ref === null || !parseRef(ref)?.label) return null;
  // "Put that on 3" right after an act on another case means that act (doors/puts-right.ts).
  if (!/\bnote/i.test(line.text) && (await saidAnother(context))) return null;
  const note = await saidBefore(context, line);
  const stored = await peek(context, ref);
  return [
    note === null
      ? await openFormOn(context, 'case.note', stored, { says: NOTHING_BEFORE })
      : await propose(context, 'case.note', stored, { note }),
  ];
}
const NOTHING_BEFORE =
  'I couldn’t tell which words you mean. Write what is to be kept and press the button, or leave it.';

async function saidAnother(context: Context): Promise<boolean> {
  const { form, readBack } = await context.memory.read();
  const last = readBack?.asked ? readBack : form?.asked ? form : null;
  return last !== null && last.inputs['note'] === undefined;
}

async function saidBefore(context: Context, { question }: TypedLine): Promise<string | null> {
  const asks = question !== null && question.about !== 'held' && question.about !== 'discardAll';
  const kept = asks ? await keptWords(context, question.id) : null;
  if (kept?.ownerId === context.actor.id) return kept.text;
  const { form, readBack } = await context.memory.read();
  const last = readBack?.inputs['note'] ?? form?.inputs['note'];
  if (last) return last;
  const draft = await freshDraft(context);
  const words = noteIn(draft?.draft.fields.words ?? '');
  return words === '' || saysNothing(words) ? null : words;
}
