/** Whether a clause orders or reports, asks, denies or plans. In doubt it errs away from `does`. */
import { compile } from './intents/rule';
import type { Intent, Mode } from './types';

export const hasMode = (intent: Intent): boolean => /^(?:case|signoff|letter|nudge)\./.test(intent);

/** "Could you", "can you please": an order to the bot, in the form of a question. */
const ORDER = compile(
  '< (hi |hello |candour |please |and |also |so |ok )*(can|could|would|will) (you|u|someone|somebody) |(please|pls)',
);
const ASKS = compile(
  '< (hi |hello |candour |and |also |so |but |ok |do you know |any idea )*(did|has|have|had|is|are|was|were|does|do(?! not)|am|can|could|should|shall|would|may|might|must|when|why|who|whos|whose|what|whats|which|where|how|any|anyone|anybody|isnt|arent|didnt|hasnt|wasnt)|(i wonder|wondering|tell me|let me know|do you know|not sure|want to know|need to know|checking) (if|whether|when|who|what|why|how)|< ~ (should (i|we)|can (i|we)|did (we|i|you)|is it|has (it|he|she|mum|dad))',
);
const DENIES = compile(
  '(not|never|no|nobody|noone|nothing|none|without|cannot|wont|dont|didnt|hasnt|havent|isnt|wasnt|hold off|leave it|stop|yet|still waiting to|nor|neither|unable|refuse|refuses)',
);
const PLANS = compile(
  '(will|shall|going to|gonna|if|once|might|may|unless|when|plan|plans|planning|intend|intends|intending|hope|hopes|hoping|aim|aiming|expect|expecting|about to|should|would|could|likely|probably|perhaps|maybe|thinking of|thinking about|due to|as soon as)',
);

/** @param text the clause boiled down, @param typed the message as it was typed */
export function modeOf(text: string, typed: string): Mode {
  const order = ORDER.test(text);
  if (!order && (ASKS.test(text) || /\?\s*$/.test(typed))) return 'asks';
  if (DENIES.test(text)) return 'denies';
  return PLANS.test(text) ? 'plans' : 'does';
}
