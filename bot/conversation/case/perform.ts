/** The one handler of acts: a typed line and a button come here alike, and the act's feature does the rest. */
import type { BuiltCard } from '../../../cards';
import type { Command, Executed } from '../../../services/cases';
import { CaseError, type CaseErrorCode } from '../../../services/cases/errors';
import type { StoredCase } from '../../../services/cases/ports';
import type { CaseView } from '../../../services/cases/view';
import { CATALOGUE, pressedAct, type ActName } from '../../understand/catalogue';
import { notYours, OLD_CARD, sayCaseError } from '../../wording/refusals';
import { needed, NotForYou, peek, Refused } from '../turn/access';
import { rememberCard } from '../turn/last-card';
import type { Asked, Context, Deed, Filled, Notice, Said } from '../turn/feature';
import { FieldsWrong, type Inputs, type Reader } from '../turn/form-input';
import { awaitSecondThoughts, dropForm } from '../turn/waiting-form';
import type { CardAction } from '../turn/types';
import { actAll, decideContext } from './act';
import { askWhichCase } from './asking';
import { fieldsOn, filledByWords, onLines } from './form-words';
import { openCaseForm, openFormOn } from './forms';
import { verdictOn } from './gate';
import { offerPassOn, passOn } from './pass-on';
import { readBack } from './read-back';
import { eitherOf, ofNumberSaid } from './which-case';
import { sayWhereItStands } from './where-it-stands';

/**
 * What became of words: an event was written, a form is open, it waits for a yes, they were kept as a note for whoever
 * may do it, or something was shown.
 */
export interface Performed {
  cards: BuiltCard[];
  became: 'done' | 'form' | 'readBack' | 'passedOn' | 'shown';
}

const shown = (cards: BuiltCard[]): Performed => ({ cards, became: 'shown' });

/**
 * What words ask for, as far as the gate lets them.
 * @throws Refused, NotForYou, CaseError
 */
export async function perform(context: Context, given: Asked): Promise<Performed> {
  const asked = await ofNumberSaid(context, given);
  const deed = context.features.deed(asked.act);
  const ref = asked.slots.refs?.[0] ?? null;
  if (!CATALOGUE[asked.act].ofCase) return shown(await general(context, deed, asked));
  if (ref === null) return whichOf(context, deed, asked);
  const either = await eitherOf(context, asked, ref);
  if (either) return shown([await askWhichCase(context, asked.text, either)]);
  if (verdictOn(asked) === 'answer' && !deniesByName(asked))
    return shown([await sayWhereItStands(context, ref, asked)]);
  // A phrase stands for the act's button, so it opens the form that the button opens.
  if (asked.phrase && deed.form) return formOf(context, ref, asked);
  if (deed.typed) return shown([await deed.typed(context, asked)].flat());
  if (!readerOf(deed) && deed.press && !deed.form && !deed.said)
    return shown(await pressed(context, deed, { verb: '', ref, version: null, inputs: {} }));
  const stored = await peek(context, ref);
  try {
    return await order(context, stored, asked);
  } catch (error) {
    // "Not upheld", after "close 4" was refused, is said of case 4.
    if (error instanceof CaseError) rememberCard(context, ref);
    const passed =
      error instanceof NotForYou && CATALOGUE[asked.act].passedOn
        ? await (asked.confirmed ? passOn : offerPassOn)(context, stored, asked)
        : null;
    if (passed) return { cards: [passed], became: asked.confirmed ? 'passedOn' : 'readBack' };
    // The case is theirs to see, so it may be said that this is not theirs to do.
    if (error instanceof NotForYou) throw new Refused(notYours(stored.ref, context.deps.council));
    throw error;
  }
}

/** Which case, where the words name none: the one that the act knows of itself, if it is one; else it is asked. */
async function whichOf(context: Context, deed: Deed, asked: Asked): Promise<Performed> {
  const refs = (await deed.which?.(context)) ?? [];
  const [only, more] = refs;
  if (only === undefined || more !== undefined)
    return shown([await askWhichCase(context, asked.text, refs.length > 0 ? refs : null)]);
  return perform(context, { ...asked, slots: { ...asked.slots, refs: [only] } });
}

/** @throws NotForYou for a case that is not theirs to see; Refused where it is, and the act is not theirs */
async function formOf(context: Context, ref: string, asked: Asked): Promise<Performed> {
  const stored = await peek(context, ref);
  try {
    const filled = await alsoSaid(context, stored, asked, filledBy(asked));
    return { cards: [await openFormOn(context, asked.act, stored, filled)], became: 'form' };
  } catch (error) {
    if (error instanceof NotForYou) throw new Refused(notYours(stored.ref, context.deps.council));
    throw error;
  }
}

/** What else the words say of the form's fields, so that nothing typed behind the case is left out. */
async function alsoSaid(
  context: Context,
  { ref, view }: StoredCase<CaseView>,
  { act, text, reading, mode }: Asked,
  filled: Filled,
): Promise<Filled> {
  const { form } = context.features.deed(act);
  if (!form || mode === 'asks' || mode === 'denies') return filled;
  const { values: given = {} } = filled;
  const { points } = given;
  const values = points ? { ...given, points: onLines(points) } : given;
  const fields = fieldsOn(await form.card(context, view, filled));
  const more = filledByWords(fields, values, text, reading, ref);
  return Object.keys({ ...values, ...more }).length > 0
    ? { ...filled, values: { ...values, ...more } }
    : filled;
}

/** "No more time for 42" is a denial by its very name: its form is opened, and nothing is written. */
const deniesByName = ({ phrase, mode }: Asked): boolean => phrase === true && mode === 'denies';

const filledBy = ({ values }: Asked) =>
  values && Object.keys(values).length > 0 ? { values } : {};
const readerOf = (deed: Deed): Reader | undefined => deed.form?.read ?? deed.does;

/** An act that is about no case: it shows, drafts, or stands in a form of its own. */
async function general(context: Context, deed: Deed, asked: Asked): Promise<BuiltCard[]> {
  if (deed.typed) return [await deed.typed(context, asked)].flat();
  if (!deed.press) throw new NotForYou();
  return pressed(context, deed, {
    verb: '',
    ref: null,
    version: null,
    inputs: asked.values ?? {},
  });
}

async function pressed(context: Context, deed: Deed, action: CardAction): Promise<BuiltCard[]> {
  const done = await deed.press!(context, action);
  return 'notice' in done ? [] : [done].flat();
}

interface Understood {
  /** The act that the words turn out to ask for. */
  act: ActName;
  said: Said;
  /** What the act's form makes of them; null where they do not say all that it asks. */
  read: ReturnType<Reader> | null;
}

/** What words say on a case, read as the act's own form is read. */
async function understood(
  context: Context,
  { view }: StoredCase<CaseView>,
  asked: Asked,
): Promise<Understood> {
  const deed = context.features.deed(asked.act);
  const said: Said = (await deed.said?.(context, view, asked)) ?? (deed.does ? WHOLE : {});
  const act = said.instead ?? asked.act;
  const reader = said.whole && !said.card ? readerOf(context.features.deed(act)) : undefined;
  return { act, said, read: reader?.(said.values ?? {}, view, context) ?? null };
}

/** Words that order something on a case: done, read back, or the form with what is still to be said. */
async function order(
  context: Context,
  stored: StoredCase<CaseView>,
  asked: Asked,
): Promise<Performed> {
  const { act, said, read } = await understood(context, stored, asked);
  if (said.card) return shown([said.card]);
  if (said.instead && !said.values) return perform(context, { ...asked, act });
  if (read && !('errors' in read))
    return settled(context, stored, { ...asked, act }, read.commands, said.values ?? {});
  const errors = { ...said.errors, ...read?.errors };
  const filled = { ...said, ...(Object.keys(errors).length > 0 ? { errors } : {}) };
  const all = await alsoSaid(context, stored, { ...asked, act }, filled);
  return { cards: [await openFormOn(context, act, stored, all)], became: 'form' };
}

/** Done or read back; or, where the refusal is about a field, the form with it said beside that field. */
async function settled(
  context: Context,
  stored: StoredCase<CaseView>,
  asked: Asked,
  commands: readonly Command[],
  values: Inputs,
): Promise<Performed> {
  try {
    if (verdictOn(asked) !== 'do')
      return {
        cards: [await readBack(context, stored, asked.act, commands, values)],
        became: 'readBack',
      };
    const { card } = await actAll(context, stored, commands, null, asked.step);
    awaitSecondThoughts(context, asked.act, stored.ref, values);
    return { cards: [card], became: 'done' };
  } catch (error) {
    const again = await formAgain(context, asked.act, stored.ref, values, error);
    return { cards: [again], became: 'form' };
  }
}

/**
 * An act with what was said of it so far: read back, or its form with what is still to be said. Nothing is written.
 * @throws Refused, NotForYou, CaseError
 */
export async function propose(
  context: Context,
  act: ActName,
  stored: StoredCase<CaseView>,
  values: Inputs,
): Promise<BuiltCard> {
  const read = readerOf(context.features.deed(act))?.(values, stored.view, context);
  if (!read || 'errors' in read)
    return openFormOn(context, act, stored, { values, ...(read ? { errors: read.errors } : {}) });
  try {
    return await readBack(context, stored, act, read.commands, values);
  } catch (error) {
    return formAgain(context, act, stored.ref, values, error);
  }
}

/**
 * What an order would write, with nothing written; null where its form is still to be filled in.
 * @throws Refused, CaseError where it would be refused
 */
export async function foreseen(
  context: Context,
  stored: StoredCase<CaseView>,
  asked: Asked,
): Promise<Executed | null> {
  const { read } = await understood(context, stored, asked);
  if (!read || 'errors' in read) return null;
  return context.deps.cases.preview(stored, read.commands, decideContext(context));
}

const WHOLE = { whole: true } as const;

/**
 * A button: what the pressed card becomes, then any further cards; or a line that leaves it as it is.
 * @throws Refused, NotForYou, CaseError
 */
export async function press(context: Context, action: CardAction): Promise<BuiltCard[] | Notice> {
  const asks = pressedAct(action.verb);
  if (!asks) throw new Refused(OLD_CARD);
  const deed = context.features.deed(asks.act);
  if (asks.opens && deed.form) return [await openCaseForm(context, asks.act, needed(action.ref))];
  if (!CATALOGUE[asks.act].bySelf) dropForm(context);
  if (!deed.press) return [await submit(context, asks.act, action)];
  try {
    const done = await deed.press(context, action);
    return 'notice' in done ? done : [done].flat();
  } catch (error) {
    // An act of several commands may find its fields wrong: its form opens again, with what was typed.
    if (!(error instanceof FieldsWrong) || !deed.form) throw error;
    const { inputs: values } = action;
    return [
      await openCaseForm(context, asks.act, needed(action.ref), { values, errors: error.errors }),
    ];
  }
}

/** Checks the form, does what it asks, and shows the case; what is wrong is said beside its field. */
async function submit(
  context: Context,
  name: ActName,
  { ref, version, inputs }: CardAction,
): Promise<BuiltCard> {
  const reader = readerOf(context.features.deed(name));
  if (!reader) throw new NotForYou();
  const stored = await peek(context, needed(ref));
  const read = reader(inputs, stored.view, context);
  if ('errors' in read)
    return openFormOn(context, name, stored, { values: inputs, errors: read.errors });
  try {
    return (await actAll(context, stored, read.commands, version, 0)).card;
  } catch (error) {
    return formAgain(context, name, stored.ref, inputs, error);
  }
}

/** @throws the error given, where it is about no field of the form */
async function formAgain(
  context: Context,
  name: ActName,
  ref: string,
  values: Inputs,
  error: unknown,
): Promise<BuiltCard> {
  const { form } = context.features.deed(name);
  const field = form && error instanceof CaseError ? fieldAtFault(error, values) : null;
  if (!field) throw error;
  const says = sayCaseError(error as CaseError, context.deps.council);
  return openCaseForm(context, name, ref, { values, errors: { [field]: says } });
}

const PERSON_CODES: readonly CaseErrorCode[] = [
  'notThisPerson',
  'sameHandlerAsEarlierStage',
  'mustBeOutside',
];
const DATE_CODES: readonly CaseErrorCode[] = [
  'dateInFuture',
  'dateBeforeReceipt',
  'datesOutOfOrder',
  'pastCeiling',
  'timescale',
];

/** Of several dates the one that the refusal names. */
function dateAtFault({ facts }: CaseError, inputs: Inputs): string | null {
  const given = ['to', 'promised', 'replyBy', 'on'].filter((id) => (inputs[id] ?? '') !== '');
  return given.find((id) => inputs[id] === facts['date']) ?? given[0] ?? null;
}

/** The input that a refusal is about, where the form has one. */
function fieldAtFault(error: CaseError, inputs: Inputs): string | null {
  if (DATE_CODES.includes(error.code)) return dateAtFault(error, inputs);
  if (PERSON_CODES.includes(error.code))
    return ['investigator', 'person', 'name'].find((id) => (inputs[id] ?? '') !== '') ?? null;
  if (error.code === 'unknownTeam') return 'team';
  if (error.code === 'signOffPending') return 'unsigned';
  return error.code === 'unknownProcedure' ? 'procedure' : null;
}
