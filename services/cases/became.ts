/** What became of a service request, told from its links: the request itself stays recorded as it was. */
import type { FeedbackType } from './events';
import type { CaseView } from './view';

/** Why the older of two cases names the newer one that was made from it. */
const LED_TO = 'ledTo';
const BECAME_COMPLAINT = 'becameComplaint';

export function whyLinked(older: FeedbackType, newer: FeedbackType): string {
  return older === 'serviceRequest' && newer === 'complaint' ? BECAME_COMPLAINT : LED_TO;
}

/** The complaint that a service request became; null while it has become none that it may name. */
export function becameComplaint(view: Pick<CaseView, 'feedbackType' | 'links'>): string | null {
  if (view.feedbackType !== 'serviceRequest') return null;
  return view.links.find((link) => link.why === BECAME_COMPLAINT)?.to ?? null;
}
