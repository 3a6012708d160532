/** The Ombudsman's enquiry: the letter and its day, the council's reply, the decision and what it recommends. */
import {
  ombudsmanCard,
  ombudsmanDecisionCard,
  ombudsmanReplyCard,
  type BuiltCard,
} from '../../../cards';
import { ombudsmanAsked, proposedProcedure, type Command } from '../../../services/cases';
import { OMBUDSMAN_DECISIONS } from '../../../services/terms';
import type { CaseView } from '../../../services/cases/view';
import { isPlainDate } from '../../../services/timescale';
import { DECISION_WORDS } from '../../wording/events';
import type { Context, Filled, Form } from '../turn/feature';
import { categoryChoices, dateForm } from '../case/form-parts';
import { among, dated, one, orNull, REAL_DATE, text, wrong } from '../turn/form-input';

export const ombudsmanForms = {
  ombudsman: {
    needs: 'case.progress',
    card: nextOf,
    read: (inputs) => {
      const on = text(inputs, 'on');
      if (!isPlainDate(on)) return wrong('on', REAL_DATE);
      const replyBy = text(inputs, 'replyBy');
      return replyBy === '' || isPlainDate(replyBy)
        ? one({ type: 'askOmbudsman', on, replyBy: orNull(replyBy) })
        : wrong('replyBy', REAL_DATE);
    },
  },
  ombudsmanReply: {
    needs: 'case.progress',
    card: (c, v, f) => ombudsmanReplyCard({ ...dateForm(c, v, f), min: sinceAsked(v) }),
    read: dated((on) => ({ type: 'replyOmbudsman', on })),
  },
  ombudsmanDecision: {
    needs: 'case.progress',
    card: decision,
    read: (inputs) => {
      const on = text(inputs, 'on');
      if (!isPlainDate(on)) return wrong('on', REAL_DATE);
      const outcome = among(OMBUDSMAN_DECISIONS, text(inputs, 'decision'));
      if (!outcome) return wrong('decision', 'Choose what was decided.');
      const kind = text(inputs, 'remedy');
      const detail = orNull(text(inputs, 'detail'));
      const dueOn = text(inputs, 'dueOn');
      if (dueOn !== '' && !isPlainDate(dueOn)) return wrong('dueOn', REAL_DATE);
      if (kind === '' && (detail !== null || dueOn !== ''))
        return wrong('remedy', 'Choose what kind of remedy it is.');
      const recommended: Command = {
        type: 'agreeRemedy',
        kind,
        detail,
        amountPence: null,
        dueOn: orNull(dueOn),
        recommendedBy: 'ombudsman',
      };
      return {
        commands: [{ type: 'recordOmbudsman', on, outcome }, ...(kind === '' ? [] : [recommended])],
      };
    },
  },
} as const satisfies Record<string, Form>;

const sinceAsked = ({ ombudsman, receivedOn }: CaseView) => ombudsman?.askedOn ?? receivedOn;

/**
 * What is next with the Ombudsman: the letter, then the reply, then the decision. A day that was typed is the
 * day that a letter asks for, so it opens the letter's form whatever has been recorded.
 */
function nextOf(context: Context, view: CaseView, filled: Filled): BuiltCard {
  const { ombudsman } = view;
  const letter = !ombudsmanAsked(view) || Object.keys(filled.values ?? {}).length > 0;
  if (letter) return asked(context, view, filled);
  const { ombudsmanDecision, ombudsmanReply } = ombudsmanForms;
  return (ombudsman?.repliedOn ? ombudsmanDecision : ombudsmanReply).card(context, view, filled);
}

function asked(context: Context, view: CaseView, filled: Filled): BuiltCard {
  const open = ombudsmanAsked(view) ? view.ombudsman : null;
  return ombudsmanCard({
    ...dateForm(context, view, filled),
    ...(open ? { on: open.askedOn } : {}),
    replyBy: open?.replyBy ?? null,
    rule: ruleOf(context),
  });
}

/** The council's own rule for such letters, in the words of its file. */
function ruleOf({ deps, today }: Context): string | null {
  const id = proposedProcedure(deps.council, deps.rules(), 'enquiry', 'ombudsman', today);
  return id === null ? null : (deps.procedureOn(id, today).timescales[0]?.rule ?? null);
}

function decision(context: Context, view: CaseView, filled: Filled): BuiltCard {
  return ombudsmanDecisionCard({
    ...dateForm(context, view, filled),
    min: sinceAsked(view),
    decisions: OMBUDSMAN_DECISIONS.map((id) => ({ value: id, label: DECISION_WORDS[id] })),
    remedies: categoryChoices(context.deps.council.remedies),
  });
}
