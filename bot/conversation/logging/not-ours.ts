/**
 * "Who is “Adeyemi”?" answered by what the name is: "Adeyemi is the family's surname", "nobody at work, it's the child's
 * name", "that's her sister". Whoever is meant is nobody of ours. Pure.
 */

const OPENS = '(?:(?:no|oh|sorry|actually|its|yes|just|er|um)\\W+)*';
const KIN =
  '(?:child|children|kid|kids|daughters?|sons?|grand(?:son|daughter|child|children|ma|pa|dad|mum)|step(?:son|daughter|dad|mum)|brothers?|sisters?|siblings?|twins?|boys?|girls?|lads?|lass|baby|toddler|nephew|niece|pupil|family|families|mum|mam|mother|dad|father|parents?|nan|gran|aunt|auntie|uncle|cousin|carer|foster carer|neighbour|friend|partner|young person|yp|complainant|caller|client|dog|school|teacher|nursery)';
const WHOSE =
  "(?:the |her |his |their |a |an |one of the |mum[’']?s |dad[’']?s )*(?:older |younger |eldest |youngest |oldest |little |big |other |middle |foster |half |step)*";
const NAME_OF = `${WHOSE}${KIN}(?:[’']?s|s[’'])? ?(?:(?:first |last |sur|family |second |nick)?name|surname)?`;
const IT = '(?:it|that|this|s?he|they|that one|the name|name)';
const IS = "(?:[’']?s|[’']?re| is| are| was| would be)";
const NOBODY =
  "(?:(?:it|that|this|s?he)(?:[’']?s| is| was)? )?(?:nobody|no ?one|none|not (?:anyone|anybody|somebody|someone|one|a (?:member|worker|colleague)|any)|not)(?: (?:of|at|from|in|on|to do with|who works?|working|we know|i know|who is))?(?: (?:of ours|ours|us|work|here|at work|staff|the (?:team|office|council|list|directory|staff)|our (?:staff|team|side)|for us|with us|one of (?:ours|us)))+";
const MORE = '(?:[\\s,;.–-]+(?:and |but |so )?(?:[^?]{0,80}))?';

const unnamed = [
  `${OPENS}${NOBODY}${MORE}`,
  `${OPENS}${IT}${IS} (?:only |just )?${NAME_OF}`,
  `${OPENS}(?:the |her |his |their )?${NAME_OF}`,
].map((form) => new RegExp(`^\\W*${form}\\W*$`, 'iu'));

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Whether the words say that a name stands for nobody of ours.
 * @param name as it is asked about
 */
export function isNotOurs(text: string, name: string): boolean {
  if (text.includes('?') || text.length > LONGEST) return false;
  if (unnamed.some((form) => form.test(text.trim()))) return true;
  const it = escaped(name);
  return [
    `${OPENS}(?:the name )?${it}${IS} (?:only |just |also )?(?:${NAME_OF}|${NOBODY})${MORE}`,
    `${OPENS}${NAME_OF}(?:[’']?s| is| are| was)? ?(?:called|named)? ${it}${MORE}`,
    `${OPENS}${it}${IS.replace(' is', " is|n[’']?t|snt")} (?:n[’']?t |not )?(?:staff|one of ours|a worker|a colleague|of ours|at work|works? (?:here|for us))${MORE}`,
    `${OPENS}${it} (?:doesn[’']?t|does not|dont) work (?:here|for us|with us)${MORE}`,
  ].some((form) => new RegExp(`^\\W*${form}\\W*$`, 'iu').test(text.trim()));
}
const LONGEST = 160;

const CALLED = new RegExp(
  `^\\W*${OPENS}(?:and |also )?${WHOSE}(?!mum|mam|mother|dad|father|nan|gran|aunt|uncle|carer|parent|complainant|caller)${KIN}(?:[’']?s| is| are)? ?(?:name is |called |named )\\p{L}`,
  'iu',
);
/** "Older sister is called Tolu": of a family that a draft is about, and no matter of its own. */
export const namesKin = (text: string): boolean =>
  text.length <= LONGEST && !text.includes('?') && CALLED.test(text);
