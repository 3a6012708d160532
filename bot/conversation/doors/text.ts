/**
 * A typed line in the sender's own chat. It is read once. A question that waits takes it if the words fit that
 * question; else what it asks goes through the gate (case/gate.ts) to whoever does it, or it is asked what it means.
 */
import type { BuiltCard } from '../../../cards';
import { CaseError } from '../../../services/cases/errors';
import { onlyCovers } from '../absence/who';
import { askWhichCase } from '../case/asking';
import { showCase } from '../case/card';
import { perform } from '../case/perform';
import { correctDraft, startDraft } from '../logging/draft';
import { isCorrection } from '../logging/correction-form';
import { readDraftBack, sayWaiting } from '../logging/draft-state';
import { isEmpty } from '../logging/empty';
import { isNoFeedback } from '../logging/beside';
import { turnToMeant } from '../logging/meant';
import { onlyFrames } from '../logging/their-words';
import { suggested } from '../logging/proposal';
import { forgetShown, freshDraft } from '../logging/store';
import { askedInWords } from '../questions/asked-in-words';
import { answerPolicy } from '../questions/policy';
import { lastCard } from '../turn/last-card';
import { leaveReadBack } from '../case/read-back';
import { askedOf, linesOf } from '../plans/lines';
import { leavePlan } from '../plans/open-plan';
import { startPlan } from '../plans/plans';
import { NotForYou, Refused } from '../turn/access';
import { asked, namedCase } from '../turn/asked';
import type { Context } from '../turn/feature';
import { takeQuestion, type Question } from '../turn/kept-words';
import { oneLineOn } from '../turn/undo-scope';
import { plain } from '../turn/sentence-card';
import * as wording from '../../wording/refusals';
import { addedToWhose } from './add-to-whose';
import { afterSafety } from './after-safety';
import { asLogged } from './as-logged';
import { askMatter, askMeaning, unchanged } from './clarify';
import { casesDescribed, onlyDescribes } from './described';
import { wentOn } from './going-on';
import { withHeld } from './held';
import { listed } from './listed';
import { lookedAt, lookedUp } from './looking';
import { noteOfFile } from './note-of-file';
import { noteOfSaid } from './note-of-said';
import { otherDayNamed } from './other-day';
import { askedPutRight, asPutRight } from './asked-put-right';
import { answersPending } from './pending';
import { oneCaseAsked } from './one-case-asked';
import { orderOfMany } from './of-many';
import { phraseSaid } from './phrases';
import { readTyped } from './reading';
import { savedPutRight } from './saved-put-right';
import { toldAtOpening, toldOfCase } from './told-of-case';
import { typedLine, type TypedLine } from './typed-line';
import { whatToLog } from './what-to-log';

/** @param chosen a case picked in answer to "which case?", or that of the card which the line quotes */
export async function answerText(
  context: Context,
  text: string,
  chosen: string | null = null,
): Promise<BuiltCard[]> {
  if (text.trim() === '') return [plain(context, wording.NOTHING_TYPED)];
  try {
    const cards = await answered(context, text, chosen);
    if (cards.length > 0) nothingOlder(context);
    return cards;
  } catch (error) {
    // A refusal is an answer as well: a "yes" after it is not meant for the draft that was shown before it.
    if (error instanceof NotForYou || error instanceof Refused || error instanceof CaseError)
      nothingOlder(context);
    throw error;
  }
}

/** What was shown before this turn is no longer what a bare "yes" means. */
function nothingOlder(context: Context): void {
  forgetShown(context);
  leavePlan(context);
}

async function answered(
  context: Context,
  text: string,
  chosen: string | null,
): Promise<BuiltCard[]> {
  oneLineOn(context);
  const looked = await lookedUp(context, text);
  if (looked) {
    leaveReadBack(context);
    return [looked];
  }
  const question = await takeQuestion(context);
  return withHeld(context, question, text, () => answerLine(context, text, chosen, question));
}

async function answerLine(
  context: Context,
  text: string,
  chosen: string | null,
  question: Question | null,
): Promise<BuiltCard[]> {
  const kept = await afterSafety(context, question, text);
  if (kept) return kept;
  const logged = await asLogged(context, question, text);
  if (logged) return logged;
  const noted = await noteOfFile(context, text, chosen);
  if (noted) return noted;
  const line = await typedLine(context, text, chosen, question);
  if (line.reading.intents[0] === 'safety') {
    leaveReadBack(context);
    return (await perform(context, asked(line.reading, text, 'safety'))).cards;
  }
  const ofDraft =
    isCorrection(line.reading, text) && (await turnToMeant(context, text)) === 'meant';
  const [found, another] = chosen === null && !ofDraft ? await casesDescribed(context, line) : [];
  if (another) return [await askWhichCase(context, text, [found!, another])];
  if (found)
    return onlyDescribes(text)
      ? [await showCase(context, found)]
      : answerText(context, text, found);
  return (
    (await noteOfSaid(context, line)) ??
    (await addedToWhose(context, line)) ??
    (await answersPending(context, line)) ??
    (await askedPutRight(context, line)) ??
    (await savedPutRight(context, line)) ??
    (await listed(context, line)) ??
    (await toldOfCase(context, line)) ??
    (await otherDayNamed(context, line)) ??
    (await oneCaseAsked(context, line)) ??
    (await casesAsked(context, line)) ??
    (await bareSent(context, line)) ??
    (await lookedAt(context, line)) ??
    (await phraseSaid(context, line)) ??
    (await wentOn(context, line)) ??
    shown(orderOfMany(context, line)) ??
    intentsSaid(context, line)
  );
}

const shown = (card: BuiltCard | null): BuiltCard[] | null => card && [card];

/** After many cases, or what changes the question before: a draft that is open stays as it is. */
async function casesAsked(context: Context, line: TypedLine): Promise<BuiltCard[] | null> {
  if (line.chosen !== null) return null;
  const card = await askedInWords(context, line.reading, line.text, !(await freshDraft(context)));
  return card ? [card] : null;
}

/** "Sent yesterday", under a case: its answer has gone. Which case is not said by the words, so it is read back. */
const SENT =
  /^\W*(?:(?:it|that)(?:'s| was| has been)?\s+)?(?<sent>sent(?: it)?(?: (?:today|yesterday|this morning|on \S+(?: \S+)?))?)\W*$/i;

async function bareSent(context: Context, { text }: TypedLine): Promise<BuiltCard[] | null> {
  const sent = SENT.exec(text)?.groups?.['sent'];
  const ref = sent ? await lastCard(context) : null;
  if (!sent || !ref || (await freshDraft(context))) return null;
  const reading = await readTyped(context, `response ${sent}`, ref);
  const said = asked(reading, `response ${sent}`, 'case.respond', { slots: reading.slots });
  return (await perform(context, { ...said, act: 'case.respond', mode: 'does', named: false }))
    .cards;
}

/** What the reader made of it. */
async function intentsSaid(context: Context, line: TypedLine): Promise<BuiltCard[]> {
  const { reading, text } = line;
  const [intent, more] = reading.intents;
  if (
    intent === 'case.correct' &&
    !more &&
    namedCase(reading, text) === null &&
    SOMEBODY_SAYS.test(text)
  )
    return [
      await startDraft(
        context,
        await readTyped(context, `complaint: ${text}`),
        text,
        await sayWaiting(context),
      ),
    ];
  // "My manager says I shouldn't have logged it" gives nobody's case away.
  if (intent === 'case.declare_conflict' && NOT_TO_BE_LOGGED.test(text))
    return [await askMeaning(context, reading, text, await freshDraft(context))];
  const told = await toldAtOpening(context, line);
  if (told) return [told];
  const open = await freshDraft(context);
  if (intent === 'none' && isChatter(line) && !(open && isCorrection(reading, text))) return [];
  if (intent === undefined || intent === 'none') return [await fillOrAsk(context, line)];
  if (ONLY_A_KIND.test(text)) return [await askMeaning(context, reading, text, null)];
  // A question, or who is away, is nobody's feedback: it neither fills a draft nor begins one.
  if (intent.startsWith('log.') && !more && !reading.story && isNoFeedback(text))
    return [await askedOfRules(context, line, open)];
  if (namedCase(reading, text) === null && isCorrection(reading, text)) {
    if ((await turnToMeant(context, text)) === 'elsewhere')
      return [await askMeaning(context, reading, text, open)];
    const changed = await correctDraft(context, await asPutRight(context, line), text);
    if (changed) return [changed.card];
  }
  if (onlyCovers(reading, text))
    return (await perform(context, asked(reading, text, 'absence.set'))).cards;
  const lines = linesOf(reading, text, await lastCard(context), line.chosen !== null);
  const [only, another] = lines;
  const { unread = [] } = reading.detail;
  return another || unread.length > 0
    ? startPlan(context, lines, unread)
    : (await perform(context, askedOf(only!, 0, false))).cards;
}

const NOT_TO_BE_LOGGED =
  /\b(?:should(?: not|n['’]?t)|was(?: not|n['’]?t) (?:meant|supposed) to|ought not to|never should)\b.{0,12}\b(?:log|logged|logging|saved?|entered|recorded)\b/i;

/** "Dad says the letter had the wrong name on it": what somebody says puts no case right. */
const SOMEBODY_SAYS =
  /^\W*(?:(?:and|also|so) )*(?:the |her |his )?(?:mum|mam|mother|dad|father|nan|gran\w*|carer|foster carer|aunt\w*|uncle|parents?|family)(?: (?:also|just))? (?:says?|said|reckons|is saying|thinks|feels)\b/i;

/** "A complaint about one of my own workers, do I deal with it": what the rules say of it; else it is asked what is meant. */
async function askedOfRules(
  context: Context,
  { reading, text }: TypedLine,
  open: Awaited<ReturnType<typeof freshDraft>>,
): Promise<BuiltCard> {
  const ofColleague = namedCase(reading, text) === null && reading.slots.people === undefined;
  return ofColleague && OF_COLLEAGUES.test(text)
    ? answerPolicy(context, text)
    : askMeaning(context, reading, text, open);
}
const OF_COLLEAGUES =
  /\bcomplain\w*\b.{0,30}\b(?:about|against|on)\b.{0,30}\b(?:me|myself|manager|boss|colleague|workers?|staff|supervisor|team|director|head|social worker|own)\b/i;

/** "compliments": to log one, or to see them? */
const ONLY_A_KIND = /^\W*(compliments|complaints|comments|enquiries|service requests)\W*$/i;

/** "ta" and a thumb deserve silence; words that merely fit nothing deserve an answer. */
export function isChatter({ reading, text }: Pick<TypedLine, 'reading' | 'text'>): boolean {
  return reading.detail.likely[0] === 'none' || !/[\p{L}\p{N}]/u.test(text);
}

/**
 * Words that name no intent. They change the open draft only where they have the form of a correction or fit what it
 * asks; else they are a matter of their own, and the draft stays as it was.
 */
async function fillOrAsk(context: Context, line: TypedLine): Promise<BuiltCard> {
  const { reading, text, question } = line;
  if (/^\W*log( it| this| that)?( please)?\W*$/i.test(text)) return whatToLog(context);
  const open = await freshDraft(context);
  if (LOG_ONE.test(text) && onlyFrames(text))
    return open && isEmpty(open.draft)
      ? readDraftBack(context, open)
      : startDraft(context, reading, text, await sayWaiting(context));
  if (open && !isCorrection(reading, text)) return anotherMatter(context, line, open);
  if (open && (await turnToMeant(context, text)) === 'elsewhere')
    return askMeaning(context, reading, text, open);
  const changed = await correctDraft(context, await asPutRight(context, line), text);
  if (changed?.changes) return changed.card;
  // Said once on the draft's own card; the second time in a row, what might be meant is offered.
  if (changed && isShort(text) && question?.about !== 'nothingChanged')
    return unchanged(context, changed.card);
  const proposed = open ? null : await suggested(context, reading, text);
  if (proposed) return startDraft(context, proposed, text, [wording.SUGGESTED]);
  return !open && saysSomething(line) && !isCorrection(reading, text)
    ? startDraft(context, reading, text)
    : askMeaning(context, reading, text, open);
}

/** Beside an open draft: something to log of its own is drafted, and the first waits in sight; else it is asked. */
async function anotherMatter(
  context: Context,
  { reading, text }: TypedLine,
  open: NonNullable<Awaited<ReturnType<typeof freshDraft>>>,
): Promise<BuiltCard> {
  const alone = await readTyped(context, text, undefined, 'none');
  if (isNoFeedback(text)) return askMeaning(context, reading, text, open);
  const logs = alone.intents.some((intent) => intent.startsWith('log.'));
  if (logs || alone.story) return startDraft(context, alone, text, await sayWaiting(context));
  const tells = alone.detail.complainant.kind !== null || alone.slots.received !== undefined;
  return isShort(text) && !tells
    ? askMeaning(context, reading, text, open)
    : askMatter(context, text, open);
}

/** "Just log one please": something, that is still to be said. */
const LOG_ONE =
  /\b(?:log|record|enter|raise)\b[^.?!]*\b(?:one|another|something|new)\b|\banother one\b/i;

const isShort = (text: string): boolean => text.trim().split(/\s+/).length < 5;

/** What has a date or a question in it, or is long, has reached the council; its kind is all that is missing. */
const saysSomething = ({ reading }: TypedLine): boolean =>
  reading.story || Object.keys(reading.slots).length > 0;
