/** What was learned for one act and by the form of its words is another: one row a form. */
import { wordsOf } from '../intents/clauses';
import type { Part } from '../intents/part';
import type { Line } from '../line';
import type { Intent } from '../types';

interface Row {
  of: Intent;
  /** Only where it was taken for this finer act. */
  act?: string;
  says: RegExp;
  /** Not where it was taken in this mode. */
  unless?: Part['mode'];
  instead: Pick<Part, 'intent' | 'act' | 'mode' | 'chance'>;
}

/** Never done at once: whoever typed it says yes to what was made of it. */
const READ_BACK = 0.6;

const KIN =
  'mum|mam|mom|mother|dad|father|parents?|stepdad|stepmum|stepmother|stepfather|nan|nana|nanna|gran|granny|grandma|grandad|grandmother|grandfather|grandparents|aunt|auntie|uncle|sister|brother|family|complainant|carers?|young person|child';
const OTHERS =
  'school|nursery|college|police|health|camhs|gp|nhs|hospital|surgery|doctor|nurse|health visitor|midwife|iro|lado|cafcass|court|solicitors?|barrister|advocate|legal|hr|housing|probation|agency|provider|placement|dwp|mp|ombudsman|ofsted|psychologist|therapist|paediatrician|head teacher|headteacher|senco|teacher|taxi (?:firm|company)|other (?:council|authority|la)|neighbouring (?:council|authority)';
/** Somebody who is not the council's own: "the school", "her GP", "dad's solicitor". */
const THEM = `(?:(?:the|her|his|their|a|our|my|foster|both) )*(?:(?:${KIN})s? (?:the |her |his )?)?(?:${KIN}|${OTHERS})`;
const REPLIED =
  '(?:replied|responded|answered|(?:wrote|got|came|rang|phoned|emailed|written|come|been) back(?: to (?:us|me))?)';
const LATELY = '(?:(?:has|have|had|just|now|also|finally|only|since) )*';
/** Ours went out, whoever is named beside it. */
const NOT_OURS = String.raw`(?!.*\b(?:sent|went|gone|posted|issued|signed|due|drafted|replied to|answered)\b)`;
/** @param but words that make another thing of it */
const theyReplied = (but: string): RegExp =>
  new RegExp(
    String.raw`^(?!.*(?:\?|\b(?:${but})\b))(?:` +
      [
        // "School finally replied on 3", "the police have sent their response on 3".
        String.raw` (?:(?:and|so|ok|hi|update|on|for|REF|N|:|,|-|—) )*${THEM} ${LATELY}(?:${REPLIED}\b|(?:sent|emailed|posted) (?:(?:us|me|in|over|back|through|their|her|his|its|a|the) )*(?:reply|response|answer)\b)`,
        // "A reply from the police on 3", "response on 3 from the school came", "heard back from CAMHS on 3".
        String.raw`${NOT_OURS}.*\b(?:(?:repl(?:y|ies)|response|answer)(?: (?:on|for|about|to|re) REF)?(?: (?:received|back|came|in))*|heard(?: back)?) from ${THEM}\b`,
        // "The school's response on 3 came in today".
        String.raw`${NOT_OURS} (?:(?:and|so|ok) )*${THEM}s? (?:reply|response|answer) (?:.* )?(?:came|arrived|received|landed|is in|in today|has come|been received)\b`,
      ].join('|') +
      ')',
  );
const REPLY_NOTED = { intent: 'case.note', act: null, mode: 'does', chance: READ_BACK } as const;

const ROWS: readonly Row[] = [
  // "School replied on 3", "the response on 3 from the police came": somebody else's answer to us is a note, and stops no clock.
  { of: 'case.respond', says: theyReplied('i have|we have'), instead: REPLY_NOTED },
  { of: 'status.case', says: theyReplied('not|no|nothing'), instead: REPLY_NOTED },
  {
    of: 'nudge.blocked',
    says: theyReplied(
      'not|no|nothing|still|stuck|waiting|blocked|held up|chas(?:e|ing|ed)|cannot|can',
    ),
    instead: REPLY_NOTED,
  },
  // "The money on 1 went out": what was paid was put right, and answered nobody.
  {
    of: 'case.respond',
    says: /^ (?:(?:the|her|his|their|mum|dad|a) )*(?:money|payment|cheque|refund|compensation|bacs|reimbursement|vouchers?|fares?)\b(?! (?:letter|answer|response|reply)).{0,40} (?:went|gone|sent|paid|out|through|made)\b/,
    instead: { intent: 'case.remedy', act: 'remedy_done' },
  },
  // "Hold letter on 2 sent today": it tells of a delay, and answers nobody.
  {
    of: 'case.respond',
    says: /^ (?:(?:the|a|our|my|i|we|have|has|sent|posted|emailed|REF|:|-) )*hold(?:ing)? (?:letter|reply|response|email|note)\b/,
    instead: { intent: 'letter.holding', act: null, mode: 'does', chance: READ_BACK },
  },
  // "Take 5 off Dawn" is to find somebody else; only "off me" hands it back.
  {
    of: 'case.assign',
    act: 'hand_back',
    says: / (?:take|taking|get|pull) REF (?:back |away )?(?:off|from) (?!me\b|us\b|my\b|mi\b|wor\b)/,
    instead: { intent: 'case.assign', act: null },
  },
  // "Can I get 3 put back a week".
  {
    of: 'case.assign',
    act: 'hand_back',
    says: / (?:REF (?:put |pushed |moved |shifted )?back|(?:put|push|move|shift) REF back|put back REF) (?:by |to |until |for )?(?:a |another )?(?:LEN|DATE)/,
    instead: { intent: 'case.request_extension', act: null },
  },
  // "The LGSCO have closed 1": the Ombudsman's own decision.
  {
    of: 'case.close',
    says: /^ (?:the )?ombudsman (?:have |has |just |now )*(?:closed|finished|decided|discontinued|dropped)\b/,
    instead: { intent: 'case.ombudsman', act: 'ombudsman.decided' },
  },
  // "Not signing 2 till the findings are in": what is denied is the signature.
  {
    of: 'case.finding',
    says: /^ (?:i |we |am |are )*(?:will |can |do )?not (?:be )?sign(?:ing)?\b/,
    instead: { intent: 'signoff.approve', act: null, mode: 'denies' },
  },
  // "Send 3 to sign off to whoever": it goes to be signed, and is not given away.
  {
    of: 'case.assign',
    says: /^ (?:please |can you )?(?:send|put|pass|submit) REF (?:over |up )?(?:to|for|in for) sign ?-? ?off\b/,
    instead: { intent: 'case.note', act: 'to_sign_off', mode: 'does', chance: READ_BACK },
  },
  // "Draft is done on 2, it's with the manager": told, and no letter is to be drafted.
  {
    of: 'letter.draft',
    says: /^ (?:the |my )?draft(?: (?:answer|letter|response|reply))?(?: (?:on|for) REF)? (?:is|was|has been) (?:now |all )?(?:done|finished|written|complete|completed|ready|with|in)\b/,
    instead: { intent: 'case.note', act: null, mode: 'does', chance: READ_BACK },
  },
  // "Lock 2 down": it is to be kept from somebody.
  {
    of: 'case.close',
    says: /\block(?:ed|ing)? (?:REF |it |this )?(?:down|up|away)\b|\block down REF\b/,
    instead: { intent: 'case.declare_conflict', act: null, mode: 'does', chance: READ_BACK },
  },
  // "Put 6 back to the team": a case without an answer goes back to be given, not to be written anew.
  {
    of: 'signoff.return',
    says: /^ (?:please |can you )?(?:put|give|hand|pass|move) REF back (?:to|with) (?:the )?(?:TEAM|team|duty|complaints team|pot|pool|them)\b/,
    instead: { intent: 'case.assign', act: null, mode: 'does', chance: READ_BACK },
  },
  // "2 is not stuck anymore": what was in the way is gone.
  {
    of: 'nudge.blocked',
    says: /\b(?:not|no longer) (?:stuck|blocked|held up|on hold|waiting|being held up)(?: (?:on|for) \S+)?(?: (?:any ?more|any longer|now))\b|\bno longer (?:stuck|blocked|held up|on hold|waiting)\b|\bun(?:stuck|blocked)\b/,
    instead: { intent: 'nudge.on_track', act: null, mode: 'does', chance: READ_BACK },
  },
  // "Interviewed the worker on 3 on Monday": what an investigator did, and no step of a later stage.
  {
    of: 'case.note',
    act: 'step',
    says: /^ (?:(?:i|we) (?:have |had |just )*)?(?:interviewed|met|saw|visited|spoke|rang|phoned|emailed)\b/,
    instead: { intent: 'case.note', act: null, mode: 'does', chance: READ_BACK },
  },
  // "I spoke to the school about 2, they say he was never on the list": what was said there denies no note.
  {
    of: 'case.note',
    says: /^ (?:i|we) (?:have |had |just |also |already )*(?:spoke|spoken|talked|rang|rung|phoned|called|met|visited|saw|seen|emailed|interviewed|chatted)\b/,
    unless: 'does',
    instead: { intent: 'case.note', act: null, mode: 'does', chance: READ_BACK },
  },
];

/** The part as its words have it; itself where they have nothing else. */
export function retaken(line: Line, part: Part): Part {
  const row = ROWS.find(
    ({ of, act, says, unless }) =>
      part.intent === of &&
      (unless === undefined || part.mode !== unless) &&
      (act === undefined || part.act === act) &&
      says.test(wordsOf(line, part)),
  );
  return row ? { ...part, ...row.instead } : part;
}
