/** Rules for what is done to a case. Data only. */
import { rules } from './rule';

export const CASE_RULES = [
  ...rules(
    'case.acknowledge',
    `
    90 | (wrote|written|emailed|texted|rang|told|dropped|sent) (to |a line to )?(a |an |the )?({kin}|complainant|them|her|him|school) ~ (to say|saying|know|that) (we|i) (have |have got |have had |have received |got |received |are in receipt of |had )+(it|REF|their complaint|her complaint|his complaint|the complaint)
    90 | (let|told|letting) ~~ (know|that) (we|i) (have |have got |have had |have received |got |received |had )+(it|REF|received it|their complaint|her complaint|his complaint) | (can you|should)
    90 | acknowledgement (for|on|re|of|to) REF ~ (in the post|on its way|winging|away|off|sorted|ticked|complete|dealt with|done) | (not|is the|has the|when)
    90 | (dropped|popped|pinged|fired|fired off|shot|whizzed|bunged|gave|given|handed|wrote|winged) ~ acknowledgement | (draft|not)
    92 | (acknowledgement|acknowledgement letter|acknowledgement email|acknowledgement for REF|receipt letter) ~~ {send} | (has the|has an|was the|did the|did we|not sent|not been|draft|not gone|overdue|when was|who|have we|have you|need|to be sent|send out by|out yet|chase|has REF|what is outstanding|outstanding)
    92 | (sent|send|emailed|posted|did|done|completed|issued|mailed|i have done|gave) ~ (the |an |my |our )?acknowledgement | (draft|not sent|have we sent|has|did you|did we|resend|have you|who sent)
    92 | (acknowledged|acknowledge|acknowledging) ~ (REF|it|that|this|mum|dad|her|him|the complaint|the letter|the email|receipt|today|DATE|by) | (has|not acknowledged|when do|how long|do we|must we|have we|who|when was|not been|what is not|should we|days to|need to acknowledge|how many|is REF|do i|get acknowledged|not yet|be acknowledged)
    92 | REF ~ (acknowledgement|acknowledged|acknowledge) | (has (REF|it|that|this|the|anyone|someone|mum)|not acknowledged|when was|who acknowledged|draft|is REF|was REF|not been|write|letter please|overdue|did|how long|due)
    86 | (have let|i let|told|confirmed to|confirming to|dropped) ~ (know|we have (got|received) (it|REF)|receipt|a line to say we have (got|received)) ~~ (REF|got it|received it|got REF|have it) | (how do|do i|can you|should|wants|want|mum told)
    84 | < (acknowledged|acknowledgement) ~ > | (overdue|due|draft|need|what|unacknowledged)
    86 | (mark|record|log|put|note|tick|count) ~ (as |down as )?(acknowledged|acknowledgement) | (not acknowledged)
  `,
  ),
  ...rules(
    'case.assign',
    `
    88 | (let|have) WHO ~ (run with|have|take|crack on with|deal with|do|lead|handle|get on with|investigate|own) (REF|it|this|that|this one|that one) | sign
    86 | (REF|it|this one|that one) (wants|needs|should|ought|can|could|had better|best) (to )?(go|be going|be sent|be moved|be passed|be given|be handed|going|sending|moving|passing|giving|handing) ~ to (WHO|TEAM) | (sign|approval|panel)
    90 | (assign|allocate|reassign|reallocate|transfer|give|pass|hand|move|hand over|switch|swap|put|send|shift|redirect|allocating|assigning|passing|giving|moving|transferring|reassigning|push|delegate|forward|bump|handing) ~~ (REF|it|that|this|these|them|case|hers|his|theirs|cases|complaint|one|both|mine|all|everything|work|caseload|lot|two|three) ~ (to|over to|across to|with|onto|on to|back to|from) ~ (WHO|TEAM|someone|somebody|another|sh|the team|a different|one of|whoever|anyone|her|him|whom|me|my|team manager|tm|investigator|colleague) | (sign off|signing off|stage|note|the panel|a comment|a complaint|ombudsman|send back|her the letter|to sign|link|merge|approval|stop sending|off to mum|approve)
    94 | WHO (to|can|should|needs to|will|has to|must) (please )?(sign off|sign|approve) ~ | extension
    91 | (send|give|pass|put|submit|forward|goes|go|assign|sent|gone|needs|over) ~~ (to|with|by) WHO ~ (sign off|signing off|approval|approve|sign)
    88 | (assign|allocate|reassign|reallocate|reassigned|reallocated|assigned|allocated|assigning|allocating) ~ (REF|it|that|this|WHO|to|case|TEAM|them|an investigator|someone) | (who is|who was|unallocated|is REF|not allocated|not assigned|has REF|to be allocated|assigned to me|allocated to me|who has been|has it been|has that been|waiting to|who do i|when was|was it|how do|who re|who has)
    88 | (WHO|someone else|somebody else|someone|anyone|another investigator|a different investigator|somebody|anyone else|different person|a colleague|team manager|tm) ~ (to |can |please |could |will |should |is going to |is to |wants to |has agreed to |agreed to |happy to |is ){1,4}(take|investigate|pick up|handle|deal with|have|lead|do|look at|own|look into|take over|take on|pick|run with|cover|be the investigator|taking|picking up|investigating|handling) ~ (REF|it|that|this|one|case|the investigation|complaint|them|both|these|over|>) | (sign off|off sick|note|how long|look at the policy|please cover >|is investigating|who is|looked at|if WHO can)
    88 | (can|could|would|will|get|ask|need|let|want|have) (please )?(WHO|someone else|somebody else|anyone else|someone|another|a different|somebody|anybody|a new) ~ (to |please )?(take|investigate|pick|pick up|handle|deal|have|lead|own|do|cover|investigator|look|take over|swap) ~ (REF|it|that|this|these|one|mine|case|over|on|up|them|my|instead|>) | (sign off|look at the letter|log|looked|tell me|explain|i take|let me know|help me|check)
    88 | (need|want|find|get|like|after) (me )?(someone|somebody|anyone) else (on|for|to take|to have|to do|to look at) ~ | (sign off|leave)
    86 | (new|different|another) (investigator|person|worker|io|pair of hands) ~ (on|for|to|please|needed|required) | (conflict)
    86 | (put|stick|get|make) WHO ~ (on|onto|in charge of|as|down as|down for|the) ~ (REF|it|that|this|investigator|investigation|lead|case) | sign off
    86 | (REF|it|that|this one|this|one|case|that one|hers|his) (is |can |should |to |needs to |has to |will |must )?(go |be |goes |going |gone |get |now ){0,6}(assigned |given |allocated |passed |moved |handed |transferred |over |across |reassigned ){0,6}(to|with|for|over to) (WHO|TEAM|someone else|another|a different) | (sign off|signing off|stage|is with|thank|has gone to WHO|signing)
    84 | (too many|too much|overloaded|swamped|snowed under|drowning|no capacity|at capacity|cannot take|can not take|cant take) ~~ (someone else|take|reassign|give|move|pass|have) 
    80 | (WHO|TEAM) (to investigate|to pick up|to take|to lead|to handle|to deal|as investigator|investigating|is investigating|to do|is to investigate|taking|is taking|picking up|is picking up|will investigate|will take|is going to take|as lead) 
    82 | (who|someone) ~ (take REF off me|take it off me|off my hands)
    86 | < (no |sorry |, )*(this |it |that |REF )?(is |its |it is )?not (mine|for me|one of mine|my case|our case)( to do| to deal with)?( >| ,)
    90 | REF ~ (needs|need|wants|requires|still needs|lacks|has no) ~ (an|a new|a different|another|no) (investigator|io|owner|lead)
    84 | (take|get) (REF|it|this|that|them|these) off (me|my|WHO|her|him|my plate|my hands)
    84 | < (can you |could you |please )*(assign|give|pass|hand|reassign|reallocate|allocate|transfer) (case )?(REF|it|this|that|this one|that one|both|them|REF and REF) (over |across |on )?to (?!(?:mum|dad|me|him|her|them|panel|legal|file|sign|stage|close|closed|complaint|compliment|comment|enquiry|us|the|a|an|my|bed|rest)(?: |$))[a-z]+ ~
    84 | < (REF|REF and REF|REF REF) (to|for|-|over to|>) ?(WHO|TEAM)( please| as investigator)? >
  `,
  ),
  ...rules(
    'case.request_extension',
    `
    92 | (grateful|appreciate it|thankful|obliged|kind) (for|if) ~ (extra|another|more) (LEN|time|days|few days)
    92 | (would like|want|need|could do with|like|hoping to have|prefer|after) (REF|it|this|that|the deadline|the date|deadline) (to be )?(moved|pushed|put|shifted|extended|bumped|set|changed|given) (back |out |on )?(to|until|by|after|before) ~ (DATE|LEN) | (stage|panel|agreed|comment|complaint|team|TEAM|WHO)
    88 | (need|want|like|after|could do with|chance of|possible) ~ (breathing space|breathing room|a breather|leeway|slack|wiggle room|headroom|some give|days grace|grace) ~ | (mum|dad|WHO)
    90 | (would|will|is|are) (LEN|LEN more|LEN extra|extra LEN|another LEN|a LEN) (more |extra |longer )?(be )?(ok|okay|possible|alright|all right|doable|fine|too much|acceptable) ~ | (agreed|ombudsman|policy|enough)
    91 | (can|could|may|would) (the |my |our )?(deadline|date|due date|target) (on|for) REF ~ (be )?(put|pushed|moved|shifted|bumped|knocked|extended|go) ~ (back|on|out|to|until|by) ~
    92 | (need|needs|want|after|require|asking for|ask for|request|requesting|requested|like|have|get|apply for|applying for|possible|hoping for|wondering about|give me|given|could do with|push for|do with|allow me|please|put in for|submit) ~ (more time|longer|extra time|extension|an extension|more days|extra days|few more days|a bit longer|a bit more time|additional time|bit longer|extra week|more weeks|another week|another LEN|LEN more|LEN extra|LEN extension|extension of LEN|extra LEN|further LEN|a further LEN|few days|deadline moved|little longer|little more time|deadline extended|deadline pushed|LEN longer|time) | (agreed|approve|approved|granted|grant|give WHO|give her|give him|give them|ok to|happy to|fine to|yes to|snooze|no need|do not need|respite|support|leave|no longer|her a|him a|them a|can a|how many|what if|what is|when do|how do i|respond|how long)
    92 | (can|could|may|would like|need|please|want|possible to) (i|we|you|me|it|REF)? ?(please )?(have|get|take|push|move|ask for|give me|give us|extend|to extend|to have|be extended|to push|to move|put back|put in for) ~~ (LEN more|LEN on|LEN for|LEN please|LEN >|LEN extension|until DATE|to DATE|by DATE|another|more time|longer|extension|extra|back) | (let REF|allow REF|REF can have|you can have|she can have|he can have|they can have|WHO can have|her a|him a|them a|agreed|approve|granted|tell me|figures|report|leave|list|see|snooze|pack|the annual|draft|letter|update|from DATE|due|capacity|remind|WHO to|summary|messages|what is|you move|meeting|supervision|a copy|can we have the|take REF|mum|dad)
    90 | (not going to|will not|can not|not gonna|do not think i will|unlikely to|struggling to|wont|not be able to|never going to|not able to|might not|may not|going to struggle to|not likely to|am going to) ~ (make|meet|hit|finish|get|complete|manage|be ready|be done|miss|have it) ~ (the deadline|deadline|deadlines|it|REF|that|this|in time|on time|done|by|DATE|finished|done in time|the date|complete) | (complain|snooze|mum|dad|call|get hold|get through|sign|log in|how do i|find)
    90 | < (until|to) DATE ~ (for|on|with) REF | (snooze|park|leave|remind|nag|nudge|quiet)
    90 | (need|want|like|have|get) (it )?(until|till|to) DATE | (how did|how do|how did you|let|REF can|give REF|leave|off|away|snooze|remind|WHO|mum|dad)
    88 | (extension|extra time|more time|longer) ~ (please|for|on|to|until|of|needed|required|request|requested|by|REF|>) | (no longer|agreed|approve|approved|granted|grant|ok to|happy to|fine|yes|no extension|give|what is|how|can a|complex|holding letter|how many|many extensions|policy|rule|rules|refuse|refused|said no|mum|dad|do extend|i have agreed|authorise|authorised)
    86 | (will be|going to be|am|i am|might be|may be|running) LEN (late|over|behind) (with|on|for) REF
    86 | (run|running|ran|run out) ~ (out of time|short of time|late with|behind) ~ (REF|on|with|it) 
    88 | < (just |can i have |please |another |and )*LEN (more|extra|longer|extension)( please| thanks)? >
    86 | (LEN|another LEN|LEN more) ~ (on|for) REF | (leave|snooze|agreed|ok|approve|granted|give|working out|extend|how many|left|overdue|late|stuck|waited|waiting)
    90 | (can|could|may|let) (REF|it|this|that|this one) (go|run|wait|slip|stretch|move|be moved|be pushed|have) (back |out |on )?(to|until) ~ DATE | (go to (panel|stage)|you can)
    84 | (push|pushed|move|put|shift|bump) (REF ~ deadline|REF|it|the deadline|that|the date|deadline|the due date) (back|out|on) ~ (to|by|until|a|LEN|DATE|>) | (approve|agreed)
    95 | (extend me|extend my deadline|extend mine|extend ours|extend us) | (who|ok to|agreed)
    80 | (i )?(need|want|require) (longer|more time|an extension|extra time|a bit longer)
  `,
  ),
  ...rules(
    'case.extend',
    `
    87 | (stretch|stretching|lengthen|prolong|bump|knock|roll) (REF|it|this|that|the deadline|deadline|the date) ~ (to|until|by|out|on|back|over) ~ (DATE|LEN) | (stage|panel|can i|could i|can we|could we)
    95 | (ok|okay|fine|happy|content|cool|good) with (REF|it|this|that) (going|running|moving|slipping|being|having|taking) ~ (until|to|DATE|LEN|extended) | (can i|not|stage|panel|home)
    87 | (add|tack|stick|put|whack|chuck|bung) (another |an extra )?LEN (more |extra )?(on |onto |to |on to )+(REF|it|the deadline|that|the date) | (can i|could i|note|can we|could we)
    94 | (ok|okay|fine|happy|agree|agreed|agreeing|approve|approved|approving|yes|grant|granted|granting|allow|allowed|allowing|authorise|authorised|i have agreed|give|gave|given|accept|accepted|sign off|signed off|confirm|confirmed|sure|all right|alright|no problem) ~~ (extend|extension|extended|extra time|more time|extending|extra LEN|another LEN|LEN more|longer|extra days|LEN extra|extra week|extension request|the extra) | (can i|could i|may i|give me|need|is it ok|would it be ok|do you agree|can we have|request|if ok|not agreed|has the|was the|asking|if possible|please can|was my|is there)
    93 | (granted|grant|granting|agreed|agree|allowed|allow|approved|authorised) (REF |you |her |him |them |WHO )?(a |an |the )?(further |extra )?LEN (more )?(on|for|to|extension|>) | (if|can i|need|want|how many|not|leave)
    94 | (let|give|allow|giving) (REF|WHO|her|him|them) (have |run |go )?(until|to DATE|LEN|another LEN|more time|longer|an extension|the extension|extra) | (can i|can we|me|if|could|until i|letter|investigate|sign)
    94 | (REF|WHO|you|she|he|they) can have ~ (until|to|DATE|LEN|more|longer|an extension|the extra|another) | (if|can i|so that)
    94 | (extension|more time|extra time|extra LEN|LEN more) ~ (granted|agreed|approved|authorised|allowed|fine|ok|okay|given|accepted) | (can i|need|not agreed|not granted|not approved|was|is the|has the|can we|could i|please >|is it|would)
    86 | (extend|extending|extended|exend) ~ (REF|it|that|this|the deadline|deadline|by|to|until|DATE|LEN|case|the date|both|stage) | ((why|reason) ~ extended|extend me|can i|could i|may i|can we|could we|i need|is it possible|can a|how do|how many times|do we|when can|who extended|am i allowed|want to extend|has REF|was REF|possible to|are we allowed|would like to extend|how long|need to extend|want it extended|need it extended|needs extending|like to extend|can it be|can REF be|asking to|could it)
    80 | (new|revised|extended|later) (deadline|due date|date|target date|target) ~ (DATE|is|for|of|LEN) | (what is|when is|why|calculate)
    83 | (push|move|put|shift) (REF|it|this|that|REF and REF) (back|out|on) ~ (to|by|until|a|LEN|DATE|>) | (can i|could i|may i|can we|could we|please can)
    82 | (move|push|put|change|set|shift|moved|pushed|changed) ~ (deadline|due date|target date|target|due) ~ (to|back|out|until|on|by|for) ~ (DATE|LEN) | (can i|could i|may i|can we|please can|backdate|received)
  `,
  ),
  ...rules(
    'case.progress_to_stage',
    `
    92 | (escalate|escalated|escalating|escalates|escalation) | (summary|how do|can a|what is the|who escalated|how many|do we|when can|can we|can i escalate a|how long|nudge|were escalated|percentage|rule|get escalated|de escalate|deescalate)
    92 | (wants|want|wanted|requested|requesting|requests|request|asked|asks|asking|going|goes|gone|go|move|moved|moving|progress|progressed|take|taken|taking|push|put|send|accept|accepted|accepting|start|started|starting|begin|open|proceed|proceeding|needs|need|bump|step|process|treat|run|handle|deal|up|has gone|now|on|for|into|onto|to|under|as|a) ~~ (stage (2|two|1|one|3|three|ii|iii|i)|stage2|stage3|stage1|s2|s3|panel|review panel|the ombudsman|statutory|corporate|statutory procedure|corporate procedure|corporate complaints|statutory stage 1|statutory stage|corporate stage) | (LEN|threatening|timescale|timescales|who can|who signs|who has to|who decides|who should|is this|is it|is that|statutory or|corporate or|what is|difference|how long|do we|panel report|what stage|how many|would this|should this|does this|does it|when does|ack|letter for stage|what happens|at stage|reply to the ombudsman|figures|can they go|can she go|can he go|who sits|who chairs|draft|complaint or|can a|can you go|answered|sent|due|finding|response (sent|due|for|on|went|letter)|days|not stage|when do|extend|policy|rules|do they|are they|is a|should we|can we|extension|have been|went out|statutory officer|(send|adoption|fostering|resource|funding|placement|matching|permanence|legal|children|education) panel|panel (decision|minutes|paperwork|meeting|chair|members|letter)|in stage|number|thank|thanks|thank you|praise|compliment)
    90 | (ombudsman|lgsco) ~~ (taken up|taken on|taken it|taken|picked up|picked it|accepted|investigating|investigate|is looking|looking at|looking into|has got|wants|has asked|written|has written|decided to|going to|has opened|are on|is taking|take it|take up|has taken|has accepted|has started|involved|got hold|contacted|has contacted|started|opened) | (how many|what is|when|what does the ombudsman|if the|can they|do the)
    86 | (gone|going|went|goes|taken|took|taking|referred|go|complained|escalating) ~ (it |this |that |REF )?(off )?to (the )?(ombudsman|panel|lgsco|review panel) | (how|what|when|can|if|do|threatening|number|says she will|says he will|right to)
    90 | (panel|stage 2|stage 3|stage two|stage three|stage2|stage3|review panel) ~ (needed|required|wanted|requested|request|asked for|asked|applied for|sought) ~ (for|on|by|from) ~ REF | (how|what|when)
    84 | (stage (2|two|3|three)|panel|stage2|stage3) (request|requested|please|now|for REF|on REF|hearing request|wanted|review requested) | (how|what|ack|response|draft)
    84 | (accept|accepted|take|treat|process|log|handle|deal with|put|run) ~ (REF|it|this|that) ~ (as|under|through|into|to|via) ~ (statutory|corporate|stage|stage 1) | (is this|should)
    82 | (next stage|next level|to the next|up a stage|up a level|further stage|step it up|take it further) | (complain|what is the|how|take it further (about|over|because|as))
    84 | REF (is |goes |to |to be |for |as |now |under |-|: ){0,6}(statutory|corporate|stage (1|2|3)|ombudsman|panel)( please| now)? > | (is REF|or)
  `,
  ),
  ...rules(
    'case.respond',
    `
    89 | REF (has |is |was |have )?(now |finally |all |at last )*(been )?(answered|responded to|replied to|written back to|replied|put to bed with a reply)( >| DATE| now| this| last| by| on| in| ,) | (< (so |and |ok )*(has|have|was|is|did|when|who|how|what|why|if)|not|acknowledge|once|before|until)
    89 | (response|reply|final letter|letter|final response|outcome letter|answer) ~ (is |has |now |been )*(away|off|flown|winging|winged its way|fired off|on its way|in the post|dispatched|despatched|whizzed off) ~ (on|for|re|to) ~ REF | (holding|acknowledgement|draft|not|when|who|has the|is the|sign)
    92 | (response|responses|letters|replys|reply|answer|final response|final letter|response letter|final reply|our response|stage 1 response|stage one response|outcome letter|decision letter|full response|findings letter|written response|reply letter|stage 2 response|letter) ~~ (sent|went|gone|posted|emailed|issued|out today|went out|gone out|has gone|was sent|is sent|mailed|delivered|sent out|now out|out the door|hand delivered|is out|out) | (holding|has the|did the|when was|not sent|not gone|draft|acknowledgement|was the|when did|has a|not out|who sent|have we|have you|did we|mp sent|councillor|did you|is the response|will be|to be sent|ready to be|once|before|needs to|due|dated|solicitor sent|mum sent|from mp|came|mp letter|thank|has REF|had a letter|go out|going out|not been|still waiting|sent to sign)
    92 | (sent|send|posted|emailed|issued|i have sent|have sent|mailed|delivered|gave|given|finalised and sent|just sent) ~ (the |a |our |my |her |his |their |final |full |stage 1 |stage one |stage 2 |written |out ){0,6}(response|reply|answer|final letter|outcome letter|decision letter|response letter|findings letter) | (holding|not sent|have we sent|acknowledgement|did you|did we|draft|before|has the|when was|please send|can you send|can you|send me|waiting|back)
    90 | (responded|replied|answered|wrote back|written back|has been answered|been answered|been responded|been replied) ~~ (REF|to|it|today|DATE|mum|dad|her|him|them|mp|councillor|by) | (has REF|has it|not|nobody|no one|never|have you|have we|did we|when was|how many|who|was REF|percentage|she has not|has anyone|in time|did anyone|were|waiting|has not)
    86 | (sent|posted|emailed|issued) (the|her|his|their|our|mums|dads|a) (letter|email|reply letter) (on|for|re|about) REF | (holding|please|can you|acknowledgement|have we|did)
    88 | REF (is |was |has been |now |all |fully |response |- |: ){0,6}(responded|replied|answered|response sent|response issued|reply sent|sent|response out|sent out|went out|gone out|response gone) | (has|was REF|is REF|not|holding|acknowledgement|when was|who|to sign off|draft)
    80 | < (it|its|it is|this|that|its all)( has| is| all)? (gone|sent|gone out|been sent|out the door)( now| already| today| DATE)? >
    80 | (sent|posted|emailed) (it|that|this)( off| out)? ~ (DATE|>) | (not|who|mum|dad|she|he|have you|did you|when|note|back|to me)
    84 | (mark|record|log|put|note|show) ~ (as |down as )?(responded|answered|replied|response sent) | (not)
  `,
  ),
  ...rules(
    'case.finding',
    `
    94 | (partly|partially|part|fully|not|all) (upholding|uphold) ~ | (how many|percentage|what|if)
    93 | (i am|we are|i have|we have|i|we|have|am) (partly |partially |not |fully |in part |going to |decided to )*(upholding|uphold|upheld) ~ | (how many|what|why|if|percentage)
    93 | (found|find|ruled|decided|come down|came down|fell|fallen) ~ (in favour of|favour|for the complainant|against the complainant) ~ (REF|on|>) | (how|report|notes|what)
    94 | (finding|findings|outcome|outcomes|decision|decisions|conclusion|conclusions|verdict|result|point|points|complaint|REF|all|element|elements|issue|issues|part|parts|allegation|head|it|that|one|mark|record|is|was|as|fully|-|:) ~~ (upheld|uphold|partly upheld|partially upheld|not upheld|part upheld|pu|partly|partially|no finding|not founded|unfounded|substantiated|unsubstantiated|inconclusive) | (how many|percentage|what percent|list|which|were upheld|upheld this|upheld last|upheld in|proportion|what happens|who upheld|rate|what does|what is|number|compare|figures|were partly|how often|is upheld the)
    92 | < ~ (upheld|not upheld|partly upheld|partially upheld|uphold|no finding|no findings|inconclusive|unfounded|substantiated|not substantiated|unsubstantiated) | (how many|percentage|list|which|proportion|rate|what)
    88 | (finding|findings|outcome|outcomes) (on|for|of|is|are|:|-|in|to) ~ (REF|it|this|that|N|case) | (what is|what was|who|when|how|draft|outcome letter)
    86 | (record|log|add|put|enter|note|here is|here are|got|have|set|save|need to|want to) ~ (the |a |my )?(finding|findings|outcome|outcomes|decision) | (how|what)
    76 | (finding|findings|outcome) ~ > | (what|how|list|outcome letter|draft)
  `,
  ),
  ...rules(
    'case.learning',
    `
    90 | < (what we|what i|things we|what the team|the thing we|what to) (take|took|taken|learn|learned|learnt|have taken|have learned|have learnt|will take|get) (from|away from|out of) REF
    90 | REF (has )?(taught|showed|shown|teaches|shows) (us|me|the team|everyone) ~ | (due|who|status)
    92 | (learning|lesson|lessons|learned|learnt|learnings|takeaway|take away) ~ (on|for|from|:|-|is|was|point|points|REF|in|that|about|identified|to|here|we|he) | (learning from complaints|what have we|what learning|how much learning|e learning|learning disability|learning disabilities|learning support|learning needs|learning difficulties|figures|how many|report|what did we learn|what has|what was|learning plan|themes|learning mentor|lessons at school|(swimming|driving|music|riding|piano|school|english|maths|guitar|dance) lessons|annual)
    90 | (record|add|log|put|note|save|enter|capture|some|the) ~ (learning|lesson|lessons) | (swimming|driving|music|riding|piano|school|english|maths|guitar|dance|online|distance) (lesson|lessons|learning)
    84 | (we have|we|what we|team has|we have all) (learned|learnt) ~ | what have
    86 | < (learning|lesson learned|lessons learned|lesson|lessons|lesson learnt|lessons learnt)
  `,
  ),
  ...rules(
    'case.action',
    `
    92 | (action|actions|improvement action|remedy|follow up action) ~ (on|for|from|:|-|is|WHO|REF|team|tm|to|by|agreed|point|points|complete|completed|done|owner|that|required|due) | (what actions|no action|no further action|any actions|list actions|action needed|how many|action wanted|actions outstanding|actions overdue|overdue action|which actions|action group|take action|wants action|legal action|disciplinary action|actions are|actions due|open actions|in action)
    90 | (add|record|log|put|set|create|raise|new|another|agreed|save|enter|one) ~ (an |the )?(action|actions|remedy) | (no action|what|figures)
    86 | < (action|actions|remedy|follow up)
    80 | (WHO|tm|team manager|team|manager|TEAM|head of service|service manager) to (set|do|review|update|rewrite|train|write|put|arrange|make|check|change|introduce|remind|brief|send|speak|meet|ensure|produce|add|fix|deliver|share|draft|create|book|contact|apologise|ring|call|organise|discuss|provide|raise|implement|amend|circulate|run|design|audit|refund|pay) ~~ (by|before|within|end|DATE|LEN) | (sign off|draft me|stage)
  `,
  ),
  ...rules(
    'case.withdraw',
    `
    90 | (wants|want|would like|decided|says|said|asked|happy|prefers) ~ (to )?(forget|scrub|bin|ditch|scrap|knock) (all )?(about )?(REF|it on the head|the complaint|REF on the head|the whole thing|the whole complaint) | (logged|log)
    92 | REF (has |is |was |been |to be |now |being )*(pulled|dropped|withdrawn|retracted|scrapped|called off|taken back|abandoned|cancelled) (by|at|on|now|today|yesterday|DATE|>) ~ | (draft|scrapped by us|by mistake)
    93 | ({kin}|complainant|she|he|they|care leaver|young person|foster carer|WHO|school) (has |have |is |are |wants to |now |just |would like to )*(taken|taking|take|pulled|pulling|pull|drawn|took) (back |out )?(her|his|their|the) complaint( back| out)? ~ | (seriously|further|forward|to|stage|apart)
    90 | (backed|backing|pulled|pulling|bowed|bowing|opted|opting|chickened) out ~ (of|on|from|with) (REF|it|the complaint)
    93 | (called|calling|call|calls) it (LEN|quits|a day|off) (on|with|re|about|for) (REF|it)
    94 | (withdraw|withdrawn|withdrew|withdrawing|withdraws|withdrawal|retracted|retract|retracting|rescind|rescinded) | (how many|can a|can they|can she|can he|what happens|who withdrew|percentage|were withdrawn|mum can|is she allowed|if she|if they|if he|do we|allowed to|withdrew cooperation|can mum|can dad|how do i|money)
    90 | (dropped|dropping|drop|dropt|pulled|pull|pulling|scrap|pulled out of|given up on|binned) ~ (REF|it|the complaint|complaint|her complaint|his complaint|their complaint|the whole thing|case|that one|this one|all) | (trigger|off|the daily|the weekly|scrap that|drop me|drop her|by|the ball|in)
    90 | (does not|do not|did not|not|no longer|doesnt) (want|wants|wish|wishes|wanting|intend|going|wanted|like)? ?(to )?(continue|proceed|carry on|pursue|go ahead|take it|take this|go on|progress it|go any further|go through with|follow it|continue with|keep going|bother with (it|this|that|the complaint)|complain anymore|complain any more|be bothered) ~ | (log|comment|i do not|anyone in|further anyone|not a formal|formal)
    88 | (changed (her|his|their) mind|change of heart|no longer (wants|wishes|want|pursuing|proceeding|complaining|wishes to)|not going ahead|not proceeding|not pursuing|wants to stop the complaint|wants it stopped|called it off|calling it off|wants ~ dropped|not taking it any further|let it go|letting it go|happy to leave it|leave it there|leaving it there|calls it off) | (i have changed|unhappy)
  `,
  ),
  ...rules(
    'case.close',
    `
    88 | (sign|signed|put|mark|tick) (REF|it|this|that) (off )?as (complete|completed|done|closed|finished) | (not|action)
    90 | (put|putting|lay|laid) (REF|it|this|that|this one) to (bed|rest) | not
    90 | (file|put|pack) (REF|it|this) away ~ | (attach|DATE)
    90 | (close|closed|closing|close down|close off|close out|shut|shut down|closure of|finalise|archive|close it) ~ (REF|it|that|this|them|both|case|off|down|the complaint|complaint|please|now|the case|that one|today|DATE) | (reopen|closed by mistake|opening|how many|can i close|who closed|why was|offices|office|council|was closed|got closed|we are closed|in the calendar|too close|close to|when can|closed in|should not have closed|why is|how do|when was|closed too|is REF closed|case closed wrongly|(school|nursery|surgery|college|court) (is |was |now )?(shut|closed)|days to|before|closure|closed for|i am too|has REF|is it closed|closed yet|close call|building|close on|close of|we close|centre closed|closed it too|closed last|closed this|get it closed wrong|closed early|wrongly)
    88 | (REF|it|case|that|this|complaint|both|this one|that one) ~ (closed|close|closing|be closed|shut|shutting|to close|closed off|closed down|for closing|archived|finalised) | (reopen|is REF closed|closed by mistake|who|why|when|by accident|wrongly|has REF|too close|too soon|in error|should not|how|closed too|early|mistakenly|get reopened|opening|not closed|yet|is it closed|are closed|was closed before)
    86 | (done and dusted|all done with|finished with|all finished|all sorted now|completed now|case closed|all wrapped up|wrap up|wrapped up|put to bed|nothing more to do|nothing left to do|job done) ~ (on|with|for)? ?(REF|>|please|it) | (not|on track)
    84 | (mark|set|put|show|record|change) ~ (as |to |down as )?(closed|complete|completed|done|finished|resolved) | (not closed|action|not done)
    91 | < (can|could|shall|should|may) (i|we|you) (please |now |just )?(close|shut|close off|close down) (REF|it|this|that)( off| down| now| please)* >
    86 | < (close|close down|close off|shut|can close|and close) >
    86 | < close (REF|it|this|that|case) 
  `,
  ),
  ...rules(
    'case.reopen',
    `
    89 | (need|want|get|make|set|have) (REF|it|that|this) (live|active|open|going|running|back|back open|back on|up and running) again
    89 | bring (REF|it|that|this) back ~ | (to me|to WHO|deadline|forward|DATE|to the table)
    95 | (reopen|reopened|reopening|re open|re opened|re opening|re - open|re - opened|re - opening|unclose|reactivate|reactivated|un close|resurrect|unarchive|restart) | (how many|were reopened|who reopened|can we reopen a|can a|percentage|nursery|school|centre|when can|how do|can you reopen a|do we|clock)
    95 | (open|opened|opening|opens) ~ (REF|it|that|this|case|one|them)? ?(back up|again|up again|back|once more) | (opened an email)
    93 | (closed|shut|withdrawn|closed it|closed that|closed REF) ~ (by mistake|too soon|too early|by accident|in error|accidentally|wrongly|prematurely|incorrectly|before it should|when it should not) 
    93 | (should not|should never|not supposed to|was not meant to|not meant to) (have |be |to |have been |to have been |to be ){0,6}closed
    88 | (bring|brought|get|put) (REF|it|that|this) back (to life|open|up|live|into play)
    88 | (not happy with|unhappy with|come back on|came back on|back in touch about|come back about|more to say on) ~ (response|closed|outcome|reply|REF) ~~ (open|reopen|again)
  `,
  ),
  ...rules(
    'case.retype',
    `
    90 | (type|category|types) (is |was |looks )?(wrong|not right|incorrect) (on|for|of) REF
    96 | (that|this|it|REF) is not a {type} ,? ?(it|that|this|REF) is (really |actually |more of |just )?a(n)? {type} ~ REF
    95 | (should be|should have been|should really be|change|changed|make|switch|needs to be|need to be|ought to be|turn|convert|reclassify|recategorise|retype|re type|reclass|move|swap|meant to be|supposed to be|set|turned|record it|relog|downgrade|upgrade|is really|is in fact|correct|amend|flip|was meant to be|is now) (REF|it|that|this|one|case|type|the type|the last one|that one|this one|REF REF|from (a |an )?{type}|)? ?(a|an|to|as|into|to a|as a|into a|to an|as an|into an|be a|be an|to be a|in fact a|actually a|really a|more of a) (mp |councillor |formal |proper )?{type} | {notRetyping}
    95 | (should be|should have been|should really be|change|changed|make|switch|needs to be|need to be|ought to be|turn|convert|reclassify|recategorise|retype|re type|reclass|move|swap|meant to be|supposed to be|set|turned|record it|relog|downgrade|upgrade|is really|is in fact|correct|amend|flip|was meant to be|is now) ~ (to|as|into|be) ~ {type} | {notRetyping}
    95 | (REF|it|that|this|last one|this one|that one) (is|was) (actually|really|meant to be|supposed to be|in fact|more) ~ {type} | {notRetyping}
    96 | < (that|this|it|REF) (is|was) (really |actually |more of |just )?(a|an) {type} ~ (change|switch|amend|alter|swap|fix|can you change|please change)
    93 | (put|treat|count|record|log) (REF|that last one|the last one) ~ (as|down as|under) (a|an)? ?{type} | {notRetyping}
    93 | (retype|re type|reclassify|recategorise|reclass|wrong type|wrong category|changed type|change the type|change type|change its type|type is wrong|type should be|type to|logged as the wrong|logged it wrong|logged it as the wrong|wrongly logged|logged wrong)
    96 | REF (is |was |should be |should have been |actually |really |needs to be |to |as |into |not a {type} |its |it is |but |more of |more |meant to be |, |- ){0,6}(a |an |actually a |really a |actually an |really an |just a )?(mp |councillor |formal )?(complaint|compliment|comment|enquiry|service request) (not|rather|instead|really|please|>|now|,) | (merge|dup|same|link|close|the complaint|about|how|draft|assign|overdue|due|closed)
    92 | (is|was|are) not a {type} ~~ (is|was|its|it is|should be|but|more of)? ?(a|an) {type} | (dad says|mum says|she says|he says|not a comment he wants|wants it as|not a comment)
    92 | (logged|put|entered|recorded|gone in|went in|down|have|it|saved|filed|set up) ~ (REF )?(down )?as (a|an) {type} ~~ (should|but|not|meant|actually|is really|instead|wrong|it is|need|oops|mistake)
    90 | (downgrade|upgrade|convert|turn) ~ (REF|it|that|this) ~ {type}
    88 | (from) (a |an )?{type} (to|into) (a |an )?{type} | (move REF)
  `,
  ),
  ...rules(
    'case.merge',
    `
    90 | (have|has|did|is) (we|i|someone|this|it|that) ~ (got|have|had|logged|been logged|recorded|seen) (this |it |that |one |this one |that one )?(already|before) (as|under|on|in) REF
    93 | (logged|entered|put|recorded|added|keyed|typed) REF (again|twice|in again|on again|a second time) ~ (as|under|with)
    95 | (merge|merged|merging|combine|combining|amalgamate|join|roll|fold|consolidate|duplicate|duplicates|duplicated|duplicating|doubled up|double up|entered twice|logged twice|in twice|on there twice|on twice|same complaint as|same one as|same thing as|same as|same case as|same complaint twice|put together|joined) | (not the same|rank|join the|how do i|how many|same as before|same as usual|same as last|who merged|same as always|roll call|join in|same family|keep (them|it|both|each) separate|connected|show as linked|not merge|join a|undo|un merge|unmerge|put together a|put together the|put together|rolling|on a roll)
    92 | (is|are|isnt|was) ~ (REF|it|this|that|these|they) ~ (the same|a dup|duplicates|duplicate|same|one and the same) ~ | (not the same|team|family|worker|as it|same day)
    90 | (REF|it|this|that|these) ~ (same complaint|same thing|same one|same issue|same case|one and the same|is a repeat of|repeat of|already got|already have|already logged as|looks like|the same as|the same) ~ (as|REF|>|\\?) | (not the same|family|worker|team|child|sibling|social worker|looks like mum|link)
    88 | (already (have|got|logged|recorded)) ~ (this|it|that|one|as|under) ~ (as|under|REF|before)
    88 | (put|bring) (REF|these|them|it|those) ~ (together|into one|in one|into REF|in with REF|in REF|in with)
  `,
  ),
  ...rules(
    'case.link',
    `
    96 | (not merge|do not merge|without merging|rather than merge|not merging|instead of merging) ~~ (link|linked|connect|tie|keep) ~
    89 | (show|put|note|mark|flag|have) REF (against|with|alongside|next to|beside) REF | (same complaint|duplicate)
    96 | (link|join|connect|tie|show|keep) ~~ REF ~~ (connected|as linked|keep (them|it|both) separate|but separate|not merge|do not merge)
    94 | (link|linked|linking|links|connect|connected|cross reference|cross ref|cross referenced|tie|tied|associate|associated|attach|related|relates|pair|paired|linkd|group|connected) ~ (REF|it|this|that|to|with|them|these|both|the two|case|cases|together|up) ~ (REF|to|with|and|together|up|>|it|that|this|please) | (send me a link|the link|video link|teams link|file to|email to|letter to|link worker|document|the email|note|teams meeting|attach the|attach her|link in|linked in|attach this email|attach mum|attach dad)
    94 | (same|sibling|brother|sister|related|similar) ~ (family|child|kid|kids|mum|children|household|parents|parent|carer|siblings|complainant|placement|lad|girl|people|foster carer|address) ~ (as|in|on|for|REF|of|to) ~ REF
    92 | (related|linked|connected|relates|goes|ties in|tied|links|relate|belongs|connects|sits alongside|alongside|cross refers) (to|with|in with|together with|along with|alongside|up with) REF | (not)
    90 | (REF|it|this|that) ~ (and) REF ~ (same family|related|linked|connected|same child|siblings|same mum|same household|go together|belong together)
    88 | (brother|sister|sibling|family|cousin|mum|twin) (of|to|in|from|on|on case) ~ REF | (complained|note|rang|has|had|have|is|was|wants|did|does|asked|says|said|called|emailed)
  `,
  ),
  ...rules(
    'case.declare_conflict',
    `
    93 | (used to be|was|am|i was|i am|being) WHO (old |former |line |ex )*(manager|boss|supervisor|partner|friend|mentor|practice educator|mate|husband|wife|sister|brother) ~ | (assign|is WHO|was WHO rude)
    94 | (REF|it|this|that|complainant|family|mum|dad|worker|child) (is|are|was|involves|concerns|includes) (actually |about |from |against |for )?my ({kin}|cousins|cousin|friend|friends|mate|mates|neighbour|neighbours|ex|best|other|old|own|step|half|sisters|brothers|wifes|husbands|partners|sons|daughters|nieces|nephews|niece|nephew|mums|dads) ~ | (team|rude)
    93 | (conflict|can not do|can not take|should not do|should not take|must not do) ~ (that one|this one|it|REF|that|this) ~ (my|i know|i am|related|friend)
    94 | (is|are|was) (a |an |the )?(old |good |close |best |family |school |very good )*(friend|mate|pal|neighbour|colleague|cousin|relative|ex|client|godmother|godfather|sister|brother) of (my|mine|ours|our|the family) ~ | (complain)
    96 | i am (related|close|married|friends|mates|pally|connected|distantly related) (to|with) ~ (REF|worker|family|mum|dad|complainant|someone|them|her|him|person) | (complaint about)
    93 | (need|want|ought|have|should|had better|better|going) (to )?(step|stand|bow|come) (off|out of|away from|aside|out|down) ~ (REF|it|this|that|from) ~ | (stage|deadline)
    96 | < (my|our) ({kin}|{kid}|daughters|sons|daughter|son|lad|girl|husband|wife|best friend|friend|mate|childs) ~ (same|with|next|opposite|friends|mates) ~~ REF ~ | (complaint|same complaint|family on|linked)
    94 | (conflict|conflicts|conflict of interest|conflicted|coi|declare an interest|declaring an interest|declare interest|vested interest|personal interest) | (conflict resolution|what is a conflict|what counts|how do|what if|family conflict|conflict between mum|conflict with her|conflict training|do i have to|in conflict with)
    92 | i (know|knew|am friends|am friendly|am related|used to work|used to be|used to|worked|was|went to school|grew up|live|lived|go to church|am married|am cousins|play|socialise|train|share|am close|am godparent|am godmother|am neighbours|am pals|am mates|have worked|had worked|am the|am her|am his|go) ~~ (family|mum|dad|personally|socially|her|him|them|kids|complainant|parents|carer|church|next door|street|child|worker|neighbours|neighbour|case|school|cousin|together|social worker|with|to|same) | (i know her phone|want|do not know|what|i was rude|log|i worked out|was off|know how|i know the policy|i have to go|i went|i was told|i know we|i know its late|complained|complains|the deadline)
    92 | (is|are|was|she is|he is|complainant is|mum is|dad is|family are|carer is|they are|turns out ~ is|happens to be) (my|a friend of mine|a mate of mine|my own|also my|actually my) (neighbour|neighbours|cousin|friend|mate|aunt|auntie|uncle|sister|brother|sister in law|brother in law|friend of|ex|ex wife|ex husband|ex partner|partner|husband|wife|mum|dad|niece|nephew|family|best friend|old|daughters|sons|kids|hairdresser|old friend|in law|mother in law|relative|relation|old boss|landlord|childs|boss|manager|flatmate|next door) | (my team|rude)
    92 | my ~ (law|cousin|friend|neighbour|sister|brother|mate|aunt|uncle|wife|husband|partner|ex|mum|dad|niece|nephew|son|daughter|boss|manager|landlord|hairdresser|goddaughter|godson|kids|childs|childrens) ~ (is|knows|works|lives|teaches|made|put|goes|was|plays) ~ | (complain about|unhappy|rude)
    90 | (can not|should not|better not|had better not|not sure i should|not right for me to|wrong person to) (take|do|have|investigate|look at|be on|be me|handle|hold|keep|touch) ~~ (my|went to|worked with|used to|friends with|friend of|related|next door|know (him|her|them|the|mum|dad)|same (church|school|street|club|gym)) ~ | (can not (get|find|reach|see|open))
    88 | (should not|shouldnt|can not|cannot|not appropriate for|ought not) (really )?(be )?(me|investigate ~|be me|have this|have this one|be the one|be doing|be investigating|be handling|be dealing|be on|take this|do this one|look at this|investigate) ~ | (can not find|should be me|do not|see|log|extend|finish|until|deadline|meet)
    90 | (too close to|not impartial|can not be impartial|not independent|not be independent|can not be objective|not objective|biased|a friend of the family|family friend|step aside|recuse|step back from|rule myself out|stand down from|excuse myself|take myself off) ~
    88 | (i am|i was|im) ~ (named in|the subject of|mentioned in|involved in|one of the people in|complained about in|part of|the social worker on|allocated worker|the worker in|the one they are complaining about) ~ (REF|it|this|that|complaint|case) | (i was named in)
    86 | (complaint|REF|it|this|that) ~ (about me|against me|names me|involves me|mentions me) | (anything|any|is there|everything|log|can i log|delete|complained)
    86 | i (wrote|did|signed off|supervised|managed|line manage|manage|made|approved|authorised|chaired|supervise|was the manager|carried out|completed) ~~ (the assessment|original|decision|that assessment|WHO|the decision|her|the plan|social worker|the worker|the review|that|report) ~~ (REF|so|should|not|conflict|someone else|can not|independent) | (the response|draft|acknowledgement)
  `,
  ),
  ...rules(
    'case.note',
    `
    91 | (put|pop|stick|record|add|log|write|mark|jot) (on|to|against|in|under) REF (:|that|-|to say|saying|how|,) ~ | (WHO on|extension|LEN)
    95 | (attach|upload|save|file|pin|clip) (this|it|that|these|the attached|attached|what i sent) (to|on|against|with|in|into|onto) REF
    89 | (had|have had|got) (the |her |his |a |an )?({kin}|advocate|school|gp|police|solicitor|headteacher|complainant|WHO) (on the phone|on the line|on the blower|in reception|on) (about|re|for|on|regarding) REF | (complain|furious|unhappy|log a)
    89 | (come|came|got|just) off (a call|the phone|the line|a teams call|a teams) (with|to) ~~ REF | (complain|furious)
    93 | (note|notes|file note|filenote|case note|contact note|noted|minute|log a call|record a call|contact record|contact made|record contact|log contact|log a contact|record of) ~ (on|to|for|REF|that|:|-|in|about|contact|call|visit|with|of|added|from) | (note (dropped|popped|sent|handed) in|who (deleted|changed|wrote|added|edited|made|put|read|saw)|note of thanks|thank you note|just noted|noted only|no note|nice note|wants it noted|lovely note|who noted|please note the office|note from|note for WHO|noted that|how many|release note)
    92 | (add|put|make|pop|write|save|stick|leave|record|log|attach|upload|file|adding|need|jot|drop|append|store|keep|quick|do) ~~ (note|notes|file note|to the file|on file|on the file|to file|to the case|on the case|in the file|into REF|on the record|onto REF|onto the case|under REF|in REF) | (complaint about|nudge|assign|learning|finding|action|conflict|extend|link|extension|due date|WHO on REF|hold|acknowledgement|ack on|deadline|merge|outcome|LEN|response to REF|note the complaint|log a complaint|compliment|put someone|log an)
    88 | (add|attach|upload|save|file|append|pop|stick|put) ~~ (to|on|onto|with) (this|it|that|this one|that one|the case|the file) | (WHO on|hold|extension|nudge|action|learning|comment on this|someone|deadline|days|LEN)
    90 | (attach|upload|save|file|append|store|pop|stick) ~~ (to|on|against|with|into) REF | (nudge|someone|conflict|hold)
    90 | (rang|called|phoned|spoke|spoken|emailed|met|visited|saw|texted|left|tried|chased|contacted|home visit|visit|left a|had a (call|chat|meeting)|got hold of|i rang|i called|i spoke|conversation|meeting|chat|phone call|telephone call|call) ~~ (mum|dad|her|him|them|family|nan|gran|grandad|parents|carer|voicemail|message|complainant|a call|advocate|school|the worker|no answer|foster carer|solicitor|WHO|young person|child|mother|father|aunt|gp|nurse|police|uncle|social worker|iro|parent|grandma) ~~ REF | (where|what is|how|can you|could you|i need|draft|write me|complain|complained|reminder|when|who|status|need|response|reply|extension|extend|acknowledgement|withdraw|dropped|wants stage|same|escalate|chase REF|waiting|blocked|stuck|conflict|can not|close|closed)
    88 | REF ~ (rang|called|phoned|spoke|spoken|emailed|met|visited|saw|texted|left|tried|contacted|home visit|had a call|had a chat|note|file note|left a message|left voicemail|voicemail|have spoken|call with|meeting with|i rang|i called|visit to) ~~ | (complain|complained|response|reply|acknowledgement|withdraw|wants stage|left to|who|extension|waiting|blocked|stuck|what is left|days left|has left|ombudsman|need more|not get hold|can not|emailed out|holding)
    70 | (got|received|had) ~ (report|minutes|records|statement|chronology|notes|account|evidence|photos|recording) ~ (for|on|re|to do with) REF ~ | (not|waiting|need)
    52 | < (i |i have |just |have |also )*(rang|called|phoned|spoke to|spoke with|emailed|met|met with|visited|saw|tried|tried ringing|left a message for|left a voicemail for|texted|had a call with|had a meeting with) (the |her |his |their )?({kin}|{kid}|school|gp|nursery|advocate|health visitor|WHO) ~ | (complain|unhappy|thank|asked|wants)
    86 | (file|attach|upload|save|store) ~ (this|the|her|his|their|attached|email|letter|photo|document|report|pdf|scan) ~~ (REF|case|file|it|record) | (report figures)
  `,
  ),
];
