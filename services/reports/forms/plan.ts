/** A report in the order in which it is read: chapters, tables with their numbers, notes with theirs. */
import type { Report, ReportNote, ReportSection, ReportTable } from '../types';
import { printable } from '../../terms/printable';
import { chartOf, type Chart } from './charts';

export interface NumberedNote {
  readonly number: number;
  readonly says: string;
}

export interface PlannedTable {
  readonly table: ReportTable;
  readonly number: number;
  readonly chart: Chart | null;
  /** Of the table as a whole. */
  readonly notes: readonly NumberedNote[];
  /** By the place of the row. */
  readonly rowNotes: ReadonlyMap<number, NumberedNote>;
}

export interface Chapter {
  readonly id: string;
  readonly title: string;
  readonly sentences: readonly string[];
  readonly tables: readonly PlannedTable[];
}

export interface Plan {
  readonly chapters: readonly Chapter[];
  /** All notes, in the order of their numbers. */
  readonly notes: readonly NumberedNote[];
  /** Those that belong to no table in particular. */
  readonly general: readonly NumberedNote[];
}

/** Where tables stand that the report puts nowhere, by how their ids begin. */
const CHAPTERS: readonly (readonly [title: string, ids: RegExp])[] = [
  ['All feedback', /^(feedback|contact)/],
  ['Complaints', /^(complaints|cases-|problem|themes|looked-after|repeat)/],
  ['Outcomes and remedies', /^(outcomes|remedies)/],
  ['Time taken', /^(timescales|days|compliance)/],
  ['Beyond stage 1 and the ombudsman', /^(beyond|ombudsman)/],
  ['Compliments, comments and enquiries', /^(compliments|comments|enquiries)/],
  ['Learning and improvement', /^(learning|improvement)/],
  ['Compared with earlier years', /^comparison/],
  ['Other figures', /^/],
];

/** Every table of the report stands in it exactly once. */
export function planOf(report: Report): Plan {
  const notes: NumberedNote[] = [];
  const numbered = (says: string): NumberedNote => {
    const note = { number: notes.length + 1, says: printable(says) };
    notes.push(note);
    return note;
  };
  const known = new Map<ReportNote, NumberedNote>();
  const noteOf = (note: ReportNote): NumberedNote => {
    const numberedNote = known.get(note) ?? numbered(note.says);
    known.set(note, numberedNote);
    return numberedNote;
  };
  let number = 0;
  const planned = (table: ReportTable): PlannedTable => ({
    table,
    number: (number += 1),
    chart: chartOf(table, report),
    notes: report.notes.filter(({ tables }) => tables?.includes(table.id)).map(noteOf),
    rowNotes: new Map(
      table.rows.flatMap(({ note }, row) => (note ? [[row, numbered(note)] as const] : [])),
    ),
  });
  const chapters = sectionsOf(report).map(({ id, title, sentences, tables }) => ({
    id,
    title: printable(title),
    sentences: sentences.map(printable),
    tables: report.tables.length > 0 ? inOrder(tables, report.tables).map(planned) : [],
  }));
  const general = report.notes.filter((note) => !known.has(note)).map(noteOf);
  return { chapters, notes, general };
}

const inOrder = (ids: readonly string[], tables: readonly ReportTable[]): ReportTable[] =>
  ids.flatMap((id) => tables.find((table) => table.id === id) ?? []);

function sectionsOf({ sections = [], tables }: Report): ReportSection[] {
  const taken = new Set<string>();
  const once = sections.map((section) => ({
    ...section,
    tables: section.tables.filter((id) => !taken.has(id) && taken.add(id)),
  }));
  const left = tables.map(({ id }) => id).filter((id) => !taken.has(id));
  const usual = new Map<string, string[]>();
  for (const id of left) {
    const [title] = CHAPTERS.find(([, ids]) => ids.test(id))!;
    usual.set(title, [...(usual.get(title) ?? []), id]);
  }
  const others = CHAPTERS.flatMap(([title], place) => {
    const ids = usual.get(title);
    return ids ? [{ id: `chapter-${place + 1}`, title, sentences: [], tables: ids }] : [];
  });
  return [...once, ...others];
}
