/** Short words for looking at a case: its reference and nothing else, why, history. */
import type { BuiltCard } from '../../../cards';
import { formatRef, labelOn, parseRef } from '../../../services/cases';
import { askWhichCase } from '../case/asking';
import { showCase } from '../case/card';
import { freshDraft } from '../logging/store';
import { lastCards } from '../turn/last-card';
import { showHistory } from '../questions/history';
import { explainDate } from '../questions/why-this-date';
import { reach } from '../turn/access';
import type { Context } from '../turn/feature';
import { curtWords, type TypedLine } from './typed-line';

const STATUS =
  /^(?:open|show|show me|see|status|status of|status on)? ?(?:(?:the )?(?:case|complaint|compliment|comment|enquiry|feedback|panel) )?(.*?)\??$/;
const WHY = /^why(?: this date)? ?(.*?)\??$/;
const HISTORY = /^history(?: of| on| for)? ?(.*?)\??$/;

/** Words for looking, and the case that they name: nothing is left to read. */
export async function lookedAt(
  context: Context,
  { text, chosen }: TypedLine,
): Promise<BuiltCard[] | null> {
  const words = curtWords(text);
  if (words === 'status' || words === 'status?') {
    return [await onIt(context, text, chosen, (ref) => showCase(context, ref))];
  }
  for (const [pattern, show] of [
    [WHY, (ref: string) => explainDate(context, ref, null, null)],
    [HISTORY, (ref: string) => showHistory(context, ref, 1)],
  ] as const) {
    const named = pattern.exec(words)?.[1];
    if (named === undefined) continue;
    if (named === '') return [await onIt(context, text, chosen, show)];
    const ref = await caseNamed(context, named);
    return ref ? [await show(ref)] : null;
  }
  const ref = await caseNamed(context, STATUS.exec(words)?.[1] ?? '');
  if (ref === null || (await mayBeADay(context, words))) return null;
  return [await showCase(context, ref)];
}

/** The case that was picked, else the one that is meant by naming none; asked where that may be none or either of two. */
async function onIt(
  context: Context,
  text: string,
  chosen: string | null,
  show: (ref: string) => Promise<BuiltCard>,
): Promise<BuiltCard> {
  const [ref, another] = chosen === null ? await lastCards(context) : [chosen];
  if (ref === undefined) return askWhichCase(context, text);
  return another === undefined ? show(ref) : askWhichCase(context, text, [ref, another]);
}

/** "status CF-26-0042": a whole reference and the word for looking say all there is to say; nothing is left to read. */
export async function lookedUp(context: Context, text: string): Promise<BuiltCard | null> {
  if (text.length > 80) return null;
  const parts = parseRef((STATUS.exec(curtWords(text))?.[1] ?? '').replace('/', '-'));
  return parts?.label ? showCase(context, formatRef(parts.label, parts.number)) : null;
}

/** While a draft waits, a bare "11" may be the eleventh. */
async function mayBeADay(context: Context, words: string): Promise<boolean> {
  return /^\d{1,2}\??$/.test(words) && (await freshDraft(context)) !== null;
}

/** A reference and nothing else. A bare number is a case that the sender may see, of whatever year, else one of this year. */
async function caseNamed(context: Context, typed: string): Promise<string | null> {
  const parts = parseRef(typed.replace('/', '-'));
  if (!parts) return null;
  if (parts.label) return formatRef(parts.label, parts.number);
  const { cases } = await context.deps.stores.cases.find(
    { reach: reach(context), number: parts.number, order: 'newest' },
    { after: null, limit: 1 },
  );
  return cases[0]?.ref ?? formatRef(labelOn(context.today), parts.number);
}
