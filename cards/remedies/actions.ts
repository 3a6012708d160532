/** What the council promised to change and has not changed yet. */
import type { PlainDate } from '../../services/timescale/types';
import type { BuiltCard, Common } from '../frame/data';
import { linesPart } from '../frame/parts';
import { compose } from '../frame/render';
import { counted, londonDay, sayDate } from '../frame/words';

export interface ActionsData extends Common {
  title: string;
  rows: { ref: string; what: string; owner: string | null; dueOn: PlainDate; late: boolean }[];
}

/** Improvement actions that are still to be done, the soonest first. */
export function actionsCard(data: ActionsData): BuiltCard {
  const today = londonDay(data.asAt);
  return compose(data, (limits) => ({
    head: data.title,
    sentence:
      data.rows.length === 0
        ? 'No improvement action is open. One appears here when it is added to a case.'
        : `${counted(data.rows.length, 'improvement action')} still to do, the soonest first.`,
    ref: null,
    version: null,
    body: linesPart(
      data.rows.slice(0, limits.list).map((each) => ({
        label: `${each.ref}${each.owner ? `, ${each.owner}` : ''}`,
        value: `${each.what}, by ${sayDate(each.dueOn, today)}${each.late ? ' (late)' : ''}`,
      })),
      limits,
    ),
    actions: data.rows.slice(0, 3).map((each) => ({
      title: `Done: ${each.ref}`,
      verb: 'form.actionDone',
      ref: each.ref,
    })),
    twin: data.rows.slice(0, 10).map((each) => `${each.ref}: by ${sayDate(each.dueOn, today)}`),
  }));
}
