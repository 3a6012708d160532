/**
 * Fits the heads: softmax regression for intent and mode, logistic for the others, all over one table of weights, by
 * AdaGrad's steps with one rate a feature. The order of the lines is shuffled by a fixed seed: two runs say the same.
 */
import type { Header } from '../../../bot/understand/learned/model';
import { rarityOf, Table, valuesOf } from '../../../bot/understand/learned/model';
import type { Example } from './examples';

export interface Trained {
  classes: string[];
  heads: Header['heads'];
  hashes: Uint32Array;
  rarity: Uint8Array;
  /** Features by classes. */
  weights: Float32Array;
  start: Float32Array;
}

export interface Settings {
  epochs: number;
  rate: number;
  pull: number;
  least: number;
  /** The share of a line's features that are hidden at each look, so that no few of them are leant on. */
  hidden: number;
}
export const SETTINGS: Settings = { epochs: 10, rate: 2, pull: 2e-6, least: 2, hidden: 0.7 };

const MODES = ['does', 'asks', 'denies', 'plans'];

function classesOf(examples: readonly Example[]): Pick<Trained, 'classes' | 'heads'> {
  const intents = [...new Set(examples.flatMap((e) => e.intent ?? []))].sort();
  const n = intents.length;
  const m = n + MODES.length;
  return {
    classes: [...intents, ...MODES, 'safety', 'several'],
    heads: { intent: [0, n], mode: [n, m], safety: [m, m + 1], several: [m + 1, m + 2] },
  };
}

function vocabulary(examples: readonly Example[], least: number) {
  const having = new Map<number, number>();
  for (const { bag } of examples)
    for (const id of bag.ids) having.set(id, (having.get(id) ?? 0) + 1);
  const kept = [...having].filter(([, n]) => n >= least).sort(([a], [b]) => a - b);
  return {
    hashes: Uint32Array.from(kept, ([id]) => id),
    rarity: Uint8Array.from(kept, ([, n]) => rarityOf(examples.length, n)),
  };
}

export function train(examples: readonly Example[], settings: Settings = SETTINGS): Trained {
  const { classes, heads } = classesOf(examples);
  const { hashes, rarity } = vocabulary(examples, settings.least);
  const table = new Table(hashes);
  const C = classes.length;
  const weights = new Float32Array(hashes.length * C);
  const squares = new Float32Array(hashes.length).fill(1e-3);
  const start = new Float32Array(C);
  const rows = examples.map((e) => ({
    ...valuesOf(e.bag, table, rarity),
    want: wantOf(e, classes, heads),
  }));
  const order = rows.map((_, k) => k);
  const random = seeded(7);
  const scores = new Float64Array(C);
  const off = new Float64Array(C);
  const active = new Int32Array(C);
  for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
    shuffle(order, random);
    const rate = settings.rate * (1 - epoch / settings.epochs) + 0.02;
    for (const k of order) {
      const row = rows[k];
      if (!row) continue;
      const { want } = row;
      const { places, values } = someOf(row, settings.hidden, random);
      scores.set(start);
      for (let j = 0; j < places.length; j += 1) {
        const base = (places[j] as number) * C;
        const x = values[j] as number;
        for (let c = 0; c < C; c += 1)
          scores[c] = (scores[c] as number) + x * (weights[base + c] as number);
      }
      const n = slopes(scores, want, heads, off, active);
      if (n === 0) continue;
      let length = 0;
      for (let a = 0; a < n; a += 1) length += (off[active[a] as number] as number) ** 2;
      for (let j = 0; j < places.length; j += 1) {
        const place = places[j] as number;
        const base = place * C;
        const x = values[j] as number;
        squares[place] = (squares[place] as number) + x * x * length;
        const by = (rate * x) / Math.sqrt(squares[place]);
        for (let a = 0; a < n; a += 1) {
          const c = active[a] as number;
          const w = weights[base + c] as number;
          weights[base + c] = w - by * (off[c] as number) - settings.pull * rate * w;
        }
      }
      for (let a = 0; a < n; a += 1) {
        const c = active[a] as number;
        start[c] = (start[c] as number) - 0.01 * rate * (off[c] as number);
      }
    }
  }
  return { classes, heads, hashes, rarity, weights, start };
}

interface Row {
  places: Int32Array;
  values: Float32Array;
}

/** A row without the features that chance hides, the others louder in proportion. */
function someOf(row: Row, hidden: number, random: () => number): Row {
  if (hidden === 0) return row;
  const shown = row.places.map((_, k) => (random() < hidden ? -1 : k)).filter((k) => k >= 0);
  const places = new Int32Array(shown.length);
  const values = new Float32Array(shown.length);
  for (let j = 0; j < shown.length; j += 1) {
    const k = shown[j] as number;
    places[j] = row.places[k] as number;
    values[j] = (row.values[k] as number) / (1 - hidden);
  }
  return { places, values };
}

/** For each head the class wanted, as its place; -1 none; for the heads of one class 1 or 0. */
type Want = { intent: number; mode: number; safety: number; several: number };

function wantOf(e: Example, classes: readonly string[], heads: Header['heads']): Want {
  const place = (name: string | null, [from, to]: [number, number]): number => {
    const at = name === null ? -1 : classes.slice(from, to).indexOf(name);
    return at < 0 ? -1 : from + at;
  };
  return {
    intent: place(e.intent, heads.intent),
    mode: place(e.mode, heads.mode),
    safety: e.safety === null ? -1 : e.safety ? 1 : 0,
    several: e.several === null ? -1 : e.several ? 1 : 0,
  };
}

/** Below this a class is left alone: it is nearly right already. */
const SLIGHT = 0.002;

function slopes(
  scores: Float64Array,
  want: Want,
  heads: Header['heads'],
  off: Float64Array,
  active: Int32Array,
): number {
  let n = 0;
  for (const head of ['intent', 'mode'] as const) {
    if (want[head] < 0) continue;
    const [from, to] = heads[head];
    let most = -Infinity;
    for (let c = from; c < to; c += 1) most = Math.max(most, scores[c] as number);
    let sum = 0;
    for (let c = from; c < to; c += 1) sum += Math.exp((scores[c] as number) - most);
    for (let c = from; c < to; c += 1) {
      const g = Math.exp((scores[c] as number) - most) / sum - (c === want[head] ? 1 : 0);
      if (Math.abs(g) < SLIGHT) continue;
      off[c] = g;
      active[n++] = c;
    }
  }
  for (const head of ['safety', 'several'] as const) {
    if (want[head] < 0) continue;
    const [c] = heads[head];
    const g = 1 / (1 + Math.exp(-(scores[c] as number))) - want[head];
    if (Math.abs(g) < SLIGHT) continue;
    off[c] = g;
    active[n++] = c;
  }
  return n;
}

/** A small generator of numbers in [0, 1), the same for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
}
