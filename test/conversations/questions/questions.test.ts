/** Questions about more than one case: what is due, how the teams do, what is stuck or waiting. */
import { WHO } from '../desk';
import { Chat, openBot } from '../script';
import type { Bot } from '../script';

describe('questions about more than one case, on Wednesday 11 March 2026', () => {
  let bot: Bot;
  const chat = (who: keyof typeof WHO) => new Chat(bot, WHO[who]);
  beforeAll(async () => {
    bot = await openBot();
  });
  afterAll(() => bot.close());

  it.each(['officer', 'manager', 'signOff'] as const)(
    'tells a %s, who investigates nothing, what is due in what they answer for',
    async (who) => {
      (await chat(who).says("what's due")).sees(
        'What is due',
        'CF-26-0002 Answer at stage 1: Mon 9 Mar, 2 working days late',
        'CF-26-0003',
      );
    },
  );

  it('keeps an investigator’s own list to their own cases', async () => {
    (await chat('investigator').says("what's due")).sees('2 cases', 'Your open cases');
  });

  it.each([
    "how's the disabled children's team doing?",
    'how is the disabled childrens team doing',
  ])('answers “%s” with the numbers, and not with the rules', async (text) => {
    (await chat('officer').says(text)).sees(
      "Team status · Disabled Children's Team",
      '4 open, 1 due this week, 1 late',
    );
  });

  it.each([
    'how are my teams doing',
    'how are our teams doing this week',
    'how are the teams getting on',
  ])('hears “%s” from a manager', async (text) => {
    (await chat('manager').says(text)).sees('4 open, 1 due this week, 1 late, 1 not allocated');
  });

  it('opens the sign-off queue for the words that ask for it', async () => {
    for (const text of ['wheres everyone with sign offs', 'whats with sign off'])
      (await chat('officer').says(text)).sees('With sign-off', 'Nothing is with sign-off.');
  });

  it('lists what is blocked instead of marking a case as blocked', async () => {
    const me = await chat('manager').says('status 3');
    (await me.says("who's blocked")).sees('1 case', 'CF-26-0002').seesNo('CF-26-0003');
  });

  it('lists who asked for more time, and refreshes the list', async () => {
    const me = await chat('manager').says('who wants more time');
    me.sees('Nobody has asked for more time.');
    await chat('investigator').says('need 5 more days on 3, waiting for the school');
    (await me.taps('Refresh')).sees('CF-26-0003', 'More time asked for').seesNo('CF-26-0002');
  });

  it('shows a social worker what they logged, and binds a bare “status” to the last card', async () => {
    const me = chat('socialWorker');
    await me.says('complaint from mum about the taxi received yesterday');
    const ref = (await me.taps('Save')).ref();
    await me.says(`status ${ref}`);
    (await me.says('status')).sees(`Complaint ${ref}`);
    for (const text of ['my cases', 'the ones I logged']) (await me.says(text)).sees(ref);
  });
});
