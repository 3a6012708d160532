/** What nudges are made of. A nudge is planned from facts alone; sending is another matter (send.ts). */
import type { Holder } from '../cases/events';
import type { CaseView } from '../cases/view';
import type { Council } from '../councils/types';
import type { Directory } from '../people/directory';
import type { Calendar, PlainDate } from '../timescale';
import type { Wishes } from './wishes';

export type NudgeKind = 'reminder' | 'dueToday' | 'overdue' | 'managerAlert';

/** In what capacity a person is nudged; it decides the wording and the answers offered. */
export type NudgeRole =
  | 'investigator'
  | 'signOff'
  | 'complaintsTeam'
  | 'teamManager'
  | 'manager'
  | 'cover'
  | 'owner';

/** Someone is away from `from` to `until`, both included. No reason is kept: "absent" is all that is needed. */
export interface Absence {
  personId: string;
  from: PlainDate;
  until: PlainDate;
  coverId: string | null;
}

/** Who would have been nudged, and why it went to someone else. */
export interface StandIn {
  personId: string;
  why: 'absent' | 'unreachable' | 'notIn' | 'left';
}

export interface Nudge {
  /** Stable: reference, due id, the date it is about, rung. Sent to one person once, ever. */
  key: string;
  kind: NudgeKind;
  ref: string;
  personId: string;
  role: NudgeRole;
  insteadOf: StandIn | null;
  dueId: string;
  dueLabel: string;
  stage: number;
  /** The date the nudge is about; `promised`: what the complainant was last told, where that differs from the binding date. */
  dueOn: PlainDate;
  basis: 'binding' | 'promised';
  /** Working days from `dueOn` to the rung: -5, -2, -1, 0, 1 … */
  rung: number;
  /** The rung's own day. */
  idealOn: PlainDate;
  /** The receiver's own working day at or before it. */
  plannedOn: PlainDate;
  /** Planned for an earlier day and not sent then (the bot was down, a message failed). */
  late: boolean;
  /** Milliseconds since 1970: not before, and of no use after. */
  sendAt: number;
  notAfter: number;
  /** Other keys that this one line also settles: a person reads one line about one due date a day. */
  covers: string[];
  facts: NudgeFacts;
}

/** What the wording needs, as it stands when planned. */
export interface NudgeFacts {
  feedbackType: CaseView['feedbackType'];
  binding: PlainDate | null;
  promised: PlainDate | null;
  /** Working days from the sending day to `dueOn` (negative: late); null past the calendar's end. */
  workingDays: number | null;
  investigatorId: string | null;
  /** Somebody from outside looks into it, for whom the complaints team acts. */
  outside?: { name: string; body: string | null };
  /** Of a remedy or improvement action: who is to see to it. Null: the complaints team. */
  ownerId?: string | null;
  /** Whoever owns it is shut out of the case: it is to be given to somebody else. */
  shutOut?: true;
  /** When the investigator was given it, and whether they have taken it on; absent where nobody was asked. */
  given?: PlainDate;
  takenOn?: PlainDate | null;
  teamName: string | null;
  /** Whose manager the receiver is, of those it is about. */
  manages?: string;
  /** It is stuck, and the receiver can decide or help. */
  decides?: true;
  /** Who had it sent. */
  askedBy?: string;
  /** The receiver gave the work out. */
  gaveOut?: true;
  holder: Holder | null;
  /** Since when the holder has had it. */
  holderSince: PlainDate | null;
  /** By when a draft should be with sign-off, and with whom. Null where the case isn't an investigator's. */
  draftBy: PlainDate | null;
  signOffId: string | null;
  lastWord: CaseView['lastWord'];
  /** Who of the complaints team can be rung about it; null: none of them may see it. */
  officerId: string | null;
}

/**
 * `second`: what does not wait for tomorrow, after the day's message · `again`: the day's message could not be delivered, and its receiver has spoken to the bot since · `summary`: not of
 * single dates, but of how things stand · `asked`: somebody had it sent.
 */
export type Slot = 'morning' | 'afternoon' | 'again' | 'second' | 'summary' | 'asked';

/** All that one person is told on one day. */
export interface PersonBundle {
  /** person + London date + slot: the outbox's unique key. */
  key: string;
  personId: string;
  on: PlainDate;
  slot: Slot;
  sendAt: number;
  notAfter: number;
  /** Most pressing first. */
  nudges: Nudge[];
}

/** Everything that planning stands on besides the cases. */
export interface PlanContext {
  directory: Directory;
  council: Pick<Council, 'nudges' | 'workingHours'>;
  calendar: Calendar;
  /** Milliseconds since 1970. */
  now: number;
  absences?: readonly Absence[];
  /** What people wish of their messages, by person. */
  wishes?: ReadonlyMap<string, Wishes>;
  /** People whom no message reaches at present: treated as absent, and said so to whoever stands in. */
  unreachable?: ReadonlySet<string>;
  /**
   * `key|personId` of nudges that came up after that person's one message of today. They wait for the
   * person's next day; where that would be after the date, someone else is told.
   */
  missed?: ReadonlySet<string>;
  /** Whether a rung whose day has passed unsent is still sent, within a few working days. Default true. */
  catchUp?: boolean;
}
