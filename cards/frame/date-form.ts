/** The commonest form: one day, what it does, and what should be there by now. Inputs: on; team, where several are at work. */
import type { BuiltCard, DateFormData } from './data';
import { ofTeams } from './fields';
import { actionForm } from './forms';
import type { FormVerb } from './verbs';

export function dateForm(
  data: DateFormData,
  words: { sentence: string; label: string; title: string; form: FormVerb },
): BuiltCard {
  return actionForm(data, {
    sentence: words.sentence,
    lines: [
      ...(data.effect ? [{ label: 'What it does', value: data.effect }] : []),
      ...(data.checklist ?? []),
    ],
    fields: [
      ...ofTeams(data.ofTeams),
      {
        kind: 'date',
        id: 'on',
        label: words.label,
        required: true,
        value: data.on,
        min: data.min,
        max: data.max,
      },
    ],
    form: words.form,
    submit: words.title,
  });
}
