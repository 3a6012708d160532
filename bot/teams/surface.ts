/** Where the replies of one turn go, over Bot Framework. */
import type { TurnContext } from 'botbuilder';
import type { Messenger, Sender } from '../conversation/turn/types';
import type { Arrival } from './arrival';
import { messageOf } from './messages';
import type { Surface } from './replies';
import { scopeOf } from './turns';

interface Parts {
  identify: (sender: Sender) => Promise<string | null>;
  messenger: Messenger;
}

/** @param context of the turn itself, or of a later one in the same conversation */
export function surfaceOf(
  context: TurnContext,
  arrival: Arrival,
  sender: Sender,
  parts: Parts,
): Surface {
  const pressed = arrival.envelope.replyToId;
  const send = async (message: Parameters<Surface['send']>[0]) => {
    await context.sendActivity(messageOf(message));
  };
  return {
    scope: scopeOf(arrival.envelope),
    send,
    replacePressed: async (message) => {
      if (!pressed) return send(message);
      try {
        await context.updateActivity({ ...messageOf(message), id: pressed });
      } catch {
        // Not every client can change a card (501), and the old one may be gone (404): a new one serves as well.
        await send(message);
      }
    },
    sendOwn: async (message) => {
      const personId = await parts.identify(sender);
      return (
        personId !== null && (await parts.messenger.send(personId, message)).outcome === 'sent'
      );
    },
  };
}
