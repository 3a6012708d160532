/**
 * `npm run fit:tripwire`: fits the weights of the tripwire's evidence to the labelled lines of the corpus, and prints how
 * lines that were left out of a fit fare; `-- --write` puts the weights into the tables (then format and test).
 * Logistic regression with a small pull to nought, by projected gradient steps: a class of danger may not speak
 * against it, nor the other way round.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isAlarming, together } from '../../bot/understand/evidence';
import { AGAINST, AROUND } from '../../bot/understand/lexicon/evidence-around';
import { DANGER } from '../../bot/understand/lexicon/evidence-danger';
import { START, TOGETHER, VERDICTS } from '../../bot/understand/lexicon/evidence-weights';
import { signsIn } from '../../bot/understand/safety';
import { sentencesOf, topics, tripwireLines } from './support/sentences';

interface Line {
  text: string;
  danger: boolean;
  /** Places of its signs among the names; none where nothing is alarming, so that no weight can trip it. */
  signs: readonly number[];
}
interface Weights {
  start: number;
  of: readonly number[];
}

/** A missed child weighs as much as this many false alarms. */
const DANGER_COUNTS = 3;
/** How far the sum is moved towards danger once fitted. */
const LEAN = 0.2;
const STEPS = 1_500;
const RATE = 0.02;
const PULL = 0.1;
/** What a class must at least say for its side, where the corpus holds too few lines of it to tell. */
const LEAST = { danger: 0.5, around: -Infinity, against: -0.3 };
const FOLDS = 5;

const LOWERS = new Set(['past', 'nobodyInSight', 'twoAgainst']);
/** Every sign, with the range that its weight must keep to. */
const NAMES: { name: string; low: number; high: number }[] = [
  ...DANGER.map(({ name }) => ({ name, low: LEAST.danger, high: Infinity })),
  ...AROUND.map(({ name }) => ({ name, low: LEAST.around, high: Infinity })),
  ...AGAINST.map(({ name }) => ({ name, low: -Infinity, high: LEAST.against })),
  ...[...Object.keys(VERDICTS), ...Object.keys(TOGETHER)].map((name) =>
    LOWERS.has(name) ? { name, low: -Infinity, high: 0 } : { name, low: 0, high: Infinity },
  ),
];
const PLACES = new Map(NAMES.map(({ name }, k) => [name, k]));

function lineOf(text: string, danger: boolean): Line {
  const signs = signsIn(text);
  const names = isAlarming(signs) ? [...signs, ...together(signs)] : [];
  return { text, danger, signs: names.flatMap((name) => PLACES.get(name) ?? []) };
}

const corpus = (): Line[] => [
  ...tripwireLines('safety-danger').map((text) => lineOf(text, true)),
  ...['safety-near', 'ordinary'].flatMap(tripwireLines).map((text) => lineOf(text, false)),
  ...topics()
    .flatMap(sentencesOf)
    .map(({ text, expect }) => lineOf(text, expect.intents.includes('safety'))),
];

const sum = ({ start, of }: Weights, line: Line): number =>
  line.signs.reduce((total, k) => total + (of[k] ?? 0), start);

/** Adam's steps, each kept within the ranges. Only alarming lines can say anything. */
function fit(lines: readonly Line[]): Weights {
  const heard = lines.filter((line) => line.signs.length > 0);
  const total = heard.reduce((n, line) => n + (line.danger ? DANGER_COUNTS : 1), 0);
  const size = NAMES.length;
  // The last place is the start, which has no range and no pull.
  const weights = new Float64Array(size + 1);
  const mean = new Float64Array(size + 1);
  const spread = new Float64Array(size + 1);
  for (let step = 1; step <= STEPS; step += 1) {
    const slope = slopeOf(heard, weights, total);
    for (let k = 0; k <= size; k += 1) {
      const g = slope[k] ?? 0;
      mean[k] = 0.9 * (mean[k] ?? 0) + 0.1 * g;
      spread[k] = 0.999 * (spread[k] ?? 0) + 0.001 * g * g;
      const stride = (mean[k] ?? 0) / (1 - 0.9 ** step);
      const next =
        (weights[k] ?? 0) -
        (RATE * stride) / (Math.sqrt((spread[k] ?? 0) / (1 - 0.999 ** step)) + 1e-8);
      const range = NAMES[k] ?? { low: -Infinity, high: Infinity };
      weights[k] = Math.min(range.high, Math.max(range.low, next));
    }
  }
  const rounded = [...weights].map((w) => Math.round(w * 10) / 10);
  return { start: (rounded[size] ?? 0) + LEAN, of: rounded.slice(0, size) };
}

function slopeOf(lines: readonly Line[], weights: Float64Array, total: number): Float64Array {
  const size = NAMES.length;
  const slope = new Float64Array(size + 1);
  for (const { danger, signs } of lines) {
    let z = weights[size] ?? 0;
    for (const k of signs) z += weights[k] ?? 0;
    const off = (1 / (1 + Math.exp(-z)) - (danger ? 1 : 0)) * (danger ? DANGER_COUNTS : 1);
    for (const k of signs) slope[k] = (slope[k] ?? 0) + off / total;
    slope[size] = (slope[size] ?? 0) + off / total;
  }
  for (let k = 0; k < size; k += 1) slope[k] = (slope[k] ?? 0) + (PULL * (weights[k] ?? 0)) / total;
  return slope;
}

/** Recall and false alarms, of lines by weights. */
function figures(lines: readonly Line[], weights: (line: Line) => Weights): string {
  const trips = (line: Line): boolean => line.signs.length > 0 && sum(weights(line), line) >= 0;
  const danger = lines.filter((line) => line.danger);
  const others = lines.filter((line) => !line.danger);
  const heard = danger.filter(trips).length;
  const alarms = others.filter(trips).length;
  return `heard ${heard} of ${danger.length}, false alarms ${alarms} of ${others.length}`;
}

const LEXICON = path.join(__dirname, '../../bot/understand/lexicon');

function write(weights: Weights): void {
  const weightOf = (name: string): number => weights.of[PLACES.get(name) ?? -1] ?? 0;
  const edit = (file: string, change: (text: string) => string): void => {
    const at = path.join(LEXICON, file);
    writeFileSync(at, change(readFileSync(at, 'utf8')));
  };
  for (const file of ['evidence-danger.ts', 'evidence-around.ts'])
    edit(file, (text) =>
      text.replace(
        /name: '([^']*)',(\s*)weight: [-\d.]+/g,
        (_, name: string, gap: string) => `name: '${name}',${gap}weight: ${weightOf(name)}`,
      ),
    );
  edit('evidence-weights.ts', (text) =>
    text
      .replace(/START = [-\d.]+/, `START = ${weights.start.toFixed(1)}`)
      .replace(/^ {2}(\w+): [-\d.]+,/gm, (_, name: string) => `  ${name}: ${weightOf(name)},`),
  );
}

function main(): void {
  const lines = corpus();
  const current: Weights = {
    start: START,
    of: NAMES.map(({ name }) => {
      const known = [...DANGER, ...AROUND, ...AGAINST].find((c) => c.name === name)?.weight;
      return known ?? ({ ...VERDICTS, ...TOGETHER } as Record<string, number>)[name] ?? 0;
    }),
  };
  const fitted = fit(lines);
  // Every fifth line is left out in turn. Nothing is random, so that two runs say the same.
  const fold = new Map(lines.map((line, k) => [line, k % FOLDS]));
  const folds = Array.from({ length: FOLDS }, (_, k) =>
    fit(lines.filter((l) => fold.get(l) !== k)),
  );
  console.log(`as they are:       ${figures(lines, () => current)}`);
  console.log(`fitted:            ${figures(lines, () => fitted)}`);
  console.log(`left out of a fit: ${figures(lines, (l) => folds[fold.get(l) ?? 0] ?? fitted)}`);
  for (const [k, { name }] of NAMES.entries())
    if (current.of[k] !== fitted.of[k])
      console.log(`  ${name}: ${current.of[k]} -> ${fitted.of[k]}`);
  console.log(`  start: ${current.start} -> ${fitted.start.toFixed(1)}`);
  if (process.argv.includes('--write')) write(fitted);
}

main();
