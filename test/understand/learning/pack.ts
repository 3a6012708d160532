/** Makes a fitted model small: the weights that matter, each in a byte. */
import type { Columns, Header, Model } from '../../../bot/understand/learned/model';
import { modelOf } from '../../../bot/understand/learned/model';
import type { Trained } from './train';

export interface Packed {
  header: Header;
  columns: Columns;
}

/** Bytes that the weights may take. */
const MOST = 3_600_000;

export function pack(trained: Trained, sure: number[], most = MOST): Packed {
  const { classes, heads, hashes, rarity, weights, start } = trained;
  const C = classes.length;
  const least = leastWorth(trained, most);
  const top = weights.reduce((a, w) => Math.max(a, Math.abs(w)), 0);
  const unit = top / 127 ** 2;
  const kept: { hash: number; rarity: number; of: number[]; w: number[] }[] = [];
  for (let f = 0; f < hashes.length; f += 1) {
    const of: number[] = [];
    const w: number[] = [];
    for (let c = 0; c < C; c += 1) {
      const weight = weights[f * C + c] ?? 0;
      if (Math.abs(weight) * (rarity[f] ?? 0) < least) continue;
      const byte = Math.sign(weight) * Math.round(Math.sqrt(Math.abs(weight) / unit));
      if (byte === 0) continue;
      of.push(c);
      w.push(byte);
    }
    if (of.length > 0) kept.push({ hash: hashes[f] ?? 0, rarity: rarity[f] ?? 1, of, w });
  }
  const columns: Columns = {
    hashes: Uint32Array.from(kept, (k) => k.hash),
    rarity: Uint8Array.from(kept, (k) => k.rarity),
    counts: Uint8Array.from(kept, (k) => k.of.length),
    of: Uint8Array.from(kept.flatMap((k) => k.of)),
    weights: Int8Array.from(kept.flatMap((k) => k.w)),
  };
  const header: Header = {
    classes,
    heads,
    start: [...start].map((s) => Math.round(s * 1e4) / 1e4),
    unit,
    features: kept.length,
    weights: columns.of.length,
    sure,
  };
  return { header, columns };
}

/** The worth below which weights are left out, so that the rest fits. Two bytes a weight, six a feature. */
function leastWorth({ classes, hashes, rarity, weights }: Trained, most: number): number {
  const C = classes.length;
  const BINS = 4000;
  const bin = new Float64Array(BINS);
  const scale = 100;
  for (let f = 0; f < hashes.length; f += 1) {
    let top = 0;
    for (let c = 0; c < C; c += 1) {
      const worth = Math.abs(weights[f * C + c] ?? 0) * (rarity[f] ?? 0);
      const b = Math.min(BINS - 1, Math.floor(worth * scale));
      bin[b] = (bin[b] ?? 0) + 2;
      top = Math.max(top, b);
    }
    bin[top] = (bin[top] ?? 0) + 6;
  }
  let bytes = 0;
  for (let b = BINS - 1; b > 0; b -= 1) {
    bytes += bin[b] ?? 0;
    if (bytes > most) return (b + 1) / scale;
  }
  return 0;
}

export const modelFrom = ({ header, columns }: Packed): Model => modelOf(header, columns);

export function bytesOf({ header, columns }: Packed): Uint8Array {
  const head = Buffer.from(JSON.stringify(header));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(head.length);
  const { hashes, rarity, counts, of, weights } = columns;
  return Buffer.concat([
    size,
    head,
    ...[hashes, rarity, counts, of, weights].map((c) =>
      Buffer.from(c.buffer, c.byteOffset, c.byteLength),
    ),
  ]);
}
