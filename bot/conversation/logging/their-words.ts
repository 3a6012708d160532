/** What a draft keeps verbatim: the whole message, or what is quoted in it where the rest only says whose words they are. */

/** Words that say what it is, from whom, how and when it came: the draft's own lines say the same. */
const FRAME = new Set(
  `compliment compliments complement complaint complaints comment comments enquiry inquiry feedback thanks thank you praise
  log logged please pls can could a an the and for from by to of about re at on in via with this that it is was has had
  mum mums dad dads mother father parent parents carer carers foster grandma gran nan grandad grandparent grandparents
  aunt uncle sister brother family child young person school mp councillor cllr letter email emailed e-mail phone phoned
  telephone rang called call text texted today yesterday morning afternoon evening received recieved came got new
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun last week
  january february march april may june july august september october november december jan feb mar apr jun jul aug sep
  sept oct nov dec saying said says who their words quote team service mr mrs ms miss dr`.split(
    /\s+/,
  ),
);

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}'’-]+/gu) ?? [];

/**
 * @param quote what stands in quotation marks; null: nothing does
 * @param said what the draft says in its own lines: names, who complains, the team
 */
export function theirWords(text: string, quote: string | null, said: readonly string[]): string {
  if (quote === null) return text;
  const known = new Set(said.flatMap(wordsIn).map(bare));
  const outside = wordsIn(text.replace(quote, ' ')).map(bare);
  const frames = outside.every((word) => word === '' || FRAME.has(word) || known.has(word));
  return frames ? quote : text;
}

const bare = (word: string): string => word.replace(/['’]s$/, '').replace(/^['’-]+|['’-]+$/g, '');
