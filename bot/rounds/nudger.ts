/**
 * The scheduler in the running bot: every ten minutes it plans and puts what is due in the outbox, every minute it
 * sends. Planning reads every live case, and what it finds changes with people's hours, not by the minute.
 * Several bots on one store need no leader: keys are unique and leases exclusive, so each message goes once.
 * Stop it or kill it at any moment; what was leased is taken up again when the lease runs out.
 */
import type { Logger } from 'pino';
import type { Council } from '../../services/councils/types';
import { deliver, enqueueDue, NudgeMemory } from '../../services/nudges';
import type {
  Absence,
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

const MINUTE = 60_000;
/** Counted from midnight, so that the hours at which people begin, and 15:00, are met at once. */
const PLAN_EVERY = 10 * MINUTE;

export interface NudgerParts {
  stores: { cases: CaseStore<CaseView>; outbox: Outbox; conversations: ConversationStore };
  council: Council;
  directory: () => Promise<Directory>;
  calendar: () => Calendar;
  /** Who is away; default nobody. */
  absences?: () => Promise<Absence[]>;
  messenger: NudgeMessenger;
  /** Makes the card and its plain twin; given the nudges as they stand. */
  render: (bundle: PersonBundle) => NudgeMessage | Promise<NudgeMessage>;
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
  /** The stretch of ten minutes that was planned last; null: plan at the next round, whatever the time. */
  #planned: number | null = null;
  #running: Promise<unknown> = Promise.resolve();

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
    await this.#running;
  }

  /** One round: plan if it is time, then send. Never throws: a store that is away is tried again in a minute. */
  async tick(): Promise<SendCounts | null> {
    try {
      await this.#plan();
      const counts = await deliver(this.#sending());
      // Whoever stands in for somebody that no message reached need not wait.
      if (counts.failed > 0) this.#planned = null;
      this.#report(counts);
      return counts;
    } catch (error) {
      this.#parts.log.warn({ err: error }, 'a round of nudges failed; the next is in a minute');
      return null;
    }
  }

  async #plan(): Promise<void> {
    const now = this.#parts.now();
    const stretch = Math.floor(now / PLAN_EVERY);
    if (stretch === this.#planned) return;
    await enqueueDue(
      { ...this.#parts.stores, memory: this.#memory },
      { ...(await this.#context()), now },
    );
    this.#planned = stretch;
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

  async #context(): Promise<Omit<PlanContext, 'now'>> {
    const { council, directory, calendar, absences } = this.#parts;
    return {
      council,
      directory: await directory(),
      calendar: calendar(),
      absences: absences ? await absences() : [],
    };
  }

  #sending() {
    const { stores, messenger, render, now, owner } = this.#parts;
    return {
      outbox: stores.outbox,
      cases: stores.cases,
      memory: this.#memory,
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
    for (const outcome of ['sent', 'retried', 'failed', 'expired', 'superseded'] as const) {
      if (counts[outcome] > 0) this.#parts.metrics.nudge(outcome, counts[outcome]);
    }
    if (Object.values(counts).some((n) => n > 0)) this.#parts.log.info({ ...counts }, 'nudges');
  }
}
