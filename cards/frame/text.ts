/**
 * Makes other people's words safe to show: nothing in them is read as Markdown, a placeholder or a direction mark.
 * Each kind of text is gone through once, by one expression that finds only what must change and never looks back:
 * the time that it takes grows with the text, whatever stands in it (test/cards/text.test.ts).
 */

/** Said wherever words are cut, so that nobody takes a part for the whole. */
export const SHORTENED = ' … (shortened; the whole text is kept)';

// C0/C1 controls other than newline, marks that reorder what follows, and characters that show nothing.
const UNSEEN =
  '\\u0000-\\u0009\\u000B-\\u001F\\u007F-\\u009F\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF';
// Half of a surrogate pair: not a character, and not JSON that every reader takes.
const LONE = '[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]';
const MARKS = '*`<>|~\\\\';

const BROKEN = '$\u2060{';
const NO_CHARACTER = '\uFFFD';

/** A run of what `blank` names, unless it is one plain space, which stays as it is. */
const runsOf = (blank: string): string => ` [${blank}]+|(?! )[${blank}]+`;

const IN_PLAIN = new RegExp(`\\r\\n?|[\\u2028\\u2029]|[${UNSEEN}]|\\$\\{|${LONE}`, 'g');
const IN_LINE = new RegExp(`${runsOf(`\\s${UNSEEN}`)}|\\$\\{|${LONE}`, 'g');
const IN_UNMARKED = new RegExp(
  `${runsOf(`\\s_${UNSEEN}${MARKS}`)}|\\$[${MARKS}]*\\{|[[\\]]|${LONE}`,
  'g',
);
const MARKS_ONLY = new RegExp(`^[${MARKS}]+$`);

/** Free text for a TextRun or an input: as written, less the invisible, with `${` broken so that no client fills it. */
export function plain(text: string): string {
  return text.replace(IN_PLAIN, (found) => {
    if (/[\r\u2028\u2029]/.test(found)) return '\n';
    return mended(found) ?? ' ';
  });
}

/** One line of free text, clipped. */
export function line(text: string, limit: number): string {
  return clip(text.replace(IN_LINE, (found) => mended(found) ?? ' ').trim(), limit, '…');
}

/**
 * Text for the few places that a client may read as Markdown (headings, titles of buttons and choices):
 * the marks that make links, emphasis, code, HTML and lists are taken out, since escapes show in some clients.
 */
export function unmarked(text: string, limit: number): string {
  const bare = text.replace(IN_UNMARKED, withoutMark).trim();
  return clip(withoutBullet(bare), limit, '…');
}

function withoutMark(found: string): string {
  if (found === '[') return '(';
  if (found === ']') return ')';
  return mended(found) ?? (MARKS_ONLY.test(found) ? '' : ' ');
}

/** What would make a heading or a list of the line; behind one, another would come to stand first. */
const withoutBullet = (text: string): string =>
  /^[-+#\d]/.test(text) ? text.replace(/^(?:(?:#+|[-+]) )+/, '').replace(/^(\d+)\. /, '$1 ') : text;

/** A placeholder broken, half a character replaced; null: something else was found. */
function mended(found: string): string | null {
  if (found.startsWith('$')) return BROKEN;
  return /^[\uD800-\uDFFF]/.test(found) ? NO_CHARACTER : null;
}

/** Cuts at a word where one is near, never inside a character; `mark` is added only when something was cut. */
export function clip(text: string, limit: number, mark: string): string {
  if (text.length <= limit) return text;
  const room = Math.max(0, limit - mark.length);
  const cut = text.slice(0, endsInside(text, room) ? room - 1 : room);
  const space = cut.lastIndexOf(' ');
  return (space > room * 0.8 ? cut.slice(0, space) : cut).trimEnd() + mark;
}

/** Whether a cut after `room` units would leave the first half of a character. */
const endsInside = (text: string, room: number): boolean =>
  room > 0 && /[\uD800-\uDBFF]/.test(text.charAt(room - 1));

/** Words in paragraphs, for a quote: blank lines dropped, the whole within `limit`, honest when cut. */
export function paragraphs(words: string, limit: number, most = 12): string[] {
  const whole = plain(words).trim();
  const kept = clip(whole, limit, SHORTENED);
  const parts = kept
    .split(/\n+/)
    .map((part) => part.replace(/[^\S\n]+/g, ' ').trim())
    .filter((part) => part !== '');
  if (parts.length <= most) return parts;
  return [...parts.slice(0, most - 1), parts.slice(most - 1).join(' ')];
}
