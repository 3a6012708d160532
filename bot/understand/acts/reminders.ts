/** Reminders, and what people ask of them. */
import { ofCase, reads, type ActRow } from './row';

export const REMINDERS = {
  'nudge.open': reads({ verbs: ['nudge.open'], bySelf: true }),
  'row.answer': reads({ verbs: ['row.answer'] }),
  'prefs.show': reads({ intent: 'prefs.set' }),
  'nudge.ahead': reads({ intent: 'status.team' }),
  'nudge.told': ofCase('reads', { intent: 'audit.query' }),
  'nudge.unreached': reads({ intent: 'status.team' }),
  'nudge.everyone': { weight: 'grave', intent: 'status.team', verbs: ['nudge.everyone'] },
  'nudge.call': { weight: 'light', verbs: ['nudge.call'] },
} as const satisfies Record<string, ActRow>;
