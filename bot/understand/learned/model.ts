/**
 * A linear model in one compact buffer: hashes of features, how telling each is, and for each the few classes that it
 * speaks for or against. Several heads share the features; every class has its place in one list.
 */
import type { Bag } from './features';
import { LOUDNESS } from './features';

/** What the model says besides weights. */
export interface Header {
  /** Names of all classes: of the heads, one after another. */
  classes: string[];
  /** Each head's name with its first class and the one after its last. */
  heads: Record<Head, [number, number]>;
  /** Each class's weight that no feature has a say in. */
  start: number[];
  /** A stored weight w stands for sign(w)·w²·unit. */
  unit: number;
  features: number;
  weights: number;
  /** Coefficients that turn how the heads speak into how likely they are right. */
  sure: number[];
}
export type Head = 'intent' | 'mode' | 'safety' | 'several';

export interface Model {
  header: Header;
  /** @returns the score of every class, in the order of `header.classes` */
  scores(bag: Bag): Float64Array;
  /** How many of a bag's words and word pairs the model knows, 0 to 1. */
  known(bag: Bag): number;
}

/** The log of how rare a feature is, stored in a byte. */
const RARITY = 20;

export function readModel(bytes: Uint8Array): Model {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = view.getUint32(0, true);
  const header = JSON.parse(Buffer.from(bytes.subarray(4, 4 + length)).toString()) as Header;
  let at = 4 + length;
  const take = (n: number): Uint8Array<ArrayBuffer> =>
    new Uint8Array(bytes.subarray(at, (at += n)));
  const hashes = new Uint32Array(take(header.features * 4).buffer);
  const rarity = take(header.features);
  const counts = take(header.features);
  const of = take(header.weights);
  const weights = new Int8Array(take(header.weights).buffer);
  return modelOf(header, { hashes, rarity, counts, of, weights });
}

/** The columns that a model is stored in. */
export interface Columns {
  hashes: Uint32Array;
  rarity: Uint8Array;
  /** How many weights each feature has. */
  counts: Uint8Array;
  /** The class of each weight. */
  of: Uint8Array;
  weights: Int8Array;
}

export function modelOf(header: Header, columns: Columns): Model {
  const { hashes, rarity, counts, of, weights } = columns;
  const from = new Uint32Array(header.features + 1);
  for (let f = 0; f < header.features; f += 1) from[f + 1] = (from[f] ?? 0) + (counts[f] ?? 0);
  const table = new Table(hashes);
  const value = Float64Array.from({ length: 256 }, (_, k) => {
    const w = k > 127 ? k - 256 : k;
    return Math.sign(w) * w * w * header.unit;
  });
  const scores = (bag: Bag): Float64Array => {
    const sum = Float64Array.from(header.start);
    eachFeature(bag, table, rarity, (f, x) => {
      const end = from[f + 1] ?? 0;
      for (let k = from[f] ?? 0; k < end; k += 1) {
        const one = of[k] ?? 0;
        sum[one] = (sum[one] ?? 0) + x * (value[(weights[k] ?? 0) & 255] ?? 0);
      }
    });
    return sum;
  };
  const known = (bag: Bag): number => {
    const words = bag.ids.subarray(0, bag.ends[0]);
    const found = words.filter((id) => table.place(id) >= 0).length;
    return words.length === 0 ? 1 : found / words.length;
  };
  return { header, scores, known };
}

/** Calls back with each known feature's place and its value: blocks of equal length, as loud as is set. */
function eachFeature(
  bag: Bag,
  table: Table,
  rarity: Uint8Array,
  say: (feature: number, value: number) => void,
): void {
  let begin = 0;
  const places = new Int32Array(bag.ids.length);
  for (let block = 0; block < bag.ends.length; block += 1) {
    const end = bag.ends[block] ?? begin;
    const last = block === bag.ends.length - 1;
    let square = 0;
    for (let k = begin; k < end; k += 1) {
      const place = table.place(bag.ids[k] ?? 0);
      places[k] = place;
      if (place >= 0) square += ((rarity[place] ?? 0) / RARITY) ** 2;
    }
    const loud = (LOUDNESS[block] ?? 1) / Math.sqrt(square || 1);
    for (let k = begin; k < end; k += 1) {
      const place = places[k] ?? -1;
      if (place < 0) continue;
      say(place, last ? (bag.hits[k - begin] ?? 1) * HIT : loud * ((rarity[place] ?? 0) / RARITY));
    }
    begin = end;
  }
}
/** How loud a rule is that fits wholly. */
const HIT = 0.7;

/** Where each hash stands: open addressing, at most half full. */
export class Table {
  private readonly slots: Int32Array;
  private readonly mask: number;
  constructor(private readonly hashes: Uint32Array) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(2, hashes.length * 2)));
    this.mask = size - 1;
    this.slots = new Int32Array(size).fill(-1);
    for (let k = 0; k < hashes.length; k += 1) {
      let at = (hashes[k] ?? 0) & this.mask;
      while ((this.slots[at] ?? -1) >= 0) at = (at + 1) & this.mask;
      this.slots[at] = k;
    }
  }
  /** @returns -1 where it is unknown */
  place(hash: number): number {
    let at = hash & this.mask;
    for (;;) {
      const k = this.slots[at] ?? -1;
      if (k < 0 || this.hashes[k] === hash) return k;
      at = (at + 1) & this.mask;
    }
  }
}

/** The values of a bag's known features, for fitting. */
export function valuesOf(
  bag: Bag,
  table: Table,
  rarity: Uint8Array,
): { places: Int32Array; values: Float32Array } {
  const places: number[] = [];
  const values: number[] = [];
  eachFeature(bag, table, rarity, (f, x) => {
    places.push(f);
    values.push(x);
  });
  return { places: Int32Array.from(places), values: Float32Array.from(values) };
}
export const rarityOf = (lines: number, having: number): number =>
  Math.min(255, Math.max(1, Math.round((1 + Math.log((1 + lines) / (1 + having))) * RARITY)));

/** Scores of one head as chances that add up to one. */
export function softmax(scores: Float64Array, [from, to]: [number, number]): Float64Array {
  const own = scores.slice(from, to);
  const most = own.reduce((a, b) => Math.max(a, b), -Infinity);
  let sum = 0;
  for (let k = 0; k < own.length; k += 1) {
    own[k] = Math.exp((own[k] ?? 0) - most);
    sum += own[k] ?? 0;
  }
  for (let k = 0; k < own.length; k += 1) own[k] = (own[k] ?? 0) / sum;
  return own;
}
export const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));
