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

  it('takes back the draft where that was done last, and leaves the case alone', async () => {
    const ref = await noted();
    const before = await desk.view(ref);
    await me.says(TAXI);
    (await me.says('undo')).sees('Discarded. Nothing was saved.');
    expect(await desk.view(ref)).toEqual(before);
    (await me.says('save')).sees('There is nothing waiting to be saved');
    (await me.says('undo')).sees('That draft is done with');
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

  it('means the draft though a case was looked at since', async () => {
    const ref = await noted();
    await me.says(TAXI);
    await me.says(`status ${ref}`);
    const before = await desk.view(ref);
    (await me.says('undo')).sees('Discarded.');
    expect(await desk.view(ref)).toEqual(before);
  });
});
