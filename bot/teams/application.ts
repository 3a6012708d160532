/**
 * teams-ai's Application, without its AI: three routes that hand every turn to one handler.
 * There is no turn state: what must last is in the stores, behind versions.
 */
// Not the package's index: that brings planners, models and tokenizers, a third of its load time.
import { Application } from '@microsoft/teams-ai/lib/Application';
import type { TurnContext } from 'botbuilder';
import type { CandourAdapter } from './adapter';

export interface Handlers {
  /** A message, typed or sent by a card's Action.Submit. */
  message: (context: TurnContext) => Promise<void>;
  /** Every invoke: an invoke without a route would be answered 501, which Teams shows as a fault. */
  invoke: (context: TurnContext) => Promise<void>;
  /** Anything else (installed, members added, reactions …). */
  other: (context: TurnContext) => Promise<void>;
}

export function createApplication(
  adapter: CandourAdapter,
  botAppId: string,
  handlers: Handlers,
): Application {
  const application = new Application({
    adapter,
    botAppId,
    // One timer field serves all overlapping turns, and its activities count against the rate limit.
    startTypingTimer: false,
    // It removes one mention and changes the text; bot/teams/text.ts removes all of the bot's.
    removeRecipientMention: false,
  });
  const isType = (type: string) => (context: TurnContext) =>
    Promise.resolve(context.activity.type === type);
  application.addRoute(isType('invoke'), handlers.invoke, true);
  application.addRoute(isType('message'), handlers.message);
  application.addRoute(() => Promise.resolve(true), handlers.other);
  return application;
}
