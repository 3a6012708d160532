/** What should not arrive and does: each gets a short, kind, useful sentence, and nothing is stored by halves. */
import { SPEAKERS } from '../../support/people';
import { NOW, openBot, partsOf } from '../script';
import type { Bot, Chat } from '../script';
import { startTestBot } from '../../support/harness';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

describe('bad input', () => {
  let bot: Bot;
  let me: Chat;
  let officer: Chat;
  beforeAll(async () => {
    bot = await openBot();
    me = bot.chat('socialWorker');
    officer = bot.chat('officer');
  });
  afterAll(() => bot.close());
  afterEach(() => {
    expect(bot.connector.unknown).toEqual([]);
    expect(me.reads()).not.toMatch(/Something went wrong/);
  });

  const untriaged = async () => (await officer.says('untriaged')).reads().match(/\d+ cases?/)?.[0];

  it('refuses 100,000 characters to log with a sentence, and keeps none of them', async () => {
    const before = await untriaged();
    const long = `complaint received today from mum ${'she is upset '.repeat(8_000)}`.slice(
      0,
      100_000,
    );
    (await me.says(long)).sees(
      'longer than I can keep as one entry (20,000 characters)',
      'nothing was saved',
    );
    (await me.says(`${long}!`)).sees('longer than I can take in one message (100,000 characters)');
    (await me.says('save')).sees('There is nothing waiting to be saved');
    expect(await untriaged()).toBe(before);
  });

  it('keeps the longest entry verbatim on a card that Teams still takes', async () => {
    const words = `complaint received today from mum ${'ä"*_`<b> '.repeat(4_000)}`.slice(0, 20_000);
    const { sent } = await bot.say(me.who, words);
    expect(Buffer.byteLength(JSON.stringify(sent[0]?.activity))).toBeLessThan(28_000);
    (await me.says('discard')).sees('Discarded.');
  });

  it.each(['', '   ', '\n\t\u00a0\u200b '])(
    'answers an empty message (%j) with a hint or silence, never a fault',
    async (text) => {
      await me.says(text);
      if (me.seen.texts.length > 0) me.sees('There was nothing in that message');
    },
  );

  it.each([
    ['a verb of a newer or older version', 'case.teleport', { ref: 'CF-26-0003', version: 1 }],
    ['a verb that is a property of every object', 'constructor', { ref: 'CF-26-0003' }],
    ['a verb that no card sends any more', 'pick.none', {}],
    ['a draft that never was', 'draft.save', { ref: 'D-0000', version: 1 }],
    ['a plan that never was', 'plan.all', { ref: 'D-0000' }],
    ['a plan without its name', 'plan.all', {}],
    ['a question grown old', 'pick', { ref: 'D-0000', choice: 'CF-26-0003' }],
    ['no reference', 'case.open', {}],
    ['a reference that is code', 'case.open', { ref: "CF-26-0003' OR 1=1 --" }],
    ['a list that isn’t there', 'list.open', { ref: 'everything' }],
    ['a list of a team that isn’t there', 'list.open', { ref: 'late@T99' }],
    ['a list of impossible days', 'list.open', { ref: 'due@2026-02-30..2026-02-31' }],
    ['an example that isn’t there', 'help.try', { ref: 'toString' }],
  ])('answers a card with %s in one kind sentence', async (_what, verb, data) => {
    await me.presses(verb, data);
    me.sees(/I can’t help with that here\. Please ask|older version|no longer here|grown old/);
  });

  it('takes a page number that is none for the first', async () => {
    for (const page of ['NaN', '-3', '1e9', '0.5', ''])
      (await officer.presses('case.history', { ref: 'CF-26-0001', page })).sees(
        'History of CF-26-0001',
        /: /,
      );
    (await officer.presses('case.history', { ref: 'CF-26-0001', page: 'NaN' })).sees(
      'Received and logged',
    );
  });

  it('marks each nonsense in a form beside its field, and records nothing', async () => {
    const before = (await officer.says('history 3')).onCards();
    for (const [verb, inputs, says] of [
      ['case.extend', { to: '2026-02-31', reason: 'complex' }, 'Give a real date'],
      [
        'case.extend',
        { to: '2099-01-01', reason: 'complex', toldOn: '2026-03-11' },
        'the latest lawful date is',
      ],
      ['case.moreTime', { days: '-5', reason: 'x' }, 'how many working days more'],
      ['case.blocked', { reason: 'aliens' }, 'Choose what is in the way'],
      ['case.outcome', { outcome: 'innocent' }, 'Choose the outcome'],
      ['case.retype', { kind: 'banana' }, 'Choose what it is'],
      ['case.respond', { on: '31/02' }, 'Give a real date'],
      ['case.respond', { on: '2027-01-01' }, 'That date is in the future'],
      ['case.respond', { on: '2020-01-01' }, 'before the feedback was received'],
      ['case.assign', { team: 'T99' }, 'Choose a team'],
      ['case.note', { note: '   ' }, /fill|Fill|needed|Say/],
    ] as const) {
      await officer.presses(verb, { ref: 'CF-26-0003', ...inputs });
      officer.sees('1 thing to put right, marked below. Nothing is saved yet.', says);
    }
    (
      await officer.presses('case.assign', { ref: 'CF-26-0003', team: 'T06', investigator: 'P999' })
    ).sees('That person can’t take this.');
    expect((await officer.says('history 3')).onCards()).toBe(before);
  });

  it.each([
    [
      'markdown and HTML',
      'complaint from mum today "**bold** [click](https://evil.example) <script>alert(1)</script>"',
    ],
    ['template marks', 'complaint from mum today "${$root.body} ${1+1} {{mine}}"'],
    [
      'right-to-left and zero-width marks',
      'complaint from mum today "\u202eabc\u202c \u200bhidden\u2066x\u2069"',
    ],
    ['control characters', 'complaint from mum today "bell\u0007 and \u0000 nul"'],
    ['half a surrogate pair', 'complaint from mum today "half \ud83d of it"'],
  ])('logs words with %s as words', async (_what, text) => {
    (await me.says(text)).sees('This looks like a complaint');
    (await me.taps('Save')).sees('Saved. The reference is');
    const ref = me.ref();
    (await me.says(`status ${ref}`)).sees(`Complaint · ${ref}`);
    // A TextRun shows its text as it stands; a TextBlock would make Markdown of it.
    const blocks = partsOf(me.seen.cards).filter((part) => part['type'] === 'TextBlock');
    expect(JSON.stringify(blocks)).not.toMatch(/\]\(https:|<script>|\*\*bold/);
    expect(JSON.stringify(me.seen.cards)).not.toMatch(/\u202e|\u2066|\\u0000|\\u0007/);
    if (text.includes('1+1')) expect(me.reads().replaceAll('\u2060', '')).toContain('${1+1}');
  });

  it.each([
    ['without a sender', { from: { id: '29:ghost' } }],
    ['without any sender at all', { from: undefined }],
    [
      'without a tenant',
      { channelData: {}, conversation: { id: 'a:lost', conversationType: 'personal' } },
    ],
  ])('tells an activity %s that it can’t tell who is asking', async (_what, without) => {
    const { status, sent } = await bot.post({ ...me.typed('status 3'), ...without });
    expect(status).toBe(200);
    expect(sent.map(({ activity }) => activity.text)).toEqual([
      expect.stringMatching(/I can't tell who is asking, so I haven't done anything/),
    ]);
  });

  it('tells somebody who isn’t in the directory whom to ask, whatever they try', async () => {
    const stranger = bot.chat('stranger');
    (await stranger.says('status 3')).sees(
      "I can't find you in the staff directory yet",
      'the complaints team',
    );
    (await stranger.presses('case.open', { ref: 'CF-26-0003' })).sees("can't find you");
    (await stranger.says('complaint from mum today')).sees("can't find you");
  });

  it('lets nobody press another person’s draft, plan or case', async () => {
    await me.says('complaint from mum today about the bus');
    const save = me.button('Save');
    const other = bot.chat('otherManager');
    for (const verb of ['draft.save', 'draft.change', 'draft.discard', 'draft.open', 'draft.back'])
      (await other.presses(verb, save.data)).sees('That draft is no longer here.');
    (await other.presses('draft.update', { ...save.data, words: 'mine now' })).sees(
      'no longer here',
    );
    (await me.taps('Save')).sees('Saved.');
    const ref = me.ref();
    const undo = me.button('Undo');
    const none = (await other.says('status CF-26-0999')).onCards();
    expect((await other.presses(undo.verb, undo.data)).onCards()).toBe(none);
    (await me.says(`status ${ref}`)).sees('The complaints team has it');
  });
});

it('starts with a directory in which the speaker’s account is missing, and says so to them', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'candour-people-'));
  const header = 'id,aadObjectId,name,email,jobTitle,team,service,roles,manager,pattern,aliases\n';
  await writeFile(
    path.join(folder, 'teams.csv'),
    'id,name,service,aliases\nT1,Complaints,Customer Services,\n',
  );
  await writeFile(
    path.join(folder, 'people.csv'),
    `${header}P005,${SPEAKERS.officer.aadObjectId},Sam Doyle,sam.doyle@council.example,Complaints Officer,Complaints,Customer Services,complaintsOfficer,,,\n`,
  );
  const council = path.join(__dirname, '../../../services/councils/files/england-2026.yaml');
  const bot = await startTestBot({ now: NOW, council, people: path.join(folder, 'people.csv') });
  try {
    const text = async (who: keyof typeof SPEAKERS, said: string) =>
      (await bot.say(SPEAKERS[who], said)).sent
        .map(({ activity }) => activity.summary ?? activity.text)
        .join('\n');
    expect(await text('socialWorker', 'hello')).toMatch(
      /can't find you in the staff directory yet/,
    );
    // No demo in a real council: nothing is there, and the empty list says what would be.
    expect(await text('officer', 'untriaged')).toMatch(/Nothing waits for triage/);
    expect(await text('officer', 'compliment for Nobody Here from a parent today')).toMatch(
      /compliment/,
    );
  } finally {
    await bot.close();
    await rm(folder, { recursive: true });
  }
});
