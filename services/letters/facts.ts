/** What the texts are filled in with: everything that a letter takes from a case. Pure. */
import { atStage, fullDueDates, leading, type Rules } from '../cases';
import type { Part } from '../cases/events';
import type { CaseView, DueSummary } from '../cases/view';
import type { Council } from '../councils/types';
import { TimescaleError, type DueDate, type PlainDate, type Procedure } from '../timescale';
import type { Fact, FieldName } from './names';
import type { LetterChoices, LetterKind } from './types';
import { FINDINGS, longDate, NOUNS } from './words';

/** What a letter is made from, besides the case. */
export interface LetterContext {
  council: Council;
  /** The day on which it is drafted. */
  today: PlainDate;
  rules: Rules;
  /** Somebody in the directory (`Person` fits); null: no longer there. */
  person: (personId: string) => { name: string; teamName: string | null } | null;
}

export interface Material {
  fields: Partial<Record<FieldName, string>>;
  facts: ReadonlySet<Fact>;
  forChild: boolean;
}

/** A child reads a child's letter, whether they wrote themselves or are named as the one who complains. */
export function isForChild({ circumstances, complainant }: CaseView): boolean {
  return circumstances.madeByChild === true || complainant.kind === 'child';
}

export function materialFor(
  kind: LetterKind,
  view: CaseView,
  context: LetterContext,
  choices: LetterChoices,
): Material {
  const procedure = procedureOf(view, context.rules);
  const shape = shapeOf(view, procedure);
  const dates = datesOf(kind, view, context, choices);
  const { dueOn } = dates;
  const facts = new Set<Fact>([
    ...shape,
    ...circumstancesOf(view),
    ...resultsOf(view),
    ...(dueOn !== null && dueOn < context.today ? (['late'] as const) : []),
  ]);
  const forChild = isForChild(view);
  return { fields: fieldsOf(kind, view, context, choices, dates, forChild), facts, forChild };
}

function procedureOf(view: CaseView, rules: Rules): Procedure | null {
  return view.procedureId === null ? null : rules.procedure(view.procedureId, view.receivedOn);
}

const meets = (procedure: Procedure, stage: number, event: string) =>
  procedure.timescales.some(
    (one) => one.stage === stage && one.metBy.some((each) => each.event === event),
  );

const startsFrom = (procedure: Procedure, stage: number, event: string) =>
  procedure.timescales.some(
    (one) =>
      one.stage === stage && one.from.some((each) => 'event' in each && each.event === event),
  );

/** What the procedure's own data say about this stage and the next. */
function shapeOf(view: CaseView, procedure: Procedure | null): Fact[] {
  const facts: (Fact | false)[] = [
    view.feedbackType === 'complaint' && 'complaint',
    view.feedbackType === 'compliment' && 'compliment',
    view.stage > 1 && 'laterStage',
    view.status === 'notAccepted' && !view.elsewhere && 'refused',
    view.elsewhere !== undefined && 'elsewhere',
  ];
  if (!procedure) return facts.filter((fact) => fact !== false);
  const { stage } = view;
  const next = procedure.stages.some((one) => one.no === stage + 1);
  const independent = (no: number) => startsFrom(procedure, no, 'statementAgreed');
  const panel = (no: number) => meets(procedure, no, 'panelMet');
  return [
    ...facts,
    independent(stage) && 'independentStage',
    panel(stage) && 'panelStage',
    independent(stage) && !happened(view, 'statementAgreed', stage) && 'statementNotAgreed',
    next && 'nextStage',
    next && independent(stage + 1) && 'nextIndependent',
    next && panel(stage + 1) && 'nextPanel',
    // The duty to arrange an advocate (Children Act 1989 s26A) goes with the procedure that ends in a panel.
    procedure.stages.some((one) => panel(one.no)) && 'advocacy',
  ].filter((fact): fact is Fact => fact !== false);
}

function circumstancesOf({ circumstances, points }: CaseView): Fact[] {
  const { advocate, consent, adjustments } = circumstances;
  return (
    [
      points.length > 0 && 'points',
      advocate?.status === 'appointed' && 'advocate',
      consent?.status === 'asked' && 'consentAwaited',
      adjustments.length > 0 && 'adjustments',
    ] as (Fact | false)[]
  ).filter((fact) => fact !== false);
}

function resultsOf(view: CaseView): Fact[] {
  const found = findingsOf(view);
  const agrees = [view.outcome, ...found].some(
    (one) => one === 'upheld' || one === 'partiallyUpheld',
  );
  const here = view.remedies.filter((one) => one.stage === view.stage);
  return (
    [
      agrees && 'upheld',
      (agrees || here.length > 0) && 'remedyDue',
      here.some((one) => one.doneOn === null) && 'outstanding',
      // Nothing to learn is a finding too, with its reason; then the letter does not speak of it.
      view.learning.noneBecause === null && 'learningDue',
    ] as (Fact | false)[]
  ).filter((fact) => fact !== false);
}

/** The findings on the points at the stage that is answered. */
export function findingsOf(view: CaseView) {
  return atStage(view, view.stage).find((one) => one.points.length > 0)?.points ?? [];
}

function fieldsOf(
  kind: LetterKind,
  view: CaseView,
  context: LetterContext,
  choices: LetterChoices,
  dates: ReturnType<typeof datesOf>,
  forChild: boolean,
): Material['fields'] {
  const { council } = context;
  const { advocate, adjustments } = view.circumstances;
  const words: Record<string, string | null | undefined> = {
    reference: view.ref,
    noun: NOUNS[view.feedbackType],
    stage: String(view.stage),
    nextStage: String(view.stage + 1),
    reason: choices.reason?.trim() || recordedReason(kind, view),
    handler: handlerOf(view, context),
    investigatingOfficer: playing(view, context, 'investigatingOfficer'),
    independentPerson: playing(view, context, 'independentPerson'),
    adjudicator: playing(view, context, 'adjudicator'),
    advocate: advocate?.name,
    adjustments: adjustments.map((one) => one.what).join('; '),
    overall: view.outcome && FINDINGS[view.outcome][forChild ? 'child' : 'says'],
    refusedBecause: view.refusedBecause && sentence(view.refusedBecause),
    elsewhere: view.elsewhere?.says,
    complaintsTeam: council.contact.complaintsTeam,
    ombudsman: council.contact.ombudsman,
  };
  const days = Object.entries(dates).map(([name, on]) => [name, on && longDate(on)]);
  const all = { ...words, ...(Object.fromEntries(days) as Record<string, string | null>) };
  return Object.fromEntries(
    Object.entries(all).filter(([, value]) => typeof value === 'string' && value !== ''),
  );
}

function datesOf(kind: LetterKind, view: CaseView, context: LetterContext, choices: LetterChoices) {
  const moves = kind === 'extension' || kind === 'holding';
  const moved = kind === 'extension' ? 'extended' : 'holdingLetterSent';
  const newDate = choices.newDate ?? movedTo(view, moved, context.today);
  return {
    newDate,
    dueOn: moves ? toldBefore(view, newDate) : owed(view),
    receivedOn: happened(view, 'stageRequested', view.stage) ?? view.receivedOn,
    respondedOn: view.respondedOn,
    answerBy: answerBy(view, context),
    panelMetOn: happened(view, 'panelMet', view.stage),
    panelReportedOn: happened(view, 'panelReported', view.stage),
  };
}

const MOVES = ['allocated', 'extended', 'holdingLetterSent'];

/** The day that the complainant was last given, before the letter that now gives another. */
function toldBefore(view: CaseView, newDate: PlainDate | null): PlainDate | null {
  const told = view.clock.findLast(
    (one) => MOVES.includes(one.kind) && one.stage === view.stage && !!one.to && one.to !== newDate,
  );
  return told?.to ?? answerDue(view.due, view.stage)?.target ?? null;
}

/** The day by which the answer was lawfully due: a promise in a holding letter doesn't make a late answer timely. */
function owed(view: CaseView): PlainDate | null {
  const due = answerDue(view.due, view.stage);
  return due?.binding ?? due?.target ?? null;
}

/** Sent today, the acknowledgement itself may start the count: the letter says the date that follows from it. */
function answerBy(view: CaseView, { rules, today }: LetterContext): PlainDate | null {
  const already = happened(view, 'acknowledged', view.stage) !== null;
  const clock = already
    ? view.clock
    : [...view.clock, { kind: 'acknowledged' as const, on: today, stage: view.stage }];
  try {
    const due = answerDue(fullDueDates({ ...view, clock }, rules), view.stage);
    return due?.binding ?? null;
  } catch (error) {
    // Facts out of order (a receipt dated tomorrow): a person writes the date.
    if (error instanceof TimescaleError) return null;
    throw error;
  }
}

function answerDue<D extends DueSummary | DueDate>(dues: readonly D[], stage: number): D | null {
  return dues.find((due) => due.stage === stage && due.id.endsWith('.response')) ?? null;
}

function happened(view: CaseView, kind: string, stage: number): PlainDate | null {
  return view.clock.findLast((one) => one.kind === kind && one.stage === stage)?.on ?? null;
}

/** The last date that a letter of this kind gave at this stage, while it still lies ahead. */
function movedTo(
  view: CaseView,
  kind: 'extended' | 'holdingLetterSent',
  today: PlainDate,
): PlainDate | null {
  const moved = view.clock.findLast((one) => one.kind === kind && one.stage === view.stage);
  return moved?.to && moved.to >= today ? moved.to : null;
}

/** The reasons that the law itself names, in words for the complainant. Others are staff's own and stay out. */
const LAWFUL_REASONS: Record<string, string> = {
  complex: 'there is a lot to look into',
  advocateRequested: 'you asked for an advocate, and we want you to have one first',
  awaitingAdvocate: 'you asked for an advocate, and we want you to have one first',
};

function recordedReason(kind: LetterKind, view: CaseView): string | null {
  if (kind !== 'extension') return null;
  const moved = view.clock.findLast((one) => one.kind === 'extended' && one.stage === view.stage);
  return LAWFUL_REASONS[moved?.reason ?? ''] ?? null;
}

function handlerOf(view: CaseView, { person }: LetterContext): string | null {
  const work = leading(view);
  if (work?.outside)
    return work.outside.body ? `${work.outside.name} (${work.outside.body})` : work.outside.name;
  if (!work?.investigatorId) return work?.teamName ?? null;
  const found = person(work.investigatorId);
  return found && (found.teamName ? `${found.name} (${found.teamName})` : found.name);
}

function playing(view: CaseView, { person }: LetterContext, part: Part): string | null {
  const one = view.appointments.findLast((each) => each.part === part && each.stage === view.stage);
  return one?.name ?? (one?.personId ? (person(one.personId)?.name ?? null) : null);
}

const sentence = (text: string) => (/[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);
