/** The one handler of acts: a typed line and a button come here alike, and the act's feature does the rest. */
import type { BuiltCard } from '../../../cards';
import { CaseError, type CaseErrorCode } from '../../../services/cases/errors';
import { actionOf } from '../../../services/privacy';
import { CATALOGUE, pressedAct, type ActName } from '../../understand/catalogue';
import { OLD_CARD, sayCaseError } from '../../wording/refusals';
import { caseFor, needed, NotForYou, Refused, requireAssignee } from '../turn/access';
import type { Context } from '../turn/context';
import type { Asked, Notice } from '../turn/feature';
import { FieldsWrong, type Inputs } from '../turn/form-input';
import type { CardAction } from '../turn/types';
import { act } from './act';
import { askWhichCase } from './asking';
import { openCaseForm } from './forms';

/**
 * What words ask for. Without words of its own an act opens its form, or does what its button does.
 * @throws Refused, NotForYou, CaseError
 */
export async function perform(context: Context, asked: Asked): Promise<BuiltCard[]> {
  const deed = context.features.deed(asked.act);
  const { values, phrase } = asked;
  // A phrase stands for the act's button, so it opens the form that the button opens.
  if (deed.typed && !(phrase && deed.form)) return [await deed.typed(context, asked)].flat();
  const ref = asked.slots.refs?.[0] ?? null;
  if (CATALOGUE[asked.act].ofCase && ref === null) return [await askWhichCase(context, asked.text)];
  if (deed.form && ref !== null)
    return [await openCaseForm(context, asked.act, ref, values ? { values } : {})];
  if (!deed.press) throw new NotForYou();
  const done = await deed.press(context, { verb: '', ref, version: null, inputs: values ?? {} });
  return 'notice' in done ? [] : [done].flat();
}

/**
 * A button: what the pressed card becomes, then any further cards; or a line that leaves it as it is.
 * @throws Refused, NotForYou, CaseError
 */
export async function press(context: Context, action: CardAction): Promise<BuiltCard[] | Notice> {
  const pressed = pressedAct(action.verb);
  if (!pressed) throw new Refused(OLD_CARD);
  const { act: name, opens } = pressed;
  const deed = context.features.deed(name);
  if (opens && deed.form) return [await openCaseForm(context, name, needed(action.ref))];
  if (!deed.press) return [await submit(context, name, action)];
  try {
    const done = await deed.press(context, action);
    return 'notice' in done ? done : [done].flat();
  } catch (error) {
    // An act of several commands may find its fields wrong: its form opens again, with what was typed.
    if (!(error instanceof FieldsWrong) || !deed.form) throw error;
    return [await again(context, name, needed(action.ref), action.inputs, error.errors)];
  }
}

const again = (
  context: Context,
  name: ActName,
  ref: string,
  values: Inputs,
  errors: Record<string, string>,
): Promise<BuiltCard> => openCaseForm(context, name, ref, { values, errors });

/** Checks the form, does what it asks, and shows the case; what is wrong is said beside its field. */
async function submit(
  context: Context,
  name: ActName,
  { ref, version, inputs }: CardAction,
): Promise<BuiltCard> {
  const { form } = context.features.deed(name);
  if (!form?.read) throw new NotForYou();
  const stored = await caseFor(context, 'case.read', needed(ref));
  const read = form.read(inputs, stored.view, context);
  if ('errors' in read) return again(context, name, stored.ref, inputs, read.errors);
  for (const command of read.commands) await caseFor(context, actionOf(command), stored.ref);
  try {
    // Of several commands none is done where a later one can't be.
    for (const command of read.commands)
      if (command.type === 'assign')
        await requireAssignee(context, stored.view, command.investigatorId);
    let card: BuiltCard | null = null;
    for (const [step, command] of read.commands.entries()) {
      // The later of two commands has seen the first: only that one is held against the card's version.
      card = await act(context, stored.ref, command, step === 0 ? version : null, step);
    }
    return card!;
  } catch (error) {
    const field = error instanceof CaseError ? fieldAtFault(error, inputs) : null;
    if (!field) throw error;
    const says = sayCaseError(error as CaseError, context.deps.council);
    return again(context, name, stored.ref, inputs, { [field]: says });
  }
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
  return error.code === 'unknownProcedure' ? 'procedure' : null;
}
