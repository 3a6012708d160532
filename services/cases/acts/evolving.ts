import type { PlainDate } from '../../timescale';
import type { CaseEvent, CaseEventBody, CaseEventType } from '../events';
import type { CaseView } from '../view';

export type EventOf<T extends CaseEventType> = Extract<CaseEvent, { type: T }>;

/** What one event makes of the case. `day` is the London day on which it was recorded. */
export type Evolver<T extends CaseEventType> = (
  view: CaseView,
  event: EventOf<T>,
  day: PlainDate,
) => CaseView;

/** One evolver for each event of a group: leaving one out does not compile. */
export type EvolversOf<Group extends CaseEventBody> = { [T in Group['type']]: Evolver<T> };
