/**
 * Each number is asked by every way that gives it, and there is one value: typed, as a list, on the team's card and in the
 * report (the summary beside the team's card: test/bot/rounds/summary). Wed 11 March 2026, the financial year 2025/26.
 */
import { loadCouncil } from '../../../services/councils';
import { makeReport, type Report } from '../../../services/reports';
import { openDesk, PRIYA, SAM, WHO, type Desk } from '../desk';
import { Chat } from '../script';

const AT = '2026-03-10T09:00:00Z';

let desk: Desk;
let report: Report;
beforeAll(async () => {
  desk = await openDesk();
  const about = (receivedOn: string, over: object = {}) => desk.logged({ receivedOn, ...over });
  const refs = [
    await about('2026-02-10'),
    await about('2026-02-12', { channel: 'email' }),
    await about('2026-03-02', { counted: { lookedAfter: true } }),
    await about('2026-03-03', { counted: { madeByChild: true } }),
    await about('2025-11-20', { channel: 'email' }),
    await about('2025-06-05'),
  ];
  for (const [at, outcome] of (['upheld', 'partiallyUpheld', 'notUpheld'] as const).entries())
    await desk.done(
      refs[at + 3]!,
      PRIYA,
      AT,
      { type: 'takeOn' },
      { type: 'recordOutcome', outcome, points: [] } as never,
      { type: 'respond', on: '2026-03-10' } as never,
    );
  await desk.done(refs[0]!, SAM, AT, {
    type: 'categorise',
    problemCategory: 'delay',
    themes: [],
  } as never);
  report = await makeReport(
    {
      council: loadCouncil('demo'),
      figures: desk.stores.figures,
      published: [],
    },
    { year: '2025/26', asAt: '2026-03-11' },
    '2026-03-11',
  );
});
afterAll(() => desk.close());

const says = async (who: keyof typeof WHO, text: string): Promise<string> =>
  (await new Chat(desk.bot, WHO[who]).says(text)).seen.texts.join('\n');

/** The number that an answer begins with, that its list has, or none. */
function numberOf(said: string): number {
  const found = /(?:^|: )(\d+) (?:cases?|complaints?|compliments?)\b/m.exec(said);
  return found ? Number(found[1]) : /^(?:None|There are none)/m.test(said) ? 0 : NaN;
}

const rowsOf = (said: string, row: string): number =>
  Number(new RegExp(`^${row}: (\\d+)$`, 'm').exec(said)?.[1] ?? NaN);

const whole = (id: string): unknown =>
  report.tables.find((table) => table.id === id)?.total?.at(-1);
const cell = (id: string, row: string): unknown =>
  report.tables.find((table) => table.id === id)?.rows.find(({ label }) => label === row)
    ?.values[0];

describe('one truth', () => {
  it.each([
    ['complaints', () => whole('complaints-by-service-and-quarter')],
    [
      'complaints made by children',
      () => cell('looked-after-and-children', 'Complaints made by children'),
    ],
    [
      'complaints about looked after children',
      () => cell('looked-after-and-children', 'Complaints about looked-after children'),
    ],
    ['statutory complaints', () => cell('complaints-by-procedure', 'Statutory')],
    ['corporate complaints', () => cell('complaints-by-procedure', 'Corporate')],
  ])('%s of the year: counted, listed and in the report', async (words, printed) => {
    const counted = numberOf(await says('officer', `how many ${words} received in 25/26`));
    const listed = numberOf(await says('officer', `list ${words} received in 25/26`));
    expect([words, counted, listed]).toEqual([words, printed(), printed()]);
  });

  it.each(['month', 'category', 'team', 'contact method', 'service'])(
    'complaints of the year by %s add up to the same',
    async (by) => {
      const said = await says('officer', `how many complaints received in 25/26 by ${by}`);
      expect(numberOf(said)).toBe(whole('complaints-by-service-and-quarter'));
    },
  );

  it('upheld: counted of what was received in the year, as the report counts it', async () => {
    const { upheld, partiallyUpheld } = whole('outcomes-by-service-and-quarter') as {
      upheld: number;
      partiallyUpheld: number;
    };
    const both = await says(
      'officer',
      'how many complaints received in 25/26 were upheld or partially upheld',
    );
    expect([numberOf(both), upheld > 0]).toEqual([upheld + partiallyUpheld, true]);
  });

  it('by the way they came: each row as in the report of complaints and all else together', async () => {
    const said = await says('officer', 'everything received in 25/26 by contact method');
    expect(rowsOf(said, 'by email')).toBe(cell('contact-methods', 'Email'));
  });

  it('open, late, unallocated: typed, on the team’s card and in its lists', async () => {
    const card = await says('manager', 'how’s my team doing?');
    const onCard = (what: string) => Number(new RegExp(`(\\d+) ${what}`).exec(card)?.[1] ?? NaN);
    expect(onCard('open')).toBe(numberOf(await says('manager', 'how many open')));
    const late = numberOf(await says('manager', 'how many are late'));
    expect([onCard('late'), numberOf(await says('manager', 'what’s late'))]).toEqual([late, late]);
    const nobody = numberOf(await says('manager', 'how many have no investigator'));
    expect([onCard('not allocated'), late > 0]).toEqual([nobody, true]);
  });
});
