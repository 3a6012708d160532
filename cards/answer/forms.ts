/** Answering: acknowledged, answered, the outcome, what was learned, closed or withdrawn. Input ids stand above each. */
import type { Outcome } from '../../services/cases/events';
import type { ActionForm, BuiltCard, Choice, DateFormData, Field, OfTeams } from '../frame/data';
import { dateForm } from '../frame/date-form';
import { countedFields, type CountedAsk } from '../frame/counted';
import { dayField, ofTeams, oneOf } from '../frame/fields';
import { actionForm } from '../frame/forms';
import { counted, outcomeWords } from '../frame/words';

/** Input: on. */
export const acknowledgeCard = (data: DateFormData): BuiltCard =>
  dateForm(data, {
    sentence: 'When was the acknowledgement sent?',
    label: 'Sent on',
    title: 'Acknowledgement sent',
    form: 'form.acknowledge',
  });

/** `asksRights`: whether the answer says how to go further is not on the case yet. */
export interface RespondData extends DateFormData {
  asksRights?: boolean;
  /** Why it may be late: the council's reasons, where its day has passed; empty: it is in time. */
  delayReasons?: Choice[];
  /** It is with sign-off: it may have gone without. */
  asksUnsigned?: boolean;
}

/** Inputs: on, delay, rights, unsigned; team, where several are at work. */
export function respondCard(data: RespondData): BuiltCard {
  return actionForm(data, {
    sentence: 'When was the response sent?',
    lines: data.checklist ?? [],
    fields: [
      ...ofTeams(data.ofTeams),
      dayField('Sent on', data),
      ...(data.delayReasons?.length
        ? [oneOf('delay', 'Main reason, if it went late', data.delayReasons)]
        : []),
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
      ...(data.asksUnsigned
        ? [
            {
              kind: 'toggle' as const,
              id: 'unsigned',
              label: 'Sign-off',
              title: 'It went without the signature that it was waiting for',
            },
          ]
        : []),
    ],
    form: 'form.respond',
    submit: 'Response sent',
  });
}

/** Input: on. */
export const rightsCard = (data: DateFormData): BuiltCard =>
  dateForm(data, {
    sentence: 'When was the complainant told how to go further?',
    label: 'Told on',
    title: 'They were told',
    form: 'form.rights',
  });

export interface CloseData extends DateFormData {
  /** What the council counts by and is still to be recorded. */
  asks: CountedAsk[];
}

/** Inputs: on, and those of `countedFields`. */
export const closeCard = (data: CloseData): BuiltCard =>
  actionForm(data, {
    sentence:
      data.asks.length > 0
        ? 'Close this case. The council counts by what is asked below, so it is filled in first.'
        : 'Close this case. It can be undone just afterwards, and reopened later with a reason.',
    fields: [...countedFields(data.asks), dayField('Closed on', data)],
    form: 'form.close',
    submit: 'Close',
  });

/** Input: on. */
export const withdrawCard = (data: DateFormData): BuiltCard =>
  dateForm(data, {
    sentence: 'Record that the complainant has withdrawn. Nobody withdraws it for them.',
    label: 'Withdrawn on',
    title: 'Record withdrawal',
    form: 'form.withdraw',
  });

export interface OutcomeData extends ActionForm {
  ofTeams?: OfTeams | null;
  points: { n: number; summary?: string | null; outcome: Outcome | null }[];
  outcomes: Outcome[];
  /** Given already, to be changed. */
  reasons?: string | null;
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
    form: 'form.outcome',
    submit: 'Record the outcome',
  });
}

export interface LearningData extends ActionForm {
  categories: Choice[];
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
    form: 'form.learning',
    submit: 'Record',
  });
}
