/** How a case ends, how it comes back, and what is taken back. */
import type { ReopenChoice } from '../../../terms';
import type { PlainDate } from '../../../timescale';
import type { StageWeighed } from '../stages/commands';

export type EndingCommands =
  | { type: 'close'; on: PlainDate }
  | { type: 'withdraw'; on: PlainDate }
  | {
      type: 'reopen';
      choice: Exclude<ReopenChoice, 'newPoints'>;
      on: PlainDate;
      reason: string;
      accept?: StageWeighed;
    }
  /** `only`: that act or nothing (the other half of a merge). */
  | { type: 'undo'; only?: string };
