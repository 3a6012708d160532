/** Rules for absence, preferences, privacy, calendar, help, undo and chatter. Data only. */
import { rules } from './rule';

export const OTHER_RULES = [
  ...rules(
    'absence.set',
    `
    92 | < (i am |WHO is |she is |he is |been |now )*off with (a |an |my |the |some )*(stress|flu|covid|bug|cold|bad back|back|illness|broken|injury|norovirus|lurgy|chest infection|migraine|sick bug|sickness|tummy bug|work stress) ~
    94 | < (i am |i have been |been |WHO is |WHO has been |she is |he is )*(signed off|off) since DATE ~
    94 | (signed off) (since|until|from|for|with|sick|by the) (DATE|LEN|stress|my|the doctor|the gp|doctor|gp) ~ (back|return|returning|off|>) | (letter|REF|response|by WHO)
    93 | (on|annual|my|taking|booked|book|have|got|start|going on|parental|maternity|paternity|compassionate|study|carers|emergency|special|sick|flexi|unpaid|adoption|toil|jury|her|his|bereavement|dependency) (annual )?(leave|al|holiday|holidays|jury service|toil|sabbatical|hols|maternity) | (leaving care|leave me|leave it|can not leave|ramp|leave the|the leave policy|leave policy|bank holiday|leave alone|school holidays|holiday club|on holiday with|holiday pay|on leave when|complaint|complained|unhappy|mum|dad|add|calendar|family is on holiday|carer is on|carers are|who is on leave|leave children|my leave a)
    92 | (mat|pat|comp|compassionate|sick|carer|parental) leave ~ (DATE|from|until|>) | (complain|mum|dad|policy)
    90 | (jury service|half day|half days|day off|days off|lieu day|toil day|flexi day|duvet day|rest day) ~ (DATE|for DATE|on DATE) | (mum|dad|school|complain|nursery|REF)
    88 | < (i am |i will be |im )?(at|on|in) (a |an |the |my )?(conference|course|training|away day|team day|seminar|workshop|court|residential|induction) ~ (DATE|all day|until|>) | (mum|dad|rude|complain|he|she|child|TEAM|orders)
    92 | (off|away|not in|out of office|out of the office|ooo|not working|unavailable|not around|not available|out|not at work|absent) ~ (DATE|sick|ill|work|long term|from|until|for LEN|all week|next|this|LEN|with) | (off WHO (onto|to|and onto|and to)|hung up|put off|day off school|taken off|kicked off|signed off|paid off|sign off|sign it off|call off|called off|off school|cut off|took|go out|went out|gone out|sent out|come out|came out|turned off|turn off|switch off|far off|ran off|getting off|out of time|out of area|letter out|ran away|run away|out yesterday|out today|off the|off her|off his|off my|going out|send out|send it out|fell out|off on the wrong|better off|brushed off|fobbed off|walked out|moved out|found out|off with|laid off|set off|response out|out of timescale|acknowledgement|told off|straight away|right away|take REF off|get it out|given away|moved away|sent away|missed out|turned away|took off|dropped off|log off|out of hours|off it|out by|letters out|finding out|work out|due out|is due|are due|phase out|day off from the case|out for|stage|from out of|close off|closed off|finish off|off track|offices)
    92 | (taking|having|got|booked|have|take|want|need) ~ DATE (morning |afternoon )?off | (complain|mum|dad|school)
    92 | (poorly|ill|sick|unwell|not well|not feeling well|under the weather) ~ (DATE|so) | (mum|dad|child|he|she|complain|nan|carer|sick of|fed up|worker)
    92 | (will not|not going to) be (in|at work|around|working|available) | (mum|dad|he|she|carer|pleased)
    92 | (off sick|off ill|off poorly|i am sick|i am ill|i am poorly|sick today|ill today|poorly today|phoning in sick|calling in sick|rang in sick|signed off sick|signed off work|signed off by (the )?(doctor|gp)|long term sick|on the sick|got covid|have covid|sick leave|off long term|gone off sick|called in sick|at home ill) | (child|complain|mum|dad|she is sick of|sick of)
    90 | (back|returning|return|back in|back to work|back at work|i am back|returns|back in the office) (on |in |at |from |to |the |work |office ){0,6}(DATE|on|tomorrow|from leave) | (call|rang|get back|got back|sent back|write|wrote|phone|send|give|report|come back to me|came back|called|ring|hear|heard|come|reply|pass|put|push|goes|move|bring|brought|going|want it|need it|have it|go back|going back|dating|gone|have REF|return the|back on REF|feed|due)
    88 | (i am|im|i will be|i am going to be|will be|is|she is|he is|WHO) (away|off|out|on leave|not in|on holiday|on annual leave|on training|on a course|in court|at court|unavailable|back)( all day| all week)? ~ (DATE|from|until|for|next|this|>) | (mum|dad|child|case|REF|it is|signed off|carer|off track|worker is never|in court with)
    86 | (training|course|conference|in court|jury service|wedding|hospital|operation|surgery|appointment|funeral) ~~ (so )?(off|away|not in|out|unavailable|not available|not around|out of office) | (complain)
    88 | < (out of office|ooo|annual leave|al|leave|a / l|on leave|off|away|sick|holiday) ~ (DATE|from|>) | (leave me|leave it|offices|leave REF)
    88 | WHO ~ (off|away|on leave|on holiday|on annual leave|not in|sick) ~ (DATE|from|until|long term|for|next|this|long|>) | (sign off|signing off|cases off|signed|is WHO (off|away|in)|compliment|complain|rude|thank|take)
    86 | (cover|covering|covers|cover for) ~ (me|my|while|DATE|for me|leave|absence|until) | (note|who covers|letter|cover letter|costs|fostering)
    85 | (working|work) ~ (last|final) day ~ | x
  `,
  ),
  ...rules(
    'prefs.set',
    `
    96 | (message|email|remind|notify|alert|nudge|tell|ping|text|contact|warn|prompt|bother) me only (if|when|about|once|for|on) ~ | REF
    92 | (too many|so many|drowning in|bombarded with|getting too many|inundated with|swamped with|far too many) (of )?(your |these |the )?(emails|messages|nudges|reminders|notifications|pings|alerts|summaries) ~ | (from mum|from dad|from the family|from families|ignored|WHO|complain|REF|mum|dad)
    97 | (mute|silence|turn off|switch off|stop|block|hide|kill|drop) (everything|all|them all|the lot|all of them|anything) (but|except|apart from|bar|other than|unless|that is not|besides) ~ | REF
    93 | (move|change|switch|put|shift|bring|send|set|make) ~ (morning|daily|weekly|evening|afternoon|monday|friday) (message|summary|update|email|round up|note|brief|one|nudge|list) ~ (to|at|for|until) ~ (TIME|N|DATE|half) | REF
    92 | (do not|stop|no need to) (send|sending|give|giving) me (the|that|my|any) (DATE|daily|weekly|morning|monthly|friday|monday) ~ (one|email|summary|update|message|list|digest) | (REF)
    95 | (only|just) (message|tell|notify|nudge|email|ping|alert|remind|chase|bother|contact) me (about|when|if|for|with|re) | (REF|until|DATE)
    94 | (stop|turn off|turn on|switch off|switch on|change|move|put|send|set|pause|only|unsubscribe|subscribe|do not send|no more|cancel|disable|enable|mute|want|can i have|can i get|get|give me|make|have|reduce|cut|less|fewer|more|start|no|i do not want|opt|i would like|deliver|schedule|switch|limit|bundle|resume|drop|just) ~~ (daily|weekly|monthly|summary|summaries|digest|notifications|notification|reminders|alerts|alert|updates|nudges|messages|emails|pings|prompts|round up|roundup|briefing|daily email|weekly email|heads up|bulletin) | (REF|summary report|annual|do not want emails from mum|report for|message for|about REF|message from|letter|update on|scrutiny|executive summary|complain|compliment|thank|nice messages|mum|dad|snooze|for committee|figures|last week|any updates|on it|one case|about this one|quarterly|emails from|an update|holding)
    92 | (daily|weekly|summary|summaries|digest|notifications|reminders|alerts|nudges|messages|emails|updates|pings) ~ (at|on|to|off|every|in the|before|after|instead|twice|once|only|please|from|earlier|later|by email|less|stop|mornings|monthly|daily|weekly|for my team|for overdue) ~ | (REF|figures|report|how many|mum|dad|complain|letter|ignored|not answered|unanswered|did not|ignoring|not returned|texts)
    88 | (message|email|remind|notify|alert|nudge|tell|ping|text|contact|update|send|warn|prompt) me ~ (only|every|daily|weekly|at|before|in the|when|by email|each|once|twice|on (mondays|tuesdays|wednesdays|thursdays|fridays)|mornings|first thing|days before|LEN before|after|as soon as|whenever|if) ~ | (REF|tell me when|what|DATE|draft|report|the annual|update me on|until)
    88 | (do not|never|please do not|stop) (message|email|notify|alert|nudge|ping|contact|text|send|messaging|emailing|notifying|alerting|sending|pinging|remind|nudging|bother) (me|us|anything|so many|things|reminders|them|it) ~ (before|after|at|on|in the|weekends|evenings|during|outside|when|every|by|so often|so many|all the time|at all|until N|fridays|mondays|wednesdays|>) | (REF|about it|about this|until|about that|DATE)
    88 | (quiet hours|notification settings|my settings|my preferences|preferences|settings|reminder settings|which messages|what messages)
    86 | (summary|digest|nudges|reminders|messages|alerts) ~ (N|DATE|mornings|afternoons|monday|fridays|time|noon|lunchtime) | (ignored|unanswered|since|complaint|REF|how many|remind me of)
  `,
  ),
  ...rules(
    'privacy.retention',
    `
    93 | (do not|does not|must not|should not|never|stop|prevent|no) (let )?(REF|it|that|this) (be |being |get |getting |from being |going to be )*(deleted|destroyed|wiped|purged|shredded|disposed of|weeded|binned) | (history|audit|trail)
    90 | (keep|hold|save|hang on to|preserve) REF ~ (longer|past|beyond|for the court|from deletion|for legal|back from deletion) | (note|deadline|quiet)
    91 | (reached|hit|past|at|coming to|near|nearing) (the )?(end|limit) of (its|their|the) (keep|life|shelf life|retention|period|keeping)
    92 | (get rid of|delete|bin|destroy|clear|throw out|throw away|dispose of|chuck|clear out) ~ (under|per|by|according to|in line with) (the )?(schedule|policy|retention|gdpr|data protection)
    94 | (retention|retention run|retention period|disposal|due to go|due for deletion|due for destruction|due to be deleted|due to be destroyed|ready to delete|ready for deletion|past retention|up for deletion|due to be purged|up for destruction|purge|purged|weeding|weed|destruction|destroy|destroyed|be deleted under|past its keep|past their keep|time to delete|due deleting|to be destroyed|to be deleted|to be anonymised|legal hold|retention hold|litigation hold|hold on deletion|keep until|data to be deleted|shredding|shred) | (wipe|history|policy says|retention of staff|staff retention|destroyed her|destroyed his|destroyed my|destroyed the family|destroyed our|destroyed their)
    90 | when ~ REF ~ (deleted|destroyed|purged|go|go off|expire|disappear|anonymised|weeded|cleared) | (who|go out|go to)
    88 | (what|which|anything|how many|list|show|are there|any) ~~ (old cases|old files|cases|files|records) ~ (delete|deleted|go|destroy|deleting|archived|archive|cleared|cleared out|clear out|expire|expired|expiring) | (open|how do)
    84 | (how long) ~ (keep|kept|hold|store|retain|hang on to|hold on to|stored) ~ (REF|it|this|closed|files|records|data|cases|complaints|complaint|them|things|everything|case|file|information) | (they keep me|on the phone|been kept)
  `,
  ),
  ...rules(
    'privacy.sar',
    `
    92 | ({kin}|{kid}|care leaver|young person|service user|she|he|they|complainant|client|resident) ~ (wants|want|would like|asked for|asking for|asks for|requested|requesting|after|wanting) (to see |a copy of |copies of |sight of |access to |all |all of )*(her|his|their|own) (own )?(records|file|files|notes|data|care records|social care records|case notes|case file|case files|care file|care files) | (letter|REF|unhappy)
    95 | (subject access|subject access request|sar|dsar|data subject access|access request|access to records|access to records request|access to files|data request|data subject request|right of access|right to access) | (how long|what is a sar|what is the|how many|rules|do we|sar policy)
    90 | (wants|want|asking|asks|asked|requesting|requested|request|requests|would like|wanting|demanding|demands|like|needs) ~~ (copy of|copies of|see) ~ (his|her|their|the|all|everything|whole|entire|any|own|all the|all her|all his|all their) ~ (file|files|records|record|data|information|notes|everything|we hold|case file|held on) | (the letter|the response|REF|i want|her report|log a complaint|complain)
    90 | (all|everything|any|what|whatever|data|information|info) ~ (we|council|you|the council|is|are) (hold|held|have|holds|has|got|have got) (on|about) (her|him|them|the family|family|the|his|their) | (REF|anything about|do we have)
    90 | (wants|want|asking|asked|request|requested|requesting|requests|would like) ~ (to see|access to|for|see|for access to) ~ (her|his|their|the) ~ (records|file|files|data|social care records|care records|care file|social work file|case records) | (REF)
  `,
  ),
  ...rules(
    'privacy.unmask',
    `
    93 | (see|know|show me|tell me|find out|show|reveal) who (made|raised|put in|sent|sent in|lodged|wrote|submitted|complained on|complained in|is behind|it is on|is on) REF
    96 | (take|lift|remove|peel|drop|pull) (the |off the )?(mask|masking|redaction|redactions|blur|veil|blanking)s? (off|on|from|for|of) ~ REF
    93 | (contact details|phone number|address|full name|real name|name and address|email address|mobile|dob|date of birth|telephone number|contact number|postcode) (for|of) (the |her |his )?(complainant|mum|dad|family|person|parent|carer|child|nan|them|her|him) (in|on|for|from|at) REF | (note|rang)
    95 | (unmask|unmasked|un mask|unmasking|unhide|un hide|unredact|un redact|reveal|demask|unblur|unblank|de mask|uncover) | (who unmasked|who has unmasked|can i see who|how do)
    92 | (show|give|need|see|get|what is|what are|whats|want|display|have|let me see|tell me|can i see|view|find|who is) ~~ (full|real|actual|their|her|his|complainants|complainant|mums|dads|the|families|familys|contact|phone|home|childs|parents|carers) ~ (name|names|address|phone number|phone|number|contact details|details|email|email address|contact number|telephone number|personal details|telephone|mobile|mobile number|date of birth|dob|identity|contact info|postcode) ~ REF | (case number|reference number|note|rang|team name|investigators name|how many|what is the number)
    92 | REF ~ (need|show|give|see|what is|reveal|who is|want|can i have|can i see|get|require) ~ (the|their|her|his|complainants|full|contact|phone|real) ~ (name|names|address|phone|number|contact details|details|email|identity|phone number|telephone)
    86 | < (please |can i |can you |could you |i )*(show|give|need|see|reveal|get|have|what is|whats|look up) (me )?(the |their |her |his |mums |dads |complainants )*(phone number|address|contact details|number|email address|full name|real name|phone|mobile|postcode)( please| for this| on this)? > | (REF)
    88 | (show|reveal|see|give) ~ (the |who )?(hidden|masked|blanked|redacted|blacked out|starred out|blurred) ~
    88 | who (made|put in|raised|sent in|sent|lodged|wrote|is behind) ~ (complaint|enquiry|compliment) ~ REF
    86 | (who is the|who is) (complainant|person|family|child|parent) ~ (on|for|in|behind) ~ REF
  `,
  ),
  ...rules(
    'calendar.add',
    `
    93 | (council|councils|chief exec|chief executive|boss|leader|they|we) ~ (given|giving|gave|got|have|getting) (everyone|us all|all staff|everybody|staff|all of us|the whole council) ~ DATE off ~
    93 | < (calendar|closure|closures|closed days) (:|-|,|add)* ~ DATE | REF
    92 | < (we are |all )?(shut|closed|closing|shutting|closure) (for |from |on |over |between |all |down )*DATE | (REF|case|closed it|complaint|how many|cases|last)
    92 | (inset day|training day|staff day|away day|planning day) ~~ (closed|shut|closure) | (mum|dad|school was)
    94 | (offices|office|council|civic centre|building|buildings|county hall|town hall|we are|we will be|council offices|everyone|all offices|service|team|department|shire hall|council house|the council|whole council|staff) (is |are |will be |being |all |to be |be |also |now |it is ){0,6}(shut|shutting|closed|closing|close|closes|shuts) | (case|REF|to be closed by|too close|complaint|complain|mum|dad|contact centre was|closed her case|closed their case|centre was|we are closing REF|close it|closed it|close the case)
    94 | (add|put|set|mark|enter|stick|include|pop|record|get|block|make|save|book|need to add|update|adding|insert|down as) ~~ (bank holiday|holiday|closure|closure day|in the calendar|to the calendar|on the calendar|to calendar|in calendar|calendar|closed day|shutdown|training day|inset day|non working day|shut down|non working|concessionary day|closure dates|closedown|office closure|as closed|as a closure|as a holiday|council closure) | (my holiday|REF|annual leave|my leave|my absence|my calendar|holiday club)
    92 | (extra|additional|special|new|one off|royal|surprise|another|unexpected|bonus|emergency) ~ (bank holiday|closure|holiday|closed day|shutdown|day off for everyone|non working day)
    91 | (bank holiday) ~ (for|on|announced|declared|add|coming|confirmed|DATE|has been|is on|added|now|:) | (complain|deadline|after the bank|before the bank|since|due|over the bank|received|rang|is bank holiday|does|do bank|count|counted|skip|mum|dad|what if|LEN|working days|off|do we|when is|which|came in|happened|log)
    90 | (closure|closedown|close down|shutdown|shut down|office closure|closed|shut|christmas closure|easter closure|snow day) ~ (DATE|for|on|from|between|over|due|because|christmas) ~ | (case|REF|complaint|complain|mum|dad|reopen|how many|off|closed by|cases|contact centre|school closed|nursery|was|too close|were)
  `,
  ),
  ...rules(
    'help',
    `
    93 | what (sort|kind|kinds|sorts|type|types) of (stuff|things|thing|question|questions) ~ (ask|do|type|say|help|handle|tell|use) ~ | (REF|complaints|people|families)
    93 | (not got a clue|no clue|not a clue|no idea|at a loss|baffled|stumped|bamboozled|clueless|have not the foggiest|not the foggiest) (what|how|where|with|about) ~ (do|to|this|here|start|use|work|works|doing) ~ | (REF|mum|dad|she|he|complaint|complaining|when|why)
    93 | < (can you |could you |please )*(give|lend) (me|us) (a |some )?(hand|bit of help|help|steer|pointer|pointers|clue|quick tour|tour|tips) ~ | (REF|letter|reply|response|draft)
    93 | (show|tell|teach) me (what you can|what you|how you|what this|how this|round|around|how it|what it) ~ (do|can do|work|works|does|is for|>) | (REF|did|worked|due|get|got)
    95 | how (do|can|would|should) (i|you|we) (put|get|stick|whack|pop|start|enter|bung) ~ (complaint|compliment|comment|one|something|case|enquiry) ~ (in|on|on here|in here|on the system|through you|with you|here|into this|onto here)( >| please| then)
    97 | how (do|can|would|should) (i|you|we) use (this|it|candour|the bot|this bot|this thing|you) >
    94 | < (help|help me|help please|please help|help pls|hlp|commands|menu|options|instructions|guide|tutorial|start|get started|how do i start|\\?) (please )?>
    92 | (what|which) (can|could|do|else can|sort of things can|kind of things can|things can|stuff can|will|else do|all can) (you|this|it|candour|this thing|this bot|i ask|i do|i say|i type|i use) (actually |even |really |here |all )?(do|help|ask|handle|for|type|say|with|use|deal|understand|you|it|this|here) | (you do about|do with REF|what can i do if|say to mum|can i say to|can i do about|can i do with|you know about)
    92 | < (what do i do|what now|now what|what next)( now| next| here)? >
    92 | (how|what) (do|does|can|should|would|to) (i|you|this|it|we|one|use|people) ~ (use|work|using|works|talk to|operate|ask you|get started|start|drive) ~ (you|this|it|this thing|the bot|bot|candour|>) | (out|with the family|days|with mum|on REF|the clock|policy|an advocate|stage|panel|used|working)
    95 | (how do i|how do you|how can i|how would i|show me how to|how to|where do i|can you show me how|tell me how to|how does one|how i) ~ (log|report|put in|enter|record|submit|add|register|snooze|undo|close|assign|change my|set|raise|see my|book|find my|search|mark|get you|start a new|check|tell you|change|edit|correct|update|send|share|draft|withdraw a|extend a|turn off|switch) ~ | (how do i log in)
    90 | (i am new|new here|new to this|first time|never used|not used this|not sure what to do|i am lost|i am stuck with this|do not know how|not sure how|do not understand how|dont get|who are you|what are you|what is this|what is candour|what are you for|are you a bot|are you a robot|are you human|are you real|are you there|anyone there|anybody there|is this thing on|you there|what is this for|what does this do|what is this thing|confused|no idea how to|i have no idea what|how does this work|how does it work|how this works|how it works|what do you do|what are your commands|what is it you do|introduce yourself|show me the ropes|list of commands|what commands|which commands|need help|need some help|can you help|could you help|help with this|i need help|bit of help|any help|can anyone help|what can i|what do i type|what should i type|what do i say|walk me through) | (REF|new to the case|confused about|mum needs help|help with respite|needs help|what is this statutory|what is this due|conflict|complaint|what is this complaint|family|help with rent)
    70 | < (hi|hello|hey|hiya|morning|good morning|good afternoon|afternoon|evening|good evening|alright|hi there|hello there|hey there|bore da|shwmae|shw mae|su mae|sut mae|prynhawn da|noswaith dda|helo|yo|howdy|greetings|sut mai|hello candour|oi|ay up|eyup|ey up|wotcha|hi all|hey you|good day|now then|gm|hola|s mae|hi bot|how do|hello again|morning all|morning everyone|hiya all|p nawn da|pnawn da) (there |all |everyone |bot |team |to you |again |how are you |you ok |mate |you alright ){0,6}(\\? |! |\\. ){0,6}>
    72 | < (hi|hello|hey|morning|hiya|good morning|alright|afternoon|good afternoon) (, |! |\\. ){0,6}(how are you|you ok|how are things|hows it going|how is it going|you alright|are you there|you there|anyone there|all ok|hope you are well|how goes it)( today)? (\\? |! |\\. ){0,6}>
  `,
  ),
  ...rules(
    'undo',
    `
    93 | (that|the|my) (last one|one|last bit|last thing|last message|last entry) (was|is) (wrong|a mistake|not right|rubbish|incorrect|an error) ~ (get rid|bin|undo|scrap|remove|delete|lose|take|forget) ~ | (REF)
    96 | < (oops|whoops|woops|sorry|no|ah|damn|nope|argh) ~ (take (that|it|this) back|cancel|undo|scrap|not that|wrong)( >| one| please| sorry| it| that)
    96 | < (can you |could you |can i |please |oh |no |and |ok )*take (that|it|this|what i said|my last one|that last one|the last one) back( >| now| again| i| ,)
    95 | (ignore|disregard|forget|scrub|scrap|cancel|delete|bin|lose|strike|kill|reverse|revert|remove|undo) (what|everything|whatever|the thing|that thing|the stuff) (i|we) (have )?(just |already )?(did|said|logged|sent|typed|put|wrote|entered|added|asked|done|told you) | (REF ~ close|history)
    93 | (that|it|this) (was|is) (not |so )?(right|what i meant|what i wanted|me being daft|my fault|a slip|a typo|a misclick|meant for REF) ~ (put it back|change it back|back how it was|back to how|undo|reverse|go back)
    95 | (undo|undo that|undo it|revert|reverse that|reverse it|reverse the last|take that back|take it back|scrap that|scratch that|cancel that|cancel the last|cancel last|delete that last|remove that last|remove that|delete that one i|roll back|rollback|roll that back|unmerge|un merge|un do|undone|put it back how|put that back|put it back the way|put it back to how|go back a step|unsend|un close that|that was a mistake|that was wrong|i did that by mistake|did that by accident|did not mean to|did not mean that|pressed the wrong|hit the wrong|clicked the wrong|wrong button|tapped the wrong|wrong one|back out|step back|(reverse|cancel|take back|undo) what (i|you|we)|go back one|back one|one step back|ctrl z|my mistake|by mistake that|ignore my last|ignore that|ignore last|forget that|forget the last|disregard that|disregard my last|unlog|dadwneud|take back what i) | ((i|should|to|must|better|me) step back|REF closed by mistake|closed by mistake|who undid|reopen|can i undo a|wrong button on|wrong one for|stepped back)
    84 | < (delete|remove|bin|scrap|cancel|lose|bin off|get rid of) (that|it|this|the last|last|that one|the last one|this one|the one i) (please |last |one |, |- |just did |i just |did |wrong ~ )*(>|one|wrong|case|mistake|sorry|logged) | (REF|complaint|off the|record)
    80 | < (oops|whoops|cancel|woops|oopsie|no cancel|stop|no stop|no wait) ~ > | (daily|weekly|summary|REF|chasing|nagging|nudging|DATE|clock|it was)
  `,
  ),
  ...rules(
    'none',
    `
    97 | < (is it|roll on|merry|happy) DATE (yet|everyone|everybody|all|to all|team|you lot|to you|>)
    97 | < (you are|you have been) (a|an|such a|an absolute|the|a total|a real) (lifesaver|life saver|star|legend|gem|angel|hero|diamond|godsend) (thanks |thank you |ta |cheers |, |! |\\. ){0,4}>
    97 | < (merry xmas|happy xmas|is it friday|is it home time) ~ >
    60 | < (thanks|thank you|ta|cheers|ok|okay|great|lovely|brilliant|perfect|super|nice one|nice|cool|fab|sound|no worries|no problem|will do|got it|good|diolch|diolch yn fawr|grand|wicked|ace|fine|sweet|lush|much appreciated|appreciated|appreciate it|legend|you star|star|thanks a lot|thanks so much|many thanks|great stuff|good stuff|good bot|smashing|champion|right|noted|understood|yes|yep|yeah|yup|no|nope|nah|sure|k|kk|okey dokey|oki|okie|alright then|fair enough|lol|haha|hahaha|lmao|rofl|hehe|ah|oh|hmm|wow|omg|bye|goodbye|see you|see you later|see you DATE|see you on DATE|until DATE|see ya|later|ttfn|night|good night|goodnight|hwyl|have a good weekend|have a nice weekend|have a good one|happy friday|tgif|happy new year|merry christmas|happy christmas|happy easter|nadolig llawen|thats all|that is all|that is it|all done|done|bless you|you are welcome|no thanks|not now thanks|no thank you|ta very much|tara|da iawn|gwych|iawn|ok thanks|much obliged|i see|makes sense|good to know|that helps|very helpful|thats great|that is great|that is brilliant|that is perfect|that is lovely|that is helpful|that is fine|that is it|thats it|you are a star|you are a legend|you are brilliant|you are great|love it|amazing|fantastic|excellent|awesome|cheers for that|nice work|good work|good job|well done|well done you|hooray|yay|woohoo|phew|cheers mate|ta love|ta duck|ta mate|cheers bot|what would i do without you|spot on|top|result|boom|bingo|as you were|right then|anyway|whatever|never mind|nevermind|np|no rush|thank god|thank goodness|finally|about time) (ok |thanks |ta |cheers |that |for that |very much |a lot |so much |then |for your help |you |mate |all |lovely |great |everyone |to you |again |for this |for the help |thats great |pal |love |both |for letting me know |for sorting |for sorting that |for the update |for the info |for the reminder |for the heads up |yn fawr |iawn |now |brilliant |perfect |too |bot |and |it |i |will |do |appreciated |, |! |\\. |ok ){0,6}>
    75 | < (thanks|thank you|ta|cheers|diolch|ok thanks|great thanks) (so much |very much |ever so much |a lot |a million |again |for that |for this |, |! |\\. ){0,4}(you are|you have been|that is|that was) (a |an |the |so |very |such a |an absolute |a total |really |just ){0,3}(star|legend|lifesaver|life saver|gem|angel|best|brilliant|great|helpful|wonderful|treasure|marvel|godsend|hero|diamond|perfect|lovely|fab|ace|amazing|kind|spot on|really helpful|very helpful|great help|big help|bot|love|,|!|\\.| )*>
    60 | < (have|enjoy) (a|your) (good|nice|lovely|great|fab)? ?(DATE|one|holiday|break|leave|time|evening|night|lunch)
    55 | (thanks for (that|this|the|your|letting|sorting|doing|all|everything|help|being)|cheers for|thank you for (that|this|the|your|letting|sorting|doing|all|everything)) | (card|WHO|TEAM|for the way|complaint)
    50 | < ~ (raining|weather|friday feeling|lunch|coffee|tea|cuppa|knackered|shattered|weekend|football|bake off|what a day|what a week|long day|is it friday|is it home time|home time|cake|biscuits|pub|working from home|wfh|cold in here|hot in here|tired|kettle|traffic|snowing|sunny) ~~ | (complain|complaint|log|compliment|leave|cancelled)
  `,
  ),
];
