/** Figures and packs: understood, and made by the complaints team. */
import type { Feature } from '../turn/feature';
import { notFromChat } from '../turn/not-from-chat';

const figures = notFromChat(
  ({ contact }) =>
    `I don’t count by month, quarter or year, and I make no report, so I give no figure for that. How things stand now I can say, each number with its cases: “how’s my team doing”, “what’s late”, “what’s due this week”, “what needs triage”. For other figures ask ${contact.complaintsTeam}.`,
);

export const reports = {
  acts: {
    'report.figures': { typed: figures },
    'report.pack': { typed: figures },
  },
} as const satisfies Feature;
