/** Reports to draw: Blackpool's of 2014/15 as printed, one with every kind of cell, and the worst that could come. */
import type { Report, ReportTable, Value } from '../../../services/reports/types';
import blackpool from './blackpool.json';

export const BLACKPOOL = blackpool as unknown as Report;

/** What Blackpool's report has no example of: months, days, stages, parts of a table's own, figures withheld. */
const OTHERS: ReportTable[] = [
  {
    id: 'feedback-by-month',
    title: 'Feedback by month',
    definition: 'Records received, by the month of receipt.',
    base: 21,
    columns: ['Complaints', 'Compliments', 'total'],
    rows: [
      { label: 'April 2014', values: [9, 2, 11] },
      { label: 'May 2014', values: [7, 3, 10] },
    ],
    total: [16, 5, 21],
  },
  {
    id: 'days-to-close-stage-1',
    title: 'Working days to close stage 1',
    definition: 'Working days from receipt to the answer, over stage 1 investigations that closed.',
    base: 40,
    columns: ['mean', 'median', 'n'],
    rows: [
      { label: 'Statutory', values: [12.5, 11, 30], exact: [[375, 30], null, null] },
      { label: 'Corporate', values: [null, null, 0] },
      { label: 'All', values: [12.5, 11, 30] },
    ],
    total: null,
  },
  {
    id: 'compliance-by-stage',
    title: 'Compliance by stage',
    definition: 'Stages that began in the period, by where their dates stand.',
    base: 38,
    columns: ['withinTarget', 'withinLawfulMaximum', 'late', 'openNotYetDue', 'openAndLate'],
    rows: [
      { label: 'Stage 1', values: [20, 5, 3, 4, 1] },
      { label: 'Stage 2', values: [3, 1, { withheld: 'small' }, 0, { withheld: 'protects' }] },
    ],
    total: null,
  },
  {
    id: 'hearings',
    title: 'Panels',
    definition: 'Panels that were held, with who sat on them.',
    base: 1200,
    rowsAre: 'Panel',
    columns: ['year'],
    rows: [{ label: 'Review panels', values: [{ heldInTime: 1100, postponed: null }] }],
    total: null,
  },
];

export const EVERYTHING: Report = {
  ...BLACKPOOL,
  period: { ...BLACKPOOL.period, provisional: true },
  sections: [
    {
      id: 'overview',
      title: 'Overview',
      sentences: ['Children’s Services received 125 complaints over the year.'],
      tables: ['complaints-by-service-and-quarter'],
    },
  ],
  tables: [...BLACKPOOL.tables, ...OTHERS],
};

const LONG =
  'Specialist Safeguarding, Permanence & Corporate Parenting (Looked-After Children, Care Leavers and Unaccompanied Asylum-Seeking Children) — North-East Locality';

/** Sixty services with names as long as some are, four-digit figures, and long notes on rows. */
export const WORST: Report = {
  ...EVERYTHING,
  council:
    'The Royal Metropolitan Borough and Unitary Authority Council of Westmorland-upon-Severn',
  tables: EVERYTHING.tables.map((table) =>
    /^(complaints|outcomes|timescales).*by-service/.test(table.id)
      ? { ...table, rows: many(table) }
      : table,
  ),
};

function many({ rows }: ReportTable): ReportTable['rows'] {
  return Array.from({ length: 60 }, (_, at) => ({
    label: `${LONG} ${at + 1}`,
    values: rows[at % rows.length]!.values.map((value) => larger(value, at)),
    ...(at % 20 === 0 ? { note: `${LONG}: figures of two teams that were one until June.` } : {}),
  }));
}

function larger(value: Value, by: number): Value {
  return typeof value === 'number' ? value * 100 + by * 37 : value;
}

/** Words that are more than words to a browser, a spreadsheet or a parser of XML. */
export const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '=HYPERLINK("http://example.test","x")',
  '+1+cmd|/C calc!A0',
  '-2+3',
  '@SUM(A1:A2)',
  ' =1+1',
  '＝1+1',
  '\t=1',
  'a]]>b & <c> "d" \'e\'',
  'control\u0000\u0008\u001b and \u202Ereversed\u202C',
  '\uD800 alone',
  '[note 1]',
  '$& $1 $`',
  '{{name}}',
];

/** Hostile words wherever somebody's words can stand. */
export const ATTACKED: Report = {
  ...BLACKPOOL,
  council: HOSTILE.join(' '),
  tables: BLACKPOOL.tables.slice(0, 3).map((table) => ({
    ...table,
    title: `${table.title} ${HOSTILE[0]!}`,
    definition: HOSTILE.join(' '),
    cases: HOSTILE[1]!,
    sentences: HOSTILE,
    rows: HOSTILE.map((label) => ({
      label,
      values: table.columns.map((_, at) => (at === 0 ? label : at)),
      note: label,
    })),
  })),
  sections: [
    { id: HOSTILE[1]!, title: HOSTILE[0]!, sentences: HOSTILE, tables: [BLACKPOOL.tables[0]!.id] },
  ],
  checks: HOSTILE.map((says, at) => ({ id: says, holds: at % 2 === 0, says })),
  adjustments: HOSTILE.map((says) => ({ id: says, says, ref: says, on: '2014-06-02' })),
  notes: HOSTILE.map((says) => ({ id: says, says })),
};

export type Figures = readonly (readonly (number | string | null)[])[];

/** Every figure of a table, a list a cell: what each form must have, in this order. */
export function figuresOf({ rows, total }: ReportTable): { label: string; cells: Figures }[] {
  return [...rows, ...(total ? [{ label: 'Total', values: total }] : [])].map(
    ({ label, values }) => ({ label, cells: values.map(parts) }),
  );
}

function parts(value: Value): readonly (number | string | null)[] {
  if (value === null || typeof value !== 'object') return [value];
  return 'withheld' in value ? ['withheld'] : Object.values(value as Record<string, number | null>);
}

/** The figures in a cell as it is read: `21 of 31 67.74%` is three. */
export function figuresRead(text: string, wordy: boolean): (number | string | null)[] {
  if (wordy || text === 'withheld') return [text];
  return (text.match(/n\/a|-?[\d,]*\d(\.\d+)?/g) ?? []).map((figure) =>
    figure === 'n/a' ? null : Number(figure.replace(/,/g, '')),
  );
}
