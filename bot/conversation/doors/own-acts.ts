/** Acts that answer a question of the doors: which case, which day, what was meant, an example tried. */
import { isPlainDate, sayFullDate } from '../../../services/timescale';
import { exampleWords } from '../basics/help';
import { askedLine } from '../case/asking';
import { showCase } from '../case/card';
import { doConfirmed } from '../case/confirmed';
import { openReadBack, takeReadBack } from '../case/read-back';
import { pressedAct } from '../../understand/catalogue';
import { needed } from '../turn/access';
import type { Feature } from '../turn/feature';
import { answerMeaning } from './clarify';
import { answeredBoth } from './saved-put-right';
import { answerText } from './text';

export const ownActs = {
  acts: {
    'readback.confirm': {
      press: async (c, { ref, version }) => doConfirmed(c, await takeReadBack(c, ref, version)),
    },
    'readback.change': {
      press: async (c, { ref, version }) => {
        const kept = await takeReadBack(c, ref, version);
        return openReadBack(c, pressedAct(kept.verb)?.act ?? 'status.case', kept);
      },
    },
    'readback.drop': {
      press: async (c, { ref, version }) => {
        await takeReadBack(c, ref, version);
        return showCase(c, needed(ref), 'Nothing was recorded.');
      },
    },
    'help.try': { press: (c, { ref }) => answerText(c, needed(exampleWords(ref))) },
    pick: {
      press: async (c, { ref, inputs }) => {
        if (ref?.includes('#')) return (await answeredBoth(c, ref)) ?? answerMeaning(c, ref);
        const line = await askedLine(c, ref);
        const chosen = needed(inputs['choice'] ?? null);
        return isPlainDate(chosen)
          ? answerText(c, line.replace('{day}', sayFullDate(chosen)))
          : answerText(c, line, chosen);
      },
    },
  },
} as const satisfies Feature;
