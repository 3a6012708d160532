/** The Word file: everything merged, other people's words kept as words, and what is to write in yellow brackets. */
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { blankView } from '../../services/cases';
import type { Outcome } from '../../services/cases/events';
import type { CaseView } from '../../services/cases/view';
import { letterFor, letterKindsFor, toDocx, type LetterDocument } from '../../services/letters';
import { contextOn, lineOf } from './desk';

/** One for all: making the calendar anew for each letter takes longer than the letter. */
const CONTEXT = contextOn('2026-03-20');

const xmlOf = (file: Buffer) => strFromU8(unzipSync(new Uint8Array(file))['word/document.xml']!);

const unescaped = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** Paragraph by paragraph, as Word would show it. */
const linesOf = (xml: string) =>
  (xml.match(/<w:p>.*?<\/w:p>|<w:p .*?<\/w:p>/gs) ?? []).map((paragraph) =>
    unescaped((paragraph.match(/<w:t[ >].*?<\/w:t>/gs) ?? []).join('').replace(/<[^>]+>/g, '')),
  );

const highlighted = (xml: string) =>
  xml
    .split('</w:r>')
    .filter((run) => run.includes('<w:highlight'))
    .map((run) => unescaped(run.slice(run.lastIndexOf('<w:r>')).replace(/<[^>]+>/g, '')));

const complaint = (over: Partial<CaseView> = {}): CaseView =>
  blankView('CF-26-0042', {
    status: 'open',
    feedbackType: 'complaint',
    procedureId: 'lgsco-code',
    receivedOn: '2026-03-10',
    clock: [{ kind: 'received', on: '2026-03-10', stage: 0 }],
    ...over,
  });

const OUTCOMES: Outcome[] = ['upheld', 'partiallyUpheld', 'notUpheld', 'noFinding'];
const words = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
  fc.constantFrom(
    '[reasons]',
    '{newDate}',
    '${ref}',
    '</w:t><w:t>',
    '“quoted” & more',
    'a\nb',
    '\u202Eabc',
  ),
);

const anyComplaint = fc
  .record({
    procedureId: fc.constantFrom('lgsco-code', 'statutory-children', 'warwickshire-corporate'),
    points: fc.array(words, { maxLength: 5 }),
    outcome: fc.option(fc.constantFrom(...OUTCOMES)),
    description: fc.option(words),
    adjustment: fc.option(words),
    child: fc.boolean(),
    stage: fc.constantFrom(1, 2),
    learning: fc.array(words, { maxLength: 3 }),
    refusedBecause: fc.option(words),
  })
  .map(({ points, outcome, description, adjustment, child, stage, learning, ...rest }) => {
    const blank = complaint();
    return complaint({
      ...rest,
      status: rest.refusedBecause === null ? 'open' : 'notAccepted',
      stage,
      points,
      outcome,
      complainant: { kind: 'parent', description, key: null },
      learningPoints: learning.map((what) => ({ what, category: null })),
      investigations: [
        {
          stage,
          teamId: 'T09',
          teamName: 'Disabled Children’s Team',
          investigatorId: null,
          assignedOn: '2026-03-11',
          respondedOn: null,
          outcome,
          points: outcome ? points.map(() => outcome) : [],
        },
      ],
      circumstances: {
        ...blank.circumstances,
        madeByChild: child,
        adjustments: adjustment ? [{ what: adjustment, on: '2026-03-11', reviewOn: null }] : [],
      },
    });
  });

function allLetters(view: CaseView): LetterDocument[] {
  return letterKindsFor(view).map((kind) =>
    letterFor(kind, view, CONTEXT, { newDate: '2026-04-08' }),
  );
}

describe('whatever the case and its words', () => {
  it('every letter is XML that can be read, with brackets in yellow for exactly what is left to write', async () => {
    await fc.assert(
      fc.asyncProperty(anyComplaint, async (view) => {
        for (const letter of allLetters(view)) {
          const xml = xmlOf(await toDocx(letter));
          // What XML 1.0 forbids.
          expect(xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/);
          expect(new Set(highlighted(xml))).toEqual(
            new Set(letter.toWrite.map((what) => `[${what}]`)),
          );
        }
      }),
      { numRuns: 20 },
    );
  });

  it('every point stands in the answer once, numbered, in the words it was agreed in', () => {
    fc.assert(
      fc.property(anyComplaint, (view) => {
        fc.pre(view.status === 'open');
        const answer = allLetters(view).find((one) => /Response$/.test(one.kind))!;
        const points = answer.blocks.filter((block) => block.kind === 'point');
        expect(points.map(lineOf)).toEqual(view.points.map((point, i) => `${i + 1}. ${point}`));
      }),
    );
  });

  it('no field of ours is left unmerged, and every date is British and says its weekday', () => {
    fc.assert(
      fc.property(anyComplaint, (view) => {
        const plain = { ...view, points: [], learningPoints: [], refusedBecause: null };
        const bare = { ...plain, circumstances: { ...view.circumstances, adjustments: [] } };
        for (const letter of allLetters(bare)) {
          const text = JSON.stringify(letter.blocks.filter((block) => block.kind === 'paragraph'));
          expect(text).not.toMatch(/\{[a-zA-Z]+\}/);
          expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}|undefined|null"/);
          for (const [date] of text.matchAll(/(?:\w+ )?\b\d{1,2} [A-Z][a-z]+ 20\d\d/g))
            expect(date).toMatch(/^(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day /);
        }
      }),
    );
  });
});

it('keeps words in brackets, braces and tags that somebody wrote as they are, and not in yellow', async () => {
  const points = ['He said [sic] it {newDate}', 'a </w:t> & “b”'];
  const letter = letterFor('stage1Response', complaint({ points }), CONTEXT);
  const xml = xmlOf(await toDocx(letter));
  expect(linesOf(xml)).toEqual(
    expect.arrayContaining(points.map((each, i) => `${i + 1}. ${each}`)),
  );
  expect(highlighted(xml).join()).not.toContain('sic');
});

it('is set in 12 point, and in 16 where large print was agreed', async () => {
  const sizeOf = async (view: CaseView) => {
    const file = await toDocx(letterFor('holding', view, CONTEXT));
    const styles = strFromU8(unzipSync(new Uint8Array(file))['word/styles.xml']!);
    return /<w:docDefaults>.*?<w:sz w:val="(\d+)"/s.exec(styles)?.[1];
  };
  const large = complaint();
  large.circumstances = {
    ...large.circumstances,
    adjustments: [{ what: 'Letters in large print', on: '2026-03-11', reviewOn: null }],
  };
  expect(await sizeOf(complaint())).toBe('24');
  expect(await sizeOf(large)).toBe('32');
});
