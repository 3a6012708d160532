/**
 * The short handle by which a person recognises a case: who complains, and what about. Shown only in personal chats, and
 * there on cards alone: a twin is shown as a preview. Questions about many cases narrow by its words.
 */
import type { CaseView } from './view';

const MOST_WORDS = 5;
const MOST = 60;
/** Words that say that something was logged, not what it was about. */
const HEAD =
  /^\W*(?:(?:hi|hello|morning|please|pls|can you|log|new|a|an|got|had|have|we|i|received|came in|there is|its|it's)\s+)*(?:complaint|compliment|comment|enquiry|request)?s?\b[\s:,–-]*/i;

/** "mother · contact was cancelled three times", or with the few words that somebody gave it ("call 42 the taxi one"). */
export function handleOf({ complainant, words, feedbackType, subject }: CaseView): string {
  const who = complainant.description ?? complainant.kind ?? feedbackType;
  if (subject) return `${who} · ${subject}`.slice(0, MOST);
  const about =
    /\b(?:about|re|regarding|because)\b[:\s]+(.{3,200})/is.exec(words)?.[1] ??
    words.replace(HEAD, '');
  const what = about
    .replace(/[“”"'.,;:!?]+/g, ' ')
    .trim()
    .split(/\s+/)
    .slice(0, MOST_WORDS)
    .join(' ')
    .toLowerCase();
  return [who, what].filter(Boolean).join(' · ').slice(0, MOST);
}

/** Too small to find a case by. */
const SMALL = 3;

/** The words of a handle, each as `wordKey` has it and once. */
export const handleWords = (view: CaseView): string[] => [
  ...new Set(
    (handleOf(view).match(/[\p{L}\p{N}]+/gu) ?? [])
      .filter((word) => word.length >= SMALL)
      .map(wordKey),
  ),
];

/** A word as it is compared: without accents, capitals and the endings of "delays" and "delayed". */
export function wordKey(word: string): string {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  if (/ies$/.test(plain) && plain.length > 4) return `${plain.slice(0, -3)}y`;
  if (/(?:ss|us|is)$/.test(plain) || plain.length < 4) return plain;
  return plain.replace(/(?:s|ed)$/, '');
}
