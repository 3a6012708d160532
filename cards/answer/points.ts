/** Points, and a case that comes back. Input ids stand above each. */
import type { ActionForm, BuiltCard, Choice, DateFormData } from '../frame/data';
import { dayField, oneOf, sayWhy } from '../frame/fields';
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
}

/** Inputs: choice, on, reason. */
export function reopenCard(data: ReopenData): BuiltCard {
  return actionForm(data, {
    sentence: 'Why does it come back? Each choice does something different to the figures.',
    lines: data.choices.slice(0, 3).map(({ label, effect }) => ({ label, value: effect })),
    fields: [
      oneOf('choice', 'It comes back because of', data.choices, { required: true }),
      dayField('On', data),
      sayWhy('reason', 'What they say, or what was wrong'),
    ],
    form: 'form.reopen',
    submit: 'Reopen',
  });
}
