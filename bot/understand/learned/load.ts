/** The weights that are checked in beside this file, read once; `npm run fit` makes them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readModel } from './model';
import type { Model } from './model';

export const WEIGHTS = path.join(__dirname, 'weights.bin');

let known: Model | null = null;

export function learned(): Model {
  known ??= readModel(readFileSync(WEIGHTS));
  return known;
}
