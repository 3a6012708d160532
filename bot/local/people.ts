/** Whose windows the local client opens: people of the demo directory, one for each role, and two colleagues. */

export interface LocalUser {
  aadObjectId: string;
  givenName: string;
  surname: string;
}

export interface LocalRole {
  role: string;
  port: number;
  user: LocalUser;
}

const user = (aadObjectId: string, givenName: string, surname: string): LocalUser => ({
  aadObjectId,
  givenName,
  surname,
});

/** Ports below 32768: above, Linux hands them out to anyone, and the client would then quietly take another. */
export const LOCAL_ROLES: readonly LocalRole[] = [
  {
    role: 'social worker',
    port: 15151,
    user: user('6c2fb003-bd2b-5b2c-9c5c-78a62bdb2326', 'Mohammed', 'Rahman'),
  },
  {
    role: 'investigator',
    port: 15152,
    user: user('f0dff955-d909-59fc-8408-9f560f52764e', 'Priya', 'Nair'),
  },
  {
    role: 'manager',
    port: 15153,
    user: user('d6972ad4-53e5-5c87-b58e-b5c02fd97cd4', 'Grace', 'Mensah'),
  },
  {
    role: 'complaints officer',
    port: 15154,
    user: user('aeb83363-bbc6-522d-b229-dd9778bdaa3b', 'Sam', 'Doyle'),
  },
];

/** The client wants exactly five people in its tenant beside the one who uses it. */
const COLLEAGUES = [
  user('5af66cf9-b16a-5a94-b1ff-e1742f721d3b', 'Tom', 'Reeve'),
  user('5ba1bc39-9a3c-53ab-99e4-f71c88e9799a', 'Dan', 'Whitfield'),
];
const EVERYBODY = [...LOCAL_ROLES.map((each) => each.user), ...COLLEAGUES];

export const nameOf = ({ givenName, surname }: LocalUser) => `${givenName} ${surname}`;
const emailOf = ({ givenName, surname }: LocalUser) =>
  `${givenName}.${surname}@council.example`.toLowerCase();

const account = (each: LocalUser) => ({
  id: `29:${each.aadObjectId}`,
  name: nameOf(each),
  userPrincipleName: emailOf(each),
  aadObjectId: each.aadObjectId,
  givenName: each.givenName,
  surname: each.surname,
  email: emailOf(each),
});

/** The client's configuration for one person's window; the same tenant, team and people in every window. */
export function clientConfig(current: LocalUser): Record<string, unknown> {
  return {
    version: '0.1.1',
    tenantId: '11111111-1111-4111-8111-111111111111',
    bot: { id: '28:22222222-2222-4222-8222-222222222222', name: 'Candour' },
    currentUser: account(current),
    users: EVERYBODY.filter((each) => each !== current).map(account),
    personalChat: { id: `a:personal-${current.aadObjectId}` },
    groupChat: { id: '19:complaints-huddle@thread.v2', name: 'Complaints huddle' },
    team: {
      id: '19:general@thread.tacv2',
      name: 'Customer Relations',
      aadGroupId: 'bbbbbbbb-0000-4000-8000-000000000001',
      channels: [{ id: '19:triage@thread.tacv2', name: 'Triage' }],
    },
  };
}
