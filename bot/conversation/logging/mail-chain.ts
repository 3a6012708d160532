/**
 * A chain of e-mails: who wrote each of them and when it was sent, as their heads say, the newest first. Whoever only
 * passed one on neither complains nor is complained about.
 */
import { plainName, type Directory } from '../../../services/people';
import { isPlainDate, type PlainDate } from '../../../services/timescale';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** Longer chains are cut to their newest messages. */
const MOST = 12;
/** A head's own lines stand within so many of one another. */
const LINES = 6;

export interface Mail {
  /** Display name, without the address; null where there is only an address. */
  from: string | null;
  /** Null: its head names no day with a year. */
  sentOn: PlainDate | null;
}

const FROM = /^[\s>*]*\*?from:\*?[ \t]*(\S.{0,200})$/i;
const SENT = /^[\s>*]*\*?(?:date|sent):\*?[ \t]*(\S.{0,80})$/i;
const WROTE =
  /^[\s>*]*on (?<day>.{0,30}?\b\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9},? \d{4}\b.{0,20}?),? (?<who>[^,<\n]{2,80}?)\s*(?:<[^>]*>)?\s*wrote:/i;

/** The messages of a pasted chain; empty: it has no heads. */
export function mailsIn(text: string): Mail[] {
  const lines = text.split('\n');
  const found: Mail[] = [];
  lines.forEach((line, at) => {
    const wrote = WROTE.exec(line)?.groups;
    if (wrote) found.push({ from: nameOf(wrote['who'] ?? ''), sentOn: dayIn(wrote['day'] ?? '') });
    const from = FROM.exec(line)?.[1];
    if (!from) return;
    const around = lines.slice(at, at + LINES);
    const end = around.slice(1).findIndex((each) => FROM.test(each));
    const head = end < 0 ? around : around.slice(0, end + 1);
    const sent = head.map((each) => SENT.exec(each)?.[1]).find(Boolean);
    found.push({ from: nameOf(from), sentOn: sent ? dayIn(sent) : null });
  });
  return found.slice(0, MOST);
}

function nameOf(written: string): string | null {
  const name = written
    .replace(/[<[(].*$/, '')
    .replace(/["*]/g, '')
    .trim();
  return name === '' || name.includes('@') ? null : name.slice(0, 80);
}

/** "4 March 2026 18:20"; null where there is no day with its year. */
export function dayIn(text: string): PlainDate | null {
  const [, day, month, year] =
    /\b(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3})[a-z]*,? (\d{4})\b/i.exec(text) ?? [];
  const at = MONTHS.indexOf(month?.toLowerCase() ?? '');
  if (!day || !year || at < 0) return null;
  const on = `${year}-${String(at + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isPlainDate(on) ? on : null;
}

/**
 * Who wrote the message that was passed on: of whoever is not a colleague the first who wrote, never the forwarder.
 * @returns null: no head says
 */
export function writerOf(mails: readonly Mail[], isOurs: (name: string) => boolean): string | null {
  const [top, ...below] = mails;
  const names = below.flatMap(({ from }) => (from !== null && !isOurs(from) ? [from] : []));
  const others = names.filter((name) => name !== top?.from);
  const first = others.at(-1) ?? names.at(-1);
  if (first !== undefined) return first;
  // Below stands an address alone: whoever passed it on is not who wrote it.
  if (below.length > 0 || !top?.from || isOurs(top.from)) return null;
  return top.from;
}

/** The days on which the messages were sent, the earliest first, none of them to come. */
export const daysOf = (mails: readonly Mail[], today: PlainDate): PlainDate[] =>
  [
    ...new Set(mails.flatMap(({ sentOn }) => (sentOn !== null && sentOn <= today ? [sentOn] : []))),
  ].sort();

const ADDRESSED = /^[\s>*]*\*?(?:from|to|cc|bcc|sent by|on .{5,60} wrote)\*?[ \t]*:.*$/gim;

/** Colleagues who only sent, got or passed on what is pasted: named at its heads and to speak to, and nowhere in what was said. */
export function onlyPassedOn(text: string, directory: Directory, ids: readonly string[]): string[] {
  const heads = plainName((text.match(ADDRESSED) ?? []).join(' '));
  const rest = text.replace(ADDRESSED, ' ').replace(WROTE_LINES, ' ');
  return ids.filter((id) => {
    const person = directory.byId(id);
    if (!person || !heads.includes(plainName(person.name))) return false;
    return [person.name, ...person.name.split(' ')].every((name) => !isSpokenOf(rest, name));
  });
}

const WROTE_LINES = /^[\s>*]*on .{5,120} wrote:.*$/gim;

/** Named in what is said, rather than spoken to ("Tom, see below") or signing ("… below. Tom"). */
function isSpokenOf(text: string, name: string): boolean {
  const word = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const spokenTo = new RegExp(
    `(^|\\n)[\\s>*]*(?:(?:dear|hi|hiya|hello|hey|(?:good )?(?:morning|afternoon))[ ,]+)?${word}(?=[ \\t]*(?:[,!:–-]|\\n|$))`,
    'giu',
  );
  const signs = new RegExp(`(?<=[.!?,\\n])[ \\t>*]*${word}(?=[ \\t]*[.,]?[ \\t]*(?:\\n|$))`, 'giu');
  const rest = text.replace(spokenTo, '$1').replace(signs, '');
  return new RegExp(`(?<![\\p{L}])${word}(?![\\p{L}])`, 'iu').test(rest);
}
