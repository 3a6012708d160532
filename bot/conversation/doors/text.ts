/** A typed line in the sender's own chat: read, then done, asked, planned or answered with silence. */
import { messageCard, type BuiltCard } from '../../../cards';
import type { Reading } from '../../understand/types';
import * as wording from '../../wording/refusals';
import { absenceSaid } from '../absence/typed';
import { isForSignOff } from '../triage/assigning';
import type { ActName } from '../../understand/catalogue';
import type { Context } from '../turn/context';
import type { Asked } from '../turn/feature';
import { freshDraft } from '../logging/store';
import { lastCard } from '../turn/last-card';
import { perform } from '../case/perform';
import { isHandover, namedCase } from './meant';
import { correctDraft, startDraft } from '../logging/draft';
import {
  askMatter,
  askMeaning,
  unchanged,
  isAnotherMatter,
  takeQuestion,
  typedChoice,
  type Question,
} from './clarify';
import { plain } from '../turn/sentence-card';
import { linesOf } from '../plans/lines';
import { startPlan } from '../plans/plans';
import { readTyped } from './reading';
import { suggested } from '../logging/proposal';
import { takingOn } from '../triage/taking-on';
import { lookedUp, typedButton } from './typed-buttons';
import { typedAct } from './phrases';

/** "actually it's a comment" changes what is being read back; it is nothing new to log. */
function isCorrection(reading: Reading, text: string): boolean {
  const [first, more] = reading.intents;
  return (
    more === undefined &&
    namedCase(reading, text) === null &&
    (first === 'case.retype' || first?.startsWith('log.') === true) &&
    /^\W*(no|nope|actually|sorry|oops|make (it|that)|it'?s|it’s|it is|it was|change (it|that)|should (be|have been)|that'?s|i meant)\b/i.test(
      text,
    ) &&
    text.length <= 80
  );
}

/** "Sent yesterday", under a case: its answer has gone. */
const SENT =
  /^\W*(?:(?:it|that)(?:'s| was| has been)?\s+)?sent(?: it)?(?: (?:today|yesterday|this morning|on \S+(?: \S+)?))?\W*$/i;

/** @param chosen a case picked in answer to "which case?" */
export async function answerText(
  context: Context,
  text: string,
  chosen?: string,
): Promise<BuiltCard[]> {
  if (text.trim() === '') return [plain(context, wording.NOTHING_TYPED)];
  const looked = await lookedUp(context, text);
  if (looked) return [looked];
  const question = await takeQuestion(context);
  if (SENT.test(text) && (await lastCard(context)) && !(await freshDraft(context)))
    return answerText(
      context,
      `response ${text.trim().replace(/^(?:it|that)(?:'s| was| has been)?\s+/i, '')}`,
      chosen,
    );
  const reading = await readTyped(context, text, chosen);
  if (reading.intents[0] === 'safety') return perform(context, asAsked(reading, text, 'safety'));
  const picked = await typedChoice(context, question, text);
  if (picked) return picked;
  const typed = await typedButton(context, text, chosen);
  if (typed) return typed;
  const taken = await takingOn(context, chosen ? `${text} ${chosen}` : text);
  if (taken) return [taken];
  const away = await absenceSaid(context, text, reading, (line) => readTyped(context, line));
  if (away) return [away];
  // An action says who and by when as well: the reader takes all of it.
  const isAction =
    reading.intents.length === 1 &&
    reading.intents[0] === 'case.action' &&
    /\baction\b[^:]{0,40}:/i.test(text);
  const acted = isAction
    ? null
    : await typedAct(context, chosen ? `${text} ${chosen}` : text, reading);
  if (acted) return acted;
  switch (reading.intents[0]) {
    case 'move_to_personal':
      return [];
    case 'none':
      return isChatter(reading, text) ? [] : [await fillOrAsk(context, reading, text, question)];
    case undefined:
      return [await fillOrAsk(context, reading, text, question)];
    default:
      if (ONLY_A_KIND.test(text)) return [await askMeaning(context, reading, text, null)];
      return answerIntents(context, reading, text);
  }
}

/** "compliments": to log one, or to see them? */
const ONLY_A_KIND = /^\W*(compliments|complaints|comments|enquiries|service requests)\W*$/i;

/** "ta" and a thumb deserve silence; words that merely fit nothing deserve an answer. */
export function isChatter(reading: Reading, text: string): boolean {
  return reading.detail.likely[0] === 'none' || !/[\p{L}\p{N}]/u.test(text);
}

async function answerIntents(
  context: Context,
  reading: Reading,
  text: string,
): Promise<BuiltCard[]> {
  if (isHandover(reading, text))
    return perform(context, asAsked(reading, text, 'handover.preview'));
  if (isCorrection(reading, text)) {
    const changed = await correctDraft(context, reading, text);
    if (changed) return [changed.card];
  }
  if (isForSignOff(reading, text)) return perform(context, asAsked(reading, text, 'case.assign'));
  const lines = linesOf(reading, text, await lastCard(context));
  const [only, more] = lines;
  if (more) return startPlan(context, lines);
  const { intent, linkTo } = only!;
  return perform(context, { ...asAsked(reading, text, intent), linkTo });
}

function asAsked(reading: Reading, text: string, act: ActName): Asked {
  return { act, slots: reading.slots, text, reading, step: 0 };
}

/** Words that name no intent: they fill the open draft, start one whose kind is asked, or it is asked what they mean. */
async function fillOrAsk(
  context: Context,
  reading: Reading,
  text: string,
  before: Question | null,
): Promise<BuiltCard> {
  if (/^\W*log( it| this| that)?( please)?\W*$/i.test(text)) return whatToLog(context);
  const open = await freshDraft(context);
  if (open && (await isAnotherMatter(context, text))) return askMatter(context, text, open);
  const changed = await correctDraft(context, reading, text);
  if (changed?.changes) return changed.card;
  // Said once on the draft's own card; the second time in a row, what might be meant is offered.
  if (changed && isShort(text) && before?.about !== 'nothingChanged')
    return unchanged(context, changed.card);
  const proposed = open ? null : await suggested(context, reading, text);
  if (proposed) return startDraft(context, proposed, text, [wording.SUGGESTED]);
  return !open && understood(reading)
    ? startDraft(context, reading, text)
    : askMeaning(context, reading, text, open);
}

const isShort = (text: string): boolean => text.trim().split(/\s+/).length < 5;

/** What has a date or a question in it is something that reached the council; its kind is all that is missing. */
function understood(reading: Reading): boolean {
  return Object.keys(reading.slots).length > 0;
}

function whatToLog(context: Context): BuiltCard {
  return messageCard({
    title: 'What would you like to log?',
    sentence: 'Type it in your own words, in one line; I read it back before anything is saved.',
    asAt: context.now,
    lines: [
      { label: 'A compliment', value: 'compliment for … from …, “their words”' },
      { label: 'A complaint', value: 'complaint received yesterday from mum about …' },
      { label: 'A comment', value: 'comment from a carer: …' },
    ],
  });
}
