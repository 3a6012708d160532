/** Which buttons a case card offers this person: only what the policy allows and the case is ready for. */
import type { ActionSpec, Verb } from '../../../cards';
import type { CaseView } from '../../../services/cases/view';
import { notTakenOn, ombudsmanAsked } from '../../../services/cases';
import { letterKindsFor } from '../../../services/letters';
import { allowed } from '../turn/access';
import type { Context } from '../turn/context';
import { isComplaint, isOpen, OFFERS, type Offer } from './offers';
import { partsLeft } from '../stages/stage-facts';

/** Given to this person, who has not said yet that they do it. */
const isAsked = (view: CaseView, personId: string) =>
  notTakenOn(view).some((one) => one.investigatorId === personId);
const running = (view: CaseView, id: string) =>
  view.due.some((due) => due.id.startsWith(id) && due.state === 'running');

/** "closed 42 today" says all that the form would ask. */
const DONE_AT_ONCE: readonly Verb[] = [
  'case.takeOn',
  'form.acknowledge',
  'form.respond',
  'form.close',
  'form.moreTime',
  'form.letter',
  'form.note',
  'form.signOff',
  'undo',
];

/** The likeliest first; the card shows the first few and puts the rest under More. */
const DAILY: Offer[] = [
  {
    spec: { title: 'Decide', verb: 'form.triage' },
    needs: 'case.accept',
    when: (v) => isOpen(v) && !v.triaged && v.feedbackType !== 'compliment',
    typed: 'triage',
  },
  {
    spec: { title: 'Take it on', verb: 'case.takeOn' },
    needs: 'case.takeOn',
    when: (v, c) => isAsked(v, c.actor.id),
    typed: 'take on',
  },
  {
    spec: { title: 'Acknowledgement sent', verb: 'form.acknowledge' },
    needs: 'case.acknowledge',
    when: (v) => isOpen(v) && v.acknowledgedOn === null && running(v, 'acknowledge'),
    typed: 'acknowledged',
  },
  {
    spec: { title: 'Assign', verb: 'form.assign' },
    needs: 'case.assign',
    when: (v) => isOpen(v) && v.triaged,
    typed: 'assign',
  },
  {
    spec: { title: 'Response sent', verb: 'form.respond' },
    needs: 'case.respond',
    when: (v) => isOpen(v) && v.triaged && v.feedbackType !== 'compliment',
    typed: 'response sent',
  },
  {
    spec: { title: 'Draft a letter', verb: 'form.letter' },
    needs: 'case.draftLetter',
    when: (v) => letterKindsFor(v).length > 0,
    typed: 'draft the reply for',
  },
  {
    spec: { title: 'Ask for more time', verb: 'form.moreTime' },
    needs: 'case.askMoreTime',
    when: (v) => isOpen(v) && running(v, 'stage'),
    typed: 'need more time on',
  },
  {
    spec: { title: 'Blocked…', verb: 'form.blocked' },
    needs: 'case.block',
    when: (v) => isOpen(v) && v.triaged && isComplaint(v),
    typed: 'blocked',
  },
  {
    spec: { title: 'Extend', verb: 'form.extend' },
    needs: 'case.extend',
    when: (v) => isOpen(v) && running(v, 'stage'),
    typed: 'extend',
  },
  {
    spec: { title: 'Holding letter', verb: 'form.holdingLetter' },
    needs: 'case.holdingLetter',
    when: (v) => isOpen(v) && running(v, 'stage'),
    typed: 'holding letter',
  },
  {
    spec: { title: 'Record the outcome', verb: 'form.outcome' },
    needs: 'case.recordOutcome',
    when: (v) =>
      isComplaint(v) && (isOpen(v) ? v.triaged : v.status === 'responded' && v.outcome === null),
    typed: 'outcome',
  },
  {
    spec: { title: 'Record learning', verb: 'form.learning' },
    needs: 'case.recordLearning',
    when: (v) =>
      isComplaint(v) && (isOpen(v) ? v.triaged : v.status === 'responded' || v.status === 'closed'),
    typed: 'learning',
  },
  {
    spec: { title: 'Close', verb: 'form.close' },
    needs: 'case.close',
    when: (v) => v.status === 'responded' || (isOpen(v) && v.feedbackType === 'compliment'),
    typed: 'close',
  },
  {
    spec: { title: 'Change the type', verb: 'form.retype' },
    needs: 'case.retype',
    when: (v) => isOpen(v),
    typed: 'change the type of',
  },
  {
    spec: { title: 'Withdrawn', verb: 'form.withdraw' },
    needs: 'case.withdraw',
    when: (v) => isOpen(v) && isComplaint(v),
    typed: 'withdrawn',
  },
  {
    spec: { title: 'Add a note', verb: 'form.note' },
    needs: 'case.note',
    when: () => true,
    typed: 'note on',
  },
  {
    spec: { title: 'Undo', verb: 'undo' },
    needs: 'case.undo',
    when: (v) => v.lastSeq > 0,
    typed: 'undo',
  },
];

/** First those that move the case on, then the rest of its life; a note and undo always. */
function offersFor(context: Context, view: CaseView): Offer[] {
  const offers = [...DAILY.slice(0, -2), ...OFFERS, ...DAILY.slice(-2)];
  const open = offers.filter(
    (offer) => offer.when(view, context) && allowed(context, offer.needs, view),
  );
  const first = open.filter((offer) => pressing(context, view, offer));
  return [...first, ...open.filter((offer) => !first.includes(offer))];
}

const OMBUDSMANS: readonly Verb[] = ['form.ombudsmanReply', 'form.ombudsmanDecision'];
/** The answers to being given a case. */
const ASKED: readonly Verb[] = ['case.takeOn', 'form.handBack', 'form.conflict'];

/** Somebody waits to hear whether there is more time. */
const ANSWERS_REQUEST: readonly Verb[] = ['form.extend', 'form.noMoreTime'];

/** What a case waits for comes before what might be done to it. */
function pressing(context: Context, view: CaseView, offer: Offer): boolean {
  if (isAsked(view, context.actor.id)) return ASKED.includes(offer.spec.verb);
  if (view.lastWord?.kind === 'moreTimeAsked' && ANSWERS_REQUEST.includes(offer.spec.verb))
    return true;
  if (view.signOff?.state === 'with')
    return offer.typed === 'approve' || offer.typed === 'send back';
  if (view.feedbackType === 'compliment')
    return offer.typed === 'count' || offer.typed.startsWith('thank');
  if (view.status !== 'open' && ombudsmanAsked(view)) return OMBUDSMANS.includes(offer.spec.verb);
  if (view.status === 'responded') return offer.spec.verb === afterAnswer(view);
  if (offer.spec.verb === 'form.statement') return true;
  if (offer.spec.verb === 'form.appoint') return partsLeft(context, view).length > 0;
  return offer.spec.verb === 'form.step' && partsLeft(context, view).length === 0;
}

/** An answered case ends with its outcome, then its learning, then its closing. */
function afterAnswer({ outcome, learning, feedbackType }: CaseView): Verb {
  if (feedbackType !== 'complaint') return 'form.close';
  if (outcome === null) return 'form.outcome';
  return learning.recorded || learning.noneBecause !== null ? 'form.close' : 'form.learning';
}

export function actionsFor(context: Context, view: CaseView): ActionSpec[] {
  return offersFor(context, view).map(({ spec, as }, at) => ({
    ...spec,
    ...as?.(view),
    ...(at === 0 && isNext(view, spec.verb) ? { style: 'positive' as const } : {}),
  }));
}

/** What moves a case on; a decision that may go either way has no likelier answer. */
const NEXT: readonly Verb[] = [
  'form.triage',
  'case.takeOn',
  'form.acknowledge',
  'form.assign',
  'form.respond',
  'form.signOff',
  'form.compliment',
  'form.statement',
  'form.appoint',
  'form.step',
  'form.outcome',
  'form.learning',
  'form.close',
  'form.ombudsmanReply',
];

/** Giving a case to somebody else is never the likeliest while somebody looks into it. */
const isNext = (view: CaseView, verb: Verb): boolean =>
  NEXT.includes(verb) &&
  (verb !== 'form.assign' || view.investigations.every((one) => one.investigatorId === null));

/** Phrases that open a form or a card; those that the reader acts on at once are left to it. */
export const TYPED: ReadonlyMap<string, Verb> = new Map(
  [...DAILY, ...OFFERS]
    .filter(({ spec }) => !DONE_AT_ONCE.includes(spec.verb))
    .map(({ typed, spec }) => [typed, spec.verb]),
);

const MOST_TYPED = 6;

/** How the buttons behind More are typed; those in sight need no telling. */
export function typedFor(context: Context, view: CaseView): string[] {
  return offersFor(context, view)
    .slice(3, 3 + MOST_TYPED)
    .map(({ typed }) => `${typed} ${view.ref}`);
}
