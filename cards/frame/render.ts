/**
 * The one frame of all cards. A card is: head, grey line, sentence,
 * body, actions (four in sight, the rest under More), foot. It is built again with tighter limits until it fits.
 */
import type { ActionSpec, BuiltCard, Common } from './data';
import { fits } from './size';
import { fill, type Json } from './templates';
import { line, plain, unmarked } from './text';
import { asAtWords, lowerFirst } from './words';

/** How much of the long things a card may hold. */
export interface Limits {
  /** Characters of somebody's own words. */
  words: number;
  /** Characters of a name, a reason, any single line. */
  line: number;
  /** Choices of one input. */
  choices: number;
  /** Lines of a long enumeration. */
  list: number;
}

/** Tried in order; the last is small enough for any card that the types allow. */
const LIMITS: readonly Limits[] = [
  { words: 2400, line: 200, choices: 80, list: 16 },
  { words: 1200, line: 140, choices: 40, list: 12 },
  { words: 600, line: 100, choices: 20, list: 8 },
  { words: 300, line: 60, choices: 10, list: 6 },
  { words: 160, line: 40, choices: 6, list: 4 },
  { words: 120, line: 24, choices: 4, list: 4 },
];

/** A button that opens an address. `url`: http or https, made by us, with nothing about anybody in it. */
export interface LinkSpec {
  title: string;
  url: string;
}

/** What a builder hands to the frame. */
export interface Shape {
  head: string;
  /** Stands alone. */
  sentence: string;
  body: Json[];
  actions?: ActionSpec[];
  /** Buttons that open an address; they stand before the actions. */
  links?: LinkSpec[];
  /** The card's own reference and version, sent back by its actions. */
  ref: string | null;
  version: number | null;
  /** What most people don't need, behind a button. */
  details?: { title: string; body: Json[] };
  /** What brings the card up to date; absent: nothing does. */
  refresh?: ActionSpec;
  /** Further lines of the plain twin. Never somebody's own words: a twin is seen on lock screens. */
  twin?: string[];
}

/** Builds the card within the size budget. */
export function compose(common: Common, shape: (limits: Limits) => Shape): BuiltCard {
  for (const limits of LIMITS) {
    const built = assemble(common, shape(limits), limits);
    if (fits(built.card)) return built;
  }
  // Only a caller outside the types' limits gets here (hundreds of fields): say so rather than be refused by Teams.
  throw new RangeError('This card does not fit in 28 KB even when shortened; show it in pages.');
}

function assemble(common: Common, shape: Shape, limits: Limits): BuiltCard {
  const sentence = line(shape.sentence, limits.words + 400);
  const twin = (shape.twin ?? []).map((each) => line(each, limits.line + 60));
  const text = [sentence, ...twin].join('\n');
  const [card = {}] = fill('frame', {
    text,
    sentence,
    head: unmarked(shape.head, limits.line),
    audience: line(common.audience ?? 'Only you see this', limits.line),
  });
  const body = [
    ...(card['body'] as Json[]),
    ...shape.body,
    ...actionsOf(shape, common.canType ?? [], limits),
    ...footOf(common, shape),
  ];
  const automatic = common.autoRefresh && shape.refresh;
  const refresh = automatic ? { refresh: { action: execute(automatic, shape, limits) } } : {};
  const about = shape.ref === null ? {} : { about: shape.ref };
  return { card: { ...card, ...refresh, body }, text, ...about };
}

const IN_SIGHT = 4;
/** Teams draws no more than six actions in one set. */
const IN_A_SET = 6;

function actionsOf(shape: Shape, canType: string[], limits: Limits): Json[] {
  const actions = shape.actions ?? [];
  const details =
    shape.details && shape.details.body.length > 0
      ? [opens(shape.details.title, shape.details.body)]
      : [];
  const links = (shape.links ?? []).slice(0, 2).map(opensAddress);
  const room = IN_SIGHT - details.length - links.length;
  const inSight = actions.slice(0, room).map((spec) => action(spec, shape, limits));
  const more = moreOf(actions.slice(room), canType, shape, limits);
  return inRows([...links, ...inSight, ...details, ...more]).map((row, at) => ({
    type: 'ActionSet',
    spacing: at === 0 ? 'Medium' : 'Small',
    actions: row,
  }));
}

function opensAddress({ title, url }: LinkSpec): Json {
  return { type: 'Action.OpenUrl', title: unmarked(title, 60), url };
}

/** A button that unfolds part of the card. */
function opens(title: string, body: Json[]): Json {
  return { type: 'Action.ShowCard', title, card: { type: 'AdaptiveCard', version: '1.5', body } };
}

/** Rough width of a button and the gap beside it, in pixels. */
const widthOf = (button: Json): number => 42 + String(button['title']).length * 6.2;
/** What a card of 320 pixels has inside its padding. */
const ROW_WIDTH = 308;

/** Buttons in rows that fit a phone: some clients cut a long row off instead of wrapping it. */
function inRows(buttons: Json[]): Json[][] {
  const rows: Json[][] = [];
  let used = Infinity;
  for (const button of buttons) {
    used += widthOf(button);
    if (used > ROW_WIDTH) {
      rows.push([]);
      used = widthOf(button);
    }
    rows.at(-1)?.push(button);
  }
  return rows;
}

/** What has no room in sight, and how everything can be typed. */
function moreOf(rest: ActionSpec[], canType: string[], shape: Shape, limits: Limits): Json[] {
  if (rest.length === 0 && canType.length === 0) return [];
  const headings = [...new Set(rest.map((spec) => spec.group ?? ''))].sort(
    (a, b) => Number(a !== '') - Number(b !== ''),
  );
  const sets = headings.flatMap((heading) => {
    const group = rest.filter((spec) => (spec.group ?? '') === heading);
    return [
      ...(heading === '' ? [] : fill('title', { text: unmarked(heading, 80) })),
      ...setsOf(group, shape, limits),
    ];
  });
  const typed = canType
    .slice(0, 6)
    .map((example) => `“${line(example, limits.line)}”`)
    .join(' or ');
  const hint =
    typed === ''
      ? []
      : fill('lines', { lines: [{ label: 'You can also type', value: typed, spacing: 'Medium' }] });
  return [opens('More', [...sets, ...hint])];
}

function setsOf(specs: ActionSpec[], shape: Shape, limits: Limits): Json[] {
  const sets: Json[] = [];
  for (let from = 0; from < specs.length; from += IN_A_SET) {
    const actions = specs.slice(from, from + IN_A_SET).map((spec) => action(spec, shape, limits));
    sets.push(
      ...inRows(actions).map((row) => ({ type: 'ActionSet', spacing: 'Small', actions: row })),
    );
  }
  return sets;
}

/** What can be done about one row of several; each spec names its own reference. */
export function rowActions(at: number, specs: ActionSpec[], limits: Limits): Json[] {
  const shape = { head: '', sentence: '', body: [], ref: null, version: null };
  const actions = specs.slice(0, 2).map((spec) => action(spec, shape, limits));
  if (actions.length === 0) return [];
  return [{ type: 'ActionSet', id: `row.${at + 1}`, spacing: 'Small', actions }];
}

/** A button; one that can't be taken back asks first. */
function action(spec: ActionSpec, shape: Shape, limits: Limits): Json {
  if (!spec.confirm) return execute(spec, shape, limits);
  const title = unmarked(spec.title, 60);
  const agreed = { ...spec, title: `Yes, ${lowerFirst(title)}` };
  return opens(`${title}…`, [
    ...fill('lines', {
      lines: [{ label: '', value: line(spec.confirm, limits.line), spacing: 'None' }],
    }),
    { type: 'ActionSet', actions: [execute(agreed, shape, limits)] },
  ]);
}

function execute(spec: ActionSpec, shape: Shape, limits: Limits): Json {
  const ref = spec.ref === undefined ? shape.ref : spec.ref;
  const version = spec.version === undefined ? shape.version : spec.version;
  return {
    type: 'Action.Execute',
    title: unmarked(spec.title, limits.line),
    verb: spec.verb,
    ...(spec.style ? { style: spec.style } : {}),
    // A button that needs no answers must not be held up by an empty required input.
    ...(spec.sendsInputs ? {} : { associatedInputs: 'none' }),
    data: { verb: spec.verb, ref: ref === null ? null : plain(ref), version },
  };
}

function footOf(common: Common, shape: Shape): Json[] {
  const refresh = shape.refresh
    ? execute({ ...shape.refresh, title: 'Refresh' }, shape, LIMITS[0]!)
    : null;
  const [set = {}] = fill('foot', { asAt: asAtWords(common.asAt) });
  if (!refresh) return [set];
  const columns = set['columns'] as Json[];
  const button = { type: 'ActionSet', actions: [refresh] };
  return [{ ...set, columns: [...columns, { type: 'Column', width: 'auto', items: [button] }] }];
}

/**
 * The same card for a message extension's dialog, where Teams takes only Action.Submit:
 * the data stay the same, so that the door reads both alike.
 */
export function forDialog(built: BuiltCard): BuiltCard {
  const { refresh: _, ...card } = built.card;
  return { ...built, card: submitting(card) as Json };
}

function submitting(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(submitting);
  if (value === null || typeof value !== 'object') return value;
  const copy = Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, submitting(inner)]),
  );
  if (copy['type'] !== 'Action.Execute') return copy;
  const { verb: _, ...rest } = copy;
  return { ...rest, type: 'Action.Submit' };
}
