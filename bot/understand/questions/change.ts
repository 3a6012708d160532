/** A bare follow-up: "and south?", "only the late ones", "same for last year", "by team". */
import type { QuestionChange } from '../../../services/queries';
import type { TimeFind } from '../dates/types';
import type { Mark } from './effects';
import { isFriendly } from './gate';
import type { Otherwise } from './gate';
import { tidy } from './state';
import type { State } from './state';
import type { CaseChange, Unsaid } from './types';

/** Follow-ups are short. */
const MOST_UNITS = 14;

/** @returns null unless the whole line is one */
export function changeIn(state: State, otherwise: Otherwise): CaseChange | null {
  const { hits, units, line } = state;
  if (
    state.rest !== null ||
    units.length === 0 ||
    units.length > MOST_UNITS ||
    line.refs.some((r) => r.certain)
  )
    return null;
  const has = (mark: Mark): boolean => hits.some((h) => h.says?.marks.has(mark) === true);
  if (state.unread.size > 0 || has('bar') || startsWith(state, 'order')) return null;
  if (state.line.refs.some((ref) => !eaten(state, ref.at))) return null;
  const change = changeOf(state);
  if (has('earlier')) return earlierOnly(state, change);
  if (Object.keys(change).length === 0) return null;
  const leads = startsWith(state, 'cue') || hits.at(-1)?.says?.marks.has('cue') === true;
  if (!leads && !has('before') && !stands(state) && !(has('alone') && hits.length === 1))
    return null;
  if (has('single') && !leads) return null;
  // A whole question of its own: "answered this month compared with last month".
  if (change.comparedWith && ownTime(state) && !leads && !has('before')) return null;
  if (!mayChange(state, change, otherwise)) return null;
  return {
    change,
    unsaid: [...state.unsaid].filter((each) => narrowsBy(change, each)),
    ...(state.comparedMonthsBack === null ? {} : { comparedMonthsBack: state.comparedMonthsBack }),
    leftOpen: state.leftOpen,
  };
}

/** "And the month before" changes nothing else. */
const earlierOnly = ({ leftOpen, units }: State, change: QuestionChange): CaseChange | null =>
  Object.keys(change).length === 0
    ? {
        change,
        unsaid: [],
        leftOpen,
        earlier: units.some(({ word }) => word === 'year') ? 'year' : 'period',
      }
    : null;

const ownTime = ({ said, hits }: State): boolean =>
  said.some((s) => s.hit >= 0 && s.filters.within) && hits.some((h) => h.says?.day ?? h.says?.near);

/** What else a few words may be: somebody's absence, a day put right in a draft, a case snoozed. */
const ELSEWHERE =
  /^(?:absence|nudge|calendar|due|help|log|prefs|privacy|audit|report\.pack|case\.(?:respond|note|request|extend|assign))/;

/** A single day corrects a draft or answers a question; a period, a name or a team may change what was asked. */
function mayChange(
  state: State,
  { filters, ...rest }: QuestionChange,
  otherwise: Otherwise,
): boolean {
  const within = filters?.within;
  const asks = state.hits.some((h) =>
    /^(?:what about|how about|same|and what|only|just)/.test(cueOf(state, h)),
  );
  // A draft that is open takes a bare name or team for its own.
  if (state.line.input.context?.draft === true && !asks && !startsWith(state, 'cue')) return false;
  const aDay = state.units.some(({ time }) => time && isDay(time));
  if (aDay && !asks && Object.keys(rest).length === 0) return false;
  if (otherwise.intents.includes('help')) return false;
  if (rest.by || rest.without) return true;
  // "And kelly?" after a question; "and kelly" may go on with an order.
  const wonders = startsWith(state, 'cue') && state.line.input.text.trimEnd().endsWith('?');
  // "And in March": of a whole month, quarter or year nobody is away or corrected.
  const longer = startsWith(state, 'cue') && within !== undefined && !aDay;
  if (otherwise.intents.some((intent) => ELSEWHERE.test(intent))) return asks || wonders || longer;
  return (
    isFriendly(otherwise) ||
    asks ||
    startsWith(state, 'cue') ||
    (!within && state.hits.some((h) => h.says?.marks.has('not') === true)) ||
    state.hits.some((h) => h.says?.marks.has('before') === true)
  );
}

const isDay = ({ expr }: TimeFind): boolean =>
  /^(?:day|calendar|weekday|named|either|beside|open)$/.test(expr.t);

const cueOf = ({ units }: State, { says, at, end }: State['hits'][number]): string =>
  says?.marks.has('cue') === true
    ? units
        .slice(at, end)
        .map(({ word }) => word)
        .join(' ')
    : '';

function changeOf({
  measure,
  filters,
  said,
  by,
  comparedWith,
  comparedSaid,
  drop,
  leftOpen,
}: State): QuestionChange {
  const own = said.some((s) => s.hit >= 0 && s.filters.within);
  // "Compared with last year" leaves the period as it was.
  const { within, ...others } = filters;
  const narrowed = tidy(own ? { ...others, within } : others);
  return {
    ...(measure === null ? {} : { measure }),
    ...(Object.keys(narrowed).length > 0 || leftOpen.length > 0 ? { filters: narrowed } : {}),
    ...(by.length > 0 ? { by } : {}),
    ...(comparedWith ? { comparedWith: own ? comparedWith : (comparedSaid ?? comparedWith) } : {}),
    ...(drop.length > 0 ? { without: drop } : {}),
  };
}

const narrowsBy = ({ filters }: QuestionChange, unsaid: Unsaid): boolean =>
  unsaid === 'day'
    ? filters?.within !== undefined
    : unsaid === 'part'
      ? filters?.people !== undefined
      : filters?.teamsAtWork !== undefined;

const startsWith = ({ hits }: State, mark: Mark): boolean => {
  for (const { says } of hits) {
    if (says?.marks.has(mark)) return true;
    if (says?.marks.has('fill') !== true) return false;
  }
  return false;
};

/** "Timescales by quarter" asks by itself, whatever was asked before. */
const whole = ({ says }: State['hits'][number]): boolean =>
  says?.measure !== undefined && says.marks.has('noun');

/** One thing by itself: a grouping, a period, a team, a name, a measure, what is no longer to narrow. */
function stands(state: State): boolean {
  const { hits, units, drop, by, comparedWith } = state;
  const telling = hits.filter((h) => h.says?.marks.has('fill') !== true);
  const plural = telling.some((h) => h.says?.marks.has('noun') === true);
  if ((drop.length > 0 || comparedWith) && !plural)
    return telling.every((h) => !h.says?.marks.has('ask'));
  if (by.length > 0)
    return telling.every((h) => h.says?.by !== undefined && !h.says.marks.has('ask') && !whole(h));
  if (telling[0]?.says?.marks.has('not')) return true;
  if (telling.length !== 1) return false;
  const [only] = telling;
  if (!only) return false;
  if (only.says === null) {
    const unit = units[only.at];
    return unit?.time !== undefined || unit?.team !== undefined || unit?.person !== undefined;
  }
  return (
    (only.says.field !== undefined && !only.says.marks.has('ask')) ||
    (only.says.part !== undefined && !only.says.marks.has('ask') && !only.says.marks.has('noun')) ||
    (only.says.measure === 'share' && !only.says.marks.has('ask')) ||
    (only.says.measure === 'days' && only.end - only.at <= 2)
  );
}

function eaten({ hits, units }: State, token: number): boolean {
  return hits.some(({ at, end, says }) => {
    const inside = units.slice(at, end).some((u) => u.at <= token && token < u.end);
    return inside && says !== null && !says.marks.has('fill');
  });
}
