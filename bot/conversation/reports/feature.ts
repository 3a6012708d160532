/** Figures and packs: understood, and made by the complaints team. */
import type { Feature } from '../turn/feature';
import { notFromChat } from '../turn/not-from-chat';

export const reports = {
  acts: {
    'report.figures': { typed: notFromChat },
    'report.pack': { typed: notFromChat },
  },
} as const satisfies Feature;
