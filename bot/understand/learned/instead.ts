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
  instead: Pick<Part, 'intent' | 'act'> & Pick<Part, 'mode'>;
}

const ROWS: readonly Row[] = [
  // "The money on 1 went out": what was paid was put right, and answered nobody.
  {
    of: 'case.respond',
    says: /^ (?:(?:the|her|his|their|mum|dad|a) )*(?:money|payment|cheque|refund|compensation|bacs|reimbursement|vouchers?|fares?)\b(?! (?:letter|answer|response|reply)).{0,40} (?:went|gone|sent|paid|out|through|made)\b/,
    instead: { intent: 'case.remedy', act: 'remedy_done' },
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
];

/** The part as its words have it; itself where they have nothing else. */
export function retaken(line: Line, part: Part): Part {
  const row = ROWS.find(
    ({ of, act, says }) =>
      part.intent === of &&
      (act === undefined || part.act === act) &&
      says.test(wordsOf(line, part)),
  );
  return row ? { ...part, ...row.instead } : part;
}
