#!/usr/bin/env node
'use strict';
// TypeScript runs as it stands, through tsx: nothing is built, so nothing can be stale
// (docs/decisions/0002-typescript-without-a-build.md).
require('tsx/cjs');
const { main } = require('../bot/cli/main.ts');

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    process.stderr.write(`candour: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
