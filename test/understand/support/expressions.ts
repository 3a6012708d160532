/** Our own set of what English says of days, with the right reading of each, for the test and the benchmark. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ReadInput, Reading } from '../../../bot/understand/types';

export interface Expression {
  /** The part of the set that it stands in: the slot that it fills. */
  part: string;
  says: string;
  text: string;
  /** Days with their weekdays ("Fri 2026-03-13"), as they are written in the set. */
  days: string[];
  /** The words leave it open: it must be asked. */
  ask: boolean;
}

const FILE = path.join(__dirname, '../expressions/days.txt');
const DATED = ['received', 'happened', 'due', 'from', 'until', 'on', 'period'] as const;

export function expressions(): Expression[] {
  const all: Expression[] = [];
  let [part, frame] = ['', ''];
  for (const line of readFileSync(FILE, 'utf8').split('\n')) {
    const heading = /^## ([^:]+): (.+)$/.exec(line);
    if (heading) [part, frame] = [heading[1] ?? '', heading[2] ?? ''];
    const [says, value] = line.startsWith('#') ? [] : line.split(' | ');
    // A length is held by the sums' own tests.
    if (says === undefined || value === undefined || value.startsWith('days')) continue;
    all.push({
      part,
      says,
      text: frame.replace('{}', says),
      days: value.match(/\w{3} \d{4}-\d\d-\d\d/g) ?? [],
      ask: value.includes('ask'),
    });
  }
  return all;
}

/** Wednesday 11 March 2026, 10:00. */
export const onThatDay = (text: string): ReadInput => ({
  now: '2026-03-11T10:00:00Z',
  tz: 'Europe/London',
  role: 'complaints_officer',
  scope: 'personal',
  text,
});

export const dayIn = (dated: string): string => dated.slice(4);

/** Days that a reading fills in: all but today's receipt, which goes without saying beside what happened. */
export function daysRead({ slots }: Reading): string[] {
  const said = DATED.filter((name) => name !== 'received' || slots.happened === undefined);
  return [...new Set(said.flatMap((name) => slots[name] ?? []))].sort();
}

export type Verdict = 'right' | 'unread' | 'silently wrong';

/** An expression is unread where nothing is filled in or it is asked without need; a wrong day that is not asked is silent. */
export function verdict(expression: Expression, reading: Reading): Verdict {
  const wanted = [...new Set(expression.days.map(dayIn))].sort();
  const got = daysRead(reading);
  const asked = (reading.slots.ask ?? []).length > 0;
  if (expression.ask) return asked ? 'right' : 'silently wrong';
  const found = wanted.every((d) => got.includes(d));
  // "Onwards" has no end that is said.
  const noMore = got.length === wanted.length || expression.part === 'falling due';
  if (found && noMore && !asked) return 'right';
  return asked || got.length === 0 ? 'unread' : 'silently wrong';
}
