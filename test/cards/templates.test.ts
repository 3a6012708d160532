/** What a template means is what adaptivecards-templating makes of it, less the properties whose value is null. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Template } from 'adaptivecards-templating';
import fc from 'fast-check';
import { compiled, type Data, type Json } from '../../cards/frame/templates';
import { EXAMPLES, EXAMPLE_NAMES, buildExample } from './examples';
import type * as Examples from './examples';
import { worst } from './hostile';

const FOLDER = join(__dirname, '../../cards/templates');
const read = (name: string): Json | Json[] => JSON.parse(readFileSync(join(FOLDER, name), 'utf8'));
const TEMPLATES = readdirSync(FOLDER).map((name) => [name, read(name)] as const);

function byLibrary(template: Json | Json[], data: Data): unknown[] {
  const filled: unknown = new Template(template).expand({ $root: data });
  return (filled === null ? [] : [filled].flat()).map(withoutNulls);
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      inner === null ? [] : [[key, withoutNulls(inner)]],
    ),
  );
}

/** The examples, built by cards whose templates the library fills. */
function examplesByLibrary(): typeof Examples {
  let examples: typeof Examples | null = null;
  jest.isolateModules(() => {
    jest.doMock('../../cards/frame/templates', () => ({
      fill: (name: string, data: Data) => byLibrary(read(`${name}.json`), data),
    }));
    examples = jest.requireActual<typeof Examples>('./examples');
  });
  jest.dontMock('../../cards/frame/templates');
  return examples!;
}
const library = examplesByLibrary();

describe.each(EXAMPLE_NAMES)('%s card', (name) => {
  it('is byte for byte what the library makes of it, with believable data and with the worst', () => {
    expect(library.EXAMPLES[name].build).not.toBe(EXAMPLES[name].build);
    const { data } = EXAMPLES[name];
    for (const each of name === 'channel' ? [data] : [data, worst(data)])
      expect(JSON.stringify(buildExample(name, each))).toBe(
        JSON.stringify(library.buildExample(name, each)),
      );
  });
});

/** What the names of one scope are used for. */
interface Scope {
  values: Set<string>;
  /** Among other words, where the library knows no null. */
  inWords: Set<string>;
  /** What they are compared with. */
  texts: Set<string>;
  lists: Map<string, Scope>;
}
const newScope = (): Scope => ({
  values: new Set(),
  inWords: new Set(),
  texts: new Set(['']),
  lists: new Map(),
});

function compared(scope: Scope, name: string, text: string): void {
  scope.values.add(name);
  scope.texts.add(text);
}

function scopeOf(node: unknown, scope = newScope()): Scope {
  if (typeof node === 'string')
    for (const [whole, inner = ''] of node.matchAll(/\$\{([^}]*)\}/g)) {
      for (const [, name = '', text = ''] of inner.matchAll(/(\w+) *[!=]= *'([^']*)'/g))
        compared(scope, name, text);
      if (/^\w+$/.test(inner)) (whole === node ? scope.values : scope.inWords).add(inner);
    }
  else if (Array.isArray(node)) for (const each of node) scopeOf(each, scope);
  else if (node !== null && typeof node === 'object') {
    const { $data, ...rest } = node as Json;
    const list = /^\$\{(\w+)\}$/.exec(String($data))?.[1];
    const inner = list ? (scope.lists.get(list) ?? newScope()) : scope;
    if (list) scope.lists.set(list, inner);
    for (const each of Object.values(rest)) scopeOf(each, inner);
  }
  return scope;
}

function dataFor(scope: Scope): fc.Arbitrary<Data> {
  const words = fc.oneof(
    fc.constantFrom(...scope.texts, '${x}', 'a "b" \\ `c`'),
    fc.string({ unit: 'binary' }),
    fc.integer(),
    fc.boolean(),
  );
  const fields: Record<string, fc.Arbitrary<unknown>> = {};
  for (const name of scope.values) fields[name] = fc.option(words);
  for (const name of scope.inWords) fields[name] = words;
  for (const [name, inner] of scope.lists)
    fields[name] = fc.array(dataFor(inner), { maxLength: 4 });
  return fc.record(fields);
}

describe.each(TEMPLATES)('%s', (_name, template) => {
  it('is filled as the library fills it, whatever the data', () => {
    const fill = compiled(template);
    fc.assert(
      fc.property(dataFor(scopeOf(template)), (data) =>
        expect(fill(data)).toEqual(byLibrary(template, data)),
      ),
    );
  });
});

describe('a template of any shape', () => {
  const { node } = fc.letrec((tie) => ({
    node: fc.record(
      {
        $when: fc.constantFrom("${a != ''}", "${b == 'text'}", "${a != '' && b != 'text'}"),
        $data: fc.constant('${list}'),
        one: tie('value'),
        two: tie('value'),
      },
      { requiredKeys: [] },
    ),
    value: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom('${a}', '${b}', 'so: ${c}', '${c}${c} ', 'words', true, 7),
      tie('node'),
      fc.array(tie('value'), { maxLength: 3 }),
    ),
  })) as { node: fc.Arbitrary<Json> };
  const scalar = fc.oneof(fc.constantFrom('', 'text', 0, 1.5, true), fc.string());
  const fields = { a: fc.option(scalar), b: fc.option(scalar), c: scalar };
  const item = fc.record(fields, { requiredKeys: [] });
  // Lists within lists end, so that every `$data` finds one.
  const nested = (deep: number): fc.Arbitrary<Data> =>
    deep === 0
      ? item.map((data) => ({ ...data, list: [] }))
      : fc
          .tuple(item, fc.array(nested(deep - 1), { maxLength: 3 }))
          .map(([data, list]) => ({ ...data, list }));

  it('is filled as the library fills it', () => {
    fc.assert(
      fc.property(fc.array(node, { maxLength: 3 }), nested(3), (template, data) =>
        expect(compiled(template)(data)).toEqual(byLibrary(template, data)),
      ),
      { numRuns: 400 },
    );
  });
});

describe('what templates may not say here', () => {
  it.each([
    ['a function', { text: '${string(count)}' }],
    ['a path', { text: '${a.b}' }],
    ['a name of the library’s own', { text: '${$root.a}' }],
    ['a mark that the library would read', { text: '`${a}' }],
    ['an open condition', { $when: '${a}' }],
    ['a condition that is none', { $when: true }],
    ['a choice of conditions', { $when: "${a == '' || b == ''}" }],
    ['data of its own', { $data: [{ a: 1 }], text: '${a}' }],
  ])('%s is refused at once', (_what, template) => {
    expect(() => compiled(template)).toThrow(SyntaxError);
  });

  it('a list that is none, and words that are not there, are faults', () => {
    const fill = compiled([{ $data: '${lines}', text: 'so: ${a}' }]);
    expect(() => fill({ lines: 'a' })).toThrow('“lines”');
    expect(() => fill({ lines: [{ a: null }] })).toThrow('“a”');
  });
});
