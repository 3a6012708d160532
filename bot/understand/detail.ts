/** What the conversation uses beside intents and slots: quotation, how it came, kind of enquiry. */
import type { Channel, EnquiryKind } from '../../services/cases/events';
import type { Line } from './line';
import { quotation } from './quotation';

/** The first words in quotation marks, straight or curly, exactly as typed. */
export const quoteIn = (text: string): string | null => quotation(text)?.[1] ?? null;

/** The sender's own words: what is quoted says nothing of how the feedback came, or from whom. */
function ownWords(line: Line): string {
  const quoted = quotation(line.input.text);
  const from = quoted?.index ?? 0;
  const to = from + (quoted?.[0].length ?? 0);
  return line.tokens
    .filter((t) => quoted === null || t.end <= from || t.start >= to)
    .map((t) => t.w)
    .join(' ');
}

const CHANNELS: [RegExp, Channel][] = [
  [/\b(?:email|emailed|emails|e mail|inbox)\b/, 'email'],
  [/\b(?:rang|phoned|phone|telephone|called|call|rung|voicemail|telephoned)\b/, 'telephone'],
  [
    /\b(?:letter|wrote in|wrote to us|post|posted|royal mail|in writing|card|handwritten|written)\b/,
    'letter',
  ],
  [/\b(?:online form|web form|webform|website|online)\b/, 'onlineForm'],
  [/\bportal\b/, 'portal'],
  [/\b(?:in person|face to face|came in to|reception|in the office|told me)\b/, 'inPerson'],
  [/\b(?:facebook|twitter|instagram|tiktok|social media|tweet|whatsapp)\b/, 'socialMedia'],
];

/** "nobody phoned me back", "we never got a letter": what did not come is no way in which this came. */
const NEVER = /\b(?:nobody|noone|no one|never|not|didnt|havent|hasnt|wont|no)(?: \S+){0,3} ?$/;

/** "rude on the phone", "took his phone": what it is about. */
const ABOUT_A_CALL =
  /\b(?:(?:rude|short|sharp|abrupt|nasty|curt|horrible|shouted|shouting|swore|manner|attitude|tone|unhelpful|dismissive|kind|lovely|helpful|patient|polite|hung up|spoke|spoken|spoken to|talked)(?: \S+){0,4} (?:on|over|down) the|his|her|their|my|new|lost|broken) ?$/;

function isTheWay(text: string, { at, channel }: { at: number; channel: Channel }): boolean {
  const before = text.slice(0, at);
  if (NEVER.test(before) || namesSomebody(before, text.slice(at))) return false;
  if (THEY_SAY.test(before)) return false;
  return channel !== 'telephone' || !(ABOUT_A_CALL.test(before) || MANNER.test(text.slice(at)));
}
/** "He called the teacher a cow", "she is called Mia": no telephone is in it. */
const NAMES =
  /^called (?:him|her|me|us|them|it|mum|dad|staff|(?:the|his|her|my|our|their) (?:\S+ )?\S+) (?:an?|names)\b/;
const NAMED = /\b(?:is|was|are|were|be|been|being|gets?|got|so|what) $/;
const namesSomebody = (before: string, from: string): boolean =>
  from.startsWith('called ') && (NAMES.test(from) || NAMED.test(before));
const MANNER = /^(?:phone|telephone) (?:manner|manners|call was|line|bill|contract|number)\b/;

/** "Says she telephoned", "saying he had written twice": what they did before this came. */
const THEY_SAY =
  /\b(?:says?|said|saying|tells us|told us|claims?|reckons) (?:that )?(?:s ?he|she|he|they|i|mum|dad|nan|we)(?: s| ve| d| has| had| have| already| also)* $/;

/** "Rang 3 times", "emailed four times", "phoned and phoned": what was done before this came. */
const OFTEN =
  /^(?:(rang|rung|phoned|telephoned|called|emailed) and \1\b|\S+(?: (?![,.;:]|and |but |to |about |this |today |yesterday )\S+){0,5}? (?:(?:\d+|two|three|four|five|six|seven|several|many|multiple|countless|numerous|so many|a few|a couple of|loads of) (?:different )?(?:times|occasions)|twice|repeatedly|again and again|over and over)\b)/;

/** "Received by post", "this came in by email", "by post: …": said of this very complaint. */
const CAME =
  /(?:^ ?|\b(?:received|recd|rec d|rcvd|came|come|comes|arrived|reached us|got (?:it|this)|sent in|handed in|logged|taken|reported|made|submitted)(?: \S+){0,4}? )(?:by|via|through|in|over|on|at)(?: the| our| an?)? $/;

export function channelIn(line: Line): Channel | null {
  const text = ownWords(line);
  const hits = CHANNELS.flatMap(([pattern, channel]) =>
    [...text.matchAll(new RegExp(pattern, 'g'))]
      .map(({ index }) => ({ at: index, channel }))
      .filter((hit) => isTheWay(text, hit)),
  );
  hits.sort((a, b) => a.at - b.at);
  const came = hits.find(({ at }) => CAME.test(text.slice(0, at)));
  const once = hits.find(({ at }) => !OFTEN.test(text.slice(at)));
  return (came ?? once ?? hits[0])?.channel ?? null;
}

export function enquiryKindIn(line: Line): EnquiryKind | null {
  const text = ownWords(line);
  if (/\b(?:mp|mps|member of parliament|house of commons)\b/.test(text)) return 'mp';
  if (/\b(?:councillors?|ward member)\b/.test(text)) return 'councillor';
  return /\b(?:ombudsman|lgsco)\b/.test(text) ? 'ombudsman' : null;
}
