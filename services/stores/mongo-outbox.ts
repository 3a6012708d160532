/** The outbox in MongoDB: unique keys, and leases that one owner holds at a time, over several instances. */
import type { Collection, Db } from 'mongodb';
import type { Outbox, OutboxItem, OutboxRecord, OutboxState } from '../nudges/ports';
import { checkId, checkLimit, checkText, checkWhole, toJson } from './check';
import { asOutboxRecord, parseKept } from './envelope';
import { guarded, isDuplicate } from './mongo-errors';

interface OutboxDocument extends Omit<OutboxRecord, 'key' | 'payload'> {
  _id: string;
  /** JSON text, so that any key may stand in it. */
  payload: string;
  owner: string | null;
  leaseUntil: number;
}

const NOBODYS = { owner: null, leaseUntil: 0 } as const;

export class MongoOutbox implements Outbox {
  private readonly outbox: Collection<OutboxDocument>;

  constructor(db: Db) {
    this.outbox = db.collection('outbox');
  }

  async prepare(): Promise<void> {
    await this.outbox.createIndexes([{ key: { state: 1, notBefore: 1, _id: 1 } }]);
  }

  add(items: OutboxItem[]): Promise<number> {
    return guarded(async () => {
      const documents = items.map(asDocument);
      let added = 0;
      for (const document of documents) added += await this.addOne(document);
      return added;
    });
  }

  claim(owner: string, now: number, leaseMs: number, limit: number): Promise<OutboxRecord[]> {
    return guarded(async () => {
      checkId(owner, 'The owner');
      const until = checkWhole(now, 'The time') + checkWhole(leaseMs, 'The lease', 1);
      checkLimit(limit, 100);
      await this.expire(now);
      const claimed: OutboxRecord[] = [];
      while (claimed.length < limit) {
        const leased = await this.outbox.findOneAndUpdate(
          free(now),
          { $set: { owner, leaseUntil: until }, $inc: { attempts: 1 } },
          { sort: { notBefore: 1, _id: 1 }, returnDocument: 'after' },
        );
        if (leased === null) break;
        claimed.push(asRecord(leased));
      }
      return claimed;
    });
  }

  settle(
    key: string,
    owner: string,
    state: Exclude<OutboxState, 'waiting'>,
    detail: string | null,
    now: number,
  ): Promise<boolean> {
    return this.changeHeld(key, owner, () => ({
      state,
      detail: checkText(detail, 'The detail'),
      settledAt: checkWhole(now, 'The time'),
    }));
  }

  retry(key: string, owner: string, notBefore: number, detail: string): Promise<boolean> {
    return this.changeHeld(key, owner, () => ({
      notBefore: checkWhole(notBefore, 'The time'),
      detail: checkText(detail, 'The detail'),
    }));
  }

  get(key: string): Promise<OutboxRecord | null> {
    return guarded(async () => {
      const found = await this.outbox.findOne({ _id: checkId(key, 'The key') });
      return found === null ? null : asRecord(found);
    });
  }

  list(after: string | null, limit: number): Promise<OutboxRecord[]> {
    return guarded(async () => {
      const past = after === null ? {} : { _id: { $gt: checkId(after, 'The key') } };
      const found = await this.outbox
        .find(past)
        .sort({ _id: 1 })
        .limit(checkLimit(limit, 1000))
        .toArray();
      return found.map(asRecord);
    });
  }

  private changeHeld(
    key: string,
    owner: string,
    changes: () => Partial<OutboxDocument>,
  ): Promise<boolean> {
    return guarded(async () => {
      const changed = await this.outbox.updateOne(
        { _id: checkId(key, 'The key'), owner: checkId(owner, 'The owner'), state: 'waiting' },
        { $set: { ...changes(), ...NOBODYS } },
      );
      return changed.matchedCount === 1;
    });
  }

  /** What nobody holds and is of no use any more ends here, so that no sender has to think of it. */
  private async expire(now: number): Promise<void> {
    await this.outbox.updateMany(
      { ...free(now), notAfter: { $lt: now } },
      { $set: { state: 'expired', settledAt: now, ...NOBODYS } },
    );
  }

  private async addOne(document: OutboxDocument): Promise<number> {
    try {
      await this.outbox.insertOne(document);
      return 1;
    } catch (error) {
      if (isDuplicate(error)) return 0;
      throw error;
    }
  }
}

function free(now: number) {
  return { state: 'waiting' as const, notBefore: { $lte: now }, leaseUntil: { $lte: now } };
}

function asDocument(item: OutboxItem): OutboxDocument {
  return {
    _id: checkId(item.key, 'The key'),
    personId: checkId(item.personId, "The person's id"),
    payload: toJson(item.payload, 'The payload'),
    notBefore: checkWhole(item.notBefore, 'The start'),
    notAfter: checkWhole(item.notAfter, 'The end'),
    state: 'waiting',
    attempts: 0,
    detail: null,
    settledAt: null,
    ...NOBODYS,
  };
}

function asRecord(document: OutboxDocument): OutboxRecord {
  const { _id, payload, owner: _owner, leaseUntil: _leaseUntil, ...rest } = document;
  return asOutboxRecord({
    key: _id,
    payload: parseKept(payload, 'The payload of an outbox item'),
    ...rest,
  });
}
