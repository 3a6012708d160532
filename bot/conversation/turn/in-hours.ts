/** Nobody is written to outside their own hours. */
import { hoursOn } from '../../../services/nudges';
import type { Person } from '../../../services/people';
import type { TurnContext } from './context';

export function isInHours({ deps, now, today }: TurnContext, person: Person): boolean {
  const hours = hoursOn(person, deps.council.workingHours, deps.calendar(), today);
  const at = Date.parse(now);
  return hours !== null && at >= hours.morning && at < hours.end;
}
