/** Someone may take their own life or hurt themselves. Data only; the notation is in `harm-notation`. */
import { family } from './harm-notation';

export const SELF_HARM = [
  family(
    'suicide',
    `
    (kill|killing|killed|kills|hang|hanging|hanged|hung|hangs|drown|drowning|stab|stabbed|stabbing|shoot|shot|poison|poisoned|burn|burning|burnt|hurt|hurting|hurts|harm|harming|harmed|harms|cut|cutting|cuts|scratching|starving|starve|strangle|strangling|smother|gas|gassing|top|topping|topped|bite|biting|punching|hitting|injure|injuring|injured|off|offing|do away with|done away with|suffocate|choke|tie|throw|threw|throwing|chuck|electrocute|slash|slashing|overdose|overdosing|punching|slapping|pulling|banging|unalive|finish|finishing|finished|destroy|destroying|crash) ({self})
    (done|do|doing|does) (something|anything|summat) ~ (to|stupid|silly|bad|daft|drastic|terrible)
    set(ting)? ({self}) (on fire|alight|on light|light)
    suicidal|suicide|suicidel|suicides|suicidally|suicidality|sucide|sucidal|sucidial|suicidle|suiside|suisidal|unalive|suicid|parasuicide|suicidial|suacidal
    self (harm|harms|harmed|harming|injury|injuring|injured|mutilating|injurious)|selfharm(s|ed|ing)?|sh ing
    (overdose|overdosed|overdosing|overdoses|od|oding|oded|od ed|odd on|overdosd)
    ligature|ligatures|noose
    (end|ending|ended|take|taking|taken|took|takes) (it all|(his|her|their|my|your|there) (own )?(life|lives)|everything)
    ({fut}) end (it|things)( (now|tonight|today|all|if|because|when|and|tomorrow|here|for good|once|before|soon|by|with|at)|>| >)
    ({fut}|not) (die|be dead|disappear for(ever| good)|not be here|not exist|not wake up|be alive|sleep for(ever| good)|never wake|not be alive|be with ~ in heaven|jump|hang|top|go to heaven)
    (wish|wishes|wished|wishing) ~ (dead|never born|not alive|had never been born|not be here|not here|did not exist|died|would not wake|not wake)
    (better off|be better|easier) (dead|not here|gone|if ~ (dead|gone|not here|not around|was not|were not|died|disappeared))
    (better|happier|easier|fine|ok|okay) (off )?without (me|him|her|them|his mum|her mum|their mum|their dad|his dad|us)
    everyone (is|would be|will be) (better off|happier)
    (not|no longer|never|nt) (want|wants|wanted|wanting|wish|see|sees|to|able to|can|going to) ~ (live|living|be here|be alive|wake up|exist|be around|carry on living|keep living|live anymore|here any ?more|around any ?more|go on living|a (reason|point) ~ (live|living|life))
    ({says}|mum|dad|she|he|yp|they) ~~ (can not|could not|does not want to|do not want to|cannot|no longer) (go on|carry on|keep going|do (it|this|life) any ?more|face another|face tomorrow|face waking|live like this|live with (it|this|herself|himself)|take any more and|see a (way out|future)|see any (way out|future|point)|cope with life|bear (it|to live))(?! (holiday|leave|the|a|teams|with the|like this with|training|trip|contact|to the|waiting|visit))
    (i) (can not|do not want to) (go on|carry on|keep going|live like this|face another day|do this any ?more)( >| and| because| any ?more| like this| i )
    (no|nothing|not any|never any|any) (point|reason|use|hope) ~ (being here|living|live|carry on|carrying on|going on|being alive|waking up|life|left|go on)
    nothing (left )?(to live for|worth living for|to stay for|left for (me|him|her))|life is not worth|not worth living|tired of (living|life|being here|being alive|existing)|sick of (living|life|being alive)|had enough of (life|living|being here|it all)|done with (life|living|everything|it all|this world|the world)|given up on life|wants out of (life|this world)|(feels|feeling|is) (hopeless|worthless) (and|to live)
    ({says}|yp|teen) ~~ (will|would|might|may|is|are) not ~ (be (here|around|alive|with us|seeing)|see (tomorrow|morning|the morning|christmas|another|him|her|them again|us again|me again)|wake up|make it to|last (the night|till|until)) ?(tomorrow|much longer|for long|in the morning|by (the )?(morning|weekend|tonight|then|monday|friday|christmas)|when|any ?more|tonight|for (his|her|their) birthday|for christmas|next week|past|after|to see|>| >)
    (goodbye|suicide|farewell) (letter|letters)|(goodbye|suicide|farewell|final|last|sorry) (note|notes|goodbyes)|(goodbye|suicide|farewell) (message|messages|msg|msgs|text|texts|video|videos|voicemail|goodbye|post|posts|snap|snaps)
    (said|says|saying|say|said her|said his|saying her|saying his|texting|text|texted|message saying|posted|sent ~ saying|sending) ~ (goodbye|goodbyes|good bye|bye for ?ever|bye to everyone|farewell|final goodbye|bye everyone) ?(to|for|forever|everyone|all|message|on|and|>)
    (bye|goodbye|good bye|goodbyes) (for ?ever|for good|world|everyone|to everyone|to the world|to all)
    (giving|given|gave|gives) (away )?(all )?(his|her|their) (things|stuff|possessions|belongings|toys|clothes|bits|phone|pets|savings)( away)?
    (when|once|after) (i am|im|she is|he is|shes|hes) (gone|dead|not here|not around|no longer here)(?! (through|over|to|on|from|home|out))
    sorry for everything|(look after|take care of) ~~ (when|after|once) (i am|she is|he is) (gone|dead)
    ({who}) ~~ (on|off|from|onto|over|on top of|up on|up|near|by) (the|a|an|that|this|some) (edge of ~ |top of ~ |side of ~ |wrong side of ~ |railings of ~ )?([a-z]+ ){0,2}(bridge|roof|rooftop|ledge|railway|train line|train tracks|tracks|railway line|level crossing|cliff|cliffs|cliff edge|multi ?storey|balcony|pylon|viaduct|overpass|flyover|window ledge|window sill|platform edge|motorway|barrier|weir|scaffolding|crane)
    (standing|stood|climb(ed|ing|s)?|sat|sitting|hanging|dangling|leaning|balancing|jump(ed|ing)?|leap(t|ed|ing)?|walking|stepp(ed|ing)|step) ~ (bridge|roof|ledge|tracks|railway|cliff|balcony|window ledge|in front of ~ (car|cars|train|bus|lorry|traffic|tube)|into (traffic|the traffic|the road|the river|the canal)|out of ~ window|off ~ (bridge|roof|building|balcony|wall)|from ~ (bridge|roof|window|balcony|building))
    ({fut}) (jump|walk in front|step in front|throw ({self})|drive (into|off)|crash|run into (the )?(road|traffic))
    (cord|rope|scarf|belt|lead|laces|shoelace|shoelaces|tie|string|cable|wire|bra|sheet|bedsheet|bag|ribbon|headphones|charger) ~ (round|around|over|on|tied|tight) ~ (throat|neck|head|face|mouth)
    (tied|tying|wrapped|wrapping|put|found) ~~ (round|around|over) (his|her|their|my) (neck|throat|head)
    (is|was|not|been|being|keep|keeping) ~ (safe from ({self})|a (danger|risk) to ({self})|safe to be alone|able to keep ({self}) safe)|can not keep (himself|herself|themselves|myself) safe|(danger|risk) to (himself|herself|themselves|myself)
    (bang|bangs|banging|smashing|hitting|headbutting) (his|her|their|my) head|(in|having|real|mental health|going into) (a )?(mental health )?crisis (and|right now|tonight|now|at)
    (really|seriously|thinking|wanting|looking|trying|ways|how|methods?) ~ (to die|of dying|about dying|about death|of ending|ending (his|her|it|their)|to kill)
    (suicide|death) (pact|plan|note|attempt|attempts|threat|threats)|(attempt|attempted|attempts) (on )?(his|her|their|my) (own )?life
    (not|never|cannot|can not) see (the|any|a) (point|future|way out|reason)( (any ?more|and|in (living|anything|going on|being|carrying|life|it any ?more)|of (living|being|anything|life|it all|carrying)|to (it|life|living|anything))|>| >)
    (picturing|pictures|imagining|imagines|visions|dreaming|thoughts|thinks|thinking|dreams|urges|talks|talking|ideas) ~ (about |of )?([a-z]+ ){0,3}(driving (into|off)|jumping|dying|death|not being here|not being around|being dead|crashing|hanging|drowning|ending|overdosing|hurting|killing|stepping)
    by the time (you|they|she|he|anyone) (read|reads|get|gets|see|sees|find|finds) (this|me|him|her|it)|you (will|wont|will not) (never|not)? ?(see|hear from) me again|(this is|its|it is) (goodbye|the end for me)|last time (you|we|anyone|she|he) (will|ll) (ever )?(see|hear|speak)
    (may|might) as well (be dead|die|end it|not be here|kill)
    (no|not any) (reason|point) (to be|being|in being|for (me|him|her) to be) here|(sniffing|huffing|inhaling) (gas|glue|aerosols?|solvents?|petrol|deodorant)
    (rather|sooner) (die|be dead|kill|end it)|(just|only) wants? (it|it all|everything|this|the pain) (all )?to (stop|end|be over|go away)|want(s)? the pain to (stop|end)|(what is|whats) the point ~ (living|being here|in me|of me|any ?more|life)|(world|family|kids|everyone|baby|you|they) ~ (better|happier) ~ (place without|without me|without him|without her|if i|if she|if he)
    (do|does|doing|did) ({self}) in|(wants|want|wanted|going) to (fade away|disappear|vanish|slip away|go to sleep for ?ever|be gone|give up on life)|(drew|drawn|drawing|picture|pictures|writing|written|wrote|poem|poems|searching|googling|story) ~~ (hanging|hanged|dying|death|dead|suicide|killing|self harm|blood|stabbing)|(foot ?bridge|parapet|the railings)
    (can not|cannot|could not|does not want to|do not want to) live (without|with|like)|beachy head|hunger strike|refusing (food and|all food|water|to eat or|to drink|fluids)
    does not care if (he|she|they) (lives|dies|live|die)|(hopes|hoping|hope|pray|prays|praying) ~ (not wake up|never wake|die|dies)|go to sleep and (never|not) wake
    `,
  ),
  family(
    'poison',
    `
    (taken|took|taking|swallowed|swallowing|swallows|necked|necking|drank|drunk|downed|downing|eaten|ate|ingested|chewed|injected|snorted|sniffed|inhaled|popped|popping|drinking|eating|consumed|consuming|sipped|licked|overdosed on) ~~ (tablet|tablets|tabs|pill|pills|paracetamol|paracetamols|ibuprofen|aspirin|nurofen|codeine|co codamol|antidepressants|insulin|sertraline|diazepam|painkillers|capsules|sleepers|methadone|heroin|ketamine|xanax|spice|ecstasy|mdma|propranolol|calpol|morphine|tramadol|{chem})
    (taken|took|taking|swallowed|necked|downed) (all|too much|too many|a load|loads|a lot|lots|the whole|a whole|a box|a bottle|a packet|a pack|a handful|a bunch|her entire|his entire|extra|double|two boxes|an entire|half a|half the|[0-9]+) ~ ({drug})
    (taken|took|swallowed|necked|downed) (something|a load of something|a cocktail|some sort of|some kind of|god knows)( >| and| to| but| we| i | she| he)
    ({fut}) (take|swallow|neck|down|drink) ~ ({drug}|{chem})
    ({drug}) ~ (lined up|in front of|in (her|his) hand|counted out|ready to take|laid out|under (his|her) (pillow|mattress|bed)|hidden|stashed|saved up)
    (have|has|got|had|holding|with) (the|all the|all his|all her|loads of|a load of|lots of|some|enough|a bag of|a handful of|a bottle of) ({drug}) (here|ready|in (his|her|my)|with (me|him|her)|and|to hand|next to)
    (stash|stashed|stashing|stockpile|stockpiling|stockpiled|stocking up|hoard|hoarding|hoarded|saving up|saved up|collecting|hiding|bought [0-9]+|buying) ~~ ({drug})
    (empty|found) ~ (packet|packets|box|boxes|blister packs?|bottle|bottles|strips) of ~ ({drug})( next to| by| beside| and| in (his|her)| under|>| >)
    (swallowed|swallowing|eaten) (a|an|some|the|his|her|something|lego|button)
    ({kid}) ~~ (drank|drunk|got hold of|had|taken|took|given) ~~ (vodka|whisky|gin|spirits|methadone|cannabis|weed|edibles|gummies|edible|drugs|crack|heroin|cocaine)
    `,
  ),
  family(
    'cutting',
    `
    (cut|cuts|cutting|slit|slits|slitting|slashed|slashing|slash|sliced|slicing|carved|carving|burned|burnt|burning|scratching|gouging|hacked|hacking|picking) (up )?(his|her|their|my|into (his|her|their)) (own )?([a-z]+ ){0,2}({body}|name)
    ({who}) ~ (is|been|started|keeps|was|back to|back|caught|admitted|still|resorted to|be|found|are) cutting (again|badly|and|in (her|his|the|their)|at|since|because|with|deep|deeper|worse|most|every|really|last|this|tonight|her|his|>)
    ({who}) (cuts|cut|has cut|is cutting) (again|badly|deep|deeper|most|every|last night|when|because|this morning|tonight|with a)
    (cut|cuts|slashes|scratches|gashes|scars|fresh scars) (all )?(on|up|down|over|across|along|up and down|all over|to) ~ ({body})
    (fresh|new|deep|recent|bleeding|bad|more|superficial|multiple) (cuts|cut|scars|wounds|wound|scratches)
    (found|has|had|got|hiding|hidden|with|using|taken|smuggled|kept|keeping|asking for|sharpener) ~ (razor|razors|blade|blades|razor blade|sharpener blade|glass to cut)
    will not (let|show) ~~ (see|her|his|their) ~ (arm|arms|wrists|legs|thighs)|(hiding|covering) (his|her|their) (arms|wrists|cuts)
    `,
  ),
];
