/**
 * What was just read back, asked for or done, put right in words: "no, the 24th", "no, partly upheld", "no, I mean 3",
 * "no, give it to Jas". It is read back anew with that in it. "No he didn't", of what was done, offers to take it back.
 */
import type { BuiltCard } from '../../../cards';
import { parseRef } from '../../../services/cases';
import { isPlainDate } from '../../../services/timescale';
import { CATALOGUE, intentOf, pressedAct, readAct } from '../../understand/catalogue';
import type { Reading } from '../../understand/types';
import { openFormOn } from '../case/forms';
import { propose } from '../case/perform';
import { readBack } from '../case/read-back';
import { notYours } from '../../wording/refusals';
import { allowed, NotForYou, peek, Refused } from '../turn/access';
import { asked, namedCase } from '../turn/asked';
import type { Context } from '../turn/feature';
import { plain } from '../turn/sentence-card';
import { refIn } from '../turn/typed-ref';
import { choiceSaid } from './choice-said';
import { readTyped } from './reading';
import type { TypedLine } from './typed-line';
import { dayWords, onAnotherDay } from './other-day';
import { filledWhole } from './form-filled';
import { BEFORE_DAY, dayFor, type Waiting } from './waiting';
import { withAnswer } from './waiting-form';

/** How what was read back is put right. */
const PUTS_RIGHT =
  /^\W*(?:(?:no|nope|nah|oh|actually|sorry|oops|wait|hang on|wrong (?:one|case|way round)|my mistake|make (?:it|that)|should be|i mean(?:t)?)\b[\s,:–-]*)+(?=\S)|^\W*(?=not\b)/i;
const NOT_FIRST = /^\W*not\b[\s,:–-]*/i;

/** Read back, opened or done in the last message, or by it. */
interface Latest extends Waiting {
  state: 'readBack' | 'form' | 'done';
}

/** @returns null: the words put nothing right of what was just read back, asked for or done */
export async function putRight(context: Context, line: TypedLine): Promise<BuiltCard[] | null> {
  const latest = await justSaid(context);
  if (!latest || line.text.length > LONGEST) return null;
  try {
    return await rightedBy(context, line, latest);
  } catch (error) {
    // The case is theirs to see: what was just done may have taken it out of their hands.
    if (error instanceof NotForYou) throw new Refused(notYours(latest.ref, context.deps.council));
    throw error;
  }
}
const LONGEST = 160;

async function rightedBy(
  context: Context,
  line: TypedLine,
  latest: Latest,
): Promise<BuiltCard[] | null> {
  const denied = await deniedDeed(context, line, latest);
  if (denied) return [denied];
  const { text, reading } = line;
  if (!PUTS_RIGHT.test(text) && !MOVED.test(text) && !WENT.test(text)) {
    // "Transport team", under what is read back: another choice, and nothing else.
    const again = latest.state === 'readBack' ? await filledWhole(context, latest, line) : null;
    return again && [again];
  }
  const words = text.replace(PUTS_RIGHT, '');
  const day = latest.state === 'done' ? await ofAnotherDay(context, latest, line) : null;
  if (day) return [day];
  const moved = await onAnotherCase(context, latest, text, words);
  if (moved) return moved;
  const longer = await otherLength(context, latest, words);
  if (longer) return [longer];
  if (namedCase(reading, text) !== null) return null;
  const again = await readTyped(context, words.replace(NOT_FIRST, '').replace(BEFORE_DAY, ''));
  const put =
    (await choiceInstead(context, latest, words)) ??
    (await saidAgain(context, latest, words)) ??
    (latest.state === 'form'
      ? null
      : await withAnswer(context, latest, words.replace(NOT_FIRST, ''), again));
  return put ? [put] : null;
}

/** "It went yesterday", right after it was recorded as gone. */
const WENT =
  /^\W*(?:it|that|the (?:ack\w*|letter|answer|response|reply))\b\s*(?:['’]s |actually |really |was |only )*(?:went|sent|gone|posted|emailed|acked|acknowledged|answered|closed)\b/i;
/** A day, and little beside it. */
const MOST_OF_DAY = 5;

async function ofAnotherDay(
  context: Context,
  { act, ref }: Latest,
  { text, reading }: TypedLine,
): Promise<BuiltCard | null> {
  const said = dayWords(text.replace(PUTS_RIGHT, ''));
  if (said === '' || said.split(/\s+/).length > MOST_OF_DAY || text.includes('?')) return null;
  if ((namedCase(reading, text) ?? ref) !== ref) return null;
  return onAnotherDay(context, act, ref, await dayFor(context, { act, ref }, said), text);
}

async function justSaid(context: Context): Promise<Latest | null> {
  const { readBack: waits, form } = await context.memory.read();
  const pressed = waits?.asked ? pressedAct(waits.verb) : null;
  if (waits && pressed) return { ...waits, act: pressed.act, state: 'readBack' };
  const act = form?.asked && parseRef(form.ref) ? readAct(form.act) : null;
  return form && act ? { ...form, act, state: form.done ? 'done' : 'form' } : null;
}

/** "I mean 3", "wrong one, it was 2": a case and nothing else. */
const ANOTHER_CASE =
  /^\W*(?:(?:it|that|this)(?:['’]?s| is| was)? |(?:should (?:be|have been)|for|on|of|about|case|number|the (?:other|right) (?:one|case)|i (?:mean|meant)|not (?:on |for )?#?\d+)[\s,:–-]*)*(?<named>(?:on|for|case) )?#?(?<ref>(?:cf-?\d\d-?)?\d{1,6})(?:[\s,]+(?:not|instead of|rather than) (?:on |for )?#?\d+)?(?:[\s,]+(?:instead|sorry|please|pls|i mean|i meant))*\W*$/i;

/** The same act on another case, with all else that was said. What was done on the first stands until it is taken back. */
async function onAnotherCase(
  context: Context,
  { act, ref, inputs, state }: Latest,
  text: string,
  words: string,
): Promise<BuiltCard[] | null> {
  const said = (ANOTHER_CASE.exec(words) ?? MOVED.exec(text))?.groups;
  const number = said?.['ref'];
  const instead =
    notOn(ref).test(text) || said?.['named'] !== undefined || /cf/i.test(number ?? '');
  if (!number || (holdsADay(inputs) && !instead)) return null;
  const other = await refIn(context, number);
  if (!other || parseRef(other)?.label === null || other === ref) return null;
  const stored = await context.deps.stores.cases.get(other);
  if (!stored || !allowed(context, 'case.read', stored.view)) return null;
  // What a form still asks is asked again, and is no fault of its sender's.
  if (state === 'form') return [await openFormOn(context, act, stored, { values: inputs })];
  const card = await propose(context, act, stored, inputs);
  if (state !== 'done') return [card];
  return [plain(context, stands(act, ref)), card];
}

/** "Not 3, 2": the number that was read stands beside it, so the other is no day. */
const notOn = (ref: string): RegExp =>
  new RegExp(`\\bnot (?:on |for |case )?#?0*${Number(ref.split('-').at(-1))}\\b`, 'i');
const holdsADay = (inputs: Waiting['inputs']): boolean => Object.values(inputs).some(isPlainDate);

/** "Put that on 3 instead". */
const MOVED =
  /^\W*(?:no[\s,]+)?(?:put|make|move|log|add|do|change|switch) (?:it|that|this)(?: (?:on|to|for|onto|against))+ (?<named>case )?#?(?<ref>(?:cf-?\d\d-?)?\d{1,6})(?: instead| not #?\d+)\W*$/i;

/** "“Record that CF-26-0008 was withdrawn” was done just now." */
const did = (act: Waiting['act'], ref: string): string =>
  `“${(CATALOGUE[act].does ?? 'Change #').replace('#', ref).replace(/ to$/, '')}” was done just now.`;
const stands = (act: Waiting['act'], ref: string): string =>
  `${did(act, ref)} That stands: type “undo ${ref}” to take it back.`;

/** What a bare "no" would leave as it is, though it was written by the last message; null: nothing was. */
export async function standsAllTheSame(context: Context): Promise<string | null> {
  const latest = await justSaid(context);
  if (latest?.state !== 'done' || latest.act === 'undo' || CATALOGUE[latest.act].weight === 'reads')
    return null;
  const { act, ref } = latest;
  const stored = await context.deps.stores.cases.get(ref);
  return stored && allowed(context, 'case.undo', stored.view)
    ? stands(act, ref)
    : `${did(act, ref)} That stands: the complaints team can put it right.`;
}

/** "Partly upheld", "statutory": another choice of one of the form's fields. */
async function choiceInstead(
  context: Context,
  { act, ref, inputs }: Latest,
  words: string,
): Promise<BuiltCard | null> {
  const stored = await peek(context, ref);
  const chosen = await choiceSaid(context, act, stored.view, inputs, words);
  return chosen ? propose(context, act, stored, { ...inputs, ...chosen }) : null;
}

/** The same act in other words, that name no case: what they say takes the place of what was said. */
async function saidAgain(
  context: Context,
  { act, ref, inputs }: Latest,
  words: string,
): Promise<BuiltCard | null> {
  const reading = await readTyped(context, words, ref, 'none');
  const intent = reading.intents.find((each) => each === intentOf(act));
  const at = intent ? reading.intents.indexOf(intent) : -1;
  // After what it puts right, a few words are the same order again, though alone they would be only a remark.
  const orders = reading.modes[at] === 'does' || reading.remarks?.includes(intent!) === true;
  if (!intent || !orders) return null;
  const stored = await peek(context, ref);
  const other = withoutThem(reading, inputs);
  const order = asked(other, words, intent, {
    mode: 'does',
    slots: { ...other.slots, refs: [ref] },
  });
  if (order.act !== act) return null;
  const { values, instead, card } =
    (await context.features.deed(act).said?.(context, stored.view, order)) ?? {};
  if (instead || card || !values || Object.keys(values).length === 0) return null;
  return propose(context, act, stored, { ...inputs, ...values });
}
/** "No, 3 days": of more time that is asked for, how much. */
const LENGTH =
  /^\W*(?:only |just |make (?:it|that) |for )*(?<n>\d{1,2}|an?|one|two|three|four|five|ten)(?: more| extra)?(?: working)? (?<unit>days?|weeks?)(?: (?:will do|is enough|please|instead|more))*\W*$/i;

async function otherLength(
  context: Context,
  { act, ref, inputs }: Latest,
  words: string,
): Promise<BuiltCard | null> {
  const { n, unit } = LENGTH.exec(words)?.groups ?? {};
  if (!n || !unit || CATALOGUE[act].day !== 'asked') return null;
  const order = `need ${n} more ${unit} on ${ref}`;
  const reading = await readTyped(context, order, ref, 'none');
  const stored = await peek(context, ref);
  const said = asked(reading, order, 'case.request_extension', { mode: 'does' });
  const { values } = (await context.features.deed(act).said?.(context, stored.view, said)) ?? {};
  const days = Object.fromEntries(
    Object.entries(values ?? {}).filter(([, day]) => isPlainDate(day)),
  );
  if (Object.keys(days).length === 0) return null;
  return propose(context, act, stored, { ...inputs, ...days });
}

/** Whoever stands there already is not whom the words put in their place: "no, Kelly's leaving care, give it Jas". */
function withoutThem(reading: Reading, inputs: Waiting['inputs']): Reading {
  const before = Object.values(inputs);
  const { people = [] } = reading.slots;
  const { personIds } = reading.detail;
  const others = people.flatMap((person, i) =>
    before.includes(personIds[i] ?? '') ? [] : [{ person, id: personIds[i] ?? '' }],
  );
  if (others.length === 0 || others.length === people.length) return reading;
  return {
    ...reading,
    slots: { ...reading.slots, people: others.map(({ person }) => person) },
    detail: { ...reading.detail, personIds: others.map(({ id }) => id) },
  };
}

/** "No he didn't", "that's wrong", right after something was done: it stands, unless it is taken back. */
const NOT =
  "(?:did|has|have|had|was|were|is|are|does|do|would|should|could)(?:n['’]?t| not)|ca(?:n['’]?t|nnot)|won['’]?t|never|not";
const NO =
  '(?:(?:oh|hang on|wait|sorry|oops|er+|um+|actually|but)\\W+)*(?:no|nope|nah|wrong|sorry|oops|actually|wait|hang on)\\W+(?:but )?';
const DENIED = new RegExp(
  `^\\W*(?:${NO}(?:(?:s?he|they|it|that|this|mum|mam|dad|nan|the \\w+|we|i)(?:['’]?s)?(?: \\w+)? (?:${NOT})\\b|(?:that|it)(?:['’]?s| is| was) (?:wrong|a mistake))|(?:s?he|they|it|that) (?:${NOT})\\b(?:['’]?\\w*\\W*){0,2}$|(?:that|it)(?:['’]?s| is| was) (?:wrong|a mistake|not (?:right|true|so))\\b|(?:that was )?my mistake\\W*$)`,
  'i',
);

async function deniedDeed(
  context: Context,
  { text, reading }: TypedLine,
  { state, act, ref }: Latest,
): Promise<BuiltCard | null> {
  if (state !== 'done' || text.includes('?') || !DENIED.test(text)) return null;
  if (CATALOGUE[act].weight === 'reads' || (namedCase(reading, text) ?? ref) !== ref) return null;
  const orders = reading.intents.some(
    (intent, i) => reading.modes[i] === 'does' && intent !== intentOf(act),
  );
  if (orders || text.trim().split(/\s+/).length > MOST_WORDS) return null;
  const stored = await peek(context, ref);
  if (!allowed(context, 'case.undo', stored.view)) return null;
  return readBack(context, stored, 'undo', [{ type: 'undo' }], {});
}
const MOST_WORDS = 10;
