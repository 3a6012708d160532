/** Reminders, and what people ask of them. */
import { reads, type ActRow } from './row';

export const REMINDERS = {
  'nudge.open': reads({ verbs: ['nudge.open'], bySelf: true }),
  'row.answer': reads({ verbs: ['row.answer'] }),
  'prefs.show': reads({ intent: 'prefs.set' }),
  'nudge.call': { weight: 'light', verbs: ['nudge.call'] },
} as const satisfies Record<string, ActRow>;
