/** What was recorded wrongly, put right: old, new, who and why stay in the history. */
import type { Channel, Complainant } from '../../../terms';
import type { ClockEventKind, PlainDate } from '../../../timescale/types';

/** Dated facts of the clock whose day can have been written down wrongly. */
export type DatedFact = Extract<
  ClockEventKind,
  | 'acknowledged'
  | 'stageRequested'
  | 'statementAgreed'
  | 'investigationReported'
  | 'adjudicated'
  | 'panelMet'
  | 'panelReported'
  | 'authorityResponded'
  | 'responded'
  | 'closed'
>;

/** One fact and what it is. `null` where nothing is known. */
export type Correction =
  | { what: 'receivedOn'; to: PlainDate }
  | { what: 'happenedOn'; to: PlainDate | null }
  | { what: 'date'; fact: DatedFact; stage: number; to: PlainDate }
  | { what: 'complainant'; to: Complainant }
  | { what: 'channel'; to: Channel | null }
  /** What it is about, in a few words: the case's handle. Personal data. */
  | { what: 'subject'; to: string | null }
  /** Whom it is about; `bars`: everybody whom that shuts out. Nobody is let back in by it. */
  | { what: 'about'; to: string[]; bars: string[] }
  /** The team complained about, whoever investigates. */
  | { what: 'team'; to: { teamId: string | null; teamName: string | null; service: string | null } }
  | { what: 'category'; to: { problemCategory: string | null; themes: string[] } }
  /** Of an enquiry. */
  | { what: 'enquiryCategory'; to: string | null }
  | {
      what: 'flags';
      to: {
        madeByChild: boolean | null;
        ageBand: 'under12' | '12AndOver' | null;
        lookedAfter: boolean | null;
      };
    }
  /** `at`: which of the appointments, from 0 in the order in which they were recorded. */
  | { what: 'appointment'; at: number; to: { personId: string | null; name: string | null } }
  /** Should never have been logged: it stays, withdrawn, out of every figure. */
  | { what: 'loggedInError' };

export type CorrectionsCommands = { type: 'correct'; change: Correction; reason: string };
