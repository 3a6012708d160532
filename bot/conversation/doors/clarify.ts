/**
 * What can't be told is asked, with what was typed kept: whether it belongs to the open draft, or which of the
 * likeliest readings it has. Nobody meets the same closed door twice.
 */
import { messageCard, type ActionSpec, type BuiltCard } from '../../../cards';
import { actOf, formatRef, labelOn, parseRef } from '../../../services/cases';
import { INTENTS, type Intent, type Reading } from '../../understand/types';
import * as wording from '../../wording/refusals';
import { NotForYou, Refused } from '../turn/access';
import { asked as asAsked } from '../turn/asked';
import type { Context } from '../turn/feature';
import {
  dropQuestion,
  forgetWords,
  keepWords,
  keptWords,
  rememberQuestion,
  settleWords,
  type KeptWords,
  type Question,
} from '../turn/kept-words';
import { readDraftBack } from '../logging/draft-state';
import { MAX_WORDS } from '../logging/fields';
import { bringForward, getDraft, openDraft, type StoredDraft } from '../logging/store';
import { askWhichGoes } from '../logging/which-goes';
import { lastCard } from '../turn/last-card';
import { draftIdFor } from '../turn/draft-id';
import { perform } from '../case/perform';
import { addWords } from '../logging/adding';
import { letGoOfDraft, openForm, startDraft } from '../logging/draft';
import { isLog, sayLine } from '../plans/lines';
import { readTyped } from './reading';
import { showCase } from '../case/card';
import { keepAsDraft } from './after-safety';
import { noteFrom } from './note-of-file';
import { caseToldOf } from './told-of-case';

/** Nothing in the draft changed: said on its own card, and kept in mind. */
export function unchanged(context: Context, card: BuiltCard): BuiltCard {
  rememberQuestion(context, { id: '', about: 'nothingChanged' });
  return card;
}

/** "Change the open one, or something new?" */
export async function askMatter(
  context: Context,
  text: string,
  open: StoredDraft,
): Promise<BuiltCard> {
  if (text.length > MAX_WORDS) throw new Refused(wording.tooLong(MAX_WORDS));
  const id = await keepWords(context, 'matter', text);
  return messageCard({
    title: 'The open one, or something new?',
    sentence: `${wording.openDraftIs(open.draft.fields)} Is what you typed now about that one, or something new?`,
    asAt: context.now,
    lines: [{ label: 'You typed', value: text.slice(0, 300) }],
    notes: [
      'You can also type “change”, which adds these words to it, or “new”. Nothing is lost either way: type anything else, and they become a draft of their own.',
    ],
    actions: [
      { title: 'Change the open one', verb: 'pick', ref: `${id}#add` },
      { title: 'Something new', verb: 'pick', ref: `${id}#new` },
    ],
  });
}

/** The likeliest readings, the form, and whom to ask. */
export async function askMeaning(
  context: Context,
  reading: Reading,
  text: string,
  open: StoredDraft | null,
): Promise<BuiltCard> {
  if (text.length > MOST) return startDraft(context, reading, text, [wording.NOT_UNDERSTOOD]);
  const id = await keepWords(context, 'meaning', text);
  const readings = await likeliest(context, reading, text);
  const pick = (choice: string, title: string): ActionSpec => ({
    title,
    verb: 'pick',
    ref: `${id}#${choice}`,
  });
  return messageCard({
    title: 'What would you like?',
    sentence: `I wasn’t sure what you’d like, so I kept your words here and nowhere else. Choose what comes nearest, or ask ${context.deps.council.contact.complaintsTeam}.`,
    asAt: context.now,
    lines: [{ label: 'You typed', value: text.slice(0, 300) }],
    notes: open ? [`${wording.openDraftIs(open.draft.fields)} It is unchanged.`] : [],
    actions: [
      ...(open ? [pick('add', 'Add it to what is not saved yet')] : []),
      ...readings.slice(0, open ? 2 : 3).map(({ choice, says }) => pick(choice, says)),
      pick('form', open ? 'Log it as something new' : 'Log it as feedback'),
    ],
  });
}

/** Longer than this it is no command: it is kept as a draft whose kind is asked. */
const MOST = 1000;
const COMMON: readonly Intent[] = ['status.mine', 'list.due', 'help'];
const NO_CHOICE = /^(none|safety|refuse|move_to_personal|undo|ask\.policy|due\.what_if)$/;

interface Likely {
  choice: string;
  says: string;
}

async function likeliest(context: Context, reading: Reading, text: string): Promise<Likely[]> {
  const ref = refIn(context, reading, text) ?? (await lastCard(context));
  const alone = await readTyped(context, text, undefined, 'none');
  const slots = { ...alone.slots, ...(ref ? { refs: [ref] } : {}) };
  const say = (intent: Intent): Likely => ({
    choice: intent,
    says: sayLine(context, {
      intent,
      text,
      linkTo: null,
      reading: { ...alone, slots: isLog({ intent }) ? {} : slots },
    }).split(/: “|, received/)[0]!,
  });
  const found = [...alone.detail.likely, ...alone.intents].filter((each) => !NO_CHOICE.test(each));
  const cases = ref ? [{ choice: 'case', says: `Show where ${ref} stands` }] : [];
  const all = [...cases, ...found.slice(0, 3).map(say), ...COMMON.map(say)];
  return all.filter(({ says }, i) => all.findIndex((each) => each.says === says) === i).slice(0, 3);
}

/** The case that a number in a short line names. */
function refIn(context: Context, { slots, saysAnAge }: Reading, text: string): string | null {
  if (slots.refs?.[0]) return slots.refs[0];
  if (saysAnAge) return null;
  const typed = /\b(?:cf-?\d{2}-?)?\d{1,5}\b/i.exec(text)?.[0];
  const parts = typed && text.length < 80 ? parseRef(typed) : null;
  return parts ? formatRef(parts.label ?? labelOn(context.today), parts.number) : null;
}

/**
 * A button of either question.
 * @param picked the question's id and what was chosen, `id#choice`
 * @throws Refused when it has grown old, NotForYou
 */
export async function answerMeaning(context: Context, picked: string): Promise<BuiltCard[]> {
  const [id = '', choice = ''] = picked.split('#');
  const kept = await keptWords(context, id);
  if (!kept) throw new Refused(wording.OLD_DRAFT);
  if (kept.ownerId !== context.actor.id) throw new NotForYou();
  dropQuestion(context, id);
  if (choice !== 'show') settleWords(context, id);
  // The message, not the press, is the source: pressed twice, it makes one draft, and that is the message's own.
  const source = { ...context, turnId: kept.turnId ?? picked };
  const draftId = kept.turnId ? draftIdFor(actOf({ commandId: kept.turnId })) : null;
  const noted = await noteFrom({ ...context, turnId: picked }, choice, kept.text, draftId);
  if (noted) return noted;
  const ofCase = await answerOfCase(source, choice, kept, draftId);
  if (ofCase) return ofCase;
  if (choice === 'keep') return [await keepAsDraft(source, kept.text, null)];
  if (choice === 'new' || choice === 'form') {
    const card = await startDraft(
      source,
      await readTyped(context, kept.text, undefined, 'none'),
      kept.text,
    );
    const own = draftId ? await getDraft(context, draftId) : null;
    if (own?.draft.state === 'open') bringForward(context, own);
    return [choice === 'new' ? card : await openForm(source, draftIdFor(source.turnId))];
  }
  if (choice === 'add' && draftId) return [await addedInstead(context, draftId, kept.text)];
  return chosen({ ...context, turnId: picked }, choice, kept.text);
}

/** What was told of a case: a note on it, where it stands, or something new, linked with it and with its day to be asked. */
async function answerOfCase(
  source: Context,
  choice: string,
  { text, ref: about }: KeptWords,
  draftId: string | null,
): Promise<BuiltCard[] | null> {
  if (choice !== 'noteOf' && choice !== 'show' && choice !== 'newOf') return null;
  const ref = about ?? (await caseToldOf(source, text));
  if (choice === 'newOf')
    return [
      await startDraft(
        source,
        asTold(await readTyped(source, text, undefined, 'none'), text),
        text,
        [],
        ref,
      ),
    ];
  if (ref === null) throw new Refused(wording.OLD_DRAFT);
  return choice === 'show' ? [await showCase(source, ref)] : noteFrom(source, ref, text, draftId);
}

/** Its kind is asked where the words were taken for orders; of a letter, the day: those in it are no day of receipt. */
function asTold(reading: Reading, text: string): Reading {
  const { received, ...slots } = reading.slots;
  const isLetter = text.trim().includes('\n');
  const at = reading.intents.findIndex((intent) => isLog({ intent }));
  const only = <T>(list: readonly T[]): T[] => (at < 0 ? [] : list.slice(at, at + 1));
  const { intents, modes, sure, acts } = reading;
  return {
    ...reading,
    ...{ intents: only(intents), modes: only(modes), sure: only(sure), acts: only(acts) },
    slots: isLetter || received === undefined ? slots : { ...slots, received },
    detail: {
      ...reading.detail,
      parts: [],
      questions: reading.detail.questions.filter(({ slot }) => !isLetter || slot !== 'received'),
    },
  };
}

/** The words go to the open draft. Where they have become a draft of their own meanwhile, that one ends. */
async function addedInstead(context: Context, ownId: string, text: string): Promise<BuiltCard> {
  const open = await openDraft(context);
  if (!open) throw new Refused(wording.NO_DRAFT);
  if (open.draft.id === ownId) return readDraftBack(context, open);
  const alone = await readTyped(context, text, undefined, 'none');
  const card = await addWords(context, open, alone, text);
  const own = await getDraft(context, ownId);
  if (own?.draft.state === 'open') await letGoOfDraft(context, ownId);
  return card;
}

async function chosen(context: Context, choice: string, text: string): Promise<BuiltCard[]> {
  if (choice === 'none')
    return [messageCard({ title: 'Discarded', sentence: wording.DISCARDED, asAt: context.now })];
  const reading = await readTyped(context, text, undefined, 'none');
  const ref = refIn(context, reading, text) ?? (await lastCard(context));
  if (choice === 'case') return [await showCase(context, ref ?? '')];
  const intent = INTENTS.find((each) => each === choice);
  if (!intent) throw new Refused(wording.OLD_DRAFT);
  const slots = { ...reading.slots, ...(ref ? { refs: [ref] } : {}) };
  const more = { slots, mode: 'does' as const, sure: 1, named: true };
  return (await perform(context, asAsked({ ...reading, slots }, text, intent, more))).cards;
}

const CHOICES: readonly [RegExp, Question['about'][], string][] = [
  [
    /^(?:(?:no|ok|oh|sorry|yes),? )?(?:(?:it'?s |that'?s |a |the |as )*(?:something |a )?(?:new|else|different|separate|another|own)(?: (?:one|matter|complaint|draft|thing))?)$/,
    ['matter', 'held'],
    'new',
  ],
  [
    /^(?:change|change it|change (?:the )?open one|(?:to |about )?the open one|(?:it'?s )?(?:the )?same(?: (?:one|complaint|thing))?|that one|add it|add (?:it )?to (?:it|that one|the open one))$/,
    ['matter'],
    'add',
  ],
  [
    /^(?:(?:yes|ok|please|just|its|it's|as|make it|add|put it on|put it|it is) )*(?:a )?note(?: it| that| them)?(?: (?:on|to) (?:it|that|this|the case))?$|^(?:(?:yes|ok|please|just|and),? )*(?:add|put|attach|keep|file|pop|stick|save|record) (?:it|that|this|them|the words)(?: (?:on|to|in|with) (?:it|that|the case|there|that one|the file|the record))?(?: as (?:a )?note)?$/,
    ['ofCase', 'noteIt'],
    'noteOf',
  ],
  [
    /^(?:(?:no|ok|oh|sorry|yes|its|it's|as|log it|log|save|please|a)[, ]+)*(?:something )?(?:new|log it(?: as feedback)?|new (?:one|complaint|matter|draft)|complaint)$/,
    ['ofCase'],
    'newOf',
  ],
  [/^(?:show|show it|where it stands|open it|the case)$/, ['ofCase'], 'show'],
  // "Change" alone is the open draft's own button.
  [/^(add it|add)$/, ['matter', 'meaning'], 'add'],
  [/^(log it|log it as feedback|feedback|form|open the form)$/, ['meaning'], 'form'],
];

/** The words, too, are then gone. */
const NOTHING =
  /^((?:discard|drop|delete|forget|bin)(?: (?:it|that|(?:the|my|those|these) words))?|cancel|nothing|never ?mind|nvm|none( of (these|them))?|neither)$/;

const inWords = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/[.!,]+$/, '');

const chosenIn = ({ about }: Question, words: string): string | null =>
  CHOICES.find(([says, questions]) => questions.includes(about) && says.test(words))?.[2] ?? null;

/** Whether the words are one of the answers that the question offers. */
export const answersQuestion = (question: Question, text: string): boolean =>
  chosenIn(question, inWords(text)) !== null ||
  (!NO_NOTHING.includes(question.about) && NOTHING.test(inWords(text)));

/** Of these “nothing” is no answer: it means what is open. */
const NO_NOTHING: readonly Question['about'][] = ['held', 'noteIt', 'discardAll', 'ofBoth'];

/** The question answered by typing, straight after it was asked. */
export async function typedChoice(
  context: Context,
  question: Question | null,
  text: string,
): Promise<BuiltCard[] | null> {
  if (!question || question.about === 'nothingChanged' || !answersQuestion(question, text))
    return null;
  const choice = chosenIn(question, inWords(text));
  if (choice === null && question.among && !/ words$/.test(inWords(text)))
    return [await askWhichGoes(context)];
  const cards = await answerMeaning(context, `${question.id}#${choice ?? 'none'}`);
  if (choice === null) await forgetWords(context, question.id);
  return cards;
}
