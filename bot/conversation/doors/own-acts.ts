/** Acts that answer a question of the doors: which case, which day, what was meant, an example tried. */
import { isPlainDate, sayFullDate } from '../../../services/timescale';
import { exampleWords } from '../basics/help';
import { askedLine } from '../case/asking';
import { needed } from '../turn/access';
import type { Feature } from '../turn/feature';
import { answerMeaning } from './clarify';
import { answerText } from './text';

export const ownActs = {
  acts: {
    'help.try': { press: (c, { ref }) => answerText(c, needed(exampleWords(ref))) },
    pick: {
      press: async (c, { ref, inputs }) => {
        if (ref?.includes('#')) return answerMeaning(c, ref);
        const line = await askedLine(c, ref);
        const chosen = needed(inputs['choice'] ?? null);
        return isPlainDate(chosen)
          ? answerText(c, line.replace('{day}', sayFullDate(chosen)))
          : answerText(c, line, chosen);
      },
    },
  },
} as const satisfies Feature;
