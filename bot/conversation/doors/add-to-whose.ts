/**
 * "On mum's add that she wants the taxi changed": words for the draft or the case that is known by whose it is. They are
 * added to that draft, or read back as a note on that case; where it may be several or none, it is asked, with the words kept.
 */
import type { BuiltCard } from '../../../cards';
import { propose } from '../case/perform';
import { addWords } from '../logging/adding';
import { bringForward, freshDraft, openDrafts } from '../logging/store';
import { peek, reach, seesCase } from '../turn/access';
import type { Context } from '../turn/feature';
import { askMatter, askMeaning } from './clarify';
import { readTyped } from './reading';
import type { TypedLine } from './typed-line';

const WHO =
  '(?:the |her |his |their )?(?<who>(?:step|foster|grand) ?(?:mum|dad|parent|mother|father|carer)|mum|mam|mother|dad|father|nan|nana|gran|granny|grandma|grandad|carer|aunt|auntie|uncle|sister|brother|school|advocate|solicitor|neighbour)';
const WHOSE = `(?:${WHO}(?:['’]?s)(?: (?:one|draft|case|complaint|comment|compliment))?|the (?:one|draft|case|complaint|comment|compliment) (?:from|by|of) ${WHO.replace('who>', 'from>')})`;
const ADD = '(?:add|put|note|say|write|mention)(?: (?:in|down|on it))?(?: (?:that|too|also))*';
const FORMS = [
  `(?:on|to|in|for|with) ${WHOSE}[, ]+(?:can you |could you |please |also )*${ADD}[:,]? (?<more>\\S.*)`,
  `(?:add|put|note|write) (?:on|to|in|onto) ${WHOSE}[:,–-]*(?: that)? (?<more>\\S.*)`,
].map(
  (form) =>
    new RegExp(`^\\W*(?:(?:and|also|oh|ok|please|pls|can you|could you)\\W+)*${form}$`, 'isu'),
);
const LONGEST = 2000;
/** As many as are looked through. */
const MOST = 50;

/** @returns null: the line is no such order */
export async function addedToWhose(
  context: Context,
  { text, reading, chosen }: TypedLine,
): Promise<BuiltCard[] | null> {
  if (chosen !== null || text.length > LONGEST) return null;
  const said = FORMS.map((form) => form.exec(text)?.groups).find(Boolean);
  const who = (said?.['who'] ?? said?.['from'] ?? '').toLowerCase();
  const more = said?.['more'];
  if (!more || who === '') return null;
  const isTheirs = (from: string | null): boolean =>
    (from ?? '')
      .toLowerCase()
      .split(/[^\p{L}’']+/u)
      .includes(who) || (from ?? '').toLowerCase() === who;
  const drafts = (await openDrafts(context)).filter(({ draft }) =>
    isTheirs(draft.fields.fromDescription),
  );
  if (drafts.length === 1) {
    bringForward(context, drafts[0]!);
    const alone = await readTyped(context, more, undefined, 'none');
    return [await addWords(context, drafts[0]!, alone, more)];
  }
  const refs = drafts.length > 0 ? [] : await ownCasesFrom(context, isTheirs);
  if (refs.length === 1)
    return [await propose(context, 'case.note', await peek(context, refs[0]!), { note: more })];
  const open = await freshDraft(context);
  return [
    open ? await askMatter(context, text, open) : await askMeaning(context, reading, text, null),
  ];
}

/** What the sender has logged of that complainant's and may still see. */
async function ownCasesFrom(
  context: Context,
  isTheirs: (from: string | null) => boolean,
): Promise<string[]> {
  const { cases } = await context.deps.stores.cases.find(
    { reach: reach(context), statuses: ['open'], order: 'newest' },
    { after: null, limit: MOST },
  );
  return cases
    .filter(({ view }) => view.loggedBy === context.actor.id && seesCase(context, view))
    .filter(({ view }) => isTheirs(view.complainant.description))
    .map(({ ref }) => ref);
}
