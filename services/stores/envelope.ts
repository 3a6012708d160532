/** The door out of the stores: documents are checked as they come out, since another version may have written them. */
import * as z from 'zod/v4';
import { StoreError } from '../cases/ports';
import type { StoredCase } from '../cases/ports';
import {
  CASE_STATUSES,
  CHANNELS,
  COMPLAINANT_KINDS,
  ENQUIRY_KINDS,
  FEEDBACK_TYPES,
  HOLDERS,
  OUTCOMES,
} from '../terms';
import type { CaseEvent } from '../cases/events';
import { ROLES } from '../people/ports';
import type { AuditEntry, Person, Team } from '../people/ports';
import type { Look, OutboxRecord } from '../nudges/ports';

const plainDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const text = z.string();
const orNull = <T extends z.ZodType>(inner: T) => z.nullable(inner);

const NO_FACTS = {
  enquiryKind: null,
  procedureId: null,
  service: null,
  channel: null,
  complainant: null,
  complainantKey: null,
  category: null,
  outcome: null,
  loggedOn: null,
  answeredOn: null,
  closedOn: null,
  days: null,
  tags: [],
};

const caseFacts = z.object({
  enquiryKind: orNull(z.enum(ENQUIRY_KINDS)),
  procedureId: orNull(text),
  service: orNull(text),
  channel: orNull(z.enum(CHANNELS)),
  complainant: orNull(z.enum(COMPLAINANT_KINDS)),
  complainantKey: orNull(text),
  category: orNull(text),
  outcome: orNull(z.enum(OUTCOMES)),
  loggedOn: orNull(plainDate).default(null),
  answeredOn: orNull(plainDate),
  closedOn: orNull(plainDate),
  days: orNull(z.int()),
  tags: z.array(text),
});

const caseIndex = z.object({
  status: z.enum(CASE_STATUSES),
  feedbackType: z.enum(FEEDBACK_TYPES),
  triaged: z.boolean(),
  stage: z.number(),
  holder: orNull(z.enum(HOLDERS)),
  teamId: orNull(text),
  investigatorId: orNull(text),
  receivedOn: plainDate,
  nextDueOn: orNull(plainDate),
  grants: z.array(text),
  bars: z.array(text),
  // Absent in cases kept before there were any.
  marks: z.array(text).default([]),
  facts: caseFacts.default(NO_FACTS),
});

const storedCase = z.object({
  ref: text,
  version: z.int().min(1),
  sourceKey: text,
  index: caseIndex,
  view: z.looseObject({}),
});

const look = z.object({
  ref: text,
  version: z.int().min(1),
  view: z.looseObject({}),
  at: orNull(z.int()),
});

/** The envelope of an event; its body is the event type's own affair (services/cases). */
const caseEvent = z.looseObject({
  type: text,
  seq: z.int().min(1),
  at: text,
  by: text,
  commandId: text,
});

const person = z.object({
  id: text,
  aadObjectId: orNull(text),
  name: text,
  email: text,
  jobTitle: text,
  teamId: orNull(text),
  teamName: orNull(text),
  service: orNull(text),
  roles: z.array(z.enum(ROLES)),
  managerId: orNull(text),
  pattern: text,
  aliases: z.array(text),
});

const team = z.object({ id: text, name: text, service: text, aliases: z.array(text) });

const auditEntry = z.object({
  at: z.iso.datetime(),
  personId: orNull(text),
  action: text,
  ref: orNull(text),
  surface: text,
  allowed: z.boolean(),
  correlationId: text,
});

const outboxRecord = z.object({
  key: text,
  personId: text,
  payload: z.unknown(),
  notBefore: z.int(),
  notAfter: z.int(),
  state: z.enum(['waiting', 'sent', 'failed', 'expired', 'superseded']),
  attempts: z.int(),
  detail: orNull(text),
  settledAt: orNull(z.int()),
});

/** @throws StoreError `invalid`: the words say which document and which field, never its contents */
function check<T>(schema: z.ZodType, value: unknown, what: string): T {
  const outcome = schema.safeParse(value);
  if (outcome.success) return outcome.data as T;
  const field = outcome.error.issues[0]?.path.join('.') ?? '';
  throw new StoreError(
    'invalid',
    `${what} does not have the shape that this version of Candour keeps (${field || 'as a whole'}).`,
  );
}

/** Parses JSON text that a store kept. @throws StoreError `invalid` */
export function parseKept(json: unknown, what: string): unknown {
  try {
    return JSON.parse(json as string);
  } catch (cause) {
    throw new StoreError('invalid', `${what} in the store is not readable.`, { cause });
  }
}

export const asStoredCase = <View>(value: unknown, ref: string) =>
  check<StoredCase<View>>(storedCase, value, `The stored case ${ref}`);
/** @param value `view` may still be the JSON text that a store kept */
export const asLook = <View>(value: {
  ref: unknown;
  view: unknown;
  version: unknown;
  at: unknown;
}) => {
  const { view } = value;
  const what = `The case ${String(value.ref)} of the agenda`;
  return check<Look<View>>(
    look,
    { ...value, view: typeof view === 'string' ? parseKept(view, what) : view },
    what,
  );
};
export const asEvent = (value: unknown, ref: string) =>
  check<CaseEvent>(caseEvent, value, `An event of ${ref}`);
export const asPerson = (value: unknown) => check<Person>(person, value, 'A person');
export const asTeam = (value: unknown) => check<Team>(team, value, 'A team');
export const asAuditEntry = (value: unknown) =>
  check<AuditEntry>(auditEntry, value, 'An audit entry');
export const asOutboxRecord = (value: unknown) =>
  check<OutboxRecord>(outboxRecord, value, 'An outbox item');
/** Checked on the way in too: a wrong index would hide a case from the people who hold it. */
export const checkIndex = (value: unknown, ref: string) =>
  check<StoredCase['index']>(caseIndex, value, `The index of ${ref}`);
