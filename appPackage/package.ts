/** Makes the Teams app package: the manifest with this installation's ids, and the icons, in one zip. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import { z } from 'zod/v4';

/** The ids that differ from one installation to the next. */
export interface PackageIds {
  /** The bot's application id in Entra. */
  botId: string;
  /** The app's own id in the Teams catalogue: any GUID, the same for each new version. */
  appId: string;
  /** Host name under which the council's pages about Candour (privacy, terms) can be read. */
  domain: string;
}

export interface Manifest {
  id: string;
  version: string;
  developer: { websiteUrl: string; privacyUrl: string; termsOfUseUrl: string };
  validDomains: string[];
  bots: { botId: string }[];
  composeExtensions: { botId: string }[];
  [field: string]: unknown;
}

const NEEDED = {
  MicrosoftAppId: z.guid(),
  TEAMS_APP_ID: z.guid(),
  CANDOUR_DOMAIN: z.string().regex(/^(?=.{4,253}$)[a-z0-9-]+(\.[a-z0-9-]+)+$/i),
};

const read = (name: string) => readFileSync(path.join(__dirname, name));
const json = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as unknown;

/**
 * Reads the ids from the environment.
 * @throws Error with one sentence naming everything that is missing or malformed
 */
export function readIds(env: Readonly<Record<string, string | undefined>>): PackageIds {
  const wrong = Object.entries(NEEDED).filter(
    ([name, shape]) => !shape.safeParse(env[name]?.trim()).success,
  );
  if (wrong.length > 0) {
    const names = wrong.map(([name]) => name).join(', ');
    throw new Error(
      `The app package needs ${names} in the environment: MicrosoftAppId and TEAMS_APP_ID are GUIDs (the bot's id and the Teams app's own), CANDOUR_DOMAIN is a host name such as candour.council.example.`,
    );
  }
  const value = (name: keyof typeof NEEDED) => (env[name] ?? '').trim().toLowerCase();
  return {
    botId: value('MicrosoftAppId'),
    appId: value('TEAMS_APP_ID'),
    domain: value('CANDOUR_DOMAIN'),
  };
}

/** The manifest for one installation; its version is the product's. */
export function manifestFor({ botId, appId, domain }: PackageIds): Manifest {
  const manifest = json(path.join(__dirname, 'manifest.json')) as Manifest;
  const { version } = json(path.join(__dirname, '../package.json')) as { version: string };
  return {
    ...manifest,
    id: appId,
    version,
    developer: {
      ...manifest.developer,
      websiteUrl: `https://${domain}`,
      privacyUrl: `https://${domain}/privacy`,
      termsOfUseUrl: `https://${domain}/terms`,
    },
    validDomains: [domain],
    bots: manifest.bots.map((bot) => ({ ...bot, botId })),
    composeExtensions: manifest.composeExtensions.map((extension) => ({ ...extension, botId })),
  };
}

/** Files at the root of the zip, as Teams wants them; the same bytes for the same ids. */
export function packageFor(ids: PackageIds): Uint8Array {
  const manifest = new TextEncoder().encode(`${JSON.stringify(manifestFor(ids), null, 2)}\n`);
  const files = {
    'manifest.json': manifest,
    'color.png': read('color.png'),
    'outline.png': read('outline.png'),
  };
  return zipSync(files, { mtime: new Date(2026, 0, 1) });
}
