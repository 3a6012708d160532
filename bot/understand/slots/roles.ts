/** What part a named member of staff plays: thanked, complained about, handling, signing off, complaining. */
import type { PersonFind } from '../directory/people';
import { CATALOGUE } from '../catalogue';
import { isExcluded } from '../intents/bars';
import type { Part } from '../intents/part';
import type { Line } from '../line';
import type { Intent, PersonRole } from '../types';
import { ownerOf } from './dates';

export interface Role {
  find: PersonFind;
  /** Null: the words do not say. */
  role: PersonRole | null;
}

const around = (line: Line, at: number, end: number): { before: string; after: string } => ({
  before: ` ${line.tokens
    .slice(Math.max(0, at - 5), at)
    .map((t) => t.w)
    .join(' ')} `,
  after: ` ${line.tokens
    .slice(end, end + 6)
    .map((t) => t.w)
    .join(' ')} `,
});

const SIGN_OFF_AFTER =
  /^ (?:to |for |please |is |can |will |has |should |needs to |must |has to )*(?:to |for )?(?:sign|signs|signing|signed|signoff|approve|approval|sign off)\b/;
const SIGN_OFF_BEFORE =
  /\b(?:signed off by|approved by|sign off (?:by|from|with|is|sits with|to)|sign off with|waiting (?:on|for))(?: a)? $/;
const SPEAKS =
  /^ (?:says|said|reckons|thinks|wants to (?:say|thank|complain|pass|log|make|praise)|rang|emailed|phoned|called|told|reports|mentioned|passed|is complaining|complained|has complained|wants|wrote|would like to|thanked|thanks|pass(?:es)? on|herself|himself|asked|asking|sent|praised|is thanking|heard|complains|complaining|forwarded|suggests|suggested|feels|wishes to|would like (?:his|her|their)|commended|commends|commending|has asked|has just (?:rung|said|asked)|just (?:rung|rang|asked))\b/;

export function rolesOf(line: Line, parts: readonly Part[]): Role[] {
  if (parts.length > 0 && parts.every((p) => CATALOGUE[p.intent].narrowedByNoName)) return [];
  return line.people
    .filter((find) => !isAside(line, find, ownerOf(find.at, parts)))
    .map((find) => ({
      find,
      role: roleOf(line, find, ownerOf(find.at, parts), parts),
    }));
}

/** In a list or a figure, who asks for it or says something of it narrows nothing. */
function isAside(line: Line, find: PersonFind, intent: Intent | null): boolean {
  if (!/^(?:list|report|status\.team)/.test(intent ?? '')) return false;
  const { before, after } = around(line, find.at, find.end);
  return (
    /^ (?:says|said|is|asking|asks|asked|going|thinks|reckons|wants|s|will|keeps|meeting)\b/.test(
      after,
    ) ||
    (/ (?:than from|asked|tell|told|ask|about) $/.test(before) && find.firstOnly) ||
    (line.tokens[find.end - 1]?.possessive === true &&
      /^ (?:asking|going|meeting|been|after)\b/.test(after))
  );
}

function roleOf(
  line: Line,
  find: PersonFind,
  intent: Intent | null,
  parts: readonly Part[],
): PersonRole | null {
  const { before, after } = around(line, find.at, find.end);
  if (SIGN_OFF_AFTER.test(after) && !(intent ?? '').startsWith('log.')) return 'signoff';
  if (
    intent === 'absence.set' &&
    parts.some((p) => p.intent === 'case.assign') &&
    / (?:to|give|with|let|have|onto) $/.test(before)
  )
    return 'investigator';
  if (intent === null) return fromParts(parts) ?? draftRole(before, after);
  const act = parts.find((p) => p.intent === intent)?.act;
  if (act === 'handover' && line.people.length > 1)
    return / (?:to|onto|with) $/.test(before) ? 'investigator' : 'from';
  if (intent === 'case.note' && act === 'to_sign_off') return 'signoff';
  if (intent === 'case.note' && act === 'appoint') return 'investigator';
  const { person: rule } = CATALOGUE[intent];
  switch (rule) {
    case 'source':
      return isSource(line, find, intent) ? 'from' : 'about';
    case 'complaint':
      return inComplaint(line, find, before, after);
    case 'given':
      // "58 is not for Tom": whom a denial names is who doesn't get it.
      if (isExcluded(line, find) && parts.every((p) => p.mode !== 'denies')) return 'from';
      if (line.people.length > 1 && /^ (?:cases|work|caseload|stuff|complaints|ones)\b/.test(after))
        return 'from';
      return SIGN_OFF_BEFORE.test(before) ? 'signoff' : 'investigator';
    case 'away':
      if (
        /^ (?:is |will |to |can |please |will be |has agreed to )*(?:cover|covering|covers)\b/.test(
          after,
        ) ||
        / (?:cover(?:ed)? by|covering is|cover is|over to|cover from) $/.test(before)
      )
        return 'investigator';
      return 'about';
    case 'signs':
      return 'signoff';
    case 'returned':
      return / (?:to|with|for) $/.test(before) ? 'investigator' : 'signoff';
    case 'team':
      return / with $/.test(before) && find.who?.person.roles.includes('signOff')
        ? 'signoff'
        : 'investigator';
    case 'blocked':
    case 'waitedFor':
      if (find.who?.person.roles.includes('signOff')) return 'signoff';
      if (/sign(?:ing|ed)? ?off/.test(after) || /sign ?off/.test(before)) return 'signoff';
      return rule === 'blocked' ? 'about' : 'investigator';
    case 'investigates':
      return 'investigator';
    case 'noted':
      // "the investigating officer is Rhys", "it's gone to Tom" who signs.
      if (/\b(?:investigating officer|investigator|io)\b/.test(before + after))
        return 'investigator';
      return / (?:gone|went|goes|going|sent|passed)(?: over)? to $/.test(before) &&
        find.who?.person.roles.includes('signOff')
        ? 'signoff'
        : 'about';
    default:
      return 'about';
  }
}

const fromParts = (parts: readonly Part[]): PersonRole | null =>
  parts.length > 0 ? 'about' : null;

/** Words filling an open draft: "about Grace", "from Sunny"; a bare name does not say. */
function draftRole(before: string, after: string): PersonRole | null {
  if (/ (?:about|re|regarding|against|for|thanking|was|meant|is) $/.test(before)) return 'about';
  if (/ (?:from|by) $/.test(before)) return 'from';
  return /^ (?:was|did|is the one)\b/.test(after) ? 'about' : null;
}

/** "from IRO Noel Farrant", "from their social worker Grace". */
const FROM_ONE =
  / from (?:(?:our|the|a|his|her|their|my|iro|social|worker|sw|pa|personal|adviser|advisor|officer|team|manager|tm|colleague|caseworker|supervisor|head|of|service) ){0,4}$/;

function isSource(line: Line, find: PersonFind, intent: Intent): boolean {
  const { before, after } = around(line, find.at, find.end);
  // "Tariq Malik's just rung to say": who rang; "Tariq's report": whose it is.
  if (line.tokens[find.end - 1]?.possessive)
    return /^ (?:just (?:rung|rang|said|asked)|(?:asked|asking|told) (?:me|us|for)|been on|been in touch)\b/.test(
      after,
    );
  if (/ (?:work|job|effort|stuff|support) (?:from|by) $/.test(before)) return false;
  if (FROM_ONE.test(before)) return true;
  if (intent === 'log.compliment' && / (?:thank|thanks|praise|to|for|about) $/.test(before))
    return false;
  return SPEAKS.test(after) && !/^ \S+ by /.test(after) && !/ wants? $/.test(before);
}

function inComplaint(
  line: Line,
  find: PersonFind,
  before: string,
  after: string,
): PersonRole | null {
  if (
    / (?:about|against|re|regarding|by|over|concerning|blames|blaming|naming|named|towards|accusing|with|at|of|involving|and|how|that|says|said|saying|say|claim|claims|claiming|alleges|alleging|reckons|reckon|thinks|think|feels|feel|mean|means|when|because|worker|manager|why|where|if|who) $/.test(
      before,
    ) &&
    !/ (?:complaint|complaining|letter|email|call) (?:by) $/.test(before)
  ) {
    const paired = / and $/.test(before) ? pairedRole(line, find) : null;
    if (/ and $/.test(before) && paired === null) return DID.test(after) ? 'about' : null;
    return paired ?? 'about';
  }
  if (
    / (?:from|by) $/.test(before) ||
    HIMSELF.test(after) ||
    /^ (?:is complaining|complained|has complained|wants to complain|wants to make|is making|would like to complain|complaining|is raising|wants to raise|wants to log)\b/.test(
      after,
    )
  )
    return 'complaining';
  // "complain about his PA Mark Ellison"
  if (ABOUT_ONE.test(before)) return 'about';
  const last = line.tokens[find.end - 1];
  if (
    find.who &&
    last &&
    (last.possessive ||
      (last.w.endsWith('s') && ![...find.who.first, ...find.who.last].includes(last.w)))
  )
    return 'about';
  if (
    /^ (?:forwarded|passed|sent on|sent over|raised|flagged|reported|logged|received|took|has forwarded|has passed)\b/.test(
      after,
    )
  )
    return 'from';
  if (DID.test(after)) return 'about';
  if (
    /^ (?:from|in|at|of) /.test(after) &&
    / (?:complaint|rude|unhappy|happy|complained) (?:- |: )?$/.test(before)
  )
    return null;
  if (/ (?:for|to) $/.test(before) && /complaint (?:for|to) $/.test(before)) return null;
  return 'about';
}

/** "Sean's putting a complaint in himself", "she emailed, she is making a complaint". */
const HIMSELF =
  /^ (?:(?:himself|herself|themselves)\b|(?:putting|making|lodging|raising) (?:a|in) |(?:\S+ ){0,2}(?:emailed|rang|wrote|phoned|mailed) .{0,24}\b(?:making|raising|putting) a complaint\b)/;
const ABOUT_ONE =
  / (?:about|against|re|regarding|with|by|over|is|at) (?:(?:our|the|a|his|her|their|my|iro|social|worker|sw|pa|personal|adviser|advisor|officer|team|manager|tm|colleague|caseworker|supervisor|contact|duty) ){1,4}$/;
const DID =
  /^ (?:was|is|has|did|does|keeps|kept|never|not|had|refused|cancelled|shouted|ignored|told|missed|lied|hung|swore|spoke|turned|left|lost|promised|called|failed|forgot|always|being|were|said|made|got|took|sent|gave|been|who|late|rude|for|sat|stood|walked|laughed|rolled|hung|moved|made|put|left|blamed|spoke|talked|chose|sits|ignores|shouts|treats|treated|talks|speaks|promises|cancels|misses|forgets|refuses|tells|keeps|took|never|wont|would|will|can|could|should|didnt|went|came|from|in|at|about|again)\b/;

function pairedRole(line: Line, find: PersonFind): PersonRole | null {
  const previous = line.people[line.people.indexOf(find) - 1];
  if (!previous || find.at - previous.end > 2) return null;
  const { before, after } = around(line, previous.at, previous.end);
  return inComplaint(line, previous, before, after);
}
