/** What can be typed of the longer life of a case: the reader's words, turned into forms and acts. */
import type { BuiltCard } from '../../cards';
import type { Reading, Slots } from '../understand/types';
import { awayForm } from './absence/absence';
import { endMoved } from './absence/typed';
import { allowed, caseFor, Refused } from './turn/access';
import { act } from './case/act';
import { daysInDoubt } from './logging/ambiguous-day';
import type { Context } from './turn/context';
import { openCaseForm } from './case/forms';
import { handoverForm, previewHandover } from './handover/handover';
import { showViewers } from './questions/ledger';
import type { Asked, Handler } from './intents';
import { onCase } from './case/on-case';
import { showPair } from './pairs/pairs';
import { choiceIn } from './answer/reopening';
import { reasonsTyped } from './answer/signoff';
import { snooze } from './clock/snooze';
import { openDecision } from './triage/typed';

/** A day, or the first of a span: the earliest is never kinder than it should be. */
function firstDay(slot: Slots['on']): string | null {
  if (slot === undefined) return null;
  return typeof slot === 'string' ? slot : slot[0];
}

const lastDay = (slot: Slots['on']): string | null =>
  slot === undefined ? null : typeof slot === 'string' ? slot : slot[1];

function given(values: Record<string, string | null | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
}

export const CASEWORK_INTENTS: Partial<Record<Asked['intent'], Handler>> = {
  'case.progress_to_stage': onCase(async (context, ref, { slots, reading, text }) => {
    const route = /^(statutory|corporate)$/.exec(slots.stage ?? '')?.[0] ?? null;
    if (route) return openDecision(context, ref, { decision: 'accept', route, reason: '' }, text);
    if (slots.stage === 'ombudsman') return ombudsman(context, ref, slots, text);
    const stage = /\d/.exec(slots.stage ?? '')?.[0];
    const days = daysInDoubt(context, reading, text);
    return openCaseForm(
      context,
      'form.progress',
      ref,
      days.length > 0
        ? { days, values: given({ stage }) }
        : { values: given({ stage, on: firstDay(slots.received ?? slots.on) }) },
    );
  }),
  'case.declare_conflict': onCase((context, ref) => openCaseForm(context, 'form.conflict', ref)),
  'case.merge': onCase(pair),
  'case.link': onCase(pair),
  'case.reopen': onCase((context, ref, { text }) =>
    openCaseForm(context, 'form.reopen', ref, {
      values: given({ choice: choiceIn(text), reason: text.slice(0, 500) }),
    }),
  ),
  'signoff.approve': onCase(async (context, ref, { step }) => {
    await mustBeWithSignOff(context, ref);
    return act(context, ref, { type: 'approve' }, null, step);
  }),
  'signoff.return': onCase(async (context, ref, { text, step }) => {
    await mustBeWithSignOff(context, ref);
    const reasons = reasonsTyped(text);
    return reasons.length > 0
      ? act(context, ref, { type: 'returnFromSignOff', reasons }, null, step)
      : openCaseForm(context, 'form.sendBack', ref);
  }),
  'case.action': onCase((context, ref, { slots, text, reading }) =>
    openCaseForm(context, 'form.action', ref, {
      values: given({
        what: actionIn(text),
        dueOn: lastDay(slots.due),
        owner: reading.detail.personIds[0],
      }),
    }),
  ),
  'audit.query': onCase((context, ref) => showViewers(context, ref, 1)),
  'absence.set': async (context, { slots, text, reading }) =>
    (await endMoved(context, whoIsAway(context, reading), reading, text)) ??
    awayForm(context, {
      values: given({
        person: whoIsAway(context, reading),
        from: firstDay(slots.from ?? slots.on) ?? context.today,
        until: lastDay(slots.until),
        cover: /\b(tm|manager)\b/i.test(text)
          ? context.directory.lineAbove(context.actor.id)[0]
          : null,
      }),
    }),
  'nudge.snooze': onCase((context, ref, { slots }) =>
    snooze(context, ref, firstDay(slots.until ?? slots.on)),
  ),
};

/** The letter, the reply or the decision: each has its own day, and the letter the one that it asks for. */
function ombudsman(context: Context, ref: string, slots: Slots, words: string): Promise<BuiltCard> {
  const on = firstDay(slots.received ?? slots.on);
  if (/\b(?:decided|decision|uphe?ld|found|findings?)\b/i.test(words))
    return openCaseForm(context, 'form.ombudsmanDecision', ref, { values: given({ on }) });
  if (
    /\b(?:replied|(?:reply|response|comments) (?:sent|gone|went)|sent (?:the |our )?(?:reply|response|comments))\b/i.test(
      words,
    )
  )
    return openCaseForm(context, 'form.ombudsmanReply', ref, { values: given({ on }) });
  return openCaseForm(context, 'form.ombudsman', ref, {
    values: given({ on, replyBy: lastDay(slots.due) }),
  });
}

/** "Action on 3: Tom Reeve to write a rule by 20 March" → "write a rule"; owner and day have fields of their own. */
function actionIn(text: string): string | null {
  const said = /\bactions?\b(?:\s+(?:on|for)\s+\S+?)?\s*[:–-]?\s*(?<what>\S.*)$/is.exec(text);
  const what = said?.groups?.['what'] ?? '';
  return (
    what
      .replace(/^[\p{Lu}][\p{L}'’-]*(?: [\p{Lu}][\p{L}'’-]*){0,2} (?:to|will|should) /u, '')
      .replace(/[,;]?\s+by (?:the )?[^,;:]{2,30}$/i, '')
      .slice(0, 200) || null
  );
}

/** @throws NotForYou, Refused with how it gets there */
async function mustBeWithSignOff(context: Context, ref: string): Promise<void> {
  const { view } = await caseFor(context, 'case.signOff', ref);
  if (view.signOff?.state === 'with') return;
  throw new Refused(
    view.signOff
      ? `${ref} is not with sign-off any more. Type ${ref} to see where it stands.`
      : `${ref} isn’t with sign-off yet. It goes there when somebody types “send ${ref} to sign-off”.`,
  );
}

/** The one named among those whom the sender answers for; else the sender. The form says who it is. */
function whoIsAway(context: Context, { detail }: Reading): string {
  const asked = detail.questions.find(({ slot }) => slot === 'people')?.choices ?? [];
  const named = [...detail.personIds, ...asked.map(({ value }) => value)].filter(
    (id) => context.directory.byId(id) && allowed(context, 'absence.set', { personId: id }),
  );
  return named.length === 1 ? named[0]! : context.actor.id;
}

/** The case that the words themselves name; the one on the last card is not said by them. */
export const namedCase = ({ slots }: Reading, text: string): string | null =>
  (slots.refs ?? []).find((ref) => names(text, ref)) ?? null;

const names = (text: string, ref: string): boolean =>
  new RegExp(`(?<!\\d)0*${Number(ref.split('-').at(-1))}(?!\\d)`).test(text);

async function pair(context: Context, ref: string, { slots }: Asked): Promise<BuiltCard> {
  const other = slots.refs?.[1];
  return other ? showPair(context, ref, other) : openCaseForm(context, 'form.pair', ref);
}

/** "Priya's off long term from monday, move all hers to Sean" is one thing, not two. */
export function isHandover(reading: Reading, text: string): boolean {
  return (
    reading.intents.includes('case.assign') &&
    /\b(all|everything|caseload|the lot)\b/i.test(text) &&
    // The reader may add the case last shown: "all" is more than that one.
    !/\d/.test(text)
  );
}

/** Somebody is away, or only their cases go elsewhere. */
const AWAY = /\b(off|away|leave|sick|absent|maternity|holiday|not in)\b/i;

/** The preview where both people are known; else the form with what is. */
export async function handOver(
  context: Context,
  reading: Reading,
  text: string,
): Promise<BuiltCard> {
  const { slots, detail } = reading;
  const at = slots.people?.findIndex(({ role }) => role === 'investigator') ?? -1;
  const to = at >= 0 ? detail.personIds[at] : undefined;
  const asked = detail.questions.find(({ slot }) => slot === 'people');
  const meant = detail.personIds.filter((id) => id !== to);
  const from = meant.length === 1 ? meant[0] : onlyInvestigator(context, asked);
  const values = given({
    from,
    to,
    on: firstDay(slots.from ?? slots.on),
    awayFrom: AWAY.test(text) ? firstDay(slots.from) : null,
  });
  if (values['from'] && values['to']) return previewHandover(context, values);
  const errors = asked && !values['from'] ? { from: asked.says } : undefined;
  return handoverForm(context, { values, ...(errors ? { errors } : {}) });
}

/** Of two Priyas the one who investigates: the preview says who it is before anything moves. */
function onlyInvestigator(
  context: Context,
  asked: Reading['detail']['questions'][number] | undefined,
): string | undefined {
  const fit = (asked?.choices ?? []).filter(({ value }) =>
    context.directory.byId(value)?.roles.includes('investigator'),
  );
  return fit.length === 1 ? fit[0]?.value : undefined;
}
