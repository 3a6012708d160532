/** Every command that anybody can give on a case, with random days and people in it. */
import fc from 'fast-check';
import type { Command, CommandType } from '../../services/cases';
import { addDays } from '../../services/timescale';
import { OWEN, PRIYA, SAM, SHAH, TOM } from './support';

export const START = '2026-03-11';
/** Of the fictional directory: the complaints team, an investigator and the line above her, another team's manager. */
export const HARRIET = 'P004'; // complaints manager
export const GRACE = 'P008'; // manages the Disabled Children's Team, under Tom Reeve
export const JAS = 'P016'; // manages Case Management North, under Tom Reeve
export const RUTH = 'P001'; // director
export const DCT = { teamId: 'T06', teamName: 'Disabled Children’s Team' };
export const NORTH = { teamId: 'T03', teamName: 'Case Management North' };

const EVERYBODY = [SAM, HARRIET, PRIYA, GRACE, TOM, JAS, SHAH, OWEN, RUTH];
/** The complaints team most often: the most is theirs. */
export const person = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(SAM, SAM, HARRIET) },
  { weight: 1, arbitrary: fc.constantFrom(...EVERYBODY) },
);

/** Days from the start, near enough together for things to clash. */
const date = fc.integer({ min: -3, max: 45 }).map((n) => addDays(START, n));
const is = fc.constant;
const team = fc.constantFrom(DCT, NORTH);
const teamId = team.map((one) => one.teamId);
const id = fc.constantFrom('1', '2');
const outcome = fc.constantFrom('upheld', 'partiallyUpheld', 'notUpheld', 'noFinding');
const optionalTeam = { requiredKeys: ['points'] as ['points'] };

/** What belongs to a merge, which the case service sends to both cases: the machine merges through it. */
type Halves = 'takeIn' | 'goInto' | 'comeApart';

/** The fields of each command beside its type. A command that is missing here does not compile. */
const FIELDS: Record<Exclude<CommandType, Halves>, fc.Arbitrary<object>> = {
  accept: fc.record({ procedureId: fc.constantFrom('statutory-children', 'lgsco-code') }),
  refuse: is({ reason: 'Not ours' }),
  referElsewhere: fc.record({ to: fc.constantFrom('school', 'nhs') }),
  retype: fc.record({
    feedbackType: fc.constantFrom('complaint', 'comment', 'compliment'),
    enquiryKind: is(null),
  }),
  assign: fc
    .record(
      {
        team,
        investigatorId: fc.option(person),
        also: fc.boolean(),
        replaces: teamId,
        outside: is({ name: 'Ada Poe', body: 'Poe & Partners' }),
      },
      { requiredKeys: ['team', 'investigatorId'] },
    )
    .map(({ team: given, ...rest }) => ({ ...rest, ...given })),
  takeOn: is({}),
  handBack: fc.record({ reason: is('Too many'), teamId }, { requiredKeys: ['reason'] }),
  declareConflict: fc.record({ personId: person, bars: is([]) }),
  decideConflict: fc.record({
    personId: person,
    accepted: fc.boolean(),
    reason: is('She is a friend of the family'),
  }),
  liftBar: fc.record({ personId: person, reason: is('She was mistaken for another') }),
  changeProcedure: fc.record({
    procedureId: fc.constantFrom('statutory-children', 'lgsco-code'),
    reason: is('Part of it is about social care'),
  }),
  correct: fc.record({
    change: fc.oneof(
      fc.record({ what: is('receivedOn'), to: date }),
      fc.record({
        what: is('date'),
        fact: fc.constantFrom('acknowledged', 'responded', 'stageRequested', 'closed'),
        stage: fc.constantFrom(1, 2),
        to: date,
      }),
      fc.constantFrom(TOM, GRACE, SAM).map((id) => ({ what: 'about', to: [id], bars: [id] })),
      is({ what: 'channel', to: 'letter' }),
      is({ what: 'loggedInError' }),
    ),
    reason: is('Written down wrongly'),
  }),
  recordCounted: fc.record({
    facts: fc.constantFrom(
      { complainant: 'anonymous' },
      { category: 'delay', madeByChild: false },
      { adjustment: null, provider: 'A care company' },
      { delayReason: 'workload' },
    ),
  }),
  categorise: is({ problemCategory: 'contact', themes: ['delay'] }),
  link: is({ to: 'CF-25-0001', why: 'Same family' }),
  unlink: is({ to: 'CF-25-0001' }),
  note: is({ note: 'Rang mum' }),
  acknowledge: fc.record({ on: date }),
  allocate: fc.record({ to: date }),
  askMoreTime: fc.record({ to: date, reason: is('CAMHS') }),
  refuseMoreTime: is({ reason: 'The school can be asked again' }),
  extend: fc.record({
    to: date,
    reason: fc.constantFrom('complex', 'busy'),
    complainantToldOn: fc.option(date),
    beyond: fc.boolean(),
  }),
  sendHoldingLetter: fc.record({ on: date, promised: date }),
  pause: fc.record({ on: date, reason: is('awaitingAdvocate') }),
  resume: fc.record({ on: date }),
  requestStage: fc.record(
    {
      stage: fc.constantFrom(2, 3),
      on: date,
      accept: fc.record({
        as: fc.constantFrom('discretion', 'agreed'),
        reason: is('They were in hospital'),
        decidedBy: person,
      }),
    },
    { requiredKeys: ['stage', 'on'] },
  ),
  refuseStage: fc.record(
    { stage: fc.constantFrom(2, 3), on: date, reason: is('Too late'), decidedBy: person },
    { requiredKeys: ['stage', 'on', 'reason'] },
  ),
  agreeStatement: fc.record({ on: date }),
  takeStep: fc.record({
    step: fc.constantFrom(
      'investigationReported',
      'adjudicated',
      'panelMet',
      'panelReported',
      'authorityResponded',
    ),
    on: date,
  }),
  explainDelay: is({ reason: 'Short of staff' }),
  excludeFromTimescales: is({ reason: 'Court proceedings' }),
  includeInTimescales: is({ reason: 'The court has decided' }),
  askOmbudsman: fc.record({ on: date, replyBy: fc.option(date) }, { requiredKeys: ['on'] }),
  replyOmbudsman: fc.record({ on: date }),
  recordOmbudsman: fc.record({
    on: date,
    outcome: fc.constantFrom('upheld', 'referredBack', 'notUpheld'),
  }),
  block: fc.record({
    reason: fc.constantFrom('complainant', 'otherAgency', 'workload'),
    note: is(null),
  }),
  sayOnTrack: is({}),
  sendToSignOff: fc.record({ to: person }),
  returnFromSignOff: is({ reasons: ['Too defensive'] }),
  approve: is({}),
  recordLetter: fc.record({ kind: fc.constantFrom('acknowledgement', 'holding'), on: date }),
  appoint: fc.record({
    part: fc.constantFrom('investigatingOfficer', 'independentPerson', 'panelChair'),
    personId: fc.option(person),
    name: fc.constantFrom('Lena Ortiz', null),
    on: date,
  }),
  arrangeCover: fc.record({ personId: person, from: date, until: date }),
  endCover: is({}),
  respond: fc.record(
    { on: date, teamId, rights: is(true), unsigned: fc.boolean() },
    { requiredKeys: ['on'] },
  ),
  agreePoints: is({ points: ['One', 'Two'] }),
  recordOutcome: fc.record(
    { points: fc.array(outcome, { minLength: 1, maxLength: 2 }), teamId },
    optionalTeam,
  ),
  recordLearning: is({ learning: 'Ring first', noneBecause: null }),
  agreeRemedy: fc.record(
    {
      kind: is('apology'),
      detail: is(null),
      amountPence: is(null),
      dueOn: fc.option(date),
      recommendedBy: is('ombudsman'),
    },
    { requiredKeys: ['kind', 'detail', 'amountPence', 'dueOn'] },
  ),
  finishRemedy: fc.record({ id, on: date }),
  addAction: fc.record({ what: is('A rota'), category: is(null), ownerId: person, dueOn: date }),
  giveAction: fc.record({ id, ownerId: person }),
  finishAction: fc.record({ id, on: date }),
  judgeCompliment: fc.record({ counted: fc.boolean(), reason: is('Names the worker') }),
  thankWorker: fc.record({ personIds: person.map((one) => [one]) }),
  close: fc.record({ on: date }),
  withdraw: fc.record({ on: date }),
  reopen: fc.record({
    choice: fc.constantFrom('samePoints', 'correction'),
    on: date,
    reason: is('Came back'),
  }),
  undo: is({}),
  describeComplainant: is({
    complainant: { kind: 'child', description: 'young person', key: null },
    madeByChild: true,
    ageBand: '12AndOver',
    lookedAfter: true,
  }),
  recordConsent: fc.record({ status: fc.constantFrom('asked', 'given', 'refused'), on: date }),
  decideSufficientInterest: fc.record(
    {
      accepted: fc.boolean(),
      reason: is('Day-to-day care'),
      on: date,
      goesOnUnder: fc.constantFrom('statutory-children', 'lgsco-code'),
    },
    { requiredKeys: ['accepted', 'reason', 'on'] },
  ),
  recordAdvocate: fc.record({
    status: fc.constantFrom('offered', 'appointed', 'declined'),
    name: is(null),
    on: date,
  }),
  agreeAdjustment: fc.record({ what: is('Ring, don’t write'), reviewOn: fc.option(date) }),
  nameProvider: fc.record({ provider: fc.constantFrom('Larch House', null) }),
  markBehaviour: fc.record({ step: is('warning'), reason: is('Shouting'), reviewOn: date }),
  clearBehaviour: is({ reason: 'Settled' }),
};

/** Any command, each as likely as the others. */
export const anyCommand = fc.oneof(
  ...Object.entries(FIELDS).map(([type, fields]) => fields.map((rest) => ({ type, ...rest }))),
) as fc.Arbitrary<Command>;

const wayOn = fc.constantFrom<Command>(
  { type: 'recordOutcome', points: ['upheld', 'notUpheld'] },
  { type: 'recordLearning', learning: null, noneBecause: 'A single slip' },
  { type: 'close', on: addDays(START, 1) },
  { type: 'close', on: addDays(START, 3) },
  { type: 'respond', on: START },
  { type: 'requestStage', stage: 2, on: addDays(START, 2) },
  { type: 'accept', procedureId: 'statutory-children' },
  { type: 'sayOnTrack' },
  { type: 'approve' },
);
const answer = fc.record({ type: is('respond'), on: is(START), teamId });
const given = fc.constantFrom(PRIYA, GRACE, JAS, TOM, null).chain((investigatorId) =>
  fc.record({
    ...{ type: is('assign'), investigatorId: is(investigatorId), also: fc.boolean(), team },
    ...(investigatorId === null ? { outside: is({ name: 'Ada Poe', body: null }) } : {}),
  }),
);
const handedOut = given.map(({ team: to, ...rest }) => ({ ...rest, ...to }));
const signing = fc.record({ type: is('sendToSignOff'), to: fc.constantFrom(TOM, OWEN, RUTH) });

/** The ways on, to the end and between two teams, more often than chance would find them. */
export const homeward = fc.oneof(
  { weight: 6, arbitrary: wayOn },
  { weight: 1, arbitrary: answer },
  { weight: 2, arbitrary: handedOut },
  { weight: 1, arbitrary: signing },
) as fc.Arbitrary<Command>;
