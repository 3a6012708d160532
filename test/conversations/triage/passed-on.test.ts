/**
 * What the family wants, told by the reporter, who may not record it: read back first, then kept and passed
 * on, never refused away and never recorded as done. Wed 11 March 2026.
 */
import { openDesk, PRIYA, WHO, type Desk } from '../desk';
import { Chat } from '../script';

describe('a withdrawal or a wish for the next stage, told by who logged it', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
    await new Chat(desk.bot, WHO.investigator).says('hello');
  });
  afterAll(() => desk.close());

  it.each(['dad on REF says hes happy now and wants to drop it', 'mum wants stage 2 on REF'])(
    '“%s” is kept as a note and told to who has it',
    async (text) => {
      const ref = await desk.logged();
      await desk.done(ref, PRIYA, '2026-03-10T09:00:00Z', { type: 'takeOn' });
      const before = await desk.view(ref);
      const words = text.replace('REF', ref);
      const chat = new Chat(desk.bot, WHO.socialWorker);
      (await chat.says(words)).sees('as a note, and pass them on? Nothing is recorded yet');
      expect((await desk.view(ref)).lastSeq).toBe(before.lastSeq);
      (await chat.says('yes')).sees(
        'your words are kept on the case as a note',
        'Priya Nair has been told',
      );
      const [last] = (await desk.stores.cases.history(ref, before.lastSeq, 10)).slice(-1);
      expect(last).toMatchObject({ type: 'noted', note: words });
      expect(await desk.view(ref)).toMatchObject({ status: before.status, stage: before.stage });
    },
  );

  it('somebody who may record it is asked to confirm it as ever', async () => {
    const ref = await desk.logged();
    const chat = await new Chat(desk.bot, WHO.officer).says(`dad has withdrawn ${ref}`);
    chat.sees('Nothing is recorded yet').seesNo('as a note');
  });

  it('a case that is not the sender’s stays unknown to them', async () => {
    const ref = await desk.logged({}, PRIYA);
    const chat = await new Chat(desk.bot, WHO.socialWorker).says(`dad has withdrawn ${ref}`);
    chat.sees('I can’t help with that here');
  });
});
