/** What the bot remembers of its conversations, in MongoDB. */
import type { Collection, Db } from 'mongodb';
import { StoreError } from '../cases/ports';
import type { ConversationStore, Remembered } from '../people/ports';
import { checkId, checkLimit, checkWhole, toJson } from './check';
import { parseKept } from './envelope';
import { guarded, isDuplicate, retried } from './mongo-errors';

interface RememberedDocument {
  _id: { kind: string; key: string };
  kind: string;
  key: string;
  version: number;
  /** JSON text: what is remembered may have keys that mean something to MongoDB (`@odata.type`, `$ref`). */
  value: string;
  expiresAt: number | null;
}

export class MongoConversationStore implements ConversationStore {
  private readonly remembered: Collection<RememberedDocument>;

  constructor(db: Db) {
    this.remembered = db.collection('remembered');
  }

  async prepare(): Promise<void> {
    await this.remembered.createIndexes([{ key: { kind: 1, key: 1 } }, { key: { expiresAt: 1 } }]);
  }

  get(kind: string, key: string, now: number): Promise<Remembered | null> {
    return guarded(async () => {
      checkWhole(now, 'The time');
      const found = await this.remembered.findOne({ _id: idOf(kind, key), ...inForce(now) });
      return found === null ? null : asRemembered(found);
    });
  }

  put(
    kind: string,
    key: string,
    value: unknown,
    seen: number,
    expiresAt: number | null,
    now: number,
  ): Promise<number> {
    return guarded(async () => {
      const _id = idOf(kind, key);
      checkWhole(seen, 'The version seen');
      checkWhole(now, 'The time');
      checkEnd(expiresAt);
      const next = {
        version: seen + 1,
        value: toJson(value, `The ${kind} to remember`),
        expiresAt,
      };
      const written =
        seen === 0
          ? await this.writeNew(_id, next, now)
          : (
              await this.remembered.updateOne(
                { _id, version: seen, ...inForce(now) },
                { $set: next },
              )
            ).matchedCount === 1;
      if (!written)
        throw new StoreError('conflict', `That ${kind} has changed meanwhile; look again.`);
      return seen + 1;
    });
  }

  set(kind: string, key: string, value: unknown, expiresAt: number | null): Promise<void> {
    return guarded(async () => {
      const _id = idOf(kind, key);
      checkEnd(expiresAt);
      const json = toJson(value, `The ${kind} to remember`);
      // The first of two that make it at once wins the making; the other then changes it.
      await retried(() =>
        this.remembered
          .updateOne(
            { _id },
            { $set: { kind, key, value: json, expiresAt }, $inc: { version: 1 } },
            { upsert: true },
          )
          .then(() => undefined)
          .catch(overtakenIfDuplicate),
      );
    });
  }

  remove(kind: string, key: string): Promise<void> {
    return guarded(async () => {
      await this.remembered.deleteOne({ _id: idOf(kind, key) });
    });
  }

  list(kind: string, after: string | null, limit: number, now: number): Promise<Remembered[]> {
    return guarded(async () => {
      checkId(kind, 'The kind');
      checkWhole(now, 'The time');
      const past = after === null ? {} : { key: { $gt: checkId(after, 'The key') } };
      const found = await this.remembered
        .find({ kind, ...past, ...inForce(now) })
        .sort({ key: 1 })
        .limit(checkLimit(limit, 1000))
        .toArray();
      return found.map(asRemembered);
    });
  }

  sweep(now: number, limit: number): Promise<number> {
    return guarded(async () => {
      const ended = { expiresAt: { $ne: null, $lte: checkWhole(now, 'The time') } };
      const found = await this.remembered
        .find(ended, { projection: { _id: 1 } })
        .sort({ expiresAt: 1 })
        .limit(checkLimit(limit, 10_000))
        .toArray();
      // The end is asked again: one of them may have been written anew meanwhile.
      const ids = found.map(({ _id }) => _id);
      return (await this.remembered.deleteMany({ _id: { $in: ids }, ...ended })).deletedCount;
    });
  }

  /** Over nothing, or over what has ended. @returns false when something is in force */
  private async writeNew(
    _id: RememberedDocument['_id'],
    next: Pick<RememberedDocument, 'version' | 'value' | 'expiresAt'>,
    now: number,
  ): Promise<boolean> {
    const over = await this.remembered.updateOne(
      { _id, expiresAt: { $ne: null, $lte: now } },
      { $set: next },
    );
    if (over.matchedCount === 1) return true;
    try {
      await this.remembered.insertOne({ _id, ..._id, ...next });
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }
}

function idOf(kind: string, key: string): RememberedDocument['_id'] {
  return { kind: checkId(kind, 'The kind'), key: checkId(key, 'The key') };
}

function checkEnd(expiresAt: number | null): void {
  if (expiresAt !== null) checkWhole(expiresAt, 'The end');
}

/** In force at a moment: an end that has come counts as gone. */
function inForce(now: number) {
  return { $or: [{ expiresAt: null }, { expiresAt: { $gt: now } }] };
}

function asRemembered({ kind, key, version, value, expiresAt }: RememberedDocument): Remembered {
  return { key, version, value: parseKept(value, `A remembered ${kind}`), expiresAt };
}

function overtakenIfDuplicate(error: unknown): 'overtaken' {
  if (isDuplicate(error)) return 'overtaken';
  throw error;
}
