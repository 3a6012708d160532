/**
 * Cover follows from absences: whoever covers somebody has a part in each of their open cases for as long as
 * that lasts. What should be is compared with what is, so nothing is lost when a press, a round or the process
 * is cut off: the next round finds what is missing, cases that came meanwhile included.
 */
import { CaseError, mark, type CaseService } from '../cases';
import type { CaseQuery, CaseStore } from '../cases/ports';
import type { CaseView } from '../cases/view';
import type { Council } from '../councils/types';
import type { Directory } from '../people/directory';
import { may } from '../privacy';
import { londonDate, type PlainDate } from '../timescale';
import {
  absenceKey,
  forgetAbsence,
  lastDay,
  storedAbsences,
  type AbsenceStore,
  type StoredAbsence,
} from './store';

const PAGE = 100;
/** Cases changed for one absence in one go; the rest wait for the next round, a minute later. */
export const COVER_AT_ONCE = 100;
/** In the history of a case, for what no person did. */
const BY = 'candour';
/** The product itself asks, not a person: bars are kept case by case. */
const EVERYTHING = { viewerId: 'cover', grants: 'all' } as const;

export interface CoverParts {
  stores: { cases: Pick<CaseStore<CaseView>, 'find'>; conversations: AbsenceStore };
  cases: Pick<CaseService, 'execute'>;
  council: Pick<Council, 'firewall'>;
  directory: Directory;
  /** ISO instant. */
  now: string;
  /**
   * Whose press it is: what they may not know of is left to the daily run, so that not even the time taken tells
   * of it. Absent: the run itself.
   */
  viewerId?: string;
}

/** What one look at an absence found: the cases covered in the end, and how many still wait for their turn. */
export interface Covered {
  views: CaseView[];
  waiting: number;
  /** How many cases there were to cover. */
  open: number;
}

/** What cover would come to, with nothing written: of the open cases, how many the cover may have or sees anyway. */
export async function coverable(
  parts: CoverParts,
  absence: StoredAbsence,
): Promise<{ open: number; covered: number }> {
  const sum = { open: 0, covered: 0 };
  for await (const view of casesOf(parts, absence.personId, ['open'])) {
    sum.open += 1;
    const { coverId } = absence;
    if (coverId !== null && (mayCover(parts, absence, view) || sees(parts, coverId, view)))
      sum.covered += 1;
  }
  return sum;
}

/**
 * Brings the cover of every absence up to date; those that are over are forgotten once nothing is left of them.
 * @param personId whose absences; null: everyone's
 * @returns the cases that are covered, and how many still wait
 * @throws StoreError `unavailable`
 */
export async function keepCover(
  parts: CoverParts,
  personId: string | null = null,
): Promise<Covered> {
  const { conversations } = parts.stores;
  const today = londonDate(parts.now);
  const all = (await storedAbsences(conversations, Date.parse(parts.now))).filter(
    (one) => personId === null || one.personId === personId,
  );
  const sum: Covered = { views: [], waiting: 0, open: 0 };
  for (const absence of all.filter((one) => isOver(one, today))) {
    const left = await takeCoverBack(parts, absence, all, today);
    sum.waiting += left;
    if (left === 0 && parts.viewerId === undefined) await forgetAbsence(conversations, absence);
  }
  for (const absence of inForce(all, today)) {
    const { views, waiting, open } = await giveCover(parts, absence);
    sum.open += open;
    sum.views.push(...views);
    sum.waiting += waiting;
  }
  return sum;
}

const isOver = (one: StoredAbsence, today: PlainDate) => one.ended || lastDay(one) < today;

/** Of each person's absences the one that counts now: the earliest that is not over. A case has one cover. */
function inForce(all: readonly StoredAbsence[], today: PlainDate): StoredAbsence[] {
  const first = new Map<string, StoredAbsence>();
  for (const one of all) {
    if (!isOver(one, today) && !first.has(one.personId)) first.set(one.personId, one);
  }
  return [...first.values()];
}

/**
 * Cover on each open case of the person that the cover may have. Whoever recorded the absence must be one who
 * may give these cases away; else only those are covered that the cover sees anyway.
 */
async function giveCover(parts: CoverParts, absence: StoredAbsence): Promise<Covered> {
  const covered: Covered = { views: [], waiting: 0, open: 0 };
  const { coverId } = absence;
  const cover = coverId === null ? null : parts.directory.byId(coverId);
  let changed = 0;
  for await (const view of casesOf(parts, absence.personId, ['open'])) {
    covered.open += 1;
    const wanted = cover !== null && mayCover(parts, absence, view);
    if (wanted || (cover !== null && sees(parts, cover.id, view))) covered.views.push(view);
    const asItIs = wanted ? hasCover(view, absence) : view.cover === null;
    if (asItIs) continue;
    if (changed >= COVER_AT_ONCE) {
      covered.waiting += 1;
      continue;
    }
    changed += 1;
    await setCover(parts, view, wanted ? absence : null, absence.by ?? absence.personId);
  }
  return covered;
}

/** @returns how many cases still have cover from it */
async function takeCoverBack(
  parts: CoverParts,
  absence: StoredAbsence,
  all: readonly StoredAbsence[],
  today: PlainDate,
): Promise<number> {
  // Another absence of the same person decides anew whom the cover should be.
  if (
    absence.coverId === null ||
    inForce(all, today).some((one) => one.personId === absence.personId)
  )
    return 0;
  let changed = 0;
  let left = 0;
  for await (const view of casesOf(parts, absence.personId)) {
    if (view.cover === null) continue;
    if (changed < COVER_AT_ONCE) await setCover(parts, view, null, BY);
    else left += 1;
    changed += 1;
  }
  return left;
}

async function setCover(
  { cases, now }: CoverParts,
  view: CaseView,
  absence: StoredAbsence | null,
  by: string,
): Promise<void> {
  const what = absence ? `${absenceKey(absence)}|${absence.act}` : 'none';
  try {
    await cases.execute(
      view.ref,
      absence?.coverId
        ? {
            type: 'arrangeCover',
            personId: absence.coverId,
            from: absence.from,
            until: lastDay(absence),
          }
        : { type: 'endCover' },
      // The version makes it this change of this state: done twice at once it is done once.
      { commandId: `cover|${what}|${view.version}`, by, at: now },
    );
  } catch (error) {
    // Barred or closed since it was read: then there is nothing to cover.
    if (!(error instanceof CaseError)) throw error;
  }
}

const hasCover = ({ cover }: CaseView, absence: StoredAbsence): boolean =>
  cover?.personId === absence.coverId &&
  cover?.from === absence.from &&
  cover?.until === lastDay(absence);

function mayCover(
  { directory, council }: CoverParts,
  { by, personId, coverId }: StoredAbsence,
  view: CaseView,
): boolean {
  const giver = directory.byId(by ?? personId);
  if (!giver || coverId === null) return false;
  const target = { ...view, assigneeId: coverId };
  return may(giver, 'case.assign', target, directory, council).allowed;
}

function sees({ directory, council }: CoverParts, personId: string, view: CaseView): boolean {
  const person = directory.byId(personId);
  return person !== null && may(person, 'case.read', view, directory, council).allowed;
}

/** The person's cases, a page at a time. What is changed on the way leaves the order as it is. */
async function* casesOf(
  { stores, viewerId = EVERYTHING.viewerId }: CoverParts,
  personId: string,
  statuses?: CaseQuery['statuses'],
): AsyncGenerator<CaseView> {
  const query: CaseQuery = {
    reach: { viewerId, grants: EVERYTHING.grants },
    marks: [mark.work(personId)],
    order: 'newest',
    ...(statuses ? { statuses } : {}),
  };
  let after: string | null = null;
  do {
    const page = await stores.cases.find(query, { after, limit: PAGE });
    yield* page.cases.map(({ view }) => view);
    after = page.next;
  } while (after !== null);
}
