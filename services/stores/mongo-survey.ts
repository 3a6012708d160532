/**
 * Several questions about lists in one command: a pipeline for each, one after another, each along its own index.
 * Each is narrowed by its own filter, so what it may see does not depend on what is asked beside it.
 */
import type { Collection, Document, Filter } from 'mongodb';
import type { CaseQuery, Survey } from '../cases/ports';
import { compareBytes } from './check';
import type { CaseDocument } from './mongo-document';
import { pastPosition, sortOf } from './mongo-query';

/** What came back to one question: the number, or the rows in order, one more than the page where there are more. */
export interface Answer {
  n: number;
  rows: CaseDocument[];
}

/**
 * @param filterOf what narrows each
 * @returns the answers to the counts, then those to the pages
 */
export async function surveyed(
  cases: Collection<CaseDocument>,
  { counts, pages }: Survey,
  filterOf: (query: CaseQuery) => Promise<Filter<CaseDocument>>,
): Promise<Answer[]> {
  const counted = await Promise.all(counts.map(filterOf));
  const paged = await Promise.all(pages.map(({ query }) => filterOf(query)));
  const questions = [
    ...counted.map((filter) => [{ $match: filter }, { $count: 'n' }]),
    ...pages.map(({ query, page }, i) => [
      { $match: { $and: [paged[i] as Filter<CaseDocument>, ...past(query, page.after)] } },
      { $sort: sortOf(query.order) },
      { $limit: page.limit + 1 },
      { $project: { events: 0 } },
    ]),
  ].map((stages, asked): Document[] => [...stages, { $set: { asked } }]);
  const [first, ...others] = questions;
  if (!first) return [];
  const all = others.map((pipeline) => ({ $unionWith: { coll: cases.collectionName, pipeline } }));
  const found = await cases
    .aggregate<CaseDocument & { asked: number; n?: number }>([...first, ...all])
    .toArray();
  return questions.map((_, asked) => {
    const mine = found.filter((each) => each.asked === asked);
    // A count of nothing is no row. The order of a union is promised to nobody.
    const order = pages[asked - counts.length]?.query.order ?? 'newest';
    return { n: mine[0]?.n ?? 0, rows: mine.sort(comparing(order)) };
  });
}

const past = ({ order }: CaseQuery, after: string | null) =>
  after === null ? [] : [pastPosition(order, after)];

const comparing =
  (order: CaseQuery['order']) =>
  (left: CaseDocument, right: CaseDocument): number => {
    if (order === 'newest') return compareBytes(right._id, left._id);
    const byDue = order === 'due' ? compareBytes(left.dueKey, right.dueKey) : 0;
    return byDue || compareBytes(left._id, right._id);
  };
