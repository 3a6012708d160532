/** What passes between colleagues about a case: a question and its answer, and that the family has been in touch. */
import type { Feature, Phrase } from '../turn/feature';
import { ask, askForm, askSaid, reply, replyForm } from './ask';
import { PASSED_ON } from '../case/pass-on';
import { CHASED, chased } from './chased';

/** "Ask Mohammed for the case notes on 3", "need the notes from Mohammed for 3, can you ask him". */
const ASKING: Phrase = {
  says: /^(?:ask (?!for |about |me |us |who|what|when|why|how|if |whether )\S.*#.*|.*#.*\b(?:can|could|would) you ask (?:him|her|them)\b.*)$/,
  whole: true,
  orders: true,
  fits: (_context, reading) => reading.detail.personIds.length > 0,
};

export const colleagues = {
  acts: {
    'case.ask': {
      form: askForm,
      said: askSaid,
      press: ask,
      phrases: [ASKING],
      button: {
        title: 'Ask a colleague',
        needs: 'case.read',
        when: () => true,
        typed: 'ask a colleague about',
        order: 43,
      },
    },
    'case.reply': { form: replyForm, press: reply },
    'case.pass_on': PASSED_ON,
    'case.chased': { typed: chased, phrases: [CHASED] },
  },
} as const satisfies Feature;
