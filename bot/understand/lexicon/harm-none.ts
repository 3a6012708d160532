/** What says in so many words that nobody was hurt, how somebody is called, or who lost their temper over a letter. Data only. */
import { rowsOf } from './harm-notation';

export const NO_HARM: readonly RegExp[] = rowsOf(
  `
    (?:nobody|no one|none of (?:them|the staff)|no adult|no member of staff) (?:(?:there|has|have|had|ever|is|was|at|the|home) )*(?:hurt|hurts|hit|hits|touched|touches|harmed|harms|hurting|harming|laid a finger on) (?:him|her|them|me|us|it|anyone)(?: or (?:hurt|hit|touched|harmed) (?:him|her|them|me))?(?! (?:yet|again|except))
    (?:nobody|no one|noone|none of (?:them|the kids|the children)) (?:was|were|is|got|has been|have been) (?:hurt|injured|harmed)(?! (?:yet|again|except|this time))
    (?:was|were|is|has|have|had|been) (?:not|never) (?:(?:been|ever|actually|physically) )*(?:hit|hurt|harmed|touched|smacked|injured)(?! (?:since|for|again|yet|him|her|them))|(?:never|not) laid a finger on (?:him|her|them|me|anyone)
    (?:called|named) after (?:his|her|their|my|our|the|a)|(?:is|was|are|were|get|gets|got|been) (?:called|named|nicknamed|known as) (?!(?:names|fat|ugly|stupid|out))[a-z]+(?= (?:[.]|and|by|at|but|so))
    called (?:him|her|me|us|them|it|(?:the|his|her|their|my|our|a) (?:[a-z]+ ){1,2}?)(?: )?(?:a|an) (?:[a-z]+ )?(?:cow|snake|liar|muppet|disgrace|idiot|joke|waste of space|clown|fool|pig|dog|rat|witch|b[a-z]*|star|angel|legend|gem)
    (?:works?|worked|working|volunteers?|drives?) (?:for|in|with|at|on) (?:the |an? |our )?older (?:adults?|peoples?|persons?) (?:team|services?|desk|duty desk|centre|day centre|lunch club|club|social care)
    older (?:adults?|peoples?|persons?)(?: (?:team|services?|desk|duty desk|centre|day centre|worker|lunch club|club|social care))?(?! ~ (?:hit|hits|hurt|touch|touches|rape|beat|beats|doing|bed|drugs|knife))
    (?:hit|hits|hitting|went through|gone through|goes through|going through) the (?:roof|ceiling)(?: (?:when|about|over|because|at) (?:i|we|she|he|they|the|it|her|his|him|told|saw|had|[a-z]+))?
    (?:was|is|were|been|got|bit|really) thrown by|throw(?:n|s|ing)? (?:him|her|them|us|me|it) a (?:lifeline|rope|line|party|bone)|threw (?:him|her|them|us|me) a (?:lifeline|line|party|bone)|(?:threw|throw|throws|thrown) (?:his|her|their|my) hat in|thrown in at the deep end
    (?:chuck|chucked|chucks|threw|throw|thrown|threw) (?:out|away) (?:the |his |her |their |a |old |that |those |all )+(?:old |broken |spare )?(?:chairs?|forms?|papers?|letters?|toys?|files?|food|rubbish|bags?|clothes)
    (?:is|are|was|been|being|well) fed and [a-z]+|fed (?:up|back|into|through|off)|hungry (?:after|when we|so we|for lunch)|spat (?:it|the dummy|his dummy|her dummy|the food|them) out|had a spat
    (?:i |(?:i )?(?:will|want to|would like to|am going to|need to) |(?:will|let me) |we )(?:properly |just )?(?:read|reread|look at|look over|sign|check|finish|review|go through|have a look at) (?:it|this|that|them|[0-9]+|(?:the )?(?:draft|answer|response|letter|file)) (?:properly |again |first |all )?(?:tonight|this evening|later|tomorrow|tomorrow night|overnight|over the weekend)
    (?:is |are |was |s )?(?:killing|killed|kills) (?:his|her|their|my|our) (?:football|rugby|dancing|swimming|maths|reading|schoolwork|social life|chances|mood|buzz|budget|diary|sleep|weekends?|evenings?|morale|team spirit)
  `,
  'g',
);

/**
 * How old a child is or what it is called, tears and laughter, a door that was shut, an answer of three words: no harm
 * where a line says nothing else. Each is taken out of it once, for two ages may be two people. What stands between `^`
 * and `$` is the whole line.
 */
export const ONLY_SAID: readonly RegExp[] = rowsOf(
  `
    (?<=^ )(?:no (?:he|she|they) (?:has|have|did|does|will|would) not )?(?:he|she|they|mum|dad|nan) (?:says|said) (?:he|she|they) (?:will|would|did|does|has|had)(?= $)
    (?<=^ )(?:what (?:(?:is|has) )?(?:happened|changed|come in|been done|new|came in) )?since(?: (?:yesterday|then|(?:mon|tues|wednes|thurs|fri)day|last week|this morning))?(?= $)
    (?:he|she|(?:(?:the|her|his|their|my|our) )?(?:little )?(?:child|kid|boy|girl|lad|lass|son|daughter|baby|toddler|brother|sister)) is (?:only |just |now |aged )?(?:[0-9]|1[0-7])(?: (?:years?|yrs) old)?
    (?<=^ )(?!(?:it|this|that|there|what|who|where|when|case|ref|mum|dad) )[a-z]+ is (?:only |just |now |aged )?(?:[0-9]|1[0-7])(?: (?:years?|yrs) old)?
    (?:he|she|they|mum|mam|dad|nan|gran|grandad|(?:the )?(?:foster )?carer|(?:the )?mother|(?:the )?father) (?:(?:was|were|is|are|got|has been|had been|sounded|seemed) )(?:(?:really|very|so|quite|still|clearly) ){0,2}(?:crying|in tears|tearful|sobbing|weeping|upset)(?: (?:on|down) the (?:phone|telephone|line)| in the (?:meeting|office|review|corridor)| when (?:he|she|they|i) (?:rang|called|phoned|left|spoke))?
    (?:(?:the|her|his|their|my|our) )?(?:little )?(?:child|kid|boy|girl|lad|lass|son|daughter|baby|toddler|brother|sister) is (?:called|named) (?!(?:names|fat|ugly|stupid|thick)(?= ))[a-z]+
    (?:he|she|they|(?:the )?(?:social )?worker|(?:the )?manager|(?:the )?staff) (?:just )?laughed at (?:him|her|them|me|us|mum|dad|nan|it)
    (?:he|she|they|mum|dad|nan|(?:the )?carer) (?:just )?burst into tears(?: (?:on|down) the (?:phone|telephone)| in the (?:meeting|office|review))?
    (?:he|she|they|(?:the )?(?:social )?worker|(?:the )?manager|(?:the )?driver) (?:shut|slammed|closed) the door in (?:mums|dads|nans|my|our|the carers) face
    (?:(?:it|its|it is|we|they|mum|dad|i|was|were|been|got|has|have|had) ){0,4}beaten to the punch(?: (?:on|for|over) (?:the|a) (?:[a-z]+ )?(?:list|flat|house|place))?
  `,
);
