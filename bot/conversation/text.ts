/** A typed line in the sender's own chat: read, then done, asked, planned or answered with silence. */
import { messageCard, safetyCard, type BuiltCard } from '../../cards';
import { formatRef, labelOn, parseRef } from '../../services/cases';
import type { Role } from '../../services/people/ports';
import type { ReadInput, Reading } from '../understand/types';
import * as wording from '../wording';
import { reach } from './access';
import type { Context } from './deps';
import { lastCard, openDraft } from './drafts';
import { doIntent } from './intents';
import { handOver, isHandover } from './intents-casework';
import { correctDraft, startDraft } from './logging';
import { plain } from './plain';
import { linesOf } from './plan-lines';
import { startPlan } from './plans';
import { suggested } from './suggest';
import { lookedUp, typedButton } from './typed';
import { typedAct } from './typed-acts';

/** "actually it's a comment" changes what is being read back; it is nothing new to log. */
function isCorrection(reading: Reading, text: string): boolean {
  const [first, more] = reading.intents;
  return (
    more === undefined &&
    (first === 'case.retype' || first?.startsWith('log.') === true) &&
    /^\W*(no|nope|actually|sorry|oops|make (it|that)|it'?s|it’s|it is|it was|change (it|that)|should (be|have been)|that'?s|i meant)\b/i.test(
      text,
    ) &&
    text.length <= 80
  );
}

/** @param chosen a case picked in answer to "which case?" */
export async function answerText(
  context: Context,
  text: string,
  chosen?: string,
): Promise<BuiltCard[]> {
  if (text.trim() === '') return [plain(context, wording.NOTHING_TYPED)];
  const looked = await lookedUp(context, text);
  if (looked) return [looked];
  const reading = await read(context, text, chosen);
  if (reading.intents[0] === 'safety') return [safety(context)];
  const typed = await typedButton(context, text, chosen);
  if (typed) return typed;
  const acted = await typedAct(context, chosen ? `${text} ${chosen}` : text);
  if (acted) return [acted].flat();
  switch (reading.intents[0]) {
    case 'move_to_personal':
      return [];
    case 'none':
      return isChatter(reading, text) ? [] : [await fillOrAsk(context, reading, text)];
    case 'refuse':
      return [
        plain(
          context,
          `I can’t answer that here. If you need to know, ask ${context.deps.council.contact.complaintsTeam}.`,
        ),
      ];
    case undefined:
      return [await fillOrAsk(context, reading, text)];
    default:
      return answerIntents(context, reading, text);
  }
}

/** "ta" and a thumb deserve silence; words that merely fit nothing deserve an answer. */
export function isChatter(reading: Reading, text: string): boolean {
  return reading.detail.likely[0] === 'none' || !/[\p{L}\p{N}]/u.test(text);
}

async function answerIntents(
  context: Context,
  reading: Reading,
  text: string,
): Promise<BuiltCard[]> {
  if (isHandover(reading, text)) return [await handOver(context, reading)];
  if (isCorrection(reading, text)) {
    const changed = await correctDraft(context, reading, text);
    if (changed) return [changed];
  }
  const lines = linesOf(reading, text, await lastCard(context));
  const [only, more] = lines;
  if (more) return startPlan(context, lines);
  const { intent, linkTo } = only!;
  return [
    await doIntent(context, { intent, slots: reading.slots, text, reading, step: 0, linkTo }),
  ];
}

/** Words that name no intent: they fill the open draft, start one whose kind is asked, or are not understood. */
async function fillOrAsk(context: Context, reading: Reading, text: string): Promise<BuiltCard> {
  if (/^\W*log( it| this| that)?( please)?\W*$/i.test(text)) return whatToLog(context);
  const changed = await correctDraft(context, reading, text);
  if (changed) return changed;
  const proposed = await suggested(context, reading, text);
  if (proposed) return startDraft(context, proposed, text, [wording.SUGGESTED]);
  // Kept as a private draft whose kind is asked: nothing typed is lost, and it is never a dead end.
  return startDraft(context, reading, text, understood(reading) ? [] : [wording.NOT_UNDERSTOOD]);
}

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

export function safety(context: Context): BuiltCard {
  return safetyCard({
    asAt: context.now,
    route: context.deps.council.contact.safety,
    keptAs: null,
  });
}

async function read(context: Context, text: string, chosen?: string): Promise<Reading> {
  const { deps, directory } = context;
  const [last, draft, openCases] = await Promise.all([
    chosen ?? lastCard(context),
    openDraft(context),
    casesNamed(context, text),
  ]);
  const input: ReadInput = {
    now: context.now,
    tz: 'Europe/London',
    role: readerRole(context.actor.roles),
    scope: context.scope === 'personal' ? 'personal' : 'channel',
    text,
    context: { openCases, ...(last ? { lastCard: last } : {}), ...(draft ? { draft: true } : {}) },
  };
  return withNamedCase(context, deps.readerFor(directory).read(input), text, openCases);
}

/** "note on 3: rang mum" is about case 3 whatever card was seen last: nothing is written to a case that wasn't named. */
function withNamedCase(
  context: Context,
  reading: Reading,
  text: string,
  openCases: readonly string[],
): Reading {
  const typed = /^[^:"“]{0,40}\b(?:on|for|of|case|re) #?(\d{1,5})\s*:/i.exec(text)?.[1];
  const number = typed ? parseRef(typed)?.number : undefined;
  const [ref, more] = reading.slots.refs ?? [];
  if (number === undefined || more !== undefined || reading.detail.parts.length > 0) return reading;
  if (ref && parseRef(ref)?.number === number) return reading;
  const named = openCases.find((each) => parseRef(each)?.number === number);
  const refs = [named ?? formatRef(labelOn(context.today), number)];
  return { ...reading, slots: { ...reading.slots, refs } };
}

const MOST_NUMBERS = 10;

/** Of the numbers typed, those that are an open case which the sender may see: what a bare `42` can mean. */
async function casesNamed(context: Context, text: string): Promise<string[]> {
  const numbers = [
    ...new Set(
      (text.match(/(?<![\d/.-])#?\d{1,6}(?![\d/.])/g) ?? []).map((each) => parseRef(each)?.number),
    ),
  ];
  const found = await Promise.all(
    numbers
      .filter((number) => number !== undefined)
      .slice(0, MOST_NUMBERS)
      .map((number) =>
        context.deps.stores.cases.find(
          { reach: reach(context), number, statuses: ['open', 'responded'], order: 'newest' },
          { after: null, limit: 3 },
        ),
      ),
  );
  return found.flatMap((page) => page.cases.map((stored) => stored.ref));
}

function readerRole(roles: readonly Role[]): ReadInput['role'] {
  if (roles.some((role) => role === 'complaintsOfficer' || role === 'complaintsManager'))
    return 'complaints_officer';
  if (
    roles.some((role) => role === 'teamManager' || role === 'serviceManager' || role === 'director')
  )
    return 'manager';
  return roles.includes('investigator') ? 'investigator' : 'social_worker';
}

export { read as readTyped };
