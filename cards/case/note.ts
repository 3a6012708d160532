/** A note on a case. */
import type { ActionForm, BuiltCard } from '../frame/data';
import { actionForm } from '../frame/forms';

export interface NoteData extends ActionForm {
  note?: string | null;
}

/** Input: note. */
export function noteCard(data: NoteData): BuiltCard {
  return actionForm(data, {
    sentence: 'Add a note. Whoever may see the case may read it.',
    fields: [
      {
        kind: 'text',
        id: 'note',
        label: 'Note',
        required: true,
        multiline: true,
        maxLength: 1000,
        value: data.note ?? null,
      },
    ],
    form: 'form.note',
    submit: 'Add the note',
  });
}
