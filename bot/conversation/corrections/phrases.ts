/** How people say that something was recorded wrongly, in a line made plain: lower case, the reference as `#`. Data. */
import type { Phrase } from '../turn/feature';
import { whole } from '../turn/phrase';

const HEAD = '^(?:no,? |sorry,? |oops,? |actually,? )*';
const FACT =
  '(?:received |receipt )?(?:team|channel|complainant|date|day|subject|category|name|procedure)';

const SAYS: readonly string[] = [
  // "42 was actually received on 25 february", "42 is really about Grace Mensah"
  `${HEAD}# (?:was|is|came|arrived|reached us)(?: in)? (?:actually|really|in fact) \\S.*$`,
  `${HEAD}# (?:was|is) (?:not )?(?:received|from|about|made by|by) \\S.*$`,
  `${HEAD}# (?:came|arrived)(?: in)? (?:by|on|from|via|through) \\S.*$`,
  // "actually it was grandad on 42"
  '^(?:no,? |sorry,? |oops,? )*actually,? (?:it|that|this|they|the \\w+) \\S.* (?:on|for|in) #$',
  // "the team on 42 should be CM North", "received date on 42 is wrong, it was 25 february"
  `${HEAD}(?:the )?${FACT}(?: complained about)? (?:on|for|of|in) # (?:should|is|was|needs) \\S.*$`,
  `${HEAD}(?:change|correct|set|fix|amend) (?:the )?${FACT}(?: complained about)? (?:on|for|of|in) # to \\S.*$`,
  // "42 was logged in error", "i logged 42 by mistake"
  `${HEAD}(?:i |we )?(?:# (?:was |got )?)?(?:logged|entered|recorded|saved|put)(?: in)?(?: #)?(?: here)? (?:in error|by mistake|by accident)$`,
  // "change 42 to the corporate procedure"
  '^(?:change|move|switch|put) # (?:over )?(?:to|onto|on|under) (?:the )?(?:corporate|statutory)\\b.*$',
  `${HEAD}# should (?:be|have been) (?:under |on |in )?(?:the )?(?:corporate|statutory)\\b.*$`,
  // "call 42 the taxi one"
  '^(?:call|name|rename) # \\S.*$',
  // "correct 42: received 25 february"
  '^(?:correct|put right|amend|fix) # ?[:,–-]? ?\\S.*$',
  // "the acknowledgement on 42 was actually sent on 4 march"
  '^(?:the )?(?:ack|acknowledgement|answer|response|reply) (?:on|for|to|of) # (?:was|went)(?: out)? (?:actually|really|not) \\S.*$',
  '^(?:the )?(?:ack|acknowledgement|answer|response|reply) (?:on|for|to|of) # (?:was|went)(?: sent| out)? \\S.*,? not \\S.*$',
];

export const CORRECTING: readonly Phrase[] = [
  whole(
    '(?:correct|put right|amend|fix)(?: (?:something|what is recorded|the record))?|put something right',
  ),
  // What is said of a case as a fact puts it right, whatever else its words might ask; it is read back.
  ...SAYS.map((says) => ({
    says: new RegExp(says, 's'),
    whole: true as const,
    orders: true as const,
  })),
];
