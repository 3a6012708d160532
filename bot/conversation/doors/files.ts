/** A message with files: the words are read as ever, the files are not kept, and that is said by their names. */
import { messageCard, type ActionSpec, type BuiltCard } from '../../../cards';
import { partOf } from '../../../services/cases';
import { sayDate } from '../../../services/timescale';
import { allowed } from '../turn/access';
import { draftIdFor } from '../turn/draft-id';
import type { Context } from '../turn/feature';
import { keepWords } from '../turn/kept-words';
import { lastCard, rememberCard } from '../turn/last-card';
import { HALF_HOUR } from '../turn/memory-shape';
import { refIn } from '../turn/typed-ref';
import { getDraft } from '../logging/store';
import { answerText } from './text';

/** The words only hand the file over: "attach this to 11", "see attached". */
const HANDS_OVER =
  /^\W*(?:(?:please|pls|can you|could you|hi|hello)\W+)*(?:(?:attach|upload|file|save|add|put|store|keep|link|see|find|here(?:'s|’s| is| are)?|fyi|for|this is|attached(?: is| are)?)\b)(?:[ ,:]+(?:this|these|it|that|them|the|my|a|an|attached|attachment|enclosed|below|file|files|letter|photo|picture|document|email|report|scan|to|on|with|in|for|against|into|case|please|pls|(?:#|cf-?)?\d[\d-]*))*\W*$/i;

interface Typed {
  text: string;
  files?: string[];
}

/** @param quoted the case of the card that the message quotes */
export async function answerTyped(
  context: Context,
  { text, files = [] }: Typed,
  quoted: string | null,
): Promise<BuiltCard[]> {
  if (files.length === 0) return answerText(context, text, quoted);
  const handsOver = text.trim() === '' || HANDS_OVER.test(text);
  const answered = handsOver ? [] : await answerText(context, text, quoted);
  const named = handsOver ? (quoted ?? (await refIn(context, text))) : null;
  return [...answered, await notKept(context, files, named)];
}

/** Said by name on the card alone: a file's name may name a child. */
async function notKept(
  context: Context,
  files: readonly string[],
  named: string | null,
): Promise<BuiltCard> {
  const own = await getDraft(context, draftIdFor(context.turnId));
  const drafted = own?.draft.state === 'open' && own.draft.ownerId === context.actor.id;
  const ref = drafted ? null : await noteable(context, named ?? (await lastCard(context)));
  if (ref) rememberCard(context, ref);
  const source = { ...context, turnId: partOf(context.turnId, 'file') };
  const id = await keepWords(source, null, noteText(context, files));
  const until = Date.parse(context.now) + HALF_HOUR;
  context.memory.change((memory) => ({ ...memory, file: { id, until } }));
  const actions: ActionSpec[] = [
    drafted
      ? { title: 'Say in the draft that it exists', verb: 'pick', ref: `${id}#draft` }
      : ref
        ? { title: `Note on ${ref} that it exists`, verb: 'pick', ref: `${id}#${ref}` }
        : { title: 'Note on a case that it exists', verb: 'pick', ref: `${id}#which` },
  ];
  return messageCard({
    title: 'Files are not kept here',
    sentence:
      'I keep no files: what you attached was not opened and is not kept. Keep it where your team keeps its records.',
    asAt: context.now,
    onCard: files.map((name) => ({ label: 'Not kept', value: name })),
    notes: ['You can also type “note it on” and a reference: the case then says that it exists.'],
    actions,
  });
}

/** The case, if it is there for the sender and they may add a note to it. */
async function noteable(context: Context, ref: string | null): Promise<string | null> {
  const stored = ref ? await context.deps.stores.cases.get(ref) : null;
  return stored && allowed(context, 'case.note', stored.view) ? stored.ref : null;
}

function noteText({ today }: Context, files: readonly string[]): string {
  const names = files.map((name) => `“${name}”`).join(', ');
  const exist = files.length === 1 ? 'A file exists that is' : 'Files exist that are';
  return `${exist} not kept here: ${names}, attached to a message on ${sayDate(today)}.`;
}
