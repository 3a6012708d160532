/** The directory in use: a cached snapshot, identities linked at first contact, files imported whole. */
import { decodeUtf8 } from './files';
import type { DirectoryFault } from './csv';
import { Directory } from './directory';
import { parseDirectory, parsePeople } from './parse';
import type { AuditStore, PeopleStore, Person, Team } from './ports';

/** Who Teams says is speaking; `email` is asked only when the identity is not linked yet. */
export interface Speaker {
  aadObjectId: string;
  tenantId: string;
  email: () => Promise<string | null>;
}

export interface DirectoryServiceOptions {
  /** The one clock. */
  now: () => Date;
  /** Where links, refused links and imports are recorded. */
  audit?: Pick<AuditStore, 'record'>;
  /** How old a snapshot may grow before the store is asked again, in milliseconds. Default 15 seconds. */
  maxAgeMs?: number;
}

/** A file as read from disk, with the name that faults should use. */
export interface NamedFile {
  name: string;
  content: Uint8Array | string;
}

export interface DirectoryChange {
  people: Person[];
  teams: Team[];
  added: string[];
  changed: string[];
  /** Ids that the directory knew and the file leaves out. */
  removed: string[];
}

export type ImportOutcome =
  | ({ ok: true } & DirectoryChange)
  | { ok: false; faults: DirectoryFault[] };

export class DirectoryService {
  readonly #store: PeopleStore;
  readonly #options: DirectoryServiceOptions;
  #snapshot: { directory: Directory; checkedAt: number } | null = null;
  #refreshing: Promise<Directory> | null = null;

  constructor(store: PeopleStore, options: DirectoryServiceOptions) {
    this.#store = store;
    this.#options = options;
  }

  /**
   * The directory as it stands, at most `maxAgeMs` behind the store. Asked at every turn, so it costs
   * a comparison; past its age it asks the store for the version, and loads only when that has moved.
   * @throws StoreError `unavailable`
   */
  async current(): Promise<Directory> {
    const now = this.#options.now().getTime();
    const age = this.#snapshot ? now - this.#snapshot.checkedAt : Infinity;
    if (this.#snapshot && age >= 0 && age < (this.#options.maxAgeMs ?? 15_000)) {
      return this.#snapshot.directory;
    }
    return this.refresh();
  }

  /** Asks the store now. Calls that come at the same time share one question. */
  async refresh(): Promise<Directory> {
    this.#refreshing ??= this.#load().finally(() => (this.#refreshing = null));
    return this.#refreshing;
  }

  /**
   * The person speaking, or null for someone who is in nobody's file. An unknown identity is linked once,
   * by the e-mail address of the Teams roster; a second identity for the same person is refused.
   * Both are recorded.
   * @throws StoreError `unavailable`
   */
  async identify(sender: Speaker, correlationId = ''): Promise<Person | null> {
    if (sender.aadObjectId === '') return null;
    const known = (await this.current()).byAad(sender.aadObjectId);
    if (known) return known;
    const email = await sender.email();
    const person = email ? (await this.refresh()).byEmail(email) : null;
    if (!person) return null;
    const linked = await this.#link(person, sender.aadObjectId);
    await this.#record('people.link', person.id, linked, correlationId);
    return linked ? (await this.refresh()).byId(person.id) : null;
  }

  /**
   * Checks the files and says what they would change; writes nothing.
   * @param teams null: the teams that the store has
   */
  async preview(people: NamedFile, teams: NamedFile | null): Promise<ImportOutcome> {
    const before = await this.refresh();
    const parsed = read(people, teams, before);
    return parsed.ok ? { ...parsed, ...difference(before, parsed) } : parsed;
  }

  /**
   * Replaces the directory by the files in one step; a faulty file changes nothing.
   * Identities already linked are kept where the new row has none.
   */
  async importFiles(people: NamedFile, teams: NamedFile | null): Promise<ImportOutcome> {
    const outcome = await this.preview(people, teams);
    if (!outcome.ok) return outcome;
    await this.#store.replace(outcome.people, outcome.teams);
    await this.#record('people.import', null, true, '');
    await this.refresh();
    return outcome;
  }

  async #load(): Promise<Directory> {
    const checkedAt = this.#options.now().getTime();
    const known = this.#snapshot?.directory;
    if (known && this.#store.version && (await this.#store.version()) === known.version) {
      this.#snapshot = { directory: known, checkedAt };
      return known;
    }
    const { version, people, teams } = await this.#store.load();
    const directory = known?.version === version ? known : new Directory(version, people, teams);
    this.#snapshot = { directory, checkedAt };
    return directory;
  }

  async #link(person: Person, aadObjectId: string): Promise<boolean> {
    if (person.aadObjectId !== null) return false;
    try {
      await this.#store.link(person.id, aadObjectId);
      return true;
    } catch (error) {
      // Two first messages at once: whoever came second finds the person linked.
      if (codeOf(error) !== 'conflict' && codeOf(error) !== 'notFound') throw error;
      return (await this.refresh()).byAad(aadObjectId)?.id === person.id;
    }
  }

  async #record(
    action: string,
    personId: string | null,
    allowed: boolean,
    correlationId: string,
  ): Promise<void> {
    const at = this.#options.now().toISOString();
    await this.#options.audit?.record({
      at,
      personId,
      action,
      ref: null,
      surface: 'directory',
      allowed,
      correlationId,
    });
  }
}

type ReadFiles =
  | { ok: true; people: Person[]; teams: Team[] }
  | { ok: false; faults: DirectoryFault[] };

function read(peopleFile: NamedFile, teamsFile: NamedFile | null, known: Directory): ReadFiles {
  const people = decodeUtf8(peopleFile);
  const teams = teamsFile ? decodeUtf8(teamsFile) : null;
  const unreadable = [people, teams].flatMap((text) => (text && !text.ok ? [text.fault] : []));
  if (unreadable.length > 0 || !people.ok) return { ok: false, faults: unreadable };
  if (teams?.ok) {
    return parseDirectory(people.text, teams.text, {
      people: peopleFile.name,
      teams: teamsFile!.name,
    });
  }
  const parsed = parsePeople(people.text, known.teams, peopleFile.name);
  return parsed.faults.length > 0
    ? { ok: false, faults: parsed.faults }
    : { ok: true, people: parsed.people, teams: [...known.teams] };
}

function difference(
  before: Directory,
  { people }: { people: Person[] },
): Pick<DirectoryChange, 'added' | 'changed' | 'removed'> {
  const kept = new Set(people.map((person) => person.id));
  return {
    added: people.filter((p) => !before.byId(p.id)).map((p) => p.id),
    changed: people.filter((p) => hasChanged(before.byId(p.id), p)).map((p) => p.id),
    removed: before.people.filter((p) => !kept.has(p.id)).map((p) => p.id),
  };
}

/** A link made at first contact is not a change of the file's. */
function hasChanged(before: Person | null, after: Person): boolean {
  if (!before) return false;
  const merged = { ...after, aadObjectId: after.aadObjectId ?? before.aadObjectId };
  return (Object.keys(merged) as (keyof Person)[]).some(
    (key) => JSON.stringify(merged[key]) !== JSON.stringify(before[key]),
  );
}

/** Store errors carry a code; a service knows the port's codes, not the adapter's classes. */
function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : null;
}
