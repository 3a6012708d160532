/** A typed line in the sender's own chat: read, then done, asked, planned or answered with silence. */
import { messageCard, safetyCard, type BuiltCard } from '../../cards';
import { parseRef } from '../../services/cases';
import type { Role } from '../../services/people/ports';
import type { ReadInput, Reading } from '../understand/types';
import * as wording from '../wording';
import { reach } from './access';
import type { Context } from './deps';
import { lastCard, openDraft } from './drafts';
import { doIntent } from './intents';
import { listNamed } from './lists';
import { correctDraft, discardDraft, openForm, saveDraft, startDraft } from './logging';
import { startPlan } from './plans';
import { showList } from './show';

/** @param chosen a case picked in answer to "which case?" */
export async function answerText(
  context: Context,
  text: string,
  chosen?: string,
): Promise<BuiltCard[]> {
  if (text.trim() === '') return [plain(context, wording.NOTHING_TYPED)];
  const reading = await read(context, text, chosen);
  if (reading.intents[0] === 'safety') return [safety(context)];
  const typed = await typedButton(context, text);
  if (typed) return [typed];
  switch (reading.intents[0]) {
    case 'none':
    case 'move_to_personal':
      return [];
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

async function answerIntents(
  context: Context,
  reading: Reading,
  text: string,
): Promise<BuiltCard[]> {
  const [first] = reading.intents;
  const log = reading.intents.every((intent) => intent.startsWith('log.'));
  if (reading.intents.length === 1 || log) {
    return [
      await doIntent(context, { intent: first!, slots: reading.slots, text, reading, step: 0 }),
    ];
  }
  return startPlan(context, reading, text);
}

/** Anything a button does can be typed. */
async function typedButton(context: Context, text: string): Promise<BuiltCard | null> {
  const words = text
    .trim()
    .toLowerCase()
    .replace(/[.!]+$/, '')
    .replace(/\s+/g, ' ');
  if (
    /^(untriaged|triage|waiting for triage|what'?s untriaged|what needs triage|untriaged list)\??$/.test(
      words,
    )
  ) {
    return showList(context, listNamed(context, 'untriaged'), 1);
  }
  if (
    !/^(save|save it|yes|yep|yes please|yes save it|ok save it|confirm|change|change it|edit|discard|discard it|cancel|forget it)$/.test(
      words,
    )
  ) {
    return null;
  }
  const draft = await openDraft(context);
  if (!draft)
    return /^(save|change|discard|confirm|edit)/.test(words)
      ? plain(context, wording.NO_DRAFT)
      : null;
  if (/^(change|edit)/.test(words)) return openForm(context, draft.draft.id);
  return /^(discard|cancel|forget)/.test(words)
    ? discardDraft(context, draft.draft.id)
    : saveDraft(context, draft.draft.id, {});
}

/** Words that name no intent: they fill the open draft, start one whose kind is asked, or are not understood. */
async function fillOrAsk(context: Context, reading: Reading, text: string): Promise<BuiltCard> {
  const fills =
    Object.keys(reading.slots).some((slot) => slot !== 'ask') ||
    (reading.slots.ask?.length ?? 0) > 0;
  if (fills) {
    const changed = await correctDraft(context, reading);
    if (changed) return changed;
  }
  if (/^\W*log( it| this| that)?( please)?\W*$/i.test(text)) {
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
  // Kept as a private draft whose kind is asked: nothing typed is lost, and it is never a dead end.
  return startDraft(context, reading, text);
}

function safety(context: Context): BuiltCard {
  return safetyCard({
    asAt: context.now,
    route: context.deps.council.contact.safety,
    keptAs: null,
  });
}

export function plain(context: Context, sentence: string): BuiltCard {
  return messageCard({ title: 'Candour', sentence, asAt: context.now });
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
  return deps.readerFor(directory).read(input);
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
