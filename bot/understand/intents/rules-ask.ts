/** Rules for questions: status, lists, dates, figures, audit, policy. Data only. */
import { rules } from './rule';

export const ASK_RULES = [
  ...rules(
    'status.case',
    `
    90 | (who is|who) (sitting on|sat on|holding|got hold of|dealing with|looking after) {ref}
    86 | where (are )?(we|you|they) (at|up to) (with|on|wi) ({ref}|this un|that un)
    88 | what (happened|has happened|became|came|went on|is going on|is going off|is doing) ~ (with|to|of|about|on) REF | (due|deadline|if)
    84 | (has|have|did|is|are) (anything|something|much|any more|owt|any progress|any movement) (happened|happening|moved|changed|come|been done|gone on|developed|moving) ~ (with|on|about|to|for|of|from) (it|that|this|REF|case|complaint|one|that one|the last one)
    86 | (lowdown|low down|score|gen|story|picture|gist|rundown|run down|overview|scoop|crack) (on|with|about|of) REF
    84 | whose (court|desk|lap|hands|plate|queue) ~~ REF
    86 | how (far|much further) (on|along|off|gone|into it|through) (is|are|has|have) ~ REF
    84 | (see|tell me|know|find out|check|wondering|say|confirm) (if|whether) REF (is|has|was|got|went|still) ~ | (due|late|overdue|in breach|extension|duplicate|same|related|linked)
    88 | (approved|signed off|answered|allocated|closed|sorted|acknowledged|sent|back|done|picked up|assigned|out) yet( >| \\?| do you know) | (nothing|still|waiting|not|what|which|anything|any|no|haven|have not)
    88 | (where is|where are|where have we got to with|where have we got with|how far have we got with|where did we get to with|where have we|where did we|where are we with|where are we on|where are we at with|where are we up to with|where we up to with|where has|where did|what about|what is happening with|what is happening to|what is happening on|what is going on with|what happened to|what happened with|what happened about|what became of|what has happened to|what has happened with|what is the latest on|what is the latest with|what is the score with|what is the story with|what is the position on|what is up with|how is|how are we doing with|how are we getting on with|how did|how far along is|how far has|whatever happened to) ~ REF | (due|deadline|draft)
    84 | (where is|where are we with|where are we on|where are we up to with|what is happening with|what is happening to|what is going on with|what happened to|what happened with|what happened about|what has happened to|what has happened with|whatever happened to|what is the latest on|what became of|what about|what is happening about|how is) ~ (it|that|this|one|case|complaint|enquiry|the last one|compliment|mine|family) | (everyone|sign offs|this month|this quarter|this year|when is|do i|going to|is this|workload|many|count|rule|does it|the leave|policy)
    84 | (who has|who has got|who is|who holds|who is holding|who is dealing with|who is handling|who is looking at|who is investigating|who is on|who is working on|who is responsible for|who is doing|who picked up|who has picked up|who was assigned|who got|who has taken|who have you got|whose|whose is|whose desk is|who is leading|who is sorting) (the ball on |the ball with |hold of |been given |got |picked up |allocated |assigned to |currently |is |now |looking at |dealing with )?(case )?(REF|it|that|that one|this|this one|the last one|this case|that case|the case|the one i) | (looked|viewed|opened|changed|edited|seen)
    60 | < REF >
    82 | < (open|show|show me|view|see|pull up|bring up|find|get|get me|fetch|look at|look up|go to|give me|load|display|check|check on|let me see|can i see|can you show me|details on|details of|details for|info on|tell me about|see case|summary of|where) (the )?(case |complaint |details of |details for )?REF( up| now| again| one| details| card| please)* > | (back up|again)
    82 | < (the )?(REF one|one REF|case REF|REF case|REF card)( please)? >
    70 | < (status|case status|any status|progress|whats the status|what is the status|status update|status check|status of case|status of a case)( please)? >
    82 | (update|updates|news|progress|status|state of play|latest|position|word|joy|movement) (please )?(on|of|for|about|with|re|:) ~ (REF|it|that|case|complaint|this|one|family)
    82 | (REF|it|case|complaint|one) ~ (update|news|progress|status|any further)(\\?)? | (set|status report|send me|case update)
    86 | < (and |also |plus |then )?(status|show|open) (please )?(of |on )?(REF|case REF) >
    80 | < (status|update|chase|progress|where) (please )?(REF|case|case REF)
    80 | REF (status|update|progress|where is it|where are we|news|who has it|who has this|whats happening|what is happening|any news|any update|who is|anything)
    84 | < (please |can you |could you )*(chase|chase up|chasing|follow up|find out about) ~~ (on|for|with|about) REF | (note|letter)
    84 | < (please |can you |could you )?(chase|chase up|follow up|find out about) (the|my|our) \\S+ (one|case|complaint|enquiry) ~ | (note|letter|REF)
    84 | (chase|chasing|chaser|chase up|follow up|following up) ~ (REF|the one|the complaint|that one|it|my complaint) | (note|chased REF|i chased|have chased|letter)
    78 | (has|have|did|is|was) (anyone|someone|anybody|somebody|REF|it|that one|the one i|that|the case|the complaint|my complaint) ~ (been|get|got|pick|picked|look|looked|started|done|answered|sorted|dealt|assigned|allocated|acknowledged|responded|replied|closed|sent|signed|moved|progressed|gone|logged) | (how many|is overdue|looked at REF|who|wanted|by mistake|viewed|today i)
    76 | (is|are) (REF|it|that one|case REF) (still )?(open|closed|with|ongoing|live|finished|sorted|done|being|nearly|at stage|in hand|at sign off|waiting|moving|anywhere) | (going|complaint or|due|late|overdue|fine|with sign off now)
    80 | (what stage|which stage|what stage of) ~ (REF|it|that)
    76 | (how is|how are|how far) ~ (REF|it) ~ (going|getting on|coming|along|doing|got) 
    78 | (the one|complaint|one|case) ~ (i|we) ~ (put in|logged|sent|reported|raised|submitted|made|gave you|passed on|entered) ~~ | (log|wrong|should be|delete|undo|change|how many|should have|an extension)
    72 | (heard|hear|happening|sorted|news|happened) ~ (anything|back|yet) | (did not|i have not|not heard|nobody)
    76 | (heard anything|any news|any update|any updates|any progress|any word|any movement|any joy|anything happening|any further forward|any closer)
    84 | (what|whats|what is) (is |was |it is )?REF (is |was )?(about|again|to do with|re|concerning) ~ | (policy)
    86 | where (we|you|it|things) (have got to|have got|got to|are up to|are at|are|is|is up to|stand|stands|is at) ~ REF
    84 | < REF (:|-|,)? ?(where are we|where is it|what is happening|who has it|who has got it|any news|any movement|any joy|any update)
    56 | < (has|have|did|is|was|are|were|will) ~~ REF | (who|anyone in|conflict|duplicate|same)
    86 | who has (it|REF|that|this)( now| at the moment| at the minute)?
  `,
  ),
  ...rules(
    'status.mine',
    `
    91 | (is there |have you got |got |have i got )?(anything|something|what|what else) ~ for me to (be )?(do|doing|getting on with|get on with|crack on with|work on|working on|look at|sort) ~ | (REF|due|overdue|by DATE|wrong)
    92 | (list|show|give|see|display|bring up|pull up|what is) ~ (everything|all|whatever|anything|all the ones|the ones|cases|what|those) ~ (sat|sitting|waiting|parked|landed|stuck|lying|resting|is|at) (with|on|at) (me|my desk)
    93 | (how many|how much|what|which) (cases |complaints |enquiries |ones )?(do|am|have) i ~ (hold|holding|carry|carrying|own|handle|handling|manage|managing|got on|investigating|have on) ~ | (due|overdue|late)
    97 | what ~ am i (supposed|meant|expected) to be (doing|working on|dealing with|looking at|handling|investigating|getting on with)
    88 | (run|go|talk|take) (me |us )?(through|over) (my|mine|all my|everything i have) ~ | (deadline|date|REF|draft|letter)
    90 | (have|do) i (got |have |still )*(anything|any|many|much|something|a lot|loads) (still |left )?(open|outstanding|on|live|on the go|going|to do|to be getting on with|ongoing)( >| at| now| right|\\?) | (due|overdue|about me)
    90 | (what|which|how many) ~ (have i got|do i have|i have got|i have|have i|am i (holding|dealing|working|doing|handling|looking|on|responsible|carrying|sitting on|juggling|sat on|lumbered with|down for|named on)|is mine|are mine|i am (holding|working|dealing|doing)) | (deadline|deadlines|my lot|coming up|days|time|long|due|overdue|late|to do if|right do|rights|to do when|happened|outstanding ack)
    90 | (what is|what do i have|anything|whats|what|show|see|list|pull up|give me|tell me|check|open|view|how is) ~ (my|mine|on my|assigned to me|allocated to me|with me|for me|against my name|in my name|under my name) ~ (cases|case|list|plate|desk|queue|work|workload|caseload|open|ones|stuff|tray|to do|complaints|complaint|enquiries|investigations|name|outstanding|lot|pile|inbox|allocations|to do list|active|current|>) | (happened|happening|my team|my lot|due|overdue|late|deadline|deadlines|REF|about me|remind|anything about|figures|summary to|pack|social workers|my service)
    86 | < (all |all of |just |only |list |and )?(my|mine) ~ (cases|case|list|queue|work|workload|caseload|open|complaints|stuff|plate|ones|investigations|>)( please| now| open)? | (my teams|my team|due|overdue)
    90 | (is|are|have) (any|any more|anything|all|some|many|how many) of mine ~ | (about me|due|overdue)
    90 | (show|list|give|tell|see|what is|whats|pull up|bring up) ~ (everything|all|all the cases|the lot|whatever|cases|what) (that is |that are |which is |that )?(mine|assigned to me|i have|i have got|i am (holding|carrying)|with me|in my name) | (due|overdue|about me|happened|wrong|to do if)
    86 | (show|list|give|send|tell) (me )?(all )?(my|mine) | (my team|due|overdue|my social workers|teams|deadlines|managers|draft|weekly)
    91 | (waiting|stuck|sat|sitting|needs|outstanding|left) ~ (on|with|for|by) me
    84 | (on my plate|on my desk|in my queue|on my list|in my tray|assigned to me|allocated to me|with me at|sat with me|sitting with me|am i down for|do i need to do|do i still need to do|am i meant to be doing|should i be doing|should i be working on|need my attention|waiting on me|waiting for me|do you have for me|have you got for me|got for me|open with me|have i got on|have i got open|have i got outstanding|is my workload) | (due|overdue)
  `,
  ),
  ...rules(
    'status.team',
    `
    88 | (open|outstanding|current|live|unallocated|waiting) (work|cases|complaints|stuff|jobs) (for|in|with|of) (the )?TEAM
    90 | who (in|on|at|over in) TEAM ~ (room|capacity|space|free|busy|spare|swamped|most|least) ~
    90 | (what|which|anything|any|ones) ~ (not|never) ~ (given|gone|handed|passed|dished out|allotted) (out )?to (anyone|anybody|someone|an investigator|a worker) ~ | REF
    90 | (show|list|see|tell|give|let|know|find) ~ what (the )?(TEAM|TEAM team|my team|team) ~ (got|have|has|open|on) | (due|overdue|REF)
    91 | (what|which|anything|any|whats|ones|cases|how many) ~ (nobody|no one|noone) (has |have |is |wants |has yet )*(picked|picking|taken|taking|got|looking|claimed|had|working|allocated|touched|started|to take|to do) ~ | REF
    86 | (what is|whats|what have|what has|anything) ~ (in the pot|in the pipeline|on its plate|on their plate|on its books|on their books|in the in tray|knocking about|floating about|kicking about|in the queue|in the system) (for|in|with|at|across) (TEAM|us|my team|the team|our team) | (due|DATE)
    86 | (any|anything|what|which|how many|ones|some|are there|who) ~ (given out|give out|dished out|dish out|handed out|hand out|farmed out|doled out|shared out|divvied up|share out)( >| yet| still| in| for| to| at) | REF
    92 | (what|how much|how many|anything) ~ (have|has|do|does|are|is) (my lot|my team|my people|my folk|my workers|my staff|the team|our lot|my crew|my guys|my social workers|my investigators) ~ (got|have|holding|carrying|dealing|on|doing|open|working|sitting|up to) ~ | (due|overdue|late|on (leave|holiday))
    90 | (how many|what is|what|which|anything|any|list|show|whats|how much|number|count|whos|who is) ~~ (unallocated|unassigned|not allocated|not been allocated|not assigned|without an investigator|without a worker|nobody has|no owner|not picked up|waiting to be allocated|awaiting allocation|to allocate|to be allocated|no investigator|has nobody got)
    88 | < ~ (unallocated|unassigned|awaiting allocation)
    88 | (how many|what is|what|which|whats|list|show|anything|see|get|give me|how much) ~ (open|live|active|outstanding|waiting|ongoing|current|in progress|on the go|still open|stuck|queue|backlog|in the queue|on) ~ (TEAM|team|in TEAM|for TEAM|across|my team|service|for the team|everyone|us) | (did we|last year|percentage|average|have i|due|overdue)
    86 | (TEAM|team|teams) (open|workload|work|caseload|queue|cases|status|backlog|list|position|summary of open) | (due|overdue|did|how many did|last|complaint about|themes)
    88 | (what has|what have|what is|whats|what does) (the |our )?(TEAM|TEAM team|my team|team) ~ (got|have) (open|on|live|outstanding|waiting|at the moment|now) | (due|overdue)
    86 | (open|live|outstanding|unallocated|waiting|current) (work|cases|complaints|enquiries|stuff) (for|in|at|with|across) (TEAM|my team|the team|our team|everyone) | (due|overdue|log)
    84 | (what has|what have|what does|how is|how are|what is|what are|how busy is|how busy are|hows|where are) (TEAM|my team|our team|the team|teams|everyone|everybody) ~ (got|have|holding|doing|open|getting on|looking|on|coping|up to|at|with) | (due|overdue)
    84 | how busy (is|are) (TEAM|everyone|everybody|the team|my team|we|WHO)
    94 | how (many|much) (has|does|is|have) (WHO|TEAM) (currently |still )?(got|have|holding|carrying|on|working on|dealing with)
    84 | (what has|what have|what does|how much has|how many has|how many does|what is|how is) WHO ~ (got|have|holding|carrying|on|working on|dealing with|plate|workload|doing|coping) | (due|overdue|about|off|anything about)
    86 | (what is|how are|how is|whats) ~ (happening|going on|things|going|new|doing) ~ (in|with|at|over) ~ (TEAM|my team|the team|our team)
    88 | (who|which|what|anything|how many|any|ones) ~ not ~ (allocated|assigned|picked up|got an investigator|got anyone|got a worker) | (REF)
    86 | (where is|where are|where) ~ (everyone|everybody|we|people) ~ (sign off|sign offs|acknowledgement|acknowledgements|responses|allocations|investigations)
    86 | (waiting|stuck|sat|sitting|queue|queued|held up|pending|outstanding|backlog|awaiting) ~ (for|on|at|with|in)? ?(sign off|sign offs|signoff|approval|allocation|acknowledgement|signing off|tom|owen) | (REF|i am|i need|am waiting|still waiting)
    86 | (what|which|anything|any|how many|list|show|whats) ~ not ~ (acknowledged|answered|allocated|assigned|signed off|started|picked up|responded to|replied to|closed) | (REF|last|this|did|were)
    84 | (what|which|anything|how many|list|show|whats) ~~ (waiting for|waiting on|awaiting|with|at|in|needs|need|stuck at|sat with|for) (a )?(sign off|sign offs|approval|acknowledgement|allocation|allocating|acknowledging|signing off|a response|answer|response) | (REF|due)
    88 | (what is|what|whats|anything|how much is|how many are) ~ (sat|sitting|stuck|waiting|queued|backed up) (with|on|for) WHO ~ | REF
    84 | who (is|has been) ~ (snowed under|swamped|overloaded|drowning|busiest|struggling|stretched|free|overstretched|run ragged|at capacity)
    86 | (my teams|our teams|the teams) (open |live |current |outstanding )*(cases|work|caseload|workload|list|queue|complaints) | (due|overdue|last|did)
    82 | (who has|who has got|whos got|who) ~ (capacity|space|room|least|most on|got what|what on|free|too much|too many|a light load|spare) | (complaints against|most complaints|worst)
    80 | (how many|what is|what|which|whats|anything|show|list|number of|see) ~ (open|live|outstanding|active|ongoing|in progress|on the go|on the books|waiting|not started|sat waiting) | (have i|i have|do i|my open|did we|due|overdue|last|REF|mine|my plate|i got|am i|i am|we get|my cases)
    80 | (team|service|everyones|our) (overview|position|workload|open cases|caseload|queue|backlog) | (due|overdue)
    78 | (backlog|open cases|open complaints|all open|everything open|workload|caseloads|work in progress) | (have i|my|names|REF|last year|did we)
    96 | < (how is|how are|hows|how has) (the |our |my )?(TEAM|team|teams|lot|service)( team)?( been)?( doing| DATE| today| looking| getting on| coping| this week| at the moment| now| going)*( \\?)? >
    76 | (how is|how are|hows) (TEAM|my team|the team|our team|my lot|we) ~ (doing|looking|getting on|coping|fixed|placed) | (compared|year|quarter)
  `,
  ),
  ...rules(
    'list.overdue',
    `
    91 | (what|which|any|anything|ones|how many|everything) ~ (should have|ought to have|was meant to have|was supposed to have|were meant to have|should of|was due to have) ~ (gone|been|gone out|finished|answered|sent) ~~ (by now|already|before now|and has not|has not|have not|is not|but) | (REF|closed)
    89 | (any|anything|what|which|ones|everything) ~ (past|over|beyond) (their|its|the) (sell by|best before|use by|date|dates|time|limit|limits|deadline|deadlines|due date|due dates|target)  | REF
    89 | (what|which|any|anything|have|are) ~ (we|i|team|TEAM|they|us|everyone) ~ (missed|blown|bust|busted|overrun|overran|overshot|let slip|failed|running late|late) ~ (date|dates|deadline|deadlines|target|targets|time|timescale|on|with) | (REF|%|last|average|why|percentage|in q|mum|dad)
    92 | (what|which|who|anything|any|list|show|whats|how many|is there|are there|are|give me|tell me|see|everything|how much|do we have|have we|have i|am i|do i have|got|run|pull) ~~ (overdue|late|past ~ (deadline|due|date)|out of time|out of timescale|out of timescales|over time|over the deadline|over deadline|gone over|breached|breaching|in breach|missed ~ (deadline|deadlines|date|target)|behind|run over|slipped|over ~ limit|over timescale|gone past|beyond ~ (deadline|due|timescale)|past it|running late|running over|lapsed|outside ~ (timescale|timescales|time)) | (%|was|were|did we|go out late|goes out late|went out late|last year|last quarter|percentage|why|average|in q|%|REF|proportion|how late|i am running late|running late with|sorry)
    88 | < ~ (overdue|late|breaches|breached|out of time|out of timescale) ~ > | (%|being|been|go|goes|going|go out|came|come|comes|always|too|turned|turn|turns|arrive|arrives|get|gets|REF|was|were|running late|too late|sorry|am late|i am|complaint|percentage|sent late|why|mum|dad|better late)
    90 | (anything|what|whats|any|which|everything) (has |have |is )?(gone|going|went|run|slipped) (over|past|late|overdue)( the deadline| the date| its date| now| in| at| for| yet)* (TEAM|>|\\?|DATE|the) | REF
    84 | (overdue|late) (list|cases|ones|complaints|responses|acknowledgements|please|in|for|by|TEAM|today|enquiries|actions|work) | (%|being late|been late|be late|too late|REF|was|were|how many ~ last|did we|why|percentage|last year|last quarter)
    80 | overdue | (%|being overdue|REF|was|were|how many did|why|letter|last year|payment)
  `,
  ),
  ...rules(
    'list.due',
    `
    96 | (what is|whats|anything|what|which is|which are|show what is) due (in |on |over )?(the )?(LEN|DATE) (after|before|following) DATE | (complaint|received|if)
    91 | (what|which|whats|any|show|list) (deadlines|deadline|due dates) ~ (have|do|are|am|coming|i|we) ~ | (REF|missed|overdue)
    91 | (what is|whats|when is|show me|what are|when are|tell me) (my|our) next ~ (deadline|deadlines|one due|ones due|due date|due dates|due)( >| please|\\?) | REF
    90 | (what|anything|any|which) ~ (on the radar|in the pipeline|on the cards|on the horizon|looming|in the diary|coming round|coming my way|coming along|lands|falls|fall|expires|runs out|run out|needs out|need out|wants doing|wants answering|is up|are up|needed) ~ (DATE|LEN) | (REF|fall out|falls short|overdue|mum|dad)
    89 | (anything|any|what|which|ones|stuff|things) ~ (i|we) (have|need|have got|must|should|ought) (to )?(get out|send|answer|finish|do|reply to|respond to|clear|get done|turn round|turn around|sort|get off|post|get through) ~ (by|before|on|this|next|DATE) | (REF|allowed|policy)
    88 | (what|which|anything|any|list|show|whats|who|how many|everything|give me|is there|are there|tell me|have i got|have we got|do i have|do we have|see|got) ~~ (due|falls due|falling due|coming up|to be answered|to be done|to go out|deadlines|deadline|landing|need answering|needs answering|needs doing|to respond|to reply|to answer|expiring|expires|on the horizon|coming due|need to go|needs to go|has to go|running out|up|hits) | (REF|overdue|received|if|why|days from|a complaint|would|retention|to go|for deletion|due to be deleted|most|come up most|coming up most|due date for|this due|it due|that due|is it|past due)
    84 | < ~ (due|deadlines|coming up) ~ (DATE|TEAM|>) | (REF|overdue|received|if|why|when is|would|a complaint|response due|is due|due date|retention|was due|not due)
    80 | (due|deadlines|coming up|falling due|falls due) ~ (DATE|in TEAM|for TEAM|for me) | (REF|overdue|received|if|why|when is it|when is that|would|extend|a complaint|draft|letter|i make|want|response|review due|payment)
    80 | (upcoming|next) (deadlines|deadline|due|due dates|ones due) | REF
    92 | what (do|does|have|has|must|should) (i|we|TEAM|the team) (need to|have to|got to|to|needs to) ~ (by|before|on|this|next|DATE) ~ | REF
    82 | (my|our|team|TEAM) (deadlines|due dates|due list) | REF
    84 | what ~ (owe|owing|outstanding) ~ DATE | REF
    78 | (what do i need to|what do we need to|what needs to|what have we to|what has to|what should|what must) ~ (go out|send|answer|finish|be answered|be sent|be done|get out|go|respond|done|reply) ~ DATE | REF
  `,
  ),
  ...rules(
    'due.explain',
    `
    95 | < (why|how come) (does|is|has|do) REF (say|says|saying|show|shows|showing|got|have|down as|tell me) ~ (due|deadline|DATE)
    93 | REF ~ (i would have (said|thought|guessed)|i reckon|i reckoned|i counted|i count|my sums (say|make it)|i had it as|i have it as|i have got it as) ~ DATE | (received|what if|extend)
    95 | REF ~ (thought|was told|understood|assumed|expected|was sure|i am sure|could have sworn) ~ (got|had|have|was|gave|get|given) ~ (longer|more|LEN|until|later|DATE) ~ | (can i|could i|please extend|what if)
    94 | (thought|i was told|understood|could have sworn) (we|i|it|you|they) ~ (got|had|have|get|was|given) ~ (longer|more time|more days|more than that|LEN|N days) ~ | (REF ~ extend|mum|dad|off|leave|can i)
    93 | (drop dead date|cut off|cutoff|final date|last day|latest date|latest day|end date|date|limit|finish date|time limit) (on|for|of) REF (>|\\?|please|again|then|now) | (extend|move|change|put|push|note|what if|conflict|who|set|acknowledgement)
    92 | (where|how) (does|did|do|is|was|has) (the |that )?DATE ~ (come|coming|came|get|got|arrive|worked out|calculated|from) ~ | (mum|dad|email|letter|complaint|received)
    92 | (how come|why|why does|why is|why has|how does|how is) (REF|it|that|this one) ~ (falls|fall|fell|lands|land|landed|comes out|works out|ends|runs out|finishes|expires|come out|came out|got until|has until|only has|stops) ~ (DATE|on|at|then|so|LEN) ~ | (if|late|overdue)
    90 | (when|why|how come|how is|how was|how did|how do|what day|what date|which day|what is|explain|is|what|how) ~~ REF ~ (due|deadline|due date|need to be|needs to be|have to be|has to be|got to be|be answered|go out|be sent|expire|run out|timescale|target|the date|date|due by|fall due|land) | (what if|if we|overdue|past due|an extension|letter)
    90 | (when|why|how come|how is|how was|how did|how do|what day|what date|which day|what is|explain|show|whats|where did|work out|check|tell me|give me|remind me|got|how) ~~ (due|deadline|due date|due dates|timescale|target date|date|days left|working days left|long left|time left|long have i got|long have we got|long do i have|long do we have|limit|days) ~ (REF|on REF|for REF|of REF) | (what if|if we|overdue|draft|letter|snooze|stop|an extension|set|remind me about|leave)
    95 | (when|how long|by when|what day) (do|have|must|should|does|has) (i|we|it|this|that) ~ (answer|respond|reply|send|finish|done|to do|to answer|get|be|left|got) ~ (this|it|REF|that|this one|in by|out by|by|on|for) | (when do we|complaint|an mp|stage|acknowledge|keep|if|a letter|council|to reply to|to respond to|appeal|compliments|overall)
    92 | (when|when is|when was|tell me when|why is|why was) (it|its|it is|that|that is|this|they|they are) (is )?due( by| again| now| then| please)* (>|,|and|\\?) | (a complaint|received|if)
    90 | (how come|why|why has|why does) (REF|it|this one|that one) (only |just )?(has|got|gets|have|is|get|been given) (only |just )?(until|to|by|LEN|N) ~ | overdue
    86 | (when|why|how come|how was|what day|what date|whens) (is|was|does|would|has|are|do|it) (it|this|that|this one|that one|the case|the response|the answer|the last one|this case|that case|mine) ~ (due|deadline|be answered|need answering|worked out|calculated|to be in|have to|fall due|need to go|due by|to go out|up)
    86 | (how many|how much|how long) ~ (days|time|left|got|have) ~ (left|on|for|to answer|to do|remaining) ~ (REF|it|this|that|this one|that one) | (calendar|extension|if|need|a stage|a complaint)
    88 | REF ~ (due when|when due|deadline|due date|why due|when is it due|when is that due|when due|how long left|days left|due by when|how long have i got|how many days) | (extend|extension|miss|move|what if|missed|change)
    88 | (how|why|where) ~ (get|got|come up with|came up with|arrive at|arrived at|reach|work out|worked out|calculate|calculated) ~ (DATE|that date|the date) | (mum|dad|received|complaint|email|letter)
    88 | < (due date|deadline|due|date due|target date) (for |on |is |of )?(REF|this one|that one)( please)? >
    88 | (due|deadline|due by) (is )?(when|by when|what date)
    93 | (deadline|due date|target date|due) (for|on|of) (this|it|that|this one|that one|mine|the last one|my one)
    90 | < (why|how come) ~ DATE (on|for|with) REF
    88 | < why (is |was |on |for )?(REF|it|this|that one|this one)?( then| please| though)* >
    90 | < (deadline|due date|due|date|target|days left|time left) (for|on|of) (REF|it|this|that)( please)? >
    84 | (why|how) ~ (that date|that the date|the date|the deadline|that deadline|this date|due date|deadline|due then) | (change|set|a complaint|do you work out due|do we)
    82 | (explain|show me|talk me through|check) ~ (date|deadline|due|count|working|sum|days) | (figures|if)
    84 | due ~ i make (it|that) DATE
    82 | (i make (it|that|REF)|we make (it|that|REF)|i get|i thought it was|should it not be|should not it be|is it not) DATE | (ask|what if|received|got it|no sorry)
  `,
  ),
  ...rules(
    'due.what_if',
    `
    94 | (received|got|in|came in|starting|start|starts|arrived|logged|from|<) (on )?DATE (plus|add|then add|and add) LEN ~ | (REF|leave|off)
    95 | < (and |so |ok )*(supposing|suppose|say|if|imagine|lets say|let us say|assuming|assume|had|what if|pretend) ~~ (arrives|arrived|comes|came|lands|landed|received|got|in|turned up|turns up|drops|dropped|get|reached|hits|starts|started|begins) ~ DATE ~~ LEN ~ | (REF ~ extend|leave|pretend (we|it was))
    94 | (complaint|enquiry|request|one|it|mp letter|stage 1|stage 2|letter|statutory|corporate|started|start|received|logged|in) ~ DATE ~ LEN ~ (what|when|which|where|gives|makes|is|=|\\?)( (date|day|does|is|would|will|do)|>) ~ | (REF|leave|extension|complain about|rang|unhappy|off)
    94 | (what if|what happens if|suppose|say|supposing|if|had) (we|it|a|i|the|one|someone|they|that|this|complaint|something|mum|they had) ~~ (got|get|gets|came|comes|received|had|arrived|arrives|landed|lands|was|is|sent|come|receive|logged|acknowledged|acknowledge|been|in) ~~ (DATE|on|in) | (REF ~ extend|what if they|what happens if we miss|if they move|not sure|upset|would rather)
    93 | < (and |so )?if ~~ (when|what|how long) ~~ (due|deadline|answer|respond|have|clock|timescale) | (REF|what do i do|what happens|what if)
    92 | (what is|what are|what date is|what day is|when is|when are|calculate|work out|count|whats|how about|add|give me|tell me|what would|what day would|and|when would|whens|date for|what will|what does|so|date) ~ LEN ~ (from|after|before|on from|forward|back|>|DATE|,|.|be|take|bring|time) | (extension|need|another|more|extend|REF|leave|agreed)
    95 | LEN (from|after|before|prior to|on from|back from|following|starting|since receipt of|counting from) ~ (DATE|today|receipt|receiving) | (extend|extension|need|more|another|ago|leave|off|away|holiday|mum|dad|complained|chased|waited|rude|REF)
    90 | (due date|deadline|due|timescale|target date|target|limit|answer|respond|response) ~~ (complaint|compliment|enquiry|one|something|it|stage 1|stage 2|statutory|corporate|mp enquiry|mp letter|request|letter|anything|thing) ~ (received|got|came in|that came|coming in|that arrived|arriving|logged|from|in|arrived|which came|dated) ~ DATE | (REF|complained|wants to)
    88 | (when|what) ~ (would|will|is) ~ (due|deadline|be due|need answering|need a response|have to be answered) ~~ (if|received|came|got) | REF
    86 | (how many|count|number of) working days (between|from|until|to|is|are|left|in|before|since) | (REF|how many working days do|got on)
    84 | (complaint|enquiry|request|one|it|mp letter) (received|in|came in|got|arrived|logged) ~ DATE ~ (when|what) ~ (due|deadline|answer|respond|by) | REF
    80 | < LEN (from|after|before) ~ DATE ~ > | (REF|leave|extension)
    84 | (how long|when) ~ (would|will|do) (i|we) (have|get|need) ~~ if ~~ DATE
    94 | (what if|suppose|supposing) (stage 1|stage 2|stage 3|panel) ~ (asked|requested|wanted) ~ DATE | REF
    94 | (what if|suppose|supposing) (received|got|it came|arrived|logged|dated) ~ DATE | (REF ~ extend)
    89 | (when|what) ~ (would|will|does|do|is) (a|an|the|one|any) ~ (received|got|came in|coming in|that came|arriving|that arrived) ~ DATE ~~ (due|answering|answered|deadline) | REF
    90 | < (what is |whats |when is )?(the )?(due date|deadline|due|target date) ~ (stage 1|stage 2|stage 3|panel) (asked for|requested|asked) ~ DATE | REF
    86 | < (working|calendar) days (between|from|until|to|before|since) ~ DATE | (REF|leave|off)
  `,
  ),
  ...rules(
    'report.figures',
    `
    90 | why (does|do|did|is|are) ~ (stage|complaints|responses|it|we|letters|sign off|allocation|acknowledgements|us|everything) ~ (take|taking|takes|took) ~ (so long|ages|forever|as long|that long|longer) | REF
    91 | (which|what) (team|teams|service|services|area|month|quarter) ~ (had|has|got|gets|have|received|was|were|is|had the|has the) ~ (most|least|fewest|more|highest|lowest|best|worst|busiest|top) ~ | (REF|worker)
    90 | why does stage ~ take ~ so long
    92 | (how many|how much|what percentage|what percent|what proportion|percentage|percent|proportion of|number of|what number|total number|totals|what share|what fraction|% of|what %|ratio) ~~ (complaint|complaints|compliments|compliment|comments|enquiries|enquiry|cases|did we|do we|have we|were|was|had|get|got|received|upheld|late|time|in time|on time|stage|lac|children|kids|service requests|this year|DATE|from|about|closed|made|made by|withdrawn|escalated|answered|acknowledged|extended|reopened|been|went|go|came|responded|missed|logged|mps|mp) | ((say|said|saying|know|tell us|told me) how much|have i got|do i have|days left|days do|working days|REF|has WHO|does WHO|is WHO|has TEAM|does TEAM|theyve had|open in|are overdue|still open|each worker|each social worker|by worker|per worker|unallocated|are due|due this|due next|are open|have open|got open|open now|open at|open >|still open|have i|is overdue)
    90 | (figures|stats|statistics|numbers|data|breakdown|trend|trends|theme|themes|analysis|comparison|kpi|kpis|performance|dashboard|totals|counts|split|tally) | (phone number|phone numbers|contact numbers|case number|reference number|scrutiny|committee|pack|report|board|their number|number for|annual|slides|export|numbers for the report|panel report|the numbers right|data breach|data request|personal data|document|cabinet)
    88 | (what did|what do|what have|what are|what were|what is|what does) ~ (people|families|parents|children|kids|they|folk|everyone|carers|we|the main|the most|the top|the biggest|our|mps) ~ (complain|complained|complaining|complaints|moan|moaned|moaning|unhappy|thank|thanked|praise|praised|say|saying|said|reasons|common|themes|theme|issues|causes|about most|compliment|compliments)
    91 | (average|mean|median|how long|how quick|how quickly|how fast|typical) ~~ (take|takes|taking|took|taken|response time|days|to respond|to answer|to close|to reply|time|responding|answering|replying|closing|dealing|turning) | (REF|have i|have we got|do we have|do i have|do we keep|need|have to|will it|we got|they got|can we|off|been waiting|should|we allowed)
    88 | why ~ (are|were|is|was|have|did|do|does) ~ (late|slow|slower|behind|taking|delayed|delays|miss|missed|missing|so long|slipping|overrunning|up|down|gone up|gone down|more|going up|going down|not in time|worse|so many|increase) | (REF|due)
    88 | why ~ (are|were|is|was) ~ stage ~ so (late|slow|long|behind)
    90 | (did|have|do|are|were|was|is) (we|TEAM|there|complaints|compliments|numbers) ~ (more|fewer|less|many|up|down|rising|falling|increase|increasing|going up|going down|decrease) | (where|up to|REF|time|done|to do|than that|i have|info|information)
    84 | (anyone|anybody|someone|has anyone|did anyone|have people|have we had) ~ (say|said|says|saying|had|got|get) ~ (nice|good|positive|kind|anything nice|lovely)
    84 | (any|anything) (compliments|nice|good|positive|praise|thanks|nice feedback|good feedback) ~ (DATE|this|last|for|about|lately|recently|from|in|TEAM|>) | (log)
    90 | < (complaints|compliments|comments|enquiries|complaint numbers) ~ DATE > | (due|overdue|received|REF)
    90 | < (total |all |the )?(complaints|compliments|comments|enquiries|complaint numbers) ~ (so far|this|last|to date|since|in|for|from|by) ~ DATE ~ > | (due|overdue|received in|REF|a complaint)
    84 | (list|show|see|count|give me|compare|which) ~ (complaints|compliments|enquiries|comments|complaint) ~ (from|by|this|last|in|about|DATE|per|for|with|children|upheld|over) | (names|overdue|late|due|naming|WHO|open|about me|unallocated|my)
    86 | (most common|commonest|top (three|five|ten|N|reasons|themes|issues|complaints)|main reasons|main themes|main causes|biggest (cause|issue|reason|theme)|common themes|recurring|patterns|gaps|missing data|missing fields|what is missing|not filled in|incomplete|data quality|hot spots|hotspots|upheld rate|response rate|in time rate|compliance|on time) | (REF|who gets|most complained|social worker)
    84 | (compare|compared|comparison|versus|vs|up or down|better or worse|more or less|year on year|against last year|same period) | REF
    82 | (which team|which teams|which service|what team|by team|per team|by service|by theme|by month|by quarter|per month|per quarter|by stage|by outcome|by area|by age|by ethnicity|each team|each month|each quarter)  | (complaint about|rank|league|league table|open|overdue|due|names)
    80 | (how are we doing|how did we do|how have we done|how well|how was|hows our) ~ (DATE|this|last|compared|on time|for time|with time|so far|overall) | (REF|well done)
    78 | (how many) | (have i|do i|days|left|REF|open|unallocated|each|overdue|are due|do you)
    78 | (what have people|what are people|what are families|what are parents|what are kids|what are children|what do kids|what do children)
  `,
  ),
  ...rules(
    'report.pack',
    `
    90 | (something|anything|a thing|a document|a doc) ~ (hand|give|show|take|send|present|put in front of|share) ~ (members|directors|board|committee|scrutiny|dmt|slt|cabinet|councillors|ofsted|governors|inspectors|the director) ~ | (REF|mum|dad)
    95 | (slides|deck|report|paper|pack|presentation|briefing) (for|to) (the )?(corporate parenting|safeguarding|improvement|governance|overview|members|lead member|childrens services|quality assurance|performance) (board|panel|committee|meeting|group|partnership)
    92 | (annual|quarterly|monthly|scrutiny|committee|board|cabinet|panel|governance|end of year|year end|yearly|performance|management|directors|dmt|slt|cmt|members|lead member|ofsted|inspection|statutory|half year|half yearly|weekly|overview) (committee |board |panel )?(report|reports|pack|packs|paper|papers|document|slides|summary report|figures|data pack|deck|return|briefing|presentation|stats|data|numbers) | (read the|does the|due|how many|what did|performance figures|performance data|performance stats|management figures|daily|weekly summary|overdue|weekly report ~ (stop|off|to)|stop)
    90 | (do|make|produce|prepare|need|have|run|build|generate|pull together|put together|send|create|get|want|download|print|export|compile|knock up|give|draft|do me|write|knock together|whip up|pull|after) ~~ (report|pack|export|spreadsheet|excel|csv|pdf|word doc|word document|document|slides|powerpoint|presentation|briefing paper|paper|download|deck|dossier|hand out|handout|board pack) | (REF|(closed|missing) ~ report|missing report|file note|panel report|her report|his report|report to|medical report|report it|report a|to report|iro report|expert|the report is|daily|court report|letter|assessment report|reply|attach|social work report|stop|paper trail|this document|the document|document to|doc on|investigation report|progress report)
    86 | (report|pack|spreadsheet|export|csv|(?<!to )paper|briefing|powerpoint|slides|slide deck|pdf|deck|word doc|document) (for|on|please|to go to|of|covering|about|DATE|as) | (REF|report on REF|letter|export of names|mum|dad|panel|police)
    88 | (figures|numbers|stats|data|statistics) ~ (for|to) ~ (scrutiny|committee|cabinet|board|ofsted|dmt|slt|members|panel|directors|lead member|governors|inspection|inspectors)
    88 | (one pager|briefing|summary|update|slide|slides|note|paper) (for|to) (dmt|slt|cmt|members|directors|board|committee|cabinet|scrutiny|ofsted|the director|the board) ~ | (REF|mum|dad)
    86 | < (an |a |the )?(excel|spreadsheet|csv|word doc|word document|list in excel) (of|with|for) ~ | (REF|mum|dad)
    80 | < ~ (report|pack) ~ > | (REF|report a|mum|dad|stop|daily|weekly|report it)
  `,
  ),
  ...rules(
    'audit.query',
    `
    94 | when was (the )?(finding|date|deadline|note|outcome|type|letter|name|response|draft|due date|investigator) (on|for|in) REF ~ (changed|edited|deleted|added|amended|moved|set|removed|altered|swapped)
    97 | < (so |ok |and |tell me |show me |find out |see |check |do we know |do you know )*(who|which person|which of us|whose login|which one of us|who else|what person|which worker|which colleague) (has |had |have |was it that |it was that |that )?(unmasked|demasked|un masked|unredacted|revealed|unhid|saw|viewed|opened|downloaded|printed) ~ (REF|it|that|this|name|names|address|details)
    93 | < (so |ok |and )*(who|which of us|which one of us|who else|which person|who on earth|which of you) ~ (edited|changed|shut|closed|opened|reopened|altered|touched|amended|moved|deleted|extended|viewed|merged|linked|updated|renamed|retyped|binned|tampered with|fiddled with|messed with|looked at|read|printed|exported|downloaded|unmasked) (the |a |an )?(REF|it|that|this|date|deadline|date on|finding on) | (dealing|looking at REF|is looking|open now)
    92 | who had (REF|it|that) (open|up|on screen|on their screen) ~ | still
    92 | (who|has anyone|has anybody|did anyone|did anybody|has someone|anyone|which people|whos|show me who|list who|see who|tell me who) ~ (looked|viewed|opened|seen|accessed|read|been in|been into|been looking|been reading|been on|touched|peeked|had access|been nosing|been snooping|looking|look|view|access|clicked|nosed) ~ (at|in|into|on|it|that|this|REF|case|file|record|records|about|>) | (the one i|complaint i|one i|after|dealing|who is looking at REF|looking after|who is looking at (it|this|that)|who has access)
    92 | (who|who was it|which person|find out who|when was|when did|show who|see who|tell me who) ~ (changed|change|edited|edit|altered|deleted|delete|closed|moved|reassigned|logged|created|extended|reopened|withdrew|approved|signed|merged|unmasked|downloaded|exported|printed|updated|amended|set|retyped|linked|put|added|entered|raised|assigned|did|sent|returned|granted|escalated|removed|marked|acknowledged) ~ (REF|it|that|this|date|deadline|case|file|off|type|record|outcome|the|names|name|note|finding|complaint) | (who is assigned|who was assigned to|who do i|i |who has been assigned|who is assigned to|set up)
    92 | (audit|audit trail|audit log|access log|access history|change log|change history|activity log|case history|version history|paper trail|viewing history|trail) | (audit report|wipe|delete|erase|clear)
    86 | (history|log|changes|edits|views|activity) (of|on|for|to|made to) ~ (REF|it|that|this case|case|WHO) | (family history|wipe|delete|erase|clear|backlog|placement history|log a|log it|log for)
    88 | (what did|what has|what have|what was|show me what|everything) (WHO|i|we|sam|someone|anyone|people|they|harriet|he|she) ~ (do|did|done|changed|look|looked|change|edit|view|viewed|open|opened|access|accessed|been looking|been up to|been doing) | (got open|have open|got on)
    84 | (who did what|who has done what|what was changed|what has been changed|what has changed|what changed|who has had access|who can see|who has access|when was REF (changed|edited|last|closed|opened|reassigned)) | (policy)
  `,
  ),
  ...rules(
    'ask.policy',
    `
    95 | how (long|many days|many working days|much time) (is it |do we get |is allowed |have we got |do you get |are there )?(for|on|with|to answer|to reply to|to acknowledge) (a|an|the|any|mp|councillor|statutory|corporate|stage 1|stage 2|anonymous) ~ | (REF|leave|DATE|LEN|have we (got|had)|left|take us|holiday)
    95 | < (do|does|can|is|are|would|will) (a |an )?(corporate|statutory|adoption|fostering|school|mp|councillor|anonymous|verbal|stage 1|stage 2|informal|all|these|those|formal|internal|social media|online|old|late|joint|third party|group|historic|historical|email|phone|telephone) (complaints|complaint|ones|one|enquiries|compliments|comments|cases|concerns) (always |ever |also |still )?(have|need|count|go|get|come|be|take|follow|start|stop|expire|use|has|needs|counts|to be) ~ | (REF|overdue|due|open now)
    95 | (am i|are we|is a|are they|are children|are parents|is she|is he|is mum|is dad|am i still|are staff) (allowed|supposed|meant|permitted|able|entitled|required|obliged|expected|right) | (am i meant to be doing)
    88 | (is|was|would|does|do|are|should|could) (this|that|it|these|a thank|a card|thanks|an email|they|the|those|a grumble|a phone|a verbal|a chat|something|a facebook|a) ~~ (count|counts|counted|a complaint|a compliment|a comment|an enquiry|statutory|corporate|enough|ok|okay|allowed|qualify|be a|classed|class|treated|stage 1|stage 2|statutory or|be statutory|be corporate|be logged|valid|go under|come under|fall under|anonymous) | (REF ~ a dup|should be|duplicate|same|complain about|complaining|not a|the one i)
    92 | (statutory or|corporate or|complaint or|comment or|compliment or|enquiry or|stage 1 or|a complaint vs|complaint versus) ~ (a |an )?(corporate|statutory|comment|complaint|enquiry|compliment|service|stage|grumble|concern|what|not|request) | (this is a complaint)
    94 | (what is|what are|whats|what does|tell me|remind me of|explain|where is|where can i find|show me|what do|what say) ~ (rule|rules|policy|policies|procedure|procedures|process|guidance|timescale|timescales|time limit|time limits|difference|definition|regulations|regs|law|timeframe|timeframes|stages|code|deadline for|cut off|criteria|route|guidelines|target for|legislation|rights|right) | (REF|is this|rule of your|deadline for (it|this|that|this one|that one|mine|the last one|my one))
    88 | (how long|how many days|how many working days|how much time|how soon|how quickly|how late|how far back|when|by when) (do|does|have|has|should|must|can|is|are|would|will|did|after|before) (we|i|they|you|a|an|the|someone|mum|dad|parents|family|people|families|complainants|it|there|stage|our|investigators|investigator|council|for) ~~ (have|get|got|need|take|keep|wait|respond|reply|acknowledge|answer|complain|stage|ask|to|complaint|be|allowed|send|before|response|panel|escalate|extend|expire) | (REF|take us|have left|if we|it take|take on average|on average|this year|take to close|due|does it take|do they take|do we take|last)
    88 | (can|could|may) (i|we|a|they|someone|you|children|kids|parents|grandparents|carers|siblings|neighbours|relatives|care leavers|young people|professionals|schools|councillors|foster|people|an|mum|dad|she|he|staff|families|the|any|anyone|two|former) ~~ (complain|complain about|extend|refuse|turn down|say no|ring|call|speak to|talk to|contact|share|tell|record|accept|take a|keep|withdraw|go straight|skip|bring|see|have a copy|investigate|be investigated|pause|stop the clock|use an advocate|have an advocate|appeal|ask for|close|make a complaint|put in|still|pay|offer|apologise|escalate|reopen|log|delete|use|put|be anonymous|go to|see) ~ | (REF|can i log|can you|can i have|can we have|log this|log it|log a|can someone|put me|can i get|to WHO|can you close|see my|see what|can i see|can we extend it|extend it|close it|close this|close that|see a list|she see me|(can|could|may) (i|we) (record|log|add|put|raise|register|pass on|note) (some|a|an|this|that|it|the|one|thanks|praise)|can i record|can i add|can i share|can i pass|can i raise|can i put in|can i make a complaint about|tell me|make a complaint please|(asking|asks|asked|wondering|wonders|rang to ask) (if |whether )?(can|could)|ask for more|put this|put that|put it|more time|an extension|delete everything|ring me|escalate this|escalate it|reopen it)
    90 | (do|must|should|shall|need) (i|we|they) (have to|need to|have|need|tell|ask|acknowledge|inform|send|log|reply|record|get|use|still|involve|share|include|give|copy|write|wait|let|notify|contact|count|report|offer|accept|always|respond|escalate|apologise|put|treat) ~ | (do i have anything|do we have any|do i have any|should i be doing|do i have to do today|do we have open|do i need to do|REF|log it|do we have (overdue|due)|do i have (open|overdue|due)|have on|do we have coming|have due)
    95 | < (who|where) (do|does|should|can|would|has to|needs to|signs|decides|investigates|chairs) (i|we|you|the|a|an|stage|off) ~~ (send|tell|go|speak|contact|refer|complain|report|sign|investigate|chair|give|ask|stage|request|complaint|responses|letters) | (this|it|REF)
    88 | < (does|do|can|must|should|could|may|will) ((a|an|any|the) )?({kin}|{kid}|foster carers|care leavers|grandparents|young people|people|staff|complainants) (with no pr |with pr |with parental responsibility |always |ever |still )*(need|have|get|complain|be|allowed|use|make|put|withdraw|escalate|go|ask|see|count|want|lose|bring|appeal) ~ | (REF|mum says|dad says)
    90 | < (do|does|should|would) ~~ (need|have to|need to be|count|get|go) ~ (logging|logged|recording|reporting|recorded|reported|as a|as an|another route) ~ | (REF|this|it)
    88 | (who) (can|should|must|has to|is allowed|investigates|signs off|decides|is responsible|deals with|do i|do we|needs to|appoints|pays|handles|gets to|would|is supposed) ~ | (REF|it|who deals with it)
    95 | (what counts as|what makes a|what is classed as|what happens if they|what happens if a|what happens if mum|what happens if we miss)
    86 | (what counts as|what makes|what is classed|what happens (if|when|after|at|next)|what do i do (if|when|about|with)|what should (i|we) (do|say)|what is meant by|what is a|what is an|what is stage|what is the panel|what does (the )?(policy|code|law|ombudsman|guidance|regs|stage)|how does (stage|the panel|the process|the ombudsman|it work when|statutory)|where do i stand|what are we meant|what if (they|she|he|mum|dad|a|the|someone|nobody)) | (got it|had got|received|came in|DATE|what is a good time|REF|what is a)
    84 | (how do i|how do we|how does (a|someone|mum|dad|the|she|he)|how would (a|i|we|someone)|how can (i|a|we|someone|parents)|how should (i|we)|where do i|where do we|where does) ~ (complain|complaint|stage|withdraw|escalate|apologise|handle|deal|appeal|advocate|redact|share|treat|respond|report|advise|send|record) | (log|use you|work you|REF|make you)
    86 | < (does|do|will|is|can|must|would|should) (the|our|a|an) (complaints |complaint |statutory |corporate |stage 1 |stage 2 )?(clock|clock ever|timescale|timescales|deadline|count|time limit|panel|ombudsman|policy|advocate|complainant|code|process|procedure|investigation|response|council|law|rules|panel|investigator|independent person|solicitor|mp|councillor|foster carer|care leaver|grandparent|complaint|compliment|enquiry) ~~ | (REF|is the deadline)
    84 | (does|do) ~ (that|this|it|they|anonymous|verbal|weekends|bank holidays|these|social media|compliments|staff|foster carers) ~ (count|counts|qualify|apply|need|matter|include|have to|go|get)
    52 | < (when|how|where) (does|do|is|are|can|must|should|will) (the|a|an|we|i|they|people|stage|families|parents|children) ~ | (REF|you|it due|next|open|overdue|mine)
    86 | is (this|it|that) ~ (for us|ours|one of ours|our job|our remit|one for us|one for health|one for education|one for the police)
    86 | (does|do|are|is|would) (DATE|bank holidays|bank holiday|half days|weekend days|inset days|holidays) (count|counts|counted|included|include|excluded|a working day|working days|in the count|as working)
    50 | < (does|do|must|should|shall|would) (a|an|any|the|we|i|they|people|parents|staff|families|carers|children|all|every|social workers|councils|complainants) ~ | (REF|you)
    82 | (is it|is there|are there) (ok|okay|alright|all right|fine|allowed|permitted|legal|right|possible|a rule|a time limit|a limit|a deadline|a policy|any rule|any rules|a form|an appeal|a charge|a template for|acceptable|a cut off|normal|best|better|statutory|corporate) | (is it ok if i have|possible to have|REF|possible to extend|possible to get|ok to extend)
    86 | (policy|rules|guidance|the code|regulations) (on|about|for|re|say|says|around|regarding|when) | (ignore|retention policy)
    76 | (allowed|entitled|permitted|supposed) to
  `,
  ),
];
