/** A case, the demo's people and the signed links, over one real embedded store. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileBehind } from '../../bot/conversation';
import { Links } from '../../bot/host/links';
import { DirectoryService } from '../../services/people';
import { Desk, openTestStores, rulesWith, SAM } from '../cases/support';
import { DEMO, opened } from './desk';

const PEOPLE = join(__dirname, '../../services/councils/demo');
const ADDRESS = 'https://candour.council.example';

export async function startOf() {
  const { stores, close } = await openTestStores();
  const people = new DirectoryService(stores.people, {
    now: () => new Date('2026-03-20T10:00:00Z'),
    audit: stores.audit,
  });
  const file = (name: string) => ({ name, content: readFileSync(join(PEOPLE, name)) });
  const imported = await people.importFiles(file('people.csv'), file('teams.csv'));
  if (!imported.ok) throw new Error('The demo’s directory is faulty.');
  const desk = new Desk(stores.cases);
  const { ref } = await opened(desk);
  const another = (url: string | null = ADDRESS) => new Links(stores.conversations, { url });
  const links = another();
  const deps = { council: DEMO, stores, people, rules: () => rulesWith(), links };
  return {
    ref,
    links,
    another,
    close,
    open: (token: string, now: number) => fileBehind(deps, token, now),
    linkFor: async (personId: string, now: number) => {
      const order = { what: 'letter', ref, kind: 'holding', personId, newDate: null, reason: null };
      return (await links.issue(order, now))!.url.split('/').at(-1)!;
    },
    bar: (personId: string) =>
      desk.does(SAM, '2026-03-20', ref, {
        type: 'decideConflict',
        personId,
        accepted: true,
        reason: 'They are friends of the family',
      }),
    withdraw: () => desk.does(SAM, '2026-03-20', ref, { type: 'withdraw', on: '2026-03-20' }),
    audited: async () => (await stores.audit.list(ref, null, 10)).entries,
  };
}
