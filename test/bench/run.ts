/** `npm run bench`: all benchmarks, or the named ones (`npm run bench -- understand`). Prints ours beside the baseline. */
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Bench, BenchResult } from './types';

const load = createRequire(__filename);
const PARTS = new Set(['run', 'types']);

/** A benchmark is a file of this folder that exports `run`; their parts stand in folders. */
const names = (): string[] =>
  readdirSync(__dirname)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -'.ts'.length))
    .filter((name) => !PARTS.has(name))
    .sort();

const figure = (value: number | null): string =>
  value === null ? '-' : value.toLocaleString('en-GB', { maximumSignificantDigits: 4 });

function table(results: BenchResult[]): string {
  const head = ['benchmark', 'ours', 'baseline', 'ratio', 'unit', 'aim', 'notes'];
  const rows = results.map(({ name, ours, baseline, ratio, unit, aim, notes }) => [
    name,
    figure(ours),
    figure(baseline),
    ratio === null ? '-' : ratio.toFixed(2),
    unit,
    aim,
    notes,
  ]);
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => (row[column] ?? '').length)),
  );
  const line = (row: string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/** @param argv names, and sizes for those that take any: `reports 1000000` */
async function main(argv: string[]): Promise<number> {
  const sizes = argv.filter((one) => /^\d+$/.test(one)).map(Number);
  const asked = argv.filter((one) => !/^\d+$/.test(one));
  const known = names();
  const unknown = asked.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    console.error(
      `There is no benchmark “${unknown.join('”, “')}”. There are: ${known.join(', ')}.`,
    );
    return 2;
  }
  const results: BenchResult[] = [];
  for (const name of asked.length > 0 ? asked : known) {
    console.error(`running ${name} …`);
    const bench = load(path.join(__dirname, `${name}.ts`)) as Bench;
    results.push(...(await bench.run(sizes)));
  }
  console.log(table(results));
  return 0;
}

main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
