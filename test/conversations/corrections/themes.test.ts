/** Themes that were recorded wrongly, put right on the form and in words: Wed 11 March 2026. */
import { openDesk, WHO, type Desk } from '../desk';
import { Chat } from '../script';

describe('themes', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.close());

  it('are put right on the form, shown old and new before it is saved, and undone', async () => {
    const ref = await desk.logged();
    const chat = new Chat(desk.bot, WHO.officer);
    await chat.says(`themes on ${ref}: school transport`);
    await chat.says('yes');
    expect((await desk.view(ref)).themes).toEqual(['transport']);
    await chat.says(`correct ${ref}`);
    await chat.taps('Show what it changes', { themes: 'tardiness', reason: 'The wrong one' });
    chat.sees('is no theme of the council’s');
    await chat.taps('Show what it changes', {
      themes: 'family time and contact',
      reason: 'It was the wrong theme',
    });
    chat.sees('Family time and contact');
    await chat.says('yes');
    expect((await desk.view(ref)).themes).toEqual(['contact']);
    await chat.says('undo');
    expect((await desk.view(ref)).themes).toEqual(['transport']);
  });
});
