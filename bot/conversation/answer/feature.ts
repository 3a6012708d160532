/** The answer: acknowledged, found, signed off, sent, closed; and what comes after it. */
import { maySignOff, toldOfRights } from '../../../services/cases';
import type { CaseEvent } from '../../../services/cases/events';
import type { CaseView } from '../../../services/cases/view';
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
import { given } from '../turn/asked-values';
import { needed } from '../turn/access';
import type { Context, Feature } from '../turn/feature';
import { whole, withMore } from '../turn/phrase';
import { acknowledged, closedOn, responded, saidOn } from './dated-acts';
import { beforeApproval, sentToAnother } from './before-approval';
import { finding } from './findings';
import { answerForms } from './forms';
import { kindOfLearning, learntIn } from './learning-kind';
import { afterFindings, afterLateAnswer } from './next-steps';
import { outcomeForm } from './outcome-form';
import { points, saysOnlyHowMany } from './points';
import { checklistLines } from '../case/checklist';
import { choiceIn, reopen, reopenForm } from './reopening';
import {
  cantSign,
  maySign,
  mustBeOwn,
  mustBeWithSignOff,
  reasonsTyped,
  signOffForms,
  whichToSign,
} from './signoff';

/** "For sign-off? or Owen", "to Tom or whoever's in": it is not said who. */
const OR_ANOTHER = /\b(?:or(?! (?:else|so)\b)|either|whoever|whichever)\b/i;
/** "Not happy with 3" says nothing that could be worked through. */
const ONLY_UNHAPPY =
  /^\W*(?:sorry\W+)?(?:(?:i|we)(?:['’]m| am|['’]re| are)? )?(?:not (?:very |really |at all )?happy|unhappy|not (?:right|ready|good enough|there yet))\b(?: (?:with|about))?(?: \S+){0,2}\W*$/i;
const WHOLE = { whole: true } as const;
const signs = (v: CaseView, c: Context): boolean =>
  isWithSignOff(v) && maySignOff(v, c.actor.id, v.signOff?.sentBy ?? null);
const waitsForSignOff = (v: CaseView, c: Context): boolean => momentOf(v, c) === 'signOff';
const still = (what: ReturnType<typeof afterAnswer>) => (v: CaseView, c: Context) =>
  momentOf(v, c) === 'answered' && afterAnswer(v) === what;

export const answer = {
  acts: {
    'case.acknowledge': {
      form: answerForms.acknowledge,
      said: acknowledged,
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
      beforehand: (_context, view) =>
        checklistLines(view, ['furtherRights']).filter(({ value }) => value !== 'Done'),
      said: responded,
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
      said: (_context, _view, { text }) => saysOnlyHowMany(text),
      button: {
        title: 'Split into points',
        needs: 'case.split',
        when: (v) => isLive(v) && isComplaint(v),
        typed: 'points',
        order: 20,
      },
      phrases: [
        ...withMore('points', 'points?|split(?: #| it)?(?: into points)?|agree(?: the)? points'),
        {
          says: /^split (?:(?:case|complaint) )?(?:# |it |this )?(?:up )?in ?to (?:[a-z0-9]+ )?(?:separate |different |numbered )?points?$/,
          whole: true,
        },
      ],
    },
    'case.finding': {
      form: outcomeForm,
      said: finding,
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
      said: (context, _view, { text }) => {
        const none =
          /^\W*(?:none|nothing|no learning)\b[\s,:–-]*(?:because|as|since)?[\s,:–-]*(.*)$/is.exec(
            learntIn(text),
          );
        const learning = learntIn(text);
        if (none) return { values: { noneBecause: none[1]?.trim() ?? '' }, ...WHOLE };
        // Without a head the line only orders it: there is nothing yet to be kept.
        if (learning === text) return {};
        return kindOfLearning(context, learning);
      },
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
      said: (context, view, { reading, text }) => {
        if (OR_ANOTHER.test(text))
          return {
            values: { to: '' },
            says: `You typed “${text.slice(0, 120)}”. Choose who signs it off; nothing has changed yet.`,
          };
        const at = reading.slots.people?.findIndex(({ role }) => role === 'signoff') ?? -1;
        const to = at < 0 ? undefined : reading.detail.personIds[at];
        if (!to) return {};
        if (maySign(context, view, to)) return { values: { to }, ...WHOLE };
        return { errors: { to: cantSign(context, to) } };
      },
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
        // "Send 42 to Tom Reeve for sign-off": who signs is read from the line.
        {
          says: /^(?:send|put|pass|submit) (?:#|it|this)(?: over| up)? to [^,;:?]{2,60} for sign ?-?off$/,
          whole: true,
        },
      ],
    },
    'signoff.approve': {
      which: whichToSign,
      form: signOffForms.signOff,
      beforehand: beforeApproval,
      said: (context, view, { text }) => {
        mustBeWithSignOff(context, view);
        mustBeOwn(context, view, text);
        return WHOLE;
      },
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
      which: whichToSign,
      form: signOffForms.sendBack,
      beforehand: sentToAnother,
      said: (context, view, { text }) => {
        mustBeWithSignOff(context, view);
        const reasons = ONLY_UNHAPPY.test(text) ? [] : reasonsTyped(text);
        return reasons.length > 0 ? { values: { more: reasons.join('\n') }, ...WHOLE } : {};
      },
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
      said: closedOn,
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
      said: saidOn,
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
      said: (_context, _view, { text }) => ({
        values: given({ choice: choiceIn(text), reason: text.slice(0, 500) }),
      }),
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
  after: (context, { events, view }) => {
    const has = (type: CaseEvent['type']) => events.some((event) => event.type === type);
    return [
      has('outcomeRecorded') ? afterFindings(view) : '',
      has('responded') ? afterLateAnswer(context, view) : '',
    ].join('');
  },
} as const satisfies Feature;
