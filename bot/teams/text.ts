/** Words as people typed them, out of what Teams sends: mentions, quotes and markup taken away, nothing else changed. */
import { decodeHTMLStrict } from 'entities';
import { convert } from 'html-to-text';
import type { HtmlToTextOptions } from 'html-to-text';
import { z } from 'zod/v4';
import type { Envelope } from './activity';

const MAX_MENTIONS = 100;
const MAX_ATTACHMENTS = 20;
/** Deeper markup than this is nobody's message. */
const MAX_DEPTH = 100;

/** Each character reference once: what was typed as `&lt;` arrives as `&amp;lt;`, and is no `<`. */
const decode = (text: string): string => decodeHTMLStrict(text).replaceAll('\u00a0', ' ');

interface Mention {
  text: string;
  ofBot: boolean;
}

function mentionsIn(envelope: Envelope): Mention[] {
  return (envelope.entities ?? []).slice(0, MAX_MENTIONS).flatMap((entity) => {
    const { mentioned, text } = entity as { mentioned?: { id?: unknown }; text?: unknown };
    if (entity.type !== 'mention' || typeof text !== 'string' || text === '') return [];
    return [{ text, ofBot: mentioned?.id === envelope.recipient.id }];
  });
}

/** How Teams marks a message that answers another: a block with that message's id, its sender and its first words. */
const QUOTE_TAG = /<blockquote\b([^<>]*)>/i;
const QUOTE_END = '</blockquote>';
const PLACEHOLDER = /<quoted\b[^<>]*>(?:<\/quoted>)?/gi;

interface Quote {
  from: number;
  to: number;
  id: string | null;
}

function quoteIn(markup: string): Quote | null {
  const tag = QUOTE_TAG.exec(markup);
  const attributes = tag?.[1] ?? '';
  if (!tag || !/itemtype\s*=\s*["'][^"']*skype\.com\/Reply["']/i.test(attributes)) return null;
  const end = markup.indexOf(QUOTE_END, tag.index);
  const id = /itemid\s*=\s*["']([^"'\0]{1,1024})["']/i.exec(attributes)?.[1] ?? null;
  return { from: tag.index, to: end < 0 ? markup.length : end + QUOTE_END.length, id };
}

/** The message that this one answers, as Teams' newer clients say it beside the words. */
function quotedEntity(envelope: Envelope): string | null {
  for (const entity of envelope.entities ?? []) {
    if (entity.type !== 'quotedReply') continue;
    const { messageId } = (entity['quotedReply'] ?? {}) as { messageId?: unknown };
    if (typeof messageId === 'string' && /^[^\0]{1,1024}$/.test(messageId)) return messageId;
  }
  return null;
}

const Bodies = z.array(z.unknown()).catch([]);
const Body = z.object({ contentType: z.literal('text/html'), content: z.string() });

/** The message once more, as markup; a quote stands only there. */
function bodiesIn(envelope: Envelope): string[] {
  return Bodies.parse(envelope.attachments)
    .slice(0, MAX_ATTACHMENTS)
    .flatMap((each) => Body.safeParse(each).data?.content ?? []);
}

const Attached = z.looseObject({
  contentType: z.string().max(256),
  name: z.string().nullish().catch(null),
});
const MAX_NAME = 200;

/** What was attached, by its name, else by what it is. Its address is not read: nothing of it is ever fetched. */
export function filesIn(envelope: Envelope): string[] {
  return Bodies.parse(envelope.attachments)
    .slice(0, MAX_ATTACHMENTS)
    .flatMap((each) => {
      const file = Attached.safeParse(each).data;
      // The message itself as markup, and cards that were pasted, are no files.
      if (!file || /^text\/html\b|^application\/vnd\.microsoft\.card\./i.test(file.contentType))
        return [];
      const name = (file.name ?? '').replace(/[\p{Cc}]/gu, ' ').trim();
      const kind = /^image\//i.test(file.contentType) ? 'a picture' : 'a file';
      return [name === '' ? kind : name.slice(0, MAX_NAME)];
    });
}

/** The id of the activity that is quoted; null: none is, or the client doesn't say which. */
export function quotedId(envelope: Envelope): string | null {
  const named = quotedEntity(envelope);
  if (named !== null) return named;
  for (const markup of [...bodiesIn(envelope), envelope.text ?? '']) {
    const quote = quoteIn(markup);
    if (quote?.id) return quote.id;
  }
  return null;
}

function withoutQuote(text: string): string {
  const quote = quoteIn(text);
  const rest = quote ? `${text.slice(0, quote.from)} ${text.slice(quote.to)}` : text;
  return rest.replace(PLACEHOLDER, ' ');
}

/**
 * The message without the bot's own @mention and without what it quotes; a mention of a colleague stays as the name.
 * Done by plain search, not with the SDK's helper, which removes one mention only.
 */
export function spokenText(envelope: Envelope): string {
  let text = withoutQuote((envelope.text ?? '').replaceAll('\0', ''));
  for (const mention of mentionsIn(envelope)) {
    const name = mention.text.replace(/<\/?at[^<>]*>/g, '');
    text = text.split(mention.text).join(mention.ofBot ? ' ' : name);
  }
  return decode(text).trim();
}

const line = { leadingLineBreaks: 1, trailingLineBreaks: 1 };
const heading = { ...line, uppercase: false };
const HTML: HtmlToTextOptions = {
  wordwrap: false,
  limits: { maxDepth: MAX_DEPTH, ellipsis: '' },
  selectors: [
    { selector: 'blockquote[itemtype$="skype.com/Reply"]', format: 'skip' },
    { selector: 'a', options: { ignoreHref: true } },
    { selector: 'img', format: 'skip' },
    { selector: 'p', options: line },
    { selector: 'ul', options: { ...line, itemPrefix: '- ' } },
    { selector: 'ol', options: line },
    { selector: 'blockquote', format: 'block', options: line },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: heading })),
  ],
};

/** The words of a message that Teams gives as HTML: one line per paragraph, no tags, nothing that is only quoted. */
export function htmlToText(html: string): string {
  const lines = convert(html.replaceAll('\0', ''), HTML)
    .replaceAll('\u00a0', ' ')
    .split('\n')
    .map((each) => each.trimEnd());
  return lines
    .filter((each, at) => each !== '' || lines[at - 1] !== '')
    .join('\n')
    .trim();
}
