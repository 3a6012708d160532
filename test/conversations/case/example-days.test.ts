/**
 * A council that begins with Candour's own file for England sees on the card, the receipt and before saving which days
 * are an example and no rule for it (test/law/england.test.ts has the days). Wednesday 8 April 2026, after Easter.
 */
import path from 'node:path';
import { openBot, type Bot } from '../script';

const EXAMPLE = 'example days, to be confirmed';
const PEOPLE = path.join(__dirname, '../../../services/councils/demo/people.csv');

let bot: Bot;
beforeAll(async () => {
  bot = await openBot({ now: '2026-04-08T10:00:00Z', council: 'england-2026', people: PEOPLE });
}, 60_000);
afterAll(() => bot.close());

it('an MP enquiry’s five days are said to be an example before it is saved and on its card', async () => {
  const chat = bot.chat('officer');
  // Five working days from Wed 8 April end on Wed 15 April.
  (await chat.says('MP enquiry received today from the MP about school transport')).sees(EXAMPLE);
  await chat.taps('Save');
  chat.sees('Wed 15 Apr', EXAMPLE);
  (await chat.says('status 1')).sees('Answer the enquiry', 'Wed 15 Apr', EXAMPLE);
});

it('of a complaint the acknowledgement is an example, the answer is the law’s', async () => {
  const chat = bot.chat('officer');
  await chat.says('complaint received today from mum about cancelled contact, Fostering Team');
  await chat.taps('Save');
  await chat.says('status 2');
  // Three working days from Wed 8 April, then ten.
  chat.sees(`Acknowledge\n${EXAMPLE}\nMon 13 Apr`, 'Wed 22 Apr');
  chat.seesNo(`Answer at stage 1\n${EXAMPLE}`);
});
