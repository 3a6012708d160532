/**
 * What was just read back, asked for or done, put right or denied in the next line. Wednesday 11 March 2026, with the
 * demo's cases.
 */
import { openDesk, WHO, type Desk } from '../desk';
import { Chat } from '../script';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
}, 60_000);
afterAll(() => desk.close());
const chat = (who: keyof typeof WHO) => new Chat(desk.bot, WHO[who]);
const version = async (n: number) => (await desk.view(`CF-26-000${n}`)).version;

describe('right after something was saved or refused', () => {
  it('who complains is put right on that case, and an outcome is meant for the case refused', async () => {
    const mo = chat('socialWorker');
    for (const [words, now] of [
      ['no wait it was dad', 'mum → dad'],
      ['it was dad not mum', 'mum → dad'],
      ['mum is called Kelly Marsh', 'mum → Kelly Marsh (mum)'],
      ['sorry, from nan', 'mum → nan'],
    ] as const) {
      await mo.says('complaint from mum received yesterday about the bus');
      const ref = (await mo.says('save')).ref();
      (await mo.says(words)).sees(`Put ${ref} right?`, now);
      await mo.says('yes');
    }
    (await mo.says('complaint from mrs Finch about the taxi, received today')).sees('Mrs Finch');
    await mo.says('no not a new complaint just telling you');
    await mo.says('discard');
    await mo.says('complaint about PN from mum, she was rude, received today');
    (await mo.says('save')).sees('Who is “PN”?', 'Priya Nair');
    await mo.says('discard');
    (await mo.says('dad says the letter had the wrong name on it')).sees('not saved yet');
    await mo.says('discard');
    const officer = chat('officer');
    (await officer.says('6 needs a chaser')).sees('Send it').seesNo('Assign');
    await officer.says('no');
    await officer.says('status 3');
    await officer.says('my manager says I shouldn’t have logged it');
    officer.seesNo('Please check', 'May no longer see it');
    await officer.says('status 3');
    await officer.says('close 4');
    (await officer.says('not upheld')).sees('Record what was found on CF-26-0004?');
    await officer.says('no');
  });
});

describe('the day of what was just recorded', () => {
  it('is put right as a correction, old day and new, by whoever may', async () => {
    const officer = chat('officer');
    const taken = async () => {
      await officer.says('complaint from mum received on 9 March about the taxi');
      return (await officer.says('save')).ref();
    };
    for (const words of [
      'no it went yesterday',
      'sorry, yesterday',
      'it actually went on the 10th',
      'oops no, the letter was sent yesterday',
      'no, not today, yesterday',
    ]) {
      const ref = await taken();
      await officer.says(`ack sent ${ref} today`);
      (await officer.says(words)).sees('Acknowledged: Wed 11 Mar → Tue 10 Mar', ref);
      (await officer.says('yes')).sees('Corrected');
    }
    const ref = await taken();
    await officer.says(`ack sent ${ref} today`);
    await officer.says('what’s due');
    (await officer.says(`actually the ack on ${ref} went on 10 March`)).sees('→ Tue 10 Mar');
  });
});

describe('what waits for a yes', () => {
  it.each([
    ['investigator', 'record outcome on 3 not upheld, the visits were made', 'no partly upheld'],
    ['investigator', 'not upheld on 3', 'sorry, i meant partially upheld'],
    ['investigator', 'finding on 3: upheld', 'no its partially upheld'],
    ['investigator', 'finding on 3: upheld', 'actually not upheld, partially upheld'],
  ] as const)('%s: “%s”, “%s”', async (who, order, right) => {
    const before = await version(3);
    const me = await chat(who).says(order);
    (await me.says(right)).sees('on CF-26-0003?', 'Outcome recorded: partially upheld');
    expect(await version(3)).toBe(before);
    (await me.says('no')).sees('Nothing was recorded.');
  });

  it.each([
    ['not upheld on 2', 'no i mean 3', 'CF-26-0003? Nothing is recorded yet'],
    ['not upheld on 2', 'oops wrong one, 3', 'CF-26-0003? Nothing is recorded yet'],
    ['not upheld on 2', 'no not 2, 3', 'CF-26-0003? Nothing is recorded yet'],
    ['2 on track', 'wrong case, i meant 3', 'CF-26-0003'],
    [
      'i spoke to the school about 2, he was never on the list',
      'put that on 3 instead',
      'CF-26-0003',
    ],
  ])('“%s”, “%s”: the same on the other case', async (order, right, says) => {
    const me = await chat('investigator').says(order);
    (await me.says(right)).sees(says);
    await me.says('no');
  });

  it('“no, 3 days” after more time was asked for: three from the date that stands', async () => {
    const me = await chat('investigator').orders('need 5 more days on 3, waiting for the school');
    // Fri 13 Mar and three working days: Wed 18 Mar.
    (await me.says('no, 3 days')).sees('More time asked for, to Wed 18 Mar');
    await me.says('no');
    await me.says('undo 3');
  });

  it('a form that is open goes over to the other case, and is no fault', async () => {
    const me = await chat('investigator').says('send 3 to sign off');
    (await me.says('oh no wrong one, it was 2')).sees('CF-26-0002', 'Who signs this answer off?');
    me.seesNo('to put right');
  });

  it('a choice of an open form: “actually it’s statutory”', async () => {
    const me = await chat('complaintsManager').says('take 8 as corporate not statutory');
    (await me.says('actually its statutory')).sees('CF-26-0008?', 'Accepted');
    await me.says('no');
  });
});

describe('what was done', () => {
  it('can be denied: it is offered to take it back, by name, and “yes” does it', async () => {
    const me = await chat('officer').says('dad in 8 withdrew');
    await me.says('yes');
    expect((await desk.view('CF-26-0008')).status).toBe('withdrawn');
    (await me.says('no he didnt')).sees('Take back what was last done on CF-26-0008?');
    expect((await desk.view('CF-26-0008')).status).toBe('withdrawn');
    (await me.says('yes')).sees('Taken back: the withdrawal');
    expect((await desk.view('CF-26-0008')).status).toBe('open');
  });

  it('and so with a draft open, which stays as it is; “undo” is a yes to it', async () => {
    const me = await chat('officer').says('complaint from mum yesterday about a taxi');
    await me.says('8 withdrawn by nan today');
    await me.says('yes');
    (await me.says('that was wrong')).sees('Take back what was last done on CF-26-0008?');
    await me.says('undo');
    expect((await desk.view('CF-26-0008')).status).toBe('open');
    (await me.says('my drafts')).sees('From: mum');
    await me.says('bin the lot');
    await me.says('yes, discard all');
  });

  it.each([
    'thanks',
    'she was told today',
    'mum has not rung back',
    'he has not had the letter',
    'is it not late',
  ])('“%s” denies nothing', async (line) => {
    const me = await chat('officer').says('note on 6: rang dad');
    (await me.says(line)).seesNo('Take back what was last done');
    await me.says('undo');
  });

  it('“no, give it Jas” is the same case; the one last shown has nothing to do with it', async () => {
    const me = await chat('officer').says('status 2');
    await me.orders('give 5 to kelly');
    (await me.says('no kelly’s leaving care, give it jas')).sees(
      'Give CF-26-0005? Nothing is recorded yet.',
      'Jas Gill',
    );
    await me.says('no');
    await me.says('undo 5');
  });

  it('what is no longer theirs to put right is said so', async () => {
    const me = await chat('manager').says('give 5 to kelly');
    (await me.says('no, give it jas')).sees('that isn’t yours to do on CF-26-0005');
    await chat('officer').orders('give 5 to Priya Nair');
  });

  it('“no, on 6”: the first stands until it is taken back, and that is said', async () => {
    const me = await chat('officer').says('note on 3: dad rang');
    (await me.says('no wrong case, it was 6')).sees(
      'type “undo CF-26-0003” to take it back',
      'Add a note to CF-26-0006? Nothing is recorded yet.',
      'dad rang',
    );
    await me.says('no');
  });
});

describe('“it”, after the bot wrote of another case', () => {
  it.each(['yes', 'ok'])('asks which is meant, “%s” in between or not', async (between) => {
    const me = chat('manager');
    await me.says('note on 3: rang mum');
    await me.says(between);
    await me.says('give it to Dawn Fletcher');
    // A reminder about 2 came in meanwhile: both are offered, and neither is taken in silence.
    if (me.reads().includes('Which of your cases')) me.sees('CF-26-0003', 'CF-26-0002');
    else me.sees('Give CF-26-0003?');
    me.seesNo('Give CF-26-0002?');
  });
});

describe('a bare “no” right after something was written', () => {
  it.each([
    ['officer', 'give 5 to Dawn Fletcher', 5, 'Give CF-26-0005'],
    ['officer', 'learning on 1: ring families before the weekend', 1, 'CF-26-0001'],
    ['manager', 'give 5 to Sam Doyle', 5, 'Give CF-26-0005'],
    ['investigator', 'note on 3: rang mum', 3, 'Add a note to CF-26-0003'],
    ['investigator', 'need 5 more days on 3, complex', 3, 'Ask for more time on CF-26-0003'],
  ] as const)('%s: “%s” stands, and it is said how to undo it', async (who, order, n, says) => {
    const before = await version(n);
    const me = await chat(who).says(order);
    const written = await version(n);
    expect(written).not.toBe(before);
    for (const no of ['no', 'nope']) {
      (await me.says(no)).sees(says, 'was done just now. That stands', `undo CF-26-000${n}`);
      me.seesNo('Nothing was recorded');
    }
    expect(await version(n)).toBe(written);
    (await me.says(`undo CF-26-000${n}`)).sees('Taken back');
    (await me.says('no')).sees('Nothing was recorded.');
  });

  it.each([
    ['status 3', 'only shown'],
    ['not upheld on 3', 'only read back'],
    ['how many are late', 'only counted'],
  ])('“%s” was %s: nothing was recorded', async (line) => {
    const me = chat('investigator');
    await me.says('note on 3: rang dad');
    await me.says(line);
    (await me.says('no')).sees('Nothing was recorded.');
  });
});

it.each([
  ['thursday', 'Thu 19 Mar', 'before the Friday that stands'],
  ['tuesday please', 'Tue 17 Mar', 'after Monday 16, when the answer is due'],
  ['monday', 'Mon 23 Mar', 'Monday 16 is the due date itself'],
])('more time to Friday 20 March, then “actually make that %s”: %s, %s', async (day, is) => {
  const ref = await desk.logged({ receivedOn: '2026-03-02' });
  const me = chat('investigator');
  await me.says(`i need more time on ${Number(ref.split('-').at(-1))}, to friday 20 march`);
  await me.says('yes');
  (await me.says(`actually make that ${day}`)).sees(`More time asked for, to ${is}`);
});
