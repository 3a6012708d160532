/** How letters say dates, money and findings. Full words: families read them, not staff. */
import type { FeedbackType, Outcome } from '../cases/events';
import { dayNumber, plainDate, weekday, type PlainDate } from '../timescale';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `Friday 20 November 2026`. @throws TimescaleError `notADate` */
export function longDate(date: PlainDate): string {
  const [year, month, day] = plainDate(dayNumber(date)).split('-').map(Number);
  return `${WEEKDAYS[weekday(date)]} ${day} ${MONTHS[month! - 1]} ${year}`;
}

/** `£1,250` or `£1,250.50`. */
export function pounds(pence: number): string {
  const whole = pence % 100 === 0;
  return `£${(pence / 100).toLocaleString('en-GB', { minimumFractionDigits: whole ? 0 : 2, maximumFractionDigits: 2 })}`;
}

export const NOUNS: Record<FeedbackType, string> = {
  complaint: 'complaint',
  comment: 'comment',
  compliment: 'kind words',
  enquiry: 'enquiry',
  serviceRequest: 'request',
};

/** A finding on one point, and on the whole; in words that need no glossary, with the term that reports use. */
export const FINDINGS: Record<Outcome, { says: string; child: string }> = {
  upheld: {
    says: 'we agree with you (upheld).',
    child: 'you were right. We got this wrong.',
  },
  partiallyUpheld: {
    says: 'we agree with part of this (partially upheld).',
    child: 'you were right about some of this.',
  },
  notUpheld: {
    says: 'we do not agree (not upheld).',
    child: 'we do not think that we did this wrong.',
  },
  noFinding: {
    says: 'we could not decide either way (no finding).',
    child: 'we could not find out for certain.',
  },
  withdrawn: {
    says: 'you told us that you no longer want this looked into (withdrawn).',
    child: 'you told us that we could stop looking into this.',
  },
  questionAnswered: {
    says: 'this was a question, which we answer here.',
    child: 'you asked a question. Here is the answer.',
  },
  notRecorded: {
    says: 'no finding was recorded.',
    child: 'no answer was written down.',
  },
};
