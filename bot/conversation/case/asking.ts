/** Questions that need an answer before a line can be done: kept until the answer comes. */
import { z } from 'zod/v4';
import { messageCard, pickerCard, type BuiltCard } from '../../../cards';
import { sayFullDate, type PlainDate } from '../../../services/timescale';
import { allowed, NotForYou, Refused } from '../turn/access';
import type { Context } from '../turn/feature';
import { draftIdFor } from '../turn/draft-id';
import { rowOf } from './lines';
import { listNamed } from './lists';

const KIND = 'asked';
const MOST = 10;
const HALF_HOUR = 30 * 60_000;
const askedSchema = z.object({ ownerId: z.string(), text: z.string() });

/**
 * "Which case?" with the sender's own open ones; the line is kept and done once one is chosen.
 * @param among only these, as far as the sender may see them
 */
export async function askWhichCase(
  context: Context,
  text: string,
  among: readonly string[] | null = null,
): Promise<BuiltCard> {
  const { stores } = context.deps;
  const cases = among
    ? (await Promise.all(among.slice(0, MOST).map((ref) => stores.cases.get(ref)))).flatMap(
        (stored) => (stored && allowed(context, 'case.read', stored.view) ? [stored] : []),
      )
    : (await stores.cases.find(listNamed(context, 'mine').query, { after: null, limit: MOST }))
        .cases;
  if (cases.length === 0) {
    return messageCard({
      title: 'Which case?',
      sentence:
        'I couldn’t tell which case you mean. Type it again with the reference, such as “status 42”.',
      asAt: context.now,
    });
  }
  const id = await keepAsked(context, text);
  return pickerCard({
    title: 'Which case?',
    question: 'Which of your cases do you mean?',
    asAt: context.now,
    ref: id,
    version: null,
    verb: 'pick',
    choices: cases.map((stored) => {
      const row = rowOf(stored, context);
      const own = row.handle ?? null;
      return { value: row.ref, label: row.ref, own, ...(row.due ? { detail: row.due.label } : {}) };
    }),
  });
}

/**
 * "Which day?" with the days that it may be.
 * @param line what is to be done, with `{day}` where the answer belongs
 */
export async function askWhichDay(
  context: Context,
  question: string,
  line: string,
  days: readonly PlainDate[],
): Promise<BuiltCard> {
  const id = await keepAsked(context, line);
  return pickerCard({
    title: 'Which day?',
    question,
    asAt: context.now,
    ref: id,
    version: null,
    verb: 'pick',
    choices: days.map((value) => ({ value, label: sayFullDate(value) })),
  });
}

async function keepAsked(context: Context, text: string): Promise<string> {
  const id = draftIdFor(context.turnId);
  await context.deps.stores.conversations.set(
    KIND,
    id,
    { ownerId: context.actor.id, text },
    Date.parse(context.now) + HALF_HOUR,
  );
  return id;
}

/** What was typed before the question. @throws Refused when it has grown old, NotForYou */
export async function askedLine(context: Context, id: string | null): Promise<string> {
  const found = id
    ? await context.deps.stores.conversations.get(KIND, id, Date.parse(context.now))
    : null;
  if (!found) throw new Refused('That question has grown old. Type it again with the reference.');
  const asked = askedSchema.parse(found.value);
  if (asked.ownerId !== context.actor.id) throw new NotForYou();
  return asked.text;
}
