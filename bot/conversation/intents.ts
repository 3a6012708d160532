/** One intent, one handler: what each thing that can be typed does, in the sender's own chat. */
import type { BuiltCard, Verb } from '../../cards';
import type { Command } from '../../services/cases';
import type { FeedbackType } from '../../services/cases/events';
import type { PlainDate } from '../../services/timescale';
import type { Intent, Reading, Slots } from '../understand/types';
import * as wording from '../wording';
import { undoAbsence } from './absence-apply';
import { allowed, caseFor, Refused } from './access';
import { askWhichCase } from './asking';
import { showDue, showMine, showTeamOr } from './asked-lists';
import { act } from './case-work';
import type { Context } from './deps';
import { lastCard, openDraft } from './drafts';
import { answerSum } from './date-sums';
import { noSuchDay } from './doubts';
import { answerDue } from './form-parts';
import { finding } from './findings';
import { openCaseForm } from './forms';
import { CASEWORK_INTENTS } from './intents-casework';
import { showHelp } from './help';
import { insteadOfUndo } from './last-act';
import { draftTyped, saysItWent } from './letters';
import { listNamed } from './lists';
import { ownCount } from './own-count';
import { startDraft } from './logging';
import { mustSayWhose, ownPart } from './several-teams';
import { assignTyped } from './assigning';
import { answerPolicy } from './policy-answers';
import { explainDate, showCase, showList } from './show';

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

/** A handler that needs one case; asks which when the words don't say. */
const onCase =
  (handle: (context: Context, ref: string, asked: Asked) => Promise<BuiltCard>): Handler =>
  (context, asked) => {
    const ref = asked.slots.refs?.[0];
    return ref ? handle(context, ref, asked) : askWhichCase(context, asked.text);
  };

/** A command whose one date is the day said, or today. */
const dated = (verb: Verb, make: (on: PlainDate) => Command): Handler =>
  onCase((context, ref, { slots, text, step }) =>
    dayUnclear(slots, text)
      ? openCaseForm(context, verb, ref)
      : act(context, ref, make(dayOf(slots.on) ?? context.today), null, step),
  );

/** A day was said, but not one on which this can have happened: it is asked, never taken for today. */
function dayUnclear(slots: Slots, text: string): boolean {
  return (
    Array.isArray(slots.on) ||
    slots.ask?.includes('on') === true ||
    noSuchDay(text) !== null ||
    (slots.on === undefined && /\b(tomorrow|tmrw|tmw|tomoz|next week)\b/i.test(text))
  );
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
  'case.acknowledge': dated('form.acknowledge', (on) => ({ type: 'acknowledge', on })),
  'case.respond': onCase(respond),
  'case.close': dated('form.close', (on) => ({ type: 'close', on })),
  'case.withdraw': form('form.withdraw', ({ slots }) => dateValue('on', slots.on)),
  'case.assign': onCase(assignTyped),
  'case.request_extension': onCase(moreTime),
  'case.extend': form('form.extend', ({ slots }) => dateValue('to', slots.due)),
  'case.finding': onCase(finding),
  'case.learning': form('form.learning', ({ text }) => ({ learning: afterColon(text) })),
  'case.retype': onCase(retype),
  'case.note': onCase((context, ref, { text, step }) =>
    act(context, ref, { type: 'note', note: afterColon(text).slice(0, 2000) }, null, step),
  ),
  'letter.holding': onCase((context, ref, { text, slots }) =>
    saysItWent(text)
      ? openCaseForm(context, 'form.holdingLetter', ref, {
          values: dateValue('promised', slots.due),
        })
      : draftTyped(context, ref, text, dayOf(slots.due)),
  ),
  'letter.draft': onCase((context, ref, { text, slots }) =>
    draftTyped(context, ref, text, dayOf(slots.due)),
  ),
  'nudge.on_track': onCase((context, ref, { step }) =>
    act(context, ref, { type: 'sayOnTrack' }, null, step),
  ),
  'nudge.blocked': form('form.blocked', ({ text }) =>
    text.split(/\s+/).length > 2 ? { note: text.slice(0, 500) } : {},
  ),
  ...CASEWORK_INTENTS,
  undo,
  help: (context) => showHelp(context),
  'ask.policy': (context, asked) =>
    asked.reading.detail.sum ? answerSum(context, asked) : answerPolicy(context, asked.text),
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

/** Their own part, where several teams are at work; of others' one has to say whose. */
async function respond(context: Context, ref: string, asked: Asked): Promise<BuiltCard> {
  const { view } = await caseFor(context, 'case.respond', ref);
  if (dayUnclear(asked.slots, asked.text) || mustSayWhose(context, view))
    return openCaseForm(context, 'form.respond', ref);
  const on = dayOf(asked.slots.on) ?? context.today;
  const teamId = ownPart(context, view);
  const command = { type: 'respond', on, ...(teamId === undefined ? {} : { teamId }) } as const;
  return act(context, ref, command, null, asked.step);
}

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
  { slots, reading, step }: Asked,
): Promise<BuiltCard> {
  const type: FeedbackType | undefined =
    slots.type === 'service_request' ? 'serviceRequest' : slots.type;
  if (!type) return openCaseForm(context, 'form.retype', ref);
  return act(
    context,
    ref,
    { type: 'retype', feedbackType: type, enquiryKind: reading.detail.enquiryKind },
    null,
    step,
  );
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
