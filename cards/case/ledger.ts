/** Who had the ball, why it was late, and who has looked. Facts in order; no colour, no blame. */
import type { PlainDate } from '../../services/timescale/types';
import type { ActionSpec, BuiltCard, CaseHead, Common, Line } from '../frame/data';
import { pagingActions } from '../frame/paging';
import { linesPart, notesPart, titlePart } from '../frame/parts';
import { compose } from '../frame/render';
import { asAtWords, caseTitle, counted, londonDay, sayDate } from '../frame/words';

export interface LedgerData extends Common {
  head: CaseHead;
  /** Who has it now, or null: nobody, it has ended. */
  now: { who: string; you?: boolean; since: PlainDate; workingDays: number } | null;
  /** Working days per pair of hands; they add up to `elapsed`, with `restDays`. */
  totals: { who: string; workingDays: number }[];
  elapsed: number;
  restDays: number;
  /** Where several teams are at work: each team's own days, which run beside one another. */
  teams?: { team: string; hands: { who: string; workingDays: number }[] }[];
  /** In order. */
  stretches: { who: string; from: PlainDate; until: PlainDate; workingDays: number }[];
}

export interface WhyLateData extends Common {
  head: CaseHead;
  missed: {
    label: string;
    by: PlainDate;
    metOn: PlainDate | null;
    workingDaysLate: number | null;
  }[];
  /** Who had it and for how long, the longest first. */
  held: { who: string; workingDays: number }[];
  /** Reasons given, extensions, days before it was logged. */
  facts: Line[];
}

export interface ViewersData extends Common {
  head: CaseHead;
  /** Newest first. */
  looks: { asAt: string; who: string; what: string; where: string; refused: boolean }[];
  paging: { ref: string; page: number; pages: number };
}

const OPEN: ActionSpec = { title: 'Open the case', verb: 'case.open' };

const days = (n: number) => counted(n, 'working day');

const headOf = ({ head }: LedgerData | WhyLateData | ViewersData) => caseTitle(head);

/** Every working day is in somebody's hands: the lines add up to the days elapsed. */
export function ledgerCard(data: LedgerData): BuiltCard {
  const today = londonDay(data.asAt);
  const { now, head } = data;
  const totals: Line[] = data.totals.map(({ who, workingDays }) => ({
    label: who,
    value: days(workingDays),
  }));
  const teams: Line[] = (data.teams ?? []).map(({ team, hands }) => ({
    label: team,
    value: hands.map(({ who, workingDays }) => `${who}, ${days(workingDays)}`).join('; '),
  }));
  const closed =
    data.restDays > 0 ? [{ label: 'Answered or closed', value: days(data.restDays) }] : [];
  return compose(data, (limits) => ({
    head: headOf(data),
    sentence: now
      ? `${now.you ? 'You have' : `${now.who} has`} had ${head.ref} since ${sayDate(now.since, today)}, ${days(now.workingDays)}.`
      : `${head.ref} is in nobody’s hands now.`,
    ref: head.ref,
    version: head.version,
    body: [
      ...linesPart(
        [
          ...totals.slice(0, limits.list),
          ...closed,
          { label: 'Elapsed', value: days(data.elapsed) },
        ],
        limits,
      ),
      ...(teams.length > 0 ? [...titlePart('Each team'), ...linesPart(teams, limits)] : []),
      ...titlePart('In order'),
      ...linesPart(
        data.stretches.slice(-limits.list).map((each) => ({
          label: each.who,
          value: `${sayDate(each.from, today)} to ${sayDate(each.until, today)}, ${days(each.workingDays)}`,
        })),
        limits,
      ),
    ],
    actions: [{ title: 'Why were we late?', verb: 'case.whyLate' }, OPEN],
    refresh: { title: 'Refresh', verb: 'case.ledger' },
    twin: [...totals.slice(0, 10), ...closed, { label: 'Elapsed', value: days(data.elapsed) }].map(
      (each) => `${each.label}: ${each.value}`,
    ),
  }));
}

/** The dates missed and where the days went. */
export function whyLateCard(data: WhyLateData): BuiltCard {
  const today = londonDay(data.asAt);
  const { head } = data;
  const missed: Line[] = data.missed.map((each) => ({
    label: each.label,
    value: `${each.metOn ? `done ${sayDate(each.metOn, today)}` : 'not done yet'}, was due ${sayDate(each.by, today)}${each.workingDaysLate === null ? '' : `: ${days(each.workingDaysLate)} late`}`,
  }));
  const held: Line[] = data.held.map(({ who, workingDays }) => ({
    label: who,
    value: days(workingDays),
  }));
  return compose(data, (limits) => ({
    head: headOf(data),
    sentence:
      missed.length === 0
        ? `No date on ${head.ref} has been missed.`
        : `${counted(missed.length, 'date')} on ${head.ref} ${missed.length === 1 ? 'was' : 'were'} missed. This is where the days went.`,
    ref: head.ref,
    version: head.version,
    body: [
      ...linesPart(missed.slice(0, limits.list), { ...limits, line: limits.line * 2 }),
      ...titlePart('Who had it'),
      ...linesPart(held.slice(0, limits.list), limits),
      ...linesPart(
        data.facts.slice(0, limits.list),
        { ...limits, line: limits.line * 2 },
        'Medium',
      ),
    ],
    actions: [{ title: 'Who had it, in order', verb: 'case.ledger' }, OPEN],
    refresh: { title: 'Refresh', verb: 'case.whyLate' },
    twin: [...missed, ...held].slice(0, 12).map((each) => `${each.label}: ${each.value}`),
  }));
}

/** Who looked, when and where; looking here is on the list too. */
export function viewersCard(data: ViewersData): BuiltCard {
  const { head, paging } = data;
  return compose(data, (limits) => ({
    head: headOf(data),
    sentence:
      data.looks.length === 0
        ? `Nobody has looked at ${head.ref} yet. Whoever does is listed here.`
        : `Who looked at ${head.ref} or acted on it, the latest first. Looking at this list is recorded too.`,
    ref: head.ref,
    version: head.version,
    body: [
      ...linesPart(
        data.looks.slice(0, 10).map((each) => ({
          label: each.who,
          value: `${each.what}${each.refused ? ' (refused)' : ''}, ${asAtWords(each.asAt).replace('As at ', '')}, ${each.where}`,
        })),
        limits,
      ),
      ...(paging.pages > 1 ? notesPart([`Page ${paging.page} of ${paging.pages}`], limits) : []),
    ],
    actions: [...pagingActions(paging, 'case.viewers'), OPEN],
    twin: data.looks.slice(0, 10).map((each) => `${each.who}: ${each.what}`),
  }));
}
