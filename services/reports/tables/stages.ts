/** Beyond stage 1, and how each stage stood against its dates. */
import { addDays } from '../../timescale';
import {
  askFor,
  COMPLAINTS,
  counted,
  dayIn,
  EVER,
  grouped,
  NEVER,
  receivedIn,
  sumOf,
  where,
  whereNot,
  type Made,
  type Making,
} from '../making';

export async function beyondStageOne(making: Making): Promise<Made> {
  const asked = [...dayIn(making, 'started'), ...COMPLAINTS];
  const later = async (stages: number[]) =>
    counted(making, 'investigations', [...asked, ...where('stage', stages)], 'cases');
  const ombudsman = await counted(making, 'cases', [
    ...dayIn(making, 'ombudsmanAsked'),
    ...COMPLAINTS,
  ]);
  const cases = await later([2, 3]);
  return {
    table: {
      id: 'beyond-stage-1',
      title: 'Beyond stage 1',
      definition:
        'Complaints whose stage 2 or 3 started in the period, whenever they were received; those that the Ombudsman asked about in the period stand apart and are not among the cases.',
      base: cases,
      rowsAre: 'Stage',
      columns: ['count'],
      rows: [
        { label: 'Stage 2', values: [await later([2])] },
        { label: 'Stage 3', values: [await later([3])] },
        { label: 'Ombudsman', values: [ombudsman] },
        { label: 'Cases', values: [cases] },
      ],
      total: null,
      cases: askFor(making, 'list complaints that went to stage 2 received'),
    },
  };
}

export async function complianceTable(making: Making): Promise<Made> {
  const asked = [...receivedIn(making), ...COMPLAINTS, ...where('excluded', [0])];
  const timed = [...asked, { column: 'target', from: EVER, to: NEVER }] as typeof asked;
  const answered = await grouped(
    making,
    'investigations',
    [...timed, ...whereNot('answered', [null])],
    ['stage', 'compliance'],
  );
  const begun = whereNot('started', [null]);
  const open = [...asked, ...begun, ...where('answered', [null]), ...where('withdrawn', [null])];
  const due = async (from: string, to: string) =>
    grouped(making, 'investigations', [...open, { column: 'target', from, to }] as typeof asked, [
      'stage',
    ]);
  const [late, early] = [await due(EVER, addDays(making.asAt, -1)), await due(making.asAt, NEVER)];
  const stages = [...answered, ...late, ...early].map(({ values: [stage] }) => Number(stage));
  const at = (rows: typeof answered, stage: number, stood?: number) =>
    sumOf(
      rows.filter(
        ({ values }) => values[0] === stage && (stood === undefined || values[1] === stood),
      ),
    );
  const row = (stage: number) => [
    at(answered, stage, 1),
    at(answered, stage, 2),
    at(answered, stage, 3),
    at(early, stage),
    at(late, stage),
  ];
  const rows = [...new Set(stages)]
    .sort((a, b) => a - b)
    .map((stage) => ({ label: `Stage ${stage}`, values: row(stage) }));
  return {
    table: {
      id: 'compliance-by-stage',
      title: 'Target and lawful maximum, by stage',
      definition:
        'Investigations of complaints received in the period that have a date: answered within the target; after it and within the lawful maximum; later; open and not yet past the target; open and past it. Each counts once; what is left out of timescale figures is not among them.',
      base: sumOf(answered) + sumOf(late) + sumOf(early),
      rowsAre: 'Stage',
      columns: [
        'within target',
        'within lawful maximum',
        'late',
        'open not yet due',
        'open and late',
      ],
      rows,
      total: row(0).map((_, k) => rows.reduce((sum, { values }) => sum + (values[k] ?? 0), 0)),
      cases: askFor(making, 'list complaints received'),
    },
  };
}
