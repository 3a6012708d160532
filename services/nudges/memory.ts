/** What nudging remembers: which nudges were sent to whom, and whom no message reaches at present. */
import type { ConversationStore } from '../people/ports';
import type { Nudge } from './types';

const SENT = 'nudgeSent';
const UNREACHABLE = 'nudgeUnreachable';
const SNOOZED = 'nudgeSnoozed';
const SEEN = 'nudgeSeen';
const DAY = 24 * 60 * 60 * 1000;
/** Longer than any ladder with its catching up; after that no plan asks for the key any more. */
const SENT_KEPT = 120 * DAY;
/** Tried again after a week, or as soon as they speak to the bot. */
const UNREACHABLE_KEPT = 7 * DAY;

export type NudgeMemoryStore = Pick<ConversationStore, 'get' | 'set' | 'remove' | 'list'>;

/** Somebody whom no message reaches. */
export interface Unreached {
  personId: string;
  /** Milliseconds since 1970. */
  at: number;
  code: string;
}

/** Small documents in the conversation store, by key; no personal data but a directory id. */
export class NudgeMemory {
  constructor(private readonly store: NudgeMemoryStore) {}

  async wasSent(nudge: Pick<Nudge, 'key' | 'personId'>, now: number): Promise<boolean> {
    return (await this.store.get(SENT, sentKey(nudge.key, nudge.personId), now)) !== null;
  }

  async unsent(nudges: readonly Nudge[], now: number): Promise<Nudge[]> {
    const left: Nudge[] = [];
    for (const nudge of nudges) {
      if (!(await this.wasSent(nudge, now)) && !(await this.isSnoozed(nudge, now)))
        left.push(nudge);
    }
    return left;
  }

  /**
   * No reminder about this case to this person before `until` (milliseconds since 1970). What is due today, on the
   * next working day, or late is said all the same; a reminder whose day has passed meanwhile is caught up with.
   */
  async snooze(personId: string, ref: string, until: number): Promise<void> {
    await this.store.set(SNOOZED, sentKey(ref, personId), { until }, until);
  }

  private async isSnoozed(
    { ref, personId, kind, facts }: Pick<Nudge, 'ref' | 'personId' | 'kind' | 'facts'>,
    now: number,
  ): Promise<boolean> {
    const { workingDays } = facts;
    // Not the day before, whatever was put off: a date may have moved since.
    if (kind !== 'reminder' || (workingDays !== null && workingDays <= 1)) return false;
    return (await this.store.get(SNOOZED, sentKey(ref, personId), now)) !== null;
  }

  /** The nudges and all that they cover are done with, for this person. */
  async markSent(nudges: readonly Nudge[], now: number): Promise<void> {
    for (const { key, covers, personId } of nudges) {
      for (const each of [key, ...covers]) {
        await this.store.set(SENT, sentKey(each, personId), { at: now }, now + SENT_KEPT);
      }
    }
  }

  /** Its receiver showed by a reaction that they have seen the message of that key. */
  async markSeen(key: string, now: number): Promise<void> {
    if (await this.seenAt(key, now)) return;
    await this.store.set(SEEN, key, { at: now }, now + SENT_KEPT);
  }

  /** When the message of that key was seen, milliseconds since 1970; null: nothing shows that it was. */
  async seenAt(key: string, now: number): Promise<number | null> {
    const kept = await this.store.get(SEEN, key, now);
    return kept ? (kept.value as { at: number }).at : null;
  }

  /** From now on their nudges go to whoever stands in for them. */
  async markUnreachable(personId: string, code: string, now: number): Promise<void> {
    await this.store.set(UNREACHABLE, personId, { code, at: now }, now + UNREACHABLE_KEPT);
  }

  /** They spoke to the bot: messages reach them again. */
  async markReachable(personId: string): Promise<void> {
    await this.store.remove(UNREACHABLE, personId);
  }

  async unreachable(now: number): Promise<Set<string>> {
    return new Set((await this.unreached(now)).map(({ personId }) => personId));
  }

  /** Whom no message reaches at present, since when, and what the channel said. */
  async unreached(now: number): Promise<Unreached[]> {
    const found: Unreached[] = [];
    let after: string | null = null;
    do {
      const page = await this.store.list(UNREACHABLE, after, 100, now);
      for (const { key, value } of page) {
        const { at, code } = value as { at: number; code: string };
        found.push({ personId: key, at, code });
      }
      after = page.length === 100 ? page.at(-1)!.key : null;
    } while (after !== null);
    return found;
  }
}

const sentKey = (key: string, personId: string): string => `${key}|${personId}`;
