/**
 * Random cases of each council, against the plainest reading of the definitions: straight from the lines of the file, one
 * loop a table, with nothing of the product but the names of its lists.
 */
import fc from 'fast-check';
import type { Report } from '../../services/reports';
import type { CaseLine } from '../../services/interchange/line';
import { aLine } from '../interchange/arbitrary';
import { englandAndWales } from '../../services/timescale';
import { reportOn, worldOf } from './support';

const COUNCILS = [
  'blackpool-2014-15',
  'shropshire-2015-16',
  'shropshire-2020-21',
  'shropshire-2024-25',
  'warwickshire-2023-24',
  'england-2026',
] as const;
const YEARS = ['2015/16', '2023/24', '2024/25', '2025/26'] as const;

const quarterOf = (day: string) => Math.floor(((Number(day.slice(5, 7)) + 8) % 12) / 3);
const yearOf = (day: string) => {
  const first = Number(day.slice(0, 4)) - (Number(day.slice(5, 7)) < 4 ? 1 : 0);
  return `${first}/${String((first + 1) % 100).padStart(2, '0')}`;
};

type Lines = readonly CaseLine[];
const sums = (lines: Lines): number[] => {
  const each = [0, 1, 2, 3].map(
    (quarter) => lines.filter(({ received }) => quarterOf(received) === quarter).length,
  );
  return [...each, lines.length];
};

const row = (report: Report, id: string, label: string) =>
  report.tables.find((one) => one.id === id)?.rows.find((one) => one.label === label)?.values;
const total = (report: Report, id: string) => report.tables.find((one) => one.id === id)?.total;
const cell = (report: Report, id: string, label: string, column: string) => {
  const table = report.tables.find((one) => one.id === id);
  return row(report, id, label)?.[table!.columns.indexOf(column)];
};

/** Upheld beside anything else that was found is partial; what is no finding weighs nothing. */
function together(outcomes: readonly string[]): string | null {
  const found = outcomes.filter((one) => /upheld$/i.test(one));
  if (found.length === 0) return null;
  return found.every((one) => one === found[0]) ? (found[0] ?? null) : 'partiallyUpheld';
}

const stageOne = (line: CaseLine) => line.investigations.filter(({ stage }) => stage === 1);
const outcomeOf = (line: CaseLine) =>
  together(stageOne(line).flatMap(({ outcome }) => outcome ?? []));

/** No two with the same reference; teams apart at each stage, as the format wants it. */
const linesOf = (councilId: string) => {
  const { council } = worldOf(councilId);
  return fc
    .uniqueArray(aLine(council), { minLength: 1, maxLength: 25, selector: ({ ref }) => ref })
    .filter((lines) => lines.every((line) => accepts(councilId, line)));
};

const worlds = new Map<string, ReturnType<typeof worldOf>>();
const world = (id: string) => {
  const known = worlds.get(id) ?? worldOf(id);
  worlds.set(id, known);
  return known;
};
const accepts = (id: string, line: CaseLine) => world(id).checker.check(line).line !== null;

const TYPES: readonly [label: string, id: string, is: (line: CaseLine) => boolean][] = [
  ['Complaints', 'complaints', ({ feedbackType }) => feedbackType === 'complaint'],
  [
    'Compliments',
    'compliments',
    ({ feedbackType, accepted }) => feedbackType === 'compliment' && accepted === true,
  ],
  ['Comments', 'comments', ({ feedbackType }) => feedbackType === 'comment'],
  ['MP enquiries', 'enquiries-mp', ({ enquiry }) => enquiry?.kind === 'mp'],
  ['Councillor enquiries', 'enquiries-councillor', ({ enquiry }) => enquiry?.kind === 'councillor'],
  ['Ombudsman enquiries', 'ombudsman', ({ enquiry }) => enquiry?.kind === 'ombudsman'],
];

function receivedAsIs(report: Report, lines: Lines, services: readonly string[]): void {
  for (const [label, id, is] of TYPES) {
    const own = lines.filter(is);
    const said = row(report, 'feedback-by-type-and-quarter', label);
    expect([label, said ?? [0, 0, 0, 0, 0]]).toEqual([label, sums(own)]);
    if (!said) continue;
    for (const service of services)
      expect([id, service, row(report, `${id}-by-service-and-quarter`, service)]).toEqual([
        ...[id, service],
        sums(own.filter((line) => line.service === service)),
      ]);
    expect([id, total(report, `${id}-by-service-and-quarter`)]).toEqual([id, sums(own)]);
  }
}

function outcomesAsIs(report: Report, complaints: Lines): void {
  const all = total(report, 'outcomes-by-service-and-quarter')?.at(-1);
  const found = (outcome: string) => complaints.filter((one) => outcomeOf(one) === outcome).length;
  expect(all).toEqual({
    ...{ upheld: found('upheld'), partiallyUpheld: found('partiallyUpheld') },
    received: complaints.length,
  });
}

function closedAsIs(report: Report, lines: Lines, year: string): void {
  const ended = lines
    .filter(({ feedbackType }) => feedbackType === 'complaint')
    .flatMap(stageOne)
    .filter(({ closed, responded }) => yearOf(closed ?? responded ?? '0001-01-01') === year);
  for (const [label, outcome] of [
    ['Upheld', 'upheld'],
    ['Partially upheld', 'partiallyUpheld'],
    ['Not upheld', 'notUpheld'],
    ['No finding', 'noFinding'],
    ['Question answered', 'questionAnswered'],
  ] as const)
    expect([label, cell(report, 'outcomes-stage-1', label, 'count') ?? 0]).toEqual([
      label,
      ended.filter((one) => one.outcome === outcome).length,
    ]);
}

function stagesAsIs(report: Report, lines: Lines, complaints: Lines, year: string): void {
  const all = lines.filter(({ feedbackType }) => feedbackType === 'complaint');
  const begun = (stages: number[]) =>
    all.filter(({ investigations }) =>
      investigations.some(
        ({ stage, started }) => stages.includes(stage) && yearOf(started) === year,
      ),
    ).length;
  const said = (label: string) => row(report, 'beyond-stage-1', label)?.[0];
  expect([said('Stage 2'), said('Stage 3'), said('Cases')]).toEqual([
    ...[begun([2]), begun([3]), begun([2, 3])],
  ]);
  expect(said('Ombudsman')).toBe(
    all.filter(({ ombudsman }) => ombudsman && yearOf(ombudsman.received) === year).length,
  );
  const works = complaints.flatMap(({ investigations }) => investigations);
  const counts = (label: string) => row(report, 'cases-and-investigations', label)?.[0];
  expect([counts('Cases'), counts('Investigations'), counts('Outside the service')]).toEqual([
    ...[complaints.length, works.length],
    works.filter(({ outsideService }) => outsideService).length,
  ]);
}

function peopleAsIs(report: Report, complaints: Lines): void {
  const said = (label: string) => row(report, 'looked-after-and-children', label)?.[0];
  expect(said('Complaints about looked-after children')).toBe(
    complaints.filter(({ lookedAfterChild }) => lookedAfterChild === true).length,
  );
  expect(said('Complaints with an advocate')).toBe(
    complaints.filter(({ complainant }) => complainant.advocate).length,
  );
  const keys = complaints.flatMap(({ complainant }) => complainant.key ?? []);
  const times = (key: string) => keys.filter((one) => one === key).length;
  const again = row(
    report,
    'repeat-complainants',
    'Complaints from people with more than one stage 1 complaint',
  );
  if (keys.length > 0) expect(again?.[0]).toBe(keys.filter((key) => times(key) > 1).length);
}

/** Ten working days from receipt; the corporate procedure has no time, so nothing under it is in time. */
function timesAsIs(report: Report, complaints: Lines): void {
  const calendar = englandAndWales();
  const counted = complaints.flatMap((line) => {
    const works = stageOne(line).filter((one) => one.excludedFromTimescales === null);
    return line.withdrawn !== null || (works.length === 0 && stageOne(line).length > 0)
      ? []
      : [{ line, works }];
  });
  const met = counted.filter(
    ({ line, works }) =>
      line.procedure === 'warwickshire-statutory' &&
      works.length > 0 &&
      works.every(
        ({ responded }) =>
          responded !== null && Number(calendar.countWorkingDays(line.received, responded)) <= 10,
      ),
  );
  expect(total(report, 'timescales-met-by-service-and-quarter')?.at(-1)).toMatchObject({
    ...{ met: met.length, total: counted.length },
  });
}

/** Half up, from the sum: no other rounding before. */
function daysAsIs(report: Report, lines: Lines, year: string): void {
  const calendar = englandAndWales();
  const days = lines
    .filter(({ procedure }) => procedure === 'warwickshire-statutory')
    .flatMap((line) =>
      stageOne(line)
        .filter(({ closed, responded }) => responded && yearOf(closed ?? responded) === year)
        .map(({ responded }) => Number(calendar.countWorkingDays(line.received, responded!))),
    );
  const sum = days.reduce((so, n) => so + n, 0);
  const mean =
    days.length === 0 ? null : Math.floor((sum * 20 + days.length) / (2 * days.length)) / 10;
  const said = row(report, 'days-to-close-stage-1', 'Statutory');
  expect([said?.[0], said?.[2]]).toEqual([mean, days.length]);
}

it('warwickshire-2023-24: in time by the standard date, and working days to the answer', async () => {
  const id = 'warwickshire-2023-24';
  await fc.assert(
    fc.asyncProperty(linesOf(id), fc.constantFrom(...YEARS), async (lines, year) => {
      const report = await reportOn(world(id), lines, { year });
      timesAsIs(
        report,
        lines.filter(
          ({ received, feedbackType }) => feedbackType === 'complaint' && yearOf(received) === year,
        ),
      );
      daysAsIs(report, lines, year);
    }),
    { numRuns: 30 },
  );
});

/** The line as it would have been written on that day; null: not yet at all. */
function writtenOn(line: CaseLine, day: string): CaseLine | null {
  if (line.received > day) return null;
  const by = <T extends string | null>(on: T) => (on !== null && on <= day ? on : null);
  const investigations = line.investigations
    .filter(({ started }) => started <= day)
    .map((one) => {
      const [responded, closed] = [by(one.responded), by(one.closed)];
      const undone = (one.responded ?? one.closed) !== null && (responded ?? closed) === null;
      return {
        ...{ ...one, responded, closed },
        ...(undone
          ? { outcome: null, remedies: [], learning: [], actions: [], delayReason: null }
          : {}),
        extension: one.extension && one.extension.grantedOn <= day ? one.extension : null,
        holdingLetters: one.holdingLetters.filter((on) => on <= day),
      };
    });
  const { ombudsman } = line;
  const known =
    ombudsman && (ombudsman.decidedOn ?? ombudsman.responded ?? ombudsman.received) <= day;
  return {
    ...{
      ...line,
      investigations,
      withdrawn: by(line.withdrawn),
      acknowledged: by(line.acknowledged),
    },
    ombudsman:
      ombudsman === null || ombudsman.received > day
        ? null
        : {
            ...ombudsman,
            responded: by(ombudsman.responded),
            decidedOn: known ? by(ombudsman.decidedOn) : null,
            decision: known ? ombudsman.decision : 'awaited',
          },
  };
}

const answeredAndOpen = ({ investigations }: CaseLine, day: string): boolean =>
  investigations.some(
    ({ responded, closed }) =>
      responded !== null && responded <= day && closed !== null && closed > day,
  );

it.each(['warwickshire-2023-24', 'shropshire-2024-25'])(
  '%s: as at a day, the report is that of what had been written by then',
  async (id) => {
    const days = fc.constantFrom('2023-05-20', '2024-07-15', '2024-11-30', '2025-09-01');
    await fc.assert(
      fc.asyncProperty(linesOf(id), fc.constantFrom(...YEARS), days, async (lines, year, asAt) => {
        const then = lines.flatMap((line) => writtenOn(line, asAt) ?? []);
        fc.pre(then.every((line) => accepts(id, line)));
        // What is kept of an ending is its closing alone: answered by that day and closed after it is not told yet.
        fc.pre(!lines.some((line) => answeredAndOpen(line, asAt)));
        const [late, early] = [
          await reportOn(world(id), lines, { year, asAt }),
          await reportOn(world(id), then, { year, asAt }),
        ];
        expect(late.tables).toEqual(early.tables);
      }),
      { numRuns: 30 },
    );
  },
);

it.each(COUNCILS)('%s: tables are what a plain count of the lines gives', async (councilId) => {
  const { council } = world(councilId);
  await fc.assert(
    fc.asyncProperty(linesOf(councilId), fc.constantFrom(...YEARS), async (lines, year) => {
      const report = await reportOn(world(councilId), lines, { year });
      const now = lines.filter(({ received }) => yearOf(received) === year);
      const complaints = now.filter(({ feedbackType }) => feedbackType === 'complaint');
      receivedAsIs(report, now, council.services);
      outcomesAsIs(report, complaints);
      closedAsIs(report, lines, year);
      stagesAsIs(report, lines, complaints, year);
      peopleAsIs(report, complaints);
      expect(report.checks.filter(({ holds }) => !holds)).toEqual([]);
    }),
    { numRuns: 15 },
  );
});
