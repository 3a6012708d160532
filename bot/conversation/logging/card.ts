/** The read-back card and the form behind Change, made from a draft. */
import {
  draftFormCard,
  readBackCard,
  type BuiltCard,
  type Choice,
  type DateLine,
} from '../../../cards';
import { peopleChoices } from '../case/choices';
import { CHANNELS, COMPLAINANT_KINDS, FEEDBACK_TYPES } from '../../../services/terms';
import { CHANNEL_WORDS, KIND_WORDS } from '../../wording/terms';
import { isAnonymous, withoutAcknowledging } from '../../../services/cases';
import { proposedProcedure } from '../../../services/cases/rules';
import { addDays, sayDate, whatIf, type PlainDate } from '../../../services/timescale';
import { dateLines, examplesIn, nameAndTeam } from '../case/lines';
import type { Context } from '../turn/feature';
import { isEmpty } from './empty';
import { choicesOf } from './fields';
import type { Draft, DraftQuestion, StoredDraft } from './store';
import { rememberShown } from './store';

/** What is still open on a draft: what the reader asked, and what saving can't do without. */
export function openQuestions(draft: Draft, today: PlainDate): DraftQuestion[] {
  if (isEmpty(draft))
    return draft.fields.feedbackType === null ? [TYPE_QUESTION, WORDS_QUESTION] : [WORDS_QUESTION];
  const asked = draft.questions.filter((question) => !answered(draft, question));
  const has = (slot: DraftQuestion['slot']) => asked.some((question) => question.slot === slot);
  if (draft.fields.feedbackType === null && !has('type')) asked.unshift(TYPE_QUESTION);
  if (draft.fields.receivedOn === null && !has('received')) asked.push(receivedQuestion(today));
  return asked.map((question) =>
    question.slot === 'received' && question.choices.length === 0
      ? { ...receivedQuestion(today), says: question.says }
      : question,
  );
}

/** Of several questions about people the first is asked, the next when it is answered. */
const oneEach = (questions: readonly DraftQuestion[]): DraftQuestion[] =>
  questions.filter((one, i) => questions.findIndex(({ slot }) => slot === one.slot) === i);

function answered(draft: Draft, question: DraftQuestion): boolean {
  if (question.slot === 'received') return draft.fields.receivedOn !== null;
  return question.slot === 'type' && draft.fields.feedbackType !== null;
}

const WORDS_QUESTION: DraftQuestion = {
  slot: 'words',
  says: 'What was said, by whom, and when?',
  choices: [],
};

export const TYPE_QUESTION: DraftQuestion = {
  slot: 'type',
  says: 'What would you like to log?',
  choices: [
    { label: 'A compliment', value: 'compliment' },
    { label: 'A comment', value: 'comment' },
    { label: 'A complaint', value: 'complaint' },
    { label: 'An enquiry (MP, councillor)', value: 'enquiry' },
    { label: 'A request for a service', value: 'serviceRequest' },
  ],
};

/** The last seven days; an older one is chosen in the form. */
function receivedQuestion(today: PlainDate): DraftQuestion {
  const days = Array.from({ length: 7 }, (_, back) => addDays(today, -back));
  const label = (day: PlainDate, back: number) =>
    [`Today, ${sayDate(day, today)}`, `Yesterday, ${sayDate(day, today)}`][back] ??
    sayDate(day, today);
  return {
    slot: 'received',
    says: 'Which day did it reach the council?',
    choices: days.map((day, back) => ({ label: label(day, back), value: day })),
  };
}

/** @param notes what the sender should know before saving */
export function showDraft(context: Context, stored: StoredDraft, notes: string[] = []): BuiltCard {
  const { draft, version } = stored;
  const { fields } = draft;
  rememberShown(context, draft.id);
  const { setsOff, setsOffIf } = consequences(context, draft);
  return readBackCard({
    draftId: draft.id,
    version,
    asAt: context.now,
    feedbackType: fields.feedbackType,
    enquiryKind: fields.enquiryKind,
    proposed: fields.feedbackType === 'complaint',
    receivedOn: fields.receivedOn,
    happenedOn: fields.happenedOn,
    about: fields.aboutIds.map((id) => nameAndTeam(context, id)),
    from: fields.fromDescription,
    team: fields.teamId ? (context.directory.team(fields.teamId)?.name ?? null) : null,
    channel: fields.channel,
    lookedAfter: fields.lookedAfter,
    madeByChild: fields.madeByChild,
    words: fields.words,
    setsOff,
    ...(setsOffIf ? { setsOffIf } : {}),
    questions: oneEach(openQuestions(draft, context.today)).map((question) =>
      onCard(context, question),
    ),
    notes: [...notes, ...joins(draft)],
    canType: ['save', 'no, Thursday', 'discard'],
  });
}

/** No day is taken when it is left; one that isn't among them can be typed. */
const onCard = ({ today }: Context, question: DraftQuestion) => ({
  ...question,
  choices: choicesOf(question, today),
  hint: question.slot === 'received' ? 'Another day? Type it, such as “3 March”.' : '',
});

function joins({ from, linkTo }: Draft): string[] {
  return [
    ...(from
      ? [
          `Saving it makes a case of its own, linked with ${from}, which stays as it is. It counts as one more.`,
        ]
      : []),
    ...(linkTo ? [`It is linked with ${linkTo} when it is saved.`] : []),
  ];
}

/** The dates that saving would set off, by the same engine that will count them. */
function consequences(context: Context, draft: Draft): { setsOff: DateLine[]; setsOffIf?: string } {
  const { feedbackType, enquiryKind, receivedOn } = draft.fields;
  if (!feedbackType || !receivedOn) return { setsOff: [] };
  const { deps } = context;
  const rules = deps.rules();
  const id = proposedProcedure(deps.council, rules, feedbackType, enquiryKind, receivedOn);
  if (!id) return { setsOff: [] };
  const procedure = deps.procedureOn(id, receivedOn);
  const dues = whatIf(procedure, receivedOn, rules.calendar, rules.counting);
  const owed = isAnonymous({ complainant: { kind: draft.fields.complainantKind } })
    ? withoutAcknowledging(dues, procedure)
    : dues;
  const started = owed.filter((due) => due.state === 'running');
  return {
    setsOff: dateLines(started, context.today, rules.calendar, examplesIn(context, id)),
    ...(feedbackType === 'complaint' ? { setsOffIf: `If it follows: ${procedure.name}` } : {}),
  };
}

/** The same draft with every field open to correction. */
export function draftForm(
  context: Context,
  stored: StoredDraft,
  filled: { values?: Record<string, string>; errors?: Record<string, string> } = {},
): BuiltCard {
  const { draft, version } = stored;
  return draftFormCard({
    ...draft.fields,
    ...filled,
    // The fields shown are those of the type just chosen, or what it needs could not be filled in.
    feedbackType:
      FEEDBACK_TYPES.find((type) => type === filled.values?.['feedbackType']) ??
      draft.fields.feedbackType,
    draftId: draft.id,
    version,
    asAt: context.now,
    people: likelyPeople(context, draft),
    teams: context.directory.teams.map((team) => ({ label: team.name, value: team.id })),
    complainantKinds: COMPLAINANT_KINDS.map((kind) => ({ label: KIND_WORDS[kind], value: kind })),
    channels: CHANNELS.map((channel) => ({ label: CHANNEL_WORDS[channel], value: channel })),
    types: context.deps.council.records,
  });
}

/** Those already named, then the teams concerned: a whole council's staff would not fit on a card. */
function likelyPeople(context: Context, draft: Draft): Choice[] {
  const teams = [draft.fields.teamId, context.actor.teamId].filter((id) => id !== null);
  return peopleChoices(context, draft.fields.aboutIds, teams, context.directory.people);
}
