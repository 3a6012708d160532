/**
 * Acts that must look like themselves. A case is given by giving it, an answer recorded as sent by words of sending, a
 * withdrawal by words of withdrawing: what only speaks of the case and somebody, and what is still to come, is none.
 */
import type { ActName } from '../catalogue';
import type { Line } from '../line';
import type { Mode } from '../types';

interface Form {
  says: RegExp;
  mode: Mode;
  /** It looks like an order: whoever typed it is told that it was taken for none. */
  remark?: true;
}

/** "Needs to go out by Friday", "in the post tray", "ready to go", "must be sent": still to come. */
const STILL_TO_COME =
  /\b(?:(?:needs?|has|have|got|ready|about|due|waiting|set|meant|supposed|want|wants|going) to (?:be |get |go|send|post|reach|leave|ack)|needs? (?:to|\w+ing)\b|to (?:go|be sent|be posted|send|post)\b|ready\b|in (?:the |my |our )?(?:post |out |pending )?(?:tray|outbox|drafts?|pile)|(?:still|yet) (?:to|un\w+)|must (?:be|go)|should (?:be|go)|awaiting|waiting (?:to|for)|nearly|almost|half (?:written|done)|being (?:sent|posted|written|typed|drafted)|drafted|as good as)\b/;
/** "Send it", "post 3", "email it to mum": an order to send what only people send. */
const SEND_IT =
  /^ (?:(?:please|just|so|and|then|can you|could you|will you) ?,? )*(?:send|post|email|mail|issue|dispatch)(?: (?:it|that|this|REF|the (?:answer|response|reply|letter)(?: (?:on|for|to) REF)?|mum|dad|her|him|them))+(?: (?:out|off|now|DATE|please|back to (?:mum|dad|her|him|them)|to (?:mum|dad|her|him|them|the family)|by (?:post|email)|first class|recorded)){0,3} $/;
const SENT =
  /\b(?:did send|sent|sen[dt]t|snet|answered|ansd|answd|responded|responding|replied|posted|emailed|mailed|gone|went|goes|out|away|issued|dispatched|despatched|served|delivered|handed|written|wrote|left|way|off|done|winged|stands|get|got|had|has her|as responded|response|responded|sending|post|given|told|rang|read|finished|final|away|closed|complete|completed)\b/;
/** "Think the ack went, check with Jas": not known to whoever says it. */
const HEDGED =
  /^ (?:i )?(?:think|thought|reckon|guess|assume|presume|suppose|pretend|believe)\b|\b(?:i think|i thought|i believe|i assume|i guess|i reckon|prob(?:ably)?|pretend|presumably|must have|should have|not (?:sure|certain)|supposed(?:ly| to)|allegedly|apparently|hopefully|check with|double check|(?:can|could) (?:you|someone|somebody) check|bounced)\b/;

/** "Mum says nobody acknowledged hers", "8 was never acknowledged": what was not done. */
const NOBODY_ACKNOWLEDGED =
  /\b(?:nobody|no one|noone|none of (?:us|them|you)|never)(?: (?:has|have|had|was|been|ever|even|actually|yet|got|bothered|round|to))* (?:acknowledg(?:ed|ing|e)|sent (?:an?|the|her|his|their) acknowledgement)\b/;

/** "Fine by me bar the second para": an approval with something kept back is none. */
const KEPT_BACK =
  /\b(?:bar(?: the| para| that| one)|apart from|except(?: for)?|other than|but for|aside from|subject to|with the exception|save for|provid(?:ed|ing)|as long as|so long as|on condition|minus|but (?!yes\b|REF\b|ok\b|approved\b|it is fine\b)|only if|just (?:the|one|need|needs)|if (?:you|they|she|he|WHO|we) (?:fix|change|take|add|sort|lose|can))\b/;
/** "3 can't go like that", "it isn't right yet", "not like this". */
const NOT_SO =
  /\b(?:(?:can|should|must|could|is|are|am|will|does|do|would) not (?!.*\b(?:but yes|approved|sign it off)\b)(?:go|be|right|ready|happy|quite|there|good|ok|sign|like|think|approve|let|yet)|not (?:like|in) (?:that|this)|not (?:yet|quite|happy|ready|right|there)|need(?:s|ing)? (?:work|changes|changing|more|another|redoing|rewriting|tightening|an?)\b|no way|too (?:defensive|long|harsh|blunt))/;
/** "I'll approve 3 in the morning". */
const LATER =
  /\b(?:in the morning|tomorrow|later|tonight|this afternoon|this evening|first thing|next week|next LEN|after (?:lunch|dinner|tea|the|my|this|that)|when (?:i|it|she|he|they|we|WHO|REF|its)|once (?:i|it|she|he|they|we|WHO|REF|its)|as soon as|by the end|on my way|before (?:i|we) (?:go|leave|finish))\b/;

const WITHDRAWN =
  /\b(?:w(?:ith)?d(?:ra|re|ro|n|rw)\w*|withd\w*|wdn|drop\w*|pull\w*|retract\w*|cancel\w*|scrap\w*|chang\w+ (?:her|his|their|its) minds?|no longer|not (?:want|wants|wish|going|tak\w+|pursu\w+|bother\w*|carry\w*|go\w*|proceed\w*|interested|after|push\w*)|happy now|sorted|resolved|sett?led|leav\w+ it|let it go|let\w* it (?:go|lie|drop)|call\w* (?:it )?off|call\w* it (?:a day|LEN)|resign\w*|stop\w*|giv\w+ up|tak\w+ (?:it|her|his|their|the|that|REF|this)?\s?(?:\S+ )?back|back\w* (?:out|off|down)|finish\w*|done with|over with|end\w*|forget\w*|forgot|abandon\w*|desist\w*|rescind\w*|not to|nae mair|quit\w*|packed it in|had enough|moved on|doesn|satisf\w+|content|does not|do not|did not|ower|quits)\b/;
/** "Mum said she won't withdraw 6". */
const STAYS =
  /\b(?:not|never|nobody|neither) (?:(?:be|been|to|yet|going|want|wanted|wants|wish|wishing|wanting|actually|really|trying|planning|ever|intending|intend|after|all) )*(?:withdr\w*|drop\w*|pull\w*|retract\w*)\b/;
/** "Mum's withdrawn 6 I think". */
const GUESSED =
  /^ (?:i )?(?:think|thought|pretend|assume|guess) | (?:i think|i thought|probably|prob|apparently|maybe|not sure) $/;
/** "Dad asked if he's withdrawn": whether it is so is what they want to know. */
const ASKS_IF =
  /\b(?:ask(?:s|ed|ing)?|wonder\w*|wants to know|not know|unsure|sure) (?:me |us )?(?:if|whether) (?:he|she|they|it|REF|mum|dad) (?:is|has|have|had|was)\b/;
/** "She wanted to withdraw but I talked her out of it". */
const TALKED_ROUND =
  /\b(?:talked (?:her|him|them|mum|dad) (?:out|round)|thought better|persuaded (?:her|him|them|mum|dad)|(?:then|but) (?:she |he |they |mum |dad |has |have |then |now )*(?:changed (?:her|his|their) mind|did not|came back|un\w+)|back on|after all (?:she|he|they) (?:is|does|do|are) not)\b/;
const RANG_ONLY =
  /^ (?:WHO|\S+) (?:rang|called|phoned|emailed|popped in|was asking|asked|came|wrote)(?: (?:in|up|me|us|again|earlier|DATE))* (?:about|re|for|on) REF (?:DATE )?$/;

/** Words by which a case is given to somebody named. */
const GIVE =
  '(?:give|gives|giving|given|gave|assign\\w*|(?:re)?alloc\\w*|allot\\w*|pass\\w*|hand\\w*|mov\\w+|transfer\\w*|swap\\w*|switch\\w*|shift\\w*|send|sends|put|puts|putting|pit|pop|stick|hoy|bung|chuck|sling|forward\\w*|refer\\w*|rout\\w+|go|goes|gone|going|gan|gannin|led|investigated|entrust\\w*|lead|name|get|belongs?|fling|shove|reassign\\w*|redirect\\w*|set|palm)';
const DO_IT =
  '(?:take|takes|have|has|do|does|pick|investigate|look|lead|be|handle|sign|run|approve|own|carry|cover|manage|hold|keep|get|deal|see to)';
const GIVES: readonly RegExp[] = [
  // "Give 5 to Jas", "put it with Jas", "move 3 from Priya to Jas".
  new RegExp(
    ` ${GIVE} .*?(?:to|with|onto|for|by|across|upon|in the hands of|of) (?:\\S+ ){0,2}?(?:WHO|TEAM) `,
  ),
  // "Give Jas 5", "put Jas on 5", "get Jas to look at 5", "allocate 5, Jas is taking it on".
  new RegExp(
    ` (?:${GIVE}|let|make|need|appoint|task|choose|pick|begged) (?:REF (?:and REF )*,? ?)?(?:down )?(?:WHO|TEAM) (?:(?:with|on|onto|to|for|as|have|has|run|take|taken|and|in|is|down|this|that|it|up|do|REF|,) )*(?:.*)?`,
  ),
  // "5 to Jas", "5 - Jas", "5 is for Jas", "5 is Jas's".
  / REF (?:(?:and|,|also|REF|that|this|is|wants|now|back|over|across|one|please|can|then|goes|go|all) )*(?:to|for|with|fao|=|-|:|>|->|→|investigation|lead) (?:\S+ ){0,2}?(?:WHO|TEAM) /,
  / REF (?:: |, )?(?:WHO|TEAM) (?:$|[,.;-]|please|to |for |can |will )/,
  // "Jas to take 5", "Jas has said she'll do 5", "Jas is investigating 5".
  new RegExp(
    ` (?:WHO|TEAM) (?:(?:in|from|at) TEAM )?(?:[,] )?(?:and WHO )?(?:is |are |now |has |have |a |said |says |agreed |offered |happy |she |he |they |i |begged |volunteered |free |who )*(?:to|can|will|ll|should|could|go|would|must|gets|is to|are to|says) (?:now |also |please |instead |then |just |a )*${DO_IT}\\b`,
  ),
  / (?:WHO|TEAM) (?:is |are |will be |s |now |has |have )*(?:taking|minding|investigating|having|leading|handling|doing|picking|looking into|taken|took|got|owns|covering|the investigator|investigator|io|on|given)\b(?: on| up| over)?(?: (?:the|this|that|it|all|my|case))* ?(?:REF|it|from|is)?/,
  / (?:WHO|TEAM) (?:\. |, |: |- |for |on |= )+(?:case )?REF /,
  / (?:investigator|investigation|io|lead|name on it|her name|his name)\b/,
  // "Mine to Jas while I'm off".
  / (?:cases|mine|caseload|work|all|everything) /,
  / (?:fao|over to|across to|one for|down to|up to|on to|onto) (?:WHO|TEAM) /,
];
/** Nobody is given a case by being said to have no time for it, to know the family, or to be told of it. */
const NO_GIVING =
  /\b(?:would be (?:good|great|better|best|perfect|ideal|right)|(?:he|she|they|WHO) (?:is|are) (?:off|away|on leave|not in)|too (?:busy|much|full|stretched)|no (?:room|space|capacity|time|slots?)|not (?:got )?(?:room|time|capacity|space)|snowed under|swamped|drowning|maxed|rammed|chocka|stretched|overloaded|up to (?:his|her|their) (?:eyes|neck)|full up|is full|step(?:ping|ped)? (?:back|aside|down)|recus\w+|knows? (?:the|her|his|their) (?:family|mum|dad|parents|child|case)|can not (?:take|have|do|pick|manage|hold|fit|sign)|nudg\w+|remind\w*|chas\w+|(?:speak|talk|chat|word|spoke|talked|spoken) (?:to|with)|(?:give|gave) (?:WHO|\S+) (?:an?|some|my) (?:hand|nudge|ring|call|shout|bell|prod|push|heads)|let WHO off|let WHO know|ask WHO (?:about|if|for|what|how|when|re|to (?:ring|call|come))|(?:tell|told|inform|update|email|ring|rang|call|text|message) WHO|(?:tell|inform|update|email|ring|call|text|message) (?:him|her|them))\b/;
/** What such words may stand beside when somebody is given it all the same: "give 3 to Jas, Priya is too busy". */
const PLAINLY_GIVES = new RegExp(
  ` (?:give|assign\\w*|reassign\\w*|allocate|reallocate|pass|move|transfer|hand|swap) (?:\\S+ ){0,4}?(?:to|over to|with) (?:WHO|TEAM) | REF (?:over |across )?to (?:WHO|TEAM) | ask WHO (?:if|whether|to) (?:he|she|they|can|take|have|do|pick|look|lead) `,
);

/** "I won't get to 3 till Thursday": when it will be looked at, and no request for more time. */
const NOT_BEGUN =
  / (?:will|can|shall|do) not (?:be able to |be )?(?:get|getting|look|looking|start|starting|read|reading|touch|touching|on|at) (?:to|at|on|round to|around to|REF|it|that)\b.* (?:until|before|DATE)/;
/** "Dawn can't take 5", by somebody else. */
const ANOTHER_CANT =
  /^ (?:(?:sorry|hi|so|and|but|ok) ,? ?)*(?!i |we |can |will |not |sorry )\S+ (?:and \S+ )?(?:can|will|could) not (?:take|have|do|pick|manage) /;
/** "Tell Tom 3 is nearly there": a message to a colleague. */
const TELLS_SOMEBODY =
  /^ (?:(?:please|can you|could you|and) )*(?:tell|inform|let|ask|remind) WHO /;
/** "Mum on 3 is talking about stage 2". */
const ONLY_TALKS =
  /\b(?:talk(?:s|ing|ed)?|think(?:s|ing)?|threaten\w*|mutter\w*|mention\w*|consider\w*|worried|ponder\w*|toying) (?:about|of|with|she might|he might|they might)? ?(?:going to |taking it to |a )?stage\b/;
/** "Move all hers to Dawn, except 3". */
const EXCEPT_IT = / (?:except|excluding|but not|apart from|not including|bar) (?:for )?REF /;
/** Whoever takes a case on speaks of taking it, or of themselves. */
const TAKES =
  /\b(?:tak\w+|took|mine|me|my|myself|mi|i|ill|il|have|having|had|huv|hae|do|doing|accept\w*|pick\w*|lead|own|give|happy|got|investigat\w*|conduct|yes|on it|sure)\b/;
/** Why it is late speaks of being late. */
const OF_DELAY =
  /\b(?:late\w*|delay\w*|overdue|behind|missed|slip\w*|over (?:time|due|run)|overran|because|cos|due to|waiting|wait\w*|held|hold|why|reason|took|taking|slow\w*|backlog|short|sick\w*|chas\w*|stuck|stall\w*|deadline|out of time|past|target|time)\b/;
/** Sent to be signed on another day: it is not sent now. */
const ON_A_DAY =
  /(?<!\b(?:by|due|before|of) )\b(?:tomorrow|next (?:week|\w+day)|on (?:mon|tue|wed|thu|fri)\w*|(?:mon|tues|wednes|thurs|fri)day)\b(?! (?:visit|meeting|letter|call))/i;
/** Two are kept apart by words that part them. */
const PARTS_THEM =
  /\b(?:apart|sep\w*|diff\w*|not (?:the )?same|different|distinct|unrelated|nothing to do|(?:no|not an?|is not) (?:duplicate|dup)|not (?:join|link|merg|combin|connect)\w*|unlink\w*|split|two|both|own)\b/;

/** Of each act the forms that are no order though they name it. */
export const FORMS_OF: Partial<Record<ActName, readonly Form[]>> = {
  'case.respond': [
    { says: SEND_IT, mode: 'plans', remark: true },
    { says: STILL_TO_COME, mode: 'plans' },
    { says: HEDGED, mode: 'asks', remark: true },
  ],
  'case.acknowledge': [
    { says: NOBODY_ACKNOWLEDGED, mode: 'denies' },
    { says: STILL_TO_COME, mode: 'plans' },
    { says: HEDGED, mode: 'asks', remark: true },
  ],
  'case.close': [{ says: LATER, mode: 'plans' }],
  'signoff.approve': [
    { says: SEND_IT, mode: 'plans', remark: true },
    { says: KEPT_BACK, mode: 'asks', remark: true },
    { says: NOT_SO, mode: 'denies' },
    { says: LATER, mode: 'plans' },
    { says: / (?:ill|i will|will|going to|gonna|shall) .*DATE /, mode: 'plans' },
  ],
  'case.to_sign_off': [
    { says: LATER, mode: 'plans' },
    { says: / REF is (?:with|at) WHO (?:, )?not (?:me|us)\b/, mode: 'asks', remark: true },
  ],
  'case.request_extension': [{ says: NOT_BEGUN, mode: 'asks', remark: true }],
  'nudge.on_track': [{ says: TELLS_SOMEBODY, mode: 'asks', remark: true }],
  'case.take_on': [{ says: ANOTHER_CANT, mode: 'asks', remark: true }],
  'case.progress_to_stage': [{ says: ONLY_TALKS, mode: 'asks', remark: true }],
  'case.assign': [{ says: EXCEPT_IT, mode: 'asks', remark: true }],
  'case.withdraw': [
    { says: STAYS, mode: 'denies' },
    { says: GUESSED, mode: 'asks', remark: true },
    { says: ASKS_IF, mode: 'asks', remark: true },
    { says: TALKED_ROUND, mode: 'asks', remark: true },
    {
      says: / withdraw\w* (?:what i|my (?:note|comment|last|remark)|that (?:note|comment|remark)) /,
      mode: 'asks',
      remark: true,
    },
    { says: RANG_ONLY, mode: 'asks', remark: true },
  ],
};

/** Whether the words have the form of the act; true for acts of which none is asked. */
export function doesByForm(act: ActName, words: string, line: Line): boolean {
  if (act === 'case.respond') return SENT.test(words);
  if (act === 'case.withdraw') return WITHDRAWN.test(words);
  if (act === 'case.take_on') return TAKES.test(words);
  if (act === 'case.delay_reason') return OF_DELAY.test(words);
  if (act === 'case.keep_apart') return PARTS_THEM.test(words);
  if (act === 'case.to_sign_off') return !ON_A_DAY.test(line.input.text);
  if (act !== 'case.assign' || line.people.length === 0) return true;
  return (
    PLAINLY_GIVES.test(words) || (!NO_GIVING.test(words) && GIVES.some((form) => form.test(words)))
  );
}
