/**
 * In a line that names several cases each clause has its own: what it orders, of which case. A clause without a verb
 * ("and 5 to Priya") orders what the one before it does; one that orders nothing clear is named, and never guessed.
 */
import { CATALOGUE } from '../catalogue';
import { clauseOf, clauses, pieces } from '../intents/clauses';
import type { Clause } from '../intents/clauses';
import { drops, isContent } from '../intents/drops';
import type { Part } from '../intents/part';
import type { Line } from '../line';
import type { Intent, Mode } from '../types';
import type { Guess } from './heads';

export interface OwnClauses {
  parts: Part[];
  /** Clauses with a case or a person of their own that order nothing clear. */
  unread: Clause[];
}

/** How sure a clause must be: of a case that it names; of what it inherits or only goes on about. */
const CLEAR = { named: 0.3, told: 0.85, gapped: 0.9 };
/** Words beyond which a message is prose. */
const PROSE = 90;

interface Group {
  clause: Clause;
  guess: Guess;
  hasCase: boolean;
}

/**
 * @param decided what the line was read as
 * @param guess what a stretch of words means by itself
 * @returns null: the line is no list of orders about several things, and stays as it was read
 */
export function ownClauses(
  line: Line,
  decided: readonly Part[],
  guess: (clause: Clause) => Guess,
): OwnClauses | null {
  if (line.tokens.length > PROSE || !mayBeSeveral(line, decided)) return null;
  const groups = gathered(line, segments(line), (clause) => exactly(clause) ?? guess(clause));
  const cases = groups.filter((g) => g.hasCase).length;
  if (cases === 0 || (cases < 2 && decided.length < 2)) return null;
  const out = read(line, groups, decided);
  const keeps = decided.every(({ intent }) =>
    out.parts.some((p) => p.intent === intent || drops(p.intent, intent)),
  );
  return keeps && out.parts.length + out.unread.length > 1 ? out : null;
}

/** Clauses so short that their form alone says what they are. */
const EXACT: readonly [RegExp, Intent, string | null][] = [
  // "5 received 4 march", beside orders about other cases.
  [
    /^ REF (?:was |is |actually |really |in fact )*(?:received|recd|came in|arrived|got) (?:on )?DATE $/,
    'case.correct',
    'correct',
  ],
  // "…, upheld"
  [
    /^ (?:(?:all|point N|REF|finding|findings|outcome|is|was|:) )*(?:partly |partially |not |part )?upheld $|^ no finding $/,
    'case.finding',
    null,
  ],
];

function exactly({ text }: Clause): Guess | null {
  const [, intent, act] = EXACT.find(([says]) => says.test(text)) ?? [];
  return intent === undefined
    ? null
    : { intent, act: act ?? null, mode: 'does', likely: 0.95, likelyMode: 0.95, ranked: [] };
}

/** A tale, a question, a pair of cases, points that are found and words after a colon are read whole. */
function mayBeSeveral(line: Line, decided: readonly Part[]): boolean {
  const wholly = (p: Part): boolean =>
    p.intent.startsWith('log.') ||
    CATALOGUE[p.intent].alone === true ||
    /^case\.(?:merge|link|finding)$/.test(p.intent);
  return (
    decided.length > 0 &&
    !decided.some(wholly) &&
    !decided.every((p) => CATALOGUE[p.intent].weight === 'reads') &&
    decided.some((p) => p.mode === 'does') &&
    !line.tokens.some((t) => /^[:?"“”]$/.test(t.w))
  );
}

const JOINT = /^(?:,|;|\.|and|but|also|plus|then|&)$/;

/** The line between its sentences, list numbers, commas and "and"s. */
function segments(line: Line): Clause[] {
  return clauses(line).flatMap(({ at, end }) => {
    const out: ReturnType<typeof pieces>[] = [[]];
    for (const piece of pieces(line).filter((p) => p.at >= at && p.end <= end))
      if (JOINT.test(piece.w)) out.push([]);
      else out.at(-1)!.push(piece);
    return out.filter((words) => words.length > 0).map(clauseOf);
  });
}

/** Nothing but cases, people, days and the small words between them. */
const BARE =
  /^ (?:(?:REF|WHO|TEAM|DATE|LEN|LEN more|to|for|on|with|by|from|until|the|both|too) )+$/;
const ONLY_CASE = /^ (?:the )?REF $/;
const hasCase = ({ text }: Clause): boolean => / REF /.test(text);

/** A list of cases is one ("2 and 3 need to go to Priya"), and so is one of days or people. */
function gathered(line: Line, all: readonly Clause[], guess: (c: Clause) => Guess): Group[] {
  const out: Group[] = [];
  for (const clause of all) {
    const last = out.at(-1);
    const own = { clause, guess: guess(clause), hasCase: hasCase(clause) };
    if (last && goesWith(last, own)) {
      const joined = span(line, last.clause, clause);
      out[out.length - 1] = {
        clause: joined,
        guess: ONLY_CASE.test(last.clause.text) ? own.guess : last.guess,
        hasCase: last.hasCase || own.hasCase,
      };
    } else out.push(own);
  }
  return out;
}

function goesWith(last: Group, { clause, guess, hasCase: names }: Group): boolean {
  const bare = BARE.test(clause.text);
  if (!names) return bare;
  if (!clause.text.startsWith(' REF ') || !last.clause.text.endsWith(' REF ')) return false;
  if (isList(last.clause)) return true;
  const same = guess.intent === last.guess.intent || guess.likely < CLEAR.gapped;
  return ONLY_CASE.test(clause.text) || (bare && same);
}

/** "2", "2 3": cases, and nothing yet of what is to become of them. */
const isList = ({ text }: Clause): boolean => /^ (?:the )?(?:REF )+$/.test(text);

function span(line: Line, from: Clause, to: Clause): Clause {
  const inside = pieces(line).filter((p) => p.at >= from.at && p.end <= to.end);
  const { at, end } = clauseOf(inside);
  return { at, end, text: clauseOf(inside.filter((p) => !JOINT.test(p.w))).text };
}

/** What each group orders; what has no order of its own belongs to the one before it. */
function read(line: Line, groups: readonly Group[], decided: readonly Part[]): OwnClauses {
  const parts: Part[] = [];
  const unread: Clause[] = [];
  for (const group of groups) {
    const last = parts.at(-1);
    const part = partOf(group, last, decided);
    if (part === 'unread') unread.push(group.clause);
    else if (part) parts.push(part);
    else if (last && !bringsSomebodyElse(line, last, group)) last.end = group.clause.end;
    else unread.push(group.clause);
  }
  return { parts, unread };
}

/** Null: it goes on about the part before it. */
function partOf(
  { clause, guess, hasCase: names }: Group,
  last: Part | undefined,
  decided: readonly Part[],
): Part | 'unread' | null {
  const { intent, likely } = guess;
  const gapped = names && BARE.test(clause.text) && last !== undefined;
  if (gapped && (intent !== last.intent || likely < CLEAR.gapped)) {
    const other = intent !== null && intent !== 'none' && likely >= CLEAR.gapped;
    if (!other || CATALOGUE[intent].weight === 'reads')
      return { ...last, at: clause.at, end: clause.end };
  }
  if (intent === null || intent === 'none' || intent.startsWith('log.'))
    return names ? 'unread' : null;
  const clear = likely >= (names ? CLEAR.named : CLEAR.told);
  if (names) return clear ? made(clause, guess, decided) : 'unread';
  const agreed = decided.some((p) => p.intent === intent && p.at >= clause.at && p.at < clause.end);
  const apart =
    last !== undefined &&
    intent !== last.intent &&
    stands(last.intent, intent) &&
    (agreed || (clear && CATALOGUE[intent].weight !== 'reads'));
  return apart || (last === undefined && clear) ? made(clause, guess, decided) : null;
}

/** It is neither the reason for the one before it, nor its contents. */
const stands = (before: Intent, intent: Intent): boolean =>
  !isContent(before, intent) && !drops(before, intent);

function made({ at, end }: Clause, guess: Guess, decided: readonly Part[]): Part {
  const { intent, likely, likelyMode, act } = guess;
  return {
    intent: intent!,
    score: likely * 100,
    at,
    end,
    act,
    mode: modeOf(guess, at, end, decided),
    chance: likely,
    chanceOfMode: likelyMode,
  };
}

/** "if mum agrees, close 4 and 5 to Sean": what the line only plans, asks or denies, no clause of it orders. */
function modeOf(guess: Guess, at: number, end: number, decided: readonly Part[]): Mode | null {
  const around = decided.find((p) => p.at <= at && p.end >= end);
  const held = around?.mode ?? null;
  return guess.mode === 'does' && held !== null && held !== 'does' ? held : guess.mode;
}

/** "5 to Mohammed, Tom knows": a person beside the one who is named already is not meant for that case. */
function bringsSomebodyElse(line: Line, last: Part, { clause }: Group): boolean {
  const named = (from: number, to: number): boolean =>
    line.people.some((p) => p.at >= from && p.end <= to);
  return named(clause.at, clause.end) && named(last.at, last.end);
}
