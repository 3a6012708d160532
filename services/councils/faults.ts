/** What can be wrong in a council file, and where. */

/** One fault: the place in the file, what is wrong there, and what would be right. Lines count from 1. */
export interface CouncilFault {
  file: string;
  line: number;
  column: number;
  /** The setting, as a path: `nudges.before`, `problemCategories[3].id`; empty for the whole file. */
  path: string;
  wrong: string;
  right: string;
}

/** Every fault of a council file at once. `message` lists them, one a line, as `file:line: …`. */
export class CouncilFileError extends Error {
  constructor(readonly faults: readonly CouncilFault[]) {
    super(faults.map(sayCouncilFault).join('\n'));
    this.name = 'CouncilFileError';
  }
}

/** `my-council.yaml:12: nudges.before is "5"; it should be a list` */
export function sayCouncilFault({ file, line, path, wrong, right }: CouncilFault): string {
  return `${file}:${line}: ${path ? `${path} ` : ''}${wrong}; it should be ${right}`;
}
