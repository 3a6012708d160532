/** Signing an answer off, Wed 11 March 2026: Priya Nair answers, Tom Reeve signs; nobody signs their own. */
import { DCT, GRACE, openDesk, PRIYA, SAM, WHO, type Desk } from '../desk';
import { Chat } from '../script';

let desk: Desk;
let priya: Chat;
let tom: Chat;
let grace: Chat;
beforeAll(async () => {
  desk = await openDesk();
  [priya, tom, grace] = [WHO.investigator, WHO.signOff, WHO.manager].map(
    (who) => new Chat(desk.bot, who),
  ) as [Chat, Chat, Chat];
  for (const each of [priya, tom, grace]) await each.says('help');
}, 60_000);
afterAll(() => desk.close());

describe('by card', () => {
  it('is planned backwards from the due date, sent, sent back with reasons, sent again and signed', async () => {
    const ref = await desk.logged();
    // Stage 1: due Tue 17 Mar; three working days before it is Thu 12 Mar.
    (await priya.says(`status ${ref}`)).sees('Draft to sign-off', 'by Thu 12 Mar');
    await priya.taps('Send to sign-off');
    priya.sees('Who signs this answer off?', 'Tom Reeve').seesNo('Priya Nair, Disabled');
    await priya.taps('Send to sign-off', { to: 'P003' });
    priya.sees('Sent to Tom Reeve for sign-off', 'Tom Reeve, sign-off');

    await tom.says(`status ${ref}`);
    expect(tom.buttons().slice(0, 2)).toEqual(['Sign off', 'Send back']);
    await tom.taps('Send back');
    await tom.taps('Send back', { reasons: 'apology', more: 'Her third point' });
    tom.sees('Sent back from sign-off');

    await priya.says(`send ${ref} to sign-off`);
    priya.sees('Sent back for', 'No apology where one is due', 'Her third point');
    await priya.taps('Send to sign-off', { to: 'P003' });
    await tom.says(`status ${ref}`);
    await tom.taps('Sign off');
    (await tom.taps('Sign off')).sees('Signed off.');
    expect((await desk.view(ref)).signOff).toMatchObject({ state: 'approved', personId: 'P003' });
  });
});

describe('by words', () => {
  it('“send it to Tom for sign-off”, “send back - too defensive, no apology”, “approve”: the two last wait for a yes', async () => {
    const ref = await desk.logged();
    (await priya.orders(`send ${ref} to Tom Reeve for sign-off`)).sees('Sent to Tom Reeve');
    await tom.says(`send back ${ref} - too defensive, no apology`);
    tom.sees('Nothing is recorded yet', 'too defensive', 'no apology');
    expect((await desk.view(ref)).signOff?.state).toBe('with');
    await tom.says('yes');
    expect((await desk.view(ref)).signOff).toMatchObject({
      state: 'returned',
      reasons: ['too defensive', 'no apology'],
    });
    await priya.orders(`${Number(ref.slice(-4))} to Tom Reeve for sign-off`);
    (await tom.says(`approve ${ref}`)).sees('Nothing is recorded yet').seesNo('Signed off.');
    expect((await desk.view(ref)).signOff?.state).toBe('with');
    (await tom.says('yes')).sees('Signed off.');
    expect((await desk.view(ref)).signOff).toMatchObject({ state: 'approved', personId: 'P003' });
  });

  it('“approve” shows the findings, the letter and the last change, and commits nothing by itself', async () => {
    const ref = await desk.logged();
    await desk.done(
      ref,
      PRIYA,
      '2026-03-10T09:00:00Z',
      { type: 'agreePoints', points: ['Contact was cancelled', 'Nobody rang'] },
      { type: 'recordOutcome', outcome: 'partiallyUpheld', points: ['upheld', 'notUpheld'] },
      { type: 'sendToSignOff', to: 'P003' },
    );
    const before = await desk.view(ref);
    await tom.says(`status ${ref}`);
    await tom.says('approve');
    tom.sees('Nothing is recorded yet', 'Contact was cancelled', 'Nobody rang', 'Outcome');
    tom.sees(`draft letter ${ref}`, 'Last change', 'Priya Nair');
    expect(await desk.view(ref)).toEqual(before);
    await tom.says('what’s due');
    (await tom.says('yes')).seesNo('Signed off.');
    expect(await desk.view(ref)).toEqual(before);
    (await tom.says(`draft letter ${ref}`)).sees('answer');
  });

  it('somebody else than the one it was sent to signs it or sends it back, and is named', async () => {
    for (const [order, card, asked] of [
      ['approve', 'Tom Reeve, Wed 11 Mar: the answer can go', 'Yes: Tom Reeve signed it off'],
      ['send back', 'Tom Reeve, Wed 11 Mar: no apology', 'Tom Reeve sent it back'],
    ] as const) {
      const ref = await desk.logged();
      await desk.done(ref, PRIYA, '2026-03-10T09:00:00Z', { type: 'sendToSignOff', to: 'P004' });
      await tom.says(order === 'approve' ? `approve ${ref}` : `send back ${ref} - no apology`);
      tom.sees('Nothing is recorded yet', 'Harriet Vance, not to you');
      await tom.says('yes');
      (await tom.says(`status ${ref}`)).sees(card).seesNo('Harriet Vance, Wed');
      (await priya.says(`is ${ref} signed`))
        .sees(asked)
        .seesNo('Harriet Vance signed', 'Harriet Vance sent');
      (await priya.says(`history of ${ref}`)).sees('Tom Reeve');
      expect((await desk.view(ref)).signOff).toMatchObject({ personId: 'P004', doneBy: 'P003' });
    }
    // Near miss: whoever it was sent to is told of nobody else.
    const own = await desk.logged();
    await desk.done(own, PRIYA, '2026-03-10T09:00:00Z', { type: 'sendToSignOff', to: 'P003' });
    (await tom.says(`approve ${own}`)).sees('Nothing is recorded yet').seesNo('not to you');
    await tom.says('no');
  });

  it('to somebody who signs nothing off: the form with those who may', async () => {
    const ref = await desk.logged();
    await priya.says(`send ${ref} to Mohammed Rahman for sign-off`);
    priya.sees('Mohammed Rahman can’t sign this one off', 'Tom Reeve');
    expect((await desk.view(ref)).signOff).toBeNull();
  });
});

describe('about Owen Pritchard, in whose line Tom Reeve and Grace Mensah stand below him', () => {
  const about = () => desk.logged({ about: ['P002'], bars: ['P002'] });
  const sam = () => new Chat(desk.bot, WHO.officer);

  it('they are not offered, and Tariq Malik, who stands beside him, is', async () => {
    const ref = await about();
    const chat = await sam().presses('form.toSignOff', { ref, version: null });
    chat.sees('Tariq Malik').seesNo('Tom Reeve', 'Grace Mensah', 'Owen Pritchard');
  });

  it.each(['P003', 'P008', 'P002', 'P009'])('named all the same, %s is refused', async (to) => {
    const ref = await about();
    const chat = await sam().presses('case.toSignOff', { ref, version: null, to });
    chat.sees('Choose who signs it off.');
    expect((await desk.view(ref)).signOff).toBeNull();
  });

  it('Tariq Malik is sent it, and signs', async () => {
    const ref = await about();
    await sam().presses('case.toSignOff', { ref, version: null, to: 'P038' });
    expect((await desk.view(ref)).signOff).toMatchObject({ state: 'with', personId: 'P038' });
  });
});

describe('one’s own answer', () => {
  it('a manager who answers herself is offered her own manager, and may not sign', async () => {
    const ref = await desk.logged();
    await desk.done(ref, SAM, '2026-03-10T09:00:00Z', {
      type: 'assign',
      ...DCT,
      investigatorId: GRACE,
    });
    await grace.says(`send ${ref} to sign-off`);
    grace.sees('Tom Reeve').seesNo('Grace Mensah, Disabled');
    await grace.presses('case.toSignOff', { ref, version: null, to: GRACE });
    grace.sees('Choose who signs it off.');
    await grace.orders(`send ${ref} to Tom Reeve for sign-off`);
    await grace.says(`status ${ref}`);
    expect(grace.buttons()).not.toContain('Sign off');
    (await grace.says(`approve ${ref}`)).sees('Nobody signs off an answer of their own');
    expect((await desk.view(ref)).signOff?.state).toBe('with');
    await tom.says(`approve ${ref}`);
    (await tom.says('yes')).sees('Signed off.');
  });

  it('nor does whoever sent it on, though they manage the team', async () => {
    const ref = await desk.logged();
    await desk.done(ref, GRACE, '2026-03-10T09:00:00Z', { type: 'sendToSignOff', to: 'P003' });
    (await grace.says(`approve ${ref}`)).sees('Nobody signs off an answer of their own');
  });

  it('a manager of another team who is asked to sign may', async () => {
    const ref = await desk.logged();
    await desk.done(ref, PRIYA, '2026-03-10T09:00:00Z', { type: 'sendToSignOff', to: 'P011' });
    const dan = new Chat(desk.bot, WHO.otherManager);
    (await dan.says(`sign off ${ref}`)).sees('Nothing is recorded yet');
    expect((await desk.view(ref)).signOff?.state).toBe('with');
    (await dan.taps('Yes, record it')).sees('Signed off.');
  });
});

describe('by words that name no case, where one waits for the sender', () => {
  let own: Desk;
  let me: Chat;
  beforeAll(async () => {
    own = await openDesk();
    me = new Chat(own.bot, WHO.signOff);
    await new Chat(own.bot, WHO.investigator).says('send 3 to Tom Reeve for sign-off');
  }, 60_000);
  afterAll(() => own.close());

  it.each([
    ['owt to sign', 'CF-26-0003'],
    ['anything to sign', 'CF-26-0003'],
    ['is there anything for me to sign off', 'CF-26-0003'],
    ['sign it', 'Sign off CF-26-0003? Nothing is recorded yet.'],
    ['send it back its too long', 'Send CF-26-0003 back? Nothing is recorded yet.'],
  ])('“%s”', async (line, says) => {
    const { version } = await own.view('CF-26-0003');
    (await me.says(line)).sees(says);
    await me.says('no');
    expect((await own.view('CF-26-0003')).version).toBe(version);
  });

  it('a point is split by the complaints team, and whoever sees the case is told so', async () => {
    const priyas = new Chat(own.bot, WHO.investigator);
    (await priyas.says('split 3 into points: missed visits; rude on the phone')).sees(
      'that isn’t yours to do on CF-26-0003',
    );
  });
});
