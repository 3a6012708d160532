/**
 * What is told of a case that is there already is no new complaint, and pasted mail no order, before somebody says so.
 * Wednesday 11 March 2026.
 */
import { openDesk, WHO } from '../desk';
import type { Desk } from '../desk';
import { Chat } from '../script';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
}, 120_000);
afterAll(() => desk.close());

const LETTER = (head: string): string =>
  `Dear Sam,\n\n${head}\n\nI write further to your letter of 9 March. I am not satisfied, the visits on 2 March did not happen.\n\nYours sincerely\nB Adu`;
const MAIL =
  "From: Priya Nair\nTo: Grace Mensah\nSubject: CF-26-0003\n\nHi Grace, I can't make Friday for 3, the worker is away. Can we have til the 20th?\n\nPriya";

describe('told of a case that is there', () => {
  it.each([
    ['she says priya got it wrong about 3 being upheld, its not', 3],
    ['mum on 3 rang ME now, shes spitting feathers, says nobodys told her its friday', 3],
    ['had a cuppa with kelly about 3, she reckons it was the agency', 3],
    ["mum on 3 asked for £200 for the train fares, told her i'd ask", 3],
    ['grandma of 8 rang to say the ack had the wrong name on it', 8],
    ['8 isnt ours its school transport', 8],
    ['mp chased 7, tell him by friday', 7],
    ['3’s mum has died', 3],
    ['dad on 5 has gone to prison, what do we do', 5],
    ['mum of CF-26-0005 rang me shouting about the delay', 5],
    ['mum on CF-26-0005 rang me again about the delay', 5],
    [
      'aunt of 8 has sent another email, see below:\n\nDear Sam, nothing since we spoke. Ring me on Thursday please.\nCarol',
      8,
    ],
    [LETTER('Re: CF-26-0005'), 5],
    [LETTER('Our ref: CF-26-0005'), 5],
    [MAIL, 3],
    [MAIL.replace('Subject: CF-26-0003', 'Subject: Re: CF-26-0003 your extension'), 3],
  ])('%s', async (line, number) => {
    const me = new Chat(desk.bot, WHO.complaintsManager);
    const ref = `CF-26-000${number}`;
    const before = (await desk.view(ref)).version;
    (await me.says(line)).sees(`This seems to be about ${ref}`, 'Nothing is recorded yet');
    expect((await desk.view(ref)).version).toBe(before);
    (await me.says('note')).sees('Note added');
    expect((await desk.view(ref)).version).toBe(before + 1);
    (await me.says(`history ${number}`)).sees(line.split('\n').at(-1)!.slice(-12));
  });

  it('an act ordered for all cases is done on none, least of all on the one shown last', async () => {
    const me = new Chat(desk.bot, WHO.officer);
    await me.says('status 3');
    const before = (await desk.view('CF-26-0003')).version;
    for (const line of [
      'put a note on all my open cases that I am off on Friday',
      'extend all of them to Friday',
      'close every case',
    ])
      (await me.says(line)).sees('one case at a time', 'nothing was recorded');
    expect((await desk.view('CF-26-0003')).version).toBe(before);
    // Several that are named are several lines, each with the words alone.
    (await me.says('note on 3, 5 and 6: dad is away')).sees('3 things to do', '“dad is away”');
    await me.says('discard');
    (await me.says('move all Priya Nair’s to Dawn Fletcher')).sees('would go from Priya Nair');
  });

  it('“new” makes a draft that is linked with it, and asks the day: those in the letter are no receipt', async () => {
    const me = new Chat(desk.bot, WHO.officer);
    await me.says(LETTER('Re: CF-26-0005'));
    (await me.says('new')).sees('linked with CF-26-0005', 'Which day did it reach the council?');
    me.seesNo('Received: ');
    await me.says('bin the lot');
    await me.says('yes, discard all');
  });

  it('of the one just saved: no new request is made of what they need', async () => {
    const me = new Chat(desk.bot, WHO.officer);
    await me.says('complaint from mum yesterday about a bed, DCT');
    const ref = (await me.says('save')).ref();
    (await me.says('the mum has asked for an interpreter, Polish')).sees(`about ${ref}`);
    (await me.says('note')).sees('Note added', ref);
  });

  it('a case that is not theirs to see is asked of as one that isn’t there', async () => {
    const me = new Chat(desk.bot, WHO.manager);
    (await me.says('8 isnt ours its school transport')).sees('I can’t find one of that number');
    const hidden = me.reads().replaceAll('8', '#');
    await me.says('discard');
    await me.says('77 isnt ours its school transport');
    expect(me.reads().replaceAll('77', '#')).toBe(hidden);
    await me.says('discard');
  });

  it.each([
    ['plan 3: see records tomorrow, ring mum monday, draft tuesday', 3],
    ['ring back 8 tomorrow', 8],
    ['need to speak to harriet about 2', 2],
  ])('“%s” orders nothing, and “note” keeps it', async (line, number) => {
    const me = new Chat(desk.bot, WHO.officer);
    const ref = `CF-26-000${number}`;
    const before = (await desk.view(ref)).version;
    (await me.says(line)).sees('To keep your words on the case, type “note”.');
    expect((await desk.view(ref)).version).toBe(before);
    await me.says('note');
    expect((await desk.view(ref)).version).toBe(before + 1);
    (await me.says(`notes on ${number}`)).sees(line.slice(-12));
  });

  it.each([
    ['mum on 3 rang ME now, nobodys told her its friday', 'log that as a note on 3', 3],
    ['mum on 3 rang ME now, nobodys told her its friday', 'save that on 3', 3],
    [LETTER('Re: CF-26-0005'), 'log that on 5', 5],
    ['the school have emailed about the bus pass, nothing else', 'put that as a note on 6', 6],
    ['i rang the school about 2, no answer', 'log that as a note on 3 instead', 3],
  ])('“%s”, “%s”: the words before are meant', async (line, order, number) => {
    const me = new Chat(desk.bot, WHO.officer);
    await me.says(line);
    const read = await me.says(order);
    read.sees(`Add a note to CF-26-000${number}?`, line.split('\n').at(-1)!.slice(-12));
    read.seesNo(order);
    await me.says('no');
    await me.says('bin the lot');
    await me.says('yes, discard all');
  });

  it('with nothing said before it is asked which words are meant', async () => {
    const me = new Chat(desk.bot, WHO.signOff);
    (await me.says('log that as a note on 3')).sees('I couldn’t tell which words you mean');
  });

  it('“discard” keeps nothing', async () => {
    const me = new Chat(desk.bot, WHO.officer);
    await me.says(MAIL);
    (await me.says('discard')).sees('Discarded');
    (await me.says('my drafts')).seesNo('Priya');
  });

  it.each([
    'complaint from mum re 3 kids in the flat, nobody has been out',
    'complaint from dad today, he has 2 boys and 3 of the visits were missed',
    'mum rang about 3 missed calls last week, not happy at all',
    'new complaint from aunt, same family as 3',
    'dad emailed about 2 weeks of respite being cancelled, furious',
    'grandad rang yesterday, the taxi never turned up and nobody said sorry',
  ])('“%s” is a matter of its own', async (line) => {
    const me = new Chat(desk.bot, WHO.officer);
    (await me.says(line)).seesNo('This seems to be about');
    me.sees('not saved yet');
    await me.says('bin the lot');
    await me.says('yes, discard all');
  });
});

describe('the days in a letter', () => {
  const letter =
    "Dear Sir or Madam,\n\n3 March 2026\n\nI am writing to complain about my daughter's social worker. On 12 January I was promised a call. I telephoned on 14 January, 20 January and last Thursday and nobody rang back.\n\nYours faithfully\nA Smith";

  it.each([
    ['it came in monday', 'Mon 9 Mar'],
    ['monday', 'Mon 9 Mar'],
    ['tuesday', /Received: Tue (?:10|3) Mar/],
    ['got it friday', 'Fri 6 Mar'],
    ['3 march', 'Tue 3 Mar'],
    ['yesterday', 'Tue 10 Mar'],
  ])('“%s” answers when it came', async (line, day) => {
    const me = new Chat(desk.bot, WHO.socialWorker);
    (await me.says(letter)).sees('Which day did it reach us?');
    (await me.says(line)).sees(day instanceof RegExp ? day : `Received: ${day}`);
    await me.says('bin the lot');
    await me.says('yes, discard all');
  });
});

describe('how old somebody is tells of no case', () => {
  it.each(['8 is her age', 'her brother is 8', 'his name is Tom and he is 8'])(
    '“%s”',
    async (line) => {
      const before = (await desk.view('CF-26-0008')).version;
      const me = new Chat(desk.bot, WHO.officer);
      await me.says(line);
      me.seesNo('CF-26-0008');
      await me.says('yes');
      expect((await desk.view('CF-26-0008')).version).toBe(before);
    },
  );
  it.each(['8 is not ours', '8 is out of remit', '8 is not ours, the girl is 5'])(
    '“%s” does',
    async (line) => {
      (await new Chat(desk.bot, WHO.officer).says(line)).sees('CF-26-0008');
    },
  );
});
