/** Reading the investigations of a case: one per team and stage. */
import type { CaseView, Investigation } from './view';

/** Those of one stage, in the order in which they began. */
export function atStage(view: Pick<CaseView, 'investigations'>, stage: number): Investigation[] {
  return view.investigations.filter((one) => one.stage === stage);
}

/** The one that stands for the case in lists: the present stage's first that is still to be answered, else its first. */
export function leading(view: Pick<CaseView, 'investigations' | 'stage'>): Investigation | null {
  const here = atStage(view, view.stage);
  return here.find((one) => one.respondedOn === null) ?? here[0] ?? null;
}

/** What is still to be answered at the present stage; once all of it is, what was. */
export function atWork(view: Pick<CaseView, 'investigations' | 'stage'>): Investigation[] {
  const here = atStage(view, view.stage);
  const waiting = here.filter((one) => one.respondedOn === null);
  return waiting.length > 0 ? waiting : here;
}

/**
 * The teams at whose hands the present stage lacks somebody who looks into it: of the council, from outside, or
 * appointed to it. Where no team was given it, the case's own; null: no team at all.
 */
export function lackingInvestigator(
  view: Pick<CaseView, 'investigations' | 'stage' | 'teamId' | 'appointments'>,
): (string | null)[] {
  if (
    view.appointments.some(({ stage, part }) => stage === view.stage && LOOKS_INTO.includes(part))
  )
    return [];
  const works = atWork(view);
  if (works.length === 0) return [view.teamId];
  const nobodys = works.filter((one) => one.investigatorId === null && !one.outside);
  return nobodys.map(({ teamId }) => teamId);
}

const LOOKS_INTO: readonly string[] = ['investigatingOfficer', 'panelChair', 'panelMember'];

/** Whether it is another team's investigator who did something, and not whoever does this work. */
export function isAnothers(view: CaseView, work: Investigation, personId: string): boolean {
  const others = atStage(view, work.stage).filter((one) => one.teamId !== work.teamId);
  return work.investigatorId !== personId && others.some((one) => one.investigatorId === personId);
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

/** Nobody signs what they drafted, whoever sends it: who ever investigated this stage, or sent the answer. */
export function maySignOff(view: CaseView, personId: string, sentBy: string | null): boolean {
  const drafted = (view.handlers ?? []).some(
    (one) => one.stage === view.stage && one.personId === personId && one.as !== 'signed',
  );
  const investigates = atStage(view, view.stage).some((one) => one.investigatorId === personId);
  return personId !== sentBy && !drafted && !investigates;
}

/** Everyone who ever investigated, drafted, signed or answered a stage before this one: they may not handle this one. */
export function earlierHandlers(view: CaseView, stage: number): string[] {
  const now = view.investigations
    .filter((one) => one.stage < stage)
    .flatMap((one) => one.investigatorId ?? []);
  const once = (view.handlers ?? [])
    .filter((one) => one.stage < stage)
    .map(({ personId }) => personId);
  return [...new Set([...now, ...once])];
}

type Part = NonNullable<CaseView['handlers']>[number]['as'];

/** The case remembers who had a part in a stage, whoever has it later. */
export function withHandler(
  view: CaseView,
  stage: number,
  personId: string | null,
  as: Part,
): CaseView {
  const handlers = view.handlers ?? [];
  const known = handlers.some(
    (one) => one.stage === stage && one.personId === personId && one.as === as,
  );
  return personId === null || known
    ? view
    : { ...view, handlers: [...handlers, { stage, personId, as }] };
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
