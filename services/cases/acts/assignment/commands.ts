/** Whose work it is: given, taken on, handed back, covered. */
import type { PlainDate } from '../../../timescale';

export type AssignmentCommands =
  /** `also`: a second team beside those already at work; else the work passes from one team to another. */
  | {
      type: 'assign';
      teamId: string;
      teamName: string;
      service?: string | null;
      investigatorId: string | null;
      also?: boolean;
    }
  /** Of whoever commands: all that they were given at the present stage. */
  | { type: 'takeOn' }
  | { type: 'handBack'; reason: string; teamId?: string }
  | { type: 'arrangeCover'; personId: string; from: PlainDate; until: PlainDate }
  | { type: 'endCover' };
