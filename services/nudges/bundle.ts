/** One message a person a day, made of the nudges that are theirs. */
import { londonDate } from '../timescale';
import type { PlainDate } from '../timescale';
import type { Nudge, PersonBundle, Slot } from './types';

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

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const bySendAt = (a: PersonBundle, b: PersonBundle) =>
  a.sendAt - b.sendAt || compare(a.personId, b.personId);
