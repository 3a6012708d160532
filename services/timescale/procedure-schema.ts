/** The shape of a procedure file. Each fault is reported with the file, the line and what would be right. */
import { z } from 'zod/v4';
import { isPlainDate } from './dates';
import type { EventAtStage, StartRule } from './procedure';
import type { ClockEventKind } from './types';

export const EVENT_KINDS = [
  'groundsArose',
  'received',
  'acknowledged',
  'stageRequested',
  'statementAgreed',
  'investigationReported',
  'allocated',
  'extended',
  'holdingLetterSent',
  'paused',
  'resumed',
  'responded',
  'adjudicated',
  'panelMet',
  'panelReported',
  'authorityResponded',
  'stageEnded',
  'withdrawn',
  'closed',
] as const satisfies readonly ClockEventKind[];

/** Fails to compile when a kind of event is added to the types and not to the list above. */
type Missing = Exclude<ClockEventKind, (typeof EVENT_KINDS)[number]>;
const noneMissing: Missing extends never ? true : never = true;
void noneMissing;

const text = z.string().trim().min(1, 'must not be empty');
const date = z.string().refine(isPlainDate, 'must be a real date, YYYY-MM-DD');
const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens');
const timescaleId = z
  .string()
  .regex(/^[a-z0-9]+(\.[a-zA-Z]+)?$/, 'must be written like acknowledge or stage1.response');

const LengthSchema = z.strictObject({
  n: z.int('must be a whole number').min(1, 'must be 1 or more').max(3650, 'must be 3650 or fewer'),
  unit: z.enum(['workingDays', 'calendarDays', 'weeks', 'months'], {
    error: 'must be workingDays, calendarDays, weeks or months',
  }),
});

/** `received`, or `stage2.adjudicated` where it is another stage's. */
const eventName = z
  .string()
  .regex(
    new RegExp(`^(stage[1-9]\\.)?(${EVENT_KINDS.join('|')})$`),
    `must be an event, or one of another stage as in stage2.adjudicated; events are ${EVENT_KINDS.join(', ')}`,
  );

/** A key of the file's own `citations`. */
const cite = text;

const ExtensionSchema = z.strictObject({
  maxTotal: LengthSchema,
  times: z.int().min(1).nullable().default(null),
  reasons: z.union([z.literal('any'), z.array(text).min(1)]),
  beyond: z.boolean().default(false),
  ceilingFrom: z.strictObject({ event: eventName, cite }).nullable().default(null),
  cite,
});

const AllocationSchema = z.strictObject({
  cite,
  byLetter: z.boolean().default(false),
  softCeiling: z.strictObject({ length: LengthSchema, cite }).nullable().default(null),
});

const PauseSchema = z.strictObject({
  reasons: z.array(text).min(1),
  liftsCeiling: z.boolean(),
  cite,
});

const TimescaleSchema = z.strictObject({
  id: timescaleId,
  label: text,
  rule: text,
  stage: z.int().min(1).max(9),
  length: LengthSchema.nullable(),
  from: z.array(z.union([eventName, z.strictObject({ dueDateOf: timescaleId })])).min(1),
  startsBy: timescaleId.nullable().default(null),
  metBy: z.array(eventName).min(1),
  opensOn: eventName.nullable().default(null),
  measureOnly: z.boolean().default(false),
  window: z.boolean().default(false),
  practice: z.boolean().default(false),
  cite,
  extension: ExtensionSchema.nullable().default(null),
  allocation: AllocationSchema.nullable().default(null),
  pauses: PauseSchema.nullable().default(null),
  notes: z.array(text).default([]),
});

/** `outside`: the citation of the rule that nobody of the council may take it. */
const PartSchema = z.strictObject({ part: text, outside: cite.nullable().default(null) });

const InForceSchema = z.strictObject({
  from: date,
  until: date.nullable(),
  replaced: text.nullable(),
  cite,
});

const head = {
  id,
  name: text,
  aliases: z.array(id).default([]),
  inForce: InForceSchema,
  reportRule: z.enum(['standard', 'allocated', 'extended']).nullable(),
  citations: z.record(z.string(), z.strictObject({ source: text, note: text.optional() })),
  notes: z.array(text).default([]),
};

/** A procedure written out in full. */
export const ProcedureSchema = z.strictObject({
  ...head,
  feedbackType: z.enum(['complaint', 'compliment', 'comment', 'enquiry', 'serviceRequest']),
  statutory: z.boolean().default(false),
  transition: z.strictObject({ until: date, says: text }).nullable().default(null),
  workingDay: z.strictObject({ skipsClosures: z.boolean(), cite }),
  timeLimit: z
    .strictObject({ length: LengthSchema, discretion: z.boolean(), cite })
    .nullable()
    .default(null),
  stages: z.array(
    z.strictObject({
      no: z.int().min(1).max(9),
      name: text,
      actor: text,
      parts: z.array(PartSchema).default([]),
    }),
  ),
  timescales: z.array(TimescaleSchema),
});

/** A council's way of following another procedure: only what differs, timescales replaced by id. */
export const DerivedSchema = z.strictObject({
  ...head,
  basedOn: id,
  /** Who acts at a stage, by its number, where the council has somebody else do it. */
  actors: z.record(z.string().regex(/^\d$/), z.string().min(1)).default({}),
  timescales: z.array(TimescaleSchema).default([]),
});

export type ProcedureFile = z.infer<typeof ProcedureSchema>;
export type DerivedFile = z.infer<typeof DerivedSchema>;
export type TimescaleFile = z.infer<typeof TimescaleSchema>;

const WHOLE_CASE: ReadonlySet<ClockEventKind> = new Set([
  'received',
  'groundsArose',
  'withdrawn',
  'closed',
]);

/** `stage2.adjudicated` → stage 2; `responded` → the timescale's own stage; `received` → the whole case. */
export function readEvent(name: string, ownStage: number): EventAtStage {
  const [, stage, kind] = /^(?:stage(\d)\.)?(\w+)$/.exec(name) ?? [];
  const event = kind as ClockEventKind;
  if (stage !== undefined) return { event, stage: Number(stage) };
  return { event, stage: WHOLE_CASE.has(event) ? 0 : ownStage };
}

export function readStart(rule: TimescaleFile['from'][number], ownStage: number): StartRule {
  return typeof rule === 'string' ? readEvent(rule, ownStage) : { dueDateOf: rule.dueDateOf };
}
