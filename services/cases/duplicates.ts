/** Is it a duplicate? Side by side, on facts alone; a person decides (merge, link, keep apart). */
import { daysBetween } from '../timescale';
import type { CaseView } from './view';

export type Alike = 'complainant' | 'receivedOn' | 'about' | 'team' | 'words';

export type Comparable = Pick<
  CaseView,
  'feedbackType' | 'receivedOn' | 'complainant' | 'about' | 'teamId' | 'words'
>;

/** Not further apart than this, in days: the same grievance comes by letter, email and councillor within weeks. */
export const DUPLICATE_WINDOW = 28;
const ENOUGH = 2;
const SAME_WORDS = 0.5;

/** What two cases have in common. */
export function alike(a: Comparable, b: Comparable): Alike[] {
  const pairs: [Alike, boolean][] = [
    ['complainant', sameComplainant(a, b)],
    ['receivedOn', a.receivedOn === b.receivedOn],
    ['about', a.about.some((id) => b.about.includes(id))],
    ['team', a.teamId !== null && a.teamId === b.teamId],
    ['words', overlap(a.words, b.words) >= SAME_WORDS],
  ];
  return pairs.filter(([, same]) => same).map(([what]) => what);
}

/** Those of the cases that look like the same matter, the likest first, with what they share. */
export function possibleDuplicates(
  fresh: Comparable,
  views: readonly CaseView[],
): { ref: string; alike: Alike[] }[] {
  return (
    views
      .filter((view) => !view.loggedInError && view.mergedInto === null)
      // Praise of somebody and a complaint about them are never the same feedback.
      .filter(
        (view) => (view.feedbackType === 'compliment') === (fresh.feedbackType === 'compliment'),
      )
      .filter(
        (view) => Math.abs(daysBetween(view.receivedOn, fresh.receivedOn)) <= DUPLICATE_WINDOW,
      )
      .map((view) => ({ ref: view.ref, alike: alike(fresh, view) }))
      .filter(({ alike: shared }) => shared.length >= ENOUGH && telling(shared))
      .sort((a, b) => b.alike.length - a.alike.length || (a.ref < b.ref ? -1 : 1))
  );
}

/** A team has many cases on one day: that much in common says nothing. */
function telling(shared: Alike[]): boolean {
  return shared.includes('complainant') || shared.includes('words') || shared.includes('about');
}

function sameComplainant({ complainant: a }: Comparable, { complainant: b }: Comparable): boolean {
  return a.key !== null && a.key === b.key;
}

/** Share of the shorter text's words that the longer has too; little words say nothing. */
function overlap(a: string, b: string): number {
  const [fewer, more] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.size - y.size);
  if (!fewer || !more || fewer.size < 3) return 0;
  return [...fewer].filter((word) => more.has(word)).length / fewer.size;
}

function wordsOf(text: string): Set<string> {
  const words = (text.toLowerCase().match(/[\p{L}\d’']{4,}/gu) ?? []).slice(0, 500);
  return new Set(words.filter((word) => !SAID_OF_ALL.has(word)));
}

/** Of nearly every line that is logged: they make no two cases alike. */
const SAID_OF_ALL = new Set(
  'complaint complaints complained complains complaining received recieved yesterday today monday tuesday wednesday thursday friday saturday sunday from about with that this have been were they their them said says team mother father parent parents carer carers child children family would when what because'.split(
    ' ',
  ),
);
