/** Who is shut out of a case, and why. */
import type { TraitsOf } from '../traits';

export type ConflictEvents =
  | { type: 'conflictDeclared'; personId: string; bars: string[] }
  /**
   * A change of the directory shut more people out (who now manages somebody it is about); or, `with` a case that
   * this one is merged with, something that was done there did.
   */
  | { type: 'barred'; bars: string[]; with?: string };

export const conflictTraits: TraitsOf<ConflictEvents> = {
  conflictDeclared: {},
  barred: { undo: 'follows' },
};
