/** A day's nudges for one person as a card: one case gets its answers on the card, several become a list. */
import {
  bundleCard,
  GIVE_ON,
  nudgeCard,
  type ActionSpec,
  type CaseHead,
  type DateLine,
} from '../../cards';
import type { CaseView } from '../../services/cases/view';
import type { CaseStore } from '../../services/cases/ports';
import { isTask, type Nudge, type NudgeMessage, type PersonBundle } from '../../services/nudges';
import type { Directory } from '../../services/people';
import { SOON } from '../../services/status';
import { londonDate } from '../../services/timescale';
import { handleOf } from '../../services/cases/handle';
import { sayOutside } from '../wording/outside';
import {
  bundleText,
  isAsked,
  nudgeAnswers,
  nudgeFirst,
  nudgeLastSaid,
  nudgeMissing,
  type NudgeWords,
} from '../wording/nudges';

interface Desk {
  cases: Pick<CaseStore<CaseView>, 'get'>;
  directory: Directory;
  /** ISO instant. */
  now: string;
}

export function wordsFor({ directory, now }: Pick<Desk, 'directory' | 'now'>): NudgeWords {
  return {
    today: londonDate(now),
    nameOf: (id) => directory.byId(id)?.name ?? null,
    callName: directory.complaintsTeam()[0]?.name ?? null,
  };
}

export async function nudgeMessage(bundle: PersonBundle, desk: Desk): Promise<NudgeMessage> {
  const words = wordsFor(desk);
  const text = bundleText(bundle, words);
  const [first] = bundle.nudges;
  const card =
    bundle.nudges.length === 1 && first
      ? await single(first, words, desk)
      : await several(bundle, words, desk);
  return { card, text };
}

async function single(nudge: Nudge, words: NudgeWords, desk: Desk) {
  return nudgeCard({
    ...(await whichCase(nudge, desk)),
    asAt: desk.now,
    due: lineOf(nudge, words),
    missing: nudgeMissing(nudge, words),
    first: nudgeFirst(nudge, words),
    lastSaid: nudgeLastSaid(nudge, words),
    ...answersOf(nudge, words),
  }).card;
}

/** Whose answer it is: the one who does the work, or who is to see to what is still to be put right. */
function answersOf(
  nudge: Nudge,
  words: NudgeWords,
): { task: string } | { forManager: true } | { asked: true } | { giveOn: true } | object {
  if (isAsked(nudge)) return { asked: true };
  if (nudgeAnswers(nudge, words).some(({ id }) => id === 'giveOn')) return { giveOn: true };
  if (isTask(nudge.dueId))
    return nudgeAnswers(nudge, words).some(({ id }) => id === 'done')
      ? { task: nudge.dueId }
      : { forManager: true };
  return nudge.role === 'investigator' || nudge.role === 'cover' ? {} : { forManager: true };
}

async function several(bundle: PersonBundle, words: NudgeWords, desk: Desk) {
  const shown = bundle.nudges.slice(0, 10);
  const rows = await Promise.all(
    shown.map(async (nudge) => ({
      ...(await rowHead(nudge, desk)),
      due: lineOf(nudge, words),
      holder: whoHas(nudge, words),
      missing: nudgeMissing(nudge, words),
      act: tapOf(nudge, words),
    })),
  );
  return bundleCard({
    asAt: desk.now,
    name: words.nameOf(bundle.personId)?.split(' ')[0] ?? null,
    rows,
    total: bundle.nudges.length,
    paging: bundle.nudges.length > shown.length ? { ref: 'mine', page: 1, pages: 2 } : null,
  }).card;
}

/** What one tap settles without leaving the list; everything else opens the case. */
function tapOf(nudge: Nudge, words: NudgeWords): ActionSpec | null {
  const answers = nudgeAnswers(nudge, words).map(({ id }) => id);
  const { ref, dueId } = nudge;
  if (answers.includes('done'))
    return { title: 'Done', verb: 'row.taskDone', ref: `${ref}+${dueId}`, version: null };
  if (answers.includes('giveOn')) return { ...GIVE_ON, ref, version: null };
  return answers.includes('onTrack')
    ? { title: 'On track', verb: 'row.onTrack', ref, version: null }
    : null;
}

function whoHas({ dueId, facts }: Nudge, { nameOf }: NudgeWords): string | null {
  if (!isTask(dueId) && facts.outside) return sayOutside(facts.outside);
  const id = isTask(dueId) ? (facts.ownerId ?? null) : facts.investigatorId;
  return id === null ? null : nameOf(id);
}

/** The case, and the few words by which whoever works on it knows it; whoever only owes an action is not told them. */
async function whichCase(
  nudge: Nudge,
  { cases }: Desk,
): Promise<{ head: CaseHead; handle: string | null }> {
  const stored = await cases.get(nudge.ref);
  return {
    head: {
      ref: nudge.ref,
      version: stored?.version ?? 0,
      feedbackType: nudge.facts.feedbackType,
      enquiryKind: stored?.view.enquiryKind ?? null,
    },
    handle: stored && !isTask(nudge.dueId) ? handleOf(stored.view) : null,
  };
}

async function rowHead(nudge: Nudge, desk: Desk): Promise<CaseHead & { handle: string | null }> {
  const { head, handle } = await whichCase(nudge, desk);
  return { ...head, handle };
}

function lineOf(nudge: Nudge, { today }: NudgeWords): DateLine {
  const distance = nudge.facts.workingDays;
  const soon = distance !== null && distance <= SOON;
  return {
    label: nudge.dueLabel,
    on: nudge.dueOn,
    distance,
    status: nudge.dueOn < today ? 'overdue' : soon ? 'dueSoon' : 'onTrack',
  };
}
