/** Taking a merge apart by words: what was merged is shown with its button; where nothing was, that is said. */
import { openDesk, WHO, type Desk } from '../desk';
import { Chat } from '../script';

let desk: Desk;
let me: Chat;
beforeAll(async () => {
  desk = await openDesk();
  me = new Chat(desk.bot, WHO.officer);
}, 60_000);
afterAll(() => desk.close());

const numberOf = (ref: string) => String(Number(ref.slice(-4)));

describe('“undo merge”', () => {
  it.each(['undo merge #', 'unmerge #', 'take the merge of # apart', 'undo the merge on #'])(
    '“%s” with nothing merged says so, and takes nothing else back',
    async (words) => {
      const other = await desk.logged();
      const ref = await desk.logged();
      await me.says(`status ${other}`);
      const before = [await desk.view(ref), await desk.view(other)];
      await me.says(words.replace('#', numberOf(ref)));
      me.sees(`${ref} isn’t merged with another case`);
      expect([await desk.view(ref), await desk.view(other)]).toEqual(before);
    },
  );

  it('shows what was merged, and takes it apart only by the button', async () => {
    const [first, second] = [await desk.logged(), await desk.logged()];
    await me.presses('case.merge', { ref: `${first}+${second}`, version: null });
    const gone = (await desk.view(second)).mergedInto ? second : first;
    await me.says(`undo merge ${numberOf(gone)}`);
    me.sees('are merged and count once');
    expect((await desk.view(gone)).mergedInto).not.toBeNull();
    await me.taps('Take apart again');
    expect((await desk.view(gone)).mergedInto).toBeNull();
  });
});
