/** Read, and answered with whom to ask. */
import { reads, type ActRow } from './row';

export const ELSEWHERE = {
  'prefs.set': {
    weight: 'light',
    drops: ['list.overdue', 'list.due'],
    mayBeContent: true,
    general: 'work',
  },
  'report.figures': reads({
    shared: 'counts',
    drops: ['status.team', 'list.due'],
    day: 'period',
    general: 'work',
    takesRef: true,
  }),
  'report.pack': reads({
    drops: ['report.figures', 'status.team', 'list.overdue', 'list.due'],
    day: 'period',
    general: 'work',
    takesRef: true,
  }),
  'privacy.retention': { weight: 'grave', day: 'period', takesRef: true },
  'privacy.sar': {
    weight: 'grave',
    drops: ['log.complaint', 'log.enquiry', 'log.service_request', 'log.comment'],
    mayBeContent: true,
    day: 'reached',
    takesDeadline: true,
    takesRef: true,
  },
  'privacy.unmask': {
    weight: 'grave',
    ofCase: true,
    drops: [
      'letter.draft',
      'letter.holding',
      'case.note',
      'case.respond',
      'case.acknowledge',
      'log.enquiry',
      'log.service_request',
      'nudge.blocked',
      'status.case',
    ],
  },
  'calendar.add': {
    weight: 'grave',
    drops: ['absence.set'],
    mayBeContent: true,
    day: 'closure',
    general: 'work',
  },
} as const satisfies Record<string, ActRow>;
