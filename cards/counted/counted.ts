/** What the council counts of a case and nobody has recorded yet, on one card. */
import { countedFields, type CountedAsk } from '../frame/counted';
import type { ActionForm, BuiltCard } from '../frame/data';
import { actionForm } from '../frame/forms';

export interface CountedData extends ActionForm {
  asks: CountedAsk[];
}

/** Inputs as `countedFields` has them. What is left empty stays as it is. */
export function countedCard(data: CountedData): BuiltCard {
  return actionForm(data, {
    sentence: 'The council counts by these, and they are not recorded yet. Fill in what you know.',
    fields: countedFields(data.asks),
    form: 'form.counted',
    submit: 'Record these',
  });
}
