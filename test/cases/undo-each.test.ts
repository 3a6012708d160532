/**
 * Each thing that can be done to a case, undone at once: the case and its due dates are to the letter what they were.
 * The table names every command, so that one without a decision on undo does not compile.
 */
import type { Command, CommandType } from '../../services/cases';
import type { CommandOf, LogCommand } from '../../services/cases';
import type { CaseView } from '../../services/cases/view';
import { ALL, DCT, Desk, NORTH, PRIYA, SAM, SHAH, TOM, bare, openTestStores } from './support';

const DAY = '2026-03-13';
const EARLIER = '2026-03-12';

let desk: Desk;
let close: () => Promise<void>;
beforeAll(async () => {
  const opened = await openTestStores();
  desk = new Desk(opened.stores.cases);
  close = opened.close;
});
afterAll(() => close());

interface Trial<T extends CommandType> {
  command: CommandOf<T>;
  /** What must have been done before, by somebody else. */
  given?: Command[];
  logged?: Partial<LogCommand>;
}

/** Done to two cases at once: `merge` and `unmerge` of the service, tried below. */
type Paired = 'takeIn' | 'goInto' | 'comeApart';

const ACCEPTED: Command[] = [{ type: 'accept' }];
const ASSIGNED: Command[] = [...ACCEPTED, { type: 'assign', ...DCT, investigatorId: PRIYA }];
const WITH_SIGN_OFF: Command[] = [...ASSIGNED, { type: 'sendToSignOff', to: TOM }];
const ANSWERED: Command[] = [...ASSIGNED, { type: 'respond', on: EARLIER }];
const FINISHED: Command[] = [
  ...ANSWERED,
  { type: 'recordOutcome', outcome: 'upheld' },
  { type: 'recordLearning', learning: null, noneBecause: 'A single slip' },
];
const CLOSED: Command[] = [...FINISHED, { type: 'close', on: EARLIER }];
const STAGE2: Command[] = [...ANSWERED, { type: 'requestStage', stage: 2, on: EARLIER }];
const COMPLIMENT: Partial<LogCommand> = { feedbackType: 'compliment', about: [PRIYA] };
const REMEDY = {
  type: 'agreeRemedy',
  kind: 'apology',
  detail: null,
  amountPence: null,
  dueOn: DAY,
};
const ACTION = {
  type: 'addAction',
  what: 'A rota',
  category: null,
  ownerId: TOM,
  dueOn: '2026-06-01',
};
const MARKED = {
  type: 'markBehaviour',
  step: 'warned',
  reason: 'Shouting',
  reviewOn: '2026-06-13',
};

const TRIALS: { [T in Exclude<CommandType, 'undo' | Paired>]: Trial<T> } = {
  accept: { command: { type: 'accept' } },
  refuse: { command: { type: 'refuse', reason: 'Not ours' } },
  referElsewhere: { command: { type: 'referElsewhere', to: 'school' } },
  retype: { command: { type: 'retype', feedbackType: 'comment', enquiryKind: null } },
  assign: { given: ASSIGNED, command: { type: 'assign', ...NORTH, investigatorId: SHAH } },
  takeOn: {
    given: [...ACCEPTED, { type: 'assign', ...DCT, investigatorId: SAM }],
    command: { type: 'takeOn' },
  },
  handBack: { given: ASSIGNED, command: { type: 'handBack', reason: 'Too many' } },
  declareConflict: {
    given: ASSIGNED,
    command: { type: 'declareConflict', personId: PRIYA, bars: [PRIYA] },
  },
  decideConflict: {
    given: [...ASSIGNED, { type: 'declareConflict', personId: PRIYA, bars: [PRIYA] }],
    command: {
      type: 'decideConflict',
      personId: PRIYA,
      accepted: true,
      reason: 'They are friends',
    },
  },
  liftBar: {
    given: [
      ...ASSIGNED,
      { type: 'decideConflict', personId: TOM, accepted: true, reason: 'They are friends' },
    ],
    command: { type: 'liftBar', personId: TOM, reason: 'It was another Tom' },
  },
  changeProcedure: {
    given: ASSIGNED,
    command: {
      type: 'changeProcedure',
      procedureId: 'lgsco-code',
      reason: 'Nothing of social care',
    },
  },
  correct: {
    given: ASSIGNED,
    command: {
      type: 'correct',
      change: { what: 'receivedOn', to: '2026-03-06' },
      reason: 'The envelope was stamped on Friday',
    },
  },
  recordCounted: {
    command: {
      type: 'recordCounted',
      facts: { category: 'delay', themes: ['contact'], lookedAfter: true, provider: null },
    },
  },
  categorise: { command: { type: 'categorise', problemCategory: null, themes: [] } },
  link: { command: { type: 'link', to: 'CF-26-0900', why: 'same family' } },
  unlink: {
    given: [{ type: 'link', to: 'CF-26-0900', why: 'same family' }],
    command: { type: 'unlink', to: 'CF-26-0900' },
  },
  note: { command: { type: 'note', note: 'Rang mum' } },
  acknowledge: { command: { type: 'acknowledge', on: DAY } },
  allocate: {
    logged: { feedbackType: 'comment' },
    given: ACCEPTED,
    command: { type: 'allocate', to: '2026-04-07' },
  },
  askMoreTime: {
    given: ASSIGNED,
    command: { type: 'askMoreTime', to: '2026-03-30', reason: 'CAMHS' },
  },
  refuseMoreTime: {
    given: [...ASSIGNED, { type: 'askMoreTime', to: '2026-03-30', reason: 'CAMHS' }],
    command: { type: 'refuseMoreTime', reason: 'Waiting is no reason' },
  },
  extend: {
    given: ASSIGNED,
    command: { type: 'extend', to: '2026-04-01', reason: 'complex', complainantToldOn: DAY },
  },
  sendHoldingLetter: {
    given: ASSIGNED,
    command: { type: 'sendHoldingLetter', on: DAY, promised: '2026-04-20' },
  },
  pause: { given: ASSIGNED, command: { type: 'pause', on: DAY, reason: 'awaitingAdvocate' } },
  resume: {
    given: [...ASSIGNED, { type: 'pause', on: EARLIER, reason: 'awaitingAdvocate' }],
    command: { type: 'resume', on: DAY },
  },
  requestStage: { given: ANSWERED, command: { type: 'requestStage', stage: 2, on: DAY } },
  refuseStage: {
    given: ANSWERED,
    command: { type: 'refuseStage', stage: 2, on: DAY, reason: 'It asks for nothing more' },
  },
  agreeStatement: { given: STAGE2, command: { type: 'agreeStatement', on: DAY } },
  takeStep: {
    given: STAGE2,
    command: { type: 'takeStep', step: 'investigationReported', on: DAY },
  },
  explainDelay: { command: { type: 'explainDelay', reason: 'Short of staff' } },
  excludeFromTimescales: {
    given: ASSIGNED,
    command: { type: 'excludeFromTimescales', reason: 'Court' },
  },
  includeInTimescales: {
    given: [...ASSIGNED, { type: 'excludeFromTimescales', reason: 'Court' }],
    command: { type: 'includeInTimescales', reason: 'The court has decided' },
  },
  askOmbudsman: { given: CLOSED, command: { type: 'askOmbudsman', on: DAY } },
  replyOmbudsman: {
    given: [...CLOSED, { type: 'askOmbudsman', on: EARLIER }],
    command: { type: 'replyOmbudsman', on: DAY },
  },
  recordOmbudsman: {
    given: [...CLOSED, { type: 'askOmbudsman', on: EARLIER }],
    command: { type: 'recordOmbudsman', on: DAY, outcome: 'notUpheld' },
  },
  block: { given: ASSIGNED, command: { type: 'block', reason: 'otherAgency', note: null } },
  sayOnTrack: { given: ASSIGNED, command: { type: 'sayOnTrack' } },
  sendToSignOff: { given: ASSIGNED, command: { type: 'sendToSignOff', to: TOM } },
  returnFromSignOff: {
    given: WITH_SIGN_OFF,
    command: { type: 'returnFromSignOff', reasons: ['Too defensive'] },
  },
  approve: { given: WITH_SIGN_OFF, command: { type: 'approve' } },
  recordLetter: { command: { type: 'recordLetter', kind: 'acknowledgement', on: DAY } },
  appoint: {
    given: STAGE2,
    command: {
      type: 'appoint',
      part: 'independentPerson',
      personId: null,
      name: 'Somebody from outside',
      on: DAY,
    },
  },
  arrangeCover: {
    given: ASSIGNED,
    command: { type: 'arrangeCover', personId: SHAH, from: DAY, until: '2026-03-20' },
  },
  endCover: {
    given: [...ASSIGNED, { type: 'arrangeCover', personId: SHAH, from: DAY, until: '2026-03-20' }],
    command: { type: 'endCover' },
  },
  respond: { given: ASSIGNED, command: { type: 'respond', on: DAY } },
  agreePoints: { given: ASSIGNED, command: { type: 'agreePoints', points: ['Contact', 'Calls'] } },
  recordOutcome: {
    given: [...ASSIGNED, { type: 'agreePoints', points: ['Contact', 'Calls'] }],
    command: { type: 'recordOutcome', points: ['upheld', 'notUpheld'] },
  },
  recordLearning: {
    given: ASSIGNED,
    command: { type: 'recordLearning', learning: 'Ring first', noneBecause: null },
  },
  agreeRemedy: { given: ASSIGNED, command: REMEDY as CommandOf<'agreeRemedy'> },
  finishRemedy: {
    given: [...ASSIGNED, REMEDY as Command],
    command: { type: 'finishRemedy', id: '1', on: DAY },
  },
  addAction: { given: ASSIGNED, command: ACTION as CommandOf<'addAction'> },
  giveAction: {
    given: [...ASSIGNED, ACTION as Command],
    command: { type: 'giveAction', id: '1', ownerId: SHAH },
  },
  finishAction: {
    given: [...ASSIGNED, ACTION as Command],
    command: { type: 'finishAction', id: '1', on: DAY },
  },
  judgeCompliment: {
    logged: COMPLIMENT,
    command: { type: 'judgeCompliment', counted: true, reason: null },
  },
  thankWorker: { logged: COMPLIMENT, command: { type: 'thankWorker', personIds: [PRIYA] } },
  close: { given: FINISHED, command: { type: 'close', on: DAY } },
  withdraw: { given: ASSIGNED, command: { type: 'withdraw', on: DAY } },
  reopen: {
    given: CLOSED,
    command: { type: 'reopen', choice: 'samePoints', on: DAY, reason: 'The same again' },
  },
  describeComplainant: {
    command: {
      type: 'describeComplainant',
      complainant: { kind: 'child', description: 'the young person', key: null },
      madeByChild: true,
      ageBand: '12AndOver',
      lookedAfter: true,
    },
  },
  recordConsent: { command: { type: 'recordConsent', status: 'asked', on: DAY } },
  decideSufficientInterest: {
    command: { type: 'decideSufficientInterest', accepted: true, reason: 'An aunt', on: DAY },
  },
  recordAdvocate: {
    command: { type: 'recordAdvocate', status: 'appointed', name: 'Somebody', on: DAY },
  },
  agreeAdjustment: { command: { type: 'agreeAdjustment', what: 'Large print', reviewOn: null } },
  nameProvider: { command: { type: 'nameProvider', provider: 'A taxi firm' } },
  markBehaviour: { command: MARKED as CommandOf<'markBehaviour'> },
  clearBehaviour: {
    given: [MARKED as Command],
    command: { type: 'clearBehaviour', reason: 'All quiet' },
  },
};

const at = async (ref: string): Promise<CaseView> =>
  (await desk.service.get(ref, { ...ALL, viewerId: 'auditor' }))!;

describe('undo of what was just done', () => {
  it.each(Object.entries(TRIALS))(
    '%s: the case and its due dates are what they were',
    async (_, trial) => {
      const { command, given = [], logged = {} } = trial as Trial<CommandType>;
      const { ref } = await desk.log(logged);
      for (const each of given) await desk.does(SHAH, EARLIER, ref, each);
      const before = await at(ref);
      const done = await desk.tries(SAM, DAY, ref, command);
      expect(done.events.length).toBeGreaterThan(0);
      await desk.does(SAM, DAY, ref, { type: 'undo' });
      const after = await at(ref);
      expect(bare(after)).toEqual(bare(before));
      expect(after.due).toEqual(before.due);
      // Both stay in the history: what was done, and that it was taken back.
      expect((await desk.history(ref)).slice(-1)).toMatchObject([{ type: 'undone', by: SAM }]);
    },
  );
});
