/** The work: who has the ball, the answer, what came of it. */
import type { PlainDate } from '../../timescale';
import type { Holder, WorkEvent } from '../events';
import { passTo } from '../holds';
import { changing, leading } from '../investigations';
import { overallOutcome } from '../outcome';
import type { CaseView } from '../view';
import type { EvolversOf } from './types';

/** Being blocked hands the ball over only where someone else truly has it. */
const WAITING_FOR: Readonly<Record<string, Holder>> = {
  complainant: 'complainant',
  otherAgency: 'otherAgency',
  signOff: 'signOff',
};

export const work: EvolversOf<WorkEvent> = {
  blocked: (view, { reason, note }, day) => {
    const next: CaseView = {
      ...view,
      block: { reason, note, on: day },
      lastWord: { kind: 'blocked', on: day, reason },
    };
    const holder = WAITING_FOR[reason];
    return holder ? passTo(next, holder, null, day) : next;
  },

  onTrack: (view, _event, day) =>
    backAtWork({ ...view, block: null, lastWord: { kind: 'onTrack', on: day, reason: null } }, day),

  sentToSignOff: (view, { to, on, by }, day) =>
    passTo(
      {
        ...view,
        block: null,
        signOff: { state: 'with', personId: to, sentBy: by, since: on, reasons: [] },
      },
      'signOff',
      to,
      day,
    ),

  returnedFromSignOff: (view, { reasons }, day) =>
    backAtWork({ ...view, signOff: signOffState(view, 'returned', day, reasons) }, day),

  approved: (view, _event, day) =>
    backAtWork({ ...view, signOff: signOffState(view, 'approved', day, []) }, day),

  letterSent: (view, { kind, on }) => ({ ...view, letters: [...view.letters, { kind, on }] }),

  appointed: (view, { stage, part, personId, name, on }) => ({
    ...view,
    appointments: [...view.appointments, { stage, part, personId, name, on }],
  }),

  coverArranged: (view, { personId, from, until }) => ({
    ...view,
    cover: { personId, from, until },
  }),

  coverEnded: (view) => ({ ...view, cover: null }),

  pointsAgreed: (view, { points }) => ({ ...view, points }),

  outcomeRecorded: (view, { stage, outcome, points, teamId, reasons }) => {
    const investigations = changing(
      view,
      (one) => one.stage === stage && (!teamId || one.teamId === teamId),
      { outcome, points, ...(reasons ? { reasons } : {}) },
    );
    // Each team finds for itself; the case's outcome follows from all that have found.
    const found = investigations.flatMap((one) => (one.stage === stage ? (one.outcome ?? []) : []));
    return { ...view, investigations, outcome: overallOutcome(found) ?? outcome };
  },

  learningRecorded: (view, { learning, noneBecause, category }) => ({
    ...view,
    learning: { recorded: true, noneBecause },
    learningPoints:
      learning === null
        ? view.learningPoints
        : [...view.learningPoints, { what: learning, category: category ?? null }],
  }),

  remedyAgreed: (view, { id, stage, kind, detail, amountPence, on, dueOn, recommendedBy }) => ({
    ...view,
    remedies: [
      ...view.remedies,
      {
        ...{ id, stage, kind, detail, amountPence, agreedOn: on, dueOn, doneOn: null },
        ...(recommendedBy ? { recommendedBy } : {}),
      },
    ],
  }),

  remedyDone: (view, { id, on }) => ({
    ...view,
    remedies: view.remedies.map((one) => (one.id === id ? { ...one, doneOn: on } : one)),
  }),

  actionAdded: (view, { id, what, category, ownerId, dueOn }, day) => ({
    ...view,
    actions: [...view.actions, { id, what, category, ownerId, addedOn: day, dueOn, doneOn: null }],
  }),

  actionDone: (view, { id, on }) => ({
    ...view,
    actions: view.actions.map((one) => (one.id === id ? { ...one, doneOn: on } : one)),
  }),

  // The council's own test is all the triage that thanks need.
  complimentJudged: (view, { counted, reason }) => ({
    ...view,
    triaged: true,
    compliment: { counted, reason },
  }),

  workerThanked: (view, { personIds, on }) => ({
    ...view,
    thanked: [...view.thanked, { personIds, on }],
  }),
};

/** The ball returns to whoever does the work: the investigator, or the complaints team before there is one. */
function backAtWork(view: CaseView, day: PlainDate): CaseView {
  if (view.status !== 'open') return view;
  const lead = leading(view);
  return lead
    ? passTo(view, 'investigator', lead.investigatorId, day)
    : passTo(view, 'complaintsTeam', null, day);
}

function signOffState(
  view: CaseView,
  state: 'returned' | 'approved',
  since: PlainDate,
  reasons: string[],
): CaseView['signOff'] {
  return { ...view.signOff, state, personId: view.signOff?.personId ?? '', since, reasons };
}
