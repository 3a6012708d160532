/**
 * A form that was just opened, or what was just read back, answered or put right in words: "sunday", "no, the 24th",
 * "Sean Gallagher". It is shown again with that in it, and written by a yes or its own button alone.
 */
import { messageCard, type BuiltCard } from '../../../cards';
import { isPlainDate, type PlainDate } from '../../../services/timescale';
import { CATALOGUE, pressedAct, readAct, type ActName } from '../../understand/catalogue';
import type { Reading, Slots } from '../../understand/types';
import { openCaseForm } from '../case/forms';
import { propose } from '../case/perform';
import { NO } from '../case/read-back';
import { nearest } from '../questions/own-count';
import { peek } from '../turn/access';
import { namedCase } from '../turn/asked';
import { dayOf } from '../turn/asked-values';
import { deniesWhatWaits } from '../turn/denies';
import type { Context } from '../turn/feature';
import type { Inputs } from '../turn/form-input';
import { dropForm, leaveForm } from '../turn/waiting-form';
import { readTyped } from './reading';
import type { TypedLine } from './typed-line';

/** An answer is a few words. */
const MOST_WORDS = 5;
/** Days that lie ahead: until when, rather than when. */
const AHEAD: ReadonlySet<string | undefined> = new Set(['asked', 'until', 'blocked']);

export interface Waiting {
  act: ActName;
  ref: string;
  inputs: Inputs;
}

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
  if (NO.test(text)) {
    dropForm(context);
    return messageCard({ title: ref, sentence: NOTHING, asAt: context.now });
  }
  if (SENDS.test(text))
    return openCaseForm(context, act, ref, { values: inputs, says: STILL_A_FORM });
  const answer = await withAnswer(context, { act, ref, inputs }, text, reading);
  if (answer) return answer;
  if (deniesWhatWaits(text) && namedCase(reading, text) === null && ordersNothing(reading)) {
    dropForm(context);
    return messageCard({
      title: ref,
      sentence: `${NOTHING} The form is put away. To keep your words, type “note on ${ref}: …”.`,
      asAt: context.now,
    });
  }
  leaveForm(context);
  return null;
}
const ordersNothing = ({ intents, modes }: Reading): boolean =>
  intents.every((intent, i) => intent === 'none' || modes[i] === 'denies');

export const NOTHING = 'Nothing was recorded.';
const SENDS =
  /^\W*(?:yes|yep|yeah|y|confirm|do it|go ahead|send it|record it)(?:,? (?:please|pls))?\W*$/i;
const STILL_A_FORM =
  'Nothing is recorded yet. Fill in what is missing, then press the button below: a form isn’t sent by a word.';

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
  const day = nearestDay(inputs, text) ?? (await dayFor(context, waiting, text));
  const [person] = reading.detail.personIds;
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
  return propose(context, act, stored, { ...said, ...inputs, ...facts });
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

/** What may stand before a day. */
export const BEFORE_DAY = /^\W*(?:it was|its|it's|until|till?|to|by|on|from|for|since|the)\b\s*/i;

/** "The 27th", in place of one day that stands there, is of the month that is nearest to it. */
function nearestDay(inputs: Inputs, text: string): PlainDate | null {
  const said = DAY_ALONE.exec(text)?.[1];
  const [only, more] = Object.values(inputs).filter(isPlainDate);
  return said && only && !more ? nearest({ day: Number(said), month: null }, only) : null;
}
const DAY_ALONE =
  /^\W*(?:(?:it was|its|it's|until|till?|to|by|on|from|for|the)\s+)*(\d{1,2})(?:st|nd|rd|th)\W*$/i;

/** "The 24th" of a deadline lies ahead; of what was done, behind. Null: no day is said. */
export async function dayFor(
  context: Context,
  { act, ref }: Waiting,
  text: string,
): Promise<PlainDate | null> {
  const said = text.replace(BEFORE_DAY, '');
  const { on, due } = (
    await readTyped(
      context,
      AHEAD.has(CATALOGUE[act].day)
        ? `need more time on ${ref} until ${said}`
        : `response sent on ${ref} on ${said}`,
      ref,
      'none',
    )
  ).slots;
  return dayOf(AHEAD.has(CATALOGUE[act].day) ? due : on);
}
