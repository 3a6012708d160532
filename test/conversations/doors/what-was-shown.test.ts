/** A short word means what was shown last: no plan, draft or words of before. Wednesday 11 March 2026. */
import { openDesk, WHO, type Desk } from '../desk';
import { Chat } from '../script';

describe('what was shown last', () => {
  let desk: Desk;
  let officer: Chat;
  let worker: Chat;
  const refs: string[] = [];
  beforeAll(async () => {
    desk = await openDesk();
    for (const words of ['The taxi was late.', 'The review was moved.', 'Nobody rang back.'])
      refs.push(await desk.logged({ feedbackType: 'complaint', words }));
  }, 60_000);
  afterAll(() => desk.close());
  beforeEach(async () => {
    officer = new Chat(desk.bot, WHO.complaintsManager);
    worker = new Chat(desk.bot, WHO.socialWorker);
    await officer.says('discard the plan');
    await worker.clears();
  });
  const versions = async (of: readonly string[] = refs) =>
    Promise.all(of.map(async (ref) => (await desk.stores.cases.get(ref))!.version));
  /** Two that were logged just now, in a plan that waits for a yes. */
  const acknowledged = async (): Promise<string[]> => {
    const two: string[] = [];
    for (const from of ['nan', 'dad']) {
      await worker.says(`complaint from ${from} received yesterday: the taxi was late`);
      two.push((await worker.says('save')).ref());
    }
    await officer.says(
      `acknowledged ${two.map((ref) => Number(ref.slice(-4))).join(' and ')} today`,
    );
    return two;
  };

  it.each([
    'mum rang about 12, wants an update by friday, can someone call her',
    'hold on, 11 not 12',
    'status 12',
    'CF-26-0012',
  ])(
    'after “%s” a yes shows the plan again, and does it only when said once more',
    async (line) => {
      const two = await acknowledged();
      officer.sees('2 things to do');
      const before = await versions(two);
      await officer.says(line);
      (await officer.says('yes')).sees('something else was shown since', '2 things to do');
      expect(await versions(two)).toEqual(before);
      (await officer.says('yes')).sees('Nothing is left to confirm');
      expect(await versions(two)).not.toEqual(before);
    },
  );

  it('“confirm all” names the plan, whatever was shown since', async () => {
    await acknowledged();
    await officer.says('status 12');
    (await officer.says('confirm all')).sees('Nothing is left to confirm');
  });

  it('a yes after a case that was looked at does not do what was read back before it', async () => {
    const before = await versions();
    await officer.says('10 was really received on 2 march');
    officer.sees('Nothing is recorded yet');
    await officer.says(refs[1]!);
    await officer.says('yes');
    expect(await versions()).toEqual(before);
  });

  const ALARM = 'Mum says dad hit Leo again on Sunday and he is scared to go home tonight';

  it.each(['save', 'yes', 'discard', 'cancel', 'forget it'])(
    '“%s” straight after the duty card neither saves the draft before it nor drops the words',
    async (word) => {
      await worker.says('complaint from nan received yesterday about the taxi');
      await worker.says(ALARM);
      await worker.says(word);
      worker.sees('Your complaint from nan is not saved yet', 'are not saved, and are kept');
      worker.seesNo('Saved.', 'Discarded.');
      (await worker.says('my drafts')).sees(ALARM, 'from nan');
      (await worker.says('keep the words as a draft')).sees(ALARM, '2 not saved yet');
    },
  );

  it('of several that were listed, “discard” drops none before it is said which', async () => {
    await worker.says('complaint from nan received yesterday about the taxi');
    await worker.says('complaint from dad received yesterday: the worker was rude');
    await worker.says(ALARM);
    await worker.says('what’s not saved');
    await worker.says('discard');
    worker.sees('complaint from nan; complaint from dad', '“discard the one from dad”');
    worker.seesNo('Discarded');
    (await worker.says('discard the one from dad')).sees('Discarded: complaint from dad');
    (await worker.says('undo')).sees('Brought back', 'complaint from dad');
    (await worker.says('discard all')).sees('Nothing is discarded yet');
    (await worker.says('yes')).sees('Discarded: ');
    (await worker.says('my drafts')).sees(ALARM);
  });

  it('the words under the duty card go by their name, and “undo” brings them back', async () => {
    await worker.says('complaint from nan received yesterday about the taxi');
    await worker.says(ALARM);
    (await worker.says('discard the words')).sees('Discarded');
    (await worker.says('undo')).sees(ALARM, 'logged nowhere');
    (await worker.says('keep the words as a draft')).sees(ALARM, '2 not saved yet');
  });

  it.each(['yes both', 'both', 'yes save both', 'yes, please, both of them', 'yes to both'])(
    '“%s” saves two drafts, each with its reference',
    async (words) => {
      await worker.says('complaint from nan received yesterday about the taxi');
      await worker.says('complaint from dad received yesterday: the worker was rude');
      await worker.says(words);
      expect(worker.reads().match(/Saved\. The reference is CF-26-\d{4}/g)?.length).toBe(4);
      (await worker.says('my drafts')).sees('nothing waiting to be saved');
    },
  );
});
