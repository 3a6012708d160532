/** What a chat's memory holds. Each part knows its own end; a part that can't be read is taken as empty. */
import { z } from 'zod/v4';

const DAY = 86_400_000;
export const HALF_HOUR = 30 * 60_000;
/** A draft is kept as long. */
const DRAFT = 30 * DAY;
/** An answer to an older card is rare, and what the card says of itself still helps. */
const CARD = 30 * DAY;

/** Milliseconds since 1970 at which it counts as gone. */
const until = z.number();

/** A draft that is not saved yet; its words stand in a document of its own. */
const openDraft = z.object({
  id: z.string(),
  /** A draft that a message extension opened in another chat is not the one that "save" means here. */
  conversationId: z.string(),
  /** ISO instant at which it was last written, or began to wait behind another. */
  since: z.string(),
});
export type OpenDraft = z.infer<typeof openDraft>;

/** A message of the bot's that a later one may be an answer to. */
const shownCard = z.object({
  activityId: z.string(),
  /** A case's reference or a draft's id. */
  ref: z.string(),
  kind: z.enum(['case', 'draft']),
  until,
});
export type ShownCard = z.infer<typeof shownCard>;

export const memorySchema = z.object({
  /** In each conversation the last one is the one that "save" means; the others wait behind it. */
  drafts: z.array(openDraft).catch([]),
  /** The draft that was saved or discarded last, and by which turn: the same message again means no other. */
  closed: z.object({ id: z.string(), turnId: z.string() }).nullable().catch(null),
  /** What the last message was answered with, if that was a question. */
  question: z
    .object({
      id: z.string(),
      about: z.string(),
      /** They were shown among other things that are not saved. */
      among: z.boolean().optional(),
      until,
    })
    .nullable()
    .catch(null),
  /** The plan that "confirm all" means. */
  plan: z
    .object({
      id: z.string(),
      until,
      /** The turn that showed it, while nothing else was shown since; null: something was. */
      shownBy: z.string().nullable().default(null),
    })
    .nullable()
    .catch(null),
  /** The press that "yes" stands for. */
  readBack: z
    .object({
      verb: z.string(),
      ref: z.string(),
      version: z.number(),
      inputs: z.record(z.string(), z.string()),
      /** It is the last thing that was asked: a typed "yes" means it. */
      asked: z.boolean().default(true),
      until,
    })
    .nullable()
    .catch(null),
  /** The form that was opened last, or what was just done: what is typed right after it answers it or puts it right. */
  form: z
    .object({
      act: z.string(),
      ref: z.string(),
      inputs: z.record(z.string(), z.string()),
      /** It is the last thing that was shown. */
      asked: z.boolean(),
      done: z.boolean(),
      /** Under which id its words wait, since something else was typed; null: they don't. */
      kept: z.string().nullable().default(null),
      until,
    })
    .nullable()
    .catch(null),
  /** The case on which something was last done in this chat: what "undo" means. */
  deed: z
    .object({
      ref: z.string(),
      until,
      /** How many lines were typed since. */
      lines: z.number().default(0),
    })
    .nullable()
    .catch(null),
  /** The cases on which something was done in this chat of late, the newest last: "undo the one from nan". */
  deeds: z.array(z.object({ ref: z.string(), until })).catch([]),
  /** The draft that was opened or changed since anything was last done to a case: "undo" means it. */
  draftDone: z.object({ id: z.string(), until }).nullable().catch(null),
  /** The drafts that were thrown away last, and by which turn: "undo" brings them back. None: it has brought them back. */
  discarded: z
    .object({ ids: z.array(z.string()), turnId: z.string(), until })
    .nullable()
    .catch(null),
  /** The draft on the card that was shown last, and by which turn: only that one is meant by a bare "yes". */
  draftShown: z.object({ id: z.string(), turnId: z.string() }).nullable().catch(null),
  /** What was attached last and not kept: "note it on 3" means that it exists. */
  file: z.object({ id: z.string(), until }).nullable().catch(null),
  /**
   * The case that "it" means: the one that the sender last spoke of, else the one that the bot last wrote of (`told`).
   * `since`: what the bot wrote of after the sender had spoken of another, so that "it" may mean either.
   */
  it: z
    .object({
      ref: z.string(),
      until,
      told: z.boolean().default(false),
      since: z.object({ ref: z.string(), until }).nullable().default(null),
    })
    .nullable()
    .catch(null),
  /** Words that were asked about and that nobody has settled yet: found again by saying so. Newest last. */
  waiting: z.array(z.object({ id: z.string(), about: z.string(), until })).catch([]),
  /** The question about many cases that was answered last: what "and south?" goes on from. */
  asked: z.object({ question: z.unknown(), until }).nullable().catch(null),
  /** What "undo" is answered with, where what was last done was no act on a case. */
  beyondUndo: z.object({ says: z.string(), until }).nullable().catch(null),
  /** Newest last. */
  shown: z.array(shownCard).catch([]),
});
export type Memory = z.infer<typeof memorySchema>;

export const EMPTY: Memory = {
  drafts: [],
  closed: null,
  question: null,
  plan: null,
  readBack: null,
  form: null,
  deed: null,
  deeds: [],
  draftDone: null,
  discarded: null,
  draftShown: null,
  file: null,
  it: null,
  waiting: [],
  asked: null,
  beyondUndo: null,
  shown: [],
};

const draftEnd = ({ since }: OpenDraft): number => Date.parse(since) + DRAFT;
export const cardEnd = (now: number): number => now + CARD;

/** Without what has come to its end. @param now milliseconds since 1970 */
export function inForce(memory: Memory, now: number): Memory {
  const current = <T extends { until: number }>(part: T | null): T | null =>
    part !== null && part.until > now ? part : null;
  return {
    drafts: memory.drafts.filter((draft) => draftEnd(draft) > now),
    closed: memory.closed,
    question: current(memory.question),
    plan: current(memory.plan),
    readBack: current(memory.readBack),
    form: current(memory.form),
    deed: current(memory.deed),
    deeds: memory.deeds.filter((each) => each.until > now),
    draftDone: current(memory.draftDone),
    discarded: current(memory.discarded),
    draftShown: memory.draftShown,
    file: current(memory.file),
    it: current(memory.it) ?? toldSince(memory.it, now),
    waiting: memory.waiting.filter((words) => words.until > now),
    asked: current(memory.asked),
    beyondUndo: current(memory.beyondUndo),
    shown: memory.shown.filter((card) => card.until > now),
  };
}

/** What the sender spoke of is long past: a message of the bot's own accord that came after it is what is left. */
function toldSince(it: Memory['it'], now: number): Memory['it'] {
  const { since = null } = it ?? {};
  return since && since.until > now ? { ...since, told: true, since: null } : null;
}

/** When all of it is over, in milliseconds since 1970: then the store may forget the whole. */
export function endOf(memory: Memory, now: number): number {
  const { question, plan, readBack, form, draftDone, discarded, file, it } = memory;
  const parts: ({ until: number } | null)[] = [
    ...[question, plan, readBack, form, draftDone, discarded, file, it],
    ...[memory.beyondUndo, memory.deed, ...memory.shown],
  ];
  parts.push(...memory.waiting, ...memory.deeds);
  parts.push(it?.since ?? null);
  return Math.max(
    now + HALF_HOUR,
    ...parts.map((part) => part?.until ?? 0),
    ...memory.drafts.map(draftEnd),
  );
}
