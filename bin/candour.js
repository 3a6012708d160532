#!/usr/bin/env node
'use strict';
// TypeScript runs as it stands, through tsx: nothing is built, so nothing can be stale
// (docs/decisions/0002-typescript-without-a-build.md).
if (process.argv[2] === 'start') preload();
require('tsx/cjs');
const { main } = require('../bot/cli/main.ts');

/**
 * The large packages of the bot, loaded before tsx looks at every file that is loaded: they are JavaScript already,
 * and pass through it, with their source maps, in three times as long. Nothing depends on this list but the time.
 */
function preload() {
  const names = [
    'botbuilder',
    '@microsoft/teams-ai/lib/Application',
    '@microsoft/teams-ai/lib/TeamsAdapter',
    'restify',
    'adaptivecards-templating',
    'prom-client',
    'zod/v4',
    'yaml',
    'docx',
  ];
  for (const name of names) {
    try {
      require(name);
    } catch {
      // Whoever needs it says what is wrong with it.
    }
  }
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    process.stderr.write(`candour: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
