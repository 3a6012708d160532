/** Whose investigations a command changes, where it changes those of some teams and not the stage as a whole. */
import { handedBack, workGiven } from './acts/assignment/decide';
import type { Command } from './commands';
import { atStage } from './investigations';
import type { CaseView } from './view';

/**
 * @param by whose command it is
 * @returns the ids of the teams at work on the present stage that it touches; empty: no team's in particular
 */
export function teamsTouched(command: Command, view: CaseView, by: string): string[] {
  const here = atStage(view, view.stage);
  const of = (teamId: string | undefined) =>
    here.filter((one) => teamId === undefined || one.teamId === teamId);
  switch (command.type) {
    case 'assign':
      return [workGiven(command, view)].filter((teamId) => teamId !== null);
    case 'respond':
      return ids(of(command.teamId).filter((one) => one.respondedOn === null));
    case 'recordOutcome':
      return ids(of(command.teamId));
    case 'handBack':
      return ids([handedBack(view, by, command.teamId)].filter((one) => one !== undefined));
    default:
      return [];
  }
}

const ids = (works: readonly { teamId: string }[]): string[] => works.map(({ teamId }) => teamId);
