/** What people do to a case, each a thin form: triage, assign, dates, more time, outcome, learning. Input ids stand above each. */
import type {
  AssignData,
  BlockedData,
  BuiltCard,
  Choice,
  DateFormData,
  ExtendData,
  Field,
  HoldingLetterData,
  LearningData,
  Line,
  MoreTimeData,
  NoteData,
  OutcomeData,
  RespondData,
  RetypeData,
} from '../frame/data';
import { dateForm } from '../frame/date-form';
import { dayField, ofTeams } from '../frame/fields';
import { actionForm } from '../frame/forms';
import { counted, kindWords, londonDay, outcomeWords, sayDate } from '../frame/words';

/** Inputs: team, investigator; also (a tick, once a team has it). */
export function assignCard(data: AssignData): BuiltCard {
  return actionForm(data, {
    sentence: 'Choose who looks into this. Dates do not move.',
    fields: [
      {
        kind: 'choice',
        id: 'team',
        label: 'Team',
        required: true,
        choices: data.teams,
        value: data.teamId,
      },
      {
        kind: 'choice',
        id: 'investigator',
        label: 'Investigator',
        choices: data.investigators,
        value: data.investigatorId,
      },
      ...(data.atWork.length > 0
        ? [
            {
              kind: 'toggle' as const,
              id: 'also',
              label: 'A further team',
              title: `Beside ${data.atWork.join(', ')}, not instead`,
              value: false,
            },
          ]
        : []),
    ],
    submit: { title: 'Assign', verb: 'case.assign', style: 'positive' },
  });
}

/** Input: on. */
export const acknowledgeCard = (data: DateFormData): BuiltCard =>
  dateForm(data, {
    sentence: 'When was the acknowledgement sent?',
    label: 'Sent on',
    title: 'Acknowledgement sent',
    verb: 'case.acknowledge',
  });

/** Inputs: on, rights; team, where several are at work. */
export function respondCard(data: RespondData): BuiltCard {
  return actionForm(data, {
    sentence: 'When was the response sent?',
    lines: data.checklist ?? [],
    fields: [
      ...ofTeams(data.ofTeams),
      dayField('Sent on', data),
      ...(data.asksRights
        ? [
            {
              kind: 'toggle' as const,
              id: 'rights',
              label: 'How to go further',
              title: 'The answer says how to go further (a drafted one does)',
            },
          ]
        : []),
    ],
    submit: { title: 'Response sent', verb: 'case.respond', style: 'positive' },
  });
}

/** Input: on. */
export const rightsCard = (data: DateFormData): BuiltCard =>
  dateForm(data, {
    sentence: 'When was the complainant told how to go further?',
    label: 'Told on',
    title: 'They were told',
    verb: 'case.rights',
  });

/** Input: on. */
export const closeCard = (data: DateFormData): BuiltCard =>
  dateForm(data, {
    sentence:
      'Close this case. It can be undone just afterwards, and reopened later with a reason.',
    label: 'Closed on',
    title: 'Close',
    verb: 'case.close',
  });

/** Input: on. */
export const withdrawCard = (data: DateFormData): BuiltCard =>
  dateForm(data, {
    sentence: 'Record that the complainant has withdrawn. Nobody withdraws it for them.',
    label: 'Withdrawn on',
    title: 'Record withdrawal',
    verb: 'case.withdraw',
  });

const latestLine = (latest: string | null, today: string): Line[] => [
  {
    label: 'Latest lawful day',
    value: latest ? sayDate(latest, today) : 'none: this date can’t be extended',
  },
];

/** Inputs: to, days, reason. One of `to` and `days` is needed. */
export function moreTimeCard(data: MoreTimeData): BuiltCard {
  return actionForm(data, {
    sentence: `Ask ${data.asks} for more time. The date does not move until they agree.`,
    lines: latestLine(data.latest, londonDay(data.asAt)),
    fields: [
      { kind: 'date', id: 'to', label: 'New date', ...(data.latest ? { max: data.latest } : {}) },
      { kind: 'number', id: 'days', label: 'or how many working days more', min: 1, max: 65 },
      {
        kind: 'text',
        id: 'reason',
        label: 'Reason',
        required: true,
        multiline: true,
        maxLength: 500,
      },
    ],
    submit: { title: 'Ask', verb: 'case.moreTime', style: 'positive' },
  });
}

/** Inputs: to, reason, toldOn, approvedBy. */
export function extendCard(data: ExtendData): BuiltCard {
  const today = londonDay(data.asAt);
  return actionForm(data, {
    sentence:
      'Extend the date. It counts only when the complainant has been told why, before the date passes.',
    lines: [
      ...latestLine(data.latest, today),
      ...(data.askedTo
        ? [
            {
              label: 'Asked for',
              value: `${sayDate(data.askedTo, today)}${data.askedReason ? `: ${data.askedReason}` : ''}`,
            },
          ]
        : []),
      ...(data.lawful ? [{ label: 'Reasons', value: data.lawful }] : []),
    ],
    fields: [
      {
        kind: 'date',
        id: 'to',
        label: 'New date',
        required: true,
        value: data.askedTo,
        ...(data.latest ? { max: data.latest } : {}),
      },
      { kind: 'choice', id: 'reason', label: 'Reason', required: true, choices: data.reasons },
      { kind: 'date', id: 'toldOn', label: 'Complainant told on', max: today },
      {
        kind: 'choice',
        id: 'approvedBy',
        label: 'Approved by',
        required: true,
        choices: data.approvers,
      },
    ],
    submit: { title: 'Extend', verb: 'case.extend', style: 'positive' },
    others: [
      ...(data.askedReason ? [{ title: 'Not granted', verb: 'form.noMoreTime' as const }] : []),
      { title: 'Holding letter', verb: 'form.holdingLetter' },
    ],
  });
}

/** Inputs: on, promised. */
export function holdingLetterCard(data: HoldingLetterData): BuiltCard {
  return actionForm(data, {
    sentence: 'Record a holding letter. It moves only the date promised: late stays late.',
    fields: [
      {
        kind: 'date',
        id: 'on',
        label: 'Sent on',
        required: true,
        value: data.on,
        max: londonDay(data.asAt),
      },
      { kind: 'date', id: 'promised', label: 'Date promised in it', required: true, min: data.min },
    ],
    submit: { title: 'Record the letter', verb: 'case.holdingLetter', style: 'positive' },
  });
}

/** The six reasons of the house. */
export const BLOCKED_REASONS: Choice[] = [
  { label: 'Waiting for the complainant', value: 'complainant' },
  { label: 'Waiting for another agency', value: 'otherAgency' },
  { label: 'Somebody is away', value: 'staffAway' },
  { label: 'Waiting for sign-off', value: 'signOff' },
  { label: 'Too much work', value: 'workload' },
  { label: 'Something else', value: 'other' },
];

/** Inputs: reason, note. */
export function blockedCard(data: BlockedData): BuiltCard {
  return actionForm(data, {
    sentence:
      'What is in the way? This is kept and shown to whoever can help; the clock does not stop.',
    fields: [
      {
        kind: 'choice',
        id: 'reason',
        label: 'In the way',
        required: true,
        choices: data.reasons ?? BLOCKED_REASONS,
      },
      { kind: 'text', id: 'note', label: 'Anything to add', maxLength: 500 },
    ],
    submit: { title: 'Tell them', verb: 'case.blocked', style: 'positive' },
  });
}

/** Inputs: point.1 … point.12, or outcome where there are no points; reasons; team, where several are at work. */
export function outcomeCard(data: OutcomeData): BuiltCard {
  const choices = data.outcomes.map((each) => ({ label: outcomeWords(each), value: each }));
  const points: Field[] = data.points.slice(0, 12).map((point) => ({
    kind: 'choice',
    id: `point.${point.n}`,
    required: true,
    choices,
    value: point.outcome,
    style: 'compact',
    label: `Point ${point.n}${point.summary ? `: ${point.summary}` : ''}`,
  }));
  return actionForm(data, {
    sentence:
      points.length > 0
        ? `Record the outcome of ${counted(points.length, 'point')}. The overall outcome follows from them.`
        : 'Record the outcome.',
    fields: [
      ...ofTeams(data.ofTeams),
      ...(points.length > 0
        ? points
        : [
            {
              kind: 'choice' as const,
              id: 'outcome',
              label: 'Outcome',
              required: true,
              choices,
            },
          ]),
      {
        kind: 'text',
        id: 'reasons',
        label: points.length > 1 ? 'Reasons, point by point' : 'Reasons',
        multiline: true,
        maxLength: 2000,
        value: data.reasons ?? null,
      },
    ],
    submit: { title: 'Record the outcome', verb: 'case.outcome', style: 'positive' },
  });
}

/** Inputs: learning, category, noneBecause. */
export function learningCard(data: LearningData): BuiltCard {
  return actionForm(data, {
    sentence:
      'What did the council learn? If nothing, say why: a case can’t be closed without one of the two.',
    fields: [
      { kind: 'text', id: 'learning', label: 'Learning point', multiline: true, maxLength: 1000 },
      ...(data.categories.length > 0
        ? [
            {
              kind: 'choice' as const,
              id: 'category',
              label: 'Kind of learning',
              choices: data.categories,
            },
          ]
        : []),
      { kind: 'text', id: 'noneBecause', label: 'Or none, because', maxLength: 500 },
    ],
    submit: { title: 'Record', verb: 'case.learning', style: 'positive' },
  });
}

/** Input: kind, a feedback type or `enquiry.<kind>`. */
export function retypeCard(data: RetypeData): BuiltCard {
  const kinds: Choice[] = data.types.flatMap((type) =>
    type === 'enquiry'
      ? (['mp', 'councillor', 'ombudsman'] as const).map((kind) => ({
          label: kindWords(type, kind),
          value: `enquiry.${kind}`,
        }))
      : [{ label: kindWords(type, null), value: type }],
  );
  return actionForm(data, {
    sentence: 'What is it really? Its history and the day it was received stay as they are.',
    fields: [{ kind: 'choice', id: 'kind', label: 'Kind', required: true, choices: kinds }],
    submit: { title: 'Change the kind', verb: 'case.retype', style: 'positive' },
  });
}

/** Input: note. */
export function noteCard(data: NoteData): BuiltCard {
  return actionForm(data, {
    sentence: 'Add a note. Whoever may see the case may read it.',
    fields: [
      {
        kind: 'text',
        id: 'note',
        label: 'Note',
        required: true,
        multiline: true,
        maxLength: 1000,
        value: data.note ?? null,
      },
    ],
    submit: { title: 'Add the note', verb: 'case.note', style: 'positive' },
  });
}
