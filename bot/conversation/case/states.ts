/**
 * How a case stands as regards one act, in a sentence that answers "did we?" as well as "not yet": what is recorded,
 * and what is due. Facts of the view alone; who may read them is asked before.
 */
import { lowerFirst } from '../../../cards';
import { atStage, isAnonymous } from '../../../services/cases';
import type { CaseView, Investigation } from '../../../services/cases/view';
import { sayDate, type PlainDate } from '../../../services/timescale';
import type { ActName } from '../../understand/catalogue';
import { OUTCOME_WORDS } from '../../wording/events';

export interface StateWords {
  today: PlainDate;
  nameOf: (personId: string) => string;
  /** Whoever looks into it for one team, of the council or from outside; null: nobody yet. */
  whoHas: (work: Investigation) => string | null;
  /** The procedure that it follows, by name. */
  procedure: string | null;
  /** Working days from one day to another; null past the calendar's end. */
  workingDays: (from: PlainDate, to: PlainDate) => number | null;
}
type State = (view: CaseView, words: StateWords) => string;

/** What may be asked of a case: how far one of its acts is, or how it stands in one of these respects. */
export type Topic = ActName | 'procedure' | 'progress' | 'missing';

const dueOf = (view: CaseView, part: string, { today }: StateWords): string => {
  const due = view.due.find((each) => each.id.includes(part) && each.state === 'running');
  return due?.binding ? ` It is due ${sayDate(due.binding, today)}.` : '';
};
const noneOwed = (view: CaseView): string =>
  isAnonymous(view) ? ' None is owed: nobody is named to whom it could be sent.' : '';
const answerDue = (view: CaseView, { today }: StateWords): string => {
  const due = view.due.find(
    (each) =>
      each.stage === view.stage && each.state === 'running' && !each.id.endsWith('acknowledge'),
  );
  return due?.binding ? ` It is due ${sayDate(due.binding, today)}.` : '';
};

/** "Yes: … on …" or "No: … isn't recorded as …". */
const happened = (what: string, on: PlainDate | null, { today }: StateWords, missing: string) =>
  on === null ? `No: ${missing}.` : `Yes: ${what} ${sayDate(on, today)}.`;

const investigators = (view: CaseView, { whoHas }: StateWords): string => {
  const names = atStage(view, view.stage).flatMap((one) => whoHas(one) ?? []);
  return names.length > 0
    ? `${names.join(' and ')} ${names.length > 1 ? 'have' : 'has'} it.`
    : 'Nobody investigates it yet.';
};

const signOff: State = ({ signOff: state }, { today, nameOf }) => {
  if (state === null) return 'It has not gone to sign-off.';
  const since = sayDate(state.since, today);
  if (state.state === 'with')
    return `It is with ${nameOf(state.personId)} for sign-off since ${since}; not signed.`;
  const who = state.doneBy ? nameOf(state.doneBy) : null;
  if (state.state === 'approved')
    return who ? `Yes: ${who} signed it off, ${since}.` : `Yes: it was signed off, ${since}.`;
  return who ? `${who} sent it back, ${since}.` : `It was sent back, ${since}.`;
};

const accepted: State = (view) => {
  if (view.elsewhere) return `It is not the council’s to answer: ${view.elsewhere.label}.`;
  if (view.status === 'notAccepted') return 'It was not accepted.';
  return view.triaged ? 'Yes: it is accepted.' : 'No: it waits for triage.';
};

const extended: State = (view, words) => {
  const asked = view.lastWord?.kind === 'moreTimeAsked' ? view.lastWord : null;
  const waits = asked?.to ? ` More time is asked for, to ${sayDate(asked.to, words.today)}.` : '';
  const due = view.due.find((each) => each.stage === view.stage && each.state === 'running');
  const latest = due?.lawfulMaximum
    ? ` The latest lawful day is ${sayDate(due.lawfulMaximum, words.today)}.`
    : '';
  return `The answer’s date stands.${answerDue(view, words)}${latest}${waits}`;
};

const blocked: State = ({ block, pausedSince }, { today }) => {
  if (pausedSince) return `The clock is paused since ${sayDate(pausedSince, today)}.`;
  return block
    ? `Yes: it was reported as blocked, ${sayDate(block.on, today)}.`
    : 'No: nothing is reported as being in the way.';
};

const finding: State = ({ outcome }) =>
  outcome ? `It is ${OUTCOME_WORDS[outcome]}.` : 'No finding is recorded yet.';

const closed: State = (view, words) => {
  if (view.closedOn) return `Yes: it was closed ${sayDate(view.closedOn, words.today)}.`;
  const missing = [
    view.respondedOn === null && view.feedbackType !== 'compliment' ? 'the answer' : '',
    view.feedbackType === 'complaint' && view.outcome === null ? 'the outcome' : '',
    view.feedbackType === 'complaint' &&
    !view.learning.recorded &&
    view.learning.noneBecause === null
      ? 'learning, or why there is none'
      : '',
  ].filter(Boolean);
  return missing.length > 0
    ? `No: it is not closed. Still to be recorded: ${missing.join('; ')}.`
    : 'No: it is not closed, and nothing more is to be recorded before it is.';
};

const kind: State = ({ feedbackType, enquiryKind }) =>
  `It is ${KINDS[feedbackType]}${enquiryKind ? ` (${enquiryKind})` : ''}.`;
const KINDS: Record<CaseView['feedbackType'], string> = {
  compliment: 'a compliment',
  comment: 'a comment',
  complaint: 'a complaint',
  enquiry: 'an enquiry',
  serviceRequest: 'a request for a service',
};

const joined: State = (view) => {
  if (view.mergedInto) return `It was merged into ${view.mergedInto}.`;
  const merged = view.mergedFrom.map(({ ref }) => ref);
  const parts = [
    merged.length > 0 ? `Merged into it: ${merged.join(', ')}.` : 'Nothing is merged with it.',
    view.links.length > 0 ? `Linked: ${view.links.map(({ to }) => to).join(', ')}.` : '',
  ];
  return parts.filter(Boolean).join(' ');
};

const stage: State = (view) =>
  view.procedureId === null
    ? 'It follows no procedure with stages.'
    : `It is at stage ${view.stage}.`;

const ombudsman: State = ({ ombudsman: asked }, { today }) => {
  if (asked === null) return 'No letter of the Ombudsman is recorded.';
  if (asked.decidedOn) return `The Ombudsman decided, ${sayDate(asked.decidedOn, today)}.`;
  return asked.repliedOn
    ? `The council replied to the Ombudsman, ${sayDate(asked.repliedOn, today)}.`
    : `The Ombudsman asked, ${sayDate(asked.askedOn, today)}; no reply is recorded.`;
};

const open = (what: string, all: readonly { doneOn: PlainDate | null }[]): string => {
  const left = all.filter(({ doneOn }) => doneOn === null).length;
  if (all.length === 0) return `No ${what} is recorded.`;
  return `${all.length} recorded, ${left === 0 ? 'all done' : `${left} still to do`}.`;
};

const consent: State = ({ circumstances: { consent: given, advocate } }) => {
  const says = given ? `Consent: ${given.status}.` : 'No consent is recorded.';
  return advocate ? `${says} Advocate: ${advocate.status}.` : says;
};

const handed: State = (view, words) => investigators(view, words);

/** What was answered, and by when it was due; null: it was not, or no date bound it. */
function answered({ due }: CaseView, today: PlainDate): string | null {
  const last = due.findLast(({ id, metOn }) => id.endsWith('.response') && metOn !== null);
  if (!last?.metOn || last.binding === null) return null;
  const days = `answered ${sayDate(last.metOn, today)}, due ${sayDate(last.binding, today)}`;
  return last.metOn <= last.binding ? `It was in time: ${days}.` : `It was late: ${days}.`;
}

const progress: State = (view, { today, workingDays }) => {
  const next = view.nextDue;
  if (next === null) return answered(view, today) ?? 'Nothing is due on it.';
  const label = lowerFirst(next.label);
  const late = next.on < today ? workingDays(next.on, today) : null;
  const word =
    view.lastWord?.kind === 'onTrack'
      ? `, and was said to be on track ${sayDate(view.lastWord.on, today)}`
      : '';
  return next.on < today
    ? `It is late: ${label} was due ${sayDate(next.on, today)}${late ? `, ${late} working ${late === 1 ? 'day' : 'days'} ago` : ''}.`
    : `It is in time so far: ${label} is due ${sayDate(next.on, today)}${word}.`;
};

const acknowledgedBy = ({ due }: CaseView, { today }: StateWords): string => {
  const { metOn = null, binding = null } = due.find(({ id }) => id === 'acknowledge') ?? {};
  if (metOn === null || binding === null) return '';
  return ` It was due ${sayDate(binding, today)}${metOn > binding ? ', so it went late' : ''}.`;
};

export const STATES: Partial<Record<Topic, State>> = {
  procedure: (view, { procedure }) =>
    procedure === null
      ? `It follows no procedure yet${view.triaged ? '' : ': it waits for triage'}.`
      : `It follows ${procedure}${view.stage > 0 ? `, at stage ${view.stage}` : ''}.`,
  progress,
  missing: closed,
  'case.acknowledge': (view, words) =>
    happened('it was acknowledged', view.acknowledgedOn, words, 'no acknowledgement is recorded') +
    acknowledgedBy(view, words) +
    (view.acknowledgedOn === null ? dueOf(view, 'acknowledge', words) + noneOwed(view) : ''),
  'case.respond': (view, words) =>
    happened('the answer was sent', view.respondedOn, words, 'the answer isn’t recorded as sent') +
    (view.respondedOn === null ? answerDue(view, words) : ''),
  'case.close': closed,
  'case.withdraw': ({ status }) =>
    status === 'withdrawn' ? 'Yes: it was withdrawn.' : 'No: it is not withdrawn.',
  'case.reopen': closed,
  'case.triage': accepted,
  'case.progress_to_stage': stage,
  'case.refuse_stage': stage,
  'case.statement': stage,
  'case.appoint': stage,
  'case.step': stage,
  'case.assign': handed,
  'case.assign_outside': handed,
  'case.take_on': handed,
  'case.hand_back': handed,
  'case.retype': kind,
  'case.now_complaint': kind,
  'case.request_extension': extended,
  'case.extend': extended,
  'case.no_more_time': extended,
  'case.allocate': extended,
  'case.pause': blocked,
  'case.resume': blocked,
  'nudge.blocked': blocked,
  'nudge.on_track': progress,
  'case.delay_reason': progress,
  'case.why_late': progress,
  'case.finding': finding,
  'case.points': ({ points }) =>
    points.length === 0 ? 'No points are agreed yet.' : `${points.length} points are agreed.`,
  'case.learning': ({ learning }) =>
    learning.recorded
      ? 'Yes: learning is recorded.'
      : learning.noneBecause !== null
        ? 'It is recorded that there is no learning, with the reason.'
        : 'No: no learning is recorded.',
  'case.action': ({ actions }) => open('improvement action', actions),
  'case.action_done': ({ actions }) => open('improvement action', actions),
  'case.give_action': ({ actions }) => open('improvement action', actions),
  'case.remedy': ({ remedies }) => open('remedy', remedies),
  'case.remedy_done': ({ remedies }) => open('remedy', remedies),
  'case.to_sign_off': signOff,
  'signoff.approve': signOff,
  'signoff.return': signOff,
  'case.merge': joined,
  'case.unmerge': joined,
  'case.link': joined,
  'case.unlink': joined,
  'case.keep_apart': joined,
  'case.pair': joined,
  'case.ombudsman': ombudsman,
  'ombudsman.asked': ombudsman,
  'ombudsman.replied': ombudsman,
  'ombudsman.decided': ombudsman,
  'case.needs': consent,
  'case.rights': ({ letters }) =>
    letters.some(({ kind: sent }) => sent === 'furtherRights')
      ? 'Yes: they were told how to go further.'
      : 'No: that they were told how to go further is not recorded.',
  'letter.holding': (view, words) => `No date has moved.${answerDue(view, words)}`,
  'case.compliment_counts': ({ compliment }) =>
    compliment === null
      ? 'It is not decided yet whether it counts.'
      : compliment.counted
        ? 'Yes: it counts.'
        : 'It is kept as a thank-you, not counted.',
  'case.thank': ({ thanked }) =>
    thanked.length > 0 ? 'Yes: the thanks were passed on.' : 'No: nobody has been thanked yet.',
};
