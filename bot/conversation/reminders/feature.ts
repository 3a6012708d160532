/** Reminders as they stand now, and what is answered to them beside what is answered to a case. */
import type { Feature } from '../turn/feature';
import { callMe } from './call';
import { answerRow, openReminder } from './open';

export const reminders = {
  acts: {
    'nudge.open': { press: (c, { ref }) => openReminder(c, ref) },
    'row.answer': { press: (c, { ref }) => answerRow(c, ref) },
    'nudge.call': { press: (c, { ref }) => callMe(c, ref) },
  },
} as const satisfies Feature;
