/** Readings of every voice by a model that has not seen that voice. */
import { prepareDirectory } from '../../../bot/understand/directory/index';
import { decide } from '../../../bot/understand/learned/decide';
import { signsOf } from '../../../bot/understand/learned/sure';
import { ruled } from '../../../bot/understand/learned/guess';
import { sigmoid } from '../../../bot/understand/learned/model';
import type { Model } from '../../../bot/understand/learned/model';
import { demoDirectory, sentencesBy, voices } from '../support/sentences';
import type { Sentence } from '../support/sentences';
import type { Example } from './examples';
import { modelFrom, pack } from './pack';
import { train } from './train';

/** Voices are left out in so many groups, each scored by a model of the others. */
export const GROUPS = 5;

export interface LeftOut {
  voices: string[];
  model: Model;
}

export function* leftOut(
  examples: readonly Example[],
  groups: number,
  sure: number[],
): Generator<LeftOut> {
  for (let g = 0; g < groups; g += 1) {
    const out = voices().filter((_, k) => k % groups === g);
    const others = examples.filter((e) => !out.includes(e.voice));
    yield { voices: out, model: modelFrom(pack(train(others), sure)) };
  }
}

/** What a sentence's intents are with their modes, each as one word. */
export const wantedOf = (s: Sentence): string[] => {
  const { intents, mode } = s.expect;
  let k = -1;
  return intents.map((intent) => {
    if (!/^(?:case|signoff|letter|nudge)\./.test(intent)) return intent;
    k += 1;
    return `${intent}/${Array.isArray(mode) ? mode[k] : mode}`;
  });
};

/** Fits how sure a reading is to how often such readings of unseen voices were right: plain gradient steps. */
export function fitSure(examples: readonly Example[]): number[] {
  const prepared = prepareDirectory(demoDirectory());
  const rows: { signs: number[]; right: number }[] = [];
  for (const { voices: out, model } of leftOut(examples, GROUPS, []))
    for (const s of out.flatMap(sentencesBy)) {
      const all = ruled(s, prepared);
      const decision = decide(all, model);
      const wanted = wantedOf(s);
      for (const part of decision.parts) {
        const said = part.mode ? `${part.intent}/${part.mode}` : part.intent;
        rows.push({
          signs: signsOf(part, { all, ...decision }),
          right: wanted.includes(said) ? 1 : 0,
        });
      }
    }
  return sureFrom(rows);
}

type Row = { signs: readonly number[]; right: number };

/** Coefficients that make the signs of a reading say how often such readings are right: logistic regression by Newton's steps. */
export function sureFrom(rows: readonly Row[]): number[] {
  const size = rows[0]?.signs.length ?? 0;
  let weights = new Array<number>(size).fill(0);
  for (let step = 0; step < 12; step += 1) {
    const by = newtonStep(rows, weights);
    weights = weights.map((w, k) => w + (by[k] ?? 0));
  }
  return weights.map((w) => Math.round(w * 1e3) / 1e3);
}

const PULL = 0.1;

function newtonStep(rows: readonly Row[], weights: readonly number[]): number[] {
  const size = weights.length;
  // One row for each weight: the curvature, and in its last place the slope.
  const system = weights.map((w, i) => [...weights.map((_, j) => (i === j ? PULL : 0)), -PULL * w]);
  for (const { signs, right } of rows) {
    const p = sigmoid(signs.reduce((z, x, k) => z + x * (weights[k] ?? 0), 0));
    for (const [i, x] of signs.entries()) {
      const own = system[i];
      if (x === 0 || !own) continue;
      for (const [j, y] of signs.entries()) own[j] = (own[j] ?? 0) + p * (1 - p) * x * y;
      own[size] = (own[size] ?? 0) + (right - p) * x;
    }
  }
  return solved(system);
}

/** Gauss and Jordan's elimination with the largest pivot. */
function solved(system: number[][]): number[] {
  const n = system.length;
  for (let i = 0; i < n; i += 1) {
    const rest = system.slice(i).map((row) => Math.abs(row[i] ?? 0));
    const pivot = i + rest.indexOf(Math.max(...rest));
    [system[i], system[pivot]] = [system[pivot] ?? [], system[i] ?? []];
    const own = system[i] ?? [];
    for (const [r, row] of system.entries()) {
      if (r === i) continue;
      const factor = (row[i] ?? 0) / (own[i] ?? 1);
      for (let c = i; c <= n; c += 1) row[c] = (row[c] ?? 0) - factor * (own[c] ?? 0);
    }
  }
  return system.map((row, i) => (row[n] ?? 0) / (row[i] ?? 1));
}
