/** Findings as they are typed: shown point by point before anything is recorded. */
import { messageCard, type BuiltCard, type Line } from '../../../cards';
import { pointsAt } from '../case/standing-lines';
import type { Outcome } from '../../../services/cases/events';
import type { CaseView } from '../../../services/cases/view';
import { OUTCOME_WORDS } from '../../wording/events';
import type { Slots } from '../../understand/types';
import { allowed } from '../turn/access';
import type { Asked, Context, Said } from '../turn/feature';
import { rememberCard } from '../turn/last-card';
import { ownPart } from '../case/several-teams';

const FOUND: Record<NonNullable<Slots['outcome']>[number], Outcome> = {
  upheld: 'upheld',
  partly_upheld: 'partiallyUpheld',
  not_upheld: 'notUpheld',
  no_finding: 'noFinding',
};

/** One finding for each point, or one for the whole; anything else is said and asked. */
export function finding(context: Context, view: CaseView, { slots, text }: Asked): Said {
  const found = (slots.outcome ?? []).map((each) => FOUND[each]);
  const points = view.points.length;
  if (found.length === 0) return {};
  const point = found.length === 1 ? pointSaid(text) : null;
  if (points === 0 && (found.length > 1 || point !== null))
    return { card: noPointsYet(context, view, found, point ?? 1) };
  if (points > 0 && (points !== found.length || (point ?? 1) > points))
    return {
      ...(point !== null && point <= points ? { values: { [`point.${point}`]: found[0]! } } : {}),
      says: `${view.ref} has ${count(points, 'point')} and you gave ${count(found.length, 'finding')} (${listed(found)}). Nothing is saved: choose one for each point.`,
    };
  const team = ownPart(context, view);
  return {
    values: { ...valuesOf(points, found), ...(team === undefined ? {} : { team }) },
    whole: true,
  };
}

const POINT =
  /\b(?:points?|pt)\s*(?<n>\d{1,2}|one|two|three|four|five|six)\b|\b(?<nth>first|second|third|fourth|fifth|sixth|[1-6](?:st|nd|rd|th))\s+point\b/i;
const COUNTED = [
  'one first',
  'two second',
  'three third',
  'four fourth',
  'five fifth',
  'six sixth',
];

/** Of which point a single finding is said; null: of none, so of the whole. */
function pointSaid(text: string): number | null {
  const said = POINT.exec(text)?.groups;
  const word = (said?.['n'] ?? said?.['nth'])?.toLowerCase();
  if (word === undefined) return null;
  return (
    Number.parseInt(word, 10) || COUNTED.findIndex((each) => each.split(' ').includes(word)) + 1
  );
}

function valuesOf(points: number, found: readonly Outcome[]): Record<string, string> {
  if (points === 0) return { outcome: found[0]! };
  return Object.fromEntries(found.map((each, i) => [`point.${i + 1}`, each]));
}

/** Findings belong to points: without any, a number says nothing of what was found. */
function noPointsYet(
  context: Context,
  view: CaseView,
  found: readonly Outcome[],
  first: number,
): BuiltCard {
  const n = shortRef(view.ref);
  const splits = allowed(context, 'case.split', view);
  rememberCard(context, view.ref);
  return messageCard({
    title: view.ref,
    sentence: `You gave ${count(found.length, 'finding')}, but no points are agreed on ${view.ref} yet. Nothing is saved.`,
    asAt: context.now,
    lines: found.map((each, i) => ({ label: `Point ${first + i}`, value: OUTCOME_WORDS[each] })),
    notes: [
      splits
        ? `Agree the points first, such as “points ${n}: contact was cancelled; nobody rang back”, then give a finding for each.`
        : `Points are agreed by ${context.deps.council.contact.complaintsTeam}. Or give one finding for the whole, such as “finding on ${n}: upheld”.`,
    ],
    ref: view.ref,
    version: view.version,
    actions: splits ? [{ title: 'Agree the points', verb: 'form.points' }] : [],
  });
}

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;
const listed = (found: readonly Outcome[]): string =>
  found.map((each) => OUTCOME_WORDS[each]).join(', ');
const shortRef = (ref: string): string => String(Number(ref.split('-').at(-1)));

/** What was found, point by point or on the whole: what somebody signs. */
export function findingLines(view: CaseView): Line[] {
  const points = pointsAt(view, view.stage).map(({ n, summary, outcome }) => ({
    label: `${n}. ${summary ?? 'Point'}`,
    value: outcome ? OUTCOME_WORDS[outcome] : 'without a finding',
  }));
  const whole = {
    label: 'Outcome',
    value: view.outcome ? OUTCOME_WORDS[view.outcome] : 'none yet',
  };
  return [...points, whole];
}
