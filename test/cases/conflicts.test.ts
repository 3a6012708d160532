/** Nobody can shut the complaints team out of a case. */
import type { Command } from '../../services/cases';
import { loadCouncil } from '../../services/councils';
import { Desk, openTestStores, OWEN, PRIYA, rulesWith, SAM, SHAH, TOM } from './support';

const DAY = '2026-03-12';
const RINA = 'P050'; // complaints manager
const TEAM = [SAM, RINA];

class TeamDesk extends Desk {
  override context(by: string, day: string, commandId?: string) {
    return { ...super.context(by, day, commandId), complaintsTeam: TEAM };
  }
}

let desk: Desk;
let guarded: TeamDesk;
let withStandIn: TeamDesk;
let close: () => Promise<void>;
beforeAll(async () => {
  const opened = await Promise.all([openTestStores(), openTestStores(), openTestStores()]);
  const [one, two, three] = opened.map(({ stores }) => stores.cases);
  const demo = loadCouncil('demo');
  const firewall = { lineManagement: true };
  desk = new Desk(one!, rulesWith(), { ...demo, firewall });
  guarded = new TeamDesk(two!, rulesWith(), { ...demo, firewall });
  withStandIn = new TeamDesk(three!, rulesWith(), {
    ...demo,
    firewall: { ...firewall, standIn: OWEN },
  });
  close = async () => void (await Promise.all(opened.map((each) => each.close())));
});
afterAll(() => close());

const declares = (personId: string): Command => ({
  type: 'declareConflict',
  personId,
  bars: [personId],
});
const decides = (personId: string, accepted = true): Command => ({
  type: 'decideConflict',
  personId,
  accepted,
  reason: 'They are neighbours',
});

describe('a conflict of interest', () => {
  it('of one’s own holds at once', async () => {
    const { ref } = await desk.log();
    expect((await desk.does(PRIYA, DAY, ref, declares(PRIYA))).bars).toContain(PRIYA);
  });

  it('of somebody else’s shuts nobody out until it is decided', async () => {
    const { ref } = await desk.log();
    const proposed = await desk.does(SHAH, DAY, ref, declares(TOM));
    expect(proposed.bars).toEqual([]);
    expect(proposed.proposedConflicts).toEqual([{ personId: TOM, shutsOut: [TOM], by: SHAH }]);
    const decided = await desk.does(SAM, DAY, ref, decides(TOM));
    expect([decided.bars, decided.proposedConflicts]).toEqual([[TOM], []]);
  });

  it('can be refused, with a reason', async () => {
    const { ref } = await desk.log();
    await desk.does(SHAH, DAY, ref, declares(TOM));
    const view = await desk.does(SAM, DAY, ref, decides(TOM, false));
    expect([view.bars, view.proposedConflicts]).toEqual([[], []]);
    expect((await desk.refusal(SAM, DAY, ref, decides(PRIYA, false))).code).toBe('unknownItem');
  });

  it('is lifted with a reason; what the words shut out is not', async () => {
    const { ref } = await desk.log({ about: [OWEN], bars: [OWEN] });
    await desk.does(SAM, DAY, ref, decides(TOM));
    const lift = (personId: string): Command => ({
      type: 'liftBar',
      personId,
      reason: 'Another Tom',
    });
    expect((await desk.does(SAM, DAY, ref, lift(TOM))).bars).toEqual([OWEN]);
    expect((await desk.refusal(SAM, DAY, ref, lift(OWEN))).code).toBe('notLiftable');
  });

  it('two declarations about the complaints team leave everybody in', async () => {
    const { ref } = await guarded.log();
    await guarded.does(SHAH, DAY, ref, declares(SAM));
    const view = await guarded.does(SHAH, DAY, ref, declares(RINA));
    expect(view.bars).toEqual([]);
  });

  it('of the last of the complaints team is refused where no stand-in is named', async () => {
    const { ref } = await guarded.log();
    await guarded.does(SAM, DAY, ref, declares(SAM));
    expect((await guarded.refusal(RINA, DAY, ref, declares(RINA))).code).toBe('needsStandIn');
  });

  it('calls the stand-in whom the council’s file names', async () => {
    const { ref } = await withStandIn.log();
    await withStandIn.does(SAM, DAY, ref, declares(SAM));
    const view = await withStandIn.does(RINA, DAY, ref, declares(RINA));
    expect([view.standIn, view.bars]).toEqual([OWEN, [SAM, RINA]]);
    const stored = await withStandIn.store.get(ref);
    expect(stored?.index.grants).toContain(`person:${OWEN}`);
  });

  it('a complaint about the whole team is not lost: it needs the stand-in', async () => {
    const about = { about: TEAM, bars: TEAM };
    await expect(guarded.log(about)).rejects.toMatchObject({ code: 'needsStandIn' });
    expect((await withStandIn.log(about)).standIn).toBe(OWEN);
  });

  describe('when the directory changes', () => {
    const sweep = async (on: TeamDesk, ref: string, complaintsTeam: string[]) =>
      on.service.bar(ref, [], { by: 'candour', at: `${DAY}T12:00:00Z`, complaintsTeam });

    it('the stand-in is called once the last who could run it has left', async () => {
      const { ref } = await withStandIn.log();
      await withStandIn.does(SAM, DAY, ref, declares(SAM));
      expect((await sweep(withStandIn, ref, TEAM)).standIn).toBeUndefined();
      expect((await sweep(withStandIn, ref, [SAM])).standIn).toBe(OWEN);
    });

    it('where none is named nothing is written, for there is nobody to call', async () => {
      const { ref, version } = await guarded.log();
      await guarded.does(SAM, DAY, ref, declares(SAM));
      expect((await sweep(guarded, ref, [SAM])).version).toBe(version + 1);
    });
  });

  // Whatever the act is called that shuts the last of them out.
  describe('once the other is shut out', () => {
    const about = (ids: string[]): Command => ({
      ...{ type: 'correct', reason: 'They named somebody else' },
      change: { what: 'about', to: ids, bars: ids },
    });
    const complaint: Command = { type: 'retype', feedbackType: 'complaint', enquiryKind: null };
    const shuts = async (on: TeamDesk, how: 'correct' | 'retype' | 'merge') => {
      const comment = { feedbackType: 'comment' as const, about: [RINA] };
      const { ref } = await on.log(how === 'retype' ? comment : {});
      await on.does(SAM, DAY, ref, declares(SAM));
      if (how === 'correct') return () => on.does(TOM, DAY, ref, about([RINA]));
      if (how === 'retype') return () => on.does(TOM, DAY, ref, complaint);
      const other = await on.log({ about: [RINA], bars: [RINA] });
      return async () => (await on.service.merge(other.ref, ref, on.context(TOM, DAY))).view;
    };

    it.each(['correct', 'retype', 'merge'] as const)('%s calls the stand-in', async (how) => {
      const act = await shuts(withStandIn, how);
      const { standIn, ref } = await act();
      expect(standIn).toBe(OWEN);
      const stored = await withStandIn.store.get(ref);
      expect(stored?.index.grants).toContain(`person:${OWEN}`);
    });

    it.each(['correct', 'retype', 'merge'] as const)(
      '%s is refused where none is named, and both cases stay as they are',
      async (how) => {
        const act = await shuts(guarded, how);
        await expect(act()).rejects.toMatchObject({ code: 'needsStandIn' });
      },
    );

    it('a conflict declared on merged cases calls the stand-in for each of them', async () => {
      const { ref } = await withStandIn.log();
      const other = await withStandIn.log();
      await withStandIn.service.merge(other.ref, ref, withStandIn.context(TOM, DAY));
      await withStandIn.does(SAM, DAY, ref, declares(SAM));
      await withStandIn.does(RINA, DAY, ref, declares(RINA));
      const apart = await withStandIn.service.unmerge(
        ...([other.ref, ref, withStandIn.context(TOM, DAY)] as const),
      );
      expect(apart.view.standIn).toBe(OWEN);
      expect((await withStandIn.store.get(other.ref))!.view.standIn).toBe(OWEN);
    });
  });
});
