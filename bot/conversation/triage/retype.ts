/** "It's not a complaint, it's a comment": what a case is, changed in words. */
import type { CaseView } from '../../../services/cases/view';
import type { EnquiryKind } from '../../../services/cases/events';
import type { Asked, Context, Said } from '../turn/feature';

/** As the form has it: `comment`, or `enquiry.mp`. */
export function retypeSaid(
  _context: Context,
  view: CaseView,
  { slots, reading, text }: Asked,
): Said {
  const type = slots.type === 'service_request' ? 'serviceRequest' : slots.type;
  if (!type) return {};
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
