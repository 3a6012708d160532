/** Who complains, and what they need. */
import { onForm, type ActRow } from './row';

export const COMPLAINANT = {
  'case.needs': onForm('ordinary', 'form.needs', 'case.needs', {
    intent: 'case.note',
    does: 'Record people and needs on #',
    heading: 'People',
  }),
  'case.behaviour': onForm('grave', 'form.behaviour', 'case.behaviour', {
    intent: 'case.note',
    does: 'Record the behaviour policy on #',
    heading: 'People',
  }),
} as const satisfies Record<string, ActRow>;
