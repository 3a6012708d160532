/** What only the MongoDB adapter does: events that move out of the case, and a server that goes away. */
import { randomBytes } from 'node:crypto';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { MongoClient } from 'mongodb';
import { openStores } from '../../services/stores';
import { openMongo } from '../../services/stores/mongo';
import type { Stores } from '../../services/stores/types';
import { NO_ENGINE, dropDatabase, hasEngine, startEngine, withDatabase } from '../engine/engine';
import type { MongoEngine } from '../engine/engine';
import { aCase, allRefs, anEvent, codeOf, next, seenBy } from './samples';
import type { View } from './samples';

describe('a MongoDB address that leads nowhere', () => {
  it('is one sentence that does not repeat the password', async () => {
    for (const uri of ['http://user:secret@nowhere', 'mongodb://user:secret@']) {
      const failure = await openMongo(uri).catch((error: unknown) => error as Error);
      expect(failure).toMatchObject({ code: 'unavailable' });
      expect((failure as Error).message).toMatch(/MONGODB_URI/);
      expect((failure as Error).message).not.toContain('secret');
    }
  });

  it('says unavailable when nobody listens', async () => {
    const uri = 'mongodb://127.0.0.1:9/candour?serverSelectionTimeoutMS=200';
    expect(await codeOf(openStores({ mongoUri: uri, dataDir: 'unused' }))).toBe('unavailable');
  });
});

const describeWithEngine = hasEngine() ? describe : describe.skip;

describeWithEngine(`MongoDB${hasEngine() ? '' : ` (skipped: ${NO_ENGINE})`}`, () => {
  let engine: MongoEngine;
  let uri: string;
  let client: MongoClient;
  let stores: Stores<View>;
  const all: Stores<View>[] = [];
  const open = async () => {
    const opened = await openMongo<View>(uri);
    all.push(opened);
    return opened;
  };
  beforeAll(async () => {
    engine = await startEngine();
    uri = withDatabase(engine.uri, `candour_${randomBytes(6).toString('hex')}`);
    client = await new MongoClient(uri).connect();
    stores = await open();
  });
  afterAll(async () => {
    for (const each of all) await each.close();
    await client.close();
    await dropDatabase(uri);
    await engine.stop();
  });

  interface Kept {
    _id: string;
    events: { seq: number }[];
    archived: number;
  }
  const kept = (ref: string) => client.db().collection<Kept>('cases').findOne({ _id: ref });
  const seqs = async (ref: string) => (await stores.cases.history(ref, 0, 1000)).map((e) => e.seq);
  const upTo = (last: number) => Array.from({ length: last }, (_, at) => at + 1);

  async function withEvents(number: number, count: number) {
    let stored = aCase(number);
    await stores.cases.insert(stored, [anEvent(1)]);
    for (let seq = 2; seq <= count; seq += 1) {
      await stores.cases.append(stored.version, next(stored), [anEvent(seq)]);
      stored = next(stored);
    }
    return stored;
  }

  it('keeps a case of any length in a document of bounded size', async () => {
    const { ref } = await withEvents(1, 150);
    expect((await kept(ref))?.events.length).toBeLessThanOrEqual(64);
    expect(await seqs(ref)).toEqual(upTo(150));
  });

  it('has every event once when it was stopped between copying and taking off', async () => {
    const { ref } = await withEvents(2, 64);
    // What a process leaves that dies after the copy: events in both places, the case none the wiser.
    const copies = (await kept(ref))?.events.slice(0, 40) ?? [];
    const archive = client.db().collection<{ _id: string; event: unknown }>('caseEvents');
    await archive.insertMany(
      copies.map((event) => ({ _id: `${ref}\n${String(event.seq).padStart(16, '0')}`, event })),
    );
    expect(await seqs(ref)).toEqual(upTo(64));
    const seen = await stores.cases.get(ref);
    await stores.cases.append(64, next(seen as NonNullable<typeof seen>), [anEvent(65)]);
    expect((await kept(ref))?.archived).toBeGreaterThan(0);
    expect(await seqs(ref)).toEqual(upTo(65));
  });

  it('reads a whole history while another instance appends and moves', async () => {
    const other = await open();
    let stored = await withEvents(3, 60);
    let appending = true;
    const writer = (async () => {
      for (let seq = 61; seq <= 200; seq += 1) {
        await other.cases.append(stored.version, next(stored), [anEvent(seq)]);
        stored = next(stored);
      }
      appending = false;
    })();
    while (appending) {
      const seen = await seqs(stored.ref);
      expect(seen).toEqual(upTo(seen.length));
    }
    await writer;
    expect(await seqs(stored.ref)).toEqual(upTo(200));
  });

  it('makes its indexes once, however often it is opened, also at once', async () => {
    await Promise.all([1, 2, 3].map(() => open()));
    const indexes = await client.db().collection('cases').indexes();
    // `_id`, the source key, two orders of lists, the number, four days, tags, the complainant and the agenda.
    expect(indexes.map(({ name }) => name)).toHaveLength(17);
  });

  it('gives each investigator the list of what is theirs in cases kept before there were marks', async () => {
    const { ref } = await withEvents(7, 1);
    const documents = client.db().collection<{ _id: string; reach: string[] }>('cases');
    await documents.updateOne({ _id: ref }, { $unset: { 'index.marks': 1 } });
    await documents.updateOne({ _id: ref }, { $pull: { reach: '*work:P006' } });
    await documents.updateOne({ _id: ref }, { $unset: { nextNudgeAt: 1 } });
    const query = seenBy('P001', 'all', { marks: ['work:P006'], number: 7 });
    expect(await allRefs(stores.cases, query)).toEqual([]);
    for (let times = 0; times < 2; times += 1)
      expect(await allRefs((await open()).cases, query)).toEqual([ref]);
    // Nor had anybody looked when it is to be nudged about.
    expect(await stores.agenda.walk('CF-26-0006', 1)).toMatchObject([{ ref, at: 0 }]);
    expect(
      (await documents.findOne({ _id: ref }))?.reach.filter((each) => /^\*./.test(each)),
    ).toEqual(['*work:P006']);
  });

  it('refuses a document of a shape it does not know as it comes out', async () => {
    const odd = { _id: 'CF-26-0500', version: 1, sourceKey: 'odd', index: { status: 'secret' } };
    await client.db().collection<{ _id: string }>('cases').insertOne(odd);
    const failure = await stores.cases.get(odd._id).catch((error: unknown) => error as Error);
    expect(failure).toMatchObject({ code: 'invalid' });
    expect((failure as Error).message).not.toContain('secret');
  });

  it('says unavailable when the server goes away, and works again when it is back', async () => {
    const wire = await throughAWire(uri);
    const far = await openMongo<View>(`${wire.uri}&serverSelectionTimeoutMS=1500`);
    try {
      await far.ping();
      await wire.cut();
      expect(await codeOf(far.ping())).toBe('unavailable');
      expect(await codeOf(far.cases.insert(aCase(9), [anEvent(1)]))).toBe('unavailable');
      expect(await codeOf(far.cases.nextNumber('26'))).toBe('unavailable');
      await wire.mend();
      await far.cases.insert(aCase(9), [anEvent(1)]);
      expect((await far.cases.get(aCase(9).ref))?.version).toBe(1);
    } finally {
      await far.close();
      await wire.cut();
    }
  });
});

/** A relay on loopback that a test can cut and mend. */
async function throughAWire(uri: string) {
  const { host, pathname } = new URL(uri);
  const [name = '', port] = host.split(':');
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(port ?? 27017), name);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => sockets.delete(socket));
    }
    near.pipe(far).pipe(near);
  });
  const listen = (at: number) =>
    new Promise<void>((resolve) => server.listen(at, '127.0.0.1', resolve));
  await listen(0);
  const own = (server.address() as AddressInfo).port;
  return {
    uri: `mongodb://127.0.0.1:${own}${pathname}?directConnection=true`,
    mend: () => listen(own),
    cut: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
