/**
 * The conflict firewall: who may not see, find, count, be assigned or be nudged about a complaint.
 * Bars win over every role.
 */
import type { FeedbackType } from '../cases/events';
import type { CaseView } from '../cases/view';
import { standsBelow } from '../cases/too-near';
import type { Council } from '../councils/types';
import type { Directory } from '../people';
import { COMPLAINTS_ROLES, holdsAny } from '../people';
import type { Role } from '../people';

/** Someone must always be left to run the procedure, so the line's bar stops at these; a subject's never does. */
const NEVER_BARRED_BY_LINE: readonly Role[] = [...COMPLAINTS_ROLES, 'director'];

/**
 * Directory ids barred from a case about these people: each subject and, where the council says so,
 * those who manage them, upwards – the managers whose own work is in question with theirs, and who
 * would hear of it first. The complaints team and the director are barred only when they are themselves
 * complained about. A compliment, comment or enquiry bars nobody: nobody need be kept from thanks.
 */
export function barsFor(
  aboutIds: readonly string[],
  council: Pick<Council, 'firewall'>,
  directory: Directory,
  feedbackType: FeedbackType = 'complaint',
): string[] {
  if (feedbackType !== 'complaint') return [];
  const bars = new Set(aboutIds);
  if (council.firewall.lineManagement) {
    for (const id of aboutIds) lineBarred(id, directory).forEach((manager) => bars.add(manager));
  }
  return [...bars].sort();
}

function lineBarred(subjectId: string, directory: Directory): string[] {
  return directory.lineAbove(subjectId).filter((id) => {
    const manager = directory.byId(id);
    return manager !== null && !holdsAny(manager, NEVER_BARRED_BY_LINE);
  });
}

/**
 * Whom the directory of today bars from a case. Whoever stands in for the complaints team there is barred, as it is,
 * only when complained about: else a change of the lines would leave the case to nobody.
 */
export function barredToday(
  view: Pick<CaseView, 'about' | 'feedbackType'> & Partial<Pick<CaseView, 'standIn'>>,
  council: Pick<Council, 'firewall'>,
  directory: Directory,
): string[] {
  const { about, feedbackType, standIn } = view;
  const bars = barsFor(about, council, directory, feedbackType);
  return bars.filter((id) => id !== standIn || about.includes(id));
}

/** Why the firewall keeps somebody out of the work on a case, or null. Never shown. */
export function whyKeptOut(
  personId: string,
  view: Parameters<typeof standsBelow>[1],
  bars: readonly string[],
  directory: Directory,
): 'assigneeUnknown' | 'assigneeBarred' | 'assigneeBelowSubject' | null {
  if (!directory.byId(personId)) return 'assigneeUnknown';
  if (bars.includes(personId)) return 'assigneeBarred';
  // Nobody can be asked to find against the person who manages them.
  const isAbove = (above: string, below: string) => directory.isAbove(above, below);
  return standsBelow(personId, view, isAbove) ? 'assigneeBelowSubject' : null;
}
