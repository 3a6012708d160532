/**
 * Harm told in so many words inside a complaint about something else: a child's own words of hurting themself or not being
 * able to go on, a child who was touched or filmed undressed, a child who is pregnant, somebody threatened. What else the
 * line is about makes none of it less plain. Data only; the notation is in `harm-notation`.
 */
import { family } from './harm-notation';

const MINE =
  '(?:myself|my (?:arms?|wrists?|legs?|thighs?|stomach|skin))(?! (?:on|shaving|off|opening|short|some|a|out|in|by accident|accidentally|cooking|chopping|peeling|falling|playing)\\b)';
const BY =
  '(?:driver|escort|worker|staff|man|men|uncle|stepdad|step dad|dad|brother|teacher|tutor|coach|carer|assistant|pa|he|lodger|neighbour|boyfriend|bloke)';
const WHOSE =
  '(?:my|her|his|the|our|their|your|a|that|this|little|wee|young|old|year|[0-9]+|mums|dads|daughters?|sons?|childs?|girls?|boys?|lads?|lass|kids?|grandsons?|granddaughters?|nieces?)';
const PARTS =
  '(?:legs?|knees?|thighs?|bum|bottom|chest|breasts?|boobs|privates|private parts|skirt|groin|crotch)(?! (?:brace|splint|strap|cast|plaster|wound|dressing|exercises|physio))';
const YOUNG = '(?:1[0-5]|ten|eleven|twelve|thirteen|fourteen|fifteen)';
const CHILD_SAYS =
  '(?:teenager|teen|young person|yp|child|girl|boy|lad|lass|pupil|(?:1[0-7]|[5-9]) (?:year|yr)s? olds?|(?:1[0-7]|[5-9]) ?yo)';

export const TOLD = [
  family(
    'hurting oneself, in their own words',
    `
    i (?:have |had |did |just |always |keep |even |nearly |been |started )*(?:cut|cutting|burn|burned|burnt|burning|scratch|scratched|scratching|hurt|hurting|stab|stabbed|bit|bite) ${MINE}
    i (?:have |am |been |just |started |was )*(?:cutting|self harming|selfharming)(?! (?:the|grass|hair|back|down|short|costs|cards?|paper|wood|it|out|cloth|fabric|through))
    ${CHILD_SAYS} ~ (?:[.] )?i (?:just |really |honestly )*(?:can not|cannot|can t|cant) (?:cope|go on|take it|take this|do this|do it|carry on)(?: with (?:it|this|it all|this life)| like this| living like this)? (?:any ?more|any longer|no more|much longer)
    `,
  ),
  family(
    'touched or filmed',
    `
    ${BY} (?:has |have |had |keeps? |kept |always |just |was |is |been )*(?:touch|touches|touched|touching|stroke|strokes|stroked|stroking|rubs?|rubbed|rubbing|feels? up|felt up|gropes?|groped) (?:${WHOSE} ){1,5}${PARTS}
    ${BY} ~ (?:put|puts|putting|had|has) (?:his|her|a|their) hands? (?:up|on|down|inside|between) (?:${WHOSE} ){1,5}(?:${PARTS}|top|trousers|pants|knickers|shorts|dress)
    (?:film|films|filmed|filming|record|records|recorded|recording|photograph|photographs|photographed|photographing|(?:takes?|took|taking|taken) (?:pictures|photos|videos|pics) of|videos|videoed|videoing) (?:him|her|them|me|us|(?:${WHOSE} )*(?:{kid})) (?:while |when |as |being |in the middle of )*(?:she |he |they |is |was |are |were )*(?:getting (?:changed|undressed|dressed|washed)|changing|undressing|undressed|naked|with no clothes|half dressed|in (?:the |her |his )?(?:shower|bath|toilet|changing rooms?|underwear|bra|pants|knickers))
    `,
  ),
  family(
    'a child is pregnant',
    `
    (?:she is|she s|shes|is|am|i am|im) (?:pregnant|expecting|having a baby) (?:and|at) (?:she is |shes |is |only |just |i am |im )*${YOUNG}(?! (?:weeks|months|days|hours))
    ${YOUNG} (?:year |yr |years |yrs )?(?:old |olds )?(?:and |is |she is |shes |who is |girl |daughter |lass )*(?:pregnant|expecting a baby)
    `,
  ),
  family(
    'threatened',
    `
    (?:he|she|they|you|staff|workers?|managers?|{kin}|that [a-z]+|the [a-z]+) (?:had |d |should |wants to |needs to |ought to )*(?:better|best) (?:watch|mind) (?:out|it|(?:her|his|your|their|my) (?:back|step))(?! (?:for|when|as|because|in case))
    (?:will be|is going to be|be|is|was|were|are) (?:waiting|outside|stood waiting|ready) for (?!(?:contact|the|a|an|his|her lift|transport|pick|school))(?:[a-z]+ ){1,3}(?:in|by|at|near|outside) (?:the |her |his |their |your )*(?:car park|car|house|home|gate|office|work) ~~ (?:better|watch|sorry|see|pay|get|show|regret|learn|smash|deck)
    `,
  ),
];
