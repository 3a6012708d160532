/** `npm run package` → build/candour.zip */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { packageFor, readIds } from './package';

try {
  const zip = packageFor(readIds(process.env));
  const file = path.join(__dirname, '../build/candour.zip');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, zip);
  process.stderr.write(
    'build/candour.zip is ready: upload it in the Teams admin centre, or in Teams under Apps.\n',
  );
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
