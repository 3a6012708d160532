/** Who is shut out of a case, and why. */

export type ConflictCommands =
  /** `bars`: everyone to be shut out on this account (the person, and their line where the council says so). */
  { type: 'declareConflict'; personId: string; bars: string[] };
