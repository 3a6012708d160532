/** Nudging by hand: one message each about what lies with them, in their own hours, through the same outbox. */
import type { CaseView } from '../cases/view';
import type { Person } from '../people/ports';
import { addDays, londonDate } from '../timescale';
import { bundleKey, groupBy } from './bundle';
import { hoursOf } from './placing';
import type { OutboxItem, OutboxRecord } from './ports';
import { signOffFor, signOffHold } from './receivers';
import { readPayload } from './round';
import { aboutOf, standingOf } from './standing';
import type { Nudge, PersonBundle, PlanContext } from './types';

/** How far ahead somebody's next hours are looked for. */
const FURTHEST_DAYS = 30;

/** What lies with one person for sign-off. */
export interface WithSigner {
  personId: string;
  views: CaseView[];
}

/** Whom each of these cases lies with for sign-off; those that lie with nobody who may see them are left out. */
export function bySigner(
  views: readonly CaseView[],
  { directory }: Pick<PlanContext, 'directory'>,
): WithSigner[] {
  const signerOf = (view: CaseView): string => {
    const hold = signOffHold(view, {});
    const work = view.investigations.findLast(({ respondedOn }) => respondedOn === null);
    const id = hold && (hold.personId ?? signOffFor(view, work?.investigatorId ?? null, directory));
    return id && directory.byId(id) && !view.bars.includes(id) && view.nextDue ? id : '';
  };
  return [...groupBy(views, signerOf)]
    .filter(([personId]) => personId !== '')
    .map(([personId, theirs]) => ({ personId, views: theirs }));
}

/** When somebody can next be written to, from now on; null: not within a month. */
export function nextHours(
  person: Person,
  context: PlanContext,
): { on: string; from: number; end: number } | null {
  const today = londonDate(new Date(context.now));
  for (let n = 0; n < FURTHEST_DAYS; n += 1) {
    const on = addDays(today, n);
    const away = (context.absences ?? []).some(
      (one) => one.personId === person.id && one.from <= on && on <= one.until,
    );
    const hours = away ? null : hoursOf(person, on, { offset: -1 }, context);
    if (hours && context.now < hours.end)
      return { on, from: Math.max(context.now, hours.morning), end: hours.end };
  }
  return null;
}

/** One message of that day, kept with references and keys alone. Null: they can't be written to. */
export function askedItem(
  { personId, views }: WithSigner,
  askedBy: string,
  context: PlanContext,
): OutboxItem | null {
  const person = context.directory.byId(personId);
  const hours = person && nextHours(person, context);
  if (!hours) return null;
  const nudges = views.flatMap(({ ref, nextDue }) =>
    nextDue
      ? [{ key: `${ref}|${nextDue.id}|${nextDue.on}|asked`, ref, kind: 'reminder', covers: [] }]
      : [],
  );
  return {
    key: bundleKey(personId, hours.on, 'asked'),
    personId,
    payload: { askedBy, nudges },
    notBefore: hours.from,
    notAfter: hours.end,
  };
}

/** Of what somebody was to be asked about, what still lies with them. Null: nothing does. */
export function stillAsked(
  record: OutboxRecord,
  views: readonly CaseView[],
  context: PlanContext,
): PersonBundle | null {
  const { key, personId, notBefore, notAfter, payload } = record;
  const { askedBy, nudges: wanted } = readPayload(payload);
  const nudges = wanted.flatMap(({ key: each, ref }): Nudge[] => {
    const view = views.find((one) => one.ref === ref);
    if (!view || bySigner([view], context)[0]?.personId !== personId) return [];
    const standing = standingOf(view, aboutOf(each), personId, context);
    if (standing.is !== 'open') return [];
    const { nudge } = standing;
    return [{ ...nudge, facts: { ...nudge.facts, ...(askedBy ? { askedBy } : {}) } }];
  });
  if (nudges.length === 0) return null;
  const on = londonDate(new Date(context.now));
  return { key, personId, on, slot: 'asked', sendAt: notBefore, notAfter, nudges };
}
