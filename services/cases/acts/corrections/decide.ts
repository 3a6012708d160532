/** What was recorded wrongly, put right: old, new, who and why stay in the history. */
import { londonDate } from '../../../timescale';
import type { ClockEvent } from '../../../timescale';
import type { CaseView } from '../../view';
import { no, yes } from '../deciding';
import type { DecideContext, DecidersOf, Guard } from '../deciding';
import {
  first,
  happened,
  keptOut,
  knownCategory,
  listed,
  notInFuture,
  saysSomething,
  unmerged,
} from '../guards';
import type { Correction, CorrectionsCommands, DatedFact } from './commands';

export const correctionsDeciders: DecidersOf<CorrectionsCommands['type']> = {
  correct: ({ change, reason }, view, context) => {
    const was = asItStands(change, view);
    if (was === undefined) return no('unknownItem', { what: change.what });
    if (was !== null && sameAs(was, change)) return no('alreadyDone', { what: change.what });
    return (
      first(saysSomething(reason), unmerged(view), mayBe(change, view, context)) ??
      yes({ type: 'corrected', was, now: change, reason })
    );
  },
};

const sameAs = (a: Correction, b: Correction): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The fact before it is put right; undefined: there is none that could be. */
function asItStands(change: Correction, view: CaseView): Correction | null | undefined {
  const { circumstances } = view;
  switch (change.what) {
    case 'receivedOn':
      return { what: 'receivedOn', to: view.own.receivedOn };
    case 'happenedOn':
      return { what: 'happenedOn', to: view.happenedOn };
    case 'date': {
      const found = factOf(view, change);
      return found ? { ...change, to: found.on } : undefined;
    }
    case 'complainant':
      return { what: 'complainant', to: view.complainant };
    case 'channel':
      return { what: 'channel', to: view.channel };
    case 'subject':
      return { what: 'subject', to: view.subject ?? null };
    case 'about':
      return { what: 'about', to: view.about, bars: change.bars };
    case 'team':
      return {
        what: 'team',
        to: { teamId: view.teamId, teamName: view.teamName, service: view.service },
      };
    case 'category':
      return {
        what: 'category',
        to: { problemCategory: view.problemCategory, themes: view.themes },
      };
    case 'enquiryCategory':
      return { what: 'enquiryCategory', to: view.enquiryCategory ?? null };
    case 'flags': {
      const { madeByChild, ageBand, lookedAfter } = circumstances;
      return { what: 'flags', to: { madeByChild, ageBand, lookedAfter } };
    }
    case 'appointment': {
      const found = view.appointments[change.at];
      return found && { ...change, to: { personId: found.personId, name: found.name } };
    }
    case 'loggedInError':
      return view.loggedInError ? { what: 'loggedInError' } : null;
  }
}

/** The present stage's own, or an earlier one's: the dated fact that the correction names. */
export function factOf(
  { clock }: Pick<CaseView, 'clock'>,
  { fact, stage }: { fact: DatedFact; stage: number },
): ClockEvent | undefined {
  return clock.find((one) => one.kind === fact && (fact === 'closed' || one.stage === stage));
}

function mayBe(change: Correction, view: CaseView, context: DecideContext): Guard {
  switch (change.what) {
    case 'receivedOn':
      return first(
        notInFuture(change.to, context),
        view.happenedOn !== null && change.to < view.happenedOn
          ? no('datesOutOfOrder', { date: change.to, notBefore: view.happenedOn, what: 'received' })
          : null,
        inOrder(view, 'received', 0, change.to),
        notAfterTheFirstActs(view, change.to),
      );
    case 'happenedOn':
      return change.to !== null && change.to > view.receivedOn
        ? no('datesOutOfOrder', { date: change.to, notAfter: view.receivedOn, what: 'received' })
        : null;
    case 'date':
      return first(
        happened(change.to, view, context),
        inOrder(view, change.fact, change.stage, change.to),
      );
    case 'appointment':
      return change.to.personId === null ? null : keptOut(change.to.personId, view, context);
    case 'category':
      return knownCategory(change.to, context.council);
    case 'enquiryCategory':
      return listed(change.to, context.council.enquiryCategories);
    case 'complainant':
    case 'channel':
    case 'subject':
    case 'about':
    case 'team':
    case 'flags':
    case 'loggedInError':
      return null;
  }
}

/** Nobody writes down what has not come in yet, and no team has answered it. */
function notAfterTheFirstActs(view: CaseView, to: string): Guard {
  const loggedOn = londonDate(view.loggedAt);
  if (to > loggedOn) return no('datesOutOfOrder', { date: to, notAfter: loggedOn, what: 'logged' });
  const answer = view.investigations.find(
    (one) => one.respondedOn !== null && one.respondedOn < to,
  );
  return answer
    ? no('datesOutOfOrder', { date: to, notAfter: answer.respondedOn, what: 'responded' })
    : null;
}

/** Within one stage, what can't come after what. */
const ORDER: readonly [earlier: ClockEvent['kind'], later: ClockEvent['kind']][] = [
  ['acknowledged', 'responded'],
  ['investigationReported', 'adjudicated'],
  ['panelMet', 'panelReported'],
  ['panelReported', 'authorityResponded'],
];
const ANSWERS: readonly ClockEvent['kind'][] = ['responded', 'adjudicated', 'authorityResponded'];

const ENDS: readonly ClockEvent['kind'][] = ['closed', 'withdrawn'];

/** The corrected day must leave everything in the order in which it can have happened. */
function inOrder(view: CaseView, kind: ClockEvent['kind'], stage: number, to: string): Guard {
  const others = view.clock.filter((one) => one.kind !== kind || one.stage !== stage);
  const clash = others.find((one) => {
    if (kind === 'received' || one.kind === 'received') return kind === 'received' && one.on < to;
    const [before, after] = one.on < to ? [one.kind, kind] : [kind, one.kind];
    if (one.on === to) return false;
    if (one.stage === stage) {
      const wrong = ORDER.some(([first_, last]) => first_ === after && last === before);
      return wrong || after === 'stageRequested';
    }
    // Nothing of a case comes after its end, however it ended.
    if (ENDS.includes(kind) || ENDS.includes(one.kind)) return ENDS.includes(before);
    // An answer comes before the request for the next stage, unless that began without it.
    return (
      (kind === 'stageRequested' &&
        stage === one.stage + 1 &&
        ANSWERS.includes(one.kind) &&
        one.on > to) ||
      (one.kind === 'stageRequested' &&
        one.stage === stage + 1 &&
        ANSWERS.includes(kind) &&
        one.on < to)
    );
  });
  return clash ? no('datesOutOfOrder', { date: to, what: clash.kind, on: clash.on }) : null;
}
