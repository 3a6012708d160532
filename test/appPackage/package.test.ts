import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { manifestFor, packageFor, readIds } from '../../appPackage/package';

const folder = path.join(__dirname, '../../appPackage');
const ENV = {
  MicrosoftAppId: '33333333-3333-4333-8333-333333333333',
  TEAMS_APP_ID: '44444444-4444-4444-8444-444444444444',
  CANDOUR_DOMAIN: 'candour.council.example',
};

/**
 * Faults by Microsoft's own schema, which the package carries: no network. In a process of its own,
 * because it requires an ES module, which jest's module system can't.
 */
function faultsOf(manifest: unknown): string[] {
  const script = `
    const { AppManifestUtils } = require('@microsoft/app-manifest');
    const manifest = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));
    AppManifestUtils.validateAgainstSchema(manifest).then((faults) => console.log(JSON.stringify(faults)));`;
  const options = { input: JSON.stringify(manifest), encoding: 'utf8', cwd: folder } as const;
  return JSON.parse(
    execFileSync(process.execPath, ['--no-warnings', '-e', script], options),
  ) as string[];
}

/** Size and colour type from a PNG's header, and its pixels (8-bit RGBA). */
function png(name: string): { width: number; height: number; pixels: Buffer } {
  const file = readFileSync(path.join(folder, name));
  const data: Buffer[] = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(file.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  expect([file[24], file[25]]).toEqual([8, 6]);
  return {
    width: file.readUInt32BE(16),
    height: file.readUInt32BE(20),
    pixels: inflateSync(Buffer.concat(data)),
  };
}

describe('the Teams manifest', () => {
  it('is valid by Microsoft’s schema as it stands, and with an installation’s ids', () => {
    const template = JSON.parse(
      readFileSync(path.join(folder, 'manifest.json'), 'utf8'),
    ) as unknown;
    expect(faultsOf(template)).toEqual([]);
    expect(faultsOf(manifestFor(readIds(ENV)))).toEqual([]);
  });

  it('would not pass with a scope that doesn’t exist', () => {
    const manifest = manifestFor(readIds(ENV));
    expect(
      faultsOf({ ...manifest, bots: [{ ...manifest.bots[0], scopes: ['nowhere'] }] }),
    ).not.toEqual([]);
  });

  it('offers at most ten commands in each scope, as every client shows them', () => {
    const bots = manifestFor(readIds(ENV)).bots as unknown as {
      commandLists: { commands: unknown[] }[];
    }[];
    for (const list of bots[0]?.commandLists ?? [])
      expect(list.commands.length).toBeLessThanOrEqual(10);
  });
});

describe('the icons', () => {
  it('are 192 × 192 in colour and 32 × 32 in outline', () => {
    expect(png('color.png')).toMatchObject({ width: 192, height: 192 });
    expect(png('outline.png')).toMatchObject({ width: 32, height: 32 });
  });

  it('the outline has transparent corners', () => {
    // With no colour and no alpha a corner is four zero bytes, whatever the row's filter.
    expect([...png('outline.png').pixels.subarray(1, 5)]).toEqual([0, 0, 0, 0]);
  });
});

describe('the app package', () => {
  it('has the manifest and both icons at its root, with the ids of the environment', () => {
    const files = unzipSync(packageFor(readIds(ENV)));
    expect(Object.keys(files).sort()).toEqual(['color.png', 'manifest.json', 'outline.png']);
    const text = Buffer.from(files['manifest.json'] ?? []).toString('utf8');
    expect(text).not.toMatch(/00000000-0000|candour\.example/);
    expect(JSON.parse(text)).toMatchObject({
      id: ENV.TEAMS_APP_ID,
      bots: [{ botId: ENV.MicrosoftAppId }],
      composeExtensions: [{ botId: ENV.MicrosoftAppId }],
      validDomains: [ENV.CANDOUR_DOMAIN],
    });
    expect(Buffer.from(files['color.png'] ?? [])).toEqual(
      readFileSync(path.join(folder, 'color.png')),
    );
  });

  it('says in one sentence what is missing', () => {
    expect(() => readIds({ ...ENV, TEAMS_APP_ID: 'x', CANDOUR_DOMAIN: '' })).toThrow(
      /^The app package needs TEAMS_APP_ID, CANDOUR_DOMAIN in the environment: [^\n]*\.$/,
    );
  });
});
