/** One intent, one handler: what each thing that can be typed does, in the sender's own chat. */
import type { BuiltCard, Verb } from '../../cards';
import type { EnquiryKind, FeedbackType } from '../../services/cases/events';
import type { PlainDate } from '../../services/timescale';
import type { Intent, Reading, Slots } from '../understand/types';
import * as wording from '../wording/refusals';
import { undoAbsence } from './absence/apply';
import { allowed, caseFor, Refused } from './turn/access';
import { showDue, showMine, showTeamOr } from './questions/typed-lists';
import { onCase } from './case/on-case';
import { act } from './case/act';
import { pauseReasons } from './clock/forms';
import type { Context } from './turn/context';
import { lastCard, openDraft } from './logging/store';
import { answerSum } from './questions/date-sums';
import { acknowledgement, dated, responded } from './answer/dated-acts';
import { extendTyped } from './clock/extend-typed';
import { answerDue } from './case/form-parts';
import { finding } from './answer/findings';
import { openCaseForm } from './case/forms';
import { CASEWORK_INTENTS } from './intents-casework';
import { showHelp } from './basics/help';
import { insteadOfUndo } from './turn/undo-scope';
import { draftTyped, saysItWent } from './letters/draft';
import { listNamed } from './case/lists';
import { ownCount } from './questions/own-count';
import { startDraft } from './logging/draft';
import { assignTyped } from './triage/assigning';
import { answerPolicy, asksWhatCounts } from './questions/policy';
import { explainDate, showCase, showList } from './case/card';

/** One thing asked: the intent, what it fills in, and the words it came in. */
export interface Asked {
  intent: Intent;
  slots: Slots;
  text: string;
  reading: Reading;
  /** Tells apart several commands of one message. */
  step: number;
  /** A case that what is logged is to be linked with. */
  linkTo?: string | null;
  /** A line of a plan, which was read back before. */
  confirmed?: boolean;
}

export type Handler = (context: Context, asked: Asked) => Promise<BuiltCard> | BuiltCard;

const log: Handler = async (context, { reading, text, linkTo }) => {
  const mayLink = linkTo ? await canLink(context, linkTo) : false;
  const waits = (await openDraft(context)) ? [wording.OTHER_WAITS] : [];
  const notes = linkTo && !mayLink ? [wording.noLink(linkTo), ...waits] : waits;
  return startDraft(context, reading, text, notes, mayLink ? (linkTo ?? null) : null);
};

/** One that isn't there and one that isn't the sender's are said in the same words. */
async function canLink(context: Context, ref: string): Promise<boolean> {
  const stored = await context.deps.stores.cases.get(ref);
  return stored !== null && allowed(context, 'case.link', stored.view);
}

/** Opens a form with what the words gave already filled in. */
const form = (
  verb: Verb,
  values: (asked: Asked, context: Context) => Record<string, string> = () => ({}),
): Handler =>
  onCase((context, ref, asked) =>
    openCaseForm(context, verb, ref, { values: values(asked, context) }),
  );

const HANDLERS: Partial<Record<Intent, Handler>> = {
  'log.compliment': log,
  'log.complaint': log,
  'log.comment': log,
  'log.enquiry': log,
  'log.service_request': log,
  'status.case': onCase((context, ref) => showCase(context, ref)),
  'status.mine': (context) => showMine(context),
  'status.team': (context, { slots, text }) => showTeamOr(context, text, slots),
  'list.overdue': (context, { slots }) =>
    showList(context, listNamed(context, withTeam('late', slots)), 1),
  'list.due': (context, { slots }) => showDue(context, slots),
  'due.explain': onCase((context, ref, { reading, text }) =>
    explainDate(context, ref, null, reading.detail.counted ?? ownCount(text)),
  ),
  'due.what_if': answerSum,
  'case.acknowledge': acknowledgement,
  'case.respond': responded,
  'case.close': dated('form.close', (on) => ({ type: 'close', on })),
  'case.withdraw': form('form.withdraw', ({ slots }) => dateValue('on', slots.on)),
  'case.assign': onCase((context, ref, asked) =>
    /\ballocate\b.*\b\d+ (?:working |more )?days\b/i.test(asked.text)
      ? allocateDays(context, ref, asked.text)
      : assignTyped(context, ref, asked),
  ),
  'case.request_extension': onCase(moreTime),
  'case.extend': onCase(extendTyped),
  'case.finding': onCase(finding),
  'case.learning': form('form.learning', ({ text }) => {
    const none =
      /^\W*(?:none|nothing|no learning)\b[\s,:–-]*(?:because|as|since)?[\s,:–-]*(.*)$/is.exec(
        afterColon(text),
      );
    return none ? { noneBecause: none[1]?.trim() ?? '' } : { learning: afterColon(text) };
  }),
  'case.retype': onCase(retype),
  'case.note': onCase((context, ref, { text, step }) =>
    act(context, ref, { type: 'note', note: afterColon(text).slice(0, 2000) }, null, step),
  ),
  'letter.holding': onCase((context, ref, { text, slots, reading }) =>
    saysItWent(text)
      ? openCaseForm(context, 'form.holdingLetter', ref, {
          values: {
            ...dateValue('promised', slots.due),
            ...dateValue('on', reading.detail.toldOn ?? undefined),
          },
        })
      : draftTyped(context, ref, text, dayOf(slots.due)),
  ),
  'letter.draft': onCase((context, ref, { text, slots }) =>
    draftTyped(context, ref, text, dayOf(slots.due)),
  ),
  'nudge.on_track': onCase((context, ref, { step }) =>
    act(context, ref, { type: 'sayOnTrack' }, null, step),
  ),
  'nudge.blocked': onCase((context, ref, asked) => blocked(context, ref, asked)),
  ...CASEWORK_INTENTS,
  undo,
  help: (context) => showHelp(context),
  'ask.policy': (context, asked) =>
    asked.reading.detail.sum && !asksWhatCounts(asked.text)
      ? answerSum(context, asked)
      : answerPolicy(context, asked.text),
};

/** @throws Refused, NotForYou, CaseError */
export async function doIntent(context: Context, asked: Asked): Promise<BuiltCard> {
  const handler = HANDLERS[asked.intent];
  if (!handler) throw new Refused(notYet(context));
  return handler(context, asked);
}

function notYet(context: Context): string {
  return `I understood that, but I can’t do it from chat. Ask ${context.deps.council.contact.complaintsTeam}, or type help to see what I can do.`;
}

/** Asking only, or doing? A plan needs confirming only where something changes. */
export function changesSomething(intent: Intent): boolean {
  return !/^(status|list|due|help|ask|report|audit)\b/.test(intent);
}

function dayOf(slot: Slots['on']): PlainDate | null {
  return typeof slot === 'string' ? slot : null;
}

function dateValue(id: string, slot: Slots['on']): Record<string, string> {
  const on = dayOf(slot);
  return on ? { [id]: on } : {};
}

/** "note on 42 - rang grandad" → "rang grandad"; without such a head the whole line. */
function afterColon(text: string): string {
  const cut = /^[^:–—-]{0,40}?\d[^:–—-]{0,10}\s*[:–—-]\s*(?=\S)/.exec(text);
  return cut ? text.slice(cut[0].length) : text;
}

function withTeam(list: string, slots: Slots): string {
  return slots.team ? `${list}@${slots.team}` : list;
}

/** "Allocate 5 to 20 days": a date counted from receipt, not somebody to look into it. */
async function allocateDays(context: Context, ref: string, text: string): Promise<BuiltCard> {
  const { view } = await caseFor(context, 'case.allocate', ref);
  const days = Number(/(\d+) (?:working |more )?days\b/i.exec(text)?.[1]);
  const to = context.deps.calendar().addWorkingDays(view.receivedOn, days);
  return openCaseForm(context, 'form.allocate', ref, {
    values: to === 'unknown' ? {} : { to },
  });
}

/** "Pause" stops the clock where the procedure lets it; elsewhere, and in any other words, it is blocked. */
async function blocked(context: Context, ref: string, { text }: Asked): Promise<BuiltCard> {
  if (PAUSES.test(text)) {
    const stored = await context.deps.stores.cases.get(ref);
    if (stored && allowed(context, 'case.pause', stored.view) && pauseReasons(context, stored.view))
      return openCaseForm(context, 'form.pause', ref);
  }
  const note = text.split(/\s+/).length > 2 ? { note: text.slice(0, 500) } : {};
  const says = PAUSES.test(text)
    ? {
        says: 'The clock can’t stop here, so it runs on. What is in the way? Whoever can help sees it.',
      }
    : {};
  return openCaseForm(context, 'form.blocked', ref, { values: note, ...says });
}

const PAUSES = /^\W*(?:please |pls )?(?:pause|stop the clock)\b/i;

async function moreTime(
  context: Context,
  ref: string,
  { slots, text, step }: Asked,
): Promise<BuiltCard> {
  const { view } = await caseFor(context, 'case.askMoreTime', ref);
  const from = answerDue(view)?.binding ?? null;
  const counted =
    slots.days && from ? context.deps.calendar().addWorkingDays(from, slots.days) : null;
  const to = dayOf(slots.due) ?? (counted === 'unknown' ? null : counted);
  if (!to)
    return openCaseForm(context, 'form.moreTime', ref, { values: { reason: text.slice(0, 500) } });
  return act(context, ref, { type: 'askMoreTime', to, reason: text.slice(0, 500) }, null, step);
}

async function retype(
  context: Context,
  ref: string,
  { slots, reading, step, text }: Asked,
): Promise<BuiltCard> {
  const type: FeedbackType | undefined =
    slots.type === 'service_request' ? 'serviceRequest' : slots.type;
  if (!type) return openCaseForm(context, 'form.retype', ref);
  const enquiryKind = reading.detail.enquiryKind ?? enquiryKindSaid(text);
  if (type === 'enquiry' && !enquiryKind)
    return openCaseForm(context, 'form.retype', ref, {
      errors: { kind: 'Choose whose enquiry it is: MP, councillor or ombudsman.' },
    });
  return act(context, ref, { type: 'retype', feedbackType: type, enquiryKind }, null, step);
}

/** "retype 5 to MP enquiry": said of a case that is there, where the reader looks for something new to log. */
function enquiryKindSaid(text: string): EnquiryKind | null {
  if (/\bmp(?:'s|’s)?\b/i.test(text)) return 'mp';
  if (/\b(?:councillor|cllr)/i.test(text)) return 'councillor';
  return /\b(?:ombudsman|lgsco)\b/i.test(text) ? 'ombudsman' : null;
}

/** Undo means the case just dealt with in this chat. */
async function undo(context: Context, { slots, step, text }: Asked): Promise<BuiltCard> {
  const instead = /\d/.test(text) ? null : await insteadOfUndo(context);
  if (instead) throw new Refused(instead);
  const ref = slots.refs?.[0] ?? (await lastCard(context));
  if (!ref) {
    const away = await undoAbsence(context);
    if (away) return away;
    throw new Refused(
      'There is nothing here to undo. Type undo and a reference for an older case.',
    );
  }
  return act(context, ref, { type: 'undo' }, null, step);
}
