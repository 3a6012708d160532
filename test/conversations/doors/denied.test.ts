/** What was read back and denied is dead; a bare "yes" means what was shown last. Wednesday 11 March 2026. */
import { WHO } from '../desk';
import { Chat, openBot } from '../script';
import type { Bot } from '../script';

describe('what a yes may mean', () => {
  let bot: Bot;
  const chat = (who: keyof typeof WHO) => new Chat(bot, WHO[who], 'personal');
  beforeEach(async () => {
    bot = await openBot();
  });
  afterEach(() => bot.close());

  it.each([
    [
      'investigator',
      'answer went out on 2 this morning',
      'no not that, i only meant the holding letter',
    ],
    ['investigator', 'response sent on 3 today', 'no, 3 isnt answered, i got mixed up'],
    ['officer', '8 was logged in error', 'no it wasnt, 8s real'],
    ['officer', '9 withdrawn', 'oh no wait, that was a different family'],
  ] as const)('%s: “%s”, then “%s”: no yes does it afterwards', async (who, order, denial) => {
    const me = chat(who);
    (await me.says(order)).sees('Nothing is recorded yet');
    await me.says(denial);
    (await me.says('yes')).sees('Nothing waits for a yes');
  });

  it('a day in place of the one that was read back is the nearest of that number', async () => {
    const me = chat('officer');
    (await me.says('1 was really received on the 26th jan')).sees('Mon 26 Jan');
    // Tuesday 27 January, not Friday 27 February: the day that stands there is of January.
    (await me.says('no the 27th')).sees('Wed 28 Jan → Tue 27 Jan');
  });

  it.each(['status 3', 'whats due', 'help'])(
    'after “%s” a bare yes shows the open draft, and saves it only when said again',
    async (between) => {
      const me = chat('socialWorker');
      await me.says('complaint from mum today, letters went to the old address');
      await me.says(between);
      (await me.says('yes')).sees('Your complaint from mum is not saved yet').seesNo('Saved.');
      (await me.says('yes')).sees('Saved. The reference is');
    },
  );

  it('“save” names it, whatever was shown since', async () => {
    const me = chat('socialWorker');
    await me.says('complaint from mum today, letters went to the old address');
    await me.says('whats due');
    (await me.says('save')).sees('Saved. The reference is');
  });
});
