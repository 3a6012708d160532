/** Procedures come from files: one file, one version of one procedure. Adding a procedure is adding a file. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayNumber, sayFullDate } from './dates';
import { TimescaleError } from './errors';
import { procedureFrom } from './procedure-files';
import type { Procedure } from './procedure';
import type { PlainDate } from './types';

/** The folder of the procedures that come with the product. */
export const PROCEDURES_FOLDER = join(__dirname, 'procedures');

/**
 * Reads every `.yaml` file of the product's own folder, and of a council's where one is given.
 * @throws TimescaleError `procedureFile`, with file and line
 */
export function loadProcedures(...moreFolders: string[]): Map<string, Procedure> {
  const files = [PROCEDURES_FOLDER, ...moreFolders].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') })),
  );
  return procedureFrom(files);
}

/** The product's own files do not change while it runs: they are read once, when first asked for. */
let bundled: Map<string, Procedure> | undefined;

const bundledProcedures = () => (bundled ??= loadProcedures());

/** Whether a procedure stands on the children's statutory one; null: there is no such procedure. */
export const isStatutory = (id: string): boolean | null =>
  bundledProcedures().get(id)?.statutory ?? null;

/** Finds a procedure by id or alias; underscores and capitals are forgiven. */
function findProcedure(id: string, procedures: Map<string, Procedure>): Procedure {
  const wanted = id.trim().toLowerCase().replaceAll('_', '-');
  const found =
    procedures.get(id) ??
    procedures.get(wanted) ??
    [...procedures.values()].find(({ aliases }) => aliases.includes(wanted));
  if (found) return found;
  throw new TimescaleError(
    'unknownProcedure',
    `There is no procedure “${id}”. The procedures are ${[...procedures.keys()].sort().join(', ')}.`,
  );
}

function notInForce(newest: Procedure, oldest: Procedure, date: PlainDate): TimescaleError {
  const { from, until, replaced, citation } =
    date < oldest.inForce.from ? oldest.inForce : newest.inForce;
  const says =
    date < oldest.inForce.from
      ? `It did not exist on ${sayFullDate(date)}: it is in force from ${sayFullDate(from)}.${replaced ? ` Before it: ${replaced}.` : ''}`
      : `It no longer applied on ${sayFullDate(date)}${until ? `: it ended on ${sayFullDate(until)}` : ''}.`;
  return new TimescaleError(
    'notInForce',
    `${newest.name} (${newest.id}): ${says} Choose a procedure that was in force on the day of receipt.`,
    citation,
  );
}

/**
 * The version of a procedure that was in force on a day; a case keeps the one of the day it started.
 * @throws TimescaleError `unknownProcedure`, `notInForce`, `notADate`
 */
export function procedureOn(
  id: string,
  date: PlainDate,
  procedures: Map<string, Procedure> = bundledProcedures(),
): Procedure {
  dayNumber(date);
  const newest = findProcedure(id, procedures);
  let oldest = newest;
  for (let version: Procedure | null = newest; version; version = version.earlier) {
    const { from, until } = version.inForce;
    if (date >= from && (until === null || date <= until)) return version;
    oldest = version;
  }
  throw notInForce(newest, oldest, date);
}
