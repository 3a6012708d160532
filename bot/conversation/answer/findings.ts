/** Findings as they are typed: shown point by point before anything is recorded. */
import { messageCard, type BuiltCard } from '../../../cards';
import { overallOutcome } from '../../../services/cases';
import type { Outcome } from '../../../services/cases/events';
import type { CaseView } from '../../../services/cases/view';
import { OUTCOME_WORDS } from '../../wording/events';
import type { Slots } from '../../understand/types';
import { allowed, caseFor } from '../turn/access';
import { act } from '../case/act';
import type { Context } from '../turn/context';
import { rememberCard } from '../turn/last-card';
import { openCaseForm } from '../case/forms';
import type { Asked } from '../turn/feature';
import { readBack } from '../case/read-back';
import { ownPart } from '../case/several-teams';

const FOUND: Record<NonNullable<Slots['outcome']>[number], Outcome> = {
  upheld: 'upheld',
  partly_upheld: 'partiallyUpheld',
  not_upheld: 'notUpheld',
  no_finding: 'noFinding',
};

/** @throws NotForYou */
export async function finding(
  context: Context,
  ref: string,
  { slots, confirmed, step }: Asked,
): Promise<BuiltCard> {
  const found = (slots.outcome ?? []).map((each) => FOUND[each]);
  const { view } = await caseFor(context, 'case.recordOutcome', ref);
  const points = view.points.length;
  const teamId = ownPart(context, view);
  if (found.length === 0) return openCaseForm(context, 'case.finding', ref);
  if (points === 0 && found.length > 1) return noPointsYet(context, view, found);
  if (points > 0 && points !== found.length)
    return openCaseForm(context, 'case.finding', ref, {
      says: `${view.ref} has ${count(points, 'point')} and you gave ${count(found.length, 'finding')} (${listed(found)}). Nothing is saved: choose one for each point.`,
    });
  // A line of a plan has been read back and confirmed already.
  if (confirmed)
    return act(
      context,
      ref,
      {
        type: 'recordOutcome',
        ...(points === 0 ? { outcome: found[0]! } : { points: found }),
        ...(teamId === undefined ? {} : { teamId }),
      },
      null,
      step,
    );
  const overall = found.length > 1 ? overallOutcome(found) : null;
  return readBack(context, 'case.finding', ref, {
    values: { ...valuesOf(points, found), ...(teamId === undefined ? {} : { team: teamId }) },
    says: `Please check: nothing is recorded yet. ${overall ? `Overall it would be ${OUTCOME_WORDS[overall]}. ` : ''}Press “Record the outcome”, or type “yes”.`,
  });
}

function valuesOf(points: number, found: readonly Outcome[]): Record<string, string> {
  if (points === 0) return { outcome: found[0]! };
  return Object.fromEntries(found.map((each, i) => [`point.${i + 1}`, each]));
}

/** Findings belong to points: without any, a number says nothing of what was found. */
function noPointsYet(context: Context, view: CaseView, found: readonly Outcome[]): BuiltCard {
  const n = shortRef(view.ref);
  const splits = allowed(context, 'case.split', view);
  rememberCard(context, view.ref);
  return messageCard({
    title: view.ref,
    sentence: `You gave ${count(found.length, 'finding')}, but no points are agreed on ${view.ref} yet. Nothing is saved.`,
    asAt: context.now,
    lines: found.map((each, i) => ({ label: `Point ${i + 1}`, value: OUTCOME_WORDS[each] })),
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
