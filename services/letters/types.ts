/** A letter as plain data: what it says, and what a person still has to write. Rendered by docx.ts. */
import type { PlainDate } from '../timescale/types';

export type LetterKind =
  | 'acknowledgement'
  | 'holding'
  | 'extension'
  | 'stage1Response'
  | 'stage2Response'
  | 'stage3Response'
  | 'furtherRights'
  | 'reply';

/** Words as they stand, or (`write`) what a person must put there; that is shown in [brackets]. */
export type Span = string | { write: string };

export type Block =
  /** `id` is that of the paragraph in texts/: `extension.ombudsman`. */
  | { kind: 'paragraph'; id: string; spans: Span[]; cite: string | null }
  | { kind: 'heading'; id: string; text: string }
  /** A line that stands out: "1. Contact was cancelled twice". */
  | { kind: 'point'; id: string; spans: Span[] }
  | { kind: 'bullet'; id: string; spans: Span[] };

export interface LetterDocument {
  kind: LetterKind;
  reference: string;
  subject: string;
  /** The day it was drafted for; a person changes it if it goes on another. */
  date: PlainDate;
  /** In words: "Friday 20 November 2026". */
  dateWords: string;
  council: string;
  /** Name and address, one span a line. */
  addressee: Span[];
  salutation: Span[];
  blocks: Block[];
  /** Name, job title, council: one entry a line. */
  signature: Span[][];
  copies: string[];
  /** Words for a child. */
  forChild: boolean;
  /** Agreed as a reasonable adjustment. */
  largePrint: boolean;
  /** Everything in brackets, each once, in reading order. */
  toWrite: string[];
}

/** What only the person who asks for the letter can say. Absent: taken from the case, else left to write. */
export interface LetterChoices {
  newDate?: PlainDate | null;
  /** Completes "because …", in words meant for the complainant. */
  reason?: string | null;
}

/** The case is not at a point where this letter makes sense; `kinds` are those that do. */
export class LetterError extends Error {
  constructor(
    readonly code: 'notNow',
    readonly kinds: LetterKind[],
  ) {
    super('This letter does not fit the case as it stands.');
    this.name = 'LetterError';
  }
}
