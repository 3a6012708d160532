/** The slots of a case's own life: stage, outcome, type, and which case is meant. */
import { completeRef } from '../refs';
import type { RefFind } from '../refs';
import type { Part } from '../intents/part';
import { namesACase } from '../intents/clauses';
import { CATALOGUE } from '../catalogue';
import type { Line } from '../line';
import type { Intent, Slots } from '../types';

type Stage = NonNullable<Slots['stage']>;

const STAGES: [RegExp, Stage][] = [
  [/\b(?:ombudsman|lgsco|lgo)\b/, 'ombudsman'],
  [
    /\b(?:stage ?(?:3|three|iii)|s3|panel|final stage|third stage|review panel)\b|\b3rd stage\b/,
    'stage3',
  ],
  [/\b(?:stage ?(?:2|two|ii)|s2|second stage|independent investigation)\b|\b2nd stage\b/, 'stage2'],
  [/\b(?:stage ?(?:1|one|i)|s1|first stage)\b|\b1st stage\b/, 'stage1'],
  [/\bstatutory\b/, 'statutory'],
  [/\bcorporate\b/, 'corporate'],
];

/** The stage a case goes to; in "from stage 1 to stage 2" the one it goes to. */
export function stageOf(text: string): Stage | null {
  const to =
    /\b(?:not|rather than|instead of) (?:the )?(?:statutory|corporate|stage \S+)\b|\b(?:threat\w* (?:\S+ ){0,3}?|going to go to |will go to |goes to |mentioned |mentioning )(?:the )?(?:ombudsman|lgsco)\b|\b(?:from|was|done with|finished|after|end of|completed|not happy with|unhappy with|not satisfied with|dissatisfied with|following) (?:the )?(?:(?:statutory|corporate) )?(?:stage ?(?:1|2|one|two)|s1|s2)\b/g;
  const rest = text.replace(to, ' ');
  // "not satisfied with stage 1, wants the next stage"
  const left = /\bstage (1|2|one|two)\b/.exec(text)?.[1];
  if (
    left &&
    /\b(?:next stage|stage up|up a stage|next level)\b/.test(rest) &&
    !/\bstage (?:\d|one|two|three)\b/.test(rest)
  )
    return /^(?:1|one)$/.test(left) ? 'stage2' : 'stage3';
  const target =
    STAGES.find(([pattern]) => pattern.test(rest)) ??
    STAGES.find(([pattern]) => pattern.test(text));
  return target?.[1] ?? null;
}

/** Intents that speak of one case and must know which. */
export const needsRef = (intent: Intent): boolean =>
  CATALOGUE[intent].ofCase === true && !CATALOGUE[intent].takesRef;

/** A case said with it is its own. */
const takesRef = (intent: Intent): boolean =>
  CATALOGUE[intent].takesRef === true || needsRef(intent);
const ALL_OF =
  /\b(?:all|everything|every case|everyone of|the lot|whole lot) (?:of )?(?:hers|his|theirs|her|his|their|my|mine|WHO|cases|of them|them|the cases|open)\b|\beverything (?:from|off|of) \S+|\ball (?:hers|his|theirs|mine)\b|\b(?:her|his|their|my|all my) (?:cases|caseload|work|complaints)\b|\b(?:hers|theirs) all\b/;
const FAMILY =
  /\b(?!(?:tell|with|other|both|all|for|to|and|of|these|some|most|many|more|our|my|their|her|his|that|this|a|any|each|every|by|from|on|if|when|visited|met|saw|told|ask|keep|ring|let)\b)[a-z]+ (?:family|familys|families)\b|\b(?:mr|mrs|ms|miss) [a-z]+\b/;
const POINTS_BACK = /\b(?:the|same|foster|birth|other|whole) (?:family|familys)\b/;

export interface RefSlots {
  refs: string[];
  ask: boolean;
}

export function refsOf(line: Line, parts: readonly Part[]): RefSlots {
  const intents = parts.map((p) => p.intent);
  const takes = intents.some(takesRef);
  const points = intents.includes('case.finding');
  const finds = line.refs.filter((f) => f.certain || (takes && !(points && isPoint(line, f))));
  const open = line.input.context?.openCases ?? [];
  const last = line.input.context?.lastCard ?? null;
  const completed = finds.map((f: RefFind) => completeRef(f, line.today, open));
  const refs = [...new Set(completed.filter((r) => r !== null))];
  const ask = completed.includes(null);
  if (refs.length === 1 && last !== null && pairs(line, intents) && !refs.includes(last))
    return { refs: [last, ...refs], ask };
  if (refs.length > 0 || ask)
    return {
      refs,
      ask: ask || (intents.includes('case.merge') && refs.length < 2 && last === null),
    };
  // Somebody's whole work is handed over: no one case is meant.
  const named = parts.some((p) => needsRef(p.intent) && !p.act?.startsWith('handover'));
  const one =
    named ||
    (intents.includes('audit.query') &&
      /\b(?:it|this|that|this one|that one|this case|that case)\b/.test(words(line)));
  if (!one || allOf(line, intents)) return { refs, ask: false };
  if (last !== null && !onlyFamily(line)) return { refs: [last], ask: false };
  return { refs, ask: named };
}

/** In a finding a bare number is a point, unless it stands where the case is named ("finding on 42"). */
export function isPoint(line: Line, find: RefFind): boolean {
  if (find.certain || find.number > 12) return false;
  // "7 - all three points upheld": the case, set apart by its dash.
  if (
    find.at === 0 &&
    find.number > 1 &&
    line.refs.length === 1 &&
    /^[-–—:]$/.test(after(line, find))
  )
    return false;
  // "12 upheld, response sent": one outcome, and nothing says "point".
  if (
    find.at === 0 &&
    find.number > 1 &&
    line.refs.length === 1 &&
    !/\bpoints?\b/.test(words(line))
  )
    return false;
  const before = line.tokens
    .slice(Math.max(0, find.at - 3), find.at)
    .map((t) => t.w)
    .join(' ');
  const { openCases = [], lastCard } = line.input.context ?? {};
  const open = openCases.some((ref) => Number(ref.slice(ref.lastIndexOf('-') + 1)) === find.number);
  const onCase = /\b(?:on|for|re|case)$/.test(before);
  if (headsTheLine(line, find, open)) return false;
  // "partly upheld on 9" names an open case, where no other is at hand.
  if (open && onCase && lastCard === undefined && !amongPoints(line, find)) return false;
  // "findings 1 not upheld 2 upheld": a list of points begins at one.
  if (
    find.number === 1 &&
    !onCase &&
    /(?:^(?:not|partly|part|partially|upheld|is|was|no)|:)$/.test(after(line, find))
  )
    return true;
  if (/(?:^|no )finding (?:on|for|re|in)$/.test(before) && /no finding/.test(before)) return true;
  return (
    !/\b(?:on|for|case|(?<!no )findings?|outcomes?|re|of|decision)$/.test(before) ||
    /(?:upheld|partly|uphold|points?) (?:on|for)$/.test(before)
  );
}

const after = (line: Line, find: RefFind): string => line.tokens[find.end]?.w ?? '';

/** "2 partly, no finding on 4": with other points numbered, this is one of them. */
const amongPoints = (line: Line, find: RefFind): boolean =>
  line.tokens.some(
    (t, i) =>
      i < find.at &&
      i > 0 &&
      /^(?:points?|1)$/.test(t.w) &&
      !/^(?:on|for)$/.test(line.tokens[i - 1]?.w ?? ''),
  );

/** "finding on 3: point 1 upheld", "finding 2: upheld": a number and a colon before all else name the case. */
function headsTheLine(line: Line, find: RefFind, open: boolean): boolean {
  const head = line.tokens
    .slice(0, find.at)
    .map((t) => t.w)
    .join(' ');
  const colons = line.tokens.filter((t) => t.w === ':').length;
  return (
    after(line, find) === ':' &&
    colons === 1 &&
    /^(?:(?:my|the|record|here is|heres) )*(?:findings?|outcomes?|decision)(?: (?:is|are))?(?: (?:on|for|re|of))?(?: (?:the )?case)?$/.test(
      head,
    ) &&
    (open || find.number > 1 || /\b(?:on|for|re|of|case)$/.test(head))
  );
}

const words = (line: Line): string => line.tokens.map((t) => t.w).join(' ');

function allOf(line: Line, intents: readonly Intent[]): boolean {
  const rest = intents.filter(needsRef);
  return (
    rest.every((i) => i === 'case.assign') &&
    (ALL_OF.test(words(line)) ||
      /\ball (?:of )?(?:\S+ )?\S+s (?:cases|work|stuff|caseload)\b/.test(words(line)))
  );
}

const onlyFamily = (line: Line): boolean =>
  (FAMILY.test(words(line)) && !POINTS_BACK.test(words(line))) ||
  line.tokens.some((_, i) => namesACase(line, i));

/** Merge and link may pair the last card with one number. A log with "same family as 0036" links the new one. */
function pairs(line: Line, intents: readonly Intent[]): boolean {
  return (
    (intents.includes('case.merge') || intents.includes('case.link')) &&
    !intents.some((i) => i.startsWith('log.'))
  );
}
