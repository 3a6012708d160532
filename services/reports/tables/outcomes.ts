/** What was found, whether in time, and how long it took. */
import type { FigureRow } from '../../cases/figure-query';
import { medianOf } from '../../queries';
import { meanOf, percentOf } from '../fractions';
import { isStatutory } from '../../timescale';
import {
  askFor,
  COMPLAINTS,
  dayIn,
  grouped,
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
import type { OutcomeValue, ReportRow, TimescaleValue } from '../types';

export async function outcomesByService(making: Making): Promise<Made> {
  const rows = await grouped(
    making,
    'cases',
    [...receivedIn(making), ...COMPLAINTS],
    ['service', { month: 'received' }, 'outcome'],
  );
  const values = (some: readonly FigureRow[]): OutcomeValue[] => {
    const found = (outcome: string) =>
      spread(
        making,
        some.filter(({ values: each }) => each[2] === outcome),
        1,
      );
    const [upheld, partially, all] = [
      found('upheld'),
      found('partiallyUpheld'),
      spread(making, some, 1),
    ];
    return all.map((n, at) => ({
      upheld: upheld[at] ?? 0,
      partiallyUpheld: partially[at] ?? 0,
      received: n,
    }));
  };
  return {
    table: {
      id: 'outcomes-by-service-and-quarter',
      title: 'Complaints upheld, by service and quarter',
      definition:
        'Complaints received in the quarter, and how many of them were found upheld or partially upheld at stage 1; of several teams, upheld beside not upheld is partial.',
      base: sumOf(rows),
      rowsAre: 'Service',
      columns: making.spans.map(({ name }) => name),
      rows: servicesIn(
        making,
        rows.map(({ values: [service] }) => service ?? null),
      ).map((service) => ({
        label: service ?? NOT_RECORDED,
        values: values(rows.filter(({ values: each }) => each[0] === service)),
      })),
      total: values(rows),
      cases: askFor(making, 'list upheld complaints received'),
    },
  };
}

const OUTCOMES: readonly [string, string][] = [
  ['upheld', 'Upheld'],
  ['partiallyUpheld', 'Partially upheld'],
  ['notUpheld', 'Not upheld'],
  ['withdrawn', 'Withdrawn'],
  ['noFinding', 'No finding'],
  ['questionAnswered', 'Question answered'],
  ['notRecorded', NOT_RECORDED],
];

export async function outcomesOfStageOne(making: Making): Promise<Made> {
  const asked = [...dayIn(making, 'ended'), ...COMPLAINTS, ...where('stage', [1])];
  const rows = await grouped(making, 'investigations', asked, ['outcome']);
  // What was withdrawn needs no other outcome.
  const bare = [...asked, ...where('outcome', [null]), ...whereNot('withdrawn', [null])];
  const withdrawn = sumOf(await grouped(making, 'investigations', bare));
  const n = (outcome: string | null) =>
    sumOf(rows.filter(({ values: [each] }) => each === outcome));
  const counts = OUTCOMES.map(([id, label]) => ({
    label,
    n: n(id) + (id === 'withdrawn' ? withdrawn : id === 'notRecorded' ? n(null) - withdrawn : 0),
  }));
  const all = sumOf(rows);
  return {
    table: {
      id: 'outcomes-stage-1',
      title: 'Outcomes at stage 1',
      definition:
        'Stage 1 investigations of complaints that were closed (else answered) in the period, whenever the complaint was received; withdrawn ones included.',
      base: all,
      rowsAre: 'Outcome',
      ...sharesOf(making, counts, all),
      cases: askFor(making, 'list upheld complaints answered'),
    },
  };
}

const RULES = {
  standard: {
    column: 'metStandard',
    says: 'by the standard date of the procedure',
  },
  allocated: {
    column: 'metAllocated',
    says: 'by the date first given: the standard one, or the later one allocated at the start',
  },
  extended: {
    column: 'metExtended',
    says: 'by the standard date, or by a lawful extension of it of which the complainant was told in time',
  },
} as const;

export async function timescalesMet(making: Making): Promise<Made> {
  const { timescalesMetRule, withdrawnInBase, percentDecimals } = making.council.report;
  const rule = RULES[timescalesMetRule];
  const by = ['service', { month: 'received' }];
  const all = [...receivedIn(making), ...COMPLAINTS, ...where('excluded', [0])];
  const standing = where('withdrawn', [null]);
  const total = await grouped(making, 'cases', withdrawnInBase ? all : [...all, ...standing], by);
  const met = await grouped(making, 'cases', [...all, ...standing, ...where(rule.column, [1])], by);
  const row = (label: string, keep: (one: FigureRow) => boolean): ReportRow => {
    const [some, base] = [
      spread(making, met.filter(keep), 1),
      spread(making, total.filter(keep), 1),
    ];
    const shares = base.map((of, at) => percentOf(some[at] ?? 0, of, percentDecimals));
    return {
      label,
      values: base.map(
        (of, at): TimescaleValue => ({
          met: some[at] ?? 0,
          total: of,
          percent: shares[at]?.value ?? null,
        }),
      ),
      exact: shares.map(({ exact }) => exact),
    };
  };
  const whole = row('', () => true);
  return {
    table: {
      id: 'timescales-met-by-service-and-quarter',
      title: 'Complaints answered in time, by service and quarter',
      definition: `Complaints received in the quarter: how many had every stage 1 investigation answered ${rule.says}. ${withdrawnInBase ? 'Open and withdrawn ones are in the total and not met' : 'Open ones are in the total and not met; withdrawn ones are in neither'}; those left out of timescale figures are in neither.`,
      base: sumOf(total),
      rowsAre: 'Service',
      columns: making.spans.map(({ name }) => name),
      rows: servicesIn(
        making,
        total.map(({ values: [service] }) => service ?? null),
      ).map((service) => row(service ?? NOT_RECORDED, ({ values: each }) => each[0] === service)),
      total: whole.values,
      totalExact: whole.exact ?? [],
      cases: askFor(making, 'list complaints answered late received'),
    },
  };
}

export async function daysToClose(making: Making): Promise<Made> {
  const rows = await grouped(
    making,
    'investigations',
    [...dayIn(making, 'ended'), ...COMPLAINTS, ...where('stage', [1]), ...whereNot('days', [null])],
    ['procedure', 'days'],
  );
  const { meanDecimals } = making.council.report;
  const row = (label: string, law: boolean | 'all'): ReportRow => {
    const own = rows.filter(({ values: [id] }) => law === 'all' || isStatutory(String(id)) === law);
    const counts = own.map(({ values, n }) => ({ value: Number(values[1]), n }));
    const sum = counts.reduce((so, { value, n }) => so + value * n, 0);
    const mean = meanOf(sum, sumOf(own), meanDecimals);
    return {
      label,
      values: [mean.value, medianOf(counts), sumOf(own)],
      exact: [mean.exact, null, null],
    };
  };
  return {
    table: {
      id: 'days-to-close-stage-1',
      title: 'Working days to answer at stage 1',
      definition:
        'Working days from the day the clock of stage 1 started to the answer, over stage 1 investigations of complaints that were closed in the period and have an answer.',
      base: sumOf(rows),
      rowsAre: 'Procedure',
      columns: ['mean', 'median', 'n'],
      rows: [row('Statutory', true), row('Corporate', false), row('All', 'all')],
      total: null,
      cases: askFor(making, 'list complaints answered'),
    },
  };
}
