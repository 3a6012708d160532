/** Whether a line asks about cases in the plural at all, or is a log, an order, a question about one case or a rule. */
import type { Hit } from './hits';
import type { Mark } from './effects';
import { tidy } from './state';
import type { State } from './state';

/** Longer than that a line is a letter or a tale. */
export const MOST_TOKENS = 40;
/** Words that nothing takes, in a line that opens as a question. */
const MOST_UNREAD = 6;
/** How far in a question may open: after a greeting. */
const OPENING = 4;

/** What the reader made of the line otherwise. */
export interface Otherwise {
  intents: readonly string[];
}

/** What a question about cases is read as otherwise; the rest has to open as one beyond doubt. */
const FRIENDLY = /^(?:report\.figures|status\.team|status\.mine|list\.overdue|list\.due|none)$/;

export const isFriendly = ({ intents }: Otherwise): boolean =>
  intents.every((intent) => FRIENDLY.test(intent));

const marked = (state: State, mark: Mark): boolean =>
  state.hits.some((h) => h.says?.marks.has(mark) === true);

/** It is an order, a story, a rule, one case or a follow-up. */
const isElsewhere = (state: State): boolean =>
  (['bar', 'before', 'earlier'] as const).some((mark) => marked(state, mark)) ||
  ordersFirst(state) ||
  countsCases(state) ||
  namesCase(state);

const OF_MANY = /^(?:report\.figures|status\.team|list\.overdue|list\.due)$/;

/** Known for a question of many cases, of which nothing but what it can't be narrowed by is said: "how many at risk". */
export function asksInVain(state: State, { intents }: Otherwise): boolean {
  const unknown = state.unread.size;
  return (
    intents.length > 0 &&
    intents.every((intent) => OF_MANY.test(intent)) &&
    !isElsewhere(state) &&
    unknown > 0 &&
    unknown <= MOST_UNREAD &&
    opensAsQuestion(state.hits)
  );
}

export function asksOfCases(state: State, otherwise: Otherwise): boolean {
  const has = (mark: Mark): boolean => marked(state, mark);
  if (isElsewhere(state) || !isSubstantial(state)) return false;
  if (otherwise.intents.includes('ask.policy') && asksOfRules(state)) return false;
  if (!has('noun') && has('single')) return false;
  const unknown = state.unread.size - state.refused;
  if (!opensAsQuestion(state.hits))
    return (
      (unknown === 0 || headsAsList(state, otherwise)) &&
      tells(state) &&
      bareIsMeant(state, otherwise)
    );
  const strong = has('noun') && state.measure !== null;
  return unknown <= (isFriendly(otherwise) || strong ? MOST_UNREAD : 0);
}

/** "Complaints about purple curtains in north this year": a list, though not all of it is understood. */
function headsAsList(state: State, otherwise: Otherwise): boolean {
  const first = state.hits.find((h) => h.says?.marks.has('fill') !== true)?.says;
  const kinds = first?.filters.types !== undefined && first.marks.has('noun');
  return (
    kinds && isFriendly(otherwise) && state.filters.within !== undefined && state.unread.size <= 4
  );
}

/** "Blocked ones", "kelly's cases": cases in the plural, whatever a single one of them would be. */
function bareIsMeant(state: State, otherwise: Otherwise): boolean {
  if (isFriendly(otherwise)) return true;
  // "Due while I'm off": what falls due then, though it sounds like an absence.
  if (marked(state, 'whileAway') && state.hits.some((h) => h.says?.day === 'due')) return true;
  const plural = state.hits.some((h) => h.says?.marks.has('noun') === true);
  if (!otherwise.intents.some((intent) => intent.startsWith('log.'))) return plural;
  const told = Object.keys(tidy(state.filters)).some((f) =>
    /^(?:statuses|is|isNot|lateBy)$/.test(f),
  );
  return plural && (state.by.length > 0 || state.measure !== null || told);
}

/** "What is stage 2", where "what is at stage 2" asks for cases. */
const asksOfRules = ({ hits, units, filters }: State): boolean =>
  /^(?:do|does|is|are|did)$/.test(units[0]?.word ?? '') ||
  (Object.keys(tidy(filters)).join() === 'stages' &&
    !hits.some(
      (h) => h.says?.filters.stages && /^(?:at|on|in|is|are)$/.test(units[h.at]?.word ?? ''),
    ));

/** Something is said of cases: a kind, a trait, a verb of theirs, a measure. A day, a name or a stage alone is not. */
function isSubstantial(state: State): boolean {
  const { hits, filters, unread } = state;
  const noun = hits.some((h) => h.says?.marks.has('noun') === true);
  const fields = Object.keys(tidy(filters));
  const own = fields.some(
    (field) =>
      !/^(?:within|people|teamsAbout|teamsAtWork|stages|services|categories|themes)$/.test(field),
  );
  const verb = hits.some(
    (h) => h.says?.day !== undefined || h.says?.marks.has('answered') === true,
  );
  const asked = fields.length > 0 || state.leftOpen.length > 0 || state.by.length > 0;
  // "Compare February with March": one time beside another is all that is counted.
  if (state.comparedWith && filters.within && unread.size === 0) return true;
  if (noun) return asked || (state.measure !== null && state.measure !== 'list');
  if (state.measure !== null && state.measure !== 'list') return asked || state.measure === 'days';
  return (
    own ||
    (verb && (filters.within !== undefined || state.leftOpen.length > 0)) ||
    (filters.stages !== undefined && unread.size === 0)
  );
}

/** A bare line of filters needs more than one kind of case ("complaints"), one period ("friday") or one name. */
function tells(state: State): boolean {
  const fields = Object.keys(tidy(state.filters)).filter(
    (field) =>
      !/^(?:types|within|people|teamsAbout|teamsAtWork|services|categories|themes)$/.test(field),
  );
  const plural = state.hits.some((h) => h.says?.marks.has('noun') === true);
  const trait = fields.some((field) => !/^(?:enquiryKinds|complainants|channels)$/.test(field));
  if (trait || state.filters.within?.day === 'due') return true;
  // "Answered this month compared with last month"
  if (state.comparedWith && state.hits.some((h) => h.says?.day ?? h.says?.near)) return true;
  if (plural && (state.filters.people || state.leftOpen.length > 0)) return true;
  if (state.measure !== null && state.filters.within !== undefined) return true;
  if (state.hits.some((h) => h.says?.marks.has('noun') === true && h.says.marks.has('me')))
    return true;
  return (
    plural &&
    (Object.keys(tidy(state.filters)).length > 1 || state.by.length > 0 || state.measure !== null)
  );
}

function opensAsQuestion(hits: readonly Hit[]): boolean {
  for (const [k, { says }] of hits.entries()) {
    if (k > OPENING) return false;
    if (says?.marks.has('ask') || says?.measure) return true;
    if (!says) return false;
    if (
      !says.marks.has('fill') &&
      !says.marks.has('cue') &&
      !says.marks.has('noun') &&
      !says.filters.types
    )
      return hits.slice(k, k + 4).some((h) => h.says?.marks.has('ask') === true) && k === 0;
  }
  return false;
}

/** "Close the late ones", "please remind everyone": an order, though its object reads as a question. */
function ordersFirst({ hits }: State): boolean {
  for (const { says } of hits) {
    if (says?.marks.has('order')) return true;
    if (!says || !(says.marks.has('fill') || says.marks.has('cue'))) return false;
  }
  return false;
}

/** "3 new complaints today", "two complaints about transport": told, not asked. */
function countsCases({ hits, units }: State): boolean {
  return units.some(({ word, n }, at) => {
    if (
      n === undefined &&
      !/^(?:one|two|three|four|five|six|seven|eight|nine|ten|several|couple|another|more)$/.test(
        word,
      )
    )
      return false;
    const hit = hits.findIndex((h) => h.at <= at && at < h.end);
    const next = hits[hit + 1]?.says?.marks.has('fill') ? hits[hit + 2] : hits[hit + 1];
    return (
      hits[hit]?.says?.marks.has('fill') !== false &&
      next?.says?.marks.has('noun') === true &&
      hit === 0
    );
  });
}

/** A number that names a case, and no stage, length or day. */
function namesCase({ line, hits, units }: State): boolean {
  return line.refs.some((ref) =>
    hits.some(({ at, end, says }) => {
      const inside = units.slice(at, end).some((u) => u.at <= ref.at && ref.at < u.end);
      return inside && (says === null || says.marks.has('fill'));
    }),
  );
}
