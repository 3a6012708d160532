/** A question about a case to a colleague, and the answer to it. Input ids stand above each. */
import type { ActionForm, BuiltCard, Choice } from '../frame/data';
import { oneOf, sayWhy } from '../frame/fields';
import { actionForm } from '../frame/forms';

export interface AskData extends ActionForm {
  /** Who may see the case, and so may be asked. */
  people: Choice[];
}

/** Inputs: person, question. */
export function askCard(data: AskData): BuiltCard {
  return actionForm(data, {
    sentence:
      'Ask somebody who may see this case. They get your words in their own chat and can answer there. Nothing is recorded until they do.',
    fields: [
      oneOf('person', 'Whom', data.people, { required: true }),
      sayWhy('question', 'Your question'),
    ],
    form: 'form.ask',
    submit: 'Send it',
  });
}

/** Input: answer. */
export function replyCard(data: ActionForm): BuiltCard {
  return actionForm(data, {
    sentence: 'Your answer is kept on the case as a note, and whoever asked gets it.',
    fields: [sayWhy('answer', 'Your answer')],
    form: 'form.reply',
    submit: 'Answer',
  });
}
