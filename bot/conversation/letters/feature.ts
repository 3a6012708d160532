/** Letters, drafted as a Word file for a person to finish. */
import { letterKindsFor } from '../../../services/letters';
import { onCase } from '../case/on-case';
import { dayOf } from '../turn/asked-values';
import { needed } from '../turn/access';
import type { Feature } from '../turn/feature';
import { draftChosen, draftTyped, letterForm } from './draft';

export const letters = {
  acts: {
    'letter.draft': {
      form: letterForm,
      press: (c, { ref, inputs }) => draftChosen(c, needed(ref), inputs),
      typed: onCase((context, ref, { text, slots }) =>
        draftTyped(context, ref, text, dayOf(slots.due)),
      ),
      button: {
        title: 'Draft a letter',
        needs: 'case.draftLetter',
        when: (v) => letterKindsFor(v).length > 0,
        typed: 'draft the reply for',
        order: 5,
        saidWhole: true,
      },
    },
  },
} as const satisfies Feature;
