/** Two cases that are one, or belong together. */
import type { PlainDate } from '../../../timescale';

export type PairsCommands =
  | { type: 'link'; to: string; why: string }
  | { type: 'unlink'; to: string }
  | { type: 'takeIn'; ref: string; receivedOn: PlainDate; bars: string[] }
  | { type: 'goInto'; ref: string; bars: string[] }
  | { type: 'comeApart'; ref: string };
