/** "No, it's booked", "hang on, not that", "wrong": what waits is not to be done, whatever else the words say. One list for all. */

const DENIES =
  /^\W*(?:(?:oh|hang on|wait|sorry|oops|er+|um+)\W+)*(?:(?:no|nope|nah)\b(?! (?:more|further|extension|extra|learning|remedy|action|outcome|finding)\b)|not (?:yet|that)\b|wrong\b)/i;

/** "No more time for 42" and "no learning on 3" order something and deny nothing. */
export const deniesWhatWaits = (text: string): boolean => DENIES.test(text);
