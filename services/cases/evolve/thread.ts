/** The thread of a case: receipt, triage, whose it is, how it ends. */
import type { ThreadEvent } from '../events';
import { endHolds, passTo, presentHold } from '../holds';
import { atStage, changing, leading } from '../investigations';
import type { CaseView, Investigation } from '../view';
import type { EventOf, EvolversOf } from './types';

const NOBODY = { investigatorId: null, takenOn: null } as const;

const united = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])];

export const thread: EvolversOf<ThreadEvent> = {
  received: (view, event) => {
    const {
      feedbackType,
      enquiryKind,
      receivedOn,
      happenedOn,
      channel,
      complainant,
      words,
      about,
      teamId,
      teamName,
      service,
      procedureId,
    } = event;
    // Only a complaint shuts anyone out; policy says who, and those it is about are the least of it.
    const barred = event.bars ?? (feedbackType === 'complaint' ? about : []);
    const known: CaseView = {
      ...view,
      feedbackType,
      enquiryKind,
      receivedOn,
      happenedOn,
      channel,
      complainant,
      words,
      about,
      teamId,
      teamName,
      service,
      procedureId,
      status: 'open',
      loggedAt: event.at,
      loggedBy: event.by,
      bars: barred,
      own: { receivedOn, bars: barred },
      madeFrom: event.from ?? null,
      links: event.from ? [{ to: event.from, why: 'madeFrom' }] : [],
      clock: [{ kind: 'received', on: receivedOn, stage: 0 }],
    };
    // The council has had it since receipt, whenever it was logged: those days are the complaints team's.
    return passTo(known, 'complaintsTeam', null, receivedOn);
  },

  accepted: (view, event) => ({ ...view, triaged: true, procedureId: event.procedureId }),

  refused: (view, event, day) =>
    endHolds(
      {
        ...view,
        triaged: true,
        status: 'notAccepted',
        refusedBecause: event.reason,
        clock: [...view.clock, { kind: 'closed', on: day, stage: 0 }],
      },
      day,
    ),

  assigned: (view, event, day) => {
    const next: CaseView = { ...view, investigations: withAssigned(view, event, day) };
    const lead = atStage(next, event.stage)[0];
    const led: CaseView =
      lead?.teamId === event.teamId
        ? {
            ...next,
            teamId: event.teamId,
            teamName: event.teamName,
            service: event.service ?? view.service,
          }
        : next;
    return passTo(coverFor(view, led), 'investigator', lead?.investigatorId ?? null, day);
  },

  takenOn: (view, { stage, teamId }, day) => ({
    ...view,
    investigations: changing(view, (one) => one.stage === stage && one.teamId === teamId, {
      takenOn: day,
    }),
  }),

  handedBack: (view, event, day) => {
    const investigations = changing(
      view,
      (one) => one.stage === event.stage && one.teamId === event.teamId,
      NOBODY,
    );
    const next = coverFor(view, { ...view, investigations, lastWord: null });
    return passTo(next, 'complaintsTeam', null, day);
  },

  conflictDeclared: (view, event, day) => {
    const own = { ...view.own, bars: united(view.own.bars, event.bars) };
    return withoutBarred(withMerged({ ...view, own }, view.mergedFrom), day);
  },

  barred: (view, event, day) => {
    const own = { ...view.own, bars: united(view.own.bars, event.bars) };
    return withoutBarred(withMerged({ ...view, own }, view.mergedFrom), day);
  },

  noted: (view) => view,

  // Receipt, clock and history stay: only what the facts are called changes. Nobody is let back in by it.
  retyped: (view, event, day) => {
    const shutOut = event.bars ?? (event.feedbackType === 'complaint' ? view.about : []);
    const own = { ...view.own, bars: united(view.own.bars, shutOut) };
    const { feedbackType, enquiryKind, procedureId } = event;
    const named = { ...view, own, feedbackType, enquiryKind, procedureId };
    return withoutBarred(withMerged(named, view.mergedFrom), day);
  },

  closed: (view, event) => ended(view, 'closed', event.on),

  withdrawn: (view, event) => ({
    ...ended(view, 'withdrawn', event.on),
    loggedInError: event.inError ?? false,
  }),

  reopened: (view, _event, day) =>
    passTo(
      alive({ ...view, loggedInError: false, refusedBecause: null }),
      'complaintsTeam',
      null,
      day,
    ),

  linked: (view, event) => ({
    ...view,
    links: [...view.links.filter((link) => link.to !== event.to), { to: event.to, why: event.why }],
  }),

  unlinked: (view, event) => ({
    ...view,
    links: view.links.filter((link) => link.to !== event.to),
  }),

  mergedInto: (view, { ref, on, bars }) =>
    withMerged(
      { ...ended(view, 'closed', on), mergedInto: ref, mergedIntoBars: bars },
      view.mergedFrom,
    ),

  mergedFrom: (view, { ref, receivedOn, bars }, day) =>
    withoutBarred(withMerged(view, [...view.mergedFrom, { ref, receivedOn, bars }]), day),

  // On the case that took the other in: its own receipt date and exclusions come back.
  // On the case that had gone into it: it lives again.
  unmerged: (view, event, day) => {
    const remaining = view.mergedFrom.filter((one) => one.ref !== event.ref);
    if (remaining.length < view.mergedFrom.length) return withMerged(view, remaining);
    const apart = { ...view, mergedInto: null, mergedIntoBars: [] };
    return passTo(alive(withMerged(apart, remaining)), 'complaintsTeam', null, day);
  },

  categorised: (view, event) => ({
    ...view,
    problemCategory: event.problemCategory,
    themes: event.themes,
  }),

  // The dates themselves are always counted by the rules in force; this line is for the history.
  recalculated: (view) => view,

  undone: (view, event) => ({
    ...view,
    adjustments: [...view.adjustments, ...(event.adjustments ?? [])],
  }),
};

/** Cover is for the one who has the case: with other hands it ends. */
function coverFor(before: CaseView, after: CaseView): CaseView {
  const same = leading(before)?.investigatorId === leading(after)?.investigatorId;
  return same ? after : { ...after, cover: null };
}

/** Whoever is now shut out has no more part in it: not the work, not the sign-off, not the ball. */
function withoutBarred(view: CaseView, day: string): CaseView {
  const isBarred = (id: string | null | undefined) => Boolean(id) && view.bars.includes(id ?? '');
  const mustGo = (one: Investigation) => isBarred(one.investigatorId) && one.respondedOn === null;
  const hold = presentHold(view);
  const handled = view.investigations.some(mustGo) || isBarred(hold?.personId);
  const next: CaseView = {
    ...view,
    investigations: changing(view, mustGo, NOBODY),
    signOff: isBarred(view.signOff?.personId) ? null : view.signOff,
    cover: isBarred(view.cover?.personId) ? null : view.cover,
  };
  return handled && hold ? passTo(next, 'complaintsTeam', null, day) : next;
}

function ended(view: CaseView, status: 'closed' | 'withdrawn', on: string): CaseView {
  const clock = [...view.clock, { kind: status, on, stage: 0 } as const];
  return endHolds(
    { ...view, status, closedOn: on, clock, block: null, pausedSince: null, lastWord: null },
    on,
  );
}

/** Undoes an ending. Time went on meanwhile: the clock forgets the ending, not the days. */
function alive(view: CaseView): CaseView {
  return {
    ...view,
    status: view.respondedOn === null ? 'open' : 'responded',
    closedOn: null,
    clock: view.clock.filter((fact) => fact.kind !== 'closed' && fact.kind !== 'withdrawn'),
  };
}

/** The earliest receipt counts, and whoever may not see one of the cases may not see the whole. */
function withMerged(view: CaseView, mergedFrom: CaseView['mergedFrom']): CaseView {
  const receivedOn = [view.own, ...mergedFrom].map((one) => one.receivedOn).sort()[0]!;
  const own = united(view.own.bars, view.mergedIntoBars);
  const bars = mergedFrom.reduce((sum, one) => united(sum, one.bars), own);
  const next = { ...view, bars, mergedFrom };
  return receivedOn === view.receivedOn ? next : withReceipt(next, receivedOn);
}

function withReceipt(view: CaseView, receivedOn: string): CaseView {
  const clock = view.clock.map((fact) =>
    fact.kind === 'received' ? { ...fact, on: receivedOn } : fact,
  );
  const [first, ...rest] = view.holds;
  const holds = first ? [{ ...first, from: receivedOn }, ...rest] : [];
  return { ...view, receivedOn, clock, holds };
}

/** The same team gets another investigator; another team is added, or takes the place of `replaces`. */
function withAssigned(view: CaseView, event: EventOf<'assigned'>, day: string): Investigation[] {
  const { stage, teamId, teamName, investigatorId } = event;
  // Whoever gives it to themself needs no asking.
  const hands = {
    investigatorId,
    given: { on: day, by: event.by },
    takenOn: investigatorId === event.by ? day : null,
  };
  const isThis = (one: Investigation) => one.stage === stage && one.teamId === teamId;
  if (view.investigations.some(isThis)) return changing(view, isThis, { teamName, ...hands });
  const fresh: Investigation = {
    stage,
    teamId,
    teamName,
    ...hands,
    assignedOn: day,
    respondedOn: null,
    outcome: null,
    points: [],
  };
  const isReplaced = (one: Investigation) => one.stage === stage && one.teamId === event.replaces;
  if (view.investigations.some(isReplaced)) {
    return view.investigations.map((one) => (isReplaced(one) ? fresh : one));
  }
  return [...view.investigations, fresh];
}
