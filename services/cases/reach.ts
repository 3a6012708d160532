import type { CaseIndex, Reach } from './ports';

/** The same test that stores make inside every query: a bar beats every grant. */
export function reachable(index: Pick<CaseIndex, 'grants' | 'bars'>, reach: Reach): boolean {
  if (index.bars.includes(reach.viewerId)) return false;
  return reach.grants === 'all' || reach.grants.some((grant) => index.grants.includes(grant));
}
