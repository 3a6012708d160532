/** A handover as it is kept: previewed, planned for a day, under way, done. */
import { z } from 'zod/v4';
import { StoreError } from '../cases/ports';
import type { ConversationStore } from '../people/ports';

const KIND = 'handover';
const PAGE = 100;
const DAY = 86_400_000;
/** A preview is for today; what was done can be looked up for a month. */
const KEPT: Partial<Record<Handover['state'], number>> = {
  preview: DAY,
  done: 30 * DAY,
  cancelled: 30 * DAY,
};

const handoverSchema = z.object({
  id: z.string(),
  /** Who hands over: by their right it is done, asked again on the day. */
  ownerId: z.string(),
  from: z.string(),
  to: z.string(),
  /** The team of whoever gives them up, kept in case they have left by then. */
  teamId: z.string(),
  /** The day on which they change hands. */
  on: z.iso.date(),
  /** Planned for that day, with whatever is open then; else only what the preview showed. */
  later: z.boolean(),
  awayFrom: z.iso.date().nullable(),
  state: z.enum(['preview', 'planned', 'moving', 'moved', 'done', 'cancelled']),
  /** What the preview showed as going. */
  seen: z.array(z.string()),
  /** What was tried, written down before it is tried. */
  tried: z.array(z.string()),
  /** Of those, what was refused. */
  refused: z.array(z.string()),
  /** Who need not be told any more: told, or given up. */
  told: z.array(z.string()),
  unreached: z.array(z.string()),
  /** Milliseconds since 1970: until then somebody is at it. */
  leasedUntil: z.number(),
});
export type Handover = z.infer<typeof handoverSchema>;

export interface StoredHandover {
  plan: Handover;
  version: number;
}

export async function getHandover(
  store: Pick<ConversationStore, 'get'>,
  id: string,
  now: number,
): Promise<StoredHandover | null> {
  const found = await store.get(KIND, id, now);
  return found ? { plan: handoverSchema.parse(found.value), version: found.version } : null;
}

/** @returns null when somebody else wrote meanwhile: it is theirs to go on */
export async function putHandover(
  store: Pick<ConversationStore, 'put'>,
  plan: Handover,
  seen: number,
  now: number,
): Promise<StoredHandover | null> {
  const kept = KEPT[plan.state];
  const until = kept === undefined ? null : now + kept;
  try {
    return { plan, version: await store.put(KIND, plan.id, plan, seen, until, now) };
  } catch (error) {
    if (error instanceof StoreError && error.code === 'conflict') return null;
    throw error;
  }
}

/** Every handover that is planned or under way. */
export async function openHandovers(
  store: Pick<ConversationStore, 'list'>,
  now: number,
): Promise<StoredHandover[]> {
  const open: StoredHandover[] = [];
  let after: string | null = null;
  do {
    const page = await store.list(KIND, after, PAGE, now);
    for (const { value, version } of page) {
      const plan = handoverSchema.parse(value);
      if (['planned', 'moving', 'moved'].includes(plan.state)) open.push({ plan, version });
    }
    after = page.length === PAGE ? page.at(-1)!.key : null;
  } while (after !== null);
  return open;
}
