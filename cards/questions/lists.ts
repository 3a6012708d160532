/** Lists of cases. */
import type { BuiltCard, Common, Paging } from '../frame/data';
import { pagingActions } from '../frame/paging';
import { rowsPart, rowTwin, type CaseRow } from '../frame/parts';
import { compose } from '../frame/render';
import { counted, londonDay, numberWords } from '../frame/words';

export interface ListData extends Common {
  /** "Your cases", "Late in Disabled Children's Team". */
  title: string;
  total: number;
  /** At most ten are shown. */
  rows: CaseRow[];
  paging: Paging | null;
  /** What would be here and how to make the first one; said when there is nothing. */
  whenEmpty: string;
  /** Said first: what the list leaves out of account. */
  note?: string;
}

const ROWS = 10;

/** Finds the one: up to ten rows, each of which opens its case. */
export function listCard(data: ListData): BuiltCard {
  const today = londonDay(data.asAt);
  const { paging } = data;
  const within = paging ? paging.pages * ROWS : data.total;
  const first = within < data.total ? ` of the first ${numberWords(within)}` : '';
  const where =
    paging && paging.pages > 1 ? `, page ${paging.page} of ${paging.pages}${first}` : '';
  return compose(data, (limits) => ({
    head: data.title,
    sentence: [
      data.total > 0 ? (data.note ?? '') : '',
      data.total === 0
        ? data.whenEmpty
        : `${counted(data.total, 'case')}${where}. Choose one to open it.`,
    ]
      .filter((each) => each !== '')
      .join(' '),
    ref: paging?.ref ?? null,
    version: paging?.page ?? null,
    ...(paging ? { refresh: { title: 'Refresh', verb: 'list.page' as const } } : {}),
    body: data.total === 0 ? [] : rowsPart(data.rows, today, limits),
    actions: pagingActions(paging, 'list.page'),
    twin: data.rows.slice(0, ROWS).map((row) => rowTwin(row, today)),
  }));
}
