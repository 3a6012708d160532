/** The flat facts that queries use, derived in this one place. */
import { leading } from './investigations';
import { presentHold } from './holds';
import type { CaseIndex } from './ports';
import type { CaseView } from './view';

export function indexOf(view: CaseView): CaseIndex {
  const lead = leading(view);
  return {
    status: view.status,
    feedbackType: view.feedbackType,
    triaged: view.triaged,
    stage: view.stage,
    holder: presentHold(view)?.holder ?? null,
    teamId: lead?.teamId ?? view.teamId,
    investigatorId: lead?.investigatorId ?? null,
    receivedOn: view.receivedOn,
    nextDueOn: view.nextDue?.on ?? null,
    grants: grantsOf(view),
    bars: [...view.bars].sort(),
  };
}

/** What the grants of a case are made from. */
export type GrantFacts = Pick<
  CaseView,
  'loggedBy' | 'teamId' | 'service' | 'investigations' | 'cover' | 'signOff' | 'bars'
>;

/**
 * Who may see it, beside the complaints team: the teams and the service at work on it, whoever logged it,
 * has investigated it, or has the ball now. The policy's own rule (services/privacy), kept as an index;
 * a bar takes a person's own grant away as well.
 */
export function grantsOf(view: CaseView): string[] {
  const { investigations, bars } = view;
  const people = [
    view.loggedBy,
    presentHold(view)?.personId ?? null,
    ...investigations.map((one) => one.investigatorId),
  ].filter((id) => id !== null && !bars.includes(id));
  const teams = [view.teamId, ...investigations.map((one) => one.teamId)];
  const services = [view.service];
  const grants = (kind: string, ids: (string | null)[]) =>
    ids.filter((id) => id !== null).map((id) => `${kind}:${id}`);
  return [
    ...new Set([
      ...grants('team', teams),
      ...grants('person', people),
      ...grants('service', services),
    ]),
  ].sort();
}
