/**
 * "Log a complaint", and nothing else: what was said, by whom and when is asked, and what follows fills the draft.
 * Wednesday 11 March 2026: the Tuesday just gone is the 10th.
 */
import { openBot } from '../script';
import type { Bot, Chat } from '../script';

let bot: Bot;
let me: Chat;
beforeAll(async () => {
  bot = await openBot();
  me = bot.chat('socialWorker');
}, 60_000);
afterAll(() => bot.close());
afterEach(async () => {
  await me.says('discard all');
  await me.says('yes, discard all');
});

const ASKED = 'What was said, by whom, and when?';

describe('nothing said yet', () => {
  it.each([
    'log a complaint',
    'i want to log a complaint',
    'new complaint please',
    'can you log a compliment',
    'complaint',
    'MP enquiry',
    'just log one please',
    'hi, i need to record a new complaint',
    'log another one',
  ])('“%s” is asked about, and can’t be saved', async (head) => {
    (await me.says(head)).sees(ASKED).seesNo('Received:');
    (await me.says('save')).sees('Not saved yet. Still to answer').seesNo('Saved.');
    (await me.says('ok save')).seesNo('Saved.');
  });

  it.each([
    ['log a complaint', 'mum of Lily, contact cancelled with no warning', 'From: mum'],
    ['log a compliment', 'carer says Priya Nair is brilliant', 'About: Priya Nair'],
    ['new complaint please', 'complaint from dad about the taxi, monday', 'Received: Mon 9 Mar'],
    ['MP enquiry', 'from Anna Frost MP about school transport', 'school transport'],
    ['log a complaint', 'got this yesterday, nan says nobody rang her', 'Received: Tue 10 Mar'],
  ])('“%s”, then “%s”: the one draft is filled', async (head, line, says) => {
    await me.says(head);
    (await me.says(line)).sees(says).seesNo(ASKED, 'not saved yet: this one');
    (await me.says('change')).sees(line);
    await me.says('back');
  });

  it('is filled by several lines, one after the other, and then saved with all of them', async () => {
    await me.says('log a complaint');
    await me.says('mum of Lily');
    (await me.says('contact')).sees('Which day did it reach the council?');
    await me.says('nobody told her it was cancelled');
    (await me.says('tuesday')).sees('Received: Tue 10 Mar', 'From: mum');
    (await me.says('what did I type')).sees('mum of Lily', 'contact', 'nobody told her');
    (await me.says('save')).sees('Saved.');
  });

  it('waits while something else is asked or logged, and is no place for an order about a case', async () => {
    await me.says('log a complaint');
    (await me.says('what’s due')).sees('CF-26-0003');
    (await me.says('status 3')).sees('CF-26-0003');
    (await me.says('my drafts')).sees(ASKED).seesNo('status 3');
  });

  it('takes the kind that is said next', async () => {
    await me.says('log a complaint');
    (await me.says('no, a compliment')).sees(ASKED, 'Compliment · not saved yet');
  });
});

describe('what is said of drafts', () => {
  const MUM = 'complaint from mum yesterday that contact was moved again';
  const DAD = 'complaint from dad today that nobody rings back';
  beforeEach(async () => {
    await me.says(MUM);
    await me.says(DAD);
  });
  const count = async (): Promise<number> => {
    await me.says('my drafts');
    return me.seen.cards.filter((card) => JSON.stringify(card).includes('not saved yet')).length;
  };

  it.each([
    'what did I type',
    'what have i typed so far',
    'show me what i wrote',
    'read it back',
    'where was i',
    'same one',
    'what does it say',
  ])('“%s” shows the words', async (line) => {
    (await me.says(line)).sees('Your words are on the card', DAD);
  });

  it.each([
    ['who is it about', 'About: nobody is named yet'],
    ['who is it from?', 'From: dad.'],
    ['when did it come in', 'Received: Wed 11 Mar.'],
    ['which team', 'Team: none is set yet'],
    ['is it saved?', 'No: your complaint from dad is not saved yet.'],
    ['did that save', 'No: your complaint from dad is not saved yet.'],
    ['have you saved it', 'No: your complaint from dad is not saved yet.'],
    ['start again', 'Nothing was changed.'],
    ['remove the bit about the phone', 'Change what isn’t right'],
  ])('“%s” is answered: %s', async (line, says) => {
    (await me.says(line)).sees(says);
    expect(await count()).toBe(2);
  });

  it.each(['nvm', 'never mind', 'skip', 'stop', 'leave it for now', 'not now', 'hang on', 'no'])(
    '“%s” changes nothing and says that both wait',
    async (line) => {
      (await me.says(line)).sees('Your complaint from dad is not saved yet', 'unchanged');
      expect(await count()).toBe(2);
    },
  );

  it.each([
    'ok save',
    'save it please',
    'yes save that',
    'right, save this one now',
    'just save it',
  ])('“%s” saves the open one', async (line) => {
    (await me.says(line)).sees('Saved.', 'It is still waiting');
    expect(await count()).toBe(1);
    (await me.says('is it saved')).sees('No: your complaint from mum');
  });

  it.each([
    'drop the one from mum',
    'scrap mum’s one',
    'bin the mum draft',
    'discard mum’s complaint',
  ])('“%s” drops that one alone, and says so', async (line) => {
    (await me.says(line)).sees('Discarded: complaint from mum.', 'From: dad');
    expect(await count()).toBe(1);
  });

  it.each(['drop the first one', 'discard the other one', 'delete the oldest'])(
    '“%s” shows which before it goes',
    async (line) => {
      (await me.says(line)).sees('Is this the one?', 'From: mum');
      (await me.says('discard')).sees('Discarded.', 'From: dad');
      expect(await count()).toBe(1);
    },
  );

  it.each(['discard all', 'scrap both', 'drop everything', 'delete all my drafts'])(
    '“%s” drops them all by name, once that is confirmed',
    async (line) => {
      (await me.says(line)).sees('complaint from mum; complaint from dad', 'Nothing is discarded');
      await me.says('no');
      expect(await count()).toBe(2);
      await me.says(line);
      await me.says(line === 'scrap both' ? 'yes' : `yes, ${line}`);
      me.sees('Discarded: complaint from mum; complaint from dad.');
      (await me.says('my drafts')).sees('nothing waiting to be saved');
    },
  );

  it.each(['save both', 'save all', 'save them all'])('“%s” saves each', async (line) => {
    await me.says(line);
    expect(me.seen.cards.filter((card) => JSON.stringify(card).includes('Saved.'))).toHaveLength(2);
    (await me.says('is it saved')).sees('Yes: what you logged last is saved as CF-26-');
  });

  it.each(["what's not saved", 'what isn’t saved yet', 'anything unsaved', 'my drafts'])(
    '“%s” lists both',
    async (line) => {
      (await me.says(line)).sees(MUM, DAD);
    },
  );
});

describe('who complains, said afterwards', () => {
  it.each([
    ["its mum of Ayaan, she's mrs Hassan", 'From: Mrs Hassan (mum of Ayaan)'],
    ['her name is Mrs Hassan', 'From: Mrs Hassan'],
    ["she's called ms okafor", 'From: Ms Okafor'],
    ["it's the nan of Ayaan", 'From: nan of Ayaan'],
    ['she’s Dr Patel', 'From: Dr Patel'],
  ])('“%s” is kept', async (line, from) => {
    await me.says('mum phoned this morning, contact cancelled three times, not happy');
    (await me.says(line)).sees(from, 'Received: Wed 11 Mar, by telephone');
  });

  it('says when a compliment thanks nobody whom the directory knows', async () => {
    await me.says('foster carer Dave Hill says thank you to Lisa Marsh for sorting the respite');
    me.sees('so nobody will be thanked');
    (await me.says('about Priya Nair')).sees('About: Priya Nair').seesNo('nobody will be thanked');
  });
});

describe('somebody’s letter after “a compliment”', () => {
  it('says itself what it is', async () => {
    const bot = await openBot();
    const me = bot.chat('socialWorker');
    const mail = (body: string) =>
      `From: Tracey Lyle\nTo: K Webb\nSubject: taxi\n\n${body}\nTracey Lyle`;
    for (const [begun, body, kind] of [
      ['a compliment', 'Nobody answers. I am not happy and I want this looked into.', 'Complaint'],
      ['a complaint', 'Kelly was wonderful, thank you so much for all you did.', 'Compliment'],
      ['log a compliment', 'Nobody answers me. This is a complaint.', 'Complaint'],
    ] as const) {
      await me.says(begun);
      (await me.says(mail(body))).sees(`${kind} · not saved yet`);
      await me.says('discard');
    }
    await bot.close();
  });
});
