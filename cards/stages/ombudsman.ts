/** The Ombudsman: letter, reply, decision. Input ids stand above each. */
import type { PlainDate } from '../../services/timescale/types';
import type { BuiltCard, Choice, DateFormData } from '../frame/data';
import { dateForm } from '../frame/date-form';
import { dayField, oneLine, oneOf } from '../frame/fields';
import { actionForm } from '../frame/forms';

export interface OmbudsmanData extends DateFormData {
  /** "28 days: answer within 28 calendar days …": what counts when the letter names no day. */
  rule: string | null;
  /** The day of a letter that waits already. */
  replyBy: PlainDate | null;
}

/** Inputs: on, replyBy. */
export function ombudsmanCard(data: OmbudsmanData): BuiltCard {
  return actionForm(data, {
    sentence: 'When did the Ombudsman’s letter come, and by when does it want the council’s reply?',
    lines: data.rule ? [{ label: 'If it names no day', value: data.rule }] : [],
    fields: [
      dayField('Letter received on', data),
      {
        kind: 'date',
        id: 'replyBy',
        label: 'Reply by, as the letter says',
        value: data.replyBy,
        min: data.min,
      },
    ],
    form: 'form.ombudsman',
    submit: 'Record',
  });
}

/** Input: on. */
export const ombudsmanReplyCard = (data: DateFormData): BuiltCard =>
  dateForm(data, {
    sentence: 'When was the council’s reply sent to the Ombudsman?',
    label: 'Sent on',
    title: 'Reply sent',
    form: 'form.ombudsmanReply',
  });

export interface OmbudsmanDecisionData extends DateFormData {
  decisions: Choice[];
  remedies: Choice[];
}

/** Inputs: on, decision; remedy, detail, dueOn for the first remedy that they recommend. */
export function ombudsmanDecisionCard(data: OmbudsmanDecisionData): BuiltCard {
  return actionForm(data, {
    sentence:
      'What did the Ombudsman decide? What they recommend is kept with its day, and whoever owes it is reminded.',
    fields: [
      dayField('Decided on', data),
      oneOf('decision', 'Decision', data.decisions, { required: true }),
      oneOf('remedy', 'Remedy recommended, if any', data.remedies),
      oneLine('detail', 'What they recommend, in short'),
      { kind: 'date', id: 'dueOn', label: 'Comply by' },
    ],
    form: 'form.ombudsmanDecision',
    submit: 'Record the decision',
  });
}
