/**
 * What is said of drafts beside their buttons: "drop the one from dad", "save both", "what did I type", "is it saved",
 * "who is it about". It is answered from the drafts of this chat alone; nothing is dropped that isn't named.
 */
import { lowerFirst, messageCard, type BuiltCard } from '../../../cards';
import { CHANNEL_WORDS } from '../../wording/terms';
import * as wording from '../../wording/refusals';
import { sayDate } from '../../../services/timescale';
import { nameAndTeam } from '../case/lines';
import type { Context } from '../turn/feature';
import { rememberQuestion, type Question } from '../turn/kept-words';
import { plain } from '../turn/sentence-card';
import { discardDraft, openForm } from './draft';
import { readDraftBack } from './draft-state';
import { saveDraft } from './save';
import { bringForward, getDraft, openDrafts, type StoredDraft } from './store';

const DROP = '(?:drop|discard|scrap|bin|delete|cancel|remove|forget|lose|get rid of|throw away)';
const ALL =
  '(?:all(?: of (?:them|it))?|both(?: of them)?|everything|them(?: all)?|the lot|all (?:my |the )?drafts|my drafts)';
const ONE =
  '(?:the |my |that )?(?<which>first|1st|second|2nd|third|3rd|last|latest|newest|oldest|other|previous|earlier)(?: (?:one|draft|complaint|compliment|comment|enquiry))?';
const FROM =
  "(?:the |my |that )?(?:(?:one|draft|complaint|compliment|comment|enquiry) (?:from|by|of) (?:the )?(?<from>[\\p{L} ]{2,40}?)|(?<whose>[\\p{L} ]{2,30}?)(?:[’']s)? (?:one|draft|complaint|compliment|comment))";
const NOW = '(?: (?:now|then|please|too|as well))*';
const whole = (...forms: string[]): RegExp => new RegExp(`^(?:${forms.join('|')})${NOW}$`, 'u');

const DISCARD_ALL = whole(`(?:yes,? |ok,? |please )*${DROP} ${ALL}`);
const SAVE_ALL = whole(
  `(?:(?:yes|yep|yeah|ok|okay)[, ]+(?:please[, ]+|and )?)?(?:save|log|keep) ${ALL}`,
  '(?:yes|yep|yeah|ok|okay)[, ]+(?:please[, ]+)?(?:to )?(?:both|all)(?: of (?:them|it))?',
  'both(?: of them)?',
);
const DISCARD_ONE = whole(`${DROP} ${ONE}`);
const DISCARD_FROM = whole(`${DROP} ${FROM}`);
const TURN_TO = whole(
  `(?:show|open|go back to|back to|do|see|what about|save|log) (?:me )?(?:${ONE})`,
);
const TURN_TO_FROM = whole(`(?:show|open|go back to|back to|see|save) (?:me )?(?:${FROM})`);
const SHOW = whole(
  'what (?:did|have|had) i (?:just )?(?:type|typed|write|written|wrote|say|said|put|enter|entered|got)(?: (?:so far|there|in it|down))?',
  '(?:show|tell) me what i (?:typed|wrote|said|put|have)(?: so far)?',
  "(?:so )?what (?:was|were|is|are|'s) (?:she|he|they|it|mum|dad|nan|gran|the (?:carer|aunt|uncle)) (?:so )?(?:upset|angry|cross|unhappy|on|complaining|moaning|livid|fuming|annoyed|kicking off|not happy) about(?: again| this time)?",
  'what (?:did|does|was) (?:she|he|they|mum|dad|nan|gran) (?:say|said|saying|complain about|want|put)(?: again| in it)?',
  '(?:show me |what are |what were )?(?:the|my|their) (?:exact )?words',
  'read (?:it|that|this)(?: back)?(?: to me)?|read back',
  "what(?:'s| is) in it|what does it say|what will be saved|where was i|where were we|show it again|(?:the )?same one",
);
const WAITS = whole(
  'nvm|never ?mind|skip(?: it| that)?|stop|leave (?:it|that)(?: there)?(?: for now)?|not (?:now|yet)|later|do it later|in a (?:minute|sec|bit)|hang on|hold on|wait|brb|pause|no|nope|nah',
);
const AGAIN = whole(
  '(?:start|begin)(?: it| this)? (?:again|over|afresh)|from scratch|restart|redo(?: it)?',
);
/** "He didn't actually make one": what was read as one may be none, and goes by a word of its own alone. */
const NONE_MADE =
  /^(?:(?:no|actually|sorry|oh|but|wait) )*(?:s?he|they|mum|mam|dad|nan|gran|grandad|the (?:carer|aunt|uncle|parent)s?)(?:'s| has| have)? (?:(?:did|has|have|is|was|were|are)(?:n't|nt| not)|never|not)(?: (?:actually|really|yet|even|been))*(?: (?:make|made|making|put in|raise|raised|want|wanting))?(?: (?:a |any |the )?(?:one|it|that|complaints?|formal complaint|complain|complained|complaining))(?: (?:in the end|after all|yet|at all|about anything))?$/;
const IS_SAVED =
  /^(?:(?:so |and )?(?:is|has|was|did|have|did you|have you|are|were) (?:it|that|this|you|they|i|all that|everything)(?: all)? ?(?:been |get |got |already )?(?:save|saved|logged|log)(?: it| that| yet| now)*|(?:saved|logged) yet|did i save (?:it|that)|not saved(?: yet)?)$/;
const EDITS =
  /^(?:(?:can you |please )?(?:remove|take out|delete|cut|drop|leave out|strike out|reword|edit) (?:the )?(?:bit|part|line|sentence|words?|last (?:bit|line|sentence))(?: .{0,80})?|(?:can i )?(?:edit|reword|rewrite) (?:it|this|that|the words|what i (?:typed|wrote)))$/;

/** A question about one line of what is read back. */
const ASKS: readonly [RegExp, (context: Context, stored: StoredDraft) => string][] = [
  [
    /^(?:(?:it'?s|its|is it|it is|is this|this is|that's) (?:not |n't )?about (?:me|us|any(?:one|body))(?: (?:is it|isn'?t it|innit))?|who(?:'s| is| was)? (?:it|this|that)(?: is)? (?:about|against|for)|who did i name|who(?:'s| is) named|about who(?:m)?)$/,
    (context, { draft }) =>
      draft.fields.aboutIds.length === 0
        ? 'About: nobody is named yet. Type “about” and a name.'
        : `About: ${draft.fields.aboutIds.map((id) => nameAndTeam(context, id)).join(', ')}.`,
  ],
  [
    /^(?:who(?:'s| is| was)? (?:it|this|that)(?: is)? (?:from|by)|who(?:'s| is)? (?:complained|complaining|said it|it from)|from who(?:m)?)$/,
    (_, { draft }) =>
      draft.fields.fromDescription === null
        ? 'From: nobody is named yet. Type “from” and who it was.'
        : `From: ${draft.fields.fromDescription}.`,
  ],
  [
    /^(?:(?:what|which) (?:day|date)(?:'s| is| was| did| have)?(?: (?:it|on it|i put|you got|that|i say))?|when (?:did (?:it|that) (?:come|come in|arrive|reach us)|was (?:it|that) (?:received|rec'd|in))|what(?:'s| is) the date(?: on (?:it|that))?)$/,
    ({ today }, { draft }) =>
      draft.fields.receivedOn === null
        ? 'Received: no day is set yet. Type it, such as “3 March”.'
        : `Received: ${sayDate(draft.fields.receivedOn, today)}.`,
  ],
  [
    /^(?:is (?:it|that|this)(?: one)?(?: going to be)? (?:a )?(?:social care|statutory|corporate|children act|non-?statutory)(?: (?:one|complaint))?(?: or (?:a )?(?:social care|statutory|corporate|non-?statutory|not)(?: (?:one|complaint))?)?|(?:which|what) (?:procedure|route)(?: (?:is|does|will) (?:it|that|this)(?: (?:go|follow|be))?(?: under| down)?)?)$/,
    ({ deps: { council } }) =>
      `Statutory or corporate is decided when it is accepted, from what it is about: ${council.contact.complaintsTeam} decides. Nothing needs to be said of it here.`,
  ],
  [
    /^how did (?:it|that) (?:come|come in|arrive|reach us)$/,
    (_, { draft }) =>
      draft.fields.channel === null
        ? 'How it came isn’t said yet. Type “by email”, “by telephone”, “in person” …'
        : `It came ${CHANNEL_WORDS[draft.fields.channel].toLowerCase()}.`,
  ],
  [
    /^(?:which|what) team(?: (?:is|was) (?:it|that))?(?: on it)?$/,
    ({ directory }, { draft }) =>
      draft.fields.teamId === null
        ? 'Team: none is set yet. Type “team is” and its name.'
        : `Team: ${directory.team(draft.fields.teamId)?.name ?? draft.fields.teamId}.`,
  ],
];

/**
 * @param words in lower case, without politeness and without a question mark
 * @returns null: the words say nothing of a draft
 */
export async function controlled(context: Context, words: string): Promise<BuiltCard[] | null> {
  if (words.length > 120) return null;
  const asksIfSaved = IS_SAVED.test(words);
  const drafts = speaksOfDrafts(words) || asksIfSaved ? await openDrafts(context) : [];
  const open = drafts.at(-1);
  if (!open && (DISCARD_ALL.test(words) || SAVE_ALL.test(words)))
    return [plain(context, wording.NO_DRAFT)];
  if (!open) return asksIfSaved ? sayLastSaved(context) : null;
  if (DISCARD_ALL.test(words))
    return [drafts.length > 1 ? askAll(context, drafts) : await discardAll(context, drafts)];
  if (SAVE_ALL.test(words)) return saveAll(context, drafts);
  const read = async (stored: StoredDraft, ...notes: string[]) => [
    await readDraftBack(context, stored, notes),
  ];
  const chosen = which(words, drafts);
  if (chosen) return turnTo(context, words, chosen);
  if (asksIfSaved) return read(open, `No: ${lowerFirst(wording.openDraftIs(open.draft.fields))}`);
  if (SHOW.test(words)) return read(open, youTyped(open));
  if (AGAIN.test(words)) return read(open, wording.START_AGAIN);
  if (NONE_MADE.test(words)) return read(open, wording.THIS_ONE_GOES);
  if (EDITS.test(words)) return [await openForm(context, open.draft.id)];
  if (WAITS.test(words))
    return [
      plain(context, `${wording.openDraftIs(open.draft.fields)} It is kept here, unchanged.`),
    ];
  const asked = ASKS.find(([says]) => says.test(words));
  return asked ? read(open, asked[1](context, open)) : null;
}

const speaksOfDrafts = (words: string): boolean =>
  [
    DISCARD_ALL,
    SAVE_ALL,
    DISCARD_ONE,
    DISCARD_FROM,
    TURN_TO,
    TURN_TO_FROM,
    SHOW,
    WAITS,
    AGAIN,
    EDITS,
    NONE_MADE,
  ]
    .concat(ASKS.map(([says]) => says))
    .some((says) => says.test(words));

/** The words stand on the card as ever, and not in its twin, which may light up a locked screen. */
const youTyped = ({ draft }: StoredDraft): string =>
  draft.fields.words.trim() === '' ? 'Nothing is written down yet.' : wording.WORDS_BELOW;

/** The draft that is picked out of several by its place, or by whose it is. Null: none is, or it may be more than one. */
function which(words: string, drafts: readonly StoredDraft[]): StoredDraft | null {
  const groups = [DISCARD_ONE, DISCARD_FROM, TURN_TO, TURN_TO_FROM]
    .map((form) => form.exec(words)?.groups)
    .find(Boolean);
  if (!groups) return null;
  const place = groups['which'];
  if (place) return drafts.at(PLACES[place] ?? -1) ?? null;
  const who = (groups['from'] ?? groups['whose'] ?? '').trim();
  const theirs = drafts.filter(({ draft: { fields } }) =>
    (fields.fromDescription ?? '')
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .includes(who),
  );
  return theirs.length === 1 ? theirs[0]! : null;
}

const PLACES: Record<string, number> = {
  first: 0,
  '1st': 0,
  oldest: 0,
  second: 1,
  '2nd': 1,
  third: 2,
  '3rd': 2,
  last: -1,
  latest: -1,
  newest: -1,
  other: -2,
  previous: -2,
  earlier: -2,
};

/** Whoever names it by whose it is, means it; "the first one" may be counted either way, so it is shown before it goes. */
async function turnTo(
  context: Context,
  words: string,
  stored: StoredDraft,
): Promise<BuiltCard[] | null> {
  if (!DISCARD_ONE.test(words) && DISCARD_FROM.test(words)) {
    await discardDraft(context, stored.draft.id);
    const next = (await openDrafts(context)).at(-1);
    const gone = messageCard({
      title: 'Discarded',
      sentence: wording.discarded([stored.draft.fields]),
      asAt: context.now,
    });
    return next ? [gone, await readDraftBack(context, next, [wording.STILL_WAITING])] : [gone];
  }
  bringForward(context, stored);
  const note = DISCARD_ONE.test(words) ? wording.THIS_ONE_GOES : wording.STILL_WAITING;
  return [await readDraftBack(context, stored, [note, youTyped(stored)])];
}

/** Several are not thrown away by one line: nothing brings them back. */
function askAll(context: Context, drafts: readonly StoredDraft[]): BuiltCard {
  rememberQuestion(context, { id: '', about: 'discardAll' });
  return messageCard({
    title: `Discard all ${drafts.length}?`,
    sentence: `${wording.allWait(drafts.map(({ draft }) => draft.fields))} Nothing is discarded yet: type “yes, discard all”, or anything else to keep them.`,
    asAt: context.now,
  });
}

/** "Yes", "discard all", right after that was asked; null: anything else keeps them. */
export async function discardsAll(
  context: Context,
  question: Question | null,
  words: string,
): Promise<BuiltCard | null> {
  if (question?.about !== 'discardAll') return null;
  if (
    !DISCARD_ALL.test(words) &&
    !/^(?:yes|yep|yeah|y|ok|okay|confirm|go ahead|do it|sure)$/.test(words)
  )
    return null;
  return discardAll(context, await openDrafts(context));
}

async function discardAll(context: Context, drafts: readonly StoredDraft[]): Promise<BuiltCard> {
  for (const { draft } of drafts) await discardDraft(context, draft.id);
  return messageCard({
    title: 'Discarded',
    sentence: wording.discarded(drafts.map(({ draft }) => draft.fields)),
    asAt: context.now,
  });
}

/** One after the other; where one lacks an answer it is asked, and the rest are saved all the same. */
async function saveAll(context: Context, drafts: readonly StoredDraft[]): Promise<BuiltCard[]> {
  const cards: BuiltCard[] = [];
  for (const { draft } of drafts) cards.push(await saveDraft(context, draft.id, {}));
  return cards;
}

async function sayLastSaved(context: Context): Promise<BuiltCard[] | null> {
  const { closed } = await context.memory.read();
  const stored = closed ? await getDraft(context, closed.id) : null;
  if (stored?.draft.ownerId !== context.actor.id) return [plain(context, wording.NO_DRAFT)];
  const { savedRef } = stored.draft;
  return [
    plain(
      context,
      savedRef
        ? `Yes: what you logged last is saved as ${savedRef}. Nothing else waits to be saved.`
        : 'Nothing waits to be saved: what you typed last was discarded.',
    ),
  ];
}
