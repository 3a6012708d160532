/** Away and covered: kept as dates and who covers, never why. Nudges read it; no date of any case moves. */
import { awayCard, type BuiltCard, type Choice } from '../../../cards';
import { isPlainDate, type PlainDate } from '../../../services/timescale';
import {
  absenceKey,
  absencesOf,
  lastDay,
  type StoredAbsence,
} from '../../../services/absences/store';
import { allowed, Refused, require } from '../turn/access';
import { applyAbsences, writeAbsences } from './apply';
import { spanWords } from './words';
import { peopleChoices } from '../case/choices';
import type { Context } from '../turn/feature';
import { nameOf } from '../case/lines';
import { orNull, REAL_DATE, text, type Inputs } from '../turn/form-input';

/** What the words or an earlier try gave. */
export interface AwayFilled {
  values?: Record<string, string>;
  errors?: Record<string, string>;
  notes?: string[];
  /** Said instead of the card's own sentence. */
  says?: string;
  /** Whom a name may mean: only they are offered as away, or as covering. */
  among?: readonly string[];
  coversAmong?: readonly string[];
}

/** @param changing the absence that is being changed, by its key; null: a new one */
export function awayForm(
  context: Context,
  { among = [], coversAmong = [], ...filled }: AwayFilled = {},
  changing: string | null = null,
): BuiltCard {
  const { actor, today } = context;
  const cover = filled.values?.['cover'] ?? '';
  return awayCard({
    asAt: context.now,
    changing,
    people: among.length > 0 ? peopleChoices(context, among, [], []) : whoMayBeAway(context),
    personId: actor.id,
    covers:
      coversAmong.length > 0
        ? peopleChoices(context, coversAmong, [], [])
        : coversFor(context, cover),
    coverId: null,
    firstDay: today,
    lastDay: null,
    min: today,
    ...filled,
  });
}

/** The form with an absence as it is on record, and what is to be different. */
export function changeForm(
  context: Context,
  absence: StoredAbsence,
  { values = {}, ...filled }: AwayFilled = {},
): BuiltCard {
  const { personId, from, until, coverId } = absence;
  const asItIs = { person: personId, from, until: until ?? '', cover: coverId ?? '' };
  return awayForm(context, { ...filled, values: { ...asItIs, ...values } }, absenceKey(absence));
}

/** Oneself, and those whom one answers for. */
function whoMayBeAway(context: Context): Choice[] {
  const mine = context.directory.people.filter((person) =>
    allowed(context, 'absence.set', { personId: person.id }),
  );
  return peopleChoices(context, [context.actor.id], [], mine);
}

/** Whoever was named, then managers up the line: they may see the cases of their teams anyway. */
function coversFor(context: Context, named: string): Choice[] {
  const line = context.directory.lineAbove(context.actor.id);
  const others = context.directory.people.filter(({ roles }) =>
    roles.some((role) => role === 'investigator' || role === 'teamManager'),
  );
  return peopleChoices(context, named === '' ? line : [named, ...line], [], others);
}

/**
 * Records an absence, or changes the one named.
 * @throws NotForYou
 */
export async function setAway(
  context: Context,
  inputs: Inputs,
  changing: string | null,
): Promise<BuiltCard> {
  const given = {
    person: inputs['person'] === undefined ? context.actor.id : text(inputs, 'person'),
    from: text(inputs, 'from'),
    until: text(inputs, 'until'),
    cover: text(inputs, 'cover'),
  };
  const errors = faultsIn(given, context);
  if (errors) return awayForm(context, { values: inputs, errors }, changing);
  await require(context, 'absence.set', { personId: given.person }, null);
  const wished = { from: given.from, until: orNull(given.until), coverId: orNull(given.cover) };
  const { joined, met, ...change } = await withWished(context, given.person, wished, changing);
  return applyAbsences(context, given.person, change, [
    `${given.person === context.actor.id ? 'You are' : `${nameOf(context, given.person)} is`} marked as away ${spanWords(context, joined)}. No date moves.`,
    ...(met ? ['Another absence had days in common with this one; the two are one now.'] : []),
  ]);
}

type Wished = Pick<StoredAbsence, 'from' | 'until' | 'coverId'>;

/** What stands before and after; absences with days in common become one. */
async function withWished(
  context: Context,
  personId: string,
  wished: Wished,
  changing: string | null = null,
) {
  const before = await known(context, personId, changing);
  const fresh = { ...wished, personId, by: context.actor.id, act: context.turnId, ended: false };
  const others = before.filter((one) => absenceKey(one) !== changing);
  const met = others.filter((one) => overlap(one, fresh));
  const joined = met.reduce(join, fresh);
  const after = [...others.filter((one) => !met.includes(one)), joined];
  return { before, after, joined, met: met.some((one) => one.from !== wished.from) };
}

/** Records an absence beside something else that is said and undone in its own way. */
export async function joinAbsence(
  context: Context,
  personId: string,
  wished: Wished,
): Promise<void> {
  await writeAbsences(context, await withWished(context, personId, wished));
}

const GONE = 'That absence is no longer on record. Type “who is away” to see what is.';

/** What is on record; on the same first day the new one stands for the old. */
async function known(context: Context, personId: string, changing: string | null) {
  const { deps, now, today } = context;
  const mine = await absencesOf(deps.stores.conversations, personId, today, Date.parse(now));
  // The change itself may have moved its first day: delivered again, it is found by its act.
  if (changing && !mine.some((one) => absenceKey(one) === changing || one.act === context.turnId))
    throw new Refused(GONE);
  return mine;
}

const overlap = (one: StoredAbsence, other: StoredAbsence): boolean =>
  one.from <= lastDay(other) && other.from <= lastDay(one);

/** From the first day of both to the last; the cover named last counts. The same first day again is a correction. */
function join(wished: StoredAbsence, met: StoredAbsence): StoredAbsence {
  if (met.from === wished.from) return wished;
  return {
    ...wished,
    from: met.from < wished.from ? met.from : wished.from,
    until: laterEnd(wished.until, met.until),
    coverId: wished.coverId ?? met.coverId,
  };
}

const laterEnd = (a: PlainDate | null, b: PlainDate | null): PlainDate | null =>
  a === null || b === null ? null : a > b ? a : b;

/**
 * The absence behind a card, if it still stands and is the sender's to change.
 * @throws NotForYou
 */
export async function absenceNamed(context: Context, key: string): Promise<StoredAbsence> {
  const personId = key.split('|')[0] ?? '';
  await require(context, 'absence.set', { personId }, null);
  const found = (await known(context, personId, null)).find((one) => absenceKey(one) === key);
  if (!found) throw new Refused(GONE);
  return found;
}

function faultsIn(
  given: { person: string; from: string; until: string; cover: string },
  { directory }: Context,
): Record<string, string> | null {
  if (!isPlainDate(given.from)) return { from: REAL_DATE };
  if (given.until !== '' && !isPlainDate(given.until)) return { until: REAL_DATE };
  if (given.until !== '' && given.until < given.from)
    return { until: 'The last day can’t be before the first.' };
  if (!directory.byId(given.person)) return { person: 'Choose who is away.' };
  if (given.cover === given.person) return { cover: 'Choose somebody else to cover.' };
  return given.cover !== '' && !directory.byId(given.cover)
    ? { cover: 'Choose from the list.' }
    : null;
}
