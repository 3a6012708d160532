/**
 * What both adapters refuse before writing, and how they write positions in a list. One place, so that
 * SQLite and MongoDB agree to the letter.
 */
import { MOST_TALLIES, StoreError } from '../cases/ports';
import type { CaseQuery, FactFilter, StoredCase, Survey, TallyKey } from '../cases/ports';
import type { CaseEvent } from '../cases/events';

/** In reach lists: everybody who may see all cases. No grant may be called this. */
export const EVERYONE = '*';
/** Sorts after every date, in bytes: cases with nothing due come last. */
export const NOTHING_DUE = '~';
const LONGEST_ID = 512;

/** @throws StoreError `invalid`, always */
export function refuse(message: string): never {
  throw new StoreError('invalid', message);
}

/**
 * An id as a key: 1 to 512 bytes of text without NUL (SQLite cuts there) or half of a surrogate pair
 * (neither store can write one).
 * @throws StoreError `invalid`
 */
export function checkId(id: unknown, what: string): string {
  if (typeof id !== 'string' || id === '') return refuse(`${what} must be a text and not empty.`);
  if (id.includes('\0')) return refuse(`${what} must not contain a NUL character.`);
  if (/\p{Cs}/u.test(id)) return refuse(`${what} contains half a character.`);
  if (Buffer.byteLength(id) > LONGEST_ID) {
    return refuse(`${what} is longer than ${LONGEST_ID} bytes.`);
  }
  return id;
}

/** @throws StoreError `invalid` unless a whole number from `least` to 2^53 */
export function checkWhole(value: unknown, what: string, least = 0): number {
  if (!Number.isSafeInteger(value) || (value as number) < least) {
    return refuse(`${what} must be a whole number of at least ${least}.`);
  }
  return value as number;
}

/** @throws StoreError `invalid` outside 1..most */
export function checkLimit(limit: unknown, most: number): number {
  if (checkWhole(limit, 'The limit', 1) > most) return refuse(`The limit must be at most ${most}.`);
  return limit as number;
}

/** A text kept as data, or null. @throws StoreError `invalid` for a NUL or anything else */
export function checkText(value: unknown, what: string): string | null {
  if (value === null) return null;
  if (typeof value !== 'string') return refuse(`${what} must be a text or null.`);
  if (value.includes('\0')) return refuse(`${what} must not contain a NUL character.`);
  return mend(value);
}

/** Half of a surrogate pair (an emoji cut in two) becomes U+FFFD, as both stores' UTF-8 would make it. */
function mend(text: string): string {
  return text.replace(/\p{Cs}/gu, '\uFFFD');
}

/**
 * A document as JSON text. Refuses what JSON would silently change or drop: undefined, NaN, dates, bigints,
 * class instances; and NUL in any text or key.
 * @throws StoreError `invalid`, naming the path
 */
export function toJson(value: unknown, what: string): string {
  checkJson(value, what);
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'string' ? mend(inner) : inner,
  );
}

/** The same document as a fresh plain value, for a store that keeps documents as such. */
export function toPlain(value: unknown, what: string): Record<string, unknown> {
  return JSON.parse(toJson(value, what)) as Record<string, unknown>;
}

function checkJson(value: unknown, path: string): void {
  if (value === null || typeof value === 'boolean') return;
  if (typeof value === 'string') {
    if (value.includes('\0')) refuse(`${path} must not contain a NUL character.`);
    return;
  }
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) refuse(`${path} is not a finite number.`);
    return;
  }
  if (Array.isArray(value)) {
    // By index, so that a hole is seen as the undefined it would be read as.
    for (let at = 0; at < value.length; at += 1) checkJson(value[at], `${path}[${at}]`);
    return;
  }
  if (typeof value !== 'object' || !isPlain(value)) {
    refuse(
      `${path} is ${value === undefined ? 'undefined' : typeof value}; write null or plain JSON.`,
    );
  }
  for (const [key, inner] of Object.entries(value)) {
    if (key.includes('\0') || key === '__proto__') refuse(`${path} has a key that cannot be kept.`);
    checkJson(inner, `${path}.${key}`);
  }
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** The number of a reference without its label: 42 for `CF-26-0042`; null when it does not end in digits. */
export function numberOf(ref: string): number | null {
  const digits = /(\d{1,15})$/.exec(ref)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** Where a case stands in the 'due' order. */
export function dueKeyOf(nextDueOn: string | null): string {
  return nextDueOn ?? NOTHING_DUE;
}

/** The lists that a case stands in, as the adapters index them: everybody's, one for each grant and each mark. */
export function listsIn({ grants, marks }: StoredCase['index']): string[] {
  return [...new Set([EVERYONE, ...grants, ...marks.map(markKey)])];
}

/** No grant begins like this. */
const markKey = (mark: string) => `${EVERYONE}${mark}`;

/** Checks a case and the events that come with it. `from` is the seq before the first of them, if known. */
export function checkCase(stored: StoredCase, events: CaseEvent[], version: number): void {
  checkId(stored.ref, 'The reference');
  checkId(stored.sourceKey, 'The source key');
  if (stored.version !== version) {
    refuse(`The version of ${stored.ref} must be ${version}, one above the version seen.`);
  }
  for (const grant of stored.index.grants) checkGrant(grant);
  for (const bar of stored.index.bars) checkId(bar, 'A barred id');
  for (const mark of stored.index.marks) checkId(mark, 'A mark');
  for (const tag of stored.index.facts.tags) checkId(tag, 'A tag');
  events.forEach((event, at) => {
    checkWhole(event.seq, 'The seq of an event', 1);
    if (event.seq !== (events[0] as CaseEvent).seq + at) {
      refuse(`The events for ${stored.ref} must be numbered without a gap.`);
    }
  });
}

/** @throws StoreError `invalid` */
export function checkGrant(grant: unknown): void {
  if (checkId(grant, 'A grant').startsWith(EVERYONE))
    refuse(`No grant may begin with ${EVERYONE}.`);
}

/** The events of one case run on from the last one kept. @throws StoreError `invalid` */
export function checkRunsOn(
  ref: string,
  lastSeq: number,
  events: readonly { seq: number }[],
): void {
  const first = events[0];
  if (first !== undefined && first.seq !== lastSeq + 1) {
    refuse(`The next event of ${ref} must have seq ${lastSeq + 1}, not ${first.seq}.`);
  }
}

/** @throws StoreError `invalid` */
export function checkQuery(query: CaseQuery): void {
  checkId(query.reach.viewerId, 'The viewer');
  if (query.reach.grants !== 'all') query.reach.grants.forEach(checkGrant);
  if (query.number !== undefined) checkWhole(query.number, 'The number');
  for (const id of query.teamIds ?? []) checkId(id, 'A team');
  for (const mark of query.marks ?? []) checkId(mark, 'A mark');
  if (typeof query.investigatorId === 'string') checkId(query.investigatorId, 'The investigator');
  if (query.facts) checkFacts(query.facts);
}

function checkFacts({ of = {}, tags = [], noTags = [] }: FactFilter): void {
  for (const value of Object.values(of).flat())
    if (typeof value === 'string') checkId(value, 'A fact');
  for (const tag of [...tags.flat(), ...noTags]) checkId(tag, 'A tag');
}

/** @throws StoreError `invalid` */
export function checkTally(by: readonly TallyKey[]): void {
  const tags = by.filter((key) => typeof key === 'object' && 'tags' in key);
  if (by.length > 3 || tags.length > 1)
    refuse('A tally goes by three things at most, and by one kind of tags.');
}

/** @throws StoreError `invalid` for more rows than a tally may have */
export function checkTallied<T>(rows: T[]): T[] {
  if (rows.length > MOST_TALLIES) refuse('That breaks down into too many rows; ask for fewer.');
  return rows;
}

/** @throws StoreError `invalid` where one of the questions would be */
export function checkSurvey({ counts, pages }: Survey): void {
  for (const query of counts) checkQuery(query);
  for (const { query, page } of pages) {
    checkQuery(query);
    checkLimit(page.limit, 100);
  }
}

/** The grants to look under: for one who may see all, the one that every case has. */
export function grantsWanted(query: CaseQuery): string[] {
  return query.reach.grants === 'all' ? [EVERYONE] : [...new Set(query.reach.grants)];
}

/** The lists to walk: those of the marks, where it asks for any, else those of the grants. */
export function listsOf(query: CaseQuery): string[] {
  return query.marks ? [...new Set(query.marks)].map(markKey) : grantsWanted(query);
}

/** What must be checked case by case, because the lists walked are not those of the grants. Null: nothing. */
export function grantsBeside(query: CaseQuery): string[] | null {
  return query.marks && query.reach.grants !== 'all' ? grantsWanted(query) : null;
}

/** A position in a list, opaque outside the stores. It names its order, so that it fits no other. */
export function writePosition(order: string, parts: (string | number)[]): string {
  return Buffer.from(JSON.stringify([order, ...parts])).toString('base64url');
}

/** @throws StoreError `invalid` when it was not written for this order */
export function readPosition(order: string, position: string, length: number): (string | number)[] {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(position, 'base64url').toString());
  } catch {
    parts = null;
  }
  if (!Array.isArray(parts) || parts[0] !== order || parts.length !== length + 1) {
    return refuse('That page does not exist; start again from the first one.');
  }
  return parts.slice(1).map((part: unknown) => {
    if (typeof part === 'string' && !part.includes('\0')) return part;
    return checkWhole(part, 'A part of the page');
  });
}

/** The first text, in bytes, after all that begin like this. @param prefix ends in an ASCII letter or sign */
export const afterAll = (prefix: string): string =>
  prefix.slice(0, -1) + String.fromCharCode(prefix.charCodeAt(prefix.length - 1) + 1);

/** Byte order of two texts, as both stores keep them; JavaScript's own compares UTF-16 units. */
export function compareBytes(left: string, right: string): number {
  return Buffer.compare(Buffer.from(left), Buffer.from(right));
}
