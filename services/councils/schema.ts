/**
 * The shape of a council file, checked at the door. Every custom message says what would be right:
 * it is printed after "it should be".
 */
import { z } from 'zod/v4';
import { CHANNELS, COMPLAINANT_KINDS, COUNTED_FIELDS, FEEDBACK_TYPES, OUTCOMES } from '../terms';
import { parsePattern, PatternError } from '../people/patterns';
import { isPlainDate } from '../timescale/dates';
import type { Council } from './types';

const text = z
  .string()
  .trim()
  .min(1, 'a text that is not empty')
  .max(600, 'a text of at most 600 characters');
const name = text.max(120, 'a name of at most 120 characters');
const id = z
  .string()
  .regex(
    /^[a-z][A-Za-z0-9]{0,59}$/,
    'an id of letters and digits that begins with a small letter, such as serviceProvided',
  );
const whole = z.int('a whole number').min(0, 'nought or more').max(365, 'at most 365');
const plainDate = z.string().refine(isPlainDate, 'a date that exists, written YYYY-MM-DD');

const categories = z.array(z.strictObject({ id, label: name }));

const choices = z.array(
  z.strictObject({
    procedureId: z.string(),
    when: text,
  }),
);

const length = z.strictObject({
  n: z.int('a whole number').min(1, '1 or more'),
  unit: z.enum(['workingDays', 'calendarDays', 'weeks', 'months']),
});

const decimals = z.int('a whole number').min(0, '0, 1 or 2').max(2, '0, 1 or 2');

const workingHours = z.string().superRefine((pattern, context) => {
  try {
    parsePattern(pattern);
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    context.addIssue({ code: 'custom', message: 'days and hours, such as Mon-Fri 09:00-17:00' });
  }
});

/** The whole file. Keys that are not listed are faults: a misspelt setting must not be ignored. */
export const councilSchema = z.strictObject({
  id: z
    .string()
    .regex(
      /^[a-z0-9][a-z0-9-]{0,59}$/,
      'small letters, digits and dashes, such as shropshire-2024-25',
    ),
  name,
  demo: z.boolean().default(false),
  services: z.array(name).min(1, 'a list of at least one service'),
  procedures: z.strictObject({
    complaint: choices,
    compliment: choices,
    comment: choices,
    serviceRequest: choices,
    enquiry: z.strictObject({ mp: choices, councillor: choices, ombudsman: choices }),
  }),
  problemCategories: categories.min(1, 'a list of at least one category'),
  themes: categories.default([]),
  outcomes: z.array(z.enum(OUTCOMES)).min(1, 'a list of at least one outcome'),
  remedies: categories,
  learning: categories,
  actions: categories,
  delayReasons: categories,
  enquiryCategories: categories.default([]),
  elsewhere: z.array(z.strictObject({ id, label: name, says: text })).default([]),
  channels: z.array(z.enum(CHANNELS)).min(1, 'a list of at least one contact method'),
  complainantKinds: z.array(z.enum(COMPLAINANT_KINDS)).min(1, 'a list of at least one kind'),
  askBeforeClosing: z.array(z.enum(COUNTED_FIELDS)).default([]),
  contact: z.strictObject({
    complaintsTeam: text,
    safety: text,
    ombudsman: text,
    informationGovernance: text,
  }),
  complimentTest: text,
  policyAnswers: z.array(z.strictObject({ ask: text, answer: text })).default([]),
  workingHours,
  nudges: z.strictObject({
    before: z.array(whole),
    after: z.array(whole.min(1, '1 or more: the day itself is 0 in "before"')),
    managerAlertAfter: whole.min(1, '1 or more'),
    signOffLead: whole,
    takeOnWithin: whole.min(1, '1 or more').default(2),
    thenEvery: whole.min(1, '1 to 10: nothing late goes silent').max(10, '10 or fewer').default(5),
    closeWithin: whole.min(1, '1 or more').default(20),
  }),
  counting: z
    .strictObject({
      receiptRollsForward: z.boolean(),
      closures: z.array(z.strictObject({ date: plainDate, why: name })),
      lengths: z.record(z.string(), length).optional(),
      examples: z.array(z.string()).optional(),
      statementMovesMaximum: z.boolean().optional(),
      allocateWithin: whole.min(1, '1 or more').optional(),
    })
    .default({ receiptRollsForward: false, closures: [] }),
  report: z.strictObject({
    timescalesMetRule: z.enum(['standard', 'allocated', 'extended']),
    withdrawnInBase: z.boolean(),
    percentDecimals: decimals,
    meanDecimals: decimals,
    learningBase: z.enum(['complaints', 'closed', 'closedUpheld']),
  }),
  firewall: z.strictObject({ lineManagement: z.boolean(), standIn: name.optional() }),
  roles: z
    .strictObject({
      headsOfServiceAnswer: z.boolean().default(false),
      administratorInComplaintsTeam: z.boolean().default(true),
    })
    .optional(),
  retention: length.nullable(),
  teams: z.array(name).default([]),
  records: z.array(z.enum(FEEDBACK_TYPES)).min(1, 'a list of at least one type'),
  letters: z.record(z.string(), text).optional(),
}) satisfies z.ZodType<Council>;
