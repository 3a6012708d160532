/** A note on a case, in somebody's own words. */
import { noteCard } from '../../../cards';
import { base } from '../case/form-parts';
import { MOST_NOTE } from '../case/note-words';
import type { Form } from '../turn/feature';
import { NEEDED, one, text, wrong } from '../turn/form-input';

export const noteForm: Form = {
  needs: 'case.note',
  card: (c, v, f) => noteCard(base(c, v, f)),
  read: (inputs) => {
    const note = text(inputs, 'note');
    return note === ''
      ? wrong('note', NEEDED)
      : one({ type: 'note', note: note.slice(0, MOST_NOTE) });
  },
};
