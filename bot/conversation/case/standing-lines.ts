/** What a case card says beyond its dates: where the answer stands, who complains and what they need, earlier stages. */
import type { Line, PointLine } from '../../../cards';
import { channelWords } from '../../../cards';
import { atStage, NOT_OWED } from '../../../services/cases';
import type { ComplainantKind } from '../../../services/cases/events';
import type { CaseView } from '../../../services/cases/view';
import { sayDate } from '../../../services/timescale';
import { decisionWords, OUTCOME_WORDS } from '../../wording/events';
import { allowed, seesHistory, worksOn } from '../turn/access';
import type { Context } from '../turn/feature';
import { nameOf, whoHas } from './lines';
import { appointedLines } from './stage-facts';

/** The points of one stage with their findings; texts that were agreed at it, or none that are known any more. */
export function pointsAt(view: CaseView, stage: number): PointLine[] {
  const texts =
    stage === view.stage
      ? view.points
      : (view.pastStages?.findLast((past) => past.stage === stage)?.points ?? []);
  const findings = atStage(view, stage)[0]?.points ?? [];
  return Array.from({ length: Math.max(texts.length, findings.length) }, (_, i) => ({
    n: i + 1,
    summary: texts[i] ?? null,
    outcome: findings[i] ?? null,
  }));
}

/** Where the answer and the Ombudsman's enquiry stand. */
export function standingLines(context: Context, view: CaseView): Line[] {
  const { elsewhere } = view;
  return [
    elsewhere ? { label: elsewhere.label, value: elsewhere.says } : null,
    signOffLine(context, view),
    ombudsmanLine(view, context.today),
  ].filter((line) => line !== null);
}

function signOffLine(context: Context, { signOff, status }: CaseView): Line | null {
  if (signOff === null || status !== 'open' || signOff.state === 'with') return null;
  // Whoever did it, who need not be the one that it was sent to.
  const who = signOff.doneBy ? `${nameOf(context, signOff.doneBy)}, ` : '';
  const by = `${who}${sayDate(signOff.since, context.today)}`;
  return signOff.state === 'approved'
    ? { label: 'Signed off', value: `${by}: the answer can go` }
    : { label: 'Sent back', value: `${by}: ${signOff.reasons.join('; ')}` };
}

/** For Details: what does not change from day to day. */
export function moreLines(context: Context, view: CaseView): Line[] {
  return [
    ...complainantLines(context, view),
    ...(view.happenedOn
      ? [{ label: 'Happened', value: sayDate(view.happenedOn, context.today) }]
      : []),
    ...(view.channel ? [{ label: 'Came', value: channelWords(view.channel) }] : []),
    ...(seesHistory(context, view) ? stagesLines(context, view) : []),
  ];
}

function stagesLines(context: Context, view: CaseView): Line[] {
  return [
    ...appointedLines(context, view, view.stage),
    ...Array.from({ length: view.stage - 1 }, (_, i) => pastLine(context, view, i + 1)),
  ];
}

/** "Stage 1: Priya Nair; answered Tue 10 Mar; partially upheld; 1 Contact, upheld; 2 Calls, not upheld". */
function pastLine(context: Context, view: CaseView, stage: number): Line {
  const { today } = context;
  const works = atStage(view, stage);
  const names = works.flatMap((work) => whoHas(context, work) ?? []);
  const answered = works
    .map(({ respondedOn }) => respondedOn ?? '')
    .sort()
    .at(-1);
  const outcome =
    view.pastStages?.findLast((past) => past.stage === stage)?.outcome ?? works[0]?.outcome;
  const parts = [
    ...new Set(names),
    ...appointedLines(context, view, stage).map(
      ({ label, value }) => `${label.toLowerCase()} ${value}`,
    ),
    answered ? `answered ${sayDate(answered, today)}` : '',
    outcome ? OUTCOME_WORDS[outcome] : '',
    ...pointsAt(view, stage).map(sayPoint),
  ];
  return { label: `Stage ${stage}`, value: parts.filter(Boolean).join('; ') };
}

const sayPoint = ({ n, summary, outcome }: PointLine): string =>
  `${n}${summary ? ` ${summary}` : ''}, ${outcome ? OUTCOME_WORDS[outcome] : 'without a finding'}`;

/** Whose complaint it is; their circumstances only for whoever works on it, and what they need stands in sight (need-lines). */
function complainantLines(context: Context, view: CaseView): Line[] {
  const { circumstances: now, complainant } = view;
  const from = fromWords(complainant);
  if (!worksOn(context, view))
    return from && view.loggedBy === context.actor.id ? [{ label: 'From', value: from }] : [];
  const lines: [string, string | null | false][] = [
    ['From', from],
    ['Acknowledgement', owesNone(view) && NOT_OWED],
    ['Accepted late', view.acceptedLate?.reason ?? null],
    ['Age', now.ageBand !== null && (now.ageBand === 'under12' ? 'under 12' : '12 or over')],
    ['Looked after', now.lookedAfter !== null && (now.lookedAfter ? 'yes' : 'no')],
    [
      'Sufficient interest',
      now.sufficientInterest &&
        `${now.sufficientInterest.accepted ? 'accepted' : 'not accepted'}: ${now.sufficientInterest.reason}`,
    ],
    ['Provider', now.provider],
    [
      'Why that policy step',
      allowed(context, 'case.behaviour', view) && now.behaviour && now.behaviour.reason,
    ],
  ];
  return lines.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

const owesNone = ({ due }: CaseView): boolean =>
  due.some(({ waitingFor }) => waitingFor === NOT_OWED);

const KINDS: Record<ComplainantKind, string> = {
  child: 'child or young person',
  parent: 'parent',
  carer: 'carer',
  fosterCarer: 'foster carer',
  relative: 'relative',
  advocate: 'advocate',
  solicitor: 'solicitor',
  professional: 'another professional',
  mp: 'MP',
  councillor: 'councillor',
  organisation: 'organisation',
  anonymous: 'anonymous',
  other: 'somebody else',
};

function fromWords({ kind, description }: CaseView['complainant']): string | null {
  const kindWords = kind ? KINDS[kind] : null;
  if (description === null) return kindWords;
  return kindWords && kindWords !== description.toLowerCase()
    ? `${description} (${kindWords})`
    : description;
}

/** Where it stands with the Ombudsman, for the case card; the date itself is among the dates. */
function ombudsmanLine({ ombudsman, remedies }: CaseView, today: string): Line | null {
  if (!ombudsman) return null;
  const { askedOn, repliedOn, decidedOn, outcome } = ombudsman;
  if (decidedOn === null) {
    const replied = repliedOn
      ? `replied ${sayDate(repliedOn, today)}, decision awaited`
      : 'waits for the reply';
    return { label: 'Ombudsman', value: `Asked ${sayDate(askedOn, today)}; ${replied}` };
  }
  const theirs = remedies.filter((each) => each.recommendedBy === 'ombudsman');
  const done = theirs.filter((each) => each.doneOn !== null).length;
  const kept = theirs.length > 0 ? `; ${done} of ${theirs.length} of their remedies done` : '';
  return {
    label: 'Ombudsman',
    value: `${decisionWords(outcome ?? '')}, ${sayDate(decidedOn, today)}${kept}`,
  };
}
