/** Buttons of the longer life of a case that are more than one form and one command. */
import type { BuiltCard, Verb } from '../../cards';
import { awayForm, setAway } from './absence';
import { NotForYou } from './access';
import type { Context } from './deps';
import { confirmHandover, handoverForm, previewHandover } from './handover';
import { showLedger, showViewers, showWhyLate } from './held';
import { nowComplaint } from './leads-to';
import { showActions, taskDone } from './my-actions';
import { comparePair, pairActs } from './pairs';
import { reopen } from './reopening';
import { thank } from './thanks';
import type { CardAction } from './types';

export type Press = (
  context: Context,
  action: CardAction,
) => Promise<BuiltCard | BuiltCard[]> | BuiltCard;

export const CASEWORK: Partial<Record<Verb, Press>> = {
  'case.reopen': (c, { ref, version, inputs }) => reopen(c, needed(ref), version, inputs),
  'case.nowComplaint': (c, { ref }) => nowComplaint(c, needed(ref)),
  'case.thank': (c, { ref, version, inputs }) => thank(c, needed(ref), version, inputs),
  'case.pair': (c, { ref, inputs }) => comparePair(c, needed(ref), inputs),
  'case.merge': (c, { ref }) => pairActs.merge(c, ref),
  'case.unmerge': (c, { ref }) => pairActs.unmerge(c, ref),
  'case.link': (c, { ref }) => pairActs.link(c, ref),
  'case.unlink': (c, { ref }) => pairActs.unlink(c, ref),
  'case.keepApart': (c, { ref }) => pairActs.keepApart(c, ref),
  'case.ledger': (c, { ref }) => showLedger(c, needed(ref)),
  'case.whyLate': (c, { ref }) => showWhyLate(c, needed(ref)),
  'case.viewers': (c, { ref, version }) => showViewers(c, needed(ref), version ?? 1),
  'case.taskDone': (c, { ref }) => taskDone(c, ref),
  'actions.mine': (c) => showActions(c),
  'away.form': (c) => awayForm(c),
  'away.set': (c, { inputs }) => setAway(c, inputs),
  'handover.form': (c) => handoverForm(c),
  'handover.preview': (c, { inputs }) => previewHandover(c, inputs),
  'handover.confirm': (c, { ref }) => confirmHandover(c, ref),
};

/** @throws NotForYou for a card that names no case */
export function needed(ref: string | null): string {
  if (!ref) throw new NotForYou();
  return ref;
}
