/** How much a card weighs, and whether Teams takes it. */
import type { Json } from './templates';

/** Works under every limit that Teams has had: UTF-8 bytes, and two bytes for each UTF-16 unit. */
export const MAX_BYTES = 28_000;

/** The size of a card in bytes, by whichever of the two counts is the greater. */
export function sizeOf(card: Json): number {
  const json = JSON.stringify(card);
  return Math.max(Buffer.byteLength(json, 'utf8'), json.length * 2);
}

/** Whether Teams takes it. */
export const fits = (card: Json): boolean => sizeOf(card) <= MAX_BYTES;
