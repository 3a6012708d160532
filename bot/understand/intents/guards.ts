/** What stands alone and is never argued with: refusals. Read on the boiled-down line, so that names are WHO. */
import { compile } from './rule';

/** Is there anything about me, or a named colleague? Logging something about them is no such thing. */
const ABOUT_SOMEONE = [
  '(is there|is there any|are there|any|anything|has there|have there|do you have|have you got|got|what is|see|show me|tell me|find|check|what have you got|what do you have|have there been|has there been|were there|know if there is|see if there is|if there is|whether there is|was there|were there|something) ~ (anything|complaints|complaint|case|cases|something|feedback|stuff|record|records|everything) ~ (about|against|on|naming|involving|concerning|mentioning|regarding|logged about|logged against|with) (me|WHO|myself|my name|my colleague|my manager|a colleague|my boss|my team mate|my teammate)',
  '(anything|anything bad|everything|all|stuff|something) ~ (about|against|on|concerning|naming) (me|WHO|my name|myself)',
  '(has|have|did|does|do|is) (anyone|anybody|someone|somebody|people|any family|any families|a family|the family|any parents|a parent|any complaint|they|mum|dad|any complaints|any of my families) ~ (complained|complain|said|complaining|moaned|logged|put|reported|grassed|made a complaint|raised|name|named|mention|mentioned|made) ~~ (about|against|on) (me|WHO)',
  'am i ~ (named|mentioned|subject|the subject|being complained|being investigated|under investigation|in trouble|in any complaint|in a complaint|in any|complained about|under)',
  'do i have ~ (complaint|complaints|allegations) (against|about) (me|my name)',
  '(if|whether) (anyone|anyones|anybody|someone|somebody|any family|any parent|people|families) ~ (complained|complain|complains|complaining|moaned|said anything|made a complaint|put in a complaint|logged|raised|mentioned|named) ~~ (about|against|on) (me|WHO)',
  '(what|which|how many|all|every|any|list|show|find|search|pull|give|get|each|everything|who has|see|look up|export) ~~ (complaint|complaints|case|cases|feedback|allegation|allegations|ones|moans|comments|entries|records|open case|anything) ~ (about|against|naming|involving|mentioning|where|with|concerning|that name|which name|that mention|that involve|on) ~ (WHO|me|my name|a colleague|my colleague|my manager)( \\S+)?( is| was)?( named| in| on| mentioned| about)?',
  '(how many|what|which|any) ~ (complaints|complaint|cases) ~ (has|have|did|does|been made against) ~ (WHO|me|my colleague) ~ (had|got|have|received|against|get|caused|made against|about (him|her|them))',
  '(what|anything) ~ (people|families|parents|they|complainants|anyone|everyone|mum|dad) ~ (said|saying|say|complained|written|complaining) ~ about (me|WHO)',
  '(has|does|did|is) WHO ~ (got|have|had|get|any|been|in) ~ (complaints|complaint|complained about|allegations)',
  'WHO ~ (complaints|complaint|disciplinary) (history|record|file|list|count|total)',
  '(what|anything) have you got on (me|WHO)',
].map(compile);

/** Nothing excuses these. */
const FIRM = [
  // Ranking people.
  '(rank|ranked|ranking|rankings|league table|league tables|leaderboard|leader board|name and shame|worst offenders|worst offender|worst performers|worst performer|worst performing|top offenders|hall of shame|repeat offenders|score card for|scorecard for|naughty list|order ~ by complaints|pecking order)',
  '(who|which (worker|workers|social worker|social workers|investigator|investigators|manager|managers|person|staff|member of staff|one of my|of my|colleague|tm|team manager|sw)|what worker|what social worker) ~ (gets|has|had|got|get|have|received|is|are|was|causes|generates|attracts|were) ~ (most complaints|most complained|the most|most|worst|least complaints|fewest complaints|fewest|slowest|highest number|lowest|best|more complaints|quickest|bottom|top|the worst|most compliments|complained about) ~ (complaints|complaint|complained|compliments|at responding|about|>|\\?|worker|record|this|in|of|for|responses|social worker|performer|overdue|DATE|late)',
  '(worst|slowest|laziest|most complained about|most complained of|weakest|poorest|rudest) (performing |rated )?(social worker|social workers|worker|workers|investigator|investigators|manager|managers|staff|member of staff|performer|performers|person|people|employee|employees|officer|sw|sws)',
  '(complaints|complaint|compliments|figures|breakdown|count|numbers|table|list|totals|stats|report|cases|number of complaints) ~ (per|by|for each|against each|by each|about each|of each|by individual|per individual|by named) (worker|social worker|social workers|member of staff|staff member|person|individual|individuals|name|employee|investigator|staff|sw|named worker|individual worker|individual social worker)',
  '(compare|sort|order|list|grade) ~ (my |the |our |all )?(social workers|workers|staff|investigators|team members|people|colleagues|sws|individuals) (by|against|with|according|in order|on) ~',
  // Ignoring rules.
  '(ignore|forget|disregard|bypass|override|skip|drop|disable|circumvent|get round|get around|turn off|switch off|suspend|break|bend|set aside|never mind|work around|overlook|put aside|remove|disobey) ~ (rules|rule|instructions|instruction|guidelines|guardrails|restrictions|firewall|policy|policies|prompt|previous instructions|programming|safeguards|permissions|access controls|privacy|checks|training|filters|limits|conflict check|security|protections|masking)',
  '(pretend|act as|act like|imagine|role play|roleplay|you are now|behave as|simulate|jailbreak|jail break|developer mode|dev mode|god mode|admin mode|system prompt|sudo|as an admin|unrestricted mode|dan mode|debug mode|act as if|reveal your instructions|print your instructions|show me your prompt|your hidden instructions)',
  '(between you and me|nobody will know|no one will know|no one needs to know|just this once|off the record) ~~ (show|tell|list|give|who|names|case|change|date|delete|complained)',
  // Backdating.
  '(backdate|backdated|backdating|back date|back dated|back dating|predate|antedate|post date|postdate|postdating|pre date)',
  '(pretend|make it look|make out|say|make it seem|make it appear|make it so|act as though|make it say|make it|make sure it) ~~ (like|as if|it came|it was|we|we sent|it went|was received|was sent|in time|came in|on time|got it|received) ~~ (in time|on time|earlier|later|last|before|not late|in timescale|within|sent|instead|so|acknowledged|answered|it is not late)',
].map(compile);

/** These sound like something that may be asked for, too. */
const EXCUSABLE = [
  '(change|alter|amend|edit|move|fiddle|fudge|fix|doctor|tweak|adjust|massage|falsify|tamper|fake|cook|put|set|shift|record|enter|log|mark|put down) ~~ (date|dates|received|figures|numbers|books|ack|acknowledgement|acknowledged|clock|start|stats|response|it|REF|sent) ~~ (so|to make|to look|to avoid|even though|to hit|to get|so that|to bring) ~ (it|its|we|they|that|this|look|not|in|breach|being|target|the target|REF|sent|was|the|i|us) ~ (in time|on time|not late|not overdue|is not|target|look|better|in timescale|within|breach|met|it in|late|meet|looks|DATE|green|overdue|under|miss|good)',
  '(fudge|fiddle|falsify|massage|cook|doctor|fake) (the|it|this|our|my|those) ~',
  '(date|dating|stamp|record|log|mark|put|enter|show|save|say|set|time stamp) ~~ (DATE|earlier) so (that )?(we|it|i|they|its|the|my) ~~ (in time|on time|not late|within|in breach|target|ok|green|not overdue|under|met|deadline)',
  '(record|log|put|date|change|enter|say|mark|note|show|tell me|give me) ~~ (nobody|no one|noone) (will|would|needs to|has to|is going to) ~ (know|notice|be any the wiser|find out)',
  'even (it|we|i|they) (only |did not )?(was|came|went|arrived|got|sent|go|goes|did) ~',
  // Wiping history.
  '(wipe|erase|scrub|expunge|get rid of|obliterate|nuke|destroy|shred|wiped|cleanse|purge) ~~ (history|audit|log|logs|trail|record|records|trace|everything|evidence|REF|complaint|case|it all|all of it|me|my name|file|off the system|from the system|from the record|from record|clean|note|notes|data|about me)',
  '(delete|remove|clear|take|hide|strike|cover up|lose|make) ~~ (history|audit|audit log|audit trail|log|logs|trail|all record|all records|all trace|every trace|evidence|everything|from the system|off the system|from the record|off the record|my name|about me|against me|for good|permanently|completely|forever|as if it never|like it never|so nobody|so no one|disappear|go away|vanish|never happened)',
  '(delete|remove|erase) (the |this |that |my |all |case |a )?(REF|case|complaint|complaints|cases|complaint about me|it permanently|whole case|whole thing|entire case|note|notes|my notes|the finding|finding|record|records|file)( REF| please| completely| permanently| altogether| entirely| from| off| and| >)',
].map(compile);

/** More ways to ask after a person, or to set people against each other; logging something about them is no such thing. */
const PRYING = [
  '(show|list|find|pull|get|give|search|open|see|bring up|display|export|look up|fetch) ~~ (names|name|naming|mentions|mention|mentioning|named|with) (WHO|me|my name|a colleague|my colleague)',
  '(case|cases|complaint|complaints|anything|one|ones) ~ (where|in which|that have) (i am|my name is|my name|me|WHO is|i is|im) ~ (subject|named|mentioned|complained about|involved|the one)',
  '(is|was|are) (there )?(owt|anything|something|a complaint|complaints) (logged|recorded|held|raised|made|down) (against|about|on) (WHO|me|my name)',
  '(if|whether) my name (is|comes up|appears|has come up) ~ (complaint|complaints|case|cases)',
  'top N ~ (staff|workers|social workers|people|investigators) (with|by|for) ~ (complaints|complaint)',
  '(order|rank|sort) ~ (staff|workers|social workers|people|team members|investigators) ~ (best|worst|most|least|by)',
  '(if|whether) (anyone|anybody|someone|somebody|they|people) ~ (mentioned|named|said|complained) ~ (my name|me|WHO)',
  '(score|mark|grade|rate|points for) (each|every|all|my|the|our) (worker|workers|social worker|social workers|staff|investigator|investigators|team member|person|manager|managers)',
].map(compile);
const HARMLESS = compile(
  '(sat|sitting|open|outstanding|waiting|is|are|left|stuck|resting|parked|still|now|currently) with me|(rank|rate|order|score) (the |our |all )?(themes|topics|reasons|causes|categories|teams|issues|services)|(which|what) cases (has|have|is|does) WHO (got|have|hold|holding|working|doing|on)',
);

const NOT_REFUSED = [
  '(retention|due for|due to|sar|subject access|data rule|from my list|from my team list|undo|i just|just logged|that last|last one i|draft|my draft|last entry|duplicate|my last|the last)',
].map(compile);

const WANTS_TO_LOG = compile(
  '(log|record|raise|put in|make|register|received|came in|got a|had a|complaint from|wants to complain|new complaint|formal complaint|i want to log)',
);

/** Whether the words speak of what may be asked for, however it sounds. */
export const isExcused = (text: string): boolean =>
  HARMLESS.test(text) || NOT_REFUSED.some((pattern) => pattern.test(text));

/** @returns whether the line asks for something Candour will not do */
export function isRefused(text: string): boolean {
  if (HARMLESS.test(text)) return false;
  if (PRYING.some((pattern) => pattern.test(text)) && !WANTS_TO_LOG.test(text)) return true;
  if (ABOUT_SOMEONE.some((pattern) => pattern.test(text))) return !WANTS_TO_LOG.test(text);
  if (FIRM.some((pattern) => pattern.test(text))) return true;
  return (
    EXCUSABLE.some((pattern) => pattern.test(text)) &&
    !NOT_REFUSED.some((pattern) => pattern.test(text))
  );
}
