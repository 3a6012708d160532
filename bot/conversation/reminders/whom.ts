/** About whose messages somebody asks: their own, one person's, a team's. */
import type { Person } from '../../../services/people';
import { teamsFor } from '../../../services/status';
import { NotForYou, Refused } from '../turn/access';
import type { Context } from '../turn/feature';

export interface Whom {
  /** "you", "Priya Nair", "your team". */
  says: string;
  people: readonly Person[];
}

const OWN = /\b(?:me|myself)\b/i;

/** Those whose cases the sender answers for: managers their teams', the complaints team everybody's. */
export function answersFor({ actor, directory }: Context): readonly Person[] {
  const teams = teamsFor(actor, directory);
  if (teams === 'all') return directory.people;
  return directory.people.filter(
    ({ id, teamId, managerId }) =>
      id === actor.id ||
      managerId === actor.id ||
      (teamId !== null && (teams ?? []).includes(teamId)),
  );
}

/**
 * @param words those that name whom, and no others
 * @param near of several with that first name, those who have to do with the case
 * @throws NotForYou for somebody whom the sender doesn't answer for; Refused where it is open who is meant
 */
export function whomSaid(context: Context, words: string, near: readonly string[] = []): Whom {
  const named = namedIn(context.directory.people, words);
  if (named.length === 0) {
    if (OWN.test(words)) return { says: 'you', people: [context.actor] };
    return { says: 'your team', people: answersFor(context) };
  }
  const mine = new Set([context.actor.id, ...answersFor(context).map(({ id }) => id)]);
  const theirs = named.filter(({ id }) => mine.has(id));
  const closer = theirs.filter(({ id }) => near.includes(id));
  const [person, another] = closer.length > 0 ? closer : theirs;
  if (!person) throw new NotForYou();
  if (another) throw new Refused(`Which one: ${theirs.map(({ name }) => name).join(' or ')}?`);
  return { says: person.id === context.actor.id ? 'you' : person.name, people: [person] };
}

/** By whole name, else by first name. */
function namedIn(people: readonly Person[], words: string): Person[] {
  const text = ` ${words.toLowerCase().replace(/[^\p{L}\d'’-]+/gu, ' ')} `;
  const has = (name: string) => text.includes(` ${name.toLowerCase()} `);
  const whole = people.filter(({ name }) => has(name));
  return whole.length > 0 ? whole : people.filter(({ name }) => has(name.split(' ')[0] ?? name));
}
