/** A new bank holiday is a reviewed change: previewed, applied, taken back. */
import * as check from '../../../bot/cli/check';
import { loadCalendar } from '../../../bot/host/calendar';
import type { CaseView } from '../../../services/cases/view';
import { openStores } from '../../../services/stores';
import { Desk, PRIYA, SAM } from '../../cases/support';
import { Terminal } from './io';

const feed = (...dates: string[]) =>
  JSON.stringify({
    'england-and-wales': {
      division: 'england-and-wales',
      events: dates.map((date) => ({
        title: 'Bank holiday for a test',
        date,
        notes: '',
        bunting: true,
      })),
    },
  });

let terminal: Terminal;
let file: string;
let before: Map<string, CaseView>;
let refs: Record<'moving' | 'promised' | 'earlier' | 'closed' | 'untimed', string>;

async function withDesk<T>(work: (desk: Desk) => Promise<T>): Promise<T> {
  const stores = await openStores({ dataDir: terminal.folder });
  try {
    return await work(new Desk(stores.cases));
  } finally {
    await stores.close();
  }
}

const views = () =>
  withDesk(async (desk) => {
    const all = await Promise.all(Object.values(refs).map((ref) => desk.store.get(ref)));
    return new Map(all.map((stored) => [stored!.ref, stored!.view]));
  });
const dueOn = (all: Map<string, CaseView>, ref: string) =>
  all.get(ref)!.due.find(({ id }) => id === 'stage1.response')!;

beforeEach(async () => {
  terminal = new Terminal('2026-04-30T09:00:00.000Z', { CANDOUR_COUNCIL: 'demo' });
  file = terminal.file('new.json', feed('2026-05-08'));
  refs = await withDesk(async (desk) => {
    const log = async (receivedOn: string, more = {}) =>
      (await desk.log({ receivedOn, ...more }, SAM, '2026-04-29')).ref;
    const moving = await log('2026-04-28');
    const promised = await log('2026-04-28');
    await desk.does(SAM, '2026-04-29', promised, { type: 'accept' });
    await desk.does(SAM, '2026-04-29', promised, {
      type: 'assign',
      teamId: 'T06',
      teamName: 'DCT',
      investigatorId: PRIYA,
    });
    await desk.does(PRIYA, '2026-04-30', promised, {
      type: 'sendHoldingLetter',
      on: '2026-04-30',
      promised: '2026-05-20',
    });
    const earlier = await log('2026-03-02');
    const closed = await log('2026-04-28');
    await desk.does(SAM, '2026-04-29', closed, { type: 'withdraw', on: '2026-04-29' });
    const untimed = await log('2026-04-28', {
      feedbackType: 'compliment',
      words: 'she rang us back every single time',
    });
    return { moving, promised, earlier, closed, untimed };
  });
  before = await views();
});

afterEach(() => terminal.close());

describe('the preview', () => {
  it('shows old and new: due Wed 13 May 2026 becomes Thu 14 May, as Fri 8 May is a bank holiday', async () => {
    expect(await terminal.run(check, '--calendar', file)).toBe(0);
    expect(terminal.out).toContain('New: Fri 8 May 2026, Bank holiday for a test');
    expect(terminal.out).toContain('2 of 4 open cases move.');
    expect(terminal.out).toContain(
      `${refs.moving}  stage1.response  target  Wed 13 May 2026 → Thu 14 May 2026`,
    );
    expect(terminal.err).toContain('Nothing has been changed.');
  });

  it('lists apart the case whose family was promised a date', async () => {
    await terminal.run(check, '--calendar', file, '--json');
    const { moved, promised, applied } = terminal.json() as Record<string, { ref: string }[]>;
    expect(moved!.map(({ ref }) => ref).sort()).toEqual([refs.moving, refs.promised].sort());
    expect(promised).toMatchObject([
      { ref: refs.promised, promised: [{ dueId: 'stage1.response', on: '2026-05-20' }] },
    ]);
    expect(applied).toBe(false);
  });

  it('changes nothing', async () => {
    await terminal.run(check, '--calendar', file);
    expect(await views()).toEqual(before);
  });
});

describe('applied', () => {
  it('moves exactly those cases, says so in their history, and keeps the promise', async () => {
    expect(await terminal.run(check, '--calendar', file, '--apply')).toBe(0);
    const after = await views();
    expect(dueOn(after, refs.moving).target).toBe('2026-05-14');
    expect(dueOn(after, refs.promised)).toMatchObject({
      target: '2026-05-14',
      promised: '2026-05-20',
    });
    for (const same of [refs.earlier, refs.closed, refs.untimed])
      expect(after.get(same)).toEqual(before.get(same));
    const history = await withDesk((desk) => desk.history(refs.moving));
    expect(history.at(-1)).toMatchObject({ type: 'recalculated', by: 'candour' });
  });

  it('is what every door counts with from then on', async () => {
    await terminal.run(check, '--calendar', file, '--apply');
    const stores = await openStores({ dataDir: terminal.folder });
    const calendar = await loadCalendar(stores.conversations, [], Date.parse(terminal.now));
    await stores.close();
    expect(calendar.whyNot('2026-05-08')).toBe('Bank holiday for a test');
  });

  it('twice is as good as once, and can still be taken back', async () => {
    await terminal.run(check, '--calendar', file, '--apply');
    const once = await views();
    await terminal.run(check, '--calendar', file, '--apply');
    expect(terminal.out).toContain('0 of 4 open cases move.');
    expect(await views()).toEqual(once);
    await terminal.run(check, '--undo');
    expect(dueOn(await views(), refs.moving).target).toBe('2026-05-13');
  });
});

describe('taken back', () => {
  it('every date is what it was', async () => {
    await terminal.run(check, '--calendar', file, '--apply');
    expect(await terminal.run(check, '--calendar', '--undo')).toBe(0);
    expect(terminal.out).toContain('Gone: Fri 8 May 2026');
    const after = await views();
    for (const [ref, view] of before) expect(after.get(ref)!.due).toEqual(view.due);
  });

  it('goes back to the file before, not to nothing', async () => {
    const second = terminal.file('second.json', feed('2026-05-08', '2026-05-11'));
    await terminal.run(check, '--calendar', file, '--apply');
    await terminal.run(check, '--calendar', second, '--apply');
    expect(dueOn(await views(), refs.moving).target).toBe('2026-05-15');
    await terminal.run(check, '--undo');
    expect(dueOn(await views(), refs.moving).target).toBe('2026-05-14');
  });

  it('with nothing to take back changes nothing', async () => {
    expect(await terminal.run(check, '--undo')).toBe(0);
    expect(await views()).toEqual(before);
  });
});

describe('a calendar file that cannot be used changes nothing', () => {
  it.each([
    ['no JSON', 'New bank holidays'],
    ['another format', '{"scotland":{}}'],
    ['a date that does not exist', feed('2026-02-30')],
    ['half a year after the last known one', feed('2031-05-08')],
  ])('%s', async (_what, content) => {
    const bad = terminal.file('bad.json', content);
    const outcome = await terminal
      .run(check, '--calendar', bad, '--apply')
      .catch((error: Error) => error);
    expect(outcome === 1 || outcome instanceof Error).toBe(true);
    expect(await views()).toEqual(before);
  });
});
