/** What bears on dates within a stage, and what people say about keeping them. */
import type { BlockReason } from '../../../terms';
import type { PlainDate } from '../../../timescale';
import type { Recalculation } from '../../adjustment';
import type { TraitsOf } from '../traits';

export type ClockEvents =
  | { type: 'acknowledged'; on: PlainDate }
  | { type: 'allocated'; stage: number; to: PlainDate; on: PlainDate }
  | {
      type: 'extended';
      stage: number;
      to: PlainDate;
      on: PlainDate;
      reason: string;
      complainantToldOn: PlainDate | null;
      approvedBy: string;
      beyond?: boolean;
    }
  | { type: 'moreTimeAsked'; stage: number; to: PlainDate; reason: string }
  | { type: 'moreTimeRefused'; stage: number; reason: string }
  | { type: 'holdingLetterSent'; stage: number; on: PlainDate; promised: PlainDate | null }
  | { type: 'paused'; stage: number; on: PlainDate; reason: string }
  | { type: 'resumed'; stage: number; on: PlainDate }
  | { type: 'delayExplained'; stage: number; reason: string; category?: string }
  | { type: 'excludedFromTimescales'; reason: string }
  | { type: 'includedInTimescales'; reason: string }
  | { type: 'recalculated'; countedBy: string; moved: Recalculation[] }
  | { type: 'blocked'; reason: BlockReason | (string & {}); note: string | null }
  | { type: 'onTrack' };

/** Waiting for somebody else is work under way; having too much to do is not. */
const WAITS: readonly string[] = ['complainant', 'otherAgency', 'signOff'];

export const clockTraits: TraitsOf<ClockEvents> = {
  acknowledged: {},
  allocated: { subject: 'dates' },
  extended: { subject: 'dates' },
  moreTimeAsked: { work: true },
  moreTimeRefused: {},
  holdingLetterSent: { subject: 'dates', work: true },
  paused: { subject: 'dates' },
  resumed: { subject: 'dates' },
  delayExplained: {},
  excludedFromTimescales: {},
  includedInTimescales: {},
  recalculated: { undo: 'passedOver' },
  blocked: { work: ({ reason }) => WAITS.includes(reason) },
  onTrack: { work: true },
};
