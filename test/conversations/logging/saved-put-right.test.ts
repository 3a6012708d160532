/**
 * What is put right straight after something was saved: that case, read back with old and new, and no draft that waits
 * behind it. Wednesday 11 March 2026: yesterday is Tue 10 Mar, Monday Mon 9 Mar, Friday Fri 6 Mar, Thursday Thu 5 Mar.
 */
import { openDesk, WHO, type Desk } from '../desk';
import { Chat } from '../script';

let desk: Desk;
let me: Chat;
beforeAll(async () => {
  desk = await openDesk();
  me = new Chat(desk.bot, WHO.socialWorker);
}, 60_000);
afterAll(() => desk.close());
afterEach(async () => {
  await me.says('bin the lot');
  await me.says('yes, discard all');
});

const OLDER = 'complaint from dad yesterday about late reports, nobody rang him';
const saved = async (line: string): Promise<string> => {
  await me.says(line);
  return (await me.says('save')).ref();
};
const drafts = async (): Promise<string[]> => {
  await me.says('my drafts');
  return [...me.seen.texts];
};

describe('the day of receipt', () => {
  const DAYS: [string, string][] = [
    ['it reached us yesterday', 'Tue 10 Mar'],
    ['actually it was tuesday it came', 'Tue 10 Mar'],
    ['came in on friday', 'Fri 6 Mar'],
    ['we got it on monday', 'Mon 9 Mar'],
    ['it was thursday we got it', 'Thu 5 Mar'],
    ['the letter landed on friday', 'Fri 6 Mar'],
    ['sorry, this one reached us on 2 march', 'Mon 2 Mar'],
  ];

  it.each(DAYS)('of an open draft: “%s” makes it %s', async (line, day) => {
    await me.says('complaint today from mum, contact was cancelled again');
    (await me.says(line)).sees(`Received: ${day}`);
    expect(await drafts()).toHaveLength(1);
  });

  it.each(DAYS)('of what was just saved: “%s” is read back as %s', async (line, day) => {
    const ref = await saved('complaint today from mum, contact was cancelled again');
    (await me.says(line)).sees(`Put ${ref} right?`, `the day of receipt: Wed 11 Mar → ${day}`);
    expect((await desk.view(ref)).receivedOn).toBe('2026-03-11');
    (await me.says('yes')).sees('Corrected: the day of receipt');
    expect((await desk.view(ref)).receivedOn).not.toBe('2026-03-11');
    expect(await drafts()).toEqual([expect.stringContaining('nothing waiting')]);
  });

  it('of the case shown last, for whoever may put it right, whatever was refused meanwhile', async () => {
    const officer = new Chat(desk.bot, WHO.officer);
    const ref = await desk.logged({ receivedOn: '2026-03-03' });
    await officer.says(`status ${ref}`);
    await officer.says('came in on 2 march');
    officer.sees(`Put ${ref} right?`, 'Tue 3 Mar → Mon 2 Mar');
    await officer.says('no');
    (await officer.says('it reached us on friday 27 feb')).sees('Tue 3 Mar → Fri 27 Feb');
    await officer.says('no');
  });
});

describe('who, what and how', () => {
  it.each([
    ['make that a grandad not a mum', 'who complains: mum → grandad'],
    ['it was her sister not her mum', 'who complains: mum → sister'],
    ['not mum, nan', 'who complains: mum → nan'],
    ['by email not phone', 'how it came in: not recorded → E-mail'],
  ])('“%s” is read back on the case that was just saved', async (line, change) => {
    await me.says(OLDER);
    await me.says('complaint from mum today about the bus');
    await me.taps('Save');
    const ref = me.ref();
    (await me.says(line)).sees(`Put ${ref} right?`, change);
    await me.says('yes');
    expect(await drafts()).toEqual([expect.stringContaining('From: dad')]);
  });

  it.each(['make it a comment', 'no, log that as a comment not a complaint'])(
    '“%s” changes its type for the complaints team, and of nobody else’s draft',
    async (line) => {
      const officer = new Chat(desk.bot, WHO.officer);
      await officer.says(OLDER);
      await officer.says('complaint from mum today about the bus');
      await officer.taps('Save');
      const ref = officer.ref();
      (await officer.says(line)).sees(`Change what ${ref} is?`, 'Type changed to comment');
      await officer.says('no');
      (await officer.says('my drafts')).sees('This looks like a complaint', 'From: dad');
      await officer.says('discard');
    },
  );
});

describe('where an older draft came back with the save', () => {
  const both = async (): Promise<string> => {
    await me.says(OLDER);
    return saved('complaint from dad today about the bus being late');
  };

  it.each([
    ['make that a grandad not a dad', 'who complains: dad → grandad'],
    ['no, it was grandad', 'who complains: dad → grandad'],
    ['it reached us on monday', 'the day of receipt: Wed 11 Mar → Mon 9 Mar'],
  ])('“%s” is asked, and changes what is chosen alone', async (line, change) => {
    const ref = await both();
    const before = await drafts();
    await me.says('discard');
    const again = await both();
    (await me.says(line)).sees(`Is that about ${again}`, 'Nothing was changed');
    (await me.says('the saved one')).sees(`Put ${again} right?`, change);
    await me.says('yes');
    expect(await drafts()).toEqual(before);
    expect((await desk.view(ref)).complainant.description).toBe('dad');
  });

  it('“the other one” means the draft', async () => {
    const ref = await both();
    await me.says('no, it was grandad');
    (await me.says('the other one')).sees('From: grandad', 'Received: Tue 10 Mar');
    expect((await desk.view(ref)).complainant.description).toBe('dad');
  });

  it('its button does the same', async () => {
    const ref = await both();
    await me.says('no, it was grandad');
    (await me.taps(ref)).sees(`Put ${ref} right?`);
  });

  it('whoever is named as wrong says which', async () => {
    await me.says(OLDER);
    const ref = await saved('complaint from nan today about the bus being late');
    (await me.says('not nan, grandad')).sees(`Put ${ref} right?`, 'nan → grandad');
    await me.says('no');
    expect(await drafts()).toEqual([expect.stringContaining('From: dad')]);
  });
});

it('a case that was shown since the draft: either may be meant, so it is asked', async () => {
  const officer = new Chat(desk.bot, WHO.officer);
  const ref = await desk.logged();
  await officer.says(OLDER);
  await officer.says(`status ${ref}`);
  await officer.says('no, log that as a comment not a complaint');
  officer.sees(`Is that about ${ref}`, 'Nothing was changed');
  (await officer.says('the other one')).sees('I read a comment', 'From: dad');
  expect((await desk.view(ref)).feedbackType).toBe('complaint');
  await officer.says('discard');
});
