/** Whose work it is: given, taken on, handed back, covered. */
import type { PlainDate } from '../../../timescale';
import type { TraitsOf } from '../traits';

export type AssignmentEvents =
  | {
      type: 'assigned';
      stage: number;
      teamId: string;
      teamName: string;
      investigatorId: string | null;
      service?: string | null;
      replaces?: string | null;
      outside?: { name: string; body: string | null };
    }
  /** Whoever was given it says that they do it. */
  | { type: 'takenOn'; stage: number; teamId: string }
  | { type: 'handedBack'; stage: number; teamId: string; reason: string }
  | { type: 'coverArranged'; personId: string; from: PlainDate; until: PlainDate }
  | { type: 'coverEnded'; personId: string };

export const assignmentTraits: TraitsOf<AssignmentEvents> = {
  assigned: { subject: 'whose' },
  takenOn: {},
  handedBack: { subject: 'whose' },
  coverArranged: { undo: 'follows' },
  coverEnded: { undo: 'follows' },
};
