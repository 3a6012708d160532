/**
 * The doors that people come through on their way to a case: the policy's answer by the fictional directory, asked as
 * the conversation asks it (bot/conversation/case/act.ts). What it lets in is judged elsewhere (machine-who.ts).
 */
import type { Command } from '../../services/cases';
import type { CaseView } from '../../services/cases/view';
import type { Council } from '../../services/councils/types';
import { actionsNeeded, barsFor, couldSign, may } from '../../services/privacy';
import type { Action, PolicyTarget } from '../../services/privacy';
import { demoDirectory } from '../people/demo';

export const directory = demoDirectory();

/** Whether the policy lets somebody give a command on the case as it stands. */
export function letIn(by: string, command: Command, view: CaseView, council: Council): boolean {
  const asks = (action: Action, target: PolicyTarget) =>
    may(directory.byId(by)!, action, target, directory, council).allowed;
  const needed = actionsNeeded([command], view, by);
  if (!needed.every(({ action, workOf }) => asks(action, { ...view, workOf }))) return false;
  if (command.type === 'assign')
    return asks('case.assign', { ...view, assigneeId: command.investigatorId });
  if (command.type === 'sendToSignOff') return couldSign(command.to, view, directory, council);
  return true;
}

/** A command with the exclusions that the doors send with it. */
export function asSent(command: Command, view: CaseView, council: Council): Command {
  const barred = (ids: readonly string[]) => barsFor(ids, council, directory, view.feedbackType);
  if (command.type === 'declareConflict')
    return { ...command, bars: [command.personId, ...barred(view.about.filter(is(command)))] };
  if (command.type === 'correct' && command.change.what === 'about')
    return { ...command, change: { ...command.change, bars: barred(command.change.to) } };
  if (command.type === 'retype')
    return { ...command, bars: barsFor(view.about, council, directory, command.feedbackType) };
  return command;
}

const is =
  ({ personId }: { personId: string }) =>
  (id: string) =>
    id === personId;
