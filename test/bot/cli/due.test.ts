/** `candour due`, run as a person runs it: words and exit codes. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { run } from '../../../bot/cli/due';

async function due(argv: string, input: string | Iterable<string> = '') {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(argv.split(' ').filter(Boolean), {
    stdin: Readable.from(typeof input === 'string' ? [input] : input),
    stdout: { write: (text: string) => out.push(text) },
    stderr: { write: (text: string) => err.push(text) },
  });
  return { code, out: out.join(''), err: err.join('') };
}

const json = async (argv: string) => JSON.parse((await due(`${argv} --json`)).out);

describe('candour due --json', () => {
  it('statutory, received Tue 10 Mar 2026: three dates and the sum', async () => {
    const { procedure, dates } = await json('--procedure statutory-children --received 2026-03-10');
    expect(procedure).toBe('statutory-children');
    const answer = dates.find(({ id }: { id: string }) => id === 'stage1.response');
    expect(answer).toMatchObject({
      target: '2026-03-24',
      lawfulMaximum: '2026-04-09',
      promised: null,
    });
    const { explanation } = answer;
    expect(explanation).toMatchObject({
      rule: 'Answer within 10 working days of receipt',
      citation: { source: expect.stringContaining('reg 14') },
      start: { event: 'received', date: '2026-03-10' },
    });
    expect(explanation.days).toHaveLength(10);
    expect(explanation.days.at(-1)).toBe('2026-03-24');
    expect(explanation.skipped).toContainEqual({
      date: '2026-03-14',
      why: 'Saturday',
      bearsOn: 'due',
    });
    expect(explanation.skipped).toContainEqual({
      date: '2026-04-03',
      why: 'Good Friday',
      bearsOn: 'lawfulMaximum',
    });
  });

  it('takes events, with stage and details, separated by commas or colons', async () => {
    const { dates, asked } = await json(
      '--procedure statutory_children --received 2026-03-10 --event extended=2026-03-20,to=2026-04-09,reason=complex,told=2026-03-20 --event stage2.stage-requested=2026-05-01 --asked 2026-04-07 --for stage1.response',
    );
    const byId = Object.fromEntries(dates.map((one: { id: string }) => [one.id, one]));
    expect(byId['stage1.response']).toMatchObject({
      binding: '2026-04-09',
      promised: '2026-04-09',
      state: 'ended',
    });
    expect(byId['stage2.response'].explanation.start).toMatchObject({
      event: 'stageRequested',
      date: '2026-05-01',
    });
    expect(asked.says).toMatch(/^Counting Good Friday .* and Easter Monday .* gives Tue 7 Apr/);
    const colons = await json(
      '--procedure complaint-15wd --received 2026-03-10 --event holdingLetterSent=2026-03-20:to=2026-04-20',
    );
    expect(colons.dates[0]).toMatchObject({ target: '2026-03-31', promised: '2026-04-20' });
  });

  it('says unknown past the calendar’s end, on both channels, and is done', async () => {
    const { code, out, err } = await due('--procedure enquiry-mp --received 2028-12-28 --json');
    expect(code).toBe(0);
    expect(JSON.parse(out).dates[0]).toMatchObject({ state: 'unknown', target: null });
    expect(err).toMatch(
      /stage1\.response: Unknown: the bank holidays are known from .* to Sun 31 Dec 2028/,
    );
  });

  it('refuses a date before the procedure existed, in words and in JSON', async () => {
    const { code, out, err } = await due('--procedure lgsco-code --received 2015-03-10 --json');
    expect(code).toBe(1);
    expect(JSON.parse(out).error).toMatchObject({
      code: 'notInForce',
      citation: { source: expect.stringContaining('LGSCO') },
    });
    expect(err).toMatch(/did not exist on Tue 10 Mar 2015: it is in force from Thu 1 Feb 2024/);
  });

  it('rolls weekend receipt forward where asked: Sat 1 Jun 2024', async () => {
    const target = async (more: string) =>
      (await json(`--procedure statutory-children --received 2024-06-01 ${more}`.trim())).dates[1]
        .target;
    expect([await target(''), await target('--rolls-forward')]).toEqual([
      '2024-06-14',
      '2024-06-17',
    ]);
  });
});

describe('candour due in words', () => {
  it('prints a table with weekdays, and why', async () => {
    const { code, out, err } = await due('--procedure statutory-children --received 2026-03-10');
    expect(code).toBe(0);
    expect(err).toBe('');
    expect(out).toMatch(/Answer at stage 1 +Tue 24 Mar 2026 +Tue 24 Mar 2026 +Thu 9 Apr 2026 +–/);
    expect(out).toContain(
      'An extension could reach Thu 9 Apr 2026 (20 working days in all, also skipping 4 weekend days, Good Friday (Fri 3 Apr)',
    );
    expect(out).toContain(
      'Answer at stage 2: The clock starts with the agreed statement of complaint at stage 2, or failing that the request for stage 2.',
    );
  });

  it('says that nothing is timed where nothing is', async () => {
    expect((await due('--procedure compliment --received 2026-03-10')).out).toContain(
      'Nothing is timed.',
    );
  });

  it('--help says everything and does nothing', async () => {
    const { code, out } = await due('--help');
    expect(code).toBe(0);
    for (const flag of [
      '--procedure',
      '--received',
      '--event',
      '--asked',
      '--calendar',
      '--json',
      '--batch',
    ])
      expect(out).toContain(flag);
  });

  it.each([
    ['', /--received is missing/],
    ['--received 2026-03-10', /--procedure is missing/],
    ['--procedure enquiry-mp --received 2026-02-30', /--received “2026-02-30” is not a real date/],
    [
      '--procedure nonsense --received 2026-03-10',
      /There is no procedure “nonsense”. The procedures are/,
    ],
    [
      '--procedure enquiry-mp --received 2026-03-10 --event lunch=2026-03-11',
      /“lunch” is not an event. Events are/,
    ],
    ['--procedure enquiry-mp --received 2026-03-10 --event responded', /write name=DATE/],
    [
      '--procedure enquiry-mp --received 2026-03-10 --event responded=2026-02-30',
      /“2026-02-30” is not a real date/,
    ],
    [
      '--procedure enquiry-mp --received 2026-03-10 --event extended=2026-03-11,until=2026-04-01',
      /“until=2026-04-01” is not a detail/,
    ],
    [
      '--procedure enquiry-mp --received 2026-03-10 --asked 2026-03-17 --for stage2.response',
      /--for “stage2.response”/,
    ],
    ['--procedure enquiry-mp --received 2026-03-10 --colour red', /--colour/],
    ['--batch --procedure enquiry-mp', /--batch counts lengths/],
  ])('“%s” is wrong usage', async (argv, says) => {
    const { code, out, err } = await due(argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(says);
  });

  it.each([
    ['--procedure enquiry-mp --received 2026-03-10 --event responded=2026-03-09', /before receipt/],
    [
      '--procedure enquiry-mp --received 2026-03-10 --event stage2.responded=2026-03-12',
      /no stage 2/,
    ],
    ['--procedure enquiry-mp --received 2026-03-10 --calendar /nowhere.json', /cannot be read/],
  ])('“%s” fails', async (argv, says) => {
    const { code, err } = await due(argv);
    expect(code).toBe(1);
    expect(err).toMatch(says);
  });

  it('counts with a calendar file: a new bank holiday on Fri 8 May 2026', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'candour-due-')), 'bank-holidays.json');
    writeFileSync(
      file,
      JSON.stringify({
        'england-and-wales': {
          division: 'england-and-wales',
          events: [{ title: 'State Funeral', date: '2026-05-08', notes: '', bunting: false }],
        },
      }),
    );
    const { dates } = await json(`--procedure enquiry-mp --received 2026-05-05 --calendar ${file}`);
    expect(dates[0]).toMatchObject({ target: '2026-05-13' });
    expect(dates[0].explanation.skipped).toContainEqual({
      date: '2026-05-08',
      why: 'State Funeral',
      bearsOn: 'due',
    });
  });
});

describe('candour due --batch', () => {
  it('a line in, a line out, with an error in the place of a bad one, and exit 1 at the end', async () => {
    const lines = [
      '{"start":"2024-06-01","n":10,"unit":"workingDays"}',
      'not json',
      '{"start":"2015-12-14","n":6,"unit":"weeks"}',
      '{"start":"2024-02-30","n":1,"unit":"weeks"}',
      '{"start":"2024-01-31","n":1,"unit":"fortnights"}',
      '{"start":"2024-01-31","n":-1,"unit":"weeks"}',
      '{"start":"2024-01-31","n":1,"unit":"months"}',
      '{"start":"2028-12-28","n":10,"unit":"workingDays"}',
    ];
    const { code, out, err } = await due('--batch', lines.join('\n'));
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map((one) => one.due ?? one.error.code)).toEqual([
      '2024-06-14',
      'badLine',
      '2016-01-25',
      'notADate',
      'unknownUnit',
      'badLine',
      '2024-02-29',
      'unknown',
    ]);
    expect(answers[4].error.says).toContain('workingDays, calendarDays, weeks, months');
    expect(code).toBe(1);
    expect(err).toBe('candour due: 4 of the lines could not be read.\n');
  });

  it('exits 0 when every line is good, wherever the pieces of the stream are cut', async () => {
    const text = '{"start":"2026-03-10","n":10,"unit":"workingDays"}\n'.repeat(50);
    const pieces = text.match(/[\s\S]{1,37}/g) ?? [];
    const { code, out } = await due('--batch', pieces);
    expect(code).toBe(0);
    expect(out).toBe('{"due":"2026-03-24"}\n'.repeat(50));
  });

  it('does not keep a line that never ends', async () => {
    function* endless() {
      for (let i = 0; i < 300; i += 1) yield 'x'.repeat(1 << 16);
      yield '\n{"start":"2026-03-10","n":1,"unit":"workingDays"}\n';
    }
    const { code, out } = await due('--batch', endless());
    expect(
      out
        .split('\n')
        .slice(0, 2)
        .map((line) => Object.keys(JSON.parse(line))),
    ).toEqual([['error'], ['due']]);
    expect(out).toContain('longer than 4096 characters');
    expect(code).toBe(1);
  });
});
