/** Who is shut out of a case, and why. */
import type { TraitsOf } from '../traits';

export type ConflictEvents =
  /** Declared about oneself, or proposed about somebody else and accepted by the complaints team. */
  | { type: 'conflictDeclared'; personId: string; bars: string[] }
  /** About somebody else: nobody is shut out until the complaints team has decided. */
  | { type: 'conflictProposed'; personId: string; shutsOut: string[] }
  | { type: 'conflictRefused'; personId: string; reason: string }
  /** What a person declared is taken back; what the words or the directory shut out stays. */
  | { type: 'barLifted'; personId: string; reason: string }
  /** Nobody of the complaints team is left: whom the council's file names acts in their place. */
  | { type: 'standInCalled'; personId: string }
  /** Somebody above them is complained about, as is now known: they may see it, and have nothing of it in hand. */
  | { type: 'stoodDown'; personIds: string[] }
  /**
   * A change of the directory shut more people out (who now manages somebody it is about); or, `with` a case that
   * this one is merged with, something that was done there did.
   */
  | { type: 'barred'; bars: string[]; with?: string };

export const conflictTraits: TraitsOf<ConflictEvents> = {
  conflictDeclared: {},
  conflictProposed: {},
  conflictRefused: {},
  barLifted: {},
  standInCalled: {},
  stoodDown: { undo: 'passedOver' },
  barred: { undo: 'follows' },
};
