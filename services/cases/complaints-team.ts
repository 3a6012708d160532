/** Somebody must always be left to run a case. */
import type { Council } from '../councils/types';
import type { DecideContext } from './acts/deciding';
import type { CaseEventBody } from './events';
import type { CaseView } from './view';

/**
 * Who has to be called when these people are shut out.
 * @param already the stand-in who acts in it now, if any
 * @returns null: somebody of the complaints team is left, a stand-in acts already, or it isn't known who they are;
 * `call`: the council's stand-in, who is to be called; `nobody`: none is named, or they are shut out as well
 */
export function whoIsLeft(
  bars: readonly string[],
  already: string | null,
  { complaintsTeam, firewall }: Pick<DecideContext, 'complaintsTeam'> & Pick<Council, 'firewall'>,
): { call: string } | 'nobody' | null {
  if (!complaintsTeam || complaintsTeam.some((id) => !bars.includes(id))) return null;
  if (already !== null && !bars.includes(already)) return null;
  const { standIn } = firewall;
  return standIn !== undefined && !bars.includes(standIn) ? { call: standIn } : 'nobody';
}

/**
 * Whoever is shut out of a case, and by whatever act, the last of the complaints team is not without a stand-in.
 * @returns what is to be kept beside the act: nothing, or that the stand-in is called; `nobody`: it can't be done
 */
export function whoIsCalled(
  before: Pick<CaseView, 'bars'>,
  after: Pick<CaseView, 'bars' | 'standIn'>,
  context: Pick<DecideContext, 'complaintsTeam' | 'council'>,
): CaseEventBody[] | 'nobody' {
  if (after.bars.every((id) => before.bars.includes(id))) return [];
  const { complaintsTeam, council } = context;
  const left = whoIsLeft(after.bars, after.standIn ?? null, {
    complaintsTeam,
    firewall: council.firewall,
  });
  if (left === 'nobody') return left;
  return left === null ? [] : [{ type: 'standInCalled', personId: left.call }];
}
