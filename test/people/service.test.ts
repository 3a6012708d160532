import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DirectoryService } from '../../services/people';
import type { PeopleStore, Speaker } from '../../services/people';
import type { AuditEntry } from '../../services/people/ports';
import { openStores } from '../../services/stores';
import type { Stores } from '../../services/stores';
import { peopleCsv, teamsCsv } from './demo';

const PRIYA = 'f0dff955-d909-59fc-8408-9f560f52764e';
const NEW_ID = '11111111-1111-4111-8111-111111111111';
const unlinked = peopleCsv.replace(PRIYA, '');
const files = (people = unlinked) =>
  [
    { name: 'people.csv', content: people },
    { name: 'teams.csv', content: teamsCsv },
  ] as const;
const says = (aadObjectId: string, email: string | null = null): Speaker => ({
  aadObjectId,
  tenantId: 'tenant',
  email: () => Promise.resolve(email),
});

let folder: string;
let stores: Stores;
let service: DirectoryService;
let recorded: AuditEntry[];
let now: number;

const serviceOn = (store: PeopleStore) =>
  new DirectoryService(store, {
    now: () => new Date(now),
    audit: { record: (entry) => Promise.resolve(void recorded.push(entry)) },
  });

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'candour-people-'));
  stores = await openStores({ dataDir: folder });
  now = Date.parse('2026-11-20T09:00:00Z');
  recorded = [];
  service = serviceOn(stores.people);
  await service.importFiles(...files());
  recorded = [];
});

afterEach(async () => {
  await stores.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('who is speaking', () => {
  it('someone linked already is known without asking for their address', async () => {
    const asked = jest.fn();
    const sender = { ...says('db9f0c04-ef06-501d-a4fb-cf355147dd07'), email: asked };
    expect((await service.identify(sender))?.name).toBe('Owen Pritchard');
    expect(asked).not.toHaveBeenCalled();
    expect(recorded).toEqual([]);
  });

  it('someone new is linked by the roster’s address, once, and it is recorded', async () => {
    const first = await service.identify(says(NEW_ID, 'Priya.Nair@council.example'), 'turn-1');
    expect(first).toMatchObject({ id: 'P006', aadObjectId: NEW_ID });
    expect((await service.identify(says(NEW_ID)))?.id).toBe('P006');
    expect(recorded).toEqual([
      {
        at: '2026-11-20T09:00:00.000Z',
        personId: 'P006',
        action: 'people.link',
        ref: null,
        surface: 'directory',
        allowed: true,
        correlationId: 'turn-1',
      },
    ]);
  });

  it('a second identity for the same person is refused, and that is recorded', async () => {
    await service.identify(says(NEW_ID, 'priya.nair@council.example'));
    const other = '22222222-2222-4222-8222-222222222222';
    expect(await service.identify(says(other, 'priya.nair@council.example'))).toBeNull();
    expect(recorded.map(({ allowed }) => allowed)).toEqual([true, false]);
    expect((await service.identify(says(NEW_ID)))?.id).toBe('P006');
  });

  it('of two identities at the same moment on two instances, one gets the person', async () => {
    const identities = [NEW_ID, '22222222-2222-4222-8222-222222222222'];
    const found = await Promise.all(
      identities.map((id) =>
        serviceOn(stores.people).identify(says(id, 'priya.nair@council.example')),
      ),
    );
    expect(found.filter((one) => one?.id === 'P006')).toHaveLength(1);
    expect(found.filter((one) => one === null)).toHaveLength(1);
  });

  it.each([
    ['an address in nobody’s file', says(NEW_ID, 'stranger@elsewhere.example')],
    ['no address at all', says(NEW_ID, null)],
    ['no identity', says('', 'priya.nair@council.example')],
  ])('%s: nobody', async (_what, sender) => {
    expect(await service.identify(sender)).toBeNull();
  });
});

describe('importing', () => {
  it('a faulty file changes nothing and names every fault', async () => {
    const broken = unlinked
      .replace('investigator,P008', 'investigator,P999')
      .replace('socialWorker', 'socialworker');
    const outcome = await service.importFiles(...files(broken));
    expect(outcome).toMatchObject({ ok: false, faults: [{ line: 7 }, { line: 8 }] });
    expect((await service.current()).version).toBe(1);
    expect(recorded).toEqual([]);
  });

  it('keeps identities that were linked at first contact', async () => {
    await service.identify(says(NEW_ID, 'priya.nair@council.example'));
    const outcome = await service.importFiles(...files());
    expect(outcome).toMatchObject({ ok: true, added: [], changed: [], removed: [] });
    expect((await service.identify(says(NEW_ID)))?.id).toBe('P006');
  });

  it('says who is added, changed and left out; a preview writes nothing', async () => {
    // Will Draper comes back under another key: one person left out, one added.
    const changed = unlinked
      .replace('Advanced Practitioner', 'Practice Lead')
      .replace(/^P044/m, 'P050');
    const outcome = await service.preview(...files(changed));
    expect(outcome).toMatchObject({
      ok: true,
      added: ['P050'],
      changed: ['P006'],
      removed: ['P044'],
    });
    expect((await service.refresh()).byId('P050')).toBeNull();
  });

  it('without a teams file keeps the teams that are there', async () => {
    const outcome = await service.importFiles(files()[0], null);
    expect(outcome.ok && outcome.teams).toHaveLength(16);
  });

  it('a file in the old Windows encoding is refused by its line', async () => {
    const content = Buffer.from(unlinked, 'latin1');
    const outcome = await service.importFiles({ name: 'people.csv', content }, null);
    expect(outcome).toMatchObject({
      ok: false,
      faults: [{ line: 16, wrong: 'the file is not UTF-8' }],
    });
  });
});

describe('the snapshot', () => {
  const counting = () => {
    const loads = jest.fn(() => stores.people.load());
    const { people } = stores;
    const store: PeopleStore = {
      load: loads,
      replace: (...all) => people.replace(...all),
      link: (...all) => people.link(...all),
    };
    return { loads, store };
  };

  it('is loaded once for many questions at once, and again only when it is old', async () => {
    const { loads, store } = counting();
    const one = serviceOn(store);
    await Promise.all(Array.from({ length: 50 }, () => one.current()));
    await one.current();
    expect(loads).toHaveBeenCalledTimes(1);
    now += 15_000;
    await one.current();
    expect(loads).toHaveBeenCalledTimes(2);
  });

  it('is the same object until the version rises, then another instance’s import shows', async () => {
    const other = serviceOn(stores.people);
    const before = await other.current();
    now += 60_000;
    expect(await other.current()).toBe(before);
    await service.importFiles(...files(unlinked.replace('Advanced Practitioner', 'Practice Lead')));
    now += 60_000;
    expect((await other.current()).byId('P006')?.jobTitle).toBe('Practice Lead');
  });

  it('asks for the version alone where the store can tell it', async () => {
    const { loads, store } = counting();
    const one = serviceOn({ ...store, version: () => Promise.resolve(1) });
    await one.current();
    now += 60_000;
    await one.current();
    expect(loads).toHaveBeenCalledTimes(1);
  });
});
