/** Who is described and not named: taken where the words leave no doubt, else asked before anything is saved. */
import { describedIn, withTeam, type Described } from '../../../services/people';
import type { Context } from '../turn/feature';
import { withoutMailLines } from './mail-head';
import type { DraftFields, DraftQuestion } from './store';

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

function question({ directory }: Context, { words, ids }: Described): DraftQuestion {
  const people = ids.flatMap((id) => directory.byId(id) ?? []).slice(0, MOST_CHOICES);
  return {
    slot: 'people',
    says: `Who is “${words}”?`,
    choices: [...people.map((person) => ({ label: withTeam(person), value: person.id })), NOBODY],
    otherwise: null,
  };
}
