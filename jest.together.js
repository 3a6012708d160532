/**
 * All tests as `npm test` runs them: those of one folder share one loading of the bot, which takes longer than most
 * files' tests. Each file keeps its own hooks, as it is loaded inside a `describe` of its name.
 * `npx jest test/law/stages.test.ts` runs one file by itself.
 */
const fs = require('node:fs');
const path = require('node:path');
const alone = require('./jest.config');

const TESTS = path.join(__dirname, 'test');
const TOGETHER = path.join(__dirname, 'build', 'tests');
/** More would make the last of the processes wait for one long run. */
const MOST_FILES = 6;

/** @type {() => Map<string, string[]>} The test files of each folder, from TESTS. */
function filesByFolder() {
  const files = fs
    .readdirSync(TESTS, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts') && !file.startsWith('e2e'))
    .sort();
  const folders = new Map();
  for (const file of files) {
    const folder = path.dirname(file);
    folders.set(folder, [...(folders.get(folder) ?? []), file]);
  }
  return folders;
}

/** @type {(folder: string, files: string[]) => void} */
function write(name, files) {
  const lines = files.map((file) => {
    const at = path.join(TESTS, file);
    return `describe(${JSON.stringify(file)}, () => void require(${JSON.stringify(at)}));`;
  });
  fs.writeFileSync(
    path.join(TOGETHER, `${name.replaceAll(path.sep, '.')}.test.js`),
    lines.join('\n'),
  );
}

fs.rmSync(TOGETHER, { recursive: true, force: true });
fs.mkdirSync(TOGETHER, { recursive: true });
for (const [folder, files] of filesByFolder())
  for (let part = 0; part * MOST_FILES < files.length; part += 1)
    write(`${folder}.${part + 1}`, files.slice(part * MOST_FILES, (part + 1) * MOST_FILES));

module.exports = { ...alone, roots: [TOGETHER], testMatch: ['**/*.test.js'], rootDir: __dirname };
