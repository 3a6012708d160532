/** A handover planned for Monday, in a real process that is killed while it moves the cases. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SPEAKERS } from '../../support/people';
import { BUILDING_MS, PROGRAM, ROOT, ensureBuild } from '../../support/program';
import { openDesk, PRIYA, type Desk } from '../desk';
import { Chat } from '../script';

const SEAN = 'P021';
const CASES = 80;

describe('a bot that is killed while cases change hands', () => {
  let dataDir: string;
  let desk: Desk;
  let child: ChildProcess | null = null;
  const refs: string[] = [];

  beforeAll(ensureBuild, BUILDING_MS);
  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'candour-handover-'));
    desk = await openDesk({ dataDir });
    for (let n = 0; n < CASES; n += 1) refs.push(await desk.logged());
    const grace = new Chat(desk.bot, SPEAKERS.manager);
    await grace.presses('handover.preview', { from: PRIYA, to: SEAN, on: '2026-03-16' });
    await grace.taps('Hand over on Mon 16 Mar');
    grace.sees('Nothing has moved yet');
  }, 60_000);
  afterAll(async () => {
    await kill();
    await desk.close();
    await rm(dataDir, { recursive: true });
  });

  function start(now: string): void {
    const env = { PATH: process.env['PATH'], PORT: '0', CANDOUR_DATA: dataDir, CANDOUR_NOW: now };
    child = spawn(process.execPath, [PROGRAM, 'start'], {
      cwd: ROOT,
      env,
      stdio: 'ignore',
    });
  }

  async function kill(): Promise<void> {
    const running = child;
    child = null;
    if (!running || running.exitCode !== null) return;
    const ended = new Promise((resolve) => running.once('exit', resolve));
    running.kill('SIGKILL');
    await ended;
  }

  const moved = async () => {
    const views = await Promise.all(refs.map((ref) => desk.view(ref)));
    return views.filter((view) => view.investigations.at(-1)?.investigatorId === SEAN).length;
  };

  async function until(enough: (n: number) => boolean): Promise<number> {
    for (let tries = 0; tries < 4000; tries += 1) {
      const n = await moved();
      if (enough(n)) return n;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    throw new Error(`only ${await moved()} moved`);
  }

  it('loses nothing and does nothing twice: the next start finishes what the last began', async () => {
    start('2026-03-16T09:00:00Z');
    const first = await until((n) => n > 0);
    await kill();
    const after = await moved();
    expect(after).toBeGreaterThanOrEqual(first);
    // Once the lease of the dead one has run out.
    start('2026-03-16T09:02:00Z');
    expect(await until((n) => n === CASES)).toBe(CASES);
    await kill();
    for (const ref of refs) {
      const history = await desk.stores.cases.history(ref, 0, 100);
      const hands = history.filter((event) => event.type === 'assigned');
      expect(hands.map((event) => event.type === 'assigned' && event.investigatorId)).toEqual([
        PRIYA,
        SEAN,
      ]);
      expect(history.map(({ seq }) => seq)).toEqual(history.map((_, at) => at + 1));
    }
  }, 120_000);
});
