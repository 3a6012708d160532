/** What is said of the child when something is logged is read back, can be put right, and counts. Wed 11 March 2026. */
import { openDesk, WHO, type Desk } from '../desk';
import { Chat } from '../script';

describe('the child, as reports count it', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.close());

  it('is read back, saved with the case and found by a question', async () => {
    const chat = new Chat(desk.bot, WHO.officer);
    await chat.says(
      'complaint from Jayden who is 14 and looked after, his advocate wrote in today: nobody listens to him',
    );
    chat.sees('Child: made by the child, looked after');
    const ref = (await chat.says('save')).ref();
    const { circumstances } = await desk.view(ref);
    expect(circumstances).toMatchObject({ madeByChild: true, lookedAfter: true });
    await chat.says('complaints about looked after children this year');
    chat.sees(ref);
    await chat.says('complaints made by children this year');
    chat.sees(ref);
  });

  it('is put right in words and on the form before it is saved', async () => {
    const chat = new Chat(desk.bot, WHO.officer);
    await chat.says(
      'dad emailed today to complain that his son who is in foster care misses school',
    );
    chat.sees('Child: looked after');
    await chat.says('no, he isn’t looked after');
    chat.sees('Child: not looked after');
    await chat.taps('Change');
    await chat.taps('Use these', { lookedAfter: 'yes', madeByChild: '' });
    chat.sees(/Child:\s+looked after/);
    const ref = (await chat.says('save')).ref();
    expect((await desk.view(ref)).circumstances).toMatchObject({
      lookedAfter: true,
      madeByChild: null,
    });
  });

  it('says nothing where nothing was said, and of a compliment it is not kept', async () => {
    const chat = new Chat(desk.bot, WHO.officer);
    await chat.says(
      'thank you from the foster carer of a looked after boy to Priya Nair, by card today',
    );
    const ref = (await chat.says('save')).ref();
    expect((await desk.view(ref)).circumstances).toMatchObject({
      lookedAfter: null,
      madeByChild: null,
    });
  });

  it('a theme that the council does not have is asked, never passed over', async () => {
    const ref = await desk.logged();
    const chat = new Chat(desk.bot, WHO.officer);
    await chat.says(`themes on ${ref}: family time and contact, tardiness`);
    expect(chat.buttons()).toContain('Record these');
    expect((await desk.view(ref)).themes).toEqual([]);
  });

  it.each(['needs large print', 'needs an interpreter for Urdu', 'has asked for easy read'])(
    'what %s asks for stands on the form',
    async (words) => {
      const ref = await desk.logged();
      const chat = new Chat(desk.bot, WHO.officer);
      await chat.says(`${ref} ${words}`);
      chat.sees(/large print|interpreter for Urdu|easy read/);
      await chat.taps('Record', {
        adjustment: words.replace(/^(?:needs|has asked for) /, ''),
      });
      expect((await desk.view(ref)).circumstances.adjustments).toHaveLength(1);
    },
  );
});
