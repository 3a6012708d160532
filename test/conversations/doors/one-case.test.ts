/** One case asked about: the fact itself is said first. Wednesday 11 March 2026, with the demo's cases. */
import { WHO } from '../desk';
import { Chat, openBot } from '../script';
import type { Bot } from '../script';

let bot: Bot;
const chat = (who: keyof typeof WHO) => new Chat(bot, WHO[who], 'personal');
beforeAll(async () => {
  bot = await openBot();
}, 60_000);
afterAll(() => bot.close());

it.each([
  // By the case card: 3 is answered by Fri 13 Mar, its draft was to be there on Tue 10 Mar.
  [
    'investigator',
    'how long have i got to get the draft in on 3',
    'by Tue 10 Mar, which has passed',
  ],
  ['investigator', 'when does the draft on 2 need to be in', 'by Wed 4 Mar, which has passed'],
  ['signOff', 'when is 3 coming to me', 'The draft is to be with sign-off by Tue 10 Mar'],
  // Fri 13 Mar and five working days more: Fri 20 Mar.
  ['officer', 'what would the date be if i gave 3 five more days', 'due Fri 20 Mar instead of'],
  ['officer', 'what if i gave 3 another week', 'due Fri 20 Mar instead of Fri 13 Mar'],
  ['officer', 'when will 3 be due if we extend it by 5 days', 'due Fri 20 Mar instead of'],
  [
    'officer',
    'if i answer 3 today does it count as in time',
    'due Fri 13 Mar, so Wed 11 Mar would be',
  ],
  [
    'officer',
    'if we’d acked 8 on monday would it still be in time',
    'so Mon 9 Mar would be in time',
  ],
  ['officer', 'when was 1 closed', 'It was closed Thu 12 Feb. Sam Doyle recorded it.'],
  ['officer', 'when was 3 acked', 'It was acknowledged Tue 3 Mar.'],
  ['officer', 'when did 3 come in', 'It reached the council Fri 27 Feb.'],
  ['officer', 'how did 2 come', 'How it came: telephone, Mon 23 Feb.'],
  ['officer', 'when was 3 sent', 'No: CF-26-0003 is not recorded as answered.'],
  ['officer', 'who sent 3', 'not recorded as answered'],
  ['officer', 'who answers 3', 'Priya Nair answers it.'],
  ['officer', 'who’s dealing with 8', 'Nobody is looking into CF-26-0008 yet.'],
  ['officer', 'who signed 3 off', 'not recorded as signed off'],
  ['officer', 'who signs 3', 'It has not gone to sign-off.'],
  ['officer', 'who logged 8', 'Mohammed Rahman logged it'],
  ['officer', 'who gave 6 to dawn', 'Sam Doyle recorded it.'],
  ['officer', 'who is blocking 2', 'In the way: waiting for another agency. Said by Priya Nair.'],
  ['officer', 'what is blocking 3', 'nothing is reported as being in the way'],
  ['officer', 'why is 2 blocked', 'In the way: waiting for another agency'],
  ['officer', 'who complained in 2', 'Who complained in CF-26-0002 is on the card.'],
] as const)('%s: “%s”', async (who, line, says) => {
  (await chat(who).says(line)).sees(says);
});

it('who complained stands on the card, and not in the line that may light up a locked screen', async () => {
  const me = await chat('officer').says('who complained in 8');
  expect(me.onCards()).toContain('grandmother');
  expect(me.seen.texts.join()).not.toContain('grandmother');
});

it('“it” is the case last spoken of', async () => {
  const me = await chat('officer').says('status 8');
  (await me.says('who logged it')).sees('Mohammed Rahman logged it');
  (await me.says('who answers it')).sees('Nobody is looking into CF-26-0008');
});

it('the date for answering is the answer’s, though the acknowledgement is due before it', async () => {
  const me = await chat('officer').says('status 8');
  // Received Tue 10 Mar: acknowledged by Fri 13 Mar, answered by Tue 24 Mar.
  (await me.says('whats the date on that for answering')).sees('answer at stage 1 by Tue 24 Mar');
  (await me.says('by when must we reply on 8')).sees('answer at stage 1 by Tue 24 Mar');
});

it.each([
  ['officer', 'who has looked at 3', 'Who looked at CF-26-0003'],
  ['officer', 'who has had 3', 'since Tue 3 Mar'],
  ['officer', 'when is 3 due', 'The rule: answer within 10 working days'],
  ['officer', 'why is 3 due then', 'The rule: answer within 10 working days'],
  ['officer', 'who’s blocked', 'Blocked'],
  ['officer', 'what if we got it on 23 December', 'Answer'],
  ['otherManager', 'who complained in 2', 'I can’t help with that here'],
] as const)('%s: “%s” is another question', async (who, line, says) => {
  (await chat(who).says(line)).sees(says);
});
