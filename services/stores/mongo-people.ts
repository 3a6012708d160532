/** The directory and the audit trail in MongoDB. */
import { ObjectId } from 'mongodb';
import type { Collection, Db } from 'mongodb';
import type { AuditEntry, AuditStore, PeopleStore, Person, Team } from '../people/ports';
import { checkId, checkLimit, readPosition, refuse, toPlain, writePosition } from './check';
import { placeToLink, replaced } from './directory';
import type { StaffList } from './directory';
import { asAuditEntry, asPerson, asTeam } from './envelope';
import { guarded, retried } from './mongo-errors';

/** A few thousand people are 2 MB or so: one document, so that a new list comes into force as one step. */
interface DirectoryDocument {
  _id: 'directory';
  version: number;
  people: unknown[];
  teams: unknown[];
}

const ONLY = { _id: 'directory' } as const;

export class MongoPeopleStore implements PeopleStore {
  private readonly directory: Collection<DirectoryDocument>;
  /** The directory as last read; good for as long as the stored version is its own. */
  private cached: StaffList = { version: 0, people: [], teams: [] };

  constructor(db: Db) {
    this.directory = db.collection('directory');
  }

  /** An empty directory to start from, so that every change is a change of version. */
  async prepare(): Promise<void> {
    const empty = { version: 0, people: [], teams: [] };
    await this.directory.updateOne(ONLY, { $setOnInsert: empty }, { upsert: true });
  }

  load(): Promise<StaffList> {
    return guarded(async () => {
      const { version, people, teams } = await this.current();
      return { version, people: [...people], teams: [...teams] };
    });
  }

  replace(people: Person[], teams: Team[]): Promise<void> {
    return guarded(() =>
      retried(async () => {
        const current = await this.current();
        const next = replaced(current, people, teams);
        return this.changeFrom(current.version, toPlain(next, 'The directory'));
      }),
    );
  }

  link(personId: string, aadObjectId: string): Promise<void> {
    return guarded(() => {
      checkId(personId, "The person's id");
      checkId(aadObjectId, 'The Teams identity');
      return retried(async () => {
        const current = await this.current();
        const place = placeToLink(current, personId, aadObjectId);
        if (place === null) return;
        return this.changeFrom(current.version, {
          version: current.version + 1,
          [`people.${place}.aadObjectId`]: aadObjectId,
        });
      });
    });
  }

  private async changeFrom(seen: number, changes: object): Promise<void | 'overtaken'> {
    const changed = await this.directory.updateOne({ ...ONLY, version: seen }, { $set: changes });
    return changed.matchedCount === 1 ? undefined : 'overtaken';
  }

  private async current(): Promise<StaffList> {
    const stored = await this.directory.findOne(ONLY, { projection: { version: 1 } });
    if (stored !== null && stored.version === this.cached.version) return this.cached;
    const whole = await this.directory.findOne(ONLY);
    if (whole === null)
      return refuse('The directory is missing from the store; start Candour again.');
    this.cached = {
      version: whole.version,
      people: whole.people.map(asPerson),
      teams: whole.teams.map(asTeam),
    };
    return this.cached;
  }
}

interface AuditDocument {
  _id: ObjectId;
  ref: string | null;
  at: string;
  entry: Record<string, unknown>;
}

export class MongoAuditStore implements AuditStore {
  private readonly audit: Collection<AuditDocument>;

  constructor(db: Db) {
    this.audit = db.collection('audit');
  }

  async prepare(): Promise<void> {
    await this.audit.createIndexes([{ key: { ref: 1, at: -1, _id: -1 } }]);
  }

  record(entry: AuditEntry): Promise<void> {
    return guarded(async () => {
      const { ref, at } = asAuditEntry(entry);
      if (ref !== null) checkId(ref, 'The reference');
      const kept = toPlain(entry, 'The audit entry');
      await this.audit.insertOne({ _id: new ObjectId(), ref, at, entry: kept });
    });
  }

  list(
    ref: string,
    after: string | null,
    limit: number,
  ): Promise<{ entries: AuditEntry[]; next: string | null }> {
    return guarded(async () => {
      checkId(ref, 'The reference');
      checkLimit(limit, 1000);
      const found = await this.audit
        .find({ ref, ...(after === null ? {} : olderThan(after)) })
        .sort({ at: -1, _id: -1 })
        .limit(limit + 1)
        .toArray();
      const kept = found.slice(0, limit);
      const last = kept.at(-1);
      const more = found.length > limit && last !== undefined;
      return {
        entries: kept.map(({ entry }) => asAuditEntry(entry)),
        next: more ? writePosition('audit', [last.at, last._id.toHexString()]) : null,
      };
    });
  }
}

function olderThan(after: string) {
  const [at, id] = readPosition('audit', after, 2) as [string, string];
  if (!ObjectId.isValid(id))
    return refuse('That page does not exist; start again from the first one.');
  return { $or: [{ at: { $lt: at } }, { at, _id: { $lt: new ObjectId(id) } }] };
}
