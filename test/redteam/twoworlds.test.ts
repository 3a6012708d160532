/**
 * The red team. A complaint exists or it never did; whoever is shut out of it knocks at every door of the bot, and
 * what they read is the same to the byte. Nothing is normalised. Excluded: the skipped number (docs/decisions/0011).
 */
import { knockAt, SCRIPT } from './doors';
import { OFFICER, type Scenario, type World } from './world';
import { world } from './worlds';

const DCT = 'T06';
const WEST = 'T02';

const SCENARIOS: Scenario[] = [
  {
    name: 'a social worker complained about',
    lineManagement: false,
    subject: 'P009',
    excluded: 'P009',
    teamId: DCT,
    investigator: 'P006',
  },
  {
    name: 'an investigator complained about, whose own team has the case',
    lineManagement: false,
    subject: 'P006',
    excluded: 'P006',
    teamId: DCT,
    investigator: 'P008',
  },
  {
    name: 'a team manager complained about, whose team has the case',
    lineManagement: false,
    subject: 'P008',
    excluded: 'P008',
    teamId: DCT,
    investigator: 'P011',
  },
  {
    name: 'the manager of somebody complained about, where the line is barred',
    lineManagement: true,
    subject: 'P009',
    excluded: 'P008',
    teamId: DCT,
    investigator: 'P006',
  },
  {
    name: 'the head of service, two steps up the barred line',
    lineManagement: true,
    subject: 'P009',
    excluded: 'P002',
    teamId: WEST,
    investigator: 'P011',
  },
  {
    name: 'a complaints officer complained about, who sees every other case',
    lineManagement: false,
    subject: 'P005',
    excluded: 'P005',
    teamId: DCT,
    investigator: 'P006',
  },
  {
    name: 'the director complained about',
    lineManagement: true,
    subject: 'P001',
    excluded: 'P001',
    teamId: WEST,
    investigator: 'P041',
  },
  {
    name: 'somebody with a declared conflict of interest',
    lineManagement: false,
    subject: null,
    excluded: 'P006',
    teamId: DCT,
    investigator: 'P011',
  },
];

/** What the excluded person reads, door by door; reminders of the day come first and of Monday last. */
async function transcript(here: World, who: string): Promise<string[]> {
  await here.nudge('2026-11-20T09:05:00.000Z');
  await here.nudge('2026-11-20T15:05:00.000Z');
  const lines = await knockAt(SCRIPT, (input, scope) => here.turn(who, input, scope));
  // In a shared chat they read what others are answered.
  for (const line of ['how’s my team doing?', 'what’s overdue', 'how is the DCT doing'])
    lines.push(`${OFFICER}: ${line} → ${await here.say(OFFICER, line, 'channel')}`);
  await here.nudge('2026-11-23T09:05:00.000Z');
  await here.nudge('2026-11-23T15:05:00.000Z');
  return [...lines, ...here.told(who).map((said) => `is written to: ${said}`)];
}

async function both<T>(scenario: Scenario, use: (here: World) => Promise<T>): Promise<[T, T]> {
  const ask = async (withCase: boolean) => {
    const here = await world(scenario, withCase);
    try {
      return await use(here);
    } finally {
      await here.close();
    }
  };
  return [await ask(true), await ask(false)];
}

/** The first few places where two transcripts part, short enough to read. */
function differences(one: readonly string[], other: readonly string[]): string[] {
  const differing = one.flatMap((line, n) => {
    const counterpart = other[n] ?? '(nothing)';
    if (line === counterpart) return [];
    const at = [...line].findIndex((letter, i) => letter !== counterpart[i]);
    const cut = (text: string) => text.slice(Math.max(0, at - 60), at + 160);
    return [`${line.split(' → ')[0]}\n  with:    ${cut(line)}\n  without: ${cut(counterpart)}`];
  });
  return differing.slice(0, 8);
}

describe('the transcript of whoever is shut out is the same with and without the case', () => {
  it.each(SCENARIOS)(
    '$name',
    async (scenario) => {
      const [withCase, without] = await both(scenario, (here) =>
        transcript(here, scenario.excluded),
      );
      expect(differences(withCase, without)).toEqual([]);
      expect(withCase).toEqual(without);
      expect(withCase.length).toBeGreaterThan(800);
    },
    120_000,
  );
});

describe('what is excluded from the comparison, and nothing beside it', () => {
  /** Those later cases by the number that they would have, had the hidden one not taken its own. */
  const renumbered = (text: string) =>
    text.replace(/CF-27-00(1[1-9])/g, (_, n: string) => `CF-27-00${Number(n) - 1}`);

  it('the skipped number: later references are one higher, and all else is the same', async () => {
    const officer = SCENARIOS.find(({ subject }) => subject === 'P005')!;
    const lists = [
      'open',
      'late',
      'untriaged',
      'unallocated',
      'dueThisWeek',
      'mine',
      'part',
      'due',
      'blocked',
      'moreTime',
    ];
    const look = async (withCase: boolean) => {
      const here = await world(officer, withCase, false);
      const said: string[] = [await here.say('P005', 'team status')];
      for (const list of lists) said.push(await here.press('P005', 'list.open', list));
      await here.close();
      return said;
    };
    const [withCase, without] = [await look(true), await look(false)];
    expect(withCase).not.toEqual(without);
    expect(withCase.map(renumbered)).toEqual(without);
  });
});
