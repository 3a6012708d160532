/** Reading the investigations of a case: one per team and stage. */
import type { CaseView, Investigation } from './view';

/** Those of one stage, in the order in which they began. */
export function atStage(view: CaseView, stage: number): Investigation[] {
  return view.investigations.filter((one) => one.stage === stage);
}

/** The one that stands for the case in lists: the present stage's first. */
export function leading(view: CaseView): Investigation | null {
  return atStage(view, view.stage)[0] ?? null;
}

/** What one person has still to answer at the present stage. */
export function workOf(view: CaseView, personId: string): Investigation[] {
  return atStage(view, view.stage).filter(
    (one) => one.investigatorId === personId && one.respondedOn === null,
  );
}

/** Given to somebody who has neither said that they do it nor done anything for it. */
export function notTakenOn(view: CaseView): Investigation[] {
  if (view.status !== 'open') return [];
  return atStage(view, view.stage).filter(
    (one) =>
      one.given !== undefined &&
      one.investigatorId !== null &&
      one.respondedOn === null &&
      !one.takenOn,
  );
}

/** Whoever answered it, or sent the answer on: they don't sign it off as well. */
export function maySignOff(view: CaseView, personId: string, sentBy: string | null): boolean {
  return (
    personId !== sentBy && !atStage(view, view.stage).some((one) => one.investigatorId === personId)
  );
}

/** Everyone who handled a stage before this one: they may not handle this one. */
export function earlierHandlers(view: CaseView, stage: number): string[] {
  return view.investigations
    .filter((one) => one.stage < stage && one.investigatorId !== null)
    .map((one) => one.investigatorId as string);
}

/** Changes those that match and keeps the rest. */
export function changing(
  view: CaseView,
  matches: (one: Investigation) => boolean,
  change: Partial<Investigation>,
): Investigation[] {
  return view.investigations.map((one) => (matches(one) ? { ...one, ...change } : one));
}

/** In nobody's hands: what handing back, or being shut out, leaves. */
export const NOBODY = { investigatorId: null, takenOn: null } as const;
