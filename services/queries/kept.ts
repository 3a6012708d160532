/** A question as it is kept for the chat in which it was asked: checked as it comes back, another version may have written it. */
import * as z from 'zod/v4';
import {
  CASE_STATUSES,
  CHANNELS,
  COMPLAINANT_KINDS,
  ENQUIRY_KINDS,
  FEEDBACK_TYPES,
  HOLDERS,
  OUTCOMES,
} from '../terms';
import { isPlainDate } from '../timescale';
import type { Question } from './question';
import { DAYS, DIMENSIONS, LISTED, ORDERS, PARTS, TRAITS } from './lists';

const MOST = 40;
const text = z.string().min(1).max(200);
const some = <T extends z.ZodType>(one: T) => z.array(one).max(MOST).optional();
const day = z.string().refine(isPlainDate);
const period = z.object({ from: day, to: day });
const traits = some(z.enum(TRAITS));

const filters = z.strictObject({
  types: some(z.enum(FEEDBACK_TYPES)),
  enquiryKinds: some(z.enum(ENQUIRY_KINDS)),
  statuses: some(z.enum(CASE_STATUSES)),
  stages: some(z.int().min(0).max(9)),
  reached: z.int().min(2).max(3).optional(),
  procedures: some(text),
  people: some(z.object({ id: text, as: z.enum(PARTS) })),
  teamsAbout: some(text),
  teamsAtWork: some(text),
  leadTeams: some(text),
  services: some(text),
  holders: some(z.enum(HOLDERS)),
  blockedBy: some(text),
  channels: some(z.enum(CHANNELS)),
  complainants: some(z.enum(COMPLAINANT_KINDS)),
  categories: some(text),
  themes: some(text),
  listed: some(z.object({ as: z.enum(LISTED), id: text })),
  outcomes: some(z.enum(OUTCOMES)),
  words: some(text),
  within: z.object({ day: z.enum(DAYS), period }).optional(),
  lateBy: z.int().min(0).max(10_000).optional(),
  is: traits,
  isNot: traits,
  isAny: traits,
});

const question = z.strictObject({
  measure: z.enum(['list', 'count', 'share', 'days']),
  filters,
  of: filters.optional(),
  by: z.array(z.enum(DIMENSIONS)).max(2).optional(),
  comparedWith: period.optional(),
  order: z.enum(ORDERS).optional(),
});

/** @returns null for anything that is no question of this version */
export function questionFrom(kept: unknown): Question | null {
  const checked = question.safeParse(kept);
  // What zod leaves out as undefined is absent in a question.
  return checked.success ? (JSON.parse(JSON.stringify(checked.data)) as Question) : null;
}
