/** Retention, subject access, names laid open, the calendar: understood, and done by people. */
import type { Feature } from '../turn/feature';
import { notFromChat } from '../turn/not-from-chat';

const forGovernance = notFromChat(
  ({ contact }) =>
    `I don’t do that from chat: ${contact.informationGovernance} decides what is kept, for how long, and who may have it. Ask them.`,
);

export const privacy = {
  acts: {
    'privacy.retention': { typed: forGovernance },
    'privacy.sar': { typed: forGovernance },
    'privacy.unmask': { typed: forGovernance },
    'calendar.add': {
      typed: notFromChat(
        ({ contact }) =>
          `I can’t change the calendar from chat: whoever runs Candour does that, and sees which dates it would move before it counts. Tell them the day and its name, or ask ${contact.complaintsTeam}.`,
      ),
    },
  },
} as const satisfies Feature;
