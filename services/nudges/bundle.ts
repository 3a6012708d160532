/** One message a person a day, made of the nudges that are theirs. */
import { isPlainDate, londonDate } from '../timescale';
import type { PlainDate } from '../timescale';
import type { Nudge, PersonBundle, Slot } from './types';

/** Those of reminders, in the order of a day. */
export const SLOTS: readonly Slot[] = ['morning', 'afternoon', 'again', 'second'];

/**
 * One bundle a person: all in the morning, unless everything in it is due today (15:00). Whoever has
 * other nudges that day gets the due-today lines with them in the morning, so that one a day stays one.
 */
export function bundle(nudges: readonly Nudge[]): PersonBundle[] {
  const byPerson = groupBy(nudges, (nudge) => nudge.personId);
  return [...byPerson].map(([personId, own]) => bundleOf(personId, own)).sort(bySendAt);
}

/** Those whose time has come and has not gone. */
export function dueBundles(bundles: readonly PersonBundle[], now: number): PersonBundle[] {
  return bundles.filter((one) => one.sendAt <= now && now <= one.notAfter);
}

/** The outbox's key for one person's message of a day. */
export function bundleKey(personId: string, on: PlainDate, slot: Slot): string {
  return `${personId}|${on}|${slot}`;
}

/** Which of a person's messages it is, without the person: what its card carries. "2026-03-24+morning" */
export const dayOfBundle = (key: string): string => key.split('|').slice(1).join('+');

/** The key that a card of this person's means; null: it was made up. */
export function bundleOfDay(personId: string, day: string): string | null {
  const [on = '', slot = ''] = day.split('+');
  const known = [...SLOTS, 'asked' as const].find((each) => each === slot);
  return known && isPlainDate(on) ? bundleKey(personId, on, known) : null;
}

function bundleOf(personId: string, nudges: Nudge[]): PersonBundle {
  const [first] = nudges as [Nudge];
  const slot: Slot = nudges.every((nudge) => nudge.kind === 'dueToday') ? 'afternoon' : 'morning';
  const on = londonDate(new Date(first.sendAt));
  return {
    key: bundleKey(personId, on, slot),
    personId,
    on,
    slot,
    sendAt: Math.min(...nudges.map((nudge) => nudge.sendAt)),
    notAfter: Math.min(...nudges.map((nudge) => nudge.notAfter)),
    nudges: [...nudges].sort(mostPressing),
  };
}

/** The oldest date first; for one date the rung nearest to it, and a person's own work before their alert. */
export function mostPressing(a: Nudge, b: Nudge): number {
  return (
    compare(a.dueOn, b.dueOn) ||
    b.rung - a.rung ||
    Number(a.kind === 'managerAlert') - Number(b.kind === 'managerAlert') ||
    compare(a.ref, b.ref) ||
    compare(a.key, b.key)
  );
}

export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** As `groupBy`, the groups alone. */
export const groupOf = <T>(items: readonly T[], keyOf: (item: T) => string): T[][] => [
  ...groupBy(items, keyOf).values(),
];

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const bySendAt = (a: PersonBundle, b: PersonBundle) =>
  a.sendAt - b.sendAt || compare(a.personId, b.personId);
