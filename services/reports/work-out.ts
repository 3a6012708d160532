/**
 * What somebody can work out who has every figure that is shown, knows what adds up to what, and knows that counts are
 * whole and not negative and that a small one lies between 1 and a limit.
 */
import type { Cells } from './cells';

type Range = [least: number, most: number];

interface Equation {
  /** +1 for a part, -1 for a whole. */
  of: [cell: number, sign: number][];
  /** What they come to. */
  sum: number;
}

/** @returns the small ones that are found to be one number only, or one of fewer than two */
export function workedOut(
  { cells, sums }: Cells,
  withheld: ReadonlyMap<number, 'small' | 'protects'>,
  limit: number,
): number[] {
  const equations = sums.flatMap(({ parts, whole }): Equation[] => {
    const all: [number, number][] = [...parts.map((at): [number, number] => [at, 1]), [whole, -1]];
    const of = all.filter(([at]) => withheld.has(at));
    const shown = all.filter(([at]) => !withheld.has(at));
    const sum = -shown.reduce((so, [at, sign]) => so + sign * cells[at]!.n, 0);
    return of.length > 0 ? [{ of, sum }] : [];
  });
  const reduced = [...equations, ...solved(equations)];
  const ranges = narrowed(reduced, withheld, limit);
  return [...withheld].flatMap(([at, why]) => {
    const [least, most] = ranges.get(at)!;
    return why === 'small' && most - least < 1 ? [at] : [];
  });
}

/** The equations with each unknown taken out of all others (Gauss and Jordan). */
function solved(equations: readonly Equation[]): Equation[] {
  const unknowns = [...new Set(equations.flatMap(({ of }) => of.map(([at]) => at)))];
  const rows = equations.map(({ of, sum }) => {
    const row = unknowns.map(() => 0);
    for (const [at, sign] of of) row[unknowns.indexOf(at)]! += sign;
    return [...row, sum];
  });
  let next = 0;
  unknowns.forEach((_, column) => {
    const pivot = rows.findIndex((row, at) => at >= next && Math.abs(row[column]!) > TINY);
    if (pivot < 0) return;
    [rows[next], rows[pivot]] = [rows[pivot]!, rows[next]!];
    const lead = rows[next]!;
    const by = lead[column]!;
    rows[next] = lead.map((value) => value / by);
    rows.forEach((row, at) => {
      const times = row[column]!;
      if (at === next || Math.abs(times) <= TINY) return;
      rows[at] = row.map((value, place) => clean(value - times * rows[next]![place]!));
    });
    next += 1;
  });
  return rows.slice(0, next).map((row) => ({
    of: unknowns.flatMap((at, place): [number, number][] =>
      Math.abs(row[place]!) > TINY ? [[at, row[place]!]] : [],
    ),
    sum: row[unknowns.length]!,
  }));
}

const TINY = 1e-9;
const clean = (value: number): number =>
  Math.abs(value - Math.round(value)) < TINY ? Math.round(value) : value;

/** Each unknown lies where the others leave it room. */
function narrowed(
  equations: readonly Equation[],
  withheld: ReadonlyMap<number, 'small' | 'protects'>,
  limit: number,
): Map<number, Range> {
  const ranges = new Map<number, Range>(
    [...withheld].map(([at, why]) => [at, why === 'small' ? [1, limit - 1] : [0, Infinity]]),
  );
  for (let again = true, turns = 0; again && turns < MOST_TURNS; turns += 1) {
    again = false;
    for (const { of, sum } of equations)
      for (const [at, by] of of) again = narrow(ranges, of, sum, [at, by]) || again;
  }
  return ranges;
}

const MOST_TURNS = 200;

function narrow(
  ranges: Map<number, Range>,
  of: Equation['of'],
  sum: number,
  [at, by]: [number, number],
): boolean {
  let [low, high] = [0, 0];
  for (const [other, times] of of) {
    if (other === at) continue;
    const [a, b] = ranges.get(other)!.map((end) => end * times) as Range;
    low += Math.min(a, b);
    high += Math.max(a, b);
  }
  const [one, two] = [(sum - low) / by, (sum - high) / by];
  const [least, most] = ranges.get(at)!;
  const next: Range = [
    Math.max(least, Math.ceil(Math.min(one, two) - 1e-6)),
    Math.min(most, Math.floor(Math.max(one, two) + 1e-6)),
  ];
  if (next[0] <= least && next[1] >= most) return false;
  ranges.set(at, next);
  return true;
}
