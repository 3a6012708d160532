import { CaseError } from '../../services/cases';
import type { Command } from '../../services/cases';
import { ALL, DCT, Desk, NORTH, PRIYA, SAM, SHAH, TOM, logged, openTestStores } from './support';

let desk: Desk;
let close: () => Promise<void>;
beforeAll(async () => {
  const opened = await openTestStores();
  desk = new Desk(opened.stores.cases);
  close = opened.close;
});
afterAll(() => close());

const day = '2026-03-12';
const acknowledge = { type: 'acknowledge', on: day } as const;

describe('The same thing delivered twice', () => {
  it('saves one draft as one case', async () => {
    const context = desk.context(SHAH, day);
    const first = await desk.service.log('draft-x', logged(), context);
    const second = await desk.service.log('draft-x', logged(), desk.context(SHAH, day));
    expect(second).toMatchObject({ repeated: true, events: [], view: { ref: first.view.ref } });
  });

  it('saves one draft as one case, pressed ten times at once', async () => {
    const tries = Array.from({ length: 10 }, () =>
      desk.service.log('draft-y', logged(), desk.context(SHAH, day)),
    );
    const refs = new Set((await Promise.all(tries)).map((one) => one.view.ref));
    expect(refs.size).toBe(1);
  });

  it('does one command once, however often it comes', async () => {
    const { ref } = await desk.log();
    const context = desk.context(SAM, day);
    const first = await desk.service.execute(ref, { type: 'note', note: 'Rang' }, context);
    const again = await desk.service.execute(ref, { type: 'note', note: 'Rang' }, context);
    expect([first.repeated, again.repeated, again.view.version]).toEqual([false, true, 2]);
    expect(await desk.history(ref)).toHaveLength(2);
  });

  it('a second tap by another person says what happened already', async () => {
    const { ref } = await desk.log();
    await desk.does(SAM, day, ref, acknowledge);
    const second = await desk.tries(TOM, '2026-03-13', ref, { ...acknowledge, on: '2026-03-13' });
    expect(second).toMatchObject({
      repeated: true,
      events: [],
      already: { code: 'alreadyDone', facts: { on: day } },
    });
    expect(second.view.acknowledgedOn).toBe(day);
  });
});

describe('An old card', () => {
  const from = (by: string, seenVersion: number) => ({ ...desk.context(by, day), seenVersion });

  it('still does what nobody else has touched', async () => {
    const { ref, version } = await desk.log();
    await desk.does(PRIYA, day, ref, { type: 'note', note: 'Seen' });
    const done = await desk.service.execute(ref, acknowledge, from(SAM, version));
    expect(done.view.acknowledgedOn).toBe(day);
  });

  it('does not undo a colleague’s choice unseen', async () => {
    const { ref, version } = await desk.log();
    await desk.does(TOM, day, ref, { type: 'assign', ...NORTH, investigatorId: SHAH });
    const stale = desk.service.execute(
      ref,
      { type: 'assign', ...DCT, investigatorId: PRIYA },
      from(SAM, version),
    );
    await expect(stale).rejects.toMatchObject({
      code: 'versionGone',
      facts: { what: 'assigned', by: TOM },
    });
  });

  it('may change one’s own choice', async () => {
    const { ref, version } = await desk.log();
    await desk.does(SAM, day, ref, { type: 'assign', ...NORTH, investigatorId: SHAH });
    const mine = await desk.service.execute(
      ref,
      { type: 'assign', ...DCT, investigatorId: PRIYA },
      from(SAM, version),
    );
    expect(mine.view.teamId).toBe(DCT.teamId);
  });
});

describe('Many at once on one case', () => {
  it('loses nothing: each command is in the history once, or was refused with a code', async () => {
    const { ref } = await desk.log();
    const commands: Command[] = [
      acknowledge,
      acknowledge,
      { type: 'accept' },
      { type: 'assign', ...DCT, investigatorId: PRIYA },
      { type: 'note', note: 'one' },
      { type: 'note', note: 'two' },
      { type: 'close', on: day },
      { type: 'sayOnTrack' },
    ];
    const settled = await Promise.allSettled(
      commands.map((command) => desk.tries(SAM, day, ref, command)),
    );
    const history = await desk.history(ref);
    const appended = settled.flatMap((one) => (one.status === 'fulfilled' ? one.value.events : []));
    expect(history.slice(1)).toEqual([...appended].sort((a, b) => a.seq - b.seq));
    const refused = settled.flatMap((one) =>
      one.status === 'rejected' ? [one.reason as unknown] : [],
    );
    expect(refused.every((reason) => reason instanceof CaseError)).toBe(true);
    expect(history.map((event) => event.seq)).toEqual(history.map((_, i) => i + 1));
    expect(history.filter((event) => event.type === 'acknowledged')).toHaveLength(1);
  });

  it('gives up with `busy` when others are always faster', async () => {
    const { ref } = await desk.log();
    const always = Object.create(desk.store) as typeof desk.store;
    always.append = async (seen, stored, events) => {
      await desk.does(TOM, day, ref, { type: 'note', note: 'faster' });
      return desk.store.append(seen, stored, events);
    };
    const slow = new Desk(always);
    await expect(
      slow.service.execute(ref, acknowledge, desk.context(SAM, day)),
    ).rejects.toMatchObject({ code: 'busy' });
  });
});

describe('Whoever may not see a case', () => {
  it('is told the same as of a case that does not exist, by every method', async () => {
    const { ref } = await desk.log({ bars: [PRIYA] });
    const reach = { viewerId: PRIYA, grants: 'all' } as const;
    const none = 'CF-26-9999';
    expect(await desk.service.get(ref, reach)).toBeNull();
    for (const one of [ref, none]) {
      const asks = [
        desk.service.history(one, reach),
        desk.service.explain(one, 'stage1.response', reach),
        desk.service.execute(one, acknowledge, { ...desk.context(PRIYA, day), reach }),
      ];
      for (const ask of asks)
        await expect(ask).rejects.toMatchObject({ code: 'notFound', facts: {} });
    }
  });

  it('finds it again once a grant comes: the team it is assigned to', async () => {
    const { ref } = await desk.log();
    const reach = { viewerId: SHAH, grants: [`team:${NORTH.teamId}`] };
    expect(await desk.service.get(ref, reach)).toBeNull();
    await desk.does(SAM, day, ref, { type: 'assign', ...NORTH, investigatorId: null });
    expect((await desk.service.get(ref, reach))?.ref).toBe(ref);
    expect((await desk.service.get(ref, ALL))?.ref).toBe(ref);
  });
});
