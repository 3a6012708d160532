/** Stages as people ask for them: too early, too far, by a name; and what the card says of a stage that has ended. */
import { PRIYA, SAM, WHO, openDesk, said, shown, type Desk } from '../desk';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
}, 60_000);
afterAll(() => desk.close());

const press = (verb: string, ref: string, inputs = {}) =>
  desk.bot.press(WHO.officer, verb, { ref, version: null, ...inputs });

async function types(words: string, who: keyof typeof WHO = 'officer'): Promise<string> {
  const answer = await desk.bot.say(WHO[who], words);
  return JSON.stringify(answer.sent.map(({ activity }) => activity));
}

/** Two points, one upheld, answered by Priya Nair on Tue 10 March. */
async function answered(): Promise<string> {
  const ref = await desk.logged({ words: 'Contact was cancelled and nobody rang.' });
  await desk.done(ref, SAM, '2026-03-04T09:00:00Z', {
    type: 'agreePoints',
    points: ['Contact cancelled', 'Nobody rang'],
  });
  await desk.done(
    ref,
    PRIYA,
    '2026-03-10T09:00:00Z',
    { type: 'recordOutcome', points: ['upheld', 'notUpheld'] },
    { type: 'respond', on: '2026-03-10' },
  );
  return ref;
}

describe('asking for a stage', () => {
  it('the panel at stage 1: it says that stage 2 comes first, and offers it', async () => {
    const ref = await answered();
    const seen = await types(`she wants the panel on ${ref}, asked today`);
    expect(seen).toContain('Stage 3 (review panel) can’t start yet');
    expect(seen).toContain('Stage 2 (investigation) comes before it');
    expect(seen).toContain('form.progress');
  });

  it('stage 2 before stage 1 is answered: it says so first, and that both have to agree', async () => {
    const ref = await desk.logged();
    const seen = await types(`stage 2 on ${ref}`);
    expect(seen).toContain('The answer at stage 1 isn’t recorded as sent');
    expect(seen).toContain('only where the complainant and the council both agree');
    expect(seen).not.toContain('Start stage 2');
    expect((await desk.view(ref)).stage).toBe(1);
  });

  it('stage 2 of a corporate complaint has no statement and nobody to appoint', async () => {
    const ref = await desk.logged();
    await desk.done(ref, SAM, '2026-03-04T09:00:00Z', {
      type: 'accept',
      procedureId: 'lgsco-code',
    });
    await desk.done(ref, PRIYA, '2026-03-10T09:00:00Z', { type: 'respond', on: '2026-03-10' });
    const form = shown(await press('form.progress', ref));
    expect(form).toContain('give it to somebody who did not handle stage 1');
    expect(form).not.toContain('statement of complaint');
    await press('case.progress', ref, { on: '2026-03-11' });
    expect(shown(await press('form.statement', ref))).toContain('No statement of complaint');
    expect(shown(await press('form.appoint', ref))).toContain('nobody to appoint');
  });

  it('a day before the answer is refused with what it follows; the answer’s own day will do', async () => {
    const ref = await answered();
    const early = await press('case.progress', ref, { on: '2026-03-09' });
    expect(shown(early)).toContain('That is before Tue 10 Mar, the day of the answer');
    await press('case.progress', ref, { on: '2026-03-10' });
    expect((await desk.view(ref)).stage).toBe(2);
  });
});

describe('people of a stage', () => {
  it('stage 1 has nobody to appoint: it says so instead of a form without choices', async () => {
    const ref = await desk.logged();
    expect(shown(await press('form.appoint', ref))).toContain('has nobody to appoint');
    const old = await press('case.appoint', ref, {
      part: 'investigatingOfficer',
      person: PRIYA,
      on: '2026-03-11',
    });
    expect(said(old)).toContain('isn’t at a point where that can be done');
  });

  it('the independent person is from outside the council (reg 17), and stage 1’s investigator is not offered', async () => {
    const ref = await answered();
    await press('case.progress', ref, { on: '2026-03-11' });
    const form = shown(await press('form.appoint', ref));
    expect(form).toContain('From outside only');
    expect(form).not.toContain('Priya Nair');
    const inside = await press('case.appoint', ref, {
      part: 'independentPerson',
      person: 'P001',
      on: '2026-03-11',
    });
    expect(shown(inside)).toContain('come from outside the council');
    const outside = await press('case.appoint', ref, {
      part: 'independentPerson',
      name: 'Lena Ortiz',
      on: '2026-03-11',
    });
    expect(shown(outside)).toContain('Lena Ortiz');
  });
});

describe('the card at stage 2', () => {
  it('shows stage 1’s points and investigator as stage 1’s, and what stage 2 waits for first', async () => {
    const ref = await answered();
    const card = shown(await press('case.progress', ref, { on: '2026-03-11' }));
    expect(card).toContain('Stage 1: ');
    expect(card).toContain('1 Contact cancelled, upheld; 2 Nobody rang, not upheld');
    expect(card).not.toContain('2 points: ');
    expect(card).not.toContain('Investigator: ');
    expect(card.indexOf('"Statement agreed"')).toBeLessThan(card.indexOf('"Assign"'));
    expect(card.indexOf('"Appoint"')).toBeLessThan(card.indexOf('"Assign"'));
  });

  it('calls the complainant’s time to ask what it is: nobody is on track or late with it', async () => {
    const ref = await answered();
    await press('case.progress', ref, { on: '2026-03-10' });
    await press('case.statement', ref, { on: '2026-03-10' });
    await press('case.appoint', ref, {
      part: 'independentPerson',
      name: 'Lena Ortiz',
      on: '2026-03-10',
    });
    await press('case.step', ref, { step: 'investigationReported', on: '2026-03-11' });
    const card = said(await press('case.step', ref, { step: 'adjudicated', on: '2026-03-11' }));
    expect(card).toContain('They can ask for stage 3 until: Fri 10 Apr');
    expect(card).not.toContain('Ask for stage 3');
  });
});

describe('the answer goes', () => {
  it('signed off is not said to be missing; how to go further can be ticked by typing', async () => {
    const ref = await desk.logged();
    await desk.done(ref, PRIYA, '2026-03-10T09:00:00Z', { type: 'sendToSignOff', to: 'P003' });
    await desk.done(ref, 'P003', '2026-03-10T15:00:00Z', { type: 'approve' });
    const before = await types(ref, 'investigator');
    expect(before).toContain('Tom Reeve, Tue 10 Mar: the answer can go');
    const asked = await types(`response sent ${ref} today`, 'investigator');
    expect(asked).toContain('Nothing is recorded yet');
    expect(asked).not.toMatch(/Not on the case yet[^.]*signed off/);
    expect((await desk.view(ref)).status).toBe('open');
    const sent = await types('yes', 'investigator');
    expect(sent).not.toMatch(/Not on the case yet[^.]*signed off/);
    expect(sent).toContain(`how to go further, told to the complainant (type rights sent ${ref})`);
    expect(await types(`rights sent ${ref}`, 'investigator')).toContain(
      'When was the complainant told how to go further?',
    );
    await desk.bot.press(WHO.investigator, 'case.rights', { ref, version: null, on: '2026-03-11' });
    expect((await desk.view(ref)).letters).toMatchObject([{ kind: 'furtherRights' }]);
  });

  it('with the tick on the form it is told with the answer', async () => {
    const ref = await desk.logged();
    const card = await press('case.respond', ref, { on: '2026-03-11', rights: 'true' });
    expect(said(card)).not.toContain('how to go further');
  });

  it('sent back: the case card and its history say for what', async () => {
    const ref = await desk.logged();
    await desk.done(ref, PRIYA, '2026-03-10T09:00:00Z', { type: 'sendToSignOff', to: 'P003' });
    await desk.done(ref, 'P003', '2026-03-10T15:00:00Z', {
      type: 'returnFromSignOff',
      reasons: ['The tone is defensive', 'No apology where one is due'],
    });
    const card = await types(ref, 'investigator');
    expect(card).toContain(
      'Tom Reeve, Tue 10 Mar: The tone is defensive; No apology where one is due',
    );
    const history = shown(await press('case.history', ref));
    expect(history).toContain('Sent back from sign-off: The tone is defensive');
  });

  it('reasons for the findings have a door: typed, they stand in the form', async () => {
    const ref = await answered();
    const form = await types(`reasons ${ref}: nobody could say who cancelled it`, 'investigator');
    expect(form).toContain('nobody could say who cancelled it');
  });
});

describe('who complains', () => {
  it('stands under Details for whoever works the case: from whom, how it came, what they need', async () => {
    const ref = await desk.logged({ happenedOn: '2026-03-02' });
    await desk.done(
      ref,
      SAM,
      '2026-03-04T09:00:00Z',
      {
        type: 'describeComplainant',
        complainant: { kind: 'child', description: 'Leah Smith', key: null },
        madeByChild: true,
        ageBand: '12AndOver',
        lookedAfter: true,
      },
      { type: 'recordAdvocate', status: 'appointed', name: 'Lena Ortiz', on: '2026-03-04' },
      { type: 'agreeAdjustment', what: 'Large print', reviewOn: null },
    );
    const card = await types(ref, 'investigator');
    for (const words of [
      'Leah Smith (child or young person)',
      '12 or over',
      'appointed, Lena Ortiz',
      'Large print',
      'Mon 2 Mar',
      'by telephone',
    ])
      expect(card).toContain(words);
  });

  it('a behaviour marker says its step, its reason and when it is looked at again', async () => {
    const ref = await desk.logged();
    await desk.done(ref, 'P001', '2026-03-04T09:00:00Z', {
      type: 'markBehaviour',
      step: 'One named contact',
      reason: 'Forty e-mails a day',
      reviewOn: '2026-06-04',
    });
    expect(await types(ref)).toContain('One named contact, looked at again Thu 4 Jun');
    expect(await types(ref, 'complaintsManager')).toContain('Forty e-mails a day');
    expect(await types(ref, 'investigator')).not.toContain('Forty e-mails a day');
  });
});

describe('small words', () => {
  it('one point is one point', async () => {
    const ref = await desk.logged();
    const card = await press('case.points', ref, { points: 'Contact' });
    expect(said(card)).toContain('1 point agreed.');
  });

  it('what is done says the day on which it was done', async () => {
    const ref = await desk.logged();
    expect(said(await press('case.open', ref))).toContain('Acknowledge: Tue 3 Mar, done');
  });

  it('a case that is open has nothing to reopen', async () => {
    const ref = await desk.logged();
    expect(await types(`reopen ${ref}`)).toContain(`${ref} is open, so there is nothing to reopen`);
  });

  it('a compliment is not triaged: it is asked whether it counts', async () => {
    const ref = await desk.logged({ feedbackType: 'compliment', words: 'Lovely visit.' });
    expect(shown(await press('case.open', ref))).not.toContain('"Decide"');
    expect(shown(await press('form.triage', ref))).not.toContain('Procedure');
    await press('case.compliment', ref, { counted: 'yes' });
    expect((await desk.view(ref)).triaged).toBe(true);
  });

  it('you have had it', async () => {
    const ref = await desk.logged();
    const seen = await types(`who has had ${ref}`, 'investigator');
    expect(seen).toContain(`You have had ${ref} since`);
  });
});
