/** What a shape cannot say: ids that exist, lists without repeats, a ladder in order. */
import type { Procedure } from '../timescale';
import { nearest } from '../people/nearest';
import type { Category, Council, ProcedureChoice } from './types';

/** A fault at a path; the loader finds its line. */
export interface Finding {
  path: (string | number)[];
  wrong: string;
  right: string;
}

/** Every fault between settings. `procedures` are those that the timescale service knows. */
export function crossCheck(
  council: Council,
  procedures: ReadonlyMap<string, Procedure>,
): Finding[] {
  return [
    ...unknownProcedures(council, [...procedures.keys()]),
    ...untimedComplaints(council),
    ...repeats(council),
    ...ladder(council),
    ...closures(council),
  ];
}

function unknownProcedures({ procedures }: Council, known: readonly string[]): Finding[] {
  const { enquiry, ...types } = procedures;
  const lists: [(string | number)[], ProcedureChoice[]][] = [
    ...Object.entries(types).map(([type, list]) => [[type], list] as [string[], ProcedureChoice[]]),
    ...Object.entries(enquiry).map(
      ([kind, list]) => [['enquiry', kind], list] as [string[], ProcedureChoice[]],
    ),
  ];
  return lists.flatMap(([where, list]) =>
    list.flatMap(({ procedureId }, i) =>
      known.includes(procedureId)
        ? []
        : [
            {
              path: ['procedures', ...where, i, 'procedureId'],
              wrong: `is "${procedureId}", which no procedure is called`,
              right: nearest(procedureId, known) ?? `one of ${[...known].sort().join(', ')}`,
            },
          ],
    ),
  );
}

function untimedComplaints(council: Council): Finding[] {
  if (!council.records.includes('complaint') || council.procedures.complaint.length > 0) return [];
  return [
    {
      path: ['procedures', 'complaint'],
      wrong: 'is empty although complaints are recorded',
      right: 'a list of at least one procedure',
    },
  ];
}

function repeats(council: Council): Finding[] {
  const plain = [
    'services',
    'teams',
    'outcomes',
    'channels',
    'complainantKinds',
    'records',
  ] as const;
  const listed = [
    'problemCategories',
    'themes',
    'remedies',
    'learning',
    'actions',
    'delayReasons',
    'enquiryCategories',
  ] as const;
  return [
    ...plain.flatMap((key) =>
      repeated(council[key]).map((i) => finding([key, i], council[key][i]!)),
    ),
    ...listed.flatMap((key) => repeatedCategories(key, council[key])),
  ];
}

function repeatedCategories(key: string, list: Category[]): Finding[] {
  return [
    ...repeated(list.map((item) => item.id)).map((i) => finding([key, i, 'id'], list[i]!.id)),
    ...repeated(list.map((item) => item.label)).map((i) =>
      finding([key, i, 'label'], list[i]!.label),
    ),
  ];
}

function repeated(list: readonly string[]): number[] {
  return list.flatMap((item, i) => (list.indexOf(item) < i ? [i] : []));
}

function finding(path: (string | number)[], value: string): Finding {
  return { path, wrong: `repeats "${value}"`, right: 'there once only' };
}

function ladder({ nudges }: Council): Finding[] {
  const falls = nudges.before.every((n, i, all) => i === 0 || n < all[i - 1]!);
  const rises = nudges.after.every((n, i, all) => i === 0 || n > all[i - 1]!);
  return [
    ...(falls
      ? []
      : [
          {
            path: ['nudges', 'before'],
            wrong: 'is out of order',
            right: 'falling, such as [5, 2, 1, 0]',
          },
        ]),
    ...(rises
      ? []
      : [
          {
            path: ['nudges', 'after'],
            wrong: 'is out of order',
            right: 'rising, such as [1, 3, 5]',
          },
        ]),
  ];
}

function closures({ counting }: Council): Finding[] {
  return repeated(counting.closures.map((day) => day.date)).map((i) =>
    finding(['counting', 'closures', i, 'date'], counting.closures[i]!.date),
  );
}
