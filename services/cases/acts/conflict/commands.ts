/** Who is shut out of a case, and why. */

export type ConflictCommands =
  /**
   * About oneself it holds at once; about somebody else it is a proposal.
   * `bars`: everyone to be shut out on this account (the person, and their line where the council says so).
   */
  | { type: 'declareConflict'; personId: string; bars: string[] }
  /** The complaints team's word on a proposal; on anybody else it is their own declaration. */
  | { type: 'decideConflict'; personId: string; accepted: boolean; reason: string; bars?: string[] }
  | { type: 'liftBar'; personId: string; reason: string };
