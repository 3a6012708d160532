/** From the model's scores to what a line asks for: one reading, or several where its clauses stand on their own. */
import { clauses, softParts, wordsOf } from '../intents/clauses';
import type { Clause } from '../intents/clauses';
import { isExcused } from '../intents/guards';
import type { Part } from '../intents/part';
import { score } from '../intents/score';
import { unplaced } from '../intents/unplaced';
import { hasMode } from '../mode';
import { countedIn } from '../slots/counted';
import { sumIn } from '../slots/sums';
import type { Intent, Mode, ReadInput } from '../types';
import { ASKING, DENYING, PLANNING } from './cues';
import { featuresOf } from './features';
import type { Bag } from './features';
import { bagOf } from './guess';
import type { Ruled } from './guess';
import { hitsOf } from './hits';
import { sigmoid, softmax } from './model';
import type { Model } from './model';

/** What a stretch of words means, with how likely each thing is. */
export interface Guess {
  /** Null: it fills a draft, or is to be logged as something not said. */
  intent: Intent | null;
  act: string | null;
  mode: Mode | null;
  /** Of the intent, and of the mode given the intent. */
  likely: number;
  likelyMode: number;
  /** Intents by how likely they are, best first. */
  ranked: [Intent | null, number][];
}

export interface Decision {
  parts: Part[];
  /** Chances of the whole line, before anything else is decided. */
  whole: Guess;
  /** It names or describes somebody where others read it. */
  hidden: boolean;
  danger: number;
  several: number;
  /** How much of its words and word pairs was ever met. */
  known: number;
}

/** Clauses are looked for where the line asks more likely than this for several things. */
const SEVERAL = 0.1;
/** Where the rules find several, this much doubt of a single one is enough: of left-out lines they were then oftener right. */
const RULED = 0.01;
const MOST_CUTS = 10;
const MOST_PARTS = 5;
/** Words beyond which a message is read as a whole. */
const PROSE = 90;

export function decide(all: Ruled, model: Model): Decision {
  const { line } = all;
  const bag = bagOf(all);
  const scores = model.scores(bag);
  const shared = guessOf(scores, model, line.input.scope);
  const hidden = isPrivate(all, shared);
  const whole = hidden ? shared : guessOf(scores, model, 'personal');
  const danger = sigmoid(scores[model.header.heads.safety[0]] ?? 0);
  const several = sigmoid(scores[model.header.heads.several[0]] ?? 0);
  const one = [partOf(whole, { text: '', at: 0, end: line.tokens.length })];
  const parts = fillsDraft(all, whole)
    ? []
    : (exact(all) ??
      listed(all, model, several) ??
      partsOf(all, model, several) ??
      one.filter((p) => p !== null));
  for (const part of parts) part.likely = sureOf(part, { all, model, whole, several });
  return { parts, whole, hidden, danger, several, known: model.known(bag) };
}

/** Words that the rules take for an answer to the open draft, unless they plainly ask for something else. */
const PLAINLY = 0.98;
const fillsDraft = ({ line, chosen }: Ruled, whole: Guess): boolean => {
  if (line.input.context?.draft !== true || whole.likely >= PLAINLY) return false;
  const placed = unplaced(line, chosen);
  return placed.parts.length === 0 && !placed.nothingAsked;
};

/** A sum between two days, or the sender's own count of a deadline: what is exact is ruled. */
function exact({ line, chosen }: Ruled): Part[] | null {
  const [only, more] = chosen.parts;
  if (!only || more) return null;
  const sum = only.intent === 'due.what_if' && sumIn(line, undefined)?.asks === 'count';
  // "no", "ok", "never mind": too short to weigh.
  const curt = only.intent === 'none' && line.tokens.length <= 3;
  const counted = only.intent === 'due.explain' && countedIn(line, undefined) !== null;
  return sum || counted || curt ? [{ ...only, mode: null, chance: 0.95 }] : null;
}

/**
 * "complaint from mum … and another from dad …", "MP letter about the same family as 12": what begins with its kind
 * more than once, or is logged and linked in one breath, is exact enough for the rules.
 */
function listed(all: Ruled, model: Model, several: number): Part[] | null {
  const { parts } = all.chosen;
  const heads = parts.filter((p) => p.head);
  const linked =
    parts.length === 2 &&
    parts.some((p) => p.intent === 'case.link' || p.intent === 'due.what_if') &&
    parts.some((p) => p.intent.startsWith('log.'));
  const numbered = parts.length > 1 && /^\s*1\s?[.):]/.test(all.line.input.text);
  const command = parts.length > 1 && clauses(all.line).some((c) => COMMAND.test(c.text));
  const both = several >= RULED && new Set(parts.map((p) => p.intent)).size > 1;
  if (heads.length < 2 && !linked && !numbered && !command && !both) return null;
  return parts.map((p) => {
    const own = guessOf(model.scores(bagOfClause(all, { ...p, text: '' })), model, 'personal');
    const mode = hasMode(p.intent) ? (own.mode ?? 'does') : null;
    return {
      ...p,
      mode,
      chance: own.intent === p.intent ? own.likely : 0.5,
      chanceOfMode: own.likelyMode,
    };
  });
}

/** A sentence that is a command and nothing else. */
const COMMAND = /^ (?:undo|help|status REF|my cases|team status) $/;

function partsOf(all: Ruled, model: Model, several: number): Part[] | null {
  if (several < SEVERAL || all.line.tokens.length > PROSE) return null;
  const cuts = cutUp(all, model);
  return new Set(cuts.map((p) => p.intent)).size > 1 ? cuts : null;
}

/** Whether the words are mostly ones that nobody has ever used, or say nothing surely: then it is asked what they mean. */
export function isObscure({ line, chosen }: Ruled, { whole, known }: Decision): boolean {
  const chatter = whole.intent === 'none' && whole.likely < CHATTER;
  return (
    chosen.parts.length === 0 &&
    (known < KNOWN ||
      whole.likely < (line.tokens.length <= 2 ? LIKELY.curt : LIKELY.said) ||
      chatter)
  );
}
const KNOWN = 0.34;
const LIKELY = { said: 0.25, curt: 0.6 };
/** "ta" deserves silence, words that are only perhaps chatter an answer. */
const CHATTER = 0.9;

interface Around {
  all: Ruled;
  model: Model;
  whole: Guess;
  several: number;
}

/** What says how likely a reading is right: fitted on voices that its model had not seen. */
export function signsOf(part: Part, { all, whole, several }: Omit<Around, 'model'>): number[] {
  const agrees = all.chosen.parts.some((p) => p.intent === part.intent);
  const [, second] = whole.ranked[1] ?? [null, 0];
  return [
    1,
    logit(part.chance ?? 0.5),
    logit(part.chanceOfMode ?? 1),
    agrees ? 1 : 0,
    logit(1 - second),
    logit(1 - several),
    part.mode === 'does' ? 1 : 0,
    ...[DENYING, PLANNING, ASKING].map((cue) =>
      part.mode === 'does' && cue.test(wordsOfPart(all, part)) ? 1 : 0,
    ),
  ];
}
const wordsOfPart = ({ line }: Ruled, { at, end }: Part): string =>
  line.input.text.slice(line.tokens[at]?.start ?? 0, (line.tokens[end - 1]?.end ?? 0) + 2);
const logit = (p: number): number => {
  const held = Math.min(0.9995, Math.max(0.0005, p));
  return Math.log(held / (1 - held));
};

function sureOf(part: Part, around: Around): number {
  const { sure } = around.model.header;
  if (sure.length === 0) return (part.chance ?? 0.5) * (part.chanceOfMode ?? 1);
  const sum = signsOf(part, around).reduce((z, x, k) => z + x * (sure[k] ?? 0), 0);
  return sigmoid(sum);
}

/** How likely danger must be where the harm tables are silent, and where they speak. */
const DANGER = { learnt: 0.1, told: 0.0005 };

export const isDanger = ({ verdicts }: Ruled, { danger }: Decision): boolean =>
  danger >= (verdicts.safety ? DANGER.told : DANGER.learnt);

/** In a channel the doubt is on the side of moving: what is shown there can't be taken back. */
const PRIVATE = 0.5;
/** What is so surely chatter names nobody. */
const CHAT = 0.95;

/** Speaking of one's own draft, list or retention asks for nothing that is refused. */
export const isBarred = ({ verdicts, chosen }: Ruled, { whole }: Decision): boolean =>
  whole.intent === 'refuse' && (verdicts.refused || !isExcused(chosen.text));

function isPrivate({ line, verdicts }: Ruled, whole: Guess): boolean {
  if (line.input.scope !== 'channel') return false;
  if (verdicts.personal) return whole.intent !== 'none' || whole.likely < CHAT;
  return (whole.ranked.find(([intent]) => intent === 'move_to_personal')?.[1] ?? 0) >= PRIVATE;
}

/** Intents that are asked as questions, or read as such. */
const READS = /^(?:status|due\.explain|audit|ask|list|report)\b/;

export function guessOf(scores: Float64Array, model: Model, scope: ReadInput['scope']): Guess {
  const { classes, heads } = model.header;
  const modes = softmax(scores, heads.mode);
  const modeOf = (k: number): Mode => classes[heads.mode[0] + k] as Mode;
  const asks = modes[classes.slice(heads.mode[0], heads.mode[1]).indexOf('asks')] ?? 0;
  const chances = softmax(scores, heads.intent);
  const byIntent = new Map<string, number>();
  const bestAct = new Map<string, { act: string | null; chance: number }>();
  for (const [k, chance] of chances.entries()) {
    const [name = '', act = null] = (classes[heads.intent[0] + k] ?? '').split('=');
    byIntent.set(name, (byIntent.get(name) ?? 0) + chance);
    if (chance > (bestAct.get(name)?.chance ?? -1)) bestAct.set(name, { act, chance });
  }
  const fit = (name: string): number =>
    name === 'case.merge'
      ? 0.5
      : hasMode(name as Intent)
        ? 1 - asks
        : READS.test(name)
          ? asks
          : 0.5;
  // Danger has a head of its own, and in a personal chat nothing needs to move.
  byIntent.delete('safety');
  if (scope === 'personal') byIntent.delete('move_to_personal');
  const weighed = [...byIntent]
    .map(([name, chance]): [string, number] => [name, chance * Math.sqrt(fit(name) + 1e-3)])
    .sort((a, b) => b[1] - a[1]);
  const total = weighed.reduce((sum, [, w]) => sum + w, 0) || 1;
  const [name = 'none', weight = 0] = weighed[0] ?? [];
  const intent = name === '[]' ? null : (name as Intent);
  const allowed = [...modes]
    .map((chance, k) => ({ mode: modeOf(k), chance }))
    .filter(({ mode }) => mode !== 'asks' || name === 'case.merge');
  const sum = allowed.reduce((s, a) => s + a.chance, 0) || 1;
  const best = allowed.sort((a, b) => b.chance - a.chance)[0];
  const moded = intent !== null && hasMode(intent);
  return {
    intent,
    act: bestAct.get(name)?.act ?? null,
    mode: moded ? (best?.mode ?? null) : null,
    likely: weight / total,
    likelyMode: moded
      ? Math.min((best?.chance ?? 0) / sum, best?.mode === 'does' ? best.chance + 1e-9 : 1)
      : 1,
    ranked: weighed.slice(0, 3).map(([n, w]) => [n === '[]' ? null : (n as Intent), w / total]),
  };
}

function partOf(guess: Guess, clause: Clause): Part | null {
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
function bagOfClause({ line }: Ruled, clause: Clause): Bag {
  const text = wordsOf(line, clause);
  const top = score(text).find((s) => s.score >= 44);
  const alone = {
    parts: top ? [{ intent: top.intent, score: top.score, at: clause.at, end: clause.end }] : [],
    likely: [],
    text,
  };
  return featuresOf(line, clause, hitsOf(text, alone, null));
}

/** Sentences, then their commas and "and"s where both sides surely mean two things. */
function cutUp(all: Ruled, model: Model): Part[] {
  const guess = (clause: Clause): Guess =>
    guessOf(model.scores(bagOfClause(all, clause)), model, 'personal');
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
