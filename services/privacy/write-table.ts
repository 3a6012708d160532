/** Writes docs/who-may-do-what.md. Run it after a change of the rules. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { policyTable } from './table';

writeFileSync(join(__dirname, '../../docs/who-may-do-what.md'), policyTable());
