/** A case as MongoDB keeps it: one document. */
import type { CaseIndex } from '../cases/ports';

export interface CaseDocument {
  /** The reference. */
  _id: string;
  version: number;
  sourceKey: string;
  number: number | null;
  index: CaseIndex;
  view: Record<string, unknown>;
  /** The index's grants and marks and '*', and its due date or '~': what lists are ordered by. */
  reach: string[];
  dueKey: string;
  /** When it is to be looked at for nudges; `NEVER`: not before it changes. */
  nextNudgeAt: number;
  /** What reports count of it; null: nothing does; absent: not derived yet. */
  figures?: Record<string, unknown> | null;
  lastSeq: number;
  /** Events up to this seq are in the second collection; the others here. */
  archived: number;
  events: Record<string, unknown>[];
}

/** After every time: a number, so that a case without the field is one kept before there was any. */
export const NEVER = Number.MAX_SAFE_INTEGER;
