/** A council with its rules and an embedded store of its own, to bring files into and out of. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CaseStore } from '../../services/cases/ports';
import type { CaseView } from '../../services/cases/view';
import { loadCouncil } from '../../services/councils';
import { LineChecker, checkFile, exportCases, importFile } from '../../services/interchange';
import type {
  CaseFile,
  FileFormat,
  Hearing,
  Importing,
  LineFault,
} from '../../services/interchange';
import { openStores } from '../../services/stores';
import type { Stores } from '../../services/stores/types';
import { englandAndWales, procedureOn } from '../../services/timescale';

export const TODAY = '2026-12-01';
export const ACCEPTANCE = join(__dirname, '../acceptance/blackpool-2014-15');

export function worldOf(councilId: string, known: Record<string, string> = {}) {
  const council = loadCouncil(councilId);
  const rules = { procedure: procedureOn, calendar: englandAndWales(), counting: council.counting };
  const checker = new LineChecker(council, rules, TODAY);
  const importing: Importing = {
    known: { council, rules, lists: checker.lists, teamId: (name) => known[name] ?? null },
    at: `${TODAY}T09:00:00.000Z`,
    file: 'cases.jsonl',
  };
  return { council, rules, checker, importing };
}

export type World = ReturnType<typeof worldOf>;

export class Desk {
  readonly folder = mkdtempSync(join(tmpdir(), 'candour-files-'));
  private opened: Stores<CaseView> | null = null;

  async open(): Promise<Stores<CaseView>> {
    this.opened ??= await openStores({ dataDir: this.folder });
    return this.opened;
  }

  async store(): Promise<CaseStore<CaseView>> {
    return (await this.open()).cases;
  }

  file(name: string, text: string | Buffer): CaseFile {
    const path = join(this.folder, name);
    writeFileSync(path, text);
    return { path, format: name.endsWith('.csv') ? 'csv' : 'jsonl' };
  }

  async close(): Promise<void> {
    await this.opened?.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export async function bringIn(
  file: CaseFile,
  { checker, importing }: World,
  store: CaseStore<CaseView>,
  hear: Hearing = {},
) {
  return importFile(file, checker, importing, store, hear);
}

export async function faultsOf(file: CaseFile, { checker }: World): Promise<LineFault[]> {
  const faults: LineFault[] = [];
  await checkFile(file, checker, { fault: (fault) => void faults.push(fault) });
  return faults;
}

export async function takeOut(
  store: CaseStore<CaseView>,
  { checker }: World,
  format: FileFormat = 'jsonl',
): Promise<string> {
  let text = '';
  for await (const each of exportCases(store, checker, format)) text += each;
  return text;
}

export const linesIn = (text: string): Record<string, unknown>[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

export const readAcceptance = (name: string): string =>
  readFileSync(join(ACCEPTANCE, name), 'utf8');
