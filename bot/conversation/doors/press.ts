/** A button was pressed. The card says reference, version and verb; who may do it is asked anew. */
import { VERBS, type BuiltCard, type Verb } from '../../../cards';
import { CaseError, type CaseErrorCode } from '../../../services/cases/errors';
import { actionOf } from '../../../services/privacy';
import { isPlainDate, sayFullDate } from '../../../services/timescale';
import { OLD_CARD, sayCaseError } from '../../wording/refusals';
import { caseFor, NotForYou, Refused, requireAssignee } from '../turn/access';
import { act } from '../case/act';
import { askedLine } from '../case/asking';
import type { Context } from '../turn/context';
import { isForm, openCaseForm } from '../case/forms';
import { exampleWords, showHelp } from '../basics/help';
import { listNamed } from '../case/lists';
import { draftChosen, openLetterForm } from '../letters/draft';
import { discardDraft, openForm, showOwnDraft, updateDraft } from '../logging/draft';
import { answerMeaning } from './clarify';
import { confirmPlan, discardPlan } from '../plans/plans';
import { explainDate, showCase, showHistory, showList } from '../case/card';
import { CASEWORK, needed, ON_ROWS, type Notice, type Press } from '../press-casework';
import { FieldsWrong } from '../turn/form-input';
import { saveDraft } from '../logging/save';
import { formOf, isSubmit, readForm } from '../case/read-form';
import { showTeam } from '../questions/team';
import { answerText } from './text';
import type { CardAction } from '../turn/types';

const PRESSES: Partial<Record<Verb, Press>> = {
  'draft.save': (c, { ref, inputs }) => saveDraft(c, ref, inputs),
  'draft.change': (c, { ref }) => openForm(c, ref),
  'draft.update': (c, { ref, inputs }) => updateDraft(c, ref, inputs),
  'draft.back': (c, { ref }) => showOwnDraft(c, ref),
  'draft.open': (c, { ref }) => showOwnDraft(c, ref),
  'draft.discard': (c, { ref }) => discardDraft(c, ref),
  'case.open': (c, { ref }) => showCase(c, needed(ref)),
  'case.why': (c, { ref, inputs }) =>
    explainDate(c, needed(ref), inputs['due'] ?? null, inputs['asked'] ?? null),
  'case.history': (c, { ref, version, inputs }) =>
    showHistory(c, needed(ref), Number(inputs['page'] ?? version ?? 1)),
  'list.open': (c, { ref }) => showList(c, listNamed(c, needed(ref)), 1),
  'list.page': (c, { ref, version }) => showList(c, listNamed(c, needed(ref)), version ?? 1),
  'team.status': (c, { ref }) => showTeam(c, ref && c.directory.team(ref) ? ref : null),
  help: (c) => showHelp(c),
  'help.try': (c, { ref }) => answerText(c, needed(exampleWords(ref))),
  'form.letter': (c, { ref }) => openLetterForm(c, needed(ref)),
  'case.letter': (c, { ref, inputs }) => draftChosen(c, needed(ref), inputs),
  'plan.all': (c, { ref }) => confirmPlan(c, ref),
  'plan.line': (c, { ref }) => confirmPlan(c, ref),
  'plan.discard': (c, { ref }) => discardPlan(c, ref),
  ...CASEWORK,
  pick: async (c, { ref, inputs }) => {
    if (ref?.includes('#')) return answerMeaning(c, ref);
    const line = await askedLine(c, ref);
    const chosen = needed(inputs['choice'] ?? null);
    return isPlainDate(chosen)
      ? answerText(c, line.replace('{day}', sayFullDate(chosen)))
      : answerText(c, line, chosen);
  },
};

/** A press on one row of several; null: it is none. @throws NotForYou, CaseError */
export async function answerRow(context: Context, action: CardAction): Promise<Notice | null> {
  const verb = verbOf(action);
  const onRow = verb && ON_ROWS[verb];
  return onRow ? onRow(context, action) : null;
}

/** Looked up in the list: a name such as "constructor" is a property of every object, and no verb. */
const verbOf = (action: CardAction): Verb | undefined => VERBS.find((each) => each === action.verb);

/**
 * What the pressed card becomes, then any further cards.
 * @throws Refused, NotForYou, CaseError
 */
export async function answerPress(context: Context, action: CardAction): Promise<BuiltCard[]> {
  const verb = verbOf(action);
  if (!verb) throw new Refused(OLD_CARD);
  const press = PRESSES[verb];
  if (press) return [await orForm(context, verb, action, press)].flat();
  if (isForm(verb)) return [await openCaseForm(context, verb, needed(action.ref))];
  if (isSubmit(verb)) return [await submit(context, verb, action)];
  throw new NotForYou();
}

/** An act of several commands may find its fields wrong: its form opens again, with what was typed. */
async function orForm(
  context: Context,
  verb: Verb,
  action: CardAction,
  press: Press,
): Promise<BuiltCard | BuiltCard[]> {
  try {
    return await press(context, action);
  } catch (error) {
    if (!(error instanceof FieldsWrong)) throw error;
    const { inputs, ref } = action;
    return openCaseForm(context, formOf(verb), needed(ref), {
      values: inputs,
      errors: error.errors,
    });
  }
}

/** Checks the form, does what it asks, and shows the case; what is wrong is said beside its field. */
async function submit(
  context: Context,
  verb: Verb,
  { ref, version, inputs }: CardAction,
): Promise<BuiltCard> {
  const stored = await caseFor(context, 'case.read', needed(ref));
  const read = readForm(verb, inputs, stored.view, context);
  if ('errors' in read)
    return openCaseForm(context, formOf(verb), stored.ref, { values: inputs, errors: read.errors });
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
    if (!field || !isForm(formOf(verb))) throw error;
    const says = sayCaseError(error as CaseError, context.deps.council);
    return openCaseForm(context, formOf(verb), stored.ref, {
      values: inputs,
      errors: { [field]: says },
    });
  }
}

const PERSON_CODES: readonly CaseErrorCode[] = [
  'notThisPerson',
  'sameHandlerAsEarlierStage',
  'mustBeOutside',
];

/** Of several dates the one that the refusal names. */
function dateAtFault({ facts }: CaseError, inputs: Record<string, string>): string | null {
  const given = ['to', 'promised', 'replyBy', 'on'].filter((id) => (inputs[id] ?? '') !== '');
  return given.find((id) => inputs[id] === facts['date']) ?? given[0] ?? null;
}

/** The input that a refusal is about, where the form has one. */
function fieldAtFault(error: CaseError, inputs: Record<string, string>): string | null {
  const dateCodes = [
    'dateInFuture',
    'dateBeforeReceipt',
    'datesOutOfOrder',
    'pastCeiling',
    'timescale',
  ];
  if (dateCodes.includes(error.code)) return dateAtFault(error, inputs);
  if (PERSON_CODES.includes(error.code))
    return ['investigator', 'person', 'name'].find((id) => (inputs[id] ?? '') !== '') ?? null;
  if (error.code === 'unknownTeam') return 'team';
  return error.code === 'unknownProcedure' ? 'procedure' : null;
}
