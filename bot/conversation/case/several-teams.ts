/** One case, several teams at one stage: whose answer and whose finding it is. */
import type { OfTeams } from '../../../cards';
import { atStage, workOf } from '../../../services/cases';
import type { CaseView, Investigation } from '../../../services/cases/view';
import { allowed } from '../turn/access';
import type { Context } from '../turn/feature';

/** Those of the present stage, where they are more than one. */
function several(view: CaseView): Investigation[] {
  const here = atStage(view, view.stage);
  return here.length > 1 ? here : [];
}

/**
 * The team whose part the sender speaks of: their own, where others are at work beside it.
 * @returns undefined: of the whole case
 */
export function ownPart(context: Context, view: CaseView): string | undefined {
  const [mine, ...others] = several(view).length > 0 ? workOf(view, context.actor.id) : [];
  return others.length === 0 ? mine?.teamId : undefined;
}

/** Whether one must say which team's part is meant: several are left, and none is the sender's own. */
export function mustSayWhose(context: Context, view: CaseView): boolean {
  const left = several(view).filter((one) => one.respondedOn === null);
  return left.length > 1 && ownPart(context, view) === undefined;
}

/** The choice for a form, of the teams whose part is the sender's to record. @param open only those still to answer */
export function teamsOf(context: Context, view: CaseView, open: boolean): OfTeams | null {
  const here = several(view).filter((one) => !open || one.respondedOn === null);
  const action = open ? 'case.respond' : 'case.recordOutcome';
  const theirs = here.filter(({ teamId }) => allowed(context, action, { ...view, workOf: teamId }));
  if (theirs.length === 0) return null;
  const choices = theirs.map(({ teamId, teamName }) => ({ value: teamId, label: teamName }));
  const whole = theirs.length > 1 && theirs.length === here.length;
  const all = { value: ALL, label: 'All of them' };
  return {
    choices: whole ? [...choices, all] : choices,
    chosen: ownPart(context, view) ?? (whole ? ALL : theirs[0]!.teamId),
  };
}

const ALL = 'all';

/** What the form's choice names, as a part of a command. */
export function partChosen(inputs: Record<string, string>): { teamId?: string } {
  const team = inputs['team']?.trim() ?? '';
  return team === '' || team === ALL ? {} : { teamId: team };
}
