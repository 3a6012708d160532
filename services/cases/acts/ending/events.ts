/** How a case ends, how it comes back, and what is taken back. */
import type { ReopenChoice } from '../../../terms';
import type { PlainDate } from '../../../timescale';
import type { Adjustment } from '../../adjustment';
import type { TraitsOf } from '../traits';

export type EndingEvents =
  | { type: 'closed'; on: PlainDate }
  | { type: 'withdrawn'; on: PlainDate; inError?: boolean }
  | { type: 'reopened'; choice: ReopenChoice; on: PlainDate; reason: string }
  /** `undoes`: the command taken back, with all its events; `what`: the first of them. */
  | { type: 'undone'; undoes: string; what: string; adjustments: Adjustment[] };

export const endingTraits: TraitsOf<EndingEvents> = {
  closed: { subject: 'ending' },
  withdrawn: { subject: 'ending' },
  reopened: { subject: 'ending' },
  undone: { undo: 'passedOver' },
};
