/** "It's not a complaint, it's a comment": what a case is, changed in words. */
import type { CaseView } from '../../../services/cases/view';
import type { EnquiryKind } from '../../../services/cases/events';
import type { Asked, Context, Phrase, Said } from '../turn/feature';

/** Said of a case that is there: its type changes, and nothing new is logged. */
export const NOT_A_COMPLAINT: Phrase = {
  says: /^(?:(?:it'?s |is |this is )?not (?:really |actually )?a complaint,? (?:on |for |about |re |in |case )?#|# (?:is not|isn'?t|was not|wasn'?t) (?:really |actually )?a complaint)(?=$|[ ,:;-])(?!.*\benquiry\b|.*\bcompliment\b|.*\brequest\b)/,
  whole: true,
  orders: true,
};
/** What it is then is a comment only where the words say so; else it is asked. */
const JUST_NOTED = /\bcomment\b|\bnoted?\b|\bfor (?:info|information|the record)\b/i;

/** As the form has it: `comment`, or `enquiry.mp`. */
export function retypeSaid(
  _context: Context,
  view: CaseView,
  { slots, reading, text }: Asked,
): Said {
  const said = slots.type ?? (JUST_NOTED.test(text) ? 'comment' : undefined);
  if (!said) return {};
  const type = said === 'service_request' ? 'serviceRequest' : said;
  if (type === 'complaint' && view.feedbackType === 'serviceRequest')
    return { instead: 'case.now_complaint' };
  if (type !== 'enquiry') return { values: { kind: type }, whole: true };
  const whose = reading.detail.enquiryKind ?? enquiryKindSaid(text);
  return whose
    ? { values: { kind: `enquiry.${whose}` }, whole: true }
    : { errors: { kind: 'Choose whose enquiry it is: MP, councillor or ombudsman.' } };
}

/** "retype 5 to MP enquiry": said of a case that is there, where the reader looks for something new to log. */
function enquiryKindSaid(text: string): EnquiryKind | null {
  if (/\bmp(?:'s|’s)?\b/i.test(text)) return 'mp';
  if (/\b(?:councillor|cllr)/i.test(text)) return 'councillor';
  return /\b(?:ombudsman|lgsco)\b/i.test(text) ? 'ombudsman' : null;
}
