/**
 * Somebody logs a complaint about themself, or about a person they manage where the line is barred: they get a
 * receipt, and from then on read what they would read had they thrown the draft away.
 */
import { knockAt, SCRIPT } from './doors';
import { emptyWorld, HIDDEN, TODAY, VISIBLE, type World } from './world';
import { labelOn } from '../../services/cases';

const WORDS = 'he was rude on the visit and left the gate open';

interface Case {
  name: string;
  who: string;
  lineManagement: boolean;
  line: string;
}

const CASES: Case[] = [
  {
    name: 'a social worker about himself, by name',
    who: 'P009',
    lineManagement: false,
    line: `complaint about Mohammed Rahman from mum received yesterday, "${WORDS}"`,
  },
  {
    name: 'a social worker about himself, as “me”',
    who: 'P009',
    lineManagement: false,
    line: `mum complained about me yesterday: "${WORDS}"`,
  },
  {
    name: 'a complaints officer about himself, who sees every other case',
    who: 'P005',
    lineManagement: false,
    line: `mum complained about me yesterday: "${WORDS}"`,
  },
  {
    name: 'a manager about somebody in her line',
    who: 'P008',
    lineManagement: true,
    line: `complaint about Mohammed Rahman from mum received yesterday, "${WORDS}"`,
  },
];

const draftIdIn = (card: string) => /D-[0-9a-f]{20}/.exec(card)![0];

/** Up to the moment at which it is saved, or thrown away. @returns the draft's id, and what came of it */
async function log(here: World, { who, line }: Case, ends: 'save' | 'discard') {
  await here.say(who, `status ${VISIBLE}`);
  const draft = draftIdIn(await here.say(who, line));
  return { draft, end: await here.press(who, `draft.${ends}`, draft, 1) };
}

async function afterwards(here: World, who: string): Promise<string[]> {
  const lines = await knockAt(SCRIPT, (input, scope) => here.turn(who, input, scope));
  await here.nudge('2026-11-23T09:05:00.000Z');
  return [...lines, ...here.told(who)];
}

describe.each(CASES)('$name', (each) => {
  let saved: World;
  let thrownAway: World;
  let draft: string;
  let receipt: string;
  beforeAll(async () => {
    saved = await emptyWorld(each.lineManagement);
    thrownAway = await emptyWorld(each.lineManagement);
    ({ draft, end: receipt } = await log(saved, each, 'save'));
    await log(thrownAway, each, 'discard');
    await thrownAway.stores.cases.nextNumber(labelOn(TODAY));
  });
  afterAll(async () => {
    await saved.close();
    await thrownAway.close();
  });

  it('gets a receipt with the reference, and nothing that opens it', () => {
    expect(receipt).toContain(HIDDEN);
    expect(receipt).not.toMatch(/case\.open|"verb":"undo"/);
    expect(receipt).not.toContain(WORDS);
  });

  it('“it” and undo mean what they meant before', async () => {
    for (const line of ['why that one', 'undo', 'open it']) {
      const [one, other] = [await saved.say(each.who, line), await thrownAway.say(each.who, line)];
      expect(one).toBe(other);
      expect(one).not.toContain(HIDDEN);
    }
  });

  it('the draft is emptied, and its buttons answer as those of a draft that never was', async () => {
    const kept = await saved.stores.conversations.list('draft', null, 100, Date.parse(TODAY));
    expect(kept.find(({ key }) => key === draft)).toBeDefined();
    expect(JSON.stringify(kept.map(({ value }) => value))).not.toContain(WORDS);
    for (const verb of ['save', 'change', 'update', 'back', 'open', 'discard']) {
      const old = await saved.press(each.who, `draft.${verb}`, draft, 1);
      const never = await saved.press(each.who, `draft.${verb}`, `D-${'0'.repeat(20)}`, 1);
      expect(old).toBe(never);
      // The same number of turns in the other world: ids are made from them.
      for (let n = 0; n < 2; n += 1) await thrownAway.press(each.who, 'help', null);
    }
  });

  it('every later door is that of the world in which it was thrown away', async () => {
    const [one, other] = [
      await afterwards(saved, each.who),
      await afterwards(thrownAway, each.who),
    ];
    expect(one.filter((line, n) => line !== other[n]).map((line) => line.slice(0, 300))).toEqual(
      [],
    );
    expect(one).toHaveLength(other.length);
  }, 120_000);

  it('the complaints team has it', async () => {
    expect(await saved.say('P004', `status ${HIDDEN}`)).toContain(WORDS);
  });
});

it('as a line of a plan: the plan, “it”, undo and what is open say no more of it than had it been thrown away', async () => {
  const who = 'P005';
  const after = async (ends: 'save' | 'discard') => {
    const here = await emptyWorld();
    try {
      if (ends === 'discard') await here.stores.cases.nextNumber(labelOn(TODAY));
      const plan = await here.say(
        who,
        `close ${VISIBLE} and log a complaint about me from mum received yesterday, "${WORDS}"`,
      );
      expect(plan).toContain('"verb":"plan.all"');
      const id = draftIdIn(plan);
      await here.press(who, 'plan.all', id, 1);
      const said = await here.say(who, ends);
      if (ends === 'save') expect(said).toContain(HIDDEN);
      const lines = [];
      for (const line of [
        'undo',
        'why that one',
        'it is on track',
        'confirm all',
        'save',
        'my cases',
      ])
        lines.push(await here.say(who, line));
      for (const verb of ['plan.all', 'plan.line', 'plan.discard'])
        lines.push(await here.press(who, verb, id, 1));
      return lines;
    } finally {
      await here.close();
    }
  };
  const [saved, thrownAway] = [await after('save'), await after('discard')];
  expect(saved).toEqual(thrownAway);
  expect(saved.join()).not.toContain(WORDS);
});

it('the same press delivered twice gives the same receipt twice', async () => {
  const here = await emptyWorld();
  try {
    const [{ who, line }] = CASES as [Case];
    const draft = draftIdIn(await here.say(who, line));
    const press = {
      kind: 'action',
      action: { verb: 'draft.save', ref: draft, version: 1, inputs: {} },
    };
    const first = await here.again(who, press as never);
    expect(await here.again(who, press as never)).toBe(first);
  } finally {
    await here.close();
  }
});
