/** "Undo" beside a draft: what was done last is meant, never an older act in its place. */
import { openDesk, WHO, type Desk } from '../desk';
import { Chat } from '../script';

describe('undo with a draft open', () => {
  let desk: Desk;
  let me: Chat;
  beforeAll(async () => {
    desk = await openDesk();
    me = new Chat(desk.bot, WHO.officer);
  }, 60_000);
  afterAll(() => desk.close());
  beforeEach(async () => {
    for (let i = 0; i < 3; i += 1) await me.says('discard');
  });

  const TAXI = 'complaint from dad received yesterday about the taxi';
  const noted = async () => {
    const ref = await desk.logged();
    await me.says(`note on ${ref}: rang mum`);
    if (me.buttons().includes('Yes, record it')) await me.says('yes');
    me.sees('Note added');
    return ref;
  };

  it('asks which where a draft was begun after something was done, and names both', async () => {
    const ref = await noted();
    const before = await desk.view(ref);
    await me.says(TAXI);
    (await me.says('undo')).sees('complaint from dad', ref, 'Nothing was taken back');
    expect(await desk.view(ref)).toEqual(before);
    (await me.says('drafts')).sees('about the taxi');
    await me.says('discard');
    await me.says(`undo ${ref}`);
  });

  it('asks where something else was said since, and finds one by its place or its words', async () => {
    const taken = async (line: string): Promise<string> => {
      await me.says(line);
      return (await me.says('save')).ref();
    };
    const first = await taken('complaint from mum yesterday about contact on Sundays');
    const second = await taken('complaint from nan yesterday about the taxi');
    await me.says('hello');
    await me.says('what’s due');
    (await me.says('undo')).sees(`Please check · ${second}`, 'Nothing is recorded yet');
    await me.says('no');
    for (const order of ['undo the one from mum', 'undo the contact one'])
      (await me.says(order)).sees(`Please check · ${first}`);
    (await me.says('undo the one from dad')).sees('couldn’t tell which one');
    expect((await desk.view(first)).status).toBe('open');
    await me.says('undo the one from nan');
    (await me.says('yes')).sees('Taken back', second);
    expect((await desk.view(first)).status).toBe('open');
  });

  it('takes back the draft where nothing else was done, and leaves the case alone', async () => {
    const ref = await noted();
    await me.says('undo');
    const before = await desk.view(ref);
    await me.says(TAXI);
    (await me.says('undo')).sees('Discarded. Nothing was saved.');
    expect(await desk.view(ref)).toEqual(before);
    (await me.says('save')).sees('There is nothing waiting to be saved');
    (await me.says('undo')).sees('Brought back', 'From: dad', 'Received: Tue 10 Mar');
    (await me.says('change')).sees('about the taxi');
    expect(await desk.view(ref)).toEqual(before);
  });

  it('takes back the act where that was done last, and leaves the draft as it was', async () => {
    await me.says(TAXI);
    const ref = await noted();
    (await me.says('undo')).sees('Taken back', ref);
    (await me.says('drafts')).sees('about the taxi');
  });

  it('means the case that it names', async () => {
    const ref = await noted();
    await me.says(TAXI);
    (await me.says(`undo ${ref}`)).sees('Taken back', ref);
    (await me.says('drafts')).sees('about the taxi');
  });

  it('throws nothing away where a case was looked at since', async () => {
    const ref = await noted();
    await me.says('undo');
    await me.says(TAXI);
    await me.says(`status ${ref}`);
    const before = await desk.view(ref);
    (await me.says('undo')).sees('nothing was taken back', 'complaint from dad', 'is kept here');
    expect(await desk.view(ref)).toEqual(before);
    (await me.says('drafts')).sees('about the taxi');
  });

  it.each(['approve 3', 'close 8', 'who is away', 'status 9999', 'accept 3'])(
    'throws nothing away after “%s”, by which nothing was done',
    async (line) => {
      await me.says('undo CF-26-0003');
      await me.says('no');
      await me.says('note on 3: rang nan');
      await me.says('undo');
      await me.says(TAXI);
      await me.says(line);
      (await me.says('undo')).seesNo('Discarded. Nothing was saved');
      (await me.says('drafts')).sees('about the taxi');
    },
  );

  it.each([
    ['discard', 'From: dad'],
    ['bin it', 'From: dad'],
    ['drop the one from dad', 'From: dad'],
  ])('after “%s” brings it back, words and all, and says so', async (line, shows) => {
    await me.says('note on 3: rang nan');
    await me.says('undo');
    await me.says(TAXI);
    (await me.says(line)).sees('Discarded');
    (await me.says('undo')).sees('Brought back', shows);
    (await me.says('change')).sees('about the taxi');
    // The last thing done was to bring it back, so that is what the next one takes back.
    await me.says('back');
    (await me.says('undo')).sees('Discarded. Nothing was saved. That was your complaint from dad');
  });

  it('brings back all that one line threw away', async () => {
    await me.says(TAXI);
    await me.says('compliment from nan today for Kelly Marsden');
    await me.says('bin the lot');
    (await me.says('yes, discard all')).sees('Discarded:');
    (await me.says('undo')).sees('Brought back, and not saved yet', 'from dad', 'from nan');
    (await me.says('drafts')).sees('about the taxi', 'Kelly Marsden');
    await me.says('bin the lot');
    await me.says('yes, discard all');
  });

  it('after something else was done means that, and the draft stays thrown away', async () => {
    await me.says(TAXI);
    await me.says('discard');
    const ref = await noted();
    (await me.says('undo')).sees('Taken back', ref);
    (await me.says('drafts')).sees('There is nothing waiting to be saved');
  });

  it('brings back nothing whose case would be closed to its sender: it may as well have been saved', async () => {
    await me.says('complaint about me from mum today, she says I was rude on the phone');
    (await me.says('discard')).sees('Discarded.').seesNo('type “undo”');
    (await me.says('undo')).sees('That draft is done with');
  });

  it('brings back nothing of a message that was deleted', async () => {
    const typed = me.typed(TAXI);
    await me.posts(typed);
    await me.posts({ ...typed, type: 'messageDelete' });
    (await me.says('undo')).seesNo('Brought back', 'about the taxi');
  });
});
