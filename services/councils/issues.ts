/** Turns the checker's issues into sentences: what is wrong here, what would be right. */
import { isMap, isSeq } from 'yaml';
import type { z } from 'zod/v4';
import { nearest } from '../people/nearest';
import type { Finding } from './cross-checks';
import { keysAt } from './schema-keys';

const KINDS: Record<string, string> = {
  string: 'a text',
  array: 'a list',
  object: 'a group of settings',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
};

/** One finding for each thing to mend: several unknown keys in one place are several findings. */
export function sayIssue(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  valueAt: (path: (string | number)[]) => unknown,
): Finding[] {
  const path = issue.path as (string | number)[];
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path);
    return issue.keys.map((key) => ({
      path: [...path, key],
      wrong: 'is not a setting',
      right: nearest(key, known) ?? `one of ${known.join(', ')}`,
    }));
  }
  return [{ path, wrong: sayValue(valueAt(path)), right: rightOf(issue, valueAt(path)) }];
}

function rightOf(issue: z.core.$ZodIssue, value: unknown): string {
  if (issue.code === 'invalid_type') return KINDS[issue.expected] ?? issue.expected;
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    const close = typeof value === 'string' ? nearest(value, values) : null;
    return close
      ? `${close} (the choices are ${values.join(', ')})`
      : `one of ${values.join(', ')}`;
  }
  return issue.message;
}

function sayValue(value: unknown): string {
  if (value === undefined) return 'is missing';
  if (value === null) return 'is empty';
  if (typeof value === 'string')
    return `is "${value.length > 60 ? `${value.slice(0, 60)}…` : value}"`;
  if (typeof value === 'number' || typeof value === 'boolean') return `is ${String(value)}`;
  if (isSeq(value)) return value.items.length === 0 ? 'is an empty list' : 'is a list';
  return isMap(value) ? 'is a group of settings' : 'does not fit';
}
