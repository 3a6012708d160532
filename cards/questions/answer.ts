/** A question about many cases, answered: the figure, what was counted, and each number open to its cases. */
import type { BuiltCard, Common, Line } from '../frame/data';
import { linesPart, notesPart, titlePart } from '../frame/parts';
import { compose } from '../frame/render';
import { fill, type Json } from '../frame/templates';
import type { Limits } from '../frame/render';
import { line, plain, unmarked } from '../frame/text';
import { chartPart, type Chart } from '../frame/chart';

export interface AnswerRow {
  label: string;
  /** "21", "21 of 31 (67.7 %)", "18.8 days". */
  figure: string;
  /** Id of the list that it opens; null: none can be. */
  listRef: string | null;
}

export interface AnswerData extends Common {
  /** What was counted, in a few words. */
  title: string;
  /** The answer in one sentence. */
  sentence: string;
  /** What it says of how it was counted: filters, whose cases, time. */
  lines: Line[];
  /** Said beside it: what was assumed, what a figure rests on. */
  notes: string[];
  /** By what it is broken down; at most `MOST_ROWS` are shown. */
  rows: { title: string; rows: AnswerRow[]; more: number } | null;
  chart: Chart | null;
  /** Id of the list of all that was counted; null: there is nothing to open. */
  listRef: string | null;
}

/** As many rows as a person looks through, and a card can hold. */
export const MOST_ROWS = 15;

export function answerCard(data: AnswerData): BuiltCard {
  return compose(data, (limits) => ({
    head: data.title,
    sentence: data.sentence,
    ref: data.listRef,
    version: 1,
    body: [
      ...linesPart(data.lines.slice(0, 6), limits),
      ...notesPart(data.notes.slice(0, 4), limits),
      ...(data.chart ? chartPart(data.chart, limits) : []),
      ...rowsPart(data, limits),
    ],
    actions:
      data.listRef === null ? [] : [{ title: 'Show the cases', verb: 'list.open', version: 1 }],
    twin: [
      ...data.lines.slice(0, 6).map(({ label, value }) => `${label}: ${value}`),
      ...data.notes.slice(0, 4),
      ...(data.rows?.rows ?? [])
        .slice(0, MOST_ROWS)
        .map(({ label, figure }) => `${label}: ${figure}`),
    ],
  }));
}

function rowsPart({ rows }: AnswerData, limits: Limits): Json[] {
  if (rows === null) return [];
  const shown = rows.rows.slice(0, Math.min(MOST_ROWS, limits.list));
  const left = rows.more + rows.rows.length - shown.length;
  return [
    ...titlePart(rows.title),
    ...runsOf(shown).flatMap((run) => runPart(run, limits)),
    ...(left > 0
      ? linesPart([{ label: 'And', value: `${left} more rows, not shown here` }], limits)
      : []),
  ];
}

/** Rows beside each other that open, or don't: each run is drawn its own way, and the order stays. */
function runsOf(rows: readonly AnswerRow[]): AnswerRow[][] {
  const runs: AnswerRow[][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run && (run[0]?.listRef === null) === (row.listRef === null)) run.push(row);
    else runs.push([row]);
  }
  return runs;
}

function runPart(run: readonly AnswerRow[], limits: Limits): Json[] {
  if (run[0]?.listRef === null)
    return linesPart(
      run.map(({ label, figure }) => ({ label, value: figure })),
      limits,
    );
  return fill('counts', {
    counts: run.map(({ label, figure, listRef }) => ({
      label: line(label, limits.line),
      count: line(figure, 60),
      open: `Open the list: ${unmarked(label, 60)}`,
      listRef: plain(listRef ?? ''),
    })),
  });
}
