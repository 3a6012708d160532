/** Words that tell of a conflict of interest by their form: who is to keep away from a case, and why. */

const LEAD = '^ (?:(?:sorry|hi|so|and|but|please|fyi|just|ok|right|note that|by the way) ,? ?)*';
const NOBODY =
  '(?!mum|dad|nan|gran|she|he|they|we|you|it|this|that|who|which|the|a|nobody|somebody|someone|REF|why|please)';
const SOMEBODY = `(?:WHO(?: (?:in|from|at) TEAM)?|${NOBODY}[a-z][a-z’'-]+)`;
const KIN =
  '(?:uncle|aunt|auntie|brother|sister|cousin|mum|mother|dad|father|son|daughter|niece|nephew|neighbour|friend|mate|wife|husband|partner|ex|godmother|godfather|in - law)';
const FAMILY =
  '(?:the )?(?:family|mum|dad|mother|father|parents|nan|gran|grandad|child|kid|kids|foster carers?|carers?|complainant|her|him|them|worker|social worker|one of them)';

/** "Tom has to step back from 3", "Priya is recusing herself on 3". */
const STEPS_BACK = new RegExp(
  `${LEAD}(?:${SOMEBODY}|i) (?:(?:is|am|has|have|had|needs?|ought|will|must|should|wants?|got|going|would like|better) |to |have |be )*(?:step(?:s|ping|ped)? (?:back|aside|away|down|off|out)|stand(?:s|ing)? (?:back|aside|down)|recus\\w+(?: (?:himself|herself|myself|themselves|themself))?|conflicted|compromised|too close)(?: (?:from|on|off|out|of|for|to|with|in))* REF `,
);
/** "Owen can't sign 2, he managed the team then": a reason in the person, and not in the day or the diary. */
const KEEPS_AWAY = new RegExp(
  `${LEAD}${SOMEBODY} (?:can|should|must|ought|could|may) not (?:to |be )*(?:sign|do|doing|investigat\\w+|look(?:ing)? (?:at|into)|tak\\w+|have|having|see|seeing|touch\\w*|on|given|near|approv\\w+|handl\\w+|deal(?:ing)? with|work(?:ing)? on|read|part of|involved (?:in|with))(?: off)?(?: on)? REF(?: off)? (?:[,.;:-] )*(?:(?:as|because|since|cos|cus|coz) )?(?:(?:he|she|they|WHO) (?!(?:is |are |was |has |have )?(?:on|off|away|too|already|full|swamped|busy|out|back|not|leaving|part|got|a lot|so|only|still|got enough|sick|ill|enough|snowed|drowning|at)\\b)(?:is|are|was|were|has|have|had|managed|manages|knows|knew|used|lives?|lived|supervis\\w+|worked|line|goes|went|did|dealt|wrote|investigated|made|signed|named|chaired|taught|fostered|coach\\w*)|(?:it |its |it is )(?:is )?about (?:her|him|them)|(?:named|mentioned) in it|(?:his|her|their) (?:\\S+ )?${KIN})`,
);
/** "Jas knows the family on 3", "Sean is dad's cousin on 3". */
const IS_CLOSE = new RegExp(
  `${LEAD}WHO (?:(?:also|really|sort of|has) )*(?:(?:knows|known) ${FAMILY}(?: (?:well|personally|socially|from \\S+))?|(?:is|was) (?:related to|friends with|friendly with|mates with|married to|close to|going out with|seeing|neighbours? (?:of|to|with)) ${FAMILY}|(?:is|was) (?:\\S+ ){1,3}${KIN}|lives (?:next (?:door )?to|near|opposite|with) ${FAMILY}|used to (?:work with|foster for|manage|supervise|go out with) ${FAMILY})(?: (?:on|in|for|of|to do with))* REF $`,
);

/** @param text the line boiled down (clauses.ts) */
export const tellsOfConflict = (text: string): boolean =>
  STEPS_BACK.test(text) || KEEPS_AWAY.test(text) || IS_CLOSE.test(text);
