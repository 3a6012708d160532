/** What was received: by type, by service, by month, by procedure, team and way in. */
import type { FeedbackType } from '../../terms';
import { monthsBetween } from '../../queries';
import { isStatutory } from '../../timescale';
import {
  askFor,
  COMPLAINTS,
  counted,
  grouped,
  labelled,
  left,
  mostFirst,
  NOT_RECORDED,
  receivedIn,
  servicesIn,
  sharesOf,
  spread,
  sumOf,
  where,
  whereNot,
  type Made,
  type Making,
} from '../making';
import type { FigureRow } from '../../cases/figure-query';
import type { ReportTable } from '../types';

export interface Kind {
  figure: string;
  label: string;
  type: FeedbackType;
  enquiryKind: string | null;
  /** Of its own table by service. */
  id: string;
}

export const KINDS: readonly Kind[] = [
  kind('complaints', 'Complaints', 'complaint', null, 'complaints'),
  kind('compliments', 'Compliments', 'compliment', null, 'compliments'),
  kind('comments', 'Comments', 'comment', null, 'comments'),
  kind('enquiriesMp', 'MP enquiries', 'enquiry', 'mp', 'enquiries-mp'),
  kind(
    'enquiriesCouncillor',
    'Councillor enquiries',
    'enquiry',
    'councillor',
    'enquiries-councillor',
  ),
  kind('enquiriesOmbudsman', 'Ombudsman enquiries', 'enquiry', 'ombudsman', 'ombudsman'),
  kind('serviceRequests', 'Service requests', 'serviceRequest', null, 'service-requests'),
];

function kind(
  figure: string,
  label: string,
  type: FeedbackType,
  enquiryKind: string | null,
  id: string,
): Kind {
  return { figure, label, type, enquiryKind, id: `${id}-by-service-and-quarter` };
}

/** Each row: type, kind of enquiry, service, month of receipt. Only compliments that the council counts. */
export const received = (making: Making): Promise<FigureRow[]> =>
  grouped(
    making,
    'cases',
    [...receivedIn(making), ...where('accepted', [1])],
    ['type', 'enquiryKind', 'service', { month: 'received' }],
  );

export const ofKind = (rows: readonly FigureRow[], { type, enquiryKind }: Kind): FigureRow[] =>
  rows.filter(
    ({ values }) => values[0] === type && (type !== 'enquiry' || values[1] === enquiryKind),
  );

/** Types that the council records; what it has recorded all the same is not hidden. */
export const kindsOf = ({ council }: Making, rows: readonly FigureRow[]): Kind[] =>
  KINDS.filter((one) => council.records.includes(one.type) || sumOf(ofKind(rows, one)) > 0);

const QUARTERS = 'by the quarter of receipt';

export async function feedbackTables(making: Making): Promise<Made[]> {
  const rows = await received(making);
  const kinds = kindsOf(making, rows);
  const told = rows.filter((row) => kinds.some((one) => ofKind([row], one).length > 0));
  const base = sumOf(told);
  const columns = making.spans.map(({ name }) => name);
  const services = servicesIn(
    making,
    told.map(({ values }) => values[2] ?? null),
  );
  const byService = (some: readonly FigureRow[]) =>
    services.map((service) => ({
      label: service ?? NOT_RECORDED,
      values: spread(
        making,
        some.filter(({ values }) => values[2] === service),
        3,
      ),
    }));
  const common = { base, columns, cases: askFor(making, 'list cases received') };
  return [
    {
      table: {
        ...common,
        id: 'feedback-by-type-and-quarter',
        title: 'Feedback received, by type and quarter',
        definition: `Records received in the period, ${QUARTERS}, each under the type that it has now; of compliments those that the council counts.`,
        rowsAre: 'Type',
        rows: kinds.map((one) => ({
          label: one.label,
          values: spread(making, ofKind(told, one), 3),
        })),
        total: spread(making, told, 3),
      },
    },
    {
      table: {
        ...common,
        id: 'feedback-by-service-and-quarter',
        title: 'Feedback received, by service and quarter',
        definition: `Records of all types received in the period, ${QUARTERS}.`,
        rowsAre: 'Service',
        rows: byService(told),
        total: spread(making, told, 3),
      },
    },
    ...KINDS.map((one): Made => {
      if (!kinds.includes(one))
        return left(one.id, `${one.label} are not recorded by the council, so they have no table.`);
      const own = ofKind(told, one);
      return {
        table: {
          ...common,
          base: sumOf(own),
          id: one.id,
          title: `${one.label}, by service and quarter`,
          definition: `${one.label} received in the period, ${QUARTERS}.`,
          rowsAre: 'Service',
          rows: byService(own),
          total: spread(making, own, 3),
        },
      };
    }).filter((made) => !('left' in made) || !made.left.id.includes('service-requests')),
    { table: byMonth(making, told, kinds) },
  ];
}

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

function byMonth({ period }: Making, rows: readonly FigureRow[], kinds: Kind[]): ReportTable {
  const months = monthsBetween(period.from.slice(0, 7), period.to.slice(0, 7));
  return {
    id: 'feedback-by-month',
    title: 'Feedback received, by month',
    definition: 'Records received in each month; of compliments those that the council counts.',
    base: sumOf(rows),
    rowsAre: 'Month',
    columns: kinds.map(({ label }) => label),
    rows: months.map((month) => ({
      label: `${MONTHS[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`,
      values: kinds.map((one) =>
        sumOf(ofKind(rows, one).filter(({ values }) => values[3] === month)),
      ),
    })),
    total: kinds.map((one) => sumOf(ofKind(rows, one))),
    cases: askFor({ period }, 'cases by month received'),
  };
}

export async function procedureTable(making: Making): Promise<Made> {
  const rows = await grouped(
    making,
    'cases',
    [...receivedIn(making), ...COMPLAINTS],
    ['procedure'],
  );
  const ofLaw = (law: boolean | null) =>
    sumOf(
      rows.filter(({ values: [id] }) => {
        const statutory = typeof id === 'string' ? isStatutory(id) : null;
        return statutory === law;
      }),
    );
  const untimed = ofLaw(null);
  const all = sumOf(rows);
  return {
    table: {
      id: 'complaints-by-procedure',
      title: 'Complaints by procedure',
      definition: 'Complaints received in the period, by the procedure that they are under now.',
      base: all,
      rowsAre: 'Procedure',
      ...sharesOf(
        making,
        [
          { label: 'Statutory', n: ofLaw(true) },
          { label: 'Corporate', n: ofLaw(false) },
          ...(untimed > 0 ? [{ label: NOT_RECORDED, n: untimed }] : []),
        ],
        all,
      ),
      cases: askFor(making, 'complaints by procedure received'),
    },
  };
}

export async function teamTable(making: Making): Promise<Made> {
  const rows = await grouped(making, 'cases', [...receivedIn(making), ...COMPLAINTS], ['team']);
  if (!rows.some(({ values: [team] }) => team !== null))
    return left('complaints-by-team', 'No complaint of the period names a team.');
  const all = sumOf(rows);
  const counts = mostFirst(
    rows.flatMap(({ values: [team], n }) => (team === null ? [] : [{ label: String(team), n }])),
  );
  const none = sumOf(rows.filter(({ values: [team] }) => team === null));
  return {
    table: {
      id: 'complaints-by-team',
      title: 'Complaints by team',
      definition:
        'Complaints received in the period, by the team that each is about, as it was called then.',
      base: all,
      rowsAre: 'Team',
      ...sharesOf(making, [...counts, ...(none > 0 ? [{ label: 'No team', n: none }] : [])], all),
      cases: askFor(making, 'complaints by team received'),
    },
  };
}

export const CHANNEL_LABELS = [
  { id: 'staff', label: 'Staff' },
  { id: 'telephone', label: 'Telephone' },
  { id: 'email', label: 'Email' },
  { id: 'letter', label: 'Letter' },
  { id: 'onlineForm', label: 'Online form' },
  { id: 'portal', label: 'Portal' },
  { id: 'inPerson', label: 'In person' },
  { id: 'socialMedia', label: 'Social media' },
  { id: 'mp', label: 'MP' },
  { id: 'councillor', label: 'Councillor' },
  { id: 'ombudsman', label: 'Ombudsman' },
  { id: 'other', label: 'Other' },
];

export async function channelTable(making: Making): Promise<Made> {
  const asked = [...receivedIn(making), ...where('accepted', [1])];
  const rows = await grouped(making, 'cases', asked, ['channel']);
  if (!rows.some(({ values: [channel] }) => channel !== null))
    return left('contact-methods', 'How feedback came in is not recorded.');
  const all = sumOf(rows);
  return {
    table: {
      id: 'contact-methods',
      title: 'How feedback came in',
      definition: 'Records of all types received in the period, by the first way of contact.',
      base: all,
      rowsAre: 'Contact method',
      ...sharesOf(
        making,
        mostFirst(
          rows.map(({ values: [id], n }) => ({ label: labelled(CHANNEL_LABELS, id ?? null), n })),
        ),
        all,
      ),
      cases: askFor(making, 'list cases by email received'),
    },
  };
}

export async function investigationsTable(making: Making): Promise<Made> {
  const asked = [...receivedIn(making), ...COMPLAINTS];
  const cases = await counted(making, 'cases', asked);
  const begun = [...asked, ...whereNot('started', [null])];
  const rows = await grouped(making, 'investigations', begun, ['stage', 'outside']);
  const all = sumOf(rows);
  const some = (at: 0 | 1, value: number) =>
    sumOf(rows.filter(({ values }) => values[at] === value));
  const stages = [...new Set([1, ...rows.map(({ values: [stage] }) => Number(stage))])].sort();
  return {
    table: {
      id: 'cases-and-investigations',
      title: 'Cases and investigations',
      definition:
        'Complaints received in the period, and the investigations of them: one for each team and stage.',
      base: cases,
      rowsAre: 'Count of',
      columns: ['count'],
      rows: [
        { label: 'Cases', values: [cases] },
        { label: 'Investigations', values: [all] },
        { label: 'Within the service', values: [some(1, 0)] },
        { label: 'Outside the service', values: [some(1, 1)] },
        ...stages.map((stage) => ({ label: `Stage ${stage}`, values: [some(0, stage)] })),
      ],
      total: null,
      cases: askFor(making, 'list complaints received'),
    },
  };
}
