/** Compliments. */
import { onForm, type ActRow } from './row';

export const COMPLIMENTS = {
  'case.compliment_counts': onForm('ordinary', 'form.compliment', 'case.compliment', {
    intent: 'case.note',
    does: 'Decide whether # counts',
  }),
  'case.thank': onForm('ordinary', 'form.thank', 'case.thank', {
    intent: 'case.note',
    does: 'Thank the worker on #',
    heading: 'People',
  }),
} as const satisfies Record<string, ActRow>;
