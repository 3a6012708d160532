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

/** What stands before a matter: that something is to be logged, and nothing of what was said. */
const HEAD = new Set(
  `one new another something somebody someone need want wants like would i i'd i've we we'd have to start make do raise
  record enter put create add let me us just here here's heres thing things now then hi hello please so ok okay first
  up a2 there there's theres want wanna gonna going quick no not yes actually sorry case item entry feedback formal informal stage`.split(
    /\s+/,
  ),
);

const KINDS = new Set(
  'complaint complaints compliment compliments comment comments enquiry inquiry service request log logged please can could a an the for pls'.split(
    ' ',
  ),
);

/** Whether the words only order that something be logged: they are no part of it. */
export const onlyOrders = (text: string): boolean =>
  wordsIn(text)
    .map(bare)
    .every((word) => word === '' || KINDS.has(word) || HEAD.has(word)) && !/\d/.test(text);

/** Whether the words say what is to be logged, how and when it came, and nothing else. */
export const onlyFrames = (text: string): boolean =>
  wordsIn(text)
    .map(bare)
    .every((word) => word === '' || FRAME.has(word) || HEAD.has(word));

const POINTING = new Set(
  `he she they i me him her his their them your you who whom whose that's it's its there here did does do done were are
  been being be but so if then just only really also too instead complained complaining correct right wrong mean meant
  should think thought because as says said told tells sent typed wrote put say reckons day date one`.split(
    /\s+/,
  ),
);

/**
 * How many words say nothing of what it is, from whom, how and when it came.
 * @param names that are known to stand for people
 */
export function notFraming(text: string, names: readonly string[]): number {
  const known = new Set(names.flatMap(wordsIn).map(bare));
  return wordsIn(text)
    .map(bare)
    .filter((word) => word !== '' && ![FRAME, HEAD, POINTING, known].some((some) => some.has(word)))
    .length;
}

const bare = (word: string): string => word.replace(/['’]s$/, '').replace(/^['’-]+|['’-]+$/g, '');
