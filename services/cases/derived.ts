/** What is kept beside a case because lists and figures go by it: always derived from the case, never edited. */
import type { Figures } from './figures';
import { figuresOf } from './figures';
import { indexOf } from './index-of';
import type { CaseIndex } from './ports';
import type { CaseView } from './view';

export const derivedFrom = (view: CaseView): { index: CaseIndex; figures: Figures | null } => ({
  index: indexOf(view),
  figures: figuresOf(view),
});
