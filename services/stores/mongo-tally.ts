/** How many cases have which values, in MongoDB; the meaning is that of sqlite-facts.ts. */
import type { Collection, Document, Filter } from 'mongodb';
import type { CaseQuery, FactColumn, FactFilter, Tally, TallyKey } from '../cases/ports';
import { MOST_TALLIES } from '../cases/ports';
import { afterAll, checkTallied, grantsWanted } from './check';
import type { CaseDocument } from './mongo-document';

/** Facts that lists go by stand beside those of `CaseFacts`. */
const FIELDS: Record<FactColumn, string> = {
  feedbackType: 'index.feedbackType',
  enquiryKind: 'index.facts.enquiryKind',
  status: 'index.status',
  stage: 'index.stage',
  procedureId: 'index.facts.procedureId',
  service: 'index.facts.service',
  teamId: 'index.teamId',
  holder: 'index.holder',
  channel: 'index.facts.channel',
  complainant: 'index.facts.complainant',
  category: 'index.facts.category',
  outcome: 'index.facts.outcome',
};

const DAYS = {
  receivedOn: 'index.receivedOn',
  loggedOn: 'index.facts.loggedOn',
  answeredOn: 'index.facts.answeredOn',
  closedOn: 'index.facts.closedOn',
} as const;

const TAGS = 'index.facts.tags';

export function factsFilter({
  of = {},
  between,
  tags = [],
  noTags = [],
}: FactFilter): Filter<CaseDocument>[] {
  const conditions: Document[] = Object.entries(of).map(([column, given]) => ({
    [FIELDS[column as FactColumn]]: { $in: given },
  }));
  if (between) conditions.push({ [DAYS[between.day]]: { $gte: between.from, $lte: between.to } });
  for (const group of tags) conditions.push({ [TAGS]: { $in: group } });
  if (noTags.length > 0) conditions.push({ [TAGS]: { $nin: noTags } });
  return conditions;
}

/**
 * Whose complainants have another case of the same type that whoever looks may see: asked first, since a filter
 * can't look at other documents.
 * @returns null where the question does not ask for it
 */
export async function repeats(
  cases: Collection<CaseDocument>,
  query: CaseQuery,
): Promise<Filter<CaseDocument> | null> {
  if (!query.facts?.repeat) return null;
  const found = await cases
    .aggregate<{ _id: { key: string; type: string } }>([
      {
        $match: {
          reach: { $in: grantsWanted(query) },
          'index.bars': { $ne: query.reach.viewerId },
          'index.facts.complainantKey': { $ne: null },
        },
      },
      {
        $group: {
          _id: { key: '$index.facts.complainantKey', type: '$index.feedbackType' },
          n: { $sum: 1 },
        },
      },
      { $match: { n: { $gt: 1 } } },
      { $limit: MOST_TALLIES + 1 },
    ])
    .toArray();
  const pairs = checkTallied(found).map(({ _id }) => ({
    'index.facts.complainantKey': _id.key,
    'index.feedbackType': _id.type,
  }));
  // No condition at all would be every case.
  return pairs.length === 0 ? { _id: { $in: [] } } : { $or: pairs };
}

/** @throws StoreError `invalid` for too many rows */
export async function tallied(
  cases: Collection<CaseDocument>,
  filter: Filter<CaseDocument>,
  by: readonly TallyKey[],
): Promise<Tally[]> {
  const prefix = by.flatMap((key) => (typeof key === 'object' && 'tags' in key ? key.tags : []))[0];
  const keys = by.map((key, at): [string, unknown] => [`k${at}`, expressionOf(key)]);
  const found = await cases
    .aggregate<{
      _id: Record<string, string | number | null>;
      n: number;
    }>([
      { $match: filter },
      ...(prefix === undefined ? [] : [{ $unwind: `$${TAGS}` }, { $match: beginning(prefix) }]),
      { $group: { _id: Object.fromEntries(keys), n: { $sum: 1 } } },
      { $limit: MOST_TALLIES + 1 },
    ])
    .toArray();
  return checkTallied(found).map(({ _id, n }) => ({
    values: by.map((_, at) => _id[`k${at}`] ?? null),
    n,
  }));
}

/** Tags that begin like this, by their order as text: no pattern to escape. */
function beginning(prefix: string): Document {
  return { [TAGS]: { $gte: prefix, $lt: afterAll(prefix) } };
}

function expressionOf(key: TallyKey): unknown {
  if (key === 'days') return '$index.facts.days';
  if (typeof key === 'string') return `$${FIELDS[key]}`;
  if ('tags' in key) return { $substrCP: [`$${TAGS}`, key.tags.length, 1000] };
  const day = `$${DAYS[key.month]}`;
  return { $cond: [{ $eq: [day, null] }, null, { $substrCP: [day, 0, 7] }] };
}
