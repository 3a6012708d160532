/** What reports count a case by, recorded where it was left open. */
import type { PlainDate } from '../../../timescale';
import type { TraitsOf } from '../traits';
import type { CountedFacts } from './commands';

/** `stage`: whose delay it is. `on`: the day on which an adjustment was agreed. */
export type CountedEvents = {
  type: 'counted';
  facts: CountedFacts;
  stage: number;
  on: PlainDate;
  /** The council's own words for the reason of a delay, as they were. */
  delayLabel?: string;
};

export const countedTraits: TraitsOf<CountedEvents> = { counted: {} };
