/** Reminders as they stand now, and what is answered to them beside what is answered to a case. */
import type { Feature, Phrase } from '../turn/feature';
import { sayAhead } from './ahead';
import { callMe } from './call';
import { nudgeEveryone, previewEveryone } from './everyone';
import { answerRow, openReminder } from './open';
import { sayTold } from './told';
import { sayUnreached } from './unreached';
import { setWishes, showOwnWishes } from './wishes';

/** "What will you send my team this week", "what are you going to tell Priya tomorrow". */
const AHEAD: Phrase = {
  says: /^(?:and |so )?(?:what|which (?:nudges|reminders|messages)|who) (?:will|are|do|would) you (?:be )?(?:going to |gonna )?(?:send(?:ing)?|tell(?:ing)?|remind(?:ing)?|nudg(?:e|ing)|chas(?:e|ing)|messag(?:e|ing)) [a-z' -]*?(?:me|us|team|teams|everyone|everybody|people|today|tomorrow|week)\b[a-z' -]*$|^(?:what|which) (?:nudges|reminders|messages) are (?:coming|planned|due to go|going out)(?: up)?(?: (?:for|to) [a-z' -]+)?(?: (?:today|tomorrow|this week|next week))?$/,
  fits: (_context, { intents }) => intents.every((intent) => !intent.startsWith('log.')),
};

/** "What did you tell Priya about 42", "have you reminded Tom about 42". */
const TOLD: Phrase[] = [
  {
    says: /^(?:and |so )?(?:what|when|how often|how many times) (?:did|have|had|do) (?:you|candour|the bot) (?:tell|told|said to|say to|sent?|send|remind(?:ed)?|nudged?|message[d]?|chased?)(?: to)? [a-z' -]+ (?:about|on|re|for|of) #$/,
  },
  {
    says: /^(?:did|have) (?:you|candour|the bot) (?:already )?(?:tell|told|remind(?:ed)?|nudged?|message[d]?|chased?) [a-z' -]+ (?:about|on|re|for|of) #(?: yet)?$/,
  },
];

/** "Who couldn't you reach", "who didn't get their reminder". */
const UNREACHED: Phrase[] = [
  {
    says: /^(?:and |so )?who (?:could(?:n't| not)|can(?:'t|not)|did(?:n't| not)|have(?:n't| not)) you (?:reach(?:ed)?|get hold of|got hold of|get through to|contact(?:ed)?|message)(?: (?:today|this week|last week|lately|recently))?$/,
  },
  {
    says: /^(?:and |so )?who (?:did(?:n't| not)|has(?:n't| not)) (?:get|got|had|receive|received) (?:their|your|the|a|any) (?:reminders?|nudges?|messages?)(?: (?:today|this week|last week|lately))?$/,
  },
];

const EVERYONE: Phrase[] = [
  {
    says: /^(?:nudge|chase(?: up)?|remind|prod|ping|message) (?:everyone|everybody|all|anyone|people|whoever|(?:all )?(?:the )?(?:managers|signers)) ?.{0,40}\bsign(?:ing)?[- ]?offs?\b.{0,20}$/,
    orders: true,
  },
  { says: /^(?:nudge|chase(?: up)?|remind) (?:all )?(?:the )?sign[- ]?offs$/, orders: true },
];

/** "Only tuesdays and thursdays", "only mornings please": days and hours alone are those of messages. */
const WISHES: Phrase[] = [
  {
    says: /^(?:please )?(?:(?:only|just) (?:on |in the )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days|mornings|afternoons)(?:(?:,| and| or| &)+ (?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)days)*(?: in the)?(?: mornings| afternoons)?|(?:the )?(?:weekly |daily )?(?:summary|digest) off)(?: please| thanks)?$/,
    whole: true,
  },
];

export const reminders = {
  acts: {
    'nudge.open': { press: (c, { ref }) => openReminder(c, ref) },
    'row.answer': { press: (c, { ref }) => answerRow(c, ref) },
    'prefs.set': { typed: setWishes, phrases: WISHES },
    'prefs.show': {
      typed: (c) => showOwnWishes(c),
      phrases: [
        {
          says: /^(?:(?:show|what are) )?(?:my |the )?(?:message |messages |notification |reminder |nudge )?(?:settings|preferences)(?: for (?:messages|reminders|nudges))?$|^when do you (?:message|nudge|remind|write to) me$/,
        },
      ],
    },
    'nudge.ahead': { typed: sayAhead, phrases: [AHEAD] },
    'nudge.told': { typed: sayTold, phrases: TOLD },
    'nudge.unreached': { typed: (c) => sayUnreached(c), phrases: UNREACHED },
    'nudge.everyone': {
      press: (c) => nudgeEveryone(c),
      typed: (c) => previewEveryone(c),
      phrases: EVERYONE,
    },
    'nudge.call': { press: (c, { ref }) => callMe(c, ref) },
  },
} as const satisfies Feature;
