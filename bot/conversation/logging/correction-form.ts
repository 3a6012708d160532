/**
 * Words in the form of a correction: only these change an open draft, beside its own buttons and an answer to what it
 * asks. Anything else that is typed is a matter of its own.
 */
import type { Reading } from '../../understand/types';
import { identityIn } from '../case/identity';
import { asksSomething, isNoneOfIt, tellsOfAbsence } from './beside';
import { wordsIn } from './corrections';
import { namesKin } from './not-ours';
import { tellsReceipt } from './receipt-told';
import { notFraming } from './their-words';

/** "no, thursday" · "actually it was grandad" · "make it a comment" · "not Priya, Mo": whoever begins so puts right. */
const PUTS_RIGHT =
  /^\W*(?:(?:and|also|oh|ps|btw|ah)[ ,:–-]+)*(?:(?:can|could) (?:you|u|we|i) (?:please |pls |just )?(?=(?:make|change|put|set)\b))?(?:no|nope|not|actually|sorry|oops|make (?:it|that)|change (?:it|that|the)|it'?s|it’s|it is|it was|it (?:was|is)n['’]?t|it came|it should(?:['’]?ve| have)? be(?:en)?|that should be|that'?s|that’s|that is|that was|(?:the|her|his|their|(?:the )?(?:mum|mam|dad|nan|gran|grandma|grandad|carer|aunt|auntie|uncle|parent|complainant|caller|step ?dad|step ?mum)(?:['’]?s)?) (?:sur|first |last |full )?name|(?:her|his|their|(?:the )?(?:mum|mam|dad|nan|gran|carer|aunt|uncle)(?:['’]?s| is)|s?he(?:['’]?s| is)) (?:called|named)(?= \p{L})|s?he(?:'|’)?s (?=m(?:rs?|s|iss|x)\b|dr\b|called)|should (?:be|have been)|i meant|i mean|i (?:have |['’]ve )?(?:put|typed|wrote|said|got|gave)(?: in| down)? the wrong|(?:the )?wrong (?:dad|mum|mam|nan|gran|carer|day|date|name|team|person|one|worker|kind|type)|my mistake|my bad|(?:her|his|their) correct name|(?:and )?also (?:it|that|this) (?:is|was|came)|put|say|set)\b/iu;

/** Names a field, or begins as an answer would. What goes on to tell something begins so as well. */
const NAMES_A_FIELD =
  /^\W*(?:the (?:date|day|team|words?|name)\b|their words|words(?=[ :])|received|recieved|happened|came (?:in|by)|from|about|for|by|on|in|team)\b/i;

const WRONG =
  /\b(?:i (?:have |['’]ve )?(?:put|typed|wrote|said|got|gave)(?: in| down)? )?(?:the )?wrong (?:dad|mum|mam|nan|gran|carer|day|date|name|person|one)\b[\s,;:.–-]*|\bnot (?:the |from |by |her |his |their )?(?:(?:step|foster|grand) ?)?(?:mum|mam|mother|dad|father|nan|nana|gran|granny|grandma|grandad|carer|aunt|auntie|uncle|sister|brother|(?:grand)?parents?)\b[\s,;:.–-]*|^\W*(?:(?:no|sorry|actually|oops)\W+)*it (?:was|is)(?:n['’]?t| not) (?:the |an? |from |by |her |his |their )*[\p{L}’']+(?: [\p{L}’']+)?[\s,;:.–-]+(?:but )?(?=it(?:['’]?s| was| is)\b)/giu;

/** A correction without what it says is wrong: "not mum, nan" → "nan". */
export const withoutWrong = (text: string): string => text.replace(WRONG, '').trim() || text;

/** What only answers: a day, a person, a team, a kind, with little else beside it. */
const MOST_WORDS = 6;

/** A correction that names the kind says little else. */
const MOST_LOGGED = 9;

/** What begins with a field and goes on for longer tells something. */
const MOST_NAMED = 12;

/** Longer than this it tells something new, whatever it begins with. */
const LONGEST = 240;

/** Said of a second matter, whatever the line begins with: "sorry one more: …". */
const ONE_MORE =
  /\b(?:one more|(?:an)?other (?:one|thing|complaint|comment|compliment|matter)|new one|next one|second (?:one|complaint|comment|compliment)|separate(?:ly)?|different (?:one|matter|family))\b/i;

/** Somebody does or says something: "dad emailed friday", "nan's upset as well". */
const VOICE =
  /^(?:['’]s|\s+(?:(?:has|have|had|is|was|just|also|then|now|too|again|both|all)\s+){0,2}(?:rang|rung|calls?|called|phones?|phoned|e-?mails?|e-?mailed|texts?|texted|writes?|wrote|written|messaged|came|been|says?|said|saying|told|tells?|wants?|wanted|feels?|felt|complain(?:s|ed|ing)?|thinks?|shouted|sent|left|dropped|posted|handed|upset|unhappy|angry|not happy|too|as well|agrees?))\b/i;
const AS_WELL = /\b(?:as well|too|also|the same)\b/i;

/** Whether somebody who is named as complaining is said to do something of their own, rather than put in another's place. */
function tellsOfAnother({ detail }: Reading, text: string): boolean {
  const who = detail.complainant.description;
  const at = who === null ? -1 : text.toLowerCase().indexOf(who.toLowerCase());
  if (who === null || at < 0) return false;
  if (PUTS_RIGHT.test(text) && !AS_WELL.test(text)) return false;
  return VOICE.test(text.slice(at + who.length));
}

const VOICES =
  '(?:step|foster|grand) ?(?:mum|dad|parents?|mother|father|carers?)|mum|mam|mother|dad|father|nan|nana|gran|granny|grandma|grandad|carers?|aunt|auntie|aunty|uncle|sister|brother|cousin|parents?|school|teacher|headteacher|advocate|solicitor|neighbour|partner|social worker|escort|driver|child|girl|boy|lad|family';
const SAYS =
  '(?:says?|said|saying|reckons?|feels|felt|thinks?|thought|tells (?:me|us)|told (?:me|us)|moans?|moaned|complains|complained|shouted|claims?|adds?|added)';
/** "…, says nan", "nan also said", "according to the school": whose words they are. */
const QUOTED = new RegExp(
  `\\b${SAYS} (?:the |her |his |their |my |our )?(?:${VOICES})\\b|\\b(?:${VOICES})(?: (?:also|just|now|then|too|is|was|has|had))* ${SAYS}\\b|\\baccording to (?:the |her |his |their )?(?:${VOICES})\\b|\\b(?:${VOICES})(?:['’]?s)? (?:words|view|opinion)\\b`,
  'iu',
);
/** What begins like a day, a channel or a name, and like any sentence: "it's impossible to get through on the phone". */
const BEGINS_AS_ANY =
  /^\W*(?:(?:and|also|oh|btw|ah)[ ,]+)*(?:it['’]?s|it (?:is|was)(?:n['’]?t)?|that['’]?s|that (?:is|was)|about|for|on|in|by|from)\b/i;
/** So many words that say nothing of a draft's fields are a matter of their own. */
const A_MATTER = 4;

/** Whether a line says more than could be put right by it: its words would be lost. */
function saysMore({ slots, detail }: Reading, text: string): boolean {
  if (wordsIn(text) !== null) return false;
  const people = slots.people?.map(({ name }) => name) ?? [];
  const more = notFraming(text, [...people, detail.complainant.description ?? '']);
  if (QUOTED.test(text)) return more > 0;
  return BEGINS_AS_ANY.test(text) && more >= A_MATTER && identityIn(text, null) === null;
}

export function isCorrection(reading: Reading, text: string): boolean {
  const { intents, slots, story, detail } = reading;
  if (story || text.length > LONGEST || intents.length > 1 || ONE_MORE.test(text)) return false;
  if (asksSomething(text) || tellsOfAbsence(text) || isNoneOfIt(text)) return false;
  const [intent] = intents;
  const opens = PUTS_RIGHT.test(text) || tellsReceipt(text);
  // "And yesterday", "and on Monday": it goes on with a question, or tells more; it puts no day right.
  if (!opens && /^\W*and\b/i.test(text) && slots.received !== undefined) return false;
  if (intent === 'case.retype' || intent === 'case.correct') return opens;
  if (tellsOfAnother(reading, text) || saysMore(reading, text)) return false;
  const words = text.trim().split(/\s+/).length;
  // "No, make it a complaint from dad" corrects; what goes on to tell something is a matter of its own.
  if (intent?.startsWith('log.')) return opens && words <= MOST_LOGGED;
  // "Not Kelly Marsden, Tom Reeve" looks like giving a case to somebody.
  if (slots.people !== undefined && !DOES.test(text))
    if (words <= 3 || (/^\W*not\b/i.test(text) && words <= MOST_WORDS)) return true;
  if (intent !== undefined && intent !== 'none') return false;
  if (opens || (NAMES_A_FIELD.test(text) && words <= MOST_NAMED)) return true;
  // "Tom rang me", "Kelly knows": somebody does something, which answers nothing.
  if (DOES.test(text)) return false;
  return words <= MOST_WORDS && (fitsAQuestion(slots) || (detail.channel !== null && words <= 3));
}

const DOES =
  /\b(?:rang|rung|phoned|called|calls|said|says|told|tells|wants?|wanted|knows?|knew|thinks?|reckons|sent|e-?mailed|texted|went|goes|gets?|saw|seen|met|spoke|speaks|needs?|asked|asks|agrees?|left|covering|covers|has|have|had|did|does|must|should|will|can|helped|dealt|deals|sorted|handled|working|works|worked|isn['’]?t|wasn['’]?t|didn['’]?t|won['’]?t|can['’]?t)\b/i;

const fitsAQuestion = ({ received, happened, people, team, type }: Reading['slots']): boolean =>
  [received, happened, people, team, type].some((slot) => slot !== undefined);

const PS = '(?:ps|p\\.s\\.|plus|also|and also)\\s*[:,–-]';
const ADD =
  'add(?:ing)?(?: (?:that|this|also|more|to (?:it|that|this|the (?:draft|complaint|comment|compliment|enquiry))))*(?:\\s*[:,–-]|(?= (?:that|she|he|they|mum|dad|their|her|his)\\b))';
const ADDS = new RegExp(
  `^\\W*(?:(?:and|also|oh|please|pls|can you|could you|just)\\W+)*(?:${ADD}|${PS})\\s*(?<more>\\S.*)$`,
  'is',
);
/** "Also she hung up": more of what the same person said. */
const ALSO = /^\W*(?:(?:and|oh|plus) )*also,? (?:s?he|they|her|his|their|that)\b/i;

/** "And she's got an advocate, Jo from Voices", "dad needs an interpreter": of whoever the draft is from. */
const A_NEED =
  /^\W*(?:(?:and|also|plus|oh|btw|so)\W+)*(?:s?he|they|(?:the |her |his )?(?:mum|mam|dad|nan|gran|carer|child|yp|family|lad|girl|boy))(?:['’]?s| has| have| is| needs?| wants?| would like| asked| uses?)\b[^?]{0,40}\b(?:advocate|interpreter|translator|translation|large print|easy read|sign language|bsl|wheelchair|hearing loop|learning (?:difficulty|disability)|reasonable adjustments?)\b/i;

/** The words that are to be added to the open draft; null: the line doesn't say so. */
export function wordsToAdd(text: string): string | null {
  const added = ADDS.exec(text)?.groups?.['more'];
  if (added) return added;
  if ((A_NEED.test(text) || namesKin(text)) && !asksSomething(text)) return text.trim();
  return ALSO.test(text) &&
    !/^\W*(?:(?:and|oh) )*also,? (?:that (?:is|was|came)|(?:her|his|their) (?:sur|first |last |full )?name)\b/i.test(
      text,
    )
    ? text.trim()
    : null;
}
