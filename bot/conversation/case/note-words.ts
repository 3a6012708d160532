/** The words of a note, taken out of the line that orders it. */

export const MOST_NOTE = 2000;

/** "note on CF-26-0001: rang mum", "add a note to 42 - rang mum", "note on 42 rang mum": what is to be kept of it. */
const HEAD =
  /^\W*(?:please |pls |can you |could you )?(?:(?:add|put|make|write|pop|stick|leave|record)(?: (?:a|the|this|another))? )?(?:case |file )?note(?: down)?(?: (?:on|to|for|re|in|against))?(?: (?:the )?(?:case|file|record))?(?: (?:of|on|for|to))?\s*(?:#?(?:cf[-‑ ]?)?[\dO]{1,2}[-‑ ]?[\dO]{1,6}|#?\d{1,6}|it|this|that|this one|that one)?\s*(?:that\b|saying\b)?[\s:,;.–—-]*/iu;

/** The words of a note without the order to keep them; a line that begins otherwise is kept whole. */
export const noteIn = (text: string): string => text.replace(HEAD, '').trim().slice(0, MOST_NOTE);
