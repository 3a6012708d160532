/** The directory and the audit trail in SQLite. */
import type { AuditEntry, AuditStore, PeopleStore, Person, Team } from '../people/ports';
import { checkId, checkLimit, readPosition, toJson, writePosition } from './check';
import { placeToLink, replaced } from './directory';
import type { StaffList } from './directory';
import { asAuditEntry, asPerson, asTeam, parseKept } from './envelope';
import type { SqliteDb } from './sqlite-db';

export class SqlitePeopleStore implements PeopleStore {
  /** The directory as last read; good for as long as the stored version is its own. */
  private cached: StaffList | null = null;

  constructor(private readonly db: SqliteDb) {}

  load(): Promise<StaffList> {
    return this.db.attempt(() => {
      const { version, people, teams } = this.db.read(() => this.current());
      return { version, people: [...people], teams: [...teams] };
    });
  }

  version(): Promise<number> {
    return this.db.attempt(() => this.storedVersion());
  }

  replace(people: Person[], teams: Team[]): Promise<void> {
    return this.db.write(() => {
      const given = structuredClone({ people, teams });
      return () => {
        const next = replaced(this.stored(), given.people, given.teams);
        this.db.run('DELETE FROM people');
        this.db.run('DELETE FROM teams');
        for (const person of next.people) {
          const json = toJson(person, `Person ${person.id}`);
          this.db.run('INSERT INTO people VALUES (?, ?, ?)', person.id, person.aadObjectId, json);
        }
        for (const team of next.teams) {
          this.db.run('INSERT INTO teams VALUES (?, ?)', team.id, toJson(team, `Team ${team.id}`));
        }
        this.db.run('UPDATE directory SET version = ?', next.version);
      };
    });
  }

  link(personId: string, aadObjectId: string): Promise<void> {
    return this.db.write(() => {
      checkId(personId, "The person's id");
      checkId(aadObjectId, 'The Teams identity');
      return () => {
        const current = this.stored();
        const place = placeToLink(current, personId, aadObjectId);
        if (place === null) return;
        const linked = { ...(current.people[place] as Person), aadObjectId };
        this.db.run(
          'UPDATE people SET aad_object_id = ?, person_json = ? WHERE id = ?',
          aadObjectId,
          toJson(linked, `Person ${personId}`),
          personId,
        );
        this.db.run('UPDATE directory SET version = version + 1');
      };
    });
  }

  private current(): StaffList {
    if (this.cached?.version !== this.storedVersion()) this.cached = this.stored();
    return this.cached;
  }

  /** Read anew: within a transaction, which may still fail, nothing may be kept for later. */
  private stored(): StaffList {
    const people = this.db.all('SELECT person_json AS json FROM people ORDER BY id');
    const teams = this.db.all('SELECT team_json AS json FROM teams ORDER BY id');
    return {
      version: this.storedVersion(),
      people: people.map((row) => asPerson(parseKept(row['json'], 'A person'))),
      teams: teams.map((row) => asTeam(parseKept(row['json'], 'A team'))),
    };
  }

  private storedVersion(): number {
    return this.db.get('SELECT version FROM directory')?.['version'] as number;
  }
}

const RECORD = 'INSERT INTO audit (ref, at, entry_json) VALUES (?, ?, ?)';

export class SqliteAuditStore implements AuditStore {
  constructor(private readonly db: SqliteDb) {}

  record(entry: AuditEntry): Promise<void> {
    return this.db.write(() => {
      const { ref, at } = asAuditEntry(entry);
      if (ref !== null) checkId(ref, 'The reference');
      const json = toJson(entry, 'The audit entry');
      return () => void this.db.run(RECORD, ref, at, json);
    });
  }

  list(
    ref: string,
    after: string | null,
    limit: number,
  ): Promise<{ entries: AuditEntry[]; next: string | null }> {
    return this.db.attempt(() => {
      checkId(ref, 'The reference');
      checkLimit(limit, 1000);
      const past = after === null ? [] : readPosition('audit', after, 2);
      const rows = this.db.all(
        `SELECT id, at, entry_json FROM audit WHERE ref = ? ${after === null ? '' : 'AND (at, id) < (?, ?)'}
          ORDER BY at DESC, id DESC LIMIT ?`,
        ref,
        ...past,
        limit + 1,
      );
      const kept = rows.slice(0, limit);
      const last = kept.at(-1);
      return {
        entries: kept.map((row) => asAuditEntry(parseKept(row['entry_json'], 'An audit entry'))),
        next:
          rows.length > limit && last !== undefined
            ? writePosition('audit', [last['at'] as string, last['id'] as number])
            : null,
      };
    });
  }
}
