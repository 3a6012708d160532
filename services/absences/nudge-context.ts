/** What every plan of nudges stands on, made in one place: the running bot and the command line must not differ. */
import { loadAbsences, type AbsenceStore } from './store';
import type { Council } from '../councils/types';
import { allWishes, type PlanContext } from '../nudges';
import type { Directory } from '../people/directory';
import type { Calendar } from '../timescale';

export interface Standing {
  conversations: Pick<AbsenceStore, 'list'>;
  council: Pick<Council, 'nudges' | 'workingHours'>;
  directory: Directory;
  calendar: Calendar;
  /** Milliseconds since 1970. */
  now: number;
}

/** @throws StoreError `unavailable` */
export async function nudgeContext({ conversations, ...rest }: Standing): Promise<PlanContext> {
  return {
    ...rest,
    absences: await loadAbsences(conversations, rest.now),
    wishes: await allWishes(conversations, rest.now),
  };
}
