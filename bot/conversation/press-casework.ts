/** Buttons of the longer life of a case that are more than one form and one command. */
import type { BuiltCard, Verb } from '../../cards';
import { awayForm, setAway } from './absence/absence';
import { undoAbsence } from './absence/apply';
import { cancelAway, openChange, showAbsences } from './absence/change';
import { NotForYou, Refused } from './turn/access';
import type { Context } from './turn/context';
import {
  cancelHandover,
  confirmHandover,
  handoverForm,
  openHandover,
  previewHandover,
  showHandovers,
} from './handover/handover';
import { showLedger, showViewers, showWhyLate } from './questions/ledger';
import { nowComplaint } from './answer/follow-on-complaint';
import { rowDone, rowOnTrack, showActions, taskDone } from './remedies/my-actions';
import { comparePair, pairActs } from './pairs/pairs';
import { reopen } from './answer/reopening';
import { thank } from './compliments/thanks';
import type { CardAction } from './turn/types';

/** Said in a line, where the card pressed is to stay as it is. */
export interface Notice {
  notice: string;
}

export type Press = (
  context: Context,
  action: CardAction,
) => Promise<BuiltCard | BuiltCard[]> | BuiltCard;

/** Presses on one row of a list of reminders. */
export const ON_ROWS: Partial<Record<Verb, (c: Context, action: CardAction) => Promise<Notice>>> = {
  'row.taskDone': (c, { ref }) => rowDone(c, ref),
  'row.onTrack': (c, { ref }) => rowOnTrack(c, ref),
};

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
  'away.set': (c, { ref, inputs }) => setAway(c, inputs, ref),
  'away.list': (c) => showAbsences(c),
  'away.change': (c, { ref }) => openChange(c, needed(ref)),
  'away.cancel': (c, { ref }) => cancelAway(c, needed(ref)),
  'away.undo': (c) => undoOrSay(c),
  'handover.form': (c) => handoverForm(c),
  'handover.preview': (c, { inputs }) => previewHandover(c, inputs),
  'handover.confirm': (c, { ref }) => confirmHandover(c, ref),
  'handover.list': (c) => showHandovers(c),
  'handover.open': (c, { ref }) => openHandover(c, needed(ref)),
  'handover.cancel': (c, { ref }) => cancelHandover(c, needed(ref)),
};

async function undoOrSay(context: Context): Promise<BuiltCard> {
  const card = await undoAbsence(context);
  if (!card) throw new Refused('That can no longer be undone here. Type “my leave” to change it.');
  return card;
}

/** @throws NotForYou for a card that names no case */
export function needed(ref: string | null): string {
  if (!ref) throw new NotForYou();
  return ref;
}
