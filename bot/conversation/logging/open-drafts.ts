/** Which drafts of a chat are not saved yet, in the order in which they come back. Pure: applied again where two turns meet. */
import type { Change } from '../turn/chat-memory';
import type { Memory, OpenDraft } from '../turn/memory-shape';

const DAY_MS = 86_400_000;
/** The document stays small; an older one is still saved from its own card. */
const MOST = 24;

/** Those of one conversation, the one that "save" means last. */
export const draftsOf = ({ drafts }: Memory, conversationId: string): OpenDraft[] =>
  drafts.filter((each) => each.conversationId === conversationId);

/** It is the one that "save" means; the one before waits its turn: two things to log are saved one after the other. */
export const opened =
  (draft: OpenDraft): Change =>
  (memory) => {
    const others = memory.drafts.filter(({ id }) => id !== draft.id);
    const before = draftsOf({ ...memory, drafts: others }, draft.conversationId).at(-1);
    const behind = others.map((each) =>
      each === before && isLast(memory, each) ? { ...each, since: draft.since } : each,
    );
    return { ...memory, drafts: [...behind, draft].slice(-MOST) };
  };

/** Opened, if it isn't among them. */
export const listed =
  (draft: OpenDraft): Change =>
  (memory) =>
    memory.drafts.some(({ id }) => id === draft.id) ? memory : opened(draft)(memory);

/** A reply to a draft's card means that draft, as if it had been shown last. @param now ISO instant */
export const quotingDraft =
  (activityId: string, now: string, turnId: string): Change =>
  (memory) => {
    const card = memory.shown.find((each) => each.activityId === activityId);
    const draft = memory.drafts.find(({ id }) => card?.kind === 'draft' && id === card.ref);
    if (!draft) return memory;
    const next = opened({ ...draft, since: now })(memory);
    return { ...next, draftShown: { id: draft.id, turnId } };
  };

/**
 * Saved or discarded: the one before it comes back, unless it has waited for more than a day.
 * @param done the draft, the turn that closed it, and its ISO instant
 */
export const closed =
  (done: { id: string; turnId: string; now: string }): Change =>
  (memory) => ({
    ...dropped(done.id, done.now)(memory),
    closed: { id: done.id, turnId: done.turnId },
  });

/** No longer among them. @param now ISO instant */
export const dropped =
  (gone: string, now: string): Change =>
  (memory) => {
    const ended = memory.drafts.find(({ id }) => id === gone);
    if (!ended) return memory;
    const wasLast = isLast(memory, ended);
    const oldest = Date.parse(now) - DAY_MS;
    const left = memory.drafts.filter(
      (each) =>
        each !== ended &&
        (each.conversationId !== ended.conversationId ||
          isLast(memory, each) ||
          Date.parse(each.since) >= oldest),
    );
    const next = draftsOf({ ...memory, drafts: left }, ended.conversationId).at(-1);
    return {
      ...memory,
      drafts: left.map((each) => (wasLast && each === next ? { ...each, since: now } : each)),
    };
  };

const isLast = (memory: Memory, draft: OpenDraft): boolean =>
  draftsOf(memory, draft.conversationId).at(-1) === draft;
