/** Giving a case out of one's hands. Input ids stand above each. */
import type { ActionForm, BuiltCard, Choice } from '../frame/data';
import { oneOf, sayWhy } from '../frame/fields';
import { actionForm } from '../frame/forms';

export interface HandBackData extends ActionForm {
  /** Who is told. */
  tells: string;
}

/** Input: reason. */
export function handBackCard(data: HandBackData): BuiltCard {
  return actionForm(data, {
    sentence: `Hand this back to ${data.tells}. The dates stay as they are.`,
    fields: [sayWhy('reason', 'Reason')],
    form: 'form.handBack',
    submit: 'Hand back',
  });
}

export interface ConflictData extends ActionForm {
  /** The sender first. */
  people: Choice[];
}

/** Input: person. */
export function conflictCard(data: ConflictData): BuiltCard {
  return actionForm(data, {
    sentence:
      'Who has a conflict of interest? From then on they no longer see this case, and the complaints team finds someone else.',
    fields: [
      oneOf('person', 'Who', data.people, {
        required: true,
        value: data.people[0]?.value ?? null,
      }),
    ],
    form: 'form.conflict',
    submit: 'Declare the conflict',
  });
}
