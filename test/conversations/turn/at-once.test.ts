/** Twice, late, and at the same time: one case, one draft, no change lost, everyone answered. */
import { execute, message } from '../../support/activities';
import { SPEAKERS } from '../../support/people';
import { openBot, seenIn } from '../script';
import type { Bot, Chat } from '../script';

describe('at once', () => {
  let bot: Bot;
  let me: Chat;
  let officer: Chat;
  beforeAll(async () => {
    bot = await openBot();
    me = bot.chat('socialWorker');
    officer = bot.chat('officer');
    await officer.says('hello');
  });
  afterAll(() => bot.close());

  const waiting = async () =>
    Number(/(\d+) cases?/.exec((await officer.says('untriaged')).reads())?.[1] ?? 0);

  it('makes one draft of a message that is delivered three times, two of them together', async () => {
    const typed = me.typed('complaint from mum today about the bus');
    await me.posts(typed);
    const { data } = me.button('Save');
    await Promise.all([bot.post(typed), bot.post(typed)]);
    await me.posts(typed);
    expect(me.button('Save').data).toEqual(data);
  });

  it('makes one case of five presses of Save at once, and the same receipt each time', async () => {
    const before = await waiting();
    const { data } = me.button('Save');
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => bot.press(me.who, 'draft.save', data)),
    );
    const refs = new Set(
      answers.map((answer) => /CF-26-\d+/.exec(JSON.stringify(answer.body))?.[0]),
    );
    expect([...refs]).toEqual([expect.stringMatching(/^CF-26-00\d\d$/)]);
    const typed = await me.says('save');
    typed.sees('There is nothing waiting to be saved');
    expect(await waiting()).toBe(before + 1);
  });

  it('makes one case of one press that is delivered three times', async () => {
    const before = await waiting();
    await me.says('comment from a carer today: the car park is dark');
    const press = me.pressed('draft.save', me.button('Save').data);
    const answers = await Promise.all([bot.post(press), bot.post(press), bot.post(press)]);
    for (const answer of answers)
      expect(JSON.stringify(answer.body)).toContain('Saved. The reference is');
    expect(await waiting()).toBe(before + 1);
  });

  it('records an acknowledgement once when two people press at the same moment; both see the case', async () => {
    await me.says('complaint from dad today about the bus');
    const ref = (await me.taps('Save')).ref();
    await officer.presses('case.triage', {
      ref,
      decision: 'accept',
      procedure: 'statutory-children',
      team: 'T06',
      investigator: 'P006',
    });
    const shown = officer.button('Acknowledgement sent').data;
    const inputs = { ...shown, on: '2026-03-11' };
    const answers = await Promise.all([
      bot.press(SPEAKERS.officer, 'case.acknowledge', inputs),
      bot.press(SPEAKERS.officer, 'case.acknowledge', inputs),
      bot.press(SPEAKERS.investigator, 'case.note', { ref, note: 'Rang mum.' }),
    ]);
    for (const answer of answers) expect(seenIn({ ...answer, sent: [] }).cards).toHaveLength(1);
    const history = (await officer.says(`history ${ref}`)).onCards();
    expect(history.match(/Acknowledgement sent/g)).toHaveLength(1);
    expect(history.match(/Rang mum/g) ?? history.match(/[Nn]ote/g)).toHaveLength(1);
  });

  it('keeps both changes when two people change one case at the same moment', async () => {
    const ref = 'CF-26-0003';
    await Promise.all([
      ...Array.from({ length: 5 }, (_, i) =>
        bot.say(SPEAKERS.officer, `note on 0003: officer ${i}`),
      ),
      ...Array.from({ length: 5 }, (_, i) =>
        bot.say(SPEAKERS.investigator, `note on 0003: investigator ${i}`),
      ),
    ]);
    expect((await officer.says(`history ${ref}`)).reads()).toMatch(/15 events/);
  });

  it('says what already happened when an old card is pressed', async () => {
    await officer.says('status 3');
    const { data } = officer.button('Response sent');
    await officer.presses('case.respond', { ...data, on: '2026-03-11' });
    officer.sees('Answer sent.');
    (await officer.presses('case.respond', { ...data, on: '2026-03-11' })).sees(
      'That was already recorded.',
    );
    (await officer.presses('case.blocked', { ...data, reason: 'signOff' })).sees(
      /isn’t at a point where|already|Choose/,
    );
  });

  it('answers 500 mixed turns at once, each with 200, and nobody with a fault', async () => {
    const { url } = bot.connector;
    const people = [
      SPEAKERS.socialWorker,
      SPEAKERS.investigator,
      SPEAKERS.manager,
      SPEAKERS.officer,
      SPEAKERS.stranger,
    ];
    const lines = [
      'status 2',
      'help',
      "what's due",
      'CF-26-0999',
      'why 2',
      'wibble',
      '\u0000',
      'complaint from mum today',
      'save',
      'undo',
      'ta',
    ];
    const before = bot.connector.sent.length;
    const activities = Array.from({ length: 500 }, (_, i) => {
      // Each in a chat of its own, as five hundred people would be.
      const base =
        i % 5 === 4
          ? execute(
              people[i % 3]!,
              url,
              ['case.open', 'list.open', 'nonsense', 'draft.save'][i % 4]!,
              { ref: i % 2 ? 'CF-26-0002' : 'late' },
            )
          : message(people[i % people.length]!, url, lines[i % lines.length]!);
      return { ...base, conversation: { ...(base['conversation'] as object), id: `a:crowd-${i}` } };
    });
    const statuses = await Promise.all(
      activities.map(async (activity) => (await bot.post(activity)).status),
    );
    expect(new Set(statuses)).toEqual(new Set([200]));
    const said = JSON.stringify(
      bot.connector.sent.slice(before).map(({ activity }) => activity.summary ?? activity.text),
    );
    expect(said).not.toMatch(/Something went wrong/);
    (await me.says('status 2')).sees('Complaint CF-26-0002');
  }, 60_000);
});
