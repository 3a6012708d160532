/** Danger told sideways: no word of harm, or one far from the person. Data only; the notation is in `harm-notation`. */
import { family } from './harm-notation';

export const HINTS = [
  family(
    'told sideways',
    `
    (insulin|inhaler|inhalers|epipen|epipens|oxygen|seizure meds|epilepsy (meds|medication|tablets)) ~ (run out|ran out|gone|none left|not (given|got|had)|refused|refuses|refusing|withheld)
    (violent|abusive|dangerous|estranged|banned) (ex|exes|partner|ex partner|boyfriend|husband|dad|father|stepdad|brother|uncle) ~ (turned up|turning up|turns up|is at|is outside|outside|is here|is back|back at|banging|has come|come round|came round|in the house|got in|at the (door|house|flat|home))
    (took|taken|swallowed|necked|downed|swallowing|taking) (all|loads of|every|a load of|lots of|a whole|the whole|a handful of|handfuls of|too many|a packet of|a box of|a pack of) ~ ({drug})
    ({kid}) (is |was |stood |standing |sat |sitting |out |up |still )*(on|over) (the|a|that) ([a-z]+ )?(bridge|footbridge|roof|ledge|tracks|viaduct|flyover)
    (a|another|have|got|the) (missing|absconded|runaway) ([0-9]+ )?({kid})(?! (audit|policy|team|report|interview|data|statistics|panel|meeting|board|procedure))
    (he|she|they|child|boy|girl|yp) (is |still |now |just |gone |reported |been )*missing ~ (police|since|after|24|hours)
    (no|not any|had no|without) contact (from|with) (him|her|them|{kid}) ~ (since|after|for|in) ~ (hours|night|morning|days|yesterday)
    (shake|shakes|shaking|shook|shaken) (the baby|her|him|the (child|toddler|newborn|infant)|baby) ( |and|hard|again|>)
    (hold|held|holding|lift|lifted|lifting|dangle|dangled|picked up|swung|swing|swinging) ({det} ){0,2}({kid}|him|her) (up )?by (one|an|the|his|her) (arm|leg|ankle|neck|hair|throat|ear|foot|wrist)
    ({kid}) (is|was|has been) (in|at|inside) (that|the|a) ([a-z]+ )?(flat|house|room|car|caravan|hotel|garden|park) ({alone})
    (posting|posted|posts|joking|talking|talks|googling|searching|planning|plans|threatened|threatening|writing) ~ (school|mass|church|college) (shooting|stabbing|bombing)
    `,
  ),
];
