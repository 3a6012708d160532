/** Figures that could not be read as a question about cases, and whole reports. */
import type { Feature } from '../turn/feature';
import { notFromChat } from '../turn/not-from-chat';
import { pack } from './pack';

const figures = notFromChat(
  () =>
    `I couldn’t tell what to count there, so I counted nothing. Ask for example “how many complaints in Q3 by category”, “what % in time since April”, “average days to answer by team” or “what’s late”.`,
);

export const reports = {
  acts: {
    'report.figures': { typed: figures },
    'report.pack': { typed: pack },
  },
} as const satisfies Feature;
