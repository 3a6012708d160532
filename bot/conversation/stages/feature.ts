/** Beyond stage 1: the next stage, its statement, people and steps, and the Ombudsman. */
import type { BuiltCard } from '../../../cards';
import { ombudsmanAsked } from '../../../services/cases';
import type { CaseView } from '../../../services/cases/view';
import type { Slots } from '../../understand/types';
import { openCaseForm } from '../case/forms';
import { isAnswered, isComplaint, isLive, isOpen, momentOf, stands } from '../case/moments';
import { onCase } from '../case/on-case';
import { daysInDoubt } from '../logging/ambiguous-day';
import { firstDay, given, lastDay } from '../turn/asked-values';
import type { Context } from '../turn/context';
import type { Asked, Feature } from '../turn/feature';
import { whole } from '../turn/phrase';
import { openDecision } from '../case/decision';
import { stageForms } from './forms';
import { ombudsmanForms } from './ombudsman';
import { partsLeft, partsOf, stageAfter, statementAwaited, stepsLeft } from './stage-facts';

/** Nothing else is waited for: then the stage's own next step is. */
const freeOf = (v: CaseView, c: Context): boolean => momentOf(v, c) === null;
const withOmbudsman = (v: CaseView, c: Context): boolean => momentOf(v, c) === 'ombudsman';

export const stages = {
  acts: {
    'case.progress_to_stage': {
      form: stageForms.request,
      typed: onCase(progress),
      button: {
        title: 'Next stage',
        as: (v) => ({ title: `Stage ${v.stage + 1}` }),
        needs: 'case.progress',
        when: (v, c) =>
          isAnswered(v) && isComplaint(v) && v.mergedInto === null && stageAfter(c, v) !== null,
        typed: 'next stage',
        order: 21,
      },
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
      typed: onCase((c, ref, { slots, text }) => ombudsman(c, ref, slots, text)),
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
      phrases: [whole('(?:the )?ombudsman(?:’s)? (?:has )?(?:decided|decision)')],
    },
  },
} as const satisfies Feature;

/** Into a procedure, to the next stage, or to the Ombudsman: the form, with what was said. */
function progress(
  context: Context,
  ref: string,
  { slots, reading, text }: Asked,
): Promise<BuiltCard> {
  const route = /^(statutory|corporate)$/.exec(slots.stage ?? '')?.[0] ?? null;
  if (route) return openDecision(context, ref, { decision: 'accept', route, reason: '' }, text);
  if (slots.stage === 'ombudsman') return ombudsman(context, ref, slots, text);
  const stage = /\d/.exec(slots.stage ?? '')?.[0];
  const days = daysInDoubt(context, reading, text);
  return openCaseForm(
    context,
    'case.progress_to_stage',
    ref,
    days.length > 0
      ? { days, values: given({ stage }) }
      : { values: given({ stage, on: firstDay(slots.received ?? slots.on) }) },
  );
}

/** The letter, the reply or the decision: each has its own day, and the letter the one that it asks for. */
function ombudsman(context: Context, ref: string, slots: Slots, words: string): Promise<BuiltCard> {
  const on = firstDay(slots.received ?? slots.on);
  if (/\b(?:decided|decision|uphe?ld|found|findings?)\b/i.test(words))
    return openCaseForm(context, 'ombudsman.decided', ref, { values: given({ on }) });
  if (
    /\b(?:replied|(?:reply|response|comments) (?:sent|gone|went)|sent (?:the |our )?(?:reply|response|comments))\b/i.test(
      words,
    )
  )
    return openCaseForm(context, 'ombudsman.replied', ref, { values: given({ on }) });
  return openCaseForm(context, 'ombudsman.asked', ref, {
    values: given({ on, replyBy: lastDay(slots.due) }),
  });
}
