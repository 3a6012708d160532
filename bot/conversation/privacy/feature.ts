/** Retention, subject access, names laid open, the calendar, one's own messages: understood, and done by people. */
import type { Feature } from '../turn/feature';
import { notFromChat } from '../turn/not-from-chat';

export const privacy = {
  acts: {
    'privacy.retention': { typed: notFromChat },
    'privacy.sar': { typed: notFromChat },
    'privacy.unmask': { typed: notFromChat },
    'calendar.add': { typed: notFromChat },
    'prefs.set': { typed: notFromChat },
  },
} as const satisfies Feature;
