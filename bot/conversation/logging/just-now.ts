/**
 * "Had mum on the phone just now, she's livid that contact got pulled on Saturday": it reached us now, and the day that is
 * said is when it happened. Pure.
 */
import type { Reading } from '../../understand/types';
import type { PlainDate } from '../../../services/timescale';

const DAY =
  '(?:(?:last |on |this )*(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|yesterday|last (?:night|week))';
const REACHES =
  '(?:rang|rung|phoned|called|came|come|been|e-?mailed|emailed|wrote|texted|popped|arrived|received|got|spoke|spoken|message|call|email|letter)';
const JUST_NOW =
  /\b(?:just (?:now|this (?:minute|second))|(?:a|two|five|ten) (?:minutes?|mins?|secs?) ago|this (?:minute|very minute))\b/i;
/** "Rang on Saturday": that day is when it reached us after all. */
const REACHED_THEN = new RegExp(`\\b${REACHES}\\b(?: (?:in|us|me|up|again|here))* ${DAY}\\b`, 'i');

/** The reading with today as the day of receipt, where the words say that somebody was in touch just now. */
export function withJustNow(reading: Reading, text: string, today: PlainDate): Reading {
  const { received, happened } = reading.slots;
  if (typeof received !== 'string' || received >= today || happened !== undefined) return reading;
  if (!JUST_NOW.test(text) || REACHED_THEN.test(text)) return reading;
  return { ...reading, slots: { ...reading.slots, received: today, happened: received } };
}
