/** What passes between colleagues about a case: a question and its answer, and that the family has been in touch. */
import type { Feature, Phrase } from '../turn/feature';
import { namesColleague } from '../case/asked-about';
import { ask, askForm, askSaid, colleaguesIn, reply, replyForm } from './ask';
import { PASSED_ON } from '../case/pass-on';
import { CHASED, chased } from './chased';

/** "Ask Mohammed for the case notes on 3", "need the notes from Mohammed for 3, can you ask him". */
const ASKING: Phrase = {
  says: /^(?:ask (?!for |about |me |us |who|what|when|why|how|if |whether )\S.*#.*|.*#.*\b(?:can|could|would) you ask (?:him|her|them)\b.*)$/,
  whole: true,
  orders: true,
  fits: (context, reading, words) => colleaguesIn(context, reading, words).length > 0,
};

/**
 * "Chase Priya about 2", "remind Dawn about 6", "tell Dawn 6 is due Thursday", "let Harriet know about 2": nobody is
 * written to by that; the words are ready to be sent.
 */
const CHASING: Phrase = {
  says: /^(?:(?:just|ok|and|so|can we|i need to|need to|could do with) )*(?:(?:chase(?: up)?|chasing(?: up)?|nudging|reminding|nudge|remind|prod|poke|hurry(?: up)?|tell|warn|inform|ping|message|get on to|get onto|check with) (?!me\b|us\b|myself\b)|let (?=\S+(?: \S+)? know\b)|give (?=\S+(?: \S+)? an? (?:nudge|prod|push|shout|ring|poke|chase)\b)).*#.*$/,
  whole: true,
  orders: true,
  fits: (context, reading, words) =>
    (reading.detail.personIds.length > 0 || namesColleague(context, words)) &&
    reading.intents.every((intent) => !intent.startsWith('log.')),
};
/** "Chase 2": whoever has it. */
const CHASE_IT: Phrase = {
  says: /^(?:chase(?: up)?|nudge|prod)(?: (?:the )?(?:investigator|worker|whoever(?:'s| has) (?:got )?it))?(?: (?:on|about|for|up|with|re))? #(?: up)?$|^# (?:(?:really|still|now|just) )*(?:needs|could do with|wants) (?:an? |another )?(?:chas(?:er|ing|e)|nudge|nudging|prod|prodding)(?: up)?(?: (?:today|now))?$/,
  whole: true,
  orders: true,
};

export const colleagues = {
  acts: {
    'case.ask': {
      form: askForm,
      said: askSaid,
      press: ask,
      phrases: [ASKING, CHASING, CHASE_IT],
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
