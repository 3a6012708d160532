/** "And dawn?": in a follow-up a first name is a person, even one that is an everyday word in a story. */
import type { Prepared } from '../directory/index';
import type { PersonFind } from '../directory/people';
import { MONTHS } from '../dates/words';
import type { Line } from '../line';

const CUE =
  /^\W*(?:(?:and|or) )?(?:and|what about|how about|same for|only|just)(?: for)? [a-z]+\W*$/i;

/** The people of a line, with one who is all that a short follow-up says. */
export function peopleOf(line: Line, prepared: Prepared): readonly PersonFind[] {
  const { tokens, people, times, input } = line;
  if (people.length > 0 || times.length > 0 || !CUE.test(input.text)) return people;
  const at = tokens.findLastIndex(({ kind }) => kind === 'word');
  // "And may" goes on with the month.
  if (MONTHS.has(tokens[at]?.w ?? '')) return people;
  const named = prepared.byFirst.get(tokens[at]?.w ?? '') ?? [];
  const [who, another] = named;
  if (!who) return people;
  return [{ at, end: at + 1, who: another ? null : who, candidates: named, firstOnly: true }];
}
