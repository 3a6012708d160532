/** The same case in flat columns: one row for each investigation, dotted names, lists separated by semicolons. */
import type { CaseLine, LineInvestigation } from './line';

type Kind = 'text' | 'yesOrNo' | 'whole' | 'list';

const CASE: Readonly<Record<string, Kind>> = {
  ref: 'text',
  feedbackType: 'text',
  service: 'text',
  team: 'text',
  channel: 'text',
  received: 'text',
  acknowledged: 'text',
  'complainant.kind': 'text',
  'complainant.key': 'text',
  'complainant.ageBand': 'text',
  'complainant.madeByChild': 'yesOrNo',
  'complainant.advocate': 'yesOrNo',
  'complainant.consent': 'text',
  lookedAfterChild: 'yesOrNo',
  procedure: 'text',
  problemCategory: 'text',
  themes: 'list',
  withdrawn: 'text',
  accepted: 'yesOrNo',
  'enquiry.kind': 'text',
  'enquiry.category': 'text',
  'serviceRequest.outcome': 'text',
  'serviceRequest.becameRef': 'text',
  'ombudsman.received': 'text',
  'ombudsman.responded': 'text',
  'ombudsman.decidedOn': 'text',
  'ombudsman.decision': 'text',
};

const INVESTIGATION: Readonly<Record<string, Kind>> = {
  stage: 'whole',
  team: 'text',
  started: 'text',
  allocatedDue: 'text',
  'extension.grantedOn': 'text',
  'extension.to': 'text',
  'extension.reason': 'text',
  'extension.complainantToldOn': 'text',
  holdingLetters: 'list',
  responded: 'text',
  closed: 'text',
  outcome: 'text',
  remedies: 'list',
  learning: 'list',
  actions: 'list',
  delayReason: 'text',
  excludedFromTimescales: 'text',
  outsideService: 'yesOrNo',
};

const OF_WORK = 'investigations.';
export const COLUMNS: readonly string[] = [
  ...Object.keys(CASE),
  ...Object.keys(INVESTIGATION).map((name) => OF_WORK + name),
];
export const isOfCase = (column: string): boolean => column in CASE;

export type Cells = Readonly<Record<string, string>>;
type Loose = Record<string, unknown>;

/** The case's own part of a row: what is empty is left to the format, but for thanks that nobody has judged. */
export const caseFrom = (cells: Cells): Loose => ({
  ...(cells['accepted'] === '' ? { accepted: null } : {}),
  ...valuesFrom(cells, CASE, ''),
  investigations: [],
});

/** The investigation of a row; null: the row has none. */
export function workFrom(cells: Cells): Loose | null {
  const values = valuesFrom(cells, INVESTIGATION, OF_WORK);
  return Object.keys(values).length === 0 ? null : values;
}

function valuesFrom(cells: Cells, kinds: Readonly<Record<string, Kind>>, before: string): Loose {
  const found: Loose = {};
  for (const [name, kind] of Object.entries(kinds)) {
    const cell = cells[before + name] ?? '';
    if (cell === '') continue;
    const [group, key] = name.split('.') as [string, string?];
    const value = valueOf(cell, kind);
    if (key === undefined) found[group] = value;
    else found[group] = { ...(found[group] as Loose | undefined), [key]: value };
  }
  return found;
}

function valueOf(cell: string, kind: Kind): unknown {
  if (kind === 'list') return splitList(cell);
  if (kind === 'yesOrNo' && /^(?:true|false)$/i.test(cell)) return cell.toLowerCase() === 'true';
  if (kind === 'whole' && /^\d{1,9}$/.test(cell)) return Number(cell);
  return unguarded(cell);
}

/** A semicolon that belongs to an entry is written `\;`. */
function splitList(cell: string): string[] {
  const parts = cell.match(/(?:\\.|[^;\\])+/g) ?? [];
  return parts.map((part) => unguarded(part.replace(/\\(.)/g, '$1').trim()));
}

const joinList = (list: readonly string[]): string =>
  list.map((one) => guarded(one).replace(/[\\;]/g, '\\$&')).join(';');

/** A spreadsheet would run what begins like a sum: an apostrophe before it makes it text, as people do by hand. */
const guarded = (text: string): string => (/^'*[=+\-@]/.test(text) ? `'${text}` : text);
const unguarded = (text: string): string => (/^'+[=+\-@]/.test(text) ? text.slice(1) : text);

/** The rows of a case: the case's own columns in the first alone. */
export function rowsOf(line: CaseLine): string[][] {
  const own = Object.entries(CASE).map(([name, kind]) => cellOf(line, name, kind));
  const none = own.map(() => '');
  const works: (LineInvestigation | null)[] =
    line.investigations.length > 0 ? line.investigations : [null];
  return works.map((work, at) => [
    ...(at === 0 ? own : none),
    ...Object.entries(INVESTIGATION).map(([name, kind]) =>
      work === null ? '' : cellOf(work, name, kind),
    ),
  ]);
}

function cellOf(value: object, name: string, kind: Kind): string {
  const found = name
    .split('.')
    .reduce<unknown>((here, step) => (here as Loose | null | undefined)?.[step], value);
  if (kind === 'list') return joinList(found as string[]);
  if (typeof found === 'string') return guarded(found);
  return typeof found === 'number' || typeof found === 'boolean' ? `${found}` : '';
}

/** One line of CSV, quoted where it must be (RFC 4180). */
export const csvLine = (cells: readonly string[]): string =>
  `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`;
