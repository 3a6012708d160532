/**
 * Whether the same person has complained before, told from a pseudonymous key and never by showing another's
 * case: the key is a keyed hash of the name as written, and only cases that the asker may read are counted.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { z } from 'zod/v4';
import { StoreError } from '../../../services/cases/ports';
import { allowed } from '../turn/access';
import { nameKey, plain, writtenName } from '../../../services/complainants/name';
import type { Context } from '../turn/feature';

const SECRET = 'complainantSecret';
const SEEN = 'complainantSeen';
/** Enough to say "before"; the oldest fall out. */
const KEPT = 20;
/** After the last complaint, so long is it worth a word at intake; then the key leads nowhere. */
const KEPT_MS = 3 * 366 * 86_400_000;

const secretSchema = z.object({ secret: z.string() });
const seenSchema = z.object({ refs: z.array(z.string()) });

/**
 * A key for a first name and a surname; null for "mum" or "Mrs Adeyemi", who could be anybody.
 * @param words what was typed, where the name may stand as well
 */
export async function complainantKey(
  context: Context,
  description: string | null,
  words: string,
): Promise<string | null> {
  const name = nameKey(description, words, ours(context));
  if (name === null) return null;
  return createHmac('sha256', await secretOf(context))
    .update(name)
    .digest('hex')
    .slice(0, 32);
}

/** The complainant as the words name them, if they do. */
export function complainantNamed(context: Context, words: string): string | null {
  return writtenName(words, ours(context));
}

/** A colleague or a team of the council: it came through them. */
function ours({ directory }: Context): (name: string) => boolean {
  const names = [...directory.people, ...directory.teams].map(({ name }) => plain(name));
  const known = new Set(names);
  return (name) => known.has(name);
}

/** Each store's secret never changes, so it is read once. */
const SECRETS = new WeakMap<object, Promise<string>>();

function secretOf(context: Context): Promise<string> {
  const { conversations } = context.deps.stores;
  const known = SECRETS.get(conversations);
  if (known) return known;
  const asked = storedSecret(context);
  SECRETS.set(conversations, asked);
  // A store that was away may be back when it is asked again.
  asked.catch(() => SECRETS.delete(conversations));
  return asked;
}

/** One secret for each store, made when it is first needed; without it no name can be tried against the keys. */
async function storedSecret({ deps, now }: Context): Promise<string> {
  const { conversations } = deps.stores;
  const known = await conversations.get(SECRET, 'key', Date.parse(now));
  if (known) return secretSchema.parse(known.value).secret;
  try {
    const secret = randomBytes(32).toString('hex');
    await conversations.put(SECRET, 'key', { secret }, 0, null, Date.parse(now));
    return secret;
  } catch (error) {
    // Another bot was first: its secret is the one.
    if (!(error instanceof StoreError && error.code === 'conflict')) throw error;
    const theirs = await conversations.get(SECRET, 'key', Date.parse(now));
    return secretSchema.parse(theirs?.value).secret;
  }
}

/** Remembers that a case is this complainant's. Once for each case, however often it is saved. */
export async function rememberComplainant(
  context: Context,
  key: string | null,
  ref: string,
): Promise<void> {
  if (key === null) return;
  const refs = await seen(context, key);
  if (refs.includes(ref)) return;
  const next = { refs: [...refs, ref].slice(-KEPT) };
  const until = Date.parse(context.now) + KEPT_MS;
  await context.deps.stores.conversations.set(SEEN, key, next, until);
}

/** How many other complaints of the same complainant the asker may read. */
export async function earlierComplaints(
  context: Context,
  key: string | null,
  except: string | null,
): Promise<number> {
  if (key === null) return 0;
  const refs = (await seen(context, key)).filter((ref) => ref !== except);
  const found = await Promise.all(refs.map((ref) => context.deps.stores.cases.get(ref)));
  return found.filter(
    (stored) =>
      stored !== null &&
      stored.view.feedbackType === 'complaint' &&
      !stored.view.loggedInError &&
      allowed(context, 'case.read', stored.view),
  ).length;
}

async function seen({ deps, now }: Context, key: string): Promise<string[]> {
  const found = await deps.stores.conversations.get(SEEN, key, Date.parse(now));
  return found ? seenSchema.parse(found.value).refs : [];
}
