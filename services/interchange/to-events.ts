/**
 * A line as the history of an ordinary case: what happened, on the days on which it happened, under the rule of that
 * time; last of all, on the day on which it was brought in, what no act of a person would have recorded.
 */
import { IMPORTER, allExcluded, proposedProcedure, workIdFor } from '../cases';
import type { ImportedInvestigation, Rules } from '../cases';
import type { CaseEventBody } from '../cases/events';
import type { Council } from '../councils/types';
import type { ConsentStatus } from '../terms';
import type { PlainDate } from '../timescale';
import type { CaseLine } from './line';
import type { Lists } from './lists';

/** What happened, and on which day. */
export interface Dated {
  on: PlainDate;
  body: CaseEventBody;
}

export interface Known {
  council: Council;
  lists: Lists;
  rules: Rules;
  /** The directory's id of a team by its name; null: a team of former times. */
  teamId: (name: string) => string | null;
}

/** A team that the directory does not know is told from others by its name. */
const idOfTeam = (name: string, known: Known): string => known.teamId(name) ?? `was:${name}`;

export function happenings(line: CaseLine, known: Known): Dated[] {
  const records = recordsOf(line, known);
  const on = line.received;
  const stages = stagesOf(records);
  const first = stages.filter(([one]) => one?.stage === 1);
  const later = stages.filter((works) => !first.includes(works));
  return [
    ...beginning(line, known).map((body) => ({ on, body })),
    ...inOrder([
      ...acknowledging(line),
      ...first.flatMap((works) => stageHappens(works, line, known)),
    ]),
    ...later.flatMap((works) => inOrder(stageHappens(works, line, known))),
    ...excluded(records),
    ...ombudsman(line, known),
    ...becoming(line),
    ...ending(line, records),
  ];
}

/** The investigations with the ids that the case knows their teams by. */
export function recordsOf(line: CaseLine, known: Known): ImportedInvestigation[] {
  return line.investigations.map((one, at) => {
    const { team, started, allocatedDue, responded, closed, excludedFromTimescales, ...same } = one;
    const before = line.investigations.slice(0, at);
    const sameTeam = before.filter((other) => other.stage === one.stage && other.team === team);
    const alone = line.investigations.every((other) => other === one || other.stage !== one.stage);
    const teamId = team === null ? null : idOfTeam(team, known);
    return {
      ...same,
      workId: alone && team === null ? null : workIdFor(teamId, sameTeam.length),
      teamName: team,
      startedOn: started,
      allocatedTo: allocatedDue,
      respondedOn: responded,
      closedOn: closed,
      excludedBecause: excludedFromTimescales,
    };
  });
}

function stagesOf(records: ImportedInvestigation[]): ImportedInvestigation[][] {
  const stages = [...new Set(records.map(({ stage }) => stage))];
  return stages.map((stage) => records.filter((one) => one.stage === stage));
}

const CONSENT: Record<NonNullable<CaseLine['complainant']['consent']>, ConsentStatus> = {
  given: 'given',
  awaited: 'asked',
  refused: 'refused',
  notNeeded: 'notNeeded',
};

function beginning(line: CaseLine, known: Known): CaseEventBody[] {
  const { feedbackType, received: on, complainant, enquiry, team, procedure } = line;
  const { consent, advocate, madeByChild, ageBand } = complainant;
  const who = { kind: complainant.kind, description: null, key: complainant.key };
  const { lists } = known;
  const category =
    line.problemCategory === null ? null : lists.problemCategories.idOf(line.problemCategory);
  const about = enquiry?.category ? lists.enquiryCategories.idOf(enquiry.category) : null;
  return [
    {
      ...{ type: 'received', feedbackType, enquiryKind: enquiry?.kind ?? null, receivedOn: on },
      ...{ happenedOn: null, channel: line.channel, complainant: who, words: '', about: [] },
      ...{ teamId: team === null ? null : idOfTeam(team, known), teamName: team },
      ...{ service: line.service, procedureId: procedure, bars: [], from: null },
    },
    ...(isTriaged(line) ? [{ type: 'accepted', procedureId: procedure } as const] : []),
    ...(feedbackType === 'compliment' && line.accepted !== null
      ? [{ type: 'complimentJudged', counted: line.accepted, reason: null } as const]
      : []),
    {
      ...{ type: 'complainantDescribed', complainant: who, madeByChild },
      ageBand: ageBand === 'over12' ? '12AndOver' : ageBand,
      lookedAfter: line.lookedAfterChild,
    },
    ...(consent ? [{ type: 'consentRecorded', status: CONSENT[consent], on } as const] : []),
    ...(advocate
      ? [{ type: 'advocateRecorded', status: 'appointed', name: null, on } as const]
      : []),
    ...(category !== null || line.themes.length > 0
      ? [{ type: 'categorised', problemCategory: category, themes: line.themes } as const]
      : []),
    ...(about !== null
      ? [{ type: 'counted', facts: { enquiryCategory: about }, stage: 1, on } as const]
      : []),
  ];
}

/** A complaint that nobody has looked into yet still waits for somebody to accept it. */
const isTriaged = ({ feedbackType, investigations, withdrawn }: CaseLine): boolean =>
  feedbackType === 'complaint'
    ? investigations.length > 0 || withdrawn !== null
    : feedbackType !== 'compliment';

function stageHappens(works: ImportedInvestigation[], line: CaseLine, known: Known): Dated[] {
  const { stage } = works[0]!;
  const first = works.map(({ startedOn }) => startedOn).sort()[0]!;
  const asked: Dated[] =
    stage > 1 ? [{ on: first, body: { type: 'stageRequested', stage, on: first } }] : [];
  const given = works.flatMap((work) => assigned(work, line));
  const rest = works.flatMap((work, at) => [
    ...(at === 0 ? moved(work) : []),
    ...answered(work, known),
  ]);
  return [...asked, ...given, ...rest];
}

const acknowledging = ({ acknowledged: on }: CaseLine): Dated[] =>
  on ? [{ on, body: { type: 'acknowledged', on } }] : [];

/** By their days; those of one day keep their order: an answer comes after the letter that announced it. */
const inOrder = (happened: Dated[]): Dated[] =>
  happened.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

function assigned(
  { stage, workId, teamName, startedOn }: ImportedInvestigation,
  line: CaseLine,
): Dated[] {
  if (workId === null) return [];
  const name = teamName ?? 'No team named';
  return [
    {
      on: startedOn,
      body: {
        ...{ type: 'assigned', stage, teamId: workId, teamName: name, investigatorId: null },
        ...{ service: line.service, replaces: null },
      },
    },
  ];
}

/** What bore on the stage's dates. Of several teams the first one's: each team's own are kept beside. */
function moved({
  stage,
  startedOn,
  allocatedTo,
  extension,
  holdingLetters,
}: ImportedInvestigation): Dated[] {
  return [
    ...(allocatedTo === null
      ? []
      : [
          {
            on: startedOn,
            body: { type: 'allocated', stage, to: allocatedTo, on: startedOn } as const,
          },
        ]),
    ...(extension === null
      ? []
      : [
          {
            on: extension.grantedOn,
            body: {
              ...({ type: 'extended', stage, to: extension.to, on: extension.grantedOn } as const),
              ...{ reason: extension.reason, complainantToldOn: extension.complainantToldOn },
              approvedBy: IMPORTER,
            },
          },
        ]),
    ...holdingLetters.map((on) => ({
      on,
      body: { type: 'holdingLetterSent', stage, on, promised: null } as const,
    })),
  ];
}

function answered(work: ImportedInvestigation, { lists }: Known): Dated[] {
  const { stage, workId, startedOn, respondedOn, closedOn, outcome, delayReason } = work;
  const on = respondedOn ?? closedOn ?? startedOn;
  const end = closedOn ?? on;
  const bodies: CaseEventBody[] = [
    ...(respondedOn
      ? [{ type: 'responded', stage, on: respondedOn, teamId: workId } as const]
      : []),
    ...(outcome
      ? [{ type: 'outcomeRecorded' as const, stage, outcome, points: [], teamId: workId }]
      : []),
    ...(delayReason
      ? [
          {
            ...({ type: 'delayExplained', stage } as const),
            ...{ reason: lists.delayReasons.labelOf(delayReason), category: delayReason },
          },
        ]
      : []),
    ...work.learning.map((category) => ({
      ...({ type: 'learningRecorded', learning: lists.learning.labelOf(category) } as const),
      ...{ noneBecause: null, category },
    })),
  ];
  return [...bodies.map((body) => ({ on, body })), ...remedied(work, on, end)];
}

/** What was put right: done once the investigation is closed. */
function remedied(work: ImportedInvestigation, on: PlainDate, end: PlainDate): Dated[] {
  return work.remedies.flatMap((kind, at): Dated[] => {
    const id = [work.stage, work.workId, at + 1].filter((part) => part !== null).join('.');
    const facts = { id, stage: work.stage, kind, detail: null, amountPence: null, on, dueOn: null };
    return [
      { on, body: { type: 'remedyAgreed', ...facts } },
      ...(work.closedOn ? [{ on: end, body: { type: 'remedyDone', id, on: end } as const }] : []),
    ];
  });
}

function excluded(records: ImportedInvestigation[]): Dated[] {
  if (!allExcluded(records)) return [];
  const { excludedBecause, respondedOn, startedOn } = records[0]!;
  const body = { type: 'excludedFromTimescales', reason: excludedBecause! } as const;
  return [{ on: respondedOn ?? startedOn, body }];
}

function ombudsman(
  { ombudsman: asked, feedbackType }: CaseLine,
  { council, rules }: Known,
): Dated[] {
  if (!asked) return [];
  const { received: on, responded, decidedOn, decision } = asked;
  // An enquiry of the Ombudsman has its own clock; of a complaint it is the council's rule for such letters.
  const procedureId =
    feedbackType === 'enquiry'
      ? null
      : proposedProcedure(council, rules, 'enquiry', 'ombudsman', on);
  return [
    { on, body: { type: 'ombudsmanAsked', on, replyBy: null, procedureId } },
    ...(responded
      ? [{ on: responded, body: { type: 'ombudsmanReplied', on: responded } as const }]
      : []),
    ...(decidedOn && decision !== 'awaited'
      ? [
          {
            on: decidedOn,
            body: { type: 'ombudsmanDecided', on: decidedOn, outcome: decision } as const,
          },
        ]
      : []),
  ];
}

const becoming = ({ serviceRequest, received: on }: CaseLine): Dated[] =>
  serviceRequest?.outcome === 'becameComplaint' && serviceRequest.becameRef !== null
    ? [{ on, body: { type: 'linked', to: serviceRequest.becameRef, why: 'becameComplaint' } }]
    : [];

function ending(line: CaseLine, records: ImportedInvestigation[]): Dated[] {
  const { withdrawn } = line;
  if (withdrawn) return [{ on: withdrawn, body: { type: 'withdrawn', on: withdrawn } }];
  const on = records.length > 0 ? closedOn(records) : closedUnanswered(line);
  return on === null ? [] : [{ on, body: { type: 'closed', on } }];
}

/** Closed when every team of the last stage has closed its own. */
function closedOn(records: ImportedInvestigation[]): PlainDate | null {
  const last = Math.max(...records.map(({ stage }) => stage));
  const days = records.filter(({ stage }) => stage === last).map((one) => one.closedOn);
  return days.some((day) => day === null) ? null : (days.sort().at(-1) ?? null);
}

/** Thanks, a comment that needs no answer, a request that was seen to: nobody has anything left to do. */
function closedUnanswered(line: CaseLine): PlainDate | null {
  const { feedbackType, received, acknowledged, accepted, serviceRequest } = line;
  if (feedbackType === 'comment') return acknowledged ?? received;
  if (feedbackType === 'compliment') return accepted === null ? null : (acknowledged ?? received);
  if (feedbackType !== 'serviceRequest') return null;
  return serviceRequest === null || serviceRequest.outcome === 'open' ? null : received;
}
