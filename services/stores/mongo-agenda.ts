/** When each case is to be looked at for nudges, in MongoDB: a field of the case with an index of its own. */
import type { Collection, Db, Filter } from 'mongodb';
import type { Agenda, AgendaPlace, Look } from '../nudges/ports';
import { checkGrant, checkId, checkLimit, checkWhole } from './check';
import { asLook } from './envelope';
import { NEVER, type CaseDocument } from './mongo-document';
import { guarded } from './mongo-errors';

const FIELDS = { version: 1, view: 1, nextNudgeAt: 1 } as const;

export class MongoAgenda<View> implements Agenda<View> {
  private readonly cases: Collection<CaseDocument>;

  constructor(db: Db) {
    this.cases = db.collection('cases');
  }

  due(upTo: number, after: AgendaPlace | null, limit: number): Promise<Look<View>[]> {
    return guarded(() => {
      const upper = { nextNudgeAt: { $lte: checkWhole(upTo, 'The time') } };
      const past = after === null ? [] : [behind(after)];
      return this.looks({ $and: [upper, ...past] }, { nextNudgeAt: 1, _id: 1 }, limit);
    });
  }

  walk(after: string | null, limit: number): Promise<Look<View>[]> {
    return guarded(() =>
      this.looks(
        after === null ? {} : { _id: { $gt: checkId(after, 'The reference') } },
        { _id: 1 },
        limit,
      ),
    );
  }

  set(times: readonly { ref: string; seen: number; at: number | null }[]): Promise<number> {
    return guarded(async () => {
      const changes = times.map(({ ref, seen, at }) => ({
        updateOne: {
          filter: {
            _id: checkId(ref, 'The reference'),
            version: checkWhole(seen, 'The version seen', 1),
          },
          update: { $set: { nextNudgeAt: at === null ? NEVER : checkWhole(at, 'The time') } },
        },
      }));
      if (changes.length === 0) return 0;
      return (await this.cases.bulkWrite(changes, { ordered: false })).matchedCount;
    });
  }

  hurry({ refs = [], grants = [] }: Parameters<Agenda['hurry']>[0]): Promise<number> {
    return guarded(async () => {
      grants.forEach(checkGrant);
      const each = refs.map((ref) => checkId(ref, 'The reference'));
      // One after the other: neither is sought along the index of the other.
      const listed = each.length > 0 ? await this.hurryThose({ _id: { $in: each } }) : 0;
      const under = grants.length > 0 ? await this.hurryThose({ reach: { $in: [...grants] } }) : 0;
      return listed + under;
    });
  }

  private async hurryThose(which: Filter<CaseDocument>): Promise<number> {
    const timed = { nextNudgeAt: { $gt: 0, $lt: NEVER } };
    const changed = await this.cases.updateMany(
      { $and: [which, timed] },
      { $set: { nextNudgeAt: 0 } },
    );
    return changed.modifiedCount;
  }

  private async looks(
    filter: Filter<CaseDocument>,
    sort: Record<string, 1>,
    limit: number,
  ): Promise<Look<View>[]> {
    const most = checkLimit(limit, 100);
    const found = await this.cases
      .find(filter, { projection: FIELDS })
      .sort(sort)
      .limit(most)
      .batchSize(most)
      .toArray();
    return found.map(({ _id, version, view, nextNudgeAt }) =>
      asLook<View>({
        ref: _id,
        version,
        view,
        at: nextNudgeAt === NEVER ? null : nextNudgeAt,
      }),
    );
  }
}

/** The first condition says nothing new; it lets the index start at the right place. */
function behind({ at, ref }: AgendaPlace): Filter<CaseDocument> {
  const time = checkWhole(at, 'The time');
  return {
    nextNudgeAt: { $gte: time },
    $or: [{ nextNudgeAt: { $gt: time } }, { _id: { $gt: ref } }],
  };
}
