/** Retention, subject access, names laid open, the calendar, one's own messages: understood, and done by people. */
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
    'prefs.set': {
      typed: notFromChat(
        () =>
          'I can’t change when I write to you: it is once a day at most, within your own working hours. To put off reminders about one case, type “remind me about”, its reference and the day.',
      ),
    },
  },
} as const satisfies Feature;
