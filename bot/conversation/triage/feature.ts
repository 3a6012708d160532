/** Deciding about new feedback, and in whose hands it is. */
import { becameComplaint } from '../../../services/cases';
import { act } from '../case/act';
import { isAskedToTake, isLive, isOpen, investigates, momentOf, stands } from '../case/moments';
import { onCase } from '../case/on-case';
import { openCaseForm } from '../case/forms';
import { nowComplaint } from '../answer/follow-on-complaint';
import { allocateDays, allocatesDays } from '../clock/typed';
import { needed } from '../turn/access';
import type { Context } from '../turn/context';
import type { CaseView } from '../../../services/cases/view';
import type { Feature } from '../turn/feature';
import { whole, withMore } from '../turn/phrase';
import { assignTyped } from './assigning';
import { assignForm, retypeForm, triageForm } from './forms';
import { handForms } from './hand-back';
import { retype } from './retype';

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
      phrases: [whole('decide|make a decision|accept or refuse')],
    },
    'case.take_on': {
      press: (c, { ref, version }) => act(c, needed(ref), { type: 'takeOn' }, version),
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
      typed: onCase((context, ref, asked) =>
        allocatesDays(asked.text)
          ? allocateDays(context, ref, asked.text)
          : assignTyped(context, ref, asked),
      ),
      button: {
        title: 'Assign',
        needs: 'case.assign',
        when: (v) => isOpen(v) && v.triaged,
        typed: 'assign',
        order: 3,
        // Giving a case to somebody else is never the likeliest while somebody looks into it.
        next: (v) => v.investigations.every((one) => one.investigatorId === null),
      },
      phrases: [
        whole(
          'who (?:else )?(?:can|could|might) (?:take|have|do|handle|investigate|look (?:into|at))|find (?:somebody|someone)(?: else)?',
        ),
      ],
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
      phrases: withMore('reason', String.raw`hand(?: #| it| this)? back|give(?: #| it| this) back`),
    },
    'case.declare_conflict': {
      form: handForms.conflict,
      typed: onCase((context, ref) => openCaseForm(context, 'case.declare_conflict', ref)),
      button: {
        title: 'Conflict of interest',
        needs: 'case.declareConflict',
        when: (v) => isLive(v) && v.feedbackType !== 'compliment',
        typed: 'conflict',
        order: 30,
        awaited: answersBeingGiven,
      },
      phrases: [whole('(?:declare )?(?:a )?conflict(?: of interest)?')],
    },
    'case.retype': {
      form: retypeForm,
      typed: onCase(retype),
      button: {
        title: 'Change the type',
        needs: 'case.retype',
        when: isOpen,
        typed: 'change the type of',
        order: 13,
      },
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
