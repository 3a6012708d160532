/** What the law and the policy promise of every case, checked on what the random machine makes of one. */
import { same } from './machine-same';
import { atStage, everyPointFound, overallOutcome, standing } from '../../services/cases';
import type { CaseEvent } from '../../services/cases/events';
import type { CaseView } from '../../services/cases/view';
import { procedureOn, type ClockEvent } from '../../services/timescale';

/** Within a stage, what never comes after what. */
const ORDER: readonly [ClockEvent['kind'], ClockEvent['kind']][] = [
  ['acknowledged', 'responded'],
  ['investigationReported', 'adjudicated'],
  ['panelMet', 'panelReported'],
  ['panelReported', 'authorityResponded'],
];
const ANSWERS: readonly ClockEvent['kind'][] = ['responded', 'adjudicated', 'authorityResponded'];

/** Whoever had a part in a stage has none in a later one, and nobody signed what they had drafted. */
export function stagesAreTheirPeoples(view: CaseView, history: readonly CaseEvent[]): void {
  const { handlers = [], endedStages = [] } = view;
  const over = endedStages.map(({ stage }) => stage);
  for (const one of view.investigations.filter(({ stage }) => !over.includes(stage))) {
    const earlier = handlers.filter(({ stage }) => stage < one.stage);
    expect(earlier.map(({ personId }) => personId)).not.toContain(one.investigatorId);
  }
  const last = standing(history).at(-1);
  if (last?.type !== 'approved') return;
  const drafted = handlers.filter(({ stage, as }) => stage === view.stage && as !== 'signed');
  expect(drafted.map(({ personId }) => personId)).not.toContain(last.by);
}

/** Nothing happened before its stage was asked for, nor in an order in which it can't have happened. */
export function inOrder({ clock, status, respondedOn, closedOn }: CaseView): void {
  const at = (kind: ClockEvent['kind'], stage: number) =>
    clock.find((one) => one.kind === kind && one.stage === stage)?.on;
  for (const { kind, stage, on } of clock.filter((one) => one.stage > 0)) {
    const asked = stage > 1 ? at('stageRequested', stage) : undefined;
    if (asked !== undefined) same(on >= asked, true);
    for (const [first, then] of ORDER.filter(([, later]) => later === kind)) {
      const earlier = at(first, stage);
      if (earlier !== undefined) same([first, then, on >= earlier], [first, then, true]);
    }
  }
  if (status === 'withdrawn' && respondedOn !== null && closedOn !== null)
    same(closedOn >= respondedOn, true);
}

/** A stage that ended without an answer took nothing of the one before with it. */
export function earlierStagesStand(view: CaseView): void {
  for (const { stage } of view.endedStages ?? []) {
    expect(view.stage).toBeLessThan(stage);
    const before = view.clock.filter(
      (one) => one.stage === stage - 1 && ANSWERS.includes(one.kind),
    );
    if (view.stage === stage - 1 && before.length > 0) expect(view.respondedOn).not.toBeNull();
  }
}

/** A case closes with a finding on each of its points; and the overall outcome is what the findings give. */
export function findingsAreWhole(view: CaseView): void {
  if (view.status === 'closed' && view.feedbackType === 'complaint' && view.mergedInto === null)
    same(everyPointFound(view), true);
  for (const { points, outcome } of atStage(view, view.stage).filter(
    (one) => one.points.length > 0,
  ))
    if (view.points.length > 0) same(outcome, overallOutcome(points));
}

/** Points put in other words or another order keep each finding with its own point. */
export function findingsStay(before: CaseView, after: CaseView): void {
  const alike =
    before.stage === after.stage && new Set(before.points).size === before.points.length;
  if (!alike || before.points === after.points) return;
  const was = atStage(before, before.stage);
  for (const now of atStage(after, after.stage).filter((one) => one.points.length > 0)) {
    const then = was.find((one) => one.teamId === now.teamId);
    if (!then || then.points.length !== before.points.length) continue;
    before.points.forEach((point, at) => {
      const place = after.points.indexOf(point);
      if (place >= 0) same(now.points[place], then.points[at]);
    });
  }
}

/** Nobody is charged a day after the answer; the ball is in somebody's hands exactly while something is to be answered. */
export function nobodyHoldsTheAnswered({
  status,
  holds,
  respondedOn,
  endedStages = [],
}: CaseView): void {
  const last = holds.at(-1);
  if (status === 'open') expect(last?.until).toBeNull();
  if (status !== 'responded') return;
  expect(last?.until).not.toBeNull();
  const over = [respondedOn ?? '', last?.from ?? '', ...endedStages.map(({ on }) => on)].sort();
  same(last!.until! <= over.at(-1)!, true);
}

/** A date that was missed and is so no more left a line. */
export function nothingFlatters(before: CaseView, after: CaseView, today: string): void {
  const gone = [...missed(before, today)].filter((one) => !missed(after, today).has(one));
  const lines = after.adjustments.map(({ dueId, measure }) => `${dueId} ${measure}`);
  for (const one of gone) expect(lines).toContain(one);
}

function missed(view: CaseView, today: string): Set<string> {
  const out = view.status === 'withdrawn' || view.status === 'notAccepted';
  if (out || view.mergedInto !== null || view.excludedBecause !== null) return new Set();
  const late = view.due
    .filter(({ state, window }) => state !== 'notStarted' && !window)
    .flatMap((due) =>
      (['target', 'binding'] as const)
        .filter((of) => due[of] !== null && (due.metOn ?? overOn(due, view) ?? today) > due[of])
        .map((of) => `${due.id} ${of}`),
    );
  return new Set(late);
}

/** When a date that was never met stopped running: with the case or, where that was sooner, with its stage. */
function overOn(due: CaseView['due'][number], { clock, closedOn }: CaseView): string | null {
  if (due.state !== 'ended') return closedOn;
  const days = clock.flatMap(({ kind, stage, on }) =>
    (kind === 'stageEnded' && stage === due.stage) ||
    (kind === 'stageRequested' && stage === due.stage + 1)
      ? [on]
      : [],
  );
  return [...days, ...(closedOn ? [closedOn] : [])].sort()[0] ?? null;
}

/** Only like is merged with like, and what is statutory stays so. */
export function mergesAreOfOneKind(stays: CaseView, goes: CaseView, merged: CaseView): void {
  same(stays.feedbackType, goes.feedbackType);
  const statutory = [stays, goes].some(
    ({ procedureId, receivedOn }) =>
      procedureId !== null && procedureOn(procedureId, receivedOn).statutory,
  );
  if (statutory) same(procedureOn(merged.procedureId!, merged.receivedOn).statutory, true);
}
