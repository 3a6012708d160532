/**
 * The figures of earlier years as they were published, which no file of cases can give: kept as printed, slips
 * included, and never mended.
 */
import * as z from 'zod/v4';
import type { Council } from '../councils/types';
import type { ConversationStore } from '../people/ports';
import { findingsOf, oneOf } from './faults';
import type { Finding } from './faults';

const YEAR = /^(\d{4})\/(\d{2})$/;
const isYear = (year: string): boolean => {
  const [, from, to] = YEAR.exec(year) ?? [];
  return from !== undefined && (Number(from) + 1) % 100 === Number(to);
};

const figure = z.number('a number').nullable();
const name = z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,59}$/, 'a name such as complaints');

const publishedYear = z.strictObject(
  {
    year: z.string('a year, such as 2013/14').refine(isYear, 'a reporting year, such as 2013/14'),
    service: z.string('a service, or null').nullable().default(null),
    figures: z.record(name, figure, 'figures by their names'),
    byQuarter: z.record(name, z.array(figure).length(5, 'four quarters and the year')).optional(),
  },
  'year, service, figures and byQuarter',
);
const file = z.array(publishedYear, 'a list of years');

/** `byQuarter`: four quarters and the year, as printed even where they don't add up. */
export type PublishedYear = z.infer<typeof publishedYear>;

export type PublishedRead =
  | { ok: true; years: PublishedYear[] }
  | { ok: false; findings: Finding[] };

const KEYS = ['year', 'service', 'figures', 'byQuarter'];

/** @param text the file's: a JSON array of years */
export function readPublished(
  text: string,
  { services }: Pick<Council, 'services'>,
): PublishedRead {
  const bad = (...findings: Finding[]): PublishedRead => ({ ok: false, findings });
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return bad({ key: null, wrong: 'is not JSON', right: 'a list of years as JSON' });
  }
  const read = file.safeParse(value);
  if (!read.success) return bad(...findingsOf(read.error.issues, value, () => KEYS));
  const unknown = read.data.flatMap(({ service }, at) =>
    service === null || services.includes(service)
      ? []
      : [
          {
            ...{ key: `[${at}].service`, wrong: `is "${service}"` },
            right: oneOf(service, services),
          },
        ],
  );
  const keys = read.data.map(keyOf);
  const twice = keys.flatMap((key, at) =>
    keys.indexOf(key) < at
      ? [{ key: `[${at}].year`, wrong: 'comes again', right: 'each year and service once' }]
      : [],
  );
  return unknown.length + twice.length > 0
    ? bad(...unknown, ...twice)
    : { ok: true, years: read.data };
}

const KIND = 'published';
const PAGE = 100;
const keyOf = ({ year, service }: Pick<PublishedYear, 'year' | 'service'>): string =>
  `${year} ${service ?? ''}`.trim();

/** Replaces what was kept of these years and services. @throws StoreError `unavailable` */
export async function keepPublished(
  store: Pick<ConversationStore, 'set'>,
  years: readonly PublishedYear[],
): Promise<void> {
  for (const one of years) await store.set(KIND, keyOf(one), one, null);
}

/**
 * All that is kept, earliest year first.
 * @param now milliseconds since 1970
 * @throws StoreError `unavailable`
 */
export async function publishedYears(
  store: Pick<ConversationStore, 'list'>,
  now: number,
): Promise<PublishedYear[]> {
  const found: PublishedYear[] = [];
  let after: string | null = null;
  do {
    const page = await store.list(KIND, after, PAGE, now);
    found.push(...page.map(({ value }) => publishedYear.parse(value)));
    after = page.length === PAGE ? page.at(-1)!.key : null;
  } while (after !== null);
  return found;
}
