/** What has happened on a case. */
import type { PlainDate } from '../../services/timescale/types';
import type { ActionSpec, BuiltCard, CaseHead, Common, Paging } from '../frame/data';
import { pagingActions } from '../frame/paging';
import { linesPart, titlePart } from '../frame/parts';
import { compose, type Limits } from '../frame/render';
import type { Json } from '../frame/templates';
import { caseTitle, counted, londonDay, sayDate } from '../frame/words';

export interface EventLine {
  on: PlainDate;
  /** "Acknowledgement sent". */
  what: string;
  by: string | null;
  /** A note's words, a reason, what was before: somebody's own words. */
  detail?: string;
}

export interface HistoryData extends Common {
  head: CaseHead;
  /** One page, oldest first. */
  events: EventLine[];
  total: number;
  /** What of its history is shown; default: all of it. */
  of?: 'notes';
  paging: Paging;
}

/** Its version is the page that is wanted: the first. */
export const HISTORY: ActionSpec = { title: 'History', verb: 'case.history', version: 1 };

/** One page of what happened, oldest first. */
export function historyCard(data: HistoryData): BuiltCard {
  const today = londonDay(data.asAt);
  const { head, paging } = data;
  const where = paging.pages > 1 ? `, page ${paging.page} of ${paging.pages}` : '';
  return compose(data, (limits) => ({
    head: caseTitle(head),
    sentence: sentenceOf(data, where),
    ref: head.ref,
    version: head.version,
    body: eventsPart(
      data.of === 'notes' ? 'Notes' : 'What happened',
      data.events.slice(0, 15),
      today,
      { ...limits, line: limits.line * 3 },
    ),
    actions: [
      ...(data.of === 'notes' ? [HISTORY] : pagingActions(paging, 'case.history')),
      { title: 'Back to case', verb: 'case.open' },
    ],
    twin: data.events
      .slice(0, 15)
      .map(({ on, what, by }) => `${sayDate(on, today)}: ${eventWords({ on, what, by })}`),
  }));
}

function sentenceOf({ head, total, of: part }: HistoryData, where: string): string {
  if (part !== 'notes') return `History of ${head.ref}: ${counted(total, 'event')}${where}.`;
  return total === 0
    ? `No notes on ${head.ref}.`
    : `Notes on ${head.ref}: ${counted(total, 'note')}${where}.`;
}

export function eventsPart(
  title: string,
  events: EventLine[],
  today: string,
  limits: Limits,
): Json[] {
  if (events.length === 0) return [];
  return [
    ...titlePart(title),
    ...linesPart(
      events.map((event) => ({
        label: sayDate(event.on, today),
        value: eventWords(event),
      })),
      limits,
    ),
  ];
}

/** Whoever did it stands apart from those whom it speaks of. */
function eventWords({ what, by, detail }: EventLine): string {
  const said = detail ? `${what}: ${detail}` : what;
  return by ? `${said} (${by})` : said;
}
