/** Compliments: whether they count, and the worker hears of it. */
import { isLive, momentOf, stands } from '../case/moments';
import { needed } from '../turn/access';
import type { Feature } from '../turn/feature';
import { whole } from '../turn/phrase';
import { thank, thankForms } from './thanks';

export const compliments = {
  acts: {
    'case.compliment_counts': {
      form: thankForms.compliment,
      button: {
        title: 'Does it count?',
        needs: 'case.countCompliment',
        when: (v) => isLive(v) && v.feedbackType === 'compliment' && v.compliment === null,
        typed: 'count',
        order: 18,
        awaited: (v, c) => momentOf(v, c) === 'compliment',
        next: () => true,
      },
      phrases: [whole('count|does (?:#|it|this) count(?: as a compliment)?')],
    },
    'case.thank': {
      form: thankForms.thank,
      press: (c, { ref, version, inputs }) => thank(c, needed(ref), version, inputs),
      button: {
        title: 'Thank the worker',
        needs: 'case.thank',
        when: (v) => v.feedbackType === 'compliment' && stands(v),
        typed: 'thank the worker',
        order: 19,
        awaited: (v, c) => momentOf(v, c) === 'compliment',
      },
      phrases: [
        whole('thank the worker|pass (?:on the thanks|the thanks on)|thank them'),
        // Without a case it is praise that somebody passes on: "thank Priya for the visit".
        { says: /^thank(?: (?!you)[\p{L}' -]{2,40}?)?(?: (?:for|on|about))? #$/u },
        {
          says: /^(?:(?:pass (?:on )?(?:the |our |those )?thanks(?: on)?|say (?:thanks|thank you)|give (?:the|our) thanks) to) [\p{L}’' -]{2,60}? (?:for|on|about|from|in) (?:case )?#$/u,
        },
      ],
    },
  },
} as const satisfies Feature;
