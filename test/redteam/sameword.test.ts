/**
 * “None” and “not allowed”: within one world, a case that is closed to somebody and a reference that was never given
 * are answered in the same words, and on the way to the answer the store is asked the same questions. That stands in
 * for time: the same steps take the same time, and can be compared without a clock.
 */
import { SCRIPT } from './doors';
import { HIDDEN, type Scenario, UNKNOWN } from './world';
import { world } from './worlds';

const SCENARIOS: Scenario[] = [
  {
    name: 'a social worker complained about',
    lineManagement: false,
    subject: 'P009',
    excluded: 'P009',
    teamId: 'T06',
    investigator: 'P006',
  },
  {
    name: 'a team manager above somebody complained about',
    lineManagement: true,
    subject: 'P009',
    excluded: 'P008',
    teamId: 'T06',
    investigator: 'P006',
  },
  {
    name: 'a complaints officer complained about',
    lineManagement: false,
    subject: 'P005',
    excluded: 'P005',
    teamId: 'T06',
    investigator: 'P006',
  },
];

/** Those of the doors that name the case in full; a bare number may also be a day, which 913 can't be. */
const NAMING = SCRIPT.flatMap(({ name, input, scope }) => {
  const said = typeof input === 'function' ? '' : JSON.stringify(input);
  const names = typeof input !== 'function' && said.includes(HIDDEN) && !/\b10\b/.test(said);
  return names ? [{ name, input, scope }] : [];
});

const UNDO_ABSENCE = {
  kind: 'action',
  action: { verb: 'away.undo', ref: null, version: null, inputs: {} },
} as const;

const exchanged = (text: string) => text.replaceAll(HIDDEN, UNKNOWN);
/** Never given either. */
const ANOTHER = 'CF-27-0914';
/** Ids made from the turn, which is another one each time. */
const DRAFT_ID = /D-[0-9a-f]{20}/g;

describe('a case that is closed and one that never was', () => {
  it.each(SCENARIOS)(
    '$name: the same words, the same questions to the store',
    async (scenario) => {
      const here = await world(scenario, true);
      const differing: string[] = [];
      try {
        for (const { name, input, scope } of NAMING) {
          const ask = async (asked: typeof input) => {
            await here.say(scenario.excluded, 'discard');
            // An absence that the last one recorded would leave this one nothing to do.
            await here.turn(scenario.excluded, UNDO_ABSENCE, 'personal');
            here.calls();
            const said = await here.turn(scenario.excluded, asked, scope);
            return { said: exchanged(said).replace(DRAFT_ID, 'draft'), calls: here.calls() };
          };
          const about = (ref: string) =>
            JSON.parse(JSON.stringify(input).replaceAll(HIDDEN, ref)) as typeof input;
          // What the line itself leaves behind (a draft that queues, say) is there for both.
          await ask(about(ANOTHER));
          const barred = await ask(input);
          const unknown = await ask(about(UNKNOWN));
          if (barred.said !== unknown.said) differing.push(`${name}: other words`);
          if (barred.calls.join() !== unknown.calls.join())
            differing.push(`${name}: ${barred.calls.join()} / ${unknown.calls.join()}`);
        }
      } finally {
        await here.close();
      }
      expect(differing).toEqual([]);
      expect(NAMING.length).toBeGreaterThan(300);
    },
    120_000,
  );
});

describe('the suite itself can fail', () => {
  it('whoever is not shut out reads something else about the two', async () => {
    const here = await world(SCENARIOS[0]!, true);
    try {
      const seen = await here.say('P008', `status ${HIDDEN}`);
      const none = await here.say('P008', `status ${UNKNOWN}`);
      expect(seen).toContain('Nobody rang.');
      expect(exchanged(seen)).not.toBe(none);
      expect(here.calls().length).toBeGreaterThan(0);
    } finally {
      await here.close();
    }
  });
});
