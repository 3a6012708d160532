/** `decide`: what a command makes happen, or why not. Pure; who may do it is policy's question, not asked here. */
import { TimescaleError } from '../timescale';
import { DECIDERS } from './acts';
import type { DecideContext, Decider, Decision } from './acts/deciding';
import type { Command, CommandType } from './commands';
import { fromTimescale } from './errors';
import type { CaseEventBody } from './events';
import { evolve } from './evolve';
import type { CaseView } from './view';

/** Decides any command but `undo`, which needs the history (undo.ts), and `log` (acts/logging). */
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

export { decideLog } from './acts/logging/decide';
export type { DecideContext, Decision } from './acts/deciding';
