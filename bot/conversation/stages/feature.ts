/** Beyond stage 1: the next stage, its statement, people and steps, and the Ombudsman. */
import { ombudsmanAsked } from '../../../services/cases';
import type { CaseView } from '../../../services/cases/view';
import type { Slots } from '../../understand/types';
import {
  answerIsLate,
  isAnswered,
  isComplaint,
  isLive,
  isOpen,
  momentOf,
  stands,
} from '../case/moments';
import { daysInDoubt } from '../case/ambiguous-day';
import { firstDay, given, lastDay } from '../turn/asked-values';
import type { Asked, Context, Feature, Said } from '../turn/feature';
import { whole, withMore } from '../turn/phrase';
import { decisionValues } from '../case/decision';
import { stageForms } from './forms';
import { DECIDED, decisionNamed } from './decided';
import { ombudsmanForms } from './ombudsman';
import { partsLeft, partsOf, stageAfter, statementAwaited, stepsLeft } from '../case/stage-facts';

/** Nothing else is waited for: then the stage's own next step is. */
const freeOf = (v: CaseView, c: Context): boolean => momentOf(v, c) === null;
const withOmbudsman = (v: CaseView, c: Context): boolean => momentOf(v, c) === 'ombudsman';

export const stages = {
  acts: {
    'case.progress_to_stage': {
      form: stageForms.request,
      said: progress,
      button: {
        title: 'Next stage',
        as: (v) => ({ title: `Stage ${v.stage + 1}` }),
        needs: 'case.progress',
        when: (v, c) =>
          (isAnswered(v) || answerIsLate(v, c.today)) &&
          isComplaint(v) &&
          v.mergedInto === null &&
          stageAfter(c, v) !== null,
        typed: 'next stage',
        order: 21,
      },
    },
    'case.refuse_stage': {
      form: stageForms.refusal,
      phrases: withMore(
        'why',
        String.raw`(?:do not|don't|not|can't|won't) (?:accept|take)(?: the)?(?: request for(?: a)?)? (?:next stage|stage [23])|refuse(?: the)?(?: request for(?: a)?)? (?:next stage|stage [23])|(?:next stage|stage [23]) (?:is )?(?:refused|not accepted)`,
      ),
    },
    'case.statement': {
      form: stageForms.statement,
      button: {
        title: 'Statement agreed',
        needs: 'case.progress',
        when: (v, c) => isOpen(v) && isComplaint(v) && statementAwaited(c, v),
        typed: 'statement agreed',
        order: 23,
        awaited: freeOf,
        next: () => true,
      },
      phrases: [
        whole('statement(?: is| was)?(?: agreed)?|agreed statement|agree(?: the)? statement'),
      ],
    },
    'case.appoint': {
      form: stageForms.appoint,
      button: {
        title: 'Appoint',
        needs: 'case.progress',
        when: (v, c) => isOpen(v) && isComplaint(v) && partsOf(c, v).length > 0,
        typed: 'appoint',
        order: 24,
        awaited: (v, c) => freeOf(v, c) && partsLeft(c, v).length > 0,
        next: () => true,
      },
      phrases: [
        whole('appoint(?: (?:an? )?(?:io|ip|panel|independent person|investigating officer))?'),
      ],
    },
    'case.step': {
      form: stageForms.step,
      button: {
        title: 'Step taken',
        needs: 'case.progress',
        when: (v, c) => isLive(v) && isComplaint(v) && stepsLeft(c, v).length > 0,
        typed: 'step',
        order: 25,
        awaited: (v, c) => freeOf(v, c) && partsLeft(c, v).length === 0,
        next: () => true,
      },
      phrases: [
        whole('step(?: taken)?|panel met|panel reported|adjudication sent|investigation reported'),
      ],
    },
    'case.ombudsman': {
      said: (_context, _view, { slots, text }) => ombudsman(slots, text),
    },
    'ombudsman.asked': {
      form: ombudsmanForms.ombudsman,
      button: {
        title: 'Ombudsman asked',
        needs: 'case.progress',
        when: (v) => isComplaint(v) && stands(v) && !ombudsmanAsked(v),
        typed: 'ombudsman asked',
        order: 26,
      },
      phrases: [whole('ombudsman(?: asked| enquiry| letter)?')],
      said: (_context, _view, { slots }) => letterOf(slots),
    },
    'ombudsman.replied': {
      form: ombudsmanForms.ombudsmanReply,
      button: {
        title: 'Reply sent to Ombudsman',
        needs: 'case.progress',
        when: (v) => ombudsmanAsked(v) && !v.ombudsman?.repliedOn,
        typed: 'ombudsman reply sent',
        order: 27,
        awaited: withOmbudsman,
        next: () => true,
      },
      phrases: [
        whole(
          String.raw`(?:ombudsman replied|ombudsman reply(?: sent)?|repl(?:y|ied)(?: sent)? to (?:the )?ombudsman)`,
        ),
      ],
      said: (_context, _view, { slots }) => ({ values: given({ on: dayOf(slots) }) }),
    },
    'ombudsman.decided': {
      form: ombudsmanForms.ombudsmanDecision,
      button: {
        title: 'Ombudsman decided',
        needs: 'case.progress',
        when: ombudsmanAsked,
        typed: 'ombudsman decided',
        order: 28,
        awaited: withOmbudsman,
      },
      phrases: [whole('(?:the )?ombudsman(?:’s)? (?:has )?(?:decided|decision)'), DECIDED],
      said: (_context, _view, { slots, text }) => ({
        values: given({ on: dayOf(slots), decision: decisionNamed(text) }),
      }),
    },
  },
  // A refusal is complete only when the complainant knows where else to go.
  after: (context, { events }) =>
    events.some(({ type }) => type === 'stageRefused')
      ? ` Tell the complainant why, and that they may go to ${context.deps.council.contact.ombudsman}.`
      : '',
} as const satisfies Feature;

/** Into a procedure, to the next stage, or to the Ombudsman: the form, with what was said. */
function progress(context: Context, view: CaseView, { slots, reading, text }: Asked): Said {
  const route = /^(statutory|corporate)$/.exec(slots.stage ?? '')?.[0] ?? null;
  if (route)
    return {
      instead: 'case.triage',
      values: decisionValues(context, view, { decision: 'accept', route, reason: '' }, text),
    };
  if (slots.stage === 'ombudsman') return ombudsman(slots, text);
  const stage = /\d/.exec(slots.stage ?? '')?.[0];
  const days = daysInDoubt(context, reading, text);
  return days.length > 0
    ? { days, values: given({ stage }) }
    : { values: given({ stage, on: firstDay(slots.received ?? slots.on) }) };
}

/** The letter, the reply or the decision: each has its own day, and the letter the one that it asks for. */
function ombudsman(slots: Slots, words: string): Said {
  const on = dayOf(slots);
  if (/\b(?:decided|decision|uphe?ld|found|findings?)\b/i.test(words))
    return { instead: 'ombudsman.decided', values: given({ on }) };
  if (
    /\b(?:replied|(?:reply|response|comments) (?:sent|gone|went)|sent (?:the |our )?(?:reply|response|comments))\b/i.test(
      words,
    )
  )
    return { instead: 'ombudsman.replied', values: given({ on }) };
  return { instead: 'ombudsman.asked', ...letterOf(slots) };
}

/** The day that the Ombudsman's letter or decision came, or that the council's reply went. */
const dayOf = (slots: Slots) => firstDay(slots.received ?? slots.on);
const letterOf = (slots: Slots) => ({
  values: given({ on: dayOf(slots), replyBy: lastDay(slots.due) }),
});
