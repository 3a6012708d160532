/** What was found on each point, in the order of the points. */
import type { Slots } from '../types';

type Outcome = NonNullable<Slots['outcome']>[number];

const OUTCOME =
  /\b(no finding|no findings|unable to (?:make a )?finding|(?:could|can|did) not (?:reach|make|come to) (?:a|any) (?:finding|decision|conclusion)|inconclusive)\b|\b(not (?:been )?upheld|not uphold|not upholding|found against (?:mum|dad|the complainant|her|him|them)|unfounded|not substantiated|unsubstantiated|nu)\b|\b((?:partly|partially|part|partial|in part)(?: upheld| upholding| uphold)?|pu|upheld in part)\b|\b(upheld|upholding|uphold|in (?:mums|dads|nans|her|his|their|the complainants|the familys) favour|found for (?:mum|dad|the complainant|her|him|them)|substantiated|founded|(?<=\b\d{1,2} )you)\b/g;

/** Findings as said, in the order of their points where points are numbered. */
export function outcomesOf(text: string): Outcome[] {
  const listed = listedOutcomes(text);
  if (listed !== null) return listed;
  const found: { at: number; end: number; outcome: Outcome }[] = [];
  for (const m of text.matchAll(OUTCOME)) {
    const outcome: Outcome = m[1]
      ? 'no_finding'
      : m[2]
        ? 'not_upheld'
        : m[3]
          ? 'partly_upheld'
          : 'upheld';
    found.push({ at: m.index, end: m.index + m[0].length, outcome });
  }
  const every = allOfThem(text);
  if (every > 1 && found.length === 1 && found[0])
    return Array<Outcome>(every).fill(found[0].outcome);
  const numbered = found.map((f, i) => ({
    ...f,
    points: pointsNear(text, f, found[i - 1]?.end ?? 0, found[i + 1]?.at ?? text.length),
  }));
  if (numbered.length > 0 && numbered.every((f) => f.points.length > 0)) {
    return numbered
      .flatMap((f) => f.points.map((p) => ({ p, o: f.outcome })))
      .sort((a, b) => a.p - b.p)
      .map((x) => x.o);
  }
  return found.map((f) => f.outcome);
}

/** "all three points", "both points": how many, else 0. */
function allOfThem(text: string): number {
  if (/\bboth (?:points|parts|elements|issues)\b/.test(text)) return 2;
  const all = /\ball (\d+|two|three|four|five|six)\b/.exec(text);
  return all ? Number(all[1]) || WORDS.indexOf(all[1] ?? '') : 0;
}

const WORDS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const ORDINALS = [
  '',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];

/** Point numbers said just before an outcome ("1 and 2 upheld"), or just after it ("no finding on 4"). */
function pointsNear(
  text: string,
  f: { at: number; end: number },
  from: number,
  to: number,
): number[] {
  const after =
    /^ (?:on|for|in|:|re)? ?(?:the )?(?:points? )?((?:(?:\d+|one|two|three|four|five|first|second|third|fourth|last)(?: ?(?:,|and|&) ?| (?=\d))?)+)/.exec(
      text.slice(f.end, to),
    );
  const explicit = /^ (?:on|for|re|in) /.test(text.slice(f.end, to));
  const before = numbersIn(text.slice(from, f.at));
  if (explicit && after) return numbersIn(after[1] ?? '');
  if (before.length > 0) return before;
  return after ? numbersIn(after[1] ?? '') : [];
}

function numbersIn(text: string): number[] {
  const out: number[] = [];
  const run = /\b(\d{1,2}) ?(?:-|–|to) ?(\d{1,2})\b/.exec(text);
  if (run && Number(run[2]) <= 20)
    for (let n = Number(run[1]); n <= Number(run[2]); n += 1) out.push(n);
  if (out.length > 0) return out;
  for (const m of text.matchAll(
    /\b(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|first|second|third|fourth|fifth|1st|2nd|3rd|4th)\b/g,
  )) {
    const w = m[1] ?? '';
    const n = Number.parseInt(w, 10) || Math.max(WORDS.indexOf(w), ORDINALS.indexOf(w));
    if (n > 0 && n <= 20) out.push(n);
  }
  return out;
}

/** "not upheld" denied of a case is that it was upheld, and "no finding yet" names none. */
export function deniedOutcomes(text: string): Outcome[] {
  const said = outcomesOf(text)
    .filter((outcome) => outcome !== 'no_finding')
    .map((outcome) => (outcome === 'not_upheld' ? 'upheld' : outcome));
  return [...new Set(said)];
}

const POINT =
  /\b(?:(?:points?|pts?|parts?|bits?|heads?|issues?|elements?) ?)?(?:the )?(\d{1,2}|one|two|three|four|five|six|first|second|third|fourth|fifth|sixth|1st|2nd|3rd|4th|5th|6th)(?: (?:point|pt|part|bit|one|head|issue|element)\b)?/g;
const JOINS = /^[\s,&]*(?:and)?[\s,&]*$/;
/** What is said of one point; the first that fits. */
const OF_A_POINT: readonly [RegExp, Outcome][] = [
  [
    /\bno find(?:ing|ings|ig)?\b|\beither way\b|\binconclusive\b|\b(?:can ?not|can not|cant|unable to) (?:say|tell|find|decide)\b/,
    'no_finding',
  ],
  [/\bpart(?:ly|ially|ial|ley|lly)?\b|\bin part\b|\bpu\b/, 'partly_upheld'],
  [/\b(?:not?|nu|isnt|wasnt|unfounded|unsubstantiated)\b/, 'not_upheld'],
  [/\b(?:uph[a-z]+|substantiated|founded|yes)\b/, 'upheld'],
];

/** "first point upheld, second not, third partly": each point by its number, each with a word of its own; else null. */
function listedOutcomes(text: string): Outcome[] | null {
  if (/\b(?:findings?|upheld|partly) (?:on|for|re) (?:points? )?\d/.test(text)) return null;
  const points = [...text.matchAll(POINT)].map((m) => ({
    n: numbersIn(m[1] ?? '')[0] ?? 0,
    at: m.index,
    end: m.index + m[0].length,
  }));
  const counted = points.filter(({ n }, k) => n === k + 1);
  if (counted.length < 2 || counted.length !== points.length) return null;
  const said = points.map(({ end }, k) => text.slice(end, points[k + 1]?.at ?? text.length));
  // The last of "1 and 2 upheld" speaks for both.
  const own = said.map((words, k) => (JOINS.test(words) ? (said[k + 1] ?? '') : words));
  const outcomes = own.flatMap((w) => OF_A_POINT.find(([pattern]) => pattern.test(w))?.[1] ?? []);
  return outcomes.length === points.length ? outcomes : null;
}
