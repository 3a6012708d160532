/** What people wish of their messages: when, on which days, and as what. Nothing personal: hours and weekdays. */
import { z } from 'zod/v4';
import type { ConversationStore } from '../people/ports';

const minutes = z.number().int().min(0).max(1439);
const weekday = z.number().int().min(0).max(6);

const wishesSchema = z.object({
  /** Minutes after London midnight, within their own pattern; null: all of it. */
  hours: z.object({ from: minutes, to: minutes }).nullable(),
  /** Weekdays without reminders; 0 is Sunday. What is late comes all the same. */
  quietDays: z.array(weekday),
  /** Whether reminders come one by one as they fall due; false: what is due on the day, and late, alone. */
  daily: z.boolean(),
  /** `usual`: as their role has it. A weekday of null: each working day. */
  summary: z.union([
    z.literal('usual'),
    z.null(),
    z.object({ weekday: weekday.nullable(), at: minutes.nullable() }),
  ]),
});
export type Wishes = z.infer<typeof wishesSchema>;
export type QuietTimes = Pick<Wishes, 'hours' | 'quietDays'>;

export const USUAL: Wishes = { hours: null, quietDays: [], daily: true, summary: 'usual' };

const KIND = 'nudgeWishes';
const PAGE = 100;

/** @throws StoreError `unavailable` */
export async function wishesOf(
  store: Pick<ConversationStore, 'get'>,
  personId: string,
  now: number,
): Promise<Wishes> {
  const kept = await store.get(KIND, personId, now);
  return kept ? wishesSchema.parse(kept.value) : USUAL;
}

/** Kept until they wish otherwise. */
export async function keepWishes(
  store: Pick<ConversationStore, 'set'>,
  personId: string,
  wishes: Wishes,
): Promise<void> {
  await store.set(KIND, personId, wishes, null);
}

/** Of everybody who has wished for anything. @param now milliseconds since 1970 */
export async function allWishes(
  store: Pick<ConversationStore, 'list'>,
  now: number,
): Promise<ReadonlyMap<string, Wishes>> {
  const all = new Map<string, Wishes>();
  let after: string | null = null;
  do {
    const page = await store.list(KIND, after, PAGE, now);
    for (const { key, value } of page) all.set(key, wishesSchema.parse(value));
    after = page.length === PAGE ? page.at(-1)!.key : null;
  } while (after !== null);
  return all;
}

/** A breach waits for no wished day, though it keeps to the wished hours of it. */
export function quietTimes(wishes: Wishes | undefined, { offset }: { offset: number }): QuietTimes {
  const { hours, quietDays } = wishes ?? USUAL;
  return { hours, quietDays: offset > 0 ? [] : quietDays };
}

/** Whether somebody hears of a rung in their summary alone: before the day itself, where they want no daily reminders. */
export const isMuted = (
  wishes: Wishes | undefined,
  { offset, audience }: { offset: number; audience: string },
): boolean => wishes?.daily === false && offset < 0 && audience !== 'decider';
