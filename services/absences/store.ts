/** Absences in the store: written by the doors, read by the nudges. Dates and cover, never a reason. */
import { z } from 'zod/v4';
import type { Absence } from '../nudges';
import type { ConversationStore, Remembered } from '../people/ports';
import { addDays, type PlainDate } from '../timescale';

const KIND = 'absence';
const PAGE = 100;
/** How far ahead an absence without an end reaches; it is kept until somebody says that it has ended. */
const OPEN_ENDED = 365;

export const absenceSchema = z.object({
  personId: z.string(),
  from: z.iso.date(),
  until: z.iso.date().nullable(),
  coverId: z.string().nullable(),
  /** Who recorded it, by whose right cover is given; before this was kept, the person themself. */
  by: z.string().optional(),
  /** The act that recorded it: what it sets off is done once. */
  act: z.string().default(''),
  /** Taken back, or over: kept only until the cover that it gave is taken back too. */
  ended: z.boolean().default(false),
});
export type StoredAbsence = z.infer<typeof absenceSchema>;

/** What absences need from a store. */
export type AbsenceStore = Pick<ConversationStore, 'get' | 'set' | 'remove' | 'list'>;

/** One absence per person and first day: the same first day again corrects it. */
export const absenceKey = ({ personId, from }: Pick<StoredAbsence, 'personId' | 'from'>): string =>
  `${personId}|${from}`;

/** Kept until it is over and its cover has been taken back (cover.ts). */
export async function saveAbsence(
  store: Pick<ConversationStore, 'set'>,
  absence: StoredAbsence,
): Promise<void> {
  await store.set(KIND, absenceKey(absence), absence, null);
}

/** From now on nobody is away by it; what it gave is taken back by the next round. */
export async function endAbsence(
  store: Pick<ConversationStore, 'set'>,
  absence: StoredAbsence,
): Promise<void> {
  await saveAbsence(store, { ...absence, ended: true });
}

export async function forgetAbsence(
  store: Pick<ConversationStore, 'remove'>,
  absence: StoredAbsence,
): Promise<void> {
  await store.remove(KIND, absenceKey(absence));
}

/**
 * Every absence on record, those taken back and those just over included, in the order of people and days.
 * @param now milliseconds since 1970
 */
export async function storedAbsences(
  store: Pick<AbsenceStore, 'list'>,
  now: number,
): Promise<StoredAbsence[]> {
  const all: StoredAbsence[] = [];
  let after: string | null = null;
  do {
    const page: Remembered[] = await store.list(KIND, after, PAGE, now);
    all.push(...page.map(({ value }) => absenceSchema.parse(value)));
    after = page.length === PAGE ? page.at(-1)!.key : null;
  } while (after !== null);
  return all;
}

/** One person's absences that are not over on `today`, the earliest first. */
export async function absencesOf(
  store: Pick<AbsenceStore, 'list'>,
  personId: string,
  today: PlainDate,
  now: number,
): Promise<StoredAbsence[]> {
  const all = await storedAbsences(store, now);
  return all.filter((one) => one.personId === personId && !one.ended && lastDay(one) >= today);
}

/** The last day away; without an end the last on which it counts. */
export const lastDay = ({ from, until }: Pick<StoredAbsence, 'from' | 'until'>): PlainDate =>
  until ?? addDays(from, OPEN_ENDED);

/**
 * Everyone who is or will be away.
 * @param now milliseconds since 1970
 */
export async function loadAbsences(
  store: Pick<AbsenceStore, 'list'>,
  now: number,
): Promise<Absence[]> {
  const all = await storedAbsences(store, now);
  return all
    .filter((one) => !one.ended)
    .map((one) => ({
      personId: one.personId,
      from: one.from,
      until: lastDay(one),
      coverId: one.coverId,
    }));
}
