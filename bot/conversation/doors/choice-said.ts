/** A choice of a form, said in words: "partly upheld", "its statutory", "not corporate, statutory". */
import type { CaseView } from '../../../services/cases/view';
import type { ActName } from '../../understand/catalogue';
import type { Context, Inputs } from '../turn/feature';

interface Field {
  id: string;
  choices: { title: string; value: string }[];
}

const MOST_WORDS = 6;
const FRAME =
  /^\W*(?:(?:it|that|this)(?:['’]?s| is| was| should be| should have been)?\b|(?:as|to|under|make it|should be|record|put|only|just|a|an|the)\b|[\s,:–-])+/i;
const NOT =
  /[\s,]*\b(?:not|instead of|rather than) (?:an? |the )?[\p{L} ]+$|^\W*not (?:an? |the )?[\p{L} ]+,/iu;

/**
 * The one field of the act's form that has such a choice, with its value; null where none has, or several.
 * @param inputs what the form is filled with
 */
export async function choiceSaid(
  context: Context,
  act: ActName,
  view: CaseView,
  inputs: Inputs,
  words: string,
): Promise<Inputs | null> {
  const { form } = context.features.deed(act);
  const framed = words.replace(FRAME, '');
  if (!form || framed.trim().split(/\s+/).length > MOST_WORDS) return null;
  const { card } = await form.card(context, view, { values: inputs });
  const fields = fieldsOf(card);
  // "Not upheld" is a choice of its own; "not upheld, partially upheld" is one in place of another.
  return (
    chosenOf(fields, plain(framed)) ??
    chosenOf(fields, plain(words.replace(NOT, ' ').replace(FRAME, '')))
  );
}

function chosenOf(fields: readonly Field[], said: string): Inputs | null {
  if (said === '') return null;
  const found = (is: (title: string) => boolean) =>
    fields.flatMap(({ id, choices }) => {
      const [only, more] = choices.filter(({ title }) => is(plain(title)));
      return only && !more ? [{ [id]: only.value }] : [];
    });
  const exact = found((title) => title === said);
  const [one, another] = exact.length > 0 ? exact : found((title) => hasWords(title, said));
  return one && !another ? one : null;
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();

/** All words of the choice that are said, at its beginning: "statutory" is "Statutory children’s complaints". */
const hasWords = (title: string, said: string): boolean =>
  said.length > 3 && ` ${title} `.includes(` ${said} `);

/** Fields of which one thing is chosen. */
function fieldsOf(node: unknown): Field[] {
  if (Array.isArray(node)) return node.flatMap(fieldsOf);
  if (typeof node !== 'object' || node === null) return [];
  const own = asField(node);
  return own ? [own] : Object.values(node).flatMap(fieldsOf);
}

function asField(node: object): Field | null {
  const at = (key: string): unknown => Reflect.get(node, key);
  const id = at('id');
  const choices = at('choices');
  if (at('type') !== 'Input.ChoiceSet' || at('isMultiSelect') === true) return null;
  if (typeof id !== 'string' || !Array.isArray(choices)) return null;
  return { id, choices: choices.flatMap(asChoice) };
}

function asChoice(node: unknown): Field['choices'] {
  if (typeof node !== 'object' || node === null) return [];
  const title: unknown = Reflect.get(node, 'title');
  const value: unknown = Reflect.get(node, 'value');
  return typeof title === 'string' && typeof value === 'string' ? [{ title, value }] : [];
}
