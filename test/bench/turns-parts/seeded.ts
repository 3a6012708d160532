/** The demo's people and 10,000 cases of theirs, in folders of the benchmark's own. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { calendarOf } from '../../../bot/host/calendar';
import { loadCouncil } from '../../../services/councils';
import { openStores } from '../../../services/stores';
import { procedureOn } from '../../../services/timescale';
import type { Speaker } from '../../support/people';
import { seedCases } from '../../support/seed';

export const CASES = 10_000;
export const PEOPLE = 20;
const demo = path.join(__dirname, '../../../services/councils/demo');

const demoRows = (): string[] =>
  readFileSync(path.join(demo, 'people.csv'), 'utf8').trim().split('\n');

/** The demo's people, all of them complaints officers: any of them may then ask about any case. */
export function writePeople(folder: string): string {
  const [head = '', ...rows] = demoRows();
  const column = head.split(',').indexOf('roles');
  const officers = rows.map((row) =>
    row
      .split(',')
      .map((cell, at) => (at === column ? 'complaintsOfficer' : cell))
      .join(','),
  );
  const file = path.join(folder, 'people.csv');
  writeFileSync(file, [head, ...officers, ''].join('\n'));
  writeFileSync(path.join(folder, 'teams.csv'), readFileSync(path.join(demo, 'teams.csv')));
  return file;
}

export const speakers = (): Speaker[] =>
  demoRows()
    .slice(1, 1 + PEOPLE)
    .map((row) => row.split(','))
    .map(([, aadObjectId = '', name = '', email = '']) => ({ aadObjectId, name, email }));

/**
 * Seeded in memory where there is such a folder, then copied: twenty thousand synced commits would take minutes on a
 * busy disk.
 * @returns the references
 */
export async function seed(dataDir: string): Promise<string[]> {
  const council = loadCouncil('demo');
  const { counting } = council;
  const rules = { procedure: procedureOn, calendar: calendarOf(null, counting.closures), counting };
  const teams = [
    { id: 'T06', name: "Disabled Children's Team", service: "Children's Social Care" },
  ];
  const staff = { officerId: 'P005', investigatorIds: ['P006', 'P008'] };
  const memory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
  const draft = mkdtempSync(path.join(memory, 'candour-seed-'));
  try {
    const stores = await openStores({ dataDir: draft });
    const now = new Date().toISOString();
    const given = { council, rules, teams, ...staff, count: CASES, now };
    const refs = await seedCases(stores.cases, given);
    await stores.close();
    cpSync(draft, dataDir, { recursive: true });
    return refs;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}
