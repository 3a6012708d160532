/**
 * The Teams side: activities in, plain turns to the conversation, plain replies out. With bot/host/server.ts this is
 * all that knows Bot Framework and teams-ai, so that moving to their successor is a change in this folder.
 */
import { randomUUID } from 'node:crypto';
import { TurnContext } from 'botbuilder';
import type { Activity, ConversationReference } from 'botbuilder';
import type { Conversation, Messenger, Reply, Sender, Turn } from '../conversation/turn/types';
import { admit, readEnvelope } from './activity';
import type { Refusal } from './activity';
import { CandourAdapter } from './adapter';
import type { AuthOverrides, HttpAnswer } from './adapter';
import { createApplication } from './application';
import { answerInvoke, kindOf, PROBLEMS, REFUSED, sentenceFor } from './arrival';
import type { Arrival } from './arrival';
import { refusal } from './invoke';
import type { InvokeAnswer } from './invoke';
import { InOrder } from './order';
import { References } from './references';
import { answerAction, answerDialog, answerSearch, speak } from './replies';
import type { Surface } from './replies';
import { emailOf } from './roster';
import { messengerFor, type SpeakerParts } from './speaker';
import { surfaceOf } from './surface';
import { quotedId } from './text';
import { readInput, scopeOf, turnIdOf } from './turns';
import type { Input } from './turns';
import { failed, SAYS } from './wording';

export interface TeamsParts extends SpeakerParts {
  conversation: Conversation;
  /**
   * The directory id behind a sender, once linked; null: unknown. Asked after the turn, so that a link made
   * in it counts. Decides where reminders for that person go.
   */
  identify: (sender: Sender) => Promise<string | null>;
  /** Tests only. */
  auth?: AuthOverrides;
  /** Teams gives up on an invoke after about 5 seconds; what takes longer is answered afterwards. */
  invokeBudgetMs?: number;
}

export { createSpeaker } from './speaker';

export interface TeamsSide {
  /**
   * One POST to /api/messages.
   * @param authorization the Authorization header, '' when there is none
   * @param body the parsed JSON, untrusted
   */
  receive(authorization: string, body: unknown): Promise<HttpAnswer>;
  messenger: Messenger;
}

const ARRIVAL = Symbol('arrival');
const INVOKE_BUDGET_MS = 3_500;
const arrivalOf = (context: TurnContext) => context.turnState.get<Arrival>(ARRIVAL);

class Teams implements TeamsSide {
  readonly messenger: Messenger;
  private readonly adapter: CandourAdapter;
  private readonly references: References;
  private readonly order = new InOrder();
  private readonly run: (context: TurnContext) => Promise<boolean>;
  private readonly botAppId: string;

  constructor(private readonly parts: TeamsParts) {
    const { settings, clock, log } = parts;
    this.botAppId = settings.app?.id ?? '';
    this.adapter = new CandourAdapter(settings, log, parts.auth);
    this.references = new References(parts.conversations, clock);
    this.messenger = messengerFor(parts, this.adapter, this.references);
    const application = createApplication(this.adapter, this.botAppId, {
      message: (context) => this.onMessage(context),
      invoke: (context) => this.onInvoke(context),
      other: (context) => this.onMessage(context),
    });
    this.run = (context) => application.run(context);
  }

  async receive(authorization: string, body: unknown): Promise<HttpAnswer> {
    const envelope = readEnvelope(body);
    if (!envelope)
      return {
        status: 400,
        body: { code: 'BadActivity', message: 'This is not an activity that can be answered.' },
      };
    const correlationId = randomUUID().slice(0, 8);
    const arrival: Arrival = {
      envelope,
      correlationId,
      log: this.parts.log.child({ correlationId }),
      startedAt: performance.now(),
      kind: kindOf(envelope),
      // Until somebody has been let in.
      outcome: 'refused',
      admitted: null,
    };
    try {
      return await this.adapter.receive(authorization, body as Activity, (context) =>
        this.turn(context, arrival),
      );
    } catch (error) {
      arrival.outcome = 'failed';
      arrival.log.error({ err: error }, 'a turn could not be answered');
      return { status: 500, body: { code: 'Failed', message: failed(correlationId) } };
    } finally {
      this.account(arrival);
    }
  }

  private account({ kind, outcome, startedAt, log, envelope }: Arrival): void {
    const ms = performance.now() - startedAt;
    this.parts.metrics.turn(kind, outcome, ms / 1000);
    log.info({ kind, outcome, scope: scopeOf(envelope), ms: Math.round(ms) }, 'turn');
  }

  /** Authenticated from here on. */
  private async turn(context: TurnContext, arrival: Arrival): Promise<void> {
    const admitted = admit(arrival.envelope, this.parts.settings);
    if (typeof admitted === 'string') return this.refuse(context, arrival, admitted);
    arrival.admitted = admitted;
    arrival.outcome = 'answered';
    context.turnState.set(ARRIVAL, arrival);
    try {
      await this.run(context);
    } catch (error) {
      await this.apologise(context, arrival, error);
    }
  }

  private async apologise(context: TurnContext, arrival: Arrival, error: unknown): Promise<void> {
    arrival.outcome = 'failed';
    arrival.log.error({ err: error }, 'a turn failed');
    const text = failed(arrival.correlationId);
    if (arrival.envelope.type === 'invoke')
      await answerInvoke(context, sentenceFor(arrival.envelope.name, text));
    else await context.sendActivity(text);
  }

  /** The same few words to whoever isn't let in; nothing is sent to an address that isn't Teams'. */
  private async refuse(context: TurnContext, arrival: Arrival, why: Refusal): Promise<void> {
    arrival.log.warn({ why, kind: arrival.kind }, 'an activity was refused');
    if (arrival.envelope.type === 'invoke')
      await answerInvoke(context, refusal(403, 'Forbidden', REFUSED[why]));
    else if (arrival.envelope.type === 'message' && why !== 'untrustedAddress')
      await context.sendActivity(REFUSED[why]);
  }

  private async onMessage(context: TurnContext): Promise<void> {
    const arrival = arrivalOf(context);
    const read = readInput(arrival.envelope, this.parts.clock.iso());
    if ('problem' in read) {
      if (read.problem !== 'ignored') arrival.outcome = 'refused';
      if (PROBLEMS[read.problem]) await context.sendActivity(PROBLEMS[read.problem]);
      return;
    }
    const turn = this.turnOf(context, arrival, read.input);
    const replies = await this.converse(turn, arrival);
    await speak(replies, this.surface(context, arrival, turn));
    await this.remember(context, arrival, turn);
  }

  private async onInvoke(context: TurnContext): Promise<void> {
    const arrival = arrivalOf(context);
    const { name } = arrival.envelope;
    const read = readInput(arrival.envelope, this.parts.clock.iso());
    if ('problem' in read) {
      arrival.outcome = 'refused';
      return answerInvoke(context, sentenceFor(name, PROBLEMS[read.problem]));
    }
    const turn = this.turnOf(context, arrival, read.input);
    const work = this.converse(turn, arrival);
    const replies = await this.inTime(work);
    if (replies === null) {
      arrival.outcome = 'late';
      this.answerLater(context, arrival, turn, work);
      return answerInvoke(context, sentenceFor(name, SAYS.stillWorking));
    }
    await answerInvoke(
      context,
      await this.invokeAnswer(turn, replies, this.surface(context, arrival, turn)),
    );
  }

  private invokeAnswer(turn: Turn, replies: Reply[], surface: Surface): Promise<InvokeAnswer> {
    switch (turn.input.kind) {
      case 'search':
        return Promise.resolve(answerSearch(replies));
      case 'logMessage':
        return answerDialog(replies, surface, false);
      case 'logMessageSubmit':
        return answerDialog(replies, surface, true);
      default:
        return answerAction(replies, surface);
    }
  }

  private turnOf(context: TurnContext, arrival: Arrival, input: Input): Turn {
    const { envelope, admitted, correlationId, log } = arrival;
    if (!admitted) throw new Error('a turn was handled before it was admitted');
    arrival.kind = input.kind;
    return {
      id: turnIdOf(envelope),
      sender: {
        aadObjectId: admitted.aadObjectId,
        tenantId: admitted.tenantId,
        name: envelope.from?.name ?? '',
        email: () => emailOf(context, admitted, log),
      },
      scope: scopeOf(envelope),
      conversationId: envelope.conversation.id,
      now: this.parts.clock.iso(),
      correlationId,
      quoted: quotedId(envelope),
      input,
    };
  }

  /** Messages of one conversation are taken in the order in which they came. Never rejects. */
  private converse(turn: Turn, arrival: Arrival): Promise<Reply[]> {
    const handle = async (): Promise<Reply[]> => {
      try {
        return await this.parts.conversation.handle(turn);
      } catch (error) {
        arrival.outcome = 'failed';
        arrival.log.error({ err: error }, 'the conversation failed');
        return [{ kind: 'toast', text: failed(turn.correlationId) }];
      }
    };
    // A search is asked with every letter typed and changes nothing: it waits for nobody.
    return turn.input.kind === 'search' ? handle() : this.order.run(turn.conversationId, handle);
  }

  private async inTime(work: Promise<Reply[]>): Promise<Reply[] | null> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<null>((resolve) => {
      timer = setTimeout(() => resolve(null), this.parts.invokeBudgetMs ?? INVOKE_BUDGET_MS);
    });
    return Promise.race([work, late]).finally(() => clearTimeout(timer));
  }

  /** The invoke has been answered; what was asked is still done, and its answer follows as messages. */
  private answerLater(
    context: TurnContext,
    arrival: Arrival,
    turn: Turn,
    work: Promise<Reply[]>,
  ): void {
    const reference = TurnContext.getConversationReference(context.activity);
    const follow = async () => {
      const replies = await work;
      if (turn.input.kind === 'search') return;
      await this.adapter.continueConversationAsync(this.botAppId, reference, async (later) => {
        await speak(replies, this.surface(later, arrival, turn));
      });
    };
    follow().catch((error: unknown) =>
      arrival.log.error({ err: error }, 'a late answer was not delivered'),
    );
  }

  private surface(context: TurnContext, arrival: Arrival, turn: Turn): Surface {
    return surfaceOf(context, arrival, turn, { ...this.parts, messenger: this.messenger });
  }

  /**
   * Keeps where the sender can be reached. Only from a chat with the bot itself: an invoke may come from
   * a chat between two people, which also calls itself personal.
   */
  private async remember(context: TurnContext, arrival: Arrival, turn: Turn): Promise<void> {
    if (turn.scope !== 'personal') return;
    const reference: Partial<ConversationReference> = TurnContext.getConversationReference(
      context.activity,
    );
    const { aadObjectId } = turn.sender;
    if (this.references.isFresh(aadObjectId, reference)) return;
    try {
      const personId = await this.parts.identify(turn.sender);
      if (personId !== null) await this.references.remember(personId, aadObjectId, reference);
    } catch (error) {
      arrival.log.warn({ err: error }, 'where to reach the sender was not kept');
    }
  }
}

/** Builds the Teams side. Needs no network: signing keys are fetched with the first signed request. */
export function createTeamsSide(parts: TeamsParts): TeamsSide {
  return new Teams(parts);
}
