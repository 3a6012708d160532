/** Who is described and not named: taken where the words leave no doubt, else asked before anything is saved. */
import { describedIn, withTeam, type Described } from '../../../services/people';
import type { Context } from '../turn/feature';
import { withoutMailLines } from './mail-head';
import type { DraftFields, DraftQuestion } from './store';

/** "About PN": initials stand for whoever has them, and are no office or team. */
const INITIALS =
  /\b(?:about|against|re|by|with|worker|manager|named?|called) (?<first>[A-Z])\.?(?<last>[A-Z])\b\.?(?!['’]?[A-Za-z])/gu;
const OFFICES = new Set('MP SW FC TM IT PA YP CP DCT HR GP EHC SS'.split(' '));

const NOBODY = { label: 'Nobody of ours, or somebody not in the directory', value: 'none' };
const MOST_CHOICES = 10;

/**
 * @param words what was typed now; of a draft that is added to, only what is added
 * @param asked ids that are asked about already
 */
export function withDescribed(
  context: Context,
  fields: DraftFields,
  words: string,
  asked: readonly DraftQuestion[],
): { fields: DraftFields; questions: DraftQuestion[] } {
  const offered = asked.flatMap(({ choices }) => choices.map(({ value }) => value));
  const named = [...fields.aboutIds, ...offered];
  const found = describedIn(
    withoutMailLines(words),
    context.directory,
    named,
    fields.fromDescription,
  );
  found.push(...byInitials(context, words, named));
  const sure = found.filter((one) => one.sure);
  const instead = new Set(found.flatMap(({ insteadOf }) => insteadOf ?? []));
  const aboutIds = [
    ...new Set([
      ...fields.aboutIds.filter((id) => !instead.has(id)),
      ...sure.flatMap(({ ids }) => ids),
    ]),
  ];
  const open = found.filter((one) => !one.sure && !one.ids.some((id) => offered.includes(id)));
  const teamId = fields.teamId ?? context.directory.byId(aboutIds[0] ?? '')?.teamId ?? null;
  return {
    fields: { ...fields, aboutIds, teamId },
    questions: open.map((one) => question(context, one)),
  };
}

/** Never passed over: whoever of ours has such initials is asked about. */
function byInitials({ directory }: Context, words: string, named: readonly string[]): Described[] {
  return [...words.matchAll(INITIALS)].flatMap((match): Described[] => {
    const { first = '', last = '' } = match.groups ?? {};
    if (OFFICES.has(first + last)) return [];
    const ids = directory.people
      .filter(({ name }) => {
        const parts = name.split(/\s+/);
        return parts[0]?.startsWith(first) === true && parts.at(-1)?.startsWith(last) === true;
      })
      .map(({ id }) => id);
    const open = ids.length > 0 && !ids.some((id) => named.includes(id));
    return open ? [{ words: `${first}${last}`, ids, sure: false, insteadOf: null }] : [];
  });
}

function question({ directory }: Context, { words, ids }: Described): DraftQuestion {
  const people = ids.flatMap((id) => directory.byId(id) ?? []).slice(0, MOST_CHOICES);
  return {
    slot: 'people',
    says: `Who is “${words}”?`,
    choices: [...people.map((person) => ({ label: withTeam(person), value: person.id })), NOBODY],
  };
}
