/** A note on a case that the line names: done at once, whatever follows its colon. */
import { openDesk, WHO, type Desk } from '../desk';
import { Chat } from '../script';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
}, 60_000);
afterAll(() => desk.close());

describe('a note that names its case', () => {
  it.each([
    ['note on #: rang mum', 'rang mum'],
    ['add a note to # - did she ring back?', 'did she ring back?'],
    ['Case note for #: closing this if dad agrees', 'closing this if dad agrees'],
    ['note on #: don’t close it yet', 'don’t close it yet'],
  ])('%s', async (typed, kept) => {
    const ref = await desk.logged();
    const priya = new Chat(desk.bot, WHO.investigator);
    const before = (await desk.view(ref)).version;
    await priya.says(typed.replace('#', String(Number(ref.slice(-4)))));
    const after = await desk.view(ref);
    expect(after.version).toBe(before + 1);
    (await priya.says(`notes on ${ref}`)).sees(kept);
  });

  it('a question about notes is none', async () => {
    const ref = await desk.logged();
    const priya = new Chat(desk.bot, WHO.investigator);
    const before = (await desk.view(ref)).version;
    await priya.says(`any note on ${ref}?`);
    expect((await desk.view(ref)).version).toBe(before);
  });
});
