/** What is put right and what will change: remedies and improvement actions. Input ids stand above each. */
import type { PlainDate } from '../../services/timescale/types';
import type { ActionForm, BuiltCard, Choice, DateFormData, Line } from '../frame/data';
import { dayField, laterDay, oneLine, oneOf } from '../frame/fields';
import { actionForm } from '../frame/forms';

export interface RemedyData extends ActionForm {
  kinds: Choice[];
  agreed: Line[];
}

/** Inputs: kind, detail, pounds, dueOn. */
export function remedyCard(data: RemedyData): BuiltCard {
  return actionForm(data, {
    sentence: 'What is put right for this complainant? Add one at a time; there may be several.',
    lines: data.agreed,
    fields: [
      oneOf('kind', 'Remedy', data.kinds, { required: true }),
      oneLine('detail', 'Details'),
      { kind: 'number', id: 'pounds', label: 'Pounds, if money', min: 0, max: 100000 },
      { kind: 'date', id: 'dueOn', label: 'To be done by' },
    ],
    form: 'form.remedy',
    submit: 'Agree the remedy',
  });
}

export interface ImprovementData extends ActionForm {
  owners: Choice[];
  categories: Choice[];
  min: PlainDate;
  agreed: Line[];
}

/** Inputs: what, owner, dueOn, category. */
export function improvementCard(data: ImprovementData): BuiltCard {
  return actionForm(data, {
    sentence: 'What will the council change? It has an owner and a day, and outlives the case.',
    lines: data.agreed,
    fields: [
      oneLine('what', 'What will change', true),
      oneOf('owner', 'Who sees to it', data.owners, { required: true }),
      laterDay('dueOn', 'By', data.min, true),
      ...(data.categories.length > 0 ? [oneOf('category', 'Kind', data.categories)] : []),
    ],
    form: 'form.action',
    submit: 'Add the action',
  });
}

export interface GiveActionData extends ActionForm {
  items: Choice[];
  owners: Choice[];
}

/** Inputs: item, owner. */
export function giveActionCard(data: GiveActionData): BuiltCard {
  return actionForm(data, {
    sentence: 'Who sees to it from now on? The day by which it is to be done stays.',
    fields: [
      oneOf('item', 'Which', data.items, { required: true }),
      oneOf('owner', 'Who sees to it', data.owners, { required: true }),
    ],
    form: 'form.giveAction',
    submit: 'Give it to them',
  });
}

/** A remedy or an action that is still to be done. */
export interface DoneData extends DateFormData {
  items: Choice[];
}

/** Inputs: item, on. */
export function remedyDoneCard(data: DoneData): BuiltCard {
  return doneForm(data, 'Which remedy has been carried out?', 'form.remedyDone');
}

/** Inputs: item, on. */
export function actionDoneCard(data: DoneData): BuiltCard {
  return doneForm(data, 'Which improvement action is done?', 'form.actionDone');
}

function doneForm(
  data: DoneData,
  sentence: string,
  form: 'form.remedyDone' | 'form.actionDone',
): BuiltCard {
  return actionForm(data, {
    sentence,
    fields: [oneOf('item', 'Which', data.items, { required: true }), dayField('Done on', data)],
    form,
    submit: 'Done',
  });
}
