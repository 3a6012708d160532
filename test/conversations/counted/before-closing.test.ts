/**
 * What the council's file asks before a case is closed, on Wed 11 March 2026: refused at every door while it is missing,
 * asked on the form that closes, at triage and with a late answer, said in words.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from '../../../services/cases';
import { PRIYA, openDesk, SAM, WHO, type Desk } from '../desk';
import { Chat } from '../script';

const ASKED =
  'askBeforeClosing: [category, themes, madeByChild, lookedAfter, adjustments, delayReason, learningCategory, enquiryCategory]';
const folder = mkdtempSync(join(tmpdir(), 'candour-council-'));
const council = join(folder, 'council.yaml');
const FILES = join(__dirname, '../../../services/councils');
const NOON = '2026-03-11T12:00:00Z';

let desk: Desk;
beforeAll(async () => {
  const demo = readFileSync(join(FILES, 'files/demo.yaml'), 'utf8');
  // Its own cases were closed by a council that asks nothing.
  writeFileSync(council, `${demo.replace('demo: true', 'demo: false')}\n${ASKED}\n`);
  desk = await openDesk({ council, people: join(FILES, 'demo/people.csv') });
});
afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

const chat = (who: keyof typeof WHO) => new Chat(desk.bot, WHO[who]);

const FOUND: Command[] = [
  { type: 'recordOutcome', outcome: 'upheld' },
  { type: 'recordLearning', learning: 'Ring before a visit is cancelled', noneBecause: null },
];

/** Received Mon 16 Feb, to be answered by Mon 2 March, answered on Tue 10 March. */
async function answeredLate(): Promise<string> {
  const ref = await desk.logged({ receivedOn: '2026-02-16' });
  await desk.done(ref, PRIYA, NOON, { type: 'respond', on: '2026-03-10' }, ...FOUND);
  return ref;
}

const ALL = {
  category: 'delay',
  themes: 'contact,transport',
  madeByChild: 'no',
  lookedAfter: 'yes',
  adjustment: 'none',
  delayReason: 'workload',
  'learning.1': 'communication',
};

describe('closing a complaint', () => {
  it('is refused with what is missing, at whichever door', async () => {
    const ref = await answeredLate();
    const close = desk.done(ref, SAM, NOON, { type: 'close', on: '2026-03-11' });
    await expect(close).rejects.toMatchObject({
      code: 'needsCounted',
      facts: {
        missing: 'category,themes,madeByChild,lookedAfter,adjustments,delayReason,learningCategory',
      },
    });
  });

  it('typed, opens the form with what is missing; one tap records it and closes, one undo takes both back', async () => {
    const ref = await answeredLate();
    const me = await chat('investigator').says(`close ${ref}`);
    me.sees('The council counts by what is asked below', 'Reasonable adjustment agreed', 'Themes');
    expect((await desk.view(ref)).status).toBe('responded');
    await me.taps('Close', { ...ALL, category: '', on: '2026-03-11' });
    me.sees('The council counts by this: fill it in.');
    expect((await desk.view(ref)).status).toBe('responded');
    await me.taps('Close', { ...ALL, on: '2026-03-11' });
    expect(await desk.view(ref)).toMatchObject({
      status: 'closed',
      problemCategory: 'delay',
      themes: ['contact', 'transport'],
      circumstances: { madeByChild: false, lookedAfter: true, noAdjustments: true },
      delayReasons: [{ stage: 1, category: 'workload', reason: 'Workload of the manager' }],
      learningPoints: [{ category: 'communication' }],
    });
    await me.says('undo');
    expect(await desk.view(ref)).toMatchObject({ status: 'responded', problemCategory: null });
  });

  it('asks for nothing that is recorded, and closes by a word where nothing is missing', async () => {
    const ref = await answeredLate();
    const officer = await chat('officer').says(`counted ${ref}`);
    officer.sees('they are not recorded yet');
    await officer.taps('Record these', ALL);
    officer.sees('Recorded for the figures');
    (await officer.says(`counted ${ref}`)).sees('All that the council counts');
    await officer.orders(`close ${ref}`);
    expect((await desk.view(ref)).status).toBe('closed');
  });
});

describe('a late answer', () => {
  it('is asked why on its form and after it was typed; what is in time is asked nothing', async () => {
    const ref = await desk.logged({ receivedOn: '2026-02-16' });
    const me = await chat('investigator').orders(`response sent ${ref} today`);
    me.sees('It went after its day. Why?');
    const other = await desk.logged({ receivedOn: '2026-02-17' });
    const form = await chat('investigator').presses('form.respond', { ref: other });
    form.sees('Main reason, if it went late');
    await form.taps('Response sent', { on: '2026-03-11', delay: 'multiAgency' });
    expect((await desk.view(other)).delayReasons).toEqual([
      { stage: 1, category: 'multiAgency', reason: 'Waiting for another agency' },
    ]);
    expect(form.reads()).not.toContain('It went after its day');
    const early = await desk.logged({ receivedOn: '2026-03-03' });
    const inTime = await chat('investigator').presses('form.respond', { ref: early });
    expect(inTime.reads()).not.toContain('if it went late');
  });
});

describe('where staff are anyway', () => {
  it('triage asks what can be known already, and of an enquiry what it is about', async () => {
    const worker = chat('socialWorker');
    await worker.says('complaint from dad received yesterday: nobody rang him back');
    const ref = (await worker.says('save')).ref();
    const complaint = await chat('officer').presses('form.triage', { ref });
    complaint.sees('Made by a child or young person themself', 'Problem category, if you know');
    await complaint.taps('Record the decision', { decision: 'accept', lookedAfter: 'yes' });
    expect((await desk.view(ref)).circumstances.lookedAfter).toBe(true);

    const enquiry = await desk.logged({ feedbackType: 'enquiry', enquiryKind: 'mp' });
    const form = await chat('officer').presses('form.triage', { ref: enquiry });
    await form.taps('Record the decision', { decision: 'accept', enquiryCategory: 'reason' });
    expect((await desk.view(enquiry)).enquiryCategory).toBe('reason');
  });

  it.each([
    ['category on @: delay in a decision or provision', { problemCategory: 'delay' }],
    ['themes on @: contact and school transport', { themes: ['contact', 'transport'] }],
    ['theme of @ is family time', { themes: ['contact'] }],
    ['the theme on @ is transport', { themes: ['transport'] }],
    ['the category of @ is communication', { problemCategory: 'communication' }],
    ['provider on @: Acme Care', { circumstances: { provider: 'Acme Care' } }],
    ['provider on @: none', { circumstances: { provider: null, noProvider: true } }],
    ['adjustments on @: none needed', { circumstances: { noAdjustments: true } }],
    [
      'reasonable adjustment on @: letters in large print',
      { circumstances: { adjustments: [{ what: 'letters in large print' }] } },
    ],
  ])('in words: %s', async (line, expected) => {
    const ref = await desk.logged();
    await chat('officer').orders(line.replace('@', ref));
    expect(await desk.view(ref)).toMatchObject(expected);
  });

  it('learning says its kind in brackets; without one it is asked, because the file asks for it', async () => {
    const ref = await desk.logged();
    const me = await chat('investigator').orders(`learning on ${ref}: ring first (communication)`);
    expect((await desk.view(ref)).learningPoints).toEqual([
      { what: 'ring first', category: 'communication' },
    ]);
    await me.says(`learning on ${ref}: write down who rang`);
    me.sees('Kind of learning');
    await me.taps('Record', { learning: 'write down who rang', category: 'quality' });
    expect((await desk.view(ref)).learningPoints).toHaveLength(2);
  });

  it.each([
    'what are the themes on @?',
    'what category is @',
    'the theme on @ is wrong',
    'the theme on @ is transport?',
    'is the theme on @ transport',
    'the theme on @ is not transport',
    'is there a provider on @',
    'themes on @: no idea, ask Priya',
    'note on @: category is delay',
  ])('near miss: %s records nothing of it', async (line) => {
    const ref = await desk.logged();
    await chat('officer').says(line.replace('@', ref));
    expect(await desk.view(ref)).toMatchObject({
      problemCategory: null,
      themes: [],
      circumstances: { provider: null },
    });
  });
});
