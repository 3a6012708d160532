/** Rules for what is to be logged. Data only. */
import { rules } from './rule';

export const LOG_RULES = [
  ...rules(
    'log.compliment',
    `
    88 | (log|record|add|put|register|pass|note|enter|capture|submit|raise|report|got|had|have|received|new|another|share|lodge|file) ~~ (compliment|compliments) | (how many|any compliments|not a compliment|not compliment|thanks for)
    84 | (a|an|the|this|is|one|nice|lovely|as|for|quick|little|wee|big|new|another|great) compliment | not a compliment
    80 | compliment(s)? (for|from|about|please|received|came|in|re|to|regarding|on|today|yesterday|DATE|WHO|TEAM|via|by|:|-)
    72 | (compliment|complimented|compliments|complimentary) | (how many|not a compliment|list|number of|percentage|themes|count|does that count|does this count|is this)
    70 | (thank you|thanks) (card|note|letter|email|message|text|cards|flowers|present|gift|chocolates)
    84 | (says|say|said|sends|send|wants to say|want to say|a|big|huge|massive|another|and) (a |an )?(very |really |big |huge |massive |special |heartfelt )*(thank you|thanks) (so much |very much )?to (WHO|TEAM|the team|our team|everyone|all)
    84 | (log|put|pop|note|record|treat|count|pass on|add) ~ (as |down as )(a |an )?(thank you|thanks|praise|nice comment)
    70 | (say|says|said|saying|pass on|passed on|sends|sent|send|express|expressing|give|gives|giving|expressed|passing on|passes on|offer|offering) ~ (thank|thanks|thank you|gratitude|appreciation|praise|kind words|congratulations)
    66 | (thank|thanked|thanking|praised|praising|praise|praises|commended|commend|commending|complimented|congratulated) ~ (WHO|TEAM|the team|our team|worker|workers|social worker|us|staff|everyone|all|me|you all|duty|her|him|them|for)  | (thank you for|thanks for|thank god|thank goodness) (that|this|the|your|letting|help|sorting)
    64 | (thanks|thank you|well done|kudos|shout out|shoutout|credit|hats off|big up|praise|congratulations|bravo|round of applause) ~ (to|for|goes to|from) ~ (WHO|TEAM|the team|our team|worker|staff|duty|everyone|iro|her|his|their)
    70 | how (good|well|nice|hard) ~ (WHO|TEAM|she|he|they|everyone|the team|the worker|staff|her|his|their) | (not|how do|many|how well are)
    66 | (great|good|brilliant|fantastic|excellent|lovely|amazing|super|cracking|top|wonderful) (work|job|effort|stuff|support) (from|by) (WHO|TEAM|the team|everyone)
    72 | how ~ {good} ~ (WHO|she|he|they|everyone|the team|TEAM|it|staff) | (not|how do|how many)
    66 | (say|says|said|saying) ~ (ta|cheers|diolch) (to|for|very)
    66 | (thanks|thank you) from ~~ (to|for)
    68 | {kin} (thanks|thank|thanked|praises|praised|commends|commended) ~ (WHO|TEAM|the|our|worker|social worker|staff|her|his|their|everyone|all|us) | (thanks for)
    64 | (is|was|are|were|has been|have been) ~ the best ~ | (not the best|best person|best way|best time|best place|best to|is best|what is|who is|which is)
    66 | the best ~ (worker|team|social worker|support|training|course|service|adviser|carer|contact|help|she has|he has|they have|i have|we have|ever|in years|had) | (not the best|what is|who is|which is|how)
    64 | (thanks|thank you) (so much )?(to )?(WHO|TEAM) | < thanks WHO >
    62 | (WHO|TEAM|worker|team|she|he|they|staff|everyone|adviser|adviser|you) (was|were|is|are|has been|have been|had been) (so|absolutely|just|an|a|such|such a|very|really|truly|pure|bloody|proper|dead|totally|always|always so|a real|a total|an absolute|absolute|real|total|nothing but|super|one in a million)? ?{good}
    70 | (speak highly|speaks highly|spoke highly|speaking highly|spoken highly|thank (her|him|them|WHO|us|you|the team|staff) enough|praise (her|him|them|WHO|the team) enough|what a ~ difference|the difference ~ made|(done|do|managed|coped|got through) ~ without (WHO|TEAM|her|him|them|you|us)|(first|only) (person|one|worker|social worker|adviser|professional) (who|that|to) ~ (listen|listened|listens|cared|cares|understood|helped|get|got|gets)) | (what a difference between)
    70 | (above and beyond|extra mile|a godsend|could not have (done|coped|managed|got) ~ without|made such a difference|made a (huge|big|real|massive|world of)? ?difference|changed (my|our|their|her|his) (life|lives)|restored (my|our|her|his|their) faith|best (social worker|worker|team) (ever|i|we|they|she|he)|one in a million|worth (his|her|their) weight|over the moon|chuffed|really pleased with|so pleased with|very pleased with|delighted with|could not fault|cannot fault|can not fault|nothing was too much|life saver|lifesaver|went out of (his|her|their) way)
    62 | (positive|lovely|nice|great|good|glowing|kind|wonderful|fantastic|brilliant|really nice|really good|amazing|excellent) (feedback|email|letter|card|message|note|words|comment|comments|text|voicemail|review) | (anyone|anything|any|how many|can i|is a nice)
    60 | (so|really|very|extremely|ever so|eternally|incredibly) (grateful|thankful|impressed|appreciative|appreciated|happy with|pleased with|helpful|supportive) | not
    58 | (grateful|thankful|impressed|appreciates|appreciated|thanked|singing ~ praises|full of praise|nothing but praise|happy with ~ (worker|support|help|service|WHO|team)) | (not impressed|would be grateful|be grateful|not happy)
    56 | (brought|dropped|left|gave|bought) ~ (flowers|chocolates|card|cake|biscuits|box of)
    50 | (wants|want|wanted|asked|asks|asking|would like) ~ (thank|praise|say thanks|say thank|say well done|compliment|pass on)
  `,
  ),
  ...rules(
    'log.complaint',
    `
    94 | (now|but|actually|changed (her|his|their) mind) ~ (wants|want|wanted|would like|asking|insists|insisting|says) ~~ (as a|a|make a|to be a) (formal |proper |official |full )?complaint | (not wants|do not|not want|does not want|not to|not as a)
    92 | not a (comment|compliment|enquiry|grumble|moan|service request|question)( \\S+){0,4} (a |as a |is a |but a |formal )?(formal )?complaint
    92 | not ~ (comment|compliment|enquiry|grumble|moan) ~~ (want|wants|is|as|make|its|wanted) ~ complaint
    90 | (log|record|raise|register|make|making|put in|lodge|submit|report|enter|start|open|file|take|add|putting in|take down) ~~ complaint(s)? | ((do not|does not|not to|not) (make|log|put|treat|record|turn|have|count) ~ complaint|note ~ complaint|how (do|can|does|would) (i|a|we|someone|you|the|young|children)|not a complaint|not a formal complaint|how many|not as a complaint|complaint REF|to complaint)
    86 | (wants|want|wanting|wanted|would like|wishes|going|asked|asking|needs|threatening|rang|called|phoned|emailed|wrote|written|writing|in) to (formally |officially |make |make a |make a formal |put in a |put in a formal |raise a |lodge a |also )?(complain|complaint) | (not want|no longer|how do i|how does|did not)
    84 | (formal|official|proper) (one|grievance)
    86 | (formal|new|another|official|written|verbal|stage 1|phone|email|late|serious|big|got a|had a|have a|received a|is a|a|one) complaint | (not a|not a formal|is this a|is it a|was not a|when is a|counts as a|count as a|makes a|if a|what is a|how long ~ complaint|if they make a|a complaint be|due date for a|for a complaint received|REF|does a|close a|about a)
    82 | complaint(s)? (got|turned|popped|reached|lands|phoned|rung|rang|emailed|posted|handed|sent|dropped|texted|made|lodged|submitted|raised|passed|in|here|this afternoon|last night|from|about|against|re|regarding|received|came|come|in|coming|recieved|today|yesterday|DATE|by|via|over|on|for|to log|please|concerning|landed|WHO|TEAM|:|-|,|has|that|made|arrived|this morning) | (how many|what is|number of|percentage|themes|any complaints|list|REF|not a complaint|whats|show me|report|which complaints|the complaint|due|figures|average|complaints about|complaints from|complaints by|count|why)
    80 | (complained|complaining|complains|complian|complain) | (not complaining|is not complaining|not to complain|not want to complain|was not complaining|are not complaining|did people complain|people complained|how do|how does|how can|no need to complain|nobody complained|do people|who complained|allowed to complain|can a|can (i|someone|a|they|children|child|we) complain|complaining about most|right to complain)
    58 | < complaint >
    78 | < (a |an |another |new |formal |one |hi |morning |hello |, )*complaint ~ | (what|who|which|when is|REF|how|policy|figures|upheld|not a complaint|no complaint|or comment|or enquiry|procedure|process|team|form|forms)
    46 | complaint | (what|who|which|where|when|is|was|has|have|are|why|can|could|does|do|did|will|update|close|reopen|not a complaint|how many|complaint team|no complaint|REF|the complaint|number of)
    60 | (not happy|unhappy|not very happy|not at all happy|not impressed|fuming|furious|livid|angry|raging|disgusted|appalled|dissatisfied|fed up|sick of|had enough|annoyed|cross|pissed off|hacked off|up in arms|kicking off|ranting|irate|outraged|upset (about|with|that|at|over|by)|disappointed|peed off|gutted|seething|ticked off|hopping mad|going mad|in a rage|not best pleased|not pleased|well annoyed|aggrieved|distressed (about|by|that)|frustrated|let down|at the end of ~ tether|going ballistic|spitting feathers) | (not (angry|unhappy|annoyed|cross|upset|complaining)|is not unhappy|to complain|i am fed up|im fed up|theyre killing|i am sick|not fussed|off sick)
    62 | (threatening|threatened|threatens|going) to ~ (go to|going to|take|sue|complain|the press|the papers|the ombudsman|legal)
    62 | (nasty|abusive|angry|furious|cross|stroppy|irate|snotty|horrible|stinking|shirty|arsey|unhappy|negative|damning) ~ (email|letter|call|message|text|voicemail|phone call|feedback|review) | (not|REF)
    58 | (shouting|ranting|kicking off|moaning|going on|having a go|screaming|sounding off|up in arms|on the warpath|complaining bitterly|effing and jeffing|laying into us) (about|at|over|because|re|that)  | (not|not moaning)
    56 | (nobody|no one|noone|no-one|never|not|has not|have not|did not) ~ (got back to|gets back to|called back|rang back|phoned back|returned ~ call|returned ~ calls|returning ~ calls|replied|responded|answered|listened|turned up|showed up|calling back|called ~ back|rang ~ back|got back|ring back|rung back|rung ~ back|turn up|show up) | (i have not|i did not|REF|waiting)
    54 | (rude|dismissive|unprofessional|disgraceful|disgusting|appalling|shocking|shambles|joke|unacceptable|not good enough|not acceptable|terrible|awful|useless|ignored|ignoring|ignores|fobbed off|lied|lied to|misled|incompetent|judgemental|bullied|patronising|discriminated|racist|no apology|wants an apology|demanding an apology|wants it looking at|wants it looked at|wants something done|wants answers|wants someone to (look|answer)|take it further|taking it further|wants to take it|wants action|poor service|poor communication|let down|failed|breach of confidentiality|data breach|treated (badly|like|unfairly)|spoken to (badly|like)|keeps cancelling|keep cancelling|kept waiting|left waiting|messed ~ about|messing ~ about|late again|cancelled again|hung up on|shouted at|not fair|unfair|not been paid|no show) | (not rude|not useless|too defensive|was not rude)
    44 | (cancelled|did not turn up|never turned up|delayed|missed|no one|moaning|grievance|grumbling|concerns about|concerned about|issue with|issues with|problem with|problems with|kicked off|not right) | (not moaning|not grumbling|no concerns)
  `,
  ),
  ...rules(
    'log.comment',
    `
    94 | (not|is not|not as|not making|not really|not wanting|rather than|than|does not want it as|does not want this as|do not want it as|not want to make|not want to make it|not want to put in|not want to raise|instead of|without making|not quite|not so much|never|no|do not log ~|not to make|not a) (a|an|any|it a|it as a|this a|this as a|make a|into a|put in a)? ?(formal|official|proper|actual|full)? ?(complaint|complaints|complain) | (a comment ~~ complaint|not a comment)
    95 | (do not|does not|did not|not to|never|dont|not want to|not like to) ~ (make|log|put|treat|record|turn|take|have|count|call|see|pass) (it|this|that) (in |down |into |as |to |be |on )*(a |an )?(formal |official )?complaint
    94 | (not|is not|not actually|not really|are not|was not|not here to|not want to|not wanting to|does not want to|do not want to|did not want to|does not wish to|not looking to|not like to|without wanting to|not trying to|no wish to) (be )?(formally |officially |actually )?(complain|complaining|make a fuss|moan|moaning|be a complaint)
    92 | (just noted|just note it|just note this|just note that|just wants a note|just noting|just to note it|just for noting|noted only|for noting|not get anyone (in|into) trouble|not want ~~ (in|into) trouble|not want to get anyone|does not want ~ taken further|does not want ~ taking further|does not want to take ~ further|not want anything done|not want it to go further|not want ~ to go any further|not want to go down ~ route|no further action|no action needed|no action wanted|not want a response|not want a reply|does not need a reply|no reply needed|not after a response|nothing formal|nothing official|keep it informal|only wants it noted|wants it noting|wants it noted|want it noted|like it noted|just wants us to know|just wanted us to know|just wants (people|someone|you|the team|them|it|us) to know|just letting us know|for info only|for information only|fyi only|not fussed about|not bothered about|not making a fuss|off ~ chest|not after anything|does not want any fuss|not want a fuss|not a moan|happy otherwise) | (no further action ~ REF|formal complaint)
    86 | (log|record|add|put|note|as|a|an|one|another|just|is|only|its|general|new|quick|pass on a) (a |an |as |it as |as a |just a |only a |down as a )?comment | (not a comment|no comment|should be a comment|a comment on REF)
    92 | more (of )?(a )?(comment|grumble|observation|suggestion)
    82 | comment (from|about|re|regarding|received|please|only|for|on|on the|DATE|TEAM|-|:) | (not a comment|REF)
    88 | (suggestion|suggestions|suggested|suggesting|suggests|suggest|idea|ideas|recommendation) | (how many|themes|suggested date|no idea|any idea|have you any|do you suggest|any ideas|what do you suggest|got any idea)
    74 | (reckons|thinks|thought|says|said|wonders|wondered|wondering|feels|mentioned|mentions|saying|view is|opinion is|believes|wants to say|want to say|points out|pointed out) ~~ (could|should|would be better|would be good|would be nice|ought to|might be better|would help|needs to be|be easier|be good if|be nice if|be better if|be useful|be helpful) | (complain|unhappy|not happy|disgusted|furious|an apology)
    72 | (would be|be) (nice|good|better|easier|helpful|useful|great) (if|to have|for) | (would it be|REF)
    70 | (wonders|wondering|wondered) (if|whether|why) (we|the|you|it) (could|can|might|should|do not)
    56 | (a view|views|an opinion|opinion|observation|general feedback|some feedback|bit of feedback|feedback (on|about|from|re)|grumble|grumbled|grumbling|a moan|had a moan|moaned a bit|minor gripe|niggle|gripe|mentioned in passing|passing comment|in passing) | (positive|lovely|good|great|nice) feedback
  `,
  ),
  ...rules(
    'log.enquiry',
    `
    93 | (log|record|raise|new|another|an|as|got|had|have|received|one|add|register|mp|councillor|mps|members|councillors|press|media|solicitors|solicitor|open) ~ enquiry | (is not an enquiry|not an enquiry|should be|change|make|to an enquiry|into an enquiry|how many|how long|due)
    86 | enquiry (from|about|re|regarding|received|came|in|on behalf|please|by|via|-|:) | (how many|not an enquiry|what is)
    93 | (mp|mps|councillor|councillors|solicitor|solicitors|lawyer|lawyers|barrister|journalist|reporter|press|press office|newspaper|media|bbc|itv|herald|gazette|the (echo|star|post|paper|papers|mail|times)|(evening|daily|sunday|local|morning) (echo|star|post|paper|mail|times|news)|radio|ward member|council member|law firm|legal|ward member|parliament|ms) ~~ (asking|asks|asked|letter|email|wrote|written|writes|writing|wants to know|want to know|question|questions|query|enquiry|rang|phoned|called|emailed|in touch|enquiring|request|requesting|chasing|would like to know|contacted|been on|got in touch|raised|rung|seeking|looking for|correspondence|has been on|wants|wanting|on the phone) | (threatening to|threatened to|going to ~ (press|mp|papers)|go to ~ (press|mp|papers)|should be an|complain about ~ solicitor|wants to complain|conflict|subject access|REF|wants copy)
    86 | (letter|email|question|questions|query|enquiry|call|correspondence|message|phone call|note|something|request|one|contact|heard) (in |came in |received )?(from|off|by) ~ (mp|mps|councillor|councillors|members|solicitor|solicitors|journalist|reporter|press|newspaper|media|bbc|lawyer|member of parliament|law firm|barrister|house of commons|ward member|echo|gazette|herald) | (should be an|how many)
    80 | (mp|councillor) (letter|email|query|question|contact|correspondence|case|casework|call)
    70 | < enquiry >
    68 | (solicitor|solicitors|mp|mps|councillor|journalist|press|reporter) ~ (for|re|about|on behalf|acting|representing) | (threatening|threatened|going to the|go to the|complained|complaint|REF)
  `,
  ),
  ...rules(
    'log.service_request',
    `
    94 | service request | (should be|change|how many|to a service request|into a service request|not a service request|is not)
    86 | (asking|asks|asked|wants|want|wanted|needs|need|needing|requesting|requests|requested|would like|after|looking for|request for|request|hoping|could|can|wondering) ~~ (bus pass|blue badge|respite|short break|short breaks|bed|cot|mattress|equipment|wheelchair|hoist|referral|assessment|support worker|taxi|uniform|laptop|tablet|phone|direct payment|direct payments|nursery place|nursery|school place|carpet|carpets|transport|travel pass|passport|parenting course|parenting class|parenting classes|food parcel|food bank|foodbank|voucher|vouchers|interpreter|occupational therapist|ot|housing|counselling|therapy|activities|holiday club|play scheme|playscheme|mentor|advocate|babysitting|childcare|clothing allowance|clothing|car seat|pushchair|buggy|washing machine|furniture|ramp|grab rail|grab rails|stairgate|stair gate|tutor|tuition|bike|passes|early help|family support|home help|travel|school transport|lift|life story book|birth certificate|provisional licence|gym pass|driving lessons|wifi|cooker|fridge|bedding|nappies|swimming lessons|youth club|after school club) | (letter|complain|complaint|REF|(?<! not )unhappy|not happy|furious|angry|fed up|still waiting|waited|disgusted|policy|draft|we need to|livid|allowed)
    84 | (can|could|would|please can|asking if) (we|you|i|someone|she|he|they) (please )?(sort|arrange|organise|provide|refer|get|have|book|set up|find|order|put in place) ~~ (for her|for him|for them|for the|for his|for our|for a|for my) ~ | (letter|REF|report|figures|draft|meeting|complain|pack|summary|reply)
    88 | (not (moaning|complaining|unhappy|a complaint|upset|cross|annoyed|fed up|grumbling)|no complaints|no complaint|just a request|only a request|happy with ~|perfectly happy|quite happy|is not unhappy|not unhappy) ~~ (needs|wants|would like|asking|request|needing|looking for|after|wondering|could we|can we|can she|can he|can they) | (not happy|(?<! not )unhappy|noted|noting|to say|us to know|response|reply|bigger|better)
    88 | (asking|asks|asked|wants|wanted|needs|requesting|would like|request|can we|could we) ~~ (not (moaning|complaining|unhappy|a complaint|upset|cross|annoyed)|no complaints|no complaint|just a request|only a request|just asking|perfectly happy|quite happy|is not unhappy|not unhappy) | (could be|should be|noted|noting|easier|better)
    84 | (asking|asks|asked|wondering|wonders|wants to know|rang to ask|like to know) (if |whether )?(she |he |they |we |someone |somebody |anyone |you )?(can|could|may|would) ~ | (REF|complain|complaint|unhappy|not happy|angry|why|escalate|stage|be better|would be|be bigger|not do)
    78 | (requesting|request for|asking for|applying for|apply for) (a|an|some|help|support|more|extra|new|the) | (extension|letter|time|apology|REF|complaint|update|stage|review|more time|extra time|copy|file|records|days)
    66 | (asking for|wants|needs|would like|needs some|could do with) (help|support|a place|assistance|an assessment|a referral|extra support|more support) | (REF|complain|unhappy|extension|i need)
  `,
  ),
];
