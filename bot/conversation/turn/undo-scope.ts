/**
 * "Undo" means what was just done. Where that was no act on a case, a sentence says what to do instead: the last act
 * on some case must not be taken back in its place.
 */
import type { Context } from './feature';
import { HALF_HOUR } from './memory-shape';

/** What each such act answers to "undo". */
export const INSTEAD = {
  planned: 'That handover is only planned. Type planned handovers to call it off.',
  handover:
    'A handover isn’t taken back in one go, because some of the cases may have been worked on since. Type hand over to move them back, or undo and the reference for a single case.',
  snooze: 'Type it again with another day: the last one counts.',
  nudged:
    'What goes out by message can’t be called back. Whoever signs it meanwhile is not reminded.',
  wishes: 'Type it again as you want it, or “usual settings”: the last one counts.',
  /** The same whether it was thrown away or became a case that is closed to its sender. */
  draft:
    'That draft is done with, and undo doesn’t reach it. Type it again, or tell the complaints team if something needs putting right.',
} as const;

/** From now on "undo" answers with this sentence, until something is done to a case. */
export function beyondUndo(context: Context, what: keyof typeof INSTEAD): void {
  // As long as "it" means the last card.
  const until = Date.parse(context.now) + HALF_HOUR;
  context.memory.change((memory) => ({ ...memory, beyondUndo: { says: INSTEAD[what], until } }));
}

/** Something has been done to a case: that is what "undo" means again. */
export function withinUndo(context: Context): void {
  context.memory.change((memory) =>
    memory.beyondUndo || memory.draftDone || memory.discarded
      ? { ...memory, beyondUndo: null, draftDone: null, discarded: null }
      : memory,
  );
}

/** A draft has been opened or changed: until something is done to a case, that is what "undo" means. */
export function draftDone(context: Context, id: string): void {
  const until = Date.parse(context.now) + HALF_HOUR;
  context.memory.change((memory) => ({
    ...memory,
    beyondUndo: null,
    draftDone: { id, until },
    // What this very message brings back stays known, should it be delivered again.
    discarded: memory.discarded?.turnId === context.turnId ? memory.discarded : null,
  }));
}

/** A draft has been thrown away by words or by its button: "undo" brings it back. */
export function draftGone(context: Context, id: string): void {
  const { turnId } = context;
  const until = Date.parse(context.now) + HALF_HOUR;
  context.memory.change((memory) => {
    const before = memory.discarded?.turnId === turnId ? memory.discarded.ids : [];
    return { ...memory, beyondUndo: null, discarded: { ids: [...before, id], turnId, until } };
  });
}

/** They are there again. */
export function draftsBack(context: Context): void {
  const { turnId } = context;
  const until = Date.parse(context.now) + HALF_HOUR;
  context.memory.change((memory) => ({ ...memory, discarded: { ids: [], turnId, until } }));
}

/** What was thrown away last and not brought back; null: something else was done since. */
export async function draftsGone(
  context: Context,
): Promise<{ ids: readonly string[]; turnId: string } | null> {
  return (await context.memory.read()).discarded;
}

export function draftEnded(context: Context, id: string): void {
  context.memory.change((memory) =>
    memory.draftDone?.id === id ? { ...memory, draftDone: null } : memory,
  );
}

/** The id of the draft that "undo" means; null: something was done to a case since, or there is none. */
export async function draftToUndo(context: Context): Promise<string | null> {
  return (await context.memory.read()).draftDone?.id ?? null;
}

/** Something was done to this case in this chat. */
export function rememberDeed(context: Context, ref: string): void {
  const until = Date.parse(context.now) + HALF_HOUR;
  context.memory.change((memory) => ({
    ...memory,
    deed: { ref, until, lines: 0 },
    deeds: [
      ...memory.deeds.filter((each) => each.ref !== ref),
      { ref, until: until + A_DAY },
    ].slice(-MOST_DEEDS),
  }));
}
const MOST_DEEDS = 10;
const A_DAY = 86_400_000;

/** A line was typed since. */
export function oneLineOn(context: Context): void {
  context.memory.change((memory) =>
    memory.deed ? { ...memory, deed: { ...memory.deed, lines: memory.deed.lines + 1 } } : memory,
  );
}

/** Whether it may no longer be what "undo" means: other things were said or shown since. */
export async function deedIsPast(context: Context): Promise<boolean> {
  const { deed, it } = await context.memory.read();
  return deed !== null && (deed.lines > FEW_LINES || (it !== null && it.ref !== deed.ref));
}
/** The "undo" itself, and one line before it. */
const FEW_LINES = 2;

/** The cases on which something was done in this chat of late, the oldest first. */
export async function deedsOfLate(context: Context): Promise<string[]> {
  return (await context.memory.read()).deeds.map(({ ref }) => ref);
}

/** It has been taken back, or what was done last is no act on a case: a bare "undo" reaches nothing older. */
export function forgetDeed(context: Context): void {
  context.memory.change((memory) =>
    memory.deed
      ? {
          ...memory,
          deed: null,
          deeds: memory.deeds.filter(({ ref }) => ref !== memory.deed?.ref),
        }
      : memory,
  );
}

/** The case on which something was last done in this chat; null: nothing was, of late. */
export async function lastDeed(context: Context): Promise<string | null> {
  return (await context.memory.read()).deed?.ref ?? null;
}

/** Why what was just done can't be undone, and what to do instead; null: it was an act on a case. */
export async function insteadOfUndo(context: Context): Promise<string | null> {
  return (await context.memory.read()).beyondUndo?.says ?? null;
}
