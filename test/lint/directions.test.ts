/** The rules of import in a small house of its own, where each is broken once, and kept once. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from '../support/program';

jest.setTimeout(120_000);

/** Rule, who imports, what; the words before what is imported, where it isn't a plain import of code. */
const BROKEN: [rule: string, from: string, to: string, how?: string][] = [
  ['bot-framework', 'bot/cli/a.ts', 'botbuilder'],
  ['bot-framework', 'services/cases/a.ts', 'restify', 'import type'],
  ['mongodb', 'services/stores/sqlite.ts', 'mongodb'],
  ['sqlite', 'services/stores/mongo.ts', '@photostructure/sqlite'],
  ['chrono', 'services/timescale/a.ts', 'chrono-node'],
  ['templating', 'bot/rounds/a.ts', 'adaptivecards-templating'],
  ['openai', 'bot/understand/a.ts', 'openai'],
  ['services-upward', 'services/cases/b.ts', 'bot/host/a.ts'],
  ['services-upward', 'services/cases/c.ts', 'cards/index.ts', 'import type'],
  ['cards-upward', 'cards/frame/a.ts', 'bot/host/a.ts', 'import type'],
  ['cards-services', 'cards/triage/a.ts', 'services/timescale/z.ts'],
  ['cards-face', 'bot/wording/a.ts', 'cards/frame/z.ts', 'import type'],
  ['card-by-card', 'cards/triage/b.ts', 'cards/clock/a.ts', 'import type'],
  ['frame-upward', 'cards/frame/b.ts', 'cards/clock/a.ts'],
  ['stores', 'bot/compose.ts', 'services/stores/index.ts'],
  ['stores-upward', 'services/nudges/a.ts', 'services/stores/index.ts', 'import type'],
  ['below-timescale', 'services/timescale/b.ts', 'services/terms/a.ts', 'import type'],
  ['below-people', 'services/cases/d.ts', 'services/privacy/a.ts'],
  ['turn-upward', 'bot/conversation/turn/a.ts', 'bot/conversation/case/z.ts', 'import type'],
  ['case-upward', 'bot/conversation/case/a.ts', 'bot/conversation/triage/z.ts'],
  ['feature-upward', 'bot/conversation/triage/a.ts', 'bot/conversation/features.ts'],
  ['feature-upward', 'bot/conversation/triage/b.ts', 'bot/conversation/doors/a.ts'],
  ['feature-to-feature', 'bot/conversation/clock/a.ts', 'bot/conversation/triage/z.ts'],
  ['feature-to-feature', 'bot/conversation/logging/a.ts', 'bot/conversation/answer/a.ts'],
  ['feature-from-outside', 'bot/rounds/b.ts', 'bot/conversation/triage/z.ts', 'import type'],
  ['conversation-types', 'bot/conversation/turn/b.ts', 'bot/understand/z.ts'],
  ['understand', 'bot/understand/b.ts', 'bot/wording/z.ts', 'import type'],
  ['understand-cards', 'bot/understand/c.ts', 'cards/index.ts'],
  ['wording', 'bot/wording/b.ts', 'bot/host/a.ts', 'import type'],
  ['host', 'bot/host/b.ts', 'bot/rounds/z.ts'],
  ['teams', 'bot/teams/a.ts', 'bot/conversation/case/z.ts', 'import type'],
  ['teams-types', 'bot/teams/b.ts', 'bot/conversation/turn/z.ts'],
  ['parts', 'bot/rounds/c.ts', 'bot/teams/z.ts', 'import type'],
];
const KEPT: typeof BROKEN = [
  ['bot-framework', 'bot/teams/c.ts', 'botbuilder'],
  ['mongodb', 'services/stores/mongo-cases.ts', 'mongodb'],
  ['cards-services', 'cards/triage/c.ts', 'services/timescale/z.ts', 'import type'],
  ['stores', 'bot/cli/b.ts', 'services/stores/index.ts'],
  ['stores', 'bot/rounds/d.ts', 'services/stores/index.ts', 'import type'],
  ['case-upward', 'bot/conversation/case/b.ts', 'bot/conversation/turn/z.ts'],
  ['feature-to-feature', 'bot/conversation/triage/c.ts', 'bot/conversation/logging/z.ts'],
  ['feature-to-feature', 'bot/conversation/triage/d.ts', 'bot/conversation/triage/z.ts'],
  ['feature-upward', 'bot/conversation/features.ts', 'bot/conversation/triage/z.ts'],
  ['conversation-types', 'bot/conversation/turn/c.ts', 'bot/understand/z.ts', 'import type'],
  ['conversation-types', 'bot/conversation/turn/d.ts', 'bot/understand/catalogue.ts'],
  ['understand-cards', 'bot/understand/d.ts', 'cards/index.ts', 'import type'],
  ['teams-types', 'bot/teams/d.ts', 'bot/conversation/turn/z.ts', 'import type'],
];

let house: string;
const isOurs = (file: string) => file.endsWith('.ts');

function write(file: string, text: string): void {
  const at = path.join(house, file);
  mkdirSync(path.dirname(at), { recursive: true });
  writeFileSync(at, text, { flag: 'a' });
}

function add([, from, to, how = 'import']: (typeof BROKEN)[number]): void {
  const relative = path.posix.relative(path.posix.dirname(from), to).replace(/\.ts$/, '');
  const name = relative.startsWith('.') ? relative : `./${relative}`;
  write(
    from,
    `${how} { one } from '${isOurs(to) ? name : to}';\nexport const it: typeof one = 1;\n`,
  );
  if (isOurs(to)) write(to, '');
}

const list = (uncleared: Record<string, string[]>) =>
  writeFileSync(path.join(house, 'lint/uncleared.json'), JSON.stringify(uncleared));

function lint(...options: string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['lint/directions.mjs', ...options],
    { cwd: house, encoding: 'utf8' },
  );
  return { status, said: `${stderr}${stdout}` };
}

beforeEach(() => {
  house = mkdtempSync(path.join(tmpdir(), 'candour-house-'));
  cpSync(path.join(ROOT, 'lint'), path.join(house, 'lint'), { recursive: true });
  cpSync(path.join(ROOT, 'tsconfig.json'), path.join(house, 'tsconfig.json'));
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(house, 'node_modules'));
  list({});
});
afterEach(() => rmSync(house, { recursive: true, force: true }));

it('finds each broken rule, and says where the right door is', () => {
  BROKEN.forEach(add);
  const { status, said } = lint();
  expect(status).toBe(1);
  for (const [rule, from, to] of BROKEN) {
    const arrow = isOurs(to) ? `${from} → ${to}\n` : `${from} → `;
    const about = said.split('\n\n').filter((each) => each.startsWith(arrow));
    expect([from, to, about.join('\n')]).toEqual([
      from,
      to,
      expect.stringContaining(`\n  ${rule}: `),
    ]);
  }
});

it('lets pass what keeps them', () => {
  KEPT.forEach(add);
  expect(lint()).toEqual({
    status: 0,
    said: 'imports: 0 against the rules, 0 listed in lint/uncleared.json\n',
  });
});

it('finds a circle, even one of types', () => {
  add(['circle', 'bot/host/a.ts', 'bot/host/b.ts', 'import type']);
  add(['circle', 'bot/host/b.ts', 'bot/host/c.ts', 'import type']);
  expect(lint().status).toBe(0);
  add(['circle', 'bot/host/c.ts', 'bot/host/a.ts', 'import type']);
  const { status, said } = lint();
  expect(status).toBe(1);
  expect(said).toContain(
    'bot/host/a.ts → bot/host/b.ts → bot/host/c.ts → bot/host/a.ts\n  circle: ',
  );
});

it('counts what is listed, and insists that the list gets shorter', () => {
  add(['host', 'bot/host/a.ts', 'bot/rounds/z.ts']);
  const arrow = 'bot/host/a.ts → bot/rounds/z.ts';
  list({ host: [arrow] });
  expect(lint()).toEqual({
    status: 0,
    said: 'imports: 0 against the rules, 1 listed in lint/uncleared.json\n',
  });
  const gone = 'bot/host/gone.ts → bot/rounds/z.ts';
  list({ host: [arrow, gone] });
  expect(lint()).toMatchObject({ status: 1, said: expect.stringContaining(`  host: ${gone}`) });
  expect(lint('--cleared').status).toBe(0);
  expect(lint()).toMatchObject({ status: 0, said: expect.stringContaining('1 listed') });
});
