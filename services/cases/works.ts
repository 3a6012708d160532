/**
 * The investigations of a case, one for each team and stage, as files and figures count them: of cases that were logged
 * here and of those that were brought in. What happened here since an import wins over what was brought in.
 */
import type { PlainDate } from '../timescale/types';
import { atStage } from './investigations';
import type { ImportedExtension, ImportedInvestigation } from './imported';
import type { CaseView, Investigation } from './view';

export interface WorkFacts extends ImportedInvestigation {
  /** Directory id, or what stands for a team that the directory does not know; null: no team was named. */
  teamId: string | null;
}

/** No team was named for one of several investigations of a stage. */
export const UNNAMED = 'unnamed';

/** Of several that one team had of one stage, the later ones are told apart by a number. */
export const workIdFor = (teamId: string | null, before: number): string => {
  const id = teamId ?? UNNAMED;
  return before === 0 ? id : `${id}#${before + 1}`;
};

function teamOf(workId: string | null): string | null {
  const id = workId?.replace(/#\d+$/, '') ?? null;
  return id === UNNAMED ? null : id;
}

/** Whether every investigation that was brought in is left out of the timescale figures: then the whole case is. */
export const allExcluded = (records: readonly ImportedInvestigation[]): boolean =>
  records.length > 0 && records.every(({ excludedBecause }) => excludedBecause !== null);

/** In the order of the stages and, within one, of the file or of their beginning. */
export function worksOf(view: CaseView): WorkFacts[] {
  return stagesOf(view).flatMap((stage) => worksAt(view, stage));
}

function stagesOf(view: CaseView): number[] {
  const { records = [], investigations, clock, stage: present } = view;
  const known = [...records, ...investigations, ...(view.ownFindings ?? [])];
  const answered = clock.filter(({ kind }) => ANSWERS.includes(kind));
  const asked = clock.filter(({ kind }) => kind === 'stageRequested');
  const stages = [...known, ...answered, ...asked].map(({ stage }) => Math.max(stage, 1));
  return [...new Set([...stages, ...(isAtWork(view) ? [present] : [])])].sort((a, b) => a - b);
}

const ANSWERS: readonly string[] = ['responded', 'adjudicated', 'authorityResponded'];

/**
 * Somebody looks into it, named or not: thanks and requests ask for no answer, and an untriaged complaint for triage.
 * What was brought in says itself whether anybody did.
 */
const isAtWork = ({ status, feedbackType, triaged, records }: CaseView): boolean =>
  status === 'open' &&
  !records &&
  (feedbackType === 'complaint'
    ? triaged
    : feedbackType === 'enquiry' || feedbackType === 'comment');

function worksAt(view: CaseView, stage: number): WorkFacts[] {
  const works = atStage(view, stage);
  const left = (view.records ?? []).filter((one) => one.stage === stage);
  const alone = Math.max(works.length, left.length) <= 1;
  if (works.length === 0 && left.length === 0) return [asNow(view, stage, null, null, alone, true)];
  const waiting = [...works];
  const take = ({ workId }: ImportedInvestigation): Investigation | null => {
    const named = waiting.findIndex(({ teamId }) => teamId === workId);
    // The one that no team was named for is whoever's it was given to since.
    const at = named >= 0 || workId !== null ? named : 0;
    return at < 0 ? null : (waiting.splice(at, 1)[0] ?? null);
  };
  const brought = left.map((record) => ({ record, work: take(record) }));
  const since = waiting.map((work) => ({ record: null, work }));
  return [...brought, ...since].map(({ record, work }, at) =>
    asNow(view, stage, work, record, alone, at === 0),
  );
}

function asNow(
  view: CaseView,
  stage: number,
  work: Investigation | null,
  record: ImportedInvestigation | null,
  alone: boolean,
  first: boolean,
): WorkFacts {
  const own = alone || record === null;
  const since = first && stage === view.stage;
  const brought = record !== null && record.workId !== null;
  const workId = work?.teamId ?? record?.workId ?? null;
  return {
    stage,
    workId,
    teamId: teamOf(workId),
    teamName: brought ? record.teamName : (work?.teamName ?? null),
    startedOn: record?.startedOn ?? startOf(view, stage),
    ...(own ? datesOf(view, stage) : pick(record)),
    respondedOn: work ? work.respondedOn : answerOf(view, stage),
    closedOn: closedOf(view, stage, record),
    outcome: outcomeOf(view, stage, work),
    remedies: own ? kindsAt(view, stage) : record.remedies,
    learning: [
      ...(record?.learning ?? []),
      ...(since ? beyond(view.learningPoints, view, 'learning') : []),
    ],
    actions: [...(record?.actions ?? []), ...(since ? beyond(view.actions, view, 'actions') : [])],
    delayReason: own ? delayOf(view, stage) : record.delayReason,
    excludedBecause: exclusionOf(view, record),
    outsideService: record?.outsideService ?? false,
  };
}

const pick = ({ allocatedTo, extension, holdingLetters }: ImportedInvestigation) => ({
  allocatedTo,
  extension,
  holdingLetters,
});

/** The dated facts of a stage that has one investigation, or several that were always given more time together. */
function datesOf({ clock }: CaseView, stage: number): ReturnType<typeof pick> {
  const here = clock.filter((one) => Math.max(one.stage, 1) === stage);
  const extended = here.findLast(({ kind }) => kind === 'extended');
  return {
    allocatedTo: here.findLast(({ kind }) => kind === 'allocated')?.to ?? null,
    extension: extended?.to === undefined ? null : asExtension({ ...extended, to: extended.to }),
    holdingLetters: here.filter(({ kind }) => kind === 'holdingLetterSent').map(({ on }) => on),
  };
}

const asExtension = (fact: CaseView['clock'][number] & { to: PlainDate }): ImportedExtension => ({
  grantedOn: fact.on,
  to: fact.to,
  reason: fact.reason ?? '',
  complainantToldOn: fact.complainantToldOn ?? null,
});

const startOf = ({ clock, receivedOn }: CaseView, stage: number): PlainDate =>
  clock.find((one) => one.kind === 'stageRequested' && one.stage === stage)?.on ?? receivedOn;

const answerOf = ({ clock }: CaseView, stage: number): PlainDate | null =>
  clock.find((one) => ANSWERS.includes(one.kind) && Math.max(one.stage, 1) === stage)?.on ?? null;

/** A stage that the case went on from was answered, and is not closed by itself. */
function closedOf(
  view: CaseView,
  stage: number,
  record: ImportedInvestigation | null,
): PlainDate | null {
  if (record?.closedOn) return record.closedOn;
  return stage === view.stage && view.status === 'closed' ? view.closedOn : null;
}

function outcomeOf(view: CaseView, stage: number, work: Investigation | null) {
  const found = work
    ? work.outcome
    : ((view.ownFindings ?? []).find((one) => one.stage === stage)?.outcome ?? null);
  const withdrawn = view.status === 'withdrawn' && stage === view.stage && !view.records;
  return found ?? (withdrawn ? 'withdrawn' : null);
}

const kindsAt = ({ remedies }: CaseView, stage: number): string[] =>
  remedies.filter((one) => one.stage === stage).map(({ kind }) => kind);

/** What was recorded here beside what was brought in. */
function beyond(
  list: readonly { category: string | null }[],
  { records = [] }: CaseView,
  key: 'learning' | 'actions',
): string[] {
  const brought = new Set(records.flatMap((one) => one[key]));
  return list.flatMap(({ category }) =>
    category === null || brought.has(category) ? [] : [category],
  );
}

function delayOf({ delayReasons }: CaseView, stage: number): string | null {
  const said = delayReasons.find((one) => one.stage === stage);
  return said ? (said.category ?? 'other') : null;
}

function exclusionOf(
  { excludedBecause, records = [] }: CaseView,
  record: ImportedInvestigation | null,
): string | null {
  if (!record) return excludedBecause;
  if (!allExcluded(records)) return excludedBecause ?? record.excludedBecause;
  return excludedBecause === null ? null : record.excludedBecause;
}
