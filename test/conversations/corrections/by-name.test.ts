/** Who complains, and the day, put right on a case in plain words. Wednesday 11 March 2026. */
import { openDesk, WHO } from '../desk';
import type { Desk } from '../desk';
import { Chat } from '../script';

let desk: Desk;
let me: Chat;
beforeAll(async () => {
  desk = await openDesk();
  me = new Chat(desk.bot, WHO.officer);
}, 120_000);
afterAll(() => desk.close());
afterEach(() => me.says('no'));

describe('a name is a name', () => {
  it.each([
    ["5 mum's name is Blessing not Blessed", 'mother → Blessing (mother)'],
    ["change who complained on 3 to mum's partner, Lee", "mother → mum's partner, Lee"],
    ['complainant on 5 should be Mrs Adu', 'mother → Mrs Adu'],
    ['5 is from the stepdad not dad', 'mother → stepdad'],
    ['change the complainant on 5 to Joy Adu', 'mother → Joy Adu'],
    ['actually 5 is from grandad', 'mother → grandad'],
    ['sorry 8 is from mum', 'grandmother → mum'],
    ["correct the complainant on 5 to Blessing's sister", "mother → Blessing's sister"],
  ])('“%s”', async (line, change) => {
    (await me.says(line)).sees('Nothing is recorded yet', change).seesNo('mums');
  });

  it.each(['5 is from mum', 'actually 5 is from mum', '8 is from grandma'])(
    '“%s” says nothing else than what stands there',
    async (line) => {
      (await me.says(line)).seesNo('→');
    },
  );

  it('the day of one that is named by whose it is', async () => {
    await me.says('complaint from aunt today, SGO money late');
    await me.says('save');
    (await me.says('the aunt one came monday not tuesday')).sees('Wed 11 Mar → Mon 9 Mar');
  });

  it('a day put right twice leaves no reason that contradicts it', async () => {
    await me.says('2 received on 20th feb not 23rd');
    (await me.says('no 19th')).sees('Thu 19 Feb', 'not 23rd; then: 19th');
  });
});
