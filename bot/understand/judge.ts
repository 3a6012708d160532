/** What is judged of each intent beside its name: its mode, how sure it is, and whether the line only tells a story. */
import type { Part } from './intents/part';
import { finerAct } from './learned/finer';
import type { Line } from './line';
import type { Reading } from './types';

/** Words beyond which a message is a letter or a tale, whatever words of command stand in it. */
const LONG_PROSE = 60;
/** What is to be logged, told in so many words, is a tale. */
const TOLD = 15;

type Judged = Pick<Reading, 'intents' | 'modes' | 'remarks' | 'sure' | 'acts' | 'story'>;

/** The intents of a line, each once in the order of its parts, with what is judged of them. */
export function judged(line: Line, parts: readonly Part[]): Judged {
  const first = parts.filter((p, k) => parts.findIndex((q) => q.intent === p.intent) === k);
  const words = line.tokens.filter((t) => t.kind === 'word').length;
  const tells = first.length > 0 && first.every((p) => p.intent.startsWith('log.'));
  return {
    intents: first.map((p) => p.intent),
    modes: first.map((p) => p.mode ?? null),
    remarks: first.flatMap((p) => (p.remark ? p.intent : [])),
    sure: first.map((p) => p.likely ?? 1),
    acts: first.map((p) => finerAct(p.act)),
    story: words > LONG_PROSE || (tells && words > TOLD),
  };
}
