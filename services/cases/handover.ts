/** Moving everything that one person has to another: previewed case by case, dates untouched. */
import type { Command } from './commands';
import { decide } from './decide';
import type { DecideContext } from './decide';
import type { CaseError } from './errors';
import { workOf } from './investigations';
import type { CaseView } from './view';

export interface HandoverLine {
  ref: string;
  /** Send these to `CaseService.execute` once the preview is confirmed. */
  commands: Extract<Command, { type: 'assign' }>[];
  /** Why it can't go there. `notThisPerson` is for the complaints team: the asker hears only that it stays. */
  refusal: CaseError | null;
}

/**
 * What would move from one investigator to another: each open case in which `from` has unanswered work
 * at the present stage. The team stays as it is: only the pair of hands changes.
 */
export function planHandover(
  views: readonly CaseView[],
  from: string,
  to: string,
  context: DecideContext,
): HandoverLine[] {
  return views.flatMap((view) => {
    const work = view.status === 'open' ? workOf(view, from) : [];
    const commands = work.map(({ teamId, teamName }) => ({
      type: 'assign' as const,
      teamId,
      teamName,
      service: view.service ?? null,
      investigatorId: to,
    }));
    if (commands.length === 0) return [];
    const refused = commands
      .map((command) => decide(command, view, context))
      .find((decision) => 'refusal' in decision);
    const refusal = refused && 'refusal' in refused ? refused.refusal : null;
    return [{ ref: view.ref, commands: refusal ? [] : commands, refusal }];
  });
}
