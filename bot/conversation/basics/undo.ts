/** "Undo": what was just done in this chat; where something else was said or shown since, it is asked first. */
import { messageCard, type BuiltCard } from '../../../cards';
import { handleOf } from '../../../services/cases/handle';
import { act } from '../case/act';
import { readBack } from '../case/read-back';
import { allowed, peek, Refused } from '../turn/access';
import { namesCase } from '../turn/asked';
import type { Asked, Context } from '../turn/feature';
import {
  deedIsPast,
  deedsOfLate,
  draftsGone,
  draftToUndo,
  insteadOfUndo,
  lastDeed,
} from '../turn/undo-scope';

/** "Can I undo 42?" asks; only the bare order takes anything back. */
const ORDERS_UNDO =
  /^\W*(?:(?:please|pls|no|oops|sorry|actually|wait|ok|just)\W+)*(?:undo|take (?:it|that|this)? ?back|reverse)\b/i;

/** Undo means the case just dealt with in this chat. */
export async function undo(context: Context, asked: Asked): Promise<BuiltCard> {
  const { slots, step, text, confirmed } = asked;
  if (!ORDERS_UNDO.test(text))
    throw new Refused(
      'Nothing was taken back. Type undo, and the reference for an older case, to take back what was last done.',
    );
  const instead = /\d/.test(text) ? null : await insteadOfUndo(context);
  if (instead) throw new Refused(instead);
  const which = /\d/.test(text) ? undefined : WHICH.exec(text.trim())?.groups?.['which'];
  if (which) return undoDescribed(context, which);
  // A line of a plan that was confirmed means what had been done before the plan.
  const ofDraft = !confirmed && !/\d/.test(text);
  const either = ofDraft ? await draftOrDeed(context) : null;
  if (either) return either;
  const draft = ofDraft ? await context.features.undoDraft(context) : null;
  if (draft) return draft;
  const [named] = slots.refs ?? [];
  const ref = named && namesCase(text, named) ? named : await lastDeed(context);
  if (!ref) {
    const away = await context.features.undo(context);
    if (away) return away;
    throw new Refused(
      'There is nothing here to undo. Type undo and a reference for an older case.',
    );
  }
  if (!named && !confirmed && (await deedIsPast(context))) return asksFirst(context, ref);
  return act(context, ref, { type: 'undo' }, null, step);
}

/** What would be taken back, and of which case, for a yes. */
async function asksFirst(context: Context, ref: string): Promise<BuiltCard> {
  const stored = await peek(context, ref);
  return readBack(context, stored, 'undo', [{ type: 'undo' }], {});
}

/** "The first one", "the one from nan", "the taxi one": of what was done in this chat. */
const WHICH =
  /\b(?:undo|reverse|take back) (?:the |my )?(?<which>(?:first|1st|second|2nd|third|3rd|last|latest|newest|other|previous) (?:one|case|complaint|compliment)|(?:one|case|complaint|compliment|enquiry|comment) (?:from|by|of|about) .{2,40}|[\p{L}’' -]{2,40} (?:one|case|complaint|compliment|enquiry))\W*$/iu;
const PLACES: Record<string, number> = {
  ...{ first: 0, '1st': 0, second: 1, '2nd': 1, third: 2, '3rd': 2 },
  ...{ last: -1, latest: -1, newest: -1, other: -2, previous: -2 },
};
const LITTLE = new Set(
  'the a an one case complaint compliment comment enquiry from by of about my her his'.split(' '),
);

async function undoDescribed(context: Context, which: string): Promise<BuiltCard> {
  const refs = await deedsOfLate(context);
  const place = PLACES[which.split(' ')[0]!.toLowerCase()];
  const meant = place === undefined ? await described(context, refs, which) : refs.at(place);
  if (!meant)
    throw new Refused(
      'Nothing was taken back: I couldn’t tell which one you mean. Type undo and its reference, or “my drafts” for what isn’t saved.',
    );
  return asksFirst(context, meant);
}

async function described(
  context: Context,
  refs: readonly string[],
  which: string,
): Promise<string | null> {
  const said = wordsOf(which).filter((word) => !LITTLE.has(word));
  const found: string[] = [];
  for (const ref of refs) {
    const stored = await context.deps.stores.cases.get(ref);
    if (!stored || !allowed(context, 'case.read', stored.view)) continue;
    const words = wordsOf(`${handleOf(stored.view)} ${stored.view.feedbackType}`);
    if (said.length > 0 && said.every((word) => words.includes(word))) found.push(ref);
  }
  return found.length === 1 ? found[0]! : null;
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '');

/** A draft was begun after something was saved or done: either may be meant, so neither goes before it is said. */
async function draftOrDeed(context: Context): Promise<BuiltCard | null> {
  const ref = await lastDeed(context);
  if (ref === null || (await draftToUndo(context)) === null) return null;
  // What was just thrown away comes back, whatever was begun before it.
  if (((await draftsGone(context))?.ids.length ?? 0) > 0) return null;
  const [unsaved] = await context.features.unsaved(context);
  const stored = unsaved ? await context.deps.stores.cases.get(ref) : null;
  if (!unsaved || !stored || !allowed(context, 'case.undo', stored.view)) return null;
  return messageCard({
    title: 'Take back which?',
    sentence: `${unsaved} Before it something was done on ${ref}. Nothing was taken back: type “discard” for what is not saved, or “undo ${ref}” for the case.`,
    asAt: context.now,
    onCard: [{ label: 'Case', value: handleOf(stored.view) }],
    actions: [{ title: 'Undo it on the case', verb: 'undo', ref, version: stored.view.version }],
  });
}
