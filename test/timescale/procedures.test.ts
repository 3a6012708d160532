/** Procedures as files: the bundled ones, and what a faulty one is told. */
import { loadProcedures, procedureFrom, procedureOn } from '../../services/timescale';
import type { Procedure } from '../../services/timescale';

const bundled = loadProcedures();

describe('the bundled procedures', () => {
  it('are those of the interchange format, and the untimed ones', () => {
    expect([...bundled.keys()].sort()).toEqual([
      'comment',
      'comment-15wd',
      'complaint-15wd',
      'compliment',
      'corporate-2015',
      'corporate-30wd',
      'enquiry-councillor',
      'enquiry-mp',
      'lgo-28cal',
      'lgo-5wd',
      'lgsco-code',
      'service-request',
      'statutory-children',
      'warwickshire-corporate',
      'warwickshire-statutory',
    ]);
  });

  it.each([...bundled.values()].map((procedure): [string, Procedure] => [procedure.id, procedure]))(
    '%s cites a source for every number',
    (_id, procedure) => {
      expect(procedure.inForce.citation.source).not.toBe('');
      for (const {
        citation,
        extension,
        allocation,
        pauses,
        rule,
        length,
      } of procedure.timescales) {
        for (const cited of [
          citation,
          extension?.citation,
          allocation?.citation,
          allocation?.softCeiling?.citation,
          pauses?.citation,
        ]) {
          if (cited) expect(cited.source.length).toBeGreaterThan(10);
        }
        // The sentence and the number beside it cannot drift apart.
        if (length)
          expect(rule).toMatch(
            new RegExp(`\\b${length.n} (working days|calendar days|weeks|months)\\b`),
          );
      }
    },
  );

  it('law is fixed, practice is the council’s to set', () => {
    const practice = (id: string) =>
      Object.fromEntries((bundled.get(id)?.timescales ?? []).map((one) => [one.id, one.practice]));
    expect(practice('statutory-children')).toMatchObject({
      acknowledge: true,
      'stage1.response': false,
      'stage2.response': false,
      'stage3.panel': false,
    });
    expect(practice('lgsco-code')).toMatchObject({ acknowledge: false, 'stage1.response': false });
    expect(practice('corporate-30wd')['stage1.response']).toBe(true);
  });

  it('Warwickshire’s follows the statutory one but for its name, start and figure, and sets no time for acknowledging', () => {
    const [own, national] = [
      bundled.get('warwickshire-statutory'),
      bundled.get('statutory-children'),
    ];
    const laws = (one: typeof own) => one?.timescales.filter(({ id }) => id !== 'acknowledge');
    expect(laws(own)).toEqual(laws(national));
    // Its report states none: 3 working days are Shropshire's.
    expect(own?.timescales.find(({ id }) => id === 'acknowledge')?.length).toBeNull();
    expect([own?.reportRule, national?.reportRule]).toEqual(['standard', 'extended']);
  });
});

describe('the rule in force', () => {
  it.each([
    [
      'statutory-children',
      '2006-08-31',
      /did not exist on Thu 31 Aug 2006: it is in force from Fri 1 Sep 2006. Before it: the Representations Procedure/,
    ],
    ['corporate-30wd', '2019-06-03', /did not exist on Mon 3 Jun 2019/],
    ['corporate-2015', '2021-01-04', /no longer applied on Mon 4 Jan 2021/],
  ])('%s on %s says so', (id, date, says) => {
    expect(() => procedureOn(id, date)).toThrow(says);
  });

  it('forgives underscores, capitals and the councils’ own names', () => {
    expect(procedureOn('statutory_children', '2026-03-10').id).toBe('statutory-children');
    expect(procedureOn('Blackpool-15WD', '2014-05-01').id).toBe('complaint-15wd');
  });

  it('an unknown id is told the known ones', () => {
    expect(() => procedureOn('corporate', '2026-03-10')).toThrow(
      /There is no procedure “corporate”. The procedures are comment, .*warwickshire-statutory\./,
    );
  });

  it('an impossible date is refused before anything else', () => {
    expect(() => procedureOn('lgsco-code', '2026-02-30')).toThrow(/not a date/);
  });
});

/** A small whole procedure, which each test below spoils in one place. */
const small = (id = 'test-rule', from = '2020-01-01', until = 'null', days = 7) => `id: ${id}
name: A rule for tests
feedbackType: complaint
reportRule: standard
citations:
  policy: { source: "A policy, paragraph 1" }
inForce: { from: ${from}, until: ${until}, replaced: null, cite: policy }
workingDay: { skipsClosures: true, cite: policy }
stages:
  - { no: 1, name: Answer, actor: manager }
timescales:
  - id: stage1.response
    label: Answer
    rule: Answer within ${days} working days
    stage: 1
    length: { n: ${days}, unit: workingDays }
    from: [received]
    metBy: [responded]
    cite: policy
`;
const read = (...texts: string[]) =>
  procedureFrom(texts.map((text, i) => ({ name: `rule-${i + 1}.yaml`, text })));

describe('a procedure file', () => {
  it('may be one of several versions; a case keeps the one it started under', () => {
    const procedures = read(
      small('test-rule', '2024-04-01', 'null', 5),
      small('test-rule', '2020-01-01', '2024-03-31', 7),
    );
    const days = (on: string) => procedureOn('test-rule', on, procedures).timescales[0]?.length?.n;
    expect([days('2020-01-01'), days('2024-03-31'), days('2024-04-01')]).toEqual([7, 7, 5]);
    expect(() => days('2019-12-31')).toThrow(
      /did not exist on Tue 31 Dec 2019: it is in force from Wed 1 Jan 2020/,
    );
  });

  const spoilt: [what: string, from: string | RegExp, to: string, says: RegExp][] = [
    [
      'an unknown unit',
      'unit: workingDays',
      'unit: fortnights',
      /^rule-1\.yaml:16: timescales\.0\.length\.unit: must be workingDays, calendarDays, weeks or months$/,
    ],
    [
      'an impossible date',
      'from: 2020-01-01',
      'from: 2020-02-30',
      /^rule-1\.yaml:7: inForce\.from: must be a real date, YYYY-MM-DD$/,
    ],
    [
      'an unknown key',
      '    cite: policy\n',
      '    cite: policy\n    colour: red\n',
      /^rule-1\.yaml:20: timescales\.0: unknown key colour$/,
    ],
    ['a missing key', '    metBy: [responded]\n', '', /^rule-1\.yaml:12: timescales\.0\.metBy: /],
    [
      'an unknown event',
      'from: [received]',
      'from: [recieved]',
      /^rule-1\.yaml:17: .*must be an event.*events are groundsArose, received/,
    ],
    [
      'a number without a source',
      '    cite: policy\n',
      '    cite: statute\n',
      /^rule-1\.yaml:19: no citation “statute”; this file has policy$/,
    ],
    [
      'a stage that is not there',
      'stage: 1',
      'stage: 2',
      /^rule-1\.yaml:12: stage1\.response: stage 2 is not among this procedure's stages$/,
    ],
    ['half a day', /n: 7/, 'n: 7.5', /^rule-1\.yaml:16: .*must be a whole number$/],
    [
      'a fall-back on a later timescale',
      'from: [received]',
      'from: [acknowledged, { dueDateOf: acknowledge }]',
      /^rule-1\.yaml:12: .*dueDateOf “acknowledge” must name a timescale above this one$/,
    ],
    [
      'an end before its start',
      'until: null',
      'until: 2019-12-31',
      /^rule-1\.yaml:7: until 2019-12-31 is before from 2020-01-01$/,
    ],
    ['an unknown base', 'feedbackType: complaint', 'basedOn: nothing', /^rule-1\.yaml/],
    ['no YAML at all', 'stages:', 'stages: [', /^rule-1\.yaml:\d+: /],
  ];

  it.each(spoilt)('with %s is refused, with file and line', (_what, from, to, says) => {
    expect(() => read(small().replace(from, to))).toThrow(says);
  });

  it('lists every fault at once', () => {
    const text = small()
      .replace('unit: workingDays', 'unit: days')
      .replace('from: 2020-01-01', 'from: soon');
    expect(() => read(text)).toThrow(/rule-1\.yaml:7: .*\nrule-1\.yaml:16: /);
  });

  it('may not overlap another version', () => {
    expect(() => read(small('test-rule', '2020-01-01'), small('test-rule', '2024-04-01'))).toThrow(
      /^rule-2\.yaml:7: test-rule is already in force then; end its earlier version with until: 2024-03-31$/,
    );
  });

  it('may be based on another, and replace or add single timescales', () => {
    const derived = `id: own-rule
name: Our way
basedOn: test-rule
reportRule: extended
citations: { own: { source: "Our policy, 2025" } }
inForce: { from: 2025-01-01, until: null, replaced: null, cite: own }
timescales:
  - { id: stage1.response, label: Answer, rule: Answer within 9 working days, stage: 1, length: { n: 9, unit: workingDays }, from: [received], metBy: [responded], cite: own }
  - { id: acknowledge, label: Acknowledge, rule: Acknowledge within 2 working days, stage: 1, length: { n: 2, unit: workingDays }, from: [received], metBy: [acknowledged], cite: own }
`;
    const own = procedureOn('own-rule', '2025-06-02', read(small(), derived));
    expect(
      own.timescales.map(({ id, length, citation }) => [id, length?.n, citation.source]),
    ).toEqual([
      ['stage1.response', 9, 'Our policy, 2025'],
      ['acknowledge', 2, 'Our policy, 2025'],
    ]);
    expect(() => read(small(), derived.replace('basedOn: test-rule', 'basedOn: other'))).toThrow(
      /^rule-2\.yaml:3: no procedure “other” to be based on$/,
    );
  });
});
