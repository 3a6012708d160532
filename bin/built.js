// @ts-check
'use strict';
/**
 * The build that is run: finds it, has it made where it is missing or stale, and loads it with V8's code cache.
 * What is read here becomes code, so nothing is taken from a file or folder that somebody else could have written.
 */
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const { createRequire } = require('node:module');
const path = require('node:path');
const vm = require('node:vm');

const ROOT = path.join(__dirname, '..');
/** In the project's own folder, never in the machine's shared one; git ignores it. */
const FOLDER = path.join(ROOT, 'build', 'bot');
const MANIFEST = path.join(FOLDER, 'manifest.json');

/** @typedef {{ main(argv: string[]): Promise<number> }} Bot */
/** A source as it was built: when it was changed, in milliseconds; its bytes; the hash of what it holds.
 * @typedef {{ mtime: number, ctime: number, size: number, hash: string }} Source */
/** Sources by path from ROOT; `bundle` names a file in FOLDER.
 * @typedef {{ bundle: string, sources: Record<string, Source> }} Manifest */

/** @type {(text: string | Buffer) => string} */
const hashOf = (text) => createHash('sha256').update(text).digest('hex').slice(0, 32);

/** Of a folder only the names count that an import could find.
 * @type {(file: string, isFolder: boolean) => string} */
function contentHash(file, isFolder) {
  if (!isFolder) return hashOf(fs.readFileSync(file));
  const names = fs.readdirSync(file).filter((name) => /\.(ts|js|json)$/.test(name));
  return hashOf(names.sort().join('\n'));
}

/** @type {(file: string) => Source | null} Null: there is no such file. */
function sourceOf(file) {
  const at = path.resolve(ROOT, file);
  const stat = fs.statSync(at, { throwIfNoEntry: false });
  if (stat === undefined) return null;
  const { mtimeMs: mtime, ctimeMs: ctime, size } = stat;
  return { mtime, ctime, size, hash: contentHash(at, stat.isDirectory()) };
}

/** Whose files may be run: one's own, root's, and those of whoever owns this program.
 * @type {() => Set<number>} */
const owners = () => new Set([process.getuid?.() ?? 0, 0, fs.statSync(__filename).uid]);

/**
 * @type {(stat: fs.Stats, file: string) => void}
 * @throws Error where others than its owner could have written it, or a stranger did
 */
function refuseIfWritableByOthers(stat, file) {
  // Windows has no such modes.
  if (process.getuid === undefined) return;
  if ((stat.mode & 0o022) === 0 && owners().has(stat.uid)) return;
  throw new Error(
    `${path.relative(ROOT, file)} could have been written by somebody else, so it is not run. ` +
      'Look at who changed it; then remove the folder build/bot and start again: it is made anew.',
  );
}

/** Reads a file of the build; the rights looked at are those of what is read. Null: there is none.
 * @type {(file: string) => Buffer | null} */
function readOwn(file) {
  let open;
  try {
    open = fs.openSync(file, 'r');
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return null;
    throw error;
  }
  try {
    refuseIfWritableByOthers(fs.fstatSync(open), file);
    return fs.readFileSync(open);
  } finally {
    fs.closeSync(open);
  }
}

/** @type {() => Manifest | null} Null: there is no build, or none that this version can read. */
function readManifest() {
  for (const folder of [path.dirname(FOLDER), FOLDER]) {
    const stat = fs.statSync(folder, { throwIfNoEntry: false });
    if (stat) refuseIfWritableByOthers(stat, folder);
  }
  try {
    const manifest = JSON.parse(readOwn(MANIFEST)?.toString('utf8') ?? 'null');
    return typeof manifest?.bundle === 'string' && /^candour-\w+\.js$/.test(manifest.bundle)
      ? manifest
      : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The size and both times decide at once; where they differ (a copy, a fresh checkout), what the file holds does.
 * @type {(file: string, built: Source) => boolean} */
function isAsBuilt(file, built) {
  const at = path.resolve(ROOT, file);
  const stat = fs.statSync(at, { throwIfNoEntry: false });
  if (stat === undefined) return false;
  const same =
    stat.mtimeMs === built.mtime && stat.ctimeMs === built.ctime && stat.size === built.size;
  return same || contentHash(at, stat.isDirectory()) === built.hash;
}

/** @type {(manifest: Manifest) => boolean} */
const isFresh = ({ bundle, sources }) =>
  fs.existsSync(path.join(FOLDER, bundle)) &&
  Object.entries(sources).every(([file, built]) => isAsBuilt(file, built));

/** Bytecode is good for one V8 on one kind of processor.
 * @type {(bundle: string) => string} */
const cacheOf = (bundle) =>
  path.join(FOLDER, `${path.basename(bundle, '.js')}.${process.versions.v8}-${process.arch}.cache`);

/**
 * @type {(bundle: string, cachedData?: Buffer) => vm.Script}
 * The bundle is plain ASCII, which V8 keeps in half the memory.
 */
function compile(bundle, cachedData) {
  const file = path.join(FOLDER, bundle);
  const code = readOwn(file)?.toString('latin1');
  if (code === undefined) throw new Error(`${file} is gone; start again.`);
  return new vm.Script(`(function (module, exports, require, __dirname) {${code}\n})`, {
    filename: file,
    importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    ...(cachedData ? { cachedData } : {}),
  });
}

/** Inside, `__dirname` is the project's folder: each module joins its own place to it.
 * @type {(script: vm.Script) => Bot} */
function evaluate(script) {
  const module = { exports: {} };
  const require = createRequire(path.join(FOLDER, 'bundle.js'));
  script.runInThisContext()(module, module.exports, require, ROOT);
  return /** @type {Bot} */ (module.exports);
}

/**
 * The build of this checkout, made first if need be.
 * @returns {Promise<Bot>}
 * @throws Error with one sentence for the person who started it
 */
async function loadBuild() {
  let manifest = readManifest();
  if (manifest === null || !isFresh(manifest)) manifest = await require('./build').build();
  const cache = cacheOf(manifest.bundle);
  if (!fs.existsSync(cache)) require('./build').keepCode(manifest.bundle);
  return evaluate(compile(manifest.bundle, readOwn(cache) ?? undefined));
}

module.exports = {
  FOLDER,
  MANIFEST,
  ROOT,
  cacheOf,
  compile,
  evaluate,
  hashOf,
  loadBuild,
  sourceOf,
};
