/** Reads a council's file: every fault at once, each with its line and what would be right. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { z } from 'zod/v4';
import { LineCounter, parseDocument } from 'yaml';
import type { Document, Node } from 'yaml';
import { loadProcedures } from '../timescale/procedures';
import type { Procedure } from '../timescale/procedure';
import type { CrossChecked } from './cross-checks';
import { crossCheck, NOTHING } from './cross-checks';
import type { CouncilFault } from './faults';
import { CouncilFileError } from './faults';
import { sayIssue } from './issues';
import { councilSchema } from './schema';
import type { Council } from './types';

const FILES = join(__dirname, 'files');
const LARGEST = 512 * 1024;
type Path = readonly (string | number)[];

/** The councils that come with the product, by id. */
export function bundledCouncils(): string[] {
  return readdirSync(FILES)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => basename(file, '.yaml'))
    .sort();
}

/** Bundled files don't change while the program runs, and reading one takes longer than a chat turn. */
const read = new Map<string, Council>();

/**
 * Loads a council by the id of a bundled file (`england-2026`) or by the path of the council's own.
 * @throws CouncilFileError listing every fault with file, line, what is wrong and what would be right
 */
export function loadCouncil(pathOrId: string): Council {
  const known = read.get(pathOrId);
  if (known) return known;
  const bundled = bundledCouncils();
  const isBundled = bundled.includes(pathOrId);
  const path = isBundled ? join(FILES, `${pathOrId}.yaml`) : pathOrId;
  const council = parseCouncil(readText(path, bundled), path);
  if (isBundled) read.set(pathOrId, council);
  return council;
}

/**
 * Checks the text of a council file.
 * @param file how to name it in faults
 * @param procedures the procedures that it may choose among; default: all that the product knows
 * @throws CouncilFileError
 */
export function parseCouncil(
  text: string,
  file: string,
  procedures: ReadonlyMap<string, Procedure> = loadProcedures(),
): Council {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'error',
  });
  const placed = (offset: number, path: Path, wrong: string, right: string): CouncilFault => {
    const { line, col } = lines.linePos(offset);
    return {
      file,
      line: Math.max(line, 1),
      column: Math.max(col, 1),
      path: sayPath(path),
      wrong,
      right,
    };
  };
  if (document.errors.length > 0) {
    throw new CouncilFileError(
      document.errors.map(({ pos, message }) =>
        placed(
          pos[0],
          [],
          `is not YAML here: ${message}`,
          'one setting a line, indented by spaces',
        ),
      ),
    );
  }
  const value = toValue(document);
  const checked = councilSchema.safeParse(value);
  const shape = (checked.error?.issues ?? []).flatMap((issue) =>
    sayIssue(issue, councilSchema, (path) => document.getIn(path)),
  );
  const findings = [...shape, ...crossCheck(checked.data ?? soundParts(value), procedures)];
  if (findings.length === 0 && checked.success) return checked.data;
  const faults = findings.map(({ path, wrong, right }) =>
    placed(offsetOf(document, path), path, wrong, right),
  );
  throw new CouncilFileError(faults.sort((a, b) => a.line - b.line || a.column - b.column));
}

/** What can be trusted of a faulty file, so that its other faults are found in the same go. */
function soundParts(value: unknown): CrossChecked {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Record<
    string,
    unknown
  >;
  const sound = Object.entries(councilSchema.shape).flatMap(([key, schema]) => {
    const part = (schema as z.ZodType).safeParse(given[key]);
    return part.success ? [[key, part.data] as const] : [];
  });
  return { ...NOTHING, ...(Object.fromEntries(sound) as Partial<CrossChecked>) };
}

function readText(path: string, bundled: string[]): string {
  const fail = (wrong: string, right: string): never => {
    throw new CouncilFileError([{ file: path, line: 1, column: 1, path: '', wrong, right }]);
  };
  try {
    const bytes = readFileSync(path);
    if (bytes.length > LARGEST) return fail('is too large to be a council file', 'under 512 KB');
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof CouncilFileError) throw error;
    if (error instanceof TypeError) return fail('is not UTF-8 text', 'saved as UTF-8');
    const code = (error as NodeJS.ErrnoException).code;
    const wrong =
      code === 'ENOENT' ? 'is not there' : `cannot be read (${code ?? 'unknown fault'})`;
    return fail(wrong, `the path of a council file, or one of ${bundled.join(', ')}`);
  }
}

/** Anchors are welcome, thousands of them in a trap are not: past the limit the value is refused as a whole. */
function toValue(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    return undefined;
  }
}

/** Where a path stands in the text: its own node, or the nearest one above it that is there. */
function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as Node | undefined;
    const pair = keyOffset(document, path.slice(0, length));
    if (pair !== null) return pair;
    if (node?.range) return node.range[0];
  }
  return 0;
}

/** A setting's key is what a reader looks for; a list's item has none. */
function keyOffset(document: Document, path: Path): number | null {
  const parent = document.getIn(path.slice(0, -1), true) as { items?: unknown[] } | undefined;
  const last = path.at(-1);
  const pair = parent?.items?.find(
    (item): item is { key: Node & { value: unknown } } =>
      typeof item === 'object' &&
      item !== null &&
      'key' in item &&
      (item.key as { value?: unknown } | null)?.value === last,
  );
  return pair?.key.range ? pair.key.range[0] : null;
}

function sayPath(path: Path): string {
  return path.reduce<string>(
    (said, step) =>
      typeof step === 'number' ? `${said}[${step}]` : said ? `${said}.${step}` : step,
    '',
  );
}
