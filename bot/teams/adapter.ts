/** Bot Framework's adapter, with the corners that matter to Candour rounded off. */
import { TeamsAdapter } from '@microsoft/teams-ai/lib/TeamsAdapter';
import type {
  Activity,
  ConfigurationBotFrameworkAuthenticationOptions,
  ConfigurationServiceClientCredentialFactory,
  ConversationParameters,
  ResourceResponse,
  TurnContext,
} from 'botbuilder';
import type { Logger } from 'pino';
import type { Settings } from '../host/config';
import { describeError } from '../host/log';
import { sharingClients } from './clients';
import type { Lobby } from './references';
import { isLost, isPassing, retryDelay } from './faults';

/** What the HTTP side sends back. */
export interface HttpAnswer {
  status: number;
  body?: unknown;
}

/** For tests: another place to fetch signing keys from, and outgoing credentials without Entra. */
export interface AuthOverrides {
  options: ConfigurationBotFrameworkAuthenticationOptions;
  credentials: ConfigurationServiceClientCredentialFactory;
}

const REPLY_TRIES = 3;
/** Marks a context whose sends are tried once: the caller has its own way to try again. */
const ONCE = Symbol('tried once');

/** With all of its own settings left out, the SDK trusts Microsoft's public keys; setting any of them replaces all. */
function authOptions({ app }: Settings): ConfigurationBotFrameworkAuthenticationOptions {
  if (!app) return {};
  return {
    MicrosoftAppId: app.id,
    MicrosoftAppType: app.type,
    ...(app.password ? { MicrosoftAppPassword: app.password } : {}),
    ...(app.tenantId ? { MicrosoftAppTenantId: app.tenantId } : {}),
  };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export class CandourAdapter extends TeamsAdapter {
  declare protected readonly botFrameworkAuthentication: ReturnType<typeof sharingClients>;

  constructor(
    settings: Settings,
    private readonly log: Logger,
    overrides?: AuthOverrides,
  ) {
    super(overrides?.options ?? authOptions(settings), overrides?.credentials);
    this.botFrameworkAuthentication = sharingClients(
      this.botFrameworkAuthentication,
      withoutRetries,
    );
  }

  /**
   * Authenticates an activity and runs the turn.
   * @param authorization the Authorization header; '' when there is none
   * @param activity checked by `readEnvelope`
   * @returns 401 for anything that isn't provably from Teams, always with the same body
   */
  async receive(
    authorization: string,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<HttpAnswer> {
    let authenticated = false;
    try {
      const answer = await this.processActivity(authorization, activity, async (context) => {
        authenticated = true;
        await logic(context);
      });
      return answer ?? { status: 200 };
    } catch (error) {
      // Before the turn only authentication can fail; the SDK reports half of its refusals as faults of the server.
      if (authenticated) throw error;
      this.log.warn({ err: describeError(error) }, 'an activity was not authenticated');
      return {
        status: 401,
        body: { code: 'Unauthorized', message: 'This request is not authenticated.' },
      };
    }
  }

  /** A proactive turn whose sends are tried once only. */
  async once(
    botAppId: string,
    reference: Parameters<TeamsAdapter['continueConversationAsync']>[1],
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<void> {
    await this.continueConversationAsync(botAppId, reference, async (context) => {
      context.turnState.set(ONCE, true);
      // The SDK invents an id for the turn; as `replyToId` it would point at a message that never was.
      delete context.activity.id;
      await logic(context);
    });
  }

  /**
   * Opens a person's own chat with the bot, where they have the app and have never spoken. Tried once only.
   * @param member their id in Microsoft Entra
   * @returns what the channel calls the chat
   */
  async openChat(
    botAppId: string,
    { serviceUrl, channelId, bot, tenantId }: Lobby,
    member: string,
  ): Promise<string> {
    let opened = '';
    await this.createConversationAsync(
      botAppId,
      channelId,
      serviceUrl,
      // Not given, the connector's own: as in every other message of the bot's.
      undefined as never,
      {
        isGroup: false,
        bot,
        members: [{ id: member, name: '' }],
        tenantId,
        channelData: { tenant: { id: tenantId } },
      } satisfies Partial<ConversationParameters>,
      (context) => {
        opened = context.activity.conversation.id;
        return Promise.resolve();
      },
    );
    return opened;
  }

  /** Sends, and tries again shortly where Teams asks for that or the connection was lost; a reply is worth a few seconds, no more. */
  override async sendActivities(
    context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await super.sendActivities(context, activities);
      } catch (error) {
        const worthIt = isPassing(error) || isLost(error);
        if (attempt >= REPLY_TRIES || context.turnState.get(ONCE) || !worthIt) throw error;
        await pause(Math.min(retryDelay(error, attempt), 1_500));
      }
    }
  }
}

interface Pipelined {
  client?: { pipeline?: { removePolicy(options: { name: string }): unknown } };
}

/** The SDK's own retries wait as long as Teams says, inside the turn, and repeat a POST that may have arrived. */
function withoutRetries(client: object): void {
  (client as Pipelined).client?.pipeline?.removePolicy({ name: 'defaultRetryPolicy' });
}
