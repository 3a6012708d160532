/** The build in a small project of its own: when it is made, when it is not, and what is never run. */
import { execFile } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from '../support/program';

jest.setTimeout(120_000);

/** Says a word of its own, one of a module beside it, and one that it reads from a file. */
const MAIN = `import { readFileSync } from 'node:fs';
import path from 'node:path';
import { word } from '../word';

export async function main(argv: string[]): Promise<number> {
  const lazy = require('../lazy') as { word: string };
  const read = readFileSync(path.join(__dirname, '../data.txt'), 'utf8');
  process.stdout.write([word, lazy.word, read, ...argv].join(' '));
  return 0;
}
`;

interface Said {
  code: number;
  stdout: string;
  stderr: string;
}

let project: string;
const at = (...names: string[]) => path.join(project, ...names);
const build = (...names: string[]) => at('build', 'bot', ...names);
const files = () => readdirSync(build()).sort();
const bundles = () => files().filter((name) => name.endsWith('.js'));

beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), 'candour-build-'));
  mkdirSync(at('bot', 'cli'), { recursive: true });
  for (const name of ['bin', 'package.json', 'tsconfig.json'])
    cpSync(path.join(ROOT, name), at(name), { recursive: true });
  symlinkSync(path.join(ROOT, 'node_modules'), at('node_modules'));
  writeFileSync(at('bot', 'cli', 'main.ts'), MAIN);
  writeFileSync(at('bot', 'word.ts'), `export const word: string = 'one';\n`);
  writeFileSync(at('bot', 'lazy.ts'), `export const word: string = 'late';\n`);
  writeFileSync(at('bot', 'data.txt'), 'read');
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

function candour(...argv: string[]): Promise<Said> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['bin/candour.js', ...argv],
      { cwd: project, env: { PATH: process.env['PATH'] } },
      (error, stdout, stderr) =>
        resolve({ code: error ? Number(error.code ?? 1) : 0, stdout, stderr }),
    );
  });
}

const said = (stdout: string): Said => ({ code: 0, stdout, stderr: '' });

describe('the build', () => {
  it('is made at the first start, with the code that V8 made of it, and used at the next', async () => {
    expect(await candour('hello')).toEqual(said('one late read hello'));
    const made = files();
    expect(made).toHaveLength(3);
    expect(made.filter((name) => name.endsWith('.cache'))).toHaveLength(1);
    const before = statSync(build('manifest.json')).mtimeMs;
    expect(await candour('again')).toEqual(said('one late read again'));
    expect(files()).toEqual(made);
    expect(statSync(build('manifest.json')).mtimeMs).toBe(before);
  });

  it('is made anew when a source changes, even one whose size and times do not', async () => {
    await candour();
    writeFileSync(at('bot', 'word.ts'), `export const word: string = 'two';\n`);
    expect((await candour()).stdout).toBe('two late read');
    const { atime, mtime } = statSync(at('bot', 'lazy.ts'));
    writeFileSync(at('bot', 'lazy.ts'), `export const word: string = 'soon';\n`);
    utimesSync(at('bot', 'lazy.ts'), atime, mtime);
    expect((await candour()).stdout).toBe('two soon read');
  });

  it('is made anew when a file appears that an import would now find', async () => {
    mkdirSync(at('bot', 'word'));
    renameSync(at('bot', 'word.ts'), at('bot', 'word', 'index.ts'));
    expect((await candour()).stdout).toBe('one late read');
    writeFileSync(at('bot', 'word.ts'), `export const word: string = 'nearer';\n`);
    expect((await candour()).stdout).toBe('nearer late read');
  });

  it('stands when files are only touched, and reads its data files where they are', async () => {
    await candour();
    const [bundle = ''] = bundles();
    const before = statSync(build(bundle)).mtimeMs;
    const later = new Date(Date.now() + 5_000);
    utimesSync(at('bot', 'word.ts'), later, later);
    writeFileSync(at('bot', 'data.txt'), 'reread');
    expect(await candour()).toEqual(said('one late reread'));
    expect(statSync(build(bundle)).mtimeMs).toBe(before);
  });

  it('can be made by several starts at once', async () => {
    const starts = await Promise.all(['a', 'b', 'c', 'd'].map((name) => candour(name)));
    expect(starts).toEqual(['a', 'b', 'c', 'd'].map((name) => said(`one late read ${name}`)));
    expect(files()).toHaveLength(3);
  });

  it('is made anew when it is torn', async () => {
    await candour();
    for (const torn of ['', '{', 'null', '{"bundle":"../../elsewhere.js","sources":{}}']) {
      writeFileSync(build('manifest.json'), torn);
      expect(await candour()).toEqual(said('one late read'));
    }
    const [bundle = ''] = bundles();
    rmSync(build(bundle));
    expect(await candour()).toEqual(said('one late read'));
    const [cache = ''] = files().filter((name) => name.endsWith('.cache'));
    writeFileSync(build(cache), 'not code');
    expect(await candour()).toEqual(said('one late read'));
  });

  it('says in one sentence what is wrong with a source', async () => {
    writeFileSync(at('bot', 'word.ts'), 'export const word = ;\n');
    const { code, stdout, stderr } = await candour();
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^candour: the build could not be made: .*word\.ts:1:20/s);
  });
});

describe('a build that others could have written', () => {
  const planted = `process.stdout.write('planted');`;

  it.each([
    ['the folder', () => build()],
    ['the folder around it', () => at('build')],
    ['the manifest', () => build('manifest.json')],
    ['the bundle', () => build(bundles()[0] ?? '')],
    ['the code', () => build(files().find((name) => name.endsWith('.cache')) ?? '')],
  ])('is not run: %s', async (_name, file) => {
    await candour();
    writeFileSync(build(bundles()[0] ?? ''), planted);
    chmodSync(file(), statSync(file()).mode | 0o002);
    const { code, stdout, stderr } = await candour();
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('could have been written by somebody else, so it is not run');
    expect(stderr).toContain('remove the folder build/bot');
    chmodSync(at('build'), 0o755);
    rmSync(build(), { recursive: true });
    expect(await candour()).toEqual(said('one late read'));
  });

  it('is never left by ourselves, however loose the umask', async () => {
    const { code } = await new Promise<Said>((resolve) => {
      execFile(
        '/bin/sh',
        ['-c', `umask 0; exec "${process.execPath}" bin/build.js`],
        { cwd: project },
        (error, stdout, stderr) => resolve({ code: error ? 1 : 0, stdout, stderr }),
      );
    });
    expect(code).toBe(0);
    for (const file of [at('build'), build(), ...files().map((name) => build(name))])
      expect([file, statSync(file).mode & 0o022]).toEqual([file, 0]);
    expect(await candour()).toEqual(said('one late read'));
  });
});
