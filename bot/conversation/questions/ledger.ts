/** Who had the ball and why it was late: answered from the history. */
import { ledgerCard, messageCard, whyLateCard, type BuiltCard } from '../../../cards';
import { ledger, notTakenOn, teamLedgers, whyLate, type Ledger } from '../../../services/cases';
import type { Holder } from '../../../services/cases/events';
import type { CaseView } from '../../../services/cases/view';
import { londonDate, sayDate } from '../../../services/timescale';
import { caseFor, seesHistory } from '../turn/access';
import { caseAsCard } from '../case/card';
import type { Context } from '../turn/feature';
import { rememberCard } from '../turn/last-card';
import { headOf, HOLDER_WORDS, nameOf } from '../case/lines';

/** "you" for the asker: an investigator reads what the days were spent on, not a report about themself. */
function who(context: Context, { holder, personId }: { holder: Holder; personId: string | null }) {
  if (personId === null) return HOLDER_WORDS[holder];
  const name = personId === context.actor.id ? 'You' : nameOf(context, personId);
  return `${name}, ${HOLDER_WORDS[holder].toLowerCase()}`;
}

/** @throws NotForYou */
export async function showLedger(context: Context, ref: string): Promise<BuiltCard> {
  const { view } = await caseFor(context, 'case.overview', ref);
  // To whoever passed it on: who has it now.
  if (!seesHistory(context, view)) return caseAsCard(context, view);
  rememberCard(context, ref);
  const sums = ledger(view, context.deps.calendar(), context.today);
  if (sums === 'unknown') return outsideCalendar(context, view);
  const teams = teamLedgers(view, context.deps.calendar(), context.today);
  const last = sums.entries.at(-1);
  return ledgerCard({
    asAt: context.now,
    head: headOf(view),
    now: last?.stillSo
      ? {
          who: `${who(context, last)}${last.holder === 'investigator' && notTakenOn(view).length > 0 ? ' (not yet taken on)' : ''}`,
          you: last.personId === context.actor.id,
          since: last.from,
          workingDays: last.workingDays,
        }
      : null,
    totals: totalsOf(context, sums),
    elapsed: sums.elapsed,
    restDays: sums.restDays,
    ...(teams === 'unknown' || teams.length === 0
      ? {}
      : {
          teams: teams.map(({ teamName, totals }) => ({
            team: teamName,
            hands: totalsOf(context, { totals }),
          })),
        }),
    stretches: sums.entries.map((each) => ({
      who: who(context, each),
      from: each.from,
      until: each.until,
      workingDays: each.workingDays,
    })),
  });
}

function totalsOf(context: Context, sums: Pick<Ledger, 'totals'>) {
  return sums.totals.map((each) => ({ who: who(context, each), workingDays: each.workingDays }));
}

function outsideCalendar(context: Context, view: CaseView): BuiltCard {
  return messageCard({
    title: view.ref,
    sentence:
      'This case goes beyond the years with published bank holidays, so I can’t count its working days.',
    asAt: context.now,
    ref: view.ref,
    version: view.version,
    actions: [{ title: 'Open the case', verb: 'case.open' }],
  });
}

/** @throws NotForYou */
export async function showWhyLate(context: Context, ref: string): Promise<BuiltCard> {
  const { view } = await caseFor(context, 'case.history', ref);
  rememberCard(context, ref);
  const calendar = context.deps.calendar();
  const why = whyLate(view, calendar, context.today, londonDate(view.loggedAt));
  const held = why.ledger === 'unknown' ? [] : totalsOf(context, why.ledger);
  return whyLateCard({
    asAt: context.now,
    head: headOf(view),
    missed: why.missed.map(({ label, by, metOn, workingDaysLate }) => ({
      label,
      by,
      metOn,
      workingDaysLate: workingDaysLate === 'unknown' ? null : workingDaysLate,
    })),
    held: [...held].sort((a, b) => b.workingDays - a.workingDays),
    facts: [
      ...(why.loggedAfter === 'unknown' || why.loggedAfter === 0
        ? []
        : [{ label: 'Logged after receipt', value: workingDays(why.loggedAfter) }]),
      ...why.reasons.map(({ stage, reason }) => ({
        label: `Reason given, stage ${stage}`,
        value: sayReason(context, reason),
      })),
      ...why.extensions.map((each) => ({
        label: `Extended ${sayDate(each.on, context.today)}`,
        value: each.to === null ? '' : `to ${sayDate(each.to, context.today)}`,
      })),
    ],
  });
}

const workingDays = (n: number) => `${n} working ${n === 1 ? 'day' : 'days'}`;

const BLOCKED: Record<string, string> = {
  complainant: 'Waiting for the complainant',
  otherAgency: 'Waiting for another agency',
  staffAway: 'Somebody was away',
  signOff: 'Waiting for sign-off',
  workload: 'Too much work',
  other: 'Something else',
};

function sayReason(context: Context, reason: string): string {
  const listed = context.deps.council.delayReasons.find((each) => each.id === reason);
  return listed?.label ?? BLOCKED[reason] ?? reason;
}
