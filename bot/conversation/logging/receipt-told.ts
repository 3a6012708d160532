/** "It reached us yesterday", "came in on Friday", "actually it was Tuesday it came": a day of receipt and no more. Pure. */

const OPENS =
  '(?:(?:no|actually|sorry|oops|oh|ah|wait|and|but|hang on|my mistake|correction|in fact|fyi|btw)\\W+)*';
const IT =
  '(?:it|that|this|that one|this one|(?:the|her|his|their|that) (?:letter|e-?mail|complaint|compliment|comment|enquiry|call|message|form|note|one))';
const VERY = '(?:actually |really |only |in fact |first |just |did )*';
const REACHED =
  '(?:reach(?:ed)? us|reach(?:ed)? the council|c[ao]me(?: (?:in|through|to us))?|arrived?|got here|got (?:in )?to us|landed|turned up|(?:was|were) (?:received|sent in|handed in|dropped off|posted)|received)';
const WE =
  '(?:we|i|they|the office|reception|the team) (?:actually |only |first )*(?:got|had|received|were sent|was sent|heard of) (?:it|that|this|the letter|the e-?mail)';
/** What the rest may be: a day, in any words, and little else. */
const DAY =
  "(?:on |in |at |by |the |last |this |back |over |only )*[\\p{L}\\d][\\p{L}\\d/.' -]{1,30}";
const FORMS = [
  `${OPENS}(?:${IT} )?${VERY}${REACHED} ${DAY}`,
  `${OPENS}${WE} ${DAY}`,
  `${OPENS}(?:${IT}(?:['’]s| was| is) )${DAY} (?:that |when )?(?:${IT} ${REACHED}|${WE})`,
].map((form) => new RegExp(`^\\W*${form}\\W*$`, 'iu'));
const MOST_WORDS = 12;

/** Whether the line says on what day something reached the council, and tells nothing else. */
export const tellsReceipt = (text: string): boolean =>
  text.trim().split(/\s+/).length <= MOST_WORDS &&
  !text.includes('?') &&
  FORMS.some((form) => form.test(text.trim()));
