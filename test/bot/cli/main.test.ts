import { Readable } from 'node:stream';
import { commandNames, main } from '../../../bot/cli/main';
import type { CliIo } from '../../../bot/cli/io';

function fakeTerminal(env: Record<string, string> = {}): {
  io: CliIo;
  out: () => string;
  err: () => string;
} {
  const said = { out: '', err: '' };
  const io: CliIo = {
    stdin: Readable.from([]),
    stdout: { write: (text) => void (said.out += text) },
    stderr: { write: (text) => void (said.err += text) },
    env,
    now: () => '2026-11-20T09:00:00.000Z',
    openStores: () => Promise.reject(new Error('not in this test')),
  };
  return { io, out: () => said.out, err: () => said.err };
}

describe('candour', () => {
  it('lists its commands, data on stdout, exit 0', async () => {
    const { io, out, err } = fakeTerminal();
    expect(await main(['--help'], io)).toBe(0);
    expect(out()).toMatch(/^Usage: candour <command>/);
    expect(out()).toMatch(/\n {2}start +runs the bot\n/);
    expect(err()).toBe('');
  });

  it('offers only what can be run, each with a line and its own help', async () => {
    for (const name of commandNames()) {
      const { io, out } = fakeTerminal();
      expect(await main([name, '--help'], io)).toBe(0);
      expect(out()).toMatch(new RegExp(`^Usage: candour ${name}`));
    }
  });

  it.each([[['frobnicate']], [[]], [['__proto__']], [['../server']]])(
    'says how it is used on stderr for %j, exit 2',
    async (argv) => {
      const { io, out, err } = fakeTerminal();
      expect(await main(argv, io)).toBe(2);
      expect(err()).toContain('Usage: candour <command>');
      expect(out()).toBe('');
    },
  );

  it('start: an unknown option is wrong usage', async () => {
    const { io, err } = fakeTerminal();
    expect(await main(['start', '--fast'], io)).toBe(2);
    expect(err()).toContain('“--fast” is not an option');
  });

  it('start: names every fault of the environment at once, exit 1', async () => {
    const { io, err } = fakeTerminal({ PORT: 'x', NODE_ENV: 'production' });
    expect(await main(['start'], io)).toBe(1);
    expect(err()).toMatch(/2 corrections:\n {2}- PORT should be .*\n {2}- NODE_ENV is production/);
  });
});
