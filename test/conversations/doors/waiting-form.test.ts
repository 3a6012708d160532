/** What is typed right after a form or a read-back, Wed 11 March 2026: an answer to it, a yes, a no, or another matter. */
import { openDesk, WHO, type Desk } from '../desk';
import { Chat } from '../script';

let desk: Desk;
let sam: Chat;
let priya: Chat;
let ref: string;
let n: string;
beforeEach(async () => {
  desk = await openDesk();
  sam = new Chat(desk.bot, WHO.officer);
  priya = new Chat(desk.bot, WHO.investigator);
  ref = await desk.logged();
  n = String(Number(ref.slice(-4)));
}, 60_000);
afterEach(() => desk.close());
const version = async () => (await desk.view(ref)).version;
const answered = () =>
  desk.done(ref, 'P005', '2026-03-06T10:00:00Z', { type: 'respond', on: '2026-03-06' });

describe('a form that was just opened', () => {
  it('takes a bare day for its answer: no draft is opened by it', async () => {
    await answered();
    await sam.says(`she wants stage 2 on ${n}, email came in over the weekend`);
    const before = await version();
    (await sam.says('sunday')).sees('Stage 2', 'Sun 8 Mar').seesNo('What would you like to log?');
    expect(await version()).toBe(before);
  });

  it('“16th march” is the day to which more time is asked for, and is read back', async () => {
    await priya.says(`I need more time on ${n}`);
    (await priya.says('16th march')).sees('Nothing is recorded yet', 'Mon 16 Mar');
    await priya.says('yes');
    expect((await desk.view(ref)).lastWord?.kind).toBe('moreTimeAsked');
  });

  it('isn’t sent by “yes” while something is missing, and “no” lets go of it: each is said', async () => {
    await priya.says(`I need more time on ${n}`);
    const before = await version();
    (await priya.says('yes')).sees('1 thing to put right', 'Nothing is saved yet');
    (await priya.says('no')).sees('Nothing was recorded.');
    (await priya.says('yes')).sees('Nothing waits for a yes');
    expect(await version()).toBe(before);
  });

  it('leaves another matter alone', async () => {
    await priya.says(`I need more time on ${n}`);
    (await priya.says('complaint from dad about the late taxi, received yesterday')).sees('Save');
  });
});

describe('what was read back', () => {
  it('is put right by “no, …”, and read back again', async () => {
    await priya.says(`need until 20 March on ${n}, it is complex`);
    (await priya.says('no, til 24th'))
      .sees('Nothing is recorded yet', 'Tue 24 Mar')
      .seesNo('No reminders');
    await priya.says('yes');
    (await priya.says(`history ${n}`)).sees('Tue 24 Mar');
  });

  it('of a person too', async () => {
    await sam.says(`give ${n} to Mohammed Iqbal`);
    const before = await version();
    await sam.says(`action on ${n}: write to all staff, Grace Mensah, by 31 march`);
    if ((await version()) === before)
      (await sam.says('no, Tom Reeve')).sees('Improvement action for Tom Reeve');
  });

  it('still waits after a question, and is shown again on “yes”, not done', async () => {
    await sam.says(`${n} was withdrawn today`);
    const before = await version();
    await sam.says(`when is ${n} due`);
    (await sam.says('yes')).sees('Nothing is recorded yet', 'Yes, record it');
    expect(await version()).toBe(before);
    await sam.says('yes');
    expect((await desk.view(ref)).status).toBe('withdrawn');
  });

  it('isn’t done by “yes?”', async () => {
    await sam.says(`${n} was withdrawn today`);
    await sam.says('yes?');
    expect((await desk.view(ref)).status).toBe('open');
  });
});

describe('undo', () => {
  it('takes back what was last done in this chat, whatever was looked at since', async () => {
    await sam.orders(`note on ${n}: mum rang, wants a call back`);
    await sam.says('status of 3');
    (await sam.says('undo')).sees('Taken back: the note', ref);
  });

  it('touches nothing where nothing was done in this chat', async () => {
    await sam.says(`status ${n}`);
    const before = await version();
    (await sam.says('undo')).sees('There is nothing here to undo');
    expect(await version()).toBe(before);
  });

  it('with a read-back waiting, lets go of that and takes nothing back', async () => {
    await sam.orders(`note on ${n}: rang mum`);
    await sam.says(`${n} was withdrawn today`);
    const before = await version();
    (await sam.says('undo')).sees('Nothing was recorded.');
    expect(await version()).toBe(before);
  });
});

it('a case that is numbered is never looked for by what is said of it', async () => {
  await sam.says('call 3 the taxi one');
  sam.sees('CF-26-0003').seesNo('CF-26-0006');
});

describe('a form that is filled by words', () => {
  it('is sent by a word: read back, and done by the next yes', async () => {
    const desk = await openDesk();
    const officer = new Chat(desk.bot, WHO.officer);
    const investigator = new Chat(desk.bot, WHO.investigator);
    for (const [who, order, says, yes] of [
      [officer, 'accept 8, statutory, DCT, Grace Mensah', 'Grace Mensah investigating', 'yes'],
      [officer, 'split 2 into points: contact cancelled, nobody rang', '2 points agreed', 'save'],
      [officer, 'stage 2 for 4', 'Stage 2 asked for', 'yes please'],
      [officer, 'compliment 9 counts', 'Counted as a compliment', 'yes'],
      [investigator, 'blocked on 3: waiting for the school', 'waiting for the school', 'send it'],
      [investigator, 'remedy on 3: apology', 'Remedy agreed: apology', 'yes'],
    ] as const) {
      await who.says(order);
      (await who.says(yes)).sees('Nothing is recorded yet', says, 'Yes, record it');
      await who.says('no');
    }
    await officer.says('pause 8');
    (await officer.says('yes')).sees('Say why');
    (await officer.says('discard')).sees('Nothing was recorded');
    await officer.says('give 6 to Priya');
    (await officer.says('Priya Nair')).sees('Priya Nair investigating');
    await officer.says('tell Priya Nair about 3 that mum called about the review');
    await officer.says('what’s due');
    (await officer.says('my drafts')).sees(
      'mum called about the review',
      'Add a note to CF-26-0003',
    );
    await officer.says('off from Monday until the 20th');
    (await officer.says('save')).sees('away from Mon 16 Mar to Fri 20 Mar');
    await officer.says('move all Priya Nair’s to Grace Mensah');
    (await officer.says('yes')).sees('2 cases went from Priya Nair to Grace Mensah');
    await desk.close();
  });
});
