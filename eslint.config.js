const tseslint = require('typescript-eslint');

/** The direction of imports (see docs/decisions/0001-folders-and-directions.md), one message per door. */
const forbid = (group, message, allowTypeImports = false) => ({
  group,
  message,
  ...(allowTypeImports ? { allowTypeImports } : {}),
});

const SDK = ['botbuilder', 'botbuilder-*', 'botframework-*', '@microsoft/teams-ai', 'restify'];
const noSdk = forbid(SDK, 'Only bot/teams/ and bot/server.ts know Bot Framework and restify.');
const noMongo = forbid(['mongodb'], 'Only services/stores/mongo* knows the MongoDB driver.');
const noSqlite = forbid(
  ['@photostructure/sqlite', 'node:sqlite'],
  'Only services/stores/sqlite* knows SQLite.',
);
const noChrono = forbid(['chrono-node'], 'Only bot/understand/ reads dates out of words.');
const noTemplating = forbid(
  ['adaptivecards-templating', 'adaptive-expressions'],
  'Only cards/ fills card templates.',
);
const noStores = forbid(
  ['**/services/stores/**', '**/stores/*', '**/stores'],
  'Only bot/index.ts, the command line and tests choose a store; depend on the port instead.',
  true,
);
const noBot = forbid(
  ['**/bot/**'],
  'Services and cards never import bot/: the doors depend on them.',
);
const noCards = forbid(['**/cards/**'], 'Services know nothing of cards.');
const cardsTypesOnly = forbid(
  ['**/services/**'],
  'cards/ may import types from services/, never code: pass it data.',
  true,
);
const sibling = (names, message) =>
  forbid(
    names.map((name) => `**/${name}/**`),
    message,
  );

const restrict = (files, patterns, ignores = []) => ({
  files,
  ignores,
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
});

const inServices = [noSdk, noChrono, noTemplating, noBot, noCards];

module.exports = tseslint.config(
  { ignores: ['node_modules/', 'data/', 'build/', 'devTools/', 'coverage/', '**/*.js'] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: __dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      // `require('./x') as typeof X` inside a function loads x when it is needed; the build can follow it.
      '@typescript-eslint/no-require-imports': 'off',
      'max-lines': ['error', { max: 320, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  restrict(
    ['services/terms/**'],
    [forbid(['../**'], 'The closed lists of the glossary stand on nothing of ours.')],
  ),
  restrict(
    ['services/timescale/**'],
    [
      ...inServices,
      noMongo,
      noSqlite,
      noStores,
      sibling(
        ['cases', 'people', 'councils', 'nudges', 'status', 'reports', 'privacy', 'letters'],
        'timescale imports nothing of ours.',
      ),
    ],
  ),
  restrict(
    ['services/{cases,people,councils}/**'],
    [
      ...inServices,
      noMongo,
      noSqlite,
      noStores,
      sibling(
        ['nudges', 'status', 'reports', 'privacy', 'letters'],
        'cases, people and councils stand on timescale only.',
      ),
    ],
  ),
  restrict(
    ['services/{nudges,status,reports,privacy,letters,absences,handovers,complainants}/**'],
    [...inServices, noMongo, noSqlite, noStores],
  ),
  restrict(
    ['services/stores/**'],
    [...inServices, noMongo, noSqlite],
    [
      'services/stores/mongo*',
      'services/stores/mongo*/**',
      'services/stores/sqlite*',
      'services/stores/sqlite*/**',
    ],
  ),
  restrict(['services/stores/mongo*', 'services/stores/mongo*/**'], [...inServices, noSqlite]),
  restrict(['services/stores/sqlite*', 'services/stores/sqlite*/**'], [...inServices, noMongo]),
  restrict(['cards/**'], [noSdk, noChrono, noMongo, noSqlite, noStores, noBot, cardsTypesOnly]),
  restrict(
    ['bot/**'],
    [noSdk, noChrono, noTemplating, noMongo, noSqlite, noStores],
    ['bot/teams/**', 'bot/server.ts', 'bot/understand/**', 'bot/index.ts', 'bot/cli/**'],
  ),
  restrict(
    ['bot/teams/**', 'bot/server.ts'],
    [noChrono, noTemplating, noMongo, noSqlite, noStores],
  ),
  restrict(['bot/understand/**'], [noSdk, noTemplating, noMongo, noSqlite, noStores]),
  restrict(['bot/index.ts', 'bot/cli/**'], [noSdk, noChrono, noTemplating, noMongo, noSqlite]),
  {
    files: ['test/**'],
    rules: {
      'no-console': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
);
