/**
 * Each team's own ball, where one or several are at work on a stage: who had its investigation, and for how long. The
 * case's own (`holds`) is the one that keeps the complainant waiting; with several teams each has had theirs meanwhile.
 */
import type { Calendar, PlainDate } from '../timescale';
import type { Holder } from './events';
import { letGo } from './holds';
import { atStage, isAnothers } from './investigations';
import type { CaseView, Hold, Investigation } from './view';

type Hands = Pick<Hold, 'holder' | 'personId'>;

/** Whoever else has it while it is blocked. */
export const WAITING_FOR: Readonly<Record<string, Holder>> = {
  complainant: 'complainant',
  otherAgency: 'otherAgency',
  signOff: 'signOff',
};

/** The case after an event with each team's ball where it now is. @param day the event's */
export function withTeamBalls(view: CaseView, day: PlainDate): CaseView {
  const investigations = view.investigations.map((work) => passed(work, view, day));
  const moved = investigations.some((work, at) => work !== view.investigations[at]);
  return moved ? { ...view, investigations } : view;
}

function passed(work: Investigation, view: CaseView, day: PlainDate): Investigation {
  const { holds = [], respondedOn } = work;
  const hands = handsOf(work, view);
  const last = holds.at(-1);
  if (hands === null) {
    // What ended with the answer ends on its day, whenever that is written down or put right.
    const until = respondedOn ?? (last?.until === null ? (view.closedOn ?? day) : null);
    if (!last || until === null || last.until === until) return work;
    return { ...work, holds: letGo([...holds.slice(0, -1), { ...last, until: null }], until) };
  }
  if (last?.until === null && last.holder === hands.holder && last.personId === hands.personId)
    return work;
  const before = letGo(holds, day);
  const from = [before.at(-1)?.until ?? day, day].sort().at(-1)!;
  return { ...work, holds: [...before, { ...hands, from, until: null }] };
}

/** Who has it now; null: it is answered, or its stage or the case is over. */
function handsOf(work: Investigation, view: CaseView): Hands | null {
  const { investigatorId, outside, respondedOn, stage } = work;
  if (view.status !== 'open' || stage !== view.stage || respondedOn !== null) return null;
  const { signOff, block, lastWord } = view;
  const own = (by: string | undefined) => by === undefined || !isAnothers(view, work, by);
  if (signOff?.state === 'with' && own(signOff.sentBy))
    return { holder: 'signOff', personId: signOff.personId };
  const waitsFor = block && WAITING_FOR[block.reason];
  if (waitsFor && own(lastWord?.kind === 'blocked' ? lastWord.by : undefined))
    return { holder: waitsFor, personId: null };
  return investigatorId === null && !outside
    ? { holder: 'complaintsTeam', personId: null }
    : { holder: 'investigator', personId: investigatorId };
}

/** One team's working days, each counted (from, until]. */
export interface TeamLedger {
  teamId: string;
  teamName: string;
  totals: (Hands & { workingDays: number })[];
}

/**
 * As at a day, for each team of the present stage where there are several.
 * @returns 'unknown' when the calendar does not reach over them
 */
export function teamLedgers(
  view: CaseView,
  calendar: Calendar,
  asAt: PlainDate,
): TeamLedger[] | 'unknown' {
  const here = atStage(view, view.stage);
  if (here.length < 2) return [];
  let known = true;
  const books = here.map(({ teamId, teamName, holds = [] }) => {
    const totals = new Map<string, TeamLedger['totals'][number]>();
    for (const { holder, personId, from, until } of holds.filter((hold) => hold.from <= asAt)) {
      const days = calendar.countWorkingDays(from, until !== null && until < asAt ? until : asAt);
      if (days === 'unknown') known = false;
      const key = `${holder}:${personId ?? ''}`;
      const before = totals.get(key)?.workingDays ?? 0;
      const workingDays = before + (days === 'unknown' ? 0 : days);
      totals.set(key, { holder, personId, workingDays });
    }
    return { teamId, teamName, totals: [...totals.values()] };
  });
  return known ? books : 'unknown';
}
