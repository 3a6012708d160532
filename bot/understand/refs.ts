/** Case references in every shape people type, completed with this year's label or the one open case so numbered. */
import type { PlainDate } from '../../services/timescale/types';
import { isAge } from './ages';
import { financialYearOf } from './dates/plain';
import type { LengthFind, TimeFind } from './dates/types';
import type { Token } from './text/tokens';

export interface RefFind {
  at: number;
  end: number;
  /** The case's number within its year. */
  number: number;
  /** Two digits typed before it, or null for a bare number. */
  label: string | null;
  /** Certainly a reference (a typed label, `#42`, a zero-padded number); otherwise only if the intent takes one. */
  certain: boolean;
}

/** Numbers before these words count something; they are no references. */
const COUNTED = new Set(
  `day days week weeks month months year years hour hours minute minutes min mins times time visits visit calls call emails email
   letters kids children people points point complaints compliments cases more working calendar percent pm am oclock old yr
   yrs staff others of other extra further % sessions contacts weekends pages attempts meetings messages chases reminders
   families siblings placements page star stars lines line sides side miles bags boxes grand pounds quid k seater bedroom bed nights night mornings evenings appointments reviews taxis drivers school schools teams agencies emails texts voicemails missed different separate occasions social lads girls boys open overdue late wd stages minutes' pp yo yrs yearold year-old removals removal heads strands elements issues women men families workers carers sheets copies texts seconds secs miles p stone ft foot inches percent degrees months pages star`.split(
    /\s+/,
  ),
);
/** Words before a number that is no reference. */
const NUMBERED = new Set(
  `point points stage q quarter age aged over under nearly almost item part year grade band section para page room
   top least most within level step q1 paragraph bullet question footnote chapter reg regulation article schedule rule clause phase room bay bus flat bed unit visitor £ extra another by than x only`.split(
    /\s+/,
  ),
);

/** "a child of fourteen", "a lad of 15": an age. */
const AGED = /\ba (?:child|lad|lass|boy|girl|wean|young person|kid|son|daughter) of$/;
/** "looked at 16": a case; "rang at 4": an hour. */
const LOOKED =
  /^(look|looks|looked|looking|peeked|peek|peeking|view|viewed|nosed|nosing|glance|am|are)$/;

export function findRefs(
  tokens: readonly Token[],
  times: readonly TimeFind[],
  lengths: readonly LengthFind[],
): RefFind[] {
  const finds: RefFind[] = [];
  const busy = new Set<number>();
  for (const found of [...times, ...lengths])
    for (let k = found.at; k < found.end; k += 1) busy.add(k);
  for (const [i, token] of tokens.entries()) {
    if (token.kind === 'ref') finds.push(typedRef(token, i));
    else if (token.kind === 'number' && !busy.has(i)) {
      const bare = bareRef(tokens, i, finds.at(-1));
      if (bare) finds.push(bare);
    }
  }
  return withoutPoints(
    tokens,
    finds.filter((f) => f.number > 0),
  );
}

/** "why is 64 late", "leave 127 open", "give 151 more time": the case itself, not so many. */
function standsAlone(n: number, before: string, after: string): boolean {
  if (/^(?:open|overdue|late)$/.test(after))
    return (
      !/^(?:have|has|got|with|are|many|only|all|there|and|of|were|had)$/.test(before) || n > 31
    );
  if (after === 'more') return n > 31;
  if (/^(?:separate|am)$/.test(after)) return n > 12;
  return false;
}

/** "learning point 29", "what stage 104 has reached", "the school over 113": no point, stage, hour or age is so high. */
const namesCase = (n: number, before: string): boolean =>
  (/^(?:points?|stage)$/.test(before) && n > 12) || (/^(?:by|over)$/.test(before) && n > 31);

/** "points on 87: 1 the late visit, 2 the letter": numbers that count from one after a case are its points. */
function withoutPoints(tokens: readonly Token[], finds: readonly RefFind[]): RefFind[] {
  const first = finds[0];
  if (!first || finds.length < 2) return [...finds];
  const places: number[] = [];
  for (let i = first.end; i < tokens.length; i += 1) {
    const { kind, n } = tokens[i] ?? {};
    if (kind === 'number' && n === places.length + 1 && itemAt(tokens, i)) places.push(i);
  }
  return places.length < 2 ? [...finds] : finds.filter((f) => !places.includes(f.at));
}

const itemAt = (tokens: readonly Token[], i: number): boolean =>
  !/^(?:on|for|case|re|points?|stage)$/.test(tokens[i - 1]?.w ?? '') &&
  !/^(?:,|and|&|is|was|upheld|not|partly|)$/.test(tokens[i + 1]?.w ?? '');

function typedRef(token: Token, at: number): RefFind {
  const digits = token.w.replace(/^c\.?f\.?/, '').replace(/o/g, '0');
  const parts = digits.split(/[^0-9]+/).filter((p) => p !== '');
  const solid = parts.length === 1 && (parts[0]?.length ?? 0) === 6;
  const [label, number] = solid
    ? [digits.replace(/\D/g, '').slice(0, 2), digits.replace(/\D/g, '').slice(2)]
    : parts.length > 1
      ? parts
      : [null, parts[0]];
  return { at, end: at + 1, number: Number(number ?? 0), label: label ?? null, certain: true };
}

function bareRef(
  tokens: readonly Token[],
  i: number,
  previous: RefFind | undefined,
): RefFind | null {
  const token = tokens[i];
  if (!token || token.n === null || token.raw.length > 4) return null;
  const padded = /^[0o][0-9o]{3}$/i.test(token.raw);
  const after = tokens[i + 1]?.w ?? '';
  const before = tokens[i - 1]?.w ?? '';
  if (!padded) {
    if (/^(19|20)\d\d$/.test(token.raw) && !/^(case|ref|on|number|no)$/.test(before)) return null;
    if (COUNTED.has(after) && !standsAlone(token.n, before, after)) return null;
    // "stage 1 or 2"
    if (/^(or|and|to|\/)$/.test(before) && /^(stage|stages)$/.test(tokens[i - 3]?.w ?? ''))
      return null;
    // "learning point 29" names a case: nobody counts so many points.
    if (NUMBERED.has(before) && !namesCase(token.n, before)) return null;
    // "before 9", "after 4", "between 9 and 5": hours.
    const looked = before === 'at' && LOOKED.test(tokens[i - 2]?.w ?? '');
    if (token.n <= 24 && /^(before|after|until|between|at)$/.test(before) && !looked) return null;
    if (token.n <= 24 && before === 'from' && /^(to|until|-|–|onwards)$/.test(after)) return null;
    // "at half 3", "quarter to 4": the clock.
    if (token.n <= 12 && /^(half|past)$/.test(before)) return null;
    if (token.n <= 12 && before === 'to' && tokens[i - 2]?.w === 'quarter') return null;
    if (/^[£$€.:]$/.test(before) && !token.spaced) return null;
    // "the 150 on 42 was paid": money, where another number has its "on".
    if (
      before === 'the' &&
      token.n >= 40 &&
      token.n % 5 === 0 &&
      /^(?:on|for|from)$/.test(after) &&
      tokens[i + 2]?.kind === 'number'
    )
      return null;
    // "today hour 9", "a 12yo", "number 38 bus", "someone of 14".
    if (before === 'hour' && token.n <= 24) return null;
    if (
      /^(?:of|wean|child|lad|boy|girl)$/.test(before) &&
      token.n <= 18 &&
      AGED.test(
        tokens
          .slice(Math.max(0, i - 3), i)
          .map(({ w }) => w)
          .join(' '),
      )
    )
      return null;
    if (after === 'bus') return null;
    // "section 26(3)", "the s47s", "s2s since april": a paragraph, and kinds of work.
    if (before === '(' && !token.spaced && tokens[i - 2]?.kind === 'number') return null;
    if (before === 's' && !token.spaced && after === 's') return null;
    // "1. ack for 51 2. give it to Grace": the numbers of a list.
    if (isListNumber(tokens, i) || isAge(tokens, i)) return null;
    if (
      /^(points?)$/.test(tokens[i - 2]?.w ?? '') &&
      !/^(on|for|re|in|of|to)$/.test(before) &&
      previous === undefined
    )
      return null;
  }
  return {
    at: i,
    end: i + 1,
    number: token.n,
    label: null,
    certain: padded || /^(case|ref|reference|cf|number|cases)$/.test(before),
  };
}

/**
 * "1. ack for 51 2. give it to Grace": a list begins with 1 and counts on. Any other number with a stop,
 * bracket or colon after it is a case ("learning from 17: tell carers").
 */
export function isListNumber(tokens: readonly Token[], i: number): boolean {
  const n = listed(tokens, i);
  if (n === null) return false;
  for (let k = n - 1, at = i - 1; k >= 1; k -= 1, at -= 1) {
    while (at >= 0 && listed(tokens, at) !== k) at -= 1;
    if (at < 0) return false;
  }
  return true;
}

/** The number, if it stands as one of a list would. */
function listed(tokens: readonly Token[], i: number): number | null {
  const token = tokens[i];
  const next = tokens[i + 1];
  if (token?.kind !== 'number' || token.n === null || token.n > 12 || token.raw.length > 2)
    return null;
  if (!next || !/^[.):]$/.test(next.raw) || next.spaced || tokens[i + 2] === undefined) return null;
  const before = tokens[i - 1];
  const opens = before === undefined || /^[.;:(!?]$/.test(before.w);
  return token.n > 1 || opens ? token.n : null;
}

/**
 * @returns the whole reference, or null when two open cases bear the number
 */
export function completeRef(
  find: RefFind,
  today: PlainDate,
  openCases: readonly string[],
): string | null {
  const digits = String(find.number).padStart(4, '0');
  if (find.label !== null) return `CF-${find.label}-${digits}`;
  const open = openCases.filter(
    (ref) => Number(ref.slice(ref.lastIndexOf('-') + 1)) === find.number,
  );
  if (open.length === 1) return open[0] ?? null;
  if (open.length > 1) return null;
  return `CF-${String((financialYearOf(today) + 1) % 100).padStart(2, '0')}-${digits}`;
}
