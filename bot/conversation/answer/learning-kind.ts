/** "Learning on 42: ring first (communication)": what was learnt, and which of the council's kinds it is. */
import { namedIn } from '../case/listed-names';
import { afterColon } from '../turn/asked-values';
import type { Context, Said } from '../turn/feature';

/** "Learning: ring parents the same day", beside the outcome of a case that is named there. */
const HEAD =
  /^\W*(?:(?:and|the|add|record|our|a|some) )*(?:learning|lessons?(?: learn(?:ed|t))?)(?: points?)?\s*[:–—-]\s*(?=\S)/i;

/** What was learnt, without its head; the words themselves where they have none. */
export function learntIn(text: string): string {
  const said = afterColon(text);
  return said === text ? text.replace(HEAD, '') : said;
}

const LAST_BRACKETS = /\s*[([](?<kind>[^()[\]]{2,80})[)\]]\s*$/;

/** Where the council asks for the kind before closing and the words name none, the form asks for it at once. */
export function kindOfLearning({ deps }: Context, learning: string): Said {
  const { council } = deps;
  const named = LAST_BRACKETS.exec(learning);
  const [category] = named ? namedIn(council.learning, named.groups!['kind']!) : [];
  if (named && category)
    return { values: { learning: learning.slice(0, named.index), category }, whole: true };
  const asks = council.askBeforeClosing.includes('learningCategory');
  return { values: { learning }, ...(asks ? {} : { whole: true as const }) };
}
