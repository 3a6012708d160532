/** Choices of people for cards, bounded so that a card stays small whatever the size of the directory. */
import type { Choice } from '../../../cards';
import type { Person } from '../../../services/people/ports';
import { nameAndTeam } from './lines';
import type { Context } from '../turn/feature';

const MOST = 120;

/**
 * @param first ids that must be there (already chosen)
 * @param teamIds teams whose people come next
 * @param others everyone else who fits, in directory order, as far as there is room
 */
export function peopleChoices(
  context: Context,
  first: readonly string[],
  teamIds: readonly string[],
  others: readonly Person[],
): Choice[] {
  const fits = new Set(others.map((person) => person.id));
  const ids = new Set([
    ...first,
    ...teamIds
      .flatMap((id) => context.directory.members(id).map((person) => person.id))
      .filter((id) => fits.has(id)),
  ]);
  for (const person of others) {
    if (ids.size >= MOST) break;
    ids.add(person.id);
  }
  return [...ids].slice(0, MOST).map((id) => ({ label: nameAndTeam(context, id), value: id }));
}
