/** What a nudge says. No blame, no colour words: the date, what is missing, and what was last said. */
import { lowerFirst } from '../../cards';
import {
  isClosing,
  isReview,
  isTakingOn,
  isTask,
  type Nudge,
  type PersonBundle,
} from '../../services/nudges';
import { OMBUDSMAN_REPLY } from '../../services/cases';
import type { PlainDate } from '../../services/timescale';
import { sayDate } from '../../services/timescale';
import { sayOutside, type Outside } from './outside';

/** What the words need besides the nudge itself. */
export interface NudgeWords {
  today: PlainDate;
  /** A person's name by directory id; null for someone who has left it. */
  nameOf: (id: string) => string | null;
  /** Whom to ring, on the day before: the complaints officer. Null: no such answer is offered. */
  callName: string | null;
}

/** Answers that one tap gives; the door maps them to verbs. */
export type NudgeAnswerId =
  | 'onTrack'
  | 'blocked'
  | 'moreTime'
  | 'notMine'
  | 'sent'
  | 'call'
  | 'acknowledged'
  | 'assign'
  | 'done'
  | 'giveOn'
  | 'takeOn'
  | 'handBack'
  | 'conflict'
  | 'open';

export interface NudgeAnswer {
  id: NudgeAnswerId;
  label: string;
}

/** "0042": what people call a case. The card shows the whole reference. */
export function shortRef(ref: string): string {
  return ref.split('-').at(-1) ?? ref;
}

/** The whole nudge as one line of text: the plain twin, and a row of the bundle. */
export function nudgeLine(nudge: Nudge, words: NudgeWords): string {
  const parts = [
    standIn(nudge, words),
    nudgeFirst(nudge, words),
    dueSentence(nudge, words.today),
    nudgeMissing(nudge, words),
    nudgeLastSaid(nudge, words),
  ];
  const said = parts.filter((part) => part !== null).join(' ');
  return `${shortRef(nudge.ref)} – ${said}`;
}

/** A whole bundle as text, most pressing first. */
export function bundleText(bundle: PersonBundle, words: NudgeWords): string {
  const lines = bundle.nudges.map((nudge) => nudgeLine(nudge, words));
  if (lines.length === 1) return lines[0]!;
  return [`${lines.length} dates need you:`, ...lines].join('\n\n');
}

/** "Draft to Tom Reeve by Thu 19 Mar.": only while there is still time to and nothing is with sign-off. */
export function nudgeFirst(nudge: Nudge, { today, nameOf }: NudgeWords): string | null {
  const { draftBy, signOffId, holder } = nudge.facts;
  if (isAsked(nudge) || !isAnswersWork(nudge) || nudge.kind !== 'reminder' || holder === 'signOff')
    return null;
  if (draftBy === null || draftBy < today) return null;
  const whom = (signOffId && nameOf(signOffId)) || 'sign-off';
  return `Draft to ${whom} by ${draftBy === today ? 'today' : sayDate(draftBy, today)}.`;
}

/** What is missing: "Nothing is with sign-off yet.", "Nobody has it yet." */
export function nudgeMissing(nudge: Nudge, { today, nameOf }: NudgeWords): string | null {
  const { holder, holderSince, investigatorId, signOffId, ownerId } = nudge.facts;
  if (isClosing(nudge.dueId))
    return 'It is answered and not closed: close it, or record what comes next.';
  if (isTask(nudge.dueId)) {
    if (nudge.facts.shutOut)
      return 'Whoever was to see to it is shut out of the case: give it to somebody else.';
    if (isOwners(nudge) || nudge.dueId.startsWith('behaviour')) return null;
    return ownerId
      ? `It is with ${nameOf(ownerId) ?? 'someone who has left the directory'}.`
      : 'It is with the complaints team.';
  }
  if (isTakingOn(nudge.dueId)) return givenWords(nudge, today, nameOf);
  if (isOmbudsmans(nudge)) return 'Nothing is recorded as sent yet.';
  if (nudge.kind === 'managerAlert') return withWhom(nudge, nameOf);
  if (isAcknowledgement(nudge)) return 'Nothing is recorded as sent yet.';
  if (nudge.stage >= 3) return null;
  if (isAsked(nudge)) return givenWords(nudge, today, nameOf);
  if (nudge.facts.outside && holder !== 'signOff') return outsideHas(nudge.facts.outside);
  if (investigatorId === null && !nudge.facts.outside) return 'Nobody has it yet.';
  if (holder === 'signOff') {
    const since = holderSince ? ` since ${sayDate(holderSince, today)}` : '';
    if (nudge.role === 'signOff') return `It is with you for sign-off${since}.`;
    return `It is with ${(signOffId && nameOf(signOffId)) || 'sign-off'}${since}.`;
  }
  return nudgeFirst(nudge, { today, nameOf, callName: null }) === null
    ? 'Nothing is with sign-off yet.'
    : null;
}

/** What was last said about the case, so that the same question isn't asked twice. */
export function nudgeLastSaid(nudge: Nudge, { today, nameOf }: NudgeWords): string | null {
  const { lastWord, investigatorId } = nudge.facts;
  if (isAcknowledgement(nudge) || isTask(nudge.dueId) || isTakingOn(nudge.dueId)) return null;
  if (isOmbudsmans(nudge)) return null;
  if (lastWord === null)
    return nudge.kind === 'managerAlert' && investigatorId ? 'No reason given yet.' : null;
  const own = nudge.role === 'investigator' || nudge.role === 'cover';
  const who =
    own && nudge.insteadOf === null
      ? 'you'
      : ((investigatorId && nameOf(investigatorId)) ?? 'the investigator');
  const on = lastWord.on === today ? 'Today' : `On ${sayDate(lastWord.on, today)}`;
  switch (lastWord.kind) {
    case 'onTrack':
      return `${on} ${who} said it was on track.`;
    case 'blocked':
      return `${on} ${who} said: ${reason(lastWord.reason, 'blocked')}. Is that still so?`;
    case 'moreTimeAsked':
      return `${on} ${who} asked for more time${lastWord.reason ? ` (${reason(lastWord.reason, '')})` : ''}; until that is decided the date stands.`;
  }
}

/** An action whose owner may no longer see its case: it can be given to somebody else. */
const isGivenOn = ({ dueId, facts }: Nudge): boolean =>
  facts.shutOut === true && dueId.startsWith('action.');

/** The answers offered. A manager or stand-in opens the case; the answer is the investigator's. */
export function nudgeAnswers(nudge: Nudge, { callName }: NudgeWords): NudgeAnswer[] {
  if (isReview(nudge.dueId) || isClosing(nudge.dueId)) return [ANSWERS.open];
  if (isGivenOn(nudge)) return [ANSWERS.giveOn, ANSWERS.open];
  if (isTask(nudge.dueId)) return isOwners(nudge) ? [ANSWERS.done, ANSWERS.open] : [ANSWERS.open];
  if (nudge.kind === 'managerAlert' || isOmbudsmans(nudge)) return [ANSWERS.open];
  if (isAsked(nudge)) return [ANSWERS.takeOn, ANSWERS.handBack, ANSWERS.conflict, ANSWERS.open];
  if (isAcknowledgement(nudge)) return [ANSWERS.acknowledged, ANSWERS.open];
  if (nudge.role === 'complaintsTeam' || nudge.role === 'teamManager' || nudge.role === 'manager') {
    const { investigatorId, outside } = nudge.facts;
    return investigatorId === null && !outside ? [ANSWERS.assign, ANSWERS.open] : [ANSWERS.open];
  }
  if (nudge.role === 'signOff') return [ANSWERS.open];
  if (
    nudge.kind === 'reminder' &&
    nudge.facts.workingDays !== null &&
    nudge.facts.workingDays > 1
  ) {
    return [ANSWERS.onTrack, ANSWERS.blocked, ANSWERS.moreTime, ANSWERS.notMine];
  }
  const call = callName === null ? [] : [{ id: 'call' as const, label: `Call me – ${callName}` }];
  return [ANSWERS.sent, ANSWERS.moreTime, ANSWERS.blocked, ...call];
}

const ANSWERS = {
  onTrack: { id: 'onTrack', label: 'On track' },
  blocked: { id: 'blocked', label: 'Blocked…' },
  moreTime: { id: 'moreTime', label: 'Need time' },
  notMine: { id: 'notMine', label: 'Not mine' },
  sent: { id: 'sent', label: 'Sent' },
  acknowledged: { id: 'acknowledged', label: 'Acknowledgement sent' },
  assign: { id: 'assign', label: 'Assign…' },
  done: { id: 'done', label: 'Done' },
  giveOn: { id: 'giveOn', label: 'Give it to somebody else' },
  takeOn: { id: 'takeOn', label: 'Take it on' },
  handBack: { id: 'handBack', label: 'Hand back' },
  conflict: { id: 'conflict', label: 'Declare a conflict' },
  open: { id: 'open', label: 'Open' },
} as const satisfies Record<Exclude<NudgeAnswerId, 'call'>, NudgeAnswer>;

/** "Answer due Tue 24 Mar." · "Due tomorrow." · "1 working day late: answer was due Tue 24 Mar." */
function dueSentence(nudge: Nudge, today: PlainDate): string | null {
  if (isTakingOn(nudge.dueId)) return null;
  const { dueOn, kind } = nudge;
  const thing = thingDue(nudge);
  if (dueOn < today) {
    const late = daysLate(nudge);
    const was = `${thing} was ${nudge.basis === 'promised' ? 'promised for' : 'due'} ${sayDate(dueOn, today)}.`;
    return late ? `${late}: ${lowerFirst(was)}` : was;
  }
  const verb = nudge.basis === 'promised' ? 'promised for' : 'due';
  if (kind === 'dueToday' || dueOn === today) return `${thing} ${verb} today.`;
  if (isTomorrow(today, dueOn)) return `${thing} ${verb} tomorrow.`;
  return `${thing} ${verb} ${sayDate(dueOn, today)}.`;
}

function daysLate({ facts: { workingDays } }: Nudge): string | null {
  if (workingDays === null || workingDays >= 0) return null;
  const n = -workingDays;
  return `${n} working day${n === 1 ? '' : 's'} late`;
}

function thingDue(nudge: Nudge): string {
  if (isAcknowledgement(nudge)) return 'Acknowledgement';
  if (isTask(nudge.dueId)) {
    if (isReview(nudge.dueId) || isClosing(nudge.dueId)) return nudge.dueLabel;
    const thing = nudge.dueId.startsWith('remedy')
      ? `A ${lowerFirst(nudge.dueLabel)}`
      : 'An improvement action';
    return isOwners(nudge) && nudge.facts.ownerId === nudge.personId ? `${thing} of yours` : thing;
  }
  return isAnswersWork(nudge) ? 'Answer' : nudge.dueLabel;
}

const outsideHas = (outside: Outside): string =>
  `${sayOutside(outside)} looks into it from outside the council; the complaints team acts for them.`;

function withWhom(nudge: Nudge, nameOf: NudgeWords['nameOf']): string | null {
  if (isAcknowledgement(nudge)) return 'Nothing is recorded as sent yet.';
  const { investigatorId, holder, signOffId, teamName } = nudge.facts;
  const id = holder === 'signOff' ? signOffId : investigatorId;
  if (id === null && nudge.facts.outside) return outsideHas(nudge.facts.outside);
  if (id === null) return teamName ? `Nobody in ${teamName} has it yet.` : 'Nobody has it yet.';
  const how =
    holder === 'signOff'
      ? ' for sign-off'
      : nudge.facts.takenOn === null
        ? ', who has not taken it on yet'
        : '';
  return `It is with ${nameOf(id) ?? 'someone who has left the directory'}${how}.`;
}

function standIn({ insteadOf }: Nudge, { nameOf }: NudgeWords): string | null {
  if (insteadOf === null) return null;
  const name = nameOf(insteadOf.personId) ?? 'The investigator';
  switch (insteadOf.why) {
    case 'absent':
      return `${name} is away.`;
    case 'unreachable':
      return `My messages don't reach ${name}.`;
    case 'notIn':
      return `${name} isn't in before then.`;
  }
}

const REASONS: Readonly<Record<string, string>> = {
  complainant: 'waiting on the complainant',
  otherAgency: 'waiting on another agency',
  staffAway: 'staff away',
  signOff: 'waiting on sign-off',
  workload: 'too much work',
  other: 'blocked',
};

const reason = (code: string | null, none: string) =>
  code === null ? none : (REASONS[code] ?? code);
const isOmbudsmans = (nudge: Nudge) => nudge.dueId === OMBUDSMAN_REPLY;
const isAcknowledgement = (nudge: Nudge) => /(^|\.)acknowledge$/.test(nudge.dueId);
const isAnswersWork = (nudge: Nudge) => /(^|\.)(response|reply|answer)$/.test(nudge.dueId);
/** Whether it is the receiver's to say that they take it on, and they have not. */
export const isAsked = (nudge: Nudge) =>
  nudge.role === 'investigator' && nudge.facts.takenOn === null && !isTask(nudge.dueId);

/** "It was given to you on Tue 10 Mar: will you take it on?" */
function givenWords(
  { role, dueId, dueOn, facts: { given, investigatorId } }: Nudge,
  today: PlainDate,
  nameOf: NudgeWords['nameOf'],
): string {
  const on = given === undefined ? '' : ` on ${sayDate(given, today)}`;
  if (role === 'investigator') {
    const by = dueOn === today ? 'today' : `by ${sayDate(dueOn, today)}`;
    const say = isTakingOn(dueId) ? ` Please say ${by}.` : '';
    return `It was given to you${on}: will you take it on?${say}`;
  }
  const who = (investigatorId && nameOf(investigatorId)) || 'Somebody';
  return `${who} was given it${on} and has not taken it on yet.`;
}

/** Whether the receiver may be the one to say that a task is done: a manager is told, and opens the case. */
const isOwners = (nudge: Nudge) =>
  nudge.kind !== 'managerAlert' && (nudge.role === 'owner' || nudge.facts.ownerId === null);

/** The day after, by the calendar: plain dates as UTC have no summer time. */
function isTomorrow(today: PlainDate, date: PlainDate): boolean {
  return Date.parse(date) - Date.parse(today) === 24 * 60 * 60 * 1000;
}
