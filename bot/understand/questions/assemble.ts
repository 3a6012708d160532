/** From the hits of a line to filters: negations, councils' lists, people, teams, lateness. */
import type { Dimension, Filters, PartIn, Trait } from '../../../services/queries';
import { CASE_STATUSES, FEEDBACK_TYPES } from '../../../services/terms';
import type { Hit } from './hits';
import { memberIn } from './lists';
import type { ListName } from './lists';
import { workingDaysIn } from './periods';
import { merge } from './state';
import type { Gathered, State } from './state';
import { SENDER, SENDERS_TEAMS } from './types';
import type { TeamField } from './types';

/** Reads every hit into the state, but for times (see ./when). */
export function assemble(state: State): void {
  namedInLists(state);
  state.hits.forEach((hit, k) => {
    const { says } = hit;
    if (!says) {
      unmatched(state, hit, k);
      return;
    }
    if (says.measure) state.measure = says.measure;
    state.order ??= says.order ?? null;
    for (const each of says.by ?? []) if (!state.by.includes(each)) state.by.push(each);
    state.drop.push(...(says.drop ?? []));
    // "Email", "close": orders at a line's head, and plain words elsewhere.
    if (says.marks.has('order')) unreadable(state, hit);
    if (says.marks.has('no')) {
      unreadable(state, hit);
      state.refused += hit.end - hit.at;
    }
    if (says.marks.has('noLast')) {
      state.unread.add(hit.end - 1);
      state.refused += 1;
    }
    narrow(state, k, negated(state, k) ? opposite(state, hit) : filtersOf(state, hit));
    people(state, hit, k);
    teams(state, hit, k);
  });
  eitherTrait(state);
  besideEachOther(state);
  // "The trend by quarter"
  if (state.by.includes('quarter')) state.by = state.by.filter((each) => each !== 'month');
  if (state.by.length > 2) state.by.length = 2;
}

/** What may stand beside another of its kind, and by what the two are then told apart. */
const BESIDE: readonly [keyof Filters, Dimension][] = [
  ['types', 'type'],
  ['procedures', 'procedure'],
  ['statuses', 'status'],
  ['outcomes', 'outcome'],
  ['channels', 'channel'],
  ['complainants', 'complainant'],
  ['services', 'service'],
  ['stages', 'stage'],
  ['categories', 'category'],
  ['themes', 'theme'],
];

/** "Compare north and south", "statutory vs corporate": one beside the other. */
function besideEachOther(state: State): void {
  const { filters, hits, units, said } = state;
  const { teamsAtWork, teamsAbout } = filters;
  const compares = units.slice(0, 4).some(({ word }) => word === 'compare');
  const against = hits.flatMap(({ says }, k) => (says?.marks.has('compare') === true ? [k] : []));
  const beside = (by: Dimension): void => {
    if (!state.by.includes(by)) state.by.unshift(by);
    if (state.measure === null || state.measure === 'list') state.measure = 'count';
  };
  const all = [...(teamsAbout ?? []), ...(teamsAtWork ?? [])];
  const teamNext = against.some((k) =>
    units.slice(hits[k + 1]?.at, hits[k + 1]?.end).some(({ team }) => team),
  );
  if (all.length > 1 && (compares || teamNext)) {
    // "About DCT vs School Transport": both are what the first is.
    if (teamsAbout && teamsAtWork) {
      filters.teamsAbout = all;
      delete filters.teamsAtWork;
    }
    beside('team');
  }
  for (const [field, by] of BESIDE) {
    const given = filters[field];
    const says = (k: number) => said.some((one) => one.hit === k && one.filters[field]);
    const next = against.some(
      (k) => says(k + 1) && hits.some((_, other) => other < k && says(other)),
    );
    if (Array.isArray(given) && given.length > 1 && (compares || next)) beside(by);
  }
}

/** "No outcome or theme", "late, blocked or with sign-off": at least one of them. */
function eitherTrait(state: State): void {
  for (const run of alternatives(state)) {
    const all = run.flatMap((k) => traitsOf(state, k));
    state.filters.is = (state.filters.is ?? []).filter((trait) => !all.includes(trait));
    if (state.filters.is.length === 0) state.filters.is = undefined;
    merge(state.filters, { isAny: all });
    for (const said of state.said)
      if (run.includes(said.hit)) said.filters = { isAny: traitsOf(state, said.hit) };
  }
}

const traitsOf = ({ said }: State, k: number): Trait[] => {
  const filters = said.find((s) => s.hit === k)?.filters;
  return filters?.is ?? filters?.isAny ?? [];
};

/** Hits with traits, of which an "or" or a comma before an "or" stands between each and the next. */
function alternatives(state: State): number[][] {
  const runs: number[][] = [];
  let run: number[] = [];
  let or = false;
  const end = (): void => {
    if (or && run.length > 1) runs.push(run);
    run = [];
    or = false;
  };
  state.hits.forEach((hit, k) => {
    const { says } = hit;
    if (traitsOf(state, k).length === 0) {
      if (says?.marks.has('fill') !== true) end();
      return;
    }
    const last = state.hits[run.at(-1) ?? -1];
    const between = last ? betweenHits(state, last, hit) : 'none';
    if (hit.or !== true && between === 'none') end();
    or ||= hit.or === true || between === 'or';
    run.push(k);
  });
  end();
  return runs;
}

/** What parts two hits between which nothing else is said. */
function betweenHits({ units, line }: State, before: Hit, hit: Hit): 'or' | 'comma' | 'none' {
  const words = units.slice(before.end, hit.at).map(({ word }) => word);
  if (words.includes('or')) return 'or';
  const tokens = line.tokens.slice(units[before.end - 1]?.end, units[hit.at]?.at);
  return words.length === 0 && tokens.some(({ w }) => w === ',') ? 'comma' : 'none';
}

export function narrow(state: State, hit: number, filters: Gathered): void {
  if (Object.keys(filters).length === 0) return;
  state.said.push({ hit, filters });
  merge(state.filters, filters);
}

function unreadable(state: State, hit: Hit): void {
  for (let at = hit.at; at < hit.end; at += 1) state.unread.add(at);
}

/** Understood, and nothing can be narrowed by it: "not Kelly's". */
function refuse(state: State, at: number, end: number): void {
  for (let each = at; each < end; each += 1) if (!state.unread.has(each)) state.refused += 1;
  for (let each = at; each < end; each += 1) state.unread.add(each);
}

function unmatched(state: State, hit: Hit, k: number): void {
  const unit = state.units[hit.at];
  if (unit?.person) people(state, hit, k);
  else if (unit?.team) teams(state, hit, k);
  else if (!unit?.time && !state.said.some((s) => s.hit === k)) state.unread.add(hit.at);
}

function filtersOf(state: State, { says, at, end }: Hit): Filters {
  if (!says) return {};
  const filters: Filters = { ...says.filters };
  const { marks } = says;
  if (marks.has('statutory') && state.lists.statutory.length > 0)
    filters.procedures = [...state.lists.statutory];
  else if (marks.has('corporate') && state.lists.corporate.length > 0)
    filters.procedures = [...state.lists.corporate];
  else if (marks.has('statutory') || marks.has('corporate')) state.unread.add(at);
  const length = state.units.slice(at, end).find((u) => u.length)?.length;
  if (length && marks.has('lateMore')) filters.lateBy = workingDaysIn(length);
  if (length && marks.has('lateLeast')) filters.lateBy = Math.max(0, workingDaysIn(length) - 1);
  return filters;
}

/** How far behind "without" or "not" the thing may stand that it takes away. */
const NEAR = 3;

/** "Without the withdrawn ones", "excluding compliments". */
function negated(state: State, k: number): boolean {
  for (let back = k - 1; back >= 0 && k - back <= NEAR; back -= 1) {
    const says = state.hits[back]?.says;
    if (says?.marks.has('not')) return true;
    if (!says?.marks.has('fill') && !says?.marks.has('noun')) return false;
    if (Object.keys(says.filters).length > 0) return false;
  }
  return false;
}

function opposite(state: State, hit: Hit): Filters {
  const { is, isNot, statuses, types, ...others } = filtersOf(state, hit);
  const filters: Filters = {};
  if (is) filters.isNot = is;
  if (isNot) filters.is = isNot;
  if (statuses)
    filters.statuses = CASE_STATUSES.filter((s) => s !== 'draft' && !statuses.includes(s));
  if (types && Object.keys(others).length === 0)
    filters.types = FEEDBACK_TYPES.filter((t) => !types.includes(t));
  // Nothing says "not in the north".
  if (Object.keys(others).length > 0) refuse(state, hit.at, hit.end);
  return filters;
}

function people(state: State, hit: Hit, k: number): void {
  const part: PartIn = hit.says?.part ?? 'investigates';
  if (hit.says?.marks.has('me')) narrow(state, k, { people: [{ id: SENDER, as: part }] });
  for (let at = hit.at; at < hit.end; at += 1) {
    const unit = state.units[at];
    const find = unit?.person;
    if (!find || state.unread.has(at)) continue;
    const held = hit.says?.part === undefined || hit.says.part === 'investigates';
    const as = (held ? signing(state) : null) ?? part;
    if (negated(state, k)) refuse(state, at, at + 1);
    else if (held && praises(state)) refuse(state, at, at + 1);
    else if (find.who) narrow(state, k, { people: [{ id: find.who.person.id, as }] });
    else
      state.leftOpen.push({
        slot: 'people',
        words: wordsOf(state, at),
        as,
        choices: find.candidates.map(({ person: { id, name } }) => ({ id, name })),
      });
    if (hit.says?.part === undefined) state.unsaid.add('part');
  }
}

/** "Compliments for Priya": nobody investigates those, and whom they praise is not asked after. */
const praises = ({ hits }: State): boolean =>
  hits.some(({ says }) => says?.filters.types?.join() === 'compliment');

/** "Sign offs … Tom": he signs. */
const signing = (state: State): PartIn | null =>
  state.hits.some((h) => h.says?.filters.is?.includes('withSignOff') === true) ? 'signs' : null;

function teams(state: State, hit: Hit, k: number): void {
  const field: TeamField = hit.says?.field ?? fieldBefore(state, k) ?? 'teamsAtWork';
  if (hit.says?.marks.has('mine')) narrow(state, k, { [field]: [SENDERS_TEAMS] });
  for (let at = hit.at; at < hit.end; at += 1) {
    const find = state.units[at]?.team;
    if (!find || state.unread.has(at)) continue;
    if (negated(state, k)) refuse(state, at, at + 1);
    else if (find.team) narrow(state, k, { [field]: [find.team.team.id] });
    else
      state.leftOpen.push({
        slot: 'team',
        words: wordsOf(state, at),
        field,
        choices: find.candidates.map(({ team: { id, name } }) => ({ id, name })),
      });
    if (hit.says?.field === undefined) state.unsaid.add('team');
  }
}

/** "About north or south": both. */
function fieldBefore({ hits, units }: State, k: number): TeamField | undefined {
  for (let back = k - 1; back >= 0; back -= 1) {
    const hit = hits[back];
    if (hit && units.slice(hit.at, hit.end).some((u) => u.team)) return hit.says?.field;
    if (hit?.says?.marks.has('fill') !== true && hit?.says?.marks.has('cue') !== true)
      return undefined;
  }
  return undefined;
}

export function wordsOf({ line, units }: State, at: number, end = at + 1): string {
  const from = line.tokens[units[at]?.at ?? 0]?.start ?? 0;
  const to = line.tokens[(units[end - 1]?.end ?? 1) - 1]?.end ?? line.input.text.length;
  return line.input.text.slice(from, to);
}

const FIELDS: Record<ListName, 'services' | 'categories' | 'themes' | 'procedures'> = {
  services: 'services',
  categories: 'categories',
  themes: 'themes',
  procedures: 'procedures',
};

/** Stretches that no phrase takes, which name a member of one of the council's lists. */
function namedInLists(state: State): void {
  const { hits, units } = state;
  if (state.lists.entries.length === 0) return;
  for (let k = 0; k < hits.length; k += 1) {
    if (!isOpen(state, k)) continue;
    let end = k;
    while (end < hits.length && (isOpen(state, end) || isSmall(state, end))) end += 1;
    const words = hits
      .slice(k, end)
      .flatMap((h) => units.slice(h.at, h.end).map(({ word }) => word));
    const found = memberIn(words, state.lists);
    if (found) take(state, k, end, found);
    k = end;
  }
}

function take(
  state: State,
  first: number,
  end: number,
  found: { list: ListName; id: string; at: number; end: number },
): void {
  const start = state.hits[first]?.at ?? 0;
  for (let k = first; k < end; k += 1) {
    const hit = state.hits[k];
    if (!hit || hit.at < start + found.at || hit.at >= start + found.end) continue;
    narrow(state, k, { [FIELDS[found.list]]: [found.id] });
  }
}

const isOpen = ({ hits, units }: State, k: number): boolean =>
  hits[k]?.says === null && /^[a-z]/.test(units[hits[k]?.at ?? -1]?.word ?? '');
/** "attitude *of staff*", "delay *in a decision*": small words between may belong to a label. */
const isSmall = ({ hits }: State, k: number): boolean => {
  const hit = hits[k];
  return hit?.says?.marks.has('fill') === true && hit.end === hit.at + 1;
};
