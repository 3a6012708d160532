/** What a nudge says. No blame, no colour words: the date, what is missing, and what was last said. */
import { lowerFirst } from '../../cards';
import { isClosing, isReview, isTakingOn, isTask, type Nudge } from '../../services/nudges';
import { OMBUDSMAN_REPLY } from '../../services/cases';
import type { PlainDate } from '../../services/timescale';
import { sayDate } from '../../services/timescale';
import { sayOutside, type Outside } from './outside';

/** What the words need besides the nudge itself. */
export interface NudgeWords {
  today: PlainDate;
  /** A person's name by directory id; null for someone who has left it. */
  nameOf: (id: string) => string | null;
}

/** "0042": what people call a case. The card shows the whole reference. */
export function shortRef(ref: string): string {
  return ref.split('-').at(-1) ?? ref;
}

/** The whole nudge as one line of text. */
export function nudgeLine(nudge: Nudge, words: NudgeWords): string {
  const whom = nudgeWhom(nudge, words);
  const parts = [
    standIn(nudge, words),
    nudgeFirst(nudge, words),
    dueSentence(nudge, words.today),
    whom && `It is with ${whom}.`,
    nudgeMissing(nudge, words),
    nudgeLastSaid(nudge, words),
    inWhatPart(nudge, words),
  ];
  const said = parts.filter((part) => part !== null).join(' ');
  return `${shortRef(nudge.ref)} – ${said}`;
}

/** Why it comes to its receiver, where it isn't simply their own work. */
export function nudgeWhy(nudge: Nudge, words: NudgeWords): string | null {
  const why = [standIn(nudge, words), inWhatPart(nudge, words)].filter((part) => part !== null);
  return why.length > 0 ? why.join(' ') : null;
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

/** Who has it: "Tom Reeve for sign-off since Mon 16 Mar"; null: the receiver, nobody, or it was said already. */
export function nudgeWhom(nudge: Nudge, { today, nameOf }: NudgeWords): string | null {
  const { holder, holderSince, signOffId, ownerId } = nudge.facts;
  if (isTask(nudge.dueId)) {
    const others = !nudge.facts.shutOut && !isOwners(nudge) && !isClosing(nudge.dueId);
    if (!others || nudge.dueId.startsWith('behaviour')) return null;
    return ownerId ? (nameOf(ownerId) ?? LEFT) : 'the complaints team';
  }
  if (isTakingOn(nudge.dueId) || isOmbudsmans(nudge) || isAcknowledgement(nudge)) return null;
  if (nudge.kind === 'managerAlert') return whoHasIt(nudge, nameOf);
  if (nudge.stage >= 3 || isAsked(nudge) || holder !== 'signOff') return null;
  const since = holderSince ? ` since ${sayDate(holderSince, today)}` : '';
  if (nudge.role === 'signOff') return `you for sign-off${since}`;
  return `${(signOffId && nameOf(signOffId)) || 'sign-off'}${since}`;
}

/** What is missing: "Nothing is with sign-off yet.", "Nobody has it yet." */
export function nudgeMissing(nudge: Nudge, words: NudgeWords): string | null {
  const { today, nameOf } = words;
  const { investigatorId, outside } = nudge.facts;
  if (isClosing(nudge.dueId))
    return 'It is answered and not closed: close it, or record what comes next.';
  if (isTask(nudge.dueId))
    return nudge.facts.shutOut
      ? 'Whoever was to see to it is shut out of the case: give it to somebody else.'
      : null;
  if (isTakingOn(nudge.dueId)) return givenWords(nudge, today, nameOf);
  if (isOmbudsmans(nudge) || isAcknowledgement(nudge)) return 'Nothing is recorded as sent yet.';
  if (nudgeWhom(nudge, words) !== null) return null;
  if (nudge.kind === 'managerAlert') return nobodyYet(nudge);
  if (nudge.stage >= 3) return null;
  if (isAsked(nudge)) return givenWords(nudge, today, nameOf);
  if (outside) return outsideHas(outside);
  if (investigatorId === null) return 'Nobody has it yet.';
  return nudgeFirst(nudge, words) === null ? 'Nothing is with sign-off yet.' : null;
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

const LEFT = 'someone who has left the directory';

function whoHasIt(
  { facts: { investigatorId, holder, signOffId, takenOn } }: Nudge,
  nameOf: NudgeWords['nameOf'],
): string | null {
  const id = holder === 'signOff' ? signOffId : investigatorId;
  if (id === null) return null;
  const how =
    holder === 'signOff'
      ? ' for sign-off'
      : takenOn === null
        ? ', who has not taken it on yet'
        : '';
  return `${nameOf(id) ?? LEFT}${how}`;
}

function nobodyYet({ facts: { outside, teamName } }: Nudge): string {
  if (outside) return outsideHas(outside);
  return teamName ? `Nobody in ${teamName} has it yet.` : 'Nobody has it yet.';
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
    case 'left':
      return 'Whoever had it has left the directory.';
  }
}

/** "You hear of it as manager of Priya Nair." */
function inWhatPart(nudge: Nudge, { nameOf }: NudgeWords): string | null {
  const { role, insteadOf, facts } = nudge;
  if (facts.askedBy) return `${nameOf(facts.askedBy) ?? 'A colleague'} asks you to look at it.`;
  if (facts.gaveOut) return 'You gave it out.';
  if (facts.decides) return 'You hear of it because you can decide or help.';
  switch (role) {
    case 'cover':
      return 'You cover for them.';
    case 'teamManager':
      return `You hear of it as manager of ${facts.teamName ?? 'the team'}.`;
    case 'manager':
      return facts.manages
        ? `You hear of it as manager of ${nameOf(facts.manages) ?? 'whoever has it'}.`
        : 'You hear of it as a manager of the complaints team.';
    case 'complaintsTeam':
      return insteadOf ? 'It comes to the complaints team.' : null;
    default:
      return null;
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

/** "waiting on another agency" */
export const blockedBy = (code: string | null): string => reason(code, 'blocked');

const reason = (code: string | null, none: string) =>
  code === null ? none : (REASONS[code] ?? code);
export const isOmbudsmans = (nudge: Nudge) => nudge.dueId === OMBUDSMAN_REPLY;
export const isAcknowledgement = (nudge: Nudge) => /(^|\.)acknowledge$/.test(nudge.dueId);
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
export const isOwners = (nudge: Nudge) =>
  nudge.kind !== 'managerAlert' && (nudge.role === 'owner' || nudge.facts.ownerId === null);

/** The day after, by the calendar: plain dates as UTC have no summer time. */
function isTomorrow(today: PlainDate, date: PlainDate): boolean {
  return Date.parse(date) - Date.parse(today) === 24 * 60 * 60 * 1000;
}
