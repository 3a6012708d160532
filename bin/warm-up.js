// @ts-check
'use strict';
/**
 * `node bin/warm-up.js BUNDLE FILE`: runs the bundle as far as its first "ready", and writes the code that V8 made of
 * it to FILE. What the bot itself says goes nowhere.
 */
const fs = require('node:fs');
const { compile, evaluate } = require('./built');

const [, , bundle = '', file = ''] = process.argv;
const script = compile(bundle);
const { main } = evaluate(script);

function finish() {
  fs.writeFileSync(file, script.createCachedData(), { mode: 0o600 });
  fs.chmodSync(file, 0o644);
  process.exit(0);
}

const ready = new Promise((resolve) => {
  process.stdout.write = (said) => {
    if (String(said).startsWith('ready ')) resolve(null);
    return true;
  };
});
process.stderr.write = () => true;

main(['understand'])
  .then(() => Promise.race([ready, main(['start'])]))
  .then(finish, finish);
