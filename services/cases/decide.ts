/** `decide`: what a command makes happen, or why not. Pure; who may do it is policy's question, not asked here. */
import { TimescaleError } from '../timescale';
import { DECIDERS } from './acts';
import { no } from './acts/deciding';
import type { DecideContext, Decider, Decision } from './acts/deciding';
import type { Command, CommandType } from './commands';
import { fromTimescale } from './errors';
import type { CaseEventBody } from './events';
import { whoIsCalled } from './complaints-team';
import { evolve } from './evolve';
import { movedBetween } from './moved';
import { whoStandsDown } from './too-near';
import type { Recalculation } from './adjustment';
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
    const after = decision.events.reduce((sum, body, i) => {
      const event = { ...body, seq: view.lastSeq + 1 + i, at, by, commandId: 'tried' };
      return evolve(sum, event, view.ref, rules);
    }, view);
    const called = whoIsCalled(view, after, context);
    if (called === 'nobody') return no('needsStandIn');
    const said = decision.events.map((body) => saying(body, movedBetween(view, after)));
    return { events: [...said, ...called, ...whoStandsDown(after, context.isAbove)] };
  } catch (error) {
    if (error instanceof TimescaleError) return { refusal: fromTimescale(error) };
    throw error;
  }
}

/** What changes the facts that dates are counted from says what that did to them, for the history. */
function saying(body: CaseEventBody, moved: Recalculation[]): CaseEventBody {
  return body.type === 'mergedFrom' || body.type === 'procedureChanged' || body.type === 'corrected'
    ? { ...body, moved }
    : body;
}

export { decideLog } from './acts/logging/decide';
export type { DecideContext, Decision } from './acts/deciding';
