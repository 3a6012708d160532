import fc from 'fast-check';
import { planOf } from '../../../services/reports/forms/plan';
import type { Report } from '../../../services/reports/types';
import { BLACKPOOL, EVERYTHING } from './sample';

const IDS = EVERYTHING.tables.map(({ id }) => id);

describe('the order of a report', () => {
  test('property: every table stands in it once, numbered as it is read, whatever sections name', () => {
    const sections = fc.array(
      fc.record({
        id: fc.string(),
        title: fc.string(),
        sentences: fc.array(fc.string()),
        tables: fc.array(fc.oneof(fc.constantFrom(...IDS), fc.string())),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(sections, fc.subarray([...EVERYTHING.tables]), (named, tables) => {
        const report: Report = { ...EVERYTHING, sections: named, tables };
        const planned = planOf(report).chapters.flatMap((chapter) => chapter.tables);
        expect(planned.map(({ table }) => table.id).sort()).toEqual(
          tables.map(({ id }) => id).sort(),
        );
        expect(planned.map(({ number }) => number)).toEqual(planned.map((_, at) => at + 1));
      }),
    );
  });

  test('says every note, and one under two tables by one number', () => {
    const { notes, general, chapters } = planOf(BLACKPOOL);
    expect(notes.map(({ number }) => number)).toEqual(notes.map((_, at) => at + 1));
    for (const { says } of BLACKPOOL.notes)
      expect(notes.filter((note) => note.says === says)).toHaveLength(1);
    expect(general.map(({ says }) => says).join()).toContain('records no themes');
    const under = (id: string) =>
      chapters.flatMap(({ tables }) => tables).find(({ table }) => table.id === id)!.notes;
    expect(under('comparison')).toEqual(
      expect.arrayContaining([...under('feedback-by-type-and-quarter')]),
    );
  });

  test('puts the chapters of the report first, and the usual ones for what is left', () => {
    expect(planOf(EVERYTHING).chapters.map(({ title }) => title)).toEqual([
      'Overview',
      'All feedback',
      'Complaints',
      'Outcomes and remedies',
      'Time taken',
      'Beyond stage 1 and the ombudsman',
      'Compliments, comments and enquiries',
      'Compared with earlier years',
      'Other figures',
    ]);
  });
});
