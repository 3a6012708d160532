/** The bodies with which an invoke is answered. Always HTTP 200: anything else makes Teams show its own error. */
import type { CardJson, SearchHit } from '../conversation/turn/types';

const CARD = 'application/vnd.microsoft.card.adaptive';

export interface InvokeAnswer {
  status: number;
  body: Record<string, unknown>;
}

export const cardAttachment = (card: CardJson) => ({ contentType: CARD, content: card });
const ok = (body: Record<string, unknown>): InvokeAnswer => ({ status: 200, body });

/** Card action: this card takes the pressed one's place. */
export const becomes = (card: CardJson) => ok({ statusCode: 200, type: CARD, value: card });
/** Card action: a short notice; the card stays. */
export const notice = (text: string) =>
  ok({ statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text });
/** Card action: refused. The client shows the message. */
export const refusal = (statusCode: number, code: string, message: string) =>
  ok({ statusCode, type: 'application/vnd.microsoft.error', value: { code, message } });

/** Dialog: opens, or stays open with another card. */
export const dialog = (title: string, card: CardJson) =>
  ok({
    task: {
      type: 'continue',
      value: { title, height: 'medium', width: 'medium', card: cardAttachment(card) },
    },
  });
/** Dialog: closes with a sentence. */
export const dialogMessage = (text: string) => ok({ task: { type: 'message', value: text } });

/** Search: results, each with the line that shows it. */
export const results = (hits: SearchHit[]) =>
  ok({
    composeExtension: {
      type: 'result',
      attachmentLayout: 'list',
      attachments: hits.map(({ title, subtitle, card }) => ({
        ...cardAttachment(card),
        preview: {
          contentType: 'application/vnd.microsoft.card.thumbnail',
          content: { title, text: subtitle },
        },
      })),
    },
  });
export const searchMessage = (text: string) => ok({ composeExtension: { type: 'message', text } });
/** Dialog done: a card for the compose box. */
export const composed = (card: CardJson) =>
  ok({
    composeExtension: {
      type: 'result',
      attachmentLayout: 'list',
      attachments: [cardAttachment(card)],
    },
  });
