/** docs/recipes/add-a-card.md is carried out: its card is type-checked where it would stand, built, and passes the gate. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import type { BuiltCard } from '../../cards';
import { ROOT, typeErrors } from './compile';
import { gate } from './gate';
import { worst } from './hostile';

const page = readFileSync(join(ROOT, 'docs/recipes/add-a-card.md'), 'utf8');
const [card = '', exported = '', example = ''] = [...page.matchAll(/```ts\n([\s\S]*?)```/g)].map(
  ([, code = '']) => code,
);
const twin = /then says:\n\n```\n([\s\S]*?)\n```/.exec(page)?.[1];

const CARD = join(ROOT, 'cards/questions/closures.ts');
const EXAMPLE = join(ROOT, 'test/cards/examples/closures.ts');
const INDEX = join(ROOT, 'cards/index.ts');
const VERBS = join(ROOT, 'cards/frame/verbs.ts');

/** The project as it is once the recipe has been followed. */
function followed(path: string, text: string | undefined): string | undefined {
  if (path === CARD) return card;
  if (path === EXAMPLE) return example;
  return path === INDEX ? `${text}\n${exported}` : text;
}

/** Runs a file of the recipe; what it imports are the real files, but for `instead`. */
function run(path: string, code: string, instead: Record<string, unknown> = {}): object {
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const exports = {};
  const load = (name: string): unknown =>
    instead[name] ?? jest.requireActual(join(dirname(path), name));
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  new Function('require', 'exports', outputText)(load, exports);
  return exports;
}

const { closures } = run(EXAMPLE, example, { '../../../cards': run(CARD, card) }) as {
  closures: { closures: { build: (data: unknown) => BuiltCard; data: object } };
};
const { build, data } = closures.closures;

describe('docs/recipes/add-a-card.md', () => {
  it('its card and its example compile where they would stand', () => {
    expect(typeErrors([CARD, EXAMPLE, INDEX], followed)).toEqual([]);
  });

  it('its card says on Wed 11 March 2026 what the page says', () => {
    expect(build(data).text).toBe(twin);
    expect(page).toContain('On Wed 11 March 2026');
  });

  it('says what would be here when nothing is', () => {
    expect(build({ ...data, days: [] }).text).toMatch(/^No closed day is to come\./);
  });

  it('a form without a row, and a verb without an act, do not compile, as the page says', () => {
    const catalogue = join(ROOT, 'bot/understand/catalogue.ts');
    const errors = typeErrors([VERBS, catalogue], (path, text) =>
      path === VERBS
        ? text?.replace("  'form.triage',\n", "  'form.triage',\n  'form.visit',\n")
        : text,
    ).map(({ message }) => message);
    expect(errors).toEqual([
      expect.stringContaining(`'"form.visit"' is missing`),
      expect.stringContaining(`'"form.visit"'`),
    ]);
  });
});

gate([
  { name: 'recipe’s', data: 'believable', built: build(data) },
  { name: 'recipe’s', data: 'worst', built: build(worst(data)) },
]);
