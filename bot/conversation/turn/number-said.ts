/** The bare number by which a line names its case: "not upheld for 3", "note on 3: …", "mum on 3". One place for all. */

/** What makes a count, a time, a date or money of a number: no case. */
const UNIT =
  '(?:st|nd|rd|th|%|am|pm|[:.,/]\\d|\\s*(?:\\p{L}+ )?(?:am|pm|o.?clock|days?|weeks?|wks?|months?|years?|yrs?|yo|times|hours?|hrs?|mins?|minutes|kids|children|calls?|e?mails?|points?|visits?|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|quid|pounds?|pages)\\b)';

/** A number that is a case's, or its whole reference, as a group of that name in an expression (flags `iu`). */
export const caseNumber = (group: string): string =>
  `#?(?<${group}>(?:cf-\\d{2}-)?\\d{1,4})(?!\\d|${UNIT})`;

/** No count of days, no time, no part of a date, a reference or a sum. */
const SAID_LAST =
  /\b(?:on|for|re|about|of|case|number)\s+#?(\d{1,4})(?:['’]s)?(?=\s*(?:$|[,.;:!?)–-](?!\d)|(?:is|was|has|please|pls|now|though|then|and|but|so|due)\b))/i;
/** What stands before a colon is the order, and what follows it somebody's words. */
const BEFORE_COLON = /^[^:"“]{0,40}\b(?:on|for|of|case|re) #?(\d{1,5})\s*:/i;

/** The number that the line says its act is on, as it was typed; null: none. */
export const numberSaid = (text: string): string | null => SAID_LAST.exec(text)?.[1] ?? null;

/** The number in the head of a line with a colon; null: none. */
export const numberInHead = (text: string): string | null => BEFORE_COLON.exec(text)?.[1] ?? null;
