/** Words as people typed them, out of what Teams sends: mentions and markup taken away, nothing else changed. */
import type { Envelope } from './activity';

const ENTITIES: Record<string, string> = {
  nbsp: ' ',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
  amp: '&',
};
const decode = (text: string) =>
  text.replace(/&(nbsp|lt|gt|quot|apos|#39|amp);/g, (_whole, name: string) => ENTITIES[name] ?? '');

const MAX_MENTIONS = 100;

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

/**
 * The message without the bot's own @mention; a mention of a colleague stays as the name.
 * Done by plain search, not with the SDK's helper, which removes one mention only.
 */
export function spokenText(envelope: Envelope): string {
  let text = (envelope.text ?? '').replaceAll('\0', '');
  for (const mention of mentionsIn(envelope)) {
    const name = mention.text.replace(/<\/?at[^<>]*>/g, '');
    text = text.split(mention.text).join(mention.ofBot ? ' ' : name);
  }
  return text.replaceAll('&nbsp;', ' ').trim();
}

/** The words of a message that Teams gives as HTML: one line per paragraph, no tags. */
export function htmlToText(html: string): string {
  const lines = html
    .replaceAll('\0', '')
    .replace(/<br\s*\/?>|<\/(?:p|div|li|blockquote)>/gi, '\n')
    .replace(/<[^<>]*>/g, '');
  const trimmed = decode(lines)
    .split('\n')
    .map((line) => line.trimEnd());
  return trimmed
    .filter((line, at) => line !== '' || trimmed[at - 1] !== '')
    .join('\n')
    .trim();
}
