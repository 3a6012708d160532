/** "It's not a complaint, it's a comment": what a case is, changed in words. */
import type { BuiltCard } from '../../../cards';
import type { EnquiryKind, FeedbackType } from '../../../services/cases/events';
import { act } from '../case/act';
import { openCaseForm } from '../case/forms';
import type { Context } from '../turn/context';
import type { Asked } from '../turn/feature';

/** @throws NotForYou, CaseError */
export async function retype(
  context: Context,
  ref: string,
  { slots, reading, step, text }: Asked,
): Promise<BuiltCard> {
  const type: FeedbackType | undefined =
    slots.type === 'service_request' ? 'serviceRequest' : slots.type;
  if (!type) return openCaseForm(context, 'case.retype', ref);
  const enquiryKind = reading.detail.enquiryKind ?? enquiryKindSaid(text);
  if (type === 'enquiry' && !enquiryKind)
    return openCaseForm(context, 'case.retype', ref, {
      errors: { kind: 'Choose whose enquiry it is: MP, councillor or ombudsman.' },
    });
  return act(context, ref, { type: 'retype', feedbackType: type, enquiryKind }, null, step);
}

/** "retype 5 to MP enquiry": said of a case that is there, where the reader looks for something new to log. */
function enquiryKindSaid(text: string): EnquiryKind | null {
  if (/\bmp(?:'s|’s)?\b/i.test(text)) return 'mp';
  if (/\b(?:councillor|cllr)/i.test(text)) return 'councillor';
  return /\b(?:ombudsman|lgsco)\b/i.test(text) ? 'ombudsman' : null;
}
