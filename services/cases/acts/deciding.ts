import type { Council } from '../../councils/types';
import type { PlainDate } from '../../timescale';
import type { CommandOf, CommandType } from '../commands';
import { CaseError } from '../errors';
import type { CaseErrorCode, CaseErrorFacts } from '../errors';
import type { CaseEventBody } from '../events';
import type { Rules } from '../rules';
import type { IsAbove } from '../too-near';
import type { CaseView } from '../view';

/** Everything a decision may depend on besides the case: all of it given, nothing looked up. */
export interface DecideContext {
  today: PlainDate;
  /** ISO instant. */
  at: string;
  /** Directory id of the person whose command it is. */
  by: string;
  /** Directory ids of everybody of the complaints team; absent where whoever asks does not know. */
  complaintsTeam?: readonly string[] | undefined;
  /** The lines of the directory; absent where whoever asks does not know them. */
  isAbove?: IsAbove | undefined;
  rules: Rules;
  council: Council;
}

export type Decision = { events: CaseEventBody[] } | { refusal: CaseError };

export type Decider<T extends CommandType> = (
  command: CommandOf<T>,
  view: CaseView,
  context: DecideContext,
) => Decision;

/** One decider for each command of a group: leaving one out does not compile. */
export type DecidersOf<T extends CommandType> = { [K in T]: Decider<K> };

export const yes = (...events: CaseEventBody[]): Decision => ({ events });

export const no = (code: CaseErrorCode, facts: CaseErrorFacts = {}): Decision => ({
  refusal: new CaseError(code, facts),
});

/** A guard: a refusal, or null when there is nothing against it. */
export type Guard = Decision | null;
