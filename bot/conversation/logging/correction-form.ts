/**
 * Words in the form of a correction: only these change an open draft, beside its own buttons and an answer to what it
 * asks. Anything else that is typed is a matter of its own.
 */
import type { Reading } from '../../understand/types';

/** "no, thursday" · "actually it was grandad" · "make it a comment" · "not Priya, Mo" · "add: she also …". */
const OPENS =
  /^\W*(?:no|nope|not|actually|sorry|oops|make (?:it|that)|change (?:it|that|the)|it'?s|it’s|it is|it was|it came|that'?s|that’s|that is|that was|should (?:be|have been)|i meant|i mean|and also|also(?=[ :,])|add(?=[ :,])|put|say|set|the (?:date|day|team|words?|name)\b|their words|words(?=[ :])|received|recieved|happened|came (?:in|by)|from|about|for|by|on|in|team)\b/i;

/** What only answers: a day, a person, a team, a kind, with little else beside it. */
const MOST_WORDS = 6;

/** A correction that names the kind says little else. */
const MOST_LOGGED = 9;

/** Longer than this it tells something new, whatever it begins with. */
const LONGEST = 240;

export function isCorrection({ intents, slots, story }: Reading, text: string): boolean {
  if (story || text.length > LONGEST || intents.length > 1) return false;
  const [intent] = intents;
  const opens = OPENS.test(text);
  if (intent === 'case.retype') return opens;
  // "No, make it a complaint from dad" corrects; what goes on to tell something is a matter of its own.
  if (intent?.startsWith('log.')) return opens && text.trim().split(/\s+/).length <= MOST_LOGGED;
  if (intent !== undefined && intent !== 'none') return false;
  return opens || (text.trim().split(/\s+/).length <= MOST_WORDS && fitsAQuestion(slots));
}

const fitsAQuestion = ({ received, happened, people, team, type }: Reading['slots']): boolean =>
  [received, happened, people, team, type].some((slot) => slot !== undefined);
