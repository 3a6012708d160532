/** Thanks passed on, what a case is called, consent and an advocate: typed as people type it, Wed 11 March 2026. */
import { openDesk, PRIYA, WHO, type Desk } from '../desk';
import { Chat } from '../script';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
}, 60_000);
afterAll(() => desk.close());

const chat = (who: keyof typeof WHO) => new Chat(desk.bot, WHO[who]);

describe('a dad’s thanks for Priya', () => {
  it('are logged by Mohammed, kept as uncounted, then counted, and passed on once', async () => {
    await chat('investigator').says('help');
    const [mo, sam] = [chat('socialWorker'), chat('officer')];
    await mo.says('compliment from a dad for Priya Nair yesterday: "she kept every promise"');
    await mo.taps('Save');
    const ref = mo.ref();
    (await sam.says(`does ${ref} count?`)).sees('It is not decided yet whether it counts');
    await sam.taps('Does it count?');
    await sam.taps('Decide', { counted: 'no', reason: '' });
    sam.sees('Say why it doesn’t count');
    await sam.taps('Decide', { counted: 'no', reason: 'For what he was owed anyway' });
    expect((await desk.view(ref)).compliment).toMatchObject({ counted: false });
    await sam.presses('case.compliment', { ref, version: null, counted: 'yes', reason: '' });
    expect((await desk.view(ref)).compliment).toMatchObject({ counted: true });

    await sam.says(`pass the thanks on to Priya Nair for ${ref}`);
    sam.sees('Pass the thanks on.', 'Priya Nair');
    const { data } = sam.button('Pass the thanks on');
    await sam.presses('case.thank', { ...data, people: PRIYA });
    sam.sees('Priya Nair has been told.');
    await sam.presses('case.thank', { ...data, people: PRIYA });
    sam.sees('already recorded');
    expect((await desk.view(ref)).thanked).toMatchObject([{ personIds: [PRIYA] }]);
    // She reads their words; the case is not hers to open.
    (await chat('investigator').says(`status ${ref}`)).sees('I can’t help with that here');
    await sam.says(`who has looked at ${ref}`);
    sam.sees('Priya Nair', '(refused)', 'Sam Doyle');
  });

  it('for nobody by name: one is picked from the whole directory', async () => {
    const sam = chat('officer');
    await sam.says('compliment from grandma yesterday, the team were lovely');
    await sam.taps('Save');
    await sam.says(`thank the worker on ${sam.ref()}`);
    sam.sees('The person chosen gets one message', 'Sean Gallagher');
  });
});

describe('what it is called', () => {
  it('a draft that waits is not what “actually 3 is a complaint” is about', async () => {
    const ref = await desk.logged();
    const sam = chat('officer');
    await sam.says(`${ref} is not a complaint, it’s a comment`);
    sam.sees('Nothing is recorded yet');
    expect((await desk.view(ref)).feedbackType).toBe('complaint');
    await sam.says('yes');
    const asComment = await desk.view(ref);
    expect(asComment).toMatchObject({ feedbackType: 'comment', receivedOn: '2026-03-03' });
    await sam.says('comment from a carer today: “the rota was late”');
    await sam.says(`actually ${ref} is a complaint`);
    sam.sees('Nothing is recorded yet');
    expect((await desk.view(ref)).feedbackType).toBe('comment');
    await sam.says('yes');
    const back = await desk.view(ref);
    expect(back).toMatchObject({ feedbackType: 'complaint', receivedOn: '2026-03-03' });
    expect(back.clock[0]).toMatchObject({ kind: 'received', on: '2026-03-03' });
    const history = await desk.stores.cases.history(ref, 0, 100);
    expect(history.filter(({ type }) => type === 'retyped')).toHaveLength(2);
    await sam.says('discard');
  });
});

describe('consent and an advocate', () => {
  it('asked: the answer waits; given: it goes; each typed, looked at, recorded', async () => {
    const ref = await desk.logged();
    const sam = chat('officer');
    const state = async () => (await desk.view(ref)).circumstances.consent?.status;
    const typed: [string, string][] = [
      [`asked mum for consent on ${ref} today`, 'asked'],
      [`she refused consent on ${ref}`, 'refused'],
      [`consent given for ${ref}`, 'given'],
      [`consent asked on ${ref}`, 'asked'],
    ];
    for (const [line, consent] of typed) {
      await sam.says(line);
      sam.sees('Who complains and what they need');
      await sam.taps('Record', { consent });
      expect(await state()).toBe(consent);
    }
    const priya = chat('investigator');
    await priya.says(`status ${ref}`);
    priya.sees('Consent', 'the answer can’t go out without it');
    await priya.says(`response sent ${ref} today`);
    priya.sees('Consent is still awaited');
    await sam.says(`mum gave consent on ${ref}`);
    await sam.taps('Record', { consent: 'given' });
    (await priya.says(`response sent ${ref} today`)).sees('Nothing is recorded yet');
    expect((await desk.view(ref)).status).toBe('open');
    await priya.says('yes');
    expect((await desk.view(ref)).status).toBe('responded');
  });

  it('an advocate by name; shown to whoever works on it, a policy step not to whoever only logged it', async () => {
    const ref = await desk.logged();
    const [sam, harriet] = [chat('officer'), chat('complaintsManager')];
    await sam.says(`advocate appointed for ${ref}: June Adeyemi`);
    const { data } = sam.button('Record');
    await sam.presses('case.needs', {
      ...data,
      advocate: 'appointed',
      advocateName: 'June Adeyemi',
    });
    await harriet.says(`behaviour ${ref}`);
    await harriet.taps('Record', {
      step: 'One contact a week',
      reason: 'Daily calls',
      reviewOn: '2026-06-11',
    });
    const priya = chat('investigator');
    await priya.says(`status ${ref}`);
    priya.sees('appointed, June Adeyemi', 'One contact a week, looked at again Thu 11 Jun');
    priya.seesNo('Daily calls');
    const mo = chat('socialWorker');
    await mo.says(`status ${ref}`);
    mo.seesNo('One contact a week', 'Behaviour', 'June Adeyemi');
    await mo.says(`history ${ref}`);
    mo.sees('Received and logged').seesNo('Behaviour');
    await harriet.says(`behaviour ${ref}`);
    await harriet.taps('Record', { clear: 'true', reason: 'The calls have stopped' });
    expect((await desk.view(ref)).circumstances.behaviour).toBeNull();
  });

  it('“from a 14 year old” is a child’s: the needs form offers an advocate and age-fit words', async () => {
    const mo = chat('socialWorker');
    await mo.says('complaint from a 14 year old in care today about her move: "nobody asked me"');
    await mo.taps('Save');
    const ref = mo.ref();
    expect((await desk.view(ref)).complainant.kind).toBe('child');
    (await chat('officer').says(`needs ${ref}`)).sees('A child is offered an advocate');
  });
});
