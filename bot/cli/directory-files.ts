/** The two files of a directory as they lie on disk. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { NamedFile } from '../../services/people';

/** A file that cannot be read; the message says which and why. */
export class FileProblem extends Error {
  constructor(file: string, cause: unknown) {
    const code = (cause as NodeJS.ErrnoException).code;
    super(
      code === 'ENOENT'
        ? `${file} is not there`
        : `${file} cannot be read (${code ?? 'unknown fault'})`,
    );
    this.name = 'FileProblem';
  }
}

/** @throws FileProblem */
export function readNamed(file: string): NamedFile {
  try {
    return { name: file, content: readFileSync(file) };
  } catch (error) {
    throw new FileProblem(file, error);
  }
}

/** The teams file: the one given, else `teams.csv` beside the people file, else none. */
export function teamsFileFor(peopleFile: string, given: string | null): string | null {
  if (given !== null) return given;
  const beside = path.join(path.dirname(peopleFile), 'teams.csv');
  return existsSync(beside) ? beside : null;
}
