/** What is wrong in a file of cases: where, what, and what would be right. */
import type * as z from 'zod/v4';
import { nearest } from '../people/nearest';

/** `key`: the path in the line (`investigations[0].outcome`); null: the whole line. */
export interface LineFault {
  line: number;
  key: string | null;
  wrong: string;
  right: string;
}

export type Finding = Omit<LineFault, 'line'>;

/** "cases.jsonl:12, received: is missing; it should be a date, YYYY-MM-DD" */
export const sayLineFault = (file: string, { line, key, wrong, right }: LineFault): string =>
  `${file}:${line}${key === null ? '' : `, ${key}`}: ${wrong}; it should be ${right}`;

export const sayKey = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (said, step) =>
      typeof step === 'number'
        ? `${said}[${step}]`
        : said
          ? `${said}.${String(step)}`
          : String(step),
    '',
  );

const SHOWN = 60;

/** Quoted short: a file may hold anything. */
export function sayValue(value: unknown): string {
  if (value === undefined) return 'is missing';
  if (value === null) return 'is null';
  if (typeof value === 'string')
    return `is "${value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value}"`;
  if (typeof value === 'number' || typeof value === 'boolean') return `is ${String(value)}`;
  return Array.isArray(value) ? 'is a list' : 'is an object';
}

/** "given (the choices are given, awaited …)": the likely one first. */
export function oneOf(value: unknown, choices: readonly string[]): string {
  const close = typeof value === 'string' ? nearest(value, choices) : null;
  if (choices.length === 0) return 'null: the council’s file has no such list';
  return close === null
    ? `one of ${choices.join(', ')}`
    : `${close} (the choices are ${choices.join(', ')})`;
}

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (here, step) => (here as Record<PropertyKey, unknown> | null)?.[step],
    value,
  );

/** One finding for each thing to mend: several unknown keys in one place are several findings. */
export function findingsOf(
  issues: readonly z.core.$ZodIssue[],
  value: unknown,
  keysAt: (path: readonly PropertyKey[]) => readonly string[],
): Finding[] {
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      const known = keysAt(issue.path);
      return issue.keys.map((key) => ({
        key: sayKey([...issue.path, key]),
        wrong: 'is not a key of this format',
        right: nearest(key, known) ?? `left out (the keys are ${known.join(', ')})`,
      }));
    }
    const given = valueAt(value, issue.path);
    const right =
      issue.code === 'invalid_value' ? oneOf(given, issue.values.map(String)) : issue.message;
    const key = issue.path.length === 0 ? null : sayKey(issue.path);
    return [{ key, wrong: sayValue(given), right }];
  });
}
