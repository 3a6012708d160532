/** What several decisions ask first. Each gives a refusal, or null when there is nothing against it. */
import { TimescaleError, checkMove } from '../../timescale';
import type { ClockEvent, PlainDate } from '../../timescale';
import { fromTimescale } from '../errors';
import type { CaseErrorFacts } from '../errors';
import { dated } from '../dated';
import type { CaseEventType } from '../events';
import { standsBelow } from '../too-near';
import type { Council } from '../../councils/types';
import type { CaseView } from '../view';
import { no } from './deciding';
import type { DecideContext, Guard } from './deciding';

export function notInFuture(date: PlainDate, context: DecideContext): Guard {
  return date > context.today ? no('dateInFuture', { date, today: context.today }) : null;
}

/** Something that has happened in this case: not in the future, not before the case. */
export function happened(date: PlainDate, view: CaseView, context: DecideContext): Guard {
  if (date < view.receivedOn) return no('dateBeforeReceipt', { date, receivedOn: view.receivedOn });
  return notInFuture(date, context);
}

/** Something of the present stage: not before that stage was asked for. */
export function inStage(date: PlainDate, view: CaseView, context: DecideContext): Guard {
  const asked = view.stage > 1 ? dated(view, 'stageRequested') : null;
  if (asked !== null && date < asked)
    return no('beforeStage', { date, requestedOn: asked, stage: view.stage });
  return happened(date, view, context);
}

export function after(date: PlainDate, earlier: PlainDate): Guard {
  return date > earlier ? null : no('datesOutOfOrder', { date, after: earlier });
}

/** Not earlier than what it follows; the same day will do. `what`: the type of event that came first. */
export function notBefore(date: PlainDate, earliest: PlainDate, what: CaseEventType): Guard {
  return date >= earliest ? null : no('datesOutOfOrder', { date, notBefore: earliest, what });
}

/** Open or answered, but not ended. */
export const isLive = ({ status }: Pick<CaseView, 'status'>): boolean =>
  status === 'open' || status === 'responded';

export function live(view: CaseView): Guard {
  return isLive(view) ? null : wrongStatus(view);
}

/** Still waiting for an answer. */
export function open(view: CaseView): Guard {
  return view.status === 'open' ? null : wrongStatus(view);
}

export function wrongStatus(view: CaseView): Guard {
  return no('notAllowedNow', { status: view.status, mergedInto: view.mergedInto });
}

export function saysSomething(text: string | null): Guard {
  return text === null || text.trim() === '' ? no('needsReason') : null;
}

/**
 * Whether an id stands in one of the council's lists; nothing said will do.
 * @param facts what the refusal says of it
 */
export function listed(
  id: string | null | undefined,
  list: readonly { id: string }[],
  facts: CaseErrorFacts = {},
): Guard {
  const known = id === null || id === undefined || list.some((one) => one.id === id);
  return known ? null : no('unknownItem', facts);
}

/** Whether a problem category and themes stand in the council's lists. */
export const knownCategory = (
  { problemCategory, themes }: Pick<CaseView, 'problemCategory' | 'themes'>,
  council: Pick<Council, 'problemCategories' | 'themes'>,
): Guard =>
  first(
    listed(problemCategory, council.problemCategories),
    ...themes.map((theme) => listed(theme, council.themes)),
  );

/** Whether the law and the procedure allow this dated fact. The engine's own words are carried through. */
export function lawful(move: ClockEvent, view: CaseView, context: DecideContext): Guard {
  if (view.procedureId === null)
    return no('notAllowedNow', { status: view.status, procedure: null });
  const { rules } = context;
  try {
    const procedure = rules.procedure(view.procedureId, view.receivedOn);
    const check = checkMove(procedure, view.clock, move, rules.calendar, rules.counting);
    return check.ok ? null : { refusal: fromTimescale(check.error) };
  } catch (error) {
    if (error instanceof TimescaleError) return { refusal: fromTimescale(error) };
    throw error;
  }
}

/** Whoever is shut out, or stands below whom it is about, is given nothing of it. */
export const keptOut = (personId: string, view: CaseView, { isAbove }: DecideContext): Guard =>
  view.bars.includes(personId) || standsBelow(personId, view, isAbove) ? no('notThisPerson') : null;

/** The first refusal among them; null when all agree. */
export function first(...guards: Guard[]): Guard {
  return guards.find((guard) => guard !== null) ?? null;
}

/** What has gone into another case has no life of its own until it comes out again. */
export function unmerged(view: CaseView): Guard {
  return view.mergedInto === null ? null : no('notAllowedNow', { mergedInto: view.mergedInto });
}

/** A refused, merged or mistaken case leads to nothing more. */
export function accepted(view: CaseView): Guard {
  return view.status === 'notAccepted' || view.loggedInError || view.mergedInto !== null
    ? wrongStatus(view)
    : null;
}
