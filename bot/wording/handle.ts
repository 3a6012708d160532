/** The short handle by which a person recognises a case: who complains, and what about. Only in personal chats, and there on cards alone: a twin is shown as a preview. */
import type { CaseView } from '../../services/cases/view';

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
