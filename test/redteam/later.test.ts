/**
 * Somebody who could see a case is shut out of it: from then on each of their doors – the old cards, the held draft,
 * the plan not yet confirmed, the sign-off that waited – answers as if the case had been taken out of the store.
 * What they remember can't be taken back (docs/decisions/0011).
 */
import type { Turn } from '../../bot/conversation/turn/types';
import { knockAt, SCRIPT, type Knock } from './doors';
import { emptyWorld, HIDDEN, OFFICER, TODAY, VISIBLE, type Scenario, type World } from './world';
import { exclude, hide, logOthers, workOn } from './worlds';

interface Case extends Scenario {
  /** What they had begun with the case. */
  before: Knock[];
  /** What was done for them by others. */
  given?: (here: World) => Promise<unknown>;
}

const typed = (text: string): Knock => ({ name: `typed: ${text}`, input: { kind: 'text', text } });
const press = (verb: string, inputs: Record<string, string> = {}, ref = HIDDEN): Knock => ({
  name: `pressed ${verb}`,
  input: { kind: 'action', action: { verb, ref, version: null, inputs } },
});

const LOOKS = [
  typed(`status ${HIDDEN}`),
  press('case.why'),
  press('case.history'),
  press('case.ledger'),
  typed('my cases'),
];

const shared = {
  lineManagement: false,
  subject: null,
  teamId: 'T06',
} as const;

const CASES: Case[] = [
  {
    ...shared,
    name: 'its investigator, with a plan not yet confirmed',
    excluded: 'P006',
    investigator: 'P006',
    before: [
      ...LOOKS,
      press('form.moreTime'),
      press('form.letter'),
      typed(`note on ${HIDDEN}: rang grandad and close ${VISIBLE}`),
    ],
  },
  {
    ...shared,
    name: 'a complaints officer, with a draft made from it and one to be linked with it',
    excluded: 'P005',
    investigator: 'P011',
    before: [
      ...LOOKS,
      press('case.viewers'),
      press('form.pair', { other: VISIBLE }),
      press('case.pair', { other: VISIBLE }),
      press('case.nowComplaint'),
      typed(`MP letter Friday re same family as ${HIDDEN}`),
    ],
  },
  {
    ...shared,
    name: 'whoever has it for sign-off',
    excluded: 'P003',
    investigator: 'P011',
    given: ({ parts }) =>
      parts.cases.execute(
        HIDDEN,
        { type: 'sendToSignOff', to: 'P003' },
        { commandId: 'to-sign-off', by: 'P011', at: `${TODAY}T08:30:00.000Z` },
      ),
    before: [...LOOKS, press('form.sendBack')],
  },
  {
    ...shared,
    name: 'the team manager, about to hand over what its investigator has',
    excluded: 'P008',
    investigator: 'P006',
    before: [
      ...LOOKS,
      typed('how’s my team doing?'),
      press('form.assign'),
      {
        name: 'previews a handover',
        input: {
          kind: 'action',
          action: {
            verb: 'handover.preview',
            ref: null,
            version: null,
            inputs: { from: 'P006', to: 'P013', awayFrom: '' },
          },
        },
      },
    ],
  },
];

type Json = Record<string, unknown>;
function partsOf(node: unknown): Json[] {
  if (Array.isArray(node)) return node.flatMap(partsOf);
  if (typeof node !== 'object' || node === null) return [];
  return [node as Json, ...Object.values(node).flatMap(partsOf)];
}

/** Every button on the cards that they still have. */
function oldButtons(seen: readonly string[]): Knock[] {
  const cards = seen.map((line) => JSON.parse(line.slice(line.indexOf(' → ') + 3)) as unknown);
  const buttons = cards.flatMap(partsOf).filter(({ type }) => type === 'Action.Execute');
  return buttons.map(({ verb, data }): Knock => {
    const { ref = null, version = null, ...inputs } = (data ?? {}) as Json;
    const action = {
      verb: String(verb),
      ref: ref as string | null,
      version: version as number | null,
      inputs: { reason: 'Rang.', note: 'Rang.', ...(inputs as Record<string, string>) },
    };
    return { name: `an old card’s ${String(verb)}`, input: { kind: 'action', action } };
  });
}

const IT = ['why that one', 'open it', 'undo', 'it is on track', 'confirm all', 'save'].map(typed);

async function afterwards(each: Case, ends: 'shut out' | 'gone') {
  const here = await emptyWorld();
  const who = each.excluded;
  const turn = (input: Turn['input'], scope: Knock['scope']) => here.turn(who, input, scope);
  try {
    await hide(here, each);
    await logOthers(here);
    await workOn(here, each, false);
    await each.given?.(here);
    const before = await knockAt(each.before, turn);
    const toldBefore = here.told(who).length;
    if (ends === 'gone') here.forget(HIDDEN);
    else await exclude(here, who);
    const lines = await knockAt([...IT, ...oldButtons(before), ...IT, ...SCRIPT], turn);
    await here.nudge('2026-11-23T09:05:00.000Z');
    return { before, lines: [...lines, ...here.told(who).slice(toldBefore)] };
  } finally {
    await here.close();
  }
}

describe('whoever is shut out later', () => {
  it.each(CASES)(
    '$name: every door answers as though the case were gone',
    async (each) => {
      const [shut, gone] = [await afterwards(each, 'shut out'), await afterwards(each, 'gone')];
      expect(shut.before).toEqual(gone.before);
      expect(shut.before.join()).toContain('equipment for the bathroom');
      const differing = shut.lines.filter((line, n) => line !== gone.lines[n]);
      expect(differing.map((line) => line.slice(0, 400))).toEqual([]);
      expect(shut.lines).toHaveLength(gone.lines.length);
      // Nothing that the case says is on any of them; their own words in a draft are theirs.
      expect(shut.lines.filter((line) => line.includes('Rang the family'))).toEqual([]);
    },
    120_000,
  );
});

describe('what was made from the case for somebody who is shut out of it later', () => {
  let here: World;
  const scenario: Scenario = {
    ...shared,
    name: '',
    excluded: 'P005',
    investigator: 'P006',
  };
  beforeEach(async () => {
    here = await emptyWorld();
    await hide(here, scenario);
    await logOthers(here);
  });
  afterEach(() => here.close());

  it('the draft says no more of it, and can’t be saved', async () => {
    const form = await here.press('P005', 'case.nowComplaint', HIDDEN);
    expect(form).toContain('mother');
    const draft = /D-[0-9a-f]{20}/.exec(form)![0];
    await exclude(here, 'P005');
    for (const verb of ['open', 'change', 'update', 'back', 'save', 'discard']) {
      const answer = await here.press('P005', `draft.${verb}`, draft, 1, { words: 'Nobody came.' });
      expect(answer).toContain('That draft is no longer here');
    }
    expect(await here.say('P005', 'save')).not.toContain('mother');
  });

  it('the link to a letter opens nothing', async () => {
    const { parts } = here;
    parts.site.url = 'https://candour.council.example';
    await here.press(OFFICER, 'case.assign', HIDDEN, null, { team: 'T06', investigator: 'P006' });
    const drafted = await here.press('P006', 'case.letter', HIDDEN, null, {
      kind: 'acknowledgement',
    });
    const token = /\/files\/([\w.-]+)/.exec(drafted)![1]!;
    expect(await parts.fileBehind(token)).not.toBeNull();
    await exclude(here, 'P006');
    expect(await parts.fileBehind(token)).toBeNull();
  });

  it('a link made before hides on the case that they still see, and its undoing names nothing', async () => {
    await here.press('P005', 'case.link', `${VISIBLE}+${HIDDEN}`);
    expect(await here.press('P005', 'case.history', VISIBLE)).toContain(HIDDEN);
    await exclude(here, 'P005');
    for (const verb of ['case.open', 'case.history', 'form.pair', 'undo', 'case.open'])
      expect(await here.press('P005', verb, VISIBLE)).not.toContain(HIDDEN);
    // The officer who may see both still reads what there was.
    expect(await here.press(OFFICER, 'case.history', VISIBLE)).toContain(HIDDEN);
  });
});
