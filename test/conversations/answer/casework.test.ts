/** An answer's way through sign-off, stages and back again, by button and by words, on Wed 11 March 2026. */
import { openDesk, PRIYA, said, shown, WHO, type Desk } from '../desk';
import { partsOf } from '../script';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
}, 60_000);
afterAll(() => desk.close());

const press = (who: (typeof WHO)[keyof typeof WHO], verb: string, ref: string, inputs = {}) =>
  desk.bot.press(who, verb, { ref, version: null, ...inputs });

describe('sign-off', () => {
  it('goes to Tom, comes back with what is still to do, and is signed off the second time', async () => {
    const ref = await desk.logged();
    const form = await press(WHO.investigator, 'form.toSignOff', ref);
    expect(shown(form)).toContain('Tom Reeve');
    expect(shown(form)).toContain('Missing');
    await press(WHO.investigator, 'case.toSignOff', ref, { to: 'P003' });
    expect((await desk.view(ref)).signOff).toMatchObject({ state: 'with', personId: 'P003' });

    await press(WHO.signOff, 'case.sendBack', ref, {
      reasons: 'apology,tone',
      more: 'doesn’t answer her third point',
    });
    expect((await desk.view(ref)).signOff).toMatchObject({
      state: 'returned',
      reasons: [
        'No apology where one is due',
        'The tone is defensive',
        'doesn’t answer her third point',
      ],
    });

    await press(WHO.investigator, 'case.toSignOff', ref, { to: 'P003' });
    const approved = await press(WHO.signOff, 'case.signOff', ref);
    expect(said(approved)).toContain('Signed off');
    expect((await desk.view(ref)).signOff?.state).toBe('approved');
  });

  it('tells the one who gets the ball, once: Tom that it came, Priya what is still to do', async () => {
    const ref = await desk.logged();
    await desk.bot.say(WHO.investigator, 'help');
    await desk.bot.say(WHO.signOff, 'help');
    const before = desk.bot.connector.sent.length;
    await press(WHO.investigator, 'case.toSignOff', ref, { to: 'P003' });
    await press(WHO.investigator, 'case.toSignOff', ref, { to: 'P003' });
    await press(WHO.signOff, 'case.sendBack', ref, { reasons: 'apology' });
    const news = desk.bot.connector.sent
      .slice(before)
      .map(({ activity }) => activity.summary ?? '')
      .filter((text) => text.includes(ref));
    expect(news).toHaveLength(2);
    expect(news[0]).toContain(`${ref} is with you for sign-off, sent by Priya Nair`);
    expect(news[1]).toContain(`Tom Reeve sent ${ref} back from sign-off`);
    const again = await press(WHO.investigator, 'form.toSignOff', ref);
    expect(shown(again)).toContain('No apology where one is due');
  });

  it('asks for a reason beside its field when none is given', async () => {
    const ref = await desk.logged();
    await desk.done(ref, PRIYA, '2026-03-10T09:00:00Z', { type: 'sendToSignOff', to: 'P003' });
    const again = await press(WHO.signOff, 'case.sendBack', ref, { reasons: '', more: ' ' });
    expect(shown(again)).toContain('Say what is still to do');
    expect((await desk.view(ref)).signOff?.state).toBe('with');
  });

  it('is not for the investigator to approve: the same refusal as for a case that is not there', async () => {
    const ref = await desk.logged();
    await desk.done(ref, PRIYA, '2026-03-10T09:00:00Z', { type: 'sendToSignOff', to: 'P003' });
    const mine = await press(WHO.investigator, 'case.signOff', ref);
    const nowhere = await press(WHO.investigator, 'case.signOff', 'CF-26-9999');
    expect(mine.body).toEqual(nowhere.body);
  });

  it('the form for "response sent" shows what is missing and holds nobody up', async () => {
    const ref = await desk.logged();
    const form = await press(WHO.investigator, 'form.respond', ref);
    expect(shown(form)).toContain('The answer says how to go further');
    await press(WHO.investigator, 'case.respond', ref, { on: '2026-03-11' });
    expect((await desk.view(ref)).status).toBe('responded');
  });
});

describe('points and stages', () => {
  it('splits into points, each with its finding', async () => {
    const ref = await desk.logged();
    await press(WHO.officer, 'case.points', ref, {
      points: '1. Contact\n2) Nobody rang\n\n- Rude',
    });
    expect((await desk.view(ref)).points).toEqual(['Contact', 'Nobody rang', 'Rude']);
    await press(WHO.investigator, 'case.outcome', ref, {
      'point.1': 'upheld',
      'point.2': 'partiallyUpheld',
      'point.3': 'notUpheld',
    });
    expect((await desk.view(ref)).outcome).toBe('partiallyUpheld');
  });

  it('stage 2 was asked for on Tue 10 March: statement, people, and nobody from stage 1', async () => {
    const ref = await desk.logged();
    await desk.done(ref, PRIYA, '2026-03-09T09:00:00Z', { type: 'respond', on: '2026-03-09' });
    const form = await press(WHO.officer, 'form.progress', ref);
    expect(shown(form)).toContain('Priya Nair, who handled stage 1');
    await press(WHO.officer, 'case.progress', ref, { on: '2026-03-10' });
    await press(WHO.officer, 'case.statement', ref, { on: '2026-03-11' });
    const outsider = { part: 'independentPerson', name: 'Lena Ortiz', on: '2026-03-11' };
    await press(WHO.officer, 'case.appoint', ref, outsider);
    const same = await press(WHO.officer, 'case.assign', ref, { team: 'T06', investigator: PRIYA });
    expect(shown(same)).toContain('Whoever handled the earlier stage can’t handle this one');
    await press(WHO.officer, 'case.step', ref, { step: 'investigationReported', on: '2026-03-11' });
    const view = await desk.view(ref);
    expect(view).toMatchObject({ stage: 2, status: 'open' });
    expect(view.appointments).toMatchObject([{ part: 'independentPerson', name: 'Lena Ortiz' }]);
    const atStage2 = view.investigations.filter(({ stage }) => stage === 2);
    expect(atStage2.map((each) => each.investigatorId)).not.toContain(PRIYA);
  });

  it('records that the Ombudsman asked, then what was decided', async () => {
    const ref = await desk.logged();
    await press(WHO.officer, 'case.ombudsman', ref, { on: '2026-03-10' });
    await press(WHO.officer, 'case.ombudsmanDecision', ref, {
      on: '2026-03-11',
      decision: 'notUpheld',
    });
    expect((await desk.view(ref)).ombudsman).toMatchObject({
      askedOn: '2026-03-10',
      decidedOn: '2026-03-11',
      outcome: 'notUpheld',
    });
  });
});

describe('learning', () => {
  it('may be several, before and after the answer goes out, and the case keeps them all', async () => {
    const ref = await desk.logged();
    for (const learning of ['Ring back within a day', 'Tell the escort first'])
      await press(WHO.investigator, 'case.learning', ref, { learning, noneBecause: '' });
    expect((await desk.view(ref)).learningPoints.map(({ what }) => what)).toEqual([
      'Ring back within a day',
      'Tell the escort first',
    ]);
  });
});

describe('coming back', () => {
  const closed = async () => {
    const ref = await desk.logged();
    await desk.done(
      ref,
      PRIYA,
      '2026-03-09T09:00:00Z',
      { type: 'respond', on: '2026-03-09' },
      { type: 'recordOutcome', outcome: 'notUpheld' },
      { type: 'recordLearning', learning: null, noneBecause: 'It went as it should.' },
      { type: 'close', on: '2026-03-09' },
    );
    return ref;
  };

  it('says of each choice what it does to the figures', async () => {
    const form = shown(await press(WHO.officer, 'form.reopen', await closed()));
    expect(form).toContain('It counts as one more');
    expect(form).toContain('no further complaint is counted');
    expect(form).toContain('nothing is counted twice');
  });

  it('new points are a linked complaint; the old one stays as it ended', async () => {
    const ref = await closed();
    const inputs = { choice: 'newPoints', on: '2026-03-11', reason: 'Now it is about transport.' };
    const draft = await press(WHO.officer, 'case.reopen', ref, inputs);
    expect(said(draft)).toContain(
      `linked with ${ref}, which stays as it is. It counts as one more.`,
    );
    expect(shown(draft)).toContain('Now it is about transport.');
    expect((await desk.view(ref)).links).toEqual([]);
    await desk.bot.say(WHO.officer, 'save');
    const old = await desk.view(ref);
    expect(old.status).toBe('closed');
    const fresh = await desk.view(old.links[0]!.to);
    expect(fresh).toMatchObject({ madeFrom: ref, words: 'Now it is about transport.' });
  });

  it('the same points are stage 2; a correction opens the same stage again', async () => {
    const [again, mistake] = [await closed(), await closed()];
    const because = { on: '2026-03-11', reason: 'As she says.' };
    const next = await press(WHO.officer, 'case.reopen', again, {
      choice: 'samePoints',
      ...because,
    });
    expect(said(next)).toContain('one more investigation, no further complaint counted');
    const open = await press(WHO.officer, 'case.reopen', mistake, {
      choice: 'correction',
      ...because,
    });
    expect(said(open)).toContain('the old dates stand, nothing is counted twice');
    expect(await desk.view(again)).toMatchObject({ stage: 2, status: 'open' });
    expect((await desk.view(mistake)).stage).toBe(1);
  });

  it.each([
    ['closed by mistake', 'correction'],
    ['they raise the same points again', 'samePoints'],
    ['she has new points', 'newPoints'],
  ])(
    'typed “reopen …, %s”: the form with %s chosen, its effect said, nothing done',
    async (words, choice) => {
      const ref = await closed();
      await desk.bot.say(WHO.officer, `reopen ${ref}, ${words}`);
      const form = desk.bot.connector.last()!.activity;
      expect(partsOf(form).find(({ id }) => id === 'choice')).toMatchObject({ value: choice });
      expect(JSON.stringify(form)).toContain('It counts as one more');
      expect((await desk.view(ref)).status).toBe('closed');
    },
  );

  it('asks which of the three when none was chosen', async () => {
    const ref = await closed();
    const answer = await press(WHO.officer, 'case.reopen', ref, { on: '2026-03-11', reason: 'x' });
    expect(shown(answer)).toContain('Choose why it comes back');
    expect((await desk.view(ref)).status).toBe('closed');
  });
});
