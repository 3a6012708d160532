/** Absences in the store: written by the conversation, read by the nudges. Dates and cover, never a reason. */
import { z } from 'zod/v4';
import type { Absence } from '../services/nudges';
import type { ConversationStore } from '../services/people/ports';
import { addDays } from '../services/timescale';

const KIND = 'absence';
const PAGE = 100;
const DAY = 86_400_000;
/** How far ahead an absence without an end reaches; it is kept until another one is recorded. */
const OPEN_ENDED = 365;

const absenceSchema = z.object({
  personId: z.string(),
  from: z.iso.date(),
  until: z.iso.date().nullable(),
  coverId: z.string().nullable(),
});
export type StoredAbsence = z.infer<typeof absenceSchema>;

/** One absence per person and first day: the same first day again corrects it. */
export async function saveAbsence(
  store: Pick<ConversationStore, 'set'>,
  absence: StoredAbsence,
): Promise<void> {
  const { personId, from, until } = absence;
  const ends = until === null ? null : Date.parse(until) + 2 * DAY;
  await store.set(KIND, `${personId}|${from}`, absence, ends);
}

/**
 * Everyone who is or will be away.
 * @param now milliseconds since 1970
 */
export async function loadAbsences(
  store: Pick<ConversationStore, 'list'>,
  now: number,
): Promise<Absence[]> {
  const all: Absence[] = [];
  let after: string | null = null;
  do {
    const page = await store.list(KIND, after, PAGE, now);
    for (const { value } of page) {
      const { until, ...rest } = absenceSchema.parse(value);
      all.push({ ...rest, until: until ?? addDays(rest.from, OPEN_ENDED) });
    }
    after = page.length === PAGE ? page.at(-1)!.key : null;
  } while (after !== null);
  return all;
}
