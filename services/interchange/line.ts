/**
 * The shape of one case in a file: one line of JSON Lines. Every message says what would be right; it is printed after
 * "it should be". Keys that are not listed are faults; keys that are left out are null, false or empty.
 */
import * as z from 'zod/v4';
import {
  CHANNELS,
  COMPLAINANT_KINDS,
  ENQUIRY_KINDS,
  FEEDBACK_TYPES,
  OMBUDSMAN_DECISIONS,
  OUTCOMES,
} from '../terms';
import { isPlainDate } from '../timescale';

/** What a terminal or a store could stumble over. */
const CONTROL = /[\u0000-\u001f\u007f]|\p{Cs}/u;
const LONGEST = 500;
const MOST = 50;

const text = z
  .string('a text, or null')
  .min(1, 'a text that is not empty, or null')
  .max(LONGEST, `a text of at most ${LONGEST} characters`)
  .refine((value) => !CONTROL.test(value), 'plain text on one line');
const date = z
  .string('a date, YYYY-MM-DD')
  .refine(isPlainDate, 'a date that exists, written YYYY-MM-DD');
const yesOrNo = z.boolean('true or false');
const list = z.array(text, 'a list').max(MOST, `a list of at most ${MOST}`).default([]);
const orNull = <T extends z.ZodType>(inner: T) => inner.nullable().default(null);

export const refSchema = z
  .string('the reference of the case')
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._/-]{0,59}$/,
    'a reference of up to 60 letters, digits, dashes, dots and slashes, such as BP0001',
  );

const complainant = z.strictObject(
  {
    kind: orNull(z.enum(COMPLAINANT_KINDS)),
    key: orNull(text),
    ageBand: orNull(z.enum(['under12', 'over12'])),
    madeByChild: orNull(yesOrNo),
    advocate: yesOrNo.default(false),
    consent: orNull(z.enum(['given', 'awaited', 'refused', 'notNeeded'])),
  },
  'who complains: kind, key, ageBand, madeByChild, advocate, consent',
);

const extension = z.strictObject(
  { grantedOn: date, to: date, reason: text, complainantToldOn: orNull(date) },
  'grantedOn, to, reason and complainantToldOn, or null',
);

const investigation = z.strictObject(
  {
    stage: z.int('1, 2 or 3').min(1, '1, 2 or 3').max(3, '1, 2 or 3'),
    team: orNull(text),
    started: date,
    allocatedDue: orNull(date),
    extension: orNull(extension),
    holdingLetters: z
      .array(date, 'a list of dates')
      .max(MOST, `a list of at most ${MOST}`)
      .default([]),
    responded: orNull(date),
    closed: orNull(date),
    outcome: orNull(z.enum(OUTCOMES)),
    remedies: list,
    learning: list,
    actions: list,
    delayReason: orNull(text),
    excludedFromTimescales: orNull(text),
    outsideService: yesOrNo.default(false),
  },
  'an investigation',
);

export const lineSchema = z.strictObject(
  {
    ref: refSchema,
    feedbackType: z.enum(FEEDBACK_TYPES),
    service: orNull(text),
    team: orNull(text),
    channel: orNull(z.enum(CHANNELS)),
    received: date,
    acknowledged: orNull(date),
    complainant: complainant.default({
      kind: null,
      key: null,
      ageBand: null,
      madeByChild: null,
      advocate: false,
      consent: null,
    }),
    lookedAfterChild: orNull(yesOrNo),
    procedure: orNull(text),
    problemCategory: orNull(text),
    themes: list,
    investigations: z
      .array(investigation, 'a list of investigations')
      .max(MOST, `at most ${MOST} investigations`)
      .default([]),
    withdrawn: orNull(date),
    accepted: yesOrNo.nullable().default(true),
    enquiry: orNull(
      z.strictObject(
        { kind: z.enum(ENQUIRY_KINDS), category: orNull(text) },
        'kind and category, or null',
      ),
    ),
    serviceRequest: orNull(
      z.strictObject(
        {
          outcome: z.enum(['open', 'provided', 'declined', 'becameComplaint']),
          becameRef: orNull(refSchema),
        },
        'outcome and becameRef, or null',
      ),
    ),
    ombudsman: orNull(
      z.strictObject(
        {
          received: date,
          responded: orNull(date),
          decidedOn: orNull(date),
          decision: z.enum([...OMBUDSMAN_DECISIONS, 'awaited']),
        },
        'received, responded, decidedOn and decision, or null',
      ),
    ),
  },
  'one case as a JSON object',
);

/** A case as files hold it, with every key. */
export type CaseLine = z.infer<typeof lineSchema>;
export type LineInvestigation = CaseLine['investigations'][number];

/** Why an answer was late, as any council may say it; beside these each council has its own. */
export const DELAY_REASONS: Readonly<Record<string, string>> = {
  staffAbsent: 'Staff absent',
  multiAgency: 'Several agencies involved',
  complexInvestigation: 'Complex investigation',
  awaitingSignOff: 'Waiting for sign-off',
  unrealisticTimescale: 'Timescale not realistic',
  workload: 'Workload',
  lateForReview: 'Too late for review',
  awaitingComplainant: 'Waiting for the complainant',
  other: 'Another reason',
};

/** The same value with its keys in order, at every depth: two that mean the same are the same text. */
export function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
