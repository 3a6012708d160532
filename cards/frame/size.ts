/** How much a card weighs, and whether Teams takes it. */
import type { Json } from './templates';

/** Works under every limit that Teams has had: UTF-8 bytes, and two bytes for each UTF-16 unit. */
export const MAX_BYTES = 28_000;

/** The size of a card in bytes, by whichever of the two counts is the greater. */
export function sizeOf(card: Json): number {
  const json = JSON.stringify(card);
  return Math.max(Buffer.byteLength(json, 'utf8'), json.length * 2);
}

/** Whether Teams takes it. Most cards are far within the limit, and an estimate, which is quicker, says so. */
export const fits = (card: Json): boolean =>
  sizeAtMost(card) <= MAX_BYTES || sizeOf(card) <= MAX_BYTES;

/** No less than the size of a value: what may be written in several ways is taken at its longest. */
export function sizeAtMost(value: unknown): number {
  if (typeof value === 'string') return textAtMost(value);
  if (typeof value !== 'object' || value === null) return LONGEST_OTHER;
  let size = BRACKETS;
  if (Array.isArray(value)) {
    for (const each of value) size += COMMA + sizeAtMost(each);
    return size;
  }
  for (const [key, inner] of Object.entries(value))
    size += textAtMost(key) + COLON + COMMA + sizeAtMost(inner);
  return size;
}

const BRACKETS = 4;
const QUOTES = 4;
const COMMA = 2;
const COLON = 2;
/** `-2.2250738585072014e-308`; truth values and null are shorter. */
const LONGEST_OTHER = 48;

/** Two bytes as it stands. */
const AS_IT_STANDS = /^[ !#-[\]-~]*$/;
/** Controls and halves of characters, each of which may become `\u001f`; what has a short escape is no more than that. */
const LONG_ESCAPE = /[\u0000-\u001F\uD800-\uDFFF]/;

function textAtMost(text: string): number {
  if (AS_IT_STANDS.test(text)) return QUOTES + text.length * 2;
  return QUOTES + text.length * (LONG_ESCAPE.test(text) ? 12 : 4);
}
