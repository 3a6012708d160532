/** Cases that belong together, cases that change hands, thanks, needs, remedies: Wed 11 March 2026. */
import type { Answer } from '../../support/harness';
import { GRACE, NOW, openDesk, PRIYA, said, SAM, shown, WHO, type Desk } from '../desk';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
}, 60_000);
afterAll(() => desk.close());

const press = (
  who: (typeof WHO)[keyof typeof WHO],
  verb: string,
  ref: string | null,
  inputs = {},
) => desk.bot.press(who, verb, { ref, version: null, ...inputs });
const dataOf = (answer: Answer, verb: string): { ref: string } => {
  const found = new RegExp(`"data":(\\{"verb":"${verb}"[^}]*\\})`).exec(shown(answer));
  return JSON.parse(found?.[1] ?? '{}') as { ref: string };
};
const refused = (answer: Answer) => said(answer).includes('I can’t help with that here');

describe('two cases that may be one', () => {
  it('finds the likeness, compares, merges into the earlier one, and takes it apart again', async () => {
    const first = await desk.logged({ receivedOn: '2026-03-02' });
    const second = await desk.logged({ receivedOn: '2026-03-03' });
    expect(shown(await press(WHO.officer, 'form.pair', second))).toContain(first);
    const pair = await press(WHO.officer, 'case.pair', second, { other: first });
    expect(shown(pair)).toContain(`${first} stays and ${second} goes into it`);

    const { ref: both } = dataOf(pair, 'case.merge');
    await press(WHO.officer, 'case.merge', both);
    expect(await desk.view(second)).toMatchObject({ mergedInto: first });
    expect((await desk.view(first)).mergedFrom).toMatchObject([{ ref: second }]);

    await press(WHO.officer, 'case.unmerge', both);
    expect((await desk.view(second)).mergedInto).toBeNull();
    expect((await desk.view(first)).mergedFrom).toEqual([]);
  });

  it('links both ways and can take the link away', async () => {
    const [a, b] = [await desk.logged(), await desk.logged()];
    await press(WHO.officer, 'case.link', `${a}+${b}`);
    expect((await desk.view(a)).links).toMatchObject([{ to: b }]);
    expect((await desk.view(b)).links).toMatchObject([{ to: a }]);
    await press(WHO.officer, 'case.unlink', `${a}+${b}`);
    expect((await desk.view(a)).links).toEqual([]);
  });

  it('a case that is not the sender’s to link and one that is not there read the same', async () => {
    const [a, about] = [await desk.logged(), await desk.logged({ about: [SAM], bars: [SAM] })];
    const hidden = await press(WHO.officer, 'case.merge', `${a}+${about}`);
    const nowhere = await press(WHO.officer, 'case.merge', `${a}+CF-26-9999`);
    expect(hidden.body).toEqual(nowhere.body);
    const [typedHidden, typedNowhere] = [
      await press(WHO.officer, 'case.pair', a, { other: about }),
      await press(WHO.officer, 'case.pair', a, { other: about.replace(/\d$/, '') + 'x' }),
    ];
    expect(shown(typedHidden).replaceAll(about, '')).toContain(
      'Give the reference of another case',
    );
    expect(said(typedHidden).split('\n')[0]).toBe(said(typedNowhere).split('\n')[0]);
  });
});

describe('changing hands', () => {
  it('handed back with a reason: it leaves the investigator’s sight at once', async () => {
    const ref = await desk.logged();
    const answer = await press(WHO.investigator, 'case.handBack', ref, {
      reason: 'Too close to it',
    });
    expect(said(answer)).toContain('no longer with you');
    expect(refused(await press(WHO.investigator, 'case.open', ref))).toBe(true);
    expect((await desk.view(ref)).investigations.at(-1)?.investigatorId).toBeNull();
  });

  it('a conflict declared: they are shut out, and can’t be given it again', async () => {
    const ref = await desk.logged();
    await press(WHO.investigator, 'case.conflict', ref, { person: PRIYA });
    expect((await desk.view(ref)).bars).toEqual([PRIYA]);
    expect(refused(await press(WHO.investigator, 'case.open', ref))).toBe(true);
    expect(shown(await press(WHO.officer, 'form.assign', ref))).not.toContain(`"value":"${PRIYA}"`);
  });

  it('bulk handover: a preview moves nothing, confirming moves all that can go, dates stay, one message', async () => {
    const free = await desk.logged();
    const closedToSean = await desk.logged({ about: ['P024'], bars: ['P024'] });
    const dates = (await desk.view(free)).due;
    const sean = await personIdOf('Sean Gallagher');
    const other = await desk.logged({ about: [sean], bars: [sean] });
    const preview = await press(WHO.manager, 'handover.preview', null, {
      from: PRIYA,
      to: sean,
      awayFrom: '2026-03-11',
    });
    expect(said(preview)).toContain(`${other}: the complaints team decides`);
    expect(shown(preview)).not.toMatch(/conflict|complained about/i);
    expect((await desk.view(free)).investigations.at(-1)?.investigatorId).toBe(PRIYA);

    const before = desk.bot.connector.sent.length;
    const { ref: plan } = dataOf(preview, 'handover.confirm');
    const done = await press(WHO.manager, 'handover.confirm', plan);
    expect(said(done)).toContain('No date moved');
    const after = await desk.view(free);
    expect(after.investigations.at(-1)?.investigatorId).toBe(sean);
    expect(after.due.map(({ id, target }) => [id, target])).toEqual(
      dates.map(({ id, target }) => [id, target]),
    );
    expect((await desk.view(other)).investigations.at(-1)?.investigatorId).toBe(PRIYA);
    expect((await desk.view(closedToSean)).investigations.at(-1)?.investigatorId).toBe(sean);

    const version = after.version;
    await press(WHO.manager, 'handover.confirm', plan);
    expect((await desk.view(free)).version).toBe(version);
    expect(desk.bot.connector.sent.length - before).toBeLessThanOrEqual(2);
  });

  it('hands over nobody’s cases but one’s own teams’', async () => {
    const inputs = { from: PRIYA, to: GRACE };
    expect(refused(await press(WHO.otherManager, 'handover.preview', null, inputs))).toBe(true);
  });

  it('away with cover: dates and who covers, nothing about why', async () => {
    const ref = await desk.logged();
    await press(WHO.officer, 'away.cancel', `${PRIYA}|2026-03-11`);
    const inputs = { person: PRIYA, from: '2026-03-16', until: '2026-03-20', cover: 'P011' };
    const answer = await press(WHO.officer, 'away.set', null, inputs);
    expect(said(answer)).toContain('from Mon 16 Mar to Fri 20 Mar');
    expect((await desk.view(ref)).cover).toEqual({
      personId: 'P011',
      from: '2026-03-16',
      until: '2026-03-20',
    });
    const backwards = { person: PRIYA, from: '2026-03-20', until: '2026-03-16', cover: '' };
    expect(shown(await press(WHO.officer, 'away.set', null, backwards))).toContain(
      'The last day can’t be before the first',
    );
  });
});

const personIdOf = async (name: string): Promise<string> => {
  const form = shown(await press(WHO.officer, 'handover.form', null));
  return new RegExp(`"title":"${name}[^"]*","value":"(P\\d+)"`).exec(form)?.[1] ?? 'nobody';
};

describe('who had it, and who looked', () => {
  it('the holders’ working days add up to those elapsed since Tue 3 March', async () => {
    const ref = await desk.logged();
    await desk.done(ref, PRIYA, '2026-03-09T09:00:00Z', { type: 'sendToSignOff', to: 'P003' });
    const lines = said(await press(WHO.investigator, 'case.ledger', ref)).split('\n');
    const days = (label: RegExp) =>
      lines
        .filter((each) => label.test(each))
        .map((each) => Number(/(\d+) working/.exec(each)?.[1]));
    expect(lines[0]).toContain('Tom Reeve, sign-off has had');
    expect(days(/^Elapsed/)).toEqual([6]);
    expect(days(/^(?!Elapsed).*: \d+ working/).reduce((sum, n) => sum + n, 0)).toBe(6);
  });

  it('why it was late: the date missed, the days late, the reason given', async () => {
    const ref = await desk.logged({ receivedOn: '2026-02-17' });
    await press(WHO.investigator, 'case.delay', ref, { reason: 'staffAbsent', more: '' });
    const why = shown(await press(WHO.officer, 'case.whyLate', ref));
    expect(why).toContain('missed. This is where the days went');
    expect(why).toContain('Key staff sick or on leave');
  });

  it('lists every look, refusals and this look among them, and is closed to the investigator', async () => {
    const ref = await desk.logged();
    await press(WHO.investigator, 'case.open', ref);
    await press(WHO.otherManager, 'case.open', ref);
    await press(WHO.officer, 'case.viewers', ref);
    const again = said(await press(WHO.officer, 'case.viewers', ref));
    expect(again).toContain('Priya Nair');
    expect(shown(await press(WHO.officer, 'case.viewers', ref))).toContain('(refused)');
    expect(again).toContain('Sam Doyle: Looked at this list');
    const mine = await press(WHO.investigator, 'case.viewers', ref);
    const nowhere = await press(WHO.investigator, 'case.viewers', 'CF-26-9999');
    expect(mine.body).toEqual(nowhere.body);
  });
});

describe('compliments, needs, remedies', () => {
  it('a compliment is judged by the council’s test, and the worker is thanked once', async () => {
    const ref = await desk.logged({
      feedbackType: 'compliment',
      about: [PRIYA],
      words: 'She rang.',
    });
    expect(shown(await press(WHO.officer, 'form.compliment', ref))).toContain('Unsolicited thanks');
    const none = await press(WHO.officer, 'case.compliment', ref, { counted: 'no', reason: '' });
    expect(shown(none)).toContain('Say why it doesn’t count');
    await press(WHO.officer, 'case.compliment', ref, { counted: 'yes' });
    await desk.bot.say(WHO.investigator, 'help');
    const before = desk.bot.connector.sent.length;
    await press(WHO.officer, 'case.thank', ref, { people: PRIYA });
    await press(WHO.officer, 'case.thank', ref, { people: PRIYA });
    expect(await desk.view(ref)).toMatchObject({
      compliment: { counted: true },
      thanked: [{ personIds: [PRIYA] }],
    });
    const thanks = desk.bot.connector.sent
      .slice(before)
      .filter(({ activity }) => activity.summary?.startsWith('Thanks have come for you'));
    expect(thanks).toHaveLength(1);
  });

  it('records only what changed of who complains and what they need', async () => {
    const ref = await desk.logged();
    const { version } = await desk.view(ref);
    await press(WHO.officer, 'case.needs', ref, {
      lookedAfter: 'yes',
      consent: 'asked',
      adjustment: 'Large print',
    });
    const view = await desk.view(ref);
    expect(view.circumstances).toMatchObject({
      lookedAfter: true,
      consent: { status: 'asked', on: '2026-03-11' },
      adjustments: [{ what: 'Large print' }],
    });
    expect(view.version - version).toBe(3);
    const same = await press(WHO.officer, 'case.needs', ref, { lookedAfter: 'yes' });
    expect(shown(same)).toContain('Nothing is different');
  });

  it('only the complaints manager marks behaviour, with a step and a day to look again', async () => {
    const ref = await desk.logged();
    const inputs = { step: 'One contact a week', reason: 'Daily calls', reviewOn: '2026-06-11' };
    expect(refused(await press(WHO.officer, 'case.behaviour', ref, inputs))).toBe(true);
    await press(WHO.complaintsManager, 'case.behaviour', ref, inputs);
    expect((await desk.view(ref)).circumstances.behaviour?.reviewOn).toBe('2026-06-11');
  });

  it('several remedies, and an action with its owner that is listed until it is done', async () => {
    const ref = await desk.logged();
    await press(WHO.investigator, 'case.remedy', ref, { kind: 'apology', detail: 'By letter' });
    await press(WHO.investigator, 'case.remedy', ref, { kind: 'financial', pounds: '125.50' });
    expect((await desk.view(ref)).remedies.map(({ amountPence }) => amountPence)).toEqual([
      null,
      12550,
    ]);
    const action = { what: 'A list of call-backs', owner: GRACE, dueOn: '2026-04-30' };
    await press(WHO.investigator, 'case.action', ref, action);
    expect(said(await press(WHO.manager, 'actions.mine', null))).toContain(ref);
    await press(WHO.manager, 'case.actionDone', ref, { item: '1', on: '2026-03-11' });
    expect(said(await press(WHO.manager, 'actions.mine', null))).not.toContain(ref);
  });

  it('a refusal at triage says where else the complainant may go', async () => {
    const ref = await desk.logged({ feedbackType: 'comment' });
    await desk.done(ref, SAM, NOW, {
      type: 'retype',
      feedbackType: 'complaint',
      enquiryKind: null,
    });
    const answer = await press(WHO.officer, 'case.triage', ref, {
      decision: 'refuse',
      reason: 'Before the courts',
    });
    expect(said(answer)).toContain('Ombudsman');
  });
});
