/** Old events of a case in MongoDB move to a collection of their own: a document has a most that it may hold. */
import { MongoError } from 'mongodb';
import type { Collection, Db } from 'mongodb';
import { asEvent } from './envelope';
import type { CaseDocument } from './mongo-document';

interface ArchivedEvent {
  _id: string;
  event: Record<string, unknown>;
}

/** A case's document keeps at most about this many events … */
export const MOST_KEPT = 64;
/** … and this many when the older ones have been moved. */
const KEPT_AFTER_MOVE = 16;

export class MongoArchive {
  private readonly archive: Collection<ArchivedEvent>;

  constructor(
    db: Db,
    private readonly cases: Collection<CaseDocument>,
  ) {
    this.archive = db.collection('caseEvents');
  }

  /** What was promised is committed already: a move that fails is left for the next append to try again. */
  async tryToMove(ref: string): Promise<void> {
    try {
      await this.moveOldEvents(ref);
    } catch (error) {
      if (!(error instanceof MongoError)) throw error;
    }
  }

  /**
   * Copies old events, then takes them off the case. Stopped between the two, they are in both places and
   * `archived` still says that the case's own count; the next time copies them again, over the same keys.
   */
  private async moveOldEvents(ref: string): Promise<void> {
    const full = await this.cases.findOne({ _id: ref }, { projection: { events: 1, lastSeq: 1 } });
    if (full === null) return;
    const upTo = full.lastSeq - KEPT_AFTER_MOVE;
    const old = full.events.filter((event) => (event['seq'] as number) <= upTo);
    if (old.length === 0) return;
    await this.archive.bulkWrite(
      old.map((event) => ({
        replaceOne: {
          filter: { _id: archiveKey(ref, event['seq'] as number) },
          replacement: { event },
          upsert: true,
        },
      })),
    );
    await this.cases.updateOne(
      { _id: ref },
      { $pull: { events: { seq: { $lte: upTo } } }, $max: { archived: upTo } },
    );
  }

  async read(ref: string, after: number, upTo: number, limit: number) {
    const found = await this.archive
      .find({ _id: { $gt: archiveKey(ref, after), $lte: archiveKey(ref, upTo) } })
      .sort({ _id: 1 })
      .limit(limit)
      .batchSize(limit)
      .toArray();
    return found.map(({ event }) => asEvent(event, ref));
  }
}

/** Sorts as the seq does. The separator keeps one reference from being the start of another. */
function archiveKey(ref: string, seq: number): string {
  return `${ref}\n${String(seq).padStart(16, '0')}`;
}
