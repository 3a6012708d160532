/** Filling a draft: from a reading, from answers on the card, from the form. Pure. */
import {
  CHANNELS,
  COMPLAINANT_KINDS,
  ENQUIRY_KINDS,
  FEEDBACK_TYPES,
} from '../../../services/terms';
import type { FeedbackType } from '../../../services/cases/events';
import { addDays, isPlainDate, sayDate, type PlainDate } from '../../../services/timescale';
import type { Intent, Reading } from '../../understand/types';
import type { Context } from '../turn/feature';
import { dayDoubt } from './day-asked';
import type { DraftFields, DraftQuestion } from './store';
import { complainantNamed } from './same-person';
import { theirWords } from './their-words';

type Choice = DraftQuestion['choices'][number];

/** Longer entries are refused with a sentence: a case keeps words, not whole mail archives. */
export const MAX_WORDS = 20_000;

const TYPE_OF: Partial<Record<Intent, FeedbackType>> = {
  'log.compliment': 'compliment',
  'log.complaint': 'complaint',
  'log.comment': 'comment',
  'log.enquiry': 'enquiry',
  'log.service_request': 'serviceRequest',
};

export function typeOf(reading: Reading): FeedbackType | null {
  const intent = reading.intents.find((each) => TYPE_OF[each]);
  return intent ? (TYPE_OF[intent] ?? null) : null;
}

const DRAFT_SLOTS = ['received', 'people', 'team', 'type'] as const;

/**
 * The questions of a reading that a draft can hold. Nothing is received in the future: such a day is no choice,
 * and it is said why. Nobody has to name a person or a team that isn't the one meant.
 */
export function questionsOf(reading: Reading, text: string, today: PlainDate): DraftQuestion[] {
  return reading.detail.questions.flatMap((question): DraftQuestion[] => {
    const slot = DRAFT_SLOTS.find((each) => each === question.slot);
    if (!slot) return [];
    const { says, choices } = question;
    if (slot === 'type') return [{ slot, says, choices }];
    if (slot !== 'received') return [{ slot, says, choices: [...choices, NONE_OF_THESE] }];
    const doubt = dayDoubt(text, choices, reading.slots.received, today);
    return [
      {
        slot,
        says: doubt.says ? `${doubt.says} ${says}` : says,
        choices: doubt.choices,
      },
    ];
  });
}

const NONE_OF_THESE = { label: 'None of these: leave it out', value: 'none' };

/** A new draft's fields. What the case will keep, verbatim, is the whole text, or what is quoted where the rest only frames it. */
export function fieldsFrom(context: Context, reading: Reading, text: string): DraftFields {
  const about = idsInRole(reading, 'about');
  const firstTeam = about[0] ? (context.directory.byId(about[0])?.teamId ?? null) : null;
  const from = withName(fromOf(reading), complainantNamed(context, text));
  const team = context.directory.team(reading.detail.teamId ?? '');
  const said = [
    from ?? '',
    ...about.map((id) => context.directory.byId(id)?.name ?? ''),
    ...(team ? [team.name] : []),
  ];
  return {
    feedbackType: typeOf(reading),
    enquiryKind: reading.detail.enquiryKind,
    receivedOn: single(reading.slots.received),
    happenedOn: single(reading.slots.happened),
    aboutIds: about,
    fromDescription: from,
    complainantKind: reading.detail.complainant.kind,
    channel: reading.detail.channel,
    teamId: reading.detail.teamId ?? firstTeam,
    ...reading.detail.child,
    words: theirWords(text, reading.detail.quote, said),
  };
}

export function idsInRole(reading: Reading, role: 'about' | 'from'): string[] {
  const people = reading.slots.people ?? [];
  return people.flatMap((person, i) => {
    const id = reading.detail.personIds[i];
    return person.role === role && id ? [id] : [];
  });
}

/** Who it came from: as typed, else whoever complains, else the colleague it came through. */
export function fromOf(reading: Reading): string | null {
  if (reading.detail.complainant.description) return reading.detail.complainant.description;
  const inRole = (role: 'complaining' | 'from') =>
    reading.slots.people?.find((person) => person.role === role)?.name;
  return inRole('complaining') ?? inRole('from') ?? null;
}

/** "mum" and Leah Smith → "Leah Smith (mum)". An office says no more than the title before the name. */
function withName(from: string | null, name: string | null): string | null {
  if (name === null || from === null) return name ?? from;
  if (from.includes(name) || /^(?:councillor|MP)s?$/i.test(from)) return name;
  return `${name} (${from})`;
}

/** A span is not a day: it is asked. */
export function single(slot: Reading['slots']['received']): PlainDate | null {
  return typeof slot === 'string' ? slot : null;
}

/**
 * Answers to the questions on the read-back card (`q.received`, `q.people` …); anything odd is left out, and nothing is
 * taken where nobody has answered: not the day of receipt either.
 */
export function withAnswers(
  fields: DraftFields,
  questions: readonly DraftQuestion[],
  inputs: Record<string, string>,
  today: PlainDate,
): { fields: DraftFields; left: DraftQuestion[] } {
  const next = { ...fields, aboutIds: [...fields.aboutIds] };
  const left: DraftQuestion[] = [];
  const taken = new Set<DraftQuestion['slot']>();
  for (const question of questions) {
    // One answer answers one question: the next about a person is asked when this one is settled.
    const answer = taken.has(question.slot) ? null : inputs[`q.${question.slot}`]?.trim();
    taken.add(question.slot);
    const onCard = { ...question, choices: choicesOf(question, today) };
    if (!answer || !take(next, onCard, answer)) left.push(question);
  }
  return { fields: next, left };
}

/** The choices as the card shows them: beside the days that the words may mean, today and yesterday. */
export function choicesOf({ slot, choices }: DraftQuestion, today: PlainDate): Choice[] {
  if (slot !== 'received' || choices.length === 0) return choices;
  const near = [
    { label: `Yesterday, ${sayDate(addDays(today, -1), today)}`, value: addDays(today, -1) },
    { label: `Today, ${sayDate(today, today)}`, value: today },
  ];
  return [...choices, ...near.filter(({ value }) => choices.every((one) => one.value !== value))];
}

function take(fields: DraftFields, question: DraftQuestion, answer: string): boolean {
  const offered =
    question.choices.length === 0 || question.choices.some((choice) => choice.value === answer);
  if (!offered) return false;
  switch (question.slot) {
    case 'received':
      if (!isPlainDate(answer)) return false;
      fields.receivedOn = answer;
      return true;
    case 'type':
      fields.feedbackType =
        FEEDBACK_TYPES.find((type) => type === toType(answer)) ?? fields.feedbackType;
      return fields.feedbackType !== null;
    case 'words':
      fields.words = fields.words.trim() === '' ? answer : `${fields.words}\n${answer}`;
      return true;
    case 'people':
      if (answer !== 'none') fields.aboutIds.push(answer);
      return true;
    case 'team':
      fields.teamId = answer === 'none' ? null : answer;
      return true;
  }
}

const toType = (value: string) => (value === 'service_request' ? 'serviceRequest' : value);

/** The form behind Change. Errors are by field, in words that say what would be right. */
export function fromForm(
  context: Context,
  fields: DraftFields,
  inputs: Record<string, string>,
): { fields: DraftFields; errors: Record<string, string> } {
  const errors: Record<string, string> = {};
  const text = (id: string) => inputs[id]?.trim() ?? '';
  const day = (id: 'receivedOn' | 'happenedOn', now: PlainDate | null): PlainDate | null => {
    if (!(id in inputs)) return now;
    if (text(id) === '') return null;
    if (!isPlainDate(text(id))) errors[id] = 'Give a real date.';
    else if (text(id) > context.today)
      errors[id] = 'That day is in the future. Give the day it happened.';
    return text(id);
  };
  const about =
    'about' in inputs
      ? text('about')
          .split(',')
          .filter((id) => context.directory.byId(id))
      : fields.aboutIds;
  const team =
    'team' in inputs ? (context.directory.team(text('team'))?.id ?? null) : fields.teamId;
  // The card breaks "${" with an invisible mark, so that no client fills it in; the words are kept without.
  const words =
    'words' in inputs ? (inputs['words'] ?? '').replaceAll('$\u2060{', '${') : fields.words;
  if (words.trim() === '') errors['words'] = 'Say what was said, in their words where you can.';
  if (words.length > MAX_WORDS)
    errors['words'] = `Keep it under ${MAX_WORDS.toLocaleString('en-GB')} characters.`;
  const next: DraftFields = {
    feedbackType: pick(FEEDBACK_TYPES, text('feedbackType'), fields.feedbackType),
    enquiryKind: pick(ENQUIRY_KINDS, text('enquiryKind'), fields.enquiryKind),
    receivedOn: day('receivedOn', fields.receivedOn),
    happenedOn: day('happenedOn', fields.happenedOn),
    aboutIds: about,
    fromDescription: 'from' in inputs ? text('from').slice(0, 200) || null : fields.fromDescription,
    complainantKind: pick(COMPLAINANT_KINDS, text('complainantKind'), fields.complainantKind),
    channel: pick(CHANNELS, text('channel'), fields.channel),
    teamId: team,
    lookedAfter: yesOrNo(inputs, 'lookedAfter', fields.lookedAfter),
    madeByChild: yesOrNo(inputs, 'madeByChild', fields.madeByChild),
    words,
  };
  if (next.feedbackType === 'enquiry' && !next.enquiryKind)
    errors['enquiryKind'] = 'Say whose enquiry it is.';
  return { fields: next, errors };
}

/** Left open it is not said; a form that doesn't ask leaves what was read. */
function yesOrNo(inputs: Record<string, string>, id: string, now: boolean | null): boolean | null {
  if (!(id in inputs)) return now;
  return inputs[id] === 'yes' ? true : inputs[id] === 'no' ? false : null;
}

function pick<T extends string>(list: readonly T[], value: string, otherwise: T | null): T | null {
  return list.find((each) => each === value) ?? otherwise;
}
