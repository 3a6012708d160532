/** Sentences and cards → message activities. */
import type { Activity } from 'botbuilder';
import type { CardJson } from '../conversation/turn/types';
import { cardAttachment } from './invoke';

/**
 * A message activity. With a card, `text` goes into `summary` (notification, screen reader):
 * as text it would be shown a second time above the card.
 */
export function messageOf({
  card,
  text,
}: {
  card: CardJson | null;
  text: string;
}): Partial<Activity> {
  if (card === null) return { type: 'message', text };
  return { type: 'message', summary: text, attachments: [cardAttachment(card)] };
}
