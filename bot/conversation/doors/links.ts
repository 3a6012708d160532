/** The file that a link opens: a letter or a report. */
import { letterFile } from '../letters/file';
import { reportFile } from '../reports/file';
import type { Deps } from '../turn/context';
import type { ServedFile } from '../turn/served-file';

/**
 * Null: a link that is over, and one whose person may no longer have what it opens, look the same. A browser says nothing
 * about who opens it, so the right is that of whoever asked for it, as it stands now. It may be opened more than once:
 * programs that check links for safety open them first.
 */
export async function fileBehind(
  deps: Pick<Deps, 'council' | 'stores' | 'people' | 'rules' | 'links'>,
  token: string,
  now: number,
): Promise<ServedFile | null> {
  const opened = await deps.links.open(token, now);
  const report = await reportFile(deps, opened, now);
  return report === undefined ? letterFile(deps, opened, now) : report;
}
