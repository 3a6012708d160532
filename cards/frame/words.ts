/** The words of the cards for codes, dates and distances. British English, second person, no blame. */
import type {
  CaseStatus,
  Channel,
  EnquiryKind,
  FeedbackType,
  Holder,
  Outcome,
} from '../../services/cases/events';
import type { PlainDate, Unit } from '../../services/timescale/types';
import type { CaseHead, DateLine, DateStatus } from './data';

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;

const MONTHS = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const;

const TYPES: Record<FeedbackType, string> = {
  compliment: 'Compliment',
  comment: 'Comment',
  complaint: 'Complaint',
  enquiry: 'Enquiry',
  serviceRequest: 'Service request',
};

const ENQUIRIES: Record<EnquiryKind, string> = {
  mp: 'MP enquiry',
  councillor: 'Councillor enquiry',
  ombudsman: 'Ombudsman enquiry',
};

const OUTCOMES: Record<Outcome, string> = {
  upheld: 'Upheld',
  partiallyUpheld: 'Partially upheld',
  notUpheld: 'Not upheld',
  noFinding: 'No finding',
  withdrawn: 'Withdrawn',
  questionAnswered: 'Question answered',
  notRecorded: 'Not recorded',
};

const HOLDERS: Record<Holder, string> = {
  complaintsTeam: 'the complaints team',
  investigator: 'the investigator',
  signOff: 'sign-off',
  otherAgency: 'another agency',
  complainant: 'the complainant',
};

const STATUSES: Record<CaseStatus, string> = {
  draft: 'Draft',
  open: 'Open',
  responded: 'Answered',
  closed: 'Closed',
  withdrawn: 'Withdrawn',
  notAccepted: 'Not accepted',
};

const CHANNELS: Record<Channel, string> = {
  staff: 'through staff',
  telephone: 'by telephone',
  email: 'by email',
  letter: 'by letter',
  onlineForm: 'by online form',
  portal: 'through the portal',
  inPerson: 'in person',
  socialMedia: 'on social media',
  mp: 'through an MP',
  councillor: 'through a councillor',
  ombudsman: 'from the Ombudsman',
  other: 'another way',
};

const STATUS_WORDS: Record<DateStatus, string> = {
  onTrack: 'On track',
  dueSoon: 'Due soon',
  overdue: 'Late',
  met: 'Done',
  metLate: 'Done late',
  notStarted: 'Not started',
  unknown: 'Not known',
  none: '',
};

/** A spot of colour before the word, never instead of it: some themes' yellow can't be read as text. */
const STATUS_MARKS: Partial<Record<DateStatus, string>> = {
  onTrack: '●',
  dueSoon: '●',
  overdue: '●',
};

const STATUS_COLOURS: Record<DateStatus, string> = {
  onTrack: 'Good',
  dueSoon: 'Warning',
  overdue: 'Attention',
  met: 'Default',
  metLate: 'Default',
  notStarted: 'Default',
  unknown: 'Default',
  none: 'Default',
};

const UNITS: Record<Unit, [one: string, many: string]> = {
  workingDays: ['working day', 'working days'],
  calendarDays: ['day', 'days'],
  weeks: ['week', 'weeks'],
  months: ['month', 'months'],
};

export const outcomeWords = (outcome: Outcome): string => OUTCOMES[outcome];

export const holderWords = (holder: Holder): string => HOLDERS[holder];

export const statusWords = (status: CaseStatus): string => STATUSES[status];

export const channelWords = (channel: Channel): string => CHANNELS[channel];

export const dateStatusWords = (status: DateStatus): string => STATUS_WORDS[status];

export const dateStatusMark = (status: DateStatus): string => STATUS_MARKS[status] ?? '';

export const dateStatusColour = (status: DateStatus): string => STATUS_COLOURS[status];

/** "Complaint", "MP enquiry"; "New feedback" while the type is still asked. */
export function kindWords(type: FeedbackType | null, enquiry: EnquiryKind | null): string {
  if (type === 'enquiry' && enquiry) return ENQUIRIES[enquiry];
  return type ? TYPES[type] : 'New feedback';
}

/** "Complaint · CF-26-0042": the first line of every card about one case. */
export const caseTitle = ({ feedbackType, enquiryKind, ref }: CaseHead): string =>
  `${kindWords(feedbackType, enquiryKind)} · ${ref}`;

export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** "a complaint", "an enquiry", "an MP enquiry". */
export function aKind(type: FeedbackType | null, enquiry: EnquiryKind | null): string {
  const kind = kindWords(type, enquiry);
  const inside = kind.startsWith('MP') ? kind : lowerFirst(kind);
  return `${/^[aeio]|^MP/.test(inside) ? 'an' : 'a'} ${inside}`;
}

const NUMBERS = new Intl.NumberFormat('en-GB');

/** `7`, `1,200`. */
export const numberWords = (n: number): string => NUMBERS.format(n);

/** `1 case`, `4 cases`; numbers never stand without their noun. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${numberWords(n)} ${n === 1 ? one : many}`;
}

export function lengthWords(n: number, unit: Unit): string {
  return counted(n, ...UNITS[unit]);
}

/** `Tue 24 Mar`, with the year when it isn't that of `today`. A text that is no date comes back as it is. */
export function sayDate(date: PlainDate, today?: PlainDate): string {
  const [year, month, day] = date.split('-').map(Number);
  if (!year || !month || !day) return date;
  const weekday = DAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? '';
  const said = `${weekday} ${day} ${MONTHS[month - 1] ?? ''}`;
  return today?.startsWith(date.slice(0, 4)) ? said : `${said} ${year}`;
}

const LONDON_DAY = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  dateStyle: 'short',
});

const LONDON_TIME = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  timeStyle: 'short',
});

/** The minute last asked about: all parts of a card ask about the same one, and formatting it is slow. */
let last = { minute: NaN, day: '', time: '' };

function london(instant: string): { day: PlainDate; time: string } {
  const minute = Math.floor(Date.parse(instant) / 60_000);
  if (minute !== last.minute) {
    const moment = new Date(instant);
    last = { minute, day: LONDON_DAY.format(moment), time: LONDON_TIME.format(moment) };
  }
  return last;
}

/** The London day of an ISO instant. @throws RangeError for a text that is no instant */
export function londonDay(instant: string): PlainDate {
  return london(instant).day;
}

/** `As at 10:00 on Wed 11 Mar`, London time. */
export function asAtWords(instant: string): string {
  const { day, time } = london(instant);
  return `As at ${time} on ${sayDate(day, day)}`;
}

/** `in 5 working days`, `today`, `2 working days late`; empty where nothing is to be said. */
export function distanceWords(line: DateLine): string {
  if (line.distance === null || line.status === 'met' || line.status === 'metLate') return '';
  const unit = line.unit === 'calendar' ? 'day' : 'working day';
  if (line.distance > 0) return `in ${counted(line.distance, unit)}`;
  if (line.distance < 0) return `${counted(-line.distance, unit)} late`;
  return line.status === 'overdue' ? `less than 1 ${unit} late` : 'today';
}
