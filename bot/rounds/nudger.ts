/**
 * The scheduler in the running bot: every minute it looks at the cases whose time has come, puts what is due in the
 * outbox, and sends. What makes a look due, and how a walk through all cases finds what was overlooked, stands in
 * services/nudges (agenda.ts, keep-agenda.ts).
 * Several bots on one store need no leader: keys are unique and leases exclusive, so each message goes once.
 * Stop it or kill it at any moment; what was leased is taken up again when the lease runs out.
 */
import type { Logger } from 'pino';
import type { Council } from '../../services/councils/types';
import {
  awayIn,
  deliver,
  hurryFor,
  lookAround,
  NudgeMemory,
  offerSummaries,
  openDesk,
  takeWalk,
  walk,
} from '../../services/nudges';
import type {
  Agenda,
  Away,
  NudgeMessage,
  NudgeMessenger,
  Outbox,
  PersonBundle,
  PlanContext,
  SendCounts,
} from '../../services/nudges';
import type { Directory } from '../../services/people/directory';
import type { CaseView } from '../../services/cases/view';
import type { CaseStore } from '../../services/cases/ports';
import type { ConversationStore } from '../../services/people/ports';
import type { Calendar } from '../../services/timescale';
import { changeChat, ownChat } from '../conversation/turn/chat-memory';
import { toldOf } from '../conversation/turn/sent-cards';
import type { Metrics } from '../host/metrics';
import { nudgeContext } from '../../services/absences/nudge-context';

const MINUTE = 60_000;

export interface NudgerParts {
  stores: {
    cases: CaseStore<CaseView>;
    agenda: Agenda<CaseView>;
    outbox: Outbox;
    conversations: ConversationStore;
  };
  council: Council;
  directory: () => Promise<Directory>;
  calendar: () => Calendar;
  messenger: NudgeMessenger;
  /** Makes the card and its plain twin; given the nudges as they stand. */
  render: (bundle: PersonBundle) => NudgeMessage | null | Promise<NudgeMessage | null>;
  /** Whether people also get summaries of how things stand. */
  summaries?: boolean;
  /** Milliseconds since 1970, from the one clock. */
  now: () => number;
  /** Names this process among those that share the store. */
  owner: string;
  log: Pick<Logger, 'info' | 'warn'>;
  metrics: Pick<Metrics, 'nudge'>;
  /** Default one minute. */
  everyMs?: number;
}

export class Nudger {
  readonly #parts: NudgerParts;
  readonly #memory: NudgeMemory;
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<unknown> = Promise.resolve();
  /** Who was away when the cases were last looked at; at first nobody, so that all who are have theirs looked at. */
  #away: Away = new Map();
  /** A walk through all cases that has still to be made, whatever the time. */
  #owesWalk = false;
  #walking: Promise<unknown> | null = null;
  #stopped = false;
  readonly #offered = new Set<string>();

  constructor(parts: NudgerParts) {
    this.#parts = parts;
    this.#memory = new NudgeMemory(parts.stores.conversations);
  }

  /** Begins at once, then every minute. A round that overruns delays the next; two never overlap. */
  start(): void {
    if (this.#timer) return;
    this.#schedule(0);
  }

  /** No round begins after this; resolves when the one under way has ended. */
  async stop(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#stopped = true;
    await this.#running;
    await this.#walking;
  }

  /** One round: look, then send. Never throws: a store that is away is tried again in a minute. */
  async tick(): Promise<SendCounts | null> {
    try {
      await this.#look();
      const counts = await deliver(this.#sending());
      this.#report(counts);
      return counts;
    } catch (error) {
      this.#parts.log.warn({ err: error }, 'a round of nudges failed; the next is in a minute');
      return null;
    }
  }

  async #look(): Promise<void> {
    const { stores, now, log } = this.#parts;
    const unreachable = await this.#memory.unreachable(now());
    const context: PlanContext = { ...(await this.#context()), unreachable };
    await this.#keepTrue(context);
    const { faults } = await lookAround({ ...stores, memory: this.#memory }, context);
    for (const { ref, error } of faults)
      log.warn({ err: error, ref }, 'a case could not be planned; it is tried again');
    if (this.#parts.summaries) await offerSummaries(stores.outbox, context, this.#offered);
  }

  /** Whoever went away or came back has their cases looked at; a change of more is followed by a walk. */
  async #keepTrue(context: PlanContext): Promise<void> {
    const { stores } = this.#parts;
    const away = awayIn(context);
    const { grants, all } = hurryFor(this.#away, away, context.directory);
    if (grants.length > 0) await stores.agenda.hurry({ grants });
    this.#away = away;
    this.#owesWalk ||= all;
    if (this.#walking) return;
    const taken = await takeWalk(stores.conversations, context, this.#owesWalk);
    if (!taken) return;
    this.#owesWalk = false;
    const desk = await openDesk({ ...stores, memory: this.#memory }, context);
    const goingOn = { now: () => this.#parts.now(), stopped: () => this.#stopped };
    this.#walking = walk(stores.conversations, desk, taken, goingOn)
      .catch((error: unknown) => {
        this.#owesWalk = true;
        this.#parts.log.warn({ err: error }, 'the walk through all cases was cut off');
      })
      .finally(() => (this.#walking = null));
  }

  #schedule(afterMs: number): void {
    this.#timer = setTimeout(() => {
      this.#running = this.tick().then(() => {
        if (this.#timer) this.#schedule(this.#parts.everyMs ?? MINUTE);
      });
    }, afterMs);
    // A bot that is otherwise done may end: nudges alone keep no process alive.
    this.#timer.unref();
  }

  async #context(): Promise<PlanContext> {
    const { stores, council, directory, calendar, now } = this.#parts;
    return nudgeContext({
      conversations: stores.conversations,
      council,
      directory: await directory(),
      calendar: calendar(),
      now: now(),
    });
  }

  #sending() {
    const { stores, messenger, render, now, owner } = this.#parts;
    return {
      outbox: stores.outbox,
      cases: stores.cases,
      memory: this.#memory,
      agenda: stores.agenda,
      messenger,
      render,
      now,
      owner,
      context: () => this.#context(),
      // A message about one case is the last card in the receiver's chat: "blocked" means that case.
      told: async ({ personId, nudges }: PersonBundle, activityId: string) => {
        const [ref, more] = new Set(nudges.map((nudge) => nudge.ref));
        if (ref !== undefined && more === undefined)
          await changeChat(
            stores.conversations,
            ownChat(personId),
            toldOf(ref, activityId, now()),
            now(),
          );
      },
    };
  }

  #report(counts: SendCounts): void {
    for (const outcome of [
      'sent',
      'retried',
      'failed',
      'refused',
      'expired',
      'superseded',
    ] as const) {
      if (counts[outcome] > 0) this.#parts.metrics.nudge(outcome, counts[outcome]);
    }
    if (counts.refused > 0)
      this.#parts.log.warn(
        { refused: counts.refused },
        'Teams refused reminders as messages, also without their cards; their receivers were told nothing',
      );
    if (Object.values(counts).some((n) => n > 0)) this.#parts.log.info({ ...counts }, 'nudges');
  }
}
