/**
 * What is told straight after something was saved: of that case, which is asked, and never an empty draft of its own.
 * Wednesday 11 March 2026.
 */
import { openDesk, WHO, type Desk } from '../desk';
import { Chat } from '../script';

let desk: Desk;
let me: Chat;
beforeAll(async () => {
  desk = await openDesk();
  me = new Chat(desk.bot, WHO.officer);
}, 60_000);
afterAll(() => desk.close());
afterEach(async () => {
  await me.says('bin the lot');
  await me.says('yes, discard all');
});

const saved = async (): Promise<string> => {
  await me.says('complaint from mum today about the bus being late');
  return (await me.says('save')).ref();
};

describe('what goes on from what was just saved', () => {
  it.each([
    'no thats a different family',
    'mum agrees and wants to be on it too',
    'and her son 15 says he was never asked',
    'dad agrees as well',
    'nan wants to be told too',
    'they also want an apology',
    'also she said the driver was rude',
    'dad rang this morning about the bus too',
  ])('“%s” is asked of that case, and is kept on it by “note”', async (line) => {
    const ref = await saved();
    (await me.says(line)).sees(`About ${ref}, or something new?`, line, 'Nothing is recorded yet');
    expect((await desk.view(ref)).lastSeq).toBeLessThanOrEqual(1);
    (await me.says('note')).sees('Note added', ref);
    (await me.says('my drafts')).sees('There is nothing waiting to be saved');
  });

  it('is no part of an older draft that came back', async () => {
    await me.says('complaint from dad yesterday about late reports');
    const ref = await saved();
    for (const line of [
      'mum agrees and wants to be on it too',
      'add: she said the driver was rude',
    ])
      (await me.says(line)).sees(`About ${ref}, or something new?`, 'It is unchanged');
    (await me.says('my drafts')).sees('From: dad', 'Received: Tue 10 Mar');
  });

  it.each(['yes save that as well', 'save that too', 'ok save it as well'])(
    '“%s” saves what came back, or says that nothing waits',
    async (line) => {
      await saved();
      (await me.says(line)).sees('There is nothing waiting to be saved');
      await me.says('complaint from dad yesterday about late reports');
      await saved();
      (await me.says(line)).sees('Saved.');
    },
  );
});

it.each([
  ['dad rang this morning about the late report', 'From: dad'],
  ['complaint from her sister today about the same bus', 'From: sister'],
])('“%s” is a matter of its own all the same', async (line, shows) => {
  await saved();
  (await me.says(line)).sees('Save it if that is right', shows);
});
