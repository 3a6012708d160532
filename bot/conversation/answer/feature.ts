/** The answer: acknowledged, found, signed off, sent, closed; and what comes after it. */
import { maySignOff, toldOfRights } from '../../../services/cases';
import type { CaseView } from '../../../services/cases/view';
import { act } from '../case/act';
import { openCaseForm } from '../case/forms';
import {
  afterAnswer,
  hasEnded,
  isAnswered,
  isComplaint,
  isLive,
  isOpen,
  isWithSignOff,
  isWork,
  momentOf,
  runs,
  stands,
} from '../case/moments';
import { fillsForm, onCase } from '../case/on-case';
import { afterColon, dateValue, given } from '../turn/asked-values';
import { needed } from '../turn/access';
import type { Context } from '../turn/context';
import type { Feature } from '../turn/feature';
import { whole, withMore } from '../turn/phrase';
import { acknowledgement, dated, responded } from './dated-acts';
import { finding } from './findings';
import { answerForms } from './forms';
import { afterFindings } from './next-steps';
import { outcomeForm } from './outcome-form';
import { points } from './points';
import { choiceIn, reopen, reopenForm } from './reopening';
import { mustBeWithSignOff, reasonsTyped, signOffForms } from './signoff';

const signs = (v: CaseView, c: Context): boolean =>
  isWithSignOff(v) && maySignOff(v, c.actor.id, v.signOff?.sentBy ?? null);
const waitsForSignOff = (v: CaseView, c: Context): boolean => momentOf(v, c) === 'signOff';
const still = (what: ReturnType<typeof afterAnswer>) => (v: CaseView, c: Context) =>
  momentOf(v, c) === 'answered' && afterAnswer(v) === what;

export const answer = {
  acts: {
    'case.acknowledge': {
      form: answerForms.acknowledge,
      typed: acknowledgement,
      button: {
        title: 'Acknowledgement sent',
        needs: 'case.acknowledge',
        when: (v) => isOpen(v) && v.acknowledgedOn === null && runs(v, 'acknowledge'),
        typed: 'acknowledged',
        order: 2,
        next: () => true,
        saidWhole: true,
      },
    },
    'case.respond': {
      form: answerForms.respond,
      typed: responded,
      button: {
        title: 'Response sent',
        needs: 'case.respond',
        when: isWork,
        typed: 'response sent',
        order: 4,
        next: () => true,
        saidWhole: true,
      },
    },
    'case.rights': {
      form: answerForms.rights,
      button: {
        title: 'Told how to go further',
        needs: 'case.respond',
        when: (v) => isAnswered(v) && isComplaint(v) && stands(v) && !toldOfRights(v),
        typed: 'rights sent',
        order: 22,
      },
      phrases: [
        whole(
          String.raw`(?:further )?rights (?:sent|told|given|gone|letter (?:sent|gone|went))|told (?:them )?how to go further`,
        ),
      ],
    },
    'case.points': {
      form: points,
      button: {
        title: 'Split into points',
        needs: 'case.split',
        when: (v) => isLive(v) && isComplaint(v),
        typed: 'points',
        order: 20,
      },
      phrases: withMore(
        'points',
        'points?|split(?: #| it)?(?: into points)?|agree(?: the)? points',
      ),
    },
    'case.finding': {
      form: outcomeForm,
      typed: onCase(finding),
      button: {
        title: 'Record the outcome',
        needs: 'case.recordOutcome',
        when: (v) =>
          isComplaint(v) &&
          (isOpen(v) ? v.triaged : v.status === 'responded' && v.outcome === null),
        typed: 'outcome',
        order: 10,
        awaited: still('outcome'),
        next: () => true,
      },
      phrases: withMore('reasons', '(?:the )?reasons(?: for the findings?)?'),
    },
    'case.learning': {
      form: answerForms.learning,
      typed: fillsForm(({ text }) => {
        const none =
          /^\W*(?:none|nothing|no learning)\b[\s,:–-]*(?:because|as|since)?[\s,:–-]*(.*)$/is.exec(
            afterColon(text),
          );
        return none ? { noneBecause: none[1]?.trim() ?? '' } : { learning: afterColon(text) };
      }),
      button: {
        title: 'Record learning',
        needs: 'case.recordLearning',
        when: (v) => isComplaint(v) && (isOpen(v) ? v.triaged : isAnswered(v)),
        typed: 'learning',
        order: 11,
        awaited: still('learning'),
        next: () => true,
      },
    },
    'case.to_sign_off': {
      form: signOffForms.toSignOff,
      button: {
        title: 'Send to sign-off',
        needs: 'case.draftLetter',
        when: (v) => isWork(v) && v.signOff?.state !== 'with' && v.signOff?.state !== 'approved',
        typed: 'send to sign-off',
        order: 17,
      },
      phrases: [
        whole(
          String.raw`(?:send|put|pass|submit)(?: #| it| this)?(?: over| up)? (?:to|for) sign ?-?off|ready for sign ?-?off`,
        ),
      ],
    },
    'signoff.approve': {
      form: signOffForms.signOff,
      typed: onCase(async (context, ref, { step }) => {
        await mustBeWithSignOff(context, ref);
        return act(context, ref, { type: 'approve' }, null, step);
      }),
      button: {
        title: 'Sign off',
        needs: 'case.signOff',
        when: signs,
        typed: 'approve',
        order: 15,
        awaited: waitsForSignOff,
        next: () => true,
        saidWhole: true,
      },
    },
    'signoff.return': {
      form: signOffForms.sendBack,
      typed: onCase(async (context, ref, { text, step }) => {
        await mustBeWithSignOff(context, ref);
        const reasons = reasonsTyped(text);
        return reasons.length > 0
          ? act(context, ref, { type: 'returnFromSignOff', reasons }, null, step)
          : openCaseForm(context, 'signoff.return', ref);
      }),
      button: {
        title: 'Send back',
        needs: 'case.signOff',
        when: signs,
        typed: 'send back',
        order: 16,
        awaited: waitsForSignOff,
      },
    },
    'case.close': {
      form: answerForms.close,
      typed: dated('case.close', (on) => ({ type: 'close', on })),
      button: {
        title: 'Close',
        needs: 'case.close',
        when: (v) => v.status === 'responded' || (isOpen(v) && v.feedbackType === 'compliment'),
        typed: 'close',
        order: 12,
        awaited: still('closing'),
        next: () => true,
        saidWhole: true,
      },
    },
    'case.withdraw': {
      form: answerForms.withdraw,
      typed: fillsForm(({ slots }) => dateValue('on', slots.on)),
      button: {
        title: 'Withdrawn',
        needs: 'case.withdraw',
        when: (v) => isOpen(v) && isComplaint(v),
        typed: 'withdrawn',
        order: 14,
      },
    },
    'case.reopen': {
      form: reopenForm,
      press: (c, { ref, version, inputs }) => reopen(c, needed(ref), version, inputs),
      typed: fillsForm(({ text }) => given({ choice: choiceIn(text), reason: text.slice(0, 500) })),
      button: {
        title: 'Reopen',
        needs: 'case.reopen',
        when: hasEnded,
        typed: 'reopen',
        order: 45,
      },
      phrases: [whole('re-?open')],
    },
  },
  after: (_context, { events, view }) =>
    events.some(({ type }) => type === 'outcomeRecorded') ? afterFindings(view) : '',
} as const satisfies Feature;
