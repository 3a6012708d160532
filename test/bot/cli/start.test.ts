/** `candour start` where something is wrong: one clear sentence on standard error, exit code 1, no stack. */
import { execFile } from 'node:child_process';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BUILDING_MS, PROGRAM, ROOT, ensureBuild } from '../../support/program';

function start(
  env: Record<string, string>,
): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [PROGRAM, 'start'],
      {
        cwd: ROOT,
        env: { PATH: process.env['PATH'], LOG_LEVEL: 'silent', ...env },
        timeout: 20_000,
      },
      (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });
}

describe('candour start', () => {
  let folder: string;
  beforeAll(ensureBuild, BUILDING_MS);
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'candour-faults-'));
    await writeFile(path.join(folder, 'file'), 'not a folder');
    await writeFile(path.join(folder, 'broken.yaml'), 'name: [unclosed\n');
    await writeFile(path.join(folder, 'wrong.yaml'), 'name: Nowhere Council\n');
    await writeFile(path.join(folder, 'people.csv'), 'id,name\nP1\n');
    await writeFile(path.join(folder, 'teams.csv'), 'id,name,service,aliases\n');
    const torn = path.join(folder, 'torn');
    await mkdir(torn);
    for (const name of ['candour.db', 'candour.sqlite'])
      await writeFile(path.join(torn, name), 'this is not a database '.repeat(500));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const inFolder = (name: string) => path.join(folder, name);
  const data = () => ({ CANDOUR_DATA: inFolder(`data-${Math.random()}`), PORT: '0' });

  it.each<[string, () => Record<string, string>, RegExp]>([
    [
      'the data folder is a file',
      () => ({ PORT: '0', CANDOUR_DATA: inFolder('file') }),
      /CANDOUR_DATA|folder/,
    ],
    [
      'the database is torn',
      () => ({ PORT: '0', CANDOUR_DATA: inFolder('torn') }),
      /database|store|data/i,
    ],
    [
      'the council file is missing',
      () => ({ ...data(), CANDOUR_COUNCIL: inFolder('none.yaml') }),
      /none\.yaml/,
    ],
    [
      'the council file is broken',
      () => ({ ...data(), CANDOUR_COUNCIL: inFolder('broken.yaml') }),
      /broken\.yaml/,
    ],
    [
      'the council file says too little',
      () => ({ ...data(), CANDOUR_COUNCIL: inFolder('wrong.yaml') }),
      /wrong\.yaml/,
    ],
    [
      'the people file is missing',
      () => ({ ...data(), CANDOUR_PEOPLE: inFolder('nobody.csv') }),
      /nobody\.csv can’t be read/,
    ],
    [
      'the people file is broken',
      () => ({ ...data(), CANDOUR_PEOPLE: inFolder('people.csv') }),
      /people file needs correcting/,
    ],
    [
      'a setting is nonsense',
      () => ({ ...data(), PORT: 'eleven' }),
      /PORT should be a number|PORT/,
    ],
    [
      'the database server can’t be reached',
      () => ({ ...data(), MONGODB_URI: 'mongodb://127.0.0.1:1/x?serverSelectionTimeoutMS=300' }),
      /MONGODB_URI|reach/,
    ],
  ])('says so when %s', async (_what, env, says) => {
    const { code, stdout, stderr } = await start(env());
    expect(stderr).toMatch(says);
    expect(stderr).not.toMatch(/^\s+at .*:\d+:\d+/m);
    expect(stdout).not.toContain('ready');
    expect(code).toBe(1);
  });

  it('says so when the port is busy', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const { code, stderr } = await start({ ...data(), PORT: String(port) });
    await new Promise((resolve) => server.close(resolve));
    expect(stderr).toContain(
      `Port ${port} is in use. Stop what uses it, or set PORT to another one.`,
    );
    expect(code).toBe(1);
  });
});
