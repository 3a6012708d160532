/** Whether words say that something has gone. */

/** "Holding letter sent for 29" is a record to make, not a draft. */
export function saysItWent(text: string): boolean {
  return /\b(?:sent|went|gone|posted|e-?mailed)\b/i.test(text) && !/\b(?:draft|write)/i.test(text);
}
