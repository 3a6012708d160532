/** All cases as lines or rows, a page at a time, in the order of their references. */
import type { CaseQuery, CaseStore } from '../cases/ports';
import type { CaseView } from '../cases/view';
import type { LineChecker } from './check';
import { COLUMNS, csvLine, rowsOf } from './columns';
import type { FileFormat } from './import';
import type { CaseLine } from './line';
import { exportedLine, isExported } from './to-line';

/** The register as a whole, for whoever runs the machine: every case, none hidden. */
const EVERYTHING: CaseQuery = { reach: { viewerId: 'export', grants: 'all' }, order: 'oldest' };
const PAGE = 100;

/**
 * One text for each case; for CSV the columns' names first. Cases that were merged into another, or logged in error,
 * are left out.
 * @throws StoreError `unavailable`
 */
export async function* exportCases(
  store: Pick<CaseStore<CaseView>, 'find'>,
  checker: LineChecker,
  format: FileFormat,
): AsyncGenerator<string> {
  if (format === 'csv') yield csvLine(COLUMNS);
  let after: string | null = null;
  do {
    const page = await store.find(EVERYTHING, { after, limit: PAGE });
    for (const { view } of page.cases)
      if (isExported(view)) yield textOf(exportedLine(view, checker), checker, format);
    after = page.next;
  } while (after !== null);
}

function textOf(line: Record<string, unknown>, checker: LineChecker, format: FileFormat): string {
  if (format === 'jsonl') return `${JSON.stringify(line)}\n`;
  const whole = checker.meaning(line) ?? (line as unknown as CaseLine);
  return rowsOf(whole).map(csvLine).join('');
}
