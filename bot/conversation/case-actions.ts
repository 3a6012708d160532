/** Which buttons a case card offers this person: only what the policy allows and the case is ready for. */
import type { ActionSpec } from '../../cards';
import type { CaseView } from '../../services/cases/view';
import type { Action } from '../../services/privacy';
import { allowed } from './access';
import type { Context } from './deps';

interface Offer {
  spec: ActionSpec;
  needs: Action;
  when: (view: CaseView) => boolean;
}

const isOpen = (view: CaseView) => view.status === 'open';
const isComplaint = (view: CaseView) => view.feedbackType === 'complaint';
const running = (view: CaseView, id: string) =>
  view.due.some((due) => due.id.startsWith(id) && due.state === 'running');

/** The likeliest first; the card shows the first few and puts the rest under More. */
const OFFERS: Offer[] = [
  {
    spec: { title: 'Decide', verb: 'form.triage', style: 'positive' },
    needs: 'case.accept',
    when: (v) => isOpen(v) && !v.triaged,
  },
  {
    spec: { title: 'Acknowledgement sent', verb: 'form.acknowledge' },
    needs: 'case.acknowledge',
    when: (v) => isOpen(v) && v.acknowledgedOn === null && running(v, 'acknowledge'),
  },
  {
    spec: { title: 'Assign', verb: 'form.assign' },
    needs: 'case.assign',
    when: (v) => isOpen(v) && v.triaged,
  },
  {
    spec: { title: 'Response sent', verb: 'form.respond', style: 'positive' },
    needs: 'case.respond',
    when: (v) => isOpen(v) && v.triaged && v.feedbackType !== 'compliment',
  },
  {
    spec: { title: 'Ask for more time', verb: 'form.moreTime' },
    needs: 'case.askMoreTime',
    when: (v) => isOpen(v) && running(v, 'stage'),
  },
  {
    spec: { title: 'Blocked…', verb: 'form.blocked' },
    needs: 'case.block',
    when: (v) => isOpen(v) && v.triaged && isComplaint(v),
  },
  {
    spec: { title: 'Extend', verb: 'form.extend' },
    needs: 'case.extend',
    when: (v) => isOpen(v) && running(v, 'stage'),
  },
  {
    spec: { title: 'Holding letter', verb: 'form.holdingLetter' },
    needs: 'case.holdingLetter',
    when: (v) => isOpen(v) && running(v, 'stage'),
  },
  {
    spec: { title: 'Record the outcome', verb: 'form.outcome' },
    needs: 'case.recordOutcome',
    when: (v) => v.status === 'responded' && v.outcome === null && isComplaint(v),
  },
  {
    spec: { title: 'Record learning', verb: 'form.learning' },
    needs: 'case.recordLearning',
    when: (v) => v.status === 'responded' && !v.learning.recorded && isComplaint(v),
  },
  {
    spec: { title: 'Close', verb: 'form.close' },
    needs: 'case.close',
    when: (v) => v.status === 'responded' || (isOpen(v) && v.feedbackType === 'compliment'),
  },
  {
    spec: { title: 'Change the type', verb: 'form.retype' },
    needs: 'case.retype',
    when: (v) => isOpen(v),
  },
  {
    spec: { title: 'Withdrawn', verb: 'form.withdraw' },
    needs: 'case.withdraw',
    when: (v) => isOpen(v) && isComplaint(v),
  },
  { spec: { title: 'Add a note', verb: 'form.note' }, needs: 'case.note', when: () => true },
  { spec: { title: 'Undo', verb: 'undo' }, needs: 'case.undo', when: (v) => v.lastSeq > 0 },
];

export function actionsFor(context: Context, view: CaseView): ActionSpec[] {
  return OFFERS.filter((offer) => offer.when(view) && allowed(context, offer.needs, view)).map(
    (offer) => offer.spec,
  );
}
