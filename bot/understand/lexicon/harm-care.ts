/** Harm in how a child is cared for: what is thrown or poured, food, wet pads, straps. Data only; the notation is in `harm-notation`. */
import { family } from './harm-notation';

const THROWS =
  '(?:throw|throws|threw|throwing|chuck|chucks|chucked|chucking|lob|lobs|lobbed|lobbing|fling|flings|flung|hurl|hurls|hurled|hurling|sling|slings|slung|launch|launches|launched|hoy|hoys|hoyed|pelt|pelts|pelted|pour|pours|poured|tip|tips|tipped)';
/** What is thrown only in a manner of speaking. */
const NO_THING =
  '(?! (?:[a-z]+ ){0,2}(?:book|questions?|money|party|lifeline|ideas?|paperwork|forms?|policy|policies|jargon|curveball|figures|numbers|resources|letters?|reports?|cold water|everything|insults?|blame) )';
const POOR =
  '(?:crisps|toast|dry toast|bread|cereal|biscuits|noodles|pot noodles|leftovers|left overs|scraps|bread and water|water)';
const FEEDS =
  '(?:fed|feed|feeds|feeding|given|give|gives|giving|gets|get|getting|has|have|have had|had)';
const MESS =
  '(?:pads?|napp(?:y|ies)|mess|urine|wee|poo|faeces|dirt|sheets|bedding|clothes|vomit|sick)';
const LONG =
  '(?:all (?:day|night|morning|afternoon|weekend)|(?:for|over) (?:an? )?(?:[a-z0-9]+ )?(?:hours?|days?)|overnight|till|til|until|since|every (?:day|night|morning))';

export const CARE = [
  family(
    'thrown at a child',
    `
    ${THROWS}${NO_THING} (?:[a-z]+ ){1,8}(?:at|over|on) (?:him|her|them|me|us|(?:his|her|their|my) (?:head|face|back|legs)|(?:the |my |that |his |her )?(?:wee one|{kid}))(?! (?:about|for not))
    ${THROWS} (?:stuff |things |it )?at (?:him|her|me|us|them|(?:the |my )?(?:{kid}))(?! (?:about|in the meeting))
    pelt(?:s|ed|ing)? (?:him|her|them|me|(?:the |my )?(?:{kid})) with
    (?:pour|pours|poured|pouring|tip|tips|tipped) (?:[a-z]+ ){1,3}over (?:his|her|their|my|the {kid}) (?:head|face|back)
    `,
  ),
  family(
    'kept hungry',
    `
    (?:only|just|nothing but) (?:ever |being |been |is |are |getting )*${FEEDS} (?:him |her |them |me |us )?(?:[a-z]+ ){0,2}${POOR}
    (?:is|are|was|were|been|being|gets?) (?:only |just |ever )*fed (?:on )?(?:nothing but |only |just )?(?:[a-z]+ ){0,2}${POOR}
    (?:they|he|she|kids|children|{kid}) (?:is |are |was |were |have been |has been )*(?:living|surviving|live|lives|survive|survives) (?:on|off) (?:[a-z]+ ){0,1}${POOR}
    all (?:he|she|they|i|we|the kids) (?:ever )?(?:gets?|is given|are given|has|have) (?:for (?:his|her|their|my|our) [a-z]+ )?(?:is|are) (?:[a-z]+ )?${POOR}
    (?:only|just) (?:ever )?(?:gets?|get|given|fed|eats?|feed him|feed her|feed them|give him|give her|give them) (?:[a-z]+ ){0,2}(?:bread and water|one meal a day|one meal)
    (?:gets?|is|are|was|were|been|being|only) (?:only )?(?:fed|feeding) (?:only |just )?(?:once|one time|twice) a (?:day|week)
    (?:give|gives|gave|giving|feed|feeds|fed) (?:him|her|them|me|us|the kids|the baby) (?:nothing|no food|no dinner|no tea|no breakfast)(?: |(?= ))(?!but good|but praise)
    (?:eats?|eating) (?:from |off |out of )?(?:the )?(?:bins?|other (?:childrens?|kids)) (?:ahint|behind|leftovers|the rests|rests|food|because)?
    watered (?:down|doon) (?:the |his |her )?(?:milk|formula|bottles?|feeds?)
    (?:milk|formula|bottles?|feeds?) (?:is |are |was |being |getting )*watered (?:down|doon)
    `,
  ),
  family(
    'left wet or tied',
    `
    (?:left|leave|leaves|leaving|sat|sits|sitting|lies|lying|lay|kept|stays) (?:him |her |them |me )?(?:sat |sitting |lying )?in (?:[a-z]+ ){0,3}${MESS} ~~ ${LONG}
    (?:pads?|napp(?:y|ies)) (?:is |are |was |were |has |have |had )*not (?:been )?changed ~~ ${LONG}
    (?:left|leave|leaves|leaving) (?:him|her|them|me|the {kid}) (?:on|in) the (?:toilet|commode|bath|potty|hoist|sling) ~~ ${LONG}
    (?:tie|ties|tied|tying|strap|straps|strapped|strapping) (?:[a-z]+ ){1,6}so (?:that )?(?:she|he|they|i) (?:can not|cannot|can|does not|do not|not|will not|would not)
    (?:tie|ties|tied|tying) (?:his|her|their|him|she|he) (?:[a-z]+ )?(?:hands?|wrists?|arms?|legs?|feet|ankles?)
    (?:rub|rubs|rubbed|rubbing) (?:his|her|their|my) (?:face|nose) in (?:it|his|her|the)
    `,
  ),
];
