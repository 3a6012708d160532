/** What is put right for this complainant, and what the council will change. */
import type { PlainDate } from '../../../timescale';

export type RemediesCommands =
  | {
      type: 'agreeRemedy';
      kind: string;
      detail: string | null;
      amountPence: number | null;
      dueOn: PlainDate | null;
      recommendedBy?: 'ombudsman';
    }
  | { type: 'finishRemedy'; id: string; on: PlainDate }
  | { type: 'addAction'; what: string; category: string | null; ownerId: string; dueOn: PlainDate }
  /** To somebody else; the day it is due stays. */
  | { type: 'giveAction'; id: string; ownerId: string }
  | { type: 'finishAction'; id: string; on: PlainDate };
