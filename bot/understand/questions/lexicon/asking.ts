/** How a question about cases opens, what it measures and by what it is broken down. Data only. */
export const MEASURES = `
(how many|how mny|hw many|how amny|how meny|howmany|count of|count|number of|no of|numbers of|numbers for|the number of|total|total of|totals for|tally|tally of|count up|tot up|add up|figures for|figure for|how much|what number of|how may) = measure:count ask
(what is|give me|get me|tell me|can you tell me|i need|what was|what are|what were) (the|a)? (total|number|count|figure|tally|totals|numbers|figures|stats) (of|for|on)? (all)? = measure:count ask
(what|which) (% of|%|percent|percent of|percentage|percentage of|proportion|proportion of|share|share of|fraction|fraction of|pct|pct of|per cent|per cent of) = measure:share ask
(what is|give me|get me|tell me|can you tell me|i need|what was|show me) (the|a|our)? (%|percent|percentage|proportion|share|pct|per cent) (of)? = measure:share ask
(%|percent|percentage|proportion|share|pct|per cent) (of)? = measure:share ask
how many (percent|per cent|%) (of)? = measure:share ask
(as a|as|in) (%|percent|percentage|proportion|share|pct|per cent|percentages) = measure:share
how (long|quick|quickly|fast|slow|speedy|soon) (do|does|did|are|is|have|has|was|were) (we|it|they|TEAM|PERSON|complaints|most) (been)? (take|taking|taken|took|takes) (us)? (to (answer|respond|reply|close|get back|get an answer|turn round|turn them round|get back to people|finish) (to)? (them|people|things|it|families)?)? = measure:days ask near:answered
how (long|quick|quickly|fast|slow) (do|does|did|are|is|have|has) (we|they|TEAM) (been)? (answer|answering|answered|respond|responding|responded|reply|replying|replied|turn|turning|close|closing|get|getting|deal|dealing) (round|things round|back|back to people)? (them|people|things)? = measure:days ask near:answered
how long (complaints|enquiries|things|cases|they|it|we) (take|takes|took|are taking|is taking) (to (answer|close|respond|reply|respond to))? (us)? (to (answer|close|respond|reply))? = measure:days ask near:answered
how long (is it|are we|are they|was it|has it been) taking (us)? (to (respond|reply|get back|turn round) (to)? (them|people)?)? = measure:days ask near:answered
(to)? (answer|respond to|reply to|close|deal with|handle|turn round|sort) (a|each)? (complaint|complaints) = types:complaint noun
(to)? (answer|respond to|reply to|close|deal with|handle|turn round|sort) (an|each)? (enquiry|enquiries) = types:enquiry noun
(to)? (answer|respond to|reply to) (mp|mps) (letters|enquiries|enquiry) = types:enquiry enquiry:mp noun
how (long|quickly|quick|fast) (do|does|did|are|is) = measure:days ask near:answered
(take|takes|taking|took) = fill
(average|mean|median|typical|avg|ave) (days|time|working days|number of days|response time|response times|time taken|turnaround|turnaround time|length|no of days|time to (answer|respond|reply|close|respond to)|days to (answer|respond|reply|close|respond to)|working days to (answer|respond|reply|close)|response|days taken|time it takes|time it takes to (answer|respond|reply)|time we take|time we take to (answer|respond|reply)) (for|of|to answer|to respond|to reply)? = measure:days ask near:answered
(response|turnaround|answer|reply) (time|times) = measure:days ask near:answered
(days|time) (on|in) average = measure:days ask near:answered
(on average|average|on the whole|the mean|median|typically) = measure:days near:answered
(days|time) (taken|to answer|to respond|to reply) = measure:days near:answered
(list|show|display|see|find|pull up|bring up|dig out|get up|call up|run off|open up|look up) (me|us)? (a|the|all|up)? (list|rundown|run down|list of|rundown of)? (of)? (all)? = measure:list ask
(can|could|will|would) (you|i|we) (please|just|quickly)? (list|show|see|have|get|give|find|pull up|bring up|dig out|tell|look at|view|run|display|let me have|let me see|let me know) (me|us)? (a|the)? (list|rundown|list of|look at)? (of)? (all)? = measure:list ask
(can|could|will|would) (you|i|we) (please|just)? (count|count up|tot up|work out) = measure:count ask
(let me (see|have|know)|i want to (see|know)|i would like to (see|know)|i need to (see|know)|i am looking for|looking for|give me|get me|tell me|need to see|want to see|tell me about|fetch me|run me|send me|give us|remind me|read out|read me) (a|the)? (list|list of)? (of)? (all)? = ask
(what|which|who|who is|what is|what are|which are|what was|what were|whose|which were|who are|who was|who were|who has|who have|what has|what have|which have|which has|what ones|what all) = ask
(what|which) (do|did) (we|they) (have|have got|got|get) = ask
(what|which) (have|had) (we|they) (got|had|have)? = ask
(which|what) of (our|the|these|all)? = ask
(count|counts|total|number|numbers|how many) (only|please|will do)? = measure:count
how many times = measure:count
(anything|anyone|anybody) = ask noun
(any|is there any|are there any|is there|are there|is there anything|is there anyone|have we any|do we have any|have we got any|have we had any|did we get any|did we have any|do we have|have we got|have we|did anyone|has anyone|does anyone|do any|did any|have any|has any|are any|were any|were there|was there|were there any|was there any|was there anything|have there been|have there been any|has there been|has there been any|has there been anything|got any|any more|do we|did we) = ask
(where is|where are) (everyone|everybody|everything|all|we|things|they|all the|all of the|the|our|people) (up to|at)? (with)? = ask
where (are we|we are|are we up to|are we at|do we stand) (with|on|for)? = ask
(how are we doing|how did we do|how have we done|how are we getting on) (with|on|for|against)? = ask
compare = ask
how (does|do|did) TIME = ask
came (in)? = day:received past
(did|do|have|are|were) (we|they) (get|have|had|receive|received|got|getting|been getting) (any|many|much)? = day:received ask
did (we|they) (get|have|receive) (any|many|much)? = day:received ask past
have (we|they) (had|received) (any|many|much)? = day:received ask past
(did) TEAM (get|have|receive) (any|many)? = day:received team:about ask
(have|has) TEAM (had|received|been sent) (any|many)? = day:received team:about ask
(has|have) TEAM got (any|many|on|open)? = status:open team:work ask
(have|has) (there been|come in|been made|been received|been raised) = day:received past
(received|came in|come in|coming in|came through|come through|logged|recorded|got in|landed|arrived|made|raised|submitted|put in|opened|reported|registered|been made|been received|reached us|has come in|have come in|turned up) = day:received
(were|was|have been|has been|been) (received|logged|recorded|made|raised|submitted|put in|opened|reported|registered|sent in) = day:received copula past
we (got|had|received|get|have had|had in|took|logged|took in) = day:received
we (received|have had|had in|took in) = day:received past
(what|anything|what has|what have|whatever|which) (came|come|came in|come in|coming in|turned up|arrived|landed|new) = day:received ask
(kindly|please)? (provide|supply|state|furnish) (me|us)? (with)? (the|a)? (list|number|count|total|figures|figure)? (of|for)? = ask
(kindly|please)? (provide|supply|state|furnish) (me|us)? (with)? (the|a)? (number|count|total|figures|figure) (of|for)? = ask measure:count
(in|for|during)? the month of = fill
(i need|i want|need|want|i would like|i require) (a|the)? (list|list of)? (of)? (all)? = fill
(new|fresh) = day:received
(new|incoming) (complaints) = day:received types:complaint noun
(new|incoming) (ones|cases|work) = day:received noun
(older than|more than|over|longer than) LEN old = older
(gone|going|run|running|been) (past|over|beyond) LEN = older status:open
(gone|going|run|running) (past|over|beyond)? TIME = no
(older than|open for more than|open longer than|open for over|open over|open more than|going for more than|been open for more than|been open more than|been open over|open for longer than|going longer than|been going more than|waiting more than|waiting longer than|waiting over) LEN = older status:open
(still)? open (for)? (more than|over|longer than|above) LEN = older status:open
older than LEN = older
(in|within|inside|over|during) (the)? (next|coming)? LEN = ahead
(what) (are|do|did|have|were|is) (people|folk|families|parents|they|everyone|everybody|we|complainants|the public|customers|residents|folks|our families) (been)? (complaining|complain|complained|moaning|moan|moaned|unhappy|upset|whingeing|complaints|whinging|grumbling|cross) (about)? (most|mostly|mainly|the most)? (about)? = measure:count ask types:complaint noun by:category
what (are|do|did|have|were) (children|kids|young people) (been)? (complaining|complain|complained|moaning|unhappy) (about)? (most|mostly|mainly)? = measure:count ask types:complaint noun by:category is:byChild
what (are|were) (the|our|most)? (complaints|they) (all|mostly|mainly|usually|generally|been)? about = measure:count ask types:complaint noun by:category
(did|do|have|are|has) (people|families|anyone|anybody|parents|they|folk) (complain|complained|complaining|moaned|moan) (about)? = ask types:complaint noun
what (do|did) (we|TEAM) get complained (at|about) (for|over)? = measure:count ask types:complaint noun by:category
what (do|did) we get (complaints) (about|for|over) = measure:count ask types:complaint noun by:category
(the)? (main|top|most common|commonest|common|biggest|usual|leading|key|recurring) (reasons|reason|causes|cause|issues|problems|problem|complaints|categories|category|subjects|grounds|things people complain about) (for|of|behind)? (complaints|complaining)? = measure:count ask types:complaint noun by:category
(types|kinds|sorts|reasons|causes|subjects|categories) (of|for|behind) (complaint|complaints) = measure:count ask types:complaint noun by:category
why (are|do|did|were) (people|families|parents|they) (complaining|complain) = measure:count ask types:complaint noun by:category
(which|what) themes (come|came|are coming|keep coming|crop|cropped|are cropping|keep cropping) up (the)? (most|most often|a lot|again and again|over and over)? = measure:count ask by:theme noun
(which|what) (categories|issues|problems|reasons) (come|came|are coming|keep coming|crop|cropped|are cropping|keep cropping) up (the)? (most|most often|a lot|again and again|over and over)? = measure:count ask by:category noun
(the)? (main|top|most common|commonest|common|biggest|key|recurring|what) themes (for|of|in|from|are|were)? (complaints)? = measure:count ask by:theme noun
(what|which) (is|are|were|was) (the|our)? (main|top|biggest)? themes (for|of|in|from)? = measure:count ask by:theme noun
themes = by:theme noun
(how did we do|how have we done|how did we get on|how have we got on|how were we doing|how were we) (in|over|since|for|during)? TIME = is:inTime near:answered measure:share ask noun
(what|who) (is|are|was) (blocking|holding up|stopping|delaying|holding back) (most of|all of|all)? (them|it all|us|these|those|most|everything|things|cases|complaints|the cases|the complaints|our cases)? (up)? = measure:count ask is:blocked by:block noun
why are (they|things|cases|complaints|those|these|so many|our cases|the cases) (blocked|stuck|held up|stalled) = measure:count ask is:blocked by:block noun
what are (they|we|people|cases|complaints|things|the blocked ones|the stuck ones) (stuck|waiting|blocked|held up) (on|by|for|with) = measure:count ask is:blocked by:block noun
(reasons|reason) (for|behind|they are|cases are) (being)? (blocked|stuck|held up|blockages|hold ups) = measure:count is:blocked by:block noun ask
(which|what) (agency|agencies|organisation|organisations|partners|partner) = no ask
how late (are|is|were|was) (we|they|it|those|these)? (on average|usually)? = no ask
(timescales|timeliness|timescale figures) (by|per|each|every) (the)? quarter = is:inTime near:answered measure:share by:quarter noun
(timescales|timeliness|timescale figures) (by|per|each|every) (the)? month = is:inTime near:answered measure:share by:month noun
(timescales|timeliness|timescale figures) (by|per|each|every) (the)? team = is:inTime near:answered measure:share by:team noun
`;

const GROUPS: readonly (readonly [string, string])[] = [
  ['team', 'team|teams|each team'],
  ['service', 'service|services|service area|directorate|department'],
  ['type', 'type|types|kind|kinds|type of feedback|feedback type|kind of feedback|sort'],
  ['status', 'status|state|statuses'],
  ['stage', 'stage|stages'],
  ['procedure', 'procedure|route|process|procedures'],
  [
    'category',
    'category|categories|problem|reason|subject|issue|problem category|problems|cause|topic|what they are about|what it is about',
  ],
  ['theme', 'theme|themes'],
  ['outcome', 'outcome|outcomes|finding|findings|decision|result|results'],
  [
    'channel',
    'channel|method|contact method|how they came in|how they contacted us|how they got in touch|how it came in|source|method of contact|channels',
  ],
  [
    'complainant',
    'complainant|who complained|who made it|who made them|complainant type|who complains|type of complainant|who from|who they are from|who they came from|kind of complainant',
  ],
  [
    'holder',
    'holder|who has it|where it is|who holds it|whose court|who has got it|where they are',
  ],
  ['block', 'block|blockage|blocker|reason for the block|what is in the way|what blocks them'],
  ['remedy', 'remedy|remedies|what was put right|how it was put right|redress'],
  [
    'learning',
    'learning|lesson|lessons|learning category|kind of learning|type of learning|what was learnt|what was learned|learning point|learning points',
  ],
  ['action', 'action|actions|improvement action|improvement actions|kind of action|type of action'],
  [
    'delay',
    'delay reason|reason for delay|reason for the delay|reasons for delay|delay reasons|why they were late|why it was late|reason for lateness|cause of delay',
  ],
  [
    'enquiryCategory',
    'kind of enquiry|enquiry category|type of enquiry|enquiry type|enquiry categories|what the enquiry is about',
  ],
  [
    'decision',
    'ombudsman decision|ombudsman decisions|ombudsman outcome|ombudsman outcomes|what the ombudsman decided',
  ],
  ['month', 'month|months'],
  ['quarter', 'quarter|quarters|q'],
];

const PEOPLE =
  'worker|person|social worker|investigator|officer|manager|staff member|name|individual|member of staff|staff|people|workers|investigators|handler|who has them|signatory|employee|colleague|practitioner';

/** "By team", "per month", "which team": for each thing that an answer may be broken down by, its words. */
export const GROUPINGS = [
  ...GROUPS.flatMap(([dimension, words]) => [
    `(by|per|for each|for every|across|between|in each|each|split by|broken down by|break down by|break it down by|break them down by|split it by|split them by|grouped by|group by|group them by|breakdown by|divided by|sorted by|arranged by|separated by|from each|split up by|broken up by|down by|with each) (the)? (${words}) = by:${dimension}`,
    `(which|what) (${words}) = by:${dimension} ask measure:count`,
  ]),
  `(team|teams) by (team|teams) = by:team`,
  `(month) by (month) = by:month`,
  `(quarter) (by|on) (quarter) = by:quarter`,
  `service by service = by:service`,
  `(monthly|each month|every month|per mth|over time|a month) (figures|totals|numbers|trend)? = by:month`,
  `(the)? (trend|trends|pattern|patterns) = by:month noun`,
  `(quarterly|each quarter|every quarter) (figures|totals|numbers|trend)? = by:quarter`,
  `(outcomes|findings) = by:outcome noun`,
  `(reasons|reason) (for|of|behind) (the|our|a)? (delay|delays|lateness|being late|late answers|late responses) = by:delay measure:count noun ask`,
  `why (were|are|was) (we|answers|responses|complaints|the answers|our answers) (so)? (late|delayed) = by:delay is:wasLate near:answered measure:count noun ask`,
  `what (have|did|has) (we|TEAM|the council) (learn|learnt|learned) (from|about)? (it|them|complaints|these)? = by:learning measure:count noun ask`,
  `(learning|learning points|lessons|lessons learnt|lessons learned) by (category|kind|type|theme) = by:learning measure:count noun`,
  `(improvement|learning|agreed)? actions by (category|kind|type) = by:action measure:count noun`,
  `remedies by (category|kind|type) = by:remedy measure:count noun`,
  `what remedies (did|have|has) (we|TEAM|the council) (give|given|agree|agreed|offer|offered|pay|paid) = by:remedy measure:count noun ask`,
  `(the)? ombudsman (decisions|outcomes|findings|results) = by:decision measure:count noun`,
  `what (did|has|have) (the)? ombudsman (decide|decided|find|found) = by:decision measure:count noun ask`,
  `(the)? outcomes (of|for|on) = by:outcome noun`,
  `(by|per|for each|split by|broken down by|grouped by|each) (the|each)? (${PEOPLE}) = no`,
  `(breakdown|break down|broken down|split|grouped|group) = fill`,
].join('\n');
