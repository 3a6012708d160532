/** Cases at the points where letters are written, made by the real commands over the real embedded store. */
import { loadCouncil } from '../../services/councils';
import { letterFor, type LetterContext, type LetterDocument } from '../../services/letters';
import type { Block, Span } from '../../services/letters';
import type { CaseView } from '../../services/cases/view';
import type { PlainDate } from '../../services/timescale';
import type { Desk } from '../cases/support';
import { DCT, PRIYA, rulesWith, SAM } from '../cases/support';

const NAMES: Record<string, { name: string; teamName: string }> = {
  [PRIYA]: { name: 'Priya Nair', teamName: 'Disabled Children’s Team' },
};

export const DEMO = loadCouncil('demo');

export function contextOn(today: PlainDate, over: Partial<LetterContext> = {}): LetterContext {
  return {
    council: DEMO,
    today,
    rules: rulesWith(),
    person: (id) => NAMES[id] ?? null,
    ...over,
  };
}

/** Received Tue 10 Mar 2026, accepted and given to Priya on the Wednesday. */
export async function opened(desk: Desk, procedureId = 'lgsco-code'): Promise<CaseView> {
  const { ref } = await desk.log({ receivedOn: '2026-03-10' });
  await desk.does(SAM, '2026-03-11', ref, { type: 'accept', procedureId });
  return desk.does(SAM, '2026-03-11', ref, { type: 'assign', ...DCT, investigatorId: PRIYA });
}

export const POINTS = [
  'Contact on 14 February was cancelled with an hour’s notice',
  'Nobody rang back after three messages',
  'The letter of 2 March had the wrong child’s name in it',
];

/** Points agreed, found (upheld, partly, not), with a remedy, learning and an action. */
export async function investigated(desk: Desk, ref: string): Promise<CaseView> {
  const day = '2026-03-18';
  await desk.does(SAM, day, ref, { type: 'agreePoints', points: POINTS });
  await desk.does(PRIYA, day, ref, {
    type: 'recordOutcome',
    points: ['upheld', 'partiallyUpheld', 'notUpheld'],
  });
  await desk.does(PRIYA, day, ref, {
    type: 'agreeRemedy',
    kind: 'financial',
    detail: 'bus fares for the cancelled visit',
    amountPence: 1250,
    dueOn: '2026-04-07',
  });
  await desk.does(PRIYA, day, ref, {
    type: 'recordLearning',
    learning: 'Families should hear of a cancelled visit the day before',
    noneBecause: null,
    category: 'communication',
  });
  return desk.does(PRIYA, day, ref, {
    type: 'addAction',
    what: 'Ring every family the day before contact',
    category: 'training',
    ownerId: PRIYA,
    dueOn: '2026-04-30',
  });
}

const said = (spans: Span[]) =>
  spans.map((span) => (typeof span === 'string' ? span : `[${span.write}]`)).join('');

/** The letter as a reader sees it, a line a block. */
export function readAloud(letter: LetterDocument): string[] {
  return [
    said(letter.salutation),
    letter.subject,
    ...letter.blocks.map(lineOf),
    ...letter.signature.map(said),
    ...letter.copies.map((copy) => `Copy to: ${copy}`),
  ];
}

export function lineOf(block: Block): string {
  return block.kind === 'heading' ? block.text : said(block.spans);
}

/** One paragraph by the id that it has in texts/, or null where the letter has none. */
export function paragraph(letter: LetterDocument, id: string): string | null {
  const block = letter.blocks.find((one) => one.id === id);
  return block ? lineOf(block) : null;
}

export { letterFor };
