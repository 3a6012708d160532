/** A forwarded e-mail: whoever passed it on neither complains nor is complained about. Wednesday 11 March 2026. */
import { openBot } from '../script';
import type { Bot, Chat } from '../script';

let bot: Bot;
let me: Chat;
beforeAll(async () => {
  bot = await openBot();
  me = bot.chat('officer');
}, 60_000);
afterAll(() => bot.close());
afterEach(() => me.says('discard all'));

const BODY =
  'My son was left outside the contact centre for 40 minutes and nobody rang. I want this looked at properly. Ray';
const chain = (to: string, opening: string, below: string) =>
  `From: Karen Blythe <karen.blythe@example.org>\nSent: 4 March 2026 18:20\nTo: ${to}\nSubject: FW: Complaint\n\n${opening}\n\n${below}`;
const ORIGINAL = `-----Original Message-----\nFrom: Ray Blythe\nSent: 2 March 2026 09:11\n\n${BODY}`;

describe('a chain of e-mails', () => {
  it.each([
    chain('Tom Reeve', 'Tom, see below. Karen', ORIGINAL),
    chain('Tom Reeve; Priya Nair', 'Hi Tom\n\nplease see below.\n\nKaren', ORIGINAL),
    chain('Priya Nair', 'Dear Priya,\nbelow, as promised.\nKaren', ORIGINAL),
    chain(
      'Tom Reeve',
      'Tom - for you.',
      `On 2 March 2026 at 09:11, Ray Blythe <ray@example.org> wrote:\n\n${BODY}`,
    ),
  ])('%#: the forwarder is nobody in it, and the day is asked', async (mail) => {
    await me.says(mail);
    expect(me.onCards()).toContain('From: \nRay Blythe\n');
    me.sees('Which day did it reach the council?', 'Mon 2 Mar');
    me.seesNo('About:', 'Received: ');
    (await me.says('the earlier one')).sees('Received: Mon 2 Mar, by email');
  });

  it('takes the one day of a single e-mail, and its writer', async () => {
    await me.says(`From: Ray Blythe\nSent: 2 March 2026 09:11\nTo: Tom Reeve\n\n${BODY}`);
    expect(me.onCards()).toContain('From: \nRay Blythe\n');
    me.sees('Received: Mon 2 Mar, by email').seesNo('About: Tom');
  });

  it('still names a colleague whom the words complain about', async () => {
    const mail = ORIGINAL.replace('nobody rang', 'Tom Reeve never rang');
    await me.says(chain('Tom Reeve', 'Tom, see below. Karen', mail));
    me.sees('About: Tom Reeve');
  });
});

it.each([
  'tom just forwarded it',
  'Tom Reeve only passed it on',
  'nobody named',
  'it’s not about anyone',
  'remove Tom Reeve',
])('“%s” takes off whoever was read into it', async (line) => {
  await me.says('complaint from mum yesterday about Tom Reeve and the taxi that never came');
  me.sees('About: Tom Reeve');
  (await me.says(line)).seesNo('About: Tom').sees('From: mum');
});
