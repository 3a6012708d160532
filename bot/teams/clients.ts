/**
 * The SDK builds two HTTP clients for every turn, one of them for signing users in, which Candour never does.
 * Here they are built once for each address: they hold nothing of a turn.
 */
import type { CloudAdapter } from 'botbuilder';

type Authentication = NonNullable<ConstructorParameters<typeof CloudAdapter>[0]>;
type Claims = Parameters<Authentication['createConnectorFactory']>[0];
type Factory = ReturnType<Authentication['createConnectorFactory']>;
type Client = Awaited<ReturnType<Factory['create']>>;
type UserClient = Awaited<ReturnType<Authentication['createUserTokenClient']>>;

/** Teams has a handful of addresses; whoever invents more in local mode must not fill the memory. */
const MOST = 64;

/** @param prepare called once with each new connector client */
export function sharingClients(
  inner: Authentication,
  prepare: (client: Client) => void,
): Authentication {
  const clients = new Map<string, Promise<Client>>();
  const userClients = new Map<string, Promise<UserClient>>();
  const sharing = (factory: Factory, claims: Claims): Factory => ({
    create: (serviceUrl, audience) =>
      once(clients, JSON.stringify([identityOf(claims), serviceUrl, audience]), async () => {
        const client = await factory.create(serviceUrl, audience);
        prepare(client);
        return client;
      }),
  });
  return Object.assign(Object.create(inner) as Authentication, {
    async authenticateRequest(...request: Parameters<Authentication['authenticateRequest']>) {
      const result = await inner.authenticateRequest(...request);
      const { connectorFactory, claimsIdentity } = result;
      if (!connectorFactory) return result;
      return { ...result, connectorFactory: sharing(connectorFactory, claimsIdentity) };
    },
    createConnectorFactory: (claims: Claims) =>
      sharing(inner.createConnectorFactory(claims), claims),
    createUserTokenClient: (claims: Claims) =>
      once(userClients, identityOf(claims), () => inner.createUserTokenClient(claims)),
  });
}

/** Whose credentials a client carries: what the SDK itself reads from the claims. */
function identityOf(claims: Claims): string {
  return claims.getClaimValue('aud') ?? claims.getClaimValue('appid') ?? '';
}

function once<T>(kept: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const known = kept.get(key);
  if (known) return known;
  if (kept.size >= MOST) kept.clear();
  const made = make();
  kept.set(key, made);
  made.catch(() => kept.delete(key));
  return made;
}
