/** Two cases that may be one: found, compared, then merged, linked or kept apart by a person. */
import { pairCard, pairedCard, type BuiltCard } from '../../../cards';
import {
  alike,
  DUPLICATE_WINDOW,
  mayName,
  parseRef,
  possibleDuplicates,
  type Alike,
  type Comparable,
} from '../../../services/cases';
import type { StoredCase } from '../../../services/cases/ports';
import type { CaseView } from '../../../services/cases/view';
import { addDays, sayDate } from '../../../services/timescale';
import { allowed, caseFor, NotForYou, reach, record, Refused } from '../turn/access';
import { act, decideContext, shownAfter } from '../case/act';
import type { Context, Filled, Form } from '../turn/feature';
import { headOf } from '../case/lines';
import { inform } from '../case/tell-new-holder';
import { base } from '../case/form-parts';
import { FieldsWrong, text, type Inputs } from '../turn/form-input';
import { rememberDeed } from '../turn/undo-scope';

export const ALIKE_WORDS: Record<Alike, string> = {
  complainant: 'the same complainant',
  receivedOn: 'received on the same day',
  about: 'about the same person',
  team: 'the same team',
  words: 'much the same words',
};

export const pairForm: Form = { needs: 'case.link', card };

async function card(context: Context, view: CaseView, filled: Filled): Promise<BuiltCard> {
  const found = await looksLike(context, view, view.ref);
  return pairCard({
    ...base(context, view, filled),
    dates: [],
    candidates: found.slice(0, 5).map((each) => ({
      value: each.ref,
      label: each.ref,
      detail: each.alike.map((what) => ALIKE_WORDS[what]).join(', '),
    })),
  });
}

/** How many cases around the day are compared at most. */
const MOST = 100;

/** Cases that look like the same matter, among those that the sender may see. */
export async function looksLike(
  context: Context,
  fresh: Comparable,
  except: string | null,
): Promise<ReturnType<typeof possibleDuplicates>> {
  const page = await context.deps.stores.cases.find(
    {
      reach: reach(context),
      receivedFrom: addDays(fresh.receivedOn, -DUPLICATE_WINDOW),
      receivedTo: addDays(fresh.receivedOn, DUPLICATE_WINDOW),
      order: 'newest',
    },
    { after: null, limit: MOST },
  );
  const views = page.cases.map(({ view }) => view).filter((view) => view.ref !== except);
  return possibleDuplicates(fresh, views);
}

/** The form comes back: both cases side by side, if the sender may link both. */
export async function comparePair(
  context: Context,
  ref: string,
  inputs: Inputs,
): Promise<BuiltCard> {
  const typed = text(inputs, 'other') || text(inputs, 'candidate');
  const other = await refTyped(context, typed);
  if (other === null || other === ref) {
    const says =
      typed === '' ? 'Choose one, or give its reference.' : 'Give the reference of another case.';
    throw new FieldsWrong({ other: says });
  }
  return showPair(context, ref, other);
}

/** "36" or "CF-26-0036" as a reference of a case that is there for the sender. */
async function refTyped(context: Context, typed: string): Promise<string | null> {
  const number = parseRef(typed)?.number;
  if (number === undefined) return null;
  const found = await context.deps.stores.cases.find(
    { reach: reach(context), number, order: 'newest' },
    { after: null, limit: 10 },
  );
  const exact = found.cases.find((each) => each.ref === typed.toUpperCase());
  return (exact ?? found.cases[0])?.ref ?? null;
}

/** @throws NotForYou unless both are the sender's to link */
export async function showPair(context: Context, ref: string, other: string): Promise<BuiltCard> {
  const [a, b] = await both(context, `${ref}+${other}`, 'case.link');
  const [stays, goes] = order(a.view, b.view);
  return pairedCard({
    asAt: context.now,
    pairRef: `${a.ref}+${b.ref}`,
    head: headOf(a.view),
    other: headOf(b.view),
    same: alike(a.view, b.view).map((what) => ALIKE_WORDS[what]),
    sides: [a.view, b.view].map((view) => ({ label: view.ref, value: sideOf(context, view) })),
    stays: `${stays.ref} stays and ${goes.ref} goes into it; the earliest receipt counts, and it can be taken apart.`,
    joined: a.view.mergedInto === b.ref || b.view.mergedInto === a.ref,
    linked: a.view.links.some((link) => link.to === b.ref),
  });
}

/** "Received Mon 23 Feb from mother, Disabled Children's Team". */
function sideOf({ today }: Context, view: CaseView): string {
  const from = view.complainant.description;
  const received = `received ${sayDate(view.receivedOn, today)}${from ? ` from ${from}` : ''}`;
  return [received, view.teamName].filter(Boolean).join(', ');
}

/** Whichever came first stays: the complainant has waited since then. */
function order(a: CaseView, b: CaseView): [CaseView, CaseView] {
  const before = a.receivedOn === b.receivedOn ? a.ref < b.ref : a.receivedOn < b.receivedOn;
  return before ? [a, b] : [b, a];
}

/**
 * Both cases, if the sender may do it to both. Either trail says that it was looked at; of linking speaks only the
 * trail of a case that may name the other.
 */
async function both(
  context: Context,
  pair: string | null,
  action: 'case.link' | 'case.merge',
): Promise<[StoredCase<CaseView>, StoredCase<CaseView>]> {
  const [first, second] = (pair ?? '').split('+');
  if (!first || !second) throw new NotForYou();
  const a = await caseFor(context, 'case.read', first);
  const b = await caseFor(context, 'case.read', second);
  const may = [a, b].every(({ view }) => allowed(context, action, view));
  const spoken = may ? whichMayName(a, b).map(([from]) => from) : [a, b];
  for (const { ref } of spoken) await record(context, action, ref, may);
  if (!may) throw new NotForYou();
  return [a, b];
}

const NOT_LINKED =
  'Each of these is closed to somebody who sees the other, so neither can name the other. Add a note to each in your own words.';

/** Of two cases those that may name the other, the second one first: only whoever sees both may learn of both. */
function whichMayName(a: StoredCase<CaseView>, b: StoredCase<CaseView>) {
  const pairs: [StoredCase<CaseView>, StoredCase<CaseView>][] = [
    [b, a],
    [a, b],
  ];
  return pairs.filter(([from, to]) => mayName(from.view, to.view));
}

/** What a button between two cases does. @throws NotForYou, CaseError */
export const pairActs = {
  merge: async (context: Context, pair: string | null): Promise<BuiltCard> => {
    const [a, b] = await both(context, pair, 'case.merge');
    const [stays, goes] = order(a.view, b.view);
    const done = await context.deps.cases.merge(goes.ref, stays.ref, decideContext(context));
    rememberDeed(context, done.view.ref);
    await inform(context, done, stays);
    return shownAfter(context, done.view, `${goes.ref} was merged into ${stays.ref}.`);
  },
  unmerge: async (context: Context, pair: string | null): Promise<BuiltCard> => {
    const [a, b] = await both(context, pair, 'case.merge');
    const [goes, stays] = a.view.mergedInto === b.ref ? [a, b] : [b, a];
    const done = await context.deps.cases.unmerge(goes.ref, stays.ref, decideContext(context));
    rememberDeed(context, done.view.ref);
    return shownAfter(context, done.view, `${goes.ref} and ${stays.ref} are two cases again.`);
  },
  link: async (context: Context, pair: string | null): Promise<BuiltCard> => {
    const [a, b] = await both(context, pair, 'case.link');
    const naming = whichMayName(a, b);
    if (naming.length === 0) throw new Refused(NOT_LINKED);
    const cards: BuiltCard[] = [];
    for (const [step, [from, to]] of naming.entries())
      cards.push(
        await act(context, from.ref, { type: 'link', to: to.ref, why: 'related' }, null, step),
      );
    return cards.at(-1)!;
  },
  unlink: async (context: Context, pair: string | null): Promise<BuiltCard> => {
    const [a, b] = await both(context, pair, 'case.link');
    await act(context, b.ref, { type: 'unlink', to: a.ref }, null, 1);
    return act(context, a.ref, { type: 'unlink', to: b.ref }, null);
  },
  keepApart: async (context: Context, pair: string | null): Promise<BuiltCard> => {
    const [a, b] = await both(context, pair, 'case.link');
    const [kept] = whichMayName(a, b).slice(-1);
    if (!kept) throw new Refused(NOT_LINKED);
    const [from, to] = kept;
    const note = `Compared with ${to.ref} and kept apart: not the same matter.`;
    return act(context, from.ref, { type: 'note', note }, null);
  },
};
