/**
 * The templates (templates/*.json) as functions. Each is read once, at start, and becomes closures, so that filling
 * one parses nothing. What a template means is what adaptivecards-templating makes of it, less the properties whose
 * value is null (test/cards/templates.test.ts). Of its language this file takes what the templates need:
 * `${name}` alone, which gives the value itself, or among other words; `"$data": "${name}"`, one element for each of
 * a list; and `"$when": "${name != 'text' && …}"`, with `==` too. Anything else is refused at start.
 */
import chart from '../templates/chart.json';

import counts from '../templates/counts.json';
import dates from '../templates/dates.json';
import examples from '../templates/examples.json';
import field from '../templates/field.json';
import figures from '../templates/figures.json';
import foot from '../templates/foot.json';
import frame from '../templates/frame.json';
import lines from '../templates/lines.json';
import notes from '../templates/notes.json';
import quote from '../templates/quote.json';
import rows from '../templates/rows.json';
import table from '../templates/table.json';
import title from '../templates/title.json';

export type Json = Record<string, unknown>;

/** What a template is filled with: its names, each with a text, a number, a truth value, null, or a list of the same. */
export type Data = Readonly<Record<string, unknown>>;

/** A value within a template; null: nothing stands there. */
type Value = (data: Data) => unknown;

/**
 * A template as a function from data to elements.
 * @throws SyntaxError for what this file's part of the language lacks
 */
export function compiled(template: Json | Json[]): (data: Data) => Json[] {
  const elements = [template].flat().map(elementsOf);
  return (data) => elements.flatMap((each) => each(data));
}

/** An object of a template: none, one or several elements, by its `$when` and its `$data`. */
function elementsOf({ $data, $when, ...rest }: Json): (data: Data) => Json[] {
  const make = objectOf(rest);
  const holds = $when === undefined ? null : conditionOf($when);
  const one = (data: Data) => (holds === null || holds(data) ? [make(data)] : []);
  if ($data === undefined) return one;
  const name = nameIn($data);
  return (data) => listIn(data, name).flatMap(one);
}

function objectOf(properties: Json): (data: Data) => Json {
  const keys = Object.keys(properties);
  const values = Object.values(properties).map(valueOf);
  return (data) => {
    const object: Json = {};
    values.forEach((value, at) => {
      const filled = value(data);
      if (filled !== null) object[keys[at]!] = filled;
    });
    return object;
  };
}

function valueOf(node: unknown): Value {
  if (typeof node === 'string') return textOf(node);
  if (Array.isArray(node)) return arrayOf(node.map(valueOf));
  if (!isData(node)) return () => node;
  if (node['$data'] === undefined && node['$when'] === undefined) return objectOf(node);
  const elements = elementsOf(node);
  return (data) => {
    const filled = elements(data);
    return filled.length > 1 ? filled : (filled[0] ?? null);
  };
}

/** What an element was repeated to stands in the array itself; what is not there leaves no gap. */
function arrayOf(values: Value[]): Value {
  return (data) => {
    const array: unknown[] = [];
    for (const value of values) {
      const filled = value(data);
      if (Array.isArray(filled)) array.push(...(filled as unknown[]));
      else if (filled !== null) array.push(filled);
    }
    return array;
  };
}

/** Split by its placeholders, a text has words at the even places and names at the odd ones. */
const PLACEHOLDER = /\$\{([^}]*)\}/;
const NAME = /^[A-Za-z]\w*$/;

function textOf(text: string): Value {
  const parts = text.split(PLACEHOLDER);
  if (parts.length === 1) return () => text;
  const names = parts.filter((_, at) => at % 2 === 1);
  // Inside a text with a placeholder the library reads these two as marks of its own.
  if (!names.every((name) => NAME.test(name)) || /[`\\]/.test(text)) throw refused(text);
  const [name = ''] = names;
  if (text === `\${${name}}`) return (data) => valueNamed(data, name);
  return (data) => parts.map((part, at) => (at % 2 === 1 ? wordsNamed(data, part) : part)).join('');
}

/** What nobody gave stays to be seen as the placeholder that it was. */
const valueNamed = (data: Data, name: string): unknown => {
  const value = data[name];
  return value === undefined ? `\${${name}}` : value;
};

function wordsNamed(data: Data, name: string): string {
  const value = valueNamed(data, name);
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new TypeError(`“${name}” stands among other words in a template and has none.`);
}

function listIn(data: Data, name: string): Data[] {
  const list = data[name];
  if (!Array.isArray(list) || !list.every(isData))
    throw new TypeError(`“${name}” is repeated in a template and is no list.`);
  return list;
}

const isData = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function nameIn(expression: unknown): string {
  const name = /^\$\{([A-Za-z]\w*)\}$/.exec(String(expression))?.[1];
  if (name === undefined) throw refused(expression);
  return name;
}

const COMPARES = /^\s*([A-Za-z]\w*)\s*(==|!=)\s*'([^'\\`]*)'\s*$/;

function conditionOf(expression: unknown): (data: Data) => boolean {
  const inner = /^\$\{([^}]*)\}$/.exec(String(expression))?.[1] ?? '';
  const all = inner.split('&&').map((part) => {
    const [, name = '', sign, text] = COMPARES.exec(part) ?? [];
    if (name === '') throw refused(expression);
    return (data: Data) => (data[name] === text) === (sign === '==');
  });
  return (data) => all.every((each) => each(data));
}

const refused = (what: unknown): SyntaxError =>
  new SyntaxError(
    `A card template says ${JSON.stringify(what)}, which is more than templates may say here.`,
  );

const TEMPLATES = {
  chart: compiled(chart),
  counts: compiled(counts),
  dates: compiled(dates),
  examples: compiled(examples),
  field: compiled(field),
  figures: compiled(figures),
  foot: compiled(foot),
  frame: compiled(frame),
  lines: compiled(lines),
  notes: compiled(notes),
  quote: compiled(quote),
  rows: compiled(rows),
  table: compiled(table),
  title: compiled(title),
};

/** Fills one template; absent values (null) leave no property behind. */
export const fill = (name: keyof typeof TEMPLATES, data: Data): Json[] => TEMPLATES[name](data);
