/** What is judged of each intent beside its name: its mode, how sure it is, and whether the line only tells a story. */
import { wordsOf } from './intents/clauses';
import type { Part } from './intents/part';
import type { Line } from './line';
import { hasMode, modeOf } from './mode';
import type { Mode, Reading } from './types';

/** Words beyond which a message is a letter or a tale, whatever words of command stand in it. */
const LONG_PROSE = 90;
/** A rule that matches this well was rarely wrong about what is meant. */
const WELL_MATCHED = 84;

type Judged = Pick<Reading, 'intents' | 'modes' | 'sure' | 'acts' | 'story'>;

/** The intents of a line, each once in the order of its parts, with what is judged of them. */
export function judged(line: Line, parts: readonly Part[]): Judged {
  const first = parts.filter((p, k) => parts.findIndex((q) => q.intent === p.intent) === k);
  const modes = first.map((p) => (hasMode(p.intent) ? modeIn(line, p) : null));
  return {
    intents: first.map((p) => p.intent),
    modes,
    sure: first.map((p, k) => sureOf(p, modes[k] ?? null)),
    acts: first.map(() => null),
    story: line.tokens.filter((t) => t.kind === 'word').length > LONG_PROSE,
  };
}

function modeIn(line: Line, part: Part): Mode {
  return modeOf(wordsOf(line, part), line.input.text);
}

const sureOf = (part: Part, mode: Mode | null): number => {
  const matched = Math.min(0.99, Math.max(0.3, part.score / 100));
  return mode === 'does' && part.score < WELL_MATCHED ? Math.min(matched, 0.6) : matched;
};
