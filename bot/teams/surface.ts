/** Where the replies of one turn go, over Bot Framework. */
import type { TurnContext } from 'botbuilder';
import type { Conversation, Messenger, Sender, Turn } from '../conversation/turn/types';
import type { Arrival } from './arrival';
import { messageOf } from './messages';
import type { Message, Surface } from './replies';
import { scopeOf } from './turns';

interface Parts {
  identify: (sender: Sender) => Promise<string | null>;
  messenger: Messenger;
  /** Hears what the channel calls each card that is about something. */
  conversation: Pick<Conversation, 'shown'>;
}

/** @param context of the turn itself, or of a later one in the same conversation */
export function surfaceOf(
  context: TurnContext,
  arrival: Arrival,
  turn: Turn,
  parts: Parts,
): Surface {
  const pressed = arrival.envelope.replyToId;
  const note = (activityId: string | undefined, { about }: Message, own = false) => {
    if (activityId && about !== undefined)
      parts.conversation.shown?.(turn, { activityId, about, own });
  };
  const send = async (message: Message) => {
    const sent = await context.sendActivity(messageOf(message));
    note(sent?.id, message);
  };
  // Whatever it was about before, it isn't any more.
  const became = (message: Message) => note(pressed ?? undefined, { about: '', ...message });
  return {
    scope: scopeOf(arrival.envelope),
    send,
    replacePressed: async (message) => {
      if (!pressed) return send(message);
      try {
        await context.updateActivity({ ...messageOf(message), id: pressed });
        became(message);
      } catch {
        // Not every client can change a card (501), and the old one may be gone (404): a new one serves as well.
        await send(message);
      }
    },
    becomes: became,
    sendOwn: async (message) => {
      const personId = await parts.identify(turn.sender);
      if (personId === null) return false;
      const delivery = await parts.messenger.send(personId, message);
      if (delivery.outcome !== 'sent') return false;
      note(delivery.activityId, message, true);
      return true;
    },
  };
}
