/** What the rules say, and how one case stands in the respect that is asked: Wednesday 11 March 2026, the made-up council. */
import { WHO } from '../desk';
import { Chat, openBot } from '../script';
import type { Bot } from '../script';

describe('what is asked of the rules and of a case', () => {
  let bot: Bot;
  const chat = (who: keyof typeof WHO) => new Chat(bot, WHO[who], 'personal');
  beforeAll(async () => {
    bot = await openBot();
  });
  afterAll(() => bot.close());

  /** Each question with a part of its right answer. A wrong answer is worse than saying that there is none. */
  it.each([
    [
      'whats the timescale for a complaint',
      'Answer within 10 working days of receipt (with more time, 20',
    ],
    ['how long have we got at stage 2', 'Answer within 25 working days'],
    ['what happens at stage 2', 'investigating officer and independent person'],
    ['what do i do if mum wants to withdraw', 'type “withdrawn”'],
    ["can we refuse a complaint that's two years old", 'within 12 months'],
    ['how do I complain about my manager', 'the case is closed to that person from the start'],
    ['who signs off an answer', 'nobody signs what they drafted'],
    ['am i allowed to ring the child', 'offer an advocate'],
    [
      'is this statutory or corporate? school transport taxi didnt turn up',
      'the statutory children',
    ],
    ['what counts as a complaint', 'An expression of dissatisfaction'],
    ['can a complaint be anonymous', 'I don’t have the council’s answer to that'],
  ])('“%s” is answered with “%s”', async (question, answer) => {
    (await chat('complaintsManager').says(question)).sees(answer);
  });

  it.each([
    [
      'is 3 statutory or corporate',
      'It follows Children’s social care complaint (statutory), at stage 1.',
    ],
    // Answer of CF-26-0002 was due on Monday 9 March, two working days before.
    ['is 2 on track', 'It is late: answer at stage 1 was due Mon 9 Mar, 2 working days ago.'],
    ['is 3 on track', 'It is in time so far: answer at stage 1 is due Fri 13 Mar.'],
    ['what is missing on 3', 'Still to be recorded: the answer; the outcome; learning'],
    ['what did Priya find on 3', 'No finding is recorded yet.'],
    ['can I extend 3', 'The latest lawful day is Fri 27 Mar.'],
    ['has 3 gone to mum', 'the answer isn’t recorded as sent'],
    ['have i sent 3 to tom?', 'It has not gone to sign-off.'],
    ['did tom sign 3', 'It has not gone to sign-off.'],
  ])('“%s” begins with “%s”', async (question, answer) => {
    (await chat('investigator').says(question)).sees(answer);
  });

  it('tells in the trail what was done from what was only asked for', async () => {
    const officer = chat('officer');
    await officer.says('response sent on 3 this morning');
    await officer.says('no');
    await officer.says('ack sent 8 today');
    (await officer.says('who has looked at 3')).sees(
      'Record that the answer was sent: asked for, nothing recorded',
    );
    const done = await officer.says('who has looked at 8');
    done.sees('Record the acknowledgement').seesNo('Record the acknowledgement: asked for');
  });

  // CF-26-0002 waits for another agency since Thursday 5 March; the ball comes back to whoever investigates.
  it.each(['unblock 2', '2 is no longer blocked', '2 is unblocked now', '2 has been unblocked'])(
    '“%s” takes away what was in the way',
    async (text) => {
      const me = chat('investigator');
      (await me.says(text)).sees('Reported as on track', 'Priya Nair has it');
      (await me.says('undo')).sees('Another agency has it');
    },
  );
});
