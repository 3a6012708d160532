/** A case as a line of a file: what another system, or another Candour, needs to know of it. */
import { becameComplaint, worksOf } from '../cases';
import type { WorkFacts } from '../cases';
import type { CaseView } from '../cases/view';
import { OMBUDSMAN_DECISIONS } from '../terms';
import type { LineChecker } from './check';
import { sortedJson } from './line';
import type { CaseLine, LineInvestigation } from './line';
import type { Lists } from './lists';

/** Counted with another case, or never one: no case of its own in a file. */
export const isExported = (view: CaseView): boolean =>
  view.mergedInto === null && !view.loggedInError;

/**
 * The line of a case as its file wrote it, where it still means the same; else as Candour writes it.
 * @returns keys in the order of the format
 */
export function exportedLine(view: CaseView, checker: LineChecker): Record<string, unknown> {
  const line = lineOf(view, checker.lists);
  const written = view.imported?.written;
  const same = written && sortedJson(checker.meaning(written)) === sortedJson(line);
  return same ? written : line;
}

export function lineOf(view: CaseView, lists: Lists): CaseLine {
  const { ref, feedbackType, enquiryKind, circumstances, problemCategory } = view;
  return {
    ...{ ref, feedbackType, service: view.service, team: teamOf(view), channel: view.channel },
    ...{ received: view.receivedOn, acknowledged: view.acknowledgedOn },
    complainant: complainantOf(view),
    lookedAfterChild: circumstances.lookedAfter,
    procedure: view.procedureId,
    problemCategory:
      problemCategory === null ? null : lists.problemCategories.labelOf(problemCategory),
    themes: view.themes,
    investigations: worksOf(view).map(investigationOf),
    withdrawn: withdrawnOf(view),
    accepted: feedbackType === 'compliment' ? (view.compliment?.counted ?? null) : true,
    enquiry:
      enquiryKind === null
        ? null
        : {
            kind: enquiryKind,
            category: view.enquiryCategory
              ? lists.enquiryCategories.labelOf(view.enquiryCategory)
              : null,
          },
    serviceRequest: serviceRequestOf(view),
    ombudsman: ombudsmanOf(view),
  };
}

/** The first team to look into it became whom the case is about, where the file named nobody. */
function teamOf({ imported, records, teamId, teamName }: CaseView): string | null {
  const followed = imported?.teamName === null && records?.some(({ workId }) => workId === teamId);
  return followed ? null : teamName;
}

const CONSENT = {
  given: 'given',
  asked: 'awaited',
  refused: 'refused',
  notNeeded: 'notNeeded',
} as const;

function complainantOf({ complainant, circumstances }: CaseView): CaseLine['complainant'] {
  const { madeByChild, ageBand, advocate, consent } = circumstances;
  return {
    ...{ kind: complainant.kind, key: complainant.key },
    ageBand: ageBand === '12AndOver' ? 'over12' : ageBand,
    madeByChild,
    advocate: advocate?.status === 'appointed',
    consent: consent ? CONSENT[consent.status] : null,
  };
}

const investigationOf = (work: WorkFacts): LineInvestigation => ({
  ...{ stage: work.stage, team: work.teamName, started: work.startedOn },
  ...{ allocatedDue: work.allocatedTo, extension: work.extension },
  holdingLetters: [...work.holdingLetters].sort(),
  ...{ responded: work.respondedOn, closed: work.closedOn, outcome: work.outcome },
  ...{ remedies: work.remedies, learning: work.learning, actions: work.actions },
  delayReason: work.delayReason,
  excludedFromTimescales: work.excludedBecause,
  outsideService: work.outsideService,
});

/** What was not taken on is no complaint that anybody answers: files know it as withdrawn. */
function withdrawnOf({ status, closedOn, clock, elsewhere }: CaseView): string | null {
  if (status === 'withdrawn') return closedOn;
  if (status !== 'notAccepted') return null;
  return elsewhere?.on ?? clock.findLast(({ kind }) => kind === 'closed')?.on ?? null;
}

function serviceRequestOf(view: CaseView): CaseLine['serviceRequest'] {
  if (view.feedbackType !== 'serviceRequest') return null;
  const became = becameComplaint(view);
  const { serviceRequest: brought, status, imported } = view;
  const ended = view.closedOn ?? view.respondedOn;
  if (became !== null) return { outcome: 'becameComplaint', becameRef: became };
  // What was open when it was brought in has been seen to since.
  const since = brought?.outcome === 'open' && ended !== null && ended >= (imported?.on ?? '');
  if (brought && !since) return brought;
  if (!brought && imported) return null;
  if (status === 'notAccepted') return { outcome: 'declined', becameRef: null };
  return { outcome: status === 'open' ? 'open' : 'provided', becameRef: null };
}

const DECISIONS: readonly string[] = OMBUDSMAN_DECISIONS;

function ombudsmanOf({ ombudsman }: CaseView): CaseLine['ombudsman'] {
  if (!ombudsman) return null;
  const { askedOn, repliedOn, decidedOn, outcome } = ombudsman;
  const known = outcome !== null && DECISIONS.includes(outcome);
  return {
    ...{ received: askedOn, responded: repliedOn ?? null, decidedOn },
    decision: known ? (outcome as NonNullable<CaseLine['ombudsman']>['decision']) : 'awaited',
  };
}
