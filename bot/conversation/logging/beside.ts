/** Words beside an open draft that never fill it: what is asked, and who is away or covers. Pure. */

const OPENS =
  '^\\W*(?:(?:so|and|but|ok|okay|oh|er|um|sorry|hang on|wait|btw|quick one|right)\\W+)*';
/** "Can you make it a comment": an order, politely. */
const ASKS_FOR =
  /^\W*(?:(?:so|and|ok|oh|sorry)\W+)*(?:can|could|would|will|may) (?:you|u|we|i) (?:please |pls |just )?(?:make|change|put|set|add|log|record|raise|take|note|correct|remove|move|say|start|enter|drop|discard|save|bin)\b/i;
const WHAT = new RegExp(
  `${OPENS}(?:who|what|when|where|why|how|which|whose)(?:['’]?s|['’]?re| (?:is|are|was|were|did|does|do|has|have|had|will|would|should|can|could|am|one|day|team|kind|about|else|many|much|come))\\b`,
  'i',
);
/** A verb before whoever does it. "Is a complaint", "was told", "has had mum on" leave that out and tell. */
const INVERTED = new RegExp(
  `${OPENS}(?:is|are|was|were|does|do|did|has|have|will|would|should|shall|am)(?:n['’]?t)? (?!a\\b|an\\b|one\\b|the\\b(?= (?:complaint|compliment|comment))|told\\b|by\\b|from\\b|on\\b|in\\b|about\\b|had\\b|been\\b|not\\b|mon|tue|wed|thu|fri|sat|sun|today|yesterday|last\\b|\\d)`,
  'i',
);
/** "…, is it", "…, didn't he": a tag makes a question of any statement. */
const TAGGED =
  /[\s,](?:innit|(?:is|are|was|were|has|have|had|did|does|do)(?:n['’]?t)? (?:i|we|you|he|she|it|they|there|that))\W*$/i;
const ASKS_LAST =
  /[,–-] ?(?:and |so )?(?:(?:who|what|when|which|whose|where)(?:['’]?s| (?:is|was|did|does|are|were|day|team|one|now))\b|(?:do|does|should|shall|can|could|must|am|are|is|may) (?:i|we|it|that|they)\b)[^.!]{0,40}$/i;
/** "Any complaint about a manager": of what there is, or of the rule. */
const ANY =
  /^\W*(?:(?:is|are|was|were) there )?any (?:complaints?|compliments?|comments?|feedback)\b/i;

/** Whether the line asks, by its form alone. */
export const asksSomething = (text: string): boolean =>
  !ASKS_FOR.test(text) &&
  (/\?\s*$/.test(text) ||
    WHAT.test(text) ||
    INVERTED.test(text) ||
    TAGGED.test(text) ||
    ASKS_LAST.test(text) ||
    ANY.test(text));

const AWAY =
  /\b(?:covering|covers?|covered|stood in|standing in) for\b|(?:\b(?:is|was|are|were|am|be|been|being)|['’]s|['’]m)\s+(?:still |now |also )?(?:on (?:(?:annual|sick|mat|maternity|paternity|study|special) )?leave|off\b|away\b|on holiday|on hols|not in\b|wfh|working from home|in (?:court|training|supervision|a meeting)|back (?:on|from|in|next|mon|tue|wed|thu|fri|sat|sun)|covering\b|out (?:of office|till|til|until|all|today))/i;
/** Of whoever complains it is said in passing: their words are theirs. */
const THEIRS =
  /\b(?:complain\w*|compliment\w*|mum|mam|dad|nan|gran\w*|carer|aunt\w*|uncle|parent\w*|says?|said|nobody|no one|feedback)\b/i;
const MOST_WORDS = 12;

/** "Harriet's covering for Tom", "Kelly was off that week": of a colleague, and nobody's complaint. */
export const tellsOfAbsence = (text: string): boolean =>
  text.trim().split(/\s+/).length <= MOST_WORDS && AWAY.test(text) && !THEIRS.test(text);

/** "Sorry, it was the complaint that came yesterday": of one that is there already. */
const OF_ONE_KNOWN =
  /^\W*(?:(?:no|sorry|actually|oops|wait)\b[ ,:–-]*)+(?:it|that) (?:was|is) the (?:complaint|compliment|comment|enquiry|one) (?:that|which|from|about|who)\b/i;

/** "No, not a new complaint, just telling you": of what was said before, and nothing of its own. */
const NONE_OF_IT =
  /^\W*(?:(?:no|nope|sorry|oh|actually)\W+)*(?:(?:it|this|that)(?:['’]?s| is| was)? )?(?:not|isn['’]?t|wasn['’]?t) (?:a |an )?(?:new |another |separate )?(?:complaint|compliment|comment|enquiry|one)\b(?:\W+(?:just|only|i(?:['’]m| am| was)?|telling|saying|letting|you|know|fyi|for|info|so|that)\b)+\W*$/i;
export const isNoneOfIt = (text: string): boolean => NONE_OF_IT.test(text);

/** A line of one question is nobody's feedback, whatever its words look like; nor is who is away. */
export const isNoFeedback = (text: string): boolean =>
  text.trim().split(/\s+/).length <= MOST_QUESTION &&
  !/[.!?:]\s+\S|\n/.test(text.trim()) &&
  (asksSomething(text) || tellsOfAbsence(text) || OF_ONE_KNOWN.test(text) || NONE_OF_IT.test(text));
const MOST_QUESTION = 16;
