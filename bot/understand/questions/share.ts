/** A share is of something: parts what is counted ("upheld") from what it is counted among ("complaints in Q3"). */
import type { Filters } from '../../../services/queries';
import { merge } from './state';
import type { Gathered, State } from './state';

type Field = keyof Filters;
/** What a share is nearly always taken among, wherever it stands. */
const BASE: readonly Field[] = [
  'types',
  'enquiryKinds',
  'people',
  'teamsAbout',
  'teamsAtWork',
  'services',
  'within',
];

/** What is counted, before all else; other filters only where none of these is said. */
const COUNTED: readonly Field[] = [
  'statuses',
  'reached',
  'holders',
  'blockedBy',
  'outcomes',
  'lateBy',
  'is',
  'isAny',
  'isNot',
];

/** @returns the base, and what is counted in it; null: nothing is left to count */
export function parted(state: State): { base: Gathered; of: Gathered | null } {
  const asked = state.hits.findIndex((h) => h.says?.measure === 'share');
  const copula = state.hits.findIndex((h, k) => k > asked && h.says?.marks.has('copula') === true);
  const counts = state.said.some(({ filters }) =>
    COUNTED.some((field) => filters[field] !== undefined),
  );
  const base: Gathered = {};
  const of: Gathered = {};
  for (const { hit, filters } of state.said)
    for (const field of fieldsOf(filters)) {
      const first = copula > asked && hit > asked && hit < copula;
      const amongst = BASE.includes(field) || (counts && !COUNTED.includes(field));
      merge(amongst || first ? base : of, pick(filters, field));
    }
  if (fieldsOf(of).length > 0) return { base, of };
  return afterCopula(state, copula);
}

/** "What share of feedback is compliments", "… of late cases are in the north": what stands after the verb is counted. */
function afterCopula(state: State, copula: number): { base: Gathered; of: Gathered | null } {
  const base: Gathered = {};
  const of: Gathered = {};
  for (const { hit, filters } of state.said)
    for (const field of fieldsOf(filters))
      merge(copula >= 0 && hit > copula && field !== 'within' ? of : base, pick(filters, field));
  return { base, of: fieldsOf(of).length > 0 ? of : null };
}

const fieldsOf = (filters: Gathered): Field[] =>
  (Object.keys(filters) as Field[]).filter((field) => filters[field] !== undefined);
const pick = (filters: Gathered, field: Field): Gathered => ({ [field]: filters[field] });
