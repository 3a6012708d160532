/** Names in greetings, headers and signatures: they wrote or were written to, and nothing is said about them (ruling 3). */
import type { Token } from '../text/tokens';
import type { PersonFind } from './people';

const HEADER = /^(?:from|to|cc|bcc|by|sender|author)$/;
const GREETING = /^(?:dear|hi|hiya|hello|hey|morning|afternoon|evening)$/;
const THANKS =
  /^(?:thanks|thx|ta|cheers|regards|best|wishes|sincerely|faithfully|you|x|xx|love|sorry)$/;
const STOP = /^[.!?)]$/;
/** After a signature nothing stands but kisses, a bracket, a job or an office. */
const TAIL =
  /^(?:[.!,()x-]|xx|xxx|here|office|team|admin|bs|social|worker|service|support|officer|manager|duty|desk|s|n|m|w|o)$/;
/** A signature has a message before it. */
const MESSAGE = 5;

/** People without those who only signed, sent or were greeted, and those said not to be meant. */
export function withoutCorrespondents(
  finds: readonly PersonFind[],
  tokens: readonly Token[],
  text: string,
): PersonFind[] {
  return finds.filter(
    (find) =>
      !isHeader(tokens, find, text) && !isSignature(tokens, find, text) && !isDenied(tokens, find),
  );
}

function isHeader(tokens: readonly Token[], { at }: PersonFind, text: string): boolean {
  const before = tokens[at - 1];
  const start = tokens[at]?.start ?? 0;
  if (before?.raw === ':' && HEADER.test(tokens[at - 2]?.w ?? '')) {
    const opens = tokens[at - 3];
    const own = /\n[^\n]*$/.exec(text.slice(0, start))?.[0] ?? text.slice(0, start);
    return opens === undefined || own.trim().split(/\s+/).length <= 3;
  }
  if (GREETING.test(before?.w ?? '') && at <= 3) return true;
  return isInMailHead(text.slice(0, start), tokens.at(at)?.raw ?? '');
}

/** "To: Jas Gill" on a line of its own, "Cc: A; B", and the greeting that opens the letter below. */
function isInMailHead(before: string, name: string): boolean {
  const own = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf(' / ')) + 1);
  if (own === before || own.length > 200 || name === '') return false;
  return (
    /^[\s>/*]*(?:to|cc|bcc|from|sent by)\s*:/i.test(own) ||
    /^[\s>*]*(?:dear|hi|hiya|hello|hey|(?:good )?(?:morning|afternoon|evening))[ ,]+(?:(?:mr|mrs|ms|miss|dr)\.? )?$/i.test(
      own,
    )
  );
}

function isSignature(tokens: readonly Token[], { at, end }: PersonFind, text: string): boolean {
  if (at < MESSAGE || tokens.length - end > 4) return false;
  if (!tokens.slice(end).every(({ w }) => TAIL.test(w))) return false;
  const before = tokens[at - 1];
  if (!before) return false;
  if (THANKS.test(before.w)) return true;
  if (/^[,\-–—]$/.test(before.raw) && THANKS.test(tokens[at - 2]?.w ?? '')) return true;
  const newLine = /\n\s*$/.test(text.slice(0, tokens[at]?.start ?? 0));
  return newLine || (STOP.test(before.raw) && end - at === 1 && at > 2 * MESSAGE);
}

/** "Sean (NOT Siân)", "Priya Shah not Priya Nair". */
const isDenied = (tokens: readonly Token[], { at }: PersonFind): boolean =>
  at > 1 &&
  tokens[at - 1]?.w === 'not' &&
  /^(?:\(|,|[a-z]+)$/i.test(tokens[at - 2]?.raw ?? '') &&
  !/^(?:is|was|it|do|did|am|are|has|will)$/.test(tokens[at - 2]?.w ?? '');
