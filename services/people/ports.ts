/** What people and their conversations need from a store. */

export const ROLES = [
  'socialWorker',
  'investigator',
  'signOff',
  'teamManager',
  'serviceManager',
  'director',
  'complaintsOfficer',
  'complaintsManager',
  'staff',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

export interface Person {
  /** The council's own key. */
  id: string;
  /** Who Teams says is speaking; null until linked. */
  aadObjectId: string | null;
  name: string;
  email: string;
  jobTitle: string;
  teamId: string | null;
  teamName: string | null;
  service: string | null;
  roles: Role[];
  managerId: string | null;
  /** Working days and hours, e.g. `Mon-Fri 08:30-17:00`; empty: the council's default. */
  pattern: string;
  aliases: string[];
}

export interface Team {
  id: string;
  name: string;
  service: string;
  aliases: string[];
}

export interface PeopleStore {
  /** The version alone, where an adapter can tell it cheaply; without it the whole directory is loaded to see. */
  version?(): Promise<number>;
  /** The whole directory (a few thousand people). `version` rises with each change. */
  load(): Promise<{ version: number; people: Person[]; teams: Team[] }>;
  /** Replaces the directory as one step; links already made (aadObjectId) are kept where the new row has none. */
  replace(people: Person[], teams: Team[]): Promise<void>;
  /** Links a person to a Teams identity, once. @throws StoreError `conflict` when already linked to another, `notFound` */
  link(personId: string, aadObjectId: string): Promise<void>;
}

/** What one kind of remembered thing looks like: a JSON document under a key, with a version and an optional end. */
export interface Remembered {
  key: string;
  version: number;
  value: unknown;
  /** Milliseconds since 1970; null: kept. */
  expiresAt: number | null;
}

/**
 * Conversation references, drafts, last cards: small JSON documents by kind and key.
 * Drafts and references hold personal data and are never logged.
 */
export interface ConversationStore {
  get(kind: string, key: string, now: number): Promise<Remembered | null>;
  /**
   * Writes if the stored version is `seen` (0: must not exist or be expired). Returns the new version.
   * @throws StoreError `conflict`
   */
  put(
    kind: string,
    key: string,
    value: unknown,
    seen: number,
    expiresAt: number | null,
    now: number,
  ): Promise<number>;
  /** Writes whatever is there. */
  set(kind: string, key: string, value: unknown, expiresAt: number | null): Promise<void>;
  remove(kind: string, key: string): Promise<void>;
  /** All of a kind in key order, paged. */
  list(kind: string, after: string | null, limit: number, now: number): Promise<Remembered[]>;
  /** Deletes what has expired; returns how many. Bounded by `limit`. */
  sweep(now: number, limit: number): Promise<number>;
}

/** One line of the audit trail: a read, a refusal, an administrative act. Case events are their own record. */
export interface AuditEntry {
  /** ISO instant. */
  at: string;
  personId: string | null;
  action: string;
  ref: string | null;
  surface: string;
  allowed: boolean;
  correlationId: string;
}

export interface AuditStore {
  record(entry: AuditEntry): Promise<void>;
  /** Newest first; `after` is the opaque key from the page before. */
  list(
    ref: string,
    after: string | null,
    limit: number,
  ): Promise<{ entries: AuditEntry[]; next: string | null }>;
}
