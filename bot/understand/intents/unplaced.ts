/** Lines that ask for nothing on the list: chatter, an answer to an open draft, or something to log of unknown type. */
import type { Line } from '../line';
import type { Chosen, Part } from './part';
import { compile } from './rule';
import { moodOf } from '../lexicon/moods';
import type { Intent } from '../types';

export interface Placed {
  parts: Part[];
  nothingAsked: boolean;
  logOfUnknownType: boolean;
}

const LOG_SOMETHING = compile(
  '(log|logging|record|recording|report|enter|register|put|add|submit|raise) ~ (it|this|that|something|one|these|them|thing|new|for me|in|>)|(received|recieved|came in|got|arrived|landed|reached us|turned up|been sent|had|passed on|new one|another one|one more)',
);
const REACHED_US = compile(
  '(rang|phoned|called|emailed|wrote|written|writes|texted|rung|contacted|letter|email|message|voicemail|card|feedback|spoke|told me|says|said|mentioned|form|been in touch|got in touch|in contact|dropped in|popped in|popped by|stopped by|called round|had a word|came in|came into|wants to talk|on the phone)',
);
const SOMEBODY = compile(
  '({kin}|judge|guardian|health visitor|headteacher|teacher|gp|advocate|nurse|iro|police|partner agency|{kid}|foster carer|family|care leaver|complainant|school|someone|somebody|service user|neighbour|customer|resident|client)',
);
/** "not Tuesday, Wednesday", "no sorry it was Grace in DCT": nothing beside what is found and small words. */
const CORRECTION =
  /^(?: (?:no|not|nope|sorry|oops|it|was|is|i|you|mean|meant|make|that|this|came|in|on|at|the|day|date|instead|rather|than|but|should|be|have|been|got|received|about|from|for|against|re|and|or|wait|wrong|think|change|to|happened|rang|phoned|emailed|wrote|WHO|TEAM|DATE|TIME|,|-|–|\.|:))+ $/;
/** Readings that words filling an open draft may be mistaken for. */
const SURE_IN_DRAFT = 72;

export function unplaced(line: Line, chosen: Chosen): Placed {
  const { text } = chosen;
  const correction = CORRECTION.test(text) && says(line);
  const draft = line.input.context?.draft === true;
  const top = Math.max(0, ...chosen.parts.map((p) => p.score));
  if (draft && (chosen.parts.length === 0 || correction || fillsDraft(line, chosen, top))) {
    return chosen.parts.length === 0 && !says(line) && !/[a-z]/.test(text)
      ? { parts: [], nothingAsked: true, logOfUnknownType: false }
      : { parts: [], nothingAsked: false, logOfUnknownType: false };
  }
  if (chosen.parts.length > 0) {
    const chatter = chosen.parts.every((p) => p.intent === 'none');
    return {
      parts: chatter ? [] : chosen.parts.filter((p) => p.intent !== 'none'),
      nothingAsked: chatter,
      logOfUnknownType: false,
    };
  }
  const told = toldBySomeone(line, text);
  if (told) return { parts: [told], nothingAsked: false, logOfUnknownType: false };
  const toLog = LOG_SOMETHING.test(text) || line.times.length > 0 || reachedUs(line, text);
  return { parts: [], nothingAsked: !toLog, logOfUnknownType: toLog };
}

/** Somebody has been in touch, whatever about. */
export const reachedUs = (line: Line, text: string): boolean =>
  REACHED_US.test(text) && (SOMEBODY.test(text) || line.people.length > 0);

/** "the grandmother popped by on thursday and had a word": who came, and not a word of what about. */
export const onlyReachedUs = (line: Line, text: string): boolean =>
  reachedUs(line, text) &&
  text
    .trim()
    .split(' ')
    .filter((word) => !OF_COMING.has(word)).length <= 1;
const OF_COMING = new Set(
  `the a an one of and on in at to by for has have had was is just again me us with who
  popped stopped dropped called round came rang phoned spoke wants talk been touch got contact
  word chat phone DATE TIME`.split(/\s+/),
);

const MOODS: Readonly<Record<'glad' | 'sore', Intent>> = {
  glad: 'log.compliment',
  sore: 'log.complaint',
};

/** What a relative, a carer or a partner says, where only its mood tells thanks from grievance. */
function toldBySomeone(line: Line, text: string): Part | null {
  if (line.refs.length > 0 || QUESTION.test(text)) return null;
  if (!SOMEBODY.test(text) && !(line.people.length > 0 && REACHED_US.test(text))) return null;
  const mood = moodOf(text);
  return mood === null ? null : { intent: MOODS[mood], score: 0, at: 0, end: line.tokens.length };
}
const QUESTION = compile(
  '< (how|what|when|who|where|why|which|can|could|should|do|does|is|are|am|may)(?! not)',
);

const says = (line: Line): boolean =>
  line.times.length + line.people.length + line.teams.length > 0;

function fillsDraft(line: Line, chosen: Chosen, top: number): boolean {
  const idle = chosen.parts.every((p) => p.intent === 'none');
  if (idle) return says(line);
  return (
    top < SURE_IN_DRAFT && chosen.parts.every((p) => /^(log|absence|list|none)/.test(p.intent))
  );
}
