/**
 * "Take Priya off", "remove Mo", "it wasn't Grace", "not from Dan": whoever was read into the draft goes out by words.
 * Only somebody who is on the draft is meant, by whole name, one of their names, or a short form of it.
 */
import { plainName, type Directory } from '../../../services/people';
import type { BuiltCard } from '../../../cards';
import type { Context } from '../turn/feature';
import { readDraftBack } from './draft-state';
import { putDraft, type Draft, type StoredDraft } from './store';

const NAME = "(?<who>[\\p{L}][\\p{L}\\p{M}.'’ -]{0,60}?)";
const FROM_IT =
  '(?: (?:(?:from|off|out of) )?(?:it|this|that|the (?:draft|list|complaint|compliment)))?';
const POLITE = '(?:(?:no|actually|sorry|oops|please|pls|can you|could you|and|also)[, ]+)*';
const FORMS = [
  `(?:take|leave|strike|cross|get|drop|pull|keep) ${NAME} (?:off|out|away)${FROM_IT}`,
  `(?:remove|delete|drop|exclude|omit|take off|take out|take away|leave out|strike out|lose) ${NAME}${FROM_IT}`,
  `(?:(?:it|this|that)(?:['’]s| is| was)? ?)?(?:not|isn['’]?t|wasn['’]?t|nothing to do with)(?: (?:about|for|from|by|to do with|anything to do with))? ${NAME}(?: at all)?`,
  `${NAME} (?:isn['’]?t|wasn['’]?t|is not|was not|has nothing to do with|had nothing to do with|should not be|shouldn['’]?t be)(?: (?:involved|in it|on it|in this|there|part of it|it|this|meant|on the draft))?`,
  `${NAME} (?:has |was |is |who )?(?:only |just |merely )?(?:forwarded|passed|sent|got|received|took|copied|cc['’]?d|answered)(?: in)?(?: (?:it|this|that|the (?:email|e-mail|call|message|letter)))?(?: on| in| over| to (?:me|us))?`,
].map((form) => new RegExp(`^\\W*${POLITE}${form}(?:,? (?:please|pls|thanks|then))?\\W*$`, 'iu'));

/** @returns null: the words take nobody off who is on the draft */
export async function typedRemoval(
  context: Context,
  { draft, version }: StoredDraft,
  text: string,
): Promise<BuiltCard | null> {
  if (NOBODY.test(text)) return namesNobody(context, { draft, version });
  const names = text.length < 120 ? namesIn(text) : [];
  if (names.length === 0) return null;
  const taken = names.map((name) => without(context.directory, draft, name));
  if (taken.some((one) => one === null)) return null;
  const next = names.reduce((now, name) => without(context.directory, now, name) ?? now, draft);
  return readDraftBack(context, await putDraft(context, next, version));
}

/** "Nobody named", "it's not about anyone": whoever was read into it goes out. */
const NOBODY =
  /^\W*(?:(?:no|actually|sorry)[, ]+)?(?:(?:it(?:['’]?s| is| was) )?(?:not )?(?:about |against )?(?:nobody|no[ -]one|anyone|anybody)(?:['’]s| is| was)? ?(?:named|mentioned|in particular|of ours|in it)?|(?:remove|take off|clear|leave out) (?:the |all (?:the )?)?(?:names?|people|everyone|everybody))\W*$/i;

async function namesNobody(
  context: Context,
  { draft, version }: StoredDraft,
): Promise<BuiltCard | null> {
  const questions = draft.questions.filter(({ slot }) => slot !== 'people');
  const named = draft.fields.aboutIds.length > 0;
  if (!named) return null;
  const next = { ...draft, questions, fields: { ...draft.fields, aboutIds: [] } };
  return readDraftBack(context, await putDraft(context, next, version));
}

function namesIn(text: string): string[] {
  const who = FORMS.map((form) => form.exec(text)?.groups?.['who']).find(Boolean) ?? '';
  return who
    .split(/,| and | or | & /i)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** The draft without this person, whether they are named, asked about, or said to be whom it is from; null: they are not on it. */
function without(directory: Directory, draft: Draft, name: string): Draft | null {
  const { fields, questions } = draft;
  const isMeant = (id: string): boolean => {
    const person = directory.byId(id);
    return person !== null && isNamed([person.name, ...person.aliases], name);
  };
  const aboutIds = fields.aboutIds.filter((id) => !isMeant(id));
  const from = fields.fromDescription;
  const notFrom = from !== null && isNamed([from.replace(/ \(.*\)$/, '')], name);
  const left = questions.filter(
    ({ slot, choices }) => slot !== 'people' || !choices.some(({ value }) => isMeant(value)),
  );
  const same = aboutIds.length === fields.aboutIds.length && left.length === questions.length;
  if (same && !notFrom) return null;
  return {
    ...draft,
    questions: left,
    fields: {
      ...fields,
      aboutIds,
      fromDescription: notFrom ? null : from,
      complainantKind: notFrom ? null : fields.complainantKind,
    },
  };
}

/** "Mo" is Mohammed; "Priya" is each Priya who is on the draft; "Nair" is Priya Nair. */
function isNamed(names: readonly string[], said: string): boolean {
  const wanted = plainName(said);
  if (wanted.length < 2) return false;
  return names.map(plainName).some((name) => {
    const parts = name.split(' ');
    return name === wanted || parts.includes(wanted) || (parts[0] ?? '').startsWith(wanted);
  });
}
