/** Lists and counts of cases as MongoDB filters; the meaning is that of sqlite-query.ts. */
import type { Filter, Sort } from 'mongodb';
import type { CaseQuery } from '../cases/ports';
import type { StoredCase } from '../cases/ports';
import { NOTHING_DUE, dueKeyOf, grantsBeside, listsOf, readPosition, writePosition } from './check';
import type { CaseDocument } from './mongo-document';
import { factsFilter } from './mongo-tally';

/** What narrows a list: who looks comes first, and nothing takes it away. */
export function filterOf(query: CaseQuery): Filter<CaseDocument> {
  const conditions: Filter<CaseDocument>[] = [
    { reach: { $in: listsOf(query) }, 'index.bars': { $ne: query.reach.viewerId } },
  ];
  const when = (given: unknown, condition: Filter<CaseDocument>) => {
    if (given !== undefined) conditions.push(condition);
  };
  const beside = grantsBeside(query);
  if (beside !== null) conditions.push({ reach: { $in: beside } });
  when(query.statuses, { 'index.status': { $in: query.statuses ?? [] } });
  when(query.feedbackTypes, { 'index.feedbackType': { $in: query.feedbackTypes ?? [] } });
  when(query.triaged, { 'index.triaged': query.triaged });
  when(query.teamIds, { 'index.teamId': { $in: query.teamIds ?? [] } });
  when(query.investigatorId, { 'index.investigatorId': query.investigatorId });
  when(query.holder, { 'index.holder': query.holder });
  when(query.dueFrom, { dueKey: { $gte: query.dueFrom ?? '', $lt: NOTHING_DUE } });
  when(query.dueTo, { dueKey: { $lte: query.dueTo ?? '' } });
  when(query.receivedFrom, { 'index.receivedOn': { $gte: query.receivedFrom ?? '' } });
  when(query.receivedTo, { 'index.receivedOn': { $lte: query.receivedTo ?? '' } });
  when(query.number, { number: query.number ?? null });
  if (query.facts) conditions.push(...factsFilter(query.facts));
  return { $and: conditions };
}

export function sortOf(order: CaseQuery['order']): Sort {
  if (order === 'due') return { dueKey: 1, _id: 1 };
  return { _id: order === 'newest' ? -1 : 1 };
}

/** @throws StoreError `invalid` when the position is of another order */
export function pastPosition(order: CaseQuery['order'], after: string): Filter<CaseDocument> {
  if (order !== 'due') {
    const ref = readPosition(order, after, 1)[0] as string;
    return { _id: order === 'newest' ? { $lt: ref } : { $gt: ref } };
  }
  const [dueKey, ref] = readPosition(order, after, 2) as [string, string];
  // The first condition says nothing new; it lets the index start at the right place.
  return { dueKey: { $gte: dueKey }, $or: [{ dueKey: { $gt: dueKey } }, { _id: { $gt: ref } }] };
}

export function positionOf(last: StoredCase, order: CaseQuery['order']): string {
  return writePosition(
    order,
    order === 'due' ? [dueKeyOf(last.index.nextDueOn), last.ref] : [last.ref],
  );
}
