/** Points, and a case that comes back. Input ids stand above each. */
import type { ActionForm, BuiltCard, Choice, DateFormData } from '../frame/data';
import { dayField, decisionFields, oneOf, sayWhy, type Deciders } from '../frame/fields';
import { actionForm } from '../frame/forms';

export interface PointsData extends ActionForm {
  /** Already agreed, in order. */
  points: string[];
  /** Their own words, from which the points are taken. */
  words: string;
}

/** Input: points, one a line. */
export function pointsCard(data: PointsData): BuiltCard {
  return actionForm(data, {
    sentence:
      'Split it into numbered points, one on each line. Each gets its own finding; agree them with the complainant.',
    quote: data.words,
    fields: [
      {
        kind: 'text',
        id: 'points',
        label: 'Points, one on each line',
        required: true,
        multiline: true,
        maxLength: 3000,
        value: data.points.join('\n'),
      },
    ],
    form: 'form.points',
    submit: 'Agree the points',
  });
}

export interface ReopenData extends DateFormData {
  /** Each with what it does to the figures. */
  choices: (Choice & { effect: string })[];
  /** Where the next stage was asked for too late to begin by itself: why, and who may decide. */
  weigh?: (Deciders & { says: string }) | null;
}

/** Inputs: choice, on, reason; why and decidedBy where it has to be weighed. */
export function reopenCard(data: ReopenData): BuiltCard {
  return actionForm(data, {
    sentence: 'Why does it come back? Each choice does something different to the figures.',
    lines: [
      ...data.choices.slice(0, 3).map(({ label, effect }) => ({ label, value: effect })),
      ...(data.weigh ? [{ label: 'To be weighed', value: data.weigh.says }] : []),
    ],
    fields: [
      oneOf('choice', 'It comes back because of', data.choices, { required: true }),
      dayField('On', data),
      sayWhy('reason', 'What they say, or what was wrong'),
      ...(data.weigh ? decisionFields(data.weigh) : []),
    ],
    form: 'form.reopen',
    submit: data.weigh ? 'Accept all the same' : 'Reopen',
    others: data.weigh ? [{ title: 'Don’t accept', verb: 'case.noStage', sendsInputs: true }] : [],
  });
}
