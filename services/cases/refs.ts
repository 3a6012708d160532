/** Case references: `CF-27-0042`. The label is the year in which the financial year of logging ends. */
import { financialYear } from '../timescale';
import type { PlainDate } from '../timescale';

export interface RefParts {
  /** Two digits; absent when only a number was typed. */
  label?: string;
  number: number;
}

const LENIENT = /^\s*#?\s*(?:c\s*f\s*[-–—_/.\s]*(?:([\do]{2})\s*[-–—_/.\s]+)?)?([\do]{1,7})\s*$/i;

/** The label under which a case logged on that day is numbered: "27" from 1 April 2026. */
export function labelOn(day: PlainDate): string {
  return String(financialYear(day).endsIn % 100).padStart(2, '0');
}

/** `CF-27-0042`; numbers past 9999 just grow. */
export function formatRef(label: string, number: number): string {
  return `CF-${label}-${String(number).padStart(4, '0')}`;
}

/**
 * Reads a reference however it was typed: `42`, `#42`, `cf26-42`, `CF-26-O042`, `cf 26 0042`.
 * The letter O is nought. Null when it is no reference.
 */
export function parseRef(text: string): RefParts | null {
  const match = LENIENT.exec(text);
  if (!match?.[2]) return null;
  const digits = (part: string) => part.replace(/o/gi, '0');
  const number = Number(digits(match[2]));
  if (number === 0) return null;
  return match[1] ? { label: digits(match[1]), number } : { number };
}
