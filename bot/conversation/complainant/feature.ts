/** Who complains and what they need: consent, advocate, adjustments, and the behaviour policy. */
import { isLive, stands } from '../case/moments';
import type { Feature, Phrase } from '../turn/feature';
import { filling, headed, whole } from '../turn/phrase';
import { needForms } from './forms';

const WHO =
  '(?:mum|dad|mother|father|nan|gran|she|he|they|parent|parents|family|complainant|the (?:child|young person|parent|parents|family|complainant))';
const WAS = '(?: was| is| has been| been| now)?';

/** "Consent given on 42": the form with the answer filled in, to be looked at before it is recorded. */
const consent = (status: string, words: string) => filling(words, { consent: status });
const advocate = (status: string) => {
  const words = `(?:an? |the )?advocate${WAS} ${status}|${status} (?:an? |the )?advocate`;
  return [
    filling(words, { advocate: status }),
    headed('advocateName', words, { advocate: status }),
  ];
};

/** "42 needs large print", "mum on 42 will need an interpreter": what is to be done differently for them. */
const NEEDED =
  '(?:large|larger|big|bigger) print|braille|(?:an? )?(?:[a-z]+ )?(?:interpreter|translator|translation)|bsl|easy[ -]read|coloured paper|yellow paper|(?:an )?audio (?:version|copy)|(?:a )?hearing loop|(?:step[- ]free|wheelchair) access|(?:calls|telephone calls|emails|letters) (?:only|instead)|more time to (?:read|answer|reply)';
const needing: Phrase = {
  says: new RegExp(
    `^(?:(?:the )?${WHO}(?: (?:on|in|of))? )?(?:# |on # )?(?:also |will |would )?(?:needs?|has asked for|asked for|asks for|wants) (?<more>(?:${NEEDED})\\b.{0,200})$`,
    's',
  ),
  into: 'adjustment',
};

export const complainant = {
  acts: {
    'case.needs': {
      form: needForms.needs,
      button: {
        title: 'People and needs',
        needs: 'case.consent',
        when: (v) => isLive(v) && v.feedbackType !== 'compliment',
        typed: 'needs',
        order: 31,
      },
      phrases: [
        consent(
          'asked',
          `consent${WAS} (?:asked|asked for|requested|sought)|(?:i |we )?(?:have )?(?:asked|chased)(?: ${WHO})? for consent|awaiting consent`,
        ),
        consent(
          'given',
          `consent${WAS} (?:given|received|obtained|in|back)|(?:${WHO} )?(?:has |have )?(?:gave|given|signed)(?: (?:the|their|her|his))? consent(?: form)?|(?:we )?(?:have )?got consent`,
        ),
        consent(
          'refused',
          `consent${WAS} (?:refused|declined|withheld|not given)|(?:${WHO} )?(?:has |have )?(?:refused|declined|refuses|withheld)(?: to give)?(?: (?:the|their|her|his))? consent`,
        ),
        needing,
        ...['offered', 'requested', 'appointed', 'declined'].flatMap(advocate),
        whole('needs|people and needs|consent|advocate|reasonable adjustments?'),
      ],
    },
    'case.behaviour': {
      form: needForms.behaviour,
      button: {
        title: 'Behaviour policy',
        needs: 'case.behaviour',
        when: (v) => stands(v) && v.feedbackType !== 'compliment',
        typed: 'behaviour',
        order: 43,
      },
      phrases: [whole('behaviour(?: policy)?')],
    },
  },
} as const satisfies Feature;
