// @ts-check
'use strict';
/**
 * Makes the build: everything that `candour` loads at start in one file, and the code that V8 makes of it.
 * `npm install` runs this (`prepare` in package.json); so does a start that finds no build, or a stale one.
 * Several may do so at once: files are named by what they hold, and put in place whole.
 */
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const { createRequire } = require('node:module');
const path = require('node:path');
const { FOLDER, MANIFEST, ROOT, cacheOf, hashOf, sourceOf } = require('./built');

/** @typedef {import('./built').Manifest} Manifest */

/** Loaded only where it is used, or not code that could be bundled; these stay packages. */
const PACKAGES = [
  '@microsoft/m365agentsplayground',
  '@photostructure/sqlite',
  '@resvg/resvg-js',
  'chrono-node',
  'dtrace-provider',
  'echarts',
  'mongodb',
  'open',
  'openai',
];
/** What the build depends on besides the files that esbuild reads. */
const SETTINGS = [
  'bin/build.js',
  'package.json',
  'tsconfig.json',
  'node_modules/.package-lock.json',
];
const HOUR = 3_600_000;
const WARM_UP_MS = 120_000;
/** A line for `candour understand`, so that the reader is compiled too. */
const LINE = JSON.stringify({
  id: '1',
  now: '2026-03-02T09:00:00Z',
  tz: 'Europe/London',
  role: 'social_worker',
  scope: 'personal',
  text: 'Compliment yesterday for Priya Nair from foster carers - "she rang us back"',
});

/** @type {(file: string) => boolean} */
const isOurs = (file) =>
  !/(^|[\\/])node_modules[\\/]/.test(path.relative(ROOT, path.resolve(ROOT, file)));

/** A module's own folder, in code: the build stands elsewhere, in a project that may be moved.
 * @type {(file: string) => string} */
function ownPlace(file) {
  const place = (/** @type {string} */ of) =>
    `require('node:path').join(__dirname$root, ${JSON.stringify(path.relative(ROOT, of))})`;
  return `var __dirname = ${place(path.dirname(file))}, __filename = ${place(file)};`;
}

/**
 * A package that our code imports is the one that `require` finds, as in tests; and a module that asks where it
 * stands is told so.
 * @type {import('esbuild').Plugin}
 */
const asNodeFindsThem = {
  name: 'as Node finds them',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[@\w]/ }, ({ path: name, importer, kind }) => {
      if (kind !== 'import-statement' || !isOurs(importer)) return null;
      if (PACKAGES.includes(name)) return { path: name, external: true };
      const found = createRequire(importer).resolve(name);
      return path.isAbsolute(found) ? { path: found } : { path: found, external: true };
    });
    onLoad({ filter: /\.[cm]?[jt]s$/ }, ({ path: file }) => {
      const code = fs.readFileSync(file, 'utf8');
      if (!/\b__(dirname|filename)\b/.test(code)) return null;
      // A module that finds its place by itself is left alone.
      if (/\b__dirname\s*=|import\.meta/.test(code)) return null;
      const strict = /^\s*['"]use strict['"];?/.exec(code)?.[0] ?? '';
      const contents = `${strict};${ownPlace(file)}${code.slice(strict.length)}`;
      return { contents, loader: file.endsWith('ts') ? 'ts' : 'js' };
    });
  },
};

/** @returns {Promise<{ code: string, inputs: string[] }>} */
async function bundle() {
  const { outputFiles, metafile } = await require('esbuild').build({
    entryPoints: ['bot/cli/main.ts'],
    absWorkingDir: ROOT,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.19',
    external: PACKAGES,
    banner: { js: 'const __dirname$root = __dirname;' },
    legalComments: 'none',
    metafile: true,
    write: false,
    logLevel: 'silent',
    plugins: [asNodeFindsThem],
  });
  const [output] = outputFiles;
  if (output === undefined) throw new Error('esbuild wrote nothing.');
  return { code: output.text, inputs: Object.keys(metafile.inputs) };
}

/** Our own sources with the folders they stand in; packages are as the lock file of node_modules says.
 * @type {(inputs: string[]) => Manifest['sources']} */
function sourcesOf(inputs) {
  const ours = inputs.filter(isOurs);
  const folders = new Set(ours.map((file) => path.dirname(file)));
  /** @type {Manifest['sources']} */
  const sources = {};
  for (const file of [...ours, ...folders, ...SETTINGS]) {
    const source = sourceOf(file);
    if (source) sources[file] = source;
  }
  return sources;
}

/** Whole or not at all, and writable by its owner only.
 * @type {(file: string, content: string | Buffer) => void} */
function put(file, content) {
  const draft = `${file}.${process.pid}`;
  fs.writeFileSync(draft, content);
  fs.chmodSync(draft, 0o644);
  fs.renameSync(draft, file);
}

function makeFolder() {
  for (const folder of [path.dirname(FOLDER), FOLDER]) {
    fs.mkdirSync(folder, { recursive: true });
    const { mode, uid } = fs.statSync(folder);
    // A loose umask, as many systems have it, would let one's group write there.
    if ((mode & 0o022) !== 0 && uid === process.getuid?.()) fs.chmodSync(folder, 0o755);
  }
}

/** Builds that are no longer named; one that another start is just making is left alone.
 * @type {(current: string) => void} */
function removeOld(current) {
  const name = path.basename(current, '.js');
  for (const file of fs.readdirSync(FOLDER)) {
    if (file.startsWith(name) || file === path.basename(MANIFEST)) continue;
    const at = path.join(FOLDER, file);
    const { mtimeMs = Date.now() } = fs.statSync(at, { throwIfNoEntry: false }) ?? {};
    if (Date.now() - mtimeMs > HOUR) fs.rmSync(at, { recursive: true, force: true });
  }
}

/**
 * Has V8 compile what a start needs, by starting once on a folder of its own, and keeps the code. Without it a start
 * is slower, nothing else: so a folder that can't be written is no fault here.
 * @type {(bundle: string) => void}
 */
function keepCode(bundle) {
  let data;
  try {
    data = fs.mkdtempSync(path.join(FOLDER, 'data-'));
  } catch {
    return;
  }
  try {
    const code = path.join(data, 'code');
    const args = ['--no-deprecation', path.join(__dirname, 'warm-up.js'), bundle, code];
    const env = { PORT: '0', HOST: '127.0.0.1', CANDOUR_DATA: data, LOG_LEVEL: 'silent' };
    spawnSync(process.execPath, args, { env, input: LINE, timeout: WARM_UP_MS });
    if (fs.existsSync(code)) fs.renameSync(code, cacheOf(bundle));
  } finally {
    fs.rmSync(data, { recursive: true, force: true });
  }
}

/**
 * @returns {Promise<Manifest>} what was made
 * @throws Error with one sentence for the person who started it
 */
async function build() {
  if (process.stderr.isTTY) process.stderr.write('Building …\n');
  try {
    makeFolder();
    const { code, inputs } = await bundle();
    const name = `candour-${hashOf(code)}.js`;
    const manifest = { bundle: name, sources: sourcesOf(inputs) };
    put(path.join(FOLDER, name), code);
    if (!fs.existsSync(cacheOf(name))) keepCode(name);
    put(MANIFEST, JSON.stringify(manifest));
    removeOld(name);
    return manifest;
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new Error(`the build could not be made: ${said}`, { cause: error });
  }
}

module.exports = { build, keepCode };

if (require.main === module)
  build().catch((error) => {
    process.stderr.write(`candour: ${error.message}\n`);
    process.exitCode = 1;
  });
