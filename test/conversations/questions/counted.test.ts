/**
 * Questions typed to the bot over a seeded council, each answer beside a count that looks at every case. So many cases
 * as `QUESTIONS_CASES` says (`npm run questions`: 20,000); Wednesday 11 March 2026.
 */
import fc from 'fast-check';
import { indexOf } from '../../../services/cases';
import type { CaseView } from '../../../services/cases/view';
import { seed, viewOf } from '../../queries/random-cases';
import {
  AVERAGES,
  FRAMES,
  isComplaint,
  SHARES,
  STANDING,
  TIMED,
  type Holds,
} from '../../queries/typed-questions';
import { openDesk, WHO, type Desk } from '../desk';
import { Chat } from '../script';

const CASES = Number(process.env['QUESTIONS_CASES'] ?? 1_000);
/** The demo council's own words for what the random cases are about. */
const CATEGORIES: Record<string, string> = { Delay: 'delay', Conduct: 'staff' };
const THEMES: Record<string, string> = { Delay: 'contact', Conduct: 'transport' };

let desk: Desk;
let views: CaseView[];
beforeAll(async () => {
  desk = await openDesk();
  const all = { reach: { viewerId: 'count', grants: 'all' as const }, order: 'newest' as const };
  const { cases } = await desk.stores.cases.find(all, { after: null, limit: 100 });
  const random = fc
    .sample(seed, { numRuns: CASES, seed: 5 })
    .map((one, at) => asCase(viewOf(one, at + 100)));
  for (const view of random)
    await desk.stores.cases.insert(
      { ref: view.ref, version: 1, sourceKey: view.ref, index: indexOf(view), view },
      [logged(view)],
    );
  // What was logged in error is in no figure.
  views = [...cases.map(({ view }) => view), ...random].filter((view) => !view.loggedInError);
}, 600_000);
afterAll(() => desk.close(), 120_000);

const asCase = (view: CaseView): CaseView => ({
  ...view,
  problemCategory: CATEGORIES[view.problemCategory ?? ''] ?? null,
  themes: view.themes.map((theme) => THEMES[theme] ?? theme),
});

const logged = ({ ref }: CaseView) =>
  ({
    type: 'noted',
    note: '',
    seq: 1,
    at: '2026-03-11T09:00:00Z',
    by: 'P005',
    commandId: ref,
  }) as const;

const complaints = (...holds: Holds[]): CaseView[] =>
  views.filter((view) => isComplaint(view) && holds.every((one) => one(view)));

const answer = async (text: string): Promise<string> =>
  (await new Chat(desk.bot, WHO.officer).says(text)).reads();

/** The number that an answer gives; null: it gives none. */
function numberIn(said: string, says: RegExp): number | null {
  const found = says.exec(said);
  return found ? Number((found[1] ?? '0').replaceAll(',', '')) : null;
}

it('counts and lists as many as there are, however it is asked', async () => {
  const wrong: string[] = [];
  let asked = 0;
  for (const [words, holds] of [...TIMED, ...STANDING])
    for (const { ask, says } of FRAMES) {
      const said = await answer(ask(words));
      const expected = complaints(holds).length;
      asked += 1;
      if (numberIn(said, says) !== expected)
        wrong.push(`${ask(words)}: ${expected} expected; ${said.slice(0, 400)}`);
    }
  expect(wrong).toEqual([]);
  expect(asked).toBeGreaterThan(150);
}, 600_000);

it('breaks down into what adds up to the whole, by category and by team', async () => {
  const wrong: string[] = [];
  for (const [words, holds] of TIMED)
    for (const [by, value, label] of [
      [
        'category',
        (v: CaseView) => v.problemCategory === 'delay',
        'Delay in a decision or provision',
      ],
      ['theme', (v: CaseView) => v.themes.includes('transport'), 'School transport'],
    ] as const) {
      const said = await answer(`complaints ${words} by ${by}`);
      const expected = complaints(holds, value).length;
      const found = new RegExp(`${label}\\W+(\\d+)`).exec(said);
      if (Number(found?.[1] ?? 0) !== expected)
        wrong.push(`${words} by ${by}: ${expected} expected; ${said.slice(0, 600)}`);
    }
  expect(wrong).toEqual([]);
}, 600_000);

it('gives shares with their base, and days as mean and median', async () => {
  for (const { ask, base, counted } of SHARES) {
    const of = complaints(base);
    const n = of.filter(counted).length;
    expect([ask, await answer(ask)]).toEqual([
      ask,
      expect.stringContaining(`${n} of ${of.length} complaints`),
    ]);
  }
  for (const { ask, of } of AVERAGES) {
    const days = complaints(of)
      .flatMap((view) => view.due.find(({ id }) => id === 'stage1.response')?.days ?? [])
      .sort((a, b) => a - b);
    const median = (days[(days.length - 1) >> 1]! + days[days.length >> 1]!) / 2;
    expect([ask, await answer(ask)]).toEqual([
      ask,
      expect.stringContaining(`(median ${median}), over ${days.length} answered`),
    ]);
  }
}, 600_000);
