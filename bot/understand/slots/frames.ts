/** The sender's own frame round something to log: what came, and when, apart from the days inside the story. */
import { bodyAt } from '../complainant';
import type { Line } from '../line';
import type { TimeFind } from '../dates/types';
import { quotation } from '../quotation';

/** They are speaking now, or have just done so: it reached us today, and any other day is the story's. */
const NOW =
  /\b(?:just (?:now|rung|rang|phoned|had|been on|come off|off|off the|got off|said|told|taken|put the)|on (?:the )?(?:phone|line|blower) (?:just )?now|on the line|by phone now|now on the phone|is on the phone|on the phone just|in reception now|stood here|sat here|with me now)\b/;

/** Headers and shorthand after which the day of receipt stands: "Sent:", "Message taken", "rec'd". */
const ARRIVED =
  /(?:^|\s)(?:(?:sent|date|received|submitted|recd|rec|taken|logged) ?:?|message taken|call taken|rec d)(?: (?:on|at))?$/;
/** "date on the card is", "on it stands date": a date on something written. */
const WRITTEN_ON =
  /\bdated? on (?:the |it |that )?(?:card|letter|form|it|note|email|envelope)?(?: (?:is|says|was))?$|\bon (?:the )?(?:card|letter|it|form) (?:is|stands|says|it says|stands date|the date is)(?: date)?$/;
/** "comment from Friday", "feedback off a carer from Monday": when it was given. */
const KINDS =
  /\b(?:feedback|comment|comments|complaint|compliment|thanks|grumble|moan|suggestion|request|enquiry|call|message|one)(?: (?:off|by|of) (?:a |the )?[a-z]+)?$/;
const OPENERS =
  /^(?:so|right|ok|okay|um|er|uh|hi|hiya|hello|and|well|please|pls|log|on|the|complaint|compliment|comment|enquiry|one|for|early|late|first|thing|,|:|-|–|—|\.)$/;
const SPEAKER =
  /^(?:mum|mums|mam|dad|dads|nan|nana|gran|grandma|grandmother|grandad|auntie|aunt|uncle|carer|carers|foster|mr|mrs|ms|miss|cllr|councillor|solicitor|mp|parent|parents|lad|girl|boy|granny|grandfather|mother|father|ydt|edt|duty|guardian|school|teacher|neighbour|stepdad|stepmum|kinship|young|yp|birth|headteacher|constituent|caller|he|she)$/;
const SPEAKS =
  /^(?:said|say|says|rang|rings|ring|phoned|phones|called|emailed|emails|mailed|wrote|writes|text|texted|texts|told|tells|tell|asked|asks|ask|wants|wanted|want|complained|complains|complaining|complain|moan|moaned|grumble|grumbling|handed|hands|stopped|collared|messaged|message|came|comes|raised|raises|gave|gives|made|makes|mentioned|mentions|thanked|thanks|on|unhappy|upset|cross|fuming|in|got|had|has)$/;

const SET_APART =
  /^(?:[.:,–—-] ?)+(?:a |an |new |another |one )*(?:complaint|compliment|comment|thanks|thank|thankyou|request|enquiry|feedback|email|letter|call|phone|text|voicemail|card)\b/;

const wordsAfter = (line: Line, at: number, most: number): string =>
  line.tokens
    .slice(at, at + most)
    .map(({ w }) => w)
    .join(' ');
const wordsBefore = (line: Line, at: number, most: number): string =>
  line.tokens
    .slice(Math.max(0, at - most), at)
    .map(({ w }) => w)
    .join(' ');

/** Whether somebody is speaking now, outside any quotation. */
export const isNow = (line: Line): boolean => NOW.test(ownWords(line));

function ownWords(line: Line): string {
  const { quoted } = line;
  return line.tokens
    .filter((_, i) => quoted === null || i < quoted.at || i >= quoted.end)
    .map(({ w }) => w)
    .join(' ');
}

/** Within marks that something stands outside of, if only "compliment:". */
export function inQuotation(line: Line, { at }: TimeFind): boolean {
  if (line.quoted !== null) return at >= line.quoted.at && at < line.quoted.end;
  const found = quotation(line.input.text);
  if (!found) return false;
  const isInside = ({ start }: { start: number }): boolean =>
    start >= found.index && start < found.index + found[0].length;
  const own = line.tokens[at];
  return (
    own !== undefined &&
    isInside(own) &&
    line.tokens.some((each) => each.kind === 'word' && !isInside(each))
  );
}

/** Below "Dear Sir", or below the sender's frame with its day, stands what somebody else wrote; its days are the story's. */
export function inBody(line: Line, { at }: TimeFind): boolean {
  const start = line.tokens[at]?.start ?? 0;
  const before = line.input.text.slice(0, start);
  if (/\n[\s>*]*(?:dear\b|to whom|hi\b|hello\b)[^\n]*\n/i.test(before)) return true;
  const body = bodyAt(line.input.text) ?? 0;
  return body > 0 && start >= body && line.times.some((t) => startOf(line, t) < body);
}

const startOf = (line: Line, { at }: TimeFind): number => line.tokens[at]?.start ?? 0;

export const standsOnPaper = (line: Line, find: TimeFind): boolean =>
  WRITTEN_ON.test(wordsBefore(line, find.at, 6));

/** The day in the frame: a header's, or the one that opens the message before whoever speaks. */
export function frames(line: Line, find: TimeFind): boolean {
  if (inQuotation(line, find)) return false;
  if (ARRIVED.test(wordsBefore(line, find.at, 4))) return true;
  if (find.prefix === 'from' && KINDS.test(wordsBefore(line, find.prefixAt, 5))) return true;
  // "Mon. complaint.", "a fortnight ago, complaint from dad": the day stands before all else, set apart.
  if (find.prefixAt === 0 && SET_APART.test(wordsAfter(line, find.end, 4))) return true;
  const opens = line.tokens.slice(0, find.prefixAt).every(({ w }) => OPENERS.test(w));
  if (!opens) return false;
  const next = line.tokens.slice(find.end, find.end + 6).map(({ w }) => w);
  const speaker = next.findIndex((w) => SPEAKER.test(w));
  if (speaker < 0 || next.slice(0, speaker).some((w) => /^[.;!?]$/.test(w))) return false;
  const after = line.tokens.slice(find.end + speaker + 1, find.end + speaker + 7);
  return after.some(({ w }) => SPEAKS.test(w));
}
