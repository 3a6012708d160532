/** Whose work it is: given, taken on, handed back, covered. */
import type { PlainDate } from '../../../timescale';

export type AssignmentCommands =
  /**
   * `also`: a further team beside those already at work; `replaces`: the team whose place it takes. Neither: the place
   * of the one team that is still at work, where there is just one. `outside`: somebody from outside investigates, and
   * the complaints team acts for them.
   */
  | {
      type: 'assign';
      teamId: string;
      teamName: string;
      service?: string | null;
      investigatorId: string | null;
      also?: boolean;
      replaces?: string;
      outside?: { name: string; body: string | null };
    }
  /** Of whoever commands: all that they were given at the present stage. */
  | { type: 'takeOn' }
  | { type: 'handBack'; reason: string; teamId?: string }
  | { type: 'arrangeCover'; personId: string; from: PlainDate; until: PlainDate }
  | { type: 'endCover' };
