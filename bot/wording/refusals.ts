/** Sentences that a person reads. British English, short, kind, and each says what to do next. */
import { sayFields } from './counted';
import { refusalCard } from '../../cards';
import type { CaseError } from '../../services/cases/errors';
import type { FeedbackType } from '../../services/cases/events';
import type { Council } from '../../services/councils/types';
import type { LetterKind } from '../../services/letters';
import { sayDate } from '../../services/timescale';

/** None, not yours, not allowed: one sentence for all (docs/decisions/0008), the same as on the card. */
export function refusal(council: Council): string {
  return refusalCard({ ask: council.contact.complaintsTeam }).text;
}

export function notInDirectory(council: Council): string {
  return `I can't find you in the staff directory yet. Please ask ${council.contact.complaintsTeam} to add you.`;
}

/** Asked to delete what is held about the asker: who carries that out. */
export function erasure({ contact }: Council): string {
  return `I can’t delete anything. You have a right to see what the council holds about you, and to ask for it to be corrected or erased: ${contact.informationGovernance} decides that.`;
}

export const SHARED_CHAT_ONLY =
  'In a shared chat I only give counts, references and help. Open our own chat for anything about people.';

export const PERSONAL_START =
  'I don’t answer that in a shared chat, and nothing from there was kept. Type it here: a question I answer, and what is to be logged I read back before saving.';

/** A fault of ours. The code lets whoever runs Candour find the lines in the log. */
export function fault(correlationId: string): string {
  return `Something went wrong on my side and nothing was changed. Please try again in a minute; if it happens again, quote ${correlationId.slice(0, 8)} to whoever runs Candour.`;
}

export const STORE_AWAY =
  'I can’t reach the case records just now, so nothing was changed. Please try again in a few minutes.';

/** What was kept before a turn failed, in the words of the history. */
export const recordedOn = (ref: string, events: readonly string[]): string =>
  events.length === 0
    ? `That is already recorded, on ${ref}.`
    : `Recorded on ${ref}: ${[...new Set(events)].join('; ')}.`;

/** Of a case that they may see, something that is not theirs to do. */
export const notYours = (ref: string, council: Council): string =>
  `Nothing was recorded: that isn’t yours to do on ${ref}. Ask ${council.contact.complaintsTeam}, or type “note on ${ref}: …” to keep your words there.`;

export const NOT_SHOWN =
  'I can’t show the case just now. Don’t type it again: look at the case in a few minutes.';

export const BUSY = 'Someone else is changing that case at this moment. Please try again.';

export function tooLong(limit: number): string {
  return `That is longer than I can keep as one entry (${limit.toLocaleString('en-GB')} characters). Paste the part that matters and try again; nothing was saved.`;
}

export const NOTHING_TYPED = 'There was nothing in that message. Type what happened, or help.';
export const OLD_DRAFT = 'That draft is no longer here. Type it again and I will read it back.';
export const OLD_CARD =
  'That card is from an older version. Type the reference to see the case as it stands.';
export const KEPT_APART =
  'These words brought up the duty number, so they were logged nowhere. Type “keep the words as a draft” if they are feedback as well, or “discard the words”.';
export const KEPT_APART_STILL =
  'The words that brought up the duty number are not saved, and are kept. Type “keep the words as a draft” if they are feedback as well, or “discard the words”.';
export const SHOWN_SINCE =
  'Nothing is recorded yet: something else was shown since. Is it this that you mean?';
export const NOT_SETTLED =
  'You were asked what these words are to be. Press a button, or type “note”, “new” or “discard the words”.';
export const WHICH_WORDS =
  'I couldn’t tell which words you mean, so nothing was logged. Type what was said, or “my drafts” to see what waits.';
export const NO_DRAFT =
  'There is nothing waiting to be saved. Type what happened and I will read it back.';
export const CLOSED_TO_YOU =
  'Thank you for passing it on. The complaints team takes it from here. A case is closed to anyone it concerns, so you can’t open it; ask them if you need to know more.';
export const WORDS_BELOW = 'Your words are on the card, as you typed them.';
export const NO_CHANGE =
  'I couldn’t tell what to change. Say it like “no, Thursday” or “it was from dad”, or type save, change or discard.';
export const NOT_UNDERSTOOD =
  'I wasn’t sure what you’d like, so I kept your words here and nowhere else. If it is feedback, choose what it is and save; if not, discard it, or type help.';
export function noLink(ref: string): string {
  return `It won’t be linked with ${ref}: I can’t do that here.`;
}
interface Unsaved {
  feedbackType: FeedbackType | null;
  fromDescription: string | null;
}

/** "Your complaint from dad is not saved yet." */
export const openDraftIs = (draft: Unsaved): string => `Your ${draftName(draft)} is not saved yet.`;

/** "complaint from dad". */
function draftName({ feedbackType, fromDescription }: Unsaved): string {
  const kind = feedbackType ? KIND_NAMES[feedbackType] : 'feedback';
  return `${kind}${fromDescription ? ` from ${fromDescription}` : ''}`;
}

const KIND_NAMES: Record<FeedbackType, string> = {
  compliment: 'compliment',
  comment: 'comment',
  complaint: 'complaint',
  enquiry: 'enquiry',
  serviceRequest: 'request for a service',
};

/** Pressing Save again must not look as if nothing had happened. */
export function stillToAnswer(questions: readonly string[]): string {
  return `Not saved yet. Still to answer: ${questions.join(' ')}`;
}
/** "2 not saved yet: this complaint from dad; compliment from mum." @param waiting the latest first */
export function othersWait(waiting: readonly Unsaved[]): string {
  const names = waiting.slice(0, 3).map(draftName).join('; ');
  const more = waiting.length > 3 ? ` and ${waiting.length - 3} more` : '';
  return `${waiting.length + 1} not saved yet: this one; ${names}${more}. What you typed before is kept: it comes back when this one is saved or discarded.`;
}
export const allWait = (waiting: readonly Unsaved[]): string =>
  `${waiting.length} are not saved yet: ${waiting.map(draftName).join('; ')}.`;
/** What a bare “save” or “discard” may be meant for, and how one of it is named. */
export function whichGoes(drafts: readonly Unsaved[], alarmed: boolean): string {
  const last = drafts.at(-1);
  const from = last?.fromDescription;
  return [
    last && drafts.length === 1 ? openDraftIs(last) : last ? allWait(drafts) : '',
    alarmed ? KEPT_APART_STILL : '',
    'Nothing was saved or discarded by this.',
    last
      ? `Say which: “discard ${from ? `the one from ${from}` : 'the last one'}”, “save the last one”${drafts.length > 1 ? ', or “discard all”' : ''}.`
      : '',
  ]
    .filter((each) => each !== '')
    .join(' ');
}
export const ADDED = 'Added to their words as you typed it. Nothing else was changed.';
export const HELD =
  'What you typed before waits as a draft of its own, since you didn’t say whether it belongs to the open one. Type “new” to see it now, or “my drafts” for all that is not saved.';
/** A bare day of the week is taken from the days asked about, and from no others. */
export const notAmong = (days: readonly string[]): string =>
  `That is none of the days asked about: ${days.join(', ')}. Type another with its date, such as “3 March”.`;
/** "Discarded: complaint from dad. Nothing was saved of it." */
export const discarded = (drafts: readonly Unsaved[]): string =>
  `Discarded: ${drafts.map(draftName).join('; ')}. Nothing was saved of ${drafts.length === 1 ? 'it' : 'them'}.`;
export const THIS_ONE_GOES =
  'Is this the one? Type “discard” and it goes; nothing was discarded yet.';
export const START_AGAIN =
  'Nothing was changed. To start again, type “discard” and then say it anew; “change” opens all of it.';
export const STILL_WAITING = 'You typed this earlier. It is still waiting to be saved.';
export const SUGGESTED = 'Suggested by a language model from your words: check every line.';
export const NO_UNDO = 'There is nothing of yours to undo on that case.';
export const DISCARDED = 'Discarded. Nothing was saved.';
export const mayComeBack = (draft: Unsaved): string =>
  `That was your ${draftName(draft)}: type “undo” to have it back.`;
export const broughtBack = (drafts: readonly Unsaved[]): string =>
  `Brought back, and not saved yet: ${drafts.map(draftName).join('; ')}.`;

const day = (value: unknown): string => (typeof value === 'string' ? sayDate(value) : '');

/** Each letter as staff name it. */
export const LETTER_NAMES: Record<LetterKind, string> = {
  acknowledgement: 'acknowledgement',
  holding: 'holding letter',
  extension: 'extension letter',
  stage1Response: 'answer at stage 1',
  stage2Response: 'answer at stage 2',
  stage3Response: 'answer at stage 3',
  furtherRights: 'further rights letter',
  reply: 'reply',
};

/** One for whatever a link can't open, so that nothing is learned by trying. */
export const LINK_OVER = 'This link is not in use. Ask Candour for the file again.';

/** What a date may not come before. */
const FIRST: Partial<Record<string, string>> = {
  responded: 'the answer',
  paused: 'the pause',
  ombudsmanAsked: 'the Ombudsman’s letter',
  received: 'receipt',
  acknowledged: 'the acknowledgement',
  stageEnded: 'the end of the stage',
  logged: 'logging it',
};

/** What a step waits for. */
const MISSING: Partial<Record<string, string>> = {
  investigationReported: 'The investigation report',
  panelMet: 'The panel’s meeting',
  panelReported: 'The panel’s report',
};

/** What a refused command says. Facts come from the domain; no code is shown. */
export function sayCaseError(error: CaseError, council: Council): string {
  const { facts } = error;
  switch (error.code) {
    case 'notFound':
      return refusal(council);
    case 'notAllowedNow':
      return 'The case isn’t at a point where that can be done. Type its reference to see where it stands.';
    case 'alreadyDone':
      return facts['on']
        ? `That is already recorded, on ${day(facts['on'])}.`
        : 'That is already recorded.';
    case 'dateInFuture':
      return 'That date is in the future. Give the day on which it happened.';
    case 'dateBeforeReceipt':
      return `That date is before the feedback was received${facts['receivedOn'] ? ` (${day(facts['receivedOn'])})` : ''}. Check the day.`;
    case 'datesOutOfOrder':
      if (typeof facts['notBefore'] === 'string')
        return `That is before ${day(facts['notBefore'])}, the day of ${FIRST[String(facts['what'])] ?? 'what it follows'}. Give that day or a later one.`;
      if (typeof facts['missing'] === 'string')
        return `${MISSING[facts['missing']] ?? 'The step before it'} comes first. Record that.`;
      if (typeof facts['notAfter'] === 'string')
        return `That is after ${day(facts['notAfter'])}, the day of ${FIRST[String(facts['what'])] ?? 'what follows it'}. Give that day or an earlier one.`;
      return facts['after'] && typeof facts['after'] === 'string'
        ? `That date must be after ${day(facts['after'])}. Check the day.`
        : 'That date is out of order with what is already recorded. Check the day.';
    case 'pastCeiling':
      return facts['max']
        ? `The latest lawful date is ${day(facts['max'])}. Choose that day or an earlier one.`
        : 'That is past the latest lawful date.';
    case 'needsEnquiryKind':
      return 'Say whose enquiry it is: MP, councillor or ombudsman.';
    case 'outOfTime':
      return `${String(facts['says'])} Say why it is accepted, or refuse it.`;
    case 'needsTriage':
      return 'The complaints team has to accept the case first.';
    case 'needsResponse':
      return 'Record that the answer was sent first.';
    case 'needsOutcome':
      return 'Record the outcome first: type outcome and the reference.';
    case 'needsLearning':
      return 'Record the learning first, or why there is none: type learning and the reference.';
    case 'needsCounted':
      return `The council’s file asks for this before a case is closed: ${sayFields(String(facts['missing']).split(','))}. Type “counted” and the reference, or fill it in on the form that closes it.`;
    case 'needsReason':
      return 'Give a reason.';
    case 'needsConsent':
      return 'Consent is still awaited. Record it first.';
    case 'pointsDontMatch':
      return `This case has ${String(facts['expected'])} points and you gave ${String(facts['given'])} findings. Give one for each.`;
    case 'unknownProcedure':
      return 'The council’s file doesn’t have that procedure. Choose one from the list.';
    case 'unknownTeam':
      return 'I don’t know that team. Choose one from the list.';
    case 'unknownItem':
      return 'I can’t find that entry on the case. Open the case to see what is there.';
    case 'notThisPerson':
      return 'That person can’t take this. Investigators, managers and the complaints team can, but not each of them every case. Choose someone else, or ask the complaints team.';
    case 'sameHandlerAsEarlierStage':
      return 'Whoever handled the earlier stage can’t handle this one. Choose someone else.';
    case 'ownAnswer':
      return 'Nobody signs off an answer of their own, or one that they sent. It goes to whoever manages them, or to the complaints manager.';
    case 'mustBeOutside':
      return 'The independent person and the panel come from outside the council. Give their name instead of choosing somebody.';
    case 'beforeStage':
      return `That is before stage ${String(facts['stage'])} was asked for, on ${day(facts['requestedOn'])}. Give that day or a later one.`;
    case 'stageEnded':
      return `Stage ${String(facts['stage'])} was ${facts['how'] === 'refused' ? 'refused' : 'withdrawn'} on ${day(facts['on'])}. It can begin again if you accept the new request and say why.`;
    case 'notTheSameKind':
      return 'Only feedback of the same type can be merged. Link the two instead.';
    case 'whichTeam':
      return 'Several teams are at work on it. Say whose place it takes, or that it is added.';
    case 'needsStandIn':
      return 'That would leave nobody of the complaints team to run the case, and the council’s file names no stand-in. Ask whoever runs Candour to name one.';
    case 'notLiftable':
      return 'They are kept out by what the complaint is about or by whom they manage, so that can’t be lifted.';
    case 'onePartEach':
      return 'That person already has another part in this stage. Choose someone else.';
    case 'signOffPending':
      return 'Sign-off is still awaited. Record the sign-off first, or say that the answer went without it.';
    case 'notGivenToYou':
      return 'This case hasn’t been given to you, so there is nothing to take on. The complaints team or the team’s manager can give it to you.';
    case 'versionGone':
      return 'Someone changed that since this card was shown. Here is the case as it stands.';
    case 'nothingToUndo':
      return NO_UNDO;
    case 'someoneElseActed':
      return 'Someone else has acted on the case since, so your last step can’t be undone. Ask the complaints team.';
    case 'cannotBeUndone':
      return 'That step can’t be undone. Add a note, or ask the complaints team.';
    case 'busy':
      return BUSY;
    case 'timescale':
      return typeof facts['says'] === 'string'
        ? facts['says']
        : 'The procedure doesn’t allow that date.';
  }
}
