/**
 * A form that was just opened, or what was just read back, answered or put right in words: "sunday", "no, the 24th",
 * "Sean Gallagher". It is shown again with that in it, and written by a yes or its own button alone.
 */
import { messageCard, type BuiltCard } from '../../../cards';
import { addDays, daysBetween, isPlainDate, type PlainDate } from '../../../services/timescale';
import { CATALOGUE, pressedAct, readAct, type ActName } from '../../understand/catalogue';
import type { Reading, Slots } from '../../understand/types';
import { awayAnswered } from '../absence/said';
import { CHANGING } from '../absence/words';
import { fieldsOn, standing, type Field } from '../case/form-words';
import { openCaseForm } from '../case/forms';
import { propose } from '../case/perform';
import { NO } from '../case/read-back';
import { nearest } from '../questions/own-count';
import { freshDraft } from '../logging/store';
import { NotForYou, peek } from '../turn/access';
import { namedCase } from '../turn/asked';
import { deniesWhatWaits } from '../turn/denies';
import type { Context } from '../turn/feature';
import { FieldsWrong, type Inputs } from '../turn/form-input';
import { keepFormWords } from '../turn/kept-words';
import { dropForm, leaveForm } from '../turn/waiting-form';
import { choiceSaid } from './choice-said';
import { filledForm, needsDay } from './form-filled';
import { hasParts } from './form-said';
import { AHEAD, dayFor, type Waiting } from './waiting';
import type { TypedLine } from './typed-line';

/** An answer is a few words. */
const MOST_WORDS = 5;
/** @returns null: the words are no answer to a form that was just opened */
export async function answeredForm(context: Context, line: TypedLine): Promise<BuiltCard | null> {
  const { form } = await context.memory.read();
  const act = form?.asked ? readAct(form.act) : null;
  if (!form || !act) return null;
  if (form.done) {
    leaveForm(context);
    return null;
  }
  const { text, reading } = line;
  const { ref, inputs } = form;
  const away = act === 'absence.set' ? await awayAnswered(context, inputs, reading, text) : null;
  if (away) return away;
  if (NO.test(text)) {
    dropForm(context);
    return messageCard({ title: ref || 'Not done', sentence: NOTHING, asAt: context.now });
  }
  const sends =
    SENDS.test(text) || (/^\W*save(?: it| that)?\W*$/i.test(text) && !(await freshDraft(context)));
  if (sends) return sent(context, { act, ref, inputs });
  if (ref === '') {
    leaveForm(context);
    return null;
  }
  const waiting = { act, ref, inputs };
  const answer =
    (hasParts(text) || (await needsDay(context, waiting, text))
      ? await filledForm(context, waiting, line)
      : null) ??
    (await withAnswer(context, waiting, text, reading)) ??
    (await fieldSaid(context, waiting, line)) ??
    (await filledForm(context, waiting, line));
  if (answer) return answer;
  if (deniesWhatWaits(text) && namedCase(reading, text) === null && ordersNothing(reading)) {
    dropForm(context);
    return messageCard({
      title: ref,
      sentence: `${NOTHING} The form is put away. To keep your words, type “note on ${ref}: …”.`,
      asAt: context.now,
    });
  }
  leaveForm(context, await keptOf(context, { act, ref, inputs }));
  return null;
}
const ordersNothing = ({ intents, modes }: Reading): boolean =>
  intents.every((intent, i) => intent === 'none' || modes[i] === 'denies');

export const NOTHING = 'Nothing was recorded.';
const SENDS =
  /^\W*(?:(?:yes|yep|yeah|y|ok|okay)\W+)?(?:yes|yep|yeah|y|ok|okay|confirm|do it|go ahead|send|send it|send that|record it|save it|tell (?:them|her|him)|hand (?:them|it) over)(?:,? (?:please|pls|now|then))?\W*$/i;
const STILL_A_FORM =
  'Nothing is recorded yet. Say what is missing, or fill it in and press the button below.';

/** As its button would send it: read back for a yes, done where its button alone does it, or what is missing named. */
async function sent(context: Context, { act, ref, inputs }: Waiting): Promise<BuiltCard> {
  const deed = context.features.deed(act);
  if (ref === '')
    return done(
      await pressedAs(context, act, inputs['plan'] ?? inputs[CHANGING] ?? null, inputs),
      context,
    );
  const stored = await peek(context, ref);
  if (!deed.form) throw new NotForYou();
  const fields = fieldsOn(await deed.form.card(context, stored.view, { values: inputs }));
  const values: Record<string, string> = { ...standing(fields), ...inputs };
  if (!deed.form.read) return pressedOr(context, act, ref, values);
  const first = deed.form.read(values, stored.view, context);
  const other = 'errors' in first ? somethingElse(fields, first.errors) : {};
  Object.assign(values, other);
  const read = deed.form.read(values, stored.view, context);
  return 'errors' in read
    ? openCaseForm(context, act, ref, { values, errors: read.errors, says: STILL_A_FORM })
    : propose(context, act, stored, values);
}

/** Where words stand on the form and only its choice is missing, "Something else" is what they are. */
const somethingElse = (fields: readonly Field[], errors: Inputs): Inputs => {
  const missing = fields.filter(({ id }) => id in errors);
  const isWritten = fields.some(({ kind, value }) => kind === 'text' && value !== '');
  const fits = missing.length > 0 && missing.every(({ choices }) => choices.some(isOther));
  return isWritten && fits ? Object.fromEntries(missing.map(({ id }) => [id, 'other'])) : {};
};
const isOther = ({ value }: { value: string }): boolean => value === 'other';

async function pressedOr(
  context: Context,
  act: ActName,
  ref: string,
  values: Inputs,
): Promise<BuiltCard> {
  try {
    return done(await pressedAs(context, act, ref, values), context);
  } catch (error) {
    if (!(error instanceof FieldsWrong)) throw error;
    return openCaseForm(context, act, ref, { values, errors: error.errors, says: STILL_A_FORM });
  }
}

async function pressedAs(context: Context, act: ActName, ref: string | null, inputs: Inputs) {
  const { press } = context.features.deed(act);
  if (!press) throw new NotForYou();
  const [verb = ''] = CATALOGUE[act].verbs ?? [];
  return [await press(context, { verb, ref, version: null, inputs })].flat();
}

function done(shown: Awaited<ReturnType<typeof pressedAs>>, context: Context): BuiltCard {
  dropForm(context);
  const [card] = shown.flatMap((each) => ('notice' in each ? [] : [each]));
  return card ?? messageCard({ title: 'Done', sentence: 'That is done.', asAt: context.now });
}

/** A choice of the form by its name, or the words that it needs, where the line orders and asks nothing of its own. */
async function fieldSaid(
  context: Context,
  { act, ref, inputs }: Waiting,
  { text, reading }: TypedLine,
): Promise<BuiltCard | null> {
  const { form } = context.features.deed(act);
  if (!form || text.includes('?') || text.length > 500 || namedCase(reading, text) !== null)
    return null;
  if (deniesWhatWaits(text) || !reading.intents.every((intent) => intent === 'none')) return null;
  const stored = await peek(context, ref);
  const chosen = await choiceSaid(context, act, stored.view, inputs, text);
  if (chosen) return openCaseForm(context, act, ref, { values: { ...inputs, ...chosen } });
  if (!TELLS_WHY.test(text)) return null;
  const fields = fieldsOn(await form.card(context, stored.view, { values: inputs }));
  const [into, another] = fields.filter(
    ({ kind, required, value }) => kind === 'text' && required && value === '',
  );
  if (!into || another) return null;
  return openCaseForm(context, act, ref, { values: { ...inputs, [into.id]: text.trim() } });
}
/** "Waiting for consent", "because she is away": what a form asks, and nothing that anybody says. */
const TELLS_WHY =
  /^\W*(?:because|cos|cause|as|since|due to|waiting|we(?:'re| are) waiting|still waiting|it(?:'s| is) (?:because|complex|complicated|waiting)|reason|complex|for )/i;

/** Words that were typed into the form are kept, whatever is typed next. */
async function keptOf(context: Context, { act, ref, inputs }: Waiting): Promise<string | null> {
  if (CATALOGUE[act].weight === 'grave') return null;
  const [words] = Object.values(inputs).filter(
    (value) => value.trim().split(/\s+/).length >= WORDS,
  );
  return words ? keepFormWords(context, words, ref) : null;
}
/** So many are no choice and no name. */
const WORDS = 3;

/** What waits for a yes, shown again since other things were said meanwhile; null: nothing waits. */
export async function stillWaits(context: Context): Promise<BuiltCard | null> {
  const { readBack } = await context.memory.read();
  const pressed = readBack ? pressedAct(readBack.verb) : null;
  if (!readBack || !pressed) return null;
  return propose(context, pressed.act, await peek(context, readBack.ref), readBack.inputs);
}

/** A day or a person and next to nothing else: it asks for nothing of its own. */
const isBare = (reading: Reading, text: string): boolean =>
  !text.includes('?') &&
  text.trim().split(/\s+/).length <= MOST_WORDS &&
  namedCase(reading, text) === null &&
  reading.detail.complainant.kind === null &&
  (reading.intents.every((intent) => intent === 'none') || isOnlyAName(reading, text));

const isOnlyAName = ({ detail }: Reading, text: string): boolean =>
  detail.personIds.length === 1 && text.trim().split(/\s+/).length <= 2;

/** @returns null where the words say neither a day nor a person */
export async function withAnswer(
  context: Context,
  waiting: Waiting,
  text: string,
  reading: Reading,
): Promise<BuiltCard | null> {
  if (!isBare(reading, text)) return null;
  const { act, ref, inputs } = waiting;
  const [person] = reading.detail.personIds;
  const day =
    nearestDay(inputs, text) ??
    nearestWeekday(
      waiting,
      await answerDue(context, waiting),
      await dayFor(context, waiting, text),
      text,
    );
  if (!day && !person) return null;
  const other = {
    ...replaced(inputs, day, isPlainDate),
    ...replaced(inputs, person ?? null, isPerson(context)),
  };
  const stored = await peek(context, ref);
  if (Object.keys(other).length > 0)
    return propose(context, act, stored, { ...inputs, ...other, ...reasonToo(act, inputs, text) });
  const slots: Slots = { refs: [ref], ...(day ? { on: day, due: day, until: day } : {}) };
  const { values: said = {} } =
    (await context.features.deed(act).said?.(context, stored.view, {
      ...{ act, slots, text, reading, step: 0, sure: 0 },
      ...{ mode: 'does', named: true, confirmed: true },
    })) ?? {};
  // Of the words themselves only the day and the person are an answer: what was said before is kept as it was said.
  const facts = Object.fromEntries(
    Object.entries(said).filter(([, value]) => isPlainDate(value) || isPerson(context)(value)),
  );
  if (!person || Object.values(facts).includes(person))
    return propose(context, act, stored, { ...said, ...inputs, ...facts });
  // A form that asks for somebody among others takes whoever is named of them.
  const { form } = context.features.deed(act);
  const fields = form ? fieldsOn(await form.card(context, stored.view, { values: inputs })) : [];
  const field = fields.find(({ choices }) => choices.some(({ value }) => value === person));
  if (!field) return propose(context, act, stored, { ...said, ...inputs, ...facts });
  return propose(context, act, stored, {
    ...standing(fields),
    ...said,
    ...inputs,
    ...facts,
    [field.id]: person,
  });
}

/** The words in which something was put right stand in the history: what they say wrongly is not left to stand alone. */
const reasonToo = (act: ActName, { reason }: Inputs, text: string): Inputs =>
  act === 'case.correct' && reason
    ? { reason: `${reason}; then: ${text.trim()}`.slice(0, 500) }
    : {};

const isPerson = (context: Context) => (value: string) => context.directory.byId(value) !== null;

/** The one field that holds such a thing, with another; nothing where none or several do. */
function replaced(inputs: Inputs, value: string | null, is: (each: string) => boolean): Inputs {
  const [only, more] = Object.keys(inputs).filter((id) => is(inputs[id] ?? ''));
  return value === null || !only || more ? {} : { [only]: value };
}

/** "The 27th", in place of one day that stands there, is of the month that is nearest to it. */
function nearestDay(inputs: Inputs, text: string): PlainDate | null {
  const said = DAY_ALONE.exec(text)?.[1];
  const [only, more] = Object.values(inputs).filter(isPlainDate);
  return said && only && !more ? nearest({ day: Number(said), month: null }, only) : null;
}
const DAY_ALONE =
  /^\W*(?:(?:it was|its|it's|until|till?|to|by|on|from|for|the)\s+)*(\d{1,2})(?:st|nd|rd|th)\W*$/i;

const WEEKDAY_ALONE =
  /^\W*(?:(?:until|till?|to|by|on|from|for|the)\s+)*(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|satur|sat|sun)(?:day)?(?:\s+(?:please|pls|instead|sorry))*\W*$/i;

/** "Thursday", in place of a day ahead that stands there, is the one nearest to it, once what it puts off is due. */
function nearestWeekday(
  { act, inputs }: Waiting,
  due: PlainDate,
  said: PlainDate | null,
  text: string,
): PlainDate | null {
  const [only, more] = Object.values(inputs).filter(isPlainDate);
  if (!said || !only || more || !AHEAD.has(CATALOGUE[act].day) || !WEEKDAY_ALONE.test(text))
    return said;
  let day = said;
  while (day <= due || daysBetween(day, only) > 3) day = addDays(day, 7);
  return day;
}

/** When the answer is due, of more time that is asked for; else today. */
async function answerDue(context: Context, { act, ref }: Waiting): Promise<PlainDate> {
  if (CATALOGUE[act].day !== 'asked' || !act.startsWith('case.')) return context.today;
  const { view } = await peek(context, ref);
  const [first] = view.due
    .flatMap(({ metOn, binding }) => (metOn === null && binding ? [binding] : []))
    .sort();
  return first && first > context.today ? first : context.today;
}
