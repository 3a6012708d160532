// @ts-check
'use strict';
/**
 * `node bin/typescript.js FILE.ts …`: runs a script of this checkout as it stands, compiled in memory by what compiles
 * the tests. For developers only: what staff use runs from the build.
 */
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { transformSync } = require('@swc/core');

/** @typedef {{ _compile(code: string, file: string): void }} Compiling */

/** @type {(module: Compiling, file: string) => void} */
function compile(module, file) {
  const { code } = transformSync(fs.readFileSync(file, 'utf8'), {
    filename: file,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  });
  module._compile(code, file);
}

// Node's own list of what it can load; its types leave it out.
Reflect.get(Module, '_extensions')['.ts'] = compile;
process.setSourceMapsEnabled(true);
const script = path.resolve(process.argv[2] ?? '');
process.argv.splice(1, 2, script);
require(script);
