/**
 * An open form answered on a line of its own: "corporate complaint, School Transport team", "told her today because the case
 * is complex", "apology letter to mum by 30 April". What a line says of the form's fields goes there; the rest of its words
 * goes into the text that the form has. Only what is clearly another matter, a question or another order does not.
 */
import type { BuiltCard } from '../../../cards';
import { CATALOGUE, intentOf } from '../../understand/catalogue';
import type { Reading } from '../../understand/types';
import { fieldsOn, standing, type Field } from '../case/form-words';
import { openFormOn } from '../case/forms';
import { propose } from '../case/perform';
import { asksSomething } from '../logging/beside';
import { CaseError } from '../../../services/cases/errors';
import { peek, Refused } from '../turn/access';
import { namedCase } from '../turn/asked';
import type { Context } from '../turn/feature';
import type { Inputs } from '../turn/form-input';
import { deniesWhatWaits } from '../turn/denies';
import type { TypedLine } from './typed-line';
import { saidOf, saysDay, type FormSaid } from './form-said';
import type { Waiting } from './waiting';

const LONGEST = 500;
/** What begins something to log, whatever is open. */
const NEW_MATTER =
  /^\W*(?:(?:new|another|log|a|an|got|had|just|formal|also|one more|please|record)\s+)*(?:complaints?|compliments?|comments?|enquir(?:y|ies)|service request|mp|cllr|councillor)\b(?=.*\b(?:from|about|re|received|for|of|by|that|saying)\b)/i;
const IN_TOUCH =
  /\b(?:rang|rung|phoned|called|telephoned|e-?mailed|wrote|texted|messaged|complained|complaining|has been in touch|came in|turned up)\b/i;
const MOST_WORDS = 40;

/** @returns null: the line is no answer to it */
export async function filledForm(
  context: Context,
  { act, ref, inputs }: Waiting,
  { text, words, reading }: TypedLine,
): Promise<BuiltCard | null> {
  const { form } = context.features.deed(act);
  if (!form || text.length > LONGEST || asksSomething(text) || denies(text)) return null;
  // What names a case, be it this one, is an order of its own.
  if (namedCase(reading, text) !== null || / #$/.test(words) || isAnotherMatter(reading, text))
    return null;
  const stored = await peek(context, ref);
  const fields = await fieldsNow(context, { act, ref, inputs });
  if (fields === null) return null;
  const said = await saidOf(context, { act, ref, inputs }, fields, reading, text);
  const into = textFor(fields, { ...inputs, ...said.inputs });
  if (!answers(said, reading, act, into)) return null;
  const values: Record<string, string> = { ...inputs, ...said.inputs };
  if (said.left.length > 0 && into) values[into.id] = text.trim();
  const whole = { ...standing(fields), ...values };
  const read = form.read?.(whole, stored.view, context);
  if (read && !('errors' in read)) return propose(context, act, stored, whole);
  const unused = into ? [] : said.left;
  return openFormOn(context, act, stored, {
    values,
    ...(unused.length > 0
      ? { says: `${STILL_A_FORM} I couldn’t place “${unused.join(', ')}”.` }
      : {}),
  });
}

/** The same of what is read back, where every word is a choice, a day, a team or a person of its form and orders nothing. */
export async function filledWhole(
  context: Context,
  { act, ref, inputs }: Waiting,
  { text, reading }: TypedLine,
): Promise<BuiltCard | null> {
  const { form } = context.features.deed(act);
  const isBare = text.trim().split(/\s+/).length <= MOST_BARE && !text.includes('?');
  const isName = reading.detail.personIds.length === 1 && text.trim().split(/\s+/).length <= 2;
  const orders = !isName && reading.intents.some((intent) => intent !== 'none');
  if (!form || !isBare || orders) return null;
  if (namedCase(reading, text) !== null) return null;
  const stored = await peek(context, ref);
  const fields = await fieldsNow(context, { act, ref, inputs });
  if (fields === null) return null;
  const said = await saidOf(context, { act, ref, inputs }, fields, reading, text);
  if (said.left.length > 0 || Object.keys(said.inputs).length === 0) return null;
  return propose(context, act, stored, { ...standing(fields), ...inputs, ...said.inputs });
}
const MOST_BARE = 5;

/** "No visits for a month" tells something; "no, leave it" denies. */
const denies = (text: string): boolean =>
  deniesWhatWaits(text) &&
  !/^\W*no (?!(?:it|that|this|s?he|they|we|you|i|im|its|thats|not|dont|do|thanks?|leave|wait|hang|need|stop|cancel|sorry|never|forget)\b)\p{L}+/iu.test(
    text,
  );

/** The form as it stands; null: the case has gone on since, and it is no longer to be filled in. */
async function fieldsNow(context: Context, { act, ref, inputs }: Waiting): Promise<Field[] | null> {
  const { form } = context.features.deed(act);
  const { view } = await peek(context, ref);
  try {
    return form ? fieldsOn(await form.card(context, view, { values: inputs })) : null;
  } catch (error) {
    if (error instanceof Refused || error instanceof CaseError) return null;
    throw error;
  }
}

/** Whether a day alone is what the form still needs, and the words have one: then it takes no other's place. */
export async function needsDay(context: Context, waiting: Waiting, text: string): Promise<boolean> {
  if (!saysDay(text)) return false;
  const fields = (await fieldsNow(context, waiting)) ?? [];
  return fields.some(
    ({ id, kind, required, value }) =>
      kind === 'date' && required && (waiting.inputs[id] ?? value) === '',
  );
}

const STILL_A_FORM =
  'Nothing is recorded yet. Say what is missing, or fill it in and press the button below.';

/** A story, something under a head of its own, or somebody who was in touch. */
function isAnotherMatter(reading: Reading, text: string): boolean {
  const logs = reading.intents.some((intent) => intent.startsWith('log.'));
  const isLong = text.trim().split(/\s+/).length > MOST_WORDS;
  return (
    reading.story ||
    isLong ||
    NEW_MATTER.test(text) ||
    (logs && reading.detail.complainant.kind !== null && IN_TOUCH.test(text))
  );
}

/** What reads, asks or orders elsewhere is none, unless every word of it is a choice of this form. */
function answers(
  { inputs, isOfForm, left }: FormSaid,
  { intents, modes }: Reading,
  act: Waiting['act'],
  into: Field | null,
): boolean {
  const fills = Object.keys(inputs).length > 0;
  if (fills && left.length === 0) return true;
  const own = intentOf(act);
  const others = intents.filter((intent) => intent !== 'none' && intent !== own);
  if (modes.some((mode) => mode === 'asks' || mode === 'denies')) return false;
  if (others.some((each) => !each.startsWith('log.') && CATALOGUE[each].ofCase !== true))
    return false;
  if (others.some((each) => CATALOGUE[each].ofCase === true) && !isOfForm) return false;
  return isOfForm || (into !== null && (into.required || fills || others.length === 0));
}

/** The text that takes the words: what the form needs, else the first that is empty. */
const textFor = (fields: readonly Field[], inputs: Inputs): Field | null => {
  const empty = fields.filter(
    ({ id, kind, value }) => kind === 'text' && (inputs[id] ?? value) === '',
  );
  return empty.find(({ required }) => required) ?? empty[0] ?? null;
};
