/** Who may be given a case to look into. */
import type { Directory } from '../people';
import { COMPLAINTS_ROLES, holdsAny } from '../people';
import type { Person, Role } from '../people';
import { whyKeptOut } from './firewall';

/**
 * Whose work it is to find out and answer, at whatever stage: an investigator, the manager who answers for the team
 * or the service (regulation 14 leaves local resolution to them), the complaints team itself. Stage 2's independent
 * person and the panel are nobody's of the council: they are appointed by name.
 */
const HANDLERS: readonly Role[] = [
  'investigator',
  'teamManager',
  'serviceManager',
  ...COMPLAINTS_ROLES,
];

export function isHandler(person: Pick<Person, 'roles'>): boolean {
  return holdsAny(person, HANDLERS);
}

/**
 * Why somebody may not be given a case, or null. For the audit trail: whoever is refused reads one sentence for all
 * of these, or it would say who is complained about.
 */
export function whyNotAssignable(
  personId: string,
  view: Parameters<typeof whyKeptOut>[1],
  bars: readonly string[],
  directory: Directory,
): ReturnType<typeof whyKeptOut> | 'assigneeRole' {
  const person = directory.byId(personId);
  if (person && !isHandler(person)) return 'assigneeRole';
  return whyKeptOut(personId, view, bars, directory);
}
