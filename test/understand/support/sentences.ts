/** The corpus and the demo directory, for tests and the benchmark. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseDirectory } from '../../../services/people';
import type { Person } from '../../../services/people';
import type {
  Intent,
  Mode,
  ReaderDirectory,
  ReadInput,
  Slots,
} from '../../../bot/understand/types';

export interface Sentence extends ReadInput {
  id: string;
  expect: { intents: Intent[]; slots: Slots; mode?: Mode | Mode[] };
  /** Parallel to the intents, where the wish is finer than one of them. */
  acts?: (string | null)[];
  tags?: string[];
}

const CORPUS = path.join(__dirname, '../corpus');
const DEMO = path.join(__dirname, '../../../services/councils/demo');

export const topics = (): string[] =>
  readdirSync(CORPUS)
    .filter((file) => file.endsWith('.jsonl'))
    .map((file) => file.slice(0, -'.jsonl'.length));

export const sentencesOf = (topic: string): Sentence[] =>
  readFileSync(path.join(CORPUS, `${topic}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Sentence);

/** Writers of their own voice, none of whom has seen another's sentences. */
export const voices = (): string[] =>
  readdirSync(path.join(CORPUS, 'voices'))
    .filter((file) => file.endsWith('.jsonl'))
    .map((file) => file.slice(0, -'.jsonl'.length))
    .sort();

export const sentencesBy = (voice: string): Sentence[] => sentencesOf(`voices/${voice}`);

/** Lines for the tripwire alone: `safety-danger`, `safety-near`, which only sound like it, or `ordinary`. */
export const tripwireLines = (name: string): string[] => tripwireRows(name).map(({ text }) => text);

export const tripwireRows = (name: string): { text: string; is?: boolean }[] =>
  readFileSync(path.join(CORPUS, 'tripwire', `${name}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as { text: string; is?: boolean });

export function demoDirectory(): ReaderDirectory {
  const read = (file: string): string => readFileSync(path.join(DEMO, file), 'utf8');
  const parsed = parseDirectory(read('people.csv'), read('teams.csv'));
  if (!parsed.ok) throw new Error('The demo directory has faults.');
  return parsed;
}

/** A directory of `size`: the demo's people, their first names and surnames recombined. */
export function largeDirectory(size: number): ReaderDirectory {
  const demo = demoDirectory();
  const given = demo.people.map((p) => p.name.split(' ')[0] ?? '');
  const family = demo.people.map((p) => p.name.split(' ').slice(1).join(' '));
  const people: Person[] = [...demo.people];
  for (let k = 0; people.length < size; k += 1) {
    const i = k % given.length;
    const j = (i + 1 + Math.floor(k / given.length)) % family.length;
    const model = demo.people[i];
    if (!model) break;
    people.push({
      ...model,
      id: `X${k}`,
      name: `${given[i]} ${family[j]}-${family[(j + 7) % family.length]}`,
      aliases: [],
    });
  }
  return { people, teams: demo.teams };
}

/** A reading in one comparable text: sets sorted, other slots as they are. */
export function comparable(reading: { intents: readonly string[]; slots: Slots }): string {
  const { refs, people, ask, ...rest } = reading.slots;
  const sets = {
    ...(refs ? { refs: [...refs].sort() } : {}),
    ...(people ? { people: people.map((p) => `${p.name} (${p.role})`).sort() } : {}),
    ...(ask ? { ask: [...ask].sort() } : {}),
  };
  const slots = Object.fromEntries(Object.entries({ ...rest, ...sets }).sort());
  return JSON.stringify({ intents: [...reading.intents].sort(), slots });
}
