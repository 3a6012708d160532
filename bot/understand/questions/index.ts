/** A question about cases, in any phrasing, and a follow-up that changes the one before. */
import type { Question } from '../../../services/queries';
import type { Prepared } from '../directory/index';
import type { Line } from '../line';
import { assemble, wordsOf } from './assemble';
import { asksInVain, asksOfCases, isFriendly, MOST_TOKENS } from './gate';
import type { Otherwise } from './gate';
import { hitsIn } from './hits';
import { peopleOf } from './more-people';
import { teamsOf } from './more-teams';
import { timesOf } from './more-times';
import { parted } from './share';
import { tidy } from './state';
import type { State } from './state';
import type { CaseQuestion } from './types';
import { isChatter, sentencesOf, unitsOf } from './units';
import type { Unit } from './units';
import { wordsAbout } from './words-about';
import { readTimes } from './when';

/** What the phrases make of a line; null: too long to be a question, or somebody's words. */
export function stateOf(line: Line, prepared: Prepared): State | null {
  if (line.tokens.length > MOST_TOKENS || line.tokens.length === 0 || line.quoted) return null;
  const units = unitsOf(line, {
    times: timesOf(line),
    teams: teamsOf(line, prepared),
    people: peopleOf(line, prepared),
  });
  return read(line, prepared, units);
}

function read(line: Line, prepared: Prepared, units: readonly Unit[]): State {
  const state: State = {
    line,
    lists: prepared.lists,
    units,
    hits: hitsIn(units),
    filters: {},
    said: [],
    measure: null,
    order: null,
    by: [],
    comparedWith: null,
    comparedMonthsBack: null,
    drop: [],
    leftOpen: [],
    unsaid: new Set(),
    unread: new Set(),
    refused: 0,
    rest: null,
    comparedSaid: null,
  };
  oneQuestion(state);
  assemble(state);
  readTimes(state);
  return state;
}

/** "How many X and how many Y", "… and are any late" ask twice: the second is left, and said to be. */
function oneQuestion(state: State): void {
  const second = secondQuestion(state);
  const next = second === null ? undefined : state.hits[second];
  if (second === null || !next) return;
  const joined = state.units[next.at - 1]?.word === 'and';
  state.hits = state.hits.slice(0, joined ? second - 1 : second);
  state.rest = wordsOf(state, next.at, state.units.length);
}

/** @returns the hit that it begins with */
function secondQuestion({ hits, units }: State): number | null {
  const asks = hits.flatMap((h, k) => (h.says?.marks.has('ask') === true ? [k] : []));
  const measures = asks.filter((k) => {
    const { measure, by } = hits[k]?.says ?? {};
    return measure !== undefined && measure !== 'list' && by === undefined;
  });
  const wordAt = (k: number): string => units[hits[k]?.at ?? -1]?.word ?? '';
  const [first, again] = measures;
  const measured = measures.length > 1 && again !== (first ?? 0) + 1 ? [again] : [];
  const joined = asks.filter((k) => k > 1 && wordAt(k - 1) === 'and' && VERB.test(wordAt(k)));
  const [second] = [...measured, ...joined].flatMap((k) => k ?? []).sort((a, b) => a - b);
  return second ?? null;
}
const VERB = /^(?:are|is|were|was|have|has|did|do|does|which|what|who|how)$/;

/** @returns null where the line asks nothing of cases in the plural */
export function questionIn(
  state: State,
  prepared: Prepared,
  otherwise: Otherwise,
): CaseQuestion | null {
  const asking = asksOfCases(state, otherwise) && state.unread.size === 0 ? state : null;
  const found = asking ?? sentenceOf(state, prepared, otherwise);
  if (found) return told(found);
  return asksOfCases(state, otherwise) || asksInVain(state, otherwise) ? told(state) : null;
}

function told(state: State): CaseQuestion {
  wordsAbout(state);
  return {
    question: questionOf(state),
    unread: unreadOf(state),
    leftOpen: state.leftOpen,
    ...(state.rest === null ? {} : { rest: state.rest }),
  };
}

/** "How many last month? It felt like 900": the one sentence that asks, where the others say nothing of cases. */
function sentenceOf(state: State, prepared: Prepared, otherwise: Otherwise): State | null {
  const sentences = sentencesOf(state.line, state.units);
  if (sentences.length < 2 || !isFriendly(otherwise)) return null;
  const eachRead = sentences.map((units) => read(state.line, prepared, units));
  const asking = eachRead.filter((each) => each.unread.size === 0 && asksOfCases(each, otherwise));
  const [only] = asking;
  const quiet = eachRead.every(
    (each) =>
      each === only ||
      each.said.length === 0 ||
      (each.unread.size > 0 && isChatter(each.units)) ||
      !!each.hits.some((h) => h.says?.marks.has('bar')),
  );
  return only && asking.length === 1 && quiet ? only : null;
}

function questionOf(state: State): Question {
  const measure = measureOf(state);
  const parts = measure === 'share' ? parted(state) : { base: state.filters, of: null };
  return {
    measure,
    filters: tidy(parts.base),
    ...(parts.of ? { of: tidy(parts.of) } : {}),
    ...(state.by.length > 0 ? { by: state.by } : {}),
    ...(state.comparedWith ? { comparedWith: state.comparedWith } : {}),
    ...(state.order && measure === 'list' ? { order: state.order } : {}),
  };
}

/** What is broken down or compared is counted, unless the words say otherwise. */
function measureOf({ measure, by, comparedWith }: State): Question['measure'] {
  if (measure !== null && !(measure === 'list' && by.length > 0)) return measure;
  return by.length > 0 || comparedWith ? 'count' : 'list';
}

/** Stretches of words that nothing took, as typed; a small word between two of them belongs to both. */
export function unreadOf(state: State): string[] {
  const { units, unread } = state;
  const runs: string[] = [];
  for (let at = 0; at < units.length; at += 1) {
    if (!unread.has(at)) continue;
    let end = at + 1;
    while (unread.has(end) || (unread.has(end + 1) && end + 1 < units.length)) end += 1;
    runs.push(wordsOf(state, at, end));
    at = end;
  }
  return runs;
}

export { changeIn } from './change';
export { isFriendly } from './gate';
