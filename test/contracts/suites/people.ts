/** PeopleStore and AuditStore. */
import type { AuditEntry, Team } from '../../../services/people/ports';
import type { Engine, Opened } from '../engines';
import { aPerson, codeOf } from '../samples';

const TEAM: Team = {
  id: 'T06',
  name: "Disabled Children's Team",
  service: 'Care',
  aliases: ['DCT'],
};

export function peopleContract(engine: Engine): void {
  let at: Opened;
  beforeEach(async () => {
    at = await engine.open();
  });
  afterEach(() => at.drop());
  const people = () => at.stores.people;
  const linkOf = async (id: string) =>
    (await people().load()).people.find((person) => person.id === id)?.aadObjectId;

  describe('the directory', () => {
    it('is empty at first, then what it was last replaced by, in order of id', async () => {
      expect(await people().load()).toEqual({ version: 0, people: [], teams: [] });
      await people().replace([aPerson('P2'), aPerson('P10'), aPerson('P1')], [TEAM]);
      const first = await people().load();
      expect(first.people).toEqual([aPerson('P1'), aPerson('P10'), aPerson('P2')]);
      expect(first.teams).toEqual([TEAM]);
      await people().replace([aPerson('P3')], []);
      const second = await people().load();
      expect(second.people).toEqual([aPerson('P3')]);
      expect(second.teams).toEqual([]);
      expect(second.version).toBeGreaterThan(first.version);
    });

    it('keeps a link over a new list, unless the list has another', async () => {
      await people().replace([aPerson('P1'), aPerson('P2')], []);
      await people().link('P1', 'aad-1');
      await people().link('P2', 'aad-2');
      await people().replace([aPerson('P1'), aPerson('P2', { aadObjectId: 'aad-9' })], []);
      expect(await linkOf('P1')).toBe('aad-1');
      expect(await linkOf('P2')).toBe('aad-9');
    });

    it('gives an identity to whom the new list says, and to nobody else', async () => {
      await people().replace([aPerson('P1'), aPerson('P2')], []);
      await people().link('P1', 'aad-1');
      await people().replace([aPerson('P1'), aPerson('P2', { aadObjectId: 'aad-1' })], []);
      expect(await linkOf('P1')).toBeNull();
      expect(await linkOf('P2')).toBe('aad-1');
    });

    it('links once: the same again is nothing, another is a conflict', async () => {
      await people().replace([aPerson('P1'), aPerson('P2')], []);
      const { version } = await people().load();
      await people().link('P1', 'aad-1');
      const linked = await people().load();
      expect(linked.version).toBeGreaterThan(version);
      await people().link('P1', 'aad-1');
      expect((await people().load()).version).toBe(linked.version);
      expect(await codeOf(people().link('P1', 'aad-2'))).toBe('conflict');
      expect(await codeOf(people().link('P2', 'aad-1'))).toBe('conflict');
      expect(await codeOf(people().link('P9', 'aad-9'))).toBe('notFound');
      expect(await linkOf('P2')).toBeNull();
    });

    it('gives an identity to one person when two claim it at once, over two instances', async () => {
      const other = (await at.again()).people;
      await people().replace([aPerson('P1'), aPerson('P2')], []);
      const outcomes = await Promise.all([
        codeOf(people().link('P1', 'aad-1')),
        codeOf(other.link('P2', 'aad-1')),
      ]);
      expect(outcomes.sort()).toEqual(['conflict', null]);
    });

    it('links many people at once and loses none, over two instances', async () => {
      const ids = Array.from({ length: 12 }, (_, number) => `P${number}`);
      await people().replace(
        ids.map((id) => aPerson(id)),
        [],
      );
      const other = (await at.again()).people;
      await Promise.all(ids.map((id, turn) => (turn % 2 ? people() : other).link(id, `aad-${id}`)));
      for (const person of (await other.load()).people) {
        expect(person.aadObjectId).toBe(`aad-${person.id}`);
      }
    });

    it('is seen changed by another instance', async () => {
      const other = (await at.again()).people;
      await people().replace([aPerson('P1')], []);
      expect((await other.load()).people).toHaveLength(1);
      await people().replace([aPerson('P1'), aPerson('P2')], []);
      expect((await other.load()).people).toHaveLength(2);
    });

    it('does not change when somebody changes the list they were given', async () => {
      await people().replace([aPerson('P1')], [TEAM]);
      (await people().load()).people.pop();
      expect((await people().load()).people).toHaveLength(1);
    });

    it('refuses a list with an id or an identity twice, and keeps the one it had', async () => {
      await people().replace([aPerson('P1')], [TEAM]);
      const twice = [aPerson('P1'), aPerson('P1')];
      const shared = ['P1', 'P2'].map((id) => aPerson(id, { aadObjectId: 'aad-1' }));
      expect(await codeOf(people().replace(twice, []))).toBe('invalid');
      expect(await codeOf(people().replace(shared, []))).toBe('invalid');
      expect(await codeOf(people().replace([], [TEAM, TEAM]))).toBe('invalid');
      expect(await codeOf(people().replace([aPerson('P\0')], []))).toBe('invalid');
      expect(await codeOf(people().replace([aPerson('P1', { name: 'a\0b' })], []))).toBe('invalid');
      expect((await people().load()).people).toEqual([aPerson('P1')]);
    });

    it('holds some thousand people', async () => {
      const many = Array.from({ length: 3000 }, (_, number) => aPerson(`P${number}`));
      await people().replace(many, []);
      await people().link('P2999', 'aad-1');
      expect((await people().load()).people).toHaveLength(3000);
      expect(await linkOf('P2999')).toBe('aad-1');
    });
  });
}

export function auditContract(engine: Engine): void {
  let at: Opened;
  beforeEach(async () => {
    at = await engine.open();
  });
  afterEach(() => at.drop());
  const audit = () => at.stores.audit;
  const entry = (at: string, over: Partial<AuditEntry> = {}): AuditEntry => ({
    at,
    personId: 'P006',
    action: 'read',
    ref: 'CF-26-0042',
    surface: 'card',
    allowed: true,
    correlationId: `c-${at}`,
    ...over,
  });

  describe('the audit trail', () => {
    it('lists one case, newest first, in pages that inserts do not disturb', async () => {
      const times = [
        '09:00:00.000',
        '09:00:00.500',
        '09:00:01.000',
        '11:30:00.000',
        '23:59:59.999',
      ];
      for (const time of times) await audit().record(entry(`2026-11-20T${time}Z`));
      await audit().record(entry('2026-11-20T10:00:00.000Z', { ref: 'CF-26-0043' }));
      await audit().record(entry('2026-11-20T10:00:00.000Z', { ref: null, personId: null }));
      const first = await audit().list('CF-26-0042', null, 2);
      await audit().record(entry('2026-11-21T08:00:00.000Z'));
      const second = await audit().list('CF-26-0042', first.next, 2);
      const third = await audit().list('CF-26-0042', second.next, 2);
      const listed = [first, second, third].flatMap(({ entries }) => entries);
      expect(listed).toEqual([...times].reverse().map((time) => entry(`2026-11-20T${time}Z`)));
      expect(third.next).toBeNull();
      expect((await audit().list('CF-26-0042', null, 10)).entries).toHaveLength(6);
      expect((await audit().list('CF-26-0044', null, 10)).entries).toEqual([]);
    });

    it('tells entries of one moment apart', async () => {
      const now = '2026-11-20T09:00:00.000Z';
      for (const id of ['a', 'b', 'c']) await audit().record(entry(now, { correlationId: id }));
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const page: Awaited<ReturnType<ReturnType<typeof audit>['list']>> = await audit().list(
          'CF-26-0042',
          after,
          1,
        );
        seen.push(...page.entries.map(({ correlationId }) => correlationId));
        after = page.next;
      } while (after !== null);
      expect(seen.sort()).toEqual(['a', 'b', 'c']);
    });

    it('refuses an entry without its moment, a NUL, and limits out of bounds', async () => {
      expect(await codeOf(audit().record(entry('yesterday')))).toBe('invalid');
      const now = '2026-11-20T09:00:00.000Z';
      expect(await codeOf(audit().record(entry(now, { ref: 'a\0' })))).toBe('invalid');
      expect(await codeOf(audit().record(entry(now, { surface: 'a\0' })))).toBe('invalid');
      expect(await codeOf(audit().list('CF-26-0042', null, 0))).toBe('invalid');
      expect(await codeOf(audit().list('CF-26-0042', 'nonsense', 1))).toBe('invalid');
    });
  });
}
