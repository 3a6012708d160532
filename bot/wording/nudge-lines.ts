/** A day's nudges as the lines of their message: one a case, and card, row, twin and summary are made of it. */
import type { CaseHead, DateLine, NudgeLine } from '../../cards';
import { groupOf, isTask, type Nudge } from '../../services/nudges';
import { SOON } from '../../services/status';
import { sayOutside } from './outside';
import { nudgeAnswers, nudgeTaps } from './nudge-answers';
import {
  nudgeFirst,
  nudgeLastSaid,
  nudgeMissing,
  nudgeWhom,
  nudgeWhy,
  type NudgeWords,
} from './nudges';

/** The case that a line is about, as it stands. */
export interface CaseOfLine {
  head: CaseHead;
  /** Who complains and what about; null for whoever only owes an action and is not told. */
  handle: string | null;
}

/** Of a day's nudges those about one case, the most pressing first. */
export const byCase = (nudges: readonly Nudge[]): [Nudge, ...Nudge[]][] =>
  groupOf(nudges, ({ ref }) => ref) as [Nudge, ...Nudge[]][];

/** @param nudges all about one case, for one person */
export function lineOf(
  [first, ...rest]: [Nudge, ...Nudge[]],
  { head, handle }: CaseOfLine,
  words: NudgeWords,
): NudgeLine {
  const all = [first, ...rest];
  return {
    head,
    handle: all.every(({ dueId }) => isTask(dueId)) ? null : handle,
    dates: all.map((nudge) => dateOf(nudge, words)),
    whom: nudgeWhom(first, words) ?? othersHaveIt(first, words),
    why: nudgeWhy(first, words),
    missing: nudgeMissing(first, words),
    first: nudgeFirst(first, words),
    lastSaid: nudgeLastSaid(first, words),
    since: null,
    answers: allOf(all.map((nudge) => nudgeAnswers(nudge, words))),
    taps: allOf(all.map((nudge) => nudgeTaps(nudge, words))),
  };
}

/** What is told to somebody beside the work says who does it. */
function othersHaveIt({ dueId, facts, personId, role }: Nudge, { nameOf }: NudgeWords) {
  if (isTask(dueId) || role === 'investigator') return null;
  if (facts.outside) return sayOutside(facts.outside);
  const id = facts.investigatorId;
  return id === null || id === personId ? null : nameOf(id);
}

/** Several dates of a case have several answers; each is offered once, "Open" last. */
function allOf<Spec extends { title: string; verb: string; ref?: string | null }>(
  each: Spec[][],
): Spec[] {
  const seen = new Set<string>();
  const once = each.flat().filter(({ title, verb, ref }) => {
    const key = `${verb} ${title} ${ref ?? ''}`;
    return seen.has(key) ? false : seen.add(key);
  });
  const opens = ({ verb }: Spec) => verb === 'case.open';
  return [...once.filter((spec) => !opens(spec)), ...once.filter(opens)];
}

export function dateOf(
  { dueLabel, dueOn, facts }: Pick<Nudge, 'dueLabel' | 'dueOn' | 'facts'>,
  { today }: Pick<NudgeWords, 'today'>,
): DateLine {
  const distance = facts.workingDays;
  const soon = distance !== null && distance <= SOON;
  return {
    label: dueLabel,
    on: dueOn,
    distance,
    status: dueOn < today ? 'overdue' : soon ? 'dueSoon' : 'onTrack',
  };
}
