/** Writing to somebody else in their own chat, once for one act. What could not be delivered is said to the sender. */
import type { BuiltCard } from '../../../cards';
import type { CaseView } from '../../../services/cases/view';
import type { Stores } from '../../../services/stores/types';
import { changeChat, ownChat } from './chat-memory';
import type { Deps } from './context';
import { toldOf } from './sent-cards';

export interface Told {
  reached: string[];
  unreached: string[];
  /** Of the unreached, those for whom the channel is only busy: worth another try. */
  later: string[];
}

const KIND = 'told';
const KEPT = 30 * 86_400_000;

/** What telling stands on: the one who asks, or the daily run. */
export interface Teller {
  deps: {
    stores: Pick<Stores<CaseView>, 'conversations'>;
    messenger?: Deps['messenger'] | undefined;
  };
  now: string;
  turnId: string;
}

/**
 * Sends each person one message. The turn and the person are its key, so a repeated delivery of the same
 * press sends nothing twice; a message that fails is not marked and may be tried again.
 * @param about the one case that the message is about: "it" means that one to whoever reads it
 */
export async function tell(
  context: Teller,
  personIds: readonly string[],
  messageFor: (personId: string) => BuiltCard,
  act = context.turnId,
  about: string | null = null,
): Promise<Told> {
  const told: Told = { reached: [], unreached: [], later: [] };
  const { conversations } = context.deps.stores;
  const messenger = context.deps.messenger?.() ?? null;
  const now = Date.parse(context.now);
  for (const personId of new Set(personIds)) {
    const key = `${act}|${personId}`;
    if (await conversations.get(KIND, key, now)) continue;
    const delivery = messenger ? await messenger.send(personId, messageFor(personId)) : null;
    if (delivery?.outcome === 'sent') {
      await conversations.set(KIND, key, { at: context.now }, now + KEPT);
      if (about)
        await changeChat(
          conversations,
          ownChat(personId),
          toldOf(about, delivery.activityId, now),
          now,
        );
      told.reached.push(personId);
    } else {
      told.unreached.push(personId);
      if (delivery?.outcome === 'later') told.later.push(personId);
    }
  }
  return told;
}

/** "Sean Gallagher has been told. I couldn't reach Grace Mensah: please tell them yourself." */
export function toldWords(
  { reached, unreached }: Pick<Told, 'reached' | 'unreached'>,
  name: (id: string) => string,
): string {
  const names = (ids: string[]) => ids.map(name).join(', ');
  return [
    reached.length > 0
      ? `${names(reached)} ${reached.length === 1 ? 'has' : 'have'} been told.`
      : '',
    unreached.length > 0
      ? `I couldn’t reach ${names(unreached)}, who may not have opened Candour yet: please tell them yourself.`
      : '',
  ]
    .filter(Boolean)
    .join(' ');
}
