/**
 * Who may do what, as data. Actions are named as staff name them. The table is the whole of the rule
 * for roles; the conflict firewall stands above it and is the same for every action (policy.ts).
 */
import type { Role } from '../people/ports';

/**
 * How a person stands to what they ask about.
 * `any`: no tie needed · `team`: a team they manage, or their service for service managers and directors ·
 * `assigned`: they investigate it, cover it, or have it for sign-off · `logged`: they logged it · `self`: themselves ·
 * `owner`: one of its improvement actions is theirs · `reporter`: they logged it, and it waits for triage.
 */
export type Relation = 'any' | 'team' | 'assigned' | 'logged' | 'reporter' | 'self' | 'owner';

/** `everyone`: whoever is in the directory, whatever their roles. */
export type Grantee = Role | 'everyone';

/** `case`: about one case; `team`, `person`: about one team or person; `none`: about nothing in particular. */
export type TargetKind = 'case' | 'team' | 'person' | 'none';

export interface Rule {
  says: string;
  about: TargetKind;
  allow: Partial<Record<Grantee, readonly Relation[]>>;
  /**
   * Of a stage: `team` and `assigned` are those of the present stage, whoever had an earlier one. These read the
   * history of the stages that were theirs (`stageRead`), and do nothing in the next.
   */
  ofStage?: true;
  /**
   * Nobody whose line leads up to a person complained about does it. `work`: the complaints team may, for somebody
   * from outside who looks into it; `all`: not even they.
   */
  apart?: 'work' | 'all';
}

const ANY = ['any'] as const;
const TEAM = ['team'] as const;

/** The complaints team does it, whoever's case it is. */
const COMPLAINTS = { complaintsOfficer: ANY, complaintsManager: ANY };
/** Whoever works the case, their managers, and the complaints team. */
const WORKERS = { ...COMPLAINTS, everyone: ['assigned'] as const, teamManager: TEAM };
/** Those above also see. */
const READERS = {
  ...COMPLAINTS,
  everyone: ['assigned', 'logged', 'owner'] as const,
  teamManager: TEAM,
  serviceManager: TEAM,
  director: TEAM,
};
/** A senior person puts their name to it. */
const APPROVERS = { ...COMPLAINTS, teamManager: TEAM, serviceManager: TEAM, director: TEAM };
/** Their own teams' answers, and whatever they are asked to sign. */
const SIGNERS = ['team', 'assigned'] as const;
const MANAGERS = { teamManager: TEAM, serviceManager: TEAM, director: TEAM };

const onCase = (says: string, allow: Rule['allow']): Rule => ({ says, about: 'case', allow });
/** An act of the present stage, by those who hold it, and by nobody who stands below whom it is about. */
const onStage = (says: string, allow: Rule['allow'], apart: Rule['apart'] = 'work'): Rule => ({
  ...onCase(says, allow),
  ofStage: true,
  ...(apart ? { apart } : {}),
});
const inGeneral = (says: string, allow: Rule['allow']): Rule => ({ says, about: 'none', allow });

export const RULES = {
  'feedback.log': inGeneral('Log a compliment, comment, complaint, enquiry or service request', {
    everyone: ANY,
  }),
  'dates.whatIf': inGeneral('Work out a date without a case', { everyone: ANY }),

  'case.read': onCase(
    'Find a case; who owns one of its actions sees that action and no more',
    READERS,
  ),
  'case.overview': onCase('See status, dates and why, the words as they came, who has it', {
    ...READERS,
    everyone: ['assigned', 'logged'],
  }),
  'case.history': {
    ...onCase('See notes, findings, history, and who had it for how long', {
      ...READERS,
      everyone: ['assigned', 'reporter'],
    }),
    ofStage: true,
  },
  'case.search': inGeneral('Search; each finds only what they may read', { everyone: ANY }),
  'list.mine': inGeneral('List one’s own cases and what is due', { everyone: ANY }),
  'list.untriaged': inGeneral('List what waits for triage', COMPLAINTS),
  'list.all': inGeneral('List every open, due or overdue case', COMPLAINTS),

  'case.accept': onCase('Accept at triage and choose the procedure', COMPLAINTS),
  'case.refuse': onCase('Not accept, with the reason and the ombudsman’s right', COMPLAINTS),
  'case.acknowledge': onCase('Record the acknowledgement', COMPLAINTS),
  'case.retype': onCase('Change the type of feedback', COMPLAINTS),
  'case.consent': onCase('Record consent, sufficient interest, advocate, adjustments', COMPLAINTS),
  'case.behaviour': onCase('Mark unreasonable behaviour, with policy step and review date', {
    complaintsManager: ANY,
  }),
  'case.countCompliment': onCase('Decide whether a compliment counts', COMPLAINTS),
  'case.thank': onCase('Pass the thanks on to the worker', {
    ...COMPLAINTS,
    teamManager: TEAM,
    everyone: ['logged'],
  }),
  'case.link': onCase('Link cases', COMPLAINTS),
  'case.merge': onCase('Merge two cases, or undo it', COMPLAINTS),
  'case.split': onCase('Split into points', COMPLAINTS),

  'case.assign': onStage('Assign a team and investigator, or hand over', {
    ...COMPLAINTS,
    teamManager: TEAM,
  }),
  'case.assignOutside': onStage(
    'Give it to an investigator from outside the council, and act for them',
    COMPLAINTS,
  ),
  'case.takeOn': onStage('Take on what one was given', { everyone: ['assigned'] }),
  'case.handBack': onStage('Hand an assignment back that is not answered yet', {
    everyone: ['assigned'],
  }),
  'case.declareConflict': onCase(
    'Declare a conflict of one’s own, or propose one of somebody else’s',
    {
      everyone: ['assigned', 'logged'],
      ...COMPLAINTS,
      ...MANAGERS,
    },
  ),
  'case.decideConflict': onCase(
    'Decide on a conflict that somebody declared for another',
    COMPLAINTS,
  ),
  'case.liftBar': onCase('Lift a bar that a person declared, with a reason', {
    complaintsManager: ANY,
  }),
  'case.correct': onCase('Correct what was recorded wrongly, with a reason', {
    ...COMPLAINTS,
    everyone: ['reporter'],
  }),

  'case.allocate': onStage('Allocate a longer date at the start', APPROVERS),
  'case.askMoreTime': onStage('Ask for more time', WORKERS),
  'case.extend': onStage('Grant an extension', APPROVERS),
  'case.holdingLetter': onStage('Record a holding letter', WORKERS),
  'case.pause': onCase('Pause or resume the clock where the procedure permits', COMPLAINTS),
  'case.delayReason': onStage('Record why an answer is late', WORKERS),
  'case.onTrack': onStage('Say that it is on track', WORKERS),
  'case.block': onStage('Say that it is blocked, and by what', WORKERS),
  'case.note': onCase('Add a note', { ...READERS, everyone: ['assigned', 'logged'] }),

  'case.draftLetter': onStage('Draft a letter', WORKERS),
  'case.signOff': onStage(
    'Sign an answer off, or send it back',
    {
      ...COMPLAINTS,
      teamManager: SIGNERS,
      serviceManager: SIGNERS,
      director: SIGNERS,
      signOff: ['assigned'],
    },
    'all',
  ),
  'case.respond': onStage('Record that the answer was sent', WORKERS),
  'case.recordOutcome': onStage('Record the outcome of each point', WORKERS),
  'case.count': onStage('Record what the council counts of it, where that is still open', WORKERS),
  'case.recordLearning': onStage('Record remedies, learning and improvement actions', WORKERS),
  'case.finishTask': onCase('Say that a remedy or improvement action is done', {
    ...WORKERS,
    everyone: ['assigned', 'owner'],
  }),
  'case.close': onStage('Close', WORKERS),
  'case.withdraw': onCase('Record a withdrawal', COMPLAINTS),
  'case.progress': onCase('Start the next stage', COMPLAINTS),
  'case.reopen': onCase('Reopen, as one of three choices', COMPLAINTS),
  'case.undo': onCase('Undo what one has just done', {
    everyone: ['assigned', 'logged', 'owner'],
    teamManager: TEAM,
    ...COMPLAINTS,
  }),

  'team.status': {
    says: 'See a team’s figures and lists',
    about: 'team',
    allow: { ...COMPLAINTS, ...MANAGERS },
  },
  'team.handOver': {
    says: 'Hand over someone’s cases in bulk',
    about: 'team',
    allow: { ...COMPLAINTS, teamManager: TEAM },
  },
  'absence.set': {
    says: 'Record an absence and its cover',
    about: 'person',
    allow: { everyone: ['self'], teamManager: TEAM, ...COMPLAINTS },
  },

  'report.run': inGeneral('Run a report or export figures', {
    ...COMPLAINTS,
    director: ANY,
    serviceManager: ANY,
  }),
  'report.export': inGeneral('Export cases', COMPLAINTS),
  'audit.read': onCase('See who has looked at a case', COMPLAINTS),
  'nudges.list': inGeneral('List the nudges that would be sent', {
    ...COMPLAINTS,
    administrator: ANY,
  }),
  'nudges.send': inGeneral('Send nudges now', { ...COMPLAINTS, administrator: ANY }),
  'people.list': inGeneral('List the directory', { ...COMPLAINTS, administrator: ANY }),
  'people.import': inGeneral('Import the directory', { administrator: ANY }),
  'council.check': inGeneral('Check the council’s file', { ...COMPLAINTS, administrator: ANY }),
  'calendar.change': inGeneral('Change the calendar, or take the change back', {
    complaintsManager: ANY,
    administrator: ANY,
  }),
} satisfies Record<string, Rule>;

export type Action = keyof typeof RULES;

export const ACTIONS = Object.keys(RULES) as Action[];

/** Where the council's file says that heads of service answer (annual report of Blackpool 2014/15). */
const HEADS_ANSWER: readonly Action[] = [
  'case.respond',
  'case.holdingLetter',
  'case.count',
  'case.close',
];

/**
 * The rule of one action.
 * @param headsOfServiceAnswer the council's own: service managers and directors then answer in their own service
 */
export function ruleOf(action: Action, headsOfServiceAnswer = false): Rule {
  const rule: Rule = RULES[action];
  if (!headsOfServiceAnswer || !HEADS_ANSWER.includes(action)) return rule;
  return { ...rule, allow: { ...rule.allow, serviceManager: TEAM, director: TEAM } };
}
