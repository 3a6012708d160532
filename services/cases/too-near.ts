/** Nobody decides on a complaint about somebody above them, whenever it becomes known whom it is about. */
import type { CaseEventBody } from './events';
import { atStage } from './investigations';
import type { CaseView } from './view';

/** Whether the first stands anywhere above the second in the directory. Both are directory ids. */
export type IsAbove = (managerId: string, personId: string) => boolean;

/** Directory ids of everybody whom it is about, by its own words or by those of a case merged into it. */
export function subjectsOf({
  about,
  mergedFrom = [],
}: Pick<CaseView, 'about'> & Partial<Pick<CaseView, 'mergedFrom'>>): string[] {
  return [...new Set([...about, ...mergedFrom.flatMap((one) => one.about ?? [])])];
}

/**
 * Whether somebody stands below a person complained about: what they find could not be free.
 * @param isAbove absent: the lines aren't known, and nobody is told apart by them
 */
export function standsBelow(
  personId: string,
  view: Pick<CaseView, 'about' | 'feedbackType'> & Partial<Pick<CaseView, 'mergedFrom'>>,
  isAbove: IsAbove | undefined,
): boolean {
  return (
    isAbove !== undefined &&
    view.feedbackType === 'complaint' &&
    subjectsOf(view).some((id) => isAbove(id, personId))
  );
}

/** Those who have something of an open complaint in hand, to find out, to sign or to cover, and stand below its subject. */
export function tooNear(view: CaseView, isAbove: IsAbove | undefined): string[] {
  if (view.status !== 'open') return [];
  const work = atStage(view, view.stage).filter((one) => one.respondedOn === null);
  const hands = [
    ...work.map(({ investigatorId }) => investigatorId),
    ...view.appointments
      .filter(({ stage }) => stage === view.stage)
      .map(({ personId }) => personId),
    view.signOff?.personId,
    view.cover?.personId,
  ].filter((id) => typeof id === 'string');
  return [...new Set(hands)].filter((id) => standsBelow(id, view, isAbove));
}

/** What is kept beside whatever left a case in such hands: they stand down, and somebody else is to be found. */
export function whoStandsDown(view: CaseView, isAbove: IsAbove | undefined): CaseEventBody[] {
  const personIds = tooNear(view, isAbove);
  return personIds.length > 0 ? [{ type: 'stoodDown', personIds }] : [];
}
