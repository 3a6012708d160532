/** Somebody who has the app and has never spoken to the bot: their chat is opened by who they are in Microsoft Entra. */
import type { ConversationReference } from 'botbuilder';
import type { Settings } from '../host/config';
import { isTrustedServiceUrl } from './activity';
import type { CandourAdapter } from './adapter';
import type { References } from './references';

export interface FirstContactParts {
  adapter: Pick<CandourAdapter, 'openChat'>;
  references: References;
  settings: Settings;
  /** Their object id; null: only an address is known, or nobody of that id. */
  identityOf: (personId: string) => Promise<string | null>;
}

export type FirstContact = (personId: string) => Promise<Partial<ConversationReference> | null>;

/**
 * @returns where they can be reached from now on; null: they can't be asked for, or were tried before
 * @throws whatever Teams answers where it opens no chat: 403 where they don't have the app
 */
export const firstContact =
  ({ adapter, references, settings, identityOf }: FirstContactParts): FirstContact =>
  async (personId) => {
    if (await references.isKnown(personId)) return null;
    const [identity, lobby] = [await identityOf(personId), await references.lobby()];
    if (!identity || !lobby || !isTrustedServiceUrl(lobby.serviceUrl, settings.mode)) return null;
    const { serviceUrl, channelId, bot, tenantId } = lobby;
    const id = await adapter.openChat(settings.app?.id ?? '', lobby, identity);
    const reference = {
      serviceUrl,
      channelId,
      bot,
      conversation: { id, tenantId, conversationType: 'personal', isGroup: false, name: '' },
    } as Partial<ConversationReference>;
    await references.remember(personId, identity, reference);
    return reference;
  };
