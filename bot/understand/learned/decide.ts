/** From the model's scores to what a line asks for: one reading, or several where its clauses stand on their own. */
import { CATALOGUE } from '../catalogue';
import { isAlarming, weigh } from '../evidence';
import { barsSomebody } from '../intents/bars';
import { isExcused } from '../intents/guards';
import type { Clause } from '../intents/clauses';
import { tellsOfConflict } from '../intents/conflict';
import { handsOver } from '../intents/hand-over';
import { isLog } from '../intents/logs';
import type { Part } from '../intents/part';
import { onlyReachedUs, reachedUs, unplaced } from '../intents/unplaced';
import { hasMode } from '../mode';
import { countedIn } from '../slots/counted';
import { sumIn } from '../slots/sums';
import { bothKinds } from './both-kinds';
import { bagOf } from './guess';
import type { Ruled } from './guess';
import { wavers } from './cues';
import { takesLeave } from './farewell';
import { guessOf } from './heads';
import type { Guess } from './heads';
import { retaken } from './instead';
import { sigmoid } from './model';
import type { Model } from './model';
import { ownClauses } from './own-clause';
import { saysOnlyHarmless } from '../safety';
import { isNotYet, settledMode } from './not-yet';
import { guessOfClause, listed, partOf, partsOf } from './several';
import { sureOf } from './sure';

export interface Decision {
  parts: Part[];
  /** Clauses of a line with several orders that order nothing clear. */
  unread: Clause[];
  /** Chances of the whole line, before anything else is decided. */
  whole: Guess;
  /** It names or describes somebody where others read it. */
  hidden: boolean;
  danger: number;
  several: number;
  /** How much of its words and word pairs was ever met. */
  known: number;
}

export function decide(all: Ruled, model: Model): Decision {
  const { line } = all;
  const bag = bagOf(all);
  const scores = model.scores(bag);
  const shared = guessOf(scores, model, line.input.scope);
  const hidden = isPrivate(all, shared);
  const whole = ofSomeKind(
    all,
    hidden ? shared : guessOf(scores, model, 'personal', wavers(line.input.text)),
  );
  const danger = sigmoid(scores[model.header.heads.safety[0]] ?? 0);
  const several = sigmoid(scores[model.header.heads.several[0]] ?? 0);
  const one = [partOf(whole, { text: '', at: 0, end: line.tokens.length })];
  const decided = WHO_IS.test(all.chosen.text)
    ? [awayAsked(line)]
    : fillsDraft(all, whole)
      ? []
      : (exact(all, whole) ??
        twoKinds(all, whole) ??
        listed(all, model, several) ??
        partsOf(all, model, several) ??
        one.filter((p) => p !== null));
  const apart = ownClauses(line, decided, guessOfClause(all, model));
  const { unread } = apart ?? { unread: [] };
  const parts = (apart?.parts ?? decided).map((part) => retaken(line, barring(all, part)));
  for (const part of parts) {
    const settled = settledMode(line, part);
    if (settled) Object.assign(part, settled);
    const likely = sureOf(part, { all, model, whole, several });
    const held = settled !== null && settled.mode !== 'does';
    part.likely = held ? Math.max(likely, SETTLED) : likely;
  }
  return { parts, unread, whole, hidden, danger, several, known: model.known(bag) };
}

/** What the form of the words settles is hardly in doubt. */
const SETTLED = 0.9;

/** "Hide 5 from Grace", "Grace mustn't see 5": a conflict to declare for that person, never a case to give them. */
function barring({ line }: Ruled, part: Part): Part {
  const ownWords = CATALOGUE[part.intent].goesOn === true;
  return part.intent.startsWith('log.') || !barsSomebody(line, part, ownWords)
    ? part
    : { ...part, intent: 'case.declare_conflict', mode: 'does', act: null };
}

/** Something to log whose kind neither the rules nor the model can tell: the kind is asked. */
function ofSomeKind({ line, chosen }: Ruled, whole: Guess): Guess {
  if (chosen.parts.length > 0 || line.refs.length > 0) return whole;
  const reached = reachedUs(line, chosen.text);
  if (onlyReachedUs(line, chosen.text)) return { ...whole, intent: null, act: 'type' };
  // Somebody had a word, and no case is in sight that it could be a note to.
  const lost =
    reached && whole.intent === 'case.note' && line.input.context?.lastCard === undefined;
  if (whole.likely >= (lost ? SURELY_NOTED : KIND)) return whole;
  const logs = whole.intent?.startsWith('log.') === true;
  const said = lost || (whole.likely >= LIKELY.said ? logs : reached);
  return said ? { ...whole, intent: null, act: 'type' } : whole;
}
const KIND = 0.6;
const SURELY_NOTED = 0.9;

/** Words that the rules take for an answer to the open draft, unless they plainly ask for something else. */
const PLAINLY = 0.98;
const fillsDraft = ({ line, chosen }: Ruled, whole: Guess): boolean => {
  if (line.input.context?.draft !== true || whole.likely >= PLAINLY) return false;
  const placed = unplaced(line, chosen);
  return placed.parts.length === 0 && !placed.nothingAsked;
};

/** A sum between two days, or the sender's own count of a deadline: what is exact is ruled. */
function exact({ line, chosen }: Ruled, whole: Guess): Part[] | null {
  if (line.refs.length === 0 && AWAY_ASKED.test(chosen.text)) return [awayAsked(line)];
  const handed = handsOver(line, chosen.text);
  if (handed) return [handed];
  if (line.refs.length === 1 && (NOT_FOR_ME.test(chosen.text) || tellsOfConflict(chosen.text)))
    return [ofOneself(line)];
  const [only, more] = chosen.parts;
  if (!only || more) return null;
  // "stage 2 on 11", and nothing else: an order in the form of a command.
  if (only.intent === 'case.progress_to_stage' && STAGE_ORDERED.test(chosen.text))
    return line.input.text.includes('?') ? null : [{ ...only, mode: 'does', chance: 0.95 }];
  // "Close 4 once mum signs", "Tom told me he closed 4": by its form an act upon that case, whatever was learned of its words.
  if (
    line.refs.length === 1 &&
    hasMode(only.intent) &&
    only.score >= PLAINLY_AN_ACT &&
    isNotYet(chosen.text)
  )
    return line.input.text.includes('?') ? null : [{ ...only, mode: 'does', chance: 0.95 }];
  // "Holding letter sent on 2 on Friday, new date the 23rd": the letter's own promise, and no extension beside it.
  if (only.intent === 'letter.holding' && PROMISES.test(chosen.text) && !wavers(chosen.text))
    return [{ ...only, mode: 'does', chance: 0.95 }];
  const sum = only.intent === 'due.what_if' && sumIn(line, undefined)?.asks === 'count';
  // "no", "ok", "never mind": too short to weigh.
  const curt = only.intent === 'none' && line.tokens.length <= 3;
  const counted = only.intent === 'due.explain' && countedIn(line, undefined) !== null;
  // "sgo team rude to grandma": a grievance of its own, though a draft is open that it might fill.
  const told = whole.intent === null && isLog(only) && only.score >= TOLD;
  return sum || counted || curt || told ? [{ ...only, mode: null, chance: 0.95 }] : null;
}

/** Thanks and a grievance, in what is something to log at all. */
const twoKinds = ({ line }: Ruled, { intent }: Guess): Part[] | null =>
  intent === null || isLog({ intent }) ? bothKinds(line) : null;

const PROMISES =
  / holding letter .*(?:new date|promis\w+|now due|date now) (?:is |of |for |to |the )*DATE $/;
/** "Who is Priya Nair": a question that fills no draft; whether she is there is what is known of her. */
const WHO_IS = /^ (?:(?:and|so|ok) )?who is (?:WHO|TEAM)(?: \?)? $/;

const STAGE_ORDERED = /^ (?:stage (?:1|2|3|one|two|three)|panel) (?:on|for) REF $/;
const AWAY =
  '(?:still |also |both |down as |going to be )*(?:away|off|on (?:annual )?leave|on holiday|off sick|out of office)\\b(?! (?:the|with|to)\\b)';
/** "is Priya away", "who covers for Tom", "when am I off": who is away is asked, and nobody is put down as away. */
const AWAY_ASKED = new RegExp(
  `^ (?:(?:and|so|ok|right|hi|morning) )*(?:(?:is|are|am|was|will) (?:WHO|i|we|anyone|anybody|somebody|everyone|everybody)(?: (?:be|in|from) (?:TEAM)?)? ?${AWAY}|who(?: all)?(?: is| are)? (?:else )?(?:${AWAY}|(?:covers|covering) (?:for )?(?:WHO|me|us)\\b)|WHO (?:is|was|will be) not ${AWAY}|(?:anyone|anybody)(?: else)? ${AWAY}|when (?:am|is|are) (?:i|we|WHO) (?:${AWAY}|back\\b))`,
);

/** "I can't have 3", "I shouldn't have 3, she's my neighbour": no case is taken on by that. */
const NOT_FOR_ME =
  /^ (?:sorry )?(?:i|WHO) (?:can|should|must|ought) not (?:have|be given) REF [,.;-] (?:as |because )?(?:(?:he|she|they) (?:is|are|knows|know|was|were|used|lives|live)|i know|my) |^ (?:sorry )?i (?:can|should|must|ought) not (?:have|be given) REF $/;
const ofOneself = (line: Ruled['line']): Part => ({
  intent: 'case.declare_conflict',
  mode: 'does',
  score: 95,
  at: 0,
  end: line.tokens.length,
  chance: 0.95,
});
const awayAsked = (line: Ruled['line']): Part => ({
  intent: 'absence.set',
  act: 'away.list',
  mode: null,
  score: 95,
  at: 0,
  end: line.tokens.length,
  chance: 0.95,
});

/** How well a rule fits words that name an act. */
const PLAINLY_AN_ACT = 84;

/** How well a rule fits words that are something to log and nothing else. */
const TOLD = 88;

/** Whether no rule fits and the words say nothing surely, or are hardly ones that anybody has used: it is asked what they mean. */
export function isObscure({ line, chosen }: Ruled, { parts, whole, known }: Decision): boolean {
  if (parts.some((part) => barsSomebody(line, part))) return false;
  if (onlyPutOff(line, parts, chosen.text)) return true;
  // "Keep 8 for now": nothing parts it from another.
  if (parts.length === 1 && parts[0]?.remark && parts[0].intent === 'case.merge') return true;
  if (chosen.parts.length > 0 || (whole.intent === null && whole.act === 'type')) return false;
  const chatter = whole.intent === 'none' && whole.likely < CHATTER;
  const curt = line.tokens.length <= 2;
  return chatter || whole.likely < (curt || known < KNOWN ? LIKELY.curt : LIKELY.said);
}
const KNOWN = 0.34;
const LIKELY = { said: 0.25, curt: 0.6 };
/** "ta" deserves silence, words that are only perhaps chatter an answer. */
const CHATTER = 0.9;

/** "Put 3 off til Friday", "Jas has had 5 since Monday": a case and a day, and nobody who is away. */
const onlyPutOff = (line: Ruled['line'], parts: readonly Part[], text: string): boolean =>
  line.refs.length > 0 &&
  parts.some((part) => part.intent === 'absence.set') &&
  parts.every((part) => part.intent === 'absence.set') &&
  !IS_AWAY.test(text);
const IS_AWAY =
  /(?<!put |push |REF )\b(?:away|absen\w*|holiday|annual|sick|a \/ l|al|out of office|not in|cover\w*|(?<!sign )(?<!signs )off|on leave|leave (?!REF|it\b|that\b|this\b)|mat leave|back)\b/;

/** How likely danger must be where the harm tables speak (plainly, or at all), where some word of theirs is met, where none is, and where what sounded like it was explained. */
const DANGER = { plainly: 0.0003, tripped: 0.01, alarming: 0.05, calm: 0.3 };
/** How much the tripwire weighs what speaks plainly of danger, and the words beyond which a text holds such words by chance. */
const PLAINLY_SAID = 8;
const FEW = 60;
/** Where so much speaks against danger, a word that sounds like it counts for nothing. */
const OUTWEIGHED = -6;

/** "ok bye", "goodnight all": who goes home takes leave of nobody else. */
const PARTING =
  /^\W*(?:(?:ok|okay|right|well|thanks|thank|ta|cheers|and|then|now|so|good|night|nite|goodnight|bye|byebye|morning|afternoon|evening|all|everyone|everybody|team|you|see|tomorrow|later|love|x+|for|home|time|have|a|nice|one|weekend|till|until|monday|tara|bit)\W*){1,7}$/i;

/** One word by itself ("nobody", "Tuesday") answers a question: only the tripwire's own words make it an alarm. */
export function isDanger({ line, verdicts, signs, excused }: Ruled, { danger }: Decision): boolean {
  if (PARTING.test(line.input.text)) return false;
  if (takesLeave(line.input.text)) return true;
  // These stand in complaints and notes, which is what the model takes the whole for.
  if (verdicts.safety && ['exploited', 'illKept', 'told'].some((sign) => signs.has(sign)))
    return true;
  if (excused || saysOnlyHarmless(line.input.text)) return false;
  const plainly = line.tokens.length <= FEW && weigh(signs) >= PLAINLY_SAID;
  if (verdicts.safety) return danger >= (plainly ? DANGER.plainly : DANGER.tripped);
  const alarming = isAlarming(signs) && weigh(signs) > OUTWEIGHED;
  return line.tokens.length > 1 && danger >= (alarming ? DANGER.alarming : DANGER.calm);
}

/** In a channel the doubt is on the side of moving: what is shown there can't be taken back. */
const PRIVATE = 0.5;
/** What is so surely chatter names nobody. */
const CHAT = 0.95;

/** Speaking of one's own draft, list or retention asks for nothing that is refused. */
export const isBarred = ({ verdicts, chosen }: Ruled, { whole }: Decision): boolean =>
  whole.intent === 'refuse' &&
  (verdicts.refused || (whole.likely >= BARRED && !isExcused(chosen.text)));
/** Words that only perhaps ask for what is refused are asked about. */
const BARRED = 0.5;

function isPrivate({ line, verdicts }: Ruled, whole: Guess): boolean {
  if (line.input.scope !== 'channel') return false;
  if (verdicts.personal) return whole.intent !== 'none' || whole.likely < CHAT;
  return (whole.ranked.find(([intent]) => intent === 'move_to_personal')?.[1] ?? 0) >= PRIVATE;
}
