/**
 * Cases in MongoDB: one document per case, changed by one command at a time, so that no transaction is
 * needed. Old events move to a second collection: docs/decisions/0005-one-document-per-case.md says how.
 */
import type { Collection, Db } from 'mongodb';
import { StoreError } from '../cases/ports';
import type {
  CaseIndex,
  CasePage,
  CaseQuery,
  CaseStore,
  Page,
  StoredCase,
  Survey,
  Surveyed,
  Tally,
  TallyKey,
} from '../cases/ports';
import type { CaseEvent } from '../cases/events';
import type { Figures } from '../cases/figures';
import {
  checkCase,
  checkId,
  checkLimit,
  checkQuery,
  checkRunsOn,
  checkSurvey,
  checkTally,
  checkWhole,
  dueKeyOf,
  numberOf,
  listsIn,
  toPlain,
} from './check';
import { asEvent, asStoredCase, checkIndex } from './envelope';
import { MOST_KEPT, MongoArchive } from './mongo-archive';
import type { CaseDocument } from './mongo-document';
import { FIGURE_INDEXES } from './mongo-figures';
import { guarded, isDuplicate, retried } from './mongo-errors';
import { filterOf, pastPosition, positionOf, sortOf } from './mongo-query';
import { surveyed } from './mongo-survey';
import { repeats, tallied } from './mongo-tally';

/** The list of what somebody investigates, as `listsIn` writes its key. */
const WORK = '*work:';
const WITHOUT_EVENTS = { events: 0, figures: 0 } as const;

export class MongoCaseStore<View> implements CaseStore<View> {
  private readonly cases: Collection<CaseDocument>;
  private readonly archive: MongoArchive;
  private readonly counters: Collection<{ _id: string; last: number }>;

  constructor(db: Db) {
    this.cases = db.collection('cases');
    this.archive = new MongoArchive(db, this.cases);
    this.counters = db.collection('counters');
  }

  async prepare(): Promise<void> {
    await this.cases.createIndexes([
      { key: { sourceKey: 1 }, unique: true },
      { key: { reach: 1, 'index.status': 1, dueKey: 1, _id: 1 } },
      { key: { reach: 1, 'index.status': 1, _id: -1 } },
      { key: { number: 1 } },
      { key: { reach: 1, 'index.receivedOn': 1 } },
      { key: { reach: 1, 'index.facts.loggedOn': 1 } },
      { key: { reach: 1, 'index.facts.answeredOn': 1 } },
      { key: { reach: 1, 'index.facts.closedOn': 1 } },
      { key: { 'index.facts.tags': 1 } },
      { key: { 'index.facts.complainantKey': 1 } },
      { key: { nextNudgeAt: 1, _id: 1 } },
      ...FIGURE_INDEXES,
    ]);
    await this.addWork();
    // Kept before there was an agenda: looked at once, soon.
    await this.cases.updateMany({ nextNudgeAt: { $exists: false } }, { $set: { nextNudgeAt: 0 } });
  }

  /** Cases kept before they had marks: whose each is; who else has part of it joins when the case is next changed. */
  private async addWork(): Promise<void> {
    const whose = { $concat: [WORK, '$index.investigatorId'] };
    const nobodys = { $eq: ['$index.investigatorId', null] };
    await this.cases.updateMany({ 'index.marks': { $exists: false } }, [
      {
        $set: {
          'index.marks': [],
          reach: { $cond: [nobodys, '$reach', { $concatArrays: ['$reach', [whose]] }] },
        },
      },
    ]);
  }

  nextNumber(label: string, above = 0): Promise<number> {
    const upsert = async () => {
      const taken = checkWhole(above, 'The number taken');
      const counter = await this.counters.findOneAndUpdate(
        { _id: checkId(label, 'The label') },
        [{ $set: { last: { $add: [{ $max: [{ $ifNull: ['$last', 0] }, taken] }, 1] } } }],
        { upsert: true, returnDocument: 'after' },
      );
      return counter?.last ?? ('overtaken' as const);
    };
    // Two that make the same counter at once: one of them finds it made.
    return guarded(() => retried(() => upsert().catch(overtakenIfDuplicate)));
  }

  insert(stored: StoredCase<View>, events: CaseEvent[]): Promise<void> {
    return guarded(async () => {
      checkCase(stored, events, 1);
      checkRunsOn(stored.ref, 0, events);
      await this.cases.insertOne({
        _id: stored.ref,
        sourceKey: stored.sourceKey,
        number: numberOf(stored.ref),
        ...changingPart(stored),
        lastSeq: events.length,
        archived: 0,
        events: plainEvents(stored.ref, events),
      });
      if (events.length > MOST_KEPT) await this.archive.tryToMove(stored.ref);
    });
  }

  get(ref: string): Promise<StoredCase<View> | null> {
    return guarded(() => this.one({ _id: checkId(ref, 'The reference') }));
  }

  getBySource(sourceKey: string): Promise<StoredCase<View> | null> {
    return guarded(() => this.one({ sourceKey: checkId(sourceKey, 'The source key') }));
  }

  append(seen: number, stored: StoredCase<View>, events: CaseEvent[]): Promise<void> {
    return guarded(async () => {
      checkCase(stored, events, checkWhole(seen, 'The version seen', 1) + 1);
      const first = events[0];
      const changed = await this.cases.findOneAndUpdate(
        {
          _id: stored.ref,
          version: seen,
          ...(first === undefined ? {} : { lastSeq: first.seq - 1 }),
        },
        {
          $set: changingPart(stored),
          $inc: { lastSeq: events.length },
          $push: { events: { $each: plainEvents(stored.ref, events) } },
        },
        { returnDocument: 'after', projection: { lastSeq: 1, archived: 1 } },
      );
      if (changed === null) return this.refuseAppend(stored.ref, seen, events);
      if (changed.lastSeq - changed.archived > MOST_KEPT) await this.archive.tryToMove(stored.ref);
    });
  }

  reindex(ref: string, seen: number, index: CaseIndex, figures?: Figures | null): Promise<boolean> {
    return guarded(async () => {
      const _id = checkId(ref, 'The reference');
      const version = checkWhole(seen, 'The version seen', 1);
      const $set = { ...indexPart(index, ref), ...figuresPart(figures, ref) };
      const changed = await this.cases.updateOne({ _id, version }, { $set });
      return changed.matchedCount > 0;
    });
  }

  history(ref: string, after: number, limit: number): Promise<CaseEvent[]> {
    return guarded(async () => {
      checkId(ref, 'The reference');
      checkWhole(after, 'The seq');
      checkLimit(limit, 1000);
      // The case first: whatever it says is archived was in the archive before it said so.
      const kept = await this.cases.findOne(
        { _id: ref },
        { projection: { events: 1, archived: 1 } },
      );
      if (kept === null) return [];
      const moved =
        after < kept.archived ? await this.archive.read(ref, after, kept.archived, limit) : [];
      const recent = kept.events
        .map((event) => asEvent(event, ref))
        .filter(({ seq }) => seq > Math.max(after, kept.archived));
      return [...moved, ...recent].slice(0, limit);
    });
  }

  find(query: CaseQuery, page: Page): Promise<CasePage<View>> {
    return guarded(async () => {
      checkQuery(query);
      checkLimit(page.limit, 100);
      const past = page.after === null ? [] : [pastPosition(query.order, page.after)];
      const found = await this.cases
        .find({ $and: [await this.filter(query), ...past] }, { projection: WITHOUT_EVENTS })
        .sort(sortOf(query.order))
        .limit(page.limit + 1)
        .batchSize(page.limit + 1)
        .toArray();
      return pageOf<View>(found, query, page);
    });
  }

  survey({ counts, pages }: Survey): Promise<Surveyed<View>> {
    return guarded(async () => {
      checkSurvey({ counts, pages });
      const answers = await surveyed(this.cases, { counts, pages }, (query) => this.filter(query));
      return {
        counts: answers.slice(0, counts.length).map(({ n }) => n),
        pages: pages.map(({ query, page }, i) =>
          pageOf<View>(answers[counts.length + i]?.rows ?? [], query, page),
        ),
      };
    });
  }

  count(query: CaseQuery): Promise<number> {
    return guarded(async () => {
      checkQuery(query);
      return this.cases.countDocuments(await this.filter(query));
    });
  }

  tally(query: CaseQuery, by: readonly TallyKey[]): Promise<Tally[]> {
    return guarded(async () => {
      checkQuery(query);
      checkTally(by);
      return tallied(this.cases, await this.filter(query), by);
    });
  }

  private async filter(query: CaseQuery) {
    const repeat = await repeats(this.cases, query);
    return repeat === null ? filterOf(query) : { $and: [filterOf(query), repeat] };
  }

  private async one(filter: { _id: string } | { sourceKey: string }) {
    const document = await this.cases.findOne(filter, { projection: WITHOUT_EVENTS });
    return document === null ? null : asCase<View>(document);
  }

  /** Nothing was written: says why. @throws StoreError, always */
  private async refuseAppend(ref: string, seen: number, events: CaseEvent[]): Promise<void> {
    const now = await this.cases.findOne({ _id: ref }, { projection: { version: 1, lastSeq: 1 } });
    if (now === null) throw new StoreError('notFound', `There is no case ${ref}.`);
    if (now.version === seen) checkRunsOn(ref, now.lastSeq, events);
    throw new StoreError('conflict', `Someone else has just changed ${ref}; look again.`);
  }
}

function changingPart(stored: StoredCase) {
  return {
    version: stored.version,
    // Whatever was to be said of it is looked at anew.
    nextNudgeAt: 0,
    view: toPlain(stored.view, `The view of ${stored.ref}`),
    ...indexPart(stored.index, stored.ref),
    ...figuresPart(stored.figures, stored.ref),
  };
}

/** Absent: what is kept stays. */
const figuresPart = (figures: Figures | null | undefined, ref: string) =>
  figures === undefined ? {} : { figures: figures && toPlain(figures, `The figures of ${ref}`) };

function indexPart(given: CaseIndex, ref: string) {
  const index = checkIndex(given, ref);
  return {
    index: toPlain(index, `The index of ${ref}`) as unknown as CaseIndex,
    reach: listsIn(index),
    dueKey: dueKeyOf(index.nextDueOn),
  };
}

function plainEvents(ref: string, events: CaseEvent[]): Record<string, unknown>[] {
  return events.map((event) => toPlain(event, `Event ${event.seq} of ${ref}`));
}

/** @param found in order, one more than the page where there are more */
function pageOf<View>(
  found: readonly Partial<CaseDocument>[],
  query: CaseQuery,
  page: Page,
): CasePage<View> {
  const cases = found.slice(0, page.limit).map((document) => asCase<View>(document));
  const last = cases.at(-1);
  const more = found.length > page.limit && last !== undefined;
  return { cases, next: more ? positionOf(last, query.order) : null };
}

function asCase<View>({ _id, version, sourceKey, index, view }: Partial<CaseDocument>) {
  const ref = _id as string;
  return asStoredCase<View>({ ref, version, sourceKey, index, view }, ref);
}

function overtakenIfDuplicate(error: unknown): 'overtaken' {
  if (isDuplicate(error)) return 'overtaken';
  throw error;
}
