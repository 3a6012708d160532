/** What is put right, and what the council will change. Both outlive the answer; actions outlive the case. */
import {
  type Choice,
  actionDoneCard,
  giveActionCard,
  improvementCard,
  remedyCard,
  remedyDoneCard,
} from '../../../cards';
import type { CaseView } from '../../../services/cases/view';
import { addDays, isPlainDate, sayDate } from '../../../services/timescale';
import type { Person } from '../../../services/people/ports';
import { barsOf } from '../../../services/privacy';
import { allowedTo } from '../turn/access';
import { peopleChoices } from '../case/choices';
import type { Context, Form } from '../turn/feature';
import { nameOf } from '../case/lines';
import { base, categoryChoices, dateForm } from '../case/form-parts';
import { one, orNull, REAL_DATE, text, wrong } from '../turn/form-input';

export const remedyForms = {
  remedy: {
    needs: 'case.recordLearning',
    card: (c, v, f) =>
      remedyCard({
        ...base(c, v, f),
        kinds: categoryChoices(c.deps.council.remedies),
        agreed: v.remedies.map((each) => ({
          label: remedyName(c.deps.council.remedies, each.kind),
          value: each.doneOn ? `done ${sayDate(each.doneOn, c.today)}` : 'still to do',
        })),
      }),
    read: (inputs) => {
      const kind = text(inputs, 'kind');
      if (kind === '') return wrong('kind', 'Choose what is put right.');
      const pounds = text(inputs, 'pounds');
      const amount = pounds === '' ? null : Number(pounds);
      if (amount !== null && !(amount >= 0)) return wrong('pounds', 'Give an amount in pounds.');
      const dueOn = text(inputs, 'dueOn');
      if (dueOn !== '' && !isPlainDate(dueOn)) return wrong('dueOn', REAL_DATE);
      return one({
        type: 'agreeRemedy',
        kind,
        detail: orNull(text(inputs, 'detail')),
        amountPence: amount === null ? null : Math.round(amount * 100),
        dueOn: orNull(dueOn),
      });
    },
  },
  remedyDone: {
    needs: 'case.finishTask',
    card: (c, v, f) =>
      remedyDoneCard({
        ...dateForm(c, v, f),
        items: v.remedies
          .filter((each) => each.doneOn === null)
          .map((each) => ({
            value: each.id,
            label: [remedyName(c.deps.council.remedies, each.kind), each.detail]
              .filter(Boolean)
              .join(': '),
          })),
      }),
    read: (inputs) => {
      const on = text(inputs, 'on');
      if (text(inputs, 'item') === '') return wrong('item', 'Choose which.');
      return isPlainDate(on)
        ? one({ type: 'finishRemedy', id: text(inputs, 'item'), on })
        : wrong('on', REAL_DATE);
    },
  },
  action: {
    needs: 'case.recordLearning',
    card: (c, v, f) =>
      improvementCard({
        ...base(c, v, f),
        owners: readersOf(c, v),
        categories: categoryChoices(c.deps.council.actions),
        min: addDays(c.today, 1),
        agreed: v.actions.map((each) => ({
          label: nameOf(c, each.ownerId),
          value: `${each.what}, ${each.doneOn ? `done ${sayDate(each.doneOn, c.today)}` : `by ${sayDate(each.dueOn, c.today)}`}`,
        })),
      }),
    read: (inputs, view, context) => {
      const what = text(inputs, 'what');
      if (what === '') return wrong('what', 'Say what will change.');
      const ownerId = text(inputs, 'owner');
      if (!allowedTo(context, ownerId, 'case.read', view))
        return wrong('owner', 'Choose who sees to it.');
      const dueOn = text(inputs, 'dueOn');
      if (!isPlainDate(dueOn)) return wrong('dueOn', REAL_DATE);
      return one({
        type: 'addAction',
        what,
        category: orNull(text(inputs, 'category')),
        ownerId,
        dueOn,
      });
    },
  },
  giveAction: {
    needs: 'case.recordLearning',
    card: (c, v, f) =>
      giveActionCard({
        ...base(c, v, f),
        items: v.actions
          .filter((each) => each.doneOn === null)
          .map((each) => ({
            value: each.id,
            label: `${each.what} (${nameOf(c, each.ownerId)}, by ${sayDate(each.dueOn, c.today)})`,
          })),
        owners: peopleChoices(c, [], v.teamId ? [v.teamId] : [], ownersFor(c, v)),
      }),
    read: (inputs, view, context) => {
      const id = text(inputs, 'item');
      if (id === '') return wrong('item', 'Choose which.');
      const ownerId = text(inputs, 'owner');
      if (!ownersFor(context, view).some((each) => each.id === ownerId))
        return wrong('owner', 'Choose who sees to it.');
      return one({ type: 'giveAction', id, ownerId });
    },
  },
  actionDone: {
    needs: 'case.finishTask',
    card: (c, v, f) =>
      actionDoneCard({
        ...dateForm(c, v, f),
        items: v.actions
          .filter((each) => each.doneOn === null)
          .map((each) => ({ value: each.id, label: each.what })),
      }),
    read: (inputs) => {
      const on = text(inputs, 'on');
      if (text(inputs, 'item') === '') return wrong('item', 'Choose which.');
      return isPlainDate(on)
        ? one({ type: 'finishAction', id: text(inputs, 'item'), on })
        : wrong('on', REAL_DATE);
    },
  },
} as const satisfies Record<string, Form>;

/** An action is found through its case, so its owner is somebody who may read it. */
function readersOf(context: Context, view: CaseView): Choice[] {
  const readers = context.directory.people.filter(({ id }) =>
    allowedTo(context, id, 'case.read', view),
  );
  return peopleChoices(context, [], view.teamId ? [view.teamId] : [], readers);
}

/** Whoever is not shut out: owning one of its actions shows of a case that action alone. */
const ownersFor = ({ deps, directory }: Context, view: CaseView): Person[] => {
  const bars = barsOf(view, deps.council, directory);
  return directory.people.filter(({ id }) => !bars.includes(id));
};

const remedyName = (kinds: readonly { id: string; label: string }[], id: string): string =>
  kinds.find((each) => each.id === id)?.label ?? id;
