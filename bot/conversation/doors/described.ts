/**
 * A case that is described rather than numbered: "the Hassan one", "mrs H", "the cancelled contact one". It is looked for
 * by handle and complainant among the latest open cases that the sender may see, and only in a line that speaks of a case.
 */
import type { CaseView } from '../../../services/cases/view';
import { CATALOGUE } from '../../understand/catalogue';
import { handleOf } from '../../../services/cases/handle';
import { reach, seesCase } from '../turn/access';
import { actOf } from '../turn/feature';
import type { Context } from '../turn/feature';
import type { TypedLine } from './typed-line';

const THE_ONE = /\bthe (?<what>[\p{L}\p{M}'’][\p{L}\p{M}'’ -]{1,40}?) (?:one|case|complaint)\b/iu;
const TITLED = /\b(?<title>mrs|mr|ms|miss|mx|dr)\.? (?<name>[\p{L}][\p{L}'’-]*)/iu;
/** Words that point at a case without describing it. */
const POINTS =
  /^(?:last|same|other|next|new|newest|old|oldest|first|second|third|right|wrong|whole|only|open|late|latest|previous|earlier|current|closed|big|one|this|that|live|my|your|formal|original|statutory|corporate|stage)\b/i;
/** Short lines only: a longer one tells something, and its people are part of it. */
const LONGEST = 160;
/** As many as are looked through. */
const MOST = 100;

/** The cases that the words describe, at most two; none where they number one or log something. */
export async function casesDescribed(
  context: Context,
  { text, reading }: TypedLine,
): Promise<string[]> {
  if (text.length > LONGEST || reading.story || /\d|\bcf-/i.test(text)) return [];
  const fits = matcherIn(text);
  if (!fits || !speaksOfACase(reading.intents)) return [];
  const { cases } = await context.deps.stores.cases.find(
    { reach: reach(context), statuses: ['open', 'responded'], order: 'newest' },
    { after: null, limit: MOST },
  );
  return cases
    .filter(({ view }) => fits(view) && seesCase(context, view))
    .map(({ ref }) => ref)
    .slice(0, 2);
}

/** Nothing but the description: it is shown. */
export const onlyDescribes = (text: string): boolean =>
  new RegExp(`^\\W*(?:${THE_ONE.source}|${TITLED.source})\\W*$`, 'iu').test(text);

/** Or of nothing at all: "the Hassan one" alone shows it. */
const speaksOfACase = (intents: TypedLine['reading']['intents']): boolean =>
  intents.every((intent) => intent === 'none' || CATALOGUE[actOf(intent)].ofCase === true);

function matcherIn(text: string): ((view: CaseView) => boolean) | null {
  const what = THE_ONE.exec(text)?.groups?.['what'];
  if (what && !POINTS.test(what)) {
    const words = wordsOf(what);
    return (view) => {
      const said = wordsOf(handleOf(view));
      return words.length > 0 && words.every((word) => said.some((each) => each === word));
    };
  }
  const { title, name } = TITLED.exec(text)?.groups ?? {};
  if (!title || !name) return null;
  return ({ complainant }) => {
    const known = TITLED.exec(complainant.description ?? '')?.groups;
    return (
      known?.['title']?.toLowerCase() === title.toLowerCase() &&
      startsAs(known['name'] ?? '', name.replace(/['’]s$/, ''))
    );
  };
}

/** "H" is Hassan; "Hassan" is not Hassani. */
const startsAs = (known: string, said: string): boolean =>
  said.length === 1
    ? known.toLowerCase().startsWith(said.toLowerCase())
    : known.toLowerCase() === said.toLowerCase();

const LITTLE: ReadonlySet<string> = new Set(['about', 'with', 'and', 'mr', 'mrs', 'ms', 'from']);

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{M}'’]+/u)
    .map((word) => word.replace(/['’]s$/, ''))
    .filter((word) => word.length > 1 && !LITTLE.has(word));
