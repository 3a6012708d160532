/**
 * The doors that exist, held against those at which the red team knocks: a new verb, intent, phrase, command or route
 * fails here until somebody has knocked at it, or has said why nobody needs to.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { commandNames } from '../../bot/cli/main';
import { features } from '../../bot/conversation/features';
import { plainWords } from '../../bot/conversation/turn/typed-ref';
import type { Turn } from '../../bot/conversation/turn/types';
import { INVOKES } from '../../bot/teams/turns';
import { createReader, type Reader } from '../../bot/understand';
import { VERBS } from '../../cards';
import { SCRIPT } from './doors';
import { LINES } from './lines';
import { emptyWorld, HIDDEN, NOW, VISIBLE } from './world';

type Input = Turn['input'];
const ROOT = path.join(__dirname, '../..');
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

const inputs = SCRIPT.flatMap(({ input }) => (typeof input === 'function' ? [] : [input]));
const typed = inputs.flatMap((input) => (input.kind === 'text' ? [input.text] : []));
const pressed = inputs.flatMap((input) => (input.kind === 'action' ? [input.action] : []));

/** Every way in that the conversation knows. */
const KINDS: Record<Input['kind'], true> = {
  text: true,
  edited: true,
  deleted: true,
  reaction: true,
  action: true,
  installed: true,
  logMessage: true,
  logMessageSubmit: true,
  search: true,
};

it.each(Object.keys(KINDS))('knocks by %s', (kind) => {
  expect(inputs.map((input) => input.kind)).toContain(kind);
});

it.each(VERBS)('presses %s with the hidden case, and a case’s button beside it', (verb) => {
  const refs = pressed.filter((each) => each.verb === verb).map(({ ref }) => ref);
  expect(refs).toContain(HIDDEN);
  if (/^(form|case)\./.test(verb)) expect(refs).toContain(VISIBLE);
});

it('types a line for every phrase that stands for a button', () => {
  const lines = typed.map(plainWords);
  const phrases = features.all.flatMap(([, { phrases: all = [] }]) => all);
  const unheard = phrases.filter(({ says }) => !lines.some((line) => says.test(line)));
  expect(unheard.map(({ says }) => says.source.slice(0, 80))).toEqual([]);
});

describe('what is typed is read as what it is meant to try', () => {
  let reader: Reader;
  beforeAll(async () => {
    const here = await emptyWorld();
    reader = createReader(await here.parts.people.current());
    await here.close();
  });

  it.each(Object.entries(LINES))('%s', (intent, lines) => {
    const heard = lines.flatMap((line) =>
      (['socialWorker', 'officer'] as const).flatMap((who) => [
        ...reader.read({
          now: NOW,
          tz: 'Europe/London',
          role: who === 'officer' ? 'complaints_officer' : 'social_worker',
          scope: intent === 'move_to_personal' ? 'channel' : 'personal',
          text: line.replaceAll('@@', VISIBLE).replaceAll('@', HIDDEN),
          context: { openCases: [VISIBLE, HIDDEN] },
        }).intents,
      ]),
    );
    expect(heard).toContain(intent);
  });
});

/** Those that say nothing about one person's cases are told why; the others have a test of their own. */
const COMMANDS: Record<string, string> = {
  start: 'opens the doors that are tried here',
  due: 'works out dates from dates; opens no store',
  understand: 'reads sentences; opens no store',
  nudges: 'the whole outbox, for whoever runs the machine; each message is tried as told()',
  import: 'the register, for whoever runs the machine',
  export: 'the register, for whoever runs the machine',
  report: 'figures of the council, for whoever runs the machine',
  people: 'the directory; no case',
  check: 'files and calendars, for whoever runs the machine',
};

it('no command of the command line speaks for a person', () => {
  expect(commandNames().filter((name) => !(name in COMMANDS))).toEqual([]);
  for (const name of commandNames())
    expect(read(`bot/cli/${name}.ts`)).not.toMatch(/(?:person|viewer|as): \{ type: 'string' \}/);
});

/** Each route, and where it is tried. */
const ROUTES: Record<string, string> = {
  '/api/messages': 'http.test.ts',
  '/files/:token': 'later.test.ts',
  '/healthz': 'http.test.ts',
  '/readyz': 'http.test.ts',
  '/metrics': 'counts of the bot’s own work, for whoever runs the machine',
};

it('every route of the HTTP door is one of these', () => {
  const routes = [
    ...read('bot/host/server.ts').matchAll(/server\.(?:get|post|put|del)\('([^']+)'/g),
  ];
  expect(routes.map(([, route]) => route).sort()).toEqual(Object.keys(ROUTES).sort());
});

it('every way in from Teams is one of the kinds above', () => {
  expect(Object.keys(INVOKES).sort()).toEqual([
    'cardAction',
    'openDialog',
    'search',
    'submitDialog',
  ]);
  const manifest = JSON.parse(read('appPackage/manifest.json')) as {
    composeExtensions: { commands: { id: string; type: string }[] }[];
  };
  const commands = manifest.composeExtensions.flatMap((each) => each.commands);
  expect(commands.map(({ id, type }) => `${type} ${id}`).sort()).toEqual([
    'action logFeedback',
    'query findCase',
  ]);
});
