/** Forms about the answer whose one fact is a day, and what was learnt from it. */
import {
  acknowledgeCard,
  closeCard,
  learningCard,
  respondCard,
  rightsCard,
  withdrawCard,
} from '../../../cards';
import { lackingBeforeClosing, toldOfRights } from '../../../services/cases';
import { isPlainDate } from '../../../services/timescale';
import { asksFor, leftBeforeClosing, recording } from '../case/counted';
import { checklistLines } from '../case/checklist';
import { base, categoryChoices, dateForm } from '../case/form-parts';
import { answerIsLate } from '../case/moments';
import { partChosen, teamsOf } from '../case/several-teams';
import type { Form } from '../turn/feature';
import { dated, one, orNull, REAL_DATE, text, wrong } from '../turn/form-input';

export const answerForms = {
  acknowledge: {
    needs: 'case.acknowledge',
    card: (c, v, f) => acknowledgeCard(dateForm(c, v, f)),
    read: dated((on) => ({ type: 'acknowledge', on })),
  },
  respond: {
    needs: 'case.respond',
    card: (c, v, f) =>
      respondCard({
        ...dateForm(c, v, f),
        ofTeams: teamsOf(c, v, true),
        checklist: checklistLines(v, ['furtherRights']),
        asksRights: v.feedbackType === 'complaint' && !toldOfRights(v),
        asksUnsigned: v.signOff?.state === 'with',
        delayReasons: answerIsLate(v, c.today) ? categoryChoices(c.deps.council.delayReasons) : [],
      }),
    read: dated((on, _view, inputs) => ({
      type: 'respond',
      on,
      rights: text(inputs, 'rights') === 'true',
      ...(text(inputs, 'unsigned') === 'true' ? { unsigned: true as const } : {}),
      ...(text(inputs, 'delay') === '' ? {} : { delayReason: text(inputs, 'delay') }),
      ...partChosen(inputs),
    })),
  },
  rights: {
    needs: 'case.respond',
    card: (c, v, f) => rightsCard(dateForm(c, v, f)),
    read: dated((on) => ({ type: 'recordLetter', kind: 'furtherRights', on })),
  },
  close: {
    needs: 'case.close',
    card: (c, v, f) =>
      closeCard({
        ...dateForm(c, v, f),
        asks: asksFor(c, v, lackingBeforeClosing(v, c.deps.council)),
      }),
    read: (inputs, view, context) => {
      const on = text(inputs, 'on');
      if (!isPlainDate(on)) return wrong('on', REAL_DATE);
      const left = leftBeforeClosing(inputs, view, context);
      return Object.keys(left).length > 0
        ? { errors: left }
        : { commands: [...recording(inputs, view), { type: 'close', on }] };
    },
  },
  withdraw: {
    needs: 'case.withdraw',
    card: (c, v, f) => withdrawCard(dateForm(c, v, f)),
    read: dated((on) => ({ type: 'withdraw', on })),
  },
  learning: {
    needs: 'case.recordLearning',
    card: (c, v, f) =>
      learningCard({ ...base(c, v, f), categories: categoryChoices(c.deps.council.learning) }),
    read: (inputs) => {
      const learning = orNull(text(inputs, 'learning'));
      const noneBecause = orNull(text(inputs, 'noneBecause'));
      if ((learning === null) === (noneBecause === null))
        return wrong('learning', 'Give one: a learning point, or why there is none.');
      return one({
        type: 'recordLearning',
        learning,
        noneBecause,
        category: orNull(text(inputs, 'category')),
      });
    },
  },
} as const satisfies Record<string, Form>;
