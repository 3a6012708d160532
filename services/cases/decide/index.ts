/** `decide`: what a command makes happen, or why not. Pure; who may do it is policy's question, not asked here. */
import { TimescaleError } from '../../timescale';
import type { Command, CommandType } from '../commands';
import { fromTimescale } from '../errors';
import type { CaseEventBody } from '../events';
import { evolve } from '../evolve';
import type { CaseView } from '../view';
import { clock } from './clock';
import { ending } from './ending';
import { pairing } from './pairing';
import { people } from './people';
import { triage } from './triage';
import type { DecideContext, Decider, Decision, DecidersOf } from './types';
import { work } from './work';

const DECIDERS: DecidersOf<Exclude<CommandType, 'undo'>> = {
  ...triage,
  ...clock,
  ...work,
  ...ending,
  ...people,
  ...pairing,
};

/** Decides any command but `undo`, which needs the history (undo.ts), and `log` (log.ts). */
export function decide(
  command: Exclude<Command, { type: 'undo' }>,
  view: CaseView,
  context: DecideContext,
): Decision {
  const decision = (DECIDERS[command.type] as Decider<CommandType>)(command, view, context);
  return 'events' in decision ? countable(decision, view, context) : decision;
}

/**
 * What has happened must have a place in the procedure: no case at stage 2 under rules without one, no
 * acknowledgement before what it acknowledges. The engine knows the order of things; it is asked before
 * anything is kept, so that every kept history can be counted.
 */
function countable(
  decision: { events: CaseEventBody[] },
  view: CaseView,
  context: DecideContext,
): Decision {
  const { at, by, rules } = context;
  try {
    decision.events.reduce((sum, body, i) => {
      const event = { ...body, seq: view.lastSeq + 1 + i, at, by, commandId: 'tried' };
      return evolve(sum, event, view.ref, rules);
    }, view);
    return decision;
  } catch (error) {
    if (error instanceof TimescaleError) return { refusal: fromTimescale(error) };
    throw error;
  }
}

export { decideLog } from './log';
export type { DecideContext, Decision } from './types';
