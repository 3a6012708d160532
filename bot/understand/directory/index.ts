/** The directory, prepared once for reading: names and aliases by their first word, sounds, teams by theirs. */
import type { Person, Team } from '../../../services/people/ports';
import { prepareLists } from '../questions/lists';
import type { PreparedLists } from '../questions/lists';
import { fold } from '../text/tokens';
import type { ReaderDirectory } from '../types';
import { RESPELT, soundOf } from './sounds';

export interface PreparedPerson {
  person: Person;
  /** Folded words of the first name ("mary jane" has two). */
  first: string[];
  last: string[];
  team: string | null;
  /** Folded words of the job title. */
  job: string[];
}

export interface NameForm {
  words: string[];
  who: PreparedPerson;
  /** A whole name or an alias, which needs nothing more. */
  whole: boolean;
}

export interface TeamForm {
  words: string[];
  team: PreparedTeam;
  alias: boolean;
}

export interface PreparedTeam {
  team: Team;
}

export interface Prepared {
  people: PreparedPerson[];
  /** First word of a name or alias to every form that begins so. */
  forms: Map<string, NameForm[]>;
  /** Everyone of that first name, by the first name's words joined by a space. */
  byFirst: Map<string, PreparedPerson[]>;
  /** Sound of a first name, and known respellings, to that first name. */
  bySound: Map<string, string[]>;
  respelt: Map<string, string[]>;
  surnames: Set<string>;
  teams: Map<string, TeamForm[]>;
  /** What several teams share ("assessment", "case management"): alone it does not say which. */
  heads: Map<string, PreparedTeam[]>;
  /** Words that must not be taken for typos. */
  known: Set<string>;
  /** The council's lists. */
  lists: PreparedLists;
}

export const nameWords = (text: string): string[] =>
  fold(text)
    .split(/[^a-z0-9]+/)
    .filter((w) => w !== '');

export function prepareDirectory(directory: ReaderDirectory): Prepared {
  const prepared: Prepared = {
    people: [],
    forms: new Map(),
    byFirst: new Map(),
    bySound: new Map(),
    respelt: new Map(),
    surnames: new Set(),
    teams: new Map(),
    heads: new Map(),
    known: new Set(),
    lists: prepareLists(directory.lists),
  };
  for (const person of directory.people) addPerson(prepared, person);
  for (const team of directory.teams) addTeam(prepared, team);
  addHeads(prepared, directory.teams);
  return prepared;
}

function addPerson(to: Prepared, person: Person): void {
  const [given = '', ...rest] = person.name.trim().split(/\s+/);
  const first = nameWords(given);
  const last = nameWords(rest.join(' '));
  if (first.length === 0) return;
  const who: PreparedPerson = {
    person,
    first,
    last,
    team: person.teamName ?? person.teamId,
    job: nameWords(person.jobTitle),
  };
  to.people.push(who);
  addForm(to, { words: [...first, ...last], who, whole: last.length > 0 });
  addForm(to, { words: first, who, whole: false });
  for (const alias of person.aliases) {
    const words = nameWords(alias);
    if (words.length > 0) addForm(to, { words, who, whole: words.length > 1 });
  }
  push(to.byFirst, first.join(' '), who);
  for (const w of last) to.surnames.add(w);
  for (const w of [...first, ...last]) to.known.add(w);
  addSounds(to, first.join(''));
}

function addForm(to: Prepared, form: NameForm): void {
  const list = push(to.forms, form.words[0] ?? '', form);
  if (list.length > 1) list.sort((a, b) => b.words.length - a.words.length);
}

function addSounds(to: Prepared, first: string): void {
  const sound = soundOf(first);
  if (!to.bySound.get(sound)?.includes(first)) push(to.bySound, sound, first);
  for (const form of Object.hasOwn(RESPELT, first) ? (RESPELT[first] ?? []) : []) {
    if (!to.respelt.get(form)?.includes(first)) push(to.respelt, form, first);
  }
}

function addTeam(to: Prepared, team: Team): void {
  const prepared = { team };
  const forms = new Map<string, boolean>([[nameWords(team.name).join(' '), false]]);
  const unTeamed = nameWords(team.name).filter((w) => w !== 'team');
  if (unTeamed.length > 1) forms.set(unTeamed.join(' '), false);
  for (const alias of team.aliases) {
    const text = nameWords(alias).join(' ');
    if (!forms.has(text)) forms.set(text, true);
  }
  for (const [text, alias] of forms) {
    const words = text.split(' ');
    if (words[0] === undefined || words[0] === '') continue;
    const list = push(to.teams, words[0], { words, team: prepared, alias });
    list.sort((a, b) => b.words.length - a.words.length);
    for (const w of words) to.known.add(w);
  }
}

/** Teams named alike but for the last word share a head. */
function addHeads(to: Prepared, teams: readonly Team[]): void {
  for (const team of teams) {
    for (const name of [team.name, ...team.aliases]) {
      const words = nameWords(name);
      if (words.length < 2) continue;
      const head = words.slice(0, -1).join(' ');
      const list = to.heads.get(head) ?? [];
      if (!list.some((t) => t.team.id === team.id)) push(to.heads, head, { team });
    }
  }
  for (const [head, list] of to.heads) if (list.length < 2) to.heads.delete(head);
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): V[] {
  const list = map.get(key);
  if (list) {
    list.push(value);
    return list;
  }
  const fresh = [value];
  map.set(key, fresh);
  return fresh;
}
