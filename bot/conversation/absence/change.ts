/** Back early, cancelled, until another day: an absence that is on record, seen and changed. */
import { itemsCard, type BuiltCard } from '../../../cards';
import { addDays, sayDate, type PlainDate } from '../../../services/timescale';
import {
  absenceKey,
  absencesOf,
  storedAbsences,
  lastDay,
  type StoredAbsence,
} from '../../../services/absences/store';
import { absenceNamed, changeForm } from './absence';
import { CHANGING, spanWords, sumOf } from './words';
import { applyAbsences } from './apply';
import { allowed, Refused, require } from '../turn/access';
import type { Context } from '../turn/feature';
import { nameOf } from '../case/lines';
import { awaitForm } from '../turn/waiting-form';

/** Who is or will be away, of those whom the sender answers for, each to be changed or cancelled. */
export async function showAbsences(context: Context): Promise<BuiltCard> {
  const { deps, now, today } = context;
  const all = await storedAbsences(deps.stores.conversations, Date.parse(now));
  const mine = all
    .filter((one) => !one.ended && lastDay(one) >= today)
    .filter(({ personId }) => allowed(context, 'absence.set', { personId }))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  return itemsCard({
    asAt: now,
    title: 'Away',
    sentence:
      mine.length === 0
        ? 'Nobody whom you can mark as away is down as away. Type “away” to record it.'
        : `${mine.length} ${mine.length === 1 ? 'absence' : 'absences'}, the earliest first.`,
    items: mine.map((one) => ({
      label: one.personId === context.actor.id ? 'You' : nameOf(context, one.personId),
      value: `away ${spanWords(context, one)}${one.coverId ? `, covered by ${nameOf(context, one.coverId)}` : ''}`,
      actions: [
        { title: 'Change', verb: 'away.change', ref: absenceKey(one), version: null },
        { title: 'Cancel', verb: 'away.cancel', ref: absenceKey(one), version: null },
      ],
    })),
    actions: [{ title: 'Record an absence', verb: 'away.form' }],
  });
}

/** @throws NotForYou, Refused when it is no longer on record */
export async function openChange(context: Context, key: string): Promise<BuiltCard> {
  return changeForm(context, await absenceNamed(context, key));
}

/**
 * Not away after all; or, where it has begun, back today: the days that were taken stay as they were.
 * @throws NotForYou, Refused when it is no longer on record
 */
export async function cancelAway(context: Context, key: string): Promise<BuiltCard> {
  const absence = await absenceNamed(context, key);
  return endNow(context, absence);
}

async function endNow(context: Context, absence: StoredAbsence): Promise<BuiltCard> {
  const { personId, from } = absence;
  const before = await standing(context, personId);
  const rest = before.filter((one) => absenceKey(one) !== absenceKey(absence));
  const begun = from < context.today;
  const self = personId === context.actor.id;
  const who = self ? 'You are' : `${nameOf(context, personId)} is`;
  return applyAbsences(context, personId, { before, after: rest }, [
    begun
      ? `${who} back: no longer away as of today, and reminders come to ${self ? 'you' : 'them'} again.`
      : `${who} not away ${spanWords(context, absence)} after all. Reminders come as usual.`,
    ...rest.map((one) => `Still down as away ${spanWords(context, one)}.`),
  ]);
}

/** "I'm back early": the absence that runs today. Without one there is nothing to end, and that is said. */
export async function backNow(context: Context, personId: string): Promise<BuiltCard> {
  await require(context, 'absence.set', { personId }, null);
  const running = (await standing(context, personId)).find((one) => one.from <= context.today);
  if (!running) throw new Refused(notDown(context, personId));
  return endNow(context, running);
}

/** "Cancel my leave": the only one there is; of several the sender chooses. */
export async function cancelLeave(context: Context, personId: string): Promise<BuiltCard> {
  await require(context, 'absence.set', { personId }, null);
  const mine = await standing(context, personId);
  if (mine.length === 0) throw new Refused(notDown(context, personId));
  return mine.length === 1 ? endNow(context, mine[0]!) : showAbsences(context);
}

/**
 * "Make that until the 5th": the form of the absence that runs or comes next, with its new last day filled in.
 * @param until the last day away, or the two that it can mean: the day said, and the one before
 * @param which the absence that is meant; not given: the one that runs or comes next. Its weekdays are those from its first day on
 * @returns null where no absence is on record to be changed
 */
export async function untilAnother(
  context: Context,
  personId: string,
  until: PlainDate | readonly PlainDate[],
  which?: StoredAbsence,
): Promise<BuiltCard | null> {
  if (!allowed(context, 'absence.set', { personId })) return null;
  const absence = which ?? (await standing(context, personId))[0];
  const said = typeof until === 'string' ? [until] : [...until].sort();
  const days = which ? said.map((day) => weekdayFrom(which.from, day)) : said;
  const last = days.at(-1) ?? '';
  if (!absence || absence.from > last) return null;
  const notes =
    days.length > 1
      ? [
          `If ${personId === context.actor.id ? 'you are' : `${nameOf(context, personId)} is`} back on ${sayDate(last, context.today)}, choose ${sayDate(days[0]!, context.today)}.`,
        ]
      : [];
  return offerChange(context, absence, { until: last }, notes);
}

/** The same weekday, not before a day. */
export function weekdayFrom(first: PlainDate, day: PlainDate): PlainDate {
  let moved = day;
  while (moved < first) moved = addDays(moved, 7);
  return moved;
}

/** The form of an absence on record with other days, said in a sentence that "yes" agrees to. */
export function offerChange(
  context: Context,
  absence: StoredAbsence,
  days: { from?: PlainDate; until?: PlainDate },
  notes: string[] = [],
): BuiltCard {
  const { personId, from, until, coverId } = absence;
  const filled = {
    ...{ person: personId, from, until: until ?? '', cover: coverId ?? '' },
    ...days,
    [CHANGING]: absenceKey(absence),
  };
  awaitForm(context, 'absence.set', '', filled);
  return changeForm(context, absence, { values: days, says: sumOf(context, filled), notes });
}

/**
 * "I'm back on Thursday", with no absence on record: that is said, and none is made up.
 * @throws Refused
 */
export async function nothingToEnd(context: Context, personId: string): Promise<void> {
  if ((await standing(context, personId)).length === 0)
    throw new Refused(`Nothing was recorded. ${notDown(context, personId)}`);
}

const standing = ({ deps, now, today }: Context, personId: string) =>
  absencesOf(deps.stores.conversations, personId, today, Date.parse(now));

function notDown(context: Context, personId: string): string {
  const who = personId === context.actor.id ? 'You are' : `${nameOf(context, personId)} is`;
  return `${who} not down as away. Type “away” to record an absence.`;
}
