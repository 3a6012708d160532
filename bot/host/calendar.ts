/**
 * The calendar in use: the bundled one, changed by the last bank-holiday file that a person reviewed
 * and applied (`candour check --calendar FILE --apply`). It is kept in the store, so that every
 * instance counts alike.
 */
import { z } from 'zod/v4';
import type { ConversationStore } from '../../services/people/ports';
import { englandAndWales } from '../../services/timescale';
import type { Calendar, SkippedDay } from '../../services/timescale';

const KIND = 'calendar';
const KEY = 'current';

/** A reviewed file: its name, its content in GOV.UK's format, and when it was applied (ISO instant). */
export interface AppliedFeed {
  name: string;
  feed: unknown;
  at: string;
}

/** What is in use, and what it replaced. One document, so that a change is one write. */
export interface KeptCalendar {
  /** Null: the bundled calendar alone. */
  current: AppliedFeed | null;
  /** What `--undo` would bring back; null: there is nothing to take back. */
  before: { feed: AppliedFeed | null } | null;
}

const applied = z.object({ name: z.string(), feed: z.unknown(), at: z.string() });
const kept = z.object({
  current: applied.nullable(),
  before: z.object({ feed: applied.nullable() }).nullable(),
});

type Memory = Pick<ConversationStore, 'get' | 'put'>;

/** The kept calendar and its version in the store (0: nothing was ever applied). */
export async function keptCalendar(
  memory: Memory,
  now: number,
): Promise<KeptCalendar & { version: number }> {
  const found = await memory.get(KIND, KEY, now);
  if (!found) return { current: null, before: null, version: 0 };
  return { ...kept.parse(found.value), version: found.version };
}

/**
 * Keeps a reviewed file, or what was there before it.
 * @throws StoreError `conflict` when somebody else changed the calendar meanwhile
 */
export async function keepCalendar(
  memory: Memory,
  { current, before }: KeptCalendar,
  seen: number,
  now: number,
): Promise<void> {
  await memory.put(KIND, KEY, { current, before }, seen, null, now);
}

/** The calendar of a reviewed file; null: the bundled one. @throws TimescaleError `calendarFile` */
export function calendarOf(feed: AppliedFeed | null, closures: readonly SkippedDay[]): Calendar {
  if (feed === null) return englandAndWales({ closures });
  return englandAndWales({ closures, feed: feed.feed, feedName: feed.name });
}

/**
 * The calendar that every door counts with.
 * @param now milliseconds since 1970
 * @throws StoreError `unavailable`
 */
export async function loadCalendar(
  memory: Memory,
  closures: readonly SkippedDay[],
  now: number,
): Promise<Calendar> {
  return calendarOf((await keptCalendar(memory, now)).current, closures);
}
