#!/usr/bin/env node
// @ts-check
'use strict';
// Runs the build of this checkout, which is made anew where the sources are others than those it was made of
// (docs/decisions/0017-built-at-install.md).
const { loadBuild } = require('./built');

loadBuild()
  .then(({ main }) => main(process.argv.slice(2)))
  .then(
    (code) => {
      process.exitCode = code;
    },
    (error) => {
      process.stderr.write(`candour: ${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = 1;
    },
  );
