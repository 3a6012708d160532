/** What every plan of nudges stands on, made in one place: the running bot and the command line must not differ. */
import { loadAbsences, type AbsenceStore } from '../../services/absences/store';
import type { Council } from '../../services/councils/types';
import type { PlanContext } from '../../services/nudges';
import type { Directory } from '../../services/people/directory';
import type { Calendar } from '../../services/timescale';

export interface Standing {
  conversations: Pick<AbsenceStore, 'list'>;
  council: Council;
  directory: Directory;
  calendar: Calendar;
  /** Milliseconds since 1970. */
  now: number;
}

/** @throws StoreError `unavailable` */
export async function nudgeContext({ conversations, ...rest }: Standing): Promise<PlanContext> {
  return { ...rest, absences: await loadAbsences(conversations, rest.now) };
}
