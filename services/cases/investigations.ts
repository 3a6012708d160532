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
