/** What `candour import` and `candour export` both need: the council, its rules, the teams of the directory. */
import type { Rules } from '../../services/cases';
import type { CaseView } from '../../services/cases/view';
import type { Council } from '../../services/councils';
import { LineChecker } from '../../services/interchange';
import type { FileFormat } from '../../services/interchange';
import type { Stores } from '../../services/stores/types';
import { londonDate, procedureOn } from '../../services/timescale';
import { loadCalendar } from '../host/calendar';
import { readSettings } from '../host/config';
import { councilFor } from '../host/council';
import type { CliIo } from './io';

export interface Register {
  council: Council;
  rules: Rules;
  checker: LineChecker;
  /** By its name or one of its other names; null: the directory does not know it. */
  teamId: (name: string) => string | null;
}

/** @throws CouncilFileError, StoreError `unavailable` */
export async function registerOf(stores: Stores<CaseView>, io: CliIo): Promise<Register> {
  const council = councilFor(readSettings(io.env));
  const at = io.now();
  const { counting } = council;
  const calendar = await loadCalendar(stores.conversations, counting.closures, Date.parse(at));
  const rules: Rules = { procedure: procedureOn, calendar, counting };
  const { teams } = await stores.people.load();
  const ids = new Map<string, string>();
  for (const team of [...teams].reverse())
    for (const name of [...team.aliases, team.name]) ids.set(plain(name), team.id);
  return {
    council,
    rules,
    checker: new LineChecker(council, rules, londonDate(at)),
    teamId: (name) => ids.get(plain(name)) ?? null,
  };
}

const plain = (name: string): string => name.trim().toLowerCase().replace(/[’‘]/g, "'");

const FORMATS: readonly string[] = ['jsonl', 'csv'];

/** @returns null: neither said nor told by the file's name */
export function formatOf(path: string | undefined, said: string | undefined): FileFormat | null {
  const named = said ?? /\.([a-z]+)$/i.exec(path ?? '')?.[1]?.toLowerCase() ?? '';
  const format = named === 'ndjson' || named === 'json' ? 'jsonl' : named;
  return FORMATS.includes(format) ? (format as FileFormat) : null;
}

/** "./cases.jsonl is not there" in place of a code of the file system; null: another kind of fault. */
export function sayFileFault(error: unknown, path: string): string | null {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return `${path} is not there`;
  if (code === 'EISDIR') return `${path} is a folder`;
  if (code === 'EACCES' || code === 'EPERM') return `${path} may not be read or written`;
  return code === 'ENOSPC' ? `there is no room left for ${path}` : null;
}
