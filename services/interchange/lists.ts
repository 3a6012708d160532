/** The council's lists as files name them: by id or by label, as the council prints it. */
import type { Category, Council } from '../councils/types';
import { DELAY_REASONS } from './line';

/** Finds the id of what a file says, and says an id as Candour's own files do. */
export interface NamedList {
  idOf(said: string): string | null;
  labelOf(id: string): string;
  /** For faults: what may be said. */
  choices: readonly string[];
}

/** @param free the council keeps no such list: whatever is said is kept */
function named(list: readonly Category[], free = false): NamedList {
  const byName = new Map(list.flatMap(({ id, label }) => [[label, id] as const]));
  const byId = new Map(list.map(({ id, label }) => [id, label] as const));
  return {
    idOf: (said) => (byId.has(said) ? said : (byName.get(said) ?? (free ? said : null))),
    labelOf: (id) => byId.get(id) ?? id,
    choices: list.map(({ id }) => id),
  };
}

/** Services have no ids. Keyboards differ in apostrophes. */
function spelt(names: readonly string[]): NamedList {
  const plain = (name: string) => name.replace(/[’‘]/g, "'");
  const byPlain = new Map(names.map((name) => [plain(name), name]));
  return {
    idOf: (said) => (names.includes(said) ? said : (byPlain.get(plain(said)) ?? null)),
    labelOf: (name) => name,
    choices: names,
  };
}

export interface Lists {
  services: NamedList;
  problemCategories: NamedList;
  themes: NamedList;
  remedies: NamedList;
  learning: NamedList;
  actions: NamedList;
  delayReasons: NamedList;
  enquiryCategories: NamedList;
}

/** Made once for a file: a line names a dozen entries. */
export function listsOf(council: Council): Lists {
  const own = new Set(council.delayReasons.map(({ id }) => id));
  const common = Object.entries(DELAY_REASONS).flatMap(([id, label]) =>
    own.has(id) ? [] : [{ id, label }],
  );
  return {
    services: spelt(council.services),
    problemCategories: named(council.problemCategories),
    themes: named(council.themes),
    remedies: named(council.remedies),
    learning: named(council.learning),
    actions: named(council.actions),
    delayReasons: named([...council.delayReasons, ...common]),
    enquiryCategories: named(council.enquiryCategories, council.enquiryCategories.length === 0),
  };
}
