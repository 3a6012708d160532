/**
 * A question, an absence and a name beside an open draft never change it; what puts it right goes to the draft that is
 * meant. Wednesday 11 March 2026: yesterday is Tue 10 Mar, Monday Mon 9 Mar.
 */
import { openBot } from '../script';
import type { Bot, Chat } from '../script';

let bot: Bot;
let me: Chat;
beforeAll(async () => {
  bot = await openBot();
  me = bot.chat('socialWorker');
}, 60_000);
afterAll(() => bot.close());
afterEach(async () => {
  await me.says('bin the lot');
  await me.says('yes, discard all');
});

/** The cards of all that is not saved, the oldest first. */
const drafts = async (): Promise<string[]> => {
  await me.says('my drafts');
  return [...me.seen.texts];
};

const FIRST = 'complaint from dad yesterday about late reports, nobody rang him';

describe('beside an open draft', () => {
  it.each([
    'is kelly told',
    'is tom covering',
    "who's harriet",
    'tom rang me',
    'kelly was off that week',
    'not me, harriets covering for tom',
    'its not about me is it',
    'priya knows about it',
    'did sean see the report',
    'has harriet had a look at it',
    'that compliment from mrs ahmed, who was it for',
    'what was he upset about again',
    'mo is on leave til friday isnt he',
    'does dawn still work here',
    'which team is kelly in',
    "no kelly's on leave that week",
  ])('“%s” changes nothing', async (line) => {
    const [before] = await me.says(FIRST).then(drafts);
    await me.says(line);
    const after = await drafts();
    expect(after).toHaveLength(1);
    expect(after[0]).toBe(before);
  });

  it.each([
    ['kelly marsden', 'About: Kelly Marsden'],
    ['about kelly marsden', 'About: Kelly Marsden'],
    ['it was about kelly marsden', 'About: Kelly Marsden'],
    ['no, it was kelly marsden', 'About: Kelly Marsden'],
    ['can you make it a comment', 'I read a comment'],
    ['monday', 'Received: Mon 9 Mar'],
    ['came by email', 'by email'],
    ['team is fostering', 'Team: Fostering'],
  ])('“%s” still fits', async (line, now) => {
    await me.says(FIRST);
    (await me.says(line)).sees(now);
    expect(await drafts()).toHaveLength(1);
  });
});

describe('who complains, put right', () => {
  it.each([
    ["and her name's Kerry-Ann Ogilvie", 'From: Kerry-Ann Ogilvie (mum)'],
    ['her name is kerry-ann ogilvie', 'From: Kerry-Ann Ogilvie (mum)'],
    ["mum's name is Blessing not Blessed", 'From: Blessing (mum)'],
    ['mum is called Blessing Adu', 'From: Blessing Adu (mum)'],
    ["also her name's Joy", 'From: Joy (mum)'],
    ['oh and shes called Mrs Adu', 'From: Mrs Adu'],
    ['the surname is Ogilvy', 'From: Ogilvy (mum)'],
    ['her surname is Ogilvy not Ogilvie', 'From: Ogilvy (mum)'],
    ['i put the wrong mum its the stepmum', 'From: stepmum'],
    ['wrong mum, its the stepmum', 'From: stepmum'],
    ['not mum, nan', 'From: nan'],
    ['actually not mum it was her aunt', 'From: aunt'],
    ['sorry it was grandad who rang not mum', 'From: grandad'],
  ])('“%s”', async (line, now) => {
    await me.says('complaint from mum today about the taxi never turning up');
    (await me.says(line)).sees(now, 'Received: Wed 11 Mar');
    expect(await drafts()).toHaveLength(1);
    expect((await me.says('save')).reads()).toContain('Saved');
  });

  it('a surname goes beside the first name that is known', async () => {
    await me.says('complaint from mum today about the taxi never turning up');
    await me.says('her name is Joy Ogilvie');
    (await me.says('the surname is Ogilvy')).sees('From: Joy Ogilvy (mum)');
  });

  it('an MP’s enquiry that was no MP’s asks what it is, and has no day of an enquiry', async () => {
    await me.says('log a new one: MP letter in today re Connor B');
    (await me.says('no it was his dad')).sees('From: dad', 'What would you like to log?');
    me.seesNo('Answer the enquiry');
  });
});

describe('which of several drafts is meant', () => {
  const open = async (): Promise<void> => {
    await me.says('complaint from mum today, contact got pulled saturday');
    await me.says('also got a lovely card from a foster carer, came monday');
  };

  it.each([
    'actually it was nan not mum who rang',
    'no not mum, nan',
    'it was nan, not mum',
    'sorry not mum it was nan',
  ])('“%s” means the one from mum', async (line) => {
    await open();
    (await me.says(line)).sees('From: nan', 'Happened: Sat 7 Mar');
    const all = (await drafts()).join('\n');
    expect(all).toContain('From: foster carer');
    expect(all).not.toContain('From: mum');
  });

  it.each([
    'sorry the complaint came in yesterday not today',
    'actually the mum one came yesterday',
    'no the complaint from mum was received yesterday',
  ])('“%s” means the complaint', async (line) => {
    await open();
    (await me.says(line)).sees('Received: Tue 10 Mar', 'From: mum');
    expect((await drafts()).join('\n')).toContain('Received: Mon 9 Mar');
  });

  it('what names one that isn’t open changes none', async () => {
    await me.says('compliment from mrs Ahmed today about the duty team');
    (await me.says('sorry it was the complaint that came in yesterday not today')).sees(
      'unchanged',
    );
    (await me.says('my drafts')).sees('compliment', 'Received: Wed 11 Mar');
  });
});

describe('dropped by word', () => {
  it.each(['drop it', 'no drop it', 'bin that', 'delete it please', "don't save it", 'ditch it'])(
    '“%s” means the open draft, and no case',
    async (line) => {
      await me.says(FIRST);
      (await me.says(line)).sees('Discarded');
      (await me.says('my drafts')).seesNo('late reports');
    },
  );
});

describe('a figure is asked for beside a draft, and then “and” another time', () => {
  it.each(['and yesterday', 'and on Monday', 'and last Friday', 'and Monday'])(
    '“%s” leaves the draft’s day',
    async (line) => {
      const [before] = await me.says(FIRST).then(drafts);
      await me.says('how many did I log this month');
      await me.says(line);
      expect(await drafts()).toEqual([before]);
    },
  );

  it.each([
    ['and it was Friday', 'Received: Fri 6 Mar'],
    ['it came Monday', 'Received: Mon 9 Mar'],
    ['on Monday', 'Received: Mon 9 Mar'],
    ['no, Monday', 'Received: Mon 9 Mar'],
  ])('“%s” puts it right', async (line, now) => {
    await me.says(FIRST);
    (await me.says(line)).sees(now);
  });
});

describe('a “yes” after an order that was refused', () => {
  it.each(['put it with 8', 'close 8', 'status 3'])('“%s”: saves no draft', async (order) => {
    const [before] = await me.says(FIRST).then(drafts);
    await me.says('my drafts');
    await me.says(order);
    (await me.says('yes')).sees('is not saved yet').seesNo('Saved. The reference');
    expect((await drafts())[0]).toBe(before);
  });

  it('right after its card it saves it', async () => {
    await me.says(FIRST);
    (await me.says('yes')).sees('Saved. The reference');
  });
});
