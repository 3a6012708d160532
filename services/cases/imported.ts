/** What another system knew of a case, and that the events of ordinary acts have no place for. */
import type { PlainDate } from '../timescale/types';
import type { OmbudsmanDecision, Outcome } from '../terms';

/** By whom imports are recorded. No directory id can be the same: they are words without an asterisk. */
export const IMPORTER = '*import';

/** More time as another system recorded it, lawful or not. */
export interface ImportedExtension {
  grantedOn: PlainDate;
  to: PlainDate;
  reason: string;
  complainantToldOn: PlainDate | null;
}

/** One team's work on one stage as it was brought in. Lists hold ids of the council's. */
export interface ImportedInvestigation {
  stage: number;
  /** `teamId` of the investigation of the case that it is; null: no team was named, and it alone is of its stage. */
  workId: string | null;
  /** As it was called then; null: none was named. */
  teamName: string | null;
  startedOn: PlainDate;
  allocatedTo: PlainDate | null;
  extension: ImportedExtension | null;
  holdingLetters: PlainDate[];
  respondedOn: PlainDate | null;
  closedOn: PlainDate | null;
  outcome: Outcome | null;
  remedies: string[];
  learning: string[];
  actions: string[];
  delayReason: string | null;
  excludedBecause: string | null;
  outsideService: boolean;
}

/** What became of a service request that was never anything else. */
export interface ServiceRequestEnd {
  outcome: 'open' | 'provided' | 'declined' | 'becameComplaint';
  becameRef: string | null;
}

/** Something recorded there that this council's rules do not count. `says`: why, as the timescale service has it. */
export interface ImportFlag {
  stage: number;
  what: 'extended' | 'allocated';
  on: PlainDate;
  to: PlainDate | null;
  says: string;
}

/** How and when the case was brought in. */
export interface ImportFacts {
  /** The name of the file, without its folder. */
  file: string | null;
  /** Whom the case is about as the file says; null: it names no team. */
  teamName: string | null;
  investigations: ImportedInvestigation[];
  serviceRequest: ServiceRequestEnd | null;
  /** Of a decision whose day the file does not give. */
  ombudsmanDecision: OmbudsmanDecision | null;
  flags: ImportFlag[];
  /** The line where it wrote something another way than Candour does (a label for an id, a key left out). */
  written: Record<string, unknown> | null;
}
