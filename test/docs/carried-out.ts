/** A recipe carried out: its changes made on a copy of the project, its files written, as its reader would. */
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.join(__dirname, '../..');

/** What the programs and the tests of a recipe stand on. */
const COPIED = [
  'appPackage',
  'bin',
  'bot',
  'cards',
  'services',
  'test/conversations/desk.ts',
  'test/conversations/script.ts',
  'test/support',
  'jest.config.js',
  'test/properties.ts',
  'package.json',
  'tsconfig.json',
];

export interface Step {
  kind: 'diff' | 'ts';
  file: string;
  text: string;
}

/** The steps of a page: blocks that begin with "```diff FILE" (a change) or "```ts FILE" (a new file). */
export function stepsOf(page: string): Step[] {
  const text = readFileSync(path.join(ROOT, 'docs/recipes', page), 'utf8');
  return [...text.matchAll(/```(diff|ts) (\S+)\n([\s\S]*?)```/g)].map(
    ([, kind, file = '', block = '']) => ({
      kind: kind === 'ts' ? 'ts' : 'diff',
      file,
      text: block,
    }),
  );
}

/** @throws Error where the lines that a change begins from are not in the file, or are there twice */
export function changed(before: string, { file, text }: Step): string {
  const lines = text.trimEnd().split('\n');
  const from = lines.filter((line) => !line.startsWith('+')).map((line) => line.slice(1));
  const to = lines.filter((line) => !line.startsWith('-')).map((line) => line.slice(1));
  const parts = before.split(`${from.join('\n')}\n`);
  if (parts.length !== 2)
    throw new Error(
      `${file}: found ${parts.length - 1} times, should be once:\n${from.join('\n')}`,
    );
  return parts.join(`${to.join('\n')}\n`);
}

/** Copies the project into a folder, without its packages, which are linked. */
export function copyInto(folder: string): void {
  for (const part of COPIED)
    cpSync(path.join(ROOT, part), path.join(folder, part), { recursive: true });
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'));
}

/** Carries out the steps in the folder; gives the files that were changed or written, as paths in it. */
export function carryOut(folder: string, steps: readonly Step[]): string[] {
  for (const step of steps) {
    const file = path.join(folder, step.file);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, step.kind === 'ts' ? step.text : changed(readFileSync(file, 'utf8'), step));
  }
  return [...new Set(steps.map(({ file }) => file))];
}
