/** Several things in one message: where it is cut, and when the cut reading is the better one. */
import { clauses, softParts, wordsOf } from '../intents/clauses';
import type { Clause } from '../intents/clauses';
import type { Part } from '../intents/part';
import { score } from '../intents/score';
import { hasMode } from '../mode';
import { wavers } from './cues';
import { featuresOf, textOf } from './features';
import type { Bag } from './features';
import type { Ruled } from './guess';
import { guessOf } from './heads';
import type { Guess } from './heads';
import { hitsOf } from './hits';
import type { Model } from './model';
import type { Intent } from '../types';

/** Clauses are looked for where the line asks more likely than this for several things. */
const SEVERAL = 0.5;
/** How sure each of several must be. */
const EACH = 0.6;
/** Where the rules find several, this much doubt of a single one is enough: of left-out lines they were then oftener right. */
const RULED = 0.01;
const MOST_CUTS = 10;
const MOST_PARTS = 5;
/** Words beyond which a message is read as a whole. */
const PROSE = 90;

/**
 * "complaint from mum … and another from dad …", "MP letter about the same family as 12": what begins with its kind
 * more than once, or is logged and linked in one breath, is exact enough for the rules.
 */
export function listed(all: Ruled, model: Model, several: number): Part[] | null {
  const { parts } = all.chosen;
  const heads = parts.filter((p) => p.head);
  const linked =
    parts.length === 2 &&
    parts.some((p) => p.intent === 'case.link' || p.intent === 'due.what_if') &&
    parts.some((p) => p.intent.startsWith('log.'));
  // "close 42 and log a complaint from mum": an order with its case, beside something to log that has none.
  const named = (p: Part): boolean => all.line.refs.some((r) => r.at >= p.at && r.at < p.end);
  const apart =
    parts.length === 2 &&
    parts.every((p) => p.score >= PLAIN && p.intent.startsWith('log.') !== named(p));
  const numbered = parts.length > 1 && /^\s*1\s?[.):]/.test(all.line.input.text);
  const command = parts.length > 1 && clauses(all.line).some((c) => COMMAND.test(c.text));
  const both = several >= RULED && !isLetter(all) && new Set(parts.map((p) => p.intent)).size > 1;
  // "Response sent on 11, upheld": what was sent, and what was found.
  const concluded = parts.length === 2 && isConcluded(all);
  const plainly = heads.length > 1 || linked || numbered || command || concluded;
  if (!plainly && !apart && !both) return null;
  const agreed = parts.map((p) => {
    const own = guessOf(
      model.scores(bagOfClause(all, { ...p, text: '' })),
      model,
      'personal',
      wavers(textOf(all.line, p)),
    );
    const mode = hasMode(p.intent) ? (own.mode ?? 'does') : null;
    return {
      ...p,
      mode,
      chance: own.intent === p.intent ? own.likely : DISAGREES,
      chanceOfMode: own.likelyMode,
    };
  });
  // Where the words of one part mean something else to the model, of 70 left-out lines 39 were one thing and 3 several.
  return plainly || agreed.every((p) => p.chance !== DISAGREES) ? agreed : null;
}
const DISAGREES = 0.5;

const isConcluded = ({ chosen: { parts, text } }: Ruled): boolean =>
  parts.some((p) => p.intent === 'case.respond') &&
  parts.some((p) => p.intent === 'case.finding') &&
  / (?:partly |part |partially |not )?upheld $/.test(text);

/** How well a rule fits what is plainly asked. */
const PLAIN = 84;

/** A sentence that is a command and nothing else. */
const COMMAND = /^ (?:undo|help|status REF|my cases|team status) $/;

export function partsOf(all: Ruled, model: Model, several: number): Part[] | null {
  if (several < SEVERAL || all.line.tokens.length > PROSE || isLetter(all)) return null;
  const cuts = withoutFrame(cutUp(all, model), all).filter((p) => (p.chance ?? 1) >= EACH);
  return new Set(cuts.map((p) => p.intent)).size > 1 ? cuts : null;
}

/** A letter, a mail or a chat that was pasted is one matter: nothing in it is asked for on its own. */
const isLetter = ({ line }: Ruled): boolean =>
  line.tokens.length > LETTER &&
  /\n\s*(?:dear\b|hi\b|hello\b|to whom|from:|sent:|>|\[\d)|\n\s*\n|regards|sincerely|faithfully/i.test(
    line.input.text,
  );
const LETTER = 30;

export function partOf(guess: Guess, clause: Clause): Part | null {
  if (guess.intent === null) return null;
  return {
    intent: guess.intent,
    score: guess.likely * 100,
    at: clause.at,
    end: clause.end,
    mode: guess.mode,
    act: guess.act,
    chance: guess.likely,
    chanceOfMode: guess.likelyMode,
  };
}

/** The clause's features, with what the rules say of it alone. */
export function bagOfClause({ line }: Ruled, clause: Clause): Bag {
  const text = wordsOf(line, clause);
  const top = score(text).find((s) => s.score >= 44);
  const alone = {
    parts: top ? [{ intent: top.intent, score: top.score, at: clause.at, end: clause.end }] : [],
    likely: [],
    text,
  };
  return featuresOf(line, clause, null, hitsOf(text, alone, null));
}

/** What a stretch of the line means by itself. */
export const guessOfClause =
  (all: Ruled, model: Model) =>
  (clause: Clause): Guess =>
    guessOf(
      model.scores(bagOfClause(all, clause)),
      model,
      'personal',
      wavers(textOf(all.line, clause)),
    );

/** Sentences, then their commas and "and"s where both sides surely mean two things. */
export function cutUp(all: Ruled, model: Model): Part[] {
  const guess = guessOfClause(all, model);
  const sentences = clauses(all.line).slice(0, 8);
  const parts = sentences.flatMap((clause) => cut(all, clause, guess, 0));
  return joined(parts).slice(0, MOST_PARTS);
}

function cut(all: Ruled, clause: Clause, guess: (c: Clause) => Guess, depth: number): Part[] {
  const whole = guess(clause);
  let best: { left: Clause; right: Clause; worth: number } | null = null;
  if (depth < 3)
    for (const [left, right] of softParts(all.line, clause).slice(0, MOST_CUTS)) {
      if (!left || !right || left.end - left.at < 2 || right.end - right.at < 2) continue;
      const l = guess(left);
      const r = guess(right);
      if (l.intent === null || r.intent === null) continue;
      if (l.intent === r.intent && l.mode === r.mode && !l.intent.startsWith('log.')) continue;
      const worth = Math.sqrt(l.likely * l.likelyMode * r.likely * r.likelyMode);
      if (worth > 0.4 && (best === null || worth > best.worth)) best = { left, right, worth };
    }
  if (best)
    return [...cut(all, best.left, guess, depth + 1), ...cut(all, best.right, guess, depth + 1)];
  const part = partOf(whole, clause);
  return part === null || part.intent === 'none' ? [] : [part];
}

/** "not a complaint, mum only wants it noted": what names no case, beside something to log, is only how that is put. */
function withoutFrame(parts: Part[], { line }: Ruled): Part[] {
  if (!parts.some((p) => p.intent.startsWith('log.'))) return parts;
  const named = (p: Part): boolean => line.refs.some((r) => r.at >= p.at && r.at < p.end);
  return parts.filter((p) => !FRAMES.has(p.intent) || named(p));
}
const FRAMES: ReadonlySet<Intent> = new Set([
  'case.retype',
  'case.correct',
  'case.withdraw',
  'case.note',
]);

/** Neighbours that mean the same are one. */
function joined(parts: readonly Part[]): Part[] {
  const out: Part[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    if (last?.intent === part.intent && last.mode === part.mode) last.end = part.end;
    else out.push({ ...part });
  }
  return out;
}
