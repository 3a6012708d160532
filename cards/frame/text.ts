/** Makes other people's words safe to show: nothing in them is read as Markdown, a placeholder or a direction mark. */

/** Said wherever words are cut, so that nobody takes a part for the whole. */
export const SHORTENED = ' … (shortened; the whole text is kept)';

// C0/C1 controls other than newline, marks that reorder what follows, and characters that show nothing.
const UNSEEN =
  /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;

// Half of a surrogate pair: not a character, and not JSON that every reader takes.
const LONE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Free text for a TextRun or an input: as written, less the invisible, with `${` broken so that no client fills it. */
export function plain(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(UNSEEN, ' ')
    .replaceAll('${', '$\u2060{')
    .replace(LONE, '\uFFFD');
}

/** One line of free text, clipped. */
export function line(text: string, limit: number): string {
  return clip(plain(text).replace(/\s+/g, ' ').trim(), limit, '…');
}

/**
 * Text for the few places that a client may read as Markdown (headings, titles of buttons and choices):
 * the marks that make links, emphasis, code, HTML and lists are taken out, since escapes show in some clients.
 */
export function unmarked(text: string, limit: number): string {
  const bare = plain(text)
    .replace(/\[/g, '(')
    .replace(/\]/g, ')')
    .replace(/[*`<>|~\\]/g, '')
    .replace(/_+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:#+|[-+])\s+/, '')
    .replace(/^(\d+)\.\s/, '$1 ');
  return clip(bare, limit, '…');
}

/** Cuts at a word where one is near, never inside a character; `mark` is added only when something was cut. */
export function clip(text: string, limit: number, mark: string): string {
  if (text.length <= limit) return text;
  const room = Math.max(0, limit - mark.length);
  const cut = text.slice(0, room).replace(/[\uD800-\uDBFF]$/, '');
  const space = cut.lastIndexOf(' ');
  return (space > room * 0.8 ? cut.slice(0, space) : cut).trimEnd() + mark;
}

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
