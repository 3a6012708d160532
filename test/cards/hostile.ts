/** The worst that could be put into a card: every text replaced, every list filled. Codes and dates stay. */

export const HOSTILE =
  '**Bold** _it_ [click](http://evil.example) `code` <b>x</b> # ${$root.secret} \u202Egnp.exe 👩‍👧‍👦 שלום عليكم ~~no~~ | a \\* b\u0000 \uD800 ';
export const LONGEST = HOSTILE.repeat(4).slice(0, 400);
export const WORDS = `${HOSTILE}\n\n${'Nobody rang us back. '.repeat(6000)}`.slice(0, 100_000);

/** Keys whose values are codes, dates or references that the types or the services vouch for. */
const CODES = new Set([
  'asAt',
  'as',
  'url',
  'feedbackType',
  'enquiryKind',
  'status',
  'kind',
  'verb',
  'style',
  'on',
  'start',
  'date',
  'target',
  'lawfulMaximum',
  'promised',
  'binding',
  'metOn',
  'to',
  'since',
  'receivedOn',
  'happenedOn',
  'ifReceivedOn',
  'min',
  'max',
  'outcome',
  'outcomes',
  'channel',
  'state',
  'unit',
  'latest',
  'askedTo',
  'replyBy',
  'ref',
  'id',
  'says',
  'what',
  'types',
  'event',
  'refs',
  'teamId',
  'investigatorId',
  'draftId',
  'planId',
  'inputId',
  'keptAs',
  'listRef',
  'day',
  'days',
  'slot',
  'aboutIds',
  'categoryId',
  'themeIds',
  'field',
  'complainantKind',
  'awayFrom',
  'firstDay',
  'lastDay',
  'personId',
  'coverId',
  'fromId',
  'toId',
  'approverId',
  'pairRef',
  'today',
]);
/** Of those, the keys that are free text where their neighbours are not codes. */
const FREE_BESIDE: Record<string, string> = { says: 'slot', what: 'by' };
/** How long each list may grow. */
const FILL: Record<string, number> = {
  points: 12,
  rows: 10,
  needPerson: 3,
  events: 15,
  choices: 300,
  people: 300,
  teams: 60,
  investigators: 300,
  approvers: 300,
  due: 4,
  dates: 4,
  setsOff: 4,
  questions: 3,
  notes: 3,
  movements: 6,
  skipped: 60,
  steps: 8,
  procedures: 3,
  reasons: 12,
  about: 6,
  canType: 6,
  bars: 8,
  actions: 8,
  examples: 5,
  groups: 4,
  complainantKinds: 13,
  channels: 9,
  categories: 20,
  themes: 20,
  elsewhere: 8,
  lines: 4,
};

const CHOICES = new Set([
  'choices',
  'people',
  'teams',
  'investigators',
  'approvers',
  'reasons',
  'complainantKinds',
  'channels',
  'categories',
  'themes',
  'elsewhere',
  'procedures',
  'covers',
  'owners',
  'kinds',
  'items',
  'parts',
  'candidates',
]);

type Doc = Record<string, unknown>;

/** A copy of `data` with hostile text in every free field and every list at its longest. */
export function worst(data: unknown, key = '', beside: Doc = {}): unknown {
  if (typeof data === 'string')
    return isCode(key, beside) ? data : key === 'words' ? WORDS : LONGEST;
  if (Array.isArray(data)) return longest(data, key, beside);
  if (data === null || typeof data !== 'object') return data;
  return Object.fromEntries(
    Object.entries(data).map(([inner, value]) => [inner, worst(value, inner, data as Doc)]),
  );
}

function isCode(key: string, beside: Doc): boolean {
  const neighbour = FREE_BESIDE[key];
  if (neighbour !== undefined && neighbour in beside) return false;
  return CODES.has(key);
}

function longest(list: unknown[], key: string, beside: Doc): unknown[] {
  const wanted = Math.max(list.length, list.length > 0 ? (FILL[key] ?? list.length) : 0);
  return Array.from({ length: wanted }, (_, at) =>
    numbered(worst(list[at % list.length], key, beside), at, CHOICES.has(key)),
  );
}

/** Copies keep their own numbers and ids, as real ones would; the value of a choice is an id, never free text. */
function numbered(item: unknown, at: number, choice: boolean): unknown {
  if (item === null || typeof item !== 'object') return item;
  const doc = { ...(item as Doc) };
  if ('n' in doc) doc['n'] = at + 1;
  if ('slot' in doc) doc['slot'] = `slot${at}`;
  if (choice) doc['value'] = `V${at}`;
  return doc;
}
