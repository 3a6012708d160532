/** The longer life of a case, typed: the buttons' own phrases and what people say instead. */
import { features } from '../../../bot/conversation/features';
import { CATALOGUE } from '../../../bot/understand/catalogue';
import { NOW, openDesk, PRIYA, shown, WHO, type Desk } from '../desk';
import type { Answer } from '../../support/harness';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
}, 60_000);
afterAll(() => desk.close());

const words = (answer: Answer): string => JSON.stringify(answer.sent.map((each) => each.activity));
const say = async (who: (typeof WHO)[keyof typeof WHO], text: string) =>
  words(await desk.bot.say(who, text));

it('every button that opens something can be typed, and opens the same form as pressing it', async () => {
  const ref = await desk.logged();
  await desk.done(ref, PRIYA, NOW, { type: 'sendToSignOff', to: 'P003' });
  for (const [act, { button }] of features.all) {
    const verb = CATALOGUE[act].form;
    if (!button || button.saidWhole || !verb) continue;
    const phrase = button.typed;
    const pressed = await desk.bot.press(WHO.complaintsManager, verb, { ref, version: null });
    const typed = await desk.bot.say(WHO.complaintsManager, `${phrase} ${ref}`);
    const card = JSON.stringify(typed.sent.at(-1)?.activity.attachments?.[0]?.content ?? null);
    const submits = /"verb":"(case\.[a-zA-Z]+)"/g;
    const acts = (json: string) => [...new Set([...json.matchAll(submits)].map((each) => each[1]))];
    expect([phrase, acts(card)]).toEqual([phrase, acts(shown(pressed))]);
  }
}, 30_000);

describe('said in their own way', () => {
  it.each([
    ['whos got the ball on REF', 'Elapsed'],
    ["who's got the ball on REF?", 'Elapsed'],
    ['who had REF', 'Elapsed'],
    ['why were we late on REF', 'No date on'],
    ['who has looked at REF', 'Looking at this list is recorded too'],
    ['is REF a duplicate', 'REF'],
    ['points REF: contact cancelled; nobody rang', 'nobody rang'],
    ['my actions', 'improvement action'],
  ])('“%s”', async (line, expected) => {
    const ref = await desk.logged();
    const answer = await say(WHO.officer, line.replace('REF', ref));
    expect(answer).toContain(expected.replace('REF', ref));
  });

  it('“hand REF back” is the investigator’s to say', async () => {
    const ref = await desk.logged();
    expect(await say(WHO.investigator, `hand ${ref} back`)).toContain('case.handBack');
  });

  it('“she wants stage 2, email came in over the weekend”: Sat 7 March is taken until somebody says Sunday', async () => {
    const ref = await desk.logged();
    await desk.done(ref, PRIYA, '2026-03-06T09:00:00Z', { type: 'respond', on: '2026-03-06' });
    const answer = await say(
      WHO.officer,
      `she wants stage 2 on ${ref}, email came in over the weekend`,
    );
    expect(answer).toContain('Start stage 2');
    expect(answer).toContain('2026-03-07');
  });

  it('“send back - too defensive, no apology”: two things on the checklist', async () => {
    const ref = await desk.logged();
    await desk.done(ref, PRIYA, NOW, { type: 'sendToSignOff', to: 'P003' });
    await say(WHO.signOff, ref);
    const line = 'send back - too defensive, no apology, doesnt answer her third point';
    expect(await say(WHO.signOff, line)).toContain('Nothing is recorded yet');
    expect((await desk.view(ref)).signOff?.state).toBe('with');
    await say(WHO.signOff, 'yes');
    expect((await desk.view(ref)).signOff).toMatchObject({
      state: 'returned',
      reasons: ['too defensive', 'no apology', 'doesnt answer her third point'],
    });
  });

  it('“fine by me, approved” signs it off, once it is confirmed', async () => {
    const ref = await desk.logged();
    await desk.done(ref, PRIYA, NOW, { type: 'sendToSignOff', to: 'P003' });
    const asked = await say(WHO.signOff, `${ref} fine by me, approved`);
    expect(asked).toContain('Nothing is recorded yet');
    expect((await desk.view(ref)).signOff?.state).toBe('with');
    await say(WHO.signOff, 'yes');
    expect((await desk.view(ref)).signOff?.state).toBe('approved');
  });

  it('“Priyas off long term from monday move all hers to Sean”: a preview from Mon 16 March, nothing moved', async () => {
    const ref = await desk.logged();
    const line = 'Priyas off long term from monday move all hers to Sean';
    const answer = await say(WHO.manager, line);
    expect(answer).toContain('On Mon 16 Mar what Priya Nair then has goes to Sean Gallagher');
    expect((await desk.view(ref)).investigations.at(-1)?.investigatorId).toBe(PRIYA);
  });

  it('“on leave 30 March - 2 April” fills the form; nothing is kept until it is sent', async () => {
    const answer = await say(WHO.investigator, 'on leave 30 March - 2 April');
    expect(answer).toContain('2026-03-30');
    expect(answer).toContain('2026-04-02');
  });
});

it('“leave me alone about it til monday”: quiet until Mon 16 March, and the date is said again', async () => {
  const ref = await desk.logged();
  const answer = await say(WHO.investigator, `leave me alone about ${ref} til monday`);
  expect(answer).toContain(`Your next reminder about ${ref} comes on Mon 16 Mar`);
  expect(answer).toContain('is due Tue 17 Mar');
});

it('a snooze ends the working day before it is due, and is none where it is late', async () => {
  // Received Tue 3 March, due Tue 17 March 2026.
  const ref = await desk.logged();
  expect(await say(WHO.investigator, `leave me alone about ${ref} til 20 march`)).toContain(
    `Your next reminder about ${ref} comes on Mon 16 Mar`,
  );
  expect(await say(WHO.investigator, `snooze ${ref}`)).toContain('comes on Mon 16 Mar');
  expect(await say(WHO.investigator, 'snooze CF-26-0002 til friday')).toContain(
    'is late: it was due Mon 9 Mar, so reminders can’t be put off',
  );
});

it('a snooze on somebody else’s case and on none read the same', async () => {
  const ref = await desk.logged();
  const plain = (answer: Answer) =>
    answer.sent.map(({ activity }) => activity.attachments?.[0]?.content);
  const theirs = await desk.bot.say(WHO.otherManager, `leave me alone about ${ref} til monday`);
  const none = await desk.bot.say(WHO.otherManager, 'leave me alone about CF-26-9999 til monday');
  expect(plain(theirs)).toEqual(plain(none));
});

it('“off sick today, TM please cover”: Wed 11 March, Grace covers, and the word sick is kept nowhere', async () => {
  const answer = await desk.bot.say(WHO.investigator, 'off sick today, TM please cover');
  const card = JSON.stringify(answer.sent.at(-1)?.activity.attachments?.[0]?.content);
  expect(card).toContain('"value":"2026-03-11"');
  expect(card).toContain('"value":"P008"');
  expect(card).not.toContain('sick');
});

it('“priya is off from monday” said by her manager is about Priya Nair, from Mon 16 March', async () => {
  const answer = await desk.bot.say(WHO.manager, 'priya is off from monday');
  const card = JSON.stringify(answer.sent.at(-1)?.activity.attachments?.[0]?.content);
  expect(card).toContain('"value":"2026-03-16"');
  expect(card).toContain('"value":"P006"');
});
