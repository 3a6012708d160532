/**
 * docs/recipes: add a button, a question, an event. Each page is carried out as it is written, on a copy of the
 * project: it compiles, and the tests that the page gives pass.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { carryOut, changed, copyInto, ROOT, stepsOf } from './carried-out';

const PAGES = ['add-a-button.md', 'add-a-question.md', 'add-an-event.md'];
const TSC = path.join(ROOT, 'node_modules/typescript/bin/tsc');
const JEST = path.join(ROOT, 'node_modules/jest/bin/jest.js');

function run(program: string, args: string[], cwd: string): string {
  try {
    execFileSync(process.execPath, [program, ...args], { cwd, encoding: 'utf8', stdio: 'pipe' });
    return '';
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    return `${stdout}${stderr}`;
  }
}

describe('the recipes for a button, a question and an event', () => {
  let folder: string;
  let files: string[];
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'candour-recipe-'));
    copyInto(folder);
    files = carryOut(folder, PAGES.flatMap(stepsOf));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('all three compile, carried out one after the other', () => {
    expect(files.length).toBeGreaterThan(10);
    expect(run(TSC, ['--noEmit'], folder)).toBe('');
  }, 120_000);

  it('what their tests say of them is so', () => {
    const tests = files.filter((file) => file.endsWith('.test.ts'));
    expect(tests).toHaveLength(PAGES.length);
    expect(run(JEST, ['--runInBand', ...tests], folder)).toBe('');
  }, 120_000);
});

describe('a change of a recipe', () => {
  const step = { kind: 'diff' as const, file: 'a.ts', text: ' one\n-two\n+three\n' };

  it('takes the lines away and puts others in their place', () => {
    expect(changed('zero\none\ntwo\nfour\n', step)).toBe('zero\none\nthree\nfour\n');
  });

  it('is refused where its lines are not there, or are there twice', () => {
    expect(() => changed('one\n', step)).toThrow('found 0 times');
    expect(() => changed('one\ntwo\none\ntwo\n', step)).toThrow('found 2 times');
  });
});
