/** How a team is doing: the manager's minute. */
import type { BuiltCard, Common } from '../frame/data';
import { rowsPart, rowTwin, titlePart, type CaseRow } from '../frame/parts';
import { compose, type Limits } from '../frame/render';
import { chartPart } from '../frame/chart';
import { fill, type Json } from '../frame/templates';
import { line, plain, unmarked } from '../frame/text';
import { londonDay } from '../frame/words';

export type TeamCountId = 'open' | 'dueThisWeek' | 'late' | 'unallocated' | 'waiting';

export interface TeamStatusData extends Common {
  /** "Disabled Children's Team", "All teams". */
  scope: string;
  /** What Refresh sends back as `ref`: the id of the team, or of the set of teams. */
  listRef: string;
  counts: {
    id: TeamCountId;
    /** Default words by id; `waiting` is sign-off or triage by role. */
    label?: string;
    /** A string where small numbers are hidden: "fewer than 5". */
    count: number | string;
    /** Id of the list that it opens. */
    listRef: string;
  }[];
  /** At most eight bars. */
  chart: { title: string; bars: { label: string; count: number }[] } | null;
  /** The three that most need a person. */
  needPerson: CaseRow[];
}

/** The manager's minute: five counts that open, one chart, three cases that need a person. */
export function teamStatusCard(data: TeamStatusData): BuiltCard {
  const today = londonDay(data.asAt);
  const said = data.counts
    .map((each) => `${each.count} ${(each.label ?? countWords(each.id)).toLowerCase()}`)
    .join(', ');
  return compose(data, (limits) => ({
    head: `Team status · ${data.scope}`,
    sentence: `${said}.`,
    ref: data.listRef,
    version: null,
    refresh: { title: 'Refresh', verb: 'team.status' },
    body: [
      ...countsPart(data, limits),
      ...(data.chart ? chartPart({ as: 'bars', ...data.chart }, limits) : []),
      ...titlePart(
        data.needPerson.length > 0 ? 'Most in need of a person' : 'Nothing needs a person now',
      ),
      ...rowsPart(data.needPerson.slice(0, 3), today, limits),
    ],
    twin: data.needPerson.slice(0, 3).map((row) => rowTwin(row, today)),
  }));
}

const COUNTS: Record<TeamCountId, string> = {
  open: 'Open',
  dueThisWeek: 'Due this week',
  late: 'Late',
  unallocated: 'Not allocated',
  waiting: 'Waiting for sign-off',
};

const countWords = (id: TeamCountId): string => COUNTS[id];

function countsPart(data: TeamStatusData, limits: Limits): Json[] {
  return fill('counts', {
    counts: data.counts.map((each) => {
      const label = line(each.label ?? countWords(each.id), limits.line);
      return {
        label,
        count: String(each.count),
        open: `Open the list: ${unmarked(label, 60)}`,
        listRef: plain(each.listRef),
      };
    }),
  });
}
