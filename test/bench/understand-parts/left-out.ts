/** Scores on voices that the model has not seen, with confusions, calibration, learning curve and the plain model. */
import { createReader } from '../../../bot/understand';
import { prepareDirectory } from '../../../bot/understand/directory/index';
import { BLOCKS } from '../../../bot/understand/learned/features';
import type { Bag } from '../../../bot/understand/learned/features';
import { examplesOf, OLD } from '../../understand/learning/examples';
import type { Example } from '../../understand/learning/examples';
import { GROUPS, leftOut, wantedOf } from '../../understand/learning/left-out';
import { modelFrom, pack } from '../../understand/learning/pack';
import { train } from '../../understand/learning/train';
import { learned } from '../../../bot/understand/learned/load';
import { softmax } from '../../../bot/understand/learned/model';
import type { Model } from '../../../bot/understand/learned/model';
import { demoDirectory, sentencesBy, voices } from '../../understand/support/sentences';
import * as scores from './scores';
import type { Read } from './scores';

export const examples = (): Example[] => examplesOf(prepareDirectory(demoDirectory()));

/** Every voice read by a reader whose model was fitted to the others. */
export function readLeftOut(all: readonly Example[]): Read[] {
  const reads: Read[] = [];
  for (const { voices: out, model } of leftOut(all, GROUPS, learned().header.sure)) {
    const reader = createReader(demoDirectory(), model);
    for (const voice of out)
      for (const sentence of sentencesBy(voice))
        reads.push({ voice, sentence, reading: reader.read(sentence) });
  }
  return reads;
}

const f = (x: number): string => x.toFixed(3);

export function voiceTable(reads: readonly Read[]): string {
  const row = (name: string, own: readonly Read[]): string => {
    const danger = own.filter((r) => scores.isDanger(r.sentence.expect));
    const calm = own.filter((r) => !scores.isDanger(r.sentence.expect));
    const moded = own.filter((r) => r.sentence.expect.mode !== undefined && scores.rightIntents(r));
    return [
      name.padEnd(26),
      String(own.length).padStart(5),
      f(scores.share(own, scores.rightWhole)),
      f(scores.share(own, scores.rightIntents)),
      f(scores.share(own, scores.rightSlot('received'))),
      f(scores.share(moded, scores.rightModes)),
      `${danger.filter((r) => scores.isDanger(r.reading)).length}/${danger.length}`.padStart(7),
      `${calm.filter((r) => scores.isDanger(r.reading)).length}/${calm.length}`.padStart(8),
      String(own.filter(scores.readAsOrder).length).padStart(4),
    ].join('  ');
  };
  return [
    'voice                          n  whole  intents received mode   danger   alarms  asks, denials and plans read as sure orders',
    ...voices().map((v) =>
      row(
        v,
        reads.filter((r) => r.voice === v),
      ),
    ),
    row('all', reads),
  ].join('\n');
}

export function confusions(reads: readonly Read[], most = 30): string {
  const seen = new Map<string, number>();
  for (const r of reads) {
    const said = scores.saidOf(r.reading).sort().join(' + ') || '[]';
    const wanted = wantedOf(r.sentence).sort().join(' + ') || '[]';
    if (said !== wanted)
      seen.set(`${wanted} → ${said}`, (seen.get(`${wanted} → ${said}`) ?? 0) + 1);
  }
  return [...seen]
    .sort((a, b) => b[1] - a[1])
    .slice(0, most)
    .map(([pair, n]) => `${String(n).padStart(4)}  ${pair}`)
    .join('\n');
}

/** How often readings of each tenth of certainty were right. */
export function calibration(reads: readonly Read[]): string {
  const tenths = Array.from({ length: 10 }, () => ({ n: 0, right: 0 }));
  for (const r of reads)
    for (const [k, said] of scores.saidOf(r.reading).entries()) {
      const tenth = tenths[Math.min(9, Math.floor((r.reading.sure[k] ?? 0) * 10))];
      if (!tenth) continue;
      tenth.n += 1;
      if (wantedOf(r.sentence).includes(said)) tenth.right += 1;
    }
  return tenths
    .map(
      ({ n, right }, k) =>
        `${(k / 10).toFixed(1)}–${((k + 1) / 10).toFixed(1)}  ${String(n).padStart(6)}  ${n === 0 ? '-' : f(right / n)}`,
    )
    .join('\n');
}

const intentOf = (model: Model, bag: Bag): string => {
  const [from] = model.header.heads.intent;
  const chances = softmax(model.scores(bag), model.header.heads.intent);
  const best = chances.reduce((top, c, k) => (c > (chances[top] ?? 0) ? k : top), 0);
  return (model.header.classes[from + best] ?? '').split('=')[0] ?? '';
};
const hit = (model: Model, tests: readonly Example[]): number =>
  tests.filter((e) => intentOf(model, e.bag) === e.intent?.split('=')[0]).length / tests.length;

const oneIntent = (e: Example): boolean => e.voice !== OLD && e.intent !== null;
const last = (all: readonly Example[]): [Example[], Example[]] => {
  const out = voices().filter((_, k) => k % GROUPS === 0);
  return [
    all.filter((e) => !out.includes(e.voice)),
    all.filter((e) => out.includes(e.voice) && oneIntent(e)),
  ];
};

/** Words and pieces of words alone, as the yardstick has them. */
const plainly = (e: Example): Example => {
  const { ids, ends } = e.bag;
  const [words = 0, found = 0, letters = 0] = ends;
  const kept = [...ids.slice(0, words), ...ids.slice(found, letters)];
  const n = kept.length;
  return {
    ...e,
    bag: {
      ids: Uint32Array.from(kept),
      ends: [words, words, ...BLOCKS.slice(2).map(() => n)],
      hits: [],
    },
  };
};

/** Intents right of one-intent lines in the first group of voices: the whole model, and words alone. */
export function besidePlain(all: readonly Example[]): { ours: number; plain: number; n: number } {
  const [known, tests] = last(all);
  return {
    ours: hit(modelFrom(pack(train(known), [])), tests),
    plain: hit(modelFrom(pack(train(known.map(plainly)), [])), tests.map(plainly)),
    n: tests.length,
  };
}

/** The same, fitted to an eighth, a quarter and a half of the sentences. */
export function curve(all: readonly Example[]): string {
  const [known, tests] = last(all);
  return [8, 4, 2]
    .map((part) => {
      const some = known.filter((_, k) => k % part === 0);
      return `${String(some.length).padStart(6)} sentences  ${f(hit(modelFrom(pack(train(some), [])), tests))}`;
    })
    .join('\n');
}
