import { summaryOf } from '../../services/reports/summary';
import { BLACKPOOL, EVERYTHING } from './forms/sample';

describe('a report in a glance', () => {
  test('has the four figures that are looked for first, as the tables have them', () => {
    expect(summaryOf(BLACKPOOL).figures).toEqual([
      { label: 'Complaints received', figure: '125', beside: null },
      { label: 'Compliments', figure: '39', beside: null },
      { label: 'Answered in time', figure: '64.8%', beside: '81 of 125' },
      { label: 'Upheld', figure: '9', beside: 'and 19 partially, of 125' },
    ]);
  });

  test('has complaints along the year, what does not add up, and whether figures can change', () => {
    expect(summaryOf(EVERYTHING)).toMatchObject({
      title: 'Complaints and compliments: annual report 2014/15',
      period: '1 April 2014 to 31 March 2015',
      chart: { bars: [{ count: 31 }, { count: 36 }, { count: 32 }, { count: 26 }] },
      failing: [
        '2013/14 as published: the quarters by type add up to 354, the year is printed as 355.',
      ],
      standing: expect.stringContaining('provisional'),
    });
  });

  test('leaves out what the tables do not give, and a chart with a figure withheld', () => {
    const table = BLACKPOOL.tables.find(({ id }) => id === 'complaints-by-service-and-quarter')!;
    const hidden = { ...table, total: [{ withheld: 'small' as const }, ...table.total!.slice(1)] };
    expect(summaryOf({ ...BLACKPOOL, tables: [hidden] })).toMatchObject({
      figures: [{ label: 'Complaints received', figure: '125' }],
      chart: null,
    });
    expect(summaryOf({ ...BLACKPOOL, tables: [] })).toMatchObject({ figures: [], chart: null });
  });
});
