/** Rules for letters, sign-off and nudges. Data only. */
import { rules } from './rule';

export const LETTER_RULES = [
  ...rules(
    'letter.holding',
    `
    97 | (letter|letters|email|note|line|something|ones) ~ (saying|to say|telling|explaining|which says|that says|that say) ~~ (need more time|need longer|taking longer|running late|delayed|still looking|not ready|bit longer) ~ | (complain|mum sent|i need)
    97 | (write|draft|do|send|need|want|give|prepare|get) ~ (sorry|apologies|bear with|apology) ~~ (running behind|running late|delay|delayed|late|longer|behind|held up|wait|taking so long|not done) ~~ (letter|email|reply|line|note)
    96 | (need|want|got|have|ought) to (tell|let|warn|write to) ~~ (late|delayed|longer|overrunning|behind|not ready|held up) ~~ (letter|email|line)
    97 | (write|letter|email|line|drop) ~~ (to say|saying|telling|explaining|know|that) ~~ (need longer|need more time|running late|delayed|going to be late|taking longer|be late|not ready|still working on it|held up|overrunning|need a bit longer|need a few more) ~ | (mum said|complain|can i have|mum sent|i need)
    94 | (running late|late|behind|delayed|need longer) ~~ let ~ know ~ (in a letter|by letter|in writing|with a letter)
    90 | (keep|buy|buying|tide) ~ (mum|dad|them|her|him|family|complainant|us) (going|sweet|happy|over|some time|time|in the loop|warm|posted) ~~ (while|until|on REF|REF) | (nudge|remind|how|updates)
    96 | (holding|hold) (letter|response|reply|email|note|letters|message|one|letter please) | (what is a|sent|went out|when do|how do|do we|do i)
    94 | (draft|write|prepare|do|do me|send|need|create|generate|get|make|knock up|produce|sort|want) ~ (a |the )?(holding)
    94 | (delay letter|delay email|extension letter|keeping in touch letter|sorry for the delay letter) | (sent|went out|what is a)
    90 | (holding letter|holding response|holding reply|holding email)
    88 | (letter|email|something) ~ (saying|to say|telling|tell|explaining|apologising) ~~ (late|delayed|need more time|longer|taking longer|still looking|not ready|delay|still working|running late|more time) | (complain|mum sent)
  `,
  ),
  ...rules(
    'letter.draft',
    `
    92 | (get|start|set) me (started|off|going) (on|with) ~ (reply|response|letter|draft|answer) | holding
    93 | (first|quick|rough|early|initial|have|take|having|another|a) ?(a )?(go|stab|bash|attempt|version|pass|crack|cut|shot) (at|of|on) ~ (reply|response|letter|answer|draft)
    94 | (need|want|give me|find me|got|suggest) ~ (words|wording|text|form of words|starter|starting point|something to send|something to say) ~ (for|to|on) ~ (reply|response|letter|mum|dad|REF|answer) | (not happy|tone|holding)
    95 | (put|pull|cobble|knock|bung|rustle|whip|throw|mock|rough) (something|a reply|a response|a letter|one|a draft|out)? ?(together|up|out) ~ (to send|for mum|for dad|to mum|to dad|reply|response|letter|to go) ~ | (report|pack|slides|figures|holding|merge)
    92 | (draft|write|prepare|do|create|generate|compose|knock up|produce|sort|help ~ with|give me|need|template|redraft|drafting|write up|rustle up|work up|put together|do me|draw up|pen|type up|whip up) ~~ (reply|response|letter|acknowledgement|answer|acknowledgement letter|apology|closing letter|outcome letter|response letter|email to|closure letter|final response|stage 1 response|apology letter|draft) | (holding|delay letter|delay email|extension letter|keeping in touch|send|thank you letter|complaint letter|sent|when do|how do|what|extension|gone|got a letter|had a letter|do (compliments|comments|complaints|they|enquiries)|not do|mp|need a response by|days to|need longer|letter from|sign off|policy|do i|do we|need more|to see the|received|waiting for|need the response|do not|start the clock|still need|finish the|finish|make the response|get a response|she wants|need approval|in a letter|wants a|want a reply|want a response|got a reply|get the response|not get|letter came|who does)
    90 | (draft|first draft|template|draft letter|draft response|draft reply|draft answer) (for|on|to|of|please|it|REF|me|that|this|acknowledgement|letter|response|reply|an|the|a|something|up|out) | (holding|overdue|due|draft is|draft ready|send back|draft with|my draft|is in draft|draft to)
    86 | (letter|reply|response|acknowledgement letter|apology letter) (for|to|on|about) ~ (REF|mum|dad|family) ~ please | (holding|sent|went)
    88 | (start|begin|starting|get started on|make a start on|crack on with) ~ (the |a |my )?(response|reply|letter|response letter|draft|outcome letter) ~ | (investigation|not|started already)
    88 | (first|quick|rough|early|initial) (go|stab|bash|attempt|version|pass|crack|cut) (at|of|on) ~ (reply|response|letter|answer|draft|it|REF)
    88 | < (draft|draft it|draft that|draft please) (REF )?>
    88 | < draft ~ (REF|reply|response|letter)
  `,
  ),
  ...rules(
    'signoff.approve',
    `
    94 | (letter|response|draft|reply) ~ (is|looks|reads|sounds) (spot on|perfect|great|fine|good|lovely|excellent|grand|bang on|just right|ok|okay) ~ (send|sent|go|out|issue) ~ | (mum|dad|not|need)
    92 | (you have got|you have|has|have|got|gets|with|give it) my (ok|okay|blessing|approval|sign off|go ahead|say so|thumbs up|agreement|backing|seal of approval) ~ | (needs|need|waiting|without|extension)
    93 | (approved|approve|approving|approves) | (not approved|not approve|can not approve|who approved|how many|waiting|extension|do not approve|was approved|has ~ approved|need ~ to approve|who can|who needs|be approved by|extend|approved yet|when|approved LEN|extra|policy|more time|is REF approved|leave|did not approve|needs to approve)
    92 | (sign|signed|signing|signs) (REF |it |that |this |them |both |the letter |the response |the draft )?off | (off as (complete|completed|done|closed|finished)|who signs|waiting|needs|need|to WHO|for sign|who signed|who can sign|sign offs|stuck|who is signing|with WHO|who has to|awaiting|have it to|everyone|ready for|when will|chase|has WHO|send to|is REF signed|not signing|not sign|will not sign|cannot sign|can not sign|has to sign|should have|due|get it to|to get|should go|go to sign|have it|not signed|still needs|by thurs|DATE for|at sign|has anyone|did WHO|has it been|has REF|who do|does|will have|by DATE|ready to|gone to|went to|with sign)
    90 | (happy with|content with|fine with|ok with|pleased with|good with|satisfied with) (REF|it|that|this|the letter|the response|the draft|the reply|your draft|both|this one|that one) | (all ok with|all good with|all fine with|everything ok with|everything fine with|not|mum|dad|they|she is|he is|un|carer|if you are|complainant|family|parents|are you)
    90 | (good to go|ok to send|okay to send|fine to send|can go out|can be sent|can go|send it out|get it out|let it go out|REF ready to go|is ready to go|looks good|looks fine|looks great|reads well|all good to send|happy for ~ to go|happy for this to|happy for it|ready to send|cleared|clear to send|go ahead and send|no changes needed|no amendments|no changes from me|you can send|please send|thumbs up|nothing to add|send away|send it|green light|rubber stamp|ok by me|fine by me|ok from me|fine from me|yes from me|good by me|lgtm|i am happy with|approved by me|all fine by me|sits right with me|i agree with|ok to go|fine to go|happy to sign|go for it|good letter|excellent letter|great letter|very good letter) | (send it to WHO|send it back|not|to WHO|is it ok|can it go out|policy|DATE|extend|extension|me a|send it me|is REF|do not send|send it to|withdraw|please send me|please send the|when|child can go|can go to)
    82 | < (yes|yep|happy|agreed|agree|ok|fine|all good|good|sign off|signed off|i am happy|perfect) ~ REF ~ > | (what|who|where|need|due|send back|not|extend|extension|when|stuck|going|in hand)
  `,
  ),
  ...rules(
    'signoff.return',
    `
    92 | REF (goes|needs to go|has to go|should go|going|can go|is going) back (>|,|to|too|needs|for)
    93 | < (and |so |please )*(back|straight back|right back) to (the )?(author|investigator|drafter|writer|worker|drawing board|whoever wrote it|WHO)( please| then| for| to| with|>) | work
    93 | (can not|will not|not going to|not|cannot|not prepared to|not willing to) (put|be putting|putting|add) my name (to|on|against) ~
    93 | (not happy|unhappy|not keen|not content|not satisfied|not convinced) (with|about|on|by) (this one|that one|this draft|this letter|this response|this reply|REF) ~ (needs|wants|say sorry|apologise|tone|reword|redo|back to|another|should|must) ~ | (mum|dad|she|he|nan|family|carer|they)
    95 | (send|sent|sending|return|returned|returning|give|pass|bounce|bounced|push|kick|hand|bat|throw|ping|take|put|punt|refer) (REF |it |this |that |one |her |him |them |the draft |the letter |the response |that one |this one )?(straight |right )?back( to)? ~ | ((if|before|case) REF gets sent|approved yet|send it back to me|come back|back DATE|get back|got back|mum sent|back to sender|put back to DATE|push back the|push it back|push back to DATE|put it back to|put it back|push it back to|sent back a form|return from leave|give back to|pushed back|put back the|put back a|take back|call back|deadline back|hand back the case|returned to work|put REF back|push REF back|move it|back on|back from|taken back|given back)
    92 | < (please |can you )?(return|returning|returned|bounce|bounced|bouncing) (REF|it|this|that|this one|that one)( >| to| -| ,| :| as| because| for| it| with| until) | (leave|call|from leave|back to work|to sender|date)
    93 | (not approved|not approve|do not approve|can not approve|cannot approve|not approving|not signing|will not sign|can not sign|cannot sign|not ready to sign|not signed off|refuse to sign|i will not be signing|not sign this|not sign it|not sign off|not happy to sign|not going to sign|not happy to approve|reject|rejected|rejecting|decline|declined) | (who|why|has WHO|was rejected|mum|dad|not signed off yet|is it|still not signed|declined a|declined to|has not)
    91 | (needs|need|wants|requires|could do with) ~ (more work|rewriting|redoing|redrafting|rewrite|reword|rewording|redraft|changes|amending|another go|another look|tightening|toning down|work|rework|reworking|editing|an apology|amendments|revising|correcting|sorting before|proofreading|a redraft|a rewrite|fixing|softening|another draft|plain english) | (work and|case|family)
    93 | not happy with ~ (paragraph|section|bit|wording|tone|ending|opening|draft|part|intro|conclusion|apology|second|first|last|way it) | (mum|dad|she|he|nan|family|carer|they)
    91 | (back to|back over to) (WHO|the investigator|her|him|them) ~ | (work|get back|call back|from leave|assign|got|goes)
    90 | (too defensive|too long|too short|too vague|too cold|too formal|not good enough|does not answer|does not address|has not answered|has not addressed|did not answer|does not apologise|no apology|tone is|the tone|wrong name|full of jargon|jargon|not clear enough|misses|missed her point|missing the|typos|spelling mistakes|sounds defensive|reads badly|do it again|not there yet|not quite there|try again|start again|please redo|redo|rewrite it|rewrite this|please amend|please rewrite|please change|please revise|amend|tone down|not happy with the (draft|letter|response|reply)|not happy with this draft|not happy with your draft|not happy with REF|not happy with it) | (mum says|complain|complaint from|dad|says the response|she says|log)
  `,
  ),
  ...rules(
    'nudge.on_track',
    `
    88 | (REF|it|this|draft|response|letter|all|investigation) ~ (coming on|shaping up|coming together|rolling along|getting on|ticking over|ploughing on|bubbling along|moving on|going) (nicely|well|fine|ok|grand|lovely|a treat|swimmingly|great) | (not|how|mum|dad|child|placement|complaint)
    88 | REF ~ (no dramas|no drama|no bother|no hassle|no stress|no sweat|tickety boo|hunky dory|peachy|all gravy|all sorted|cushty) ~ | (close|not|is REF|was)
    88 | (REF|it|this one|draft|response|letter) (is |will be |all |just |very )*(nearly|almost|pretty much|just about|practically|virtually|close to) (ready|done|there|finished|complete|written|good to go|being done) ~ | (< (is|was|are)|how|not|out of time|overdue|late)
    90 | (going to plan|gone to plan|all to plan|according to plan|to plan|on plan|no change to the date|steady progress|trundling along|chugging along|motoring along|getting on with|on track|on target|on schedule|going fine|going well|going ok|going good|going alright|going okay|all fine|all ok|all good|in hand|under control|no problems|no issues|no worries with|no concerns|nearly there|nearly done|almost there|almost done|almost finished|nearly finished|getting there|making progress|good progress|progressing well|progressing|progressing nicely|ticking along|coming along|moving along|well on the way|ahead of|halfway|half way|half done|on course|fine for|all in order|plodding on|it is fine|bang on|up to date|will be fine|ok for time|will make it|will meet|cracking on|on with it|on top of|writing it up|writing up|drafting it now|drafting now|draft nearly|draft almost|draft is nearly|well under way|underway|under way) | (not on track|not going|is REF on track|is it on track|are we on track|how is|is everything|off track|not in hand|not progressing|mum|dad|complaint|what is|which|not making|nearly done something|is it|how many|not nearly|not on target|not on schedule|not under control|leave|if|are we|can not|no longer on|progressing well with)
    86 | (draft|response|it|reply|letter|answer|report) (is |will be |should be |all )*(with you|over to you|in your inbox|to sign off|with sign off|ready) ~ (by|DATE|for DATE) | (not|who|is it|when)
    88 | (will|should|i will|expect to|hope to|aim to|aiming to|hoping to|plan to|going to|be able to|shall) (have|be|get|send|finish|do|go|complete|answer|submit|be able|meet|let you|hit|wrap|make|write|respond|manage) ~~ (by|for|before|on|to sign off by|DATE|in time|on time|tomorrow) | (can i|i am off|off sick|need|extension|back|extend|leave|close|pack|report|not|holding|annual|TM|tm to|action|WHO to|escalate|summary|stop|if|complain|thank|remind|when|what|how|could|we have|want to|wants to|wanted to|like to|needs to|need to|dad|mum|respond by|whats|have to|needs|visit|by then|asked to|ask|please|letter to|learning|complaint|office|closed|shut)
    86 | < (REF|it|this|this one|that one) (is |all |all still |still |looking |doing |going |coming along |seems )*(fine|ok|okay|good|well|nicely|steady|all good|alright|great)( so far| at the moment| for now| thanks| no issues)* >
    86 | < (on it|i am on it|all good|fine|on it now|doing it now|doing it|working on it|am working on it|i am working on it|sorting it|in progress|yes on it|on track) (now |REF |on REF |with REF )?> | (what|who)
    84 | (working on|on it|doing|writing|drafting|sorting|finishing|finalising) (it|REF|that|this|the response|the draft|response|the reply) ~ (now|today|tomorrow|DATE|>) | (who is|what am i|are you|not|draft me|is anyone)
  `,
  ),
  ...rules(
    'nudge.blocked',
    `
    88 | (nobody|no one|noone|{kin}|school|legal|health|police|gp|hospital|TEAM|WHO|they|she|he) ~ (will give|will not give|will not share|will not release|will not send|will not hand|has given|will let me have|will tell|will talk|will not talk|will not speak|will not engage|will not answer|refuses to|refusing to|not responding|not playing ball) ~~ REF | (complain|complaint|unhappy)
    92 | (blocked|stuck|parked until|on hold|held up|holding me up|at a standstill|stalled|in limbo|hit a wall|hit a brick wall|brick wall|bogged down|paused|pause|stop the clock|stopped the clock|put a pause|gone nowhere|going nowhere|not moving|cannot move|can not move|can not progress|can not proceed|can not go any further|can not get any further|can not do anything|can not get hold|can not finish|can not start|can not complete|cannot get hold|hands tied|hands are tied|log jam|delayed by|dead end|ground to a halt|no further forward|getting nowhere) | (in time|on time|pause nudges|pause reminders|mum is stuck|pause my|pause notifications|pause the daily|pause the weekly|what is stuck|anything stuck|which|where are|can we pause|can i pause|blocked me|pause messages|whats stuck|which is stuck|what else is stuck|what is on hold|when can|how do i pause|blocked her number|blocked my number|list|cases stuck|anything blocked|what is blocked|pause alerts|pause emails|how many)
    86 | (waiting|wait|waitin|awaiting|chasing|still waiting|relying|dependent|depends) (on|for|to hear|to see|until|a reply|reply|response|the|WHO|legal|hr|health|school|camhs|police|mum|dad|their|her|statement|minutes|records|information|info|consent|back from|them|more|gp|files) | (what is|which|anything|how many|list|mum has been|dad has been|family have been|she has been|he has been|they have been|who is|has been waiting|been waiting|kept waiting|left waiting|cases|waiting list|what am i|show|waiting to be allocated|waiting times|who|any)
    82 | (no reply|no response|not heard|nothing|not had anything|heard nothing|no answer|not replied|not responded|not got back|not sent|not given|will not give|have not got|not got|not received) ~~ (from|back from|of) ~~ (school|camhs|police|legal|health|gp|nhs|hr|hospital|agency|WHO|her|him|them|advocate|mum|dad|social worker|provider|complainant|solicitor|family|nursery|records|TEAM|iro|worker|court|team|consent|council|file) | (complaint|complain|unhappy|log|mum has|mum had|dad has|dad had|she has|he has|says|family have)
    86 | (nothing back|nothing yet|still nothing|no joy|no luck|radio silence|not back yet|gone quiet|not come through) ~ | (complain|mum says|dad says|log)
    84 | (needs|need|waiting|missing|no) (consent|the records|the file|records|statement|the minutes|legal advice|her statement|access to the) ~ (before|from|first|to|still|>) | (how|do we|unmask)
  `,
  ),
  ...rules(
    'nudge.snooze',
    `
    96 | give me (a|another) (nudge|shout|poke|prod|reminder|ping|buzz|kick|bell|nag|knock) ~ (on|about|for|re|again|in|at|DATE|LEN|next) ~ | (daily|weekly|every)
    97 | (no more|no|stop|less|fewer|enough) (of )?(the |your |all )?(chasers|chaser|chasing|reminders|reminder|nudges|nudging|prompts|pings|pinging|nagging|badgering|hassle|hassling|bothering|bugging|poking|prodding|messaging|asking|hounding) (me |us )?(on|about|for|re|over) (REF|it|this|that) ~ | (daily|weekly)
    97 | (park|pause|hold|stop|mute|silence|suspend|shelve|postpone|delay|kill) (the |all |my |your )?(reminders|reminder|nudges|chasers|chasing|prompts|pings|messages) (on|for|about|re) (REF|it|this|that)
    93 | (quiet|silence|peace|leave me|no nudges|nothing) (until|to) (then|DATE) | (mum|dad)
    95 | (snooze|snoozed|snoozing|mute|hush|silence|leave me alone|leave me be|stop nagging|stop bugging|stop pestering|stop chasing me|stop nudging me|stop reminding me|stop hassling|quit nagging|back off|get off my case|shut up|give it a rest|give me a break|give me some peace|do not nag|do not chase|do not nudge|do not remind|do not bug|do not bother|no more nudges|no nudges|no reminders|nag me|nudge me|chase me|remind me|ask me|bug me|bother me|ping me|poke me|prod me|keep quiet|be quiet|go quiet|stay quiet|quiet now|quiet please|(park|parking|parked) (REF|it|this|that|one|until|for now)|not now|come back to me|check back|ask again|try me again|try again|shush|pester me|remind again|leave it|leave that|leave this|hold off|hold the nudges|no chasing|pause nudges|pause the nudges|pause reminders|pause chasing|stop nudges) ~~ (until|on|in|DATE|LEN|for|REF|later|next|about|this|it|that|one|tomorrow|>|again|please) | (leave (it|that|this) with me( then| thanks| and| i)*( >| ,)|until i|until we|until they|until (police|legal|school|health|camhs|mum|dad|someone)|waiting|still waiting|daily|weekly|summary|digest|all reminders|emails|every|at weekends|left it|child alone|by email|leave it there|leave it at that|all notifications|what|before|how do i|when it is due|of the rules|in the mornings|mornings|evenings|of the policy|days before|remind me what|remind me how|remind me of|ask me to|after N|leave this team|quiet hours|please leave it to|leave that to WHO|car park|park and|the park|who|a time limit)
    95 | < (please )?(keep |go |be |all )?quiet (on|about|for|until|re|please|now|>)
    93 | leave (REF|it|this|that) (for LEN|for a LEN|until DATE|until after) | (mum|dad|child)
    93 | leave (REF|it|this|that) (with me|alone|for now|a while|for a bit|be) ~ (until|for|DATE|>) | (mum|dad|child)
    90 | < (not DATE >|not now|not right now|later|maybe DATE|another time|busy DATE|busy now|too busy|not yet)
    90 | (remind|nudge|ask|chase|ping) ~ (again|later|back) ~ (in|on|DATE|LEN|about|next|tomorrow|>)
    88 | (later|not today|not yet|tomorrow|busy|another day|in court|in meetings) ~ (please )?> | (look later|have a look|speak later|talk later|see you later|how busy|complaint|due|leave|annual|off|back|sick|send|draft|close|update|have it|ready|away|hearing|overdue|what|who|done|be)
  `,
  ),
];
