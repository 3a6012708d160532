/** People and their work. */
import { reads, type ActRow } from './row';

export const PEOPLE = {
  'absence.set': {
    weight: 'light',
    form: 'away.form',
    verbs: ['away.set'],
    does: 'Record who is away',
    drops: ['nudge.on_track', 'calendar.add', 'none'],
    day: 'absence',
    person: 'away',
    general: 'work',
    inOwnWords: true,
  },
  'away.list': reads({ intent: 'absence.set', verbs: ['away.list'] }),
  'away.back': { weight: 'light', intent: 'absence.set' },
  'away.until': { weight: 'light', intent: 'absence.set' },
  'away.change': { weight: 'light', intent: 'absence.set', verbs: ['away.change'] },
  'away.cancel': { weight: 'light', intent: 'absence.set', verbs: ['away.cancel'] },
  'away.undo': { weight: 'light', verbs: ['away.undo'] },
  'handover.preview': {
    weight: 'grave',
    intent: 'case.assign',
    form: 'handover.form',
    verbs: ['handover.preview'],
  },
  'handover.confirm': { weight: 'grave', verbs: ['handover.confirm'] },
  'handover.list': reads({ intent: 'case.assign', verbs: ['handover.list'] }),
  'handover.open': reads({ verbs: ['handover.open'] }),
  'handover.cancel': { weight: 'grave', intent: 'case.assign', verbs: ['handover.cancel'] },
} as const satisfies Record<string, ActRow>;
