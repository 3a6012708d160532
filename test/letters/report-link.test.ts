/** A link to a report, 20 March 2026: for whoever asked, while they may, and nobody else. */
import { startOf } from './link-desk';

const NOW = Date.parse('2026-03-20T10:00:00Z');

describe('a link to a report', () => {
  let desk: Awaited<ReturnType<typeof startOf>>;
  beforeAll(async () => {
    desk = await startOf();
  });
  afterAll(() => desk.close());

  const tokenFor = async (personId: string, over: object = {}) => {
    const order = {
      ...{ what: 'report', personId, from: '2025-04-01', to: '2026-03-31', service: null },
      ...{ asAt: '2026-03-20', safe: true, format: 'csv', ...over },
    };
    return (await desk.links.issue(order, NOW))!.url.split('/').at(-1)!;
  };

  it('opens the file for the complaints officer', async () => {
    const file = await desk.open(await tokenFor('P005'), NOW);
    expect(file?.name).toBe('Report 2025-26.csv');
    expect(file?.body.toString()).toContain('complaints-by-service-and-quarter');
  });

  it.each([
    ['somebody who may have no reports', 'P006', {}],
    ['nobody of the directory', 'P999', {}],
    ['a form that there is not', 'P005', { format: 'exe' }],
    ['days that are none', 'P005', { from: '2025-02-30' }],
  ])('opens nothing for %s', async (_, personId, over) => {
    expect(await desk.open(await tokenFor(personId, over), NOW)).toBeNull();
  });

  it('is over after its hour', async () => {
    expect(await desk.open(await tokenFor('P005'), NOW + 61 * 60_000)).toBeNull();
  });
});
