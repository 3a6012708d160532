/** Reminders as they stand now, and what is answered to them beside what is answered to a case. */
import type { Feature } from '../turn/feature';
import { callMe } from './call';
import { answerRow, openReminder } from './open';
import { setWishes, showOwnWishes } from './wishes';

export const reminders = {
  acts: {
    'nudge.open': { press: (c, { ref }) => openReminder(c, ref) },
    'row.answer': { press: (c, { ref }) => answerRow(c, ref) },
    'prefs.set': { typed: setWishes },
    'prefs.show': {
      typed: (c) => showOwnWishes(c),
      phrases: [
        {
          says: /^(?:(?:show|what are) )?(?:my |the )?(?:message |messages |notification |reminder |nudge )?(?:settings|preferences)(?: for (?:messages|reminders|nudges))?$|^when do you (?:message|nudge|remind|write to) me$/,
        },
      ],
    },
    'nudge.call': { press: (c, { ref }) => callMe(c, ref) },
  },
} as const satisfies Feature;
