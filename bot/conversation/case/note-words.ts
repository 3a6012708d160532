/** The words of a note, taken out of the line that orders it. */

export const MOST_NOTE = 2000;

/** "note on CF-26-0001: rang mum", "add a note to 42 - rang mum", "note on 42 rang mum": what is to be kept of it. */
const HEAD =
  /^\W*(?:please |pls |can you |could you )?(?:(?:add|put|make|write|pop|stick|leave|record)(?: (?:a|the|this|another))? )?(?:case |file )?note(?: down| to self)?(?: (?:on|to|for|re|in|against))?(?: (?:the )?(?:case|file|record))?(?: (?:of|on|for|to))?\s*(?:#?(?:cf[-‑ ]?)?[\dO]{1,2}[-‑ ]?[\dO]{1,6}|#?\d{1,6}|it|this|that|this one|that one)?(?:(?:\s*,\s*(?:and )?|\s+and |\s*&\s*)#?(?:cf-\d{2}-)?\d{1,6}(?=[\s,:&]))*\s*(?:that\b|saying\b)?[\s:,;.–—-]*/iu;

/** The words of a note without the order to keep them; a line that begins otherwise is kept whole. */
export const noteIn = (text: string): string => text.replace(HEAD, '').trim().slice(0, MOST_NOTE);

/** "No, don't bother", "what", "?", "forget it": said to whoever would write the note, and nothing to be kept. */
const SAYS_NOTHING =
  /^\W*(?:(?:no|nope|nah|actually|sorry|oh|ok|on second thoughts?)\b[\s,]*)*(?:(?:do(?:n['’]?t| not))(?: (?:bother|worry|do it|add (?:it|one)|need (?:it|one|to)))?|never ?mind|nvm|forget (?:it|that)|leave it|scrap (?:it|that)|cancel(?: that)?|ignore (?:that|this|me)|no wait|wait|hang on|hold on|not (?:yet|now|needed)|changed my mind|no need|nothing|nowt|later|(?:saying |says |with )?(?:what|which|who|how|why|when|where)(?: though| exactly| then| do i (?:put|say|write))?|(?:do|should|can|must|could|shall) (?:i|we)(?: (?:have|need) to| bother)?|tbc|tba|x+|test|\.*)?\W*$/i;

/** Whether what stands where a note's words would stand says nothing to keep. */
export const saysNothing = (note: string): boolean => SAYS_NOTHING.test(note);
