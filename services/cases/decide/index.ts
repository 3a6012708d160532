/** `decide`: what a command makes happen, or why not. Pure; who may do it is policy's question, not asked here. */
import type { Command, CommandType } from '../commands';
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
  return (DECIDERS[command.type] as Decider<CommandType>)(command, view, context);
}

export { decideLog } from './log';
export type { DecideContext, Decision } from './types';
