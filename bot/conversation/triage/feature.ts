/** Deciding about new feedback, and in whose hands it is. */
import { becameComplaint } from '../../../services/cases';
import { isAskedToTake, isLive, isOpen, investigates, momentOf, stands } from '../case/moments';
import { nowComplaint } from '../answer/follow-on-complaint';
import { ACCEPT, decisionIn, decisionValues, ELSEWHERE, REFUSE } from '../case/decision';
import { plainWords } from '../turn/typed-ref';
import { allocatedTo } from '../case/allocated';
import { allowed, needed } from '../turn/access';
import type { Context, Feature } from '../turn/feature';
import type { CaseView } from '../../../services/cases/view';
import { one } from '../turn/form-input';
import { whole, withMore } from '../turn/phrase';
import { assignSaid } from './assigning';
import { HANDING_BACK, takeOnSaid, TAKING, whichGiven } from './taking-on';
import { assignForm, retypeForm, triageForm } from './forms';
import { conflictSaid } from './conflict-said';
import { handForms } from './hand-back';
import { OUTSIDE_PHRASE, outsideForm, outsideSaid } from './outside';
import { NOT_A_COMPLAINT, retypeSaid } from './retype';

const answersBeingGiven = (view: CaseView, context: Context): boolean =>
  momentOf(view, context) === 'takingOn';

export const triage = {
  acts: {
    'case.triage': {
      form: triageForm,
      button: {
        title: 'Decide',
        needs: 'case.accept',
        when: (v) => isOpen(v) && !v.triaged && v.feedbackType !== 'compliment',
        typed: 'triage',
        order: 0,
        next: () => true,
      },
      said: (context, view, { text }) => {
        const decision = decisionIn(plainWords(text));
        return decision ? { values: decisionValues(context, view, decision, text) } : {};
      },
      phrases: [
        whole('decide|make a decision|accept or refuse'),
        { says: ACCEPT, whole: true },
        { says: REFUSE, whole: true },
        {
          says: ELSEWHERE,
          whole: true,
          orders: true,
          // From an investigator the same words hand it back.
          fits: (context) => allowed(context, 'list.untriaged', null),
        },
      ],
    },
    'case.take_on': {
      does: () => one({ type: 'takeOn' }),
      said: takeOnSaid,
      which: whichGiven,
      phrases: TAKING.map((phrase) => ({ ...phrase, whole: true as const, orders: true as const })),
      button: {
        title: 'Take it on',
        needs: 'case.takeOn',
        when: (v, c) => isAskedToTake(v, c.actor.id),
        typed: 'take on',
        order: 1,
        awaited: answersBeingGiven,
        next: () => true,
        saidWhole: true,
      },
    },
    'case.assign': {
      form: assignForm,
      said: (context, view, asked) => {
        const allocated = allocatedTo(context, view, asked.text);
        return allocated
          ? { instead: 'case.allocate', values: allocated }
          : assignSaid(context, view, asked);
      },
      button: {
        title: 'Assign',
        needs: 'case.assign',
        when: (v) => isOpen(v) && v.triaged,
        typed: 'assign',
        order: 3,
        // Giving a case to somebody else is never the likeliest while somebody looks into it.
        next: (v) => v.investigations.every((one) => one.investigatorId === null && !one.outside),
      },
      phrases: [
        whole(
          'who (?:else )?(?:can|could|might) (?:take|have|do|handle|investigate|look (?:into|at))|find (?:somebody|someone)(?: else)?',
        ),
      ],
    },
    'case.assign_outside': {
      form: outsideForm,
      said: outsideSaid,
      button: {
        title: 'Investigator from outside',
        needs: 'case.assignOutside',
        when: (v) => isOpen(v) && v.triaged && v.feedbackType === 'complaint',
        typed: 'outside investigator',
        order: 30,
      },
      phrases: [OUTSIDE_PHRASE],
    },
    'case.hand_back': {
      form: handForms.handBack,
      button: {
        title: 'Hand back',
        needs: 'case.handBack',
        when: (v, c) => isOpen(v) && investigates(v, c.actor.id),
        typed: 'hand back',
        order: 29,
        awaited: answersBeingGiven,
      },
      which: async (c) => (await whichGiven(c)).slice(0, 1),
      phrases: [
        ...withMore('reason', String.raw`hand(?: #| it| this)? back|give(?: #| it| this) back`),
        ...HANDING_BACK,
      ],
    },
    'case.declare_conflict': {
      form: handForms.conflict,
      said: (context, _view, asked) => conflictSaid(context, asked),
      button: {
        title: 'Conflict of interest',
        needs: 'case.declareConflict',
        when: (v) => isLive(v) && v.feedbackType !== 'compliment',
        typed: 'conflict',
        order: 49,
        awaited: answersBeingGiven,
      },
      phrases: [whole('(?:declare )?(?:a )?conflict(?: of interest)?')],
    },
    'case.retype': {
      form: retypeForm,
      said: retypeSaid,
      button: {
        title: 'Change the type',
        needs: 'case.retype',
        when: isOpen,
        typed: 'change the type of',
        order: 13,
      },
      phrases: [NOT_A_COMPLAINT],
    },
    'case.now_complaint': {
      press: (c, { ref }) => nowComplaint(c, needed(ref)),
      button: {
        title: 'Now a complaint',
        needs: 'case.reopen',
        when: (v) =>
          v.feedbackType === 'serviceRequest' && stands(v) && becameComplaint(v) === null,
        typed: 'now a complaint',
        order: 44,
      },
    },
  },
} as const satisfies Feature;
