/** Whoever is read into a draft can be taken off by words; whoever only wrote, signed or was greeted is never in it. */
import { openBot } from '../script';
import type { Bot, Chat } from '../script';

let bot: Bot;
let me: Chat;
beforeAll(async () => {
  bot = await openBot();
  me = bot.chat('officer');
});
afterAll(() => bot.close());
beforeEach(async () => {
  for (let i = 0; i < 3; i += 1) await me.says('discard');
});

/** Who stands under "About" in the plain twin. */
const about = (): string => /^About: (.*)$/m.exec(me.seen.texts.join('\n'))?.[1] ?? '';
const TWO =
  'complaint from mum received today about Priya Nair and Mohammed Rahman, they were late';

describe('by words', () => {
  it.each([
    ['take Priya off', 'Mohammed Rahman'],
    ['take Priya Nair off it please', 'Mohammed Rahman'],
    ['not Priya', 'Mohammed Rahman'],
    ['no, not about Priya', 'Mohammed Rahman'],
    ['Priya isn’t involved', 'Mohammed Rahman'],
    ['leave Nair out', 'Mohammed Rahman'],
    ['remove Mo', 'Priya Nair'],
    ['it wasn’t Mo', 'Priya Nair'],
    ['nothing to do with Mohammed', 'Priya Nair'],
    ['not Mohammed Rahman', 'Priya Nair'],
    ['remove Mo and Priya', ''],
  ])('“%s”', async (words, left) => {
    await me.says(TWO);
    expect(about()).toContain('Priya Nair');
    await me.says(words);
    me.sees('Complaint · not saved yet', TWO);
    expect(about().replace(/, Disabled Children's Team/g, '')).toBe(left);
  });

  it('in a correction that names another, the one goes and the other comes', async () => {
    await me.says(TWO);
    await me.says('not Mohammed, it was Grace Mensah');
    expect(about()).toContain('Grace Mensah');
    expect(about()).not.toContain('Mohammed');
  });

  it('takes off whom it is said to be from', async () => {
    await me.says('complaint from grandad received today about the taxi');
    me.sees('From: grandad');
    (await me.says('not from grandad')).seesNo('From: grandad');
  });

  it('settles a question about whoever is not meant', async () => {
    await me.says('complaint from mum received today about Priya, she was late');
    me.sees('Priya Nair', 'Priya Shah');
    (await me.says('it wasn’t Priya')).seesNo('Priya Shah');
    expect(me.reads()).toContain('Complaint · not saved yet');
  });

  it('of somebody who is not on the draft changes nothing', async () => {
    await me.says(TWO);
    await me.says('remove Grace');
    await me.says('drafts');
    expect(about()).toContain('Priya Nair');
    expect(about()).toContain('Mohammed Rahman');
  });
});

describe('correspondents', () => {
  it.each([
    [
      'a greeting and a signature',
      'Hi Mo,\nMrs Patel complained that contact was cancelled.\nThanks,\nJune',
    ],
    [
      'an e-mail between colleagues',
      'From: Grace Mensah\nTo: Priya Nair\nSent: 9 March 2026\nSubject: complaint\n\nDear Priya,\nMrs Patel complained that nobody called her back.\nRegards\nGrace Mensah',
    ],
    [
      'one line with both',
      'Hi Priya, complaint from Mrs Patel received today, nobody rang her back. Thanks, Grace Mensah',
    ],
    [
      'a title in the signature',
      'Complaint from Mrs Patel received yesterday about cancelled contact.\nKind regards,\nMs Mensah',
    ],
  ])('are not in it, by %s', async (_what, text) => {
    await me.says(text);
    me.sees('Complaint · not saved yet', 'Patel');
    expect(about()).toBe('');
    me.seesNo('Who is', '(Grace Mensah)', 'Mohammed Rahman');
    expect(me.seen.texts.join('\n')).not.toContain('From: Grace');
  });

  it('are in it where the words say so', async () => {
    await me.says(
      'From: Grace Mensah\nTo: Priya Nair\nSent: 9 March 2026\n\nMrs Patel complained about Priya Nair, who never rang back.\nGrace',
    );
    expect(about()).toContain('Priya Nair');
    expect(about()).not.toContain('Grace');
  });
});
