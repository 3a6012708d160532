/** What complaints were about, what was put right and learned, and who made them. */
import type { FigureRow } from '../../cases/figure-query';
import { percentOf } from '../fractions';
import {
  askFor,
  COMPLAINTS,
  counted,
  dayIn,
  grouped,
  labelled,
  left,
  mostFirst,
  receivedIn,
  sharesOf,
  spread,
  sumOf,
  where,
  whereNot,
  type Made,
  type Making,
} from '../making';
import type { ReportNote, ReportRow } from '../types';

const having = (rows: readonly FigureRow[], at: number, value: string): FigureRow[] =>
  rows.filter(({ values }) => values[at] === value);

export async function categoryTable(making: Making): Promise<Made> {
  const rows = await grouped(
    making,
    'cases',
    [...receivedIn(making), ...COMPLAINTS],
    ['category', { month: 'received' }, 'outcome'],
  );
  const { problemCategories, report } = making.council;
  const known = problemCategories.map(({ id }) => id);
  const others = [...new Set(rows.map(({ values: [id] }) => id ?? null))].filter(
    (id) => id === null || !known.includes(String(id)),
  );
  const all = sumOf(rows);
  const row = (label: string, own: readonly FigureRow[]): ReportRow => {
    const share = percentOf(sumOf(own), all, report.percentDecimals);
    const spans = spread(making, own, 1);
    return {
      label,
      values: [
        ...spans,
        share.value,
        sumOf(having(own, 2, 'upheld')),
        sumOf(having(own, 2, 'partiallyUpheld')),
      ],
      exact: [...spans.map(() => null), share.exact, null, null],
    };
  };
  const whole = row('', rows);
  return {
    table: {
      id: 'problem-categories',
      title: 'What complaints were about',
      definition:
        'Complaints received in the period, by problem category and the quarter of receipt; the share is of all complaints of the period; upheld and partially upheld at stage 1.',
      base: all,
      rowsAre: 'Category',
      columns: [...making.spans.map(({ name }) => name), 'percent', 'upheld', 'partiallyUpheld'],
      rows: [...known, ...others].map((id) =>
        row(
          labelled(problemCategories, id),
          rows.filter(({ values }) => (values[0] ?? null) === id),
        ),
      ),
      total: whole.values,
      totalExact: whole.exact ?? [],
      cases: askFor(making, 'complaints by category received'),
    },
  };
}

export async function themeTable(making: Making): Promise<Made> {
  const asked = [...receivedIn(making), ...COMPLAINTS, ...where('what', ['theme'])];
  const rows = await grouped(making, 'points', asked, ['category'], 'cases');
  const base = await counted(making, 'cases', [...receivedIn(making), ...COMPLAINTS]);
  if (rows.length === 0) return left('themes', 'No complaint of the period has a theme recorded.');
  return {
    table: {
      id: 'themes',
      title: 'Themes of complaints',
      definition:
        'Complaints received in the period, by theme; a complaint counts once under each of its themes.',
      base,
      rowsAre: 'Theme',
      columns: ['count'],
      rows: mostFirst(
        rows.map(({ values: [id], n }) => ({
          label: labelled(making.council.themes, id ?? null),
          n,
        })),
      ).map(({ label, n }) => ({ label, values: [n] })),
      total: null,
      cases: askFor(making, 'complaints by theme received'),
    },
  };
}

const LISTS = [
  {
    id: 'remedies',
    what: 'remedy',
    list: 'remedies',
    title: 'Remedies',
    one: 'a remedy',
    many: 'remedies',
  },
  {
    id: 'learning-points',
    what: 'learning',
    list: 'learning',
    title: 'Learning points',
    one: 'a learning point',
    many: 'learning points',
  },
  {
    id: 'improvement-actions',
    what: 'action',
    list: 'actions',
    title: 'Improvement actions',
    one: 'an improvement action',
    many: 'improvement actions',
  },
] as const;

/** Points, and of how many complaints of the council's base any is recorded. */
export async function pointTables(making: Making): Promise<{ made: Made[]; notes: ReportNote[] }> {
  const base = await baseOf(making);
  const made: Made[] = [];
  const notes: ReportNote[] = [];
  for (const { id, what, list, title, one, many } of LISTS) {
    const asked = [...base.points, ...COMPLAINTS, ...where('what', [what])];
    const rows = await grouped(making, 'points', asked, ['category']);
    const cases = await counted(making, 'points', asked, 'cases');
    const { value } = percentOf(cases, base.n, making.council.report.percentDecimals);
    notes.push({
      id: `share-${id}`,
      says: `${cases} of ${base.n} ${base.says} have ${one} recorded${value === null ? '' : ` (${value} %)`}.`,
      tables: [id],
      cases,
      base: base.n,
      percent: value,
    });
    if (rows.length === 0) {
      made.push(left(id, `No ${many} are recorded of the period.`));
      continue;
    }
    const all = sumOf(rows);
    made.push({
      table: {
        id,
        title,
        definition: `${title} recorded of ${base.says}, by category; the share is of all such points.`,
        base: all,
        rowsAre: 'Category',
        ...sharesOf(
          making,
          mostFirst(
            rows.map(({ values: [category], n }) => ({
              label: labelled(making.council[list], category ?? null),
              n,
            })),
          ),
          all,
        ),
        cases: askFor(making, `complaints by ${what} received`),
      },
    });
  }
  return { made, notes };
}

/** Which complaints the council measures learning against. */
async function baseOf(making: Making) {
  const closed = dayIn(making, 'ended');
  const upheld = where('outcome', ['upheld', 'partiallyUpheld']);
  switch (making.council.report.learningBase) {
    case 'complaints': {
      const asked = receivedIn(making);
      return {
        n: await counted(making, 'cases', [...asked, ...COMPLAINTS]),
        points: asked,
        says: 'complaints received in the period',
      };
    }
    case 'closed':
      return {
        n: await counted(making, 'investigations', [...closed, ...COMPLAINTS], 'cases'),
        points: closed,
        says: 'complaints closed in the period',
      };
    case 'closedUpheld':
      return {
        n: await counted(making, 'investigations', [...closed, ...COMPLAINTS, ...upheld], 'cases'),
        points: [...closed, ...upheld],
        says: 'complaints closed in the period and upheld or partially upheld',
      };
  }
}

export async function childrenTable(making: Making): Promise<Made> {
  const asked = [...receivedIn(making), ...COMPLAINTS];
  const all = await counted(making, 'cases', asked);
  const { percentDecimals } = making.council.report;
  const row = async (label: string, column: string): Promise<ReportRow> => {
    const rows = await grouped(making, 'cases', [...asked, ...where(column, [1])], ['outcome']);
    const share = percentOf(sumOf(rows), all, percentDecimals);
    return {
      label,
      values: [
        sumOf(rows),
        sumOf(having(rows, 0, 'upheld')),
        sumOf(having(rows, 0, 'partiallyUpheld')),
        share.value,
      ],
      exact: [null, null, null, share.exact],
    };
  };
  const enquiries = await counted(making, 'cases', [
    ...receivedIn(making),
    ...where('type', ['enquiry']),
    ...where('byChild', [1]),
  ]);
  return {
    table: {
      id: 'looked-after-and-children',
      title: 'Looked-after children, and complaints by children',
      definition:
        'Complaints received in the period that were made by a child or young person, are about a child who is looked after, or have an advocate; the share is of all complaints. Enquiries made by or for a child stand beside them and have no outcome.',
      base: all,
      rowsAre: 'Whose',
      columns: ['count', 'upheld', 'partiallyUpheld', 'percent'],
      rows: [
        await row('Complaints about looked-after children', 'lookedAfter'),
        await row('Complaints made by children', 'byChild'),
        await row('Complaints with an advocate', 'withAdvocate'),
        ...(making.council.records.includes('enquiry')
          ? [{ label: 'Enquiries made by children', values: [enquiries, null, null, null] }]
          : []),
      ],
      total: null,
      cases: askFor(making, 'list complaints made by children received'),
    },
  };
}

export async function repeatTable(making: Making): Promise<Made> {
  const asked = [...receivedIn(making), ...COMPLAINTS];
  const known = await counted(making, 'cases', [...asked, ...whereNot('complainantKey', [null])]);
  if (known === 0) return left('repeat-complainants', 'Who has complained before is not recorded.');
  const per = { per: 'complainantKey' };
  const times = (rows: readonly FigureRow[]) =>
    rows.map(({ values, n }) => ({ times: Number(values.at(-1)), n }));
  const complaints = times(await grouped(making, 'cases', asked, [], per));
  const begun = [...asked, ...whereNot('started', [null])];
  const investigations = times(await grouped(making, 'investigations', begun, [], per));
  const again = complaints.reduce((sum, { times: t, n }) => sum + (t > 1 ? t * n : 0), 0);
  const often = investigations.reduce((sum, { times: t, n }) => sum + (t >= 3 ? n : 0), 0);
  return {
    table: {
      id: 'repeat-complainants',
      title: 'People who complained more than once',
      definition:
        'Complaints received in the period from people who made more than one in it, and people of whose complaints of the period three or more investigations were made. Only complaints whose complainant is known count.',
      base: known,
      rowsAre: 'Count of',
      columns: ['count'],
      rows: [
        { label: 'Complaints from people with more than one stage 1 complaint', values: [again] },
        { label: 'Complainants with three or more investigations', values: [often] },
      ],
      total: null,
      cases: askFor(making, 'list repeat complaints received'),
    },
  };
}

const DECISIONS: readonly [string | null, string][] = [
  ['upheld', 'Upheld'],
  ['notUpheld', 'Not upheld'],
  ['faultNoInjustice', 'Fault, no injustice'],
  ['premature', 'Premature'],
  ['closedAfterInitialEnquiries', 'Closed after initial enquiries'],
  ['incompleteOrInvalid', 'Incomplete or invalid'],
  ['referredBack', 'Referred back for local resolution'],
  ['noFinding', 'No finding'],
  ['notInvestigated', 'Not investigated'],
  ['withdrawn', 'Withdrawn'],
  [null, 'Awaited'],
];

export async function decisionTable(making: Making): Promise<Made> {
  const asked = dayIn(making, 'ombudsmanAsked');
  const rows = await grouped(making, 'cases', asked, ['ombudsmanDecision']);
  const all = sumOf(rows);
  const counts = DECISIONS.map(([id, label]) => ({
    label,
    n: sumOf(rows.filter(({ values: [each] }) => (each ?? null) === id)),
  }));
  const others = rows.flatMap(({ values: [each], n }) =>
    each !== null && !DECISIONS.some(([id]) => id === each) ? [{ label: String(each), n }] : [],
  );
  return {
    table: {
      id: 'ombudsman-decisions',
      title: 'What the Ombudsman decided',
      definition:
        'Cases that the Ombudsman asked about in the period, by what was decided of each, whenever it was decided.',
      base: all,
      rowsAre: 'Decision',
      columns: ['count'],
      rows: [...counts, ...others]
        .filter(({ n }) => n > 0)
        .map(({ label, n }) => ({ label, values: [n] })),
      total: [all],
      cases: askFor(making, 'list complaints with the ombudsman received'),
    },
  };
}
