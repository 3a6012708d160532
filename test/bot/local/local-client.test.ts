import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LOCAL_ROLES, clientConfig } from '../../../bot/local/people';

interface Account {
  id: string;
  name: string;
  aadObjectId: string;
}

const directory = readFileSync(
  path.join(__dirname, '../../../services/councils/demo/people.csv'),
  'utf8',
);

describe('the local client’s windows', () => {
  it.each(LOCAL_ROLES)(
    '$role: one person and exactly five others, all of the demo directory',
    ({ user }) => {
      const { currentUser, users } = clientConfig(user) as {
        currentUser: Account;
        users: Account[];
      };
      expect(users).toHaveLength(5);
      expect(new Set([currentUser, ...users].map((each) => each.id)).size).toBe(6);
      for (const { aadObjectId, name } of [currentUser, ...users]) {
        expect(directory).toContain(`,${aadObjectId},${name},`);
      }
    },
  );

  it('share tenant, bot and team, and have a chat of their own', () => {
    const configs = LOCAL_ROLES.map(({ user }) => clientConfig(user));
    const shared = configs.map(({ tenantId, bot, team, groupChat }) =>
      JSON.stringify([tenantId, bot, team, groupChat]),
    );
    expect(new Set(shared).size).toBe(1);
    expect(new Set(configs.map(({ personalChat }) => JSON.stringify(personalChat))).size).toBe(4);
  });

  it('listen below the ports that Linux hands out, so that none is taken by chance', () => {
    for (const { port } of LOCAL_ROLES) expect(port).toBeLessThan(32_768);
    expect(new Set(LOCAL_ROLES.map(({ port }) => port)).size).toBe(4);
  });
});
