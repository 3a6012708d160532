/** The parts of a letter that are as long as the case makes them: points, findings, remedies, learning. */
import type { CaseView, Remedy } from '../cases/view';
import type { Council } from '../councils/types';
import { findingsOf } from './facts';
import type { ListName } from './texts';
import type { Block, Span } from './types';
import { FINDINGS, longDate, pounds } from './words';

type Maker = (view: CaseView, council: Council, forChild: boolean) => Block[];

const bullet = (id: string, ...spans: Span[]): Block => ({ kind: 'bullet', id, spans });
const toWrite = (write: string): Span => ({ write });

export const LISTS: Record<ListName, Maker> = { points, findings, remedies, learning };

function points(view: CaseView): Block[] {
  return view.points.map((point, i) => ({
    kind: 'point',
    id: `point.${i + 1}`,
    spans: [`${i + 1}. ${point}`],
  }));
}

/** Every point with its finding and room for the reasons; without points, one decision on the whole. */
function findings(view: CaseView, _council: Council, forChild: boolean): Block[] {
  const found = findingsOf(view);
  const count = Math.max(view.points.length, found.length);
  if (count === 0) return decision('decision', view.outcome, forChild);
  return Array.from({ length: count }, (_, i): Block[] => {
    const said = view.points[i] ?? toWrite(`what point ${i + 1} was`);
    const point: Block = {
      kind: 'point',
      id: `point.${i + 1}`,
      spans: typeof said === 'string' ? [`${i + 1}. ${said}`] : [`${i + 1}. `, said],
    };
    return [point, ...decision(`finding.${i + 1}`, found[i] ?? null, forChild)];
  }).flat();
}

function decision(id: string, outcome: CaseView['outcome'], forChild: boolean): Block[] {
  const head = forChild ? 'We think: ' : 'Our finding: ';
  const says = outcome && FINDINGS[outcome][forChild ? 'child' : 'says'];
  const reasons = toWrite('our reasons: what happened, what should have happened, how we know');
  return [
    {
      kind: 'paragraph',
      id,
      spans: [head, says ?? toWrite('what we find on this point'), ' ', reasons],
      cite: 'LGSCO Complaint Handling Code, paragraphs 6.7 and 6.8',
    },
  ];
}

function remedies(view: CaseView, council: Council): Block[] {
  const here = view.remedies.filter((one) => one.stage === view.stage);
  if (here.length === 0) return [bullet('remedy.0', toWrite('what we will do, and by when'))];
  return here.map((one) => bullet(`remedy.${one.id}`, ...sayRemedy(one, council)));
}

function sayRemedy(remedy: Remedy, council: Council): Span[] {
  const label = council.remedies.find((one) => one.id === remedy.kind)?.label ?? remedy.kind;
  const amount = remedy.amountPence === null ? '' : `, ${pounds(remedy.amountPence)}`;
  const detail = remedy.detail ? `: ${remedy.detail.replace(/[.\s]+$/, '')}` : '';
  const head = `${label}${amount}${detail}`;
  if (remedy.doneOn) return [`${head} (done on ${longDate(remedy.doneOn)}).`];
  if (remedy.dueOn) return [`${head} (by ${longDate(remedy.dueOn)}).`];
  return [`${head} (by `, toWrite('when'), ').'];
}

/** What was learned, and what will change by when. Who is to change it is the council's own affair. */
function learning(view: CaseView): Block[] {
  const learned = view.learningPoints.map((one, i) => bullet(`learning.${i + 1}`, ended(one.what)));
  const actions = view.actions.map((one) =>
    bullet(
      `action.${one.id}`,
      `${one.what.replace(/[.\s]+$/, '')} (${one.doneOn ? `done on ${longDate(one.doneOn)}` : `by ${longDate(one.dueOn)}`}).`,
    ),
  );
  const all = [...learned, ...actions];
  return all.length > 0
    ? all
    : [bullet('learning.0', toWrite('what we have learned and will change, or why nothing'))];
}

const ended = (text: string) => (/[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);
