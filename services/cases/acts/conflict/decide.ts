/** Who is shut out of a case, and why. */
import { no, yes } from '../deciding';
import type { DecidersOf } from '../deciding';
import type { ConflictCommands } from './commands';

export const conflictDeciders: DecidersOf<ConflictCommands['type']> = {
  declareConflict: ({ personId, bars }, view) => {
    const all = [...new Set([personId, ...bars])];
    if (all.every((id) => view.own.bars.includes(id))) return no('alreadyDone');
    return yes({ type: 'conflictDeclared', personId, bars: all });
  },
};
