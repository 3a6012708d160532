/** A short list of things that are no cases. */
import type { ActionSpec, BuiltCard, Common, Line } from './data';
import { linesPart, notesPart } from './parts';
import { compose, rowActions, type Limits } from './render';
import type { Json } from './templates';

/** One thing of a short list that is no case, with at most two things to do about it. */
export interface Item extends Line {
  actions: ActionSpec[];
}

export interface ItemsData extends Common {
  title: string;
  /** Says how many there are, or what would be here. */
  sentence: string;
  items: Item[];
  actions?: ActionSpec[];
}

/** A short list of what is planned or recorded, each with what can be done about it. */
export function itemsCard(data: ItemsData): BuiltCard {
  return compose(data, (limits) => ({
    head: data.title,
    sentence: data.sentence,
    ref: null,
    version: null,
    body: [
      ...itemsPart(data.items.slice(0, limits.list), limits),
      ...(data.items.length > limits.list
        ? notesPart([`and ${data.items.length - limits.list} more`], limits)
        : []),
    ],
    actions: data.actions ?? [],
    twin: data.items.slice(0, 10).map((each) => `${each.label}: ${each.value}`),
  }));
}

/** Things that are no cases, each with what can be done about it. */
function itemsPart(items: Item[], limits: Limits): Json[] {
  return items.flatMap(({ actions, ...said }, at) => [
    ...linesPart([said], limits, at === 0 ? 'Small' : 'Medium'),
    ...rowActions(at, actions, limits),
  ]);
}
