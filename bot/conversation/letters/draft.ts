/** Drafting letters in chat: which letter, a link to the Word file, and what a person still has to write. */
import { formCard, messageCard, type ActionSpec, type BuiltCard } from '../../../cards';
import { toldOfRights } from '../../../services/cases';
import type { CaseView } from '../../../services/cases/view';
import {
  letterFor,
  LetterError,
  letterKindsFor,
  type LetterChoices,
  type LetterDocument,
  type LetterKind,
} from '../../../services/letters';
import type { Action } from '../../../services/privacy';
import { isPlainDate, sayDate } from '../../../services/timescale';
import { letterContext, type LetterOrder } from './file';
import { clock } from '../../wording/clock';
import { LETTER_NAMES } from '../../wording/refusals';
import { allowed, caseFor, Refused } from '../turn/access';
import type { Context, Filled, Form } from '../turn/feature';
import { FieldsWrong } from '../turn/form-input';
import { rememberCard } from '../turn/last-card';

const MOST_REASON = 500;
const MOST_OTHERS = 3;

/** "the ack", "the extension letter": which one the words mean; null: the answer itself. */
const SAID: readonly [RegExp, LetterKind][] = [
  [/\back|acknowledg|receipt/i, 'acknowledgement'],
  [/\bholding\b/i, 'holding'],
  [/\bexten|more time/i, 'extension'],
  [/\brights\b|ombudsman|next steps/i, 'furtherRights'],
  [/stage ?(?:1|one)\b/i, 'stage1Response'],
  [/stage ?(?:2|two)\b/i, 'stage2Response'],
  [/stage ?(?:3|three)\b/i, 'stage3Response'],
];

/** The letter that somebody typed for. @throws NotForYou, Refused */
export async function draftTyped(
  context: Context,
  ref: string,
  text: string,
  newDate: string | null,
): Promise<BuiltCard> {
  const { view } = await caseFor(context, 'case.draftLetter', ref);
  const said = SAID.find(([words]) => words.test(text))?.[1];
  return draftCard(context, view, said ?? answerOf(view), { newDate });
}

export const letterForm: Form = { needs: 'case.draftLetter', card };

/** @throws Refused where no letter is to be written */
function card(context: Context, view: CaseView, filled: Filled): BuiltCard {
  const { values: typed = {}, errors = {} } = filled;
  const kinds = letterKindsFor(view);
  if (kinds.length === 0) throw new Refused(noLetter(view, kinds));
  return formCard({
    title: `Draft a letter · ${view.ref}`,
    sentence: 'Which letter? You get a Word file to finish. Nothing is sent by Candour.',
    asAt: context.now,
    ref: view.ref,
    version: view.version,
    fields: [
      {
        kind: 'choice',
        id: 'kind',
        label: 'Letter',
        required: true,
        value: typed['kind'] ?? kinds[0]!,
        choices: kinds.map((kind) => ({ value: kind, label: LETTER_NAMES[kind] })),
        error: errors['kind'] ?? null,
      },
      {
        kind: 'date',
        id: 'newDate',
        label: 'New date, for a holding or extension letter',
        value: typed['newDate'] ?? null,
        min: context.today,
        error: errors['newDate'] ?? null,
      },
      {
        kind: 'text',
        id: 'reason',
        label: 'Why it takes longer, as the complainant will read it',
        placeholder: 'we are waiting for …',
        maxLength: MOST_REASON,
        value: typed['reason'] ?? null,
      },
    ],
    submit: { title: 'Draft it', verb: 'case.letter', style: 'positive' },
    others: [{ title: 'Back to case', verb: 'case.open' }],
  });
}

/** The form came back. @throws NotForYou, Refused, FieldsWrong */
export async function draftChosen(
  context: Context,
  ref: string,
  inputs: Record<string, string>,
): Promise<BuiltCard> {
  const { view } = await caseFor(context, 'case.draftLetter', ref);
  const kind = letterKindsFor(view).find((each) => each === inputs['kind']);
  const newDate = inputs['newDate']?.trim() ?? '';
  const errors = {
    ...(kind ? {} : { kind: 'Choose a letter.' }),
    ...(newDate === '' || isPlainDate(newDate)
      ? {}
      : { newDate: 'Give a real date, such as 2026-03-24.' }),
  };
  if (!kind || Object.keys(errors).length > 0) throw new FieldsWrong(errors);
  return draftCard(context, view, kind, {
    newDate: newDate || null,
    reason: inputs['reason']?.trim().slice(0, MOST_REASON) || null,
  });
}

function answerOf(view: CaseView): LetterKind {
  const kinds = letterKindsFor(view);
  return kinds.find((kind) => /Response$|^reply$/.test(kind)) ?? kinds[0] ?? 'reply';
}

async function draftCard(
  context: Context,
  view: CaseView,
  kind: LetterKind,
  choices: LetterChoices,
): Promise<BuiltCard> {
  const letter = drafted(context, view, kind, choices);
  const order: LetterOrder = {
    what: 'letter',
    ref: view.ref,
    kind,
    personId: context.actor.id,
    newDate: choices.newDate ?? null,
    reason: choices.reason ?? null,
  };
  const link = await context.deps.links.issue(order, Date.parse(context.now));
  rememberCard(context, view.ref);
  const name = LETTER_NAMES[kind];
  return messageCard({
    title: `Draft: ${name} · ${view.ref}`,
    sentence: link
      ? `The draft ${name} for ${view.ref} is ready to finish. Nothing is sent by Candour.`
      : `I can’t give you the draft: Candour has no public address yet. Ask whoever runs it to set CANDOUR_PUBLIC_URL.`,
    asAt: context.now,
    ref: view.ref,
    version: view.version,
    notes: [
      ...stillToWrite(letter),
      ...notesOf(letter, view, choices, context),
      ...(link ? [`The link works until ${clock(link.expiresAt)}. Don’t pass it on.`] : []),
    ],
    ...(link ? { links: [{ title: 'Open the draft', url: link.url }] } : {}),
    actions: actionsOf(context, view, kind),
    canType: letterKindsFor(view)
      .filter((other) => other !== kind)
      .slice(0, MOST_OTHERS)
      .map((other) => `draft the ${LETTER_NAMES[other]} for ${view.ref}`),
  });
}

function drafted(
  context: Context,
  view: CaseView,
  kind: LetterKind,
  choices: LetterChoices,
): LetterDocument {
  const { deps, directory, today } = context;
  try {
    return letterFor(kind, view, letterContext(deps, directory, today), choices);
  } catch (error) {
    if (error instanceof LetterError) throw new Refused(noLetter(view, error.kinds));
    throw error;
  }
}

function noLetter({ ref }: CaseView, kinds: LetterKind[]): string {
  if (kinds.length === 0)
    return `${ref} was taken back or withdrawn, so there is no letter to draft.`;
  const fit = kinds.map((kind) => LETTER_NAMES[kind]).join(', ');
  return `${ref} isn’t at the point for that letter. These fit it now: ${fit}.`;
}

/** One line for all: they stand in yellow in the letter. */
function stillToWrite({ toWrite }: LetterDocument): string[] {
  return toWrite.length > 0
    ? [`Still to write, in yellow in the letter: ${toWrite.join('; ')}.`]
    : [];
}

/** What a person must know before it goes: the letter itself doesn't say these. */
function notesOf(
  letter: LetterDocument,
  view: CaseView,
  { newDate }: LetterChoices,
  { today }: Context,
): string[] {
  const due = view.due.find((one) => one.stage === view.stage && one.id.endsWith('.response'));
  const latest = due?.lawfulMaximum ?? null;
  const extended = view.clock.some((one) => one.kind === 'extended' && one.stage === view.stage);
  const past = letter.kind === 'extension' && !!newDate && !!latest && newDate > latest;
  return [
    ...(letter.kind === 'holding'
      ? [`Sending it does not change whether ${view.ref} is in time.`]
      : []),
    ...(letter.kind === 'extension' && due?.binding && !extended
      ? [
          due.binding > today
            ? `It counts only if they are told, and why, before ${sayDate(due.binding, today)}.`
            : `The date, ${sayDate(due.binding, today)}, can no longer be extended: they had to be told before it. A holding letter says when to expect the answer (type draft the holding letter for ${view.ref}).`,
        ]
      : []),
    ...(past
      ? [`The latest lawful date is ${sayDate(latest, today)}: choose that or an earlier day.`]
      : []),
    ...(letter.forChild ? ['It is worded for a child. Read it with the child’s age in mind.'] : []),
    ...(letter.copies.length > 0 ? [`A copy goes to ${letter.copies.join(', ')}.`] : []),
    `It is dated ${sayDate(letter.date, today)}: change that if it goes on another day.`,
  ];
}

/** Where the case hears that it went: the same records as ever. */
const WENT: Partial<Record<LetterKind, { verb: ActionSpec['verb']; needs: Action }>> = {
  acknowledgement: { verb: 'form.acknowledge', needs: 'case.acknowledge' },
  holding: { verb: 'form.holdingLetter', needs: 'case.holdingLetter' },
  extension: { verb: 'form.extend', needs: 'case.extend' },
  stage1Response: { verb: 'form.respond', needs: 'case.respond' },
  stage2Response: { verb: 'form.respond', needs: 'case.respond' },
  stage3Response: { verb: 'form.respond', needs: 'case.respond' },
  reply: { verb: 'form.respond', needs: 'case.respond' },
  furtherRights: { verb: 'form.rights', needs: 'case.respond' },
};

function actionsOf(context: Context, view: CaseView, kind: LetterKind): ActionSpec[] {
  const went = WENT[kind];
  const awaited = kind === 'furtherRights' ? !toldOfRights(view) : view.status === 'open';
  const record =
    went && awaited && allowed(context, went.needs, view)
      ? [{ title: 'It has gone', verb: went.verb }]
      : [];
  return [
    ...record,
    { title: 'Another letter', verb: 'form.letter' },
    { title: 'Back to case', verb: 'case.open' },
  ];
}
