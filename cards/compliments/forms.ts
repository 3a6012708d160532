/** Compliments: whether one counts, and who is thanked. Input ids stand above each. */
import type { ActionForm, BuiltCard, Choice } from '../frame/data';
import { oneLine, oneOf } from '../frame/fields';
import { actionForm } from '../frame/forms';

export interface ComplimentData extends ActionForm {
  /** The council's own test, in its words. */
  test: string;
  words: string;
}

/** Inputs: counted, reason. */
export function complimentCard(data: ComplimentData): BuiltCard {
  return actionForm(data, {
    sentence: 'Does it count as a compliment? If not, it is kept as a thank-you all the same.',
    lines: [{ label: 'The council’s test', value: data.test }],
    quote: data.words,
    fields: [
      oneOf(
        'counted',
        'Decision',
        [
          { label: 'It counts', value: 'yes' },
          { label: 'Keep as a thank-you, not counted', value: 'no' },
        ],
        { required: true },
      ),
      oneLine('reason', 'Reason, if it doesn’t count'),
    ],
    form: 'form.compliment',
    submit: 'Decide',
  });
}

export interface ThankData extends ActionForm {
  people: Choice[];
  /** Few enough to tick; else one is picked from the list. */
  several: boolean;
  words: string;
}

/** Input: people (several). */
export function thankCard(data: ThankData): BuiltCard {
  return actionForm(data, {
    sentence: `Pass the thanks on. ${data.several ? 'Each person chosen' : 'The person chosen'} gets one message with the words below.`,
    quote: data.words,
    fields: [
      oneOf('people', 'Who is thanked', data.people, { required: true, multi: data.several }),
    ],
    form: 'form.thank',
    submit: 'Pass the thanks on',
  });
}
