/** Figures that could not be read as a question about cases, and whole packs, which the complaints team makes. */
import type { Feature } from '../turn/feature';
import { notFromChat } from '../turn/not-from-chat';

const figures = notFromChat(
  ({ contact }) =>
    `I couldn’t tell what to count there, so I counted nothing. Ask for example “how many complaints in Q3 by category”, “what % in time since April”, “average days to answer by team” or “what’s late”. I make no whole report yet: for that, ask ${contact.complaintsTeam}.`,
);

const pack = notFromChat(
  ({ contact }) =>
    `I make no whole report or pack yet, so ask ${contact.complaintsTeam} for it. Single figures I give, each open to its cases: “how many complaints in Q3 by category”, “what % in time since April”, “average days to answer by team”.`,
);

export const reports = {
  acts: {
    'report.figures': { typed: figures },
    'report.pack': { typed: pack },
  },
} as const satisfies Feature;
