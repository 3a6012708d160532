/**
 * What is told of a case that is there already: "mum on 3 rang me now", "aunt of 8 has sent another email", a letter headed
 * "Re: CF-26-0005", a colleague's e-mail pasted whole. It is no new complaint and no order before somebody says so: it is
 * asked what it is to be, with every word kept.
 */
import { messageCard, type BuiltCard } from '../../../cards';
import { parseRef } from '../../../services/cases';
import { CATALOGUE } from '../../understand/catalogue';
import * as wording from '../../wording/refusals';
import { seesCase } from '../turn/access';
import type { Context } from '../turn/feature';
import { keepWords } from '../turn/kept-words';
import { lastCard } from '../turn/last-card';
import { caseNumber } from '../turn/number-said';
import { refIn } from '../turn/typed-ref';
import { asksSomething } from '../logging/beside';
import { freshDraft } from '../logging/store';
import { mailsIn } from '../logging/mail-chain';
import { wordsToAdd } from '../logging/correction-form';
import { justSaved } from './just-saved';
import type { TypedLine } from './typed-line';

const NUMBER = caseNumber('n');
const FAMILY =
  'mum|mam|mother|dad|father|nan|gran|grandma|grandad|carer|aunt|auntie|uncle|sister|brother|parents|family|child|girl|boy|lad|worker|complainant';
/** "8 isn't ours": the line begins with its case. */
const OPENS_WITH_CASE = new RegExp(
  `^\\W*(?:(?:and|also|so|hi|ok|fyi|btw) )*(?:case |complaint )?${NUMBER}(?:['’]s)? (?:is(?:n['’]?t| not)?|was(?:n['’]?t| not)?|has(?:n['’]?t| not)?|belongs?|should(?:n['’]?t)?|needs?|needed|looks?|came|seems?)\\b`,
  'iu',
);
/** Where the opening words say of which case they tell. */
const OF_CASE: readonly RegExp[] = [
  new RegExp(
    `\\b(?:mum|mam|dad|mother|father|nan|gran|grandma|grandad|carers?|aunt|auntie|uncle|parents?|she|he|they|family|worker|solicitor|advocate|school|complainant|caller|lad|girl|boy|yp|\\p{Lu}?\\p{L}+) (?:on|of|from|in|re|about) (?:case |complaint )?${NUMBER}`,
    'iu',
  ),
  new RegExp(`\\b(?:about|re|regarding) (?:case |complaint )?${NUMBER}`, 'iu'),
  new RegExp(`\\bchas(?:e|ed|es|ing)(?: up)?(?: on| about)? (?:case |complaint )?${NUMBER}`, 'iu'),
  OPENS_WITH_CASE,
  new RegExp(
    `^\\W*(?:and |also |so )*${NUMBER}['’]s (?:mum|mam|dad|nan|gran|carer|aunt|auntie|uncle|worker|parents?|family)\\b`,
    'iu',
  ),
];
const HEADED =
  /^[\s>*]*\*?(?:re|subject|our ref|your ref|ref|reference)\*?[ \t]*[:.]?[ \t]*.{0,60}?\b(?<ref>cf-?\d{2}-?\d{1,6})\b/im;
const LOGS =
  /^\W*(?:(?:please|pls|can you|log|new|another|got|had|have|just|received|a|an|the|formal|stage \d|1|one)\W+)*(?:complaint|compliment|comment|enquiry|service request|mp\b|cllr|councillor)/i;
/** "MP chased 7": of one that is there. */
const CHASES = /^\W*(?:\S+ ){1,4}(?:has |have |is )?chas(?:ed|es|ing)\b/i;
/** "Same family as 36": to be linked, and a matter of its own. */
const LINKS =
  /\b(?:same (?:family|child|case|person|complainant|people)|linked?|sibling|dup(?:licate)?|as well as|like) (?:as |of |to |with |on )*#?\d/i;
/** The opening words say of what the rest tells. */
const HEAD = 120;

/** The case that the opening words or the subject of a letter name, if the sender may see it. */
export async function caseToldOf(context: Context, text: string): Promise<string | null> {
  const headed = HEADED.exec(text)?.groups?.['ref'];
  const head = text.trim().split('\n')[0]!.slice(0, HEAD);
  const number = OF_CASE.map((says) => says.exec(head)?.groups?.['n']).find(Boolean);
  const said = headed ?? (LINKS.test(text) ? undefined : number);
  return said === undefined ? null : seen(context, said);
}

/** The case of that number or reference, if the sender may see it. */
async function seen(context: Context, said: string): Promise<string | null> {
  const ref = await refIn(context, said);
  const stored = ref && parseRef(ref) ? await context.deps.stores.cases.get(ref) : null;
  return stored && seesCase(context, stored.view) ? stored.ref : null;
}

const GREETED = /^\W*(?:dear|hi|hello|good (?:morning|afternoon))\b[^\n]{0,60}\n/i;
/** Pasted mail, or a letter: somebody else's words, in which nothing is an order. */
const isPasted = (text: string): boolean =>
  (mailsIn(text).length > 0 && /^[\s>*]*\*?(?:to|sent|date|subject|cc)\*?[ \t]*:/im.test(text)) ||
  (GREETED.test(text) && HEADED.test(text));

/** "Grandma of 8 rang to say the ack had the wrong name on it": what somebody says puts nothing right. */
const TELLS =
  /\b(?:rang|rung|phoned|called|e-?mailed|wrote|texted|messaged|came in|been on)\b.{0,40}\b(?:to say|saying|says|said|that|moaning|complaining|about)\b/i;

/** @returns null: it tells of no case that is there */
export async function toldOfCase(
  context: Context,
  { text, reading, chosen }: TypedLine,
): Promise<BuiltCard[] | null> {
  const pasted = isPasted(text);
  const tells = chosen === null && !pasted && (await tellsOfIts(context, text, reading));
  if (tells) return [await askOf(context, text, tells)];
  const last = chosen === null && !pasted ? await tellsOfSaved(context, text, reading) : null;
  if (last) return [await askOf(context, text, last)];
  const [intent, more] = reading.intents;
  const logs =
    (intent?.startsWith('log.') === true || (intent === 'case.correct' && TELLS.test(text))) &&
    !more;
  const orders = reading.intents.some((each) => CATALOGUE[each].ofCase === true);
  if (chosen !== null || (!pasted && (!logs || (LOGS.test(text) && !CHASES.test(text)))))
    return null;
  if (pasted && !orders && !HEADED.test(text)) return null;
  // Whatever stands for an act by its very words is taken for that first (`toldAtOpening`).
  if (!pasted && OPENS_WITH_CASE.test(text)) return null;
  const ref =
    (await caseToldOf(context, text)) ?? (pasted ? null : await lastToldOf(context, text));
  if (ref === null)
    return pasted && orders ? [await askOf(context, text, reading.slots.refs?.[0] ?? null)] : null;
  return [await askOf(context, text, ref)];
}

/**
 * "8 isn't ours, it's school transport", "5 isn't ours": a line that begins with its case, and that nothing else was made
 * of. A case that is not theirs to see is asked of as one that isn't there.
 * @returns null: it is no such line
 */
export async function toldAtOpening(
  context: Context,
  { text, reading: { intents, saysAnAge, slots }, chosen }: TypedLine,
): Promise<BuiltCard | null> {
  const number = saysAnAge && !slots.refs ? undefined : OPENS_WITH_CASE.exec(text)?.groups?.['n'];
  const tells = intents.every((each) => each === 'none' || each.startsWith('log.'));
  if (number === undefined || chosen !== null || !tells || intents.length > 1) return null;
  return asksSomething(text) ? null : askOf(context, text, await seen(context, number));
}

/** "3's mum has died", "dad on 5 has gone to prison, what do we do": what has befallen them, whatever is asked after it. */
const BEFELL = new RegExp(
  `^\\W*(?:(?:and|also|so|hi|sorry|fyi|btw) )*(?:the )?(?:(?:${FAMILY}) (?:on|of|in|from) (?:case )?${NUMBER}|${caseNumber('own')}['’]?s (?:${FAMILY}))(?:['’]s)? (?:(?<told>rang|rung|called|phoned|telephoned|e-?mailed|texted|messaged|wrote|came in|turned up|has rung|has called|has phoned|has e-?mailed|has written|is on the phone|keeps ringing)|has|have|had|is|was|are|went|got|just|passed)\\b`,
  'iu',
);
const NO_ORDER: readonly string[] = ['none', 'status.case', 'ask.policy', 'case.note', 'help'];

async function tellsOfIts(
  context: Context,
  text: string,
  { intents, modes }: TypedLine['reading'],
): Promise<string | null> {
  const found = BEFELL.exec(text)?.groups;
  const orders = intents.some((each, i) => !NO_ORDER.includes(each) && modes[i] !== 'asks');
  // "Mum on 3 rang me again": a call is told, whatever the rest sounds like.
  const said = orders && !found?.['told'] ? undefined : found;
  const number = said?.['n'] ?? said?.['own'];
  return number === undefined ? null : seen(context, number);
}

/** "Mum agrees and wants to be on it too", "no thats a different family", "and her son says …", under what was just saved. */
const GOES_ON = new RegExp(
  `^\\W*(?:(?:and|also|so|btw|oh|just|fyi|plus|but|ok|no|yes)\\W+)*(?:(?:the |her |his |their |my )?(?:${FAMILY}|brothers|sons?|daughters?|kids|twins|lad|girl|complainant|advocate|solicitor|school)(?:[’']?s)?\\b|s?he\\b|they\\b|(?:that|this|it)(?:[’']?s| is| was)\\b)`,
  'iu',
);
/** Begun anew by somebody who was in touch: a matter of its own, unless it is said to go with the other. */
const IN_TOUCH =
  /\b(?:rang|rung|phoned|called|e-?mailed|wrote|written|texted|messaged|complain\w*|complaints?|compliments?|came in|letter)\b/i;
const TOO =
  /\b(?:too|as well|also|the same|agrees?|on it|different|another family|not (?:the )?same)\b/i;

async function tellsOfSaved(
  context: Context,
  text: string,
  { intents, slots, story }: TypedLine['reading'],
): Promise<string | null> {
  if (story || text.length > MOST_TOLD || slots.refs?.[0] !== undefined || asksSomething(text))
    return null;
  const placed = intents.filter((each) => each !== 'none');
  const more = wordsToAdd(text) !== null;
  if (placed.some((each) => !each.startsWith('log.')) && !more) return null;
  if (!more && !(GOES_ON.test(text) && (TOO.test(text) || !IN_TOUCH.test(text)))) return null;
  const saved = await justSaved(context);
  return saved === null ? null : saved.stored.ref;
}

/** "The mum has asked for an interpreter", right after a case: of that one, or something new? */
const OF_THE_LAST =
  /^\W*(?:(?:and|also|so|btw|oh|just|fyi)\W+)*(?:the (?:mum|mam|mother|dad|father|nan|gran\w*|carers?|foster carers?|aunt\w*|uncle|parents?|family|child|girl|boy|lad|complainant|school|advocate|solicitor)|s?he|they)\b/i;
const A_NEED =
  /\b(?:interpreter|translator|translation|translated|advocate|large print|easy read|sign language|bsl|wheelchair|reasonable adjustments?)\b/i;
/** Longer than this it tells a story of its own. */
const MOST_TOLD = 160;

async function lastToldOf(context: Context, text: string): Promise<string | null> {
  if (text.length > MOST_TOLD || !(OF_THE_LAST.test(text) || A_NEED.test(text))) return null;
  if (await freshDraft(context)) return null;
  const last = await lastCard(context);
  return last === null ? null : seen(context, last);
}

async function askOf(context: Context, text: string, ref: string | null): Promise<BuiltCard> {
  const open = await freshDraft(context);
  const id = await keepWords(context, 'ofCase', text, ref);
  const pick = (title: string, choice: string) => ({
    title,
    verb: 'pick' as const,
    ref: `${id}#${choice}`,
  });
  return messageCard({
    title: ref ? `About ${ref}, or something new?` : 'What is this?',
    sentence: ref
      ? `This seems to be about ${ref}. Is it to be a note on that case, or is it something new to log? Nothing is recorded yet.`
      : isPasted(text)
        ? 'This is somebody’s message, so nothing in it was taken for an order. Is it something new to log? Nothing is recorded yet.'
        : 'This seems to be about a case, and I can’t find one of that number for you. Is it something new to log? Nothing is recorded yet.',
    asAt: context.now,
    lines: [{ label: 'You typed', value: text.slice(0, 300) }],
    notes: [
      `You can also type ${ref ? '“note”, ' : ''}“new” or “discard”. What you typed is kept until then.`,
      ...(open ? [`${wording.openDraftIs(open.draft.fields)} It is unchanged.`] : []),
    ],
    actions: [
      ...(ref
        ? [pick(`Add a note to ${ref}`, 'noteOf'), pick(`Show where ${ref} stands`, 'show')]
        : []),
      pick('Log it as something new', 'newOf'),
    ],
  });
}
