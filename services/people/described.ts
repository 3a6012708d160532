/**
 * A person described is a person named: "Ms Mensah", "G. Mensah", "gracemensah", "the manager of the Disabled
 * Children's Team", "Priya Nair's manager". Pure: words and a directory in, who may be meant out.
 */
import { plainName, type Directory } from './directory';
import type { Person } from './ports';
import { wordsIn, type Word } from './words-in';

export interface Described {
  /** As it was typed. */
  words: string;
  /** Directory ids of all who may be meant; empty where the directory has nobody who fits. */
  ids: string[];
  /** The words leave no choice; otherwise whoever typed them is asked. */
  sure: boolean;
  /** Who is named only to say whose manager is meant, and is not described. */
  insteadOf: string | null;
}

/**
 * @param named directory ids of those whom the words are known to name, so that nobody is found twice
 * @param complains who complains, as far as it is known: never described as a member of staff
 */
export function describedIn(
  text: string,
  directory: Directory,
  named: readonly string[],
  complains: string | null,
): Described[] {
  const words = wordsIn(text);
  const found = [
    ...managersOfPeople(text, directory, named),
    ...managersOfTeams(words, directory),
    ...loginNames(words, directory),
    ...surnames(words, directory, complains),
  ];
  return distinct(found, named);
}

/** What is not already known, each once. */
function distinct(found: readonly Described[], named: readonly string[]): Described[] {
  const known = new Set(named);
  const said = new Set<string>();
  return found.filter((one) => {
    const news =
      one.insteadOf !== null || one.ids.length === 0 || one.ids.some((id) => !known.has(id));
    const key = plainName(one.words);
    if (!news || said.has(key) || (!one.sure && one.ids.some((id) => known.has(id)))) return false;
    said.add(key);
    if (one.sure) one.ids.forEach((id) => known.add(id));
    return true;
  });
}

const MANAGER = String.raw`(?:(?:line|team|service|practice|social work)\s+)?(?:manager|boss|supervisor|head|gaffer|team\s?leader|tm)\b`;

/** "Priya Nair's manager" is the manager and not Priya; "Mohammed Rahman and his manager" are both. */
function managersOfPeople(
  text: string,
  directory: Directory,
  named: readonly string[],
): Described[] {
  return named.flatMap((id): Described[] => {
    const person = directory.byId(id);
    if (!person) return [];
    const [given = '', ...rest] = person.name.split(' ').map(escaped);
    const name = `(?:${given}(?:\\s+${rest.join('\\s+')})?)`;
    const whose = new RegExp(`\\b${name}(?:['’]?s|['’])\\s+${MANAGER}`, 'iu').exec(text);
    const of = new RegExp(`\\b${MANAGER}\\s+(?:of|to|over|above)\\s+${name}(?!\\p{L})`, 'iu').exec(
      text,
    );
    const and = new RegExp(
      `\\b${name}(?:\\s*,)?\\s*(?:and|&|as well as|along with)\\s+(?:his|her|their|the)\\s+${MANAGER}`,
      'iu',
    ).exec(text);
    const hit = whose ?? of ?? and;
    if (!hit) return [];
    const others = text.replace(hit[0], ' ');
    const alone = !and && !new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'iu').test(others);
    const ids = person.managerId === null ? [] : [person.managerId];
    return [{ words: hit[0].trim(), ids, sure: ids.length === 1, insteadOf: alone ? id : null }];
  });
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const LONGEST_TEAM = 6;
const HEADS = /^(?:manager|boss|supervisor|head|leader|lead|tm|gaffer)$/;

/** "the manager of the Disabled Children's Team", "the DCT manager", "DCT's team manager". */
function managersOfTeams(words: readonly Word[], directory: Directory): Described[] {
  return words.flatMap((word, at): Described[] => {
    const team = HEADS.test(word.plain)
      ? (teamAfter(words, at, directory) ?? teamBefore(words, at, directory))
      : teamRun(words, at, directory);
    if (!team) return [];
    const ids = managersOf(team.id, directory).map(({ id }) => id);
    const said = words.slice(Math.min(at, team.at), Math.max(at + 1, team.end));
    return [{ words: spoken(said), ids, sure: ids.length === 1, insteadOf: null }];
  });
}

interface TeamAt {
  id: string;
  at: number;
  end: number;
}

function teamAfter(words: readonly Word[], at: number, directory: Directory): TeamAt | null {
  if (!/^(?:of|at|in|for|from|over)$/.test(words[at + 1]?.plain ?? '')) return null;
  return teamFrom(words, at + 2, directory);
}

/** "Whoever runs the Disabled Children's Team", "the lady in charge of the DCT". */
function teamRun(words: readonly Word[], at: number, directory: Directory): TeamAt | null {
  const word = words[at]?.plain ?? '';
  if (/^(?:runs|leads|heads|manages|running|leading|managing)$/.test(word))
    return teamFrom(words, at + 1, directory);
  return word === 'charge' && words[at + 1]?.plain === 'of'
    ? teamFrom(words, at + 2, directory)
    : null;
}

/** The team whose name begins here, "the" or not. */
function teamFrom(words: readonly Word[], begin: number, directory: Directory): TeamAt | null {
  const from = words[begin]?.plain === 'the' ? begin + 1 : begin;
  for (let n = LONGEST_TEAM; n >= 1; n -= 1) {
    const team = from + n <= words.length ? teamIn(words.slice(from, from + n), directory) : null;
    if (team) return { id: team.id, at: from, end: from + n };
  }
  return null;
}

function teamBefore(words: readonly Word[], at: number, directory: Directory): TeamAt | null {
  // "the DCT team manager": the team's name may end before "team".
  for (const end of [at, at - 1]) {
    if (end < at && !/^(?:team|service|line|practice)$/.test(words[end]?.plain ?? '')) continue;
    for (let n = Math.min(LONGEST_TEAM, end); n >= 1; n -= 1) {
      const team = teamIn(words.slice(end - n, end), directory);
      if (team) return { id: team.id, at: end - n, end };
    }
  }
  return null;
}

/** The team that the words name, "DCT's" and "Disabled Children's Team" alike. */
function teamIn(words: readonly Word[], directory: Directory): { id: string } | null {
  const plain = words.map((word) => word.plain);
  const last = words.at(-1)?.base ?? '';
  return directory.team(plain.join(' ')) ?? directory.team([...plain.slice(0, -1), last].join(' '));
}
const spoken = (words: readonly Word[]): string => words.map(({ raw }) => raw).join(' ');

/** Who leads a team: its team managers, else whoever everybody in it reports to. */
function managersOf(teamId: string, directory: Directory): readonly Person[] {
  const members = directory.members(teamId);
  const own = members.filter(({ roles }) => roles.includes('teamManager'));
  if (own.length > 0) return own;
  const above = new Set(members.map(({ managerId }) => managerId));
  return directory.people.filter(({ id }) => above.has(id));
}

/** "gracemensah", "grace.mensah@council.example". */
function loginNames(words: readonly Word[], directory: Directory): Described[] {
  const { logins, initialled } = indexOf(directory);
  return words.flatMap((word): Described[] => {
    const login = withoutMarks(word.plain.split('@')[0]!);
    // "p.nair@…": only an address says an initial and a surname in one word.
    const people = logins.get(login) ?? (word.plain.includes('@') ? initialled.get(login) : null);
    return asked([word], people ?? [], people?.length === 1);
  });
}

interface Index {
  /** By "gracemensah", however the parts were joined. */
  logins: ReadonlyMap<string, Person[]>;
  /** By "gmensah". */
  initialled: ReadonlyMap<string, Person[]>;
  /** By the whole surname, and by its last word. */
  surnames: ReadonlyMap<string, Person[]>;
}

/** A directory never changes, so it is indexed once. */
const INDEXES = new WeakMap<Directory, Index>();

function indexOf(directory: Directory): Index {
  const known = INDEXES.get(directory);
  if (known) return known;
  const index = {
    logins: grouped(directory.people, ({ name, email }) => [
      withoutMarks(plainName(name)),
      withoutMarks(email.split('@')[0]!.toLowerCase()),
    ]),
    initialled: grouped(directory.people, ({ name }) => {
      const [given = '', ...last] = plainName(name).split(' ');
      return [withoutMarks(`${given.slice(0, 1)}${last.join('')}`)];
    }),
    surnames: grouped(directory.people, ({ name }) => {
      const last = plainName(name).split(' ').slice(1);
      return [last.join(' '), last.at(-1) ?? ''].filter((one) => one.length > 2);
    }),
  };
  INDEXES.set(directory, index);
  return index;
}

function grouped(
  people: readonly Person[],
  keysOf: (person: Person) => string[],
): Map<string, Person[]> {
  const groups = new Map<string, Person[]>();
  for (const person of people)
    for (const key of new Set(keysOf(person)))
      groups.set(key, [...(groups.get(key) ?? []), person]);
  return groups;
}

const withoutMarks = (text: string): string => text.replace(/[\s._-]/g, '');

const TITLES = /^(?:mr|mrs|ms|miss|mx|dr|prof)$/;
/** Whose son, not who: a family. */
const FAMILY =
  /^(?:son|daughter|child|children|kids?|boy|girl|mum|dad|mother|father|family|husband|wife|partner|house|home|sister|brother|baby)$/;

/** "Ms Mensah", "G. Mensah", "Mensah": whoever has the name is meant, or may be. */
function surnames(
  words: readonly Word[],
  directory: Directory,
  complains: string | null,
): Described[] {
  const family = plainName(complains ?? '').split(' ');
  const index = indexOf(directory).surnames;
  return words.flatMap((word, at): Described[] => {
    const bearers = index.get(word.base) ?? [];
    if (bearers.length === 0 || family.includes(word.base)) return [];
    if (word.possessive && FAMILY.test(words[at + 1]?.plain ?? '')) return [];
    const before = words[at - 1];
    if (before && isInitial(before)) {
      const fits = bearers.filter(({ name }) => plainName(name).startsWith(before.plain[0]!));
      return asked([before, word], fits, fits.length === 1);
    }
    if (before && TITLES.test(before.plain)) {
      return asked(
        [before, word],
        bearers,
        bearers.length === 1 && staffBeside(words, at, bearers, directory),
      );
    }
    return bareSurname(words, at) ? asked([word], bearers, false) : [];
  });
}

const asked = (said: readonly Word[], people: readonly Person[], sure: boolean): Described[] =>
  people.length === 0
    ? []
    : [{ words: spoken(said), ids: people.map(({ id }) => id), sure, insteadOf: null }];

const isInitial = ({ plain, raw }: Word): boolean =>
  /^[a-z]$/.test(plain) && raw[0] === raw[0]!.toUpperCase() && plain !== 'i' && plain !== 'a';

const NEAR = 6;
/** Their own team or post stands beside the name: "Ms Mensah, the DCT manager". */
function staffBeside(
  words: readonly Word[],
  at: number,
  bearers: readonly Person[],
  directory: Directory,
): boolean {
  const near = words.slice(Math.max(0, at - NEAR), at + NEAR + 1);
  const post = near.some(
    ({ plain }) => HEADS.test(plain) || /^(?:worker|sw|practitioner|adviser|officer)$/.test(plain),
  );
  const team = near.some((_, i) =>
    [1, 2, 3, 4].some((n) => {
      const hit = teamIn(near.slice(i, i + n), directory);
      return hit !== null && bearers.some(({ teamId }) => teamId === hit.id);
    }),
  );
  return post || team;
}

/** A surname by itself, written as a name: no first name of somebody else before it, none made of it. */
function bareSurname(words: readonly Word[], at: number): boolean {
  const { raw } = words[at]!;
  if (raw[0] !== raw[0]!.toUpperCase() || raw[0] === raw[0].toLowerCase()) return false;
  const [before, after] = [words[at - 1], words[at + 1]];
  const capital = (word: Word | undefined) =>
    word !== undefined && /^\p{Lu}\p{Ll}/u.test(word.raw) && !word.opens;
  return !capital(before) && !(capital(after) && after!.adjoins);
}
