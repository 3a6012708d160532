/** Somebody from outside the council looks into it. Input ids stand above. */
import type { ActionForm, BuiltCard, Choice } from '../frame/data';
import { oneLine, oneOf } from '../frame/fields';
import { actionForm } from '../frame/forms';

export interface OutsideData extends ActionForm {
  /** Whose work on it they do; the first team at work, or the case's own, is chosen already. */
  teams: Choice[];
  teamId: string | null;
  /** Who has it now, in words; null: nobody. */
  now: string | null;
}

/** Inputs: team, name, body. */
export function outsideCard(data: OutsideData): BuiltCard {
  return actionForm(data, {
    sentence:
      'Who from outside the council looks into this? The complaints team acts for them here. Dates do not move.',
    lines: data.now === null ? [] : [{ label: 'Now with', value: data.now }],
    fields: [
      oneLine('name', 'Their name', true),
      oneLine('body', 'The body they come from', false),
      oneOf('team', 'Counted with', data.teams, { required: true, value: data.teamId }),
    ],
    form: 'form.outside',
    submit: 'Give it to them',
  });
}
